import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '../../src/record/register.ts';
import { addRecipient, listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import type { Recipient } from '../../src/remiss/register-model.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { listRemissHeads } from '../../src/remiss/remiss-register.ts';
import { alex, isaiah, loadDemoCity, lynne, megan, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

type MessageTable = { outbox_message: { key: string; kind: string } };

describe('A remiss that is registered by mistake', () => {
  let bot: TestBot;
  let now = new Date('2026-11-24T08:00:00Z');
  const { say, press, cardOf } = talkWith(() => bot);
  const letter = (title: string) =>
    `Remiss om ${title}\n\nDnr KS 2026/2001\n\nRemissinstanser:\nKulturnämnden\nTrafiknämnden\n\nSvara senast den 26 februari 2027.`;
  const draftOf = (card: string) => /"draft":"([0-9a-f]{32})"/.exec(card)?.[1] ?? '';
  const heads = () => listRemissHeads(bot.services.store.database);
  const messages = async (kind: string) => {
    const rows = await bot.services.store.database
      .withTables<MessageTable>()
      .selectFrom('outbox_message')
      .select('key')
      .where('kind', '=', kind)
      .execute();
    return rows.map(({ key }) => key);
  };
  const registration = (draft: string, title: string) => ({
    ...{ draft, title, dnr: 'KS 2026/2001', deadline: '2027-02-26', units: 'kultur,trafik', language: 'sv' },
  });

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test('is said to be the same one, however its title is written, and is not doubled', async () => {
    const first = draftOf(cardOf(await say(letter('Program för idrottsutbyte'), isaiah)));
    await press('remiss-register', registration(first, 'Program för idrottsutbyte'), isaiah);
    const [known] = await heads();

    const card = cardOf(await say(letter('Program för idrotsutbyte'), isaiah));
    for (const words of ['är redan registrerad', 'Det är samma remiss', `"same":"${known?.id}"`])
      expect(card).toContain(words);
    const again = { ...registration(draftOf(card), 'Program för idrotsutbyte'), same: known?.id };
    expect(await press('remiss-register', again, isaiah)).toContain('Inget har dubblerats');
    expect(await heads()).toEqual([known]);
    expect(await press('remiss-register', { ...again, same: 'x' }, isaiah)).toContain('finns inte längre');
  });

  test('is taken back by its registrar, with a reason that its recipients hear once, and nobody is reminded', async () => {
    const title = 'Program för idrotsutbyte';
    const draft = draftOf(cardOf(await say(letter(title), isaiah)));
    await press('remiss-register', registration(draft, title), isaiah);
    const double = (await heads()).find((one) => one.title === title);
    if (double === undefined) throw new Error('nothing was registered');
    const shown = { remiss: double.id, language: 'sv' };

    expect(cardOf(await say('Ta bort KS 2026/2001', isaiah))).toContain('Program för');
    expect(await press('remiss-correct-form', shown, isaiah)).toContain('remiss-withdraw-form');
    expect(await press('remiss-withdraw-form', shown, isaiah)).toContain('alla mottagare (2)');
    const asked = { ...shown, version: 1, reason: 'Registrerad två gånger' };
    expect(await press('remiss-withdraw', { ...asked, reason: ' ' }, isaiah)).toContain('Skriv varför');
    expect(await press('remiss-withdraw', { ...asked, version: 7 }, isaiah)).toContain('hann ändra');
    expect(await press('remiss-withdraw', asked, megan)).toContain('den som registrerade remissen');
    expect(await press('remiss-withdraw', asked, isaiah)).toContain('är tillbakatagen');
    expect(await press('remiss-withdraw', asked, isaiah)).toContain('finns inte längre');

    expect((await heads()).map((one) => one.title)).toEqual(['Program för idrottsutbyte']);
    const told = (await messages('remiss-withdrawn')).filter((key) => key.startsWith('remiss-withdrawn:'));
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBeGreaterThan(0);
    const [taken] = (await listHistory(bot.services.store.database, `remiss:${double.id}`)).slice(-1);
    expect([taken?.act, taken?.after]).toEqual(['withdraw-remiss', { reason: 'Registrerad två gånger' }]);

    now = new Date('2027-02-25T08:00:00Z');
    await sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
    const reminded = [...(await messages('remiss-recipient')), ...(await messages('remiss-unreceived'))];
    expect(reminded.some((key) => key.startsWith('remiss-reminder:'))).toBe(true);
    expect(reminded.filter((key) => key.startsWith(`remiss-reminder:${double.id}`))).toEqual([]);
  });

  test('can be registered anew after that', async () => {
    const title = 'Program för idrotsutbyte';
    const draft = draftOf(cardOf(await say(letter(title), isaiah)));
    expect(await press('remiss-register', registration(draft, title), isaiah)).toContain('är registrerad');
    expect(await heads()).toHaveLength(2);
  });

  test('is taken back by the sender, and not once an answer has been sent or by another registrar', async () => {
    const { store } = bot.services;
    await store.transaction(async (transaction) => {
      await addOpenRemiss(transaction, { id: '2010/2026', deadline: '2027-03-15', units: ['kultur'] });
      const [kultur] = await listCases(transaction, { remiss: '2010/2026' });
      if (kultur === undefined) throw new Error('nothing was registered');
      const trafik: Recipient = { ...kultur.recipient, id: '2010/2026-trafik', unit: 'trafik' };
      await addRecipient(transaction, trafik);
      await saveRecipient(transaction, { ...trafik, wordOn: '2026-11-20' });
    });
    const asked = { remiss: '2010/2026', language: 'sv', version: 1, reason: 'Fel' };

    expect(await press('remiss-correct-form', asked, isaiah)).not.toContain('remiss-withdraw-form');
    expect(await press('remiss-withdraw-form', asked, isaiah)).toContain('Inget har ändrats');
    expect(await press('remiss-withdraw', asked, isaiah)).toContain('Inget har ändrats');
    expect(await press('remiss-withdraw', asked, lynne)).toContain('redan skickat ett svar');
    const trafik = (await listCases(store.database, { recipient: '2010/2026-trafik' }))[0];
    if (trafik === undefined) throw new Error('there is no such recipient');
    await store.transaction((transaction) =>
      saveRecipient(transaction, { ...trafik.recipient, wordOn: null }),
    );
    expect(await press('remiss-withdraw', asked, lynne)).toContain('är tillbakatagen');
    expect(cardOf(await say('Öppna remisser', alex))).not.toContain('Remiss 2010/2026');
  });
});
