import { createRequire } from 'node:module';
import type { FieldsData } from '@kenjiuno/msgreader';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { MAX_DOCUMENT_BYTES } from './admit-file.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';
import type { Mail, MailAddress } from './read-mail.ts';
import { textOfHtml } from './text-of-html.ts';

// Its default export is one thing to Node and another to bundlers; required, it is the same everywhere.
type ReaderClass = typeof import('@kenjiuno/msgreader').default;
type Reader = InstanceType<ReaderClass>;
const { default: MsgReader }: { default: ReaderClass } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
);

/** More files than these hang on no letter. */
const MOST_ATTACHMENTS = 50;

/** Reads a mail that Outlook saved (.msg). Refuses one that is empty, too large or damaged. */
export function readMsg(bytes: Uint8Array): Outcome<Mail, DocumentProblem> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) return refuse('too-large');
  // The reader takes a buffer of its own from the start to the end.
  const reader = toReader(Uint8Array.from(bytes));
  const fields = fieldsOf(reader);
  if (reader === undefined || fields === undefined) return refuse('damaged');
  const recipients = fields.recipients ?? [];
  const of = (kind: string) => recipients.filter(({ recipType = 'to' }) => recipType === kind).map(toAddress);
  const sender = toAddress({
    name: fields.senderName,
    smtpAddress: fields.senderSmtpAddress ?? fields.senderEmail,
  });
  return accept({
    from: sender.name === '' && sender.address === '' ? null : sender,
    to: of('to'),
    cc: of('cc'),
    subject: fields.subject ?? '',
    date: dateOf(fields),
    text: fields.body ?? textOfHtml(htmlOf(fields)),
    attachments: attachmentsOf(reader, fields),
  });
}

function toReader(bytes: Uint8Array<ArrayBuffer>): Reader | undefined {
  try {
    return new MsgReader(bytes.buffer);
  } catch {
    return undefined;
  }
}

/** What the mail holds; undefined where the file is none. */
function fieldsOf(reader: Reader | undefined): FieldsData | undefined {
  try {
    const fields = reader?.getFileData();
    return fields === undefined || fields.error !== undefined ? undefined : fields;
  } catch {
    return undefined;
  }
}

interface Called {
  readonly name?: string | undefined;
  readonly smtpAddress?: string | undefined;
  readonly email?: string | undefined;
}

/** Within an organisation a mail may know no more than a path to its people, which is no address. */
function toAddress({ name, smtpAddress, email }: Called): MailAddress {
  const address = [smtpAddress, email].find((text) => text?.includes('@')) ?? '';
  return { name: (name ?? '') === address ? '' : (name ?? ''), address };
}

function dateOf({ clientSubmitTime, messageDeliveryTime, headers }: FieldsData): string | null {
  const inHeaders = /^Date:\s*(.+)$/im.exec(headers ?? '')?.[1];
  const found = [clientSubmitTime, messageDeliveryTime, inHeaders].find(
    (text) => text !== undefined && !Number.isNaN(Date.parse(text)),
  );
  return found === undefined ? null : new Date(found).toISOString();
}

function htmlOf({ bodyHtml, html }: FieldsData): string {
  return bodyHtml ?? (html === undefined ? '' : new TextDecoder().decode(html));
}

function attachmentsOf(reader: Reader, { attachments = [] }: FieldsData): DocumentFile[] {
  return attachments
    .filter(({ attachmentHidden }) => attachmentHidden !== true)
    .slice(0, MOST_ATTACHMENTS)
    .flatMap((attachment) => {
      try {
        const { fileName, content } = reader.getAttachment(attachment);
        return [{ name: attachment.fileName ?? fileName, bytes: content }];
      } catch {
        // A mail within a mail, or one that is not whole.
        return [];
      }
    });
}
