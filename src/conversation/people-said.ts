import { readNumberWords, SMALL_NUMBER } from '../language/numbers/number-words.ts';

/** A whole number: "000" is the end of a sum. */
const N = `(?<!\\d[ .\u00a0])(\\d{1,4}(?!\\d|[ .\u00a0]\\d{3}(?!\\d))|${SMALL_NUMBER})`;
const ALL =
  'personer|person|pers|prs|stycken|st|deltagare|resenarer|gaster|besokare|people|persons?|guests|visitors|participants|travellers';
const PEOPLE = `(?:${ALL}|of (?:us|them))`;
/** Days are no people: "två veckor till". */
const NOT_TIME = '(?! ?(?:dag|vecka|veckor|manad|timm|day|week|month|hour|kr|tkr|tusen|euro))';

const alone =
  /^(?:(?:nej|na|nu|no|ok) )*(?:det ar |it is |it's |it’s )?(?:bara|endast|only|just) (?:jag|hon|han|hen|me|i|her|him)\b|\b(?:ensam|alone|by (?:my|her|him)self)\b/;
const more = new RegExp(
  `(?<![\\d/-])\\b${N}(?: ${PEOPLE})? (?:till|extra|mer|more|further)\\b${NOT_TIME}|\\b(?:ytterligare|another|plus) ${N}\\b${NOT_TIME}`,
);
/** Who comes along, beside all of them: "en kollega hänger med", "actually a colleague is joining". */
const SOMEBODY = `(?:${N} )?(?!(?:vi|de|dom|jag|ni|du|alla|inga|ingen|mina|vara|hur|vem|vilka|vad|om|we|they|i|you|all|who|how|what|if|my own|nobody)\\b)[a-z]+(?: [a-z]+){0,2}?`;
const ALSO = '(?: (?:ocksa|oxa|nog|visst|aven|also|too|probably))*';
const alongInSwedish = `(?:foljer|hanger|aker|reser|ska|vill|kommer)${ALSO} (?:(?:folja|hanga|aka|resa|komma) )?(?:med|pa(?=$))\\b(?! \\d)`;
const alongInEnglish = `(?:(?:is|are|will|wants? to|would like to)(?: be)? )?(?:(?:joins?|joining)\\b(?=(?: (?:me|us|too|as well|also|then|now|in|the (?:trip|conference|delegation|visit)))*$)|(?:coming|comes?|tagging|tags?|going) (?:along|too|as well|with (?:me|us))\\b)`;
const along = new RegExp(
  `^(?:(?:och|o|and|but|men|actually|oh|so|forresten|faktiskt|btw|nu|ja|aha) )*${SOMEBODY} (?:${alongInSwedish}|${alongInEnglish})`,
);
const fewer = new RegExp(
  `\\b${N}(?: ${PEOPLE})? (?:farre|mindre|fewer|less)\\b|\\b${N} (?:[a-z]+ )?(?:hoppar|faller|droppar|drops|pulls) (?:av|bort|out)\\b`,
);
const who = '(?:vi|de|dom|dem|det|they|we|it|there)';
const become =
  '(?:blir|ar|kommer|ska va\\w*|aker|reser|far|blev|became|be|are|come|make|is|going to be|will be)';
const beside =
  '(?: (?:nu|visst|bara|nog|i ?stallet|alltsa|just|only|actually|now|forst|att bli|att vara|to be))*';
const end =
  '(?=$| (?:som|istallet|i stallet|nu|now|in all|all in all|totalt|in total|fran|from|varav|inklusive|including|inte|(?:och|and)(?! \\d)|for|not|instead|who|that|tack|please|far|aker|forresten|faktiskt|by the way|btw|actually)\\b)';
const becomes = new RegExp(
  `\\b${who}(?:['’](?:re|ll))?(?: (?:will|ska))? ${become}${beside} ${N}(?: ${PEOPLE})?${end}|\\b(?:blir|blev) ${who}${beside} ${N}(?: ${PEOPLE})?${end}|(?<![\\d/-])\\b${N} (?:(?:${ALL})(?=$|\\W)|of (?:us|them)${end})|(?<!\\b(?:den|the|pa|on) )\\b${N}(?: ${PEOPLE})? (?:istallet|i stallet|instead)\\b|\\b(?:make it|make that|andra till|hoj till|sank till) ${N}${end}`,
);
/** A number that is of days or times, and of no people: "inte 3 utan 4 mars". */
const NOT_DAYS = `(?! ?(?:[./:-]|dag|veck|manad|timm|day|week|month|hour|kr\\b|tkr|tusen|euro|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec))`;
const SET_ASIDE = `\\d{1,4}\\b${NOT_DAYS}`;
/** "Inte 12 utan 15", "15 finnar, inte 12": one number in the place of another. */
const inPlaceOf = new RegExp(
  `\\b(?:inte|ej|not) ${SET_ASIDE}(?: [a-z]+)? (?:utan|but) ${N}\\b${NOT_DAYS}|(?<![\\d/-])\\b${N}\\b${NOT_DAYS}(?: [a-z]+)?,? (?:och |and )?(?:inte|ej|not) ${SET_ASIDE}`,
);
/** In what tells of money only people are counted who are called so: "det kostar 35 i stället". */
const ofMoney = /\b(?:kosta\w*|pris\w*|summa\w*|kr|kronor|tkr|sek|costs?|price|budget\w*)\b/;
const counted = new RegExp(`(?<![\\d/-])\\b${N} (?:${ALL})(?=$|\\W)`);

/** Whether a folded text sets one number right by another. */
export const correctsNumber = (said: string): boolean => inPlaceOf.test(said);

/** How many people a folded text makes it, where there were `before`; undefined where it says nothing of that. */
export function peopleSaid(said: string, before: number | null): number | undefined {
  const added = more.exec(said);
  if (added !== null && before !== null) return before + (numberIn(added) ?? 1);
  const joined = along.exec(said);
  if (joined !== null && before !== null) return before + (numberIn(joined) ?? 1);
  const gone = fewer.exec(said);
  if (gone !== null && before !== null) return Math.max(before - (numberIn(gone) ?? 1), 1);
  const corrected = ofMoney.test(said) ? undefined : numberIn(inPlaceOf.exec(said));
  const become = corrected ?? numberIn((ofMoney.test(said) ? counted : becomes).exec(said));
  return (become === 0 ? undefined : become) ?? (alone.test(said) ? 1 : undefined);
}

function numberIn(match: RegExpExecArray | null): number | undefined {
  const word = match?.slice(1).find((part) => part !== undefined);
  if (word === undefined) return undefined;
  return /^\d/.test(word) ? Number(word) : readNumberWords(word);
}
