import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { texts } from '../../conversation/texts.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { Answered } from '../adapter.ts';
import { cardResponse } from '../invoke.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/** How much one person may do in a minute, at each instance of the bot. */
export interface PersonLimits {
  /** Messages, presses and files: far more than a person manages, far less than a script. */
  readonly acts: number;
  /** What a client asks by itself at each key pressed. */
  readonly searches: number;
}

export const usualLimits: PersonLimits = { acts: 40, searches: 240 };

/** Whether a person has done too much; said once a minute, and then no more. */
type Pace = 'fine' | 'too-much' | 'still-too-much';

/** Counts what people do. Asked once for each delivery: that Teams sends one again is nobody's fault. */
export interface PersonLimit {
  take(person: string, activity: IncomingActivity): Promise<Pace>;
  /** Whether one act more of this person is fine; counts nothing. */
  hasRoom(person: string): Promise<boolean>;
}

const SECONDS = 60;
const searches = new Set(['application/search', 'composeExtension/query', 'composeExtension/queryLink']);
const counted = new Set(['message', 'messageUpdate', 'invoke']);

/** A limit kept in this process; undefined limits are no limits. */
export function createPersonLimit(limits: PersonLimits | undefined): PersonLimit {
  if (limits === undefined) return { take: async () => 'fine', hasRoom: async () => true };
  const acts = new RateLimiterMemory({ points: limits.acts, duration: SECONDS });
  const asked = new RateLimiterMemory({ points: limits.searches, duration: SECONDS });
  return {
    take: async (person, { type, name = '' }) => {
      if (!counted.has(type)) return 'fine';
      const limiter = searches.has(name) ? asked : acts;
      const taken = await limiter.consume(person).catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
      if (taken.consumedPoints <= limiter.points) return 'fine';
      return taken.consumedPoints === limiter.points + 1 ? 'too-much' : 'still-too-much';
    },
    hasRoom: async (person) => ((await acts.get(person))?.consumedPoints ?? 0) < acts.points,
  };
}

/** The answer to an invoke of somebody who does too much, in the form that it takes. */
export function slowDown({ name = '' }: IncomingActivity, { language }: Turn): Answered {
  const text = texts(language)('tooFast');
  if (name === 'adaptiveCard/action') return cardResponse({ text }, undefined);
  if (name === 'message/submitAction') return { status: 200, body: {} };
  if (name.startsWith('composeExtension/query'))
    return { status: 200, body: { composeExtension: { type: 'message', text } } };
  if (name.startsWith('task/') || name.startsWith('composeExtension/'))
    return { status: 200, body: { task: { type: 'message', value: text } } };
  return { status: 429 };
}
