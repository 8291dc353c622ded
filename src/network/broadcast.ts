import { z } from 'zod';
import { civilDateAt } from '../calendar/civil-date.ts';
import type { SendJob } from '../conversation/feature.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import { type NoticeKind, noticeKind } from '../outbox/model.ts';
import { queueNotice } from '../outbox/queue-notice.ts';
import { accept, type Outcome } from '../outcome.ts';
import { recordChange } from '../record/record-change.ts';
import { once } from '../store/inbox.ts';
import type { Store } from '../store/store.ts';
import { type AuthorityRefusal, may } from './authority.ts';
import { broadcastTexts } from './broadcast-texts.ts';
import { reachable } from './directory.ts';
import { readStoredDirectory } from './directory-register.ts';
import type { Directory, Person, Unit } from './model.ts';

/** Information to the international network (5#10), in each contact person's own chat. */
export const broadcastNotice: NoticeKind = noticeKind(
  'broadcast',
  z.object({ text: z.string(), sender: z.string(), unit: z.string() }),
  {
    render: ({ text, sender }, language) => ({
      text: `${broadcastTexts(language)('broadcastFrom', { sender: escapeMarkdown(sender) })}\n\n${escapeMarkdown(text)}`,
    }),
    fallback: ({ unit }) => unit,
  },
);

/** Who gets a broadcast today: each contact person who is there, or who stands in. */
interface Recipient {
  readonly person: Person;
  readonly unit: Unit;
}

export interface Audience {
  readonly recipients: readonly Recipient[];
  /** Units that nobody can be reached at. */
  readonly missed: readonly Unit[];
}

/** The international network as it can be reached on a date; each person once. */
export function audienceOn(directory: Directory, date: string): Audience {
  const recipients = new Map<string, Recipient>();
  const missed: Unit[] = [];
  for (const unit of directory.units) {
    if (unit.kind !== 'specialist' && unit.kind !== 'company') continue;
    const there = reachable(directory, 'contact_person', unit.id, date);
    if (there.length === 0) missed.push(unit);
    for (const { person } of there) {
      if (!recipients.has(person.id)) recipients.set(person.id, { person, unit });
    }
  }
  return { recipients: [...recipients.values()], missed };
}

export interface Broadcast {
  /** The same for each press on the same preview. */
  readonly id: string;
  readonly text: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/** The group by which the deliveries of a broadcast are reported. */
export const broadcastGroup = (id: string) => `broadcast:${id}`;

/**
 * A strategist spreads information in the network: queued for everybody at once, recorded, and sent once however often
 * and however late it is pressed: to those of the first press, in its words.
 */
export async function sendBroadcast(
  ports: { readonly store: Store; readonly send: SendJob },
  broadcast: Broadcast,
): Promise<Outcome<{ queued: number }, AuthorityRefusal>> {
  const { id, text, actor, at } = broadcast;
  return ports.store.transaction(async (transaction) => {
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor.id, act: 'broadcast', unit: null }, today);
    if (!authority.ok) return authority;
    const group = broadcastGroup(id);
    if (!(await once(transaction, group, at))) return accept({ queued: 0 });
    const { recipients } = audienceOn(directory, today);
    for (const { person, unit } of recipients) {
      await queueNotice(transaction, ports.send, {
        key: `${group}:${person.id}`,
        addressee: { person: person.id },
        notice: { kind: broadcastNotice.name, data: { text, sender: actor.name, unit: unit.id } },
        at,
        group,
      });
    }
    await recordChange(transaction, {
      at,
      actor: actor.id,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'broadcast',
      subject: group,
      before: null,
      after: { text, recipients: recipients.length },
    });
    return accept({ queued: recipients.length });
  });
}
