import { civilDateAt } from '../../calendar/civil-date.ts';
import { fallsThen } from '../../calendar/falls-then.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import type { Named } from '../../conversation/named.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { definiteForms } from '../../language/naming/called-by.ts';
import { mayNameTitle, namesVaguely, pairsIn } from '../../language/naming/mentions.ts';
import { namedAtAll } from '../../language/naming/named-at-all.ts';
import { isQuestion, mayTellOfOne, namedIn, toldOf } from '../../language/naming/told-of.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { namesPlace } from '../../language/places/places.ts';
import { fold, wordsInLowerCase } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { findMatter } from '../matter-register.ts';
import { type Matter, openStates } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { lastDayOf } from '../proposal.ts';
import { reportHead, showToldReport } from '../reports/told-report.ts';
import { asksToPayNow, showWhetherToPay } from '../shown/asks-to-go-ahead.ts';
import { changeTold } from '../shown/go-on.ts';
import { asksOfAssessment } from './asks-of-assessment.ts';
import { showFound } from './conversation.ts';
import { decisionsIn, decisionTold, withoutReason } from './decision-told.ts';
import {
  declarationsMeant,
  openDeclarations,
  saysOfDeclaration,
  theOneDeclaration,
} from './declarations-meant.ts';
import { waitsFor } from './list-matters.ts';
import { decides, toldOfMatter, wantsToDecide } from './matter-acts.ts';
import { readMatterNames, toTellable } from './matter-names.ts';
import { mattersSeen } from './matters-seen.ts';
import { nothingThere } from './nothing-there.ts';
import { promptOf } from './short-name-conversation.ts';
import { listTexts } from './texts.ts';

/** Above what nobody claims, and below whatever is known by itself or goes on from what was said before. */
const CLAIM = 0.42;
/** More than of what the strategy surely tells: who has decided it is asked of what there is. */
const DECIDED_CLAIM = 0.485;
/** With a condition or a reason, or of several, or reported on: it is of what there is, whatever the words are known as elsewhere. */
const DECIDES_CLAIM = 0.92;

/** Those who come here have a room of their own. */
const ofVisitors =
  /\b(?:besok\w*|gast\w*|delegation\w*|visitors?|guests?|people|folket|ganget|(?:dom|dem|de|gruppen|group) (?:fran|from))\b/;

/** "Jag är jävig i den där lyonresan", "hemma igen från Bryssel": the card of the matter, or the form for what is told. */
export function toldIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-told',
    claim: (text) => {
      const head = reportHead(text);
      if (decidesNamed(text) || (head !== undefined && mayName(head))) return DECIDES_CLAIM;
      if (asksWhoDecided(text) || asksOfAssessment(text)) return DECIDED_CLAIM;
      return mayName(text) ? CLAIM : 0;
    },
    answersEdits: true,
    ...answersFound(async (turn) => {
      const found = await mattersTold(ports, {
        ...turn,
        text: reportHead(turn.text) ?? withoutReason(turn.text),
      });
      if (found.length === 0) return nothingThere(turn);
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

/** "Avslå Lyon, för dyrt", "jag tillstyrker Lyon men avstyrker Bryssel". */
function decidesNamed(text: string): boolean {
  const { words = '', head = '' } = decisionTold(text) ?? {};
  return (words !== '' && mayName(head)) || decisionsIn(text).filter(mayName).length > 1;
}

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
    const named = namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true });
    return named.length === 0 && theOneDeclaration.test(fold(turn.text))
      ? openDeclarations(store, turn)
      : named;
  }
  if (asksWhoDecided(turn.text)) {
    const { kinds } = toldOfMatter;
    const named = namedIn(seen.map(toTellable), turn.text, { kinds, turnsTo: () => true });
    const decided = named.filter(isDecided);
    return decided.length > 0 ? decided : named;
  }
  const decisions = decisionsIn(turn.text);
  const told = [
    ...new Set(
      (decisions.length > 0 ? decisions : [turn.text]).flatMap((text) =>
        toldOf(seen.map(toTellable), text, toldOfMatter),
      ),
    ),
  ];
  return told.length === 0 ? declarationsMeant(store, turn) : told;
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
  // Of several it is the one that is on its way or decided, and yet to be made or not, as the one was that is turned from.
  const today = civilDateAt(turn.at);
  const alike = found.filter(
    (one) =>
      before !== undefined &&
      openStates.includes(one.state) === openStates.includes(before.state) &&
      isPast(one, today) === isPast(before, today),
  );
  const turned = !toldOfMatter.acts.test(fold(words));
  return { reply: () => showTold(ports, turn, alike.length > 0 ? alike : found, turned) };
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

async function showTold(
  ports: BeredningPorts,
  turn: MessageTurn,
  found: readonly Matter[],
  isAsked = isQuestion(turn.text),
): Promise<Reply> {
  const said = fold(turn.text);
  const today = civilDateAt(turn.at);
  const reported = await showToldReport(ports, turn, found);
  if (reported !== undefined) return reported;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0 && asksToPayNow(turn.text))
    return showWhetherToPay(ports, turn, only, languageOfWish(turn.text, turn.language));
  const changed = only === undefined || others.length > 0 ? undefined : await changeTold(ports, turn, only);
  if (changed !== undefined) return changed;
  const directory = await currentDirectory(ports.store);
  const waiting =
    decides.test(said) || decisionsIn(said).length > 0
      ? found.filter((one) => waitsFor(one, directory, turn.person.id, today))
      : [];
  const say = listTexts(languageOfWish(turn.text, turn.language));
  const isToDecide = waiting.some((one) => found.includes(one)) || !wantsToDecide.test(said);
  const note = isAsked ? '' : say(isToDecide ? 'nothingChanged' : 'notToDecide');
  const then = found.filter(({ proposal }) => fallsThen(turn.text, [proposal], today) === true);
  // What something is still to be done with is what most is said of.
  const toCome = found.filter((one) => (asksOfWhatWas.test(said) ? isPast(one, today) : !isOver(one, today)));
  const [meant = found] = [waiting, then, toCome].filter((some) => some.length > 0);
  return showFound(ports, turn, meant, note);
}
