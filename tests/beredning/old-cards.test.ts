import { expect, test } from 'vitest';
import { beredningFeature } from '../../src/beredning/feature.ts';
import { valuesOf } from '../../src/beredning/form/values.ts';
import { startMatter } from '../../src/beredning/handling/start-matter.ts';
import { planMeetings } from '../../src/beredning/meetings/plan-meeting.ts';
import { listHistory } from '../../src/record/register.ts';
import { beredningIn, monday, trip } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const names: Readonly<Record<string, string>> = { rune: 'Rune', sara: 'Sara', chair: 'Ordförande' };

eachStore('A card of a matter', (given) => {
  const open = async () => {
    const city = await beredningIn(given.store);
    const { verbs, intents } = beredningFeature({ ...city.ports, clock: { now: () => monday } });
    let deliveries = 0;
    /** What a press answers: the data of the card that comes in the place of the old one. */
    const press = async (person: string, verb: string, data: object): Promise<Record<string, unknown>> => {
      deliveries += 1;
      const turn = {
        key: `delivery-${deliveries}`,
        person: { id: person, name: names[person] ?? person },
        conversation: { id: `chat-${person}`, kind: 'personal' },
        language: 'sv',
        at: monday,
      } as const;
      const reply = await verbs.find(({ name }) => name === verb)?.handle(turn, { language: 'sv', ...data });
      return { text: reply?.text, footer: reply?.footer, ...reply?.card?.data };
    };
    /** Somebody changes these days or this place in the form, and comes to the summary. */
    const edit = (person: string, matter: string, changes: Partial<typeof trip>) =>
      press(person, 'beredning-form', {
        ...valuesOf('trip', { ...trip, ...changes }),
        matter,
        part: 'trip',
        go: 'review',
      });
    const acts = async (matter: string) =>
      (await listHistory(given.store.database, `beredning:${matter}`)).map(({ act }) => act);
    return { ...city, intents, press, edit, acts };
  };

  test('that is sent with a contradiction keeps what was written', async () => {
    const { submitted, edit, press, stored } = await open();
    const matter = await submitted('contradictory');
    await edit('rune', matter, { place: 'Wien', from: '2027-06-09' });

    const refused = await press('rune', 'beredning-amend', { matter, seen: 1 });

    expect(JSON.stringify(refused)).toContain('Något stämmer inte ihop');
    expect(JSON.stringify(refused)).toContain('Plats: Bratislava → Wien');
    expect(await stored(matter)).toMatchObject({ revision: 1, proposal: { place: 'Bratislava' } });
    await edit('rune', matter, { place: 'Wien' });
    await press('rune', 'beredning-amend', { matter, seen: 1 });
    expect(await stored(matter)).toMatchObject({ revision: 2, proposal: { place: 'Wien' } });
  });

  test('that answers a question with a contradiction keeps what was written', async () => {
    const { submitted, edit, press, stored } = await open();
    const matter = await submitted('answer');
    await press('sara', 'beredning-ask', { matter, seen: 1, ask: 'Vart?' });
    await edit('rune', matter, { place: 'Wien', from: '2027-06-09' });

    const refused = await press('rune', 'beredning-submit', { matter, seen: 1 });

    expect(JSON.stringify(refused)).toContain('Plats: Bratislava → Wien');
    expect(await stored(matter)).toMatchObject({ state: 'returned', revision: 1 });
  });

  test.each([{ seen: 1 }, {}])(
    'sends nothing over what another has changed meanwhile before it was read (%j)',
    async (seen) => {
      const { submitted, edit, press, stored } = await open();
      const matter = await submitted('meanwhile');
      await edit('rune', matter, { place: 'Wien' });
      await edit('sara', matter, { until: '2027-06-06' });
      await press('sara', 'beredning-amend', { matter, seen: 1 });

      const refused = await press('rune', 'beredning-amend', { matter, ...seen });

      const shown = JSON.stringify(refused);
      expect(shown).toContain('Någon annan har ändrat ärendet');
      expect(shown).toContain('Plats: Bratislava → Wien');
      expect(shown).not.toContain('Sista dag:');
      expect(await stored(matter)).toMatchObject({ revision: 2, proposal: { place: 'Bratislava' } });

      const sent = await press('rune', 'beredning-amend', { matter, seen: refused.seen });
      expect(JSON.stringify(sent)).toContain('Ändringarna är inskickade');
      expect(await stored(matter)).toMatchObject({
        revision: 3,
        proposal: { place: 'Wien', until: '2027-06-06' },
      });
    },
  );

  test('takes no answer over what another has changed meanwhile', async () => {
    const { submitted, edit, press, stored } = await open();
    const matter = await submitted('returned');
    await press('sara', 'beredning-ask', { matter, seen: 1, ask: 'Vart?' });
    await edit('rune', matter, { place: 'Wien' });
    await edit('sara', matter, { until: '2027-06-06' });
    await press('sara', 'beredning-amend', { matter, seen: 1 });

    const refused = await press('rune', 'beredning-submit', { matter, seen: 1 });

    expect(JSON.stringify(refused)).toContain('Någon annan har ändrat ärendet');
    expect(await stored(matter)).toMatchObject({ state: 'returned', revision: 2 });
    await press('rune', 'beredning-submit', { matter, seen: 2 });
    expect(await stored(matter)).toMatchObject({
      state: 'submitted',
      proposal: { place: 'Wien', until: '2027-06-06' },
    });
  });

  test('that has nothing to send says so', async () => {
    const { submitted, edit, press, acts } = await open();
    const matter = await submitted('twice');
    await edit('rune', matter, { place: 'Wien' });
    const send = async () => JSON.stringify(await press('rune', 'beredning-amend', { matter, seen: 1 }));

    expect(await send()).toContain('Ändringarna är inskickade');
    expect(await send()).toContain('Det var redan så');
    expect(await acts(matter)).toEqual(['submit', 'amend']);
  });

  test('prepares a matter once, however often it is pressed', async () => {
    const { submitted, press, acts, stored } = await open();
    const matter = await submitted('prepared');
    const shown = await press('sara', 'beredning-show', { matter });
    const prepare = () =>
      press('sara', 'beredning-prepare', { ...shown, dnr: '171-1/2026', assessment: 'Bra' });

    expect(JSON.stringify(await prepare())).toContain('Sparat');
    const { version } = await stored(matter);
    expect(JSON.stringify(await prepare())).toContain('Det var redan så');

    expect(await acts(matter)).toEqual(['submit', 'prepare']);
    expect((await stored(matter)).version).toBe(version);
  });

  test('prepares nothing over what a colleague has written since, and gives the words back', async () => {
    const { submitted, press, stored } = await open();
    const matter = await submitted('colleague');
    const old = await press('sara', 'beredning-show', { matter });
    await press('sara', 'beredning-prepare', { ...old, assessment: 'Kollegans ord' });

    const refused = await press('sara', 'beredning-prepare', { ...old, assessment: 'Mina *egna*' });

    expect(JSON.stringify(refused.notes)).toContain('Inget av ditt har sparats');
    expect(JSON.stringify(refused.notes)).toContain('Du skrev: ”Mina \\\\*egna\\\\*”');
    expect((await stored(matter)).assessment).toBe('Kollegans ord');
    await press('sara', 'beredning-prepare', { ...refused, assessment: 'Mina' });
    expect((await stored(matter)).assessment).toBe('Mina');
  });

  test.each([
    ['sara', 'beredning-prepare', { assessment: 'Bra' }],
    ['sara', 'beredning-ask', { ask: 'Vart?' }],
    ['sara', 'beredning-schedule', { meeting: '2026-12-04' }],
    ['sara', 'beredning-send', {}],
    ['rune', 'beredning-withdraw', {}],
  ])('of %s does no %s on a proposal that was not seen', async (person, verb, data) => {
    const { submitted, edit, press, stored } = await open();
    await planMeetings(given.store, { dates: ['2026-12-04'], actor: 'sara', at: monday });
    const matter = await submitted('unseen');
    const { seen, language } = await press(person, 'beredning-show', { matter });
    await edit('rune', matter, { place: 'Wien' });
    await press('rune', 'beredning-amend', { matter, seen });
    const before = await stored(matter);

    const refused = await press(person, verb, { matter, seen, language, ...data });

    expect(JSON.stringify(refused)).toContain('läs det nya och tryck igen');
    expect(await stored(matter)).toEqual(before);
    await press(person, verb, { ...refused, ...data });
    expect((await stored(matter)).version).toBe(before.version + 1);
  });

  test('of the chair decides, whatever members have said meanwhile; a conflict is always noted', async () => {
    const { sent, edit, press, stored } = await open();
    const [viewed, amended] = [await sent('viewed'), await sent('amended')];
    const chairs = await press('chair', 'beredning-show', { matter: viewed });
    const lenas = await press('lena', 'beredning-show', { matter: amended });
    await press('lena', 'beredning-support', { matter: viewed, seen: 1 });
    await edit('rune', amended, { place: 'Wien' });
    await press('rune', 'beredning-amend', { matter: amended, seen: 1 });

    await press('chair', 'beredning-approve', chairs);
    await press('lena', 'beredning-conflict', lenas);

    expect((await stored(viewed)).state).toBe('approved');
    expect((await stored(amended)).conflicts).toMatchObject([{ person: 'lena' }]);
  });

  test('of a draft throws away no matter that was submitted', async () => {
    const { submitted, press, stored } = await open();
    const matter = await submitted('kept');

    const refused = await press('rune', 'beredning-discard', { matter });

    expect(JSON.stringify(refused)).toContain('läs det nya');
    expect((await stored(matter)).state).toBe('submitted');
  });

  test('moves a matter past the one that was above it, once', async () => {
    const { submitted, press } = await open();
    await planMeetings(given.store, { dates: ['2026-12-04'], actor: 'sara', at: monday });
    const meeting = '2026-12-04';
    const matters = [await submitted('one'), await submitted('two'), await submitted('three')];
    for (const matter of matters) await press('sara', 'beredning-schedule', { matter, meeting });
    const [one, two, three] = matters;
    const up = { matter: three, meeting, past: two };
    const order = (agenda: Record<string, unknown>) =>
      (agenda.rows as { matter: string; past: string }[]).map(({ matter, past }) => [matter, past]);
    const moved = [
      [one, ''],
      [three, one],
      [two, three],
    ];

    expect(order(await press('sara', 'beredning-move-up', up))).toEqual(moved);
    const again = await press('sara', 'beredning-move-up', up);
    expect(order(again)).toEqual(moved);
    expect(again.footer).toContain('Inget flyttades');
    expect(order(await press('sara', 'beredning-move-up', { matter: three, meeting }))).toEqual(moved);
  });

  test('is sent to a channel once a message, also where the message is corrected', async () => {
    const { sent, intents, outbox } = await open();
    await sent('one');
    await sent('two');
    const say = async (text: string, key: string, edited = false) => {
      const conversation = { id: 'channel;messageid=1', kind: 'channel' } as const;
      const person = { id: 'rune', name: 'Rune' };
      const turn = { key, person, conversation, language: 'sv', at: monday, text, edited } as const;
      await intents.find(({ name }) => name === 'beredning-status')?.handle(turn);
    };
    const posted = async () =>
      (await outbox()).flatMap(({ addressee, data }) =>
        addressee.startsWith('conversation:') ? [(data as { matter: { number: string } }).matter.number] : [],
      );

    await say('visa IB 2026-1', 'said');
    await say('visa IB 2026-1', 'said');
    await say('Visa IB 2026-1?', 'said:changed', true);
    expect(await posted()).toEqual(['IB 2026-1']);
    await say('visa IB 2026-2', 'said:changed-again', true);
    expect(await posted()).toEqual(['IB 2026-1', 'IB 2026-2']);
    await say('visa IB 2026-1', 'said later');
    expect(await posted()).toEqual(['IB 2026-1', 'IB 2026-2', 'IB 2026-1']);
  });

  test('of a draft that was thrown away shows it to nobody but its writer', async () => {
    const { id, ports, press } = await open();
    const draft = { id: id('thrown'), requester: { id: 'rune', name: 'Rune' }, proposal: trip, at: monday };
    const { id: matter } = await startMatter(ports.store, draft);
    await press('rune', 'beredning-discard', { matter });

    for (const verb of ['beredning-show', 'beredning-review', 'beredning-send']) {
      const shown = JSON.stringify(await press('sara', verb, { matter }));
      expect(shown).not.toContain('Eurocities');
      expect(shown).toMatch(/hittar (?:inte|inget)/);
    }
    expect(JSON.stringify(await press('rune', 'beredning-show', { matter }))).toContain('Eurocities');
  });
});
