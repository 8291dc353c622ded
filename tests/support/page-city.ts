import { addMeeting } from '../../src/beredning/meetings/register.ts';
import { addDays } from '../../src/calendar/civil-date.ts';
import { recordChange } from '../../src/record/record-change.ts';
import type { LetterReading } from '../../src/remiss/model.ts';
import { addRecipient } from '../../src/remiss/recipient-register.ts';
import type { Recipient, Remiss } from '../../src/remiss/register-model.ts';
import { addRemiss } from '../../src/remiss/remiss-register.ts';
import type { Store } from '../../src/store/store.ts';

const nothingRead: LetterReading = {
  letterKind: 'remiss',
  dnr: null,
  otherDnrs: [],
  ownNumbers: [],
  title: null,
  letterDate: null,
  deadlines: [],
  recipients: [],
  mailed: [],
  onlyListed: [],
  onlyMailed: [],
  unknown: [],
  responsible: null,
  answerAddress: null,
  paperAddress: null,
  instructions: [],
  attachments: [],
  warnings: [],
};

/** A remiss with what a test says of it. */
function makeRemiss(changes: Partial<Remiss> & Pick<Remiss, 'id' | 'deadline'>): Remiss {
  return {
    dnrKey: '482/2026',
    dnr: 'KS 2026/482',
    title: 'Internationell strategi för Stockholms stad',
    internalDeadline: null,
    deadlineSince: '2026-10-01',
    answerAddress: null,
    paperAddress: null,
    office: null,
    version: 1,
    reading: nothingRead,
    registeredBy: 'rut',
    registeredOn: '2026-10-01',
    ...changes,
  };
}

/** One of those that a remiss was sent to, who has done nothing yet. */
function makeRecipient(changes: Partial<Recipient> & Pick<Recipient, 'id' | 'remiss' | 'unit'>): Recipient {
  return {
    receivedOn: null,
    ownDnr: null,
    handler: null,
    way: null,
    extension: null,
    ladder: null,
    snoozedUntil: null,
    wordOn: null,
    paperOn: null,
    stance: null,
    attachments: [],
    endedOn: null,
    version: 1,
    ...changes,
  };
}

const titles = [
  'Stadens handlingsplan för internationell samverkan',
  'Riktlinjer för deltagande i internationella nätverk',
  'Program för mottagande av internationella delegationer',
  'EU-kommissionens förslag om stadsmiljöer',
];
const units = [
  'kultur',
  'trafik',
  'miljo',
  'stadsbyggnad',
  'utbildning',
  'idrott',
  'social',
  'arbetsmarknad',
];

/** Gives a store remisses around a day, answered, open and late, and meetings of IB to come. */
export async function fillDeadlines(store: Store, today: string): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const [index, title] of titles.entries()) {
      const deadline = addDays(today, [-4, 5, 19, 47][index] ?? 0);
      const id = `remiss-${index}`;
      const dnr = `KS 2026/${480 + index}`;
      await addRemiss(
        transaction,
        makeRemiss({ id, deadline, dnr, dnrKey: `${480 + index}/2026`, title }),
        '',
      );
      await recordChange(transaction, {
        at: new Date(`${addDays(deadline, -60)}T09:00:00Z`),
        actor: '00000000-0000-0000-0000-0000000000020',
        actingFor: undefined,
        act: 'register-remiss',
        subject: `remiss:${id}`,
        before: null,
        after: { dnr },
      });
      for (const [place, unit] of units.entries()) {
        // Every other one of the older ones has answered, some of them late.
        const answered = index < 3 && (place + index) % 2 === 1;
        const endedOn = answered ? addDays(deadline, place === 3 ? 2 : -6 - place) : null;
        await addRecipient(
          transaction,
          makeRecipient({
            id: `${id}-${unit}`,
            remiss: id,
            unit,
            wordOn: endedOn,
            endedOn,
            stance: answered ? 'support' : null,
          }),
        );
      }
    }
    for (const days of [8, 36, 71]) await addMeeting(transaction, addDays(today, days));
  });
}
