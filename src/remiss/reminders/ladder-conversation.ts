import type { Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { bareFolded, countWords } from '../../language/words.ts';
import { defaultReminders } from '../register-model.ts';
import { PAPERS_DAYS } from './plan-reminders.ts';

const MOST_WORDS = 9;
/** When or how often it is, of reminders at large: one that names a remiss is asked of that. */
const asksWhen =
  /^(?:(?:hej|hi|och|men|and|but|so) )*(?:nar|hur (?:ofta|manga ganger|lange (?:innan|fore)|langt (?:innan|fore|i forvag)|manga (?:arbets)?dagar (?:innan|fore))|when|how (?:often|many times|long (?:before|ahead)|far (?:ahead|in advance)|many (?:working )?days (?:before|ahead)))\b/;
const reminds =
  /\b(?:pam+inn?er|tjatar|gnatar|pingar|skickas (?:det )?pam+innelser\w*|(?:kommer|gar|skickar|far) (?:\w+ ){0,2}(?:ut )?pam+innelser\w*|pam+innelser\w* (?:kommer|gar|skickas)\w*|nag|nags|chase|ping|remind|(?:are|get|send) (?:\w+ )?reminders?|reminders? (?:go|come|get|sent)\w*)\b/;
/** Beside these words nothing is said of which: of anything else others are reminded. */
const ofRemisses =
  /^(?:(?:du|ni|man|jag|vi|oss|mig|ut|egentligen|om|for|till|innan|fore|remiss|remisser|remisserna|remissvar|sista|dag|dagen|svarsdag|deadline|utblick|boten|you|do|does|me|us|we|i|the|about|of|on|for|to|out|referrals?|people|deadlines?|before|a|due|is|it|will|be|bot|det|en|sa|going|last|day|by)(?: |$))*$/;

/** Whether a text asks when reminders of remisses come, of none by name: "när påminner du om remisser?", "how often do you nag". */
export function asksOfReminders(text: string): boolean {
  const said = bareFolded(text);
  if (/\d/.test(said) || countWords(text) > MOST_WORDS || !asksWhen.test(said) || !reminds.test(said))
    return false;
  const beside = said.replace(asksWhen, ' ').replace(reminds, ' ').replace(/\s+/g, ' ').trim();
  return ofRemisses.test(beside);
}

/** Says by which ladder units are reminded where they have none of their own; what it is of one remiss its card tells. */
export const remindersAskedIntent: Intent = {
  name: 'remiss-reminders-asked',
  meansShown: true,
  readsOnly: true,
  answersEdits: true,
  claim: (text) => (asksOfReminders(text) ? 0.96 : 0),
  handle: async (turn) => {
    const language = languageOfText(turn.text, turn.language);
    const [last = 1, ...before] = [...defaultReminders].sort((one, other) => one - other);
    const days = before.sort((one, other) => other - one).join(', ');
    const say = ladderTexts(language);
    return {
      text: [say('ladder', { days, last }), say('papers', { days: PAPERS_DAYS }), say('own')].join(' '),
      language,
    };
  },
};

const ladderTexts = defineTexts('remiss-ladder', {
  sv: {
    ladder:
      'Jag påminner om en remiss {{days}} och {{last}} arbetsdagar före sista dagen, på dagen och dagen efter, tills svaret är inne.',
    papers: 'Jag påminner också {{days}} arbetsdagar innan handlingarna till nämndens sammanträde ska ut.',
    own: 'En enhet kan ha egna dagar, och på remissens kort kan de ändras eller pausas.',
  },
  en: {
    ladder:
      'I remind of a referral {{days}} and {{last}} working days before the last day, on the day and the day after, until the answer is in.',
    papers: "I also remind {{days}} working days before the papers for the committee's meeting go out.",
    own: 'A unit may have days of its own, and they can be changed or paused on the card of the referral.',
  },
});
