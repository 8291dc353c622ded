import type { Activity } from 'botbuilder';
import { texts } from '../conversation/texts.ts';
import type { Answered } from './adapter.ts';
import { readersOf } from './cards/readers.ts';
import { renderCard } from './cards/render-reply.ts';
import { dialogResponse, fetchDialog, submitDialog, submitExtensionDialog } from './dialogs.ts';
import { askWhy, takeFeedback } from './feedback.ts';
import { fileConsent, handOverFile } from './files.ts';
import { DONE, type Handling, NOT_IMPLEMENTED } from './handling.ts';
import { cardAction, cardError, cardResponse } from './invoke.ts';
import {
  answerLink,
  answerMessageAction,
  answerQuery,
  answerSelection,
  extensionMessage,
} from './message-extension.ts';
import { inTime } from './receiving/paces.ts';
import { cardSeenByOne, isForOne, withoutMark } from './sending/only-you.ts';
import { placeOf, sendFiles } from './sending/send-reply.ts';

/** Something of Teams' that waits for an answer of its own form. */
interface InvokeKind {
  answer(handling: Handling): Promise<Answered>;
  /** The answer when it could not be carried out, in the form that is shown where it was asked. */
  fail(handling: Handling, apology: string, reference: string): Promise<Answered>;
  /** True when nothing is changed: each delivery is answered anew, and none is kept. */
  readonly readsOnly?: boolean;
}

const failOnCard: InvokeKind['fail'] = async (_handling, apology) => cardError('Failed', apology);
const failInDialog: InvokeKind['fail'] = (handling, apology) =>
  dialogResponse(handling, { text: apology }, { title: 'Utblick' });
const failInList: InvokeKind['fail'] = async ({ turn }, _apology, reference) =>
  extensionMessage(texts(turn.language)('searchFailed', { reference }));

const invokes: Readonly<Record<string, InvokeKind>> = {
  'adaptiveCard/action': { answer: answerCardAction, fail: failOnCard },
  'message/fetchTask': { answer: askWhy, fail: failInDialog, readsOnly: true },
  'message/submitAction': { answer: takeFeedback, fail: failOnCard },
  'fileConsent/invoke': { answer: takeConsent, fail: failOnCard },
  'task/fetch': { answer: fetchDialog, fail: failInDialog },
  'task/submit': { answer: submitDialog, fail: failInDialog },
  'composeExtension/query': { answer: answerQuery, fail: failInList, readsOnly: true },
  'composeExtension/selectItem': { answer: answerSelection, fail: failInList, readsOnly: true },
  'composeExtension/queryLink': { answer: answerLink, fail: failInList, readsOnly: true },
  'composeExtension/fetchTask': { answer: answerMessageAction, fail: failInDialog },
  'composeExtension/submitAction': { answer: submitExtensionDialog, fail: failInDialog },
};

const unknown: InvokeKind = { answer: async () => NOT_IMPLEMENTED, fail: failOnCard };

/** How an invoke of this name is answered. */
export function invokeOf(name: string | undefined): InvokeKind {
  return (Object.hasOwn(invokes, name ?? '') ? invokes[name ?? ''] : undefined) ?? unknown;
}

/** Somebody pressed a button of a card. */
async function answerCardAction(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const parsed = cardAction.safeParse(activity.value);
  if (!parsed.success) return cardError('BadRequest', texts(turn.language)('oldCard'));
  const { verb, data } = parsed.data.action;
  const reply = await inTime(handling, parts.dispatcher.act(turn, verb, withoutMark(data)));
  if (reply === undefined) return cardResponse({ text: texts(turn.language)('takesLonger') }, undefined);
  await sendFiles(handling, reply);
  const readers = await readersOf(parts.store.database, reply, placeOf(activity, turn));
  const card = renderCard(reply, parts.cards, readers);
  return cardResponse(reply, card && isForOne(turn) ? cardSeenByOne(card) : card);
}

/** Somebody takes a document, or does not want it. */
async function takeConsent({ parts, activity, turn, context }: Handling): Promise<Answered> {
  const parsed = fileConsent.safeParse(activity.value);
  if (!parsed.success) return { status: 400 };
  const message = await handOverFile({ ...parts, database: parts.store.database }, turn, parsed.data);
  await context.sendActivity(message as Partial<Activity>);
  return DONE;
}
