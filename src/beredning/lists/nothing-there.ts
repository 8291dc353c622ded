import type { Found } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { isQuestion } from '../../language/naming/told-of.ts';
import { namesRules, somebodyGoes } from '../../language/naming/told-words.ts';
import { findPlaces } from '../../language/places/places.ts';
import { bareFolded } from '../../language/words.ts';
import { languageOfWish } from '../language-of-wish.ts';
import { listTexts } from './texts.ts';

/** What is to be done with what there is: it is decided, called off or put off. */
const orders =
  /\b(?:godkann\w*|bifall\w*|avsla(?:r|s)?|tillstyrk\w*|avstyrk\w*|klubba\w*|approve|reject|stall\w* in|dra(?:r|s|git)? (?:\w+ ){0,2}tillbaka|avbok\w*|aterkall\w*|cancel\w*|call\w* (?:\w+ )?off|withdr\w*|(?:skjut\w*|skot) (?:\w+ )?(?:upp|pa|fram)|senarela\w*|bordlagg\w*|postpon\w*|put (?:\w+ )?off)\b/;
/** One that there is not yet, or what is neither a matter nor a visit. */
const ofOther =
  /\b(?:en|ett|nagon|nagot|nan|nat|alla?|allt|inga|a|an|any|all|some|every|no)\s+(?!till\b)[a-z]{3,}|\b\w*(?:avtal|samarbet|medlem|natverk|remiss|projekt|stod|bidrag|agreement|cooperation|member|network|referral|project|support|grant)/;

/**
 * That nothing is found of a place that a message names, where it asks whether somebody goes there or wants something done with
 * what there is; others who know the place go first.
 */
export function nothingThere({ text, language: turns }: MessageTurn): Found | undefined {
  const said = bareFolded(text);
  if (namesRules.test(said)) return undefined;
  const isOrder = orders.test(said) && !ofOther.test(said) && !isQuestion(text);
  const goes = somebodyGoes.test(said);
  if (!goes && !isOrder) return undefined;
  const [place, ...more] = findPlaces(text);
  if (place === undefined || more.length > 0) return undefined;
  const say = listTexts(languageOfWish(text, turns));
  const reply = async () => ({
    text: say(goes ? 'nobodyGoes' : 'nothingThere', { place: escapeMarkdown(place.name) }),
  });
  return { reply, isTheirs: false };
}
