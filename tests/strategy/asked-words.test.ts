import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCommitment } from '../../src/commitments/register.ts';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { alex, megan } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('With the text of the strategy at hand', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    const bytes = new TextEncoder().encode(readShared('internationell-strategi-2016.md'));
    await importEdition(bot.services, { file: { name: 'strategi.md', bytes }, facts: {}, actor: 'anna' });
    await bot.services.store.transaction((transaction) =>
      addCommitment(transaction, {
        ...{ ...membership, id: 'c1', version: 1, counterpart: 'Oslo', unit: 'kultur' },
        ...{ endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
        ...{ registeredBy: alex.aadObjectId, registeredOn: '2024-03-01' },
      }),
    );
  });
  afterAll(() => bot?.close());
  const say = async (text: string) => (await bot.ask(personalMessage(text))).text ?? '';
  const goingOn = async (...said: string[]) => (await sayAfter(bot, said, megan)).said;

  it.each([
    ['Citera stycket om bistånd', '4#6', '”Staden kan engagera sig i projekt av biståndskaraktär'],
    ['hur lyder bestämmelsen om inbjudningsbrev?', '4#5', '”Staden kan skriva inbjudningsbrev'],
    ['Quote the section on letters of intent word for word', '4#4', '”Staden kan teckna intentionsavtal'],
  ])('a paragraph is shown word for word: %s', async (text, paragraph, words) => {
    const said = await say(text);
    expect(said).toContain(`**Internationell strategi ${paragraph}**\n> ${words}`);
  });

  it.each([
    ['Nämner strategin Megan?', /^Nej\. ”Megan” står inte/],
    ['Nämner strategin Sida?', /^Ja\. ”Sida” står i 4#6\./],
    ['Nämns Visit Stockholm i strategin?', /^Nej\. ”Visit Stockholm” står inte i strategins text\./],
    ['Does the strategy mention Eurocities?', /^No\. “Eurocities” does not stand/],
    ['Står namnet Europaföreningen i dokumentet?', /^Ja\. ”Europaföreningen” står i 5#11\./],
  ])('whether a name stands in it is told by its text: %s', async (text, words) => {
    expect(await say(text)).toMatch(words);
  });

  it.each(['Nämner strategin vänorter?', 'Hur lyder stycket om drönare?'])(
    'other words are asked of what they mean: %s',
    async (text) => {
      expect(await say(text)).not.toMatch(/står inte i strategins text|står i \d#/);
    },
  );

  it.each(['Har paragraf 4#2 ändrats?', 'är 5#4 omskriven', 'Has 3.1#2 been changed?'])(
    'whether a paragraph has changed is answered: %s',
    async (text) => {
      expect(await say(text)).toMatch(/^(?:Jag känner inte till någon ändring|I know of no change)/);
    },
  );

  it.each([
    ['Vilka luckor finns i strategin om avtal?', 'undertecknar', 'visum'],
    ['Finns det oklarheter i strategin om besök?', 'tackar ja eller nej', 'firmatecknare'],
    ['Which gaps are there in the strategy on trips?', 'business or study trip', 'signatory'],
  ])('what is left open of a matter is listed by itself: %s', async (text, has, lacks) => {
    const said = await say(text);
    expect(said).toMatch(/^(?:Det här framgår inte|This is not stated)/);
    expect(said).toContain(has);
    expect(said).not.toContain(lacks);
  });

  it.each([
    ['Vad är skillnaden mellan samarbetsavtal och intentionsavtal?', '4#3', '4#4'],
    ['Vilken är skillnaden mellan IB och det internationella nätverket?', '5#4', '5#10'],
    ['What is the difference between lobbying and monitoring?', '5#6', '3.2#2'],
  ])('what differs is told by both: %s', async (text, one, other) => {
    const said = await say(text);
    expect(said).toContain('**1.** ');
    expect(said).toContain('**2.** ');
    expect(said).toContain(one);
    expect(said).toContain(other);
  });

  it.each([
    [['Kan vi teckna ett samarbetsavtal med Riga?', 'och med Oslo?'], 'Fortsättning på', '4#3'],
    [['Vem beslutar om en konferens i Lyon?', 'och i Bryssel?'], 'Fortsättning på', '5#4'],
    [['Can we sign a twin-city agreement with Paris?', 'what about Oslo then?'], 'Going on from', '4#2'],
  ])(
    'another place is asked the same of, whatever is registered there: %s',
    async (said, lead, paragraph) => {
      const answer = await goingOn(...said);
      expect(answer).toContain(lead);
      expect(answer).toContain(paragraph);
      expect(answer).not.toContain('commitment-history');
    },
  );

  it('without a question before it, a place is that of what is registered', async () => {
    expect(await goingOn('ny fråga', 'och med Oslo?')).toContain('Oslo');
  });

  it('what it costs is no declaration where none was spoken of', async () => {
    const said = await goingOn(
      'Vi tänker gå med i ett nytt nätverk om spårvagnar',
      'det kostar 200 000 om året',
    );
    expect(said).toContain('3.3#3');
    expect(said).not.toContain('delegation');
    expect(await say('det kostar 200 000 om året')).toContain('Vad gäller frågan?');
  });
});
