import { partTimes } from '../../calendar/time-words.ts';
import type { Language } from '../../language/language.ts';
import type { LogPart } from './question-log.ts';

/** What a text wants of the question log. */
export interface LogWish {
  readonly language: Language;
  /** The questions that are to be listed; undefined for the figures of the month. */
  readonly part: LogPart | undefined;
  /** What they are about, in the asker's words: a topic of the log, or words of the questions; undefined for all. */
  readonly about: string | undefined;
  /** True where it is wanted as a file, which there is none of in chat. */
  readonly asFile: boolean;
}

const LOG =
  '(?:fråge ?logg(?:en|ar)?|loggen (?:med|över) frågor(?:na)?|logg(?:en)? (?:med|över) frågor(?:na)?)';
const ENGLISH_LOG = '(?:the )?(?:question log|log of (?:the )?questions)';
const swedish = new RegExp(`^(?:visa |öppna )?${LOG}(?: för| från| i)?[?!.]*$`, 'iu');
const english = new RegExp(`^(?:show |open )?${ENGLISH_LOG}(?: for| from| of| in)?[?!.]*$`, 'iu');
const PLEASE =
  '(?:(?:kan|skulle) (?:du|jag|ni|vi) |får (?:jag|vi) |jag vill(?: ha)? |can (?:you|i|we) |could you |i want (?:to )?|please )?(?:få |ha |have |get )?';
/** "Exportera frågeloggen", "ge mig frågeloggen i Excel". */
const asFile = [
  `${PLEASE}(?:exportera|exporterar|ladda (?:ner|ned|hem)|spara|hämta|skriva? ut) (?:hela )?${LOG}(?: .{0,30})?`,
  `${PLEASE}(?:(?:ge|skicka|visa|ta fram|gör)(?: mig| oss)? )?(?:hela |en )?${LOG} (?:i|som|till) (?:en |ett )?(?:excel|csv|fil|kalkylblad|pdf|word)\\p{L}*`,
  `${PLEASE}(?:export|download|save|print) ${ENGLISH_LOG}(?: .{0,30})?`,
  `${PLEASE}(?:(?:give|send|show|make)(?: me| us)? )?${ENGLISH_LOG} (?:in|as|to) (?:an? )?(?:excel|csv|file|spreadsheet|pdf|word)\\p{L}*`,
].map((form) => new RegExp(`^\\s*${form}[?!.]*\\s*$`, 'iu'));

const OTHERS =
  '(?:(?:(?:de|dom|the) )?(?:andra|övriga|others|other people|other users|everyone else)|(?:(?:mina|våra|my|our) )?(?:kollegor(?:na)?|colleagues|co-?workers)|folk|people)';
const HAVE_ASKED =
  '(?:har |have |has )?(?:frågat|undrat|skrivit|ställt|velat veta|asked|been asking|written|wondered)(?: (?:dig|dej|boten|till|om|över|för frågor|you|to|about|the bot))*';
/** "Får jag se vad andra har frågat dig": whoever it is that asked. */
const askedByOthers = new RegExp(
  `^(?:(?:${PLEASE}|may (?:i|we) )(?:se|läsa|titta på|kolla|veta|see|read|look at|know) (?:på )?)?(?:vad|vilka frågor|what|which questions) (?:har |have )?${OTHERS} ${HAVE_ASKED}(?: (?:om|kring|about|on) (?<about>[^?!.]{2,40}))?(?:[?!.]+(?: .{0,120})?)?$`,
  'iu',
);

/** Which questions: in the words of the figures, and in others. */
const parts: readonly (readonly [LogPart, RegExp])[] = [
  [
    'disliked',
    /(?<!\p{L})(?:tumm(?:e|en|ar|arna) (?:ne[rd]|nedåt|neråt)|tumne[rd]\p{L}*|underkän\p{L}*|ogillad\p{L}*|ogillats|inte gillad\p{L}*|missnöj\p{L}*|dåligt betyg|thumb(?:s|ed)? down|down ?voted|disliked)(?!\p{L})/iu,
  ],
  [
    'liked',
    /(?<!\p{L})(?:tumm(?:e|en|ar|arna) (?:upp|uppåt)|gillad\p{L}*|gillats|thumb(?:s|ed)? up|up ?voted|liked)(?!\p{L})/iu,
  ],
  [
    'silent',
    /(?<!\p{L})(?:(?:inte |ej )framgår|framgår (?:inte|ej)|framgick inte|(?:är|var) tyst\p{L}*|not stated|silent)(?!\p{L})/iu,
  ],
  [
    'unanswered',
    /(?<!\p{L})(?:utan (?:något )?svar|saknar svar|saknade svar|(?:fått|fick|får) (?:inget|inte något|inte nåt|ej) svar|inte (?:har )?(?:fick|fått|får) (?:något |nåt )?svar|obesvarade?|inte (?:har )?(?:besvarats|besvarade?|kunnat besvara\p{L}*|kunde besvara\p{L}*)|(?:du|ni|utblick|boten) (?:inte |ej )?(?:kan|kunde|kunnat|klara\p{L}*|hade|visste)(?: inte| ej)? (?:svara|besvara|svar)(?: på)?|without (?:an )?answers?|(?:had|have|has|got|found) no answers?|unanswered|not answered|(?:you )?(?:could not|couldn['’]t) answer(?:ed)?|lack(?:s|ed)? (?:an )?answers?)(?!\p{L})/iu,
  ],
];
/** What is listed are questions of the log: one's own, those of remisses and those passed on are others'. */
const questions = /(?<!\p{L})(?:fråg(?:a|or|orna|eloggen|elogg)|questions?|question log)(?!\p{L})/iu;
const others =
  /(?<!\p{L})(?:mina|min|vår|våra|my|our|jag|vi|i|we|remiss\p{L}*|referrals?|besök\p{L}*|visits?|väntar|waiting|skicka\p{L}*|vidare|passed|forwarded|får (?:man|vi|jag)|vem|who|varför|why|hur|how|när|when|vad|what happens|händer)(?!\p{L})/iu;
/** What may stand beside: a longer text asks something else. */
const beside =
  /(?<!\p{L})(?:visa|bara|endast|enbart|only|just|och|and|då|then|lista|öppna|ge|mig|oss|alla|de|dem|dom|den|vilka|som|har|är|var|fick|blev|i|från|för|under|med|av|show|list|open|give|me|us|all|the|those|which|that|have|had|were|was|are|got|with|in|from|for|of|during|by|frågorna|frågor|fråga|questions?|loggen|frågeloggen|question|log|fått|en|ett|a|an|inte|i loggen)(?!\p{L})/giu;

/** What a text wants of the log, of whichever month; undefined where it wants something else. */
export function readLogWish(text: string): LogWish | undefined {
  const bare = partTimes(text).words.trim();
  const whole = (language: Language, isFile: boolean): LogWish => ({
    language,
    part: undefined,
    about: undefined,
    asFile: isFile,
  });
  if (english.test(bare)) return whole('en', false);
  if (swedish.test(bare)) return whole('sv', false);
  const ofOthers = askedByOthers.exec(bare);
  if (ofOthers !== null)
    return { ...whole(/ask|writ|wonder/iu.test(bare) ? 'en' : 'sv', false), about: ofOthers.groups?.about };
  if (asFile.some((form) => form.test(bare))) return whole(/question/iu.test(bare) ? 'en' : 'sv', true);
  const language: Language = /(?<!\p{L})question/iu.test(bare) ? 'en' : 'sv';
  const narrowed = aboutIn(bare);
  if (narrowed !== undefined) return { language, ...narrowed, asFile: false };
  if (!questions.test(bare) || others.test(bare)) return undefined;
  const part = partIn(bare);
  return part && { language, part, about: undefined, asFile: false };
}

const inLog = new RegExp(
  `(?<!\\p{L})(?:(?:i|ur|från|in|of|from) )?(?:${LOG}|${ENGLISH_LOG}|loggen|the log)(?!\\p{L})`,
  'iu',
);
/** "… om EU", "… about EU": what stands before says which questions, and what follows what they are about. */
const aboutWord =
  /^(?<before>.*?)(?<!\p{L})(?:om|kring|rörande|med ämnet|about|on|regarding)(?!\p{L})(?<about>.+)$/iu;
const MOST_WORDS = 4;

/** What the questions of the log that words ask for are about, and which part of them; undefined where they name nothing. */
function aboutIn(words: string): Pick<LogWish, 'about' | 'part'> | undefined {
  if (!inLog.test(words)) return undefined;
  const { before = '', about = '' } = aboutWord.exec(words.replace(inLog, ' '))?.groups ?? {};
  const named = about
    .replace(/[^\p{L}\d -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (named === '' || named.split(' ').length > MOST_WORDS || others.test(before)) return undefined;
  const part = partIn(before);
  const said = before.replace(beside, ' ').replace(/[^\p{L}]+/gu, '');
  return part === undefined && said !== '' ? undefined : { about: named, part };
}

/** The part of the log that words name, which say nothing else; undefined where they name none. */
export function partIn(words: string): LogPart | undefined {
  const found = parts.find(([, form]) => form.test(words));
  if (found === undefined) return undefined;
  const [part, form] = found;
  const left = words
    .replace(form, ' ')
    .replace(beside, ' ')
    .replace(/[^\p{L}]+/gu, '');
  return left === '' ? part : undefined;
}
