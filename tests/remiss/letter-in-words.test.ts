import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { loadDemoCity, lynne } from '../support/demo-city.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { partsOf } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const letterOf = (sentence: string) =>
  [
    'Från: KS Remisser <remisser@stad.example>',
    'Ämne: Remiss av Nattlivsplan 2027, KS 2026/1400',
    '',
    sentence,
    'Svaret ska vara inne senast den 1 mars 2027 och skickas till remisser@stad.example.',
  ].join('\n');
const matter = 'Nattlivsplan 2027, dnr KS 2026/1400';

describe('A letter that names its recipients in a sentence', () => {
  const directory = demoDirectory();
  const unitsOf = (sentence: string) =>
    readLetter({ text: letterOf(sentence) }, directory).recipients.map(({ unit, words }) => unit ?? words);

  test.each([
    [
      `Kommunstyrelsen remitterar ärendet ${matter}, till kulturnämnden och trafiknämnden för yttrande.`,
      'kultur trafik',
    ],
    [
      `Härmed remitteras ärendet ${matter} till kulturnämnden samt miljö- och hälsoskyddsnämnden.`,
      'kultur miljo',
    ],
    [
      `Ärendet Förslag till kulturstrategi, dnr KS 2026/1400, remitteras till trafiknämnden, idrottsnämnden och stadsbyggnadsnämnden med svar senast den 1 mars 2027.`,
      'trafik idrott stadsbyggnad',
    ],
    [
      `Kulturnämnden, idrottsnämnden och trafiknämnden ges tillfälle att yttra sig över ${matter}.`,
      'kultur idrott trafik',
    ],
    [`Vi skickar ${matter}, på remiss till utbildningsnämnden och socialnämnden.`, 'utbildning social'],
    [
      `Roteln har beslutat att remittera ${matter}, till äldrenämnden, museinämnden och kyrkogårdsnämnden.`,
      'aldre museinämnden kyrkogard',
    ],
    [
      `The Executive Board refers ${matter} to the culture committee and the transport committee for comments.`,
      'kultur trafik',
    ],
    [
      `The matter ${matter} is referred to the Environment and Health Committee and the Education Committee, who are asked to reply.`,
      'miljo utbildning',
    ],
  ])('has them as recipients: %s', (sentence, units) => {
    expect(unitsOf(sentence).join(' ')).toBe(units);
  });

  test.each([
    `Kommunstyrelsen har fått ärendet ${matter}. Svaret skickas till kommunstyrelsen.`,
    `Ert yttrande över ${matter}, ska skickas till kulturnämnden för kännedom.`,
    `Kommunstyrelsen remitterar ärendet ${matter}. Frågor ställs till trafiknämndens kansli.`,
  ])('has none where another thing goes there: %s', (sentence) => {
    expect(unitsOf(sentence)).toEqual([]);
  });
});

describe('What is told right after the form of a letter was shown', () => {
  let bot: TestBot;
  const letter = letterOf(
    `Kommunstyrelsen remitterar ärendet ${matter}, till kulturnämnden och trafiknämnden.`,
  );

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  const valuesAfter = async (...texts: readonly string[]) => {
    const { said, card } = await sayAfter(bot, [letter, ...texts], lynne);
    return { said, values: Object.fromEntries(partsOf(card).map(({ id, value }) => [String(id), value])) };
  };

  test.each([
    [['nej, sista dag ska vara 8 mars'], { deadline: '2027-03-08', units: 'kultur,trafik' }],
    [['the last day should be 10 March'], { deadline: '2027-03-10' }],
    [
      ['lägg på val och idrott också', 'och ta bort val, de berörs inte av det här'],
      { units: 'kultur,trafik,idrott' },
    ],
    [
      ['fel, den ska in 5 april i stället', 'och lägg till idrottsnämnden', 'ta bort trafik'],
      { deadline: '2027-04-05', units: 'kultur,idrott' },
    ],
    [['den ska heta Nattlivsplan 2028'], { title: 'Nattlivsplan 2028', deadline: '2027-03-01' }],
  ])('stands on it: %s', async (texts, expected) => {
    const { said, values } = await valuesAfter(...texts);

    expect(said).toContain('"verb":"remiss-register"');
    expect(values).toMatchObject(expected);
  });

  test.each(['vem är kontaktperson för trafik?', 'vad händer i veckan?', 'tack', 'Jag är borta 3–14 juli'])(
    'is for whoever knows it, where it is of something else: %s',
    async (text) => {
      const { said } = await valuesAfter(text);

      expect(said).not.toContain('"verb":"remiss-register"');
    },
  );
});

describe('A referral that is told of in a line', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    [
      'Ny remiss: Plan för laddstolpar, KS 2026/1501, svar senast 3 mars 2027, till Trafiknämnden',
      { title: 'Plan för laddstolpar', deadline: '2027-03-03', units: 'trafik' },
    ],
    [
      'en ny remiss - Förslag till strategi för bad, till Idrottsnämnden och Kulturnämnden, dnr KS 2026/1503, svar senast 1 april 2027',
      { title: 'Förslag till strategi för bad', deadline: '2027-04-01', units: 'idrott,kultur' },
    ],
    [
      'New referral: Programme for night buses, dnr KS 2026/1502, reply by 4 March 2027, to the Transport Committee and the Culture Committee',
      { title: 'Programme for night buses', deadline: '2027-03-04', units: 'trafik,kultur' },
    ],
  ])('is shown as it was read: %s', async (text, values) => {
    const { card } = await sayAfter(bot, [text], lynne);

    expect(Object.fromEntries(partsOf(card).map(({ id, value }) => [String(id), value]))).toMatchObject(
      values,
    );
  });
});
