import { saveLoad } from '../../src/network/directory/load-directory.ts';
import { oneAtATime } from '../../src/store/one-at-a-time.ts';
import { cardAction, personalMessage } from './activities.ts';
import { answerTo } from './answer-to.ts';
import { demoDirectory } from './demo-directory.ts';
import type { SentActivity } from './fake-connector.ts';
import { morning, type TestBot } from './test-bot.ts';

/** A user of the local client, who has a part in the demo directory. */
const user = (number: number, name: string) => ({
  id: `user-id-${number}`,
  name,
  aadObjectId: `00000000-0000-0000-0000-000000000002${number}`,
});
/** Administrator and strategist. */
export const alex = user(0, 'Alex Wilber');
/** Contact person of Kulturnämnden. */
export const megan = user(1, 'Megan Bowen');
/** Head of Kulturnämnden. */
export const adele = user(2, 'Adele Vance');
/** Registrar of Kulturnämnden. */
export const isaiah = user(3, 'Isaiah Langer');
/** Chair of the internationella beredningen. */
export const patti = user(4, 'Patti Fernandez');
/** Rotel officer. */
export const lynne = user(5, 'Lynne Robbins');
export const stranger = {
  id: 'user-id-9',
  name: 'Okänd',
  aadObjectId: '00000000-0000-0000-0000-00000000009999',
};

/** Loads the demo directory, or a part of it, into the store of a bot. */
export async function loadDemoCity(
  { services: { store } }: { readonly services: Pick<TestBot['services'], 'store'> },
  directory = demoDirectory(),
): Promise<void> {
  await store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'directory');
    await saveLoad(transaction, directory, { at: morning, actor: 'system:start' });
  });
}

/** Speaks to a bot and presses the buttons of its cards, as one of these people. */
export function talkWith(bot: () => TestBot) {
  return {
    /** What the bot answers in the personal chat. */
    say: async (text: string, from: object = alex): Promise<SentActivity> => {
      return answerTo(bot(), personalMessage(text, { from }));
    },
    /** The card, or the text, that a press on a card brings. */
    press: async (verb: string, data: object, from: object = alex): Promise<string> => {
      const { body } = await bot().post(cardAction(personalMessage('x'), verb, data, { from }));
      return JSON.stringify((body as { value: unknown }).value);
    },
    /** The card of a message, as JSON. */
    cardOf: (sent: SentActivity) => JSON.stringify(sent.attachments?.[0]?.content),
  };
}
