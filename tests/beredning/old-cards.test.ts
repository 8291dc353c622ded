import { expect, test } from 'vitest';
import { beredningFeature } from '../../src/beredning/feature.ts';
import { valuesOf } from '../../src/beredning/form/values.ts';
import { listHistory } from '../../src/record/register.ts';
import { beredningIn, monday, trip } from '../support/beredning.ts';
import { eachStore } from '../support/stores.ts';

const names: Readonly<Record<string, string>> = { rune: 'Rune', sara: 'Sara', chair: 'Ordförande' };

eachStore('A card of a matter', (given) => {
  const open = async () => {
    const city = await beredningIn(given.store);
    const { verbs } = beredningFeature({ ...city.ports, clock: { now: () => monday } });
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
      return { text: reply?.text, ...reply?.card?.data };
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
    return { ...city, press, edit, acts };
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
});
