import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Two questions in one sentence', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());
  const say = async (text: string) => (await bot.ask(personalMessage(text))).text ?? '';

  it.each([
    ['Får vi teckna avtal med Riga och vem skriver under det?', '4#3', 'undertecknar'],
    ['can we sign an agreement with Riga and who signs it?', '4#3', 'authorised signatory'],
    ['Får vi ha vänorter och får vi skriva inbjudningsbrev?', '4#2', '4#5'],
    ['Kan vi ingå samarbetsavtal samt skriva inbjudningsbrev', '4#3', '4#5'],
    ['två frågor: vem leder IB, och får vi teckna vänortsavtal?', '5#4', '4#2'],
    ['hej, jag har ett par saker till, får vi ha vänorter och får vi skriva inbjudningsbrev', '4#2', '4#5'],
    ['hur ofta ska medlemskap omprövas o vem betalar avgiften', '4#4', 'vad ett medlemskap kostar'],
    [
      'Vad krävs för en avsiktsförklaring och hur länge gäller den?',
      'intentionsavtal',
      'längsta eller kortaste',
    ],
    ['vilka villkor gäller för samarbetsavtal o hur länge får de gälla', '4#3', 'längsta eller kortaste'],
  ])('are both answered, each with its paragraph: %s', async (text, first, second) => {
    const said = await say(text);

    expect(said).toMatch(/^\*\*1\.\*\* .*\*\*2\.\*\* /s);
    const [one = '', two = ''] = said.split('**2.**');
    expect([one.includes(first), two.includes(second)]).toEqual([true, true]);
  });

  it.each([
    ['vem beslutar och vad ska återrapporteras?', '- Vem beslutar?'],
    ['vad gäller för bistånd och eu-projekt', '- Vad gäller för eu-projekt?'],
    ['Får vi ingå samarbetsavtal och medlemskap och skriva inbjudan?', '- Får vi ingå medlemskap?'],
    ['när kan nämnden ta beslut själv och när måste det upp i *IB*', '- När måste det upp i \\*IB\\*?'],
  ])('of which one is not sure: that is said, and it can be pressed: %s', async (text, left) => {
    const said = await say(text);

    expect(said).toContain('Du frågade mer än en sak.');
    expect(said).toContain(left);
  });

  it.each([
    'vilka villkor och undantag gäller för samarbetsavtal',
    'Ska vi försöka få Business Sweden och andra statliga aktörer att visa upp våra projekt?',
    'hur många ägare har stockholmsregionens europakontor o vilka e de',
    'får vi på trafikkontoret åka ner till bryssel och lobba mot ett lagförslag på egen hand?',
    'Har vi någon speciell relation till Oslo, Köpenhamn och de andra grannarna i Norden?',
  ])('what is one question is answered as one: %s', async (text) => {
    const said = await say(text);

    expect(said).not.toMatch(/^\*\*1\.\*\*|Du frågade mer än en sak/);
  });
});
