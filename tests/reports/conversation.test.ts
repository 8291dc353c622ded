import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { addCommitment } from '../../src/commitments/register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { alex, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let beforeAny: string;
beforeAll(async () => {
  bot = await startTestBot();
  await loadDemoCity(bot);
  beforeAny = (await say('Årsredovisning 2025')).text ?? '';
  const trip = makeMatter({ id: 'c'.repeat(32), number: 'IB 2026-3', proposal: { from: '2026-03-04' } });
  await bot.services.store.transaction((transaction) => addMatter(transaction, trip));
});
afterAll(() => bot.close());

const { say } = talkWith(() => bot);

describe('The yearly pack in chat', () => {
  test.each(['Årsredovisning 2026', 'årsredovisning i år'])(
    'is handed to a strategist as three documents that can be fetched: %s',
    async (wish) => {
      const calls = await bot.exchange(personalMessage(wish, { from: alex }));
      const text = calls.map(({ activity }) => activity.text ?? '').join('\n');
      const addresses = [...text.matchAll(/\((http:\/\/127\.0\.0\.1:\d+\/files\/[^)]+)\)/g)];

      expect(text).toContain('underlaget till årsredovisningen 2026');
      expect(addresses).toHaveLength(3);
      expect((await fetch(addresses[0]?.[1] ?? '')).status).toBe(200);
    },
  );

  test('is handed over in the language of the wish, whatever the client speaks', async () => {
    const wish = personalMessage('Annual report 2026', { from: alex, locale: 'sv-SE' });
    const said = (await bot.exchange(wish)).map(({ activity }) => activity.text ?? '').join('\n');

    expect(said.match(/Here is the document/g)).toHaveLength(3);
    expect(said).not.toContain('Här är dokumentet');
  });

  test('counts a membership once that began in the year and is in force', async () => {
    const before = await say('Årsredovisning 2025');
    await bot.services.store.transaction((transaction) =>
      addCommitment(transaction, {
        ...membership,
        ...{ id: 'began', version: 1, start: '2025-03-01', decidedOn: '2025-02-01', registeredBy: 'rut' },
        ...{ registeredOn: '2025-03-01', endedOn: null, endReason: null, reviewOn: null, reviewedOn: null },
      }),
    );
    const calls = await bot.exchange(personalMessage('Årsredovisning 2025', { from: alex }));

    expect(before.text).toContain('inga poster för 2025');
    expect(calls.map(({ activity }) => activity.text ?? '').join('\n')).toContain('En post är räknad');
  });

  test.each([
    ['årsredovisning 2026', 'lämnas till strateger'],
    ['annual account 2026', 'is handed to strategists'],
  ])('is not handed to others: %s', async (wish, answer) => {
    expect((await say(wish, megan)).text).toContain(answer);
  });

  test.each([
    ['Annual account 2031', 'has not begun'],
    ['Underlag till årsredovisningen för 2019', 'inga poster för 2019'],
    ['Årsredovisning 2019', 'Skriv till exempel ”årsredovisning 2026”'],
  ])('answers kindly: %s', async (wish, answer) => {
    expect((await say(wish)).text).toContain(answer);
  });

  test('offers no other year while none has anything', () => {
    expect(beforeAny).toContain('inte för något annat år heller');
    expect(beforeAny).not.toContain('Skriv till exempel');
  });

  test.each(['Vad säger strategin om årsredovisningen?', 'Ska resor stå i årsredovisningen?'])(
    'leaves questions to others: %s',
    async (question) => {
      expect((await say(question)).text).not.toMatch(/underlaget till årsredovisningen/);
    },
  );
});
