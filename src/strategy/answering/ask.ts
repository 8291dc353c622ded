import type { Clock } from '../../clock.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { isOtherLanguage } from '../../language/other-language.ts';
import { composeCityAnswer } from '../city-answers/city-answers-in-force.ts';
import { findCityAnswer } from '../city-answers/find-city-answer.ts';
import type { Editions } from '../editions/editions.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { StandardAnswer } from '../model.ts';
import type { OtherDocuments } from '../other-documents/search-documents.ts';
import { type Asking, asksPermission, readAsking, verdictAsAsked } from '../search/asking.ts';
import { asksNothing } from '../search/asks-nothing.ts';
import { distinguish } from '../search/distinguish.ts';
import type { AnswerSearch, Finding } from '../search/find-answer.ts';
import { tellingWords } from '../search/frame-words.ts';
import { askedOfStrategy, whetherOneMay } from '../search/of-rules.ts';
import { formOf } from '../search/question-form.ts';
import { texts } from '../texts.ts';
import type { Answer } from './answer.ts';
import { type Checked, checkConditions } from './check-conditions.ts';
import { composeAnswer, composeAskingBack, composeUnknown, type Ground } from './compose-answer.ts';
import { composedBefore } from './composed-before.ts';
import { leadFor } from './lead.ts';
import { sentencesOf } from './sentences.ts';
import { leadsAway, NOT_STATED, stayWith } from './stay-with.ts';
import { alsoMeant, suggestionsOf } from './suggestions.ts';
import { ofConditionsAlone, toldBy, toldByAdding } from './told.ts';

export interface AskPorts {
  readonly knowledge: Knowledge;
  readonly search: AnswerSearch;
  readonly editions: Editions;
  /** By which it is told what time is asked of; without one all is asked of today. */
  readonly clock?: Clock;
  /** Documents beside the strategy, where there are any. */
  readonly otherDocuments?: OtherDocuments;
}

/** Below this share of known words the question is about something else altogether. */
export const FAMILIAR = 0.34;
/** Below this share of the votes no answer is given alone. */
const SURE = 0.14;
/** From this share on, the search is believed that a condition fails, though a word tells that it holds: "a needless end date". */
const SURE_OF_FAILING = 0.9;
/** Parts of a message are answered each by itself where they are at least so sure. */
const SURE_BY_ITSELF = 0.8;

/**
 * Answers a question in the language that it is asked in (`otherwise` when that can't be told). Changes nothing.
 */
export async function answerQuestion(
  ports: AskPorts,
  question: string,
  otherwise: Language,
  { sayIn, added, addedBefore, about }: Following = {},
): Promise<Answer> {
  const asked = languageOfText(question, otherwise);
  const answer = await answerFromStrategy(ports, question, {
    ...{ asked, said: sayIn ?? asked },
    ...{ added, addedBefore, about },
  });
  const elsewhere = await ports.otherDocuments?.find(question);
  return elsewhere === undefined ? answer : { ...answer, elsewhere };
}

/** How a question goes on from one before. */
export interface Following {
  /** The language to answer in, where somebody has changed language since. */
  readonly sayIn?: Language | undefined;
  /** What was added last; what it tells of a condition counts before what was told earlier. */
  readonly added?: string | undefined;
  /** What was added before that, the latest last. */
  readonly addedBefore?: readonly string[] | undefined;
  /** The answers that it goes on from. */
  readonly about?: readonly string[] | undefined;
}

interface Spoken extends Pick<Following, 'added' | 'addedBefore' | 'about'> {
  /** The language of the question. */
  readonly asked: Language;
  /** That of the answer. */
  readonly said: Language;
}

async function answerFromStrategy(ports: AskPorts, question: string, spoken: Spoken): Promise<Answer> {
  const ground = await ports.editions.ground();
  const { asked, said, added } = spoken;
  if (added !== undefined || said !== asked) return answerOn(ground, ports, question, spoken);
  const compose = (text: string, language: Language) =>
    answerOn(ground, ports, text, { asked: language, said: language });
  return composedBefore(ground, ports.search, compose)(question, asked);
}

function answerOn(
  ground: Ground,
  ports: AskPorts,
  question: string,
  { asked, said: language, added, addedBefore, about = [] }: Spoken,
): Answer {
  const own = findCityAnswer(ground.cityAnswers, question, asked);
  if (own !== undefined) return composeCityAnswer(own, ground, language);
  if (tellingWords(question).length === 0) return composeAskingBack(ground, language);
  if (isOtherLanguage(question)) return composeUnknown(ground, language, []);
  const { answers } = ports.knowledge;
  const all = whetherOneMay(question, ports.search.find(question, asked), answers);
  const { finding, judged } = askedOfStrategy(question, all, answers);
  if (added !== undefined && about.length > 0) {
    const followUp = { question, added, about, language: asked };
    const stays = leadsAway(ports.search, ground, finding, followUp) && stayWith(about, ground, language);
    if (stays) return stays;
  }
  const nothing = added === undefined ? asksNothing(ports.search, question, asked, judged) : undefined;
  if (nothing === 'told') return composeAskingBack(ground, language);
  // "And who decides that?" asks who, though what it goes on from asked whether.
  const asking = readAsking(added !== undefined && formOf(added) === 'what' ? added : question);
  const best = finding.candidates[0];
  const chosen =
    best === undefined
      ? undefined
      : chooseAnswer(best.answer, { question, asking, added, addedBefore, language: asked, finding }, ports);
  const standard = chosen && ground.knowledge.answers.get(withPremise(chosen.answer, question));
  if (best === undefined || standard === undefined || finding.familiar < FAMILIAR)
    return composeUnknown(ground, language, []);
  const found = { said: language, finding };
  if (best.share < SURE || nothing === 'unclear')
    return composeUnknown(ground, language, suggestionsOf(ports, found));
  const composed = composeAnswer(standard, ground, language, chosen?.conditions);
  const fitted = withNearest(fitForm(composed, standard, asking), finding, ports.knowledge);
  const answer = withoutReason(correctPremise(fitted, finding, ground), standard, finding);
  const { clarification, conditions = [] } = chosen ?? {};
  const asksBack = clarification !== undefined && answer.complete;
  const meant = asksBack || conditions.length > 0 ? [] : alsoMeant(ports, found, standard);
  return {
    ...answer,
    lead: standard.meantHere === undefined ? leadFor(asking, answer.verdict, standard.must) : 'none',
    suggestions: meant,
    clarifies: asksBack
      ? {
          question: clarification.question[language],
          choices: clarification.choices.map((choice) => choice[language]),
        }
      : undefined,
  };
}

interface Asked extends Pick<Following, 'added' | 'addedBefore'> {
  readonly question: string;
  readonly asking: Asking;
  readonly language: Language;
  readonly finding: Finding;
}

/** The answer itself, or another on the same matter that fits the question's form, words and conditions better. */
function chooseAnswer(
  found: string,
  { question, asking, added, addedBefore = [], language, finding }: Asked,
  { search, knowledge }: Pick<AskPorts, 'search' | 'knowledge'>,
): Checked {
  const told = toldBy(question, language, finding, knowledge);
  const named = [...finding.concepts, ...ofConditionsAlone(told.concepts, knowledge)];
  const fitting = distinguish(found, asking.form, named, knowledge.distinctions);
  if (!asksPermission(asking)) return { answer: withoutMet(fitting, knowledge), conditions: [] };
  const since = added === undefined ? [] : [...addedBefore, added];
  const additions = since.map((one) => toldByAdding({ search, knowledge }, one, language, fitting));
  const isSure = fitting === found && (finding.candidates[0]?.share ?? 0) >= SURE_OF_FAILING;
  return checkConditions({ answer: fitting, isSure }, told, knowledge.permissions, additions);
}

/** Nobody is told that the conditions are met who asks what they are, or whether one must hold. */
function withoutMet(found: string, { permissions }: Knowledge): string {
  return permissions.find(({ met }) => met === found)?.among[0] ?? found;
}

/** The answer with the verdict that fits how it is asked. Who asks whether something must be is never told "no" to a duty. */
function fitForm(answer: Answer, { must, may, decidedBy }: StandardAnswer, asking: Asking): Answer {
  if (!answer.complete) return answer;
  const verdict = verdictAsAsked({ verdict: answer.verdict, must, may, decidedBy }, asking);
  if (verdict !== 'yes' || answer.verdict === 'yes') return { ...answer, verdict };
  const text = [answer.text, answer.instead].filter((part) => part !== undefined).join(' ');
  return { ...answer, verdict, text, instead: undefined };
}

/** Of what the strategy does not say of a matter, what it does say of it comes nearest. */
function withNearest(answer: Answer, { candidates }: Finding, { answers }: Knowledge): Answer {
  if (answer.id !== NOT_STATED) return answer;
  const other = candidates.find(({ answer: id, nearest }) => !isSilent(id) && nearest !== undefined);
  const cites = answers.get(other?.answer ?? '')?.cites ?? [];
  return cites.length === 0 ? answer : { ...answer, nearest: cites.slice(0, 1) };
}

/** The answer that there are none, and who speaks of ours all the same, whatever is asked of them. */
const NO_SUCH = 'has-twin-cities';
const OUR_TWINS =
  /(?<!\p{L})(?:våra?|stadens|our|the city['’]s)\s(?:\p{L}+\s)?(?:vän(?:ort|stad|städ)|vanort|vanstad|fadder(?:ort|stad)|twin|twinn|sister)/iu;

/** Nothing can be asked of what is not there: "how long are our twin-city agreements valid?" */
function withPremise(answer: string, question: string): string {
  return answer === NOT_STATED && OUR_TWINS.test(question) ? NO_SUCH : answer;
}

/** Paragraph of the rule that the city has no twin cities, in the edition that our words were written from. */
const NO_TWIN_CITIES = '4#2';

/** Who speaks of "our twin city" while asking of something else is told that there is none. */
function correctPremise(answer: Answer, { concepts }: Finding, { moved, underReview }: Ground): Answer {
  const paragraph = moved.get(NO_TWIN_CITIES) ?? NO_TWIN_CITIES;
  const isTold = [...answer.proofs.map((proof) => proof.paragraph), ...answer.nearest].includes(paragraph);
  if (isTold || underReview.has(paragraph)) return answer;
  if (!answer.complete || !concepts.includes('twin-city')) return answer;
  return { ...answer, text: `${answer.text} ${texts(answer.language)('noTwinCities', { paragraph })}` };
}

/** The concept of who asks for a reason. */
const WHY = 'why';

/** Who asks why is told where the strategy gives no reason, and not only what it says. */
function withoutReason(answer: Answer, { reason }: StandardAnswer, { concepts }: Finding): Answer {
  if (reason !== 'unsaid' || !answer.complete || !concepts.includes(WHY)) return answer;
  const [first = '', ...rest] = sentencesOf(answer.text);
  return { ...answer, text: [first, texts(answer.language)('reasonUnsaid'), ...rest].join(' ') };
}

/** The answer that a text most likely wants by itself, before its conditions are looked at; undefined when none. */
export function mostLikely(
  { search, knowledge }: AskPorts,
  text: string,
  otherwise: Language,
): string | undefined {
  const finding = search.find(text, languageOfText(text, otherwise));
  const [best] = finding.candidates;
  return best && distinguish(best.answer, formOf(text), finding.concepts, knowledge.distinctions);
}

/** Whether a text says by itself what it asks: one answer, or those on one matter, which its conditions tell apart. */
export function isClear(
  { search, knowledge }: AskPorts,
  text: string,
  otherwise: Language,
  least: number = SURE_BY_ITSELF,
): boolean {
  const { candidates, familiar } = search.find(text, languageOfText(text, otherwise));
  const best = candidates[0]?.answer ?? '';
  const matter = knowledge.permissions.find(({ among }) => among.includes(best))?.among ?? [best];
  const share = candidates.reduce((sum, one) => sum + (matter.includes(one.answer) ? one.share : 0), 0);
  return familiar >= FAMILIAR && share >= least;
}
