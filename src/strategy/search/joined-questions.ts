import { countWords } from '../../language/words.ts';

/** A part of a sentence that may ask by itself, in the ways in which it can be made whole, the likeliest first. */
export interface JoinedPart {
  /** As it may be asked by itself, or after the first. */
  readonly asked: readonly string[];
  /** True where it begins by asking, so that it asks something for certain: "och vem skriver under det". */
  readonly asks: boolean;
  /** True where it points back to the first, and says little without it. */
  readonly leans: boolean;
}

const MOST_PARTS = 3;
/** Longer ones tell of something, and join what they tell. */
const MOST_WORDS = 30;
const joins = /,?\s+(?:och|samt|å|o|plus|&|and)\s+/iu;
const modal =
  '(?:får|kan|ska|skall|bör|måste|behöver|borde|kunde|may|can|could|should|must|shall|do|does|need)';
/** A verb in the infinitive after it has its subject before: "får skriva". */
const asking = new RegExp(
  `^(?:(?:vem|vems|vilka?|vilken|vilket|varför|vad|hur|när|var|vart|who|which|why|what|how|when|where)\\s|(?:${modal}|är|har|gäller|finns|is|are|does)\\s(?!\\p{L}+a\\s)\\p{L})`,
  'iu',
);
const infinitive = /^(?:\p{L}+a|gå|få|ha|se|bli|ge|stå|bo)\s/iu;
/** Of fewer words the first has nothing that another thing could be put in place of. */
const FEWEST_WORDS = 3;
/** Words that lean on what stands before. */
const pointsBack =
  /(?<!\p{L})(?:det|den|de|dem|dom|denna|dessa|hon|han|då|där|så fall|it|that|this|those|them|they|such|then|there)(?!\p{L})/iu;
/** What a list of things to do has in common: "får vi", "kan nämnden". */
const wholeHead = new RegExp(`^(?:(?:hej|hi|ok|och|men)[\\s,!]+)*${modal}\\s\\p{L}+\\s`, 'iu');

/**
 * The parts of one sentence that "and" joins, each as it may be asked by itself: with what it shares with the first
 * ("får vi ingå avtal och skriva inbjudan"). Empty where there is nothing that may be two questions.
 */
export function joinedQuestions(sentence: string): JoinedPart[] {
  const bare = sentence.trim().replace(/[?!.\s]+$/u, '');
  if (!joins.test(bare) || /[?\n]|[.!;:]\s/u.test(bare) || countWords(bare) > MOST_WORDS) return [];
  const [first = '', ...others] = bare.split(joins).map((part) => part.trim());
  if (others.length === 0 || others.length >= MOST_PARTS || others.some((part) => part === '')) return [];
  if (!asking.test(first)) return [];
  return [
    { asked: [`${first}?`], asks: true, leans: false },
    ...others.map((part) => ({
      asked: completed(first, part),
      asks: asking.test(part),
      leans: pointsBack.test(part) && aboutSame(first, part) === undefined,
    })),
  ];
}

/** "Vad krävs för en avsiktsförklaring": the matter stands last, after what is asked of it. */
const matter =
  /^(?:vad|vilka|what|which)\s(?:.*\s)?(?:för|om|kring|är|for|about|is|are)\s(?<matter>(?:(?:en|ett|a|an|the)\s)?(?!att\s)\p{L}+(?:\s\p{L}+){0,2})$/iu;
/** "Hur länge gäller den", "how long does it last": of what stands before, and of nothing that it names. */
const ofIt = /^(?:hur|när|how|when)\s.*(?<!\p{L})(?:den|det|de|dom|it|they)(?!\p{L})/iu;

/** A part with the matter of the first in place of the word that points back to it; undefined where there is none. */
function aboutSame(first: string, part: string): string | undefined {
  const named = matter.exec(first)?.groups?.matter;
  if (named === undefined || !ofIt.test(part)) return undefined;
  return part.replace(/(?<!\p{L})(?:den|det|de|dom|it|they)(?!\p{L})/iu, named);
}

/** A part with what it shares with the first: what is asked of both, or all but the last word. */
function completed(first: string, part: string): string[] {
  if (asking.test(part)) return [`${aboutSame(first, part) ?? part}?`];
  const [shared] = wholeHead.exec(first) ?? [];
  const words = first.split(/\s+/u);
  const byVerb = shared === undefined ? [] : [`${shared}${part}?`];
  const byNoun = words.length < FEWEST_WORDS ? [] : [`${words.slice(0, -1).join(' ')} ${part}?`];
  return infinitive.test(part) ? [...byVerb, ...byNoun] : [...byNoun, ...byVerb];
}
