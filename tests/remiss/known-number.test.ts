import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHeads } from '../../src/remiss/recipient-register.ts';
import { isaiah, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A number that is in the register is of that remiss, whatever is said of it:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const deadline = '2026-12-18';
      await addOpenRemiss(transaction, { id: '905/2026', deadline, units: ['kultur', 'trafik'] });
    });
  });
  afterAll(() => bot?.close());

  const isOpen = async () => {
    const cases = await listHeads(bot.services.store.database, { remiss: '905/2026' });
    return cases.every(({ recipient }) => recipient.endedOn === null && recipient.extension === null);
  };

  test.each([
    'Kan jag få brevet till KS 2026/905 en gång till?',
    'Kan vi slå ihop KS 2026/905 med den andra om samma sak?',
    'Är det sant att fullmäktige redan har röstat om KS 2026/905?',
    'Is it true that the council already voted on KS 2026/905?',
  ])('what nobody can answer says so above the card: %s', async (text) => {
    const reply = await say(text, isaiah);

    expect(reply.text).toMatch(/^(?:Just det kan jag inte svara på|I cannot answer just that)/);
    expect(cardOf(reply)).toContain('905/2026');
  });

  test('the card that has what is asked for says no such thing', async () => {
    const reply = await say('Finns det en mall för KS 2026/905?', isaiah);

    expect(reply.text ?? '').not.toContain('Just det');
    expect(cardOf(reply)).toContain('Svarsmall');
  });

  test.each([
    'Får vi teckna ett vänortsavtal med Riga (KS 2026/77)?',
    'Vad säger strategin om remissvar som KS 2026/905?',
  ])('a number that is of none, and what the strategy says, is for the strategy: %s', async (text) => {
    const { text: said = '' } = await say(text, isaiah);
    expect(said).toMatch(/^\*\*(?:Nej|Framgår inte)/);
  });

  test.each([
    ['Vi hinner inte med KS 2026/905, kan vi få till 10 januari?', '2027-01-10'],
    ['Kan vi få till 10 januari med KS 2026/905?', '2027-01-10'],
    ["We can't make KS 2026/905 in time, can we get until 10 January?", '2027-01-10'],
    ['Får vi ha på oss till 15 januari med 2026/905?', '2027-01-15'],
    ['Är det okej att vi kommer in med KS 2026/905 den 10 januari?', '2027-01-10'],
    ['Would it be alright to hand in KS 2026/905 on 10 January?', '2027-01-10'],
  ])('a day after the last one is one to ask for: %s', async (text, day) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toMatch(/Be om mer tid|Ask for more time/);
    expect(card).toContain(day);
    expect(await isOpen()).toBe(true);
  });

  test.each([
    'Vi har möte den 10 januari om KS 2026/905',
    'Kan ni påminna oss den 10 december om KS 2026/905?',
    'Hinner vi svara på KS 2026/905 före jul?',
  ])('another day is not: %s', async (text) => {
    expect(cardOf(await say(text, isaiah))).not.toContain('"remiss-extension-draft"');
  });

  test('why more time is needed is filled in where it is told', async () => {
    const text = 'Kan vi få anstånd med KS 2026/905 till 10 januari eftersom nämnden ställer in sitt möte?';
    expect(cardOf(await say(text, isaiah))).toContain('Nämnden ställer in sitt möte');
  });

  test('whoever may not ask reads who does', async () => {
    const { text } = await say('Kan vi få till 10 januari med KS 2026/905?', megan);
    expect(text).toContain('Isaiah Langer');
  });

  test.each([
    ['Vi tillstyrker KS 2026/905, skickades igår', '2026-11-24', 'support'],
    ['Nämnden avstyrkte KS 2026/905 och svaret gick iväg 20 november', '2026-11-20', 'oppose'],
    ['We sent the reply to KS 2026/905 yesterday, no remarks', '2026-11-24', 'no-remarks'],
    ['Svaret på KS 2026/905 lämnades i fredags', '2026-11-20', ''],
    ['Vi tillstyrker KS 2026/905 med vissa påpekanden', '2026-11-25', 'support-with-remarks'],
  ])('what an answer says, and its day, are filled in and not noted: %s', async (text, day, stance) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain(`"id":"on"`);
    expect(card).toContain(`"value":"${day}"`);
    expect(card).toContain(`"value":"${stance}"`);
    expect(await isOpen()).toBe(true);
  });

  test.each([
    'Vi har inte svarat på KS 2026/905 än',
    'Vi vet inte om vi tillstyrker KS 2026/905',
    'KS 2026/905 skickades till oss igår',
  ])('what is not sure, or came from the sender, is not filled in: %s', async (text) => {
    expect(cardOf(await say(text, isaiah))).not.toContain('"id":"on"');
  });

  test.each([
    ['Vårt eget nummer för KS 2026/905 är KUL 2026-88', 'KUL 2026-88'],
    ['Our own number for KS 2026/905 is KN 2026-12', 'KN 2026-12'],
    ['Vårt diarienummer blev KUL 2026/88, det gäller KS 2026/905', 'KUL 2026/88'],
    ['vårt dnr är 618 2016-1.51 för KS 2026/905', '618 2016-1.51'],
  ])('the own number alone is filled in: %s', async (text, number) => {
    expect(cardOf(await say(text, isaiah))).toContain(`"value":"${number}"`);
  });
});
