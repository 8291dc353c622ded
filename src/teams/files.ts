import { z } from 'zod';
import { idOfDelivery } from '../conversation/delivery-id.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import { texts } from '../conversation/texts.ts';
import type { ReceivedFile, SentFile, Turn } from '../conversation/turn.ts';
import { readApart } from '../documents/apart/read-apart.ts';
import type { DocumentProblem } from '../documents/model.ts';
import type { Language } from '../language/language.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { findOfferedFile, forgetOfferedFiles, offerFile } from '../store/offered-files.ts';
import type { Database } from '../store/store.ts';
import type { FileTransfer } from './file-transfer.ts';
import type { IncomingActivity } from './incoming-activity.ts';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

const download = z.looseObject({
  contentType: z.literal(DOWNLOAD),
  name: z.string().nullish(),
  content: z.looseObject({ downloadUrl: z.string() }),
});

/** Why a file could not be read, and what it is called. */
export interface UnreadFile {
  readonly name: string;
  readonly why: DocumentProblem | 'not-reached';
}

/** Fetches and reads the file of a message; undefined when none was sent. More than one at a time is too many. */
export async function receiveFile(
  activity: IncomingActivity,
  transfer: FileTransfer,
): Promise<Outcome<ReceivedFile, UnreadFile | 'several'> | undefined> {
  const sent = (activity.attachments ?? []).flatMap((attachment) => {
    const parsed = download.safeParse(attachment);
    return parsed.success ? [parsed.data] : [];
  });
  const [only, ...others] = sent;
  if (only === undefined) return undefined;
  if (others.length > 0) return refuse('several');
  const name = only.name ?? '';
  const bytes = await transfer.download(only.content.downloadUrl);
  if (!bytes.ok) return refuse({ name, why: bytes.refusal });
  const text = await readApart('text', { name, bytes: bytes.value });
  return text.ok
    ? accept({ name, bytes: bytes.value, text: text.value })
    : refuse({ name, why: text.refusal });
}

export interface HandOverPorts {
  readonly database: Database;
  /** Where a file can be fetched on this machine, in local mode alone; its client knows no consent to files. */
  readonly linkTo: ((id: string) => string) | undefined;
  /** Where people reach the server, on which the tab is. */
  readonly address: string;
}

/** Keeps documents for the one who speaks, and gives the messages by which they take them. */
export async function offerFiles(
  { database, linkTo, address }: HandOverPorts,
  turn: Turn,
  files: readonly SentFile[],
): Promise<object[]> {
  const say = texts(turn.language);
  if (turn.conversation.kind !== 'personal')
    return [{ type: 'message', text: say('filePersonal', { url: `${address}/tab` }) }];
  const messages: object[] = [];
  for (const { name, bytes } of files) {
    const id = idOfDelivery(`${turn.key}|${name}`);
    await offerFile(database, { id, person: takerOf(turn), name, bytes, offeredAt: turn.at });
    const link = linkTo?.(id);
    messages.push(
      link === undefined
        ? { type: 'message', attachments: [consentCard(name, bytes.length, id, say('fileOffer'))] }
        : { type: 'message', text: say('fileLink', { name: escapeMarkdown(name), url: link }) },
    );
  }
  return messages;
}

/** In local mode the one who presses is not the one who is acted as. */
const takerOf = ({ actedBy, person }: Turn) => (actedBy ?? person).id;

function consentCard(name: string, size: number, file: string, description: string) {
  const context = { file };
  const content = { description, sizeInBytes: size, acceptContext: context, declineContext: context };
  return { contentType: CONSENT, name, content };
}

/** `fileConsent/invoke`: somebody takes a document, or does not want it. */
export const fileConsent = z.looseObject({
  action: z.enum(['accept', 'decline']),
  context: z.looseObject({ file: z.string() }),
  uploadInfo: z
    .looseObject({
      contentUrl: z.string(),
      name: z.string(),
      uploadUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .nullish(),
});

/** Stores a document where its taker wants it, and gives what is then said. It is taken once, by its own person. */
export async function handOverFile(
  { database, transfer }: { readonly database: Database; readonly transfer: FileTransfer },
  turn: Turn,
  { action, context, uploadInfo }: z.infer<typeof fileConsent>,
): Promise<object> {
  const say = texts(turn.language);
  const file = await findOfferedFile(database, context.file);
  if (file === undefined || file.person !== takerOf(turn)) return { type: 'message', text: say('fileGone') };
  if (action === 'decline' || !uploadInfo) {
    await forgetOfferedFiles(database, { id: file.id });
    return { type: 'message', text: say('fileDeclined') };
  }
  const { uploadUrl, contentUrl, name, uniqueId, fileType } = uploadInfo;
  if (!(await transfer.upload(uploadUrl, file.bytes))) return { type: 'message', text: say('fileNotSaved') };
  await forgetOfferedFiles(database, { id: file.id });
  const info = { contentType: INFO, contentUrl, name, content: { uniqueId, fileType } };
  return { type: 'message', attachments: [info] };
}

/** Why a document can't be read, and what to do. */
export function unreadText(refusal: UnreadFile | 'several', language: Language): string {
  const say = texts(language);
  if (refusal === 'several') return say('filesSeveral');
  return say(`file-${refusal.why}`, { name: escapeMarkdown(refusal.name) });
}
