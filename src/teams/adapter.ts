import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import { AuthenticationError, type BotFrameworkAuthentication } from 'botframework-connector';
import type { Log } from '../log.ts';
import { count } from '../telemetry/measure.ts';
import { incomingActivity } from './receiving/incoming-activity.ts';

/** What came in over HTTP. */
export interface Delivered {
  readonly body: unknown;
  readonly authorization: string;
}

/** What goes back over HTTP. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

const OK = 200;
const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const FAILED = 500;

/**
 * CloudAdapter without its own HTTP: it would write to the console, and send the message of any error
 * to the caller.
 */
export class TeamsAdapter extends CloudAdapter {
  readonly #log: Log;

  constructor(authentication: BotFrameworkAuthentication, log: Log) {
    super(authentication);
    this.#log = log;
  }

  /** Authenticates an activity, runs `turn` on it and gives the HTTP answer. Never throws. */
  async receive(delivered: Delivered, turn: (context: TurnContext) => Promise<void>): Promise<Answered> {
    const parsed = incomingActivity.safeParse(delivered.body);
    if (!parsed.success) {
      count('utblick.refused', { why: 'not-an-activity' });
      this.#log.warn({ issues: parsed.error.issues.length }, 'refused: not an activity');
      return { status: BAD_REQUEST };
    }
    try {
      const response = await this.processActivity(
        delivered.authorization,
        parsed.data as unknown as Activity,
        turn,
      );
      return {
        status: response?.status ?? OK,
        ...(response?.body === undefined ? {} : { body: response.body }),
      };
    } catch (error) {
      if (error instanceof AuthenticationError) {
        count('utblick.refused', { why: error.statusCode === FORBIDDEN ? 'not-ours' : 'not-authenticated' });
        this.#log.warn({ reason: error.message }, 'refused: not authenticated');
        return { status: error.statusCode ?? UNAUTHORIZED };
      }
      this.#log.error({ err: error }, 'turn failed');
      return { status: FAILED };
    }
  }
}
