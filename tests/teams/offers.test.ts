import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMatter } from '../../src/beredning/handling/start-matter.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { placeShown } from '../../src/http/tab/query.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import { listCases } from '../../src/remiss/recipient-register.ts';
import { listRemissHeads } from '../../src/remiss/remiss-register.ts';
import { listVisits } from '../../src/visits/visit-register.ts';
import { invoke, personalMessage } from '../support/activities.ts';
import { trip } from '../support/beredning.ts';
import { sampleCommitment } from '../support/commitment-cards.ts';
import { readDemoDirectory } from '../support/demo-directory.ts';
import { dialogOf, linesOf, type Part, pressedData } from '../support/dialog.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

const registrar = '8f6b9f40-0000-4000-8000-000000000001';
const nobody = '8f6b9f40-0000-4000-8000-000000000009';
const from = (id: string) => ({ id: `29:${id}`, name: 'Rut Registrator', aadObjectId: id });

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  const demo = readDemoDirectory();
  const added = `  - {id: ${registrar}, name: Rut Registrator, mail: rut@stad.example, roles: [{role: registrar, unit: kultur}]}\n`;
  const text = demo.replace('\npeople:\n', `\npeople:\n${added}`);
  const loaded = await loadDirectory(
    { store: bot.services.store, clock: { now: () => morning } },
    { text, actor: 'system:start' },
  );
  expect(loaded.ok).toBe(true);
});
afterAll(() => bot.close());

const chat = personalMessage('', { conversation: { id: '19:two@unq.gbl.spaces' } });
const post = (name: string, value: object, who = registrar, changes: object = {}) =>
  bot.post(invoke(chat, `composeExtension/${name}`, value, { from: from(who), ...changes }));
const search = async (commandId: string, words: string, who = registrar, changes: object = {}) => {
  const value = {
    commandId,
    parameters: [{ name: 'words', value: words }],
    queryOptions: { skip: 0, count: 25 },
  };
  const { body } = await post('query', value, who, changes);
  const { attachments = [] } = (body as { composeExtension: { attachments?: Found[] } }).composeExtension;
  return attachments.map(({ preview, content }) => ({ ...preview.content, card: content }));
};
interface Found {
  preview: { content: { title: string; text: string; tap: { value: { search: string; id: string } } } };
  content: Part;
}
const onMessage = (commandId: string, content: string, changes: object = {}) => {
  const messagePayload = { id: '17', body: { contentType: 'text', content } };
  return post('fetchTask', { commandId, commandContext: 'message', messagePayload }, registrar, changes);
};
const submit = (data: Part) => post('submitAction', { commandId: 'x', data });

describe('the search in the strategy', () => {
  test('finds a paragraph by its number, and by what it says in either language', async () => {
    expect(await search('provisions', '4#2')).toMatchObject([{ title: 'Internationell strategi 4#2' }]);
    expect(await search('provisions', '4#')).not.toEqual([]);
    const titles = async (words: string) => (await search('provisions', words)).map(({ title }) => title);
    expect(await titles('vänortsavtal')).toContain('Internationell strategi 4#2');
    expect(await titles('twin-city agreements')).toContain('Internationell strategi 4#2');
    expect(await titles('inbjudningsbrev')).toContain('Internationell strategi 4#5');
  });

  test('shows what it says, whom it binds and which edition it is of, in the language of the one who searches', async () => {
    const [found] = await search('provisions', '4#2', nobody, { locale: 'en-US' });

    expect(linesOf(found?.card ?? {}).join('\n')).toMatch(/twin/i);
    expect(linesOf(found?.card ?? {}).join('\n')).toContain('a proposal, not adopted');
    expect(found?.text).toMatch(/twin/i);
  });

  test('leads nowhere, since the tab has no page of paragraphs; what has one leads to it', async () => {
    const [paragraph] = await search('provisions', '4#2');
    const [contact] = await search('contacts', 'Trafiknämnden');
    const linksOf = (card: Part | undefined) =>
      [...JSON.stringify(card).matchAll(/"url":"([^"]+\/tab[^"]*)"/g)].map(([, url = '']) => url);

    expect(linksOf(paragraph?.card)).toEqual([]);
    expect(JSON.stringify(paragraph?.card)).not.toContain('Öppna i Utblick');
    expect(linksOf(contact?.card).map(placeShown)).toEqual(['/tab?topic=network']);
  });

  test('answers the question of a message, with its paragraph', async () => {
    const dialog = dialogOf(await onMessage('ask-strategy', 'Får vi teckna ett vänortsavtal med Riga?'));

    expect(dialog.title).toBe('Fråga strategin');
    expect(linesOf(dialog.card)[0]).toMatch(/^\*\*Nej\.\*\*/);
    expect(linesOf(dialog.card)).toContainEqual('[1] Internationell strategi 4\\#2');
    const passedOn = dialogOf(await submit(pressedData(dialog.card, 'Fråga stadsledningskontoret')));
    expect(linesOf(passedOn.card)[0]).toMatch(/^Din fråga är sparad för stadsledningskontoret/);
  });
});

describe('the search for contact persons', () => {
  test('finds them by name, unit and topic, and says where a unit has none', async () => {
    const [byUnit] = await search('contacts', 'Trafiknämnden');
    expect(byUnit?.text).toBe('Internationell kontaktperson, Trafiknämnden');
    const [first = ''] = (byUnit?.title ?? '').split(' ');
    expect((await search('contacts', first)).map(({ title }) => title)).toContain(byUnit?.title);
    expect((await search('contacts', 'cykl')).map(({ text }) => text)).toContain(byUnit?.text);
    expect(await search('contacts', 'södermalm')).toMatchObject([{ text: 'Ingen kontaktperson' }]);
  });
});

describe('"Skapa besöksärende" on a message', () => {
  const request =
    'Dear Sir or Madam, a delegation of 12 planners from the City of Tallinn would like to visit Stockholm on 3-4 March 2027 to learn about your bicycle lanes and traffic planning. Kind regards, Mart Tamm';

  test('shows what was read as a form; saved, it has an owner, and can be searched for', async () => {
    const dialog = dialogOf(await onMessage('create-visit', request));
    const form = pressedData(dialog.card, /^Spara/);
    expect(form).toMatchObject({
      origin: expect.stringContaining('Tallinn'),
      people: 12,
      from: '2027-03-03',
    });
    const saved = dialogOf(await submit(form));

    expect(linesOf(saved.card)[0]).toMatch(/^Besök \d+ är sparat/);
    const [visit, ...others] = await listVisits(bot.services.store.database, {});
    expect(others).toEqual([]);
    expect(visit?.owner).not.toBeNull();
    const [found] = await search('visits', 'tallinn trafik');
    expect(found).toMatchObject({
      title: expect.stringMatching(/^Besök \d+ från .*Tallinn/),
      text: '3–4 mars 2027, Trafiknämnden · inte beslutat',
    });
    expect(JSON.stringify(found?.card)).not.toContain('Tamm');
  });

  test('again, on the same message, leads to the same visit', async () => {
    const dialog = dialogOf(await onMessage('create-visit', request));
    const saved = dialogOf(await submit(pressedData(dialog.card, /^Spara/)));

    expect(linesOf(saved.card).join()).toMatch(/redan/);
    expect(await listVisits(bot.services.store.database, {})).toHaveLength(1);
  });

  test('is seen by those who have to do with it alone', async () => {
    const [found] = await search('visits', 'tallinn');

    expect(await search('visits', 'tallinn', nobody)).toEqual([]);
    const { body } = await post('selectItem', found?.tap.value ?? {}, nobody);
    expect(body).toMatchObject({ composeExtension: { type: 'message' } });
  });

  test('on something else says what it is, and keeps nothing', async () => {
    const dialog = dialogOf(await onMessage('create-visit', 'Kan du köpa med mjölk på vägen hem?'));

    expect(linesOf(dialog.card).length).toBe(1);
    expect(await listVisits(bot.services.store.database, {})).toHaveLength(1);
  });
});

describe('"Registrera remiss" on a message', () => {
  const letter = [
    'Från: KS Remisser <remisser@stad.example>',
    'Ämne: Remiss av Strategi för grön kultur, KS 2026/812',
    '',
    'Kommunstyrelsen remitterar ärendet Strategi för grön kultur, dnr KS 2026/812, till kulturnämnden och trafiknämnden för yttrande.',
    'Svaret ska vara inne senast den 15 februari 2027 och skickas till remisser@stad.example.',
  ].join('\n');

  test('shows what was read as a form; registered, it can be searched for', async () => {
    const dialog = dialogOf(await onMessage('register-remiss', letter));
    const form = pressedData(dialog.card, /^Registrera/, { units: 'kultur,trafik' });
    expect(form).toMatchObject({ dnr: expect.stringContaining('2026/812'), deadline: '2027-02-15' });
    await submit(form);
    await submit(form);

    expect(await listRemissHeads(bot.services.store.database)).toHaveLength(1);
    expect(await listCases(bot.services.store.database, { units: ['kultur'] })).toHaveLength(1);
    const [found] = await search('remisses', 'grön kul', nobody);
    expect(found).toMatchObject({
      title: expect.stringMatching(/^Remiss KS 2026\/812: /),
      text: 'Svar senast 15 februari 2027, 2 remissinstanser',
    });
    expect(await search('remisses', '2026/812')).toHaveLength(1);
  });

  test('is refused to whoever may not register, with what to do', async () => {
    const refused = dialogOf(await onMessage('register-remiss', letter, { from: from(nobody) }));

    expect(JSON.stringify(refused.card)).not.toContain('Input.');
    expect(linesOf(refused.card)[0]).toMatch(/katalog/);
  });
});

describe('the search for commitments', () => {
  test('finds them by number, kind in either language, counterpart and unit, for anybody in the city', async () => {
    const { number: _number, ...commitment } = sampleCommitment;
    await bot.services.store.transaction(async (transaction) => addCommitment(transaction, commitment));

    const [found] = await search('commitments', 'membership', nobody);
    expect(found).toMatchObject({
      title: expect.stringMatching(/^Åtagande \d+: POLIS/),
      text: expect.stringMatching(/^Medlemskap i organisation · gäller/),
    });
    expect(await search('commitments', 'medlemskap trafik')).toHaveLength(1);
    expect(await search('commitments', 'zeppelinare')).toEqual([]);
    const { body } = await post('selectItem', found?.tap.value ?? {}, nobody);
    expect(JSON.stringify(body)).toContain('/tab?show=commitments&id=one');
  });
});

describe('what is found', () => {
  test('comes closest first: who is called so before who is called something that begins so', async () => {
    const { number: _number, ...commitment } = sampleCommitment;
    const called = ['Klimatnätet Norden', 'Klimat', 'Klimatstäder', 'Nordens klimat'];
    await bot.services.store.transaction(async (transaction) => {
      for (const counterpart of called)
        await addCommitment(transaction, { ...commitment, id: counterpart, counterpart });
    });

    const titles = (await search('commitments', 'klimat')).map(({ title }) => title.replace(/^.*: /, ''));
    expect(titles).toEqual(['Klimat', 'Nordens klimat', 'Klimatstäder', 'Klimatnätet Norden']);
  });
});

describe('the search for matters in IB', () => {
  test('shows a draft to its requester alone', async () => {
    const requester = { id: registrar, name: 'Rut' };
    const start = { id: 'eurocities'.padEnd(32, '0'), requester, proposal: trip, at: morning };
    await startMatter(bot.services.store, start);

    expect(await search('matters', 'eurocities bratis')).toMatchObject([
      { title: 'Utkast: Eurocities årsmöte', text: 'Utkast · Bratislava' },
    ]);
    expect(await search('matters', 'eurocities', nobody)).toEqual([]);
  });

  test('finds a place by its name in the other language', async () => {
    const requester = { id: registrar, name: 'Rut' };
    const proposal = { ...trip, title: 'EU-veckan', place: 'Bryssel' };
    await startMatter(bot.services.store, {
      id: 'brussels'.padEnd(32, '0'),
      requester,
      proposal,
      at: morning,
    });

    expect(await search('matters', 'brussels')).toMatchObject([{ title: 'Utkast: EU-veckan' }]);
  });
});
