import { type Language, languages } from '../../language/language.ts';
import { bareWords } from '../../language/words.ts';

/** Words that are said around a wish, and wish nothing. */
const courtesy = '(?:hej|hejsan|hallå|ok|okej|du|utblick|snälla|tack|please|hi|hello|hey|so|så|och|and)';
const around = new RegExp(`^(?:${courtesy} )+|(?: ${courtesy})+$`, 'gu');
const now =
  '(?: (?:just nu|nu|idag|i dag|i veckan|den här veckan|denna vecka|right now|now|today|this week))?';

/** What is done with what waits, in Swedish. "Vad får jag besluta?" is none of it: that asks for the rules. */
const deal =
  '(?:besluta(?: om)?|bestämma(?: om)?|godkänna|avgöra|ta ställning till|fatta beslut om|svara på|titta på|se över|tycka till om|säga till om|skriva (?:på|under)|signera|attestera|hantera|ta hand om)';
const something =
  '(?:(?:(?:något|nåt|några|nåra) )?(?:ärenden?|saker?|beslut|resor)|något|nåt|nånting|någonting)';
const what = '(?:vad|vilka (?:ärenden|saker|beslut|resor))';
const onMe = '(?:på|hos|för) (?:mig|mej|mitt (?:bord|beslut|besked|svar|godkännande))';
const must = '(?:har|ska|skall|måste|behöver|bör)';
const swedish = patternOf([
  `${what} (?:är det )?(?:som )?(?:väntar|ligger|står) (?:och väntar )?${onMe}`,
  'vad (?:har jag|ska jag|måste jag) (?:att )?göra',
  `${what} (?:är det (?:som )?)?(?:${must} jag|jag ${must}) (?:att )?${deal}`,
  `(?:(?:finns det|är det|har jag|har du|ligger det) )?${something} (?:kvar )?(?:(?:för|till) mig )?(?:att|(?:som )?jag ${must}(?: att)?) ${deal}`,
  `(?:(?:finns det|är det|har jag|har du) )?${something} (?:som )?(?:väntar|ligger) (?:och väntar )?${onMe}`,
  `(?:väntar|ligger) (?:det )?${something} ${onMe}`,
  '(?:visa )?mina (?:ärenden|beslut|uppgifter)',
]);

const deals =
  '(?:approve|decide(?: on)?|sign(?: off)?(?: on)?|reply to|respond to|look at|look over|review|handle|take care of|take a (?:stand|position) on)';
const anything = '(?:(?:(?:any|some) )?(?:matters?|decisions?|trips?|cases?|things)|anything|something)';
const which = '(?:what|which (?:matters|decisions|trips|cases|things))';
const forMe = '(?:(?:for|on|with) )?(?:me|my (?:decision|approval|answer|desk))';
const english = patternOf([
  `${which} (?:is |s |are )?(?:waiting|waits?|pending) ${forMe}`,
  'what (?:is |s )?on my (?:desk|table|plate)',
  'what do i have to do',
  `${which} (?:do i (?:need|have) to|must i|should i|am i to|have i (?:got )?to|is there (?:for me )?to|are there (?:for me )?to) ${deals}`,
  `(?:(?:is there|are there|do i have|have i(?: got)?) )?${anything} (?:left )?(?:for me )?(?:to|(?:that )?i (?:need to|have to|must|should)) ${deals}`,
  `(?:(?:is|are|is there|are there|do i have) )?${anything} (?:that )?(?:(?:is|are|s) )?(?:waiting|waits?|pending) ${forMe}`,
  '(?:show )?my (?:matters|decisions|tasks)',
]);

const forms = { sv: swedish, en: english } as const;

function patternOf(wishes: readonly string[]): RegExp {
  return new RegExp(`^(?:${wishes.join('|')})${now}$`, 'u');
}

/**
 * The language in which somebody asks what waits for them, in so many words and nothing else; undefined where a text
 * asks anything else.
 */
export function languageOfWaitingWish(text: string): Language | undefined {
  const bare = bareWords(text).replace(around, '');
  return languages.find((language) => forms[language].test(bare));
}
