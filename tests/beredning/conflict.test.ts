import { expect, test } from 'vitest';
import { readGround, sheetFor } from '../../src/beredning/card/matter-sheet.ts';
import { decideMatter } from '../../src/beredning/handling/decide-matter.ts';
import { declareConflict } from '../../src/beredning/handling/declare-conflict.ts';
import { takeBackConflict } from '../../src/beredning/handling/take-back-conflict.ts';
import { listHistory } from '../../src/record/register.ts';
import { beredningIn, monday } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const at = monday;
/** What came of it, in a word. */
const said = (outcome: { ok: true } | { ok: false; refusal: string }) =>
  outcome.ok ? 'done' : outcome.refusal;

eachStore('A conflict of interest', (given) => {
  const open = async (travellers: { person: string; name: string }[] = []) => {
    const city = await beredningIn(given.store);
    const { ports } = city;
    const matter = await city.sent('one', { travellers });
    const declare = async (actor: string) =>
      said(await declareConflict(ports, { matter, actor, at, reason: 'Granne' }));
    const takeBack = async (
      actor: string,
      person = actor,
      reason: string | null = 'Det var en annan granne',
    ) => said(await takeBackConflict(ports, { matter, actor, person, at, reason }));
    const approve = async (actor: string) =>
      said(await decideMatter(ports, { matter, act: 'approve', actor, at, seen: 1, words: null }));
    const people = async () => (await city.stored(matter)).conflicts.map(({ person }) => person);
    const offered = async (viewer: string) => {
      const ground = await readGround(
        { database: given.store.database, matrix: ports.matrix },
        await city.stored(matter),
        at,
      );
      return sheetFor(ground, viewer).mayTakeBack;
    };
    const history = () => listHistory(given.store.database, `beredning:${matter}`);
    return { ...city, declare, takeBack, approve, people, offered, history };
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
