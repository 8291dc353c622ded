import { countWords } from '../words.ts';

/** What is longer tells of something, and its sentences are read together. */
const LONGEST = 700;
/** So few words say nothing beside the point. */
const FEWEST_WORDS = 3;
/** Where more was taken off, what is left may mean less than the whole did. */
const MOST_BESIDE = 12;

/** So many sentences may be told beside a question. */
const MOST_TOLD = 2;

const sentenceEnd = /(?<=[\p{L}\p{N})”"]{2}[.!?…]+)\s+|\s*\n+\s*|(?<=[?!])\s*(?=\p{L})/u;
const greeting =
  /^(?:(?:hej(?:san|hej)?|hallå|tjena|tja|morr?n|god ?(?:morgon|dag|kväll|middag)|dear|hi|hello|hey|good (?:morning|afternoon|evening|day))(?:[ ,]+(?:igen|på (?:dig|er)|där|there|again|all|alla|utblick|bot(?:en)?|\p{Lu}\p{L}+(?= *[,!.:–-])))?(?:[\s,!.:–-]+|$))+/iu;
/** What ends or thanks and asks nothing, who writes, and that there is a question. */
const besideThePoint =
  /^(?:tack|tackar|(?:tusen|stort|många|ett stort) tack|thanks|thank you|many thanks|much appreciated|mvh|vh|(?:med )?vänlig\p{L}*|hälsning\p{L}*|(?:kind|best|warm)(?: regards)?|regards|cheers|ha (?:det|en)|allt gott)(?!\p{L})|^(?:jag (?:är|heter|jobbar|arbetar|sitter)|det är|i(?:['’]?m| am| work)|this is|my name is|here is)(?!\p{L})[^?]*$|^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:här|here)[.!]?$|^[^?]*(?<!\p{L})(?:en|one|a|quick|snabb|liten) (?:fråga|question)[.!:]?$|^(?:(?:jag|vi|i|we) )?(?:hoppas|hope)(?: (?:att|that))? (?:du|ni|allt|det|you|all|everything|this)(?: \p{L}+){0,2} (?:mår|haft|har (?:haft|det)|bra|well|fine|good)(?!\p{L})[^?]*$|^[^?]*(?<!\p{L})(?:help me|hjälpa mig)(?: (?:with|med) \p{L}+)?[.!]?$/iu;
/** What is said after the wish: how it is to be shown, for what, and please. */
const tail =
  /[\s,;–-]+(?:gärna|helst|ideally|preferably|if (?:possible|you can)|(?:om|if) (?:det |it |that )?(?:inte (?:är|blir)|is not|isn['’]?t|['’]s not|not) (?:\p{L}+ ){0,2}(?:besvär\p{L}*|bother|trouble)|(?:om|när|if|when) (?:du|ni|you) (?:hinner|har tid|orkar|have (?:a )?(?:time|moment|minute))|om (?:det går(?! (?:\p{L}+ )?att(?!\p{L}))|möjligt)|snälla|tack(?: på förhand)?|please|pls|plz|thanks|thank you)(?!\p{L})[^?]{0,80}$|[,;–-]\s*(?:(?:jag|vi|i|we) )?(?:behöver|ska ha|need|it['’]?s for|det är (?:till|för))(?!\p{L})[^?]{0,80}$|,\s*(?:with|med) [^?,]{0,60}$|[,;–-]\s*(?:(?:det|this|that|it)(?:['’]d| would| vore| skulle| hade| är| is))(?!\p{L})[^?]{0,60}$|,\s*(?:vänlig\p{L}*|vänligen|hälsningar|mvh|kind regards|regards|best wishes)(?!\p{L})[^?,]{0,40}$/iu;
/** That something is wished to be known or shown. */
const wish =
  /(?<!\p{L})(?:veta|undrar|undra|tacksam\p{L}*|behöver|behöva|vill|skulle|kan (?:du|ni|jag)|kunde|berätta|säga?|kolla|ge (?:mig|oss)|give (?:me|us)|tell|know|need|like|appreciate|wonder\p{L}*|could|can (?:you|i|we)|would|please|show|see|check)(?!\p{L})/iu;
const question =
  /(?:^|[\s,:–-])(?=(?:vilka|vilken|vilket|vad|hur (?:många|mycket)|antal(?:et)?|när|which|what|how (?:many|much)|the number|when)\s)/iu;
/** A list that is asked for by that word. */
const listed =
  /(?<!\p{L})(?:(?:lista|uppställning|översikt|överblick|sammanställning|förteckning)\s+(?:över|på|av|om|med)|(?:list|overview|summary|table)\s+(?:of|for|with|over))\s+(?<what>.+)$/iu;
const asksFor =
  "(?:(?:kan|kunde|skulle|vill|could|can|would|will) (?:du|ni|jag|vi|you|i|we)(?: \\p{L}+){0,3} |(?:jag|vi|i|we) (?:vill|behöver|skulle vilja|would like|want|need)(?: to| att)? |(?:i|we)['’]d like to )?";
/** Something that is to be shown, by the one who is written to. */
const shown = new RegExp(
  `^(?:[^,:]{0,60}[,:] )?(?:(?:snälla|please|var snäll och),? )?${asksFor}(?:(?:visa|lista|räkna upp|ta fram|plocka (?:fram|ut)|få (?:fram|se)|hämta|rada upp)(?: upp| fram)?(?: (?:mig|oss))?|(?:show|list|give me|give us|get me|see)(?: (?:me|us))?)\\s+(?<what>.+)$`,
  'iu',
);
const isEnglish =
  /(?<!\p{L})(?:the|of|show|list|please|could|would|which|what|how many|for|our|my)(?!\p{L})/iu;

/** "I wonder whether there are any", "jag skulle vilja veta om det kommer någon": asked so, it is turned round. */
const whether =
  /(?<!\p{L})(?:veta|undrar?|berätta|säga?|kolla|minns|ihåg|tell|know|wonder\p{L}*|see|check|remember)(?!\p{L})(?:[^?]*?[\s,])??(?:om|if|whether)\s+(?<who>det|vi|ni|there|we|you)\s+(?<does>är|finns|kommer|ska|har|fick|hade|var|blir|is|are|was|were|will|have)\s+(?<rest>[^?]+)/iu;
/** What it is to be known for. */
const forWhat = /[\s,]+(?:så|för|eftersom|so|because)\s(?:att|that|vi|jag|man|det|we|i)(?!\p{L}).*$/iu;

function turnedRound(sentence: string): string[] {
  const { who, does = '', rest = '' } = whether.exec(sentence)?.groups ?? {};
  if (who === undefined) return [];
  const whole = /^have$/i.test(does) ? `do ${who} have ${rest}` : `${does} ${who} ${rest}`;
  return [whole.replace(forWhat, '').trim()];
}

/** What a message asks, without what is said beside it. */
export interface Core {
  readonly text: string;
  /** Whether hardly anything else was said, so that what it means in free words is what the whole means. */
  readonly isNearlyAll: boolean;
}

/**
 * What a message asks, without greeting and thanks, who writes, what for and how politely: "which visits we have next
 * year" of "Good morning, I am new here. Could you tell me which visits we have next year, please?" The likeliest first;
 * nothing where all of it is to the point, or where it says several things. Something that is to be shown begins with a
 * word for that.
 */
export function coresOf(text: string): readonly Core[] {
  if (text.length > LONGEST) return [];
  const whole = text.normalize('NFC').trim();
  const sentences = sentencesOf(whole);
  const telling = sentences.filter((one) => !besideThePoint.test(one) || wishesIn(one).length > 0);
  // What is told before a question says what it is for, and after it how it is meant; of two questions both are meant.
  const asked = telling.filter((one) => one.includes('?') || wishesIn(one).length > 0);
  const only = asked[0] ?? telling.at(-1);
  if (only === undefined || asked.length > 1 || telling.length - 1 > MOST_TOLD) return [];
  const isAfterOthers = only !== telling[0];
  if (isAfterOthers && (!question.test(only) || !only.endsWith('?'))) return [];
  const bare = withoutTail(only);
  const length = countWords(telling.join(' '));
  return [...new Set([...wishesIn(bare), bare])]
    .filter((core) => core !== whole && countWords(core) >= FEWEST_WORDS)
    .map((core) => ({
      text: core,
      isNearlyAll: !isAfterOthers && length - countWords(core) <= MOST_BESIDE,
    }));
}

/** The sentences of a text, each as it stands there but for a greeting before it. */
export const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(sentenceEnd)
    .map((one) => one.replace(greeting, '').trim())
    .filter((one) => /\p{L}/u.test(one));

/** What a sentence wishes to know, and what it wishes to see. */
function wishesIn(sentence: string): string[] {
  const from = question.exec(sentence);
  const before = sentence.slice(0, from?.index ?? 0);
  const asked = from === null ? '' : sentence.slice(from.index).replace(/^[\s,:–-]+/u, '');
  const isAsked = asked !== '' && (before === '' || wish.test(before));
  const show = isEnglish.test(sentence) ? 'show' : 'visa';
  const things = [listed, shown].flatMap((form) => {
    const what = form.exec(sentence)?.groups?.what;
    return what === undefined || question.test(` ${what}`) ? [] : [`${show} ${what}`];
  });
  return [...(isAsked ? [asked] : turnedRound(sentence)), ...things];
}

/** What a sentence asks after the words that wish to know it, as it stands there; undefined where it asks nothing so. */
export function askedIn(sentence: string): string | undefined {
  const from = question.exec(sentence);
  if (from === null || !wish.test(sentence.slice(0, from.index))) return undefined;
  return sentence.slice(from.index).replace(/^[\s,:–-]+/u, '');
}

/** A sentence without what is said after the wish. */
export function withoutTail(sentence: string): string {
  const shorter = sentence.replace(tail, '');
  return shorter === sentence ? sentence : withoutTail(shorter);
}
