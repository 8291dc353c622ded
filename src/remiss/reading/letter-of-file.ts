import { readApart } from '../../documents/apart/read-apart.ts';
import type { DocumentFile, DocumentProblem } from '../../documents/model.ts';
import { isSavedMail } from '../../documents/saved-mail.ts';
import { textOfMail } from '../../documents/text-of-file.ts';
import { accept, type Outcome } from '../../outcome.ts';
import { anyOf } from './noise.ts';
import type { Letter } from './read-letter.ts';

/** Longer attachments are the proposal itself, whose dates and names are not the letter's. */
const LONGEST_LETTER = 12_000;
const aboutAnswers = new RegExp(
  anyOf(`
  remissvar, remissinstans, remitteringsmapp, sändlista, för yttrande senast, remisstid, svar senast,
  distribution list, reply by, no later than
`),
  'iu',
);

/**
 * Takes a file and gives the letter in it. Of a mail that was saved, the covering letter and the list that
 * are attached belong to it too; the papers that it sends out do not.
 */
export async function letterOfFile(file: DocumentFile): Promise<Outcome<Letter, DocumentProblem>> {
  if (!isSavedMail(file)) {
    const text = await readApart('text', file);
    return text.ok ? accept({ text: text.value, fileNames: [file.name] }) : text;
  }
  const mail = await readApart('mail', file);
  if (!mail.ok) return mail;
  const parts = [textOfMail(mail.value)];
  for (const attachment of mail.value.attachments) {
    const text = await readApart('text', attachment);
    if (text.ok && text.value.length <= LONGEST_LETTER && aboutAnswers.test(text.value))
      parts.push(text.value);
  }
  return accept({ text: parts.join('\n\n'), fileNames: [file.name] });
}
