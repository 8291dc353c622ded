import { readPeriod } from '../../language/dates/read-dates.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { fitTo } from '../../language/naming/called-by.ts';
import type { CalledIndex } from '../../language/naming/called-index.ts';
import type { ShortName } from '../../language/naming/short-name.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { keptByUnits } from '../../network/units/kept-by-units.ts';
import { unitsCalled } from '../../network/units/pick-unit.ts';
import type { Store } from '../../store/store.ts';
import { ownRecipients, type Reading } from '../recipient/own-recipients.ts';
import type { RemissHead } from '../register-model.ts';
import { isOfQuestion, speaksOfRemiss } from './named-remiss.ts';
import { readRemissNames } from './remiss-names.ts';
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
  store: Store,
  text: string,
  naming: ShortNaming,
  reading: Reading,
): Promise<NamedSo> {
  const names = await readRemissNames(store);
  const { start, end } = naming;
  if (naming.what === 'serial') {
    const found = findBySerial(names.all, naming.serial);
    return { found, likely: [], start, end };
  }
  if (naming.what === 'newest') {
    const newest = await newestOf(store, names.all, text.slice(start, end), reading);
    return { ...newest, start, end };
  }
  const directory = await currentDirectory(store);
  const like = (words: string) => alikeByField(names.all, words, directory);
  const beside = { like, isUnit: (word: string) => unitsCalled(findUnits(directory, word)).length > 0 };
  let missed: NamedSo | undefined;
  for (const name of naming.names) {
    const titled = name.by === 'from' ? undefined : namedAs(names.tellables.called, name, beside);
    if (titled !== undefined && titled.found.length > 0) return titled;
    // "Landsbygdsremissen" and "departementets remiss" may be that of the department.
    const mayBeSender = ['from', 'kind', 'beside'].includes(name.by);
    const sent = mayBeSender ? namedAs(await names.bySender(directory), name, beside) : undefined;
    if (sent !== undefined && sent.found.length > 0) return sent;
    missed ??= titled ?? sent;
  }
  return missed ?? { found: [], likely: [], start, end };
}

/** Those of a running number, of any year. */
export function findBySerial(all: readonly RemissHead[], serial: number): RemissHead[] {
  return all.filter(({ dnrKey }) => dnrKey.startsWith(`${serial}/`));
}

const TELLING = 2;

interface Beside {
  /** Those whose title is of the field that words are of. */
  readonly like: (words: string) => RemissHead[];
  /** Whether a word calls a unit: to whom it goes is no part of a title. */
  readonly isUnit: (word: string) => boolean;
}

/** Those that have most of the words of a name. What else is said leaves open which is meant, unless it is said of remisses. */
function namedAs(index: CalledIndex<RemissHead>, given: ShortName, { like, isUnit }: Beside): NamedSo {
  const name = withoutClause(given);
  const { start } = name;
  const { best, some, left, count, end } = fitTo(index.withAny(wordsOf(name.words)), name);
  const isSaidOf = left.every(
    (word) => speaksOfRemiss(fold(word)) || isOfQuestion.test(fold(word)) || isUnit(word),
  );
  // Two words of a title tell which is meant, whatever follows.
  if (best.length > 0 && (isSaidOf || (count >= TELLING && name.by !== 'kind')))
    return { found: best, likely: [], start, end };
  return { found: [], likely: some.length > 0 ? some : like(name.words), start, end: name.end };
}

/** "Den om nätverk som vi glömt", "den om cyklar, när …": what somebody says or asks of it is no part of its name. */
const clause =
  /(?:\s+(?:som|that|which)\s+(?:vi|jag|ni|du|we|i|you)|[,\s]+(?:när|hur|vem|vad|vilk\p{L}+|when|how|who|what|which)|\s+(?:ska|skall|måste|behöver|bör|är|har|blir|får|kan|kommer|kom|går|should|must|is|has|needs|can|will|goes|came))(?!\p{L}).*$/isu;
function withoutClause(name: ShortName): ShortName {
  const words = name.words.replace(clause, '');
  return words === name.words ? name : { ...name, words, end: name.at + words.length };
}

/** Those whose title is of the field of the same unit: "bicycle" and "cykelplan". */
export function alikeByField(all: readonly RemissHead[], words: string, directory: Directory): RemissHead[] {
  const unitOf = fieldOf(directory.units);
  const unit = unitOf(words);
  return unit === undefined ? [] : all.filter(({ title }) => unitOf(title) === unit);
}

/** Titles, and words for them: each is asked of many messages. */
const MOST_KEPT = 5_000;

/** The unit of whose field some words surely are. */
const fieldOf = keptByUnits((units) =>
  recentTexts(MOST_KEPT, (words): string | undefined => {
    const [first] = findUnits({ units }, words);
    // All that is international is of the executive board's field: that tells none from another.
    const tells = first !== undefined && !first.guessed && first.unit.kind !== 'executive';
    return tells ? first.unit.id : undefined;
  }),
);

async function newestOf(
  store: Store,
  all: readonly RemissHead[],
  words: string,
  reading: Reading,
): Promise<Pick<NamedSo, 'found' | 'likely'>> {
  const own = await ownRecipients(store, reading, { open: false });
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
