import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY } from '../contact/days-asked.ts';
import { daysText } from '../contact/terms.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Absence, Directory } from '../model.ts';
import type { Period } from '../periods.ts';
import { refusalText } from '../refusals.ts';
import { deputiesDuring } from './name-deputy.ts';
import { readAbsenceQuestion } from './read-absence-question.ts';
import { absencesSeenBy } from './seen-absences.ts';
import { texts } from './texts.ts';

/** "När är jag borta?", "mina frånvaror", "vem är borta nästa vecka?" */
export function absenceListIntent(store: Store): Intent {
  return {
    name: 'absence-list',
    claim: (text) => (readAbsenceQuestion(text, ANY_DAY) === undefined ? 0 : 0.9),
    answersEdits: true,
    handle: async (turn: MessageTurn) => {
      const language = languageOfText(turn.text, turn.language);
      const directory = await currentDirectory(store);
      if (findPerson(directory, turn.person.id) === undefined)
        return { text: refusalText('unknown-person', language) };
      const today = civilDateAt(turn.at);
      const asked = readAbsenceQuestion(turn.text, today);
      const reader = { directory, person: turn.person.id, today, language };
      if (asked?.of !== 'others') return { text: ownText(reader) };
      const { from, until } = asked.days ?? { from: today, until: today };
      // "Vem är borta till jul?" asks from now on.
      const isAhead = from === null && until !== null && until >= today;
      return { text: othersText(reader, { from: isAhead ? today : from, until }) };
    },
  };
}

interface Reader {
  readonly directory: Directory;
  readonly person: string;
  readonly today: string;
  readonly language: Language;
}

function ownText({ directory, person, today, language }: Reader): string {
  const say = texts(language);
  const coming = directory.absences.filter((absence) => absence.person === person && absence.until >= today);
  if (coming.length === 0) return `${say('ownNone')} ${say('deputyHow')}`;
  const lines = coming.map((absence) => {
    const period = formatPeriod(absence, language);
    return `- ${say('ownLine', { period, standIn: standInText(directory, absence, language) })}`;
  });
  return [say('ownTitle'), lines.join('\n'), say('ownHow')].join('\n\n');
}

/** Who is away on some days, as far as the reader may see it. */
function othersText({ directory, person, today, language }: Reader, days: Period): string {
  const say = texts(language);
  const { absences, ofAll } = absencesSeenBy(directory, person, today, days);
  const then = { days: daysText(days, language) };
  const lines = absences.map((absence) => {
    const name = escapeMarkdown(findPerson(directory, absence.person)?.name ?? absence.person);
    const period = formatPeriod(absence, language);
    return `- ${say('awayLine', { name, period, standIn: standInText(directory, absence, language) })}`;
  });
  return [
    say(lines.length === 0 ? 'awayNobody' : 'awayTitle', then),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
    ...(ofAll ? [] : [say('awaySeen')]),
  ].join('\n\n');
}

function standInText(directory: Directory, absence: Absence, language: Language): string {
  const say = texts(language);
  const ids = deputiesDuring(directory, absence.person, absence).map(({ deputy }) => deputy);
  const names = [...new Set(ids)].map((id) => escapeMarkdown(findPerson(directory, id)?.name ?? id));
  return names.length === 0 ? say('nobodyStandsIn') : say('standIn', { deputies: names.join(', ') });
}
