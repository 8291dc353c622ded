import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alex } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Who changes their mind about a condition is answered by what they told last:', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());

  const agreement = 'Får vi ha ett samarbetsavtal med Riga om bibliotek utan slutdatum?';
  const letter = 'Får vi skriva inbjudningsbrev till en prioriterad delegation?';
  const aid = 'Får vi finansiera ett biståndsprojekt om Sida betalar allt?';

  it.each<[texts: string[], says: RegExp]>([
    [[agreement, 'och med slutdatum 2029?'], /Uppfyllt: start- och slutdatum/],
    [[agreement, 'och med slutdatum 2029?', 'och om det är en skola?'], /Uppfyllt: start- och slutdatum/],
    [
      [
        'May we have a cooperation agreement with Riga on libraries without an end date?',
        'and with an end date of 2029?',
      ],
      /Met: a start date and an end date/,
    ],
    [
      ['Får vi ha ett avtal med Oslo till 2028?', 'och tills vidare?', 'och om det handlar om bibliotek?'],
      /\*\*Nej\.\*\*[\s\S]*Uppfylls inte: start- och slutdatum/,
    ],
    [
      ['Ny deklaration om bibliotek, ingen extra kostnad', 'vem beslutar?', 'och om den kostar 200 000?'],
      /\*\*Nej\.\*\*[\s\S]*5#4/,
    ],
    [['Ny deklaration om klimat, ingen kostnad', 'jo den kostar 200 000'], /\*\*Nej\.\*\*[\s\S]*5#4/],
    [['New declaration on climate, no cost', 'sorry, it does cost 300,000 a year'], /\*\*No\.\*\*[\s\S]*5#4/],
    [
      ['May the mayor decide on a pledge that costs nothing?', 'it costs 50,000', 'no it is free'],
      /\*\*Yes\.\*\*/,
    ],
    [['Kan vi lägga in egna pengar i ett biståndsprojekt i Dakar?', 'och om EU tar allt'], /\*\*Ja\.\*\*/],
    [['Can we add our own money to an aid project?', 'and if Sida takes everything'], /\*\*Yes\.\*\*/],
    [
      ['Vem bestämmer om vår förvaltning går med i ett nätverk?', 'och om hela stan går med?'],
      /stadsövergripande/,
    ],
    [[letter, 'nej, den är inte prioriterad', 'jo, det är den'], /Uppfyllt: särskilt prioriterat/],
    [
      [letter, 'nej, den är inte prioriterad', 'jo det är den', 'nej det är den inte'],
      /\*\*Nej\.\*\*[\s\S]*Uppfylls inte: särskilt prioriterat/,
    ],
    [
      [
        'May we write an invitation letter to a prioritised delegation?',
        'it is not prioritised',
        'yes, it is',
      ],
      /Met: specially prioritised/,
    ],
    [[aid, 'nej de betalar halva'], /\*\*Nej\.\*\*/],
    [[aid, 'nej de betalar halva', 'jo de betalar allt'], /\*\*Ja\.\*\*/],
  ])('%j', async (texts, says) => {
    expect((await sayAfter(bot, texts, alex)).said).toMatch(says);
  });

  it('a declaration that costs nothing in figures is one without burden', async () => {
    const costs = async (sum: string) =>
      (await sayAfter(bot, [`Får vi ställa oss bakom en deklaration som kostar ${sum} kr?`], alex)).said;
    expect(await costs('0')).toContain('**Ja.**');
    expect(await costs('50 000')).toContain('**Nej.**');
  });

  it('what is asked beside it is still asked by itself', async () => {
    const { said } = await sayAfter(bot, [agreement, 'och vem leder beredningen?'], alex);
    expect(said).toContain('Finansborgarrådet leder');
  });

  it.each([
    ['Vem beslutar om ett nytt medlemskap för en enda nämnd?', '5#6'],
    ['Who decides on a new membership for one committee?', '5#6'],
    ['Who decides if just the Culture Committee becomes a member?', '5#6'],
    ['Vem bestämmer om vi vill bli medlem, alltså bara en nämnd?', '5#6'],
    ['Vem beslutar om nya medlemskap i internationella organisationer?', '5#3'],
    ['Vilken nämnd beslutar om nya medlemskap i internationella organisationer?', '5#3'],
    ['Vem beslutar om medlemskap som rör flera nämnder?', '5#3'],
  ])('“%s” is decided by %s', async (question, paragraph) => {
    expect((await sayAfter(bot, [question], alex)).said).toContain(`${paragraph} [1]`);
  });
});
