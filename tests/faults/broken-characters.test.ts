import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { matterVerbs } from '../../src/beredning/card/verbs.ts';
import { texts } from '../../src/conversation/texts.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { findByKey } from '../../src/outbox/message-register.ts';
import { queueNotice } from '../../src/outbox/queue-notice.ts';
import { markAllDone, takeIn } from '../../src/store/inbox.ts';
import type { CityAnswerContent } from '../../src/strategy/city-answers/model.ts';
import { findAnswer, keepAnswer } from '../../src/strategy/city-answers/register.ts';
import { listVisits } from '../../src/visits/visit-register.ts';
import { invoke, personalMessage } from '../support/activities.ts';
import { beredningIn, monday } from '../support/beredning.ts';
import { alex, loadDemoCity, talkWith } from '../support/demo-city.ts';
import { makeFacts } from '../support/make-visit.ts';
import { saying } from '../support/said.ts';
import { eachStore } from '../support/stores.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { saved, settle, trafficRequest, visitPorts } from '../support/visit-city.ts';

/** Half of an emoji, as it is left where a text is cut. */
const half = 'Tack \ud83d';
const whole = 'Tack \ufffd';

describe('What people write with half characters, or with the one that no store takes,', () => {
  let bot: TestBot;
  const { say, press } = talkWith(() => bot);
  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test('on the card of a visit, is kept as it can be read', async () => {
    const sent = await say(
      'En delegation från Riga vill besöka oss den 3 mars 2027, 12 personer. De vill se hur våra bibliotek arbetar.',
    );
    const form = sent.attachments?.[0]?.content as {
      body: { id?: string; value?: unknown }[];
      actions: { data: object }[];
    };
    const inputs = form.body.flatMap(({ id, value }) => (id === undefined ? [] : [[id, value ?? '']]));
    const data = { ...form.actions[0]?.data, ...Object.fromEntries(inputs), unit: 'kultur' };
    await press('visit-save', { ...data, who: `${half}\0` });
    const [visit] = await listVisits(bot.services.store.database, {});
    await press('visit-withdraw', { visit: visit?.id, language: 'sv', words: `De\0 kommer inte. ${half}` });

    expect(await listVisits(bot.services.store.database, {})).toMatchObject([
      { state: 'withdrawn', facts: { who: whole } },
    ]);
    const shown = await press('visit-show', { visit: visit?.id, language: 'sv' });
    expect(shown).toContain(`De kommer inte. ${whole}`);
  });

  test('as the name of a record, finds none', async () => {
    const selected = { search: 'visits', id: '\0' };
    const { body } = await bot.post(
      invoke(personalMessage('x'), 'composeExtension/selectItem', selected, { from: alex }),
    );

    expect(body).toMatchObject({ composeExtension: { type: 'message', text: texts('sv')('searchGone') } });
  });
});

eachStore('Half a character', (given) => {
  test('at the longest that a reason is, stops no decision: it is told as far as it goes', async () => {
    const { ports, sent, stored, outbox } = await beredningIn(given.store);
    const matter = await sent('half');
    const reject = matterVerbs(ports).find(({ name }) => name === 'beredning-reject');
    const turn: Turn = {
      ...{ key: 'press', person: { id: 'chair', name: 'Ordförande' }, at: monday },
      conversation: { id: 'chat', kind: 'personal' },
      language: 'sv',
    };
    const rejectReason = `${'a'.repeat(1_999)}😀`;
    await reject?.handle(turn, { matter, language: 'sv', seen: 1, rejectReason });

    expect((await stored(matter)).state).toBe('rejected');
    expect(await outbox()).toContainEqual(
      expect.objectContaining({
        addressee: 'person:rune',
        data: expect.objectContaining({ words: 'a'.repeat(1_999) }),
      }),
    );
  });

  test('is taken by the outbox', async () => {
    const queued = { ...saying({ person: 'anna' }, half), key: 'key' };
    await given.store.transaction((transaction) => queueNotice(transaction, async () => undefined, queued));

    expect(await findByKey(given.store.database, 'key')).toMatchObject({
      notice: { data: { words: whole } },
    });
  });

  test('is taken with the answer to a delivery', async () => {
    const taker = { ask: given.store.presence.ask, isGone: async () => false, processId: 'one', at: monday };
    await markAllDone(given.store.database, [{ delivery: 'a', response: { text: half } }], taker);

    expect(await takeIn('a', taker)).toEqual({ state: 'done', response: { text: whole } });
  });

  test('is taken with the facts of a visit', async () => {
    await settle(given.store);
    const request = trafficRequest(monday, { facts: makeFacts({ topics: half }) });

    expect(await saved(visitPorts(given.store, monday.toISOString()), request)).toMatchObject({
      facts: { topics: whole },
    });
  });

  test("is taken with an answer of the city's own", async () => {
    const content: CityAnswerContent = {
      phrasings: { sv: [half], en: [] },
      verdict: 'info',
      cites: ['4#3'],
      text: { sv: half, en: 'Thanks' },
      conditions: { sv: [], en: [] },
      instead: { sv: '', en: '' },
    };
    await given.store.transaction((transaction) =>
      keepAnswer(transaction, {
        ...({ id: 'city-a', state: 'draft', version: 1, content, wordings: {} } as const),
        ...{ question: null, replaces: null, changedAt: monday },
      }),
    );

    expect(await findAnswer(given.store.database, 'city-a')).toMatchObject({
      content: { phrasings: { sv: [whole] }, text: { sv: whole } },
    });
  });
});
