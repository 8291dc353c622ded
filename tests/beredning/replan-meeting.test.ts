import { expect, test } from 'vitest';
import { putOnAgenda, sendToBeredning } from '../../src/beredning/handling/bring-to-beredning.ts';
import { decideMatter } from '../../src/beredning/handling/decide-matter.ts';
import { agendaIntents, agendaVerbs } from '../../src/beredning/meetings/conversation.ts';
import { planMeetings } from '../../src/beredning/meetings/plan-meeting.ts';
import { listMeetings } from '../../src/beredning/meetings/register.ts';
import type { MessageTurn } from '../../src/conversation/turn.ts';
import { listHistory } from '../../src/record/register.ts';
import { beredningIn, monday } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

eachStore('A meeting of IB', (given) => {
  const open = async () => {
    const city = await beredningIn(given.store);
    const { ports, submitted } = city;
    const dates = ['2026-12-10', '2026-12-17'];
    await planMeetings(given.store, { dates, actor: 'sara', at: monday });
    const names = ['decided', 'sent', 'placed', 'later'] as const;
    const [decided, sent, placed, later] = await Promise.all(names.map((name) => submitted(name)));
    const put = (matter: string | undefined, meeting = '2026-12-10') =>
      putOnAgenda(ports, { matter: matter ?? '', meeting, actor: 'sara', at: monday });
    for (const matter of [decided, sent, placed]) await put(matter);
    await put(later, '2026-12-17');
    for (const matter of [decided ?? '', sent ?? ''])
      await sendToBeredning(ports, { matter, actor: 'sara', at: monday });
    const approving = { act: 'approve', actor: 'chair', at: monday, seen: 1, words: null } as const;
    await decideMatter(ports, { ...approving, matter: decided ?? '' });

    const turnOf = (person: string) =>
      ({
        ...{ key: person, person: { id: person, name: person }, at: monday },
        ...{ conversation: { id: person, kind: 'personal' }, language: 'sv', edited: false },
      }) as unknown as MessageTurn;
    const say = async (text: string, person = 'sara') => {
      const claims = agendaIntents(ports).map((intent) => ({ intent, claim: intent.claim(text) }));
      const [best] = claims.filter(({ claim }) => claim > 0).sort((one, two) => two.claim - one.claim);
      return best?.intent.handle({ ...turnOf(person), text });
    };
    const press = (name: string, data: object, person = 'sara') =>
      agendaVerbs(ports)
        .find((one) => one.name === name)
        ?.handle(turnOf(person), data as never);
    /** Says it, and presses the button of the form that it brings. */
    const sayAndPress = async (text: string) => {
      const { moves, callsOff, ...data } = ((await say(text))?.card?.data ?? {}) as Record<string, unknown[]>;
      const does = callsOff?.length ? 'call-off-meeting' : moves?.length ? 'move-meeting' : 'add-meetings';
      return press(`beredning-${does}`, data);
    };
    const meetings = async () =>
      (await listMeetings(given.store.database, '2026-01-01')).map(({ date }) => date);
    const stands = async () =>
      Promise.all(
        [decided, sent, placed, later].map(async (matter) => {
          const { state, meeting, position } = await city.stored(matter ?? '');
          return [state, meeting, position];
        }),
      );
    return { ...city, placed: placed ?? '', say, press, sayAndPress, meetings, stands };
  };
  const asItWas = [
    ['approved', '2026-12-10', 1],
    ['at-beredning', '2026-12-10', 2],
    ['on-agenda', '2026-12-10', 3],
    ['on-agenda', '2026-12-17', 1],
  ];

  test.each([
    ['ställ in IB-mötet 10 december', 'callsOff'],
    ['IB-mötet 10 december är inställt', 'callsOff'],
    ['kan du stryka mötet i IB den tionde december?', 'callsOff'],
    ['the IB meeting on 10 December is called off', 'callsOff'],
    ['flytta IB-mötet den 10 december till fredagen den 11 december', 'moves'],
    ['vi behöver byta dag på beredningens möte 10 december', 'moves'],
    ['postpone the next IB meeting to 11 December', 'moves'],
    ['nytt IB-möte 12 februari 2027', 'adds'],
    ['boka in ett extra möte med beredningen 14 januari', 'adds'],
    ['add another IB meeting on 14 January at 9', 'adds'],
  ])('changes nothing by “%s”, and brings the form', async (text, button) => {
    const { say, meetings, stands, outbox } = await open();
    const before = await outbox();
    const card = (await say(text))?.card?.data as Record<string, unknown[]> | undefined;

    expect(card?.[button]).toHaveLength(1);
    expect(card?.lead).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
    expect(await meetings()).toEqual(['2026-12-10', '2026-12-17']);
    expect(await stands()).toEqual(asItWas);
    expect(await outbox()).toEqual(before);
  });

  test.each([
    ['flytta IB-mötet 10 december till den 11:e', '2026-12-11'],
    ['flytta IB-mötet 10 december', ''],
    ['skjut upp IB-mötet den 10 december en vecka', ''],
  ])('its new day is filled in by “%s”: %s', async (text, to) => {
    const { say } = await open();

    expect((await say(text))?.card?.data).toMatchObject({ meeting: '2026-12-10', to });
  });

  test('is called off by a press on what words bring: its matters can be placed again, and those of IB and who asked hear of it', async () => {
    const { say, sayAndPress, meetings, stands, outbox, placed, ports } = await open();

    expect((await sayAndPress('ställ in IB-mötet 10 december'))?.text).toContain(
      'IB-mötet 10 december 2026 är inställt. Dess 2 ärenden står inte på någon dagordning nu',
    );

    expect(await meetings()).toEqual(['2026-12-17']);
    expect(await stands()).toEqual([
      asItWas[0],
      ['prepared', null, null],
      ['prepared', null, null],
      asItWas[3],
    ]);
    const told = (await outbox()).filter(({ kind }) => kind === 'beredning-meeting-replanned');
    expect(told.map(({ addressee }) => addressee).sort()).toEqual([
      'person:chair',
      'person:lena',
      'person:mats',
    ]);
    expect(
      (await outbox()).filter(({ data }) => (data as { what?: string }).what === 'taken-off'),
    ).toMatchObject([{ addressee: 'person:rune' }, { addressee: 'person:rune' }]);
    expect((await listHistory(given.store.database, 'beredning-meeting:2026-12-10')).at(-1)).toMatchObject({
      ...{ act: 'call-off-meeting', actor: 'sara' },
    });
    expect((await listHistory(given.store.database, `beredning:${placed}`)).at(-1)).toMatchObject({
      ...{ act: 'take-off-agenda', actor: 'sara' },
    });
    const again = { matter: placed, meeting: '2026-12-17', actor: 'sara', at: monday };
    expect((await putOnAgenda(ports, again)).ok).toBe(true);
    expect((await say('ställ in IB-mötet 10 december'))?.text).toContain('Det finns inget IB-möte');
    await sayAndPress('nytt IB-möte 15 december');
    expect((await sayAndPress('IB-mötet 15 december är inställt'))?.text).toBe(
      'IB-mötet 15 december 2026 är inställt. Ledamöterna får veta det.',
    );
  });

  test.each([
    'flytta ib-mötet 10 december till 17 december',
    'IB-mötet 10 december flyttas till 17 december',
    'Move the IB meeting on 10 December to 17 December',
  ])('is moved by a press after "%s", with its matters after those of the day', async (text) => {
    const { sayAndPress, meetings, stands } = await open();

    expect((await sayAndPress(text))?.text).toMatch(/2 (?:ärenden|matters)/);
    expect(await meetings()).toEqual(['2026-12-17']);
    expect(await stands()).toEqual([
      asItWas[0],
      ['at-beredning', '2026-12-17', 2],
      ['on-agenda', '2026-12-17', 3],
      asItWas[3],
    ]);
  });

  test('is moved and called off by the card that a strategist has of it', async () => {
    const { say, press, meetings } = await open();
    const replans = async (person: string) =>
      ((await say('IB:s dagordning', person))?.card?.data as { replans: unknown[] } | undefined)?.replans
        .length;
    expect([await replans('sara'), await replans('lena')]).toEqual([1, 0]);

    const meeting = { meeting: '2026-12-10', language: 'sv' };
    expect((await press('beredning-move-meeting', { ...meeting, to: '2026-12-11' }))?.text).toContain(
      'flyttat',
    );
    expect(await meetings()).toEqual(['2026-12-11', '2026-12-17']);
    const moved = { ...meeting, meeting: '2026-12-11' };
    expect((await press('beredning-call-off-meeting', moved))?.text).toContain('är inställt');
    expect(await meetings()).toEqual(['2026-12-17']);
  });

  test.each([
    ['ställ in IB-mötet 10 december', 'lena', 'Det gör en strateg'],
    ['ställ in IB-mötet', 'sara', 'Vilket möte?'],
    ['flytta IB-mötet', 'sara', 'Från vilken dag till vilken?'],
    ['flytta IB-mötet 3 december till 11 december', 'sara', 'Det finns inget IB-möte 3 december'],
    ['flytta IB-mötet 10 december till 10 december', 'sara', 'Mötet är redan den dagen'],
    ['flytta IB-mötet 10 december till 2 november 2026', 'sara', 'Den dagen har redan varit'],
    ['cancel the IB meeting on 14 January', 'sara', 'There is no IB meeting on 14 January 2027'],
  ])('stays as it is after "%s" by %s', async (text, person, answer) => {
    const { say, meetings, stands } = await open();

    expect((await say(text, person))?.text).toContain(answer);
    expect(await meetings()).toEqual(['2026-12-10', '2026-12-17']);
    expect(await stands()).toEqual(asItWas);
  });
});
