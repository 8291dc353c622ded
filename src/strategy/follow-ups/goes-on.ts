import { type Language, languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { type AskPorts, isClear, mostLikely } from '../answering/ask.ts';
import { areOnOneMatter } from '../answering/check-conditions.ts';
import { toldBy } from '../answering/told.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import { tellingWords } from '../search/frame-words.ts';
import { isMatter, namesMatter } from '../search/names-matter.ts';
import { formOf } from '../search/question-form.ts';
import { bareWords } from './bare-words.ts';
import type { Topic } from './conversation-memory.ts';
import { followsUp, isFragment, isLong, leavesOut, withoutCourtesies, withoutSame } from './follows-up.ts';
import { placeAlone, withPlace } from './place-alone.ts';

/** Longer ones are cut at the beginning, so that what was added last stays. */
const LONGEST_TOPIC = 600;
/** A longer message need not be so sure to be taken by itself. */
const CLEAR_IF_LONG = 0.35;
/** Nor one that names what it asks, where going on would only bring the same answer again. */
const CLEAR_IF_NAMED = 0.6;
/** What tells more of a matter is short. */
const LONGEST_ADDITION = 14;

/** Who names a place and nothing else changes the place in what was spoken of: "och med Oslo då?" */
const PLACES: ReadonlySet<string> = new Set(['place', 'country']);

/** A question as it is to be asked, and what it goes on from where it leaves something out. */
export interface GoingOn {
  readonly text: string;
  readonly earlier?: string;
  /** What was added to that before, the latest last. */
  readonly addedBefore?: readonly string[] | undefined;
  /** The answers that were given to that. */
  readonly about?: readonly string[];
  /** What it asks in full, where that is not both of them: the same of another place. */
  readonly whole?: string;
  /** Asked beside what was spoken of, which stays. */
  readonly beside?: true;
}

/** "Och 2010 då?" asks the same of another time. */
const yearAlone =
  /^(?:(?:och|men|å|and|but|what about|how about)\s+)*(?:(?:i|in|år|under|redan|back in)\s+)*(?:1[5-9]|20)\d\d(?:\s+(?:då|then))?\W*$/iu;

/** How a message is to be asked after what was spoken of last: by itself, as a part of that, or as what was offered then. */
export function goOnFrom(ports: AskPorts, topic: Topic, text: string): GoingOn {
  const choice = choiceOf(topic, text);
  if (choice !== undefined) {
    const isAnswer = topic.answers.some(({ clarifies }) => clarifies?.choices.includes(choice));
    const { question: earlier, added: addedBefore } = topic;
    return isAnswer ? { text: choice, earlier, addedBefore } : { text: choice };
  }
  if (asksOfStrategy(ports, topic, text)) return { text };
  const goesOn = (): GoingOn => ({
    ...{ text, earlier: topic.question, addedBefore: topic.added },
    about: answersOn(ports, topic),
  });
  if (yearAlone.test(text.trim())) return goesOn();
  const place = placeAlone(text);
  const whole = place === undefined ? undefined : withPlace(topic.question, place);
  if (place !== undefined) return { ...goesOn(), ...(whole !== undefined && { whole }) };
  if (leavesOut(text)) return goesOn();
  const named = withoutSame(text);
  if (named !== text && bringsNothing(ports, topic, text) && isOfItsOwn(ports, topic, named, CLEAR_IF_LONG))
    return { text: named };
  const follows = followsUp(text);
  if (follows !== 'not' && addsPart.test(text.trim()) && tellsOfCondition(ports, topic, text))
    return goesOn();
  if (follows === 'surely' || tellsMore(ports, topic, text))
    return asksAnother(ports, topic, text) ? { text, beside: true } : goesOn();
  if (follows === 'maybe' && isOfItsOwn(ports, topic, text))
    return isFragment(text) && isSilentOn(ports, topic, text) ? { text, beside: true } : { text };
  if (follows === 'maybe') return asksBeside(ports, topic, text) ? { text, beside: true } : goesOn();
  // "Kan vi säga nej?": by itself it would be asked back what it is about.
  return tellingWords(text).length === 0 ? goesOn() : { text };
}

/** What was spoken of, with what a follow-up adds to it; one that asks who, when or how, or what nothing is said of, adds nothing. */
export function topicWith(topic: string, text: string, [{ id }]: Topic['answers']): string {
  const addsNothing = formOf(withoutCourtesies(text)) === 'what' || isSilent(id ?? '');
  return addsNothing ? topic : `${topic} ${text}`.slice(-LONGEST_TOPIC);
}

/** The answers that were given last, and the one to what is spoken of: in between, something may have been asked beside it. */
function answersOn(ports: AskPorts, { question, language, answers }: Topic): string[] {
  return [mostLikely(ports, question, language) ?? [], ...answers.map(({ id }) => id ?? [])].flat();
}

/** The answers on the strategy as a document. */
const OF_STRATEGY: ReadonlySet<string> = new Set(['edition-status', 'gap-strategy-process']);

/** Whether it asks of the strategy itself, by its name, and of nothing that was spoken of: "när antogs strategin då?" */
function asksOfStrategy({ search }: AskPorts, { language }: Topic, text: string): boolean {
  const bare = withoutCourtesies(text).replace(/\s(?:då|då i så fall|then)(?=\W*$)/iu, '');
  if (followsUp(bare) === 'surely') return false;
  const { candidates, concepts } = search.find(bare, languageOfText(bare, language));
  const share = candidates.reduce((sum, one) => sum + (OF_STRATEGY.has(one.answer) ? one.share : 0), 0);
  return concepts.includes('steering-document') && share >= CLEAR_IF_LONG;
}

/** Whether the strategy does not say what a text asks by itself. */
function isSilentOn(ports: AskPorts, { language }: Topic, text: string): boolean {
  return isSilent(mostLikely(ports, withoutCourtesies(text), language) ?? '');
}

/** Whether it says by itself what it asks, and that is another matter than what was spoken of. */
function isOfItsOwn(ports: AskPorts, { language, answers }: Topic, text: string, least?: number): boolean {
  const bare = withoutCourtesies(text);
  const { concepts } = ports.search.find(bare, languageOfText(bare, language));
  if (concepts.length > 0 && concepts.every((concept) => PLACES.has(concept))) return false;
  if (asksWhoDecides(text, concepts)) return false;
  if (!isClear(ports, bare, language, least ?? (isLong(text) ? CLEAR_IF_LONG : undefined))) return false;
  const own = mostLikely(ports, bare, language) ?? '';
  const isNamed = isSilent(own) || namesMatter(ports.search, bare, languageOfText(bare, language), own);
  return isNamed && !answers.some(({ id }) => areOnOneMatter(ports.knowledge.permissions, own, id));
}

/** "And who has the final word?": whoever goes on so, and names no other matter, asks it of what was spoken of. */
const asksWhoDecides = (text: string, concepts: readonly string[]) =>
  joins.test(text.trim()) && concepts.includes('who-decides') && !concepts.some(isMatter);
const joins = /^(?:och|men|å|o|and|but|so|så)\s/iu;

/**
 * Whether a question that points back would only bring the same answer again, and by itself asks something that can be
 * told: "who signs it?"
 */
function asksAnother(ports: AskPorts, topic: Topic, text: string): boolean {
  const { question, language, answers } = topic;
  if (!text.includes('?') || !isOfItsOwn(ports, topic, text)) return false;
  return mostLikely(ports, `${question} ${text}`, language) === answers[0].id;
}

/** Whether what was spoken of with a text beside it is answered as before, or not at all. */
function bringsNothing(ports: AskPorts, { question, language, answers }: Topic, text: string): boolean {
  const both = mostLikely(ports, `${question} ${text}`, language) ?? '';
  return isSilent(both) || both === answers[0].id;
}

/** The same of one that may be whole, and names what it asks: "can we leave it later?" */
function asksBeside(ports: AskPorts, topic: Topic, text: string): boolean {
  const { question, language, answers } = topic;
  const bare = withoutCourtesies(text);
  const own = mostLikely(ports, bare, language) ?? '';
  if (!isClear(ports, bare, language, CLEAR_IF_NAMED)) return false;
  if (!namesMatter(ports.search, bare, languageOfText(bare, language), own)) return false;
  const isSame = areOnOneMatter(ports.knowledge.permissions, own, answers[0].id);
  return !isSame && mostLikely(ports, `${question} ${text}`, language) === answers[0].id;
}

/** "And with an end date of 2029?", "och om det gäller bibliotek?": a part of a question, and no question of its own. */
const addsPart =
  /^(?:(?:och|men|å|fast|and|but)\s(?:med|utan|på|till|för|i|bara|om|with|without|until|till|for|in|only|if)|tänk om|what if)(?!\p{L})/iu;

/** Whether it is no question, and tells of a condition of the matter: "i två år, och båda lär sig". */
const tellsMore = (ports: AskPorts, topic: Topic, text: string): boolean =>
  !text.includes('?') && tellsOfCondition(ports, topic, text);

function tellsOfCondition(ports: AskPorts, { language, answers }: Topic, text: string): boolean {
  const words = countWords(text);
  if (words === 0 || words > LONGEST_ADDITION) return false;
  const [{ id }] = answers;
  const permission = ports.knowledge.permissions.find(
    ({ among, conditions }) =>
      id !== null && (among.includes(id) || conditions.some(({ answer }) => answer === id)),
  );
  if (permission === undefined) return false;
  const spoken: Language = languageOfText(text, language);
  const { concepts } = toldBy(text, spoken, ports.search.find(text, spoken), ports.knowledge);
  return permission.conditions.some(({ holds, fails }) =>
    [...holds, ...fails].some((concept) => concepts.includes(concept)),
  );
}

const ordinals: readonly RegExp[] = [
  /^(?:1|a|ett|den första|det första|första|the first(?: one)?|first|one)$/u,
  /^(?:2|b|två|den andra|det andra|andra|the second(?: one)?|second|two)$/u,
  /^(?:3|c|tre|den tredje|det tredje|tredje|the third(?: one)?|third|three)$/u,
];
const yes = /^(?:ja|jo|japp|jajamän|yes|yep|yeah)(?!\p{L})/u;
const no = /^(?:nej|nä|nix|no|nope)(?!\p{L})/u;

/** Which of the things that were offered last somebody has chosen by writing; undefined when none. */
function choiceOf({ answers }: Topic, text: string): string | undefined {
  const offered = answers.flatMap(({ clarifies, suggestions }) => clarifies?.choices ?? suggestions);
  if (offered.length === 0) return undefined;
  const said = bareWords(text);
  const exact = offered.find((choice) => bareWords(choice) === said);
  if (exact !== undefined) return exact;
  const place = ordinals.findIndex((ordinal) => ordinal.test(said));
  if (place >= 0) return offered[place];
  const [only] = offered;
  if (offered.length === 1 && yes.test(said) && said.split(' ').length < 3) return only;
  return offered.find((choice) => startsAlike(bareWords(choice), said));
}

/** "Hela staden" for "Hela staden.", and a yes for the choice that begins with one. */
function startsAlike(choice: string, said: string): boolean {
  const isWithin = said.length >= 4 && choice.includes(said);
  const isSameWord =
    said.split(' ').length === 1 && [yes, no].some((word) => word.test(said) && word.test(choice));
  return isWithin || isSameWord;
}
