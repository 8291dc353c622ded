import { fold } from '../../language/words.ts';
import { findUnits } from '../../network/directory.ts';
import type { Directory } from '../../network/model.ts';
import type { Commitment } from '../model.ts';
import { NOUN } from './nouns.ts';

const ABOUT =
  '(?:om|ror|beror|handlar om|kring|gallande|angaende|about|on|concerning|regarding|concerns?|deals? with)';
/** What names no theme: a clause, or any of several. */
const THEME =
  '(?<theme>(?!(?:en|ett|a|an|vi|we|de|they|vad|hur|vilk\\w*|what|how|which|det|it|att|that)\\b)[^ ]+(?: [^ ]+){0,2}?)(?: (?:redan|already))?$';
const themes = [
  // "Vilka avtal har vi om bibliotek", "visa åtaganden om cykling".
  `^(?:vilka|which|what|visa|lista|show|list) (?:(?:alla|all|vara|our|av vara) )?(?:${NOUN})(?: (?:har|finns|do|are|have)(?: (?:vi|det|staden|we|there|the city))?(?: have)?)?(?: som)? ${ABOUT} ${THEME}`,
  // "Finns det redan ett nätverk om cykling", "do we have any agreement on libraries".
  `^(?:har vi|finns det|do we have|have we|is there|are there) (?:(?:redan|already|nagot|nagon|nagra|nat|nan|ett|en|any|an|a|some) )*(?:${NOUN}) ${ABOUT} ${THEME}`,
].map((form) => new RegExp(form));

/** What the commitments are to be about that folded words ask for; undefined where they name no theme. */
export function themeIn(folded: string): string | undefined {
  return themes.map((form) => form.exec(folded)?.groups?.theme).find((theme) => theme !== undefined);
}

/** Words that begin with the same letters say the same: "cykling", "cykelvägar". */
const HEAD = 5;
const headsOf = (words: string) =>
  (fold(words).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, HEAD).replace(/[ie]l?$/, ''));

/** Tells which commitments are about a theme: by its words, or by the field of the unit that both are of. */
export function isAbout(theme: string, directory: Directory): (one: Commitment) => boolean {
  const heads = headsOf(theme);
  const field = fieldOf(theme, directory);
  return ({ theme: own, counterpart }) =>
    headsOf(`${own} ${counterpart}`).some((head) => heads.includes(head)) ||
    (field !== undefined && fieldOf(own, directory) === field);
}

/** A field is told by more than half of what speaks for any. */
const TOLD = 0.5;
function fieldOf(words: string, directory: Directory): string | undefined {
  const [best] = findUnits(directory, words);
  return best !== undefined && !best.guessed && best.score > TOLD ? best.unit.id : undefined;
}

/** "Och vad kostar de", "and for how long": each is shown with that. */
const beside =
  /\s+(?:och|samt|and)\s+(?:vad|hur|nar|till nar|vem|what|how|when|until when|for how long|who)\b.*$/u;
/** Folded words without what is asked besides of each that is shown. */
export const withoutBeside = (folded: string): string => folded.replace(beside, '');

/** Parts of the world, by which nothing is sorted here. */
const region =
  /\s+(?:i|in)\s+(?:hela |the )?(?:europa|norden|skandinavien|baltikum|asien|afrika|\p{L}*amerika|oceanien|mellanostern|varlden|europe|nordic countries|nordics|scandinavia|baltics|asia|africa|(?:north |south |latin )?america|middle east|world)$/u;
/** The part of the world that folded words end in, or undefined. */
export const regionIn = (folded: string): string | undefined =>
  region
    .exec(folded)?.[0]
    .trim()
    .replace(/^(?:i|in) /, '');
export const withoutRegion = (folded: string): string => folded.replace(region, '');
