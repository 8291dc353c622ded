import type { Found } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { asksInGeneral, isQuestion, type Telling } from '../../language/naming/told-of.ts';
import { findPlaces } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { replyTexts } from '../reply-texts.ts';

/** A trip to a place is no visit from it. */
export const goesThere =
  /\b(?:\w*res(?:a|an|or|orna|er)|aker|flyger|drar|fortsatter|trips?|journeys?|flights?|travel(?:s|ling)?|fly(?:ing)?|going|continu(?:e|es|ing)) (?:(?:bort|dit|ner|upp|vidare|over|down|up|on) )?(?:till|to) \w/;

/** Visitors who are known already, and no "en delegation från". */
const theVisit =
  /\b(?:besoket|delegationen|gruppen|gasterna|besokarna|sallskapet|(?:dom|dem|de)|the (?:visit|delegation|group|visitors|guests)) (?:fran|ifran|from)\b/;

/** What is kept of a visit is handed out by its number. */
const requested = /\b(?:begar\w*|begart) ut\b|\b(?:ask(?:s|ed|ing) for|request(?:s|ed)) (?:all|everything)\b/;

/** That there is no visit from a place, where something is told of the one from there; others who know the place go first. */
export function nothingFrom(
  { text, language: turns }: MessageTurn,
  acts: Telling['acts'],
): Found | undefined {
  const said = fold(text);
  if (
    !theVisit.test(said) ||
    requested.test(said) ||
    !acts.test(said) ||
    isQuestion(text) ||
    asksInGeneral(text)
  )
    return undefined;
  const [place, ...more] = findPlaces(text);
  if (place === undefined || more.length > 0) return undefined;
  const language = languageOfText(text, turns);
  const origin = escapeMarkdown(place.name);
  return {
    reply: async () => ({ text: replyTexts(language)('unknownOrigin', { origin }) }),
    isTheirs: false,
  };
}
