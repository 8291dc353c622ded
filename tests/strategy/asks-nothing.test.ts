import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const verdict = /^\*\*(?:Ja|Nej|Jo|Yes|No|Det går|Det beror|That is|It depends)[ .,]/;
const whichMatter = /^(?:Vad gäller frågan\?|What is the question about\?)/;

describe('What asks nothing of the strategy is given no verdict of it', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());
  const say = async (text: string) => (await bot.ask(personalMessage(text))).text ?? '';

  it.each([
    'nej det gör inget',
    'absolut inte',
    'nja kanske',
    "no that's fine",
    "yes let's do that",
    'we are having cake in the kitchen',
    'det är inte så viktigt',
    'Jag fick ett samtal från Milano i morse, de låter trevliga',
    'they were very nice people',
    'jag häpnar varje gång över beredningen',
    'I am always amazed at the contact persons',
  ])('what is only told is asked what it is about: %s', async (text) => {
    expect(await say(text)).toMatch(whichMatter);
  });

  it.each([
    'Måste jag ha slips?',
    'must I wear a tie?',
    'är det klart?',
    'är föredraget inställt?',
    'Is the meeting cancelled?',
  ])('a question that is like others by its small words alone has no verdict: %s', async (text) => {
    expect(await say(text)).not.toMatch(verdict);
  });

  it.each([
    ['vänortsavtal med Riga', /^\*\*Nej\./],
    ['stockholm känt för', /känt för/],
    ['mässmonter', /varumärket/],
    ['does it bind us?', /\*\*Yes\./],
    ['omfattas bolagen', /bolag/],
    ['fixa ett tal åt borgarrådet om barcelona', /^\*\*Framgår inte/],
  ])('key words, and what somebody means to do, are answered all the same: %s', async (text, answer) => {
    expect(await say(text)).toMatch(answer);
  });
});
