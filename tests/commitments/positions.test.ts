import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addPosition } from '../../src/commitments/position-register.ts';
import { loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What the city thinks of a matter of the EU is asked for in chat', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    const told = { version: 1, writtenBy: 'sara', writtenOn: '2026-10-01', toldOn: null, toldBy: null };
    await bot.services.store.transaction(async (transaction) => {
      const rail = { unit: 'trafik', matter: 'Järnvägspaketet', view: 'Staden vill ha fler nattåg.' };
      await addPosition(transaction, { ...told, ...rail, id: 'rail' });
      const air = { unit: 'miljo', matter: 'Luftkvalitetsdirektivet', view: 'Skärp gränsvärdena.' };
      await addPosition(transaction, { ...told, ...air, id: 'air' });
    });
  });
  afterAll(() => bot?.close());

  test.each([
    ['Vad har vi sagt om järnvägspaketet?', 'Järnvägspaketet', 'Luftkvalitet'],
    ['vad va det vi tyckte om järnvägspaketet', 'Järnvägspaketet', 'Luftkvalitet'],
    ['har nån nämnd tagit ställning till järnvägspaketet?', 'Järnvägspaketet', 'Luftkvalitet'],
    ['finns det en ståndpunkt om nattåg', 'Järnvägspaketet', 'Luftkvalitet'],
    ['what is our view on the rail package', 'Järnvägspaketet', 'Luftkvalitet'],
    ['va tycker stan om järnvägspaketet', 'Järnvägspaketet', 'Luftkvalitet'],
    ['vilken linje driver vi i järnvägsfrågan', 'Järnvägspaketet', 'Luftkvalitet'],
    ['Vad anser staden om nattåg?', 'Järnvägspaketet', 'Luftkvalitet'],
    ['har staden lämnat in nåt om järnvägspaketet', 'Järnvägspaketet', 'Luftkvalitet'],
    ['do we have a position on air quality', 'Luftkvalitet', 'Järnvägspaketet'],
  ])('"%s" shows the position on it, and no other', async (text, shown, other) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain(shown);
    expect(card).not.toContain(other);
  });

  test.each([
    ['Vi ska svara på EU-kommissionens samråd om bussar', 'Bussar', ''],
    ['Kulturförvaltningen vill lämna synpunkter i EU-samrådet om upphovsrätt', 'Upphovsrätt', ''],
    ['We want to respond to the Commission consultation on railways', 'Railways', ''],
    ['Vi tänker svara på en EU-konsultation', '', ''],
    ['Skriv in en ståndpunkt om elbussar: Staden vill ha fler', 'Elbussar', 'Staden vill ha fler'],
  ])(
    '"%s" opens the form with the reminder of 5#6, and what was told filled in',
    async (text, matter, view) => {
      const card = cardOf(await say(text, megan));
      expect(card).toMatch(/Ny ståndpunkt i en EU-fråga|New position on an EU question/);
      expect(card).toContain('5#6');
      expect(card).toContain(`"value":"${matter}"`);
      expect(card).toContain(`"value":"${view}"`);
    },
  );

  test.each([
    'Får vi svara på en EU-konsultation?',
    'Vi ska svara på remissen om bussar',
    'Vi ska åka till EU',
  ])('"%s" opens no such form', async (text) =>
    expect(JSON.stringify(await say(text, megan))).not.toContain('Ny ståndpunkt i en EU-fråga'),
  );

  test('one that is found by its field alone says so', async () => {
    const card = cardOf(await say('what is our view on the rail package', megan));
    expect(card).toContain('No position mentions rail package in those words');
  });

  test.each([
    'Vem beslutar om stadens uppfattning i EU-frågor?',
    'Får nämnden ha en egen ståndpunkt i en EU-fråga?',
    'Vad är stadens syn på EU-frågor?',
    'Vem beslutar om stadens uppfattning i trafikfrågor?',
  ])('"%s" stays the question of the strategy', async (text) => {
    expect(JSON.stringify(await say(text, megan))).not.toContain('Järnvägspaketet');
  });
});
