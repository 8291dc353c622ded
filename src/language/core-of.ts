import { countWords } from './words.ts';

/** What is longer tells of something, and its sentences are read together. */
const LONGEST = 700;
const MOST_SENTENCES = 8;
/** So few words say nothing beside the point. */
const FEWEST_WORDS = 3;

const sentenceEnd = /(?<=[\p{L}\p{N})”"]{2}[.!?…]+)\s+|\s*\n+\s*|(?<=[?!])\s*(?=\p{L})/u;
const greeting =
  /^(?:(?:hej(?:san|hej)?|hallå|tjena|tja|morr?n|god ?(?:morgon|dag|kväll|middag)|dear|hi|hello|hey|good (?:morning|afternoon|evening|day))(?:[ ,]+(?:igen|på (?:dig|er)|där|there|again|all|alla|utblick|bot(?:en)?|\p{Lu}\p{L}+(?= *[,!.:–-])))?(?:[\s,!.:–-]+|$))+/iu;
/** What ends or thanks and asks nothing, and who writes; a wish may stand in the same sentence. */
const besideThePoint =
  /^(?:tack|tackar|(?:tusen|stort|många|ett stort) tack|thanks|thank you|many thanks|much appreciated|mvh|vh|(?:med )?vänlig\p{L}*|hälsning\p{L}*|(?:kind|best|warm)(?: regards)?|regards|cheers|ha (?:det|en)|allt gott)(?!\p{L})|^(?:jag (?:är|heter|jobbar|arbetar|sitter)|det är|i(?:['’]?m| am| work)|this is|my name is|here is)(?!\p{L})[^?]*$|^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)? (?:här|here)[.!]?$/iu;
/** What is said after the wish: how it is to be shown, for what, and please. */
const tail =
  /[\s,;–-]+(?:gärna|helst|ideally|preferably|if (?:possible|you can)|om (?:det går|möjligt)|snälla|tack(?: på förhand)?|please|pls|plz|thanks|thank you)(?![\p{L}])(?:[^?]{0,80})$|[,;–-]\s*(?:(?:jag|vi) )?(?:behöver|ska ha|need|it['’]?s for|det är (?:till|för))(?!\p{L})[^?]{0,80}$|,\s*(?:with|med) [^?,]{0,60}$/iu;
/** That something is wished to be known or shown. */
const wish =
  /(?<!\p{L})(?:visa|lista\p{L}*|uppställning\p{L}*|översikt\p{L}*|överblick\p{L}*|sammanställning\p{L}*|förteckning\p{L}*|veta|undrar|undra|tacksam\p{L}*|behöver|behöva|vill|skulle|kan (?:du|ni|man|jag)|kunde|hjälp\p{L}*|plocka|ta fram|rada|berätta|säga?|kolla|se|show|list|overview|summary|tell|know|need|like|appreciate|wonder\p{L}*|could|can (?:you|i|we)|would|please|give|see|look\p{L}*|interested|help|check)(?!\p{L})/iu;
const question =
  /(?:^|[\s,:–-])(?=(?:vilka|vilken|vilket|vad|hur (?:många|mycket)|antal(?:et)?|när|which|what|how (?:many|much)|the number|when)\s)/iu;
/** A list that is asked for by that word, and something that is to be shown. */
const listed =
  /(?<!\p{L})(?:(?:lista|uppställning|översikt|överblick|sammanställning|förteckning)\s+(?:över|på|av|om|med)|(?:list|overview|summary|table)\s+(?:of|for|with|over))\s+(?<what>.+)$/iu;
const shown =
  /(?<!\p{L})(?:(?:visa|lista|räkna upp|ta fram|plocka (?:fram|ut)|få (?:fram|se)|hämta|rada upp|ge)(?: upp| fram)?(?: (?:mig|oss))?|(?:show|list|give|get|see|send)(?: (?:me|us))?)\s+(?<what>.+)$/iu;
const isEnglish =
  /(?<!\p{L})(?:the|of|show|list|please|could|would|which|what|how many|for|our|my)(?!\p{L})/iu;

/**
 * What a message asks, without greeting and thanks, who writes, what for and how politely: "which visits we have next
 * year" of "Good morning, I am new here. Could you tell me which visits we have next year, please?" The likeliest first;
 * nothing where all of it is to the point. Something that is to be shown begins with a word for that.
 */
export function coresOf(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const whole = text.normalize('NFC').trim();
  const sentences = whole.split(sentenceEnd).filter((one) => /\p{L}/u.test(one));
  if (sentences.length > MOST_SENTENCES) return [];
  const found = sentences.map((one) => one.replace(greeting, '')).flatMap(coresIn);
  const others = found.filter((core) => core !== whole && countWords(core) >= FEWEST_WORDS);
  return [...new Set(others)];
}

function coresIn(sentence: string): string[] {
  const bare = withoutTail(sentence.trim());
  const show = isEnglish.test(bare) ? 'show' : 'visa';
  const from = question.exec(bare);
  const asked = from === null ? '' : bare.slice(from.index).replace(/^[\s,:–-]+/u, '');
  const before = bare.slice(0, from?.index ?? 0);
  const isAsked = asked !== '' && (before === '' || wish.test(before) || /[,:–-]$/u.test(before));
  const things = [listed, shown].flatMap((form) => {
    const what = form.exec(bare)?.groups?.what;
    return what === undefined || question.test(` ${what}`) ? [] : [`${show} ${what}`];
  });
  const wishes = [...(isAsked ? [asked] : []), ...things];
  return wishes.length === 0 && besideThePoint.test(bare)
    ? []
    : [...wishes, bare].filter((one) => one !== '');
}

function withoutTail(sentence: string): string {
  const shorter = sentence.replace(tail, '');
  return shorter === sentence ? sentence : withoutTail(shorter);
}
