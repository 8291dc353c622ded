import { z } from 'zod';
import { civilDateAt, dayBefore } from '../../calendar/civil-date.ts';
import { readDayAlone } from '../../calendar/day-alone.ts';
import { readDaysTold } from '../../calendar/days-told.ts';
import { readTimeMore } from '../../calendar/time-more.ts';
import { partTimes } from '../../calendar/time-words.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, speaksOfOther, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply, Shown } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { SMALL_NUMBER } from '../../language/numbers/number-words.ts';
import { countWords, fold, wordsOf } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY } from '../contact/days-asked.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Person } from '../model.ts';
import { overlap } from '../periods.ts';
import { refusalText } from '../refusals.ts';
import { saysAnotherPerson } from '../who/another-person.ts';
import { findMentioned } from '../who/find-named.ts';
import { absenceCard, endAbsenceCard } from './cards.ts';
import { colleagueInRole, findDeputy } from './find-deputy.ts';
import { texts } from './texts.ts';

const ABOUT_SHOWN = 'absence-shown';

const schema = z.object({
  person: z.string(),
  from: z.string(),
  /** Empty where the last day is not known yet. */
  until: z.string(),
  deputy: z.string().optional(),
  /** Id of the absence, once it is noted. */
  saved: z.string().optional(),
  language: z.enum(['sv', 'en']),
});
type ShownAbsence = z.infer<typeof schema>;

/** An absence that was just noted or filled in, so that the next message can go on from it. */
export const showing = (absence: ShownAbsence): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify(absence),
});

const isBack =
  /\b(?:tillbaka|hemma|kommer hem|ar hem|aterkommer|back|returns?|returning|home|tidigare|earlier|sooner)\b/;
const isHere =
  /\b(?:(?:ar|jobbar|kommer) (?:\w+ )?(?:har|pa plats|anda)|inte borta|blir hemma|here after all|not away|working after all)\b/;
/** Who stands in, and what is not so. */
const ofDeputy =
  /\b(?:andra\w*|change\w*|covers?|stands? in|ersatt\w*|(?:gar|hoppar|rycker|kliver) in|(?:fills?|steps?) in|vikarie\w*|stallforetradare\w*|deput\w+|substitut\w+|inte|not)\b/;

/** So many words beside the days say that they are others: "nej vänta, till den 20 juli". */
const MOST_BESIDE_DAYS = 4;
/** "Tre veckor sa doktorn": so long from the same day. */
const howLong = new RegExp(
  `(?<!\\p{L})(?:${SMALL_NUMBER}|\\d{1,2}|ett par|a couple of) (?:extra |hela |whole )?(?:dag|veck|manad|day|week|month)\\p{L}*`,
  'gu',
);
const isTimeAlone = (said: string) => {
  const words = partTimes(said).words.replace(howLong, ' ');
  return countWords(words) <= MOST_BESIDE_DAYS && !speaksOfOther(said);
};
/** "Åttonde blev det, mamma fyller år": the day, and why. */
const isDayAlone = (text: string) => {
  const [first = ''] = text.split(/[,;.!]\s/u);
  return countWords(first) <= MOST_BESIDE_DAYS + DAY_WORDS && !speaksOfOther(first);
};
/** "The 3rd", "den 10:e". */
const DAY_WORDS = 3;

/** "Nej, Alex i stället för Anna", "jag kommer hem redan den 10": what changes the absence that was just noted; nothing before a press. */
export function shownAbsenceIntent(store: Store): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text) => {
      const said = saidOfShown(text);
      if (said === undefined || asksOfShown(said)) return undefined;
      const isAct =
        [isBack, isHere, ofDeputy].some((words) => words.test(said)) ||
        saysAnotherPerson(said) ||
        (isTimeAlone(said) && readDaysTold(text, ANY_DAY) !== undefined) ||
        (isDayAlone(text) && readDayAlone(text, ANY_DAY) !== undefined);
      return isAct || wishIn(said, ['call-off']) !== undefined ? text : undefined;
    },
    handle: (turn) => goOn(store, turn),
  };
}

async function goOn(store: Store, turn: MessageTurn): Promise<Reply> {
  const shown = schema.parse(JSON.parse(turn.shown ?? ''));
  const language = languageOfText(turn.text, shown.language);
  const say = texts(language);
  const today = civilDateAt(turn.at);
  const directory = await currentDirectory(store);
  const person = findPerson(directory, shown.person);
  if (person === undefined) return { text: refusalText('unknown-person', language) };
  const said = saidOfShown(turn.text) ?? '';
  const refilled = (now: ShownAbsence): Reply => {
    const noted = directory.absences.find(({ id }) => id === shown.saved);
    const instead =
      noted === undefined ? '' : ` ${say('shownInstead', { period: formatPeriod(noted, language) })}`;
    const lead = `${say('shownFilledIn')}${instead}`;
    const form = { directory, language, today, person, speaker: turn.person.id, lead, replaces: noted?.id };
    const chosen = now.deputy === undefined ? undefined : findPerson(directory, now.deputy);
    return {
      card: absenceCard({ ...form, from: now.from, until: now.until, deputy: chosen }),
      language,
      shows: showing({ ...now, language }),
    };
  };
  const told = daysSaid(turn.text, shown, today);
  const deputy = deputySaid(directory, shown.person, turn.text, today);
  const shows = showing({ ...shown, language });
  if (
    deputy === undefined &&
    (isBack.test(said) || isHere.test(said) || wishIn(said, ['call-off']) !== undefined)
  ) {
    const openEnded = { from: shown.from, until: shown.until === '' ? null : shown.until };
    const ends = directory.absences.filter((one) => one.person === person.id && overlap(one, openEnded));
    const lead = isBack.test(said) ? shortened(shown, told, language) : say('shownRemove');
    const left = ends.length === 0 && isBack.test(said) ? shorter(shown, told) : undefined;
    if (left !== undefined) return refilled(left);
    if (ends.length === 0) return { text: say('listNone') };
    return { text: lead, card: endAbsenceCard(person, ends, language), language, shows };
  }
  return refilled({ ...shown, ...told, deputy: deputy?.id ?? shown.deputy });
}

/** That a day is the first one, or the only one. */
const begins = /\b(?:fran|from|borja\w*|start\w*|begin\w*|sedan|since|bara|endast|only|just)\b/;

/** The days that are told now, with what was known before of the end that is not. */
function daysSaid(text: string, { from, until }: ShownAbsence, today: string): Partial<DateRange> {
  const more = until === '' ? undefined : readTimeMore(text, until, today);
  if (more !== undefined && wishIn(saidOfShown(text) ?? '', ['more-time']) !== undefined)
    return { from, until: more };
  const told = readDaysTold(text, from < today ? today : from);
  const isReturn = isBack.test(saidOfShown(text) ?? '');
  if (told === undefined) {
    const day = readDayAlone(text, from);
    if (day === undefined) return {};
    if (isReturn) return { from: day, until: day };
    return begins.test(fold(text)) ? { from: day, until: until >= day ? until : '' } : { from, until: day };
  }
  if ('fault' in told) return {};
  // One day in place of several is the last of them, unless it is said to be the first.
  const last = told.from === told.until && !isReturn ? told.until : undefined;
  if (last !== undefined && from < until && last > from && !begins.test(fold(text)))
    return { from, until: last };
  const begun = told.from ?? from;
  return { from: begun, until: told.until ?? (until >= begun ? until : '') };
}

/** Days that get fewer are noted anew, when those that were noted are gone. */
function shortened(shown: ShownAbsence, back: Partial<DateRange>, language: Language): string {
  const left = shorter(shown, back);
  if (left === undefined) return texts(language)('shownBack');
  return texts(language)('shownBackFrom', { period: formatPeriod(left, language) });
}

/** What is left of an absence of somebody who is back on a day of it. */
function shorter(shown: ShownAbsence, back: Partial<DateRange>): ShownAbsence | undefined {
  const last = back.from === undefined ? undefined : dayBefore(back.from);
  const isWithin = last !== undefined && last >= shown.from && (last < shown.until || shown.until === '');
  return isWithin ? { ...shown, until: last } : undefined;
}

/** Who is to stand in now, whom a text names; whom they take the place of is not meant. */
function deputySaid(directory: Directory, person: string, text: string, today: string): Person | undefined {
  const wanted = text.replace(
    /(?<!\p{L})(?:i ?ställe?t? för|istället för|instead of|inte|not)\s+\S+/giu,
    ' ',
  );
  const [named, ...others] = findMentioned(directory, wanted).filter(({ id }) => id !== person);
  if (named !== undefined && others.length === 0) return named;
  const telling = tellingWords(wanted);
  const found = (isMeant: (name: string, word: string) => boolean) =>
    telling
      .map((words) => ({ words, of: findDeputy(directory, { person, words, today }) }))
      .flatMap(({ words, of }) =>
        of.found === 'one' && of.unit === null && isMeant(of.deputy.name, words) ? [of.deputy] : [],
      )[0];
  const isWhole = (name: string, word: string) => wordsOf(fold(name)).includes(fold(word));
  return found(isWhole) ?? colleagueInRole(directory, person, wanted, today) ?? found(() => true);
}
