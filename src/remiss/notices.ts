import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import { unitNameSchema } from '../network/units/unit-names.ts';
import { type NoticeKind, noticeKind } from '../outbox/model.ts';
import { movedText } from './corrections/moved-text.ts';
import { withdrawnText } from './corrections/withdraw-texts.ts';
import { extensionAskedCard } from './handling/form-cards.ts';
import { lateCard, lateData } from './lists/late-card.ts';
import { digestCard } from './lists/list-cards.ts';
import { digestRow } from './recipient/digest-row.ts';
import { occasions, recipientCard } from './recipient/recipient-card.ts';
import { recipientView } from './recipient/recipient-view.ts';
import { papersText } from './reminders/papers-text.ts';
import { changedText, removedText } from './sent-to/texts.ts';

export const cardData = z.object({
  view: recipientView,
  occasion: z.enum(occasions),
  /** The last day that held until it was moved. */
  earlier: civilDate.nullable().default(null),
});

/** A recipient as it stands: a reminder, or what has been decided about it. */
export const recipientNotice: NoticeKind = noticeKind('remiss-recipient', cardData, {
  render: ({ view, ...lead }, language) => ({ card: recipientCard(view, language, lead) }),
  fallback: ({ view }) => view.unit,
});

/**
 * The same to a unit that has not told that it received the remiss. Where nobody there can be reached, the sender
 * sees it among those that have not answered: a strategist is not asked to pass on a message for each of them.
 */
export const unreceivedNotice: NoticeKind = noticeKind('remiss-unreceived', cardData, {
  render: ({ view, ...lead }, language) => ({ card: recipientCard(view, language, lead) }),
  fallback: 'none',
});

const papersData = z.object({
  dnr: z.string(),
  title: z.string(),
  unit: unitNameSchema,
  deadline: civilDate,
  meeting: civilDate,
  papers: civilDate,
});

/** To a unit's contact person: when the papers go out that its answer is to be in. */
export const papersNotice: NoticeKind = noticeKind('remiss-papers', papersData, {
  render: (data, language) => ({ text: papersText(data, language) }),
  // Those who handle the remiss are reminded themselves.
  fallback: 'none',
});

const digestData = z.object({ date: civilDate, rows: z.array(digestRow).readonly() });

/** All of a person's open remisses in one message, on a Monday. */
export const digestNotice: NoticeKind = noticeKind('remiss-digest', digestData, {
  render: (data, language) => ({ card: digestCard(data.rows, language) }),
});

/** To the rotel, the day after a deadline: who has not answered. */
export const lateNotice: NoticeKind = noticeKind('remiss-late', lateData, {
  render: (data, language) => ({ card: lateCard(data, language) }),
});

export const extensionData = z.object({
  view: recipientView,
  message: z.string(),
  asker: z.string(),
});

/** To the rotel: a recipient asks for more time. */
export const extensionAskedNotice: NoticeKind = noticeKind('remiss-extension-asked', extensionData, {
  render: (data, language) => ({ card: extensionAskedCard(data, language) }),
  strategistMayAct: true,
});

const movedData = z.object({
  dnr: z.string(),
  title: z.string(),
  /** Set when it was moved for one recipient alone. */
  unit: unitNameSchema.nullable().default(null),
  earlier: civilDate,
  deadline: civilDate,
  /** Who moved it; empty where the directory no longer knows them. */
  who: z.string(),
});

/** To the rotel: somebody else has moved the last day of one of its remisses. */
export const movedNotice: NoticeKind = noticeKind('remiss-moved', movedData, {
  render: (data, language) => ({ text: movedText(data, language) }),
  // The rotel knows what it wrote itself: nobody needs to pass it on.
  fallback: 'none',
});

const withdrawnData = z.object({ dnr: z.string(), title: z.string(), who: z.string(), reason: z.string() });

/** To the people of its recipients: the registration of a remiss was taken back. */
export const withdrawnNotice: NoticeKind = noticeKind('remiss-withdrawn', withdrawnData, {
  render: (data, language) => ({ text: withdrawnText(data, language) }),
  fallback: 'none',
});

const removedData = z.object({
  dnr: z.string(),
  title: z.string(),
  unit: unitNameSchema,
  /** Who took it out; empty where the directory no longer knows them. */
  who: z.string(),
  reason: z.string(),
});

/** To the people of a recipient: the remiss is no longer sent to it. */
export const recipientRemovedNotice: NoticeKind = noticeKind('remiss-recipient-removed', removedData, {
  render: (data, language) => ({ text: removedText(data, language) }),
  fallback: 'none',
});

const changedData = z.object({
  dnr: z.string(),
  title: z.string(),
  change: z.enum(['added', 'removed']),
  units: z.array(unitNameSchema).readonly(),
  who: z.string(),
});

/** To the rotel: somebody else has changed whom one of its remisses was sent to. */
export const recipientsChangedNotice: NoticeKind = noticeKind('remiss-recipients-changed', changedData, {
  render: (data, language) => ({ text: changedText(data, language) }),
  fallback: 'none',
});

/** The messages that show how a recipient stands, and are changed when it changes. */
export const recipientGroup = (recipient: string) => `remiss-recipient:${recipient}`;
/** The messages by which more time was asked for. */
export const extensionGroup = (recipient: string) => `remiss-extension:${recipient}`;
