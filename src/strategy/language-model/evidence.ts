import type { Bilingual, Language } from '../../language/language.ts';
import { stem, wordsInLowerCase } from '../../language/words.ts';
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

/** Words that every text has: they carry no fact. */
const functionWords = new Set(
  `och att det som en ett i på av för med den till är inte om kan ska bör får har de vi ni man sig sin sitt sina
  så men eller när där här hur vad vem vilka vilken vilket detta dessa denna alla andra annan annat även också
  bara blir vara varit var finns måste skall under över efter utan mot mellan genom från vid än då nu mer mest
  nej ja dock enligt inom samt både varje någon något några er era ert ingen inget inga själv egen egna eget
  the a an of to in on for and or is are be been was not no yes if it its this that these those with by from as at
  may can must should shall will would could do does you your we our they their there then than but also only all
  any each other such which who what when where how has have had so into within under per own more most one`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** The words of a text that carry what it says, as stems. */
export function contentStems(text: string, language: Language): string[] {
  return wordsInLowerCase(text)
    .filter((word) => word.length > 2 && !functionWords.has(word) && !/^\d+$/.test(word))
    .map((word) => stem(word, language));
}
