import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCommitment, listCommitments } from '../../src/commitments/register.ts';
import { personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { membership } from '../support/commitments.ts';
import { alex, loadDemoCity, talkWith } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is told as done is filled in to be registered, and not judged as if it were asked', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    const facts = { ...membership, contact: null, documents: [] };
    const state = { version: 1, endedOn: null, endReason: null, reviewOn: null, reviewedOn: null };
    const entered = { ...state, registeredBy: 'sara', registeredOn: '2024-03-01' };
    await bot.services.store.transaction((transaction) =>
      addCommitment(transaction, { ...facts, ...entered, id: 'a' }),
    );
  });
  afterAll(() => bot?.close());

  test.each([
    [
      'Vi har fått ett EU-projekt, LIFE, 4 miljoner i bidrag, 2027–2029',
      { kind: 'eu-project', counterpart: 'LIFE', start: '2027-01-01', end: '2029-12-31', costPerYear: '' },
    ],
    ['We have joined a network called C40', { kind: 'network', counterpart: 'C40' }],
    [
      'Vi är med i ICLEI sedan 2019, 30 000 kr om året',
      { kind: 'membership', counterpart: 'ICLEI', start: '2019-01-01', costPerYear: '30000' },
    ],
    [
      'Nämnden har beslutat att gå med i Nordic Waste Network',
      { kind: 'network', counterpart: 'Nordic Waste Network' },
    ],
    [
      'Vi skrev under ett samarbetsavtal med Tallinn om parker i fredags, det gäller till 2028',
      { kind: 'cooperation-agreement', counterpart: 'Tallinn', theme: 'parker', end: '2028-12-31' },
    ],
    [
      'vi har gått med i European Schools Network, 1200 euro om året, gäller från nyår',
      { kind: 'network', counterpart: 'European Schools Network', start: '2027-01-01' },
    ],
    [
      'Vi är med i Cittaslow sedan 2018, 20 000 kr om året. Det ska väl finnas hos dig?',
      { kind: 'membership', counterpart: 'Cittaslow', start: '2018-01-01', costPerYear: '20000' },
    ],
    ['vi är medlemmar i MedCities, är det inlagt?', { kind: 'membership', counterpart: 'MedCities' }],
    [
      'We have joined a network called Mayors Migration Council. Is that on your list?',
      { kind: 'network', counterpart: 'Mayors Migration Council' },
    ],
    ['Vi har skrivit under Covenant of Mayors', { kind: 'declaration', counterpart: 'Covenant of Mayors' }],
  ])('"%s"', async (text, filled) => {
    const sent = await say(text);
    expect(sent.text).toMatch(/Inget är registrerat än|Nothing is registered yet/);
    const card = JSON.stringify(sent);
    for (const [input, value] of Object.entries(filled))
      expect(card).toMatch(new RegExp(`"id":"${input}"[^{}]*"value":"${value}"`));
    expect(await listCommitments(bot.services.store.database)).toHaveLength(1);
  });

  test('"registrera det" goes on from it, with the same filled in', async () => {
    const told = personalMessage('Vi har gått med i nätverket ICLEI', { from: alex });
    await answerTo(bot, told);
    const { conversation } = told;
    const next = personalMessage('Registrera det', { from: alex, conversation });
    const again = JSON.stringify(await answerTo(bot, next));
    expect(again).toMatch(/"id":"kind"[^{}]*"value":"network"/);
    expect(again).toMatch(/"id":"counterpart"[^{}]*"value":"ICLEI"/);
  });

  test('a sum that is put right with why it was wrong is filled in', async () => {
    const wrong = [
      'Vi har gått med i nätverket ICLEI, 1200 kr om året',
      '2100 menar jag, läste fel på lappen',
    ];
    const { said } = await sayAfter(bot, wrong, alex);
    expect(said).toMatch(/"id":"costPerYear"[^{}]*"value":"2100"/);
  });

  test('what the register holds already is shown', async () => {
    const shown = JSON.stringify(await say('Vi är med i POLIS sedan 2024'));
    expect(shown).toContain('Det finns redan i registret');
    expect(shown).toContain('Medlemskap i POLIS');
  });

  test.each([
    ['Vi har gått med i ett nätverk men gör inget där', '3.3#3'],
    ['Får vår nämnd gå med i ett nätverk?', '5#6'],
    ['Vi har startat ett EU-projekt utan koppling till verksamhetsplanen, är det ok?', '3.3#4'],
  ])('"%s" is the strategy\'s', async (text, paragraph) => {
    expect((await say(text)).text).toContain(paragraph);
  });

  test.each([
    'Ska vi kolla befintliga nätverk innan vi bildar ett nytt?',
    'Should we check existing networks before forming a new one?',
  ])('"%s" is answered without that they have done it', async (text) => {
    const { text: answer = '' } = await say(text);
    expect(answer).toContain('3.3#3');
    expect(answer).not.toMatch(/det har ni gjort|you have done that/);
  });
});
