import { languageOfText } from '../language/language.ts';
import { broadcastTexts } from './broadcast-texts.ts';

const END = '(?: då| nu| sedan)?\\s*[?.!]*\\s*$';
const sending =
  '(?:(?:det |mitt |vårt |senaste |the |my |our |last )*(?:utskicket|utskick|spridningen|nyheten till nätverket|informationen till nätverket|broadcast|news to the network))';
const asked = new RegExp(
  `^\\s*(?:hur (?:gick|går|har|är) (?:det (?:gått )?(?:för|med) )?${sending}(?: gått)?|(?:kom|nådde) ${sending} (?:fram|alla)(?: till alla)?|(?:vem|vilka|who) (?:har )?(?:nåddes av|fått|fick|nåtts av|got|was reached by) ${sending}|(?:visa|show) ${sending}|how (?:did|is|has) ${sending} (?:go|gone|fare|fared|going|do)|did ${sending} (?:arrive|reach everybody|reach everyone|reach all))${END}`,
  'iu',
);
const goesOn = new RegExp(
  `^\\s*(?:(?:och|and) )?(?:hur (?:gick|går) det|hur har det gått|(?:kom|nådde) det (?:fram|alla)(?: till alla)?|how did (?:it|that) go|how has it (?:gone|fared)|did it (?:arrive|reach everybody|reach everyone))${END}`,
  'iu',
);

/** "Hur gick utskicket?": whether a text asks how the latest spreading of news has fared. */
export const asksOfBroadcast = (text: string): boolean => asked.test(text);

/** What "hur gick det?" asks in full after news were to be spread; undefined where it is something else. */
export function askedAfterBroadcast(text: string): string | undefined {
  return goesOn.test(text) ? broadcastTexts(languageOfText(text, 'sv'))('askBroadcast') : undefined;
}
