import { z } from 'zod';
import { earlierByDays } from '../../calendar/civil-date.ts';
import type { Clock } from '../../clock.ts';
import { formatIn } from '../../conversation/asks-for-file.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Job, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { readApart } from '../../documents/apart/read-apart.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory, readStoredDirectory } from '../../network/directory/directory-register.ts';
import { languageIn } from '../asked/language-in.ts';
import { listedFor, showList } from '../lists/show-list.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { previewCard } from './cards.ts';
import { type Column, columnsIn, headingOf, neededColumns } from './columns.ts';
import { exportCommitments } from './export-commitments.ts';
import { exportInForce, exportOfShown, readExportWish } from './export-wish.ts';
import { confirmImport, previewImport } from './import-commitments.ts';
import { forgetImports, keepImport } from './import-register.ts';
import { versionsSeen } from './plan-import.ts';
import { readRows } from './read-rows.ts';
import { sayProblem } from './say-problems.ts';
import { exchangeTexts } from './texts.ts';

const wantsImport =
  /^\s*(?:importera|import|läs in|read in|ladda upp|upload)\s+(?:\S+ )?(?:åtaganden?a?|avtal|medlemskap|commitments?|agreements|memberships)\b/i;

/** Sheets are long. */
const LONGEST = 1_000_000;
/** A table with our headings. */
const SURE = 0.99;
/** A table and nothing else, of which nobody else knows anything. */
const TABLE = 0.3;

/** The cells of a line of a table, as sheets are laid out in a text; undefined when it is none. */
function cellsOf(line: string): string[] | undefined {
  if (!/^\|.*\|$/.test(line)) return undefined;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

/** How surely a text is a sheet of commitments: by its headings, or because it is a table and nothing else. */
function claimOfSheet(text: string): number {
  if (wantsImport.test(text)) return SURE;
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim());
  const rows = lines.slice(0, 15).map((line) => cellsOf(line) ?? line.split(/[;\t]/));
  if (rows.some((cells) => columnsIn(cells) !== undefined)) return SURE;
  const inTable = lines.filter((line) => cellsOf(line) !== undefined).length;
  return inTable >= 2 && inTable >= lines.length - 1 ? TABLE : 0;
}

/** Sheets that are sent or pasted, and sheets that are asked for. */
export function exchangeIntents(ports: CommitmentPorts): Intent[] {
  return [
    {
      name: 'commitment-import',
      longest: LONGEST,
      claim: claimOfSheet,
      handle: (turn) => preview(ports, turn),
    },
    {
      name: 'commitment-export',
      claim: (text) => (readExportWish(text) === undefined ? 0 : 0.95),
      answersEdits: true,
      goesOn: exportOfShown,
      narrows: async ({ text }, asked) => exportInForce(text, asked),
      handsOut: (text, { room, asked }) => (room === 'commitments' ? exportOfShown(text, asked) : undefined),
      handle: (turn) => hand(ports, turn),
    },
  ];
}

/** So many rows that were overtaken are named on a card. */
const MOST_TOLD = 5;

const confirmed = z.object({ import: z.string().min(1).max(64), language: z.enum(['sv', 'en']) });

/** Takes in what somebody has looked at. */
export function importVerb(ports: CommitmentPorts): Verb {
  return verb('commitment-import', confirmed, async (turn, { import: id, language }) => {
    const say = exchangeTexts(language);
    const done = await confirmImport(ports, id, { actor: turn.person.id, at: turn.at });
    if (!done.ok) return { text: say('gone') };
    const { added, corrected, left, refused, overtaken } = done.value;
    const rest = refused === 0 ? [] : [say('doneRefused', { count: refused })];
    const title = say('done', { added, corrected, left });
    const why = overtaken.slice(0, MOST_TOLD).map((problem) => sayProblem(problem, language, escapeMarkdown));
    const text = [...rest, ...why].join('\n\n');
    return { card: { template: 'note', data: { language, title, text } } };
  });
}

const KEPT_DAYS = 7;

/** Each night: forgets sheets that nobody said yes to. */
export function forgetImportsJob({ store, clock }: CommitmentPorts & { readonly clock: Clock }): Job {
  return {
    name: 'forget-commitment-imports',
    cron: '47 3 * * *',
    run: async () => {
      const before = earlierByDays(clock.now(), KEPT_DAYS);
      await forgetImports(store.database, before);
    },
  };
}

async function preview(ports: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const say = exchangeTexts(language);
  const { database } = ports.store;
  const file = turn.file ?? pastedSheet(turn.text);
  if (file === undefined) {
    return emptySheet(ports, language, say('how', { needed: names(neededColumns, language) }));
  }
  const rows = await readApart('sheet', file);
  if (!rows.ok) return { text: say(`file-${rows.refusal}`) };
  const directory = await readStoredDirectory(database);
  const reading = readRows(rows.value, directory);
  if (!reading.ok) {
    const missing = names(reading.refusal.missing, language);
    const key = reading.refusal.missing.length === neededColumns.length ? 'notSheet' : 'missingColumns';
    return emptySheet(ports, language, say(key, { missing }));
  }
  if (reading.value.entries.length + reading.value.problems.length === 0) return { text: say('file-empty') };
  const id = idOfDelivery(turn.key);
  const person = turn.person.id;
  const importer = { actor: person, at: turn.at };
  const { plan } = await previewImport(database, { reading: reading.value, importer });
  await keepImport(database, { id, person, reading: reading.value, seen: versionsSeen(plan), at: turn.at });
  return { card: previewCard(id, turn.file?.name ?? null, plan, language) };
}

/** A table that was pasted into the chat; undefined when there is none. */
function pastedSheet(text: string): { name: string; bytes: Uint8Array } | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const top = lines.findIndex((line) => columnsIn(cellsOf(line) ?? line.split(/[;\t]/)) !== undefined);
  if (top < 0) return undefined;
  const rows = lines.slice(top).map((line) => cellsOf(line)?.join(';') ?? line);
  return { name: 'pasted.csv', bytes: new TextEncoder().encode(rows.join('\n')) };
}

function names(all: readonly Column[], language: Language): string {
  return all.map((column) => headingOf(column, language)).join(', ');
}

async function emptySheet({ store }: CommitmentPorts, language: Language, text: string): Promise<Reply> {
  const directory = await currentDirectory(store);
  return { text, files: [await exportCommitments([], directory, 'xlsx', language)], language };
}

async function hand(ports: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const { format, asked } = readExportWish(turn.text) ?? { format: formatIn(turn.text), asked: undefined };
  const meant = asked === undefined ? turn : { ...turn, text: asked };
  const language = languageIn(meant);
  const say = exchangeTexts(language);
  const listed = asked === undefined ? undefined : await listedFor(ports, meant);
  // There is none: that is said as the list says it.
  if (listed?.commitments.length === 0) return showList(ports, meant);
  const all = listed?.commitments ?? (await listCommitments(ports.store.database));
  const file = await exportCommitments(all, await currentDirectory(ports.store), format, language);
  const count = all.length;
  return {
    text:
      listed !== undefined
        ? say('exportedPart', { count, title: listed.title })
        : say(count === 0 ? 'exportedNone' : 'exported', { count }),
    files: [file],
    language,
  };
}
