import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { readApart } from '../../documents/apart/read-apart.ts';
import type { DocumentProblem } from '../../documents/model.ts';
import { accept, type Outcome } from '../../outcome.ts';
import type { Json } from '../../record/model.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store, Transaction } from '../../store/store.ts';
import type { Knowledge } from '../knowledge/load-knowledge.ts';
import type { Edition, EditionFacts, StrategyParagraph } from '../model.ts';
import { type Changes, compareWith } from './changes.ts';
import { cutParagraphs } from './cut.ts';
import {
  addEdition,
  findEditionByFingerprint,
  findFactsInForce,
  getEdition,
  saveEditionFacts,
} from './edition-register.ts';

export type ImportRefusal = DocumentProblem | 'not-a-strategy';

export interface Imported extends Changes {
  readonly edition: Edition;
  /** False when this very text was in force already, with the same facts. */
  readonly changed: boolean;
}

export interface ImportRequest {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** What the importer says of the edition; what is not said is taken from the text, cautiously. */
  readonly facts: Partial<EditionFacts>;
  /** Who imports, for the record. */
  readonly actor: string;
}

export interface ImportPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly knowledge: Knowledge;
}

/**
 * Loads an edition of the strategy and puts it in force, unless it is said to be replaced already.
 * Refuses a file that can't be read or is no strategy; the edition in force then stays.
 */
export async function importEdition(
  ports: ImportPorts,
  request: ImportRequest,
): Promise<Outcome<Imported, ImportRefusal>> {
  const document = await readApart('document', request.file);
  if (!document.ok) return document;
  const cut = cutParagraphs(document.value);
  if (!cut.ok) return cut;
  const { title, paragraphs } = cut.value;
  const { changes } = compareWith(ports.knowledge, paragraphs);
  const saving: Saving = {
    assumed: assumeFacts(title, paragraphs, changes.drift.length + changes.moved.size === 0, ports.knowledge),
    given: request.facts,
    paragraphs,
    actor: request.actor,
    at: ports.clock.now(),
  };
  const saved = await ports.store.transaction((transaction) => saveEdition(transaction, saving));
  return accept({ ...saved, ...changes });
}

/** The text that our words were written from is known; of any other we only know its title, and never that it is adopted. */
function assumeFacts(
  title: string,
  paragraphs: readonly StrategyParagraph[],
  isSame: boolean,
  knowledge: Knowledge,
): EditionFacts {
  const known = isSame && paragraphs.length === knowledge.provisions.size;
  return known ? knowledge.edition : { title, dnr: null, dated: null, status: 'proposed', replaces: null };
}

interface Saving {
  /** What holds of an edition that was not in force before, where nothing else is given. */
  readonly assumed: EditionFacts;
  readonly given: Partial<EditionFacts>;
  readonly paragraphs: readonly StrategyParagraph[];
  readonly actor: string;
  readonly at: Date;
}

async function saveEdition(
  transaction: Transaction,
  saving: Saving,
): Promise<{ edition: Edition; changed: boolean }> {
  await oneAtATime(transaction, 'import-edition');
  const fingerprint = fingerprintOf(saving.paragraphs);
  const before = await findEditionByFingerprint(transaction, fingerprint);
  const facts = { ...(before?.inForce === true ? factsOf(before) : saving.assumed), ...saving.given };
  const inForce = facts.status !== 'replaced';
  const edition: Edition = {
    ...facts,
    id: before?.id ?? randomUUID(),
    inForce,
    importedAt: before?.importedAt ?? saving.at,
    paragraphs: saving.paragraphs,
  };
  if (before !== undefined && sameState(before, edition)) return { edition, changed: false };
  if (inForce) await replaceEditionInForce(transaction, edition, saving);
  await (before === undefined
    ? addEdition(transaction, edition, fingerprint)
    : saveEditionFacts(transaction, edition));
  await recordChange(transaction, {
    actingFor: undefined,
    at: saving.at,
    actor: saving.actor,
    act: 'import-edition',
    subject: `edition:${edition.id}`,
    before: before === undefined ? null : stateOf(before),
    after: stateOf(edition),
  });
  return { edition, changed: true };
}

/** Only one edition is in force; the one before it has been replaced. */
async function replaceEditionInForce(transaction: Transaction, by: Edition, saving: Saving): Promise<void> {
  const id = (await findFactsInForce(transaction))?.id;
  if (id === undefined || id === by.id) return;
  const before = await getEdition(transaction, id);
  const after: Edition = { ...before, status: 'replaced', inForce: false };
  await saveEditionFacts(transaction, after);
  await recordChange(transaction, {
    actingFor: undefined,
    at: saving.at,
    actor: saving.actor,
    act: 'replace-edition',
    subject: `edition:${id}`,
    before: stateOf(before),
    after: { ...stateOf(after), replacedBy: by.id },
  });
}

function factsOf({ title, dnr, dated, status, replaces }: EditionFacts): EditionFacts {
  return { title, dnr, dated, status, replaces };
}

function stateOf(edition: Edition): { [key: string]: Json } {
  const { inForce, paragraphs } = edition;
  return {
    ...factsOf(edition),
    inForce,
    paragraphs: paragraphs.length,
    fingerprint: fingerprintOf(paragraphs),
  };
}

function sameState(one: Edition, other: Edition): boolean {
  return JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));
}

/** The same words give the same fingerprint, whichever format they came in. */
function fingerprintOf(paragraphs: readonly StrategyParagraph[]): string {
  const text = paragraphs
    .map(({ id, text }) => `${id} ${text.toLowerCase().replace(/\s+/g, ' ')}`)
    .join('\n');
  return createHash('sha256').update(text).digest('hex');
}
