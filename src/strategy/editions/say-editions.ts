import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { standingOf } from '../answering/say-answer.ts';
import type { EditionFacts } from '../model.ts';
import type { ChangedParagraph, EditionDifference } from './compare-editions.ts';
import { editionTexts } from './edition-texts.ts';
import type { KnownEdition } from './known-editions.ts';
import type { Told } from './say-changes.ts';

/** An edition by its title, its standing, its date and its diary number. */
export const nameOf = (facts: EditionFacts, language: Language): string =>
  `${facts.title} (${standingOf(facts, language)})`;

/** All editions that are known, each with what it replaces; led by whether a diary number that was asked of is replaced. */
export function sayEditions(known: readonly KnownEdition[], language: Language, dnr?: string): Told {
  const say = editionTexts(language);
  const items = known.map((edition) =>
    [
      say(edition.inForce ? 'inForce' : 'notInForce', { edition: nameOf(edition.facts, language) }),
      ...sayReplaced(edition.facts, language),
      ...(edition.id === undefined ? [say('ownWords')] : []),
    ].join(' '),
  );
  const text =
    dnr === undefined ? say('known', { count: known.length }) : say(standingOfDnr(known, dnr), { dnr });
  return { text, items };
}

function standingOfDnr(
  known: readonly KnownEdition[],
  dnr: string,
): 'isReplaced' | 'isKnown' | 'notReplaced' {
  if (known.some(({ facts }) => facts.replaces?.includes(dnr))) return 'isReplaced';
  const one = known.find(({ facts }) => facts.dnr?.includes(dnr));
  if (one === undefined) return 'notReplaced';
  return one.facts.status === 'replaced' ? 'isReplaced' : 'isKnown';
}

function sayReplaced({ replaces }: EditionFacts, language: Language): string[] {
  return replaces === null ? [] : [editionTexts(language)('replaces', { replaced: replaces })];
}

/** What the oldest edition that is known replaces, whose text is not there. */
export function sayUnread({ replaces }: EditionFacts, language: Language): string {
  const say = editionTexts(language);
  if (replaces === null) return say('noReplaced');
  return `${say('replaces', { replaced: replaces })} ${say('replacedUnread')}`;
}

/** That no edition of the time that was asked of is known, since when one is, and what that one replaced. */
export function sayUnknownThen(known: readonly KnownEdition[], language: Language): string {
  const oldest = known.at(-1);
  if (oldest === undefined) return '';
  return editionTexts(language)('unknownThen', {
    edition: nameOf(oldest.facts, language),
    replaces: sayUnread(oldest.facts, language),
  });
}

/** Which edition is known of a time, and that a proposal may not have been in force. */
export function sayThen({ facts }: KnownEdition, language: Language): string {
  const say = editionTexts(language);
  return [
    say('ofThatTime', { edition: nameOf(facts, language) }),
    ...(facts.status === 'proposed' ? [say('onlyProposed')] : []),
    ...sayReplaced(facts, language),
  ].join(' ');
}

/** That the text to compare with is not there. */
export function sayCannotCompare({ facts }: KnownEdition, language: Language): string {
  return editionTexts(language)('cannotCompare', {
    edition: nameOf(facts, language),
    replaces: sayUnread(facts, language),
  });
}

/** So much of a paragraph is enough to see what has changed. */
const LONGEST_WORDS = 300;

/** What is compared, and how it is told. */
export interface Comparison {
  readonly now: EditionFacts;
  readonly before: EditionFacts;
  /** So many paragraphs are told in full. */
  readonly most: number;
  /** Escapes words from outside for where they are shown. */
  readonly escaped: (words: string) => string;
}

/** How one edition differs from another, by paragraph with the words. */
export function sayDifference(
  { changed, added, removed, moved }: EditionDifference,
  { now, before, most, escaped }: Comparison,
  language: Language,
): Told {
  const say = editionTexts(language);
  const names = { now: escaped(nameOf(now, language)), before: escaped(nameOf(before, language)) };
  const quoted = (text: string) => `”${escaped(shortened(text.replace(/\s+/g, ' '), LONGEST_WORDS))}”`;
  const all = [
    ...changed.map((one) => ({ id: one.to, says: sayChanged(one, quoted, language) })),
    ...added.map(({ id, text }) => ({ id, says: say('added', { paragraph: id, text: quoted(text) }) })),
    ...removed.map(({ id, text }) => ({ id, says: say('removed', { paragraph: id, text: quoted(text) }) })),
  ];
  const rest = all.slice(most).map(({ id }) => id);
  const numbers = moved.map(([from, to]) => `${from} → ${to}`).join(', ');
  const items = [
    ...all.slice(0, most).map(({ says }) => says),
    ...(rest.length === 0 ? [] : [say('more', { count: rest.length, paragraphs: rest.join(', ') })]),
    ...(moved.length === 0 ? [] : [say('moved', { paragraphs: numbers })]),
  ];
  return { text: say(items.length === 0 ? 'noDifference' : 'difference', names), items };
}

function sayChanged(
  { from, to, gone, come }: ChangedParagraph,
  quoted: (text: string) => string,
  language: Language,
): string {
  const say = editionTexts(language);
  const words = (sentences: readonly string[]) =>
    sentences.length === 0 ? say('nothing') : quoted(sentences.join(' '));
  return say('changed', {
    paragraph: from === to ? to : say('renamed', { from, to }),
    gone: words(gone),
    come: words(come),
  });
}
