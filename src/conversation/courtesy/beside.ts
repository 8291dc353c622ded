import { recentTexts } from '../../language/kept/recent-texts.ts';
import { countWords, fold } from '../../language/words.ts';
import { type Courtesy, courtesyOf, isOfCourtesy, speaksOfPeople } from './courtesy.ts';

/** Nobody greets in more words before they come to the matter without a sign between. */
const MOST_WORDS = 3;

/**
 * The matter of a text that greets or thanks beside it, without the greeting: "mina remisser" of "gomorron, mina remisser
 * tack". Undefined where it has no greeting, or nothing else.
 */
export function matterBeside(text: string): string | undefined {
  const matter = withoutGreetingAfter(withoutGreetingBefore(text.trim()));
  return matter === '' || matter === text.trim() ? undefined : matter;
}

function withoutGreetingBefore(text: string): string {
  const clause = /^[^,.!?;:\n–-]+[,.!?;:\n–-]+/u.exec(text)?.[0];
  if (clause !== undefined && greets(clause)) return withoutGreetingBefore(text.slice(clause.length).trim());
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    const words = new RegExp(`^(?:[\\p{L}'’]+ +){${count}}`, 'u').exec(text)?.[0];
    if (words === undefined) break;
    if (greets(words)) return withoutGreetingBefore(text.slice(words.length));
  }
  return text;
}

function withoutGreetingAfter(text: string): string {
  const clause = /[,.!?;:\n–-]\s*(?<last>[^,.!?;:\n–-]+[.!]*)$/u.exec(text);
  const last = clause?.groups?.last ?? '';
  if (clause !== null && greets(last)) return text.slice(0, -last.length).replace(/[,;:\s–-]+$/u, '');
  // "Lista alla kontaktpersoner tack".
  const word = /\s(?<word>\p{L}+)[.!]*$/u.exec(text);
  const isThanks = word !== null && courtesyOf(word.groups?.word ?? '')?.kind === 'thanks';
  return isThanks ? text.slice(0, word.index) : text;
}

function greets(text: string): boolean {
  const kind = courtesyOf(text)?.kind;
  return kind === 'greeting' || kind === 'thanks' || kind === 'praise' || kind === 'farewell';
}

/** People say what others said. */
const MOST_KEPT = 2_000;
/** What is said to the bot as to a person is short, whatever stands beside it. */
const MOST_IN_ALL = 24;
/** What says by itself why a message was written; a greeting stands before anything. */
const telling = ['complaint', 'thanks', 'praise', 'farewell'] as const;
/** Asks or tells to do something, wherever it stands in a clause. */
const asksSomething =
  /(?<!\p{L})(?:va|vad|vem|vems|vilk\p{L}+|var|vart|hur|varfor|nar|what|who|whose|which|where|when|how|why|vill|behover|undrar|onskar|skulle|ska|far|maste|bor|want|need|wonder|would|should|shall|may|must|will|please|let|lat)(?!\p{L})/u;
/** "Nu kan jag gå hem" asks nothing. */
const asksWhetherOneCan =
  /^(?:(?:och|men|sa|and|but|so) )*(?:kan|kunde|can|could)(?!\p{L})|(?<!\p{L})(?:kan|kunde|can|could) (?:du|ni|nagon|you|anyone)(?!\p{L})/u;
/** "Skicka in den": what is to be done with a thing that was shown, and by no one who tells of it. */
const tellsToDo =
  /^(?!.*(?<!\p{L})(?:jag|vi|det|du|ni|i|we|you|that)(?!\p{L})).*(?<!\p{L})(?:den|dem|dom|it|them)[^\p{L}]*$/u;
/** Says what the one who answers, or who writes, has done. */
const tellsOfThem = /^(?:(?:och|men|for|att|and|but|o|ju|nu|now|igen) )*(?:du|ni|you|u)(?!\p{L})/u;

/** What is said out of courtesy beside other words that ask nothing, and whether these too are of nothing else. */
export interface CourtesyBeside extends Courtesy {
  readonly isSure: boolean;
}

/**
 * The thanks, praise, goodbye or complaint of a short message in which other words ask nothing: "grymt, du räddade min
 * morgon"; a complaint goes before thanks. Undefined where something is asked or counted, or nothing of the kind is said.
 */
export const courtesyBeside = recentTexts(MOST_KEPT, (text): CourtesyBeside | undefined => {
  const whole = courtesyOf(text);
  const isAsked = asksSomething.test(fold(text));
  if (whole !== undefined)
    return telling.some((kind) => kind === whole.kind) ? { ...whole, isSure: !isAsked } : undefined;
  if (/\d/.test(text) || countWords(text) > MOST_IN_ALL) return undefined;
  const parts = clausesOf(text);
  // Most messages ask, which is seen at once.
  if (parts.some((clause) => asksOrTells(clause) && courtesyOf(clause) === undefined)) return undefined;
  const clauses = parts.map((clause) => ({ clause, courtesy: courtesyOf(clause) }));
  const others = clauses.filter(({ courtesy }) => courtesy === undefined).map(({ clause }) => clause);
  const matter = clauses.findIndex(({ courtesy }) => courtesy === undefined);
  // "Namn på kontaktpersonen, tack" asks politely; who thanks or praises for something begins with that.
  const said = clauses.filter(
    ({ courtesy }, place) =>
      place < matter || courtesy?.kind === 'complaint' || courtesy?.kind === 'farewell',
  );
  const kind = telling.find((one) => said.some(({ courtesy }) => courtesy?.kind === one));
  const courtesy = said.find((one) => one.courtesy?.kind === kind)?.courtesy;
  if (kind === undefined || courtesy === undefined) return undefined;
  const isSure = others.every((clause) => isOfCourtesy(clause) || tellsOfThem.test(fold(clause)));
  return { ...courtesy, isSure };
});

const asksOrTells = (clause: string): boolean =>
  clause.includes('?') ||
  [asksSomething, asksWhetherOneCan, tellsToDo].some((asks) => asks.test(fold(clause))) ||
  speaksOfPeople(clause);

/** Is said by somebody else, or to be: 'translate "see you on Monday"'. */
const quoted = /["“”„«»][^"“”„«»]*["“”„«»]/gu;

/** Its clauses, each with the sign that ends it. */
const clausesOf = (text: string): string[] =>
  (text.replace(quoted, ' ').match(/[^,.!?;:\n–-]+[,.!?;:\n–-]*/gu) ?? [])
    .map((clause) => clause.trim())
    .filter((one) => /\p{L}/u.test(one));
