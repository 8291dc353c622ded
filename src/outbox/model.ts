import type { ZodType } from 'zod';
import type { Reply } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Json } from '../record/model.ts';

/** What is to be said to somebody: in words only when it is delivered, by the feature that owns the kind. */
export interface Notice {
  readonly kind: string;
  readonly data: Json;
}

/** Who is to hear it: a person, by Entra object id, in their own chat with the bot; or a conversation. */
export type Addressee = { readonly person: string } | { readonly conversation: string };

/** How a kind of notice is said. */
export interface NoticeKind {
  readonly name: string;
  /** Throws when the data is not what the kind takes. */
  render(data: Json, language: Language): Reply;
  /**
   * The unit that a notice concerns, whose channel or strategist hears it when its addressee can't be
   * reached; null when it concerns none.
   */
  unitOf(data: Json): string | null;
  /** False when nobody else is to hear it. */
  readonly fallsBack: boolean;
  /** Whether its buttons are a strategist's to press too, who is the one asked to pass on what reaches nobody. */
  readonly strategistMayAct: boolean;
}

/** Makes a kind of notice whose data is checked by `schema` before anything is made of it. */
export function noticeKind<Data extends Json>(
  name: string,
  schema: ZodType<Data>,
  kind: {
    readonly render: (data: Data, language: Language) => Reply;
    /** The unit that it concerns; `none` when nobody else is to hear it. By default it concerns no unit. */
    readonly fallback?: 'none' | ((data: Data) => string | null);
    /** By default its buttons are its addressee's alone. */
    readonly strategistMayAct?: boolean;
  },
): NoticeKind {
  const { fallback, strategistMayAct = false } = kind;
  return {
    name,
    render: (data, language) => kind.render(schema.parse(data), language),
    unitOf: (data) => (typeof fallback === 'function' ? fallback(schema.parse(data)) : null),
    fallsBack: fallback !== 'none',
    strategistMayAct,
  };
}

/**
 * `waiting` for its turn; `sending` from before it is sent until its outcome is known (after a crash: it may
 * have arrived); `sent`; `undeliverable`, for the reason given.
 */
export type DeliveryState = 'waiting' | 'sending' | 'sent' | 'undeliverable';

/** Why a message was given up. */
export const undeliverableReasons = [
  /** The bot has never met them. */
  'no-conversation',
  /** They, or an administrator, have blocked the bot. */
  'blocked',
  /** The bot was removed there, or the conversation is gone. */
  'gone',
  'not-in-roster',
  /** Teams does not take the message, or it can't be put into words. */
  'rejected',
  /** It was tried as often as is sensible. */
  'gave-up',
] as const;
export type UndeliverableReason = (typeof undeliverableReasons)[number];

/** A message to one addressee, and what has become of it. */
export interface Delivery {
  readonly id: string;
  /** Who queued it says by this that it is the same message. */
  readonly key: string;
  readonly notice: Notice;
  readonly addressee: Addressee;
  readonly state: DeliveryState;
  /** How often it was sent off. */
  readonly attempts: number;
  /** How often of these Teams had too much to do. */
  readonly throttled: number;
  readonly reason: UndeliverableReason | null;
  /** What the connector said, for whoever looks after the bot. */
  readonly detail: string | null;
  /** Id of the sent message in its conversation, by which it can be changed. */
  readonly activity: string | null;
  readonly conversation: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** Messages that were sent as one, such as a broadcast. */
  readonly group: string | null;
  /** Id of the message that it stands in for, whose addressee could not be reached. */
  readonly insteadOf: string | null;
  /** How often what it says was changed since it was queued. */
  readonly revision: number;
  /** The revision that its reader sees. */
  readonly shownRevision: number;
}

/** Where and how a conversation is reached. */
export interface ConversationReference {
  /** Without the thread of a channel. */
  readonly conversation: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** Entra object id of the person, in a personal chat. */
  readonly person: string | null;
  /** The person's id in Teams, which is another for each bot. */
  readonly user: string | null;
  readonly serviceUrl: string;
  readonly tenant: string | null;
  /** The bot's own id in Teams. */
  readonly bot: string;
  readonly channel: string | null;
  readonly team: string | null;
  readonly locale: string | null;
  readonly state: 'active' | 'blocked' | 'removed';
  readonly updatedAt: Date;
}

/** Somebody whom the bot has met in a channel or group chat, and could begin a personal chat with. */
export interface KnownPerson {
  readonly person: string;
  readonly user: string;
  readonly serviceUrl: string;
  readonly tenant: string | null;
  readonly bot: string;
  readonly locale: string | null;
  readonly updatedAt: Date;
}

/** Where a message goes: into a conversation that there is, or into one that is begun with it. */
export type Route = { readonly reference: ConversationReference } | { readonly begin: KnownPerson };

/** What became of a sending. */
export type SendResult =
  | { readonly kind: 'sent'; readonly activity: string; readonly conversation: string }
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number | null }
  /** Worth another try; it may have arrived all the same. */
  | { readonly kind: 'failed'; readonly detail: string }
  | {
      readonly kind: 'unreachable';
      readonly reason: 'blocked' | 'gone' | 'not-in-roster';
      readonly detail: string;
    }
  /** The message itself is at fault: sending it again changes nothing. */
  | { readonly kind: 'rejected'; readonly detail: string };

/** Sends messages; Teams, or a test in its place. Neither function throws. */
export interface Sender {
  /** `activityId` is the same each time the same message is sent. */
  send(route: Route, activityId: string, reply: Reply): Promise<SendResult>;
  /** Puts `reply` in the place of a message that was sent. */
  update(reference: ConversationReference, activity: string, reply: Reply): Promise<SendResult>;
}

/** Who hears a message whose addressee can't be reached. */
export interface Fallback {
  readonly addressee: Addressee;
  /** Set when they are asked to pass it on by hand: to whom, and to which mailbox. */
  readonly passOn?: { readonly name: string; readonly mailbox: string | null };
}

/**
 * Finds who hears a message instead: the deputy, then the unit's channel, then a strategist who is given the
 * mailbox to write to. Never one of `tried`; null when there is nobody left.
 */
export type FindFallback = (
  addressee: Addressee,
  unit: string | null,
  tried: readonly Addressee[],
) => Promise<Fallback | null>;

/** An addressee as one text: `person:…` or `conversation:…`. */
export function addresseeText(addressee: Addressee): string {
  return 'person' in addressee ? `person:${addressee.person}` : `conversation:${addressee.conversation}`;
}

/** The addressee that `addresseeText` made a text of. */
export function addresseeOf(text: string): Addressee {
  const [kind, ...rest] = text.split(':');
  return kind === 'person' ? { person: rest.join(':') } : { conversation: rest.join(':') };
}
