import type { Feature } from '../../conversation/feature.ts';
import type { Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Sender } from '../../outbox/model.ts';
import type { Pages } from '../../pages/model.ts';
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

/** The same for the page. */
export function pagesWarningOfChangedRules(pages: Pages, editions: Editions): Pages {
  const warned = async <Page extends { readonly caution?: string }>(page: Page, language: Language) => {
    const caution = await cautionOf(page, language, editions);
    return caution === undefined ? page : { ...page, caution };
  };
  return {
    ...pages,
    overview: async (request) => warned(await pages.overview(request), request.language),
    record: async (request, path) => {
      const record = await pages.record(request, path);
      return record && warned(record, request.language);
    },
  };
}

async function warn(reply: Reply, otherwise: Language, editions: Editions): Promise<Reply> {
  const shown = [reply.text, reply.card?.data];
  const caution = await cautionOf(shown, languageOf(reply, otherwise), editions);
  return caution === undefined ? reply : { ...reply, caution };
}

/** What is to be known before that is read; undefined where it names no paragraph that is another now. */
async function cautionOf(
  shown: unknown,
  language: Language,
  editions: Editions,
): Promise<string | undefined> {
  const { underReview, moved } = await editions.ground();
  if (underReview.size + moved.size === 0) return undefined;
  const named = paragraphsIn(shown);
  const changed = named.filter((id) => underReview.has(moved.get(id) ?? id));
  const renamed = named.filter((id) => moved.has(id) && !changed.includes(id));
  if (changed.length + renamed.length === 0) return undefined;
  const say = texts(language);
  return [
    ...(changed.length === 0
      ? []
      : [say('ruleChanged', { count: changed.length, paragraphs: changed.join(', ') })]),
    ...(renamed.length === 0
      ? []
      : [say('ruleMoved', { paragraphs: renamed.map((id) => `${id} → ${moved.get(id)}`).join(', ') })]),
  ].join(' ');
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
