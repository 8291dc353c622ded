import type { Feature } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Sender } from '../../outbox/model.ts';
import { texts } from '../texts.ts';
import type { Editions } from './editions.ts';

/**
 * A room whose replies say so where they name a paragraph that has changed in the edition in force. Rooms beside
 * the strategy have its rules in their own words, and nobody is to be told an outdated one.
 */
export function warningOfChangedRules(room: Feature, editions: Editions): Feature {
  const warned = async (reply: Promise<Reply>, language: Language) => warn(await reply, language, editions);
  return {
    ...room,
    intents: room.intents.map((intent) => ({
      ...intent,
      handle: (turn) => warned(intent.handle(turn), turn.language),
    })),
    verbs: room.verbs.map((verb) => ({
      ...verb,
      handle: (turn, data) => warned(verb.handle(turn, data), turn.language),
    })),
    ...(room.messageActions === undefined
      ? {}
      : {
          messageActions: room.messageActions.map((action) => ({
            ...action,
            handle: (turn, message) => warned(action.handle(turn, message), turn.language),
          })),
        }),
  };
}

/** The same for what is sent to those who are not the ones speaking. */
export function senderWarningOfChangedRules(sender: Sender, editions: Editions): Sender {
  return {
    send: async (route, id, reply) => sender.send(route, id, await warn(reply, 'sv', editions)),
    update: async (reference, activity, reply) =>
      sender.update(reference, activity, await warn(reply, 'sv', editions)),
  };
}

async function warn(reply: Reply, otherwise: Language, editions: Editions): Promise<Reply> {
  const { underReview, moved } = await editions.ground();
  if (underReview.size + moved.size === 0) return reply;
  const named = paragraphsIn([reply.text, reply.card?.data]);
  const changed = named.filter((id) => underReview.has(moved.get(id) ?? id));
  const renamed = named.filter((id) => moved.has(id) && !changed.includes(id));
  if (changed.length + renamed.length === 0) return reply;
  const say = texts(languageOf(reply, otherwise));
  const caution = [
    ...(changed.length === 0
      ? []
      : [say('ruleChanged', { count: changed.length, paragraphs: changed.join(', ') })]),
    ...(renamed.length === 0
      ? []
      : [say('ruleMoved', { paragraphs: renamed.map((id) => `${id} → ${moved.get(id)}`).join(', ') })]),
  ].join(' ');
  return { ...reply, caution };
}

const paragraph = /(?<![\w.#])\d+(?:\.\d+)*#(?:footnote)?\d+(?!\w)/g;

/** The paragraphs that are named anywhere in what is shown, in the order of the strategy. */
function paragraphsIn(shown: unknown): string[] {
  const named = new Set((JSON.stringify(shown) ?? '').match(paragraph) ?? []);
  return [...named].sort(new Intl.Collator('sv', { numeric: true }).compare);
}

function languageOf({ language, card, text = '' }: Reply, otherwise: Language): Language {
  const ofCard = card?.data.language;
  if (language !== undefined) return language;
  return ofCard === 'sv' || ofCard === 'en' ? ofCard : languageOfText(text, otherwise);
}
