import type { TurnContext } from 'botbuilder';
import { findRoutes } from '../../outbox/reference-register.ts';
import type { BotParts } from '../handling.ts';
import { begin, botReference } from './proactive.ts';
import { isRefusal } from './targeted.ts';

type Parts = Pick<BotParts, 'adapter' | 'appId' | 'store'>;

/**
 * Speaks to a person, by Entra object id, in their own chat with the bot, which is begun where there is none. Gives
 * false where the bot can't reach them there.
 */
export async function inOwnChat(
  { adapter, appId, store }: Parts,
  person: string,
  speak: (context: TurnContext, conversation: string) => Promise<void>,
): Promise<boolean> {
  const found = (await findRoutes(store.database, [{ person }]))({ person });
  if ('none' in found) return false;
  const { route } = found;
  const { bot } = 'reference' in route ? route.reference : route.begin;
  // Ids and addresses in Teams belong to one bot; another's would be sent this one's token.
  if (appId !== undefined && bot !== `28:${appId}`) return false;
  try {
    const reference =
      'reference' in route ? botReference(route.reference) : await begin({ adapter, appId }, route.begin);
    await adapter.continueConversationAsync(appId ?? '', reference, (context) =>
      speak(context, reference.conversation.id),
    );
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}
