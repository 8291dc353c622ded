import { readRequest } from '../../src/beredning/reading/read-request.ts';
import { readRows } from '../../src/commitments/exchange/read-rows.ts';
import { readWish } from '../../src/commitments/reading/read-wish.ts';
import { readers } from '../../src/documents/apart/readers.ts';
import type { DocumentFile } from '../../src/documents/model.ts';
import { textOfMail } from '../../src/documents/text-of-file.ts';
import { visibleText } from '../../src/language/visible-text.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { createVisitReader } from '../../src/visits/reader.ts';
import { demoDirectory } from './demo-directory.ts';

/** What the process says of a file: how far it was read, or what was thrown. */
export interface FuzzAnswer {
  readonly read: readonly string[];
  readonly threw?: string;
  /** How much of a processor it took. */
  readonly milliseconds: number;
  readonly slowest: string;
}

const directory = demoDirectory();
const visits = createVisitReader();
const today = '2026-11-23';
/** Longer texts reach no reader of letters: the dispatcher stops them. */
const LONGEST = 60_000;

/** Reads a file by everything that reads files, and its text by everything that reads texts. */
async function readAll(file: DocumentFile): Promise<FuzzAnswer> {
  const begun = process.cpuUsage();
  const read: string[] = [];
  let slowest = ['', 0] as [string, number];
  let doing = '';
  const step = async <Result>(name: string, work: () => Result): Promise<Awaited<Result>> => {
    doing = name;
    const before = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(before);
    if (user + system > slowest[1] * 1000) slowest = [name, Math.round((user + system) / 1000)];
    return result;
  };
  const done = (threw?: string): FuzzAnswer => {
    const { user, system } = process.cpuUsage(begun);
    return {
      read,
      ...(threw === undefined ? {} : { threw }),
      milliseconds: Math.round((user + system) / 1000),
      slowest: slowest.join(' '),
    };
  };
  try {
    const text = await step('text', () => readers.text(file));
    read.push(`text ${text.ok ? 'read' : text.refusal}`);
    const document = await step('document', () => readers.document(file));
    read.push(`document ${document.ok ? 'read' : document.refusal}`);
    const rows = await step('sheet', () => readers.sheet(file));
    read.push(`sheet ${rows.ok ? 'read' : rows.refusal}`);
    if (rows.ok) await step('rows', () => readRows(rows.value, directory));
    const mail = await step('mail', () => readers.mail(file));
    read.push(`mail ${mail.ok ? 'read' : mail.refusal}`);
    const said = visibleText(text.ok ? text.value : mail.ok ? textOfMail(mail.value) : '');
    if (said.length <= LONGEST) {
      await step('letter', () =>
        readLetter({ text: said, fileNames: [file.name], receivedOn: today }, directory),
      );
      await step('visit', () => visits.triage(visits.read(said, today), directory));
      await step('trip', () => readRequest(said.slice(0, 4_000), today, directory));
      await step('wish', () => readWish(said.slice(0, 4_000), today));
    }
    return done();
  } catch (error) {
    return done(`${doing}: ${error instanceof Error ? error.stack : String(error)}`);
  }
}

process.on('message', async (file: DocumentFile) => process.send?.(await readAll(file)));
