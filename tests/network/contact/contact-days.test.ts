import { afterAll, beforeAll, expect, test } from 'vitest';
import { adele, loadDemoCity, lynne, patti, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

// Today is 23 November 2026. Idrottsnämnden had another contact person until 29 February 2016.
let bot: TestBot;
const { say, press } = talkWith(() => bot);

beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  const next = { unit: 'kultur', person: lynne.aadObjectId, from: '2027-01-01', language: 'sv' };
  await press('appoint-contact-person', next, adele);
});
afterAll(() => bot?.close());

const earlier = /1 september 2012 – 29 februari 2016: Tidigare internationell kontaktperson/;
const later = /1 mars 2016 – nu/;

test.each(['2014', 'före 2016', 'den 5 maj 2015', 'i maj 2015'])(
  'who it was is told of the days that were asked for: %s',
  async (days) => {
    const { text } = await say(`Vem var kontaktperson på idrott ${days}?`, patti);

    expect(text).toMatch(earlier);
    expect(text).not.toMatch(later);
  },
);

test.each([
  ['Vem var kontaktperson på idrott 2016?', [earlier, later]],
  ['Vem var kontaktperson på idrott?', [earlier, later]],
  ['Who was the contact person for sport in 2014?', [/1 September 2012 – 29 February 2016/]],
])('all who were it on those days, or ever: %s', async (question, expected) => {
  const { text } = await say(question, patti);

  for (const term of expected) expect(text).toMatch(term);
});

test.each(['från januari', 'den 2 februari 2027', 'i mars', 'nästa år'])(
  'who it will be is told: %s',
  async (days) => {
    const { text } = await say(`Vem är kontaktperson på kultur ${days}?`, patti);

    expect(text).toContain('1 januari 2027 – tills vidare: Lynne Robbins');
    expect(text).not.toContain('Megan');
  },
);

test('today it is the one of today', async () => {
  const { text } = await say('Vem är kontaktperson på kultur idag?', patti);

  expect(text).toContain('**Megan Bowen** är internationell kontaktperson');
  expect(text).not.toContain('Lynne');
});

test('days without anybody are told as such, and days that no calendar has are not guessed', async () => {
  expect((await say('Vem var kontaktperson på idrott före 2010?', patti)).text).toMatch(
    /ingen kontaktperson för Idrottsnämnden till och med 31 december 2009/,
  );
  expect((await say('Vem är kontaktperson på idrott den 31 februari?', patti)).text).toMatch(
    /ingen dag som heter/,
  );
});

test('where several units are meant, the choice keeps the days', async () => {
  const sent = await say('Vem var kontaktperson på ungdomar 2014?', patti);

  expect(JSON.stringify(sent)).toMatch(/Vem är kontaktperson för [^?]+ 1 januari – 31 december 2014\?/);
});
