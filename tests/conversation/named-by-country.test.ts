import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alex, isaiah, megan, talkWith } from '../support/demo-city.ts';
import { addShortNamedCommitments, loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is of a city is called by its country and people too:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(addShortNamedCommitments);
  });
  afterAll(() => bot?.close());

  test.each([
    ['hur många ester va det som skulle komma', 'från Tallinn'],
    ['har finländarna hört av sig om tiden vi föreslog', 'från Helsingfors'],
    ['when are the Finns here', 'from Helsingfors'],
    ['skriv ett svar till esterna att dom e välkomna', 'från Tallinn'],
    ['kom dom från estland någon gång eller blev det inställt', 'från Tallinn'],
    ['finnbesöket, vem håller i det', 'från Helsingfors'],
    ['what about the Estonian delegation', 'from Tallinn'],
  ])('a visit: %s', async (text, origin) => expect(cardOf(await say(text, alex))).toContain(origin));

  test('of several from there all are offered', async () => {
    const card = cardOf(await say('när är letterna hos oss', alex));
    expect(new Set(card.match(/Besök \d+ från Riga/g)).size).toBe(2);
  });

  test.each([
    ['hur går de me min konferens i frankrike', ['IB 2026-14']],
    ['frankrikeresan, är den godkänd', ['IB 2026-14']],
    ['min frankrikeresa, har ib sagt nåt', ['IB 2026-14']],
    ["what's happening with the trip to Finland", ['IB 2026-15']],
    ['spanienresan, vad gick den på', ['IB 2026-17', 'IB 2026-18']],
  ])('a matter of IB: %s', async (text, numbers) => {
    const card = cardOf(await say(text, isaiah));
    for (const number of numbers) expect(card).toContain(number);
  });

  test.each([
    'österrikaravtalet löper väl ut snart',
    'hur långt sträcker sig avtalet med österrikarna',
    'det österrikiska samarbetet, vem är ansvarig för det',
    'the Austrian deal, who looks after it',
  ])('a commitment: %s', async (text) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain('Graz');
    expect(card).toContain('commitment-history');
  });

  test.each([
    'kan du översätta det här till finska',
    'får vi bjuda in ester',
    'får vi teckna avtal med österrikarna',
    'vad säger strategin om att samarbeta med fransmän',
    'talar man franska i Lyon',
    'hur tar man emot österrikare',
    'draft the letter of intent',
    'any good restaurant near the museum for 8 estonian guests?',
  ])('nothing is named by: %s', async (text) => {
    const sent = JSON.stringify(await say(text, alex));
    expect(sent).not.toMatch(/2026[/-]\d|visit-show|commitment-history|Besök \d/);
  });

  test.each([
    'har vi någon deal med graz',
    'does stockholm have any deal with graz',
    'is there an agreement with the austrians',
    'vilka avtal har vi med österrikarna',
  ])('whether there is an agreement is told by the register: %s', async (text) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain('Graz');
  });

  test.each([
    ['vilka besök har vi från lettland', /från Riga/],
    ['vilket besök har vi i mars', /från Riga/],
    ['vad är det för besök jag måste va med på i mars', /från Riga/],
    ['kommerä nån te oss på kultur ellerä lugnt', /från Riga/],
  ])('visits are listed: %s', async (text, listed) => {
    const card = cardOf(await say(text, megan));
    expect(card).toMatch(listed);
    expect(card).not.toContain('från Tallinn');
  });
});

describe('What there is goes before what the strategy does not say:', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['vilka dagar är tallinn här', alex, 'De vill komma 2–3 mars 2027'],
    ['svarsbrevet till tallinn, finns det sparat hos dig?', alex, 'från Tallinn'],
    [
      'hejsan hoppas allt är bra jag håller på med schemat för våren och skulle så gärna vilja veta vilka dagar esterna är hos oss för då måste jag boka av lokalen tack snälla på förhand',
      alex,
      '2–3 mars 2027',
    ],
    [
      'Good morning, I hope you are well. I was on leave last week so I may have missed this, but could you kindly tell me who is looking after the people from Tallinn? No rush at all, thank you.',
      alex,
      'from Tallinn',
    ],
    ['dän om cyklar nä ska’n opp i nämnden senast', isaiah, 'Cykelplan för Stockholm'],
    ['does the protocol have to be signed on the spot for the climate plan', isaiah, 'Klimathandlingsplan'],
    ['when did we send our reply on the infrastructure thing', isaiah, 'transportinfrastrukturen'],
    ['klimatneutrala städer va e de för papper vi ska skriva på', isaiah, 'IB 2026-16'],
    ['och lyon då, vem for', isaiah, 'IB 2026-14'],
  ])('%s', async (text, from, named) => {
    const sent = JSON.stringify(await say(text, from));
    expect(sent).toContain(named);
    expect(sent).not.toContain('Internationell strategi för Stockholms stad');
  });
});
