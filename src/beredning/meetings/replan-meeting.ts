import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { holdersOn } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import { followCards } from '../card/sent-cards.ts';
import { AGENDA } from '../handling/bring-to-beredning.ts';
import { subjectOf } from '../handling/change-matter.ts';
import { type Scene, tell } from '../handling/tell.ts';
import { listMatters, saveMatter } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { meetingTexts } from './meeting-texts.ts';
import { addMeeting, findMeeting, removeMeeting } from './register.ts';

/** A strategist moves a meeting to another day, or calls it off: then `to` is null. */
export interface Replanning {
  readonly date: string;
  readonly to: string | null;
  readonly actor: string;
  readonly at: Date;
}

export type ReplanRefusal = AuthorityRefusal | 'no-such-meeting' | 'meeting-over' | 'same-day';

const replannedData = z.object({ date: z.iso.date(), to: z.iso.date().nullable() });

/** The day of a meeting, and the one that it is moved to, in words. */
export function sayDays({ date, to }: Pick<Replanning, 'date' | 'to'>, language: Language) {
  return { date: formatDate(date, language), to: to === null ? '' : formatDate(to, language) };
}

/** To those of IB: that a meeting is moved or called off. */
export const meetingReplannedNotice: NoticeKind = noticeKind('beredning-meeting-replanned', replannedData, {
  render: ({ date, to }, language) => {
    const say = meetingTexts(language);
    return { text: say(to === null ? 'toldCalledOff' : 'toldMoved', sayDays({ date, to }, language)) };
  },
});

/**
 * Moves a meeting with what is on its agenda, or calls it off: then its matters are on none, and can be put on another.
 * What was decided at it stays as it was. Gives how many matters it concerned.
 */
export async function replanMeeting(
  ports: BeredningPorts,
  { date, to, actor, at }: Replanning,
): Promise<Outcome<{ readonly matters: number }, ReplanRefusal>> {
  return ports.store.transaction(async (transaction) => {
    await oneAtATime(transaction, AGENDA);
    const today = civilDateAt(at);
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'plan-meeting', unit: null }, today);
    if (!authority.ok) return authority;
    if ((await findMeeting(transaction, date)) === undefined) return refuse('no-such-meeting' as const);
    if (date < today || (to !== null && to < today)) return refuse('meeting-over' as const);
    if (to === date) return refuse('same-day' as const);
    await removeMeeting(transaction, date);
    if (to !== null) await addMeeting(transaction, to);
    const actingFor = authority.value.actingFor ?? undefined;
    const subject = `beredning-meeting:${date}`;
    const act = to === null ? 'call-off-meeting' : 'move-meeting';
    await recordChange(transaction, { at, actor, actingFor, act, subject, before: { date }, after: { to } });
    const scene = { ports, transaction, directory, at };
    const matters = await moveMatters(scene, { date, to, actor, actingFor });
    await tellBeredning(scene, { date, to, actor });
    return accept({ matters });
  });
}

/** What is still to be taken up at a meeting. */
const onAgenda = ['on-agenda', 'at-beredning', 'postponed'] as const;

async function moveMatters(
  scene: Scene,
  { date, to, actor, actingFor }: Omit<Replanning, 'at'> & { readonly actingFor: string | undefined },
): Promise<number> {
  const { transaction, at } = scene;
  const matters = await listMatters(transaction, { meeting: date, states: onAgenda, lock: true });
  const there = to === null ? [] : await listMatters(transaction, { meeting: to });
  const last = Math.max(0, ...there.map(({ position }) => position ?? 0));
  for (const [index, matter] of matters.entries()) {
    const moved: Matter =
      to === null
        ? { ...matter, state: withoutMeeting(matter), meeting: null, position: null }
        : { ...matter, meeting: to, position: last + index + 1 };
    const saved = await saveMatter(transaction, moved);
    const about = { at, actor, actingFor, subject: subjectOf(matter.id) };
    await recordChange(transaction, {
      ...about,
      act: to === null ? 'take-off-agenda' : 'put-on-agenda',
      before: { state: matter.state, revision: matter.revision, meeting: date },
      after: { state: saved.state, revision: saved.revision, meeting: to },
    });
    await tell(scene, saved, actor, [
      { what: to === null ? 'taken-off' : 'scheduled', to: [matter.requester] },
    ]);
    await followCards(scene, matter, saved);
  }
  return matters.length;
}

/** A matter on no agenda waits to be put on one; what the chair postponed is so as before. */
const withoutMeeting = ({ state }: Matter) => (state === 'postponed' ? state : 'prepared');

async function tellBeredning(
  { ports, transaction, directory, at }: Scene,
  { date, to, actor }: Omit<Replanning, 'at'>,
): Promise<void> {
  const people = (['beredning_chair', 'beredning_member'] as const).flatMap((role) =>
    holdersOn(directory, role, null, civilDateAt(at)).map(({ person }) => person.id),
  );
  for (const person of new Set(people)) {
    if (person === actor) continue;
    await queueNotice(transaction, ports.send, {
      key: `beredning-meeting:${date}:${to ?? 'off'}:${at.toISOString()}:${person}`,
      addressee: { person },
      notice: { kind: meetingReplannedNotice.name, data: { date, to } },
      at,
    });
  }
}
