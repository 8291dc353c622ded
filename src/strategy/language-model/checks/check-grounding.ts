import { contentStems } from '../../../language/content-stems.ts';
import { keptOf } from '../../../language/kept/kept-objects.ts';
import type { Language } from '../../../language/language.ts';
import { stem } from '../../../language/words.ts';
import type { Knowledge } from '../../knowledge/load-knowledge.ts';
import { evidenceOf } from '../evidence.ts';
import type { ModelReply, Rejection, ReplySentence } from '../model.ts';
import type { CheckContext } from './context.ts';

/** More of a sentence's words may not come from elsewhere than what it rests on. */
const MOST_FOREIGN = 0.4;
/** A word that so many prepared answers use says little by itself. */
const COMMON = 3;

/**
 * A sentence says what it rests on: most of its words stand there. A claim that somebody would like to be told
 * is made of the words of the question, and these count only where they are turned away. Who decides is never taken
 * from elsewhere.
 */
export function checkGrounding(reply: ModelReply, context: CheckContext): Rejection | undefined {
  return reply.sentences.every((sentence) => isGrounded(sentence, reply, context))
    ? undefined
    : 'not-grounded';
}

const negates = /(?<!\p{L})(inte|ej|inga|inget|ingen|not|no|nothing|cannot|none)(?!\p{L})/iu;
/** What a negation turns into leave: nothing hinders, nobody has to be asked. */
const frees =
  /(?<!\p{L})(behöv\p{L}*|måste|krävs?|hindrar|förbjud\p{L}*|gäller|need\p{L}*|must|have to|has to|requir\p{L}*|prevents?|forbid\p{L}*|stops?|applies|apply)(?!\p{L})/iu;

/** Whether a sentence turns away what was asked for, in its own words: of silence, and of a no. */
function turnsAway({ text }: ReplySentence, { verdict }: ModelReply): boolean {
  return (verdict === 'no' || verdict === 'not_covered') && negates.test(text) && !frees.test(text);
}

function isGrounded(
  sentence: ReplySentence,
  reply: ModelReply,
  { ground, language, question }: CheckContext,
): boolean {
  const { text, rests_on: ids } = sentence;
  const stems = new Set(contentStems(text, language));
  const asked = turnsAway(sentence, reply) ? contentStems(question, language) : [];
  if (saysNothing.test(text) && [...stems].every((word) => isOfSilence(word, language))) return true;
  const evidence = new Set(contentStems(evidenceOf(ids, ground), language));
  const known = new Set([...evidence, ...asked]);
  const { common, deciders } = vocabularyOf(ground.knowledge)[language];
  const telling = [...stems].filter((word) => known.has(word) || !common.has(word));
  const foreign = telling.filter((word) => !known.has(word));
  if (telling.length === foreign.length || foreign.length > MOST_FOREIGN * telling.length) return false;
  return [...stems].every((word) => known.has(word) || !deciders.has(word));
}

/** "How it is to be done is not described": a sentence that says of nothing that it stands there. */
const saysNothing =
  /(?<!\p{L})(beskrivs|framgår|sägs|nämns|anges|described|stated|said|mentioned|specified)(?!\p{L}).*(?<!\p{L})(inte|ej)|(?<!\p{L})not (described|stated|said|mentioned|specified)/iu;
const ofSilence = {
  sv: [
    'beskrivs',
    'framgår',
    'sägs',
    'nämns',
    'anges',
    'strategin',
    'närmare',
    'gå',
    'till',
    'göras',
    'sätt',
  ],
  en: [
    'described',
    'stated',
    'said',
    'mentioned',
    'specified',
    'strategy',
    'further',
    'detail',
    'done',
    'way',
  ],
} as const;

/** Whether a word claims nothing in such a sentence. */
function isOfSilence(word: string, language: Language): boolean {
  return ofSilence[language].some((one) => stem(one, language) === word);
}

interface Vocabulary {
  readonly common: ReadonlySet<string>;
  /** Words for those who decide. */
  readonly deciders: ReadonlySet<string>;
}

const vocabularyOf = keptOf(
  (knowledge: Knowledge): Readonly<Record<Language, Vocabulary>> => ({
    sv: makeVocabulary(knowledge, 'sv'),
    en: makeVocabulary(knowledge, 'en'),
  }),
);

function makeVocabulary(knowledge: Knowledge, language: Language): Vocabulary {
  const counts = new Map<string, number>();
  for (const { text, conditions, instead } of knowledge.answers.values()) {
    const whole = [text[language], ...(conditions?.[language] ?? []), instead?.[language] ?? ''].join(' ');
    for (const word of new Set(contentStems(whole, language))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts].filter(([, count]) => count >= COMMON).map(([word]) => word);
  const offices = [...knowledge.decisionMatrix.values()].flatMap(({ decider }) =>
    contentStems(decider?.[language] ?? '', language),
  );
  return { common: new Set(common), deciders: new Set(offices) };
}
