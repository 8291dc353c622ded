import { accept, type Outcome } from '../outcome.ts';
import type { Block, DocumentFile, DocumentProblem } from './model.ts';
import { readDocument } from './read-document.ts';
import { type Mail, readMail } from './read-mail.ts';

/** What a file says as plain text: a mail with its head, any other document with a line between its parts. */
export async function textOfFile(file: DocumentFile): Promise<Outcome<string, DocumentProblem>> {
  if (/\.eml$/i.test(file.name)) {
    const mail = await readMail(file.bytes);
    return mail.ok ? accept(textOfMail(mail.value)) : mail;
  }
  const document = await readDocument(file);
  return document.ok ? accept(document.value.blocks.map(textOfBlock).join('\n\n')) : document;
}

function textOfMail({ from, to, cc, subject, date, text }: Mail): string {
  const people = (addresses: readonly { name: string; address: string }[]) =>
    addresses.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join('; ');
  const head = [
    ['From', from === null ? '' : people([from])],
    ['Date', date ?? ''],
    ['To', people(to)],
    ['Cc', people(cc)],
    ['Subject', subject],
  ].filter(([, value]) => value !== '');
  return [...head.map(([name, value]) => `${name}: ${value}`), '', text].join('\n');
}

function textOfBlock(block: Block): string {
  return block.kind === 'bullet' ? `- ${block.text}` : block.text;
}
