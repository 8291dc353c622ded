import { escapeMarkdown } from '../../conversation/markdown.ts';
import { keptOf } from '../../language/kept/kept-objects.ts';
import type { Language } from '../../language/language.ts';
import type { EditionFacts } from '../model.ts';
import { texts } from '../texts.ts';
import type { Answer } from './answer.ts';
import { citationName, type Part, sayAnswer, standingOf } from './say-answer.ts';

/** An answer for a chat; [1], [2] … are the marks of its citations, numbered on from those `before` it. */
export function toMarkdown(answer: Answer, before = 0): string {
  return before > 0 ? put(answer, before) : putOnce(answer);
}

const put = (answer: Answer, before: number) => sayAnswer(answer, before).map(markdownOf).join('\n\n');
/** The same answer is given to whoever asks the same (`composed-before.ts`), and put into words once. */
const putOnce = keptOf((answer: Answer) => put(answer, 0));

/** A part of an answer as Markdown. Quotes are the document's words, and shown as they stand. */
function markdownOf(part: Part): string {
  const marks = 'proofs' in part ? part.proofs.map((number) => ` [${number}]`).join('') : '';
  switch (part.kind) {
    case 'paragraph':
      return `${part.lead === undefined ? '' : `**${part.lead}** `}${part.text}${marks}`.trimEnd();
    case 'list':
      return part.items.map((item) => `- ${part.given === true ? escapeMarkdown(item) : item}`).join('\n');
    case 'quote':
      return `> ${quoted(part.text)}\n> ${part.source}${part.number === undefined ? '' : ` [${part.number}]`}`;
    case 'note':
      return part.text;
    case 'given':
      return escapeMarkdown(part.text);
    case 'source':
      return `${part.lead} ${escapeMarkdown(part.title)}${part.paragraphs} (${escapeMarkdown(part.standing)})`;
  }
}

/** A document's words, as they stand, on one line: a break would end the quote, and what follows could be a heading. */
export function quoted(text: string): string {
  return `”${escapeMarkdown(text.replace(/[\r\n]+/g, ' '))}”`;
}

/** A paragraph under its name: word for word, or in our own words where there is no quote. */
export function showParagraph(
  id: string,
  { quote, says }: { readonly quote: string | null | undefined; readonly says: string | undefined },
  language: Language,
): string {
  const name = `**${citationName(id, language)}**`;
  return quote == null ? `${name}: ${says}` : `${name}\n> ${quoted(quote)}`;
}

/** The edition that was read, and how it stands; with `more` that is to be known of it. */
export function showSource(edition: EditionFacts, language: Language, more: readonly string[] = []): string {
  const standing = escapeMarkdown(standingOf(edition, language, more));
  return `${texts(language)('source')} ${escapeMarkdown(edition.title)} (${standing})`;
}

/** The same answer for a terminal. */
export function toPlainText(answer: Answer): string {
  const suggestions = [...answer.suggestions, ...(answer.clarifies?.choices ?? [])].map(
    (suggestion) => `? ${suggestion}`,
  );
  return [...sayAnswer(answer).map(plainTextOf), ...suggestions].join('\n\n');
}

function plainTextOf(part: Part): string {
  switch (part.kind) {
    case 'note':
    case 'given':
      return part.text;
    case 'paragraph':
      return part.lead === undefined ? part.text : `${part.lead} ${part.text}`.trimEnd();
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `${part.source}: ”${part.text}”`;
    case 'source':
      return `${part.lead} ${part.title}${part.paragraphs} (${part.standing})`;
  }
}
