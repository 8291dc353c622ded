const exportsAbout =
  /^\s*(?:exportera|lämna ut|hämta|export)\s+(?:alla?\s+|all\s+)?(?:person)?(?:uppgifter(?:na)?|data)\s+(?:om|för|about|for)\s+(?<who>\S.{0,120}?)\s*[.!]?\s*$/iu;

/** The person whose data a text asks for, by whatever words the name is told; undefined for none. */
export const personAskedFor = (text: string): string | undefined => exportsAbout.exec(text)?.groups?.who;

const keeps = '(?:sparat|lagrat|registrerat|sparar|lagrar|keep|kept|stored?|saved?|logged|recorded)';
const bot = '(?:ni|du|utblick|boten|you|the bot)';
const keptAbout = new RegExp(
  `(?<!\\p{L})(?:${bot} (?:har |have )?${keeps}|(?:allt|everything|all)(?: (?:som|that|what))?(?: ${bot})? (?:har|have|got)(?: ${keeps})?) (?:om|about|on) (?<who>\\p{L}[\\p{L}'’-]+ \\p{L}[\\p{L}'’-]+)`,
  'iu',
);
const LONGEST = 200;

/** "Lämna ut det ni har om Adele Vance": told to hand it over, it need not be said that it is kept. */
const handsOver = new RegExp(
  `^(?:\\S+ )?(?:lämna ut|exportera|skicka|ge|hand over|release|export|send|give)(?: (?:mig|oss|me|us|hit))? (?:det|allt|vad|everything|what|all)(?: (?:som|that|what))?(?: ${bot})? (?:har|have|vet|know)(?: got)?(?: ${keeps})? (?:om|about|on) (?<who>\\p{L}[\\p{L}'’-]+ \\p{L}[\\p{L}'’-]+)`,
  'iu',
);

/** "Allt ni har sparat om Adele Vance", "what do you keep about Adele Vance": two words that may be a name; undefined for none. */
export const perhapsKeptAbout = (text: string): string | undefined =>
  text.length > LONGEST ? undefined : (keptAbout.exec(text) ?? handsOver.exec(text))?.groups?.who;

const everything =
  '(?:(?:allt|allting|alla (?:handlingar|papper)|handlingarna|everything|all(?: the)? (?:documents|papers|files))(?: (?:som )?(?:(?:vi|ni|du|we|you) )?(?:har|finns|have))? (?:om|kring|rörande|i|på|about|on|in|concerning)\\s+)';
const aMatter =
  '(?<words>(?:besök|visit|remiss|referral|IB|ärende|matter|(?:åtagande|commitment)(?=\\s+\\d)|\\d).{0,80}?)';
const releases = new RegExp(
  `^\\s*(?:exportera|lämna ut|export|release)\\s+(?:${everything}(?:the )?|(?:hela |the )?(?:ärendet?|akten|handlingarna i|matter|file)\\s+)?${aMatter}\\s*[.!]?\\s*$`,
  'iu',
);
const isRequested = new RegExp(
  `(?<!\\p{L})(?:(?:begär|begärt|begära|begärde|vill ha|vill få|ska ha|ber att få)(?: ut)|(?:asked|asks|asking) for|requested|requests) ${everything}(?:the )?${aMatter}(?=[.!?,;]|$)`,
  'iu',
);

/** The matter that a text wants handed out, in the words that name it; undefined for none. */
export const matterAskedFor = (text: string): string | undefined => releases.exec(text)?.groups?.words;

/** "Radion har begärt ut allt om besöket från Riga": that somebody asks for it, which hands out nothing yet. */
export const tellsOfRequest = (text: string): boolean => text.length <= LONGEST && isRequested.test(text);
