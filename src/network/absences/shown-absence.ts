import { z } from 'zod';
import { civilDateAt, dayBefore } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply, Shown } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import type { DateRange } from '../../language/dates/date-range.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { findPerson, holdersOn, rolesOn } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Person } from '../model.ts';
import { overlap } from '../periods.ts';
import { refusalText } from '../refusals.ts';
import { findMentioned } from '../who/find-named.ts';
import { roleNamed } from '../who/read-place-question.ts';
import { absenceCard, endAbsenceCard } from './cards.ts';
import { findDeputy } from './find-deputy.ts';
import { texts } from './texts.ts';

const ABOUT_SHOWN = 'absence-shown';

const schema = z.object({
  person: z.string(),
  from: z.string(),
  until: z.string(),
  language: z.enum(['sv', 'en']),
});
type ShownAbsence = z.infer<typeof schema>;

/** An absence that was just noted, so that the next message can go on from it. */
export const showing = (absence: ShownAbsence): Shown => ({
  intent: ABOUT_SHOWN,
  thing: JSON.stringify(absence),
});

const isBack =
  /\b(?:tillbaka|hemma|kommer hem|ar hem|aterkommer|back|returns?|returning|home|tidigare|earlier|sooner)\b/;
const isHere =
  /\b(?:(?:ar|jobbar|kommer) (?:\w+ )?(?:har|pa plats|anda)|inte borta|blir hemma|here after all|not away|working after all)\b/;
const another =
  /\b(?:istallet|i stallet|instead|byt\w*|andra\w*|change\w*|lat|let|far ta|kan ta|ska ta|(?:tar|ta) (?:over|hand|dem|dom|de|mina|det)|takes?|covers?|stands? in|ersatt\w*|(?:gar|hoppar|rycker|kliver) in|(?:fills?|steps?) in|vikarie\w*|stallforetradare\w*|deput\w+|substitut\w+|cover|inte|not)\b/;

/** "Nej, Alex i stället för Anna", "jag kommer hem redan den 10": what changes the absence that was just noted; nothing before a press. */
export function shownAbsenceIntent(store: Store): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text) => {
      const said = saidOfShown(text);
      if (said === undefined || asksOfShown(said)) return undefined;
      const isAct = [isBack, isHere, another].some((words) => words.test(said));
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
  const named = readPeriod(turn.text, shown.from < today ? today : shown.from);
  const period = named === undefined || 'fault' in named ? undefined : named;
  const deputy = deputySaid(directory, shown.person, turn.text, today);
  const shows = showing({ ...shown, language });
  if (
    deputy === undefined &&
    (isBack.test(said) || isHere.test(said) || wishIn(said, ['call-off']) !== undefined)
  ) {
    const ends = directory.absences.filter((one) => one.person === person.id && overlap(one, shown));
    const lead = isBack.test(said) ? shortened(shown, period, language) : say('shownRemove');
    if (ends.length === 0) return { text: say('listNone') };
    return { text: lead, card: endAbsenceCard(person, ends, language), language, shows };
  }
  const form = { directory, language, today, person, speaker: turn.person.id, lead: say('shownFilledIn') };
  const days = period ?? { from: shown.from, until: shown.until };
  return { card: absenceCard({ ...form, ...days, ...(deputy && { deputy }) }), language, shows };
}

/** Days that get fewer are noted anew, when those that were noted are gone. */
function shortened({ from, until }: DateRange, back: DateRange | undefined, language: Language): string {
  const last = back === undefined ? undefined : dayBefore(back.from);
  const isWithin = last !== undefined && last >= from && last < until;
  if (!isWithin) return texts(language)('shownBack');
  return texts(language)('shownBackFrom', { period: formatPeriod({ from, until: last }, language) });
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

/** "Min ersättare är kontaktpersonen": the only one who has that role where the one who is away has one. */
function colleagueInRole(
  directory: Directory,
  person: string,
  text: string,
  today: string,
): Person | undefined {
  const role = roleNamed(text);
  if (role === undefined) return undefined;
  const units = new Set(rolesOn(directory, person, today).map(({ unit }) => unit));
  const holders = [...units].flatMap((unit) =>
    unit === null ? [] : holdersOn(directory, role, unit, today),
  );
  const [only, ...others] = holders.filter((one) => one.person.id !== person);
  return others.length === 0 ? only?.person : undefined;
}
