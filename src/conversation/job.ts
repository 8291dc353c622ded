import type { Transaction } from '../store/store.ts';

/** Sends a job in the transaction of the change that calls for it: both are kept or neither is. */
export type SendJob = (
  transaction: Transaction,
  job: string,
  data: object,
  options?: {
    /** Jobs of one key run one at a time, in the order in which they were sent; for queues `by-key`. */
    readonly key?: string;
  },
) => Promise<void>;

/** Sends many jobs of one kind at once, in this order; for dozens it is many times faster than one by one. */
export type SendJobs = (
  transaction: Transaction,
  job: string,
  jobs: readonly { readonly data: object; readonly key?: string }[],
) => Promise<void>;

/** What a job that could not finish asks for: its turn again, after so long. */
export interface Again {
  readonly afterSeconds: number;
  /**
   * True where waiting says nothing against the job: it does not count among the tries after which one of a queue in any
   * order is given up.
   */
  readonly uncounted?: boolean;
}

/** How the queue of a job works. */
export interface QueueRules {
  /**
   * `by-key`: jobs of the same key run in the order in which they were sent, one at a time; while one waits
   * for its turn again, those behind it wait too. Each job must then be sent with a key.
   */
  readonly policy: 'any-order' | 'by-key';
  /** At most so many run at once in this process. */
  readonly concurrency?: number;
  /** How one that throws is tried again: `delaySeconds` at first, then twice as long each time. */
  readonly retry?: { readonly limit: number; readonly delaySeconds: number; readonly mostSeconds: number };
  /** A job whose process has not been heard of for so long is given to another one; at least 10. */
  readonly heartbeatSeconds?: number;
}

/** A job that runs by the clock or when it is sent. */
export interface Job {
  readonly name: string;
  /** Cron in Europe/Stockholm; without it the job runs only when it is sent. */
  readonly cron?: string;
  /** Also once when the queue starts, for what was due while nothing ran; it must be able to run twice. */
  readonly atStart?: boolean;
  /** In any order, one at a time, tried again for about a day, when absent. */
  readonly queue?: QueueRules;
  /** Does the work; `send` is for jobs that follow from it. A job that throws is tried again. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most jobs give nothing back
  run(data: unknown, send: SendJob): Promise<Again | void>;
}
