import { fold } from '../../language/words.ts';
import type { Unit } from '../model.ts';

/** What was said of units in chat, kept apart from what the directory file says. */
export interface UnitAmendments {
  readonly topics: readonly TopicAmendment[];
  readonly channels: readonly ChannelAmendment[];
}

export interface TopicAmendment {
  readonly unit: string;
  readonly topic: string;
  readonly what: 'added' | 'removed';
}

/** The unit's channel by a word in chat; null when it has none, whatever the file says. */
export interface ChannelAmendment {
  readonly unit: string;
  readonly channel: string | null;
}

/** The unit as the file describes it, with what was said in chat since. */
export function amendUnit(unit: Unit, amendments: UnitAmendments): Unit {
  const channel = amendments.channels.find((amendment) => amendment.unit === unit.id);
  return {
    ...unit,
    topics: amendTopics(
      unit.topics,
      amendments.topics.filter((amendment) => amendment.unit === unit.id),
    ),
    channel: channel === undefined ? unit.channel : channel.channel,
  };
}

function amendTopics(stated: readonly string[], amendments: readonly TopicAmendment[]): string[] {
  const removed = amendments.filter(({ what }) => what === 'removed').map(({ topic }) => topic);
  const added = amendments.filter(({ what }) => what === 'added').map(({ topic }) => topic);
  const kept = stated.filter((topic) => !isAmong(removed, topic));
  return [...kept, ...added.filter((topic) => !isAmong(kept, topic))];
}

/** Whether a topic is one of these, whatever its capitals and accents. */
export function isAmong(topics: readonly string[], topic: string): boolean {
  return topics.some((other) => fold(other) === fold(topic));
}
