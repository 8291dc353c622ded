import { dayAfter } from '../../calendar/civil-date.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { formatDate } from '../../language/format.ts';
import { readDaysAsked } from '../contact/days-asked.ts';
import type { Absence } from '../model.ts';
import { covers, overlap, without } from '../periods.ts';
import { endAbsenceCard } from './cards.ts';
import { endAbsence } from './end-absence.ts';
import { endedText, unreadPeriodText } from './replies.ts';
import type { AbsencePorts } from './set-absence.ts';
import type { Speech } from './speech.ts';
import { texts } from './texts.ts';

/** "Jag är tillbaka", "jag är tillbaka på torsdag", "ta bort min frånvaro". */
export async function endByWords(ports: AbsencePorts, speech: Speech): Promise<Reply> {
  const { said, directory, person, today } = speech;
  const coming = directory.absences.filter(
    (absence) => absence.person === person.id && absence.until >= today,
  );
  return said.what === 'back' ? comeBack(ports, speech, coming) : removeOne(ports, speech, coming);
}

async function comeBack(ports: AbsencePorts, speech: Speech, coming: readonly Absence[]): Promise<Reply> {
  const { turn, person, language, today } = speech;
  const say = texts(language);
  const period = readPeriod(turn.text, today);
  if (period !== undefined && 'fault' in period) return { text: unreadPeriodText(period, language) };
  const said = period?.from ?? today;
  const now = coming.filter((absence) => covers(absence, today));
  const own = person.id === turn.person.id;
  if (now.length === 0) {
    return { text: own ? say('notAway') : say('notAwayFor', { name: escapeMarkdown(person.name) }) };
  }
  const last =
    now
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? today;
  if (said > dayAfter(last)) return { text: say('notThen', { date: formatDate(last, language) }) };
  return end(ports, speech, now, said);
}

async function removeOne(ports: AbsencePorts, speech: Speech, coming: readonly Absence[]): Promise<Reply> {
  const { turn, person, language, today } = speech;
  const say = texts(language);
  const period = readPeriod(turn.text, today);
  if (period !== undefined && 'fault' in period) return { text: unreadPeriodText(period, language) };
  const days = period ?? readDaysAsked(turn.text, today)?.days;
  const meant = days === undefined ? coming : coming.filter((absence) => overlap(absence, days));
  const [only, ...others] = meant;
  if (only === undefined && days !== undefined && coming.length > 0) {
    return { text: say('listNotThen'), card: endAbsenceCard(person, coming, language) };
  }
  if (only === undefined) {
    const name = escapeMarkdown(person.name);
    return { text: person.id === turn.person.id ? say('listNone') : say('listNoneFor', { name }) };
  }
  // Whoever names a month does not know of the days beside it.
  const reachesOut = period === undefined && days !== undefined && without(only, [days]).length > 0;
  if (others.length > 0 || reachesOut) return { card: endAbsenceCard(person, meant, language) };
  return end(ports, speech, [only], only.from > today ? only.from : today);
}

async function end(
  ports: AbsencePorts,
  { turn, person, language }: Speech,
  absences: readonly Absence[],
  back: string,
): Promise<Reply> {
  const ended = await endAbsence(ports, {
    id: idOfDelivery(turn.key),
    person: person.id,
    actor: turn.person.id,
    absences: absences.map(({ id }) => id),
    back,
    at: turn.at,
  });
  return { text: endedText(ended, { speaker: turn.person.id, language }) };
}
