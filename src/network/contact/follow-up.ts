import { partTimes } from '../../calendar/time-words.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { countWords } from '../../language/words.ts';
import { roleTexts } from '../roles/texts.ts';
import { texts } from '../texts.ts';
import { ABROAD, type RoleSought, roleNamed } from '../who/read-place-question.ts';
import { asksOtherTerm } from '../who/shown-person.ts';

/** "Och för kultur?", "hur är det med miljö?", "för trafik då?", "and for culture?" */
const another =
  /^\s*(?:(?:ok|okej|jaha|aha|tack|thanks)[\s,!.]+)?(?:(?:(?:och|å|o|men|and|but)\s+)?(?:hur är det med|what about|how about)\s+|(?:och|å|o|men|and|but)\s+(?:(?:vem|who)\s+(?:(?:är|is)\s+)?(?:det\s+)?(?=(?:för|på|hos|for|at)\s))?(?:(?:för|på|hos|i|inom|vid|for|at|in|of)\s+)?|(?:för|på|hos|inom|for|at)\s+)(?<unit>[^?.!,;:]{2,60}?)(?:\s+(?:då|then))?\s*[?.!]*\s*$/iu;
/** "And graves? A lady from Gdansk asks": why it is asked, after the question. */
const toldBeside = /(?<=^[^?]+\?)\s+[^?]{3,60}$/u;
/** So begins a question of its own: "och vem beslutar?" */
const otherQuestion =
  /^(?:vem|vad|hur|när|var|varför|vilk\p{L}*|får|kan|ska|måste|behöver|är|har|om|gör|gäller|går|who|what|how|when|where|why|which|may|can|must|do|does|is|are|if)(?!\p{L})/iu;
const english = /^\s*(?:thanks[\s,!.]+)?(?:and|but|what|how about|for|at)\s/iu;
/** The name of a unit is not longer. */
const MOST_WORDS = 6;

/**
 * What is asked in full by a message that names another unit and nothing more, after a question on who has a role
 * at one; undefined where it asks something else.
 */
export function askedOfAnotherUnit(
  text: string,
  question: (unit: string, language: Language) => string,
): string | undefined {
  const unit = another.exec(text.normalize('NFC').replace(toldBeside, ''))?.groups?.unit?.trim();
  if (
    unit === undefined ||
    otherQuestion.test(unit) ||
    asksOtherTerm(text) ||
    daysAlone(text) !== undefined ||
    countWords(unit) > MOST_WORDS
  )
    return undefined;
  return question(unit, english.test(text) ? 'en' : 'sv');
}

/** "Vem är det nu?", "who will it be then", "och": what asks who it is at another time. */
const whoIsIt =
  /^(?:(?:och|å|o|men|and|but)(?: |$))*(?:(?:vem|who)(?: (?:som|that))?(?: (?:är|e|var|blir|har|is|was|will|has)|['’]s)?(?: (?:det|uppdraget|it|be|the role))*|(?:hur (?:är|blir) det|what about|how about))? *(?:(?:då|nu|nu för tiden|numera|i dag|idag|then|now|today|nowadays) ?)*$/iu;
/** Words that lead to a time, once it is taken out. */
const ledTo =
  /(?: (?:i|in|under|during|på|on|för|for|den|the|från|from|efter|after|före|before|år|year))+$/iu;

/**
 * The time that a message asks of in place of another ("och i februari?"), in its own words; empty for now ("vem är det
 * nu?"), undefined where it asks more than who it is then.
 */
export function daysAlone(text: string): string | undefined {
  const said = text
    .normalize('NFC')
    .replace(/[?.!\s]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const { words, time } = partTimes(said);
  if (
    !whoIsIt.test(
      words
        .replace(/[\s,]+/gu, ' ')
        .trim()
        .replace(ledTo, '')
        .trim(),
    )
  )
    return undefined;
  if (time !== '') return time;
  return countWords(said) > 1 && asksOfNow.test(said) ? '' : undefined;
}
/** "Vem är det", "och nu": after other days, of today. */
const asksOfNow =
  /^(?:(?:och|å|o|men|and|but) )*(?:vem|who)|^(?:och|å|o|men|and|but) .*(?:nu|numera|för tiden|i ?dag|now|nowadays|today)(?: då| then)?$/iu;

/**
 * Who it is at another time than was asked before ("vem är det nu?", "och i februari?"), at the unit that was asked of (null
 * for the own one); undefined where it asks something else, or the question named no unit.
 */
export function askedAtAnotherTime(text: string, unit: string | null | undefined): string | undefined {
  const days = daysAlone(text);
  if (days === undefined || unit === undefined) return undefined;
  const language = languageOfText(text, 'sv');
  const of = unit ?? OWN[language];
  return days === ''
    ? texts(language)('askContact', { unit: of })
    : texts(language)('askContactThen', { unit: of, days });
}

/** "Och chefen då?", "vem är registrator där?", "what about the head": a role, and no unit. */
const anotherRole =
  /^\s*(?:(?:ok|okej|jaha|aha|tack|thanks)[\s,!.]+)?(?:(?:och|å|o|men|and|but)\s+)?(?:(?:hur är det med|what about|how about)\s+)?(?:(?:vem|who)(?:\s+(?:är|e|is)|['’]?s)\s+)?(?:(?:den|det|deras|dess|då|the|their|its|internationella?|international)\s+)*(?<role>\p{L}+(?::n)?(?: person)?)(?:\s+(?:då|där|dit|hos (?:dem|dom)|then|there))*\s*[?.!]*\s*$/iu;
/** A unit of whoever asks, as its own readers know it. */
const OWN = { sv: 'oss', en: 'us' } as const;

/** "Nej inte chefen, …", "not the boss, …", "jag menar …": what is turned from, before what is meant. */
const turnedFrom =
  /^\s*(?:(?:nej|nä|näe|nää|no|nope|nah)(?![\p{L}])[\s,.!]*)?(?:(?:inte|ej|not)\s+(?:\p{L}+\s+){0,2}?\p{L}+\s*(?:,|\sutan|\sbut)\s*)?(?:(?:jag |i )?(?:menar|menade|mean|meant)(?:\s+ju)?\s+)?/iu;
/** "Den som håller i det internationella", "hon som har hand om besöken": who is contact person by what they do. */
const whoDoesAbroad = new RegExp(
  `^(?:den|hon|han|hen|nån|någon|the (?:one|person)|someone|somebody|whoever|she|he)(?: (?:som|who|that))?(?: \\p{L}+){1,5}? (?:${ABROAD})(?!\\p{L})[^?.!,;]{0,20}[?.!]*$`,
  'iu',
);

/** The role that a message means which names it alone, or by what such a one does; undefined where it says more. */
export function roleMeant(text: string): RoleSought | undefined {
  const said = text.normalize('NFC').replace(turnedFrom, '').trim();
  if (whoDoesAbroad.test(said)) return 'contact_person';
  const role = anotherRole.exec(said)?.groups?.role;
  return role === undefined ? undefined : roleNamed(role);
}

/**
 * What is asked in full by a message that names another role and nothing more, after a question on who has one at the
 * unit that `unit` tells (null for the own one); undefined where it asks something else, or the question named no unit.
 */
export function askedOfAnotherRole(text: string, unit: string | null | undefined): string | undefined {
  const role = roleMeant(text);
  if (role === undefined || unit === undefined) return undefined;
  const language = languageOfText(text, 'sv');
  return askOf(role, unit ?? OWN[language], language);
}

/** Who has a role at a unit, in the words by which that is asked. */
export function askOf(role: RoleSought, unit: string, language: Language): string {
  return role === 'contact_person'
    ? texts(language)('askContact', { unit })
    : roleTexts(language)(`ask-${role}`, { unit });
}
