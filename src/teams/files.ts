import { z } from 'zod';
import { idOfDelivery } from '../conversation/delivery-id.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import { texts } from '../conversation/texts.ts';
import type { ReceivedFile, SentFile, Turn } from '../conversation/turn.ts';
import { readApart } from '../documents/apart/read-apart.ts';
import type { DocumentProblem } from '../documents/model.ts';
import type { Language } from '../language/language.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { findOfferedFile, forgetOfferedFiles, type OfferedFile, offerFile } from '../store/offered-files.ts';
import type { Database } from '../store/store.ts';
import type { FileTransfer } from './receiving/file-transfer.ts';
import type { IncomingActivity } from './receiving/incoming-activity.ts';

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
  /** For whom a document is kept, and who takes it: in local mode whoever is acted as. */
  readonly takerOf: (turn: Turn) => Promise<string>;
  /** Where a file can be fetched on this machine, in local mode alone; its client knows no consent to files. */
  readonly linkTo?: ((id: string) => string) | undefined;
  /** Leads to a record of the page, such as `document/<id>`. */
  readonly recordLink: (path: string) => string;
}

/** A document that waits for its taker, and its id. */
type KeptFile = SentFile & { readonly id: string };

/** Keeps documents for the one who speaks, for a week; done twice, it keeps them once. */
export async function keepFiles(
  { database, takerOf }: Pick<HandOverPorts, 'database' | 'takerOf'>,
  turn: Turn,
  files: readonly SentFile[],
): Promise<KeptFile[]> {
  const person = await takerOf(turn);
  const kept = files.map((file) => ({ ...file, id: idOfDelivery(`${turn.key}|${file.name}`) }));
  for (const file of kept) await offerFile(database, { ...file, person, offeredAt: turn.at });
  return kept;
}

/** Keeps documents for the one who speaks, and gives the messages by which they take them, in a language. */
export async function offerFiles(
  ports: HandOverPorts,
  turn: Turn,
  files: readonly SentFile[],
  language: Language,
): Promise<object[]> {
  const say = texts(language);
  const kept = await keepFiles(ports, turn, files);
  if (turn.conversation.kind !== 'personal')
    return [{ type: 'message', text: waitingText(kept, ports.recordLink, language) }];
  return kept.map(({ id, name, bytes }) => {
    const link = ports.linkTo?.(id);
    return link === undefined
      ? { type: 'message', attachments: [consentCard(name, bytes.length, id, say('fileOffer'))] }
      : { type: 'message', text: say('fileLink', { name: escapeMarkdown(name), url: link }) };
  });
}

/** Where others read along: that documents wait, without their names, and the way to the first; the others stand beside it. */
export function waitingText(
  kept: readonly KeptFile[],
  recordLink: HandOverPorts['recordLink'],
  language: Language,
): string {
  const url = recordLink(`document/${kept[0]?.id ?? ''}`);
  return texts(language)('fileWaits', { count: kept.length, url });
}

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

export interface TakePorts extends Pick<HandOverPorts, 'database' | 'takerOf'> {
  readonly transfer: FileTransfer;
  /** Whether somebody may still take a document that was made for them. */
  readonly mayTake: (file: OfferedFile, person: string, at: Date) => Promise<boolean>;
}

/** Stores a document where its taker wants it, and gives what is then said. It is taken once, by its own person. */
export async function handOverFile(
  { database, transfer, takerOf, mayTake }: TakePorts,
  turn: Turn,
  { action, context, uploadInfo }: z.infer<typeof fileConsent>,
): Promise<object> {
  const say = texts(turn.language);
  const file = await findOfferedFile(database, context.file);
  const person = await takerOf(turn);
  if (file === undefined || file.person !== person) return { type: 'message', text: say('fileGone') };
  if (!(await mayTake(file, person, turn.at))) return { type: 'message', text: say('fileNotAllowed') };
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
