import { readDaysTold } from '../../calendar/days-told.ts';
import { MONTH } from '../../language/dates/date-words.ts';
import { findPlaces } from '../../language/places/places.ts';
import { ANY_DAY } from '../contact/days-asked.ts';

/** What somebody says of an absence, in words that are yet to be looked up in the directory. */
export interface SaidOfAbsence {
  /** Somebody is away; is back; an absence is to be taken away; or the form is asked for. */
  readonly what: 'away' | 'back' | 'remove' | 'form';
  /** The words for whom it is about; null for the one who speaks. */
  readonly about: string | null;
  /** The words for who stands in; null when nobody is named. */
  readonly deputy: string | null;
}

const gone =
  '(?:borta|bortrest|\\p{L}*ledig|frånvarande|sjuk|sjukskriven|inte (?:på plats|inne|i tjänst)|på (?:semester|resa|tjänsteresa|\\p{L}*ledig(?:t|het))|away|off|out|absent|ill|sick|out of (?:the )?office|on (?:leave|holiday|vacation))';
/** A greeting before it. */
const greeting = '(?:(?:hej|hejsan|hi|hello)[\\s,!.]+)?';
const selfAway = new RegExp(
  `^\\s*${greeting}(?:(?:jag|ja) (?:(?:är|e|blir|kommer (?:att )?vara|ska (?:vara|va)) ${gone}|(?:har|tar) (?:semester|\\p{L}*ledigt)|(?:åker|ska|går|drar) (?:bort|(?:på )?(?:semester|\\p{L}*ledig(?:t|het)?)))|(?:i am|i'm|i’m|im|i will be|i'll be|i’ll be) ${gone}|i(?: am|'m|’m|'ll|’ll| will)? (?:take|taking|have) (?:\\p{L}+ )?(?:leave|time off|holidays?|vacation))(?![\\p{L}])`,
  'iu',
);
const toldAway = new RegExp(
  `^\\s*${greeting}(?:(?:är|blir|ska vara|e|am|will be) ${gone}|(?:åker|ska|går|drar|reser|far) (?:bort|på (?:semester|\\p{L}*ledig(?:t|het)))|semester|\\p{L}*ledig|borta|bortrest|frånvarande|sjukskriven|(?:going )?(?:away|on (?:leave|holiday|vacation)|out of (?:the )?office))(?![\\p{L}])[^?]*$`,
  'iu',
);
/** Said after something else that tells why: "ska operera knät, borta i två veckor". */
const awayThen = new RegExp(
  `^[^?]*[,.;–-]\\s*(?:(?:och|så|då|and|so|jag|i|är|blir|am|will|be|blir jag|är jag|i am|i'm|i’m|i will be|i'll be|i’ll be) )*${gone}(?![\\p{L}])[^?]*$`,
  'iu',
);
/** Somebody else is away. */
const othersSay =
  /^\s*(?:han|hon|hen|de|dom|vi|he|she|they|we|vår|vårt|our|min|my|\p{Lu}\p{L}+ (?:är|blir|ska|is|will))(?!\p{L})/u;
const otherAway = new RegExp(
  `^\\s*(?!(?:jag|i|vi|we|de|they|han|hon|hen|dom|he|she|vem|vad|när|hur|varför|vilka?|om|är|en|ett|den|det|vår|vårt|min|mitt|mina|a|an|the|our|my|this|who|what|when|how|why|which|if|is)\\s)([^?]{2,80}?) (?:är|blir|kommer att vara|ska vara|is|will be) ${gone}(?![\\p{L}])[^?]*$`,
  'iu',
);
const asked =
  /^\s*(?:(?:lägg (?:in|till)|anmäl|registrera|sätt|add|set|register|report)\s+)?(?:(?:min|en|my|an)\s+)?(?:frånvaro|semester|ledighet|absence|leave|vacation)(?![\p{L}])\s*(?:(?:för|for)\s+(.+?))?\s*[.!]?\s*$/iu;
const back =
  /^\s*(?:jag (?:är|kommer|kommer att vara) (?:tillbaka|på plats)|(?:i am|i'm|i’m|i will be|i'll be|i’ll be) back)(?![\p{L}])/iu;
const fromPlace = /(?<!\p{L})(?:tillbaka|back) (?:igen |again )?(?:från|ifrån|from)\s/iu;
const otherBack =
  /^\s*(?!(?:jag|ja|i|vi|we|de|dom|they|är|is|när|when)\s)([^?]{2,80}?) (?:är tillbaka|is back)(?![\p{L}])[^?]*$/iu;
const remove =
  /^\s*(?:ta bort|avsluta|ångra|stryk|remove|delete|cancel|end)\s+(?:(?:min|mina|my)\s+)?(?:frånvaron?|semestern?|absences?|leave)(?![\p{L}])(?:\s+(?:för|for)\s+(.+?))?(?=\s*(?:[.!,]|$|\d|från |from |v\. |vecka |week )|\s+(?:i|in|under|during|nästa|next|den|on|på)\s)/iu;

/** "Jag är inte ledig ändå": what was noted before no longer holds. */
const notAfterAll = new RegExp(
  `^\\s*(?:(?:jag|ja|i) )?(?:är|e|blir|ska vara|åker|am|i'm|i’m|im) (?:ju )?(?:inte|not|no longer) ${gone}(?=.*(?<!\\p{L})(?:ändå|längre|i alla fall|trots allt|after all|any ?more|any longer)(?!\\p{L})|.*no longer)[^?]*$`,
  'iu',
);

/** Any day will do to see whether a text names one. */
const namesDays = (text: string) => readDaysTold(text, ANY_DAY) !== undefined;

/** A letter that begins with somebody who is away is about something else. */
const LONGEST = 300;

/** What a text says of an absence; undefined when it is about something else. */
export function readAbsence(text: string): SaidOfAbsence | undefined {
  if (text.length > LONGEST) return undefined;
  if (notAfterAll.test(text)) return { what: 'remove', about: null, deputy: null };
  if (selfAway.test(text)) return { what: 'away', about: null, deputy: readDeputy(text) };
  // Whoever is back from a town tells of a trip.
  if (fromPlace.test(text) && findPlaces(text).length > 0) return undefined;
  if (back.test(text)) return { what: 'back', about: null, deputy: null };
  const removed = remove.exec(text);
  if (removed !== null) return { what: 'remove', about: removed[1]?.trim() ?? null, deputy: null };
  const returned = otherBack.exec(text);
  if (returned?.[1] !== undefined) return { what: 'back', about: returned[1].trim(), deputy: null };
  const other = otherAway.exec(text);
  // What stands before a comma says something else: nobody is called so.
  if (other?.[1] !== undefined && !other[1].includes(',') && namesDays(text))
    return { what: 'away', about: other[1].trim(), deputy: readDeputy(text) };
  return readNaming(text) ?? readRequest(text) ?? readTold(text);
}

/** "Åker på semester 21 dec t 6 jan, Megan fixar mitt så länge", "opereras i mars, borta en vecka, …": of oneself, with nobody said before. */
function readTold(text: string): SaidOfAbsence | undefined {
  const isTold =
    toldAway.test(text) || (awayThen.test(text) && !othersSay.test(text) && minesTaken.test(text));
  if (!isTold || !namesDays(text)) return undefined;
  const deputy = readDeputy(text);
  return deputy === null ? undefined : { what: 'away', about: null, deputy };
}

function readNaming(text: string): SaidOfAbsence | undefined {
  const person = (mineTaken.exec(text) ?? takenThen.exec(text))?.groups?.person?.trim();
  if (person === undefined || !namesDays(text)) return undefined;
  return { what: 'away', about: null, deputy: person };
}

/** "Frånvaro", "lägg in frånvaro 3–14 juli", "absence for Anna Berg 3–14 July, Bo covers". */
function readRequest(text: string): SaidOfAbsence | undefined {
  const [head = ''] = text.split(/[,;]|(?=\s(?:från|mellan|from|between|v\.|vecka|week)\s)|(?=\s\d)/iu);
  const request = asked.exec(head);
  if (request === null) return undefined;
  const about = request[1]?.trim() ?? null;
  if (!namesDays(text))
    return head.trim() === text.trim() ? { what: 'form', about, deputy: null } : undefined;
  return { what: 'away', about, deputy: readDeputy(text) };
}

const MINE =
  '(?:mitt(?: jobb)?|mina? (?:ärenden|uppdrag|saker|grejer|grejor|jobb|remisser|besök|resor)|(?:för|åt) mig|my (?:matters|tasks|work|duties|stuff|things|job|referrals|visits|trips)|for me|mine)';
/** "Megan fixar mitt": what is done with much else. */
const looksAfter = `(?:fixar|gör|kör|kollar(?: på)?|bevakar|passar|har|tar|does|handles|minds|looks after|has|gets) (?=${MINE}(?!\\p{L}))`;
const takes =
  '(?:(?:får |kan |ska )?tar?(?: över| hand om)?|sköter|ersätter|vikarierar|täcker|går in|hoppar in|svarar för|covers?|is covering|will cover|takes?|will take|stands in|will stand in|steps in|fills in|deputi[sz]es)';
const mine = '(?:mina (?:ärenden|uppdrag|saker)|för mig|åt mig|mig|my (?:matters|tasks|work|duties)|for me)';
/** "Lynne får besluta åt mig": whoever may do so stands in. */
const decides =
  '(?:får|ska|kan|may|can|will) (?:besluta|bestämma|godkänna|svara|agera|skriva under|sitta|decide|approve|answer|act|sign|sit)';
/** Whoever takes what is mine stands in for me. */
const minesTaken = new RegExp(`(?<!\\p{L})(?:${looksAfter}|${takes} (?=${MINE}(?!\\p{L})))`, 'iu');
const inMyPlace =
  '(?:åt mig|för mig|i mitt ställe|i min frånvaro|for me|in my (?:place|absence)|on my behalf)';
const notName =
  '(?!(?:jag|i|vi|we|du|you|de|they|vem|vad|när|hur|varför|vilka?|om|är|en|ett|den|det|man|ingen|någon|kan|ska|får|who|what|how|when|why|which|if|is|can|may|nobody|anybody|someone|somebody|the|a|an)\\s)';
/** "Lynne tar mina ärenden 1–5 december": whoever names somebody is away on those days. */
const mineTaken = new RegExp(
  `^\\s*${notName}(?<person>[^?,.;:\\d]{2,60}?)\\s+(?:${takes}\\s+${mine}|${decides}\\s+${inMyPlace})(?![\\p{L}])[^?]*$`,
  'iu',
);
/** "1–5 december tar Lynne mina ärenden". */
const takenThen = new RegExp(
  `^[^?]*\\d[^?]*\\s(?:tar|sköter|ersätter)\\s+${notName}(?<person>[^?,.;:\\d]{2,60}?)\\s+(?:över |hand om )?${mine}\\s*[.!]*\\s*$`,
  'iu',
);
const clause = new RegExp(
  `(?:^|[,.;:]|\\s(?:och|and|men|but|medan|while)\\s)\\s*(?:då |under tiden |meanwhile )?([^,.;:]+?)\\s+(?:${takes}(?![\\p{L}])|${looksAfter})`,
  'iu',
);
const named = [
  /(?:min ersättare är|ersättare(?: är)?:?|my deputy is|deputy(?: is)?:)\s+([^,.;:]+)/iu,
  /(?:^|[\s,])(?:med|with)\s+([^,.;:]+?)\s+(?:som|as)\s+(?:min |my )?(?:ersättare|deputy)/iu,
  /(?:[,.;:]|\s(?:och|and)\s)\s*([^,.;:]+?)\s+(?:är|blir|is)\s+(?:min |my )?(?:ersättare|deputy)/iu,
];
/** Days that stand before a name with nothing between. */
const days = new RegExp(
  `^.*(?:\\d\\S*|${MONTH}|(?:idag|imorgon|today|tomorrow|nästa vecka|next week|före jul|efter jul|before christmas)(?!\\p{L}))\\s+(?:(?:och|and)\\s+)?`,
  'iu',
);

/** "Är borta två veckor och Megan …": what is said before somebody is named. */
const saidBefore = new RegExp(`^.*${gone}(?!\\p{L}).*\\s(?:och|and|men|but)\\s+`, 'iu');

/** Nobody in particular: "nån måste ta mina grejer". */
const nobody =
  /^(?:n[åa]gon|nån|nåt|jag|ja|ni|vi|du|man|ingen|vem|kan|ska|som|someone|somebody|anyone|anybody|nobody|who|i|we|you)(?!\p{L})/iu;

/** The words that name who stands in; null when none do. */
export function readDeputy(text: string): string | null {
  const [, clauseName] = clause.exec(text) ?? [];
  const name = clauseName ?? named.map((pattern) => pattern.exec(text)?.[1]).find((found) => found);
  const bare = name?.replace(saidBefore, '').replace(days, '').trim();
  return bare === undefined || bare === '' || nobody.test(bare) ? null : bare;
}
