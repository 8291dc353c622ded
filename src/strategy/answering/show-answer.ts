import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Answer } from './answer.ts';
import { type Part, sayAnswer } from './say-answer.ts';

/** An answer for a chat; [1], [2] … are the marks of its citations, numbered on from those `before` it. */
export function toMarkdown(answer: Answer, before = 0): string {
  return sayAnswer(answer, before).map(markdownOf).join('\n\n');
}

/** A part of an answer as Markdown. Quotes are the document's words, and shown as they stand. */
function markdownOf(part: Part): string {
  const marks = 'proofs' in part ? part.proofs.map((number) => ` [${number}]`).join('') : '';
  switch (part.kind) {
    case 'paragraph':
      return `${part.lead === undefined ? '' : `**${part.lead}** `}${part.text}${marks}`.trimEnd();
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return `> ”${escapeMarkdown(oneLine(part.text))}”\n> ${part.source}${part.number === undefined ? '' : ` [${part.number}]`}`;
    case 'note':
      return part.text;
    case 'source':
      return `${part.lead} ${escapeMarkdown(part.title)}${part.paragraphs} (${escapeMarkdown(part.standing)})`;
  }
}

/** A line break would end the quote, and what comes after it could be a heading. */
function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
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
