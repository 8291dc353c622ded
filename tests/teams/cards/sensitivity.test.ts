import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../../src/beredning/matter-register.ts';
import { readConfig } from '../../../src/config.ts';
import type { Feature } from '../../../src/conversation/feature.ts';
import type { Reply } from '../../../src/conversation/turn.ts';
import { makeMatter } from '../../beredning/make-matter.ts';
import { channelMessage, personalMessage } from '../../support/activities.ts';
import { samples } from '../../support/card-samples.ts';
import { adele, alex, loadDemoCity } from '../../support/demo-city.ts';
import type { SentActivity } from '../../support/fake-connector.ts';
import { loadShortNamed } from '../../support/short-named.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

/** Says what is phrased by a model, cited, and about a traveller. */
const phrased: Feature = {
  name: 'phrased',
  intents: [
    {
      name: 'phrased',
      claim: (text) => (text === 'allt på en gång' ? 1 : 0),
      handle: async (): Promise<Reply> => ({
        text: 'Så här är det. [1]',
        citations: [{ name: 'Internationell strategi 4#2', abstract: 'Så.' }],
        byModel: true,
        tellsOf: 'travellers',
      }),
    },
    {
      name: 'card-and-text',
      claim: (text) => (text === 'kort' ? 1 : 0),
      handle: async (): Promise<Reply> => ({
        card: { template: 'visit', data: samples.visit?.('en') ?? {}, tellsOf: 'visitors' },
        language: 'sv',
      }),
    },
  ],
  verbs: [],
  jobs: [],
  examples: { sv: [], en: [] },
};

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({
    clock: { now: () => new Date('2026-11-24T08:00:00Z') },
    start: { features: [phrased], sensitivityLabels: { en: 'City only' } },
  });
  await loadDemoCity(bot);
  await loadShortNamed(bot);
});
afterAll(() => bot?.close());

/** The label of a message, whose root entity must be one alone. */
function labelOf({ entities = [] }: SentActivity) {
  const roots = entities.filter(({ type }) => type === 'https://schema.org/Message');
  expect(roots.length).toBeLessThanOrEqual(1);
  return roots[0]?.usageInfo as { '@id': string; name: string; description: string } | undefined;
}
const say = (text: string) => bot.ask(personalMessage(text, { from: alex }));

describe('A sensitivity label', () => {
  test('stands on the card of a visit, in the language that it is written in, as the city calls it', async () => {
    const swedish = labelOf(await say('helsingforsbesöket'));
    const english = labelOf(await say('the visit from Helsinki'));

    expect(swedish).toMatchObject({ '@type': 'CreativeWork', name: 'Internt' });
    expect(swedish?.description).toContain('besökare');
    expect(english).toMatchObject({ name: 'City only', description: expect.stringContaining('visitors') });
    expect(english?.['@id']).toBe(swedish?.['@id']);
    expect(labelOf(await say('kort'))?.name).toBe('City only');
  });

  test('stands on it, too, where one of those in a channel sees it alone', async () => {
    const [call] = await bot.exchange(channelMessage('<at>Utblick</at> helsingforsbesöket', { from: alex }));
    expect(call?.targeted).toBe(true);
    expect(call && labelOf(call.activity)?.name).toBe('Internt');
  });

  test('stands on a matter of IB, in a list and on the card that is posted for those who read along', async () => {
    const { store } = bot.services;
    const matter = makeMatter({ state: 'at-beredning', number: 'IB 2026-7', requester: adele.aadObjectId });
    await store.transaction((transaction) => addMatter(transaction, matter));
    expect(labelOf(await say('IB 2026-7'))?.description).toContain('internationella beredningen');
    expect(labelOf(await say('ärenden i IB'))?.description).toContain('internationella beredningen');

    const message = channelMessage('<at>Utblick</at> status för IB 2026-7', { from: alex });
    await bot.post(message);
    const posted = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === message.conversation.id.split(';')[0] && activity.attachments !== undefined,
    );
    expect(labelOf(posted.activity)?.name).toBe('Internt');
  });

  test('stands in the one root entity beside the sources and the AI label', async () => {
    const { entities = [] } = await say('allt på en gång');
    expect(entities).toMatchObject([
      {
        '@type': 'Message',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        citation: [{ position: 1 }],
        usageInfo: { name: 'Internt', description: expect.stringContaining('reser') },
      },
    ]);
  });

  test.each(['Får vi teckna ett vänortsavtal?', 'hej', 'Besöksstatistik 2026'])(
    'stands on nothing that tells of nobody: %s',
    async (text) => expect(labelOf(await say(text))).toBeUndefined(),
  );

  test('is called what the settings say', () => {
    const { sensitivityLabels } = readConfig({ UTBLICK_SENSITIVITY_LABEL: 'K2' });
    expect(sensitivityLabels).toEqual({ sv: 'K2' });
  });
});
