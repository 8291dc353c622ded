import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { asksHowToBegin } from '../../src/conversation/courtesy/beginning.ts';
import { courtesyBeside } from '../../src/conversation/courtesy/beside.ts';
import { alex } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const thanks = /^(?:Tack själv!|You are welcome!)/;
const farewell = /^(?:Hej då|Goodbye)/;
const praise = /^(?:Tack, vad roligt|Thank you, that is nice)/;
const complaint = /^(?:Det var tråkigt|I am sorry about that)/;
const dropped = /^(?:Okej, vi släpper det|All right, we leave it)/;
const help = /^(?:Det här kan du fråga mig om|What you can ask me)/;
const reminders = /Påminn senare|Remind me later/;

describe('What is said as to a person is answered in a line of its kind, whatever stands beside it:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot.close());

  it.each<[string[], RegExp]>([
    [['Tack snälla du, det var precis vad jag behövde. Ha en fin onsdag!'], thanks],
    [['tusen tack, nu kan jag äntligen gå hem 😊'], thanks],
    [['Thanks a million! That saved me hours of digging'], thanks],
    [['hejdå med er, nu väntar spårvagnen'], farewell],
    [['du fattar ju ingenting suck 🙄'], complaint],
    [['that was useless, I have been at it all morning'], complaint],
    [['hundra påminnelser på en vecka, driver ni med mig eller?'], reminders],
    [['hi whats this thing for'], help],
    [['No hej, hur ska man riktigt börja med dehä?'], help],
    [['vad är det här för nåt egentligen?'], help],
    [['so how do i get started with you'], help],
    [['cykelremissen', 'grymt, du räddade min morgon'], praise],
    [['cykelremissen', 'suck. fjärde gången jag frågar samma sak, du fattar ju inte'], complaint],
    [['cykelremissen', 'are you kidding me? third reminder today'], reminders],
    [['cykelremissen', 'nej inte den', 'äh skit i det'], dropped],
    [['lyonresan', 'nah forget it'], dropped],
    [['Får vi teckna ett vänortsavtal?', 'perfekt, precis det min chef ville veta'], praise],
    [['Får vi teckna ett vänortsavtal?', 'men du svarar ju inte på det jag frågar, suck'], complaint],
  ])('%j', async (texts, expected) => {
    const { said } = await sayAfter(bot, texts, alex);

    expect(said).toMatch(expected);
  });

  it.each<[string[], RegExp]>([
    [['tack, när är sista dagen för cykelremissen?'], /15 februari 2027/],
    [['lyonresan', 'skit i den'], /Lyon/],
    [['cykelremissen', 'tack, vi har svarat'], /Det du skrev har inte ändrat något\. Öppna remissen/],
    [['cykelremissen', 'tack! skicka in den'], /Cykelplan/],
  ])('what asks or tells something else too is not: %j', async (texts, expected) => {
    const { said } = await sayAfter(bot, texts, alex);

    expect(said).toMatch(expected);
    for (const line of [thanks, farewell, praise, dropped]) expect(said).not.toMatch(line);
  });
});

test.each([
  'Namn på kontaktpersonen, tack',
  'suck, vem har hand om det',
  'tack, lista besöken 2027',
  'thanks, send it',
  'put this into Swedish for me: "see you on Monday"',
])('Something is asked beside the courtesy: %s', (text) => expect(courtesyBeside(text)).toBeUndefined());

test('Hardly any question to the strategy is taken as small talk', () => {
  const taken = strategyQuestions().filter(
    (text) => asksHowToBegin(text) || courtesyBeside(text) !== undefined,
  );

  // Those that are thanks and goodbyes, and stand among what the strategy has no answer to.
  expect(taken.length).toBeLessThanOrEqual(10);
});
