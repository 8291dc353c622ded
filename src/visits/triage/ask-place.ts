import { countWords } from '../../language/words.ts';

/** A wish, or the beginning of what is to be seen and heard. */
const WISH =
  /(?<!\p{L})(?:(?:vill|villa|önskar|onskar|ønsker|skulle|hoppas|håper|håber|undrar|frågar|spør|spørger|undres|lurer|nyfikna?|nysgerrige|intresser\p{L}*|interesser\p{L}*|tänkt|får vi|kan (?:vi|ni|nån|någon|man|de)|kunne|går det att|finns det|hur (?:ni|man|staden|stockholm|det)|hvordan|handlar om|gäller|would|want|wants|wish|wishes|hope|hopes|hoping|desire|like to|love to|could|can (?:we|you|they|i|someone|somebody|anyone)|may (?:we|i|they)|interested|interests|keen|curious|eager|asks?|request(?:s|ed)?|learn|how|about|topics?|purpose|theme)(?!\p{L}))/iu;
/** What the writers tell of themselves. */
const OWN =
  /^(?:\p{L}+,?\s+){0,2}(?:vi (?:är|ar|er|har|jobbar|arbetar|driver|sköter|bygger|planerar)|we(?:'re| are| have| run| manage| build| work| insure| own| plan)|i(?:'m| am| run| work)|jag (?:är|jobbar|arbetar|driver|går)|hos oss|our (?:city|town|school|group|team|office|university)|vår(?:t|a)? (?:stad|kommun|skola|grupp))(?!\p{L})|from \p{Lu}\p{L}+ here(?!\p{L})/iu;

/** "Tjugoåtta studenter från Kutaisi kommer vecka 42": who comes, and no matter yet. */
const COMING =
  /(?<!\p{L})(?:från|from|fra)\s\p{L}[^.;:!?]*?\s(?:kommer|reser|anländer|besöker|are (?:coming|visiting)|will (?:come|visit|be visiting|travel)|comes?|travel)(?!\p{L})/iu;

/** "Era bibliotek intresserar oss", "libraries we want to see, and …": what is wished stands before the word of it. */
const WISHED_BEFORE =
  /(?<!\p{L})(?:(?:intresser|interesser)\p{L}*\s(?:oss|os|mig|meg)|interests?\s(?:us|me)|(?:av|of)\s(?:\p{L}+\s)?(?:intresse|interest))(?!\p{L})|(?<!\p{L})(?:is|are|är|vore|would be)\s(?:our|my|their|vår|min|deras)\s(?:wish|dream|hope|goal|önskan|önskemål|dröm|mål)(?!\p{L})|(?<!\p{L})(?:se|besöka|träffa|titta på|höra om|veta mer om|lära oss om|nyfikna på|intresserade av|gäller|see|visit|meet|look at|hear about|learn about|curious about|interested in)(?=\s*[,;]|\s(?:och|and)\s(?:vi|we|så|också|also)(?!\p{L}))/iu;

/** Whether a sentence has a wish, or announces what is to be seen. */
export const asks = (sentence: string): boolean => WISH.test(sentence) || /:\s/u.test(sentence);

/** Whether a sentence begins with what its writers are or do. */
export const tellsOfWriters = (sentence: string): boolean =>
  /^(?:vi|we|jag|I)\s/iu.test(sentence) && OWN.test(sentence);

/**
 * Where a sentence begins to ask: what stands before it tells who writes, and why. At its end where
 * the writers tell of themselves, at its beginning where it has neither a wish nor a teller.
 */
function startOfAsk(sentence: string): number {
  const wish = WISH.exec(sentence);
  if (wish !== null) return wish.index;
  const coming = COMING.exec(sentence);
  if (coming !== null) return coming.index + coming[0].length;
  return OWN.test(sentence) ? sentence.length : 0;
}

/** What of a sentence may tell what is wished: what goes before the wish too, where that is what it is of. */
export function partOfWish(sentence: string): string {
  const isWhole = WISHED_BEFORE.test(sentence) && !OWN.test(sentence);
  return isWhole ? sentence : sentence.slice(startOfAsk(sentence));
}

/** How many words of a sentence go before what it asks for. */
export const wordsBeforeAsk = (sentence: string): number =>
  countWords(sentence.slice(0, sentence.length - partOfWish(sentence).length));
