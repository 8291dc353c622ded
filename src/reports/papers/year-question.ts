import { editDistance } from '../../language/edit-distance.ts';
import { fold, wordsOf } from '../../language/words.ts';

/** What somebody asks for of a year's material. */
export interface YearQuestion {
  /** The year in the words that name it; undefined for none. */
  readonly time: string | undefined;
  /** The rest of the words, in which a unit may be named. */
  readonly rest: string;
  /** Whether it is that of whoever asks: "vår nämnd", "our committee". */
  readonly isOwn: boolean;
  /** Whether it is to plan by, so that the year may lie ahead. */
  readonly isPlan: boolean;
}

const TIME = '(?:19|20)\\d\\d|i år|i fjol|förra året|nästa år|this year|last year|next year';
const time = new RegExp(`(?<![\\p{L}\\d])(?:${TIME})(?![\\p{L}\\d])`, 'iu');

/** "Årsredovisning 2026", "underlag till årsredovisningen för 2026", "annual account 2026", "yearly report": of the whole city. */
const ofCity = new RegExp(
  `^\\s*(?:(?:ge|hämta|visa|skapa|gör|ta fram|skicka|get|make|give|show|create)\\s+(?:mig\\s+|me\\s+)?)?(?:(?:underlag(?:et)?|siffror(?:na)?|material)\\s+(?:till|för)\\s+)?(?:the\\s+)?(?:årsredovisning(?:en)?|årsrapport(?:en)?|årsunderlag(?:et)?|annual (?:account|report)|yearly (?:pack|report|account))\\s*(?:för|om|for|of)?\\s*(${TIME})?\\s*[.!]?\\s*$`,
  'i',
);

/** The papers that tell of a year that has been, by themselves. */
const accounts =
  /\b(?:arsredovisning\w*|arsrapport\w*|arsunderlag\w*|arsberattelse\w*|arssammanstallning\w*|verksamhetsberattelse\w*|annual (?:account|report)|yearly (?:pack|report|account))\b/;
/** What is made for a plan or a report, which are papers of others. */
const material =
  /\b(?:(?:ars)?underlag\w*|siffror\w*|material\w*|sammanstallning\w*|statistik\w*|data|figures|input|summary|numbers)\b/;
/** Or that it is put together. */
const gathered =
  /\b(?:(?:plocka|rafsa|satta|stalla) (?:ihop|samman)|samla|sammanstall\w*|(?:ta|plocka) fram|put together|pull together|gather|compile|collect)\b/;
const plans = /\b(?:verksamhetsplan\w*|vp|(?:operational|business|activity|work) plan\w*)\b/;
const reports =
  /\b(?:vb|tertialrapport\w*|bokslut\w*|uppfoljning\w*|internationell\w* arbete\w*|international work)\b/;

/** What it is to hold, or who does it: the strategy tells. */
const rules =
  /(?<!\p{L})(?:hur|varfor|vem|vilka|maste|ska|skall|bor|far|kravs|behovs|galler|sager|star|how|why|who|which|must|should|shall|may|required?|says?)(?!\p{L})/u;
/** Whether something is so; and what is asked for as a question is. */
const asks = /^(?:ar|is|are|does|do|har|has|have|stammer|redovisas|ingar)(?!\p{L})|\?\s*$/u;
const requests =
  /(?<!\p{L})(?:kan|kunde|skulle|finns) (?:\p{L}+ ){0,3}?(?:jag|du|ni|vi|material\p{L}*|underlag\p{L}*|siffror\p{L}*)(?!\p{L})|(?<!\p{L})(?:can|could|may|would) (?:i|you|we)(?!\p{L})/u;
/** "Hur får jag ut dem?", "so I see how they wrote": asks for the material, or says what it is for. */
const getsIt =
  /(?<!\p{L})(?:hur|var|how|where) (?:far|kan|ska|kommer|hamtar|hittar|do|can|could|should|may) (?:jag|vi|man|i|we|one) (?:(?:fa|get|komma) )?(?:ut|fram|tag|at|over|hold of|hamtar?|hittar?|laddar?|find|fetch|download|get)(?!\p{L})|(?<!\p{L})(?:hur|var) (?:hamtar|hittar) (?:jag|vi|man)(?!\p{L})|(?<!\p{L})(?:sa (?:att )?(?:jag|vi)|so (?:that )?(?:i|we)) .*$/gu;
const own = /(?<!\p{L})(?:var|vart|vara|min|mitt|oss|our|my|us)(?: (?:egen|eget|own))?(?!\p{L})/u;
const MOST_WORDS = 20;

/** The year of the whole city that a text asks for in so many words; undefined where it asks for anything else. */
export function readCityYear(text: string): { readonly time: string | undefined } | undefined {
  const match = ofCity.exec(text);
  return match === null ? undefined : { time: match[1] };
}

/** What a text asks for of a year's material, of one unit perhaps; undefined where it asks for none. */
export function readYearQuestion(text: string): YearQuestion | undefined {
  const words = wordsOf(text);
  if (words.length > MOST_WORDS) return undefined;
  const said = `${fold(spelt(words).join(' '))}${text.trim().endsWith('?') ? '?' : ''}`;
  const left = said.replace(getsIt, ' ');
  const isRequest = requests.test(said) || left !== said;
  if (rules.test(left) || (asks.test(said) && !isRequest)) return undefined;
  const isPlan = plans.test(said);
  const isOfYear =
    accounts.test(said) ||
    (material.test(said) && (isPlan || reports.test(said))) ||
    (gathered.test(said) && isPlan);
  if (!isOfYear) return undefined;
  const named = time.exec(text.normalize('NFC'));
  const rest = text.normalize('NFC').replace(time, ' ').replace(/\s+/g, ' ').trim();
  return { time: named?.[0], rest, isOwn: own.test(fold(rest)), isPlan };
}

const long = [
  'årsredovisning',
  'årsredovisningen',
  'verksamhetsplan',
  'verksamhetsplanen',
  'verksamhetsberättelse',
];
const MOST_ERRORS = 2;

/** Long words that are misspelt by a letter or two, as they are spelt. */
function spelt(words: readonly string[]): string[] {
  return words.map((word) => {
    const small = word.toLowerCase();
    const nearest = long.find(
      (one) =>
        Math.abs(one.length - small.length) <= MOST_ERRORS &&
        editDistance(fold(one), fold(small)) <= MOST_ERRORS,
    );
    return nearest ?? word;
  });
}
