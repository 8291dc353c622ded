import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFeatures } from '../../src/features.ts';
import { loadCards } from '../../src/teams/cards/cards.ts';
import { invoke, personalMessage } from '../support/activities.ts';
import { samples } from '../support/card-samples.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { elementsOf } from '../support/walk.ts';

/** What Teams may send that this bot answers, each with something that it takes. */
const served: Readonly<Record<string, object>> = {
  'adaptiveCard/action': { action: { type: 'Action.Execute', verb: 'no-such-verb', data: {} } },
  'task/fetch': { data: { verb: 'no-such-verb' } },
  'task/submit': { data: { verb: 'no-such-verb' } },
  'composeExtension/query': { commandId: 'provisions', parameters: [{ name: 'words', value: '4#2' }] },
  'composeExtension/selectItem': { search: 'commitments', id: 'none' },
  'composeExtension/queryLink': { url: 'https://stad.example/tab' },
  'composeExtension/fetchTask': { commandId: 'ask-strategy', messagePayload: { body: { content: '' } } },
  'composeExtension/submitAction': { commandId: 'ask-strategy', data: {} },
  'fileConsent/invoke': { type: 'fileUpload', action: 'decline', context: { file: 'none' } },
  'message/fetchTask': { actionName: 'feedback', actionValue: { reaction: 'like' } },
  'message/submitAction': { actionName: 'feedback', actionValue: { reaction: 'like' } },
};

/** What Teams may send only where the manifest or a card asks for it, which ours do not; and why. */
const refused: Readonly<Record<string, string>> = {
  'application/search': 'no choice of a card is filled by a query',
  'actionableMessage/executeAction': 'no connector cards are sent',
  'composeExtension/anonymousQueryLink': 'links are unfurled for people who are signed in alone',
  'composeExtension/onCardButtonClicked': 'cards of the extension have no buttons but links',
  'composeExtension/querySettingUrl': 'the extension has no settings',
  'composeExtension/setting': 'the extension has no settings',
  'config/fetch': 'the bot has no settings of its own in Teams',
  'config/submit': 'the bot has no settings of its own in Teams',
  'signin/failure': 'nobody signs in in the chat',
  'signin/tokenExchange': 'nobody signs in in the chat',
  'signin/verifyState': 'nobody signs in in the chat',
  'suggestedActions/submit': 'suggestions are said as words',
  'tab/fetch': 'the tab is a page',
  'tab/submit': 'the tab is a page',
};

const cards = loadCards();

/** The names of invokes that the SDK knows. */
function namesInSdk(): string[] {
  const require = createRequire(import.meta.url);
  const folder = require.resolve('botbuilder').replace(/index\.js$/, '');
  const handler = readFileSync(`${folder}teamsActivityHandler.js`, 'utf8');
  return [...handler.matchAll(/case '(\w+\/\w+)'/g)].map(([, name = '']) => name);
}

describe('What Teams asks and waits for', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  const post = (name: string, value: object) => bot.post(invoke(personalMessage('x'), name, value));

  test('is either served or refused, for every name that the SDK knows', () => {
    const known = namesInSdk();

    expect(known.length).toBeGreaterThan(10);
    expect(known.filter((name) => !(name in served) && !(name in refused))).toEqual([]);
  });

  test.each(Object.entries(served))('%s is answered', async (name, value) => {
    const { status, body } = await post(name, value);

    expect(status).toBe(200);
    expect(JSON.stringify(body ?? {})).not.toMatch(/Något gick fel|gick fel hos mig/);
  });

  test.each(Object.keys(refused))('%s is refused as not implemented, with nothing told', async (name) => {
    expect(await post(name, { commandId: 'x' })).toEqual({ status: 501, body: undefined });
  });

  /** Every button of every card, as it is sent when what it is about is gone. */
  const buttons = Object.entries(samples).flatMap(([card, sample]) =>
    elementsOf(cards.fill({ template: card, data: sample('sv') })).filter(
      ({ type }) => type === 'Action.Execute',
    ),
  );

  test('a press on any button of an old card is answered with a text or a card, twice the same', async () => {
    expect(buttons.length).toBeGreaterThan(60);
    const wrong: string[] = [];
    for (const { verb, data } of buttons) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
      const [first, second] = [
        await post('adaptiveCard/action', value),
        await post('adaptiveCard/action', value),
      ];
      const kinds = [first, second].map(({ body }) => (body as { statusCode: number }).statusCode);
      if (kinds.join() !== '200,200') wrong.push(`${String(verb)}: ${JSON.stringify(first.body)}`);
    }
    expect(wrong).toEqual([]);
  });

  test('each verb is that of one room, and takes no data that it does not know', async () => {
    const features = createFeatures(bot.services, { send: async () => undefined, localMode: true });
    const wrong: string[] = [];
    for (const { name } of features.flatMap(({ verbs }) => verbs)) {
      const value = { action: { type: 'Action.Execute', verb: name, data: { language: '../sv', id: 7 } } };
      const { body } = await post('adaptiveCard/action', value);
      const { statusCode, type } = body as { statusCode: number; type: string };
      if (statusCode !== 200 || !type.endsWith('activity.message'))
        wrong.push(`${name}: ${statusCode} ${type}`);
    }
    expect(wrong).toEqual([]);
  });
});
