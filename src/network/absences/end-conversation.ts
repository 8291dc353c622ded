import { dayAfter } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { readPeriod } from '../../language/dates/read-dates.ts';
import { formatDate } from '../../language/format.ts';
import { readDaysAsked } from '../contact/days-asked.ts';
import type { Absence } from '../model.ts';
import { covers, overlap } from '../periods.ts';
import { endAbsenceCard } from './cards.ts';
import { unreadPeriodText } from './replies.ts';
import type { Speech } from './speech.ts';
import { texts } from './texts.ts';

/** "Jag är tillbaka", "jag är tillbaka på torsdag", "ta bort min frånvaro": the card where that is done by a press. */
export function endByWords(speech: Speech): Reply {
  const { said, directory, person, today } = speech;
  const coming = directory.absences.filter(
    (absence) => absence.person === person.id && absence.until >= today,
  );
  return said.what === 'back' ? comeBack(speech, coming) : removeOne(speech, coming);
}

/** That somebody is back is done by a press: so may whoever is back from lunch say. */
function comeBack(speech: Speech, coming: readonly Absence[]): Reply {
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
  return { text: say('backTold'), card: endAbsenceCard(person, now, language, said < today ? today : said) };
}

function removeOne(speech: Speech, coming: readonly Absence[]): Reply {
  const { turn, person, language, today } = speech;
  const say = texts(language);
  const period = readPeriod(turn.text, today);
  if (period !== undefined && 'fault' in period) return { text: unreadPeriodText(period, language) };
  const days = period ?? readDaysAsked(turn.text, today)?.days;
  const meant = days === undefined ? coming : coming.filter((absence) => overlap(absence, days));
  const [only] = meant;
  if (only === undefined && days !== undefined && coming.length > 0) {
    return { text: say('listNotThen'), card: endAbsenceCard(person, coming, language) };
  }
  if (only === undefined) {
    const name = escapeMarkdown(person.name);
    return { text: person.id === turn.person.id ? say('listNone') : say('listNoneFor', { name }) };
  }
  return { text: say('shownRemove'), card: endAbsenceCard(person, meant, language) };
}
