import { civilDateAt } from '../calendar/civil-date.ts';
import { type Keeping, type KeptTable, matterOfTheCity, tellsOfNobody } from '../conversation/kept.ts';
import { readStoredDirectory } from '../network/directory/directory-register.ts';
import { nameIn } from '../network/units/unit-names.ts';
import { writeAnswer } from './answer/answer-document.ts';
import { listCalendars } from './dates/meeting-register.ts';
import { DRAFT_DAYS } from './letter/draft-register.ts';
import { calendarFile } from './lists/calendar-file.ts';
import { namedTexts } from './naming/named-texts.ts';
import { findNumberForms, keyOf } from './reading/diary-number-forms.ts';
import { viewOf } from './recipient/recipient-view.ts';
import { listCases, listRemoved } from './recipient-register.ts';
import { listOfDnr, listWithdrawn } from './remiss-register.ts';

const ofRemiss = (table: string, people: readonly string[]): KeptTable => ({
  table,
  people,
  rule: { until: 'for-ever', because: matterOfTheCity },
});

/** Remisses stay with their recipients and what they were reminded of; what was read of letters does not. */
export const remissKeeping: Keeping = {
  tables: [
    ofRemiss('remiss', ['registered_by', 'reading']),
    ofRemiss('remiss_recipient', ['handler', 'extension']),
    ofRemiss('remiss_reminder', []),
    tellsOfNobody('meeting_calendar', 'when committees meet'),
    {
      table: 'remiss_draft',
      people: ['person'],
      rule: {
        until: 'own-job',
        job: 'forget-remiss-drafts',
        days: DRAFT_DAYS,
        because: 'what was read of a letter, whether it was registered or not; a remiss has its own',
      },
    },
  ],
  findDossier: async (database, words) => {
    const listed = await Promise.all(findNumberForms(words).map((form) => listOfDnr(database, keyOf(form))));
    const remisses = listed.flat().map(({ remiss }) => remiss);
    const keys = [...new Set(remisses.map(({ dnrKey }) => dnrKey))];
    const withdrawn = await Promise.all(keys.map((key) => listWithdrawn(database, key)));
    const [first] = remisses;
    if (first === undefined) return undefined;
    const known = [...new Set(remisses.map(({ id }) => id))];
    const ids = [...known, ...withdrawn.flat()];
    const cases = (await Promise.all(known.map((remiss) => listCases(database, { remiss })))).flat();
    const removed = (await Promise.all(known.map((remiss) => listRemoved(database, remiss)))).flat();
    const recipients = [...cases.map(({ recipient }) => recipient), ...removed].map(({ id }) => id);
    return {
      title: (language) => namedTexts(language)('matterTitle', { dnr: first.dnr }),
      rows: [
        { table: 'remiss', column: 'id', values: ids },
        { table: 'remiss_recipient', column: 'remiss', values: ids },
        { table: 'remiss_reminder', column: 'recipient', values: recipients },
      ],
      subjects: [...ids.map((id) => `remiss:${id}`), ...recipients.map((id) => `remiss-recipient:${id}`)],
      papers: async ({ language, at }) => {
        const directory = await readStoredDirectory(database);
        const calendars = await listCalendars(database);
        const source = { directory, calendars, today: civilDateAt(at) };
        const views = cases.map((found) => viewOf(found, source));
        const named = await Promise.all(
          views.map(async (view) => {
            const { name, bytes } = await writeAnswer(view, language);
            return { name: `${nameIn(view.unitName, language)} ${name}`, bytes };
          }),
        );
        const open = views.filter(({ endedOn }) => endedOn === null);
        return open.length === 0 ? named : [...named, calendarFile(open, { at, language })];
      },
    };
  },
};
