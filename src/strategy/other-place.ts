import { answersFound, type Intent } from '../conversation/feature.ts';
import { countryOrHomeOf } from '../language/places/countries-in.ts';
import { askIntent, type ConversationPorts } from './conversation.ts';
import type { ConversationMemory } from './follow-ups/conversation-memory.ts';
import { isSilent } from './knowledge/is-silent.ts';

/** More than of those who know a place by itself: what was spoken of goes before a visit from there. */
const PLACE_CLAIM = 0.72;
const placeToo =
  /^(?:(?:och|å|o|men|and|but|what about|how about|hur är det med)\s+)+(?:(?:med|i|till|för|with|in|to|for)\s+)?(?<place>[\p{L}-]+(?:\s[\p{L}-]+)?)(?:\s+(?:då|then|också|too))?[\s?.!]*$/iu;

/** "Och med Oslo?" right after an answer asks the same of another place, whatever comes from there. */
export function otherPlaceIntent(ports: ConversationPorts, memory: ConversationMemory): Intent {
  const ask = askIntent(ports, memory);
  const namesPlace = (text: string) => {
    const { place } = placeToo.exec(text.normalize('NFC').trim())?.groups ?? {};
    return place !== undefined && countryOrHomeOf(place) !== undefined;
  };
  return {
    name: 'ask-of-other-place',
    claim: (text) => (namesPlace(text) ? PLACE_CLAIM : 0),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const topic = turn.edited ? undefined : memory.recall(turn);
      if (topic === undefined || isSilent(topic.answers[0].id ?? '')) return undefined;
      return { reply: () => ask.handle(turn) };
    }),
  };
}
