import { expect, test } from 'vitest';
import { matterCard } from '../../src/beredning/card/matter-card.ts';
import { readGround, sheetFor } from '../../src/beredning/card/matter-sheet.ts';
import { decideMatter } from '../../src/beredning/handling/decide-matter.ts';
import { declareConflict } from '../../src/beredning/handling/declare-conflict.ts';
import { giveView } from '../../src/beredning/handling/give-view.ts';
import { takeBackConflict } from '../../src/beredning/handling/take-back-conflict.ts';
import { decisionRecordOf } from '../../src/beredning/papers/decision-record.ts';
import { currentDirectory, readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { beredningIn, monday } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const at = monday;
/** What came of it, in a word. */
const said = (outcome: { ok: true } | { ok: false; refusal: string }) =>
  outcome.ok ? 'done' : outcome.refusal;

eachStore('A conflict of interest', (given) => {
  type Named = { person: string | null; name: string };
  const open = async (travellers: Named[] = [], asker = { id: 'rune', name: 'Rune' }) => {
    const city = await beredningIn(given.store);
    const { ports } = city;
    const matter = await city.sent('one', { travellers }, asker);
    const declare = async (actor: string, on = at) =>
      said(await declareConflict(ports, { matter, actor, at: on, reason: 'Granne' }));
    /** When the conflict was declared that somebody is in now. */
    const declaredAt = async (person: string) =>
      (await city.stored(matter)).conflicts.find((conflict) => conflict.person === person)?.at ?? '';
    const takeBack = async (
      actor: string,
      person = actor,
      reason: string | null = 'Det var en annan granne',
      seen?: string,
    ) => {
      const about = { matter, person, declaredAt: seen ?? (await declaredAt(person)) };
      return said(await takeBackConflict(ports, { ...about, actor, at, reason }));
    };
    const approve = async (actor: string) =>
      said(await decideMatter(ports, { matter, act: 'approve', actor, at, seen: 1, words: null }));
    const people = async () => (await city.stored(matter)).conflicts.map(({ person }) => person);
    const sheetOf = async (viewer: string) => {
      const ground = await readGround(
        {
          database: given.store.database,
          directory: await currentDirectory(given.store),
          matrix: ports.matrix,
        },
        await city.stored(matter),
        at,
      );
      return sheetFor(ground, viewer);
    };
    const offered = async (viewer: string) => (await sheetOf(viewer)).mayTakeBack;
    const cardOf = async (viewer: string) => JSON.stringify(matterCard(await sheetOf(viewer), 'sv').data);
    const support = async (actor: string) =>
      said(await giveView(ports, { matter, actor, at, seen: 1, stance: 'supports', reason: null }));
    const history = () => listHistory(given.store.database, `beredning:${matter}`);
    return {
      ...city,
      matter,
      declare,
      declaredAt,
      takeBack,
      approve,
      support,
      people,
      offered,
      cardOf,
      history,
    };
  };

  test('is taken back by whoever said it, with a reason, and stands in the record with what it was', async () => {
    const { declare, takeBack, approve, people, offered, history } = await open();
    expect(await declare('chair')).toBe('done');
    expect(await offered('chair')).toEqual(['chair']);

    expect(await takeBack('chair', 'chair', null)).toBe('reason-missing');
    expect(await people()).toEqual(['chair']);
    expect(await takeBack('chair')).toBe('done');
    expect(await takeBack('chair')).toBe('done');
    expect(await people()).toEqual([]);
    expect(await offered('chair')).toEqual([]);

    const entries = (await history()).filter(({ act }) => act.endsWith('-conflict'));
    expect(entries).toMatchObject([
      { act: 'declare-conflict', actor: 'chair', after: { reason: 'Granne' } },
      {
        ...{ act: 'take-back-conflict', actor: 'chair' },
        after: { person: 'chair', reason: 'Det var en annan granne' },
      },
    ]);
    expect(await approve('deputy')).toBe('deputy-not-now');
    expect(await approve('chair')).toBe('done');
  });

  test('of a member is taken back by the chair too, and the member hears of it', async () => {
    const { declare, takeBack, people, offered, outbox } = await open();
    await declare('lena');
    expect(await offered('chair')).toEqual(['lena']);

    expect(await takeBack('chair', 'lena')).toBe('done');
    expect(await people()).toEqual([]);
    expect((await outbox()).filter(({ kind }) => kind === 'beredning-news').at(-1)).toMatchObject({
      addressee: 'person:lena',
      data: { what: 'conflict-taken-back', words: 'Det var en annan granne' },
    });
  });

  test('is taken back by nobody else: no other member, nor the deputy whom it has put in the chair’s place', async () => {
    const { declare, takeBack, people, offered } = await open();
    await declare('lena');
    await declare('chair');

    for (const [actor, person] of [
      ['mats', 'lena'],
      ['lena', 'chair'],
      ['rune', 'lena'],
      ['sara', 'chair'],
      ['deputy', 'chair'],
    ] as const)
      expect(await takeBack(actor, person), `${person} by ${actor}`).toBe('not-your-part');
    expect(await offered('mats')).toEqual([]);
    expect(await offered('deputy')).toEqual(['lena']);
    expect(await people()).toEqual(['lena', 'chair']);
  });

  test('of another is recorded as taken back in the place of the chair by a deputy who is a member too', async () => {
    const { declare, takeBack, history, loadCity } = await open();
    await loadCity((file) =>
      file.replace('name: Ersättare', 'name: Ersättare, roles: [{role: beredning_member}]'),
    );
    await declare('lena');
    await declare('chair');
    expect(await takeBack('deputy', 'lena')).toBe('done');
    await declare('deputy');
    expect(await takeBack('deputy')).toBe('done');

    const entries = (await history()).filter(({ act }) => act === 'take-back-conflict');
    expect(entries).toMatchObject([
      { actor: 'deputy', actingFor: 'chair', after: { person: 'lena' } },
      { actor: 'deputy', actingFor: undefined, after: { person: 'deputy' } },
    ]);
  });

  test('that was declared anew is not taken back by a press on a card of the one before', async () => {
    const { declare, declaredAt, takeBack, people } = await open();
    await declare('lena');
    const before = await declaredAt('lena');
    expect(await takeBack('lena')).toBe('done');
    await declare('lena', new Date('2026-11-24T08:00:00Z'));

    for (const actor of ['lena', 'chair'])
      expect(await takeBack(actor, 'lena', 'Det var en annan granne', before)).toBe('changed-since');
    expect(await people()).toEqual(['lena']);
    expect(await takeBack('lena')).toBe('done');
  });

  test('is that of a chair who asked for a trip that may be her own: she is told before she decides, and the deputy does', async () => {
    const { approve, offered, cardOf, matter, ports, stored, history } = await open([], {
      id: 'chair',
      name: 'Ordförande',
    });

    const card = await cardOf('chair');
    expect(card).toContain('Du har själv lämnat in resan och kan vara en av dem som åker.');
    expect(card).toContain('"chair":[]');
    expect(await offered('chair')).toEqual([]);
    expect(await cardOf('deputy')).toContain('Du beslutar i stället för Ordförande, som har jäv.');
    expect(await cardOf('sara')).toContain('Den som lämnat in resan är med i IB');
    expect(await approve('chair')).toBe('in-conflict');

    expect(await approve('deputy')).toBe('done');
    const record = decisionRecordOf({
      matter: await stored(matter),
      entries: await history(),
      directory: await readStoredDirectory(given.store.database),
      matrix: ports.matrix,
    });
    expect(record.ok && record.value.conflicts).toMatchObject([{ person: 'chair', cause: 'own-request' }]);
  });

  test('is that of a member who asked too, also by a name that the directory has of several', async () => {
    const { support, declare } = await open(
      [
        { person: null, name: 'Lena' },
        { person: null, name: 'Nils' },
      ],
      { id: 'lena', name: 'Lena' },
    );

    expect(await support('lena')).toBe('in-conflict');
    expect(await declare('lena')).toBe('in-conflict');
    expect(await support('mats')).toBe('done');
  });

  test('is none of a chair who asks for others that are all named, nor of one who asks for a declaration', async () => {
    const others = [
      { person: 'mats', name: 'Mats' },
      { person: null, name: 'Nils' },
    ];
    const { approve, cardOf, sent, ports } = await open(others, { id: 'chair', name: 'Ordförande' });
    expect(await cardOf('chair')).not.toContain('Du har själv lämnat in resan');
    expect(await approve('chair')).toBe('done');

    const declaration = await sent(
      'two',
      { kind: 'declaration', addedBurden: false, foreignPolicy: false },
      { id: 'chair', name: 'Ordförande' },
    );
    const decided = {
      matter: declaration,
      act: 'approve',
      actor: 'chair',
      at,
      seen: 1,
      words: null,
    } as const;
    expect(said(await decideMatter(ports, decided))).toBe('done');
  });

  test('of who travels stays, whoever takes it back, and so does one when the matter is decided', async () => {
    const { declare, takeBack, approve, people, offered } = await open([{ person: 'lena', name: 'Lena' }]);
    expect(await offered('chair')).toEqual([]);
    expect(await takeBack('lena')).toBe('not-your-part');
    expect(await takeBack('chair', 'lena')).toBe('not-your-part');

    await declare('mats');
    await approve('chair');
    expect(await takeBack('mats')).toBe('already-decided');
    expect(await people()).toEqual(['lena', 'mats']);
  });
});
