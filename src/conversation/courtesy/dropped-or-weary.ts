import { languageOfText } from '../../language/language.ts';
import { bareWords } from '../../language/words.ts';
import type { Intent } from '../feature.ts';
import { texts } from '../texts.ts';
import { courtesyBeside } from './beside.ts';

/** Enough to go before what was just shown, and no more. */
const SURE_CLAIM = 0.5;

const ofReminders =
  /(?<!\p{L})(?:påmin\p{L}*|tjat\p{L}*|notis\p{L}*|remind\p{L}*|nagging|notifications?)(?!\p{L})/iu;

/** Who is weary of being reminded is told how reminders rest. */
export const remindersComplaintIntent: Intent = {
  name: 'complaint-of-reminders',
  claim: (text) => (ofReminders.test(text) && courtesyBeside(text)?.kind === 'complaint' ? SURE_CLAIM : 0),
  answersEdits: true,
  handle: async ({ text, language }) => {
    const spoken = languageOfText(text, language);
    return { text: texts(spoken)('tooManyReminders'), language: spoken };
  },
};

/** "Skit i det", "nah forget it": what was spoken of is left, and no thing is named. */
const dropped =
  /^(?:(?:nej|n[äåa]h?|[äa]h|m[eä]h|oj|ok|okej|men|ja|jaja|no|nah|nope|oh|ah|well|but|yeah|du|just|bara|usch|suck|ugh|aw|eh) )*(?:(?:vi |jag )?(?:skit(?:er)?|strunt(?:a|ar)?)(?: vi| jag)? i (?:det|de|d[eä]h[äa]r?|detta)|gl[öo]m (?:det|de)|sk[ií]tsamma|(?:det )?kvittar|vi sl[äa]pper det|sl[äa]pp det|forget (?:it|about it|that)|never ?mind|nvm|let it go)(?: (?:nu|d[åa]|bara|s[åa] l[äa]nge|h[äa]r|igen|now|then|please|tack|thanks|ok|okej|hej|bye|mate|du))*$/u;
export const droppedIntent: Intent = {
  name: 'dropped',
  claim: (text) => (dropped.test(bareWords(text)) ? 1 : 0),
  answersEdits: true,
  handle: async ({ text, language }) => {
    const spoken = /\b(?:forget|never ?mind|nvm|let it go)\b/u.test(bareWords(text))
      ? 'en'
      : languageOfText(text, language);
    return { text: texts(spoken)('dropped'), language: spoken };
  },
};
