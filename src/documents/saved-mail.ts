import type { Outcome } from '../outcome.ts';
import type { DocumentFile, DocumentProblem } from './model.ts';
import { type Mail, readMail } from './read-mail.ts';
import { readMsg } from './read-msg.ts';

/** Whether a file is called as a saved mail is. */
export function isSavedMail({ name }: Pick<DocumentFile, 'name'>): boolean {
  return /\.(?:eml|msg)$/i.test(name);
}

/** What Outlook saves begins as its older Word files do. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a mail that was saved as a file, by Outlook (.msg) or by others (.eml), by what is in it. */
export async function readSavedMail({ bytes }: DocumentFile): Promise<Outcome<Mail, DocumentProblem>> {
  return compoundFile.every((byte, index) => bytes[index] === byte) ? readMsg(bytes) : readMail(bytes);
}
