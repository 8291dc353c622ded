import { z } from 'zod';
import { nameInstead } from '../../conversation/changed-mind.ts';
import type { Found, Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { asksInGeneral, isQuestion, type Telling } from '../../language/naming/told-of.ts';
import { findPlaces } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { replyTexts } from '../reply-texts.ts';

/** A trip to a place is no visit from it. */
export const goesThere =
  /\b(?:\w*res(?:a|an|or|orna|er)|aker|flyger|drar|fortsatter|trips?|journeys?|flights?|travel(?:s|ling)?|fly(?:ing)?|going|continu(?:e|es|ing)) (?:(?:bort|dit|ner|upp|vidare|over|down|up|on) )?(?:till|to) \w/;

/** Visitors who are known already, and no "en delegation från". */
const theVisit =
  /\b(?:besoket|delegationen|gruppen|gasterna|besokarna|sallskapet|[a-z]{3,}(?:arna|erna|orna)|(?:dom|dem|de)|the (?:visit|delegation|group|visitors|guests|people|[a-z]{3,}(?:s|sh|se|ch))) (?:fran|ifran|from|i)\b/;

/** Whether those who asked to come have been answered, which is asked of nobody but them. */
const areAnswered =
  /\b(?:(?:fatt|far|fick|ha) (?:\w+ )?(?:svar|besked|nagot svar)|svarat|(?:got|gotten|get|had|have|received) (?:\w+ ){0,2}(?:answers?|reply|word)|answered|replied|heard (?:back )?from us)\b/;

/** What is kept of a visit is handed out by its number. */
const requested = /\b(?:begar\w*|begart) ut\b|\b(?:ask(?:s|ed|ing) for|request(?:s|ed)) (?:all|everything)\b/;

/** That there is no visit from a place, where something is told of the one from there; others who know the place go first. */
export function nothingFrom(
  { text, language: turns }: MessageTurn,
  acts: Telling['acts'],
): Found | undefined {
  const said = fold(text);
  if (!theVisit.test(said) || requested.test(said) || asksInGeneral(text)) return undefined;
  if (!areAnswered.test(said) && (!acts.test(said) || isQuestion(text))) return undefined;
  const [place, ...more] = findPlaces(text);
  if (place === undefined || more.length > 0) return undefined;
  const language = languageOfText(text, turns);
  return { reply: async () => noneFrom(text, place.name, language), isTheirs: false };
}

const schema = z.object({ text: z.string(), origin: z.string(), language: z.enum(['sv', 'en']) });
const AFTER_NONE = 'visit-after-none';

/** That there is none, with what was asked, so that another place can be told instead. */
function noneFrom(text: string, origin: string, language: Language): Reply {
  const say = replyTexts(language);
  const written = say('newFrom', { origin });
  return {
    text: say('unknownOrigin', { origin: escapeMarkdown(origin) }),
    language,
    prompts: [{ title: written, text: written }],
    shows: { intent: AFTER_NONE, thing: JSON.stringify({ text, origin, language }) },
  };
}

/** "Nej, Braga menar jag", after there was no visit from a place: the same is asked of that. */
export function afterNoneIntent(find: (turn: MessageTurn) => Promise<Found | undefined>): Intent {
  return {
    name: AFTER_NONE,
    claim: () => 0,
    actsOn: (text) => nameInstead(text),
    handle: async (turn) => {
      const before = schema.parse(JSON.parse(turn.shown ?? ''));
      const text = before.text.replace(before.origin, turn.text);
      const found = await find({ ...turn, text });
      return found === undefined ? noneFrom(text, turn.text, before.language) : found.reply();
    },
  };
}
