import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { markLooked } from '../../src/beredning/card/register.ts';
import { sendAgainJob } from '../../src/beredning/card/send-again.ts';
import { putOnAgenda } from '../../src/beredning/handling/bring-to-beredning.ts';
import { decideMatter } from '../../src/beredning/handling/decide-matter.ts';
import { prepareMatter } from '../../src/beredning/handling/prepare-matter.ts';
import { matterNews } from '../../src/beredning/handling/tell.ts';
import { moveUp, planMeetings } from '../../src/beredning/meetings/plan-meeting.ts';
import { findMeeting } from '../../src/beredning/meetings/register.ts';
import { remindMembersJob } from '../../src/beredning/meetings/remind-members.ts';
import { sendAgendasJob } from '../../src/beredning/meetings/send-agendas.ts';
import { beredningIn, monday } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const day = (date: string) => new Date(`${date}T07:00:00Z`);

eachStore('Each morning', (given) => {
  const open = async () => {
    const city = await beredningIn(given.store);
    const run = (job: typeof sendAgainJob, date: string) => {
      const clock = { now: () => day(date) };
      return job({ ...city.ports, clock }).run(null, city.ports.send);
    };
    const of = async (kind: string) => (await city.outbox()).filter((message) => message.kind === kind);
    return { ...city, run, of };
  };

  test('the agenda of a near meeting goes to its members once, with the cards in its order', async () => {
    const { ports, submitted, stored, run, of } = await open();
    await planMeetings(given.store, { dates: ['2026-12-04'], actor: 'sara', at: monday });
    const [one, two] = [await submitted('one'), await submitted('two')];
    for (const matter of [one, two])
      await putOnAgenda(ports, { matter, meeting: '2026-12-04', actor: 'sara', at: monday });
    const up = { meeting: '2026-12-04', matter: two, past: one, at: monday };
    expect(await moveUp(given.store, { ...up, actor: 'lena' })).toMatchObject({ ok: false });
    expect(await moveUp(given.store, { ...up, actor: 'sara' })).toEqual({ ok: true, value: true });
    expect(await moveUp(given.store, { ...up, actor: 'sara' })).toEqual({ ok: true, value: false });

    // Six working days before: not yet. On a Saturday: nothing at all.
    await run(sendAgendasJob, '2026-11-26');
    await run(sendAgendasJob, '2026-11-28');
    expect(await of('beredning-agenda')).toEqual([]);
    await run(sendAgendasJob, '2026-11-27');
    await run(sendAgendasJob, '2026-11-27');

    const agendas = await of('beredning-agenda');
    expect(agendas.map(({ addressee }) => addressee).sort()).toEqual([
      'person:chair',
      'person:lena',
      'person:mats',
    ]);
    expect(agendas[0]?.data).toMatchObject({ rows: [{ number: 'IB 2026-2' }, { number: 'IB 2026-1' }] });
    expect((await of('beredning-card')).length).toBe(6);
    expect(await stored(one)).toMatchObject({ state: 'at-beredning', urgent: false, meeting: '2026-12-04' });
    expect((await findMeeting(given.store.database, '2026-12-04'))?.notifiedAt).not.toBeNull();
  });

  test('a matter that IB can no longer be sent is told of to the strategists, once', async () => {
    const { ports, submitted, stored, run, of, loadCity } = await open();
    await planMeetings(given.store, { dates: ['2026-12-04'], actor: 'sara', at: monday });
    const matter = await submitted('one');
    await putOnAgenda(ports, { matter, meeting: '2026-12-04', actor: 'sara', at: monday });
    await loadCity((file) => file.replace('kind: executive', 'kind: nämnd'));
    const told = async () =>
      (await of('beredning-news')).filter(({ data }) => (data as { what?: string }).what === 'not-sent');

    await run(sendAgendasJob, '2026-11-27');
    await prepareMatter(ports, { matter, actor: 'sara', at: monday, dnr: '1', assessment: null });
    await run(sendAgendasJob, '2026-11-30');

    expect(await told()).toMatchObject([
      { addressee: 'person:sara', data: { number: 'IB 2026-1', meeting: '2026-12-04' } },
    ]);
    expect((await stored(matter)).state).toBe('on-agenda');
    for (const [language, words] of [
      ['sv', 'på dagordningen 4 december 2026'],
      ['en', 'on the agenda of 4 December 2026'],
    ] as const) {
      const shown = matterNews.render((await told())[0]?.data ?? {}, language);
      expect(JSON.stringify(shown)).toContain(words);
    }
  });

  test('those of IB who have not looked are reminded, once a working day, and not after the decision', async () => {
    const { ports, sent, run, of } = await open();
    const matter = await sent('one');
    await sent('two');
    const reminded = async () => (await of('beredning-reminder')).map(({ addressee }) => addressee);

    await run(remindMembersJob, '2026-11-23');
    expect(await reminded()).toEqual([]);
    await markLooked(given.store.database, matter, 'lena', day('2026-11-24'));
    await run(remindMembersJob, '2026-11-24');
    await run(remindMembersJob, '2026-11-24');
    expect((await reminded()).sort()).toEqual(['person:chair', 'person:lena', 'person:mats']);
    const lenas = (await of('beredning-reminder')).find(({ addressee }) => addressee === 'person:lena');
    expect(lenas?.data).toMatchObject({ rows: [{ number: 'IB 2026-2' }] });

    for (const id of [matter, 'two'.padEnd(32, '0')]) {
      await decideMatter(ports, {
        matter: id,
        act: 'approve',
        actor: 'chair',
        at: day('2026-11-24'),
        seen: 1,
        words: null,
      });
    }
    await run(remindMembersJob, '2026-11-25');
    expect(await reminded()).toHaveLength(3);
  });

  test('cards that grow old while their matter is open are sent again, others are not', async () => {
    const { ports, sent, run, of } = await open();
    await sent('open');
    const closed = await sent('closed');
    await decideMatter(ports, {
      matter: closed,
      act: 'approve',
      actor: 'chair',
      at: monday,
      seen: 1,
      words: null,
    });
    expect(await of('beredning-card')).toHaveLength(6);

    await run(sendAgainJob, '2026-12-20');
    expect(await of('beredning-card')).toHaveLength(6);
    await run(sendAgainJob, '2026-12-22');
    await run(sendAgainJob, '2026-12-22');

    const again = (await of('beredning-card')).slice(6);
    expect(again.map(({ addressee }) => addressee).sort()).toEqual([
      'person:chair',
      'person:lena',
      'person:mats',
    ]);
    await run(sendAgainJob, '2027-01-20');
    expect(await of('beredning-card')).toHaveLength(12);
  });

  test('a matter holds nothing that the version before does not know, unless it has been used', async () => {
    const { submitted } = await open();
    const id = await submitted('one');
    const { rows } = await sql<{ data: object }>`select data from beredning_matter where id = ${id}`.execute(
      given.store.database,
    );

    expect(rows[0]?.data).toMatchObject({ state: 'submitted' });
    expect(Object.keys(rows[0]?.data ?? {})).not.toEqual(expect.arrayContaining(['cancellation']));
    expect(Object.keys(rows[0]?.data ?? {})).not.toEqual(expect.arrayContaining(['corrections']));
  });
});
