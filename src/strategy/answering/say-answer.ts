import type { Language } from '../../language/language.ts';
import { texts } from '../texts.ts';
import { type Answer, isUnknown } from './answer.ts';

/** A piece of an answer in words; the place that shows it decides how a lead, a list or a quote looks. */
export type Part =
  | { readonly kind: 'lead'; readonly text: string; readonly proofs: readonly number[] }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly lead?: string;
      readonly proofs: readonly number[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string; readonly number?: number }
  | { readonly kind: 'note'; readonly text: string }
  /** The edition and its standing, with the proving paragraphs and their marks. */
  | {
      readonly kind: 'source';
      readonly lead: string;
      readonly title: string;
      readonly paragraphs: string;
      readonly standing: string;
    };

/**
 * Puts an answer into words, in the order in which it is read on a phone: the verdict first, then
 * the conditions, what to do instead, who decides, the words of the paragraph, and the source. Its proofs
 * are numbered on from those `before` it.
 */
export function sayAnswer(answer: Answer, before = 0): Part[] {
  return [
    ...verdictParts(answer, before),
    ...adviceParts(answer, before),
    ...reviewParts(answer),
    ...quoteParts(answer, before),
    ...elsewhereParts(answer),
    ...sourceParts(answer, before),
    ...meantParts(answer),
  ];
}

/** Name of a paragraph as it is cited, like `Internationell strategi 4#2`. */
export function citationName(paragraph: string, language: Language): string {
  return `${texts(language)('shortTitle')} ${paragraph}`;
}

function verdictParts(answer: Answer, before: number): Part[] {
  const say = texts(answer.language);
  const proofs = answer.proofs.length > 0 ? [before + 1] : [];
  const main: Part = { kind: 'paragraph', text: answer.text, proofs };
  if (isUnknown(answer)) return [main];
  if (answer.verdict === 'info') {
    const conditions: Part = { kind: 'list', items: answer.conditions };
    return answer.conditions.length > 1 ? [main, conditions] : [main];
  }
  if (answer.checked.length > 0) return checkedParts(answer, main);
  if (answer.verdict === 'conditional') {
    return [
      { kind: 'lead', text: say('conditional'), proofs: [] },
      { kind: 'list', items: answer.conditions },
      main,
    ];
  }
  const lead = leadOf(answer);
  return [lead === undefined ? main : { ...main, lead }];
}

/** The verdict in a word; where a bare yes could mean its opposite, in more. */
function leadOf({ verdict, byDenial, language }: Answer): string | undefined {
  const say = texts(language);
  if (byDenial && verdict === 'yes') return say('allowed');
  if (byDenial && verdict === 'no') return say('not-allowed');
  return verdict === 'info' ? undefined : say(verdict);
}

/** The verdict, each condition with what the question tells of it, and the rule. */
function checkedParts(answer: Answer, main: Part): Part[] {
  const say = texts(answer.language);
  const items = answer.checked.map(({ says, state }) => `${say(state)}: ${says[answer.language]}`);
  const lead = answer.verdict === 'conditional' ? say('depends') : (leadOf(answer) ?? '');
  return [{ kind: 'lead', text: lead, proofs: [] }, { kind: 'list', items }, main];
}

function adviceParts(answer: Answer, before: number): Part[] {
  const say = texts(answer.language);
  const parts: Part[] = [];
  if (answer.instead !== undefined) {
    parts.push({
      kind: 'paragraph',
      lead: `${say('instead')}:`,
      text: answer.instead,
      proofs: furtherProofs(answer, before),
    });
  }
  if (answer.decision !== undefined) {
    const { matter, decider, paragraph, conditions } = answer.decision;
    const text =
      decider === null ? say('deciderUnknown', { matter }) : say('decider', { matter, decider, paragraph });
    parts.push({
      kind: 'paragraph',
      lead: `${say('decides')}:`,
      text: [text, conditions].filter(Boolean).join(' '),
      proofs: [],
    });
  }
  if (answer.nearest.length > 0)
    parts.push({ kind: 'note', text: say('nearest', { paragraphs: answer.nearest.join(', ') }) });
  return parts;
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
    if (proof.quote === null) return [];
    const source = citationName(proof.paragraph, answer.language);
    return [{ kind: 'quote', text: proof.quote, source, number: before + position + 1 }];
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

function sourceParts(answer: Answer, before: number): Part[] {
  const say = texts(answer.language);
  const { edition, proofs } = answer;
  if (isUnknown(answer)) return [];
  const standing = [
    say(edition.status),
    edition.dated,
    edition.dnr === null ? null : say('dnr', { dnr: edition.dnr }),
  ];
  const source: Part = {
    kind: 'source',
    lead: say('source'),
    title: edition.title,
    paragraphs: proofs.map(({ paragraph }, position) => ` ${paragraph} [${before + position + 1}]`).join(','),
    standing: standing.filter((fact) => fact !== null).join(', '),
  };
  const unquoted = proofs.length > 0 && !edition.imported;
  return unquoted ? [source, { kind: 'note', text: say('notImported') }] : [source];
}

/** Where another answer is nearly as likely. */
function meantParts(answer: Answer): Part[] {
  if (isUnknown(answer) || answer.suggestions.length === 0) return [];
  return [{ kind: 'note', text: texts(answer.language)('orMeant') }];
}
