import { z } from 'zod';
import type { Feature } from '../../src/conversation/feature.ts';
import { type Addressee, type ConversationReference, noticeKind } from '../../src/outbox/model.ts';
import { type Queued, queueNotice } from '../../src/outbox/queue-notice.ts';
import { botAccount, tenant } from './activities.ts';
import type { TestBot } from './test-bot.ts';

const morning = new Date('2026-11-23T08:00:00Z');

const said = z.object({ words: z.string(), unit: z.string().nullable() });

/** A kind of notice that says its words after the language that it is said in. */
export const saidKind = noticeKind('said', said, {
  render: ({ words }, language) => ({ text: `${language}: ${words}` }),
  fallback: ({ unit }) => unit,
});

/** A kind that is for its addressee alone. */
export const privateKind = noticeKind('private', said, {
  render: ({ words }) => ({ text: words }),
  fallback: 'none',
});

/** A room that does nothing but own these kinds. */
export const sayingFeature: Feature = {
  name: 'saying',
  intents: [],
  verbs: [],
  jobs: [],
  notices: [saidKind, privateKind],
  examples: { sv: [], en: [] },
};

/** A notice of the kind `said`, ready to be queued under the words as its key. */
export function saying(
  addressee: Addressee,
  words: string,
  changes: Partial<Queued> & { unit?: string } = {},
): Queued {
  const { unit = null, ...rest } = changes;
  return { key: words, addressee, notice: { kind: 'said', data: { words, unit } }, at: morning, ...rest };
}

/** Queues notices in one transaction, as a feature does. */
export async function say(bot: TestBot, ...all: readonly Queued[]): Promise<void> {
  await bot.services.store.transaction(async (transaction) => {
    for (const queued of all) await queueNotice(transaction, bot.outbox.send, queued);
  });
}

/** How the chat of a person is reached, as if they had spoken there. */
export function personalReference(
  person: string,
  conversation: string,
  serviceUrl: string,
  changes: Partial<ConversationReference> = {},
): ConversationReference {
  return {
    ...{
      conversation,
      kind: 'personal',
      person,
      user: `29:${person}`,
      serviceUrl,
      tenant,
      bot: botAccount.id,
    },
    ...{ channel: null, team: null, locale: 'sv-SE', state: 'active', updatedAt: morning },
    ...changes,
  };
}
