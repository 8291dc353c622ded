import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { isWorkingDay, workingDaysUntil } from '../../calendar/working-days.ts';
import type { Clock } from '../../clock.ts';
import type { Job } from '../../conversation/feature.ts';
import { formatDate } from '../../language/format.ts';
import { holdersOn } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { sendToBeredning } from '../handling/bring-to-beredning.ts';
import { tell } from '../handling/tell.ts';
import { listCard, rowOf, rowSchema } from '../lists/card.ts';
import { listTexts } from '../lists/texts.ts';
import { findMatter, listMatters } from '../matter-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { listMeetings, markNotified } from './register.ts';

/** How many working days before a meeting its members get the agenda and the cards. */
const NOTICE_WORKING_DAYS = 5;

/** How the record names this job. */
const SENDER = 'system:send-agendas';

const agendaData = z.object({ date: z.iso.date(), rows: z.array(rowSchema) });

/** The agenda of a meeting, to its members and its chair. */
export const agendaNotice: NoticeKind = noticeKind('beredning-agenda', agendaData, {
  render: ({ date, rows }, language) => {
    const say = listTexts(language);
    const heading = say('agendaTitle', { date: formatDate(date, language) });
    const lead = say('agendaNotice', { date: formatDate(date, language) });
    return { card: listCard({ heading, lead, rows, meeting: date }, language) };
  },
});

/**
 * Each working morning: when a meeting is near, its members get the agenda, once, and the card of each matter
 * on it; a matter that is put on it later is sent the morning after.
 */
export function sendAgendasJob(ports: BeredningPorts & { readonly clock: Clock }): Job {
  return {
    name: 'beredning-send-agendas',
    cron: '0 7 * * 1-5',
    run: async (_data, send) => {
      const at = ports.clock.now();
      const today = civilDateAt(at);
      if (!isWorkingDay(today)) return;
      const near = (await listMeetings(ports.store.database, today)).filter(
        ({ date }) => workingDaysUntil(today, date) <= NOTICE_WORKING_DAYS,
      );
      for (const { date } of near) {
        await notifyMembers({ ...ports, send }, date, at);
        const agenda = await listMatters(ports.store.database, { meeting: date, states: ['on-agenda'] });
        for (const { id } of agenda) await sendOne({ ...ports, send }, id, at);
      }
    },
  };
}

/** A matter that is none for IB by now stays where it is, and the strategists are told, once for the meeting. */
async function sendOne(ports: BeredningPorts, id: string, at: Date): Promise<void> {
  const sent = await sendToBeredning(ports, { matter: id, actor: SENDER, at });
  // All else that refuses it is somebody who has done something with it since the agenda was read.
  if (sent.ok || sent.refusal !== 'not-for-beredning') return;
  await ports.store.transaction(async (transaction) => {
    const matter = await findMatter(transaction, id);
    if (matter?.meeting == null) return;
    const directory = await readStoredDirectory(transaction);
    const told = { what: 'not-sent', to: 'strategists', onceAbout: matter.meeting } as const;
    await tell({ ports, transaction, directory, at }, matter, SENDER, [told]);
  });
}

async function notifyMembers({ store, send }: BeredningPorts, date: string, at: Date): Promise<void> {
  await store.transaction(async (transaction) => {
    const rows = (await listMatters(transaction, { meeting: date })).map((matter) => rowOf(matter));
    if (rows.length === 0 || !(await markNotified(transaction, date, at))) return;
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const people = (['beredning_chair', 'beredning_member'] as const).flatMap((role) =>
      holdersOn(directory, role, null, today).map(({ person }) => person.id),
    );
    for (const person of new Set(people)) {
      await queueNotice(transaction, send, {
        key: `beredning-agenda:${date}:${person}`,
        addressee: { person },
        notice: { kind: agendaNotice.name, data: { date, rows } },
        at,
      });
    }
  });
}
