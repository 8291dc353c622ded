import { namesTime, partTimes } from '../../calendar/time-words.ts';
import { partException } from '../../language/naming/part-exception.ts';
import { isPartOfWorld } from '../../language/places/parts-of-world.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { bound, type ListedState, states, type Tense, tenseWords } from './listed-states.ts';
import { areToBeReceived, asksToReceive, asListed } from './other-words-for-list.ts';
import { peopleAsOrigin } from './people-as-origin.ts';

/** A wish to see a list of visits, as far as its words tell. */
export interface VisitQuestion {
  /** Undefined where nothing is said of it. */
  readonly state: ListedState | undefined;
  readonly tense: Tense | undefined;
  /** Whether those that will not be are meant too. */
  readonly isAll: boolean;
  /** Whether it is asked which requests came in, by the day on which they did, whatever became of them. */
  readonly isOfRequests: boolean;
  /** Whether the asker's own are meant. */
  readonly isOwn: boolean;
  /** Whether it is asked how many there are. */
  readonly isCount: boolean;
  /** Whether a time is spoken of. */
  readonly namesTime: boolean;
  /** The time that is named, in the asker's own words; empty for none. */
  readonly time: string;
  /** Where they come from, in the asker's own letters; empty where that is not said. */
  readonly origin: string;
  /** Whether those are meant that come from elsewhere than `origin`. */
  readonly isElsewhere: boolean;
  /** The words for units whose visits are left out; empty for none. */
  readonly except: string;
  /** What is left of the words: a unit, or something that is not understood. */
  readonly rest: string;
}

/** A list is asked for in a few words. */
const MOST_WORDS = 14;
/** With a greeting before them. */
const MOST_BEFORE = 8;

const REQUESTS =
  'besoksforfragningar(?:na)?|forfragningar(?:na)? om (?:studie)?besok|visit(?:ing)? requests|requests (?:to visit(?: us| the city)?|for (?:study )?visits?)';
const VISITS = `(?:besok(?:en|s)?|studiebesok(?:en)?|${REQUESTS}|delegationer(?:na)?|(?:study )?visits|delegations)(?!\\p{L})`;
const visits = new RegExp(`(?<!\\p{L})${VISITS}`, 'u');
const requests = new RegExp(`(?<!\\p{L})(?:${REQUESTS})(?!\\p{L})`, 'u');
const begins =
  /^(?:(?:hej|hi|hello|snalla|please|ok|och|and)\s+)*(?:(?:kan|skulle|kunde|could|can)\s+(?:du|ni|jag|you|i)\s+(?:fa\s+|please\s+)?)?/;
const shows =
  /^(?:visa|lista|ge|ta fram|plocka fram|rada upp|rakna upp|hamta|show|list|give)(?: (?:mig|oss|me|us))?(?: upp)?(?= )/;
const before =
  '(?:alla|samtliga|vara|mina|de|stadens|internationella|kommande|framtida|planerade|inplanerade|tidigare|gamla|genomforda|gangna|forsenade|sena|oppna|pagaende|aktuella|obeslutade|obesvarade|oavgjorda|beslutade|godkanda|avbojda|tillbakadragna|installda|all|our|my|the|international|coming|upcoming|planned|past|previous|earlier|overdue|late|delayed|open|pending|current|undecided|unanswered|decided|declined|withdrawn|cancelled|canceled)';
/** "Hos trafik", "i mars", "2026", "som har varit": what a list is narrowed by. */
const narrowed =
  'i|hos|pa|for|inom|till|under|innan|fore|efter|at|in|of|to|by|during|until|before|20\\d\\d|nasta|forra|denna|den har|this|next|last|(?:som|that) (?:har|ar|var|kommer|vantar|inte|are|have|were|will|come)';
const after = `(?: (?:${narrowed})(?= |$).*)`;
const unit =
  '(?:the (?:[^ ]+ ){0,3})?[^ ]*(?:namnd(?:en)?|forvaltning(?:en)?|kontor(?:et)?|bolag(?:et)?|styrelse(?:n)?|committee|board|department|office|administration|council|company)s';
/** How a list is asked for; what is said of visits in other ways is for the strategy. */
const forms = [
  `^(?:vilka|vilket|hur manga|antal(?:et)?|which|what|how many|(?:the )?numbers? of) (?:${before} |utlandska |foreign )*${VISITS}(?: |$)`,
  `^(?:kommer|vantar|far|tar) (?:det|vi|staden|stan|[^ ]+) (?:emot )?(?:nagra |nagot |manga |any )*(?:${before} |utlandska |foreign )*${VISITS}(?: |$)`,
  `^(?:finns det|ar det|var det|are there|were there) (?:nagra |manga |any |many )?(?:${before} )*${VISITS}(?: |$)`,
  `^(?:any|nagra|nat|nagot) (?:${before} |utlandska |foreign )*${VISITS}(?: |$)`,
  `^(?:har|hade) (?:vi|[^ ]+(?: [^ ]+){0,2} (?:nagra|haft)) (?:nagra |haft )*(?:${before} )*${VISITS}(?: |$)`,
  `^(?:do|does|did|have|has) (?:[^ ]+ ){1,5}(?:have|had) (?:any )?(?:${before} )*${VISITS}(?: |$)`,
  `^(?!(?:de |the )?(?:internationella|international) ${VISITS})(?:${before} )+${VISITS}(?:${after}| (?:fran|from) .+)?$`,
  `^${VISITS}${after}$`,
  `^${unit} (?:${before} )*${VISITS}${after}?$`,
].map((form) => new RegExp(form, 'u'));

/** "Besök från Norden": of no one place, so that nobody asks to come. */
const fromPlace = new RegExp(`^${VISITS} (?:inte )?(?:fran|from) (?:the )?(.+)$`, 'u');

/** What is asked to be shown: "the study visits that our committee has in March". */
const shownThing = new RegExp(
  `^(?:(?:${before}|utlandska|foreign) )*${VISITS} (?:som|that|which|fran|from)(?= )`,
  'u',
);

/** What a message about something else has beside the word: a rule is asked for, or what somebody does with visits. */
const tellsOtherwise = new RegExp(
  [
    '(?<!so )far|fa|bor|maste|kan|borde|skulle|behov\\p{L}*|krav\\p{L}*|galler|betyd\\p{L}*|innebar\\p{L}*|raknas|hanter\\p{L}*',
    'priorit\\p{L}*|bedom\\p{L}*|ansvar\\p{L}*|samordn\\p{L}*|koordin\\p{L}*|bestam\\p{L}*|beslutar|bjud\\p{L}*',
    'inbjud\\p{L}*|lampl\\p{L}*|viktig\\p{L}*|strateg\\p{L}*|policy\\p{L}*|regel|regler\\p{L}*|riktlinje\\p{L}*|hog|hoga',
    'politi\\p{L}*|niva\\p{L}*|level|protokoll\\p{L}*|kost\\p{L}*|betal\\p{L}*|nytta|syfte\\p{L}*|varfor|vem|vems|nar|man',
    'statistik\\p{L}*|exporter\\p{L}*|hur(?! manga)|ska vi|skall vi|borgm\\p{L}*|minist\\p{L}*|ambassad\\p{L}*|ber|vill',
    'must|should|can|could|who|whom|whose|why|when|where|how(?! many)|responsib\\p{L}*|coordinat\\p{L}*|handle\\p{L}*',
    'accept\\p{L}*|invit\\p{L}*|polic\\p{L}*|rules?|guideline\\p{L}*|require\\p{L}*|need\\p{L}*',
    'mean\\p{L}*|count|qualif\\p{L}*|decides?|statistics|export|allow\\p{L}*|supposed|to receive|may (?:we|i|the|a|be)',
    // How it is in general is no list, nor is what a visit is.
    'per|varje|om aret|a year|aren|years|manaderna|months|brukar\\p{L}*|usual\\p{L}*|average|genomsnitt\\p{L}*|(?:ar|are) inter\\p{L}*',
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'u',
);

/** No time of its own, and yet one. */
const ahead = /(?<!\p{L})(?:framover|framat|snart|narmaste tiden|ahead|soon|coming up)(?!\p{L})/u;

/** All visits come from there. */
const abroad =
  / (?:fran|from) (?:utlandet|utomlands|abroad|(?:andra|other) (?:lander|stader|countries|cities))(?!\p{L})/gu;
/** Those who come from another country are a visit, as a delegation is. */
const guests =
  /(?<!\p{L})(?:(?:utlandska|internationella|foreign|international|overseas) (?:gaster|besokare|grupper|guests|visitors|groups)|(?:gaster|besokare|grupper|guests|visitors|groups) (?:fran (?:utlandet|andra (?:lander|stader))|utifran|from (?:abroad|other (?:countries|cities))))(?!\p{L})/u;
/** "Från länder utanför Norden", as one says that they are not from there. */
const outside =
  / (?:(?:fran|from) )?(?:(?:lander|stader|stallen|countries|cities|places) )?(?:utanfor|outside(?: of)?)(?= \p{L})/gu;
const isElsewhere = /(?<!\p{L})(?:inte|ej|not) (?:[^ ]+ )?(?:fran|from) /u;
/** "I'm at the front desk, …": who asks. */
const whoAsks =
  /^\s*(?:(?:hej|hi|hello)[\s,!.]*)?(?:jag (?:är|sitter|jobbar|arbetar|står)|i(?:['’]?m| am| work)|this is|det är)\s[^,?]{3,60},\s*/iu;
/** No month, though it stands like one. */
const asksWhatOneMay = /(?:^|(?<!\p{L})(?:what|which|how|who|when|where) )may /iu;
/** Who receives visits is asked of the strategy, and which are received at some time of the register. */
const receiving = /(?<!\p{L})(?:tar|tas|ta|receive|takes?|host\p{L}*)(?!\p{L})/u;

const own = bound(
  'jag|mina|mig|my(?! (?:committee|board|department|office|administration|unit|company|team)(?!\\p{L}))|mine|me|i have',
);
const all = bound('alla|samtliga|all|every');

/** Words that ask, that join and that tell a time: they tell no unit. */
const joining = new Set(
  `visa lista ge fram hamta upp mig oss jag min mina vara var vart alla all samtliga some nagra nagon any manga many
  vilka vilken vilket hur which what how for till at hos pa i inom av fran om med och eller som ar har vi finns det den de ska skall
  dessa stadens staden stockholm stockholms kommer hade att innan fore efter under mellan denna detta nasta nu just forra fjol aret arets ar ars veckan
  vecka veckans manaden manad manadens idag dag sist senast forst snart kvar gang redan an ej inte internationella internationell
  international show list give me us my our ours the of to in on by until till before after from with about is are was were there do does
  did we have has had i that this next last now yet not already been as during within year years s week month months today tomorrow
  tack thanks please du ni januari februari mars april maj juni juli augusti september oktober november december january february march
  may june july august october nyar arsskiftet sommar sommaren host hosten vinter vintern var varen summer autumn winter spring
  tar ta tas star vard jamfort compared versus respektive receive receiving receives take takes taking host hosts hosting antal antalet number numbers stan vag ingang utlandska foreign emot blev blir ligger star sker hit city get got right
  up so far hittills actually really faktiskt egentligen verkligen`.split(/\s+/),
);

/** Reads a wish to see a list of visits; undefined where something else is meant. */
export function readVisitQuestion(written: string): VisitQuestion | undefined {
  const text = peopleAsOrigin(written);
  if (wordsOf(text).length > MOST_WORDS + MOST_BEFORE || asksWhatOneMay.test(text)) return undefined;
  const { words: said, time } = partTimes(text);
  const { words, except } = partException(said, (out) => found(states, fold(out))[0] !== undefined);
  const spoken = words.replace(/['’]s\b/gi, 's');
  const { list, isShown } = asList(spoken);
  const whole = spoken;
  if (!visits.test(list) || wordsOf(list).length > MOST_WORDS || tellsOtherwise.test(list)) return undefined;
  const isTimed = time !== '' || ahead.test(list);
  const isToReceive = asksToReceive(fold(spoken)) || areToBeReceived.test(fold(spoken));
  if (((receiving.test(list) && !isShown) || isToReceive) && !isTimed) return undefined;
  const isAlone = new RegExp(`^${VISITS}$`, 'u').test(list);
  const isThing = isShown && shownThing.test(list);
  if (!isFormOfList(text, list) && !isThing && !(isAlone && (isShown || time !== ''))) return undefined;
  const left = list.replace(visits, ' ').trim().split(/\s+/).join(' ');
  const [state, stateForm] = found(states, left);
  const withoutState = without(left, stateForm);
  const [tense, tenseForm] = found(tenseWords, withoutState);
  const unsaid = without(withoutState, tenseForm);
  const origin = originIn(unsaid);
  const rest = unitWords(origin.length === 0 ? unsaid : unsaid.replace(origin.join(' '), ' '));
  // "Vilka besök är hemliga?" says something of visits that no list tells.
  const isSaid = /^(?:vilka|vilket|which) [^ ]+ (?:ar|are) /.test(list) && state === undefined;
  if (isSaid && tense === undefined && rest.length > 0 && origin.length === 0) return undefined;
  const isCount = /^(?:hur manga|antal(?:et)?|how many|(?:the )?numbers? of) /.test(list);
  const hasComeIn = tense === 'been' || (isCount && tense === undefined && isTimed);
  return {
    ...{ state, tense, isAll: all.test(list), isOwn: own.test(list) },
    ...{ time, namesTime: time !== '' || namesTime(words) },
    ...{ isCount, isOfRequests: requests.test(list) && state === undefined && hasComeIn },
    ...{ origin: asWritten(origin, whole), isElsewhere: isElsewhere.test(unsaid), except },
    rest: asWritten(rest, whole),
  };
}

/** A text as its form is looked at: folded, without a greeting and the word that asks to see it. */
function asList(text: string): { readonly list: string; readonly isShown: boolean } {
  const plain = fold(text.replace(whoAsks, ''))
    .replace(/[^\p{L}\p{N}\s/-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(guests, 'delegations')
    .replace(outside, ' inte fran ')
    .replace(/ (fran|from) +the (?=\p{L})/gu, ' $1 ')
    .replace(abroad, '');
  const asked = plain.replace(begins, '');
  const list = asListed(asked.replace(shows, '').trim());
  return { list, isShown: list !== asked };
}

/** With its time or without it; figures beside the time are those of a visit that somebody asks for. */
function isFormOfList(text: string, withoutTime: string): boolean {
  const { list } = asList(text.normalize('NFC').replace(/['’]s\b/gi, 's'));
  const isFigured = /\d/.test(withoutTime);
  const [, place] = fromPlace.exec(withoutTime) ?? [];
  if (place !== undefined && isPartOfWorld(place)) return true;
  return forms.some((form) => form.test(list) || (!isFigured && form.test(withoutTime)));
}

/** The first of these that words tell, with its form. */
function found<Kind>(
  kinds: readonly (readonly [Kind, RegExp])[],
  said: string,
): readonly [Kind, RegExp] | readonly [undefined, undefined] {
  return kinds.find(([, form]) => form.test(said)) ?? [undefined, undefined];
}

const without = (said: string, form: RegExp | undefined) =>
  form === undefined ? said : said.replace(new RegExp(form.source, 'gu'), ' ').replace(/\s+/g, ' ').trim();

/** The place after "från", of at most three words. */
function originIn(said: string): string[] {
  const spoken = said.split(' ');
  const from = spoken.findIndex((word) => word === 'fran' || word === 'from');
  if (from < 0) return [];
  const following = spoken.slice(from + 1, from + 4);
  const end = following.findIndex(isJoining);
  return end < 0 ? following : following.slice(0, end);
}

const isJoining = (word: string) => word === '' || word === '-' || /^\d/.test(word) || joining.has(word);
const unitWords = (said: string) => said.split(/[\s/]+/).filter((word) => !isJoining(word));

/** Folded words as they stand in a text: hyphens and the case of letters tell a unit. */
function asWritten(folded: readonly string[], text: string): string {
  const bare = (word: string) => fold(word).replace(/[^\p{L}\p{N}/-]+/gu, '');
  return text
    .split(/\s+/)
    .filter((word) => folded.includes(bare(word)))
    .join(' ')
    .replace(/[?!.,:]+(?=\s|$)/g, '');
}
