import { keptOf } from '../../../language/kept/kept-objects.ts';
import { wordsInLowerCase } from '../../../language/words.ts';
import type { Knowledge } from '../../knowledge/load-knowledge.ts';
import { evidenceOf } from '../evidence.ts';
import type { ModelReply, Rejection, ReplySentence } from '../model.ts';
import type { CheckContext } from './context.ts';

/** Numbers and months in words; "one" is an article as often as a number. */
const figureWords = new Set(
  `två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton tjugo trettio fyrtio femtio sextio sjuttio
  åttio nittio hundra tusen miljon miljoner miljard miljarder tvåhundra femhundra hälften
  tredje fjärde femte sjätte sjunde åttonde nionde tionde
  januari februari mars april maj juni juli augusti september oktober november december
  two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
  ninety hundred thousand million millions billion billions half third fourth fifth sixth seventh eighth ninth tenth
  january february march april june july august october november december`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/**
 * Figures, dates and names stand in what the sentence rests on. The names of a question may be repeated
 * (`Riga`), its figures may not: they are what somebody would like to be told.
 */
export function checkFacts(reply: ModelReply, context: CheckContext): Rejection | undefined {
  const rejections = reply.sentences.map((sentence) => wrongFact(sentence, context));
  return rejections.find((rejection) => rejection !== undefined);
}

function wrongFact({ text, rests_on: ids }: ReplySentence, context: CheckContext): Rejection | undefined {
  const evidence = evidenceOf(ids, context.ground);
  const figures = new Set(figuresOf(evidence));
  if (figuresOf(withoutParagraphs(text, ids)).some((figure) => !figures.has(figure)))
    return 'invented-figure';
  const known = new Set([
    ...wordsInLowerCase(evidence),
    ...abbreviationsIn(evidence, context.ground.knowledge),
    ...namesOf(context.question).map((name) => name.toLowerCase()),
  ]);
  const isKnown = (name: string) => {
    const word = name.toLowerCase();
    return known.has(word) || known.has(`${word}s`) || known.has(word.replace(/s$/, ''));
  };
  return namesOf(text).every(isKnown) ? undefined : 'invented-name';
}

/** Abbreviations that our texts explain (`kommunstyrelsen (KS)`), of what the evidence names whole. */
function abbreviationsIn(evidence: string, knowledge: Knowledge): string[] {
  const words = new Set(wordsInLowerCase(evidence));
  return explainedIn(knowledge).flatMap(([whole, short]) => (words.has(whole) ? [short] : []));
}

const explainedIn = keptOf((knowledge: Knowledge): readonly [whole: string, short: string][] => {
  const texts = [...knowledge.answers.values()].flatMap(({ text }) => [text.sv, text.en]).join('\n');
  return [...texts.matchAll(/(\p{L}+) \((\p{Lu}{2,})\)/gu)].map(
    ([, whole = '', short = '']): [string, string] => [whole.toLowerCase(), short.toLowerCase()],
  );
});

/** Paragraphs that a sentence names are no figures where it rests on them. */
function withoutParagraphs(text: string, ids: readonly string[]): string {
  return ids.reduce((rest, id) => rest.replaceAll(id, ' '), text);
}

/** Numbers as digits without spaces, and in words. */
function figuresOf(text: string): string[] {
  const digits = text.match(/\p{N}+(?:[\u00a0\u202f ]\p{N}{3})*(?:[.,:#/-]\p{N}+)*/gu) ?? [];
  const parts = digits.flatMap((digit) => digit.replace(/[\u00a0\u202f ]/g, '').split(/[:#/-]/));
  return [...parts, ...wordsInLowerCase(text).filter((word) => figureWords.has(word))];
}

/** Words that begin with a capital where no sentence begins, and words with a capital inside: names, offices in letters. */
function namesOf(text: string): string[] {
  const inside = [...text.matchAll(/(?<=[^\s.!?:"”“'(][\s"”“'(]+|-)\p{Lu}[\p{L}\p{N}]*/gu)].map(
    ([name]) => name,
  );
  const letters = text.match(/(?<!\p{L})\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*/gu) ?? [];
  return [...inside, ...letters];
}
