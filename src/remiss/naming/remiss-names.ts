import { keptOf } from '../../language/kept/kept-objects.ts';
import { calledBy } from '../../language/naming/called-by.ts';
import { type CalledIndex, createCalledIndex } from '../../language/naming/called-index.ts';
import { createTellables, type Tellables } from '../../language/naming/tellables.ts';
import { headOfTitle } from '../../language/naming/title-alone.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import { keepOfTable } from '../../store/keep.ts';
import type { Store } from '../../store/store.ts';
import type { Remiss, RemissHead } from '../register-model.ts';
import { findRemissesById, listRemissHeads } from '../remiss-register.ts';

/** What remisses are called, by which a message may name one: titles, days and senders, which are everybody's to see. */
export interface RemissNames {
  readonly all: readonly RemissHead[];
  readonly tellables: Tellables<RemissHead>;
  /** Those whose name ends in a word of a text: "cykelplan". */
  endingIn(text: string): readonly RemissHead[];
  /** By who sent them, which is read where a title does not tell; those of the city's own board by its names. */
  bySender(directory: Directory): Promise<CalledIndex<RemissHead>>;
}

/**
 * The names of the remisses as they were a moment ago at most: whether words name one is asked of many messages. What is
 * answered is read as it stands.
 */
export const readRemissNames = (store: Store): Promise<RemissNames> => namesOf(store)();

const namesOf = keptOf((store: Store) =>
  keepOfTable(store, { table: 'remiss', counted: ['withdrawn_on'] }, async () =>
    prepared(store, await listRemissHeads(store.database)),
  ),
);

function prepared(store: Store, all: readonly RemissHead[]): RemissNames {
  const byHead = Map.groupBy(all, ({ title }) => headOfTitle(title));
  let last: { readonly board: string; readonly index: CalledIndex<RemissHead> } | undefined;
  return {
    all,
    tellables: createTellables(all.map((item) => ({ item, names: [], title: item.title }))),
    endingIn: (text) => {
      const heads = wordsOf(fold(text)).flatMap((word) => [word, word.replace(/s$/, '')]);
      return [...new Set(heads)].flatMap((head) => byHead.get(head) ?? []);
    },
    bySender: async (directory) => {
      const board = boardOf(directory);
      if (last?.board !== board) last = { board, index: await readSenders(store, all, board) };
      return last.index;
    },
  };
}

async function readSenders(
  { database }: Store,
  all: readonly RemissHead[],
  board: string,
): Promise<CalledIndex<RemissHead>> {
  const read = await findRemissesById(
    database,
    all.map(({ id }) => id),
  );
  const whole = new Map(read.map((remiss) => [remiss.id, remiss]));
  return createCalledIndex(
    all.flatMap((item) => {
      const remiss = whole.get(item.id);
      return remiss === undefined ? [] : [{ item, called: calledBy(saysOfSender(remiss, board)) }];
    }),
  );
}

/** What the city's own executive board and its office are called. */
const boardOf = ({ units }: Directory) =>
  units
    .filter(({ kind }) => kind === 'executive')
    .flatMap(({ name, administration }) => [name, administration])
    .join(' ');

/** Who sent a remiss, in all the words that tell it. */
function saysOfSender({ title, dnr, office, answerAddress, reading }: Remiss, board: string): string {
  const { responsible, deadlines } = reading;
  return [
    ...[title, office, answerAddress?.replace(/\.\p{L}+$/u, ''), responsible?.office, responsible?.words],
    // The letters of the diary are those of the executive board.
    /^KSK?\b/i.test(dnr) ? board : '',
    ...deadlines.flatMap(({ kind, words }) => (kind === 'onward' ? [words] : [])),
  ].join(' ');
}
