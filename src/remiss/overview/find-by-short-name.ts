import { type Callable, calledBy, fitTo } from '../../language/called-by.ts';
import { readPeriod } from '../../language/read-dates.ts';
import type { ShortName } from '../../language/short-name.ts';
import { fold } from '../../language/words.ts';
import { findUnits } from '../../network/find-units.ts';
import type { Directory } from '../../network/model.ts';
import type { Database } from '../../store/store.ts';
import { ownRecipients, type Reading } from '../recipient/own-recipients.ts';
import type { Remiss, RemissHead } from '../register-model.ts';
import { findRemissesById, listRemissHeads } from '../remiss-register.ts';
import { isOfQuestion, speaksOfRemiss } from './named-remiss.ts';
import type { ShortNaming } from './short-naming.ts';

/** What a short name leads to. */
export interface NamedSo {
  /** Those that are called so. */
  readonly found: readonly RemissHead[];
  /** Those that may be meant where none is, the likeliest first. */
  readonly likely: readonly RemissHead[];
  /** Where the name stands: what follows says something else. */
  readonly start: number;
  readonly end: number;
}

/** The remisses that somebody calls so. What each has done is not looked at: titles and days are everybody's to see. */
export async function findByShortName(
  { database, directory }: { readonly database: Database; readonly directory: Directory },
  text: string,
  naming: ShortNaming,
  reading: Reading,
): Promise<NamedSo> {
  const all = await listRemissHeads(database);
  const { start, end } = naming;
  if (naming.what === 'serial') {
    const found = findBySerial(all, naming.serial);
    return { found, likely: [], start, end };
  }
  if (naming.what === 'newest')
    return { ...(await newestOf(database, all, text.slice(start, end), reading)), start, end };
  const byTitle = all.map((head) => ({ item: head, called: calledBy(head.title) }));
  const bySender = once(() => calledBySender(database, all, directory));
  let missed: NamedSo | undefined;
  for (const name of naming.names) {
    const titled = name.by === 'from' ? undefined : namedAs(byTitle, name, directory);
    if (titled !== undefined && titled.found.length > 0) return titled;
    // "Landsbygdsremissen" and "departementets remiss" may be that of the department.
    const sent = ['from', 'kind', 'beside'].includes(name.by)
      ? namedAs(await bySender(), name, directory)
      : undefined;
    if (sent !== undefined && sent.found.length > 0) return sent;
    missed ??= titled ?? sent;
  }
  return missed ?? { found: [], likely: [], start, end };
}

/** Those of a running number, of any year. */
export function findBySerial(all: readonly RemissHead[], serial: number): RemissHead[] {
  return all.filter(({ dnrKey }) => dnrKey.startsWith(`${serial}/`));
}

/** Every sender is looked at only where a title does not tell. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

async function calledBySender(
  database: Database,
  all: readonly RemissHead[],
  directory: Directory,
): Promise<Candidate[]> {
  const ids = all.map(({ id }) => id);
  const whole = new Map((await findRemissesById(database, ids)).map((remiss) => [remiss.id, remiss]));
  return all.flatMap((head) => {
    const remiss = whole.get(head.id);
    return remiss === undefined ? [] : [{ item: head, called: calledBy(saysOfSender(remiss, directory)) }];
  });
}

const TELLING = 2;

type Candidate = Callable<RemissHead>;

/** Those that have most of the words of a name. What else is said leaves open which is meant, unless it is said of remisses. */
function namedAs(candidates: readonly Candidate[], given: ShortName, directory: Directory): NamedSo {
  const name = withoutClause(given);
  const { start } = name;
  const { best, some, left, count, end } = fitTo(candidates, name);
  const isSaidOf = left.every((word) => speaksOfRemiss(fold(word)) || isOfQuestion.test(fold(word)));
  // Two words of a title tell which is meant, whatever follows.
  if (best.length > 0 && (isSaidOf || (count >= TELLING && name.by !== 'kind')))
    return { found: best, likely: [], start, end };
  const likely = some.length > 0 ? some : alikeByField(candidates, name.words, directory);
  return { found: [], likely, start, end: name.end };
}

/** "Den om nätverk som vi glömt": what somebody says of it themselves is no part of its name. */
const clause = /\s+(?:som|that|which)\s+(?:vi|jag|ni|du|we|i|you)(?!\p{L}).*$/isu;
function withoutClause(name: ShortName): ShortName {
  const words = name.words.replace(clause, '');
  return words === name.words ? name : { ...name, words, end: name.at + words.length };
}

/** Those whose title is of the field of the same unit: "bicycle" and "cykelplan". */
export function alikeByField(
  candidates: readonly { readonly item: RemissHead }[],
  words: string,
  directory: Directory,
): RemissHead[] {
  const [asked] = findUnits(directory, words);
  if (asked === undefined || asked.guessed) return [];
  return candidates
    .map(({ item }) => item)
    .filter(({ title }) => {
      const [first] = findUnits(directory, title);
      return first !== undefined && !first.guessed && first.unit.id === asked.unit.id;
    });
}

/** Who sent a remiss, in all the words that tell it. */
function saysOfSender({ title, dnr, office, answerAddress, reading }: Remiss, directory: Directory): string {
  const { responsible, deadlines } = reading;
  // The letters of the diary are those of the executive board.
  const board = /^KSK?\b/i.test(dnr) ? directory.units.filter(({ kind }) => kind === 'executive') : [];
  return [
    ...[title, office, answerAddress?.replace(/\.\p{L}+$/u, ''), responsible?.office, responsible?.words],
    ...board.flatMap(({ name, administration }) => [name, administration]),
    ...deadlines.flatMap(({ kind, words }) => (kind === 'onward' ? [words] : [])),
  ].join(' ');
}

async function newestOf(
  database: Database,
  all: readonly RemissHead[],
  words: string,
  reading: Reading,
): Promise<Pick<NamedSo, 'found' | 'likely'>> {
  const own = await ownRecipients(database, reading, { open: false });
  const cameOn = new Map<string, string>();
  for (const { remiss, recipient } of own) cameOn.set(remiss.id, recipient.receivedOn ?? remiss.registeredOn);
  const some = own.length > 0 ? all.filter(({ id }) => cameOn.has(id)) : all;
  const dayOf = ({ id, registeredOn }: RemissHead) => cameOn.get(id) ?? registeredOn;
  const cameOnOf = (head: RemissHead) => `${dayOf(head)} ${head.registeredOn}`;
  const latest = some.toSorted((one, other) => (cameOnOf(one) > cameOnOf(other) ? -1 : 1));
  const period = readPeriod(words, reading.today);
  const isPast = period !== undefined && 'from' in period && period.from <= reading.today;
  const within = (day: string) => isPast && period.from <= day && day <= period.until;
  const found = isPast
    ? latest.filter((head) => within(dayOf(head)) || within(head.registeredOn))
    : latest.filter((head) => latest[0] !== undefined && cameOnOf(head) === cameOnOf(latest[0]));
  return { found, likely: found.length > 0 ? [] : latest };
}
