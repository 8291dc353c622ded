import type { Activity, TurnContext } from 'botbuilder';
import type { Clock } from '../clock.ts';
import type { Dispatcher } from '../conversation/dispatcher.ts';
import type { Feature } from '../conversation/feature.ts';
import type { TabTarget } from '../conversation/tab-link.ts';
import type { Reply, Turn } from '../conversation/turn.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Answered, TeamsAdapter } from './adapter.ts';
import type { Cards } from './cards/cards.ts';
import type { HandOverPorts, TakePorts } from './files.ts';
import type { FileTransfer } from './receiving/file-transfer.ts';
import type { IncomingActivity } from './receiving/incoming-activity.ts';
import type { PersonLimit } from './receiving/person-limit.ts';

/** How long somebody waits before something is shown, in milliseconds. */
export interface Paces {
  /** Before they see that the bot is writing, and between one such sign and the next. */
  readonly typingAfter: number;
  /** Before a button is answered though its work goes on; Teams itself gives up after five seconds. */
  readonly answerWithin: number;
  /** Between two requests of a stream; Teams takes one a second. */
  readonly streamEvery: number;
}

/** Work that goes on after it was answered; it ends before the program does. */
export interface LateWork {
  add(work: Promise<void>): void;
  /** Does this last, with what then waits to be done. */
  atEnd(work: () => Promise<void>): void;
  settled(): Promise<void>;
}

/** What every turn has at hand. */
export interface BotParts {
  readonly adapter: TeamsAdapter;
  readonly dispatcher: Dispatcher;
  readonly features: readonly Feature[];
  readonly cards: Cards;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly transfer: FileTransfer;
  readonly limit: PersonLimit;
  /** How documents are kept for people, and who may take them. */
  readonly takerOf: HandOverPorts['takerOf'];
  readonly mayTake: TakePorts['mayTake'];
  /** Where a document can be fetched on this machine; in local mode alone. */
  readonly linkTo?: (file: string) => string;
  /** Leads to a record of the page, such as `visit/<id>`. */
  readonly recordLink: (path: string) => string;
  /** Leads to what a search found, in the tab. */
  readonly tabLinkTo: (target: TabTarget) => string;
  /** Where people reach this server, without a slash at its end. */
  readonly publicAddress: () => string;
  readonly paces: Paces;
  readonly lateWork: LateWork;
  /** Client id of the bot; absent in local mode. */
  readonly appId: string | undefined;
}

/** A reply, and the message that it becomes where it is said. */
export interface Rendered {
  readonly reply: Reply;
  readonly message: Partial<Activity>;
}

/** A reply that is made while the store is asked whose its message is to answer. */
export interface Foresight {
  /** Begins to make it, for a message that is answered by reading alone. */
  begin(): void;
  /** What was made, where it is still what would be made now. */
  seen(): Promise<Rendered | undefined>;
}

/** One activity on its way to an answer. */
export interface Handling {
  readonly parts: BotParts;
  readonly context: TurnContext;
  readonly activity: IncomingActivity;
  readonly turn: Turn;
  /** Absent before it is known whose the activity is to handle. */
  readonly foresight?: Foresight;
}

export const DONE: Answered = { status: 200 };
export const NOT_IMPLEMENTED: Answered = { status: 501 };
