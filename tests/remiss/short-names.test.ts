import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readShortNaming } from '../../src/remiss/naming/short-naming.ts';
import { isaiah, lynne, talkWith } from '../support/demo-city.ts';
import { loadShortNamed, offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A remiss is known by what people call it:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['cykelremissen', '812'],
    ['hur går det med cykelremissen?', '812'],
    ['Cykel remissen', '812'],
    ['status remiss cykelplan', '812'],
    ['cykelplansremissens sista dag', '812'],
    ['remissen om hållbara städer', '901'],
    ['är remissen om hållbara städer besvarad?', '901'],
    ['när går remissen om hållbara städer ut?', '901'],
    ['remissen ”Hållbara städer”', '901'],
    ['landsbygdsremissen', '901'],
    ['remissen från landsbygdsdepartementet', '901'],
    ['den från Landsbygdsdepartementet', '901'],
    ['den om hållbara städer', '901'],
    ['remissen vi fick igår', '901'],
    ['den senaste remissen', '901'],
    ['812', '812'],
    ['812:an', '812'],
    ['KS 812', '812'],
    ['hur går det med ks 812?', '812'],
    ['har vi svarat på 812?', '812'],
    ['vem har infrastrukturremissen?', '14'],
    ['när ska transportremissen vara besvarad?', '14'],
    ['hur svarade vi på kulturmiljöremissen?', '1001'],
    ['klimathandlingsremisen', '813'],
    ['sista svarsdag för cykelplanen', '812'],
    ['vem skriver yttrandet om klimathandlingsplanen?', '813'],
  ])('%s is KS 2026/%s', async (text, serial) => {
    expect(cardOf(await say(text, isaiah))).toContain(`Remiss KS 2026/${serial} till Kulturnämnden`);
  });

  test.each([
    ['the transport referral', '14'],
    ['how is the transport referral going?', '14'],
    ['the cycling referral', '812'],
    ['the latest referral', '901'],
    ["what's the deadline for the cycling referral?", '812'],
    ['the referral we got yesterday', '901'],
  ])('in English, whatever the language of its title: %s', async (text, serial) => {
    expect(cardOf(await say(text, isaiah))).toContain(`Referral KS 2026/${serial} to Culture Committee`);
  });

  test.each([
    ['vi har svarat på cykelremissen', 'Det du skrev har inte ändrat något.'],
    ['kan vi få mer tid för cykelremissen?', 'Det du skrev har inte ändrat något.'],
    ['mer tid för 812:an', 'Det du skrev har inte ändrat något.'],
    ['när ska handlingarna ut för cykelremissen?', 'sammanträde'],
    ['har trafiknämnden svarat på cykelremissen?', 'till Trafiknämnden'],
    ['hur räknade du cykelremissen?', 'Så räknade jag'],
    ['vi har svarat på cykelplanen', 'Det du skrev har inte ändrat något.'],
  ])('what is asked is answered as of its number: %s', async (text, words) => {
    const card = cardOf(await say(text, isaiah));
    expect(card).toContain('KS 2026/812');
    expect(card).toContain(words);
  });

  test('the s of "what\'s" is no unit', async () => {
    const card = cardOf(await say("what's the deadline for the cycling referral?", isaiah));
    expect(card).not.toContain('was not sent to');
  });

  test('who has answered is told to the sender', async () => {
    expect(cardOf(await say('vilka har inte svarat på cykelremissen?', lynne))).toContain(
      'Svar på remissen Cykelplan',
    );
  });

  test('of several that are called so each is a button that asks the same', async () => {
    const sent = await say('har vi svarat på klimatremissen?', isaiah);
    expect(sent.text).toContain('Vilken remiss menar du?');
    const offered = offeredIn(sent);
    expect(offered.toSorted()).toEqual([
      'har vi svarat på remissen KS 2026/1001?',
      'har vi svarat på remissen KS 2026/813?',
    ]);
    expect(cardOf(await say(offered[0] ?? '', isaiah))).toContain('till Kulturnämnden');
  });

  test.each([
    ['rymdremissen', 'Ingen remiss som heter så är registrerad: rymdremissen.'],
    ['hur går det med remissen om <b>rymden</b>?', 'Ingen remiss som heter så är registrerad'],
    ['KS 999', 'Ingen remiss som heter så är registrerad: KS 999.'],
    ['vilka är sena med rymdremissen', 'Ingen remiss som heter så är registrerad: rymdremissen.'],
    ['vem hos oss jobbar med remissen om rymden', 'Ingen remiss som heter så är registrerad'],
    ['4711 gick iväg i fredags', 'Ingen remiss som heter så är registrerad: 4711.'],
    ['the space referral', 'No referral of that name is registered'],
  ])('that there is none is said, never what the strategy says: %s', async (text, words) => {
    const { text: said = '' } = await say(text, isaiah);
    expect(said).toContain(words);
    expect(said).not.toContain('strategin');
    expect(said).not.toContain('<b>');
  });

  test('a rotel is known as the sender of its own', async () => {
    const offered = offeredIn(await say('trafikrotelns remiss', isaiah));
    expect(offered.toSorted()).toEqual(['remissen KS 2026/14', 'remissen KS 2026/812']);
  });

  test('one that has a part of the name is offered', async () => {
    const sent = await say('remissen om hållbara hav', isaiah);
    expect(sent.text).toContain('Menar du någon av dessa?');
    expect(offeredIn(sent)).toContain('remissen KS 2026/901');
  });

  test.each([
    'hur svarar man på en remiss?',
    'vad är en remiss',
    'Vilka fick remissen?',
    'vad svarade nämnderna på remissen?',
    'vem beslutar om svaret på cykelremissen?',
    'vad säger strategin om cykelremissen?',
    'vi fick en remiss från landsbygdsdepartementet',
    'register a referral',
    'premissen om hållbara städer',
    'skapa remiss',
    'Vi har 812 anställda, får vi ha egna vänorter?',
    'KS 14 december',
    'budget 2026',
  ])('not for: %s', (text) => {
    expect(readShortNaming(text)?.isSure ?? false).toBe(false);
  });

  test.each(['hur svarar man på en remiss?', 'vem beslutar om svaret på cykelremissen?', 'vad är en remiss'])(
    'what is asked of remisses as such is not taken for one of them: %s',
    async (text) => {
      expect(JSON.stringify(await say(text, isaiah))).not.toContain('KS 2026/');
    },
  );

  test.each([
    'Måste remissen från EU besvaras av alla nämnder?',
    'Ska remissen från regeringen gå via stadsledningskontoret?',
    'vem ska svara på remissen från regeringen',
    'must we answer the referral from the EU Commission',
  ])('what asks of rules is not taken for one of them, where nothing is called so: %s', async (text) => {
    const { text: said = '', attachments } = await say(text, isaiah);
    expect(said).toMatch(/Internationell strategi|remiss|referral/);
    expect(JSON.stringify(attachments ?? '')).not.toContain('KS 2026/');
  });
});
