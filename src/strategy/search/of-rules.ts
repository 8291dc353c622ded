import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { bareWords } from '../../language/words.ts';
import { isOfOthers, isSilent } from '../knowledge/is-silent.ts';
import type { StandardAnswer } from '../model.ts';
import type { Finding } from './find-answer.ts';
import { isMatter } from './names-matter.ts';

const WHO_DECIDES = 'who-decides';
const asksWho = /(?<!\p{L})(?:vem|vilka|(?<!(?<!\p{L})(?:me|i|us|we) )who)(?!\p{L})/iu;
/** "Hur anmäler man en resa?" asks how it is done, and "hur gick det?" how it stands. */
const asksHow =
  /^(?:(?:och|men|hej|and|but|hi) )?(?:hur(?! (?:gick|går|många|mån|mycket|mkt|länge|ofta|står|är|e|funkar|fungerar)(?!\p{L}))|how(?! (?:did|many|much|is|are|long|often)(?!\p{L})))/u;

/** What has less than this of the votes is chance, and would be said as if it were sure once it stands alone. */
const WORTH_SAYING = 0.14;

/** Whether a text asks who decides something, or how it is done: a question to the strategy, whatever else it names. */
export function asksOfRules(text: string, { concepts }: Pick<Finding, 'concepts'>): boolean {
  return (
    asksHow.test(bareWords(soundsSpelledOut(text))) || (concepts.includes(WHO_DECIDES) && asksWho.test(text))
  );
}

/** "Får borgarrådet åka?", "Ska resan upp i IB?": who begins so without asking tells of their own ("ska till Lyon i vår"). */
const asksLeave =
  /^(?:(?:hej|hi|och|men|and|but)[\s,]+)*(?:(?:får|måste|behöver|bör|kan|may|must|can|should|do|does)\s\p{L}|(?:ska|skall|shall)\s\p{L}.*\?\s*$)/iu;

/** What was found, with whether one may in place of where it is begun, where that is asked. */
export function whetherOneMay(
  text: string,
  finding: Finding,
  answers: ReadonlyMap<string, StandardAnswer>,
): Finding {
  const [best, ...others] = finding.candidates;
  const mayOne = answers.get(best?.answer ?? '')?.mayOne;
  if (best === undefined || mayOne === undefined || !asksLeave.test(text.trim())) return finding;
  const left = others.filter(({ answer }) => answer !== mayOne);
  return { ...finding, candidates: [{ ...best, answer: mayOne }, ...left] };
}

/**
 * What was found for a question to the strategy, without what asks of Utblick itself; all of it where no answer
 * of the strategy has much of the votes: "how do I reach a strategist?"
 */
function ofStrategyAlone(finding: Finding, answers: ReadonlyMap<string, StandardAnswer>): Finding {
  const isHere = (answer: string) => answers.get(answer)?.meantHere !== undefined;
  const left = finding.candidates.filter(({ answer }) => !isHere(answer));
  const best = Math.max(0, ...left.map((one) => one.share));
  if (left.length === finding.candidates.length || best < WORTH_SAYING) return finding;
  const share = left.reduce((sum, one) => sum + one.share, 0);
  const candidates = left
    .map((one) => ({ ...one, share: one.share / share }))
    .sort((one, other) => other.share - one.share);
  return { ...finding, candidates };
}

/** Words that no example has are names of something, and who names something wants that and no list: "vad kostar lyonresan". */
export const KNOWN = 0.9;
/** From this share on an answer of the strategy is meant, whatever a message names. */
const SURELY_MEANT = 0.9;
/** One unknown word among many does not matter where hardly anything else can be meant: "vad får jag göra här som Meg inte får". */
const CERTAIN = 0.95;
const NEARLY_KNOWN = 0.85;

/** Whether so many of the words are known that what speaks for an answer with this share can be believed. */
export function isKnownEnough(share: number, familiar: number): boolean {
  return familiar >= (share >= CERTAIN ? NEARLY_KNOWN : KNOWN);
}

/**
 * Whether a message surely asks something that the strategy answers: half of the questions to it do, and few others. None
 * asks how a thing stands, whose name may be the words of a rule.
 */
export function surelyOfStrategy(
  text: string,
  { candidates, familiar }: Finding,
  answers: ReadonlyMap<string, StandardAnswer>,
): boolean {
  const [best] = candidates;
  if (best === undefined || isSilent(best.answer) || asksHowItStands.test(text)) return false;
  const isHere = answers.get(best.answer)?.meantHere !== undefined;
  return !isHere && best.share >= SURELY_MEANT && familiar >= SURELY_MEANT;
}

/** What is said of what lies outside of all that Utblick does. */
const OUTSIDE = 'gap-general-knowledge';
/** With less than this it is a guess, and a button with it leads astray. */
const MEANT = 0.6;
/** What is left beside has to be at least so likely to be said. */
const LIKELY = 0.2;

/**
 * What was found, where it may be believed that Utblick itself is asked for something. A text with no matter of ours and
 * words that nobody knows ("min bil är bortforslad"), or with little that speaks for any answer ("min dator startar inte"),
 * is like the examples by its small words alone: it lies outside.
 */
function withinReach(finding: Finding, answers: ReadonlyMap<string, StandardAnswer>): Finding {
  const { candidates, familiar, concepts } = finding;
  const isHere = (answer: string | undefined) => answers.get(answer ?? '')?.meantHere !== undefined;
  const [best] = candidates;
  if (best === undefined || !isHere(best.answer)) return finding;
  // Of milk to be bought every word is as good as another.
  if (isOfOthers(best.answer) && best.share >= MEANT) return finding;
  const namesOurs = concepts.some(isMatter);
  // Two lists may be as likely: that one of them is meant is sure all the same.
  const here = candidates.reduce((sum, one) => sum + (isHere(one.answer) ? one.share : 0), 0);
  if ((best.share >= MEANT || here >= SURELY_MEANT) && (namesOurs || isKnownEnough(best.share, familiar)))
    return finding;
  const left = candidates.filter(
    ({ answer, share }) => !isHere(answer) && share >= LIKELY && (namesOurs || isSilent(answer)),
  );
  if (left.length > 0) return ofStrategyAlone({ ...finding, candidates: [best, ...left] }, answers);
  return namesOurs
    ? finding
    : { ...finding, candidates: [{ answer: OUTSIDE, share: 1, nearest: undefined }] };
}

/**
 * What a question may ask of the strategy, of all that was found. `judged`: by what it is told whether anything is asked at
 * all: where it is like what Utblick is asked, what is left of the strategy's answers is a guess.
 */
export function askedOfStrategy(
  text: string,
  all: Finding,
  answers: ReadonlyMap<string, StandardAnswer>,
): { readonly finding: Finding; readonly judged: Finding } {
  if (asksOfRules(text, all)) {
    const finding = ofStrategyAlone(all, answers);
    return { finding, judged: finding };
  }
  const finding = withinReach(all, answers);
  return { finding, judged: finding.candidates[0]?.answer === OUTSIDE ? finding : all };
}

/** With less than this an answer is a guess. */
const GUESSED = 0.4;

/** "Vad har hänt med uttalandet om …?", "how is it going with …": how something stands is no rule. */
export const asksHowItStands =
  /(?<!\p{L})(?:(?:vad|va) (?:har )?hän(?:t|de|der) (?:nu )?(?:med|me)|(?:vad|va) (?:har hänt|blev det|blir det) (?:med|av|me)|hur (?:går|gick|står|ligger) det (?:till )?(?:nu )?(?:med|me|för)|what(?:['’]s| has| is)? happen(?:ed|s|ing) (?:to|with)|what became of|how (?:is|are|did|does) [^?]{0,40}(?:going|coming along|doing|stand))(?!\p{L})/iu;

/** "Vi vill fortsätta ett år till med …", "we want to carry on with …": what goes on is something that there is. */
const goesOnWith =
  /^\W*(?:vi|jag|we|i)(?:['’]d)? (?:(?:vill|tänker|tänkte|ska|skulle vilja|want to|would like to|like to|plan to|mean to) )(?:gärna )?(?:fortsätta|köra|jobba|arbeta|hålla|förlänga|continue|carry on|go on|keep on|extend)(?!\p{L})(?=[^?]*(?<!\p{L})(?:vidare|fortsätta|till|förlänga|continue|on|extend|more)(?!\p{L}))[^?]*(?<!\p{L})(?:med|me|with)(?!\p{L})[^?]*$/iu;

/** Whether what would be said of a text is that the strategy does not say, or no more than a guess; never of a question for rules. */
export function isByChance(
  text: string,
  finding: Finding,
  answers: ReadonlyMap<string, StandardAnswer>,
): boolean {
  const [best] = finding.candidates;
  if (best === undefined || asksHowItStands.test(text) || goesOnWith.test(text)) return true;
  if (asksOfRules(text, finding)) return false;
  const isHere = answers.get(best.answer)?.meantHere !== undefined;
  return isHere || isSilent(best.answer) || best.share < GUESSED;
}
