import { civilDateAt, mondayOf } from '../../calendar/civil-date.ts';
import { addWorkingDays, isWorkingDay } from '../../calendar/working-days.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { reachable } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { committeeRouteOf } from '../dates/committee-papers.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import {
  digestNotice,
  lateNotice,
  papersNotice,
  recipientGroup,
  recipientNotice,
  unreceivedNotice,
} from '../notices.ts';
import { digestRowOf } from '../recipient/digest-row.ts';
import { peopleOf, rotelOfficers } from '../recipient/recipient-people.ts';
import { ladderOf, type ViewSource, viewOf } from '../recipient/recipient-view.ts';
import { listCases, listHeads } from '../recipient-register.ts';
import { deadlineFor, deadlineSince, type RecipientCase } from '../register-model.ts';
import { dueReminder, isOfPapers, type Reminder } from './plan-reminders.ts';
import { listTakenSteps, takeStep } from './reminder-register.ts';

interface Work extends ViewSource {
  readonly transaction: Transaction;
  readonly send: SendJob;
  readonly at: Date;
}

interface Due {
  readonly found: RecipientCase;
  readonly reminder: Reminder;
}

/**
 * Reminds those whose step of the ladder has come, each step once however often and wherever this runs: the
 * step is taken in the transaction that queues its messages. On the first working day of a week, people with
 * several open remisses get one message about all of them instead, which tells of no papers: reminders of these
 * come all the same. Gives how many steps were taken.
 */
export async function sendReminders(
  { store, send }: { readonly store: Store; readonly send: SendJob },
  at: Date,
): Promise<number> {
  const today = civilDateAt(at);
  if (!isWorkingDay(today)) return 0;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'remiss-reminders');
    const directory = await readStoredDirectory(transaction);
    const calendars = await listCalendars(transaction);
    const work: Work = { transaction, send, at, directory, calendars, today };
    const open = await listCases(transaction, { open: true });
    const due = await takeDue(work, open);
    const people = byPerson(work, open, due);
    for (const [person, own] of people) {
      const isDigest = beginsWeek(today) && own.open.length > 1;
      if (isDigest) await sendDigest(work, person, own.open);
      for (const one of own.due) if (!isDigest || isOfPapers(one.reminder)) await remind(work, person, one);
    }
    for (const one of due) await tellContactPersons(work, one);
    await tellRotel(work, due);
    return due.length;
  });
}

async function takeDue(work: Work, open: readonly RecipientCase[]): Promise<Due[]> {
  const { transaction, calendars, today } = work;
  const all = await listTakenSteps(
    transaction,
    open.map(({ recipient }) => recipient.id),
  );
  const taken = Map.groupBy(all, ({ recipient, deadline }) => `${recipient} ${deadline}`);
  const due: Due[] = [];
  for (const found of open) {
    const { recipient } = found;
    const deadline = deadlineFor(found);
    const calendar = calendars.find(({ unit }) => unit === recipient.unit);
    const reminder = dueReminder(
      {
        deadline,
        since: deadlineSince(found),
        ladder: ladderOf(found, calendar),
        papers: committeeRouteOf(found, { calendar, today })?.papers ?? null,
        taken: (taken.get(`${recipient.id} ${deadline}`) ?? []).map(({ step }) => step),
        snoozedUntil: recipient.snoozedUntil,
        ended: false,
      },
      today,
    );
    if (reminder === undefined) continue;
    if (await takeStep(transaction, { recipient: recipient.id, deadline, reminder, today })) {
      due.push({ found, reminder });
    }
  }
  return due;
}

interface Own {
  readonly open: RecipientCase[];
  readonly due: Due[];
}

function byPerson({ directory, today }: Work, open: readonly RecipientCase[], due: readonly Due[]) {
  const people = new Map<string, Own>();
  const dueOf = new Map(due.map((one) => [one.found.recipient.id, one]));
  for (const found of open) {
    for (const person of peopleOf(directory, found.recipient, today)) {
      const own = people.get(person) ?? { open: [], due: [] };
      people.set(person, own);
      own.open.push(found);
      const one = dueOf.get(found.recipient.id);
      if (one !== undefined) own.due.push(one);
    }
  }
  return people;
}

async function remind(work: Work, person: string, { found, reminder }: Due): Promise<void> {
  const view = viewOf(found, work);
  await queueNotice(work.transaction, work.send, {
    key: `remiss-reminder:${view.recipient}:${view.deadline}:${reminder.step}:${person}`,
    addressee: { person },
    notice: {
      kind: (view.receivedOn === null ? unreceivedNotice : recipientNotice).name,
      data: { view, occasion: isOfPapers(reminder) && view.meeting !== null ? 'papers' : 'reminder' },
    },
    at: work.at,
    group: recipientGroup(view.recipient),
  });
}

/** The contact person of a unit hears when its papers go out, and nothing of what it has done. */
async function tellContactPersons(work: Work, { found, reminder }: Due): Promise<void> {
  if (!isOfPapers(reminder)) return;
  const { transaction, send, directory, today, at } = work;
  const { recipient, unit, unitName, dnr, title, deadline, meeting } = viewOf(found, work);
  if (meeting === null) return;
  const reminded = peopleOf(directory, found.recipient, today);
  for (const { person } of reachable(directory, 'contact_person', unit, today)) {
    if (reminded.includes(person.id)) continue;
    await queueNotice(transaction, send, {
      key: `remiss-papers:${recipient}:${deadline}:${reminder.step}:${person.id}`,
      addressee: { person: person.id },
      notice: {
        kind: papersNotice.name,
        data: { dnr, title, unit: unitName, deadline, meeting: meeting.date, papers: meeting.papers },
      },
      at,
    });
  }
}

async function sendDigest(work: Work, person: string, open: readonly RecipientCase[]): Promise<void> {
  const rows = open
    .map((found) => digestRowOf(found, work))
    .sort((one, other) => (one.deadline < other.deadline ? -1 : 1));
  await queueNotice(work.transaction, work.send, {
    key: `remiss-digest:${mondayOf(work.today)}:${person}`,
    addressee: { person },
    notice: { kind: digestNotice.name, data: { date: work.today, rows } },
    at: work.at,
  });
}

/** The rotel hears once of each remiss and deadline who has not answered, not once for each of them. */
async function tellRotel(work: Work, due: readonly Due[]): Promise<void> {
  const missed = due.filter(({ reminder }) => reminder.step === 'after').map(({ found }) => found);
  const groups = Map.groupBy(missed, (found) => `${found.remiss.id}:${deadlineFor(found)}`);
  for (const [key, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const { id, dnr, title } = first.remiss;
    const all = await listHeads(work.transaction, { remiss: id });
    const data = {
      remiss: id,
      dnr,
      title,
      deadline: deadlineFor(first),
      late: group.map(({ recipient }) => bothNames(work.directory.units, recipient.unit)),
      answered: all.filter(({ recipient }) => recipient.endedOn !== null).length,
      total: all.length,
    };
    for (const { person } of rotelOfficers(work.directory, work.today)) {
      await queueNotice(work.transaction, work.send, {
        key: `remiss-late:${key}:${person.id}`,
        addressee: { person: person.id },
        notice: { kind: lateNotice.name, data },
        at: work.at,
      });
    }
  }
}

/** Whether a date is the first working day of its week. */
function beginsWeek(date: string): boolean {
  return isWorkingDay(date) && addWorkingDays(date, -1) < mondayOf(date);
}
