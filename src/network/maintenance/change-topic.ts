import { civilDateAt } from '../../calendar/civil-date.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import { type AuthorityRefusal, may } from '../authority.ts';
import { readShare, readStoredDirectory } from '../directory/directory-register.ts';
import {
  forgetTopicAmendment,
  readAmendments,
  saveTopicAmendment,
} from '../directory/unit-amendment-register.ts';
import { isAmong, type TopicAmendment } from '../directory/unit-amendments.ts';
import type { Unit } from '../model.ts';

export interface TopicChange {
  readonly unit: string;
  readonly topic: string;
  readonly what: TopicAmendment['what'];
  readonly actor: string;
  readonly at: Date;
}

export interface TopicChanged {
  /** With its topics as they are now. */
  readonly unit: Unit;
  readonly topic: string;
  /** False when it was so before. */
  readonly changed: boolean;
}

/** Longest topic, in characters: a few words, not a sentence. */
const LONGEST = 60;

/**
 * An administrator adds a topic to a unit, or takes one away. It is kept apart from what the directory file
 * says, and holds when the file is loaded again.
 */
export async function changeTopic(
  store: Store,
  { unit, topic: said, what, actor, at }: TopicChange,
): Promise<Outcome<TopicChanged, AuthorityRefusal | 'unknown-unit' | 'bad-topic'>> {
  const topic = said.replace(/\s+/g, ' ').trim();
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    const directory = await readStoredDirectory(transaction);
    const authority = may(directory, { person: actor, act: 'change-topics', unit }, civilDateAt(at));
    if (!authority.ok) return authority;
    const before = directory.units.find(({ id }) => id === unit);
    if (before === undefined) return refuse('unknown-unit' as const);
    if (!/[\p{L}\p{N}]/u.test(topic) || topic.length > LONGEST) return refuse('bad-topic' as const);
    if (isAmong(before.topics, topic) === (what === 'added')) {
      return accept({ unit: before, topic, changed: false });
    }
    await amend(transaction, { unit, topic, what });
    const after = (await readStoredDirectory(transaction)).units.find(({ id }) => id === unit) ?? before;
    await recordChange(transaction, {
      at,
      actor,
      actingFor: authority.value.actingFor ?? undefined,
      act: 'change-topics',
      subject: `unit:${unit}`,
      before: { topics: before.topics },
      after: { topics: after.topics },
    });
    return accept({ unit: after, topic, changed: true });
  });
}

/** Takes back what was said of the topic before, and says more only where the file says otherwise. */
async function amend(transaction: Transaction, { unit, topic, what }: TopicAmendment): Promise<void> {
  const { topics } = await readAmendments(transaction);
  for (const earlier of topics) {
    if (earlier.unit === unit && isAmong([earlier.topic], topic))
      await forgetTopicAmendment(transaction, earlier);
  }
  const { units } = await readShare(transaction, ['file']);
  const stated = units.find(({ id }) => id === unit)?.topics ?? [];
  if (isAmong(stated, topic) !== (what === 'added'))
    await saveTopicAmendment(transaction, { unit, topic, what });
}
