import { civilDateAt } from '../../calendar/civil-date.ts';
import { clausesOf } from '../../conversation/clauses-said.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { saidOfShown } from '../../conversation/said-of-shown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { languageOfText } from '../../language/language.ts';
import { mentionOf } from '../../language/naming/mentions.ts';
import { toldOf } from '../../language/naming/told-of.ts';
import { countriesIn } from '../../language/places/countries-in.ts';
import { countryMention } from '../../language/places/country-mention.ts';
import { fold } from '../../language/words.ts';
import { openVisit } from '../card/show-visit.ts';
import type { IntakePorts } from '../intake/read-request.ts';
import { toldOfVisit } from '../naming/told-conversation.ts';
import { readVisitNames, toTellable } from '../naming/visit-names.ts';
import type { VisitReader } from '../ports.ts';
import { visitsSeen } from '../searches.ts';
import { openStates, type Visit } from '../visit.ts';
import { findByNumber } from '../visit-register.ts';
import { goOnFromVisit } from './conversation.ts';
import { asksToWrite, readFactChanges, readVisitWish, type VisitWish } from './read-said.ts';

/** More than a new request: who says what is changed means the visit that there is. */
const CLAIM = 0.965;
const ANY_DAY = '2026-01-01';
const anyVisit = { people: 2, from: ANY_DAY, until: '2026-01-31' };

/** That something becomes otherwise than it was, in folded words; days and numbers by themselves are those of a new visit. */
const otherwise =
  /\b(?:i ?stallet|instead|rather|hellre|helst|prefer\w*|blir|blev|become|became|\w*flytt\w*|skjut\w*|andra\w*|byt\w*|mov(?:e|ed|es|ing)|chang\w*|postpon\w*|reschedul\w*|push\w*|senare\w*|tidigare\w*|later|earlier|langre|kortare|longer|shorter|fler|farre|more|fewer|omboka\w*|boka\w* om|rebook\w*|hem|home|forst|there will be|leav\w*|nu|now|till|extra|going to be)\b/;
const isComing = /\b(?:kommer|come|comes|coming|ar|are|will be)\b/;
/** What its form, letter or file is for; what decides a visit is shown with its card. */
const wishes: readonly VisitWish[] = ['hand-over', 'letter', 'invite', 'move', 'calendar'];
/** More of those who come from there, and none that there is already. */
const another =
  /\b(?:en|ett|a|an|another|annan|annat|ny|nytt|new|fler|flera|igen|again|ocksa|also) (?:\w+ )?(?:\w*besok|\w*delegation|\w*grupp|visit|group|team|party)\b|\b(?:igen|again|vi ar|we are)\b/;
const numbered =
  /(?<!\p{L})(?:besök(?:et)?|visit)\s+(?:nr\.?\s*|nummer\s+|no\.?\s*|number\s+|#)?(\d{1,6})(?!\d)/iu;

/**
 * "Wien blir 14 personer", "besök 1 blir en dag längre", "kan nån annan ta hand om wien": what is said of a visit that is
 * named, as if it had just been shown: the form with that filled in, that of the act, the letter or the file.
 */
export function toldChangeIntent(ports: IntakePorts): Intent {
  const said = recentTexts(MOST_KEPT, (text) => saidIn(text, ports.reader));
  return {
    name: 'visit-changed-by-name',
    answersEdits: true,
    claim: (text) => (said(text) === undefined ? 0 : CLAIM),
    ...answersFound(async (written) => {
      const turn = { ...written, text: said(written.text) ?? written.text };
      const named = await visitNamed(ports, turn);
      if (named === undefined) return undefined;
      const { visit, said: ofVisit } = named;
      const before = { ...visit.facts, today: civilDateAt(turn.at) };
      // What is told beside the clause that names it is of it too.
      const beside = clausesOf(written.text.replace(turn.text, ' '));
      const whole = [ofVisit, ...beside].join(', ');
      if (!changes(ports.reader, ofVisit, before) && !wants(ofVisit)) return undefined;
      const language = languageOfText(turn.text, turn.language);
      const about = { ports, turn: { ...turn, text: ofVisit }, language, said: [whole], isFilledIn: false };
      return { reply: () => goOnFromVisit(about, visit) };
    }),
  };
}

/** Each turn asks it of a text. */
const MOST_KEPT = 2_000;
const between = /[,;:.!?]\s+|\s[–-]\s/u;

/** The text, or of a longer one the clause of it, that says what may be changed or wanted of a visit that it names. */
function saidIn(text: string, reader: VisitReader): string | undefined {
  if (maySay(text, reader)) return text;
  if (text.length > LONGEST || saidOfShown(text) !== undefined) return undefined;
  const clauses = text.split(between);
  return [...clauses, ...clauses.map((clause) => clause.replace(reported, ' '))].find((clause) =>
    maySay(clause, reader),
  );
}
/** "… wrote to say that": how it was heard. */
const reported =
  /\s(?:(?:just|precis|nyss|have|has|har) )?(?:wrote|written|told (?:me|us)|said|says|emailed|mailed|called|hörde av sig|skrev|skrivit|mejlade|mejlat|ringde|ringt|säger|sa|meddelar|meddelade)(?:,? (?:to say|and said|saying|och sa|och säger|och meddelade))?(?: (?:that|att))?\s/iu;
/** What is longer is a letter. */
const LONGEST = 300;

/** Whether a text names a place or a number of a visit, and says beside it what may be changed or wanted of one. */
function maySay(text: string, reader: VisitReader): boolean {
  if (saidOfShown(text) === undefined || another.test(fold(text))) return false;
  const said = numbered.test(text) ? text.replace(numbered, itself(text)) : withoutPlaces(text, reader);
  if (said === text) return false;
  return wants(said) || changes(reader, said, { ...anyVisit, today: ANY_DAY });
}

const wants = (said: string): boolean => {
  const wish = readVisitWish(said);
  return (wish !== undefined && wishes.includes(wish)) || (wish !== undefined && asksToWrite(fold(said)));
};

function changes(
  reader: VisitReader,
  said: string,
  { today, ...before }: { people: number | null; from: string | null; until: string | null; today: string },
): boolean {
  const folded = fold(said);
  const isTold = otherwise.test(folded) || (isComing.test(folded) && ofThem.test(folded));
  return isTold && Object.keys(readFactChanges(reader, said, before, today)).length > 0;
}
const ofThem = /\b(?:de|they) (?:kommer|ar|come|are|will)\b/;

/** A place that somebody goes to, or something is in; and any of those who come from there. */
const isWhere = /(?:^|\s)(?:till|i|in|to|at|for|over|via|genom|mot|utanfor|nara)\s$/;
/** With whom something is agreed. */
const isAgreedWith =
  /\b(?:\w*avtal\w*|samarbet\w*|samverka\w*|utbyt\w*|partner\w*|agreements?|cooperat\w*|deal|contract) (?:\w+ )?(?:med|with)\s$/;
const takesOver = /\b(?:ta|tar|tog|take|takes|took) (?:over|om)\s$/;
const isAny = /\b(?:en|ett|nagon|nagot|nagra|nan|a|an|any|some|nya?|new) (?:\w+ ){0,2}(?:fran|from)\s$/;

/** Stands for the visit that a text names. */
const itself = (text: string) => (languageOfText(text, 'sv') === 'en' ? 'they' : 'de');

/** "The folks from Riga", with a pronoun in the place of Riga: it is they who are meant. */
const thoseFrom = new RegExp(
  `(?<!\\p{L})(?:the|those|our|de|dom|dem|våra)\\s+(?:(?:${toldOfVisit.kinds.sv}|${toldOfVisit.kinds.en}|people|ones?)\\s+)?(?:från|ifrån|from|i|in)\\s+(?<them>de|they)(?!\\p{L})`,
  'giu',
);

function withoutPlaces(text: string, reader: VisitReader): string {
  const ends = new RegExp(`(?:${toldOfVisit.kinds.sv}|arna|erna|s)$`, 'u');
  const isPlace = (word: string) =>
    [word, word.replace(ends, '')].some((place) => reader.countryOf(place) !== null);
  const plain = text.replace(/[\p{L}-]+/gu, (word) => (isPlace(word.toLowerCase()) ? itself(text) : word));
  if (plain !== text) return plain.replace(thoseFrom, '$<them>');
  const [people] = countriesIn(text);
  return people === undefined
    ? text
    : `${text.slice(0, people.start)}${itself(text)}${text.slice(people.end)}`;
}

/** The one visit to come that a text names and somebody may see, and the text with a pronoun in its place. */
async function visitNamed(
  ports: IntakePorts,
  turn: MessageTurn,
): Promise<{ readonly visit: Visit; readonly said: string } | undefined> {
  const { store, reader } = ports;
  const number = numbered.exec(turn.text)?.[1];
  if (number !== undefined) {
    const visit = await findByNumber(store.database, Number(number));
    if (visit === undefined || (await openVisit(store, turn, visit.id)) === undefined) return undefined;
    return { visit, said: turn.text.replace(numbered, itself(turn.text)) };
  }
  const ids = (await readVisitNames(ports)).tellables.mayBeIn(turn.text);
  const items = (await visitsSeen(store, turn, ids)).filter(isToCome).map((one) => toTellable(one, reader));
  const told = toldOf(items, turn.text, toldOfVisit);
  const [one, ...others] = items.flatMap(({ item, names, country }) => {
    const { kinds } = toldOfVisit;
    const mention = mentionOf(names, turn.text, kinds) ?? countryMention(country, turn.text, kinds);
    if (mention === undefined) return [];
    const before = fold(turn.text.slice(0, mention.start));
    const isToThem = takesOver.test(before) || asksToWrite(before);
    const isElse = isAgreedWith.test(before) || (isWhere.test(before) && !isToThem);
    const isMeant = !isElse && (told.includes(item) || !isAny.test(before));
    return mention.isDefinite || isMeant ? [{ visit: item, mention }] : [];
  });
  if (one === undefined || others.length > 0) return undefined;
  const { visit, mention } = one;
  const said = `${turn.text.slice(0, mention.start)}${itself(turn.text)}${turn.text.slice(mention.end)}`;
  return { visit, said: said.replace(thoseFrom, '$<them>') };
}

const isToCome = ({ state }: Visit): boolean => [...openStates, 'decided'].includes(state);
