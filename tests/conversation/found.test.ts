import { describe, expect, test } from 'vitest';
import { createDispatcher } from '../../src/conversation/dispatcher.ts';
import { answersFound, type Feature, type Found, type Intent } from '../../src/conversation/feature.ts';
import type { MessageTurn, Reply } from '../../src/conversation/turn.ts';
import { incomingActivity } from '../../src/teams/receiving/incoming-activity.ts';
import { readTurn } from '../../src/teams/receiving/read-turn.ts';
import { personalMessage } from '../support/activities.ts';
import { morning } from '../support/test-bot.ts';

const roomOf = (name: string, intents: readonly Intent[]): Feature => ({
  ...{ name, intents, verbs: [], jobs: [] },
  examples: { sv: [], en: [] },
});

/** A room that knows names by what it holds, and notes each time that it looks. */
function namedRoom(name: string, claim: number, found: (text: string) => Found | undefined) {
  const looked: string[] = [];
  const intent: Intent = {
    ...{ name, claim: () => claim },
    ...answersFound(async ({ text }) => {
      looked.push(text);
      return found(text);
    }),
  };
  return { room: roomOf(name, [intent]), looked };
}

const saying = (text: string): Found => ({ reply: async () => ({ text }) });
const fallback: Intent = {
  ...{ name: 'ask', claim: () => 0.1, readsOnly: true },
  handle: async () => ({ text: 'the strategy' }),
};

const message = personalMessage('');
function turnOf(text: string): MessageTurn {
  const read = incomingActivity.parse({ serviceUrl: 'http://127.0.0.1', ...message });
  return { ...readTurn(read, morning), text, edited: false };
}

describe('What a message names is looked up', () => {
  test('once, and answered with what was found', async () => {
    const { room, looked } = namedRoom('visits', 0.4, () => saying('the visit'));
    const dispatcher = createDispatcher([roomOf('strategy', [fallback]), room]);
    expect((await dispatcher.message(turnOf('wienbesöket'))).text).toBe('the visit');
    expect(looked).toEqual(['wienbesöket']);
  });

  test('and left to others where it is not there: theirs is made ahead', async () => {
    const { room } = namedRoom('visits', 0.4, () => undefined);
    const dispatcher = createDispatcher([roomOf('strategy', [fallback]), room]);
    expect((await dispatcher.message(turnOf('wienbesöket'))).text).toBe('the strategy');
    expect((await dispatcher.foresee(turnOf('wienbesöket')))?.text).toBe('the strategy');
  });

  test('and is not answered ahead where it is there, since that may leave something behind', async () => {
    const { room } = namedRoom('visits', 0.4, () => saying('the visit'));
    const dispatcher = createDispatcher([roomOf('strategy', [fallback]), room]);
    expect(await dispatcher.foresee(turnOf('wienbesöket'))).toBeUndefined();
  });

  test.each([
    ['that of the one who speaks goes before', true, 'the visit'],
    ['else the surer room answers', false, 'the trip'],
  ])('in each room that may have it: %s', async (_case, isTheirs, told) => {
    const trips = namedRoom('trips', 0.42, () => ({ ...saying('the trip'), isTheirs: false }));
    const visits = namedRoom('visits', 0.4, () => ({ ...saying('the visit'), isTheirs }));
    const dispatcher = createDispatcher([roomOf('strategy', [fallback]), trips.room, visits.room]);
    expect((await dispatcher.message(turnOf('helsingfors'))).text).toBe(told);
  });
});

test('what a message means is asked of others where those that know a name in it have left it', async () => {
  const { room } = namedRoom('remiss', 0.45, () => undefined);
  const asks: Intent = {
    ...{ name: 'ask', claim: () => 0.1 },
    meantAs: (text) => (text === 'kan en människa svara' ? ['fråga kontoret'] : []),
    handle: async ({ text }) => ({ text }),
  };
  const dispatcher = createDispatcher([roomOf('strategy', [asks]), room]);
  expect((await dispatcher.message(turnOf('kan en människa svara'))).text).toBe('fråga kontoret');
});

test('what is meant for certain of a room that finds nothing is not said by another', async () => {
  const who: Intent = {
    ...{ name: 'who', claim: (text) => (text === 'vem är rätt person?' ? 0.9 : 0) },
    ...answersFound(async () => undefined),
  };
  const asks: Intent = {
    ...{ name: 'ask', claim: () => 0.1, meantAs: () => ['vem är rätt person?'] },
    handle: async ({ text }) => ({ text }),
  };
  const dispatcher = createDispatcher([roomOf('strategy', [asks]), roomOf('network', [who])]);
  expect((await dispatcher.message(turnOf('vem tar registraturen sen'))).text).toBe(
    'vem tar registraturen sen',
  );
});

test('what is said beside a greeting is left to all where whoever knows its words finds nothing', async () => {
  const who: Intent = {
    ...{ name: 'who', claim: (text) => (text === 'whats this thing for' ? 0.7 : 0) },
    ...answersFound(async () => undefined),
  };
  const dispatcher = createDispatcher([roomOf('strategy', [fallback]), roomOf('network', [who])]);
  expect((await dispatcher.message(turnOf('hi whats this thing for'))).text).toBeDefined();
});

describe('What was just shown is stayed with', () => {
  const shown: Intent = {
    ...{ name: 'visit-shown', claim: () => 0 },
    staysWith: (text, thing) => `${text} (${thing})`,
    handle: async ({ text }) => ({ card: { template: 'visit', data: { text } } }),
  };
  const show: Intent = {
    ...{ name: 'show', claim: (text) => (text === 'besök 5' ? 0.9 : 0) },
    handle: async (): Promise<Reply> => ({ text: 'here', shows: { intent: 'visit-shown', thing: '5' } }),
  };
  const sure: Intent = {
    ...{ name: 'sure', claim: (text) => (text.startsWith('får') ? 0.47 : 0) },
    handle: async () => ({ text: 'the rule' }),
  };
  const dispatcher = createDispatcher([
    roomOf('strategy', [fallback, sure]),
    roomOf('visits', [show, shown]),
  ]);
  const sayNext = async (text: string) => {
    const first = await dispatcher.message(turnOf('besök 5'));
    first.said?.();
    return dispatcher.message(turnOf(text));
  };

  test('where nobody knows what is said next, and the reply says why', async () => {
    const reply = await sayNext('hur var det nu med lokalen');
    expect(reply.card?.data).toEqual({ text: 'hur var det nu med lokalen (5)' });
    expect(reply.text).toContain('inte säker');
  });

  test.each([
    ['what somebody surely knows', 'får vi det', 'the rule'],
    ['what speaks of any other', 'vem tar emot en kung', 'the strategy'],
    ['what names another', 'vad händer med brysselresan', 'the strategy'],
    ['what asks of rules', 'vad säger strategin', 'the strategy'],
  ])('and not by %s', async (_case, text, told) => {
    expect((await sayNext(text)).text).toBe(told);
  });
});
