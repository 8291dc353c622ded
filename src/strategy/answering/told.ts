import { keptOf } from '../../language/kept/kept-objects.ts';
import { recentTextsIn } from '../../language/kept/recent-texts-by-language.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import { createLexicon, type Lexicon } from '../search/concepts.ts';
import type { AnswerSearch, Finding } from '../search/find-answer.ts';
import { conceptsIn, deniedConcepts } from '../search/question-features.ts';
import { asksIfForbidden, verbAskedToDo } from '../search/question-form.ts';
import { type Addition, stateOf, type Told } from './check-conditions.ts';
import { partByKnown } from './not-known.ts';
import { withFigures } from './told-figures.ts';

/** What texts of a language tell, by some of the words. */
type Reader = (text: string, language: Language) => Told;

interface Words {
  /** By words for conditions alone. */
  readonly ofConditions: Reader;
  /** And by those that the search knows. */
  readonly ofAll: () => Reader;
}

/** Of so many texts it is kept what they tell: the same are read by several rules, and asked by many. */
const MOST_KEPT = 2_000;

/** "Jo, det är den", "nej, det gör den inte": that what was told just before it is so after all, or is not. */
const turned =
  /^(?:(?:jo|joho|ja|yes|nej|nä|no|förlåt|sorry|men|but|fast)[\s,.!–-]+)*(?:(?:det|den|de|it|that|they|this)\s(?:är|gör|har|blir|kan|finns|is|does|do|are|has|have|will)|(?:är|gör|har)\s(?:det|den|de))(?:\s(?:det|den|de|dom|vi|ju|visst|it|they|we|actually|after all))*(?<not>\s(?:inte|ej|not)|n['’]t)?(?:\s(?:det|ju|alls|faktiskt|actually|after all))*[\s.!]*$/iu;

/**
 * What a question tells of conditions: by the words that the search knows, and by those that are known for conditions alone.
 * What it says that nobody knows is left open.
 */
export function toldBy(question: string, language: Language, finding: Finding, knowledge: Knowledge): Told {
  const { known, notKnown } = partByKnown(question);
  const { concepts, denied } = wordsOf(knowledge).ofConditions(known, language);
  return withFigures(known, {
    concepts: [...finding.concepts, ...concepts],
    denied: asksIfForbidden(question) ? [] : [...finding.denied, ...denied],
    askedToDo: askedToDo(question, language, knowledge),
    leftOpen: notKnown === '' ? undefined : wordsOf(knowledge).ofAll()(notKnown, language).concepts,
  });
}

/** What the verb means, undefined where there is none, that somebody asks whether they have to do: "ska vi kolla befintliga nätverk innan …?" */
function askedToDo(
  question: string,
  language: Language,
  knowledge: Knowledge,
): readonly string[] | undefined {
  const verb = verbAskedToDo(question);
  return verb === undefined ? undefined : wordsOf(knowledge).ofAll()(verb, language).concepts;
}

/** What was added to a question tells, by all words that are known. */
export function toldLast(added: string, language: Language, knowledge: Knowledge): Addition {
  const turns = turned.exec(added.trim());
  if (turns !== null) return turns.groups?.not === undefined ? 'is-so' : 'is-not-so';
  return withFigures(added, wordsOf(knowledge).ofAll()(added, language));
}

/** From this share on the search is believed of what was added, where no word of it tells of a condition. */
const SURE = 0.9;

/**
 * The same with what the search surely finds in it on the matter of an answer, where its words tell of no condition: "och om
 * Sida tar allt" is asked as those do who say that all is paid.
 */
export function toldByAdding(
  { search, knowledge }: { readonly search: AnswerSearch; readonly knowledge: Knowledge },
  added: string,
  language: Language,
  answer: string,
): Addition {
  const told = toldLast(added, language, knowledge);
  const permission = knowledge.permissions.find(({ among }) => among.includes(answer));
  if (typeof told === 'string' || permission === undefined) return told;
  const { conditions, met } = permission;
  if (conditions.some((condition) => stateOf(condition, told) !== 'untold')) return told;
  const [best] = search.find(added, languageOfText(added, language)).candidates;
  if (best === undefined || best.share < SURE) return told;
  const [only, ...others] = conditions;
  const failing = conditions.filter((one) => one.answer === best.answer);
  const isMet = best.answer === met && others.length === 0;
  const [concept] = isMet ? (only?.holds ?? []) : failing.length === 1 ? (failing[0]?.fails ?? []) : [];
  return concept === undefined ? told : { ...told, concepts: [...told.concepts, concept] };
}

/** Of what is named, that which the search does not know: of the rest it has told what is. */
export const ofConditionsAlone = (named: readonly string[], { concepts }: Knowledge): string[] =>
  named.filter((one) => !concepts.some(({ id }) => id === one));

const wordsOf = keptOf((knowledge: Knowledge): Words => {
  const words = knowledge.conditionWords;
  const all = [...knowledge.concepts, ...words];
  const denying = new Set(all.filter(({ denies }) => denies).map(({ id }) => id));
  let ofAll: Reader | undefined;
  return {
    ofConditions: readerBy(createLexicon(words), denying),
    ofAll: () => {
      // Most questions are no follow-ups, and need not wait for it.
      ofAll ??= readerBy(createLexicon(all), denying);
      return ofAll;
    },
  };
});

/** `denying` are the concepts that hold a negation of their own. */
function readerBy(lexicon: Lexicon, denying: ReadonlySet<string>): Reader {
  return recentTextsIn(MOST_KEPT, (text, language): Told => {
    const concepts = conceptsIn(text, language, lexicon);
    // "Är det inget fel att …?" denies nothing of what it asks for.
    if (asksIfForbidden(text)) return { concepts, denied: [] };
    const denied = deniedConcepts(text, language, lexicon);
    return { concepts, denied: denied.filter((concept) => !denying.has(concept)) };
  });
}
