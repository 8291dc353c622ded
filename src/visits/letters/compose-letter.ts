import type { DocumentPart, WrittenDocument } from '../../documents/write-docx.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { inSentence } from '../../network/units/unit-names.ts';
import type { Answer, Visit, VisitFacts } from '../visit.ts';
import { letterTexts } from './letter-texts.ts';

/** What a letter tells the visitors: the decision, or that another unit has taken over. */
export type LetterKind = Answer | 'handed_over' | 'invitation';

/** A draft of a letter, for a person to read, change and send. */
export interface Letter {
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Who stands under it, one to a line. */
  readonly signature: readonly string[];
}

/** Who answers questions, the owner, and the unit that receives. */
export interface Writer {
  readonly name: string;
  readonly mail: string | null;
  readonly unit: string;
  /** Who stands under the letter where it is not the owner: whoever has handed the visit over. */
  readonly signedBy?: string;
}

/** The letter that tells the visitors what was decided, or that the request belongs elsewhere. */
export function composeReply(
  visit: Pick<Visit, 'facts' | 'decision'>,
  kind: Exclude<LetterKind, 'invitation'>,
  writer: Writer,
  language: Language,
): Letter {
  const say = letterTexts(language);
  const { name, mail, unit, signedBy } = writer;
  const words = visit.decision?.answer === kind ? visit.decision.words : '';
  const contact = mail === null ? say('contact', { name }) : say('contactMail', { name, mail });
  const closing = {
    welcome: [words, contact],
    welcome_with_changes: [words, say('agreeing'), contact],
    decline: [words, say('again')],
    handed_over: [contact],
  }[kind];
  const paragraphs = [
    greeting(visit.facts, language),
    thanks(visit.facts, language),
    say(`body-${kind}`, { unit: inSentence(unit, language) }),
  ];
  return {
    kind,
    language,
    title: say(`title-${kind}`),
    paragraphs: [...paragraphs, ...closing].filter((paragraph) => paragraph !== ''),
    signature: [say('regards'), ...(signedBy === undefined ? [name, unit] : [signedBy]), say('city')],
  };
}

/** The invitation letter to an especially prioritised delegation (4#5). Who signs it is left open: the strategy does not say. */
export function composeInvitation(
  { facts }: Pick<Visit, 'facts'>,
  unit: string,
  language: Language = 'en',
): Letter {
  const say = letterTexts(language);
  const { origin, people, topics } = facts;
  const who = facts.who === '' ? say('delegation') : facts.who;
  const period = periodOf(facts, language) ?? say('dayOpen');
  return {
    kind: 'invitation',
    language,
    title: say('title-invitation'),
    paragraphs: [
      greeting(facts, language),
      say('invitation', { unit: inSentence(unit, 'en'), who, origin, period }),
      ...(people === null ? [] : [say('invitation-people', { count: people })]),
      ...(topics === '' ? [] : [say('invitation-purpose', { topics })]),
      say('invitation-grounds', { unit: inSentence(unit, 'en') }),
    ],
    signature: [say('regards'), say('signer'), unit, say('city')],
  };
}

/** The letter as a document. */
export function letterDocument({ title, language, paragraphs, signature }: Letter): WrittenDocument {
  const part = (text: string): DocumentPart => ({ kind: 'paragraph', text });
  return { title, language, parts: [...paragraphs, signature.join('\n')].map(part) };
}

/** The name before the first comma of the contact; a mail address is no name. */
function greeting({ contact }: VisitFacts, language: Language): string {
  const say = letterTexts(language);
  const name = contact.split(',')[0]?.trim() ?? '';
  return name === '' || /[@\d]/.test(name) ? say('greeting') : say('greetingNamed', { name });
}

function thanks(facts: VisitFacts, language: Language): string {
  const say = letterTexts(language);
  const period = periodOf(facts, language);
  return period === undefined ? say('thanks') : say('thanksOn', { period });
}

function periodOf({ from, until }: VisitFacts, language: Language): string | undefined {
  return from === null ? undefined : formatPeriod({ from, until: until ?? from }, language);
}
