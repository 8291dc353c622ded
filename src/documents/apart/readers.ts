import { readDocument } from '../read-document.ts';
import { readSavedMail } from '../saved-mail.ts';
import { readSheet } from '../sheet/read-sheet.ts';
import { textOfFile } from '../text-of-file.ts';

/** What can be read of a file in a thread of its own. */
export const readers = {
  text: textOfFile,
  document: readDocument,
  mail: readSavedMail,
  sheet: readSheet,
} as const;

export type Readers = typeof readers;
