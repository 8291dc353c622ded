import { afterAll, beforeAll, expect, test } from 'vitest';
import { listStops } from '../../src/operations/switch/stop-register.ts';
import { personalMessage } from '../support/activities.ts';
import { adele, alex, loadDemoCity } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
});
afterAll(() => bot?.close());

const say = (text: string, from: object = alex) => bot.ask(personalMessage(text, { from }));
const stops = () => listStops(bot.services.store.database);

test.each([
  ['stäng ner besöken ett tag vi flyttar systemet', 'Stäng av besöken: vi flyttar systemet'],
  ['Kan du stänga av remisserna till på måndag, felaktiga datum', 'Stäng av remisserna: felaktiga datum'],
  ['pausa allt me remisser ett tag vi har krångel', 'Stäng av remisser: vi har krångel'],
  [
    'we need to take down the agreements for now because of a faulty import',
    'Turn off agreements: a faulty import',
  ],
  ['vi måste dra i handbromsen för besök ett tag, systemet strular', 'Stäng av besök: systemet strular'],
  ['vi måste pausa besöksdelen ett tag, vi byter rutin', 'Stäng av besöksdelen: vi byter rutin'],
  ['kan vi stänga ner remisserna i några dagar, systembyte', 'Stäng av remisserna: systembyte'],
  ['lägg ib på is över jul, ingen är här då', 'Stäng av ib: ingen är här då'],
  ['remisser får ligga nere några timmar, det är fel på dem', 'Stäng av remisser: det är fel på dem'],
  ['stoppa alla nya besök ett tag vi flyttar kontoret', 'Stäng av besök: vi flyttar kontoret'],
  ['pausa inkommande besök i två veckor vi bygger om', 'Stäng av besök: vi bygger om'],
  ['inga nya besök på ett tag, vi byter system', 'Stäng av besök: vi byter system'],
  [
    'we need to pull the plug on visits for a while, the system is acting up',
    'Turn off visits: the system is acting up',
  ],
  [
    'besöken hänger sig, stäng dem över natten, vi tittar i morgon',
    'Stäng av besöken: besöken hänger sig, vi tittar i morgon',
  ],
  [
    'referrals are acting up, switch them off for a few hours, back at noon',
    'Turn off referrals: referrals are acting up, back at noon',
  ],
])('“%s” turns nothing off, and offers it with its reason', async (text, command) => {
  const { suggestedActions } = await say(text);

  expect(suggestedActions?.actions?.map(({ value }) => value)).toEqual([command]);
  expect(await stops()).toEqual([]);
});

test('what is offered turns it off with one press, and what follows turns it on again', async () => {
  await say('Stäng av besöken: vi flyttar systemet');
  expect(await stops()).toMatchObject([{ what: 'visits', reason: { sv: 'vi flyttar systemet' } }]);

  await sayAfter(bot, ['stäng ner besöken vi flyttar systemet', 'sätt på dom igen'], alex);
  expect(await stops()).toEqual([]);
  for (const again of [
    'äh sätt på det igen',
    'nu är det fixat, på med dem igen',
    'it works now, turn it back on',
    'färdigt, starta igen',
    'Sätt på besöken igen',
    'turn on visits again',
  ]) {
    await sayAfter(bot, ['Stäng av besöken: vi flyttar systemet', again], alex);
    expect(await stops()).toEqual([]);
  }
});

test('without a reason it is told how, and who may not is told so', async () => {
  expect((await say('stäng ner besöken ett tag')).text).toContain('stäng av besök: skälet');
  expect((await say('stäng ner besöken vi flyttar systemet', adele)).text).toContain('administratör');
  expect(await stops()).toEqual([]);
});

test.each(['vi tar inte emot besöket från Paris den här veckan', 'inga nya remisser den här veckan?'])(
  'one visit, and what is asked, turn nothing off: %s',
  async (text) => {
    expect((await say(text)).suggestedActions?.actions ?? []).not.toContainEqual(
      expect.objectContaining({ value: expect.stringMatching(/^Stäng av/) }),
    );
    expect(await stops()).toEqual([]);
  },
);

test('whoever may turn nothing off and tells of a trouble is not refused what they did not ask for', async () => {
  const { text } = await say('remisser får vänta ett tag, det är fel på min dator', adele);
  expect(text).toMatch(/Vad gäller frågan\?|Utblick hjälper inte till med vardagen på jobbet/);
  expect(text).not.toContain('administratör');
});

test.each([
  'remissen får ligga ett tag, bilagan är fel',
  'kan man stänga av besök?',
  'stäng fönstret',
  'stoppa pressarna nu',
  'ta bort besöket från Riga',
  'ta bort IB 2026-16, vi hinner inte',
])('“%s” is about nothing that is turned off', async (text) => {
  expect((await say(text)).text ?? '').not.toMatch(/stängas av|Skriv också varför/);
});

test.each([
  ['stäng av påminnelserna om remisser för alla', adele, /bara en administratör göra\. Inget har ändrats/],
  ['turn off reminders about referrals for everyone', adele, /Only an administrator/],
  ['stoppa mejlen om remisser till vår nämnd, vi blir galna', adele, /bara en administratör göra/],
  ['stop the reminders about referrals to our whole department', adele, /Only an administrator/],
  ['stoppa alla notiser om besök till alla', alex, /bara hela rummet.*Inget har ändrats/],
])('the messages of a room have no switch of their own: “%s”', async (text, from, told) => {
  expect((await say(text, from)).text).toMatch(told);
  expect(await stops()).toEqual([]);
});

test('reminders of one remiss are no matter of a whole room', async () => {
  const said = await say('stäng av påminnelserna för remissen om cykelplan', adele);
  expect(said.text ?? '').not.toMatch(/bara en administratör|hela rummet/);
});
