import type { Language } from '../../language/language.ts';
import { bareWords, countWords } from '../../language/words.ts';

const MOST_WORDS = 16;

/** Anybody but who speaks and Utblick itself: a name, "min chef", "andra", "HR". */
const somebody = "(?!(?:jag|vi|du|ni|man|utblick|boten)(?!\\p{L}))[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?";
const sees = '(?:få |kunna )?(?:se|läsa|veta|ta del av|komma åt|få reda på|få tag i|kolla|hitta)';
const seen = '(?:ser|läser|vet|kommer åt|tar del av|har läst|har sett|har tillgång till|kollar)';
/** What is one's own: said of oneself, or written to Utblick. */
const own =
  '(?:om (?:mig|mej)|mina(?=(?: (?:då|också|med|nu|här|egna))*$)|(?:mina|mitt|min) (?:egna )?(?:frågor|fråga|uppgifter|personuppgifter|data|meddelanden|saker|sökningar|chatt|historik)|(?:det|allt|vad) (?:som )?jag (?:skriver|frågar|säger|skrev|frågade|(?:har )?(?:skrivit|frågat|sagt))|(?:den här |vår )?chatten|våra (?:samtal|chattar|meddelanden)|vad vi (?:skriver|säger))';
const swedish = new RegExp(
  [
    `^(?:.* )?(?:kan|får|kunde|ska|skulle) ${somebody} ${sees}(?: .*)? ${own}`,
    `^(?:.* )?${seen} ${somebody} (?:.* )?${own}`,
    `^(?:.* )?(?:vem|vilka|någon|nån|andra|alla) (?:mer |annan |annat |här |som )*(?:kan |får )?(?:${sees}|${seen})(?: .*)? ${own}`,
    `^(?:.* )?${own}(?: \\p{L}+)? (?:synliga?|synligt|syns|visas|öppna) för ${somebody}`,
    `^(?:syns|visas) ${own} för ${somebody}`,
  ]
    .map((form) => `(?:${form}(?: .*)?$)`)
    .join('|'),
  'u',
);

const somebodyToo = "(?!(?:i|we|you|utblick|the bot)(?!\\p{L}))[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3}?";
const seesToo = '(?:see|read|know|access|view|look at|find|get at|find out)';
const ownToo =
  '(?:about me|of me|mine|my (?:own )?(?:questions?|data|details|information|messages|chats?|searches|history)|(?:what|everything|all) (?:that )?i (?:write|ask|say|wrote|asked|have (?:written|asked|said))|(?:this|our) chats?|our messages)';
const english = new RegExp(
  [
    `^(?:.* )?(?:can|could|does|do|may|will|would) ${somebodyToo} ${seesToo}(?: .*)? ${ownToo}`,
    `^(?:.* )?(?:who|anyone|anybody|somebody|someone|others|everyone) (?:else )?(?:can |could |gets? to )?(?:${seesToo}|sees|reads|knows|has access to)(?: .*)? ${ownToo}`,
    `^(?:.* )?(?:is|are) ${ownToo} (?:visible|shown|open) to ${somebodyToo}`,
  ]
    .map((form) => `(?:${form}(?: .*)?$)`)
    .join('|'),
  'u',
);

/**
 * The language of a text that asks what others see of who speaks, or of what they write ("vad kan Megan se om mig?"), which
 * is no wish to be given what is kept; undefined where a text asks anything else.
 */
export function asksWhatOthersSee(text: string): Language | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const said = bareWords(text);
  if (swedish.test(said)) return 'sv';
  return english.test(said) ? 'en' : undefined;
}
