import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../../clock.ts';
import { type Outcome, refuse } from '../../../outcome.ts';
import type { Failure } from '../model.ts';
import type { ModelRequest } from '../request.ts';
import type { ModelClient, Tried } from './client.ts';

/** A model that answers in time or not at all. */
export interface LanguageModel {
  /** Name of the model, which goes with each request. */
  readonly name: string;
  /** The content of the reply, or why there is none. With `onText` as a stream. Never throws. */
  complete(request: ModelRequest, onText?: (text: string) => void): Promise<Outcome<string, Failure>>;
}

export interface PatienceOptions {
  readonly client: ModelClient;
  readonly name: string;
  /** From the question to the reply, pauses included. */
  readonly timeoutSeconds: number;
  readonly clock: Clock;
  /** Lets so many milliseconds pass. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
  readonly deadline?: (milliseconds: number) => AbortSignal;
}

const MOST_TRIES = 3;
const FIRST_PAUSE_SECONDS = 0.5;
/** After so many failures in a row the endpoint is left alone. */
const FAILURES_BEFORE_REST = 3;
const REST_SECONDS = 30;
/** No endpoint is believed that wants to be left alone for longer. */
const MOST_REST_SECONDS = 600;

/**
 * Tries again what is worth it, as long as the endpoint asks for, within one time limit. An endpoint that
 * asks for more, or that has failed again and again, is left alone for a while: people get the prepared
 * answer at once and don't wait for it.
 */
export function createPatientModel(options: PatienceOptions): LanguageModel {
  const { client, clock, timeoutSeconds, wait = setTimeout, deadline = AbortSignal.timeout } = options;
  let restsUntil = 0;
  let failuresInRow = 0;
  const now = () => clock.now().getTime();
  const rest = (seconds: number) => {
    restsUntil = now() + Math.min(seconds, MOST_REST_SECONDS) * 1000;
  };
  const settle = (tried: Tried): Outcome<string, Failure> => {
    if (tried.ok) {
      failuresInRow = 0;
      return tried;
    }
    const { why, afterSeconds } = tried.refusal;
    if (!says(why)) failuresInRow += 1;
    if (failuresInRow >= FAILURES_BEFORE_REST || why === 'throttled') rest(afterSeconds ?? REST_SECONDS);
    return refuse(why);
  };
  return {
    name: options.name,
    complete: async (request, onText) => {
      if (now() < restsUntil) return refuse('resting' as const);
      const end = now() + timeoutSeconds * 1000;
      const signal = deadline(timeoutSeconds * 1000);
      for (let tries = 1; ; tries += 1) {
        const tried = await client.complete(request, signal, onText);
        if (tried.ok || tries === MOST_TRIES || !isWorthAnother(tried.refusal.why)) return settle(tried);
        const pause = tried.refusal.afterSeconds ?? FIRST_PAUSE_SECONDS * 2 ** (tries - 1);
        if (now() + pause * 1000 >= end) return settle(tried);
        await wait(pause * 1000);
      }
    },
  };
}

const isWorthAnother = (why: Failure) => why === 'throttled' || why === 'unavailable';
/** The endpoint works; it was this one question that it did not answer. */
const says = (why: Failure) => why === 'filtered' || why === 'declined' || why === 'cut-off';
