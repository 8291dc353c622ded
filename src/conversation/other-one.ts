import { partTimes } from '../calendar/time-words.ts';
import { countWords } from '../language/words.ts';

/** Another one is named in a few words. */
const MOST_WORDS = 14;

const joins = '(?:och|å|o|men|fast|så|and|but|so|then|sen|sedan)';
const hesitates =
  '(?:ja|jo|jaha|aha|ok|okej|okay|nej|nä|näe|nää|oj|hopp(?:san|la)|[ou]o?ps|sorry|förlåt|no|nope|yes|right|wait|vänta|hm+)';
const asks =
  '(?:what about|how about|hur är det med|hur går det med|hur gick det med|vad gäller|vad händer med|hur blir det med)';
const takesBack =
  "(?:(?:inte|ej|not) (?!bara|enbart|only|just)[^,;.!?]{2,30}(?=,)|inte (?:den|det|dom|de|dem)(?: där| här)?|(?:strunta i|skit i|glöm|släpp|hoppa över|skippa|forget(?: about)?|never mind|skip|drop) (?:den|det|dom|dem|that|it|this|those)(?: där| här| one)?|not (?:that|this|it)(?: one)?|(?:det är |it is |it[’']s |that[’']s )?(?:fel|wrong)(?: (?:resa|ärende|avtal|besök|en|ett|trip|one|matter|agreement))?)";
const means =
  '(?:(?:jag |i )?(?:menar|menade|mena|tänkte på|syftade på|mean|meant|was thinking of)(?: ju| faktiskt| actually)?)';
/** What stands in place of a word for the thing: "den", "den andra då", "the other one". */
const pointer =
  '(?:(?:den|det|dom|de|dem)(?: (?:andra|där|här))?(?: (?:då|alltså))?|(?:the|that)(?: other)? ones?|those)';
/** What is asked of it: "när var", "hur gick det i". */
const asked =
  '(?:när|nä|var|va|vart|vad|hur|vem|vilka|är|e|blev|gick|kom|kommer|blir|when|where|who|what|how|which|is|are|was|were|did|do|does)';
const preposition =
  '(?:till|i|från|ifrån|med|om|på|hos|för|to|in|from|with|about|on|at|of|for|the|vår[at]?|our|min|mitt|my)';
const gap = '[\\s,.;:!?–-]+';

const signOfOther = `(?:${joins}|${asks}|${takesBack}|${means})`;
/** "Det var klimat": beside a sign, what stands before the one that is meant. */
const itIs = "(?:(?:det|de|it|that)(?: (?:är|e|var|va|is|was)|[’']s)(?: ju)?)";
const lead = new RegExp(`^(?:(?:${hesitates}|${signOfOther}|${itIs})(?:${gap}|$))*`, 'iu');
/** "… menar jag", "… I meant": the same sign after it. */
const meantAfter =
  /[\s,]+(?:(?:som |that )?(?:jag|ja) (?:mena(?:r|de)?|tänkte på|pratar om|syftade på)|(?:mena(?:r|de)) (?:jag|ja)|(?:that )?i (?:mean|meant|was thinking of))(?: ju)?[\s.!]*$/iu;
/** "Utbildning då", "Riga then": so little is said that it can only be another one. */
const thenAfter = /^\p{L}[\p{L}’'-]*(?:\s\p{L}+)?[\s,]+(?:då|then)[\s.!?]*$/iu;
const saysOther = new RegExp(`(?<!\\p{L})${signOfOther}(?!\\p{L})`, 'iu');
const pointed = new RegExp(
  `^(?:${pointer}${gap}(?=${preposition}(?!\\p{L}))|the \\p{L}+ ones?(?!\\p{L}))`,
  'iu',
);
const pointedAlone = new RegExp(`^(?:${pointer}${gap})+`, 'iu');
/** "Nä, cykel": what is said in place of what was shown. */
const saysNo = /(?<!\p{L})(?:nej|nä|näe|nää|no|nope)(?!\p{L})/iu;
const MOST_AFTER_NO = 3;
/** "Nej, det var Riga som ställde in, inte Paris": the one is set against another. */
const notOther = /[\s,–-]+(?:(?:och|and)\s+)?(?:inte|ej|not)\s+\p{L}[\p{L}’'-]*(?:\s+\p{L}+)?[\s.!]*$/iu;
const saysItIs = new RegExp(`(?<!\\p{L})${itIs}(?!\\p{L})`, 'iu');
/** "Nej till Lyon" says no to it. */
const saysNoTo = /^(?:ja|nej|yes|no) (?:till|to)(?!\p{L})/iu;
/** Something of the one that was shown takes the place of something else. */
const changes =
  /(?<!\p{L})(?:i ?stället|instead|rather|byt\p{L}*|flytta\p{L}*|ändra\p{L}*|change|move)(?!\p{L})/iu;
/** What may stand before a name that is meant: "mässan i", "the one in", "det stora i". */
const before = new RegExp(
  `^(?:(?:${asked}|${pointer}|${preposition}|stora|lilla|nya|gamla|big|new|old|\\p{L}{3,}(?:en|et|an|na|t)|trip|matter|conference|agreement|deal|network|membership|visit)(?:${gap}|$))*$`,
  'iu',
);

/** "Den förra året om bibliotek": which one the time tells, and not the name. */
function withoutTime(rest: string): string {
  const { words, time } = partTimes(rest);
  // "The one that is due before Christmas" has no other name.
  return time === '' || !/(?<!\p{L})(?:om|about)\s/iu.test(words) ? rest : words.trim();
}

/** What a message says after it has turned from what was shown to another thing of its kind. */
export interface OtherOne {
  /** The words that name the other thing, and what is asked of it: "lyon, when do we take that". */
  readonly words: string;
  /** Whether a name at this place of the words is what they turn to. */
  turnsTo(start: number): boolean;
}

/**
 * Reads "nä den andra, den till Belgien", "and Lyon, when do we take that", "å den med Berlin": another thing in place of
 * what was just shown, as far as words tell; undefined where nothing turns to another one.
 */
export function otherOne(text: string): OtherOne | undefined {
  const whole = text.normalize('NFC').trim();
  if (countWords(whole) > MOST_WORDS || saysNoTo.test(whole)) return undefined;
  const said = lead.exec(whole)?.[0] ?? '';
  const after = meantAfter.exec(whole.slice(said.length));
  const all = whole.slice(said.length, after === null ? undefined : said.length + after.index);
  const isSetAgainst = (saysNo.test(said) || saysItIs.test(said)) && notOther.test(all);
  const meant = isSetAgainst ? all.replace(notOther, '') : all;
  const rest = pointedAlone.test(meant) ? withoutTime(meant) : meant;
  const isPointed = pointed.test(rest) || pointedAlone.test(rest);
  const isNot = saysNo.test(said) && countWords(rest) <= MOST_AFTER_NO;
  if (
    rest === '' ||
    !(isPointed || isNot || isSetAgainst || thenAfter.test(rest) || after !== null || saysOther.test(said))
  )
    return undefined;
  if (!isPointed && changes.test(rest)) return undefined;
  const words = rest.replace(/\s+/gu, ' ');
  return { words, turnsTo: (start) => start === 0 || before.test(words.slice(0, start)) };
}
