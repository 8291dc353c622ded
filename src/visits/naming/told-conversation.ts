import { civilDateAt } from '../../calendar/civil-date.ts';
import { fallsThen } from '../../calendar/falls-then.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { namesVaguely } from '../../language/naming/mentions.ts';
import { namedAtAll } from '../../language/naming/named-at-all.ts';
import { isShort } from '../../language/naming/parts-told.ts';
import {
  asksSomething,
  isQuestion,
  mayTellOfOne,
  namedIn,
  type Telling,
  toldOf,
} from '../../language/naming/told-of.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { namesOfCountry } from '../../language/places/country-mention.ts';
import { fold, wordsInLowerCase, wordsOf } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { worksWith } from '../../network/units/works-with.ts';
import { showAsked } from '../card/show-visit.ts';
import { saysCalledOff } from '../intake/called-off.ts';
import { factsOf } from '../intake/facts-of-reading.ts';
import { openNewForm } from '../intake/new-form.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { listTexts } from '../lists/texts.ts';
import { visitListCard } from '../lists/visit-list-card.ts';
import { replyTexts } from '../reply-texts.ts';
import { findVisits, visitsSeen } from '../searches.ts';
import { shownTexts } from '../shown/texts.ts';
import { openStates, type Visit } from '../visit.ts';
import { listOwnVisits } from '../visit-register.ts';
import { goesThere, nothingFrom } from './nothing-from.ts';
import { openAsAsked } from './open-as-asked.ts';
import { calledByErrand } from './short-naming.ts';
import { visitsThen } from './told-by-time.ts';
import { aboutTopics, topicsTold } from './told-by-topic.ts';
import { readVisitNames, toTellable } from './visit-names.ts';

type Ports = Pick<IntakePorts, 'store' | 'reader' | 'keepMonths'>;

/** Above what nobody claims and below what is known by itself; who speaks of visitors means them, and else a trip is meant first. */
const CLAIM = 0.44;
const PLACE_CLAIM = 0.4;
/** More than of what the strategy surely tells: who come to see what some visit is about are meant. */
const ERRAND_CLAIM = 0.475;

const visitors =
  /\b(?:besok\w*|gast\w*|delegation\w*|visitors?|guests?|visits?|guys|folks|crew|visum\w*|visas?|\w*brev\w*|letters?|inbjud\w*|invit\w*|(?:dom|dem|de|folket|ganget|gruppen|people|group) (?:fran|from))\b/;
export const toldOfVisit: Telling = {
  kinds: {
    sv: 'besöket|delegationen|gruppen|gästerna|besökarna|sällskapet|gänget|folket|dagarna|arna|borna',
    en: 'visit|delegation|group|visitors|guests|party|crowd|guys|folks|lot|gang|team|crew|bunch|days|dates',
  },
  acts: new RegExp(
    [
      String.raw`\b(?:stall\w* in|inte av|avblas\w*|avbok\w*|cancel\w*|call\w* off|flytta\w*|skjut\w*|skot|mov(?:e|ed|ing)|postpon\w*)\b`,
      String.raw`\b(?:(?:kommer|komma|comes?|coming|come) (?:inte|anda|not|en dag|\w+ (?:senare|tidigare|later|earlier))|senare|tidigare|later|earlier|blir \d+|istallet|i stallet|instead)\b`,
      String.raw`\b(?:(?:ar|var|blir|is|are|was|were) x (?:har|here|hos oss|with us))\b`,
      String.raw`\b(?:visum\w*|visa|kallelse\w*|inbjud\w*|invit\w*|\w*brev\w*|letter|svara?|reply|kalender\w*|calendar|outlook|utlamn\w*|lamna ut|ut allt|begar ut|hand over)\b`,
      String.raw`\b(?:(?:har|tar?) (?:\w+ )?hand om|ta emot|tackat? (?:ja|nej)|tacka|haller i|skoter|ansvar\w*|looking after|looks after|in charge|take care)\b`,
    ].join('|'),
  ),
};

/** A visit that is not called anything: one's own. */
const unnamed =
  /\b(?:(?:det har|det dar|vart) besoket|(?:den har|den dar) delegationen|(?:this|that|our) (?:visit|delegation))\b/;

/** "Dom från Paris ställde in", "ett brev till gästerna från Riga": the card of the visit, or the form for what is told. */
export function toldIntent(ports: Ports): Intent {
  return {
    name: 'visit-told',
    claim: (text) => claimOf(ports, text),
    answersEdits: true,
    ...answersFound((turn) => findTold(ports, turn)),
  };
}

/** What a message tells or asks of a visit that it names, or that there is none. */
export async function findTold(ports: Ports, turn: MessageTurn): Promise<Found | undefined> {
  const found = await visitsTold(ports, turn);
  const [over] = found;
  if (over === undefined) return nothingFrom(turn, toldOfVisit.acts);
  if (comesAnew(turn.text) && found.every(isOver)) return { reply: async () => newFrom(ports, turn, over) };
  const isTheirs = found.some(({ requester, owner }) =>
    [requester?.id, owner?.person].includes(turn.person.id),
  );
  const days = found.map(({ facts }) => facts);
  const isThen = fallsThen(turn.text, days, civilDateAt(turn.at));
  return { reply: () => showTold(ports, turn, found), isTheirs, isThen };
}

function claimOf({ reader }: Ports, text: string): number {
  if (!mayTellOfOne(text)) return 0;
  if (topicsTold(text) !== undefined) return ERRAND_CLAIM;
  if (tellsOfUnnamed(text)) return asksWhy.test(fold(text)) ? ERRAND_CLAIM : CLAIM;
  const words = wordsInLowerCase(text);
  // "Wienarna", "rigabesöket": those who come from there.
  const people = words.map((word) => word.replace(ofPlace, '').replace(/-$/, ''));
  const [isPlace, arePeople] = [words, people.filter((word, at) => word !== words[at])].map((some) =>
    some.some((word) => [word, word.replace(/s$/, '')].some((place) => reader.countryOf(place) !== null)),
  );
  const ofCountries = namesOfCountry(text, toldOfVisit.kinds);
  if (!isPlace && !arePeople && !ofCountries && !namesVaguely(text)) return 0;
  if (isPlace && answers.test(fold(text)) && !ofOther.test(fold(text)) && !asksSomething(text))
    return ERRAND_CLAIM;
  return arePeople || ofCountries || visitors.test(fold(text)) ? CLAIM : PLACE_CLAIM;
}

/** What is to be said to those who ask to come: "tacka nej till Wien". */
const answers =
  /\b(?:(?:tack\w*|sag\w*|svara\w*|ger?) (?:\w+ ){0,2}(?:ja|nej)\b|avboj\w*|neka\w*|declin\w*|turn\w* (?:\w+ )?down|(?:say|said) (?:no|yes)|refus\w*|valkomna\w*|ta(?:r)? (?:\w+ ){0,2}emot)/;
/** The same is said of agreements, trips and referrals. */
const ofOther =
  /\b\w*(?:avtal|medlem|natverk|res(?:a|an|or|orna)\b|remiss|konferens|projekt|deklaration|agreement|member|network|trip|referral|conference|project)/;

const ofPlace = new RegExp(`(?:${toldOfVisit.kinds.sv})s?$`, 'u');

const tellsOfUnnamed = (text: string) =>
  isShort(text) && unnamed.test(fold(text)) && (asksWhy.test(fold(text)) || !asksSomething(text));
/** "Varför fick jag det här besöket?" */
const asksWhy =
  /^(?:(?:och|men|and|but) )*(?:varfor|hur kommer det sig|why|how come)\b.*\b(?:jag|vi|oss|mig|i|we|us|me)\b/;

async function visitsTold(ports: Ports, turn: MessageTurn): Promise<readonly Visit[]> {
  const { store, reader } = ports;
  const ids = (await readVisitNames(ports)).tellables.mayBeIn(turn.text);
  const seen = await visitsSeen(store, turn, ids);
  const named = goesThere.test(fold(turn.text))
    ? []
    : toldOf(
        seen.map((visit) => toTellable(visit, reader)),
        turn.text,
        toldOfVisit,
      );
  const topics = named.length > 0 ? undefined : topicsTold(turn.text);
  if (topics !== undefined) return visitsFor(ports, turn, topics);
  if (named.length > 0 || !tellsOfUnnamed(turn.text)) return named;
  const own = await listOwnVisits(store.database, turn.person.id);
  const going: readonly string[] = [...openStates, 'decided'];
  return own.filter(({ state }) => going.includes(state));
}

/** The visits that somebody may see and that are called by any of some words. */
export async function visitsAbout(ports: Ports, turn: MessageTurn, words: string): Promise<readonly Visit[]> {
  const { called } = await readVisitNames(ports);
  return visitsSeen(
    ports.store,
    turn,
    called.withAny(wordsOf(words)).map(({ item }) => item),
  );
}

/** The visits that a message names by their place, whatever it says of them, and that somebody may see. */
export async function visitsNamed(ports: Ports, turn: MessageTurn): Promise<readonly Visit[]> {
  if (goesThere.test(fold(turn.text))) return [];
  const ids = (await readVisitNames(ports)).tellables.mayBeIn(turn.text);
  const seen = await visitsSeen(ports.store, turn, ids);
  const items = seen.map((visit) => toTellable(visit, ports.reader));
  return namedAtAll(items, turn.text, toldOfVisit.kinds);
}

/** Another visit than the one that was `shown`, which a message turns to: "å de norrmännen", "nej dom som ska se museer". */
export async function otherVisit(
  ports: Ports,
  turn: MessageTurn,
  { words, turnsTo }: OtherOne,
  shown: string | undefined,
): Promise<Found | undefined> {
  const others = (visits: readonly Visit[]) => visits.filter(({ id }) => id !== shown);
  const ids = (await readVisitNames(ports)).tellables.mayBeIn(words);
  const items = others(await visitsSeen(ports.store, turn, ids)).map((one) => toTellable(one, ports.reader));
  const named = namedIn(items, words, { kinds: toldOfVisit.kinds, turnsTo });
  const found = named.length > 0 ? named : others(await visitsOn(ports, turn, words));
  // "… inte Paris" sets another aside, and denies nothing of the one that is meant.
  const said = { ...turn, text: words, written: turn.text };
  if (found.length > 0) return { reply: () => showTold(ports, said, found) };
  // "När var de norrmännen här" asks of visitors, whoever may see that visit.
  const [people] = countriesIn(words).filter((one) => one.isDefinite && turnsTo(one.start));
  if (people === undefined || !areHere.test(fold(words))) return undefined;
  const origin = escapeMarkdown(words.slice(people.start, people.end));
  const text = replyTexts(languageOfText(turn.text, turn.language))('noneOfPeople', { origin });
  return { reply: async () => ({ text }) };
}

/** The visits by what words call those who come for it: "the library people", or by when it is. */
async function visitsOn(ports: Ports, turn: MessageTurn, words: string): Promise<readonly Visit[]> {
  const topics = topicsTold(words) ?? calledByErrand(words);
  return topics === '' ? visitsThen(ports.store, turn, words) : visitsFor(ports, turn, topics);
}

/** The visits that are about that, or else those to come of the unit whose field it is. */
async function visitsFor(ports: Ports, turn: MessageTurn, topics: string): Promise<readonly Visit[]> {
  const about = aboutTopics(await visitsAbout(ports, turn, topics), topics);
  if (about.length > 0) return about;
  // Requests are written in Swedish as a rule, and topics are not put into another language.
  if (languageOfText(turn.text, turn.language) !== 'en') return [];
  const directory = await currentDirectory(ports.store);
  const [field] = findUnits(directory, topics);
  if (field === undefined || field.guessed || !worksWith(directory, field.unit, topics)) return [];
  const { visits } = await findVisits(ports.store, turn, field.unit.name);
  return visits.filter((visit) => visit.unit === field.unit.id && !isOver(visit));
}

/** Folded words for those who are in the city, were or will be. */
const areHere = /\b(?:har|hit|hos oss|kommer|kom|here|visit\w*|come|came|coming)\b/;

/** Whether nothing is left to be done with a visit. */
export const isOver = ({ state }: Visit) => state === 'done' || state === 'withdrawn';

const comes =
  /\b(?:kommer|comes?|(?:is|are) coming|(?:vill|onskar|ska|skulle vilja|wants?|would like|wish\w*|hope\w*) (?:\w+ )?(?:komma|besoka|halsa|visit|come))\b(?! (?:inte|not|ihag)\b)/;

/** Whether it is told that somebody comes, or wishes to. */
const comesAnew = (text: string): boolean =>
  comes.test(fold(text)) && !isQuestion(text) && !saysCalledOff(text);

/** "Oslo kommer igen i mars": those who have been here come once more, which is a visit of its own. */
async function newFrom({ store, reader }: Ports, turn: MessageTurn, { facts }: Visit): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const { origin, country } = facts;
  const read = factsOf(reader.read(turn.text, civilDateAt(turn.at)));
  const form = await openNewForm({ store }, turn, { ...read, origin, country, language }, language);
  return { ...form, text: shownTexts(language)('asRead') };
}

async function showTold(ports: Ports, turn: MessageTurn, found: readonly Visit[]): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const say = listTexts(language);
  // What is still to come is what most is said of.
  const toCome = found.filter((visit) => !isOver(visit));
  const [only, ...others] = toCome.length > 0 ? toCome : found;
  if (only === undefined) throw new Error('a message that tells of no visit was claimed by it');
  // "Och Wien då" tells nothing.
  const isTold = turn.shown === undefined || toldOfVisit.acts.test(fold(turn.text));
  const note = isQuestion(turn.text) || !isTold ? '' : say('toldChangedNothing');
  if (others.length === 0) {
    if (saysCalledOff(turn.text) && !isOver(only)) return openAsAsked(ports, turn, only, language);
    return showAsked(ports, turn, only.id, language, note);
  }
  const { units } = await currentDirectory(ports.store);
  const title = say('toldTitle');
  return { card: visitListCard([only, ...others], units, title, language, note) };
}
