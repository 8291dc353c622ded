import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OfferedSearch } from '../conversation/dispatcher.ts';
import type { ListPart } from '../conversation/offers.ts';
import { readTabLink } from '../conversation/tab-link.ts';
import { texts } from '../conversation/texts.ts';
import type { Turn } from '../conversation/turn.ts';
import { visibleText } from '../language/visible-text.ts';
import type { Answered } from './adapter.ts';
import { foundCard, previewOf } from './cards/found-card.ts';
import { dialogResponse } from './dialogs.ts';
import { type Handling, NOT_IMPLEMENTED } from './handling.ts';
import { messagePayload, textOfMessage, unreachedFiles } from './receiving/message-payload.ts';

const DEFAULT_PART: ListPart = { skip: 0, count: 15 };
const LONGEST_QUERY = 200;
/** Cards of links may use no more of Adaptive Cards than this. */
const LINK_CARD_VERSION = '1.3';

const query = z.looseObject({
  commandId: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() })).nullish(),
  queryOptions: z
    .looseObject({ skip: z.number().int().min(0).catch(0), count: z.number().int().min(1).max(50).catch(15) })
    .nullish(),
});
const selected = z.looseObject({ search: z.string(), id: z.string() });
const link = z.looseObject({ url: z.string() });
const actedOn = z.looseObject({ commandId: z.string(), messagePayload: messagePayload.optional() });

/** `composeExtension/query`: what is found, part by part as somebody scrolls; a sentence where nothing is. */
export async function answerQuery(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const parsed = query.safeParse(activity.value);
  const search = parsed.success ? handling.parts.dispatcher.search(parsed.data.commandId) : undefined;
  if (!parsed.success || search === undefined) return NOT_IMPLEMENTED;
  const closed = await search.whyClosed(turn);
  if (closed !== undefined) return extensionMessage(closed.text ?? '');
  const { parameters, queryOptions } = parsed.data;
  const words = wordsOf(parameters ?? []);
  const part = { ...DEFAULT_PART, ...(queryOptions ?? {}) };
  const hits = await search.find(turn, words, part);
  if (hits.length === 0 && part.skip === 0) {
    const say = texts(turn.language);
    return extensionMessage(words === '' ? say('searchEmpty') : say('searchNothing', { words }));
  }
  const { cards, tabLinkTo: linkTo } = parts;
  return extensionResult(
    hits.map((hit) => {
      const card = foundCard(cards, hit, { search, linkTo, language: turn.language });
      return { ...card, preview: previewOf(hit, search.id) };
    }),
  );
}

/** What somebody typed; nothing when the search has just been opened. */
function wordsOf(parameters: readonly { name: string; value?: unknown }[]): string {
  const typed = parameters.find(({ name }) => name !== 'initialRun')?.value;
  return typeof typed === 'string' ? visibleText(typed).slice(0, LONGEST_QUERY) : '';
}

/** `composeExtension/selectItem`: the card of what was chosen, as it is now. */
export async function answerSelection(handling: Handling): Promise<Answered> {
  const parsed = selected.safeParse(handling.activity.value);
  const search = parsed.success ? handling.parts.dispatcher.search(parsed.data.search) : undefined;
  if (!parsed.success || search === undefined) return NOT_IMPLEMENTED;
  return (
    (await showOne(handling, search, parsed.data.id)) ??
    extensionMessage(texts(handling.turn.language)('searchGone'))
  );
}

/** `composeExtension/queryLink`: a link to our own tab, shown as what it leads to, if the one who pasted it may see that. */
export async function answerLink(handling: Handling): Promise<Answered> {
  const parsed = link.safeParse(handling.activity.value);
  const target = parsed.success ? readTabLink(handling.parts.publicAddress(), parsed.data.url) : undefined;
  const search = target === undefined ? undefined : handling.parts.dispatcher.search(target.search);
  if (target === undefined || search === undefined) return extensionResult([]);
  return (await showOne(handling, search, target.id, LINK_CARD_VERSION)) ?? extensionResult([]);
}

async function showOne(
  { parts, turn }: Handling,
  search: OfferedSearch,
  id: string,
  version?: string,
): Promise<Answered | undefined> {
  const closed = await search.whyClosed(turn);
  if (closed !== undefined) return extensionMessage(closed.text ?? '');
  const hit = await search.show(turn, id);
  if (hit === undefined) return undefined;
  const { cards, tabLinkTo: linkTo } = parts;
  const card = foundCard(cards, hit, { search, linkTo, language: turn.language, version });
  return extensionResult([{ ...card, preview: previewOf(hit) }]);
}

/** `composeExtension/fetchTask`: somebody wants something done with a message; what comes of it opens in a dialog. */
export async function answerMessageAction(handling: Handling): Promise<Answered> {
  const { parts, activity, turn } = handling;
  const parsed = actedOn.safeParse(activity.value);
  const action = parsed.success ? parts.dispatcher.messageAction(parsed.data.commandId) : undefined;
  if (!parsed.success || action === undefined) return NOT_IMPLEMENTED;
  const say = texts(turn.language);
  const message = parsed.data.messagePayload;
  const text = message === undefined ? '' : visibleText(textOfMessage(message));
  const files = message === undefined ? [] : unreachedFiles(message);
  const title = action.title[turn.language];
  const unread = files.length === 0 ? undefined : say('messageFiles', { names: files.join(', ') });
  if (text === '') return dialogResponse(handling, { text: unread ?? say('messageEmpty') }, { title });
  const key = keyOf(turn, action.id, message?.id ?? '', text);
  const reply = await action.handle({ ...turn, key }, { text });
  return dialogResponse(handling, unread === undefined ? reply : { ...reply, footer: unread }, { title });
}

/** The same person, action, message and words: the same key, so that acting twice leads to the same thing. */
function keyOf(turn: Turn, action: string, message: string, text: string): string {
  const words = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return `${turn.conversation.id}|${action}|${message}|${words}|${turn.person.id}`;
}

function extensionResult(attachments: readonly object[]): Answered {
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

/** A sentence in place of a list. */
export function extensionMessage(text: string): Answered {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}
