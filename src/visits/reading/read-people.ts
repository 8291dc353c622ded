import { isDanishOrNorwegian, readNumber } from '../../language/number-words.ts';
import type { Visitors } from '../model.ts';
import { isGeneral, isPeople, isPerson, isThing } from './person-words.ts';
import type { Segment } from './segments.ts';

/** A number of people that a text gives, and how surely it is all of them. */
interface Count {
  readonly number: number;
  readonly weight: number;
}

/** More than this in one party is a school's pupils or a city's people. */
const MOST = 400;
const WORD = "[\\p{L}\\p{M}\\d](?:(?!-(?:strong|member|person|man)\\b)[\\p{L}\\p{M}\\d'’/-])*";

/** Said of all of them: "alltså 27 personer", "17 in all". */
const TOTAL_BEFORE =
  /(?:alltså|dvs\.?|d\.v\.s\.?|det vill säga|sammanlagt|totalt|allt som allt|inalles|i\.e\.,?|that is,?|that makes|i\.e|namely|in total|in all|altogether|total(?: of)?|a total of|i alt|til sammen|tilsammans|tillsammans|sammen|exakt|närmare bestämt|exactly|precisely|to be exact|vi blir(?: alltså)?|(?<=, )so|(?<=, )så|hence|making|makes us|makes|gör oss|we will be|summa|sum)[:,]?\s*(?:är vi |are we |blir vi |blir det |vi |we are )?$/iu;
const TOTAL_AFTER =
  /^\s*(?:personer|persons|people|pers\.?|st|stycken|stk|of us|av oss)?,?\s*\(?(?:allt som allt|sammanlagt|totalt|in total|in all|all in all|altogether|all told|i alt|til sammen|tillsammans|strong|in number|till antalet|together|all together|i allt)/iu;
/** Said of the party: "vi är nio", "a delegation of twelve", "en grupp på 9". */
const WE_ARE =
  /(?:vi är|vi ar|vi er|vi blir|vi kommer att vara|vi kommer|vi på|we are|we're|we will be|we'll be|we would be|there are|there will be|there'd be|de är|de är alltså|they are|de ar|they're|de blir|dom är|de er|er vi|är vi|blir vi|are we|we come as|det är|det rör sig om|det gäller|gruppen:?|our party:?|group:?|storlek:?|sällskapet är|följet är på|följet er på|being)\s*(?:bara|endast|only|just|cirka|ca|about|around|ungefär|omkring|på|totalt|together|tillsammans|alltsammans|i alt|en grupp på|en grupp om|a group of|a team of|a party of|et hold på|ett gäng på|ett sällskap på|ett team på|en buss med)?\s*$/iu;
const GROUP_OF =
  /(?:delegation\p{L}*|grupp\p{L}*|stab|staff|kollegium|panel|personal|group|gruppe|party|sällskap\p{L}*|team\p{L}*|teamet|gäng\p{L}*|hold|buss|bus|skolklass|klass\p{L}*|klasse|class|cohort|panel|följe\p{L}*|suite|entourage|contingent|crew|board|company|circle|size|bestående av|består av|consisting of|consists? of|comprising|comprises|made up of|list of(?: our)?)\s*(?:of|på|om|med|with|av|will be|is|är|:)?\s*(?:about|cirka|ca|some|around|ungefär|upp till|up to|totalt|in total)?\s*$/iu;
/** The writer, or one whom the others go with, stands before: they are one more. */
const SELF =
  /(?:undertecknad|undertegnede|jag|jeg|i|myself|me|ordföranden|\p{L}+en|the \p{L}+|her|his|hon|he|she)(?:,?\s*(?:själv|myself|selv))?,?\s*(?:och|o|og|and|plus|\+|samt|jämte|tillsammans med|together with|along with|accompanied by|with|med|åtföljd av|i sällskap med|in the company of)\s*(?:her|his|my|mina|sina|hans|hennes|en|a)?\s*(?:party of|grupp om|group of|sällskap på)?\s*$/iu;
const ONE_MORE =
  /(?:accompanied by|together with|along with|åtföljd av|tillsammans med|i sällskap med|jämte|bring with me|bring along|ta med(?: mig)?|ha med mig|have with me|with me|(?<=, )with|och (?:hans|hennes|sina|mina)|and (?:her|his|my)|with (?:her|his)|and a party of|and an entourage of|med|plus|och)\s*(?:en |a |an )?(?:party of|grupp om|staff of)?\s*$/iu;
const ALONE =
  /(?:^|[^\p{L}])(?:reser ensam|kommer ensam|ensam|alone|by myself|on my own|på egen hand|just me|only me|bara jag)(?!\p{L})/iu;
/** Not of this visit, or not of the visitors. */
const NOT_OURS =
  /(?:^|[^\p{L}])(?:förra|senast|last (?:year|time|month)|was|were|var (?:vi|här)|hade|then we|då var|200\d|201\d|202[0-5]|founded|grundad|has|have|har|with over|med över|employs|serves|över|more than|fler än|rum|hotel|hotell|klassen har|classes of|klasser med|age|ålder|mellan|between|for children|för barn|per|each|varje|our school has)\s*(?:[^.,;]{0,18})$/iu;

/** How many come, the writer too, and what they are. The number is null when the text does not say it. */
export function readPeople(segments: readonly Segment[], text: string): Visitors {
  const neighbour = isDanishOrNorwegian(text);
  const counts = segments.flatMap((segment) => countsIn(segment, neighbour));
  const [best] = counts
    .filter(({ number }) => number > 0 && number <= MOST)
    .sort((one, other) => other.weight - one.weight);
  return { number: best?.number ?? null, titles: [] };
}

function countsIn({ text, kind, field }: Segment, neighbour: boolean): Count[] {
  if (kind === 'signature' || kind === 'sender') return [];
  const counts: Count[] = [];
  if (field === 'people') {
    const sum = sumAt(text, 0, neighbour);
    const first = /\d+|\p{L}+/u.exec(text)?.[0] ?? '';
    const number = sum?.number ?? readNumber(first, neighbour) ?? firstNumber(text, neighbour);
    const inBrackets = /[(=:]\s*(?:totalt\s*)?(\d+)\s*(?:pers\p{L}*)?\)?\s*$/u.exec(text)?.[1];
    if (number !== undefined)
      counts.push({ number: inBrackets === undefined ? number : Number(inBrackets), weight: 100 });
    return counts;
  }
  if (field === 'date' || field === 'alternative') return [];
  for (const match of text.matchAll(new RegExp(WORD, 'gu'))) {
    const count = countAt(text, match.index, neighbour);
    if (count !== undefined) counts.push(count);
  }
  if (ALONE.test(text)) counts.push({ number: 1, weight: 45 });
  return [...counts, ...withoutNumber(text, neighbour)];
}

function firstNumber(text: string, neighbour: boolean): number | undefined {
  for (const [word] of text.matchAll(/[\p{L}\d]+/gu)) {
    const number = readNumber(word, neighbour);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** The count that begins at a place of a sentence, if one does. */
function countAt(text: string, start: number, neighbour: boolean): Count | undefined {
  const before = text.slice(0, start);
  const word = new RegExp(`^${WORD}`, 'u').exec(text.slice(start))?.[0] ?? '';
  const number = readNumber(word, neighbour);
  if (
    number === undefined ||
    (/[.,:/\d]$/u.test(before) && /[.,:/]\d*$/u.test(before) && /\d$/.test(before.slice(0, -1)))
  )
    return undefined;
  const after = text.slice(start + word.length);
  if (/^\s*(?:%|:\d|[./]\d|kr\b|€|st\.? gånger)/u.test(after)) return undefined;
  const sum = sumAt(text, start, neighbour);
  const isCount = sum !== undefined;
  const ends =
    /^\s*(?:$|[.,;:!?)(–—-]|(?:som|who|from|från|fra|of us|av oss|strong|in number|to|and|och|att|vill|would|i alt|med|kommer|på|in|i|altogether|totalt|allt|personer)(?!\p{L}))/iu.test(
      after,
    );
  const one = number === 1 && !isCount;
  if (TOTAL_BEFORE.test(before) && (isCount || ends) && !one)
    return { number: sum?.number ?? number, weight: 90 };
  if (TOTAL_AFTER.test(after) && !one) return { number, weight: 90 };
  const others = sum?.number ?? number;
  const notOurs = NOT_OURS.test(before) ? 40 : 0;
  if (SELF.test(before) && hasSelf(before) && (isCount || number === 1 || ends))
    return { number: others + 1, weight: 82 - notOurs };
  if (WE_ARE.test(before) && (isCount || ends || isLikelyPeople(after)) && !one)
    return { number: others, weight: (sum?.general ? 86 : 80) - notOurs };
  if (/^-(?:strong|member|person|man|manna)(?!\p{L})/iu.test(after)) return { number, weight: 78 };
  if (/^\s*(?:of|av|utav)\s+(?:us|oss)/iu.test(after) && !one) return { number, weight: 80 };
  if (GROUP_OF.test(before) && !/och en buss/.test(before) && (isCount || ends) && !one) {
    const more =
      /(?:and|och|with|med|plus)\s+(?:a|an|en|ett|her|his|hans|hennes)?\s*(?:party of|suite of|grupp om)\s*$/iu.test(
        before,
      ) && /party/.test(before)
        ? 1
        : 0;
    return { number: others + more, weight: 75 - notOurs };
  }
  if (
    /\(\s*$/u.test(before) &&
    /^\s*(?:pers\p{L}*|st|pax|people|persons)?\s*[)]/u.test(after) &&
    number < 100
  )
    return { number, weight: 72 };
  if (sum !== undefined) {
    const withColleagues = /(?:with|med|plus|accompanied by|tillsammans med|together with|jämte)\s+$/iu.test(before) && /^\S+\s+(?:of my\s+|av mina\s+)?(?:colleagues|kollegor|kolleger|medarbetare|co-workers|of my|av mina)/iu.test(text.slice(start));
    const lead = withColleagues || (ONE_MORE.test(before) && leads(before)) || follows(before) ? 1 : 0;
    return { number: sum.number + lead, weight: (sum.general ? 66 : 50) + sum.parts + lead - notOurs };
  }
  return number > 1 && number < 100 && standsAlone(before, after)
    ? { number, weight: 46 - notOurs }
    : undefined;
}

/** Whether the writer, or a person with a title, comes first and the counted ones with them. */
function hasSelf(before: string): boolean {
  return (
    /(?:undertecknad|undertegnede|\bjag|\bjeg|\bI|myself|\bme)(?:\s+själv)?,?\s*(?:och|o|og|and|plus|\+|samt|jämte|tillsammans med|together with|along with|with|med)\s*(?:mina|my)?\s*$/u.test(
      before,
    ) || /undertecknad[^.]{0,50}(?:och|plus|samt|med|jämte)\s*$/iu.test(before)
  );
}

const LEADER =
  /(?:minister\p{L}*|mayor|borgmästar\p{L}*|borgmester\p{L}*|ambassad(?:or|ör)\p{L}*|governor|guvernör\p{L}*|president\p{L}*|kung\p{L}*|king|queen|drottning\p{L}*|speaker|talman\p{L}*|commissioner|kommissionär\p{L}*|director|direktör\p{L}*|ordförande\p{L}*|chair\p{L}*|chef\p{L}*|head|rector|rektor\p{L}*|dean|arkitekt\p{L}*|stadsarkivarie\p{L}*|secretary|sekreterare\p{L}*|princess|prince|prins\p{L}*|excellency|h\.e\.|bring with me|bring along|with me|ta med mig|professor\p{L}*)/iu;

/** "The Governor, accompanied by six officials": the governor is one more. Not "with a delegation of 40". */
function leads(before: string): boolean {
  return LEADER.test(before.slice(-120)) && !/delegation|grupp\b|group\b/iu.test(before.slice(-14));
}

/** "A judge and three clerks", "the treasurer of Bergen and her two deputies": one person stands before. */
function follows(before: string): boolean {
  // Whoever has an article before is one person: "a poet and two organisers".
  const articled =
    /(?:^|[^\p{L}])(?:an?|en|ett|its|their|our|my|her|his|vår|min|deras)\s+(\p{L}+)\s+(?:och|and|og|plus|med|with)\s+$/iu.exec(before);
  if (articled !== null && !NO_PERSON.test(articled[1] ?? '')) return true;
  const match =
    /(?:^|[^\p{L}])(\p{L}+)(?:\s+(?:of|i|från|from|for|för|vid|at|in charge of|med ansvar för)\s+[\p{L}\s'’]{1,45}?)?,?\s+(?:och|and|og|o|plus|med|with|along with|together with|tillsammans med|jämte|samt)\s+(?:her|his|their|hans|hennes|sina|deras)?\s*$/iu.exec(
      before,
    );
  const word = match?.[1] ?? '';
  const isVerb = /er$/u.test(word) && !ARTICLE.test(before.slice(0, (match?.index ?? 0) + 1));
  return (
    match !== null &&
    !isVerb &&
    !isPeople(word) &&
    (isPerson(word) || isPerson(word.replace(/(?:en|n)$/u, '')) || LEADER.test(` ${word} `))
  );
}

const ARTICLE = /(?:the|an?|our|my|her|his|en|vår|min)\s+(?:\p{L}+\s+)?$/iu;
/** What may have an article before it, and is nobody. */
const NO_PERSON =
  /^(?:city|council|school|department|team|group|tour|day|visit|morning|time|municipality|district|week|hour|guide|delegation|grupp|stad|skola|kommun|dag|vecka|timme|rundtur|visning|lunch|meeting|möte|bus|buss|hotel|programme|program|talk|lecture)$/iu;

/** "Fem från Åbo", "sends ten to", "polska handläggare, sex, vill": a number that nothing but people can be meant by. */
function standsAlone(before: string, after: string): boolean {
  const isFrom = /^\s+(?:från|from|fra)\s+\p{L}/u.test(after);
  const isSet =
    /,\s*$/.test(before) && /^\s*,/.test(after) && isPeople(/(\p{L}+),\s*$/u.exec(before)?.[1] ?? '');
  const isSent =
    /(?:skickar|sänder|sends?|sending|bring|bringing|brings)\s+$/iu.test(before) &&
    /^\s+(?:to|att|för|till)\s/iu.test(after);
  const isAmong = /,\s*$/.test(before) && /^\s*,\s*(?:from|från|vill|would|want|som|who)/iu.test(after);
  const isSome = /^\s+(?:av|of)\s+(?:hans|hennes|våra|mina|deras|our|his|her|their|my)\s/iu.test(after);
  const isDash = /[–-]\s*$/.test(before) && /^\s*[–-]/.test(after);
  return isFrom || isSet || isSent || isAmong || isDash || isSome;
}

/** After "vi är sju" any noun may be a profession, unless it is known for something else. */
function isLikelyPeople(after: string): boolean {
  const word = /^\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return word.length > 4 && /(?:er|or|ar|s|n)$/iu.test(word) && !isThing(word);
}

interface Sum {
  readonly number: number;
  /** How many kinds of people were added up. */
  readonly parts: number;
  /** Counted as people whoever they are. */
  readonly general: boolean;
}

const COUNTED = new RegExp(`^(${WORD})((?:[\\s,]+(?:${WORD})){0,5})`, 'u');
const JOIN =
  /^\s*(?:och|o|og|and|plus|&|\+|samt|,|jämte|as well as|tillika)\s+(?:also\s+|även\s+)?(?:her\s+|his\s+|their\s+|deras\s+|hans\s+|hennes\s+|sina\s+|mina\s+|my\s+|our\s+|våra\s+)?/iu;

/** "25 studenter och 2 lärare", "two archivists and an IT consultant": the sum of what begins at a place. */
function sumAt(text: string, start: number, neighbour: boolean): Sum | undefined {
  const first = nounPhrase(text.slice(start), neighbour, false);
  if (first === undefined) return undefined;
  let { number, general } = first;
  let parts = 1;
  let rest = text.slice(start + first.length);
  for (;;) {
    const joint = /^(?:\s+(?:from|från|fra|i|of|på|in|vid)\s+[\p{Lu}][\p{L}-]*)?/u.exec(rest)?.[0] ?? '';
    const join = JOIN.exec(rest.slice(joint.length));
    if (join === null || general) return { number, parts, general };
    const next = nounPhrase(rest.slice(joint.length + join[0].length), neighbour, true);
    if (next === undefined || next.general) return { number, parts, general };
    number += next.number;
    general = next.general;
    parts += 1;
    rest = rest.slice(joint.length + join[0].length + next.length);
  }
}

/** A number and the people that it counts, with up to four words between: "fem nyfikna arkivarier". */
function nounPhrase(
  text: string,
  neighbour: boolean,
  isJoined: boolean,
): { number: number; length: number; general: boolean } | undefined {
  const match = COUNTED.exec(text);
  if (match === null) return undefined;
  const [, head = '', tail = ''] = match;
  const number =
    readNumber(head, neighbour) ??
    (isJoined && /^(?:an?|en|et|ett|his|her|hans|hennes|sin)$/iu.test(head) ? 1 : undefined);
  if (number === undefined) return undefined;
  const words = [...tail.matchAll(new RegExp(WORD, 'gu'))];
  for (const [position, [word]] of words.entries()) {
    const place = words[position]?.index ?? 0;
    if (/,/.test(tail.slice(0, place)) && position > 0 && !isPeople(word)) return undefined;
    const isCounted = number === 1 ? isPerson(word) || /^(?:person|pers)$/iu.test(word) : isPeople(word);
    // "6 specialist of water": a slip of those who write in a foreign language.
    const isSlip =
      number > 1 && isPerson(word) && /^\s*(?:of|from|in|$)/iu.test(tail.slice(place + word.length));
    if (isCounted || isSlip) {
      // "six water experts": the last word of the chain counts; the first that stands for people ends it.
      return { number, length: head.length + place + word.length, general: isGeneral(word) };
    }
    if (
      /^(?:och|and|og|som|who|that|är|are|vill|kl|the|den|det|i|in|at|på|till|to|or|eller|per|procent|år|years?|dagar|days|timm\p{L}*|hours?|rum|rooms?|av|for|för|januari|februari|mars|april|maj|juni|juli|augusti|january|february|march|may|june|july|august|september|october|oktober|november|december)$/iu.test(
        word,
      )
    )
      return undefined;
    if (/^\d/.test(word)) return undefined;
  }
  return undefined;
}

/** "Min chef och jag", "I and my deputy": two, without a number. */
function withoutNumber(text: string, neighbour: boolean): Count[] {
  const two =
    /(?:^|[^\p{L}])(?:(?:min|my|mitt|mine?)\s+\p{L}+\s+(?:och|and|og|o)\s+(?:jag|I|jeg|undertecknad)|(?:jag|I|jeg|undertecknad|undertegnede)\s+(?:och|and|og|o)\s+(?:min|my)\s+\p{L}+)(?!\p{L})/iu;
  const other =
    /(?:^|[^\p{L}])(?:en|an?|one|et)\s+(\p{L}+)\s+(?:och|and|og|o)\s+(?:jag|I|jeg|undertecknad)(?!\p{L})/iu.exec(
      text,
    )?.[1];
  const hers = new RegExp(
    `(?:her|him|henne|honom|me|mig)\\s+(?:and|och)\\s+(${WORD})\\s+(?:others|andra|more|till|colleagues|kollegor)`,
    'iu',
  ).exec(text)?.[1];
  const more = hers === undefined ? undefined : readNumber(hers, neighbour);
  const counts: Count[] =
    two.test(text) || (other !== undefined && isPerson(other)) ? [{ number: 2, weight: 62 }] : [];
  if (more !== undefined) counts.push({ number: more + 1, weight: 70 });
  const andMe = new RegExp(
    `(${WORD})\\s+(?:\\p{L}+\\s+)?\\p{L}+\\s+(?:and|och|og|o)\\s+(?:I|jag|jeg|undertecknad|myself|me)(?!\\p{L})`,
    'u',
  ).exec(text);
  const others = andMe === null ? undefined : readNumber(andMe[1] ?? '', neighbour);
  if (others !== undefined) counts.push({ number: others + 1, weight: 83 });
  const together = new RegExp(
    `(?:together with|tillsammans med|along with|jämte|with)\\s+(?:my\\s+|mina\\s+)?(${WORD})\\s+(?:of my\\s+|\\p{L}+\\s+)?(?:colleagues|kollegor|kolleger|medarbetare|others|andra|\\p{L}+)[^.,;]{0,30}?,?\\s+(?:I|jag|jeg)(?!\\p{L})`,
    'iu',
  ).exec(text);
  const company = together === null ? undefined : readNumber(together[1] ?? '', neighbour);
  if (company !== undefined && company < MOST) counts.push({ number: company + 1, weight: 71 });
  const withOne =
    /undertecknad[^.;]{0,80}(?:med|och|plus|samt)\s+(?:sin|en|min)\s+\p{L}+/iu.test(text) ||
    /(?:,|with)\s+(?:accompanied by|together with)\s+(?:one|a|an)\s+\p{L}+/iu.test(text);
  if (withOne) counts.push({ number: 2, weight: 40 });
  return counts;
}
