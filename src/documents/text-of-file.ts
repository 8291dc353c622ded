import { DateTime } from 'luxon';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { admitFile, type ReadableKind } from './admit-file.ts';
import { layOutDocx } from './docx/layout.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';
import { layOutPages } from './pdf/layout.ts';
import { openPages } from './pdf/open-pages.ts';
import type { Mail } from './read-mail.ts';
import { isSavedMail, readSavedMail } from './saved-mail.ts';
import { layOutRows, rowsOf } from './sheet/read-sheet.ts';

/**
 * What a file says as plain text, laid out as it is: lines and columns kept, rows of tables as
 * `| one | two |`, a mail with its head. Letters and lists say much by their layout.
 */
export async function textOfFile(file: DocumentFile): Promise<Outcome<string, DocumentProblem>> {
  if (isSavedMail(file)) {
    const mail = await readSavedMail(file);
    return mail.ok ? accept(textOfMail(mail.value)) : mail;
  }
  const kind = await admitFile(file);
  if (!kind.ok) return kind;
  const text = await layOut(kind.value, file.bytes);
  if (!text.ok) return text;
  if (text.value.trim() === '') return refuse(kind.value.kind === 'pdf' ? 'no-text' : 'empty');
  return text;
}

async function layOut(kind: ReadableKind, bytes: Uint8Array): Promise<Outcome<string, DocumentProblem>> {
  if (kind.kind === 'docx') return layOutDocx(kind.bytes);
  if (kind.kind === 'sheet') {
    const rows = await rowsOf(kind);
    return rows.ok ? accept(layOutRows(rows.value)) : rows;
  }
  if (kind.kind !== 'pdf') return accept(kind.source);
  const pages = await openPages(bytes);
  return pages.ok ? accept(layOutPages(pages.value)) : pages;
}

/** A mail with its head, as people paste it. */
export function textOfMail({ from, to, cc, subject, date, text, attachments }: Mail): string {
  const people = (addresses: readonly { name: string; address: string }[]) =>
    addresses.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join('; ');
  const head = [
    ['From', from === null ? '' : people([from])],
    ['Date', date === null ? '' : swedishTime(date)],
    ['To', people(to)],
    ['Cc', people(cc)],
    ['Subject', subject],
    [
      'Attachments',
      attachments
        .map(({ name }) => name)
        .filter((name) => name !== '')
        .join('; '),
    ],
  ].filter(([, value]) => value !== '');
  return [...head.map(([name, value]) => `${name}: ${value}`), '', text].join('\n');
}

/** The clock that the city goes by decides the day. */
function swedishTime(instant: string): string {
  return DateTime.fromISO(instant, { zone: 'Europe/Stockholm' }).toFormat('yyyy-MM-dd HH:mm');
}
