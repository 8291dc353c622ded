import { addDays, civilDateAt } from '../../calendar/civil-date.ts';
import { formatDate, formatNumber } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type Act, acts, may } from '../../network/authority.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { DocumentPage, DocumentRefusal, WaitingDocument } from '../../pages/model.ts';
import {
  FILE_DAYS,
  findOfferedFile,
  listOfferedFiles,
  type OfferedFile,
  type OfferedFileEntry,
} from '../../store/offered-files.ts';
import { documentTexts } from './document-texts.ts';
import type { PageSource } from './page-source.ts';
import { readRecord } from './record-page.ts';

/**
 * Whether the reader may have a document that was made for them, by what they are today: whoever no longer sees
 * what it is about, or has laid down the role that it was made for, may not.
 */
export async function mayTakeDocument(
  source: PageSource,
  { access }: Pick<OfferedFileEntry, 'access'>,
): Promise<boolean> {
  const { act, record } = access ?? {};
  if (act !== undefined && !mayStill(source, act)) return false;
  return record === undefined || (await readRecord(source, record)) !== undefined;
}

function mayStill(
  { directory, person, today }: PageSource,
  { name, unit }: { readonly name: string; readonly unit: string | null },
): boolean {
  const known = (acts as readonly string[]).includes(name);
  // What was made for a role is not one's own, even where the act may be done to oneself.
  return known && may(directory, { person, act: name as Act, unit, about: '' }, today).ok;
}

/** A document with its bytes; `gone` also where it was made for somebody else. */
export async function readDocument(
  source: PageSource,
  id: string,
): Promise<Outcome<OfferedFile, DocumentRefusal>> {
  const file = await findOfferedFile(source.database, id);
  if (file === undefined || file.person !== source.person) return refuse('gone');
  return (await mayTakeDocument(source, file)) ? accept(file) : refuse('not-allowed');
}

/** The page of a document, with the others that wait for its reader. */
export async function readDocumentPage(
  source: PageSource,
  id: string,
): Promise<Outcome<DocumentPage, DocumentRefusal>> {
  const found = await readDocument(source, id);
  if (!found.ok) return found;
  const others = (await waitingDocuments(source)).filter((other) => other.id !== id);
  return accept({ document: waitingDocument(found.value, source.language), others });
}

/** The documents that wait for the reader and that they may still have; those about one record, where it is named. */
export async function waitingDocuments(source: PageSource, record?: string): Promise<WaitingDocument[]> {
  const waiting: WaitingDocument[] = [];
  for (const entry of await listOfferedFiles(source.database, source.person)) {
    if (record !== undefined && entry.access?.record !== record) continue;
    if (await mayTakeDocument(source, entry)) waiting.push(waitingDocument(entry, source.language));
  }
  return waiting;
}

const kinds = ['docx', 'xlsx', 'csv', 'ics', 'json', 'zip', 'pdf', 'txt'] as const;

function waitingDocument(
  { id, name, size, offeredAt }: OfferedFileEntry,
  language: Language,
): WaitingDocument {
  const say = documentTexts(language);
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  const kind = kinds.find((one) => one === ending);
  const made = civilDateAt(offeredAt);
  return {
    id,
    name,
    facts: [
      kind === undefined ? say('document') : say(`kind-${kind}`),
      say('size', { count: formatNumber(Math.max(1, Math.round(size / 1024)), language) }),
      say('waitsUntil', { date: formatDate(addDays(made, FILE_DAYS), language) }),
    ],
  };
}
