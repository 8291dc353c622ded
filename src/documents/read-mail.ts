import type { Address } from 'postal-mime';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { MAX_DOCUMENT_BYTES } from './admit-file.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';
import { textOfHtml } from './text-of-html.ts';

/** Somebody in the head of a mail. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** What a mail says. */
export interface Mail {
  readonly from: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  /** When it was sent, as an ISO instant; null when it does not say. */
  readonly date: string | null;
  /** Plain text, also where the mail has HTML alone. */
  readonly text: string;
  readonly attachments: readonly DocumentFile[];
}

/** Deeper nests of parts, or longer heads, are made to be slow. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 } as const;

/** Reads a mail that was saved as a file (.eml). Refuses one that is empty, too large or damaged. */
export async function readMail(bytes: Uint8Array): Promise<Outcome<Mail, DocumentProblem>> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > MAX_DOCUMENT_BYTES) return refuse('too-large');
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, LIMITS).catch(() => undefined);
  const known = mail?.from ?? mail?.to ?? mail?.subject ?? mail?.date;
  if (mail === undefined || known === undefined) return refuse('damaged');
  return accept({
    from: mail.from === undefined ? null : (addressesOf([mail.from])[0] ?? null),
    to: addressesOf(mail.to ?? []),
    cc: addressesOf(mail.cc ?? []),
    subject: mail.subject ?? '',
    date: mail.date === undefined || Number.isNaN(Date.parse(mail.date)) ? null : mail.date,
    text: mail.text ?? textOfHtml(mail.html ?? ''),
    attachments: mail.attachments
      .filter(({ related }) => related !== true)
      .map(({ filename, content }) => ({ name: filename ?? '', bytes: bytesOf(content) })),
  });
}

/** The members of a group stand for it. */
function addressesOf(addresses: readonly Address[]): MailAddress[] {
  return addresses.flatMap(({ name, address, group }) =>
    group === undefined ? [{ name, address: address ?? '' }] : addressesOf(group),
  );
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
