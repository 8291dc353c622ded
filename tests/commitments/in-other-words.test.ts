import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { membership } from '../support/commitments.ts';
import { adele, loadDemoCity, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What the city has entered into, asked for in words that no room knows', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    const facts = { ...membership, contact: null, documents: [], theme: 'cykling' };
    const state = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
    const entered = { ...state, registeredBy: 'sara', registeredOn: '2024-03-01' };
    await bot.services.store.transaction(async (transaction) => {
      await addCommitment(transaction, { ...facts, ...entered, id: 'a' });
      await addCommitment(transaction, {
        ...facts,
        ...entered,
        id: 'b',
        kind: 'cooperation-agreement',
        counterpart: 'Köpenhamn',
        end: '2028-12-31',
      });
      await addCommitment(transaction, {
        ...facts,
        ...entered,
        id: 'c',
        kind: 'network',
        counterpart: 'Nordic Libraries',
        theme: 'bibliotek',
        unit: 'kultur',
      });
    });
  });
  afterAll(() => bot?.close());

  test.each([
    ['finns nåt påskrivet mellan oss o köpenhamn', 'Köpenhamn'],
    ['va e stan medlem i', 'POLIS'],
    ['visa det vi har om cykling med köpenhamn', 'Samarbetsavtal med Köpenhamn'],
    ['show me what we have with Copenhagen', 'Cooperation agreement with Köpenhamn'],
    ['vad har vi för medlemskap å avtal totalt', 'POLIS'],
    ['vad har vi för medlemskap å avtal totalt', 'Köpenhamn'],
    ['vi vill köra vidare några år till med köpenhamn', 'Samarbetsavtal med Köpenhamn'],
    ["we'd like to carry on with Copenhagen for another year", 'Cooperation agreement with Köpenhamn'],
    ['måste vi ta ställning till polis nu', 'Medlemskap i POLIS'],
    ['hur länge gäller de vi har ihop me köpenhamn', '31 december 2028'],
    ['which clubs and networks do we pay to be in', 'POLIS'],
    ['vilka organisationer betalar stan avgift till', 'POLIS'],
    ['vilka nätverk o klubbar är vi med i', 'POLIS'],
    [
      'Hej, vi har möte i eftermiddag och någon brukar fråga, så skulle du kunna vara så vänlig och räkna upp vad vi på trafik har bundit oss vid utomlands, det vore till stor hjälp, vänligen Adele',
      'Åtaganden: Trafiknämnden',
    ],
    ['Vilka avtal har Borås?', 'Jag känner ingen enhet som heter Borås'],
    ['do we have some paper with Helsinki', 'Commitments with Helsinki.** I find none'],
    ['Nairobiavtalet, har det inte gått ut?', 'Åtaganden med Nairobi.** Jag hittar inga'],
    ['avtalet med Nairobi, när löper det ut', 'Åtaganden med Nairobi.** Jag hittar inga'],
    ['Köpenhamnsavtalet, har det inte gått ut?', 'Samarbetsavtal med Köpenhamn'],
    ['är det fler än vi i stan som jobbar med Seoul?', 'Åtaganden med Seoul.** Jag hittar inga'],
    [
      'is anyone else in the city working with Seoul? I think I heard so',
      'Commitments with Seoul.** I find none',
    ],
    ['är någon annan nämnd redan med i ICLEI?', 'Åtaganden med ICLEI.** Jag hittar inga'],
    ['funderar på o gå me i iclei är nån annan i stan redan me där', 'Iclei.** Jag hittar inga'],
    ['vi tänker gå med i nätverket C40. Är vi redan medlemmar där?', 'C40.** Jag hittar inga'],
    ["we're thinking of joining POLIS, is anyone in the city already in?", 'POLIS'],
    ['är nån annan i stan med i POLIS', 'Medlemskap i POLIS'],
    ['when do we have to make up our mind about POLIS', 'Membership in POLIS'],
    ['när måste vi bestämma oss om POLIS', 'Medlemskap i POLIS'],
    ['hur länge sitter vi fast me köpenhamn', 'till och med 31 december 2028'],
    ['va e vi på kultur me i för internationella gäng egentligen', 'Nordic Libraries'],
    ['vad är vi på kultur med i för sammanhang', 'Nordic Libraries'],
    [
      'funderar på å gå me i nåt för ren luft i städer finns de redan nån i stan som e me i sånt',
      'Jag hittar inga',
    ],
    [
      'vi tänker gå med i ett nätverk om bibliotek, är nån annan nämnd redan med i sådant?',
      'Nordic Libraries',
    ],
    [
      'thinking of joining something on cycling, is anyone in the city already in something like that?',
      'Köpenhamn',
    ],
    ['do we have anything going with Amsterdam', 'Commitments with Amsterdam.** I find none'],
    ['finns det nåt ihop med amsterdam', 'Amsterdam.** Jag hittar inga'],
    ['do we have anything going on with copenhagen', 'Köpenhamn'],
    ["anything cycling-ish we're already part of abroad", 'Köpenhamn'],
    ['finns det nåt cykelaktigt vi redan är med i', 'POLIS'],
  ])('"%s" shows those of every unit, and not none where one\'s own has none', async (text, shown) => {
    expect(JSON.stringify(await say(text))).toContain(shown);
  });

  test.each([
    'får vi ha nåt på gång med moskva',
    'funderar på att gå med i nåt för barn, får vi det',
    'vi vill gå med i nåt för klimat, vad krävs',
    'har vi nåt på gång i helgen',
    'finns det nåt bra med nätverk',
  ])('"%s" asks nothing of the register', async (text) => {
    expect(JSON.stringify(await say(text))).not.toContain('registret');
  });

  test.each([
    ['is POLIS worth the money', 'not that one, the libraries network', 'Nordic Libraries'],
    ['avtalet med köpenhamn', 'nä det där nätverket om bibliotek', 'Nordic Libraries'],
    ['när ska vi ta ställning till polis', 'det andra nätverket om bibliotek', 'Nordic Libraries'],
    ['nordic libraries', 'nej cykelavtalet', 'Samarbetsavtal med Köpenhamn'],
  ])('after "%s", "%s" is the one of that kind on that theme', async (first, text, shown) => {
    const { said } = await sayAfter(bot, [first, text], adele);
    expect(said).toContain(shown);
  });

  test.each([
    [
      'skulle vilja att vi gick med i ett nätverk för odling som heter edible cities, kostar typ 2000 euro',
      'Edible',
    ],
    ["we'd like to join a network on farming called Edible Cities", 'Edible Cities'],
  ])('"%s" is examined, with the name that was read', async (text, name) => {
    const card = JSON.stringify(await say(text));
    expect(card).toMatch(/Pröva|Check/);
    expect(card.toLowerCase()).toContain(name.toLowerCase());
  });
});
