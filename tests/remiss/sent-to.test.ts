import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '../../src/record/register.ts';
import { listCases } from '../../src/remiss/recipient-register.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { listRemissHeads } from '../../src/remiss/remiss-register.ts';
import { alex, isaiah, loadDemoCity, lynne, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const trafikRegistrar = {
  id: '29:trafik',
  aadObjectId: '94004e4d-8715-5a98-83b8-e7ff3db81b8b',
  name: 'Trafik',
};

type MessageTable = { outbox_message: { key: string; kind: string; addressee: unknown } };

/** Tells of KS 2026/2001, sent to Kultur and Trafik, due on 26 February 2027. */
describe('Whom a remiss was sent to', () => {
  let bot: TestBot;
  let now = new Date('2026-11-24T08:00:00Z');
  const { say, press, cardOf } = talkWith(() => bot);
  const database = () => bot.services.store.database;
  const letter = [
    'Remiss om Program för idrottsutbyte',
    'Dnr KS 2026/2001',
    'Remissinstanser:\nKulturnämnden\nTrafiknämnden\nSocialnämnden',
    'Svara senast den 26 februari 2027.',
  ].join('\n\n');
  const title = 'Program för idrottsutbyte';
  const draftOf = (card: string) => /"draft":"([0-9a-f]{32})"/.exec(card)?.[1] ?? '';
  const register = async (units: string, from = isaiah) => {
    const draft = draftOf(cardOf(await say(letter, from)));
    const data = { draft, title, dnr: 'KS 2026/2001', deadline: '2027-02-26', units, language: 'sv' };
    return press('remiss-register', data, from);
  };
  const remiss = async () => {
    const [head] = await listRemissHeads(database());
    if (head === undefined) throw new Error('nothing was registered');
    return head.id;
  };
  const unitsNow = async () =>
    (await listCases(database(), { remiss: await remiss() })).map(({ recipient }) => recipient.unit).sort();
  const recipientAt = async (unit: string) => {
    const cases = await listCases(database(), { remiss: await remiss() });
    const found = cases.find(({ recipient }) => recipient.unit === unit)?.recipient;
    if (found === undefined) throw new Error(`${unit} is no recipient`);
    return found;
  };
  const choice = async (unit: string) => {
    const { id, version } = await recipientAt(unit);
    return `${id}@${version}`;
  };
  const keys = async (kind: string) =>
    (
      await database()
        .withTables<MessageTable>()
        .selectFrom('outbox_message')
        .select('key')
        .where('kind', '=', kind)
        .execute()
    ).map(({ key }) => key);
  const acts = async (unit: string) =>
    (await listHistory(database(), `remiss-recipient:${await remiss()}-${unit}`)).map(({ act }) => act);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    await loadDemoCity(bot);
    await register('kultur,trafik');
  });
  afterAll(() => bot?.close());

  test.each([
    'Ta bort Trafiknämnden från KS 2026/2001',
    'trafik slipper svara på KS 2026/2001',
    'Trafikkontoret ska inte ha KS 2026/2001',
    'Please remove the Transport Committee from KS 2026/2001',
    'Could you take the Transport Committee off KS 2026/2001, it does not concern them',
  ])(
    'who is not to answer is chosen on the form of its sender, and the words change nothing: %s',
    async (text) => {
      const sent = await say(text, lynne);
      expect(cardOf(sent)).toContain('"verb":"remiss-remove"');
      expect(cardOf(sent)).toContain(`"value":"${await choice('trafik')}","choices"`);
      expect(cardOf(sent)).not.toContain('remiss-withdraw');
      expect(await unitsNow()).toEqual(['kultur', 'trafik']);
    },
  );

  test('those who are no sender are told who does it', async () => {
    const told = await say('Lägg till Socialnämnden på KS 2026/2001', trafikRegistrar);
    expect(JSON.stringify(told)).toContain('ändras av avsändaren');
    const language = { remiss: await remiss(), language: 'sv' };
    const asked = { ...language, chosen: await choice('trafik'), reason: 'Fel', until: '2027-03-26' };
    for (const verb of ['remiss-add-form', 'remiss-remove-form', 'remiss-time-form', 'remiss-remove'])
      expect(await press(verb, asked, trafikRegistrar)).toContain('Inget har ändrats');
    expect(await press('remiss-add', { ...language, chosen: 'social' }, trafikRegistrar)).toContain(
      'Inget har ändrats',
    );
    expect(await press('remiss-give-time', asked, isaiah)).toContain('Inget har ändrats');
    expect(await unitsNow()).toEqual(['kultur', 'trafik']);
  });

  test('one is taken out by a press, with a reason that its people hear, and the others stay', async () => {
    const asked = { remiss: await remiss(), language: 'sv', chosen: await choice('trafik') };
    const before = await recipientAt('trafik');
    expect(await press('remiss-remove', { ...asked, reason: ' ' }, lynne)).toContain('Skriv varför');
    const stale = { ...asked, chosen: `${before.id}@7`, reason: 'Berörs inte' };
    expect(await press('remiss-remove', stale, lynne)).toContain('hann ändra');
    const all = { ...asked, chosen: `${asked.chosen},${await choice('kultur')}`, reason: 'Fel' };
    expect(await press('remiss-remove', all, lynne)).toContain('ingen mottagare kvar');

    const removal = { ...asked, reason: 'Berörs inte' };
    expect(await press('remiss-remove', removal, lynne)).toContain('Borttagna: Trafiknämnden');
    expect(await press('remiss-remove', removal, lynne)).toContain('redan borttagna');
    expect(await unitsNow()).toEqual(['kultur']);
    expect(await acts('trafik')).toEqual(['remove-remiss-recipient']);
    const told = (await keys('remiss-recipient-removed')).filter((key) =>
      key.startsWith('remiss-recipient-removed'),
    );
    expect(told).toEqual([`remiss-recipient-removed:${before.id}:1:${trafikRegistrar.aadObjectId}`]);
    const old = { recipient: before.id, version: 1, language: 'sv', on: '2026-11-24' };
    expect(await press('remiss-received', old, trafikRegistrar)).toContain('finns inte längre');

    now = new Date('2027-02-25T08:00:00Z');
    await sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
    const reminded = [...(await keys('remiss-recipient')), ...(await keys('remiss-unreceived'))];
    const ofReminders = reminded.filter((key) => key.startsWith('remiss-reminder:'));
    const kultur = `${await remiss()}-kultur`;
    expect(ofReminders.some((key) => key.includes(kultur))).toBe(true);
    expect(ofReminders.filter((key) => key.includes(before.id))).toEqual([]);
  });

  test('the last one is not taken out: then the registration is taken back', async () => {
    const sent = await say('Ta bort Kulturnämnden från KS 2026/2001', lynne);
    expect(sent.text).toContain('den enda mottagaren');
    expect(cardOf(sent)).toContain('"verb":"remiss-withdraw"');
  });

  test.each([
    ['Lägg till Trafiknämnden på KS 2026/2001', 'trafik'],
    ['KS 2026/2001 ska också till social', 'social'],
    ['Add the Sports Committee to KS 2026/2001', 'idrott'],
  ])('who is to answer too is chosen on the form: %s', async (text, unit) => {
    const card = cardOf(await say(text, lynne));
    expect(card).toContain('"verb":"remiss-add"');
    expect(card).toContain(`"value":"${unit}","choices"`);
    expect(await unitsNow()).toEqual(['kultur']);
  });

  test('one that is added gets its card, is reminded from that day on, and is added once', async () => {
    const asked = { remiss: await remiss(), language: 'sv', chosen: 'trafik' };
    expect(await press('remiss-add', asked, lynne)).toContain('Tillagda: Trafiknämnden');
    expect(await press('remiss-add', asked, lynne)).toContain('redan mottagare');
    expect(await unitsNow()).toEqual(['kultur', 'trafik']);
    expect((await acts('trafik')).slice(-1)).toEqual(['add-remiss-recipient']);
    const { id } = await recipientAt('trafik');
    expect(
      (await keys('remiss-unreceived')).filter((key) => key.startsWith(`remiss-registered:${id}:3`)),
    ).toHaveLength(1);
    // Added the day before the last: no reminder of the days that were before it.
    await sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
    expect(
      (await keys('remiss-unreceived')).filter((key) => key.startsWith(`remiss-reminder:${id}`)),
    ).toEqual([]);
    now = new Date('2027-02-26T08:00:00Z');
    await sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
    expect(
      (await keys('remiss-unreceived')).filter((key) => key.startsWith(`remiss-reminder:${id}`)),
    ).toHaveLength(1);
  });

  test.each([
    ['Ge Trafiknämnden till 26 mars på KS 2026/2001', '2027-03-26'],
    ['trafik får två veckor till på KS 2026/2001', '2027-03-12'],
    ['The Transport Committee can have until 19 March for KS 2026/2001', '2027-03-19'],
  ])('more time that is told for one is filled in for it alone: %s', async (text, day) => {
    const card = cardOf(await say(text, lynne));
    expect(card).toContain('"verb":"remiss-give-time"');
    expect(card).toContain(`"value":"${await choice('trafik')}","choices"`);
    expect(card).toContain(`"value":"${day}"`);
    expect(card).not.toContain('remiss-correct"');
  });

  test('more time for one is given by a press, and the others keep their day', async () => {
    const chosen = await choice('trafik');
    const asked = { remiss: await remiss(), language: 'sv', chosen, until: '2027-03-26', reason: '' };
    expect(await press('remiss-give-time', { ...asked, until: '2027-02-20' }, lynne)).toContain(
      'Välj en dag efter',
    );
    expect(await press('remiss-give-time', { ...asked, until: '' }, lynne)).toContain('Välj en dag');
    expect(await press('remiss-give-time', asked, lynne)).toContain('har nu till 26 mars 2027');
    expect(await press('remiss-give-time', asked, lynne)).toContain('Den dagen gäller redan');
    const cases = await listCases(database(), { remiss: await remiss() });
    expect(cases.map(({ recipient }) => recipient.extension?.until ?? null)).toEqual([null, '2027-03-26']);
    expect((await acts('trafik')).slice(-1)).toEqual(['grant-remiss-extension']);
    expect((await keys('remiss-unreceived')).concat(await keys('remiss-recipient')).join()).toContain(
      'remiss-time-given:',
    );
    expect(
      await press('remiss-show', { recipient: (await recipientAt('trafik')).id, language: 'sv' }, alex),
    ).toContain('på avsändarens initiativ');
  });

  test('the letter again, with one more chosen, adds it for whoever may, and says so where it does not', async () => {
    expect(await register('trafik,social', trafikRegistrar)).toContain('Inte tillagda: Socialnämnden');
    expect(await unitsNow()).toEqual(['kultur', 'trafik']);
    const again = await register('kultur,social', lynne);
    for (const words of ['Tillagda: Socialnämnden', 'Fortfarande mottagare: Trafiknämnden'])
      expect(again).toContain(words);
    expect(await unitsNow()).toEqual(['kultur', 'social', 'trafik']);
  });

  test('one that was taken out is not chosen on the card of its letter', async () => {
    const asked = { remiss: await remiss(), language: 'sv', chosen: await choice('social'), reason: 'Fel' };
    await press('remiss-remove', asked, lynne);
    expect(cardOf(await say(letter, lynne))).toContain('"value":"kultur,trafik"');
  });

  test.each([
    ['Ta bort KS 2026/2001', 'remiss-withdraw'],
    ['Ge alla på KS 2026/2001 två veckor till', 'remiss-correct'],
    ['Har Trafiknämnden svarat på KS 2026/2001?', 'Inget svar är noterat'],
    ['Trafiknämnden har inte svarat på KS 2026/2001', 'Det du skrev har inte ändrat något'],
    ['Lägg till Kulturnämnden på KS 2026/2001', 'redan mottagare'],
    ['Ta bort Idrottsnämnden från KS 2026/2001', 'inte mottagare'],
  ])('what is told of all, asked, or of another is answered as such: %s', async (text, words) => {
    const told = JSON.stringify(await say(text, lynne));
    expect(told).toContain(words);
    for (const verb of ['"remiss-remove"', '"remiss-add"', '"remiss-give-time"'])
      expect(told).not.toContain(verb);
  });
});
