import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { listGroup } from '../../outbox/message-register.ts';
import {
  type Addressee,
  addresseeText,
  type Delivery,
  type NoticeKind,
  noticeKind,
} from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import { INSTEAD } from '../../outbox/wrapped-notice.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Entry } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { findLatest, listHistory } from '../../record/register.ts';
import { once } from '../../store/inbox.ts';
import type { Database, Store, Transaction } from '../../store/store.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { reachable } from '../directory/directory.ts';
import { readStoredDirectory } from '../directory/directory-register.ts';
import type { Directory, Person, Unit } from '../model.ts';
import { broadcastTexts } from './texts.ts';

/** What was spread before, and when: what a correction puts right. */
const corrected = z.object({ text: z.string(), at: z.iso.datetime() });
const spread = z.object({
  ...{ text: z.string(), sender: z.string(), unit: z.string() },
  /** What a correction puts right. */
  corrects: corrected.nullable().default(null),
});

/** So much of what was spread is enough to know it again by. */
const RECOGNISED = 300;

/** What was spread before as a sentence about it names it. */
export const formerWords = ({ text, at }: z.infer<typeof corrected>, language: Language) => ({
  at: formatInstant(new Date(at), language),
  text: escapeMarkdown(shortened(text, RECOGNISED)),
});

/** Information to the international network (5#10), in each contact person's own chat. */
export const broadcastNotice: NoticeKind = noticeKind('broadcast', spread, {
  render: ({ text, sender, corrects }, language) => {
    const say = broadcastTexts(language);
    const heading = say(corrects === null ? 'broadcastFrom' : 'correctionFrom', {
      sender: escapeMarkdown(sender),
    });
    const former = corrects && say('correctionOf', formerWords(corrects, language));
    return {
      text: [heading, escapeMarkdown(text), former].filter((part) => part !== null).join('\n\n'),
    };
  },
  fallback: ({ unit }) => unit,
});

/** What the record keeps of it. */
export const spreadEntry = z.object({ text: z.string() });

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

/** Longest that can be spread at once. */
export const MOST_CHARACTERS = 4_000;

export interface BroadcastPorts {
  readonly store: Store;
  readonly send: SendJob;
}

/** The latest one: that of this person, or else of anybody. */
export const latestOf = async ({ database }: Store, person: string): Promise<Entry | undefined> =>
  (await findLatest(database, { act: 'broadcast', actor: person })) ??
  (await findLatest(database, { act: 'broadcast' }));

/** The group by which the deliveries of a broadcast are reported. */
export const broadcastGroup = (id: string) => `broadcast:${id}`;

/**
 * A strategist spreads information in the network: queued for everybody at once, recorded, and sent once however often
 * and however late it is pressed: to those of the first press, in its words.
 */
export async function sendBroadcast(
  ports: BroadcastPorts,
  broadcast: Broadcast,
): Promise<Outcome<{ queued: number }, AuthorityRefusal>> {
  return spreadOnce(ports, broadcast, (directory, today) => {
    const { recipients } = audienceOn(directory, today);
    return accept({
      recipients: recipients.map(({ person, unit }) => ({ addressee: { person: person.id }, unit: unit.id })),
    });
  });
}

/** Queues and records words for those that `toWhom` gives, by the authority to spread them; once for each id. */
async function spreadOnce<Refused extends string = never>(
  { store, send }: BroadcastPorts,
  { id, text, actor, at }: Broadcast,
  toWhom: (directory: Directory, today: string) => Outcome<Pick<Spreading, 'recipients' | 'former'>, Refused>,
): Promise<Outcome<{ queued: number }, AuthorityRefusal | Refused>> {
  type Result = Outcome<{ queued: number }, AuthorityRefusal | Refused>;
  return store.transaction(async (transaction): Promise<Result> => {
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = may(directory, { person: actor.id, act: 'broadcast', unit: null }, today);
    if (!authority.ok) return authority;
    const to = toWhom(directory, today);
    if (!to.ok) return to;
    const group = broadcastGroup(id);
    if (!(await once(transaction, group, at))) return accept({ queued: 0 });
    const actingFor = authority.value.actingFor ?? undefined;
    await queueAndRecord(transaction, send, { group, text, actor, at, actingFor, ...to.value });
    return accept({ queued: to.value.recipients.length });
  });
}

/** What was spread, when, and to whom; undefined where nothing was by that group, or its messages are erased. */
export async function findSpread(database: Database, group: string) {
  const [entry] = await listHistory(database, group);
  if (entry === undefined) return undefined;
  const messages = await listGroup(database, group);
  const all = messages.flatMap((message) => {
    const { data } = spread.safeParse(message.notice.data);
    if (message.insteadOf !== null || data === undefined) return [];
    return hearersOf(message, messages).map((addressee) => ({ addressee, unit: data.unit }));
  });
  if (all.length === 0) return undefined;
  const recipients = [...Map.groupBy(all, ({ addressee }) => addresseeText(addressee)).values()].flatMap(
    (those) => those.slice(0, 1),
  );
  return { recipients, text: spreadEntry.parse(entry.after).text, at: entry.at, actor: entry.actor };
}

/**
 * Whom a message was sent to, or who got it in their place where it did not reach them. Whoever was asked to pass it on
 * by hand did not get it for themselves, and is asked again where its addressee is not reached.
 */
function hearersOf(message: Delivery, messages: readonly Delivery[]): readonly Addressee[] {
  const heard = standsIn(message, messages);
  if (heard === undefined) return [message.addressee];
  return message.state === 'undeliverable' ? [heard] : [message.addressee, heard];
}

function standsIn({ id }: Delivery, messages: readonly Delivery[]): Addressee | undefined {
  for (const next of messages) {
    if (next.insteadOf !== id || next.notice.kind !== INSTEAD) continue;
    const heard = next.state === 'sent' ? next.addressee : standsIn(next, messages);
    if (heard !== undefined) return heard;
  }
  return undefined;
}

/**
 * Sends a correction of what was spread, to those who were sent it or got it in their place, whoever they are today:
 * once however often it is pressed. It is spread and recorded as the former one was, and says which one it corrects.
 */
export async function correctBroadcast(
  ports: BroadcastPorts,
  { group, ...correction }: Broadcast & { readonly group: string },
): Promise<Outcome<{ queued: number }, AuthorityRefusal | 'nothing-spread'>> {
  const before = await findSpread(ports.store.database, group);
  return spreadOnce(ports, correction, () => {
    if (before === undefined) return refuse('nothing-spread');
    const { recipients, text, at } = before;
    return accept({ recipients, former: { group, text, at: at.toISOString() } });
  });
}

interface Spreading extends Omit<Broadcast, 'id'> {
  readonly group: string;
  readonly actingFor: string | undefined;
  readonly recipients: readonly { readonly addressee: Addressee; readonly unit: string }[];
  /** What it corrects; absent where it is news. */
  readonly former?: { readonly group: string; readonly text: string; readonly at: string };
}

async function queueAndRecord(
  transaction: Transaction,
  send: SendJob,
  { group, text, actor, at, actingFor, recipients, former }: Spreading,
): Promise<void> {
  const corrects = former === undefined ? null : { text: former.text, at: former.at };
  for (const { addressee, unit } of recipients) {
    await queueNotice(transaction, send, {
      key: `${group}:${addresseeText(addressee)}`,
      addressee,
      notice: {
        kind: broadcastNotice.name,
        data: { text, sender: actor.name, unit, corrects },
      },
      at,
      group,
    });
  }
  await recordChange(transaction, {
    ...{ at, actor: actor.id, actingFor, act: 'broadcast', subject: group },
    before: former === undefined ? null : { corrects: former.group, text: former.text },
    after: { text, recipients: recipients.length },
  });
}
