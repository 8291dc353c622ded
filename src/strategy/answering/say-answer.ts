import { contentStems } from '../../language/content-stems.ts';
import { formatDate } from '../../language/format.ts';
import { keptWords } from '../../language/kept/kept-words.ts';
import type { Language } from '../../language/language.ts';
import { isOfUtblick } from '../knowledge/is-silent.ts';
import type { EditionFacts } from '../model.ts';
import { texts } from '../texts.ts';
import { type Answer, type Decision, isUnknown } from './answer.ts';
import { sentencesOf } from './sentences.ts';

/** A piece of an answer in words; the place that shows it decides how a lead, a list or a quote looks. */
export type Part =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly lead?: string;
      readonly proofs: readonly number[];
    }
  /** `given`: the items are words from outside. */
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly given?: true }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string; readonly number?: number }
  | { readonly kind: 'note'; readonly text: string }
  /** A note with words from outside. */
  | { readonly kind: 'given'; readonly text: string }
  /** The edition and its standing, with the proving paragraphs and their marks. */
  | {
      readonly kind: 'source';
      readonly lead: string;
      readonly title: string;
      readonly paragraphs: string;
      readonly standing: string;
    };

/**
 * Puts an answer into words, in the order in which it is read on a phone: the verdict and the sentence that decides,
 * the conditions, what else is to be said, the words of the paragraph, what to do instead, who decides, and the source.
 * Its proofs are numbered on from those `before` it.
 */
export function sayAnswer(answer: Answer, before = 0): Part[] {
  return [
    ...(answer.asOf === undefined ? [] : [{ kind: 'given', text: answer.asOf } as const]),
    ...verdictParts(answer, before),
    ...reviewParts(answer),
    ...quoteParts(answer, before),
    ...adviceParts(answer, before),
    ...elsewhereParts(answer),
    ...sourceParts(answer, before),
    ...leftOpenParts(answer),
    ...meantParts(answer),
  ];
}

/** Name of a paragraph as it is cited, like `Internationell strategi 4#2`. */
export function citationName(paragraph: string, language: Language): string {
  return `${texts(language)('shortTitle')} ${paragraph}`;
}

function verdictParts(answer: Answer, before: number): Part[] {
  const [first = '', ...others] = sentencesOf(answer.text);
  const lead = leadOf(answer);
  const proofs = answer.proofs.length > 0 ? [before + 1] : [];
  const items = itemsOf(answer);
  return [
    { kind: 'paragraph', ...(lead === undefined ? {} : { lead }), text: first, proofs },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    ...(others.length === 0 ? [] : [{ kind: 'paragraph', text: others.join(' '), proofs: [] } as const]),
  ];
}

/** The verdict in a word; where a bare yes could mean its opposite, or a condition is not told, in more. */
function leadOf(answer: Answer): string | undefined {
  const { verdict, lead, language, checked } = answer;
  const say = texts(language);
  if (verdict === 'info' || lead === 'none' || isUnknown(answer)) return undefined;
  if (lead !== undefined) return say(lead);
  return say(verdict === 'conditional' && checked.length > 0 ? 'depends' : verdict);
}

/** The conditions, each with what the question tells of it where it tells of any. */
function itemsOf({ checked, conditions, language }: Answer): readonly string[] {
  const say = texts(language);
  if (checked.length === 0) return conditions;
  return checked.map(({ says, state }) => `${say(state)}: ${says[language]}`);
}

function adviceParts(answer: Answer, before: number): Part[] {
  const { instead, decision, language, verdict } = answer;
  const lead = `${texts(language)(verdict === 'not_covered' ? 'next' : 'instead')}:`;
  const proofs = furtherProofs(answer, before);
  const parts: Part[] = instead === undefined ? [] : [{ kind: 'paragraph', lead, text: instead, proofs }];
  return decision === undefined ? parts : [...parts, ...decisionParts(decision, answer)];
}

/** The row of the matrix, but for what the answer has said already. */
function decisionParts({ matter, decider, paragraph, conditions = '' }: Decision, answer: Answer): Part[] {
  const say = texts(answer.language);
  const told = [answer.text, ...answer.conditions].join(' ');
  const isTold = decider !== null && says(told, decider, answer.language);
  const row =
    decider === null ? say('deciderUnknown', { matter }) : say('decider', { matter, decider, paragraph });
  const rest = says([told, answer.instead].join(' '), conditions, answer.language) ? '' : conditions;
  const text = isTold || answer.verdict === 'not_covered' ? rest : [row, rest].filter(Boolean).join(' ');
  if (text === '') return [];
  return [
    isTold || text === rest
      ? { kind: 'note', text }
      : { kind: 'paragraph', lead: `${say('decides')}:`, text, proofs: [] },
  ];
}

/** So much of the words of what is to be said have been said. */
const SAID = 0.5;

/** Whether a text says what another would say again. */
function says(text: string, other: string, language: Language): boolean {
  const said = new Set(contentStems(text, language));
  const words = contentStems(other, language);
  return words.length > 0 && words.filter((word) => said.has(word)).length >= SAID * words.length;
}

/** The proofs after the first: what the advice and the rest of the text rest on. */
function furtherProofs(answer: Answer, before: number): number[] {
  return answer.proofs.slice(1).map((_, position) => before + position + 2);
}

/** Where the text now reads otherwise, and the rule seems to be the same. */
function reviewParts(answer: Answer): Part[] {
  if (answer.reworded.length === 0 || answer.underReview.length > 0) return [];
  return [
    { kind: 'note', text: texts(answer.language)('reworded', { paragraphs: answer.reworded.join(', ') }) },
  ];
}

function quoteParts(answer: Answer, before: number): Part[] {
  const quoted = answer.underReview.length > 0 ? answer.proofs : answer.proofs.slice(0, 1);
  return quoted.flatMap((proof, position): Part[] => {
    if (proof.excerpt === null) return [];
    const source = citationName(proof.paragraph, answer.language);
    return [{ kind: 'quote', text: proof.excerpt, source, number: before + position + 1 }];
  });
}

/** Another document's words where the strategy is silent; where it speaks, only where to read more. */
function elsewhereParts({ elsewhere, verdict, language }: Answer): Part[] {
  if (elsewhere === undefined) return [];
  const say = texts(language);
  const source = `${elsewhere.document} ${elsewhere.id}`;
  if (verdict !== 'not_covered') return [{ kind: 'note', text: say('seeAlso', { source }) }];
  return [
    { kind: 'note', text: say('elsewhere', { document: elsewhere.document }) },
    { kind: 'quote', text: elsewhere.text, source },
  ];
}

/** What was read, and how it stands; where it is silent, the paragraphs that come nearest. */
function sourceParts(answer: Answer, before: number): Part[] {
  const say = texts(answer.language);
  const { edition, proofs, nearest } = answer;
  // What Utblick does is no matter of the strategy, which says nothing of it.
  if (isUnknown(answer) || isOfUtblick(answer.id ?? '')) return [];
  const own = proofs.length > 0 && !edition.imported ? [say('notImported')] : [];
  const marked = proofs.map(({ paragraph }, position) => ` ${paragraph} [${before + position + 1}]`);
  return [
    {
      kind: 'source',
      lead: say(nearest.length > 0 ? 'nearest' : 'source'),
      title: edition.title,
      paragraphs: [...marked, ...nearest.map((paragraph) => ` ${paragraph}`)].join(','),
      standing: standingOf(edition, answer.language, own),
    },
  ];
}

/** How an edition stands: "förslag, inte antaget, 2 juni 2016, dnr 171-482/2016". */
export function standingOf(
  { status, dated, dnr }: Pick<EditionFacts, 'status' | 'dated' | 'dnr'>,
  language: Language,
  more: readonly string[] = [],
): string {
  const date = dated === null ? [] : [formatDate(dated, language)];
  const number = dnr === null ? [] : [numbered[language](dnr)];
  return [texts(language)(status), ...date, ...number, ...more].join(', ');
}

/** The numbers of the few editions that there are stand under answer after answer. */
const numberedIn = (language: Language) => keptWords(100, (dnr) => texts(language)('dnr', { dnr }));
const numbered = { sv: numberedIn('sv'), en: numberedIn('en') };

/** What else was asked: it can be pressed where it is shown with buttons, and is listed in any case. */
function leftOpenParts({ leftOpen = [], language }: Answer): Part[] {
  if (leftOpen.length === 0) return [];
  return [
    { kind: 'note', text: texts(language)('moreAsked', { count: leftOpen.length }) },
    { kind: 'list', items: leftOpen, given: true },
  ];
}

/** The question back, or where another answer is nearly as likely. */
function meantParts(answer: Answer): Part[] {
  if (answer.clarifies !== undefined)
    return [{ kind: 'paragraph', lead: answer.clarifies.question, text: '', proofs: [] }];
  if (isUnknown(answer) || answer.suggestions.length === 0) return [];
  return [{ kind: 'note', text: texts(answer.language)('orMeant') }];
}
