import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listHistory } from '../../src/record/register.ts';
import { listVisits } from '../../src/visits/visit-register.ts';
import {
  cardAction,
  channelMessage,
  groupMessage,
  type Made,
  personalMessage,
} from '../support/activities.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { elementsOf } from '../support/walk.ts';

const person = (number: number, name: string) => ({
  id: `user-id-${number}`,
  name,
  aadObjectId: `00000000-0000-0000-0000-000000000002${number}`,
});
/** A strategist and administrator, who brings the requests. */
const alex = person(0, 'Alex Wilber');
/** Contact person and head of the committee of culture. */
const megan = person(1, 'Megan Bowen');
const adele = person(2, 'Adele Vance');
const isaiah = person(3, 'Isaiah Langer');
/** Somebody of the city who is in no directory. */
const nisse = { id: '29:nisse', name: 'Nisse Nilsson', aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0a099' };

const request =
  'En delegation från Riga vill besöka oss den 3 mars 2027, 12 personer. De vill se hur våra bibliotek arbetar.';

interface Card {
  readonly body: readonly Record<string, unknown>[];
  readonly actions?: readonly { title: string; verb: string; data: Record<string, unknown> }[];
}

describe('a visit, from a pasted request to the day it has been', () => {
  let bot: TestBot;
  const chats = new Map<string, Made>();

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    // Whoever has spoken with the bot can be reached.
    for (const from of [alex, megan, adele, isaiah, nisse]) {
      const hello = personalMessage('hej', { from });
      chats.set(from.aadObjectId, hello);
      await bot.ask(hello);
    }
  });
  afterAll(() => bot?.close());

  const chatOf = (from: { aadObjectId: string }) => chats.get(from.aadObjectId)?.conversation;
  /** What the bot answers, apart from what it tells of others' acts meanwhile. */
  const say = async (text: string, from = alex, changes: object = {}) => {
    const message = personalMessage(text, { from, conversation: chatOf(from), ...changes });
    await bot.post(message);
    return (await bot.connector.waitFor(({ target }) => target === message.id)).activity;
  };
  const cardIn = (sent: { attachments?: readonly { content: unknown }[] }) =>
    sent.attachments?.[0]?.content as Card;
  const press = async (verb: string, data: object, from: { aadObjectId: string }) => {
    const { body } = await bot.post(cardAction(chats.get(from.aadObjectId) as Made, verb, data, { from }));
    return (body as { value: unknown }).value;
  };
  const inputsOf = (card: Card) =>
    Object.fromEntries(
      card.body.flatMap(({ id, value }) => (typeof id === 'string' ? [[id, value ?? '']] : [])),
    );
  const cardText = (card: Card) => JSON.stringify(card);
  const fileTo = (from: { aadObjectId: string }, name: string) =>
    bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === chatOf(from)?.id && (activity.text ?? '').includes(name),
    );
  const theVisitOf = async (origin: string) =>
    (await listVisits(bot.services.store.database, {})).find(({ facts }) => facts.origin === origin);
  const theVisit = async () => (await listVisits(bot.services.store.database, {})).at(-1);

  let form: Card;

  it('is filled in where somebody tells of it and asks what to do', async () => {
    const text =
      'jag fick ett mejl från ambassaden i litauen de vill komma på studiebesök om äldreomsorg vad gör jag med det';
    const asked = cardIn(await say(text, nisse));

    expect(inputsOf(asked)).toMatchObject({ origin: 'Litauen', unit: 'aldre' });
    expect(await theVisit()).toBeUndefined();
  });

  it('shows what was read, and saves nothing yet', async () => {
    form = cardIn(await say(request));

    expect(JSON.stringify(form)).toContain('Det här läste jag');
    expect(inputsOf(form)).toMatchObject({
      origin: 'Riga',
      people: 12,
      from: '2027-03-03',
      until: '2027-03-03',
      unit: 'kultur',
    });
    expect(JSON.stringify(form)).toContain('5#7');
    expect(await theVisit()).toBeUndefined();
  });

  it.each([
    ['more people than a visit has', { people: '5000000' }, 'mellan 1 och 2\u00a0000'],
    ['no people', { people: '0' }, 'mellan 1 och 2\u00a0000'],
    ['what is no number', { people: '1e999' }, 'mellan 1 och 2\u00a0000'],
    ['more days than a visit lasts', { until: '2027-05-03' }, 'högst 60 dagar efter den första'],
  ])('is not saved with %s: it says what to correct', async (_, changes, said) => {
    const data = { ...form.actions?.[0]?.data, ...inputsOf(form) };
    expect(await press('visit-save', { ...data, ...changes }, alex)).toContain(said);
    expect(await theVisit()).toBeUndefined();
    const inEnglish = { ...data, ...changes, language: 'en' };
    expect(await press('visit-save', inEnglish, alex)).toMatch(/from 1 to 2,000|60 days after the first/);
    expect(await theVisit()).toBeUndefined();
  });

  it('is saved as it was corrected, once however often it is pressed, with its owner told', async () => {
    const data = {
      ...form.actions?.[0]?.data,
      ...inputsOf(form),
      people: '14',
      contact: 'Anna Ozola, anna@riga.example',
    };
    const saved = await Promise.all([press('visit-save', data, alex), press('visit-save', data, alex)]);
    expect(JSON.stringify(saved)).toContain('Megan Bowen');
    await press('visit-save', data, alex);

    const visits = await listVisits(bot.services.store.database, {});
    expect(visits).toHaveLength(1);
    expect(visits[0]).toMatchObject({
      state: 'offered',
      unit: 'kultur',
      owner: { person: megan.aadObjectId, by: 'contact_person', because: '5#10' },
      facts: { people: 14 },
      text: request,
    });
    const call = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === chatOf(megan)?.id && JSON.stringify(activity).includes('från Riga'),
    );
    const card = call.activity.attachments?.[0]?.content as Card;
    expect(card.actions?.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Ta hand om', 'Lämna över']),
    );
  });

  const buttons = (card: Card) =>
    elementsOf(card)
      .filter(({ type }) => /^Action\.(?:Execute|Submit)$/.test(String(type)))
      .map(({ title }) => String(title));
  const newsTo = (from: { aadObjectId: string }, words: string) =>
    bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === chatOf(from)?.id && (activity.text ?? '').includes(words),
    );

  it('is seen by who has a part in it, and by nobody else', async () => {
    expect(cardText(cardIn(await say('hur går det med mitt besök?')))).toContain('Väntar på att Megan Bowen');
    expect(cardText(cardIn(await say('besök 1', adele)))).toContain('Besök 1 från Riga');
    expect((await say('besök 1', nisse)).text).toContain('hittar inget besök 1');
    expect((await say('mina besök', nisse)).text).toContain('inga besök på gång');
    const asked = 'hur går det med besöket från Riga?';
    expect(cardText(cardIn(await say(asked)))).toContain('Väntar på att Megan Bowen');
    expect((await say(asked, nisse)).text).toContain('inget besök från Riga');
    expect((await say('how is the visit from Oslo going?')).text).toContain('no visit from Oslo');
    const { id } = (await theVisit()) ?? { id: '' };
    expect(await press('visit-show', { visit: id, language: 'sv' }, nisse)).toContain('hittar inte besöket');
    expect(await press('visit-accept', { visit: id, language: 'sv' }, nisse)).toContain(
      'bara den som har besöket',
    );
  });

  it('is taken on by its owner; who asked is told, and the second press shows how it stands', async () => {
    const { id } = (await theVisit()) ?? { id: '' };
    const data = { visit: id, version: 1, what: 'accept', language: 'sv' };
    const taken = (await press('visit-accept', data, megan)) as Card;

    expect(cardText(taken)).toContain('Megan Bowen tar hand om det');
    expect(buttons(taken)).toEqual(expect.arrayContaining(['Bedöm', 'Lämna över']));
    await newsTo(alex, 'Megan Bowen på Kulturnämnden tar hand om besöket');
    const again = (await press('visit-accept', data, megan)) as Card;
    expect(cardText(again)).toContain('Det går inte som besöket står nu');
    expect(await theVisit()).toMatchObject({ state: 'accepted', version: 2 });
    expect(await listHistory(bot.services.store.database, `visit:${id}`)).toHaveLength(2);
  });

  /** What is answered where others read along. */
  const sayBefore = async (text: string, make: typeof groupMessage) => {
    const message = make(`<at>Utblick</at> ${text}`, { from: alex });
    await bot.post(message);
    return readBy(bot.connector.calls.filter(({ conversation }) => conversation === message.conversation.id));
  };

  it.each([
    ['a group chat', groupMessage],
    ['a channel', channelMessage],
  ])('is not told of in %s before it is decided', async (_, message) => {
    for (const text of ['mina besök', 'dra tillbaka mitt besök', 'besök 1', 'Riga-besöket']) {
      const read = await sayBefore(text, message);
      expect(read.one).toMatch(/Riga|besök 1/);
      expect(read.all).toBe(NOTHING);
    }
    const { all } = await sayBefore('kommande besök', message);
    expect(all).toContain('bara i vår egen chatt');
    expect(all).not.toContain('Riga');
  });

  it('is live: the card that the requester has got follows', async () => {
    const changed = await bot.connector.waitFor(
      ({ method, conversation, activity }) =>
        method === 'PUT' &&
        conversation === chatOf(alex)?.id &&
        JSON.stringify(activity).includes('Megan Bowen tar hand om det'),
    );
    expect(changed.target).toBeDefined();
  });

  it('is assessed by short questions, and the suggestion names its paragraph', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const asked = (await press(
      'visit-form',
      { visit: id, version, what: 'assess', language: 'sv' },
      megan,
    )) as Card;
    expect(cardText(asked)).toContain('3.3#6');
    const poor = { mutual_learning: 'no', capacity: 'no', ourField: 'partly' };
    const first = (await press('visit-assess', { ...asked.actions?.[0]?.data, ...poor }, megan)) as Card;
    for (const why of ['Staden lär sig inget', 'inte tid och folk', 'Bara en del av besöket', '(5#7)'])
      expect(cardText(first)).toContain(why);

    const again = { visit: id, version: (await theVisit())?.version, what: 'assess', language: 'sv' };
    const anew = (await press('visit-form', again, megan)) as Card;
    const given = { mutual_learning: 'yes', development: 'yes', capacity: 'yes', ourField: 'yes' };
    const decide = (await press('visit-assess', { ...anew.actions?.[0]?.data, ...given }, megan)) as Card;

    expect(cardText(decide)).toContain('Förslag: välkomna');
    expect(cardText(decide)).toContain('(3.3#6)');
    expect(inputsOf(decide).answer).toBe('welcome');
    expect(await theVisit()).toMatchObject({ state: 'assessed' });
  });

  it('is decided by the owner alone, on a form that is not out of date', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const data = { visit: id, version, language: 'sv', answer: 'welcome_with_changes', words: '' };
    expect(cardText((await press('visit-decide', data, alex)) as Card)).toContain('bara den som har besöket');
    expect(await press('visit-decide', data, megan)).toContain('Skriv vad som ska ändras');
    const old = (await press('visit-decide', { ...data, version: version - 1, words: 'x' }, megan)) as Card;
    expect(cardText(old)).toContain('har ändrats sedan du öppnade formuläret');

    const decided = (await press('visit-decide', { ...data, words: 'Gärna på förmiddagen.' }, megan)) as Card;
    expect(cardText(decided)).toContain('Beslut: välkomna med ändringar');
    expect(buttons(decided)).toEqual(expect.arrayContaining(['Svarsbrev', 'Inbjudningsbrev', 'Kalenderfil']));
    await newsTo(alex, 'välkomna med ändringar');
  });

  it('is told of in a group chat once it is welcome, without whom to write to', async () => {
    const listed = await sayBefore('kommande besök', groupMessage);
    expect(listed.all).toContain('Besök 1 från Riga');
    expect(listed.all).not.toContain('anna@riga.example');
    const shown = await sayBefore('mina besök', groupMessage);
    expect(shown.one).toContain('anna@riga.example');
    expect(shown.all).toBe(NOTHING);
    const all = await sayBefore('svara bara mig: kommande besök', groupMessage);
    expect(all.one).toContain('Besök 1 från Riga');
    expect(all.all).toBe(NOTHING);
    expect(cardText(cardIn(await say('mina besök')))).toContain('anna@riga.example');
  });

  it('has a button for every act and paper that its owner can have, the way to call it off among them', async () => {
    const card = cardIn(await say('besök 1', megan));

    expect(new Set(buttons(card))).toEqual(
      new Set([
        ...['Svarsbrev', 'Inbjudningsbrev', 'Kalenderfil', 'Visa hela texten'],
        ...['Lämna över', 'Ändra beslut', 'Ändra uppgifter', 'Dra tillbaka'],
      ]),
    );
  });

  it.each([
    'ställ in besök 1',
    'Besök 1 blir inte av.',
    'besöket från Riga är inställt',
    'Vi måste ställa in besöket från Riga',
    'Delegationen från Riga kommer inte',
    'cancel the visit from Riga',
    'The visit from Riga on 3 March has been cancelled.',
    'ställ in mitt besök',
  ])('is not called off by words: "%s" leads to the form that does it', async (text) => {
    const asked = cardIn(await say(text));

    expect(cardText(asked)).toMatch(/Dra tillbaka besök 1 från|Withdraw visit 1 from/);
    expect(await theVisit()).toMatchObject({ state: 'decided' });
  });

  it('is not called off by whoever has no part in it', async () => {
    expect((await say('besöket från Riga är inställt', nisse)).text).toContain('inget besök från Riga');
    expect(cardText(cardIn(await say('ställ in besök 1', adele)))).toContain('bara den som har besöket');
    expect(await theVisit()).toMatchObject({ state: 'decided' });
  });

  it('is answered by a letter, as text and as a document, in both languages', async () => {
    const { id } = (await theVisit()) ?? { id: '' };
    const data = { visit: id, what: 'reply', language: 'sv' };
    const letter = (await press('visit-letter', data, megan)) as Card;
    expect(cardText(letter)).toContain('Hej Anna Ozola!');
    expect(cardText(letter)).toContain('Gärna på förmiddagen.');
    const english = (await press('visit-letter', { ...data, in: 'en' }, megan)) as Card;
    expect(cardText(english)).toContain('Dear Anna Ozola,');
    expect(cardText((await press('visit-letter', data, alex)) as Card)).toContain('bara den som har besöket');

    await press('visit-letter', { ...data, what: 'reply-docx', in: 'en' }, megan);
    await fileTo(megan, '.docx');
    expect(await press('visit-calendar', data, megan)).toContain('Kalenderfilen för besök 1');
    await fileTo(megan, 'besok-1.ics');
  });

  it('is invited in writing only on both grounds of 4#5, with the name of who said so', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const asked = (await press(
      'visit-form',
      { visit: id, version, what: 'invite', language: 'sv' },
      megan,
    )) as Card;
    expect(cardText(asked)).toContain('framgår inte av strategin');
    const data = { ...asked.actions?.[0]?.data, prioritised: 'true', supported: 'false' };
    const refused = await press('visit-invite', data, megan);
    expect(refused).toContain('4#5');
    expect(refused).toContain('I stället');
    expect(await press('visit-invite', { ...data, supported: 'true' }, megan)).toContain(
      'vem som har sagt det',
    );
    const named = { supported: 'true', prioritisedBy: 'Kulturdirektören', supportedBy: 'SLK' };
    const letter = (await press('visit-invite', { ...data, ...named }, megan)) as Card;

    expect(cardText(letter)).toContain('Letter of invitation');
    expect(cardText(letter)).toContain('Vem som skriver under framgår inte av strategin');
    await fileTo(megan, 'letter-of-invitation-1.docx');
    expect(await theVisit()).toMatchObject({
      invitation: { prioritisedBy: 'Kulturdirektören', supportedBy: 'SLK' },
    });
  });

  it('is decided anew when who asked changes it', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const asked = (await press(
      'visit-form',
      { visit: id, version, what: 'change', language: 'sv' },
      alex,
    )) as Card;
    const data = { ...asked.actions?.[0]?.data, ...inputsOf(asked) };
    expect(await press('visit-change', data, alex)).toContain('Inget är ändrat');
    expect(await press('visit-change', { ...data, until: '2027-03-01' }, alex)).toContain('före den första');
    const changed = (await press('visit-change', { ...data, until: '2027-03-04' }, alex)) as Card;

    expect(cardText(changed)).toContain('3–4 mars 2027');
    expect(await theVisit()).toMatchObject({ state: 'assessed', decision: null, invitation: null });
    await newsTo(megan, 'Alex Wilber har ändrat uppgifterna');
  });

  it('is handed over with a reason: the new owner and who asked are told, and the old card is no use', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const data = {
      visit: id,
      version,
      language: 'sv',
      unit: 'kultur',
      person: isaiah.aadObjectId,
      words: '',
    };
    expect(await press('visit-hand-over', data, megan)).toContain('Skriv varför');
    const handed = (await press(
      'visit-hand-over',
      { ...data, words: 'Isaiah *kan* biblioteken' },
      megan,
    )) as Card;

    expect(cardText(handed)).toContain('Väntar på att Isaiah Langer');
    expect(cardText(handed)).toContain('Isaiah \\\\*kan\\\\* biblioteken');
    await newsTo(alex, 'lämnat över besöket till Isaiah Langer');
    await bot.connector.waitFor(
      ({ method, conversation, activity }) =>
        method === 'POST' &&
        conversation === chatOf(isaiah)?.id &&
        JSON.stringify(activity).includes('Ta hand om'),
    );
    const late = await press(
      'visit-decide',
      { visit: id, version, language: 'sv', answer: 'welcome' },
      megan,
    );
    expect(cardText(late as Card)).toContain('bara den som har besöket');
    expect(await theVisit()).toMatchObject({
      state: 'offered',
      owner: { person: isaiah.aadObjectId, by: 'chosen' },
    });
  });

  it('is withdrawn by who asked, and the owner is told', async () => {
    const { id, version } = (await theVisit()) ?? { id: '', version: 0 };
    const asked = (await press(
      'visit-form',
      { visit: id, version, what: 'withdraw', language: 'sv' },
      alex,
    )) as Card;
    expect(cardText(asked)).toContain('Dra tillbaka besök 1 från Riga');
    const gone = (await press(
      'visit-withdraw',
      { visit: id, version, language: 'sv', words: 'Inställt' },
      alex,
    )) as Card;
    expect(cardText(gone)).toContain('Besöket är tillbakadraget');
    await newsTo(isaiah, 'har dragit tillbaka besöket');
  });

  describe('is brought in other ways', () => {
    const letter =
      'Dear City of Stockholm, we are nine librarians from Oslo who would like to see your libraries on 3 March 2027. Kari Nordmann, kari@oslo.example';

    it('after "Besöksförfrågan:", and what is no request is told apart and not kept', async () => {
      const sent = await say('Besöksförfrågan: Vi säljer stolar och vill gärna visa dem för er.', megan);
      expect(sent.text).toContain('Det här ser inte ut som en besöksförfrågan');
      expect(sent.text).toContain('Inget är sparat');
      const drafts = await bot.services.store.database
        .withTables<{ visit_draft: { person: string } }>()
        .selectFrom('visit_draft')
        .selectAll()
        .where('person', '=', megan.aadObjectId)
        .execute();
      expect(drafts).toEqual([]);
    });

    it('as a file: a saved mail is read with its sender', async () => {
      const mail = [
        'From: Liis Tamm <liis.tamm@tartu.example>',
        'To: info@stad.example',
        'Subject: Visit',
        'Date: Mon, 23 Nov 2026 08:00:00 +0200',
        '',
        'Dear City of Stockholm, we are five librarians from Tartu who would like to visit your libraries on 8 June 2027.',
      ].join('\r\n');
      const server = createServer((_request, response) => response.end(mail));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const downloadUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/mail.eml`;
      const contentType = 'application/vnd.microsoft.teams.file.download.info';
      const read = cardIn(
        await say('', alex, { attachments: [{ contentType, name: 'mail.eml', content: { downloadUrl } }] }),
      );
      server.close();

      expect(inputsOf(read)).toMatchObject({
        origin: 'Tartu',
        people: 5,
        from: '2027-06-08',
        unit: 'kultur',
      });
      expect(inputsOf(read).contact).toContain('liis.tamm@tartu.example');
      expect(inputsOf(read).topics).toBe('your libraries');
    });

    it('as a letter in English, shown in the language of who pasted it; a question to the strategy is left to the strategy', async () => {
      const read = cardIn(await say(letter));
      expect(cardText(read)).toContain('Det här läste jag');
      expect(inputsOf(read)).toMatchObject({
        origin: 'Oslo',
        people: 9,
        from: '2027-03-03',
        answerLanguage: 'en',
      });
      expect(inputsOf(read).contact).toContain('kari@oslo.example');
      expect((await say('Får vi bjuda in en delegation?')).text).toContain('Källa:');
    });

    it('unclear whose it is: the two likeliest are offered with their reasons, and the chosen one is saved', async () => {
      const text =
        'Vice borgmästaren i Milano vill helt informellt titta på ett bibliotek den 9 april 2027 med tre bibliotekarier från Milano. Det är ett arbetsbesök utan ceremonier.';
      const choose = cardIn(await say(text));
      expect(cardText(choose)).toContain('Vem ska ta hand om besöket?');
      const offered = [...cardText(choose).matchAll(/"unit":"([a-z-]+)"/g)].map(([, unit]) => unit);
      const visit = /"visit":"([^"]+)"/.exec(cardText(choose))?.[1] ?? '';
      expect(new Set(offered).size).toBe(2);
      const form = (await press('visit-choose', { visit, unit: offered[0], language: 'sv' }, alex)) as Card;
      expect(inputsOf(form).unit).toBe(offered[0]);
      expect(await press('visit-choose', { visit, unit: offered[0], language: 'sv' }, megan)).toContain(
        'finns inte kvar',
      );

      await press('visit-save', { ...form.actions?.[0]?.data, ...inputsOf(form) }, alex);
      expect(await theVisit()).toMatchObject({
        unit: offered[0],
        facts: { country: 'IT' },
      });
    });

    it('to others than the city: whose it is stands there, and a unit of the city can be chosen all the same', async () => {
      const text = 'Åtta personer från Oslo vill besöka Karolinska sjukhuset den 3 mars 2027.';
      const card = cardText(cardIn(await say(text)));
      expect(card).toContain('Det här är inte stadens verksamhet');
      expect(card).toContain('Region Stockholm');
      expect(card).not.toContain('Kommunstyrelsen');

      const visit = /"visit":"([^"]+)"/.exec(card)?.[1] ?? '';
      const form = (await press('visit-choose', { visit, unit: '', language: 'sv' }, alex)) as Card;
      expect(inputsOf(form)).toMatchObject({ origin: 'Oslo', unit: '' });
    });

    it('for two units alike: both are offered, and the Executive Board to coordinate', async () => {
      const text =
        'We are 12 people from Riga and would like to visit both the Library and the Environment administration on 4 March 2027.';
      const choose = cardIn(await say(text, alex, { locale: 'en-GB' }));
      const offered = [...cardText(choose).matchAll(/"unit":"([a-z-]+)"/g)].map(([, unit]) => unit);
      expect([...new Set(offered)]).toEqual(['kultur', 'miljo', 'ks']);
      expect(cardText(choose)).toContain('the City Executive Board coordinates it (5#2)');

      const visit = /"visit":"([^"]+)"/.exec(cardText(choose))?.[1] ?? '';
      const form = (await press('visit-choose', { visit, unit: 'ks', language: 'en' }, alex)) as Card;
      await press('visit-save', { ...form.actions?.[0]?.data, ...inputsOf(form) }, alex);
      expect(await theVisit()).toMatchObject({
        ...{ unit: 'ks', reason: 'several_fields', because: '5#2' },
        fields: ['kultur', 'miljo'],
      });
    });

    it('corrected so that it is another unit’s: that is said before it is saved', async () => {
      const form = cardIn(await say(letter, nisse));
      const data = { ...form.actions?.[0]?.data, ...inputsOf(form), political: 'true', who: 'Mayor of Oslo' };
      const anew = (await press('visit-save', data, nisse)) as Card;
      expect(cardText(anew)).toContain('Efter din ändring passar Kommunstyrelsen bättre');
      expect(inputsOf(anew).unit).toBe('ks');

      const saved = await press('visit-save', { ...anew.actions?.[0]?.data, ...inputsOf(anew) }, nisse);
      expect(cardText(saved as Card)).toMatch(/stadsledningskontoret|kommunstyrelsen/i);
      expect(await theVisit()).toMatchObject({ unit: 'ks', owner: { by: 'office', because: '5#2' } });
    });

    it('filled in by hand, by somebody in no directory, who follows it and withdraws it in words', async () => {
      const form = cardIn(await say('nytt besöksärende', nisse));
      expect(cardText(form)).toContain('Fyll i det du vet');
      const data = {
        ...form.actions?.[0]?.data,
        ...inputsOf(form),
        origin: 'Tartu',
        unit: 'sdn-sodermalm',
        from: '2026-12-01',
      };
      await press('visit-save', data, nisse);
      const visit = await theVisit();
      expect(visit).toMatchObject({
        reason: 'chosen',
        owner: { by: 'head', because: '5#7' },
        facts: { country: 'EE', from: '2026-12-01', until: '2026-12-01' },
      });
      expect(cardText(cardIn(await say('mina besök', nisse)))).toContain('Dina besök');
      const asked = cardIn(await say(`dra tillbaka besök ${visit?.number}`, nisse));
      expect(cardText(asked)).toContain('Dra tillbaka besök');
    });
  });

  it('is handed over to another unit with a letter that tells the visitors', async () => {
    const visit = (await listVisits(bot.services.store.database, {})).find(
      ({ facts }) => facts.origin === 'Milano',
    );
    const data = { visit: visit?.id, version: visit?.version, language: 'sv' };
    const handed = await press(
      'visit-hand-over',
      { ...data, unit: 'kultur', person: '', words: 'Fel enhet' },
      alex,
    );
    expect(cardText(handed as Card)).toContain('Megan Bowen har besöket nu');
    expect(cardText(handed as Card)).toContain('Er förfrågan hör till Kulturnämnden');
    expect(cardText(handed as Card)).toContain('Med vänlig hälsning\\n\\nAlex Wilber');
    expect(cardText(handed as Card)).toContain('På engelska');
    expect(await theVisitOf('Milano')).toMatchObject({ unit: 'kultur', reason: 'chosen', state: 'offered' });
  });

  it('is among those that are coming, and in the figures, for those who see them', async () => {
    const coming = cardText(cardIn(await say('kommande besök')));
    expect(coming).toContain('från Milano');
    expect(coming).toContain('från Tartu');
    const own = cardText(cardIn(await say('kommande besök', megan)));
    expect(own).toContain('från Milano');
    expect(own).not.toContain('från Tartu');
    expect((await say('kommande besök', nisse)).text).toContain('kontaktpersoner, chefer');
    const figures = cardText(cardIn(await say('besöksstatistik 2027')));
    expect(figures).toContain('"y":1');
    expect(figures).toContain('Italien');
    expect(cardText(cardIn(await say('visit statistics 2027')))).toContain('Italy');
    const both = await say('antal besök per land 2026 och 2027');
    expect(cardText(cardIn(both))).toContain('Italien');
    expect(both.suggestedActions?.actions.map(({ value }) => value)).toEqual(['Besöksstatistik 2026']);
  });
});
