import { civilDateAt } from '../../calendar/civil-date.ts';
import { fallsThen } from '../../calendar/falls-then.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import type { Named } from '../../conversation/named.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { definiteForms } from '../../language/naming/called-by.ts';
import { mayNameTitle, namesVaguely, pairsIn } from '../../language/naming/mentions.ts';
import { namedAtAll } from '../../language/naming/named-at-all.ts';
import { isQuestion, mayTellOfOne, namedIn, type Telling, toldOf } from '../../language/naming/told-of.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { namesPlace } from '../../language/places/places.ts';
import { countWords, fold, wordsInLowerCase } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { findMatter, listMatters } from '../matter-register.ts';
import { type Matter, openStates } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { lastDayOf } from '../proposal.ts';
import { isMineAndOver, showReportForm } from '../reports/conversation.ts';
import { readReport } from '../reports/read-report.ts';
import { asksToPayNow, showWhetherToPay } from '../shown/asks-to-go-ahead.ts';
import { changeTold } from '../shown/go-on.ts';
import { asksOfAssessment } from './asks-of-assessment.ts';
import { showFound } from './conversation.ts';
import { waitsFor } from './list-matters.ts';
import { MATTER_KINDS } from './matter-kinds.ts';
import { readMatterNames, toTellable } from './matter-names.ts';
import { mattersSeen } from './matters-seen.ts';
import { promptOf } from './short-name-conversation.ts';
import { listTexts } from './texts.ts';

/** Above what nobody claims, and below whatever is known by itself or goes on from what was said before. */
const CLAIM = 0.42;
/** More than of what the strategy surely tells: who has decided it is asked of what there is. */
const DECIDED_CLAIM = 0.485;

const backHome =
  /\b(?:hemma|hemkom\w*|tillbaka fran|aterkom\w*|landat|kom(?:mit)? hem|rapport\w*|skriv\w* om hur|larde|report\w*|back from|got back|home from|returned|learn\w*|write ?-?ups?|redogor\w*|(?:skriv\w*|knapa\w*|plita\w*|snickra\w*|fa) (?:ihop|ner|ned|(?:nagra|ett par) (?:rader|ord)|nat|nagot|en sida)|sammanfatt\w*|beratta\w* (?:om )?(?:hur|vad)|anteckningar\w*|(?:write|writing|wrote|put|type) (?:\w+ ){0,3}(?:up|together|down)|my notes|sum\w* up|varit i)\b/;
const decides =
  /\b(?:godkann\w*|avsla\w*|bifall\w*|tillstyrk\w*|avstyrk\w*|(?:nej|ja|okej|ok) (?:till|med)|approve\w*|reject\w*|turn\w* (?:\w+ )?down|yes to|no to|ok with|klubba\w*|klartecken|gront ljus|(?:fick|fatt|gar|gick|gatt|kom\w*) (?:\w+ ){0,2}igenom|(?:tagit|tar|tog|ta) stallning|ja eller nej|green light|go ahead|signed off|(?:said|say|says) (?:yes|no)|(?:sagt|sa|sade|sager) (?:ja|nej))\b/;
/** Says yes or no to it, as whoever decides does. */
const wantsToDecide =
  /\b(?:(?:jag|vi|i|we) (?:\w+ )?(?:sager|sager nu|ger|say|approve|reject|godkanner|avslar|bifaller)|(?:nej|ja|yes|no) (?:till|to))\b/;
export const toldOfMatter: Telling = {
  kinds: MATTER_KINDS,
  acts: new RegExp(
    [
      backHome.source,
      decides.source,
      String.raw`\b(?:ta(?:r|s)? bort|stryk\w*|plocka\w* bort|radera\w*|remove\w*|delete\w*|take \w+ off|(?:satt\w*|tas?|kom\w*) (?:\w+ ){0,2}upp|dagordning\w*|agenda|va?d? (?:har )?(?:hant|hander)|happen\w*)\b`,
      String.raw`\b(?:jav\w*|partisk\w*|bedom\w*|conflict of interest|biased|tyck\w*|synpunkt\w*|emot|against|in favou?r|support\w*|think)\b`,
      String.raw`\b(?:stall\w* in|inte av|avblas\w*|avbok\w*|cancel\w*|call\w* off|hoppa\w* av|dra\w* (?:\w+ ){0,2}(?:tillbaka|ur)|avsta\w*|inte (?:aka|resa|fara) (?:\w+ ){0,4}langre|pull\w* (?:\w+ ){0,4}(?:out|application)|pull\w* (?:my|our|the)|back\w* out|withdraw\w*|drop\w*|not go|flytta\w*|skjut\w*|vanta\w*|bordlagg\w*|mov(?:e|ed|ing)|postpon\w*|wait\w*)\b`,
      String.raw`\b(?:dyr\w*|billig\w*|nota\w*|gick (?:\w+ ){0,5}(?:loss )?pa|landade (?:\w+ ){0,5}pa|kosta\w*|utlagg\w*|bill|expens\w*|cheap\w*|cost\w*|spen[dt]\w*)\b`,
      String.raw`\b(?:hur langt (?:har|kom)\w*|how far (?:has|along)|vem .*ska|(?:vem|vilka|who) (?:for|akte|reste|gick|went|travel+ed)|beslut\w*|papper\w*|word|decision|var ligger|fastnat|stuck|where is|where s|(?:ska|vill|foljer|aker|hanger) (?:\w+ )?med)\b`,
    ].join('|'),
  ),
};
/** Those who come here have a room of their own. */
const ofVisitors =
  /\b(?:besok\w*|gast\w*|delegation\w*|visitors?|guests?|people|folket|ganget|(?:dom|dem|de|gruppen|group) (?:fran|from))\b/;

/** "Jag är jävig i den där lyonresan", "hemma igen från Bryssel": the card of the matter, or the form for what is told. */
export function toldIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-told',
    claim: (text) => {
      if (asksWhoDecided(text) || asksOfAssessment(text)) return DECIDED_CLAIM;
      return mayName(text) ? CLAIM : 0;
    },
    answersEdits: true,
    ...answersFound(async (turn) => {
      const found = await mattersTold(ports, turn);
      if (found.length === 0) return undefined;
      const isTheirs = found.some((matter) => hasToDoWith(matter, turn.person.id));
      const days = found.map(({ proposal }) => proposal);
      const isThen = fallsThen(turn.text, days, civilDateAt(turn.at));
      return { reply: () => showTold(ports, turn, found), isTheirs, isThen };
    }),
  };
}

/** Whether it was decided, whatever became of it. */
export const isDecided = ({ state }: Matter): boolean =>
  ['approved', 'rejected', 'reported', 'cancelled'].includes(state);

/** Who decides is asked of the rules, and who has decided of what there is. */
const whoDecided =
  /\b(?:vem|vilka|who)(?: (?:var det som|har|hade|has|have|had|was it that))? (?:beslutade|beslutat|bestamde|bestamt|godkande|godkant|avslog|avslagit|(?:sa|sade|sagt) (?:ja|nej)|(?:tog|tagit|fattade|fattat) beslut\w*|gav klartecken|klubbade|decided|approved|rejected|(?:said|say) (?:yes|no)|signed off|(?:took|taken|made) the decision)\b/;

const asksWhoDecided = (text: string): boolean =>
  mayTellOfOne(text) && whoDecided.test(fold(text)) && !namesRules.test(fold(text));

const mayName = (text: string) =>
  (mayTellOfOne(text) || asksToPayNow(text)) &&
  (decides.test(fold(text)) || !ofVisitors.test(fold(text))) &&
  (saysOfDeclaration(text) ||
    namesPlace(text) ||
    countriesIn(text).length > 0 ||
    namesVaguely(text) ||
    mayNameTitle(text) ||
    pairsIn(text).length > 0);

async function mattersTold({ store }: BeredningPorts, turn: MessageTurn): Promise<readonly Matter[]> {
  const names = await readMatterNames(store);
  const seen = await mattersSeen(store.database, turn, names.mayBeIn(turn.text));
  if (asksToPayNow(turn.text)) {
    // What one may pay in general the strategy is asked: of a trip that is yet to be made it is whether it is decided.
    const { kinds } = toldOfMatter;
    const today = civilDateAt(turn.at);
    return namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true }).filter(
      (matter) => !isPast(matter, today),
    );
  }
  if (asksOfAssessment(turn.text)) {
    const { kinds } = toldOfMatter;
    return namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true });
  }
  if (asksWhoDecided(turn.text)) {
    const { kinds } = toldOfMatter;
    const named = namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true });
    const decided = named.filter(isDecided);
    return decided.length > 0 ? decided : named;
  }
  const told = toldOf(seen.map(toTellable), turn.text, toldOfMatter);
  return told.length === 0 ? declarationsMeant(store, turn) : told;
}

const theDeclaration =
  /\b(?:deklarationen|initiativet|uttalandet|the (?:declaration|initiative|statement))\b/;

/** "Ta bort deklarationen från IB": the one that there is, by what it is. */
const saysOfDeclaration = (text: string): boolean =>
  countWords(text) <= MOST_WORDS &&
  theDeclaration.test(fold(text)) &&
  toldOfMatter.acts.test(fold(text)) &&
  !namesRules.test(fold(text));
/** Who says more of it names it. */
const MOST_WORDS = 10;

/** The declarations that IB has before it, where a text speaks of the one that there is. */
export async function declarationsMeant(
  store: BeredningPorts['store'],
  turn: MessageTurn,
): Promise<readonly Matter[]> {
  if (!saysOfDeclaration(turn.text)) return [];
  const all = await listMatters(store.database, { states: openStates });
  const ids = all.filter(({ proposal }) => proposal.kind === 'declaration').map(({ id }) => id);
  return mattersSeen(store.database, turn, ids);
}

/** The matters that a message names by their place, whatever it says of them, and that somebody may see. */
export async function namedMatters(ports: BeredningPorts, turn: MessageTurn): Promise<Named[]> {
  const names = await readMatterNames(ports.store);
  const seen = await mattersSeen(ports.store.database, turn, names.mayBeIn(turn.text));
  const found = namedAtAll(seen.map(toTellable), turn.text, toldOfMatter.kinds);
  const language = languageOfWish(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  return found
    .filter(({ number }) => number !== null)
    .map((matter) => ({
      prompt: promptOf(matter, language),
      show: async () =>
        (await changeTold(ports, turn, matter)) ?? showFound(ports, turn, [matter], '', language),
      isOver: isOver(matter, today),
    }));
}

/** Another matter than the one that was `shown`, which a message turns to: "nä den till Belgien". */
export async function otherMatter(
  ports: BeredningPorts,
  turn: MessageTurn,
  { words, turnsTo }: OtherOne,
  shown: string | undefined,
): Promise<Found | undefined> {
  const names = await readMatterNames(ports.store);
  const maybe = [
    ...names.mayBeIn(words),
    ...names.called
      .withAny(wordsInLowerCase(words).flatMap((word) => [word, ...definiteForms(word)]))
      .map(({ item }) => item),
  ];
  const seen = await mattersSeen(ports.store.database, turn, [...new Set(maybe)]);
  const items = seen.filter(({ id }) => id !== shown).map(toTellable);
  const found = namedIn(items, words, { kinds: toldOfMatter.kinds, turnsTo });
  if (found.length === 0) return undefined;
  const before = shown === undefined ? undefined : await findMatter(ports.store.database, shown);
  // Of several it is the one that is on its way or decided, as the one was that is turned from.
  const alike = found.filter(
    ({ state }) => before !== undefined && openStates.includes(state) === openStates.includes(before.state),
  );
  return { reply: () => showTold(ports, turn, alike.length > 0 ? alike : found) };
}

const isPast = ({ proposal }: Matter, today: string) => (lastDayOf(proposal) ?? today) < today;
/** Whether nothing is left to be done with a matter: a trip that was approved is yet to be reported. */
export const isOver = (matter: Matter, today: string) =>
  isPast(matter, today) && matter.state !== 'approved' && !openStates.includes(matter.state);
const asksOfWhatWas =
  /^(?!.*\b(?:still|fortfarande|kvar|langre)\b).*\b(?:gick|blev|kostade|hade|did|was|were|spent|had)\b/;

/** Whether somebody has brought a matter, or goes on it. */
const hasToDoWith = ({ requester, proposal: { travellers } }: Matter, person: string) =>
  requester === person || travellers.some((traveller) => traveller.person === person);

async function showTold(ports: BeredningPorts, turn: MessageTurn, found: readonly Matter[]): Promise<Reply> {
  const said = fold(turn.text);
  const today = civilDateAt(turn.at);
  if (backHome.test(said)) {
    const [mine, ...more] = found.filter((one) => isMineAndOver(one, turn.person.id, today));
    const isOpen = mine?.state === 'approved' && more.length === 0;
    const language = languageOfWish(turn.text, turn.language);
    if (isOpen) return showReportForm(ports, turn, mine, language, readReport(turn.text, language));
  }
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0 && asksToPayNow(turn.text))
    return showWhetherToPay(ports, turn, only, languageOfWish(turn.text, turn.language));
  const changed = only === undefined || others.length > 0 ? undefined : await changeTold(ports, turn, only);
  if (changed !== undefined) return changed;
  const directory = await currentDirectory(ports.store);
  const waiting = decides.test(said)
    ? found.filter((one) => waitsFor(one, directory, turn.person.id, today))
    : [];
  const say = listTexts(languageOfWish(turn.text, turn.language));
  const isToDecide = waiting.some((one) => found.includes(one)) || !wantsToDecide.test(said);
  const note = isQuestion(turn.text) ? '' : say(isToDecide ? 'nothingChanged' : 'notToDecide');
  // What something is still to be done with is what most is said of.
  const toCome = found.filter((one) => (asksOfWhatWas.test(said) ? isPast(one, today) : !isOver(one, today)));
  const [meant = found] = [waiting, toCome].filter((some) => some.length > 0);
  return showFound(ports, turn, meant, note);
}
