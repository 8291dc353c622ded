import { z } from 'zod';
import { texts } from '../conversation/texts.ts';
import type { Reply } from '../conversation/turn.ts';
import { visibleText } from '../language/visible-text.ts';
import type { Answered } from './adapter.ts';
import { type Card, hasInputs } from './cards/card.ts';
import { dialogCard } from './cards/dialog-card.ts';
import { renderCard } from './cards/render-reply.ts';
import { keepFiles, waitingText } from './files.ts';
import { DONE, type Handling } from './handling.ts';
import { cardSeenByOne, isForOne, withoutMark } from './sending/only-you.ts';
import { renderFor, sendFiles, updatePressed } from './sending/send-reply.ts';

/** What a button of a card sends: its verb, the message that it stands on, and the data of the verb. */
const pressed = z.looseObject({
  verb: z.string().optional(),
  /** In place of a verb: what would be said in the chat. */
  say: z.string().optional(),
  /** The message whose card opened the dialog. */
  dialogOf: z.string().optional(),
  msteams: z.unknown().optional(),
});

/** `task/fetch`, `task/submit` and `composeExtension/submitAction`. */
const dialogRequest = z.looseObject({ data: pressed });

/** How a dialog is shown. */
export interface Shown {
  readonly title: string;
  /** The message whose card opened it; what it comes to is shown there. */
  readonly dialogOf?: string | undefined;
}

const TITLE = 'Utblick';

/** Somebody pressed a button whose form opens in a dialog. */
export async function fetchDialog(handling: Handling): Promise<Answered> {
  const { activity } = handling;
  const reply = await act(handling);
  return dialogResponse(handling, reply, { title: TITLE, dialogOf: activity.replyToId ?? undefined });
}

/**
 * Somebody sent a form in a dialog: the next form follows in it. What it comes to is shown on the card that
 * opened the dialog where nobody else reads that card, and in the dialog elsewhere.
 */
export async function submitDialog(handling: Handling): Promise<Answered> {
  const { parts, activity } = handling;
  const reply = await act(handling);
  const parsed = dialogRequest.safeParse(activity.value);
  const dialogOf = parsed.success ? parsed.data.data.dialogOf : undefined;
  const card = reply.text === undefined ? renderCard(reply, parts.cards) : undefined;
  const elsewhere = () => dialogResponse(handling, reply, { title: TITLE, dialogOf });
  if (card === undefined || hasInputs(card)) return elsewhere();
  const message = await renderFor(handling, reply);
  try {
    if (!(await updatePressed(handling, dialogOf, message))) return elsewhere();
  } catch (error) {
    parts.log.warn({ err: error }, 'the card that opened a dialog could not be changed');
    return elsewhere();
  }
  await sendFiles(handling, reply);
  return DONE;
}

/** A form that was opened on somebody's message was sent. */
export async function submitExtensionDialog(handling: Handling): Promise<Answered> {
  return dialogResponse(handling, await act(handling), { title: TITLE });
}

async function act({ parts, activity, turn }: Handling): Promise<Reply> {
  const parsed = dialogRequest.safeParse(activity.value);
  const old = { text: texts(turn.language)('oldCard') };
  if (!parsed.success) return old;
  const { verb, say, dialogOf: _message, msteams: _teams, ...data } = parsed.data.data;
  if (say !== undefined && say.trim() !== '')
    return parts.dispatcher.message({ ...turn, text: visibleText(say), edited: false });
  return verb === undefined ? old : parts.dispatcher.act(turn, verb, withoutMark(data));
}

/** Shows a reply in a dialog, whatever it holds. Documents go to the chat, where there is one of the bot's. */
export async function dialogResponse(handling: Handling, reply: Reply, shown: Shown): Promise<Answered> {
  const { parts, turn, activity } = handling;
  const inExtension = activity.name?.startsWith('composeExtension/') ?? false;
  const hasFiles = reply.files !== undefined && reply.files.length > 0;
  if (hasFiles && !inExtension) await sendFiles(handling, reply);
  const elsewhere = hasFiles && inExtension ? await keptElsewhere(handling, reply) : undefined;
  const footer = [reply.footer, elsewhere].filter((line) => line !== undefined).join(' ');
  const whole = footer === '' ? reply : { ...reply, footer };
  const card = dialogCard(whole, parts.cards, turn.language, shown.dialogOf);
  return {
    status: 200,
    body: dialogBody(isForOne(turn) ? cardSeenByOne(card) : card, shown.title),
  };
}

/** Keeps documents for whoever is in a chat that the bot may have no part in, and says where they wait. */
async function keptElsewhere(
  { parts, turn }: Handling,
  { files = [], language = turn.language }: Reply,
): Promise<string> {
  const kept = await keepFiles({ ...parts, database: parts.store.database }, turn, files);
  return waitingText(kept, parts.recordLink, language);
}

/** What opens or goes on with a dialog. */
export function dialogBody(card: Card, title: string): object {
  const height = hasInputs(card) ? 'large' : 'medium';
  const value = { title, height, width: 'medium', card: attachmentOf(card) };
  return { task: { type: 'continue', value } };
}

function attachmentOf(content: Card) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
