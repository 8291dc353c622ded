import { readNumber } from '../../../language/numbers/nordic-numbers.ts';
import { bringsThem } from './brought-along.ts';
import {
  ALL_OF_THEM,
  AND_THEY,
  areUnknownPeople,
  GROUP_OF,
  hasSelf,
  IMPERSONAL,
  isLikelyPeople,
  isPartyThatDoes,
  leads,
  OF_AGE,
  SELF,
  standsAlone,
  TAKES_PART,
  THE_ONES,
  THERE_IS,
  TOTAL_AFTER,
  TOTAL_BEFORE,
  TOTAL_OF,
  WE_ARE,
} from './people-clues.ts';
import { type Sum, sumAt } from './people-phrases.ts';
import type { Count } from './people-without-number.ts';
import { isPerson } from './person-words.ts';
import { alsoFrom, besidesUs, fromElsewhere } from './us-apart.ts';
import { weighSum } from './weigh-sum.ts';

/** "They are fifty-eight": years, more often than people. */
const GROWN = 30;
const OTHERS_ARE = /(?<!\p{L})(?:they are|they['’]re|de är|dom är|de er)\s$/iu;
/** "There are four gardeners for all of it": at home, as often as of the visitors. */
const THERE_ARE = /(?<!\p{L})there are\s$/iu;
/** Where a number stands, and what is around it. */
export interface Place {
  readonly number: number;
  /** The text is Danish or Norwegian. */
  readonly neighbour: boolean;
  readonly before: string;
  readonly after: string;
  /** From the number on. */
  readonly rest: string;
  readonly sum: Sum | undefined;
  /** The number alone may stand for the party: a sentence or clause goes on after it. */
  readonly ends: boolean;
}

/** How surely a number is that of the whole party: a total most, a count of some kind of people least. */
export function weigh({ number, neighbour, before, after, rest, sum, ends }: Place): Count | undefined {
  const isOfOthers = (OF_AGE.test(before) && sum === undefined) || (number === 1 && THERE_IS.test(before));
  if (isOfOthers) return undefined;
  const others = sum?.number ?? number;
  const isParty = sum !== undefined || (ends && number > 1);
  if (number > 1 && WHOLE_OF_US.test(`${before}|${after}`))
    return { number: number + besidesUs(after, neighbour), weight: 90 };
  if (BESIDES_ONE.test(after)) return { number: number + 1, weight: 90 };
  if (EACH_OF_THEM.test(before) && sum?.general === true && number > 1) return { number, weight: 90 };
  const isTotal = isParty && (others > 1 || sum?.general === true);
  if (TOTAL_BEFORE.test(before) && isTotal) return { number: others, weight: 90 };
  if ([TOTAL_AFTER, TOTAL_OF, TAKES_PART].some((form) => isAllOf(after, form)) && number > 1)
    return { number, weight: 90 };
  const isOfThem = /^\s+(?:of|av)\s+(?:the|my|our|mina|våra)\s/iu.test(after);
  if (SELF.test(before) && hasSelf(before) && (isParty || isOfThem || ONE_MORE_OF.test(rest)))
    return { number: others + 1, weight: 82 };
  if (ONLY.test(before) && COME.test(after)) return { number, weight: 92 };
  if (
    WE_ARE.test(before) &&
    (number > 1 || sum?.general === true) &&
    (isParty || (number > 1 && (IMPERSONAL.test(before) ? areUnknownPeople : isLikelyPeople)(after)))
  ) {
    return { number: others + alsoFrom(after, neighbour), weight: weightOfAre(number, before, sum) };
  }
  const withOthers = addedTo({ number, before, after, sum });
  if (withOthers !== undefined) return withOthers;
  if (/^-(?:strong|headed|member|person|man|manna)(?!\p{L})/iu.test(after)) return { number, weight: 78 };
  if (ONLY.test(before) && WILL_COME.test(after)) return { number, weight: 92 };
  if (REMAIN.test(after) && number > 1) return { number, weight: 92 };
  if (TO_TRAVEL.test(after)) return { number: others, weight: 76 };
  if (SO_ONLY.test(before) && ends && number > 1) return { number: others, weight: 92 };
  if (IN_PARTY.test(after) && number > 1) return { number, weight: 78 };
  const more = besidesUs(after, neighbour);
  if (PART_OF_US.test(after) && more === 0) return { number, weight: 45 };
  if (OF_US_COME.test(after) && number > 1 && more === 0) return { number, weight: 87 };
  if (/^\s*(?:of ours|av våra)(?!\p{L}|\s\p{L}+(?:are|er|or)(?!\p{L}))/iu.test(after) && number > 1)
    return { number, weight: 76 };
  if (/^\s*(?:of|av|utav)\s+(?:us|oss|them|dem)/iu.test(after) && number > 1)
    return {
      number: number + more,
      // "Our rinks (two of them indoors)".
      weight: /\(\s*$/u.test(before) && /^\s*(?:of|av)\s+(?:them|dem)/iu.test(after) ? 74 : 80,
    };
  if (GROUP_OF.test(before) && (isParty || isPartyThatDoes(number, before, after)))
    return { number: others + (ANOTHER_PARTY.test(before) ? 1 : 0), weight: 75 };
  if (/\(\s*$/u.test(before) && IN_BRACKETS.test(after) && number < 100)
    return { number: number + joined(after), weight: LISTED_IN_BRACKETS.test(before) ? 40 : 72 };
  if (THE_ONES.test(before) && number > 1 && /^\s+(?:who|som|that)\s/iu.test(after))
    return { number, weight: 70 };
  if (WE.test(before) && (WILL_COME.test(after) || WISH.test(after) || WHO.test(after)) && number > 1)
    return { number, weight: ONLY_WE.test(before) ? 92 : 80 };
  if (ALL_OF_THEM.test(before) && (ends || WILL_COME.test(after)) && number > 1)
    return { number, weight: 76 };
  if (sum !== undefined) return weighSum(sum, before, rest);
  if (number < 2 || number > 99) return undefined;
  if (OF_THEM_ALL.test(after)) return { number, weight: 60 };
  const withOne = AND_THEY.test(before) || bringsThem(before) ? 1 : 0;
  if (standsAlone(before, after))
    return { number: number + withOne + fromElsewhere(after, neighbour), weight: 46 + withOne };
  return areUnknownPeople(after) ? { number, weight: 42 } : undefined;
}

/** "I'd bring two more", "I would bring 5, six with me". */
const BROUGHT = /^(?:\s(?:more|others|till|andra))?\s*(?:[.,;!(]|$)/iu;

/** How surely "we are", "there are" tell of the party. */
function weightOfAre(number: number, before: string, sum: Sum | undefined): number {
  if (THERE_ARE.test(before)) return 62;
  if (sum?.general) return 86;
  return sum === undefined && number >= GROWN && OTHERS_ARE.test(before) ? 47 : 80;
}

/** "The three of us will be at a conference", "alla fyra av oss": the article says that there are no more. */
const WHOLE_OF_US = /(?<!\p{L})(?:the|all|alla|samtliga)\s\|\s(?:of us|av oss)(?!\p{L})/iu;

/** "Nio av kvinnorna som arbetar där önskar komma." */
const OF_THEM_ALL =
  /^\s(?:av|of)\s(?:(?:the|its|their|our|de|dess|deras|våra)\s\p{L}+|\p{L}{3,}(?:na|erna|arna))(?:\s\p{L}+){0,5}?,?\s(?:önskar|vill|kommer|reser|would|want|wish|will|are coming|come|visit)(?!\p{L})/iu;

/** A number of those who come with somebody: "hon + 3 rekryterare", "Mette och fem till", "4 + 2". */
function addedTo({
  number,
  before,
  after,
  sum,
}: Pick<Place, 'number' | 'before' | 'after' | 'sum'>): Count | undefined {
  const others = sum?.number ?? number;
  if (bringsThem(before) && sum === undefined && BROUGHT.test(after))
    return { number: number + 1, weight: 76 };
  if (SHE_PLUS.test(before)) return { number: others + 1, weight: 84 };
  if (NAMED_AND.test(before) && /^\s+(?:till|andra|more|others)(?!\p{L})/iu.test(after))
    return { number: number + 1, weight: 62 };
  if (/\p{L}\s*\+\s*$/u.test(before) && /^\s+(?:till|andra|st|more|others|pers)(?!\p{L})/iu.test(after))
    return { number: number + 1, weight: 60 };
  // "Sällskapet är talmannen plus nio."
  if (/(?:plus|\+)\s*$/iu.test(before) && leads(before.slice(-40)) && /^\s*(?:$|[.,;!)])/u.test(after))
    return { number: number + 1, weight: 82 };
  const more = /^\s*\+\s*(\d{1,2})(?!\d)/u.exec(after)?.[1];
  return more === undefined ? undefined : { number: number + Number(more), weight: 76 };
}

/** What is said after a number makes it that of them all, unless it leads to another: "två tjänstemän, sammanlagt fem". */
function isAllOf(after: string, form: RegExp): boolean {
  const said = form.exec(after)?.[0];
  if (said === undefined) return false;
  const next = /^[\s:]*([\p{L}\d]+)/u.exec(after.slice(said.length))?.[1] ?? '';
  return (readNumber(next) ?? 0) < 2;
}

/** "Elva personer utöver henne". */
const BESIDES_ONE =
  /^(?:\s\p{L}+)?,?\s(?:utöver|förutom|besides|in addition to|not counting|oräknat|oräknad)\s(?:henne|honom|mig|her|him|me|myself|(?:the )?(?:mayor|minister|director|borgmästaren|ministern|direktören))(?!\p{L})/iu;
/** "Letters for all twenty participants". */
const EACH_OF_THEM = /(?<!\p{L})(?:all|alla|samtliga)\s(?:the\s|de\s|our\s|våra\s)?$/iu;
/** "Vi fyra vill se det". */
const WE = /(?<!\p{L})(?:vi|we)\s$/iu;
const WISH = /^\s(?:vill|skulle|önskar|hoppas|would|want|wish|hope)(?!\p{L})/iu;
/** "Vi fem som går runt i kök", "vi fyra från Gent", "vi sex på simskolan". */
const WHO = /^\s(?:som|who|that|från|from|fra|på|i|vid|hos|in|at)(?!\p{L})/iu;
/** "Hos er vill bara vi fyra titta in": the others of the party stay away. */
const ONLY_WE = /(?<!\p{L})(?:bara|endast|only|just)\s(?:vi|we)\s$/iu;

/** "But only three of us travel", "vi är trettio medlemmar men sju kommer med". */
const ONLY = /(?<!\p{L})(?:bara|endast|only|just|men|but)\s+$/iu;
const COME =
  /^\s*(?:of|av|utav)\s+(?:us|oss|them|dem)(?:,?\s(?:(?:all|alla|both|båda)\s)?(?:from|in|at|who|från|i|på|vid|hos|som)\s[^.;:!?]{2,50}?)?,?\s(?:(?:who|som)\s)?(?:reser|kommer|åker|kan|skulle|vill|are|can|will|would|want|wish|travel|come)(?!\p{L})/iu;
/** "40 members, but only five will travel." */
const WILL_COME =
  /^\s*(?:\p{L}+\s){0,2}?(?:will (?:travel|come|be coming)|can (?:travel|come)|travel|come|are (?:travelling|coming)|reser|kommer|åker|kan (?:komma|resa|åka)|följer med)(?!\p{L})/iu;
const SHE_PLUS = /(?:^|[^\p{L}])(?:hon|han|hun|she|he|jag|I|undertecknad|me|mig)\s*\+\s*$/iu;
/** "Jag och en till", "I and one other". */
const ONE_MORE_OF = /^(?:en|ett|one|an?)\s(?:till|annan|annat|more|other)(?!\p{L})/iu;
const NAMED_AND = /(?:^|[^\p{L}])\p{Lu}\p{Ll}+\s(?:och|and|og|plus|\+)\s*$/u;
/** "Eleven had put their names down, of whom eight remain." */
const REMAIN = /^\s*(?:\p{L}+\s)?(?:återstår|är kvar|blir kvar|remain|are left)(?!\p{L})/iu;
/** "We are three, no, Tomek is not going, so only two", "not all twelve, only five". */
const SO_ONLY =
  /(?<!\p{L})(?:(?:so|så|alltså)\s(?:only|just|bara|endast)|(?:not|inte|ikke)\s[^.;:!?]{2,70},?\s(?:only|just|bara|endast|but|utan))\s+$/iu;
/** "Eleven in the party, including the minister". */
const IN_PARTY =
  /^\s(?:people |persons |personer )?(?:in|i) (?:the |our |vår |hela )?(?:party|group|delegation|sällskapet|delegationen|gruppen)(?!\p{L})/iu;
/** "We are five, and three of us will come": those. */
const OF_US_COME =
  /^\s*(?:of|av|utav)\s+(?:us|oss)\s(?:will |would |can |could |shall |kan |ska |kommer att |skulle kunna )(?:attend|come|travel|visit|be (?:in|with)|komma|resa|åka|besöka|delta|närvara|vara (?:i|hos))(?!\p{L})/iu;
/** "Agreed: five to travel." */
const TO_TRAVEL = /^\s*to (?:travel|come|attend|visit)(?!\p{L})/iu;
/** "Two of us are men of military age": a part of them. */
const PART_OF_US =
  /^\s*(?:of|av|utav)\s+(?:(?:them|dem)\s(?:are(?! (?:coming|travelling|going|free|ready))|need|eat|speak|är(?! (?:lediga|klara|anmälda))|behöver|äter|talar)|(?:us|oss)\s(?:are|is|have|has|speak|need|do|don['’]t|cannot|eat|är|har|talar|behöver|äter|upptagna|bortresta|sjuka|busy|ill))(?!\p{L})/iu;

/** "Libraries (J. Ilić), purchasing (two persons)": one of several brackets is of a part of them. */
const LISTED_IN_BRACKETS = /\([^()]*\),[^.;:()]*\(\s*$/u;
const IN_BRACKETS = /^\s*(?:pers\p{L}*|st|pax|people|persons|ppl|namn|names)?\s*[)]/u;
/** "Our students (22) and two professors": those who come after the bracket. */
function joined(after: string): number {
  const start = /^[^()]*\)\s+(?:och|and|og|plus|samt|\+)\s+/iu.exec(after)?.[0].length;
  const next = start === undefined ? '' : after.slice(start);
  return (
    sumAt(next, 0, false)?.number ??
    (/^(?:en|an?|ett)\s+\p{L}+/iu.test(next) && isPerson(next.split(/\s+/)[1] ?? '') ? 1 : 0)
  );
}

/** "the Lord Mayor and a party of ten". */
const ANOTHER_PARTY =
  /(?:(?:and|och|with|med|plus)\s+(?:a|an|en|ett|her|his|hans|hennes)?\s*party of|(?:accompanied by|åtföljd av|åtföljs av|with|med|and|och)\s+(?:(?:an?|en|ett|her|his|hans|hennes|sin|sitt)\s+)?(?:suite|entourage|retinue|följe|svit|stab|sällskap)\s+(?:of|på|om))\s*$/iu;
