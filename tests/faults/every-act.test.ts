import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database, Transaction } from '../../src/store/store.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { partOfDemoDirectory } from '../support/demo-directory.ts';
import { changedTables, type Digests, tableDigester } from '../support/digest-tables.ts';
import { mainConversations } from '../support/main-conversations.ts';
import { otherConversations } from '../support/other-conversations.ts';
import { openRooms } from '../support/rooms.ts';
import { borrowStore } from '../support/stores.ts';
import { type TrialStore, trialStore } from '../support/trial-store.ts';
import { type Offered, startWalk } from '../support/walk.ts';

/** `UTBLICK_FUZZ=1 vitest run tests/faults/every-act.test.ts` tries every field of every button, each time it is shown. */
const long = process.env.UTBLICK_FUZZ !== undefined;

/** Fields that name something: where nothing is called so, nothing is done. */
const naming =
  /^(?:visit|matter|recipient|remiss|commitment|position|draft|unit|person|handler|group|import)$/;
/** Fields that say which state of it the card showed: where it is another one, nothing is done. */
const seeing = /^(?:version|seen|revision|declaredAt)$/;
/** Named by the card for what its button makes. */
const chosen = ['commitment-save commitment', 'eu-position-save position'];
/** Of no matter for what the button does. */
const unread = [
  // A visit that is new has no earlier version, and one is taken care of once, whatever is known of it.
  ...['visit-save version', 'visit-accept version'],
  // Who has an interest has it in whatever is proposed.
  'beredning-conflict seen',
  // The choice says whose last day it is, and in which version; a letter that is gone told its date alone.
  ...['remiss-move remiss', 'remiss-move version', 'remiss-move draft'],
];
/** Shown on cards that come with a message to others, by the clock, or where something has gone wrong. */
const neverShown = [
  ...['appoint-form', 'beredning-report', 'commitment-expire', 'confirm-contact-person'],
  ...['remiss-move-form', 'remiss-replies', 'remiss-resend', 'resend-failed'],
];

const noName = '0'.repeat(32);
const noState = 999;
/** Half of a character, and the one that no store takes. */
const broken = 'a\ud800\0';
/** Cut at any even length, it ends in half of a character. */
const endless = `x${'😀'.repeat(2_500)}`;

let tried: Tried;
beforeAll(
  async () => {
    const store = trialStore(await borrowStore());
    try {
      tried = await tryEverything(store);
    } finally {
      await store.close();
    }
  },
  long ? 60 * 60_000 : 300_000,
);

describe('What is said, and each button that is shown, in a day of the bot', () => {
  test('changes nothing when it comes again with the same turn', () => {
    expect([...tried.doneAgain]).toEqual([]);
  });

  test('fails at nothing that can be written in it, or sent in place of what it says', () => {
    expect([...tried.failed]).toEqual([]);
  });

  test('changes nothing where it names what is not there, or has seen what no longer is', () => {
    expect([...tried.changed].filter((field) => !unread.includes(field))).toEqual([]);
  });

  test('is of every verb that there is', () => {
    expect(tried.verbsLeft.filter((verb) => !neverShown.includes(verb))).toEqual([]);
  });
});

/** What was found wrong: what was said, a verb, or a verb and the field in which something else was sent. */
interface Tried {
  readonly doneAgain: ReadonlySet<string>;
  readonly failed: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly verbsLeft: readonly string[];
}

/** Walks through the conversations; before they go on, all that could be pressed is tried and undone. */
async function tryEverything(store: TrialStore): Promise<Tried> {
  const rooms = openRooms(store);
  await loadDemoCity(rooms, partOfDemoDirectory(['ks', 'kultur', 'miljo', 'trafik', 'sdn-sodermalm']));
  const trial = createTrial(store, await tableDigester(store.database));
  const verbs = new Set<string>();
  let kept = await changesSoFar(store.database);

  const tryField = async ({ verb, press }: Offered, data: object, field: string) => {
    const name = `${verb} ${field}`;
    const send = (value: unknown) => rooms.post(press({ ...data, [field]: value }));
    if (seeing.test(field)) return trial.unchanging(name, () => send(noState));
    if (naming.test(field) && !chosen.includes(name)) return trial.unchanging(name, () => send(noName));
    return trial.once(name, () => send(broken));
  };
  /** Each field by itself in a long run, since a form that refuses one does not keep the others; else all at once. */
  const tryWritten = async ({ verb, press }: Offered, data: object, fields: readonly string[]) => {
    for (const some of long ? fields.map((field) => [field]) : [fields]) {
      for (const text of some.length === 0 ? [] : [broken, endless]) {
        const written = Object.fromEntries(some.map((field) => [field, text]));
        await trial.once(`${verb} ${some}`, () => rooms.post(press({ ...data, ...written })));
      }
    }
  };
  const tryButton = async (button: Offered) => {
    const { verb, title, inputs, press } = button;
    verbs.add(verb);
    if (!trial.isNew(`${verb} ${title}`)) return;
    const data = filledIn(button);
    const pressed = press(data);
    await trial.twice(verb, () => rooms.post(pressed));
    const written = inputs.filter(({ type }) => type === 'Input.Text').map(({ id }) => String(id));
    if (trial.isNew(`${verb} ${written}`)) await tryWritten(button, data, written);
    for (const field of Object.keys(data)) {
      const isChoice = !naming.test(field) && !seeing.test(field);
      if (written.includes(field) || !trial.isNew(isChoice ? `${verb}'s choices` : `${verb} ${field}`))
        continue;
      await tryField(button, data, field);
    }
  };
  /** What only reads, as most does, can come any number of times. */
  const tryAgain = async (name: string, act: Act) => {
    if ((await changesSoFar(store.database)) !== kept) await trial.again(name, act);
  };
  const walk = await startWalk(rooms, 'sv', {
    said: (message) => tryAgain(`"${message.text}"`, () => rooms.exchange(message)),
    pressed: (verb, activity) => tryAgain(verb, () => rooms.post(activity)),
    shown: async (offered) => {
      for (const button of offered) await tryButton(button);
      kept = await changesSoFar(store.database);
    },
  });
  for (const conversations of [mainConversations, otherConversations]) {
    for (const go of Object.values(conversations)) await go(walk);
  }
  return { ...trial.findings, verbsLeft: rooms.verbs.filter((verb) => !verbs.has(verb)) };
}

type Act = () => Promise<unknown>;

/** Tries acts, and keeps what is wrong with them. */
function createTrial(store: TrialStore, digest: (asked: Database | Transaction) => Promise<Digests>) {
  const [doneAgain, failed, changed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const seen = new Set<string>();
  const once = (name: string, act: (within: Transaction) => Promise<unknown>) =>
    store.trying(act).catch((error: unknown) => {
      failed.add(`${name}: ${error instanceof Error ? error.message : error}`);
    });
  /** Whether `act` leaves every table as it was. */
  const leavesAll = async (within: Transaction, before: Digests, act: Act) => {
    await act();
    return !(await hasWritten(within)) || changedTables(before, await digest(within)).length === 0;
  };
  /** Tries what was done already. */
  const again = (name: string, act: Act) =>
    once(name, async (within) => {
      if (!(await leavesAll(within, await digest(within), act))) doneAgain.add(name);
    });
  return {
    findings: { doneAgain, failed, changed },
    once,
    again,
    /** True the first time that this is to be tried, and always in a long run. */
    isNew: (what: string) => long || (!seen.has(what) && seen.add(what).size > 0),
    twice: (name: string, act: Act) =>
      once(name, async (within) => {
        await act();
        if (!(await hasWritten(within))) return;
        if (!(await leavesAll(within, await digest(within), act))) doneAgain.add(name);
      }),
    unchanging: async (name: string, act: Act) => {
      const before = await digest(store.database);
      await once(name, async (within) => {
        if (!(await leavesAll(within, before, act))) changed.add(name);
      });
    },
  };
}

/** A card as somebody sends it who fills in all that is empty. */
function filledIn({ inputs, data }: Offered): Record<string, unknown> {
  const fill = ({ type, choices, valueOn }: Readonly<Record<string, unknown>>) => {
    if (type === 'Input.Date') return '2027-01-15';
    if (type === 'Input.Number') return '3';
    const [choice] = (choices ?? []) as readonly { readonly value: string }[];
    return choice?.value ?? valueOn ?? 'Eurocities';
  };
  const empty = inputs.filter(({ id }) => !data[String(id)]);
  return { ...data, ...Object.fromEntries(empty.map((input) => [String(input.id), fill(input)])) };
}

/** Whether a transaction has changed anything, or locked it to do so. */
async function hasWritten(transaction: Transaction): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    select pg_current_xact_id_if_assigned()::text as id`.execute(transaction);
  return rows[0]?.id !== null;
}

/** Grows with each transaction that writes. */
async function changesSoFar(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(database);
  return rows[0]?.next;
}
