import { expect, test } from 'vitest';
import { putOnAgenda, sendToBeredning } from '../../src/beredning/handling/bring-to-beredning.ts';
import { type ChairAct, decideMatter } from '../../src/beredning/handling/decide-matter.ts';
import { declareConflict } from '../../src/beredning/handling/declare-conflict.ts';
import { editProposal } from '../../src/beredning/handling/edit-proposal.ts';
import { giveView } from '../../src/beredning/handling/give-view.ts';
import { askRequester, prepareMatter } from '../../src/beredning/handling/prepare-matter.ts';
import { startMatter } from '../../src/beredning/handling/start-matter.ts';
import { amendMatter, submitMatter } from '../../src/beredning/handling/submit-matter.ts';
import { standingIn } from '../../src/beredning/handling/who-handles.ts';
import { withdrawMatter } from '../../src/beredning/handling/withdraw-matter.ts';
import { planMeetings } from '../../src/beredning/meetings/plan-meeting.ts';
import { addDeputy, readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { beredningIn, monday, trip } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const at = monday;
/** What came of it, in a word. */
const said = (outcome: { ok: true } | { ok: false; refusal: string }) =>
  outcome.ok ? 'done' : outcome.refusal;

eachStore('A matter for IB', (given) => {
  const open = async (rest = '') => {
    const city = await beredningIn(given.store, rest);
    const decide = async (matter: string, act: ChairAct, actor = 'chair', seen = 1) =>
      said(await decideMatter(city.ports, { matter, act, actor, at, seen, words: 'därför' }));
    const view = async (
      matter: string,
      actor: string,
      stance: 'supports' | 'opposes' = 'supports',
      seen = 1,
    ) => said(await giveView(city.ports, { matter, actor, at, seen, stance, reason: 'skäl' }));
    const conflict = async (matter: string, actor: string) =>
      said(await declareConflict(city.ports, { matter, actor, at, reason: null }));
    const amend = async (matter: string, place: string) => {
      await editProposal(given.store, { matter, person: 'rune', at, changes: { place } });
      return said(await amendMatter(city.ports, { matter, actor: 'rune', at }));
    };
    const acts = async (matter: string) =>
      (await listHistory(given.store.database, `beredning:${matter}`)).map(({ act }) => act);
    return { ...city, decide, view, conflict, amend, acts };
  };

  test('is decided once, whoever presses at the same time and however often', async () => {
    const { sent, decide, stored, acts } = await open(
      'absences: [{person: chair, from: 2026-11-23, until: 2026-11-30}]',
    );
    const matter = await sent('race');

    const outcomes = await Promise.all([
      decide(matter, 'approve'),
      decide(matter, 'approve'),
      decide(matter, 'reject'),
      decide(matter, 'approve-with-condition', 'deputy'),
      decide(matter, 'postpone', 'deputy'),
    ]);

    const { state, decision } = await stored(matter);
    const deciding = (await acts(matter)).filter((act) =>
      ['approve', 'approve-with-condition', 'reject'].includes(act),
    );
    expect(['approved', 'rejected']).toContain(state);
    expect(decision).not.toBeNull();
    expect(deciding).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(2);
    expect(outcomes).toContain('already-decided');
    expect(await verifyRecord(given.store.database)).toMatchObject({ whole: true });
  });

  test('has one outcome when it is decided, changed and withdrawn at the same time', async () => {
    const { sent, decide, amend, stored, acts, ports } = await open();
    const matter = await sent('race');
    const withdraw = async () => said(await withdrawMatter(ports, { matter, actor: 'rune', at }));

    const [decided, amended, withdrawn] = await Promise.all([
      decide(matter, 'approve'),
      amend(matter, 'Wien'),
      withdraw(),
    ]);

    const { state, decision, revision } = await stored(matter);
    expect([decided, withdrawn].filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(1);
    if (decided === 'done') {
      expect(state).toBe('approved');
      // What was decided on is what the chair had seen.
      expect(decision?.revision).toBe(1);
      expect(revision).toBe(1);
    } else {
      expect(['changed-since', 'already-withdrawn']).toContain(decided);
      expect(decision).toBeNull();
    }
    expect((await acts(matter)).filter((act) => act === 'amend')).toHaveLength(
      amended === 'done' && revision === 2 ? 1 : 0,
    );
  });

  test('keeps the views of two members who press at once, and the later one of a member who presses twice', async () => {
    const { sent, view, stored } = await open();
    const matter = await sent('views');

    expect(
      await Promise.all([view(matter, 'lena'), view(matter, 'mats', 'opposes'), view(matter, 'lena')]),
    ).toEqual(['done', 'done', 'done']);
    await view(matter, 'lena', 'opposes');

    const { views, version } = await stored(matter);
    expect(views.map(({ person, stance }) => `${person} ${stance}`).sort()).toEqual([
      'lena opposes',
      'mats opposes',
    ]);
    await view(matter, 'lena', 'opposes');
    expect((await stored(matter)).version).toBe(version);
  });

  test('gets one number, and two that are submitted at once get two', async () => {
    const { ports, id, stored, acts } = await open();
    for (const name of ['one', 'two']) {
      const requester = { id: 'rune', name: 'Rune' };
      await startMatter(given.store, { id: id(name), requester, proposal: trip, at });
    }
    const submit = async (name: string) =>
      said(await submitMatter(ports, { matter: id(name), actor: 'rune', at }));

    const outcomes = await Promise.all([submit('one'), submit('two'), submit('one'), submit('two')]);

    expect([...outcomes].sort()).toEqual(['being-prepared', 'being-prepared', 'done', 'done']);
    expect([(await stored(id('one'))).number, (await stored(id('two'))).number].sort()).toEqual([
      'IB 2026-1',
      'IB 2026-2',
    ]);
    expect(await acts(id('one'))).toEqual(['submit']);
  });

  test('gets a place of its own on an agenda, whoever puts others there at once', async () => {
    const { ports, submitted, stored } = await open();
    await planMeetings(given.store, { dates: ['2026-12-04', '2026-12-18'], actor: 'sara', at });
    const matters = [await submitted('one'), await submitted('two'), await submitted('three')];
    const put = async (matter: string, meeting = '2026-12-04') =>
      said(await putOnAgenda(ports, { matter, meeting, actor: 'sara', at }));

    await Promise.all([...matters, ...matters].map((matter) => put(matter)));

    const places = await Promise.all(matters.map(async (matter) => (await stored(matter)).position));
    expect([...places].sort()).toEqual([1, 2, 3]);
    expect(await put(matters[0] ?? '', '2026-12-05')).toBe('no-such-meeting');
  });

  test('is not taken of a trip that was over before it was begun', async () => {
    const { submitted } = await open();
    const days = { from: '2020-06-03', until: '2020-06-05' };
    await expect(submitted('over', days)).rejects.toThrow('contradictory');
  });

  test('goes to the deputy when the chair is in conflict, and the record says why', async () => {
    const { sent, conflict, decide, stored, outbox } = await open();
    const matter = await sent('conflict');
    expect(await decide(matter, 'approve', 'deputy')).toBe('deputy-not-now');

    expect(await conflict(matter, 'chair')).toBe('done');
    expect(await conflict(matter, 'chair')).toBe('in-conflict');
    expect(await decide(matter, 'approve')).toBe('in-conflict');
    const cards = (await outbox()).filter(({ kind }) => kind === 'beredning-card');
    expect(cards.map(({ addressee }) => addressee)).toContain('person:deputy');

    expect(await decide(matter, 'approve', 'deputy')).toBe('done');
    expect((await stored(matter)).decision).toMatchObject({
      person: 'deputy',
      actingFor: 'chair',
      right: 'conflict',
    });
    const last = (await listHistory(given.store.database, `beredning:${matter}`)).at(-1);
    expect(last).toMatchObject({
      actor: 'deputy',
      actingFor: 'chair',
      after: { right: 'conflict', paragraph: '5#4' },
    });
  });

  test('goes to the deputy while the chair is away, and to nobody when both are out', async () => {
    const { sent, decide, conflict, stored, outbox } = await open(
      'absences: [{person: chair, from: 2026-11-23, until: 2026-11-30}]',
    );
    const away = await sent('away');
    const to = (await outbox())
      .filter(({ kind }) => kind === 'beredning-card')
      .map(({ addressee }) => addressee);
    expect(to.sort()).toEqual(['person:deputy', 'person:lena', 'person:mats']);
    expect(await decide(away, 'approve', 'deputy')).toBe('done');
    expect((await stored(away)).decision).toMatchObject({ actingFor: 'chair', right: 'absence' });

    const stuck = await sent('stuck');
    expect(await conflict(stuck, 'deputy')).toBe('done');
    expect(await decide(stuck, 'approve', 'deputy')).toBe('in-conflict');
    expect((await stored(stuck)).state).toBe('at-beredning');
  });

  test('is recorded with whom the act itself was done for, and with nobody where it is one of their own', async () => {
    const { ports, submitted, view } = await open(
      'absences: [{person: lena, from: 2026-11-23, until: 2026-11-30}]',
    );
    const standIn = { person: 'lena', deputy: 'sara', unit: null, from: null, until: null };
    await given.store.transaction((transaction) => addDeputy(transaction, standIn, 'file'));
    const matter = await submitted('both');
    await prepareMatter(ports, { matter, actor: 'sara', at, dnr: 'KS 2026/1', assessment: null });
    await sendToBeredning(ports, { matter, actor: 'sara', at });
    expect(await view(matter, 'sara')).toBe('done');

    const history = await listHistory(given.store.database, `beredning:${matter}`);
    expect(history.slice(1).map(({ act, actor, actingFor }) => [act, actor, actingFor])).toEqual([
      ['prepare', 'sara', undefined],
      ['send-to-beredning', 'sara', undefined],
      ['give-view', 'sara', 'lena'],
    ]);
  });

  test('takes those of IB who travel themselves out of the handling', async () => {
    const { sent, decide, view, stored } = await open();
    const travellers = [
      { person: 'chair', name: 'Ordförande' },
      { person: 'lena', name: 'Lena' },
    ];
    const matter = await sent('own', { travellers });

    expect((await stored(matter)).conflicts).toMatchObject([
      { person: 'chair', cause: 'own-trip' },
      { person: 'lena', cause: 'own-trip' },
    ]);
    expect(await decide(matter, 'approve')).toBe('in-conflict');
    expect(await view(matter, 'lena')).toBe('in-conflict');
    expect(await decide(matter, 'approve', 'deputy')).toBe('done');
  });

  test('has a conflict of those alone who would handle it', async () => {
    const { sent, decide, conflict, stored } = await open();
    const travellers = ['rune', 'sara', 'deputy', 'mats'].map((person) => ({ person, name: person }));
    const matter = await sent('whose', { travellers, travellerCount: 4 });
    const directory = await readStoredDirectory(given.store.database);
    const inConflict = async () => {
      const now = await stored(matter);
      return ['rune', 'sara', 'deputy', 'mats', 'lena', 'chair'].filter(
        (person) => standingIn(directory, now, person, '2026-11-23').inConflict,
      );
    };

    expect(await inConflict()).toEqual(['mats']);
    expect(await decide(matter, 'approve', 'rune')).toBe('not-your-part');
    // With the chair out it would be the deputy's.
    await conflict(matter, 'chair');
    expect(await inConflict()).toEqual(['deputy', 'mats', 'chair']);
    expect(await decide(matter, 'approve', 'deputy')).toBe('in-conflict');
  });

  test('is changed by nobody after the end, and by no outsider before', async () => {
    const { sent, decide, view, conflict, amend, ports, stored } = await open();
    const matter = await sent('over');
    for (const act of ['approve', 'reject', 'send-back', 'postpone'] as const)
      expect(await decide(matter, act, 'rune')).toBe('not-your-part');
    await decide(matter, 'reject');
    const { version } = await stored(matter);

    expect(await decide(matter, 'approve')).toBe('already-decided');
    expect(await view(matter, 'lena')).toBe('already-decided');
    expect(await conflict(matter, 'mats')).toBe('already-decided');
    expect(await amend(matter, 'Wien')).toBe('already-decided');
    expect(said(await withdrawMatter(ports, { matter, actor: 'rune', at }))).toBe('already-decided');
    expect(said(await prepareMatter(ports, { matter, actor: 'sara', at, dnr: '1', assessment: null }))).toBe(
      'already-decided',
    );
    expect((await stored(matter)).version).toBe(version);
  });

  test('is told of as it was changed to those who had given a view, once', async () => {
    const { sent, view, amend, outbox, decide, stored } = await open();
    const matter = await sent('changed');
    await view(matter, 'lena');

    expect(await amend(matter, 'Wien')).toBe('done');
    expect(await amend(matter, 'Wien')).toBe('done');

    const told = (await outbox()).filter(({ data }) => (data as { what?: string }).what === 'amended');
    expect(told.map(({ addressee }) => addressee)).toEqual(['person:lena']);
    expect(told[0]?.data).toMatchObject({ changed: ['place'] });
    expect((await stored(matter)).revision).toBe(2);
    expect(await decide(matter, 'approve')).toBe('changed-since');
    expect(await decide(matter, 'approve', 'chair', 2)).toBe('done');
  });

  test('comes back to whoever asked, with the question, and goes on when it is submitted again', async () => {
    const { sent, decide, ports, stored, outbox } = await open();
    const matter = await sent('back');
    expect(await decide(matter, 'send-back')).toBe('done');
    expect(await decide(matter, 'approve')).toBe('with-requester');
    await editProposal(given.store, { matter, person: 'rune', at, changes: { place: 'Wien' } });

    expect(said(await submitMatter(ports, { matter, actor: 'rune', at }))).toBe('done');

    const { state, proposal, number } = await stored(matter);
    expect([state, proposal.place, number]).toEqual(['submitted', 'Wien', 'IB 2026-1']);
    const asked = (await outbox()).filter(({ data }) => (data as { what?: string }).what === 'returned');
    expect(asked[0]).toMatchObject({
      addressee: 'person:rune',
      data: { words: 'därför', toRequester: true },
    });
    const again = await askRequester(ports, { matter, actor: 'sara', at, question: ' ' });
    expect(said(again)).toBe('reason-missing');
  });
});
