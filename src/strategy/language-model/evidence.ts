import type { Bilingual } from '../../language/language.ts';
import type { Ground } from '../answering/compose-answer.ts';
import type { Provision, StandardAnswer } from '../model.ts';

/** Advice is always to be had of the City Executive Office: its paragraph stands behind every answer. */
export const ADVICE = '5#9';

/**
 * All that is known of some provisions, as one text: our words in both languages, the paragraphs themselves,
 * the rows of the decision matrix, and the prepared answers that rest on these provisions alone. With the name
 * of the edition, and where advice is given (5#9).
 */
export function evidenceOf(
  provisions: readonly string[],
  { knowledge, paragraphs, edition }: Ground,
): string {
  const ids = new Set([...provisions, ADVICE]);
  const known = [...ids].flatMap((id) => {
    const paragraph = paragraphs.get(id);
    return [...ownWordsOf(knowledge.provisions.get(id)), paragraph?.heading ?? '', paragraph?.text ?? ''];
  });
  const decided = [...knowledge.decisionMatrix.values()]
    .filter(({ paragraph }) => ids.has(paragraph))
    .flatMap(({ matter, decider, conditions }) => [matter, decider, conditions].flatMap(bothOf));
  const prepared = [...knowledge.answers.values()]
    .filter(({ cites }) => cites.length > 0 && cites.every((id) => ids.has(id)))
    .flatMap(wordsOfAnswer);
  return [...known, ...decided, ...prepared, edition.title].join('\n');
}

function ownWordsOf(provision: Provision | undefined): string[] {
  return [provision?.says, provision?.binds, provision?.applies].flatMap(bothOf);
}

function wordsOfAnswer({ text, conditions, instead }: StandardAnswer): string[] {
  return [...bothOf(text), ...(conditions?.sv ?? []), ...(conditions?.en ?? []), ...bothOf(instead)];
}

function bothOf(text: Bilingual | null | undefined): string[] {
  return text === null || text === undefined ? [] : [text.sv, text.en];
}
