import { capitalised } from '../../language/capitalised.ts';
import { findPlaces } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import type { Division, FiguresQuestion } from '../figures/figures.ts';

/** "Vad har vi lagt på resor i år?", "hur mycket kostade resorna", "resekostnader 2026". */
const spending =
  /\b(?:vad|hur mycket?|hur stora|how much|what)\b.*\b(?:lagt|lade|kosta|kostat|kostade|spenderat|gatt at|gick at|betalat|betalade|utgifter|kostnader|kostar|brant|bransle|gjort av med|spent|spend|cost|paid|costs|burn(?:t|ed)|blown|gone through)\b/;
/** "Kostade resorna mer än förra året?", "did we spend less on trips than last year" */
const comparesSpending =
  /\b(?:kosta\w*|lagt|lade?|spenderat|betalat|spent|spend|cost|paid|gick|gatt)\b.*\b(?:mer|mera|mindre|more|less|dyrare|billigare)\b.*\b(?:an|than)\b/;
/** "Vad kostade resan till Lyon?": one that there is, by its place; "en resa" is any, and for the strategy. */
const thatTrip =
  /\b(?:(?:tjanste|studie|konferens|delegations)?(?:resan|resorna)|(?:the|that|our) (?:trips?|journeys?))\b/;
const trips =
  /\b(?:resor\w*|utlandsresor\w*|tjansteresor\w*|resande\w*|konferenser\w*|trips|travel|travelling|conferences)\b/;
const costs =
  /\b(?:resekostnad\w*|reskostnad\w*|reseutgift\w*|travel costs?|travel spending|reseutfall\w*)\b/;
/** "Hur många resor har vi gjort 2026?" */
const counted =
  /^(?:hur manga|how many) (?:\S+ ){0,2}?(?:resor\w*|utlandsresor\w*|tjansteresor\w*|konferenser\w*|trips|conferences)\b.*\b(?:gjort|gjorde|gjordes|genomfort|genomforde\w*|akt|akte|rest|reste|deltagit|varit|blev|blivit|made|taken|took|gone|went|been|attended|done|did)\b/;
/** "Resor 2026 per förvaltning": only a period and a division, and nothing asked. */
const table =
  /^(?:visa |show )?(?:(?:ib:s|vara|alla|our|all) )?(?:resor|resorna|resekostnader\w*|trips|travel costs?) (?:under |i |in |for )?(?:20\d\d|i ?ar|i ?fjol|forra aret|this year|last year)[?.!]?$|^(?:(?:visa|show|statistik|siffror|figures|statistics|utfall)\b.{0,20})?(?:ib:s |vara |our )?(?:resor|resorna|resekostnader|trips|travel)\b[^?]{0,60}\b(?:per|efter|fordelat pa|by)\b \w+/;
/** Only what went through IB can be told: neither a rule nor somebody's own trip. */
const others =
  /\b(?:far|ska|kan|maste|bor|behover|vem|vems|may|must|should|who|varfor|why|jag|min|mitt|klimat\w*|flygresor|borgarraden|regler|policy|bonus\w*|ersattning\w*|traktamente)\b/;
/** Whose trips: ours. */
const ours =
  /\b(?:vi|vara|staden|stan|stockholm|ib|i ar|forra aret|detta ar|hittills|\d{4}|we|our|the city|this year|last year|so far)\b/;

/** How a text wants figures to be divided ("per förvaltning"); undefined where it says nothing of that. */
export const divisionIn = (text: string): Division | undefined => {
  const folded = fold(text).replace(/\s+/g, ' ');
  return divisionWords.find(([, words]) => words.test(folded))?.[0];
};

const divisionWords: readonly (readonly [Division, RegExp])[] = [
  [
    'unit',
    /\b(?:per|efter|by|pa|for each|varje|mellan|between) (?:\w+ )?(?:forvaltning\w*|enhet\w*|namnd\w*|bolag\w*|unit\w*|department\w*|committee\w*)|\b(?:namnd|forvaltnings|bolags|enhets)vis\b/,
  ],
  [
    'direction',
    /\b(?:per|efter|by|pa|for each|varje) (?:\w+ )?(?:inriktning\w*|direction\w*)|\binriktningsvis\b/,
  ],
  ['kind', /\b(?:per|efter|by|pa|for each|varje) (?:\w+ )?(?:slag\w*|typ\w*|kind\w*|type\w*)/],
  [
    'month',
    /\b(?:per|efter|by|pa|for each|varje) (?:\w+ )?(?:manad\w*|month\w*)|\b(?:manadsvis|monthly|month by month)\b/,
  ],
];

/** "Helsingforsresor" as two words; one trip ("Lyonresan") is called by its short name elsewhere. A place may end in s, or have one before the rest. */
const compound =
  /(?<![\p{L}])(?<place>\p{L}{3,}?)(?<joint>s?-?)(?<trip>(?:tjänste|studie|konferens)?(?:resor(?:na)?|konferenser(?:na)?))(?![\p{L}])/giu;

/** A text in which compounds of a place and trips are taken apart. */
function takeApart(text: string): string {
  return text.replace(compound, (whole, place: string, joint: string, trip: string) => {
    const said = [`${place}${joint.replace('-', '')}`, place].find(
      (one) => placeIn(capitalised(one)) !== null,
    );
    return said === undefined ? whole : `${capitalised(said)} ${trip.toLowerCase()}`;
  });
}

/** The first place that a text names, however its trips are written; null for none. */
export function placeAsked(text: string): string | null {
  return placeIn(takeApart(text.normalize('NFC')));
}

const placeIn = (text: string) => findPlaces(text).filter(({ misspelt }) => !misspelt)[0]?.name ?? null;

/** What figures a text asks for, of the year that it names or of this one; undefined when it asks for none. */
export function readFiguresQuestion(text: string, today: string): FiguresQuestion | undefined {
  const apart = takeApart(text.normalize('NFC'));
  const folded = fold(apart).replace(/\s+/g, ' ').trim();
  if (folded.length > 200 || others.test(folded)) return undefined;
  const place = placeIn(apart);
  const asksSum =
    (spending.test(folded) || comparesSpending.test(folded)) &&
    ((trips.test(folded) && ours.test(folded)) || (thatTrip.test(folded) && place !== null));
  const asksTable = table.test(folded) || (costs.test(folded) && ours.test(folded));
  const asksNumber = counted.test(folded) && ours.test(folded);
  if (!asksSum && !asksTable && !asksNumber) return undefined;
  const by = divisionIn(folded) ?? 'month';
  return { year: yearOf(folded, today), by, place };
}

/** Seasons that have been, by the month in which they begin. */
const season = /\b(?:i |last )(varas|spring|somras|summer|hostas|autumn)\b/;
const beginnings: Readonly<Record<string, number>> = {
  ...{ varas: 3, spring: 3, somras: 6, summer: 6, hostas: 9, autumn: 9 },
};

/** Whether a text says of which year it asks. */
export function namesYear(text: string): boolean {
  const folded = fold(text);
  return (
    /\b(?:20\d{2}|(?:i|forra|detta|nasta) ar(?:et)?|fjol\w*|(?:this|last|next) year)\b/.test(folded) ||
    season.test(folded)
  );
}

/** The year that a text names, or this one. */
export const yearAsked = (text: string, today: string): number => yearOf(fold(text), today);

/** Years by the words for them, as they stand to this one. */
const years: readonly (readonly [number, RegExp])[] = [
  [1, /\b(?:nasta ar|next year)\b/],
  [0, /\b(?:i ar|arets|detta ar(?:et)?|det har aret|innevarande ar|this year(?:['’]?s)?)\b/],
  [-1, /\b(?:forra arets?|i ?fjol|fjolar\w*|last year(?:['’]?s)?)\b/],
];
/** What stands before the year that another one is compared with, which is told as the one before it. */
const comparedWith =
  /\b(?:jamfort?|jamfora?|jamfor|compared?|gentemot|mot|kontra|an|than|versus|vs|against|skillnad\w*|relation|forhallande)\b(?: (?:med|till|mot|fran|to|with|from|under|for|in))?(?: (?:resorna|siffrorna|det|vad|that|those|those of))*\s*$/;

function yearOf(folded: string, today: string): number {
  const [thisYear, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const digits = [...folded.matchAll(/\b20\d{2}\b/g)].map((one) => [Number(one[0]), one.index] as const);
  const worded = years.flatMap(([away, words]) => {
    const found = words.exec(folded);
    return found === null ? [] : [[thisYear + away, found.index] as const];
  });
  const [only, ...others] = [...digits, ...worded];
  // Of two that are compared the later one is told beside the one before.
  if (others.length > 0) return Math.max(...[only, ...others].map((one) => one?.[0] ?? 0));
  if (only !== undefined) return only[0] + (comparedWith.test(folded.slice(0, only[1])) ? 1 : 0);
  const begun = beginnings[season.exec(folded)?.[1] ?? ''];
  return begun !== undefined && month < begun ? thisYear - 1 : thisYear;
}
