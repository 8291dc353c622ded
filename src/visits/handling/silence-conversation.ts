import type { Intent } from '../../conversation/feature.ts';
import { languageOfText } from '../../language/language.ts';
import { countryOf } from '../../language/places/countries-in.ts';
import { countWords } from '../../language/words.ts';
import { listTexts } from '../lists/texts.ts';
import { silenceLimits } from './escalation.ts';

/** "Vad händer om ingen svarar på ett besök?" asks of the rule; whose a certain visit is, its card tells. */
const MOST_WORDS = 22;
/** More than of the lists, and of who stands in for somebody. */
const CLAIM = 0.94;

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
const ofVisits = word('(?:studie)?besök\\p{L}*|delegation\\p{L}*|visit(?:s|ors)?|visit requests?');
/** What becomes of it, who is told, and how long it may wait. */
const whatThen = word(
  'vad (?:händer|sker|blir det)|vem (?:tar|får|har|påmin\\p{L}*|blir|går|svarar|ansvarar|kliver|hoppar|rycker)|vart (?:går|tar|skickas|hamnar)|(?:till|hos) vem|hur länge|när (?:går|skickas|flyttas|lämnas|påmin\\p{L}*)|påmin\\p{L}*|what (?:happens|becomes)|who (?:takes|gets|is|will|answers|steps)|where does|(?:to|with) whom|how long|when (?:does|is|are|do)|reminde?d?s?',
);
/** That nobody acts on it. */
const silent = word(
  "(?:(?:ingen|inte|aldrig|ej)(?: (?:jag|vi|man|någon|nån|du|den|de|kontaktpersonen|chefen|hinner))*(?: [\\p{L}]+){0,3}? (?:svara\\p{L}*|reagera\\p{L}*|göra? (?:något|nåt)|gör (?:något|nåt)|hör(?:a)? av|tar (?:hand|tag|sig)|tar|ta hand|agera\\p{L}*|besluta\\p{L}*|bestämm\\p{L}*|avgör\\p{L}*|hanterar|bryr)|är tyst\\p{L}*|tiger|utan (?:svar|besked|beslut)|obesvara\\p{L}*)|(?:nobody|no one|noone|not|never|don['’]?t|doesn['’]?t|do not|does not|didn['’]?t|hasn['’]?t)(?: \\p{L}+){0,2}? (?:answer\\p{L}*|repl\\p{L}*|respond\\p{L}*|react\\p{L}*|act|acts|do anything|does anything|decide\\p{L}*|take\\p{L}*|pick\\p{L}*)|(?:is|are|stay\\p{L}*|keep\\p{L}*) silent|unanswered|without (?:an )?(?:answer|reply|decision)",
);
/** How long one has to answer. */
const timeToAnswer = word(
  'hur (?:lång tid|länge|snabbt|fort|snart|många (?:arbets)?dagar)|inom (?:vilken tid|hur (?:lång tid|många))|när (?:måste|ska|behöver|senast)|senast när|svarstid\\p{L}*|how (?:long|soon|quickly|fast|many (?:working )?days)|(?:when|by when) (?:must|do|does|should)|response time',
);
const answering = word(
  'svara|besvara(?:s|d|t)?|svarstid\\p{L}*|svar senast|ta (?:hand om|ställning)|bedöma(?:s)?|ge besked|answer(?:ed)?|reply|replied|respond(?:ed)?|response time|assess(?:ed)?',
);
/** Which visits there are that wait, a list tells. */
const aList = /^\s*(?:vilka|hur många|visa|lista|which|how many|show|list)(?!\p{L})/iu;

/** "Vem tar över om jag inte svarar på besöket?": who is reminded when a visit waits, and to whom it goes on. */
export const silenceIntent: Intent = {
  name: 'silence-on-visits',
  claim: (text) => (asksOfSilence(text) ? CLAIM : 0),
  answersEdits: true,
  handle: async (turn) => {
    const language = languageOfText(turn.text, turn.language);
    const { offered = 0, accepted = 0 } = silenceLimits;
    const say = listTexts(language);
    const rule = say('silenceRule', { offered, accepted });
    return { text: asksHowLong(turn.text) ? `${say('noTimeInStrategy')}\n\n${rule}` : rule };
  },
};

function asksOfSilence(text: string): boolean {
  if (countWords(text) > MOST_WORDS || aList.test(text)) return false;
  if (asksHowLong(text)) return true;
  // "Om jag inte hinner svara Wien": those from there.
  const isOfVisits = ofVisits.test(text) || (answering.test(text) && countryOf(text) !== undefined);
  return isOfVisits && [whatThen, silent].every((form) => form.test(text));
}

/** Whoever asks of the strategy by its name gets its answer. */
const ofStrategy = word('strateg\\p{L}*|paragraf\\p{L}*|riktlinje\\p{L}*|polic\\p{L}*');

const asksHowLong = (text: string): boolean =>
  [ofVisits, timeToAnswer, answering].every((form) => form.test(text)) && !ofStrategy.test(text);
