import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { adele, alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('who has which role', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    'Vilka är kontaktpersoner?',
    'Lista alla kontaktpersoner',
    'List all contact persons',
    'Vilka kontaktpersoner finns det i staden?',
    'Vilka är med i nätverket?',
    'Kan du ge mig en kontaktlista över alla internationella kontaktpersoner',
    'Who are the contact persons?',
  ])('the contact persons are listed by unit: %s', async (question) => {
    const { text } = await say(question, megan);

    expect(text).toMatch(/- (?:Kulturnämnden|Culture Committee): \*\*Megan Bowen\*\*/);
    expect(text).toMatch(/- (?:Idrottsnämnden|Sports Committee): /);
    expect(text).not.toMatch(/Utan kontaktperson|Without a contact person/);
  });

  test('what lacks one is told to those who may see it: all to a strategist, the own unit to a head', async () => {
    const lacking = 'Utan kontaktperson på plats: S:t Erik Försäkrings AB.';

    expect((await say('Lista alla kontaktpersoner', alex)).text).toContain(lacking);
    expect((await say('Lista alla kontaktpersoner', adele)).text).not.toContain('Utan kontaktperson');
    expect((await say('Lista alla kontaktpersoner', stranger)).text).not.toContain('Utan kontaktperson');
  });

  test.each([
    ['Vem är chef på Kulturförvaltningen?', /\*\*Adele Vance\*\* är chef för Kulturförvaltningen/],
    ['Who is the head of the Culture Committee?', /\*\*Adele Vance\*\* is the head of/],
    ['Vem är registrator på Kulturförvaltningen?', /\*\*Isaiah Langer\*\* är registrator för Kulturnämnden/],
    ['registrator på kultur', /Isaiah Langer/],
    ['Vem är chef på trafikkontoret?', /är chef för Trafikkontoret/],
    ['Vilka strateger finns?', /- Kommunstyrelsen: \*\*Alex Wilber\*\*/],
    ['Who are the strategists?', /- City Executive Board: \*\*Alex Wilber\*\*/],
    ['Vem är administratör?', /- \*\*Alex Wilber\*\*/],
    ['Lista alla registratorer', /- Kulturnämnden: \*\*Isaiah Langer\*\*/],
    ['Vem är chef på xyzzy?', /känner inte igen/],
  ])('"%s" is answered from the directory, to anybody', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('that of the own unit', async () => {
    expect((await say('Vem är vår registrator?', megan)).text).toContain('**Isaiah Langer**');
    expect((await say('Vem är vår chef?', isaiah)).text).toContain('**Adele Vance**');
  });

  test.each([
    ['Vem ersätter Megan Bowen?', /^\*\*Isaiah Langer\*\* ersätter Megan Bowen vid frånvaro, för Kultur/],
    ['Vem är Megans ersättare?', /Isaiah Langer/],
    ['Who stands in for Megan Bowen?', /Isaiah Langer\*\* stands in for Megan Bowen during absence/],
    ['Vem ersätter Alex Wilber när hon är borta?', /har Alex Wilber ingen ersättare i katalogen/],
    ['Vem ersätter Zlatan?', /ingen i katalogen som heter Zlatan/],
    ['Vem ersätter Internationell?', /Flera passar in på Internationell/],
  ])('"%s" is answered with who stands in', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  it.each([
    'Ska alla ha en kontaktperson?',
    'Vem utser kontaktpersonen?',
    'Vilka ska utse kontaktpersoner?',
    'Vad gör kontaktpersonerna?',
    'Vilka uppgifter har en kontaktperson på en förvaltning?',
    'Vilka ingår i det internationella nätverket och vem leder det?',
    'Vem är chef för internationella beredningen?',
    'Vem ersätter finansborgarrådet när IB möts?',
  ])('"%s" stays a question to the strategy', async (question) => {
    expect((await say(question)).text).toContain('Internationell strategi');
  });
});

test('"och på …?" goes on to the other unit', async () => {
  const bot = await startTestBot();
  await loadDemoCity(bot);
  const { personalMessage } = await import('../../support/activities.ts');
  const first = personalMessage('Vem är chef på trafikkontoret?', { from: megan });
  await bot.ask(first);
  const next = { ...personalMessage('och på kultur?', { from: megan }), conversation: first.conversation };

  expect((await bot.ask(next)).text).toContain('**Adele Vance** är chef');
  await bot.close();
});
