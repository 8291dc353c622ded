import { civilDateAt } from '../../calendar/civil-date.ts';
import { type AuthorityRefusal, may } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import { AGENDA } from '../handling/bring-to-beredning.ts';
import { listMatters, saveMatter } from '../matter-register.ts';
import { addMeeting } from './register.ts';

interface Planning {
  readonly actor: string;
  readonly at: Date;
}

/** A strategist adds meetings of IB; gives those that were new. */
export async function planMeetings(
  store: Store,
  { dates, actor, at }: Planning & { readonly dates: readonly string[] },
): Promise<Outcome<{ readonly added: readonly string[] }, AuthorityRefusal | 'meeting-over'>> {
  return store.transaction(async (transaction) => {
    const today = civilDateAt(at);
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'plan-meeting', unit: null }, today);
    if (!authority.ok) return authority;
    if (dates.some((date) => date < today)) return refuse('meeting-over' as const);
    const added: string[] = [];
    for (const date of dates) {
      if (!(await addMeeting(transaction, date))) continue;
      added.push(date);
      await recordChange(transaction, {
        at,
        actor,
        actingFor: authority.value.actingFor ?? undefined,
        act: 'plan-meeting',
        subject: `beredning-meeting:${date}`,
        before: null,
        after: { date },
      });
    }
    return accept({ added });
  });
}

/**
 * A strategist moves a matter one place up on the agenda, past the one that they saw above it. Gives whether it
 * moved: where another stands there by now, it stays.
 */
export async function moveUp(
  store: Store,
  request: Planning & { readonly meeting: string; readonly matter: string; readonly past: string },
): Promise<Outcome<boolean, AuthorityRefusal>> {
  const { meeting, matter, past, actor, at } = request;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, AGENDA);
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'plan-meeting', unit: null }, civilDateAt(at));
    if (!authority.ok) return authority;
    const agenda = await listMatters(transaction, { meeting, lock: true });
    const index = agenda.findIndex(({ id }) => id === matter);
    const [moved, above] = [agenda[index], agenda[index - 1]];
    if (moved === undefined || above === undefined || above.id !== past) return accept(false);
    await saveMatter(transaction, { ...moved, position: above.position });
    await saveMatter(transaction, { ...above, position: moved.position });
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'move-up',
      subject: `beredning-meeting:${meeting}`,
      before: { order: agenda.map(({ number }) => number) },
      after: { matter: moved.number },
    });
    return accept(true);
  });
}
