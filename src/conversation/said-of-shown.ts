import { partTimes } from '../calendar/time-words.ts';
import { countWords, fold } from '../language/words.ts';

/** What somebody may want of a thing that was just shown, whatever it is. */
export type Wish =
  | 'why'
  | 'calendar'
  | 'document'
  | 'call-off'
  | 'approve'
  | 'reject'
  | 'more-time'
  | 'send-in'
  | 'status';

/** What is said of what was just shown is short. */
const MOST_WORDS = 16;

/** What the rules are is asked of the strategy, whatever was just shown. */
const asksRule =
  /\b(?:(?<!\bkan )man|kan man(?! \w+ (?:(?:pa|fram|upp|om|in|bort) )?(?:den|det|dem|dom)\b)|strateg\w*|(?<!(?:foreign|aid|security) )polic\w*|regl\w*|riktlinj\w*|rules?)\b|^(?:(?:o|och|men|and|but) )*(?:(?:far|maste|bor|behover|ska) (?:jag|vi|en|ett|namnd\w*)|(?:may|must|should|do|does) (?:i|we|a|the))\b(?! (?:den|det|it|den har|pam+in\w*|remind\w*)\b)/;
/** A new thing that is to be, and not the one that was shown. */
const ofAnother =
  /\b(?:(?:en|ett|a|an|another) (?:ny|nytt|new|annan|annat|till|other) (?:resa|besok|remiss|arende|avtal|trip|visit|referral|matter|agreement)|(?:ny|nytt|nya|new) (?:resa|besok\w*|remiss\w*|arende|avtal|trip|visit|referral|matter|agreement))\b/;

const patterns: readonly (readonly [Wish, RegExp])[] = [
  [
    'why',
    /^(?=(?:\S+ ?){1,8}$)(?=.*\b(?:det|den|de|dom|dem|da|just|oss|inte|ni|du|it|that|them|this|us|you|not)\b|\S+$)(?:(?:o|och|men|jaha|ok|and|but|so) )*(?:varfor|hur kommer det sig|hur (?:kom|raknade|fick|visste|vet)\w* (?:du|ni)\b|hur har (?:du|ni) (?:raknat|kommit|fatt|bestamt)|pa vilken grund|av vilken anledning|why|how come|how did you|what makes)/,
  ],
  ['calendar', /\b(?:\w*kalender\w*|outlook|calendars?|ics|teamskalender\w*)\b/],
  [
    'document',
    /\b(?:word\w*|pdf\w*|docx|dokument\w*|pa papper|utskrift\w*|skriv\w* ut|print\w*|documents?|(?:diariefor\w*|arkivera\w*) (?:\w+ )?beslutet|beslutet (?:\w+ ){0,3}diari\w*)\b/,
  ],
  [
    'more-time',
    /\b(?:mer tid|langre tid|anstand|respit|forlang\w*|uppskov|skjut\w* (?:pa|fram|upp)|senarelagg\w*|(?:\d+|en|ett|tva|tre|fyra|fem|sex|nagra|some|a few|one|two|three|four|a|another|few) (?:extra |more )?(?:dag\w*|veckor|vecka|manad\w*|days?|weeks?|months?)(?: (?:till|extra|mer|more|longer|extra time))|(?:hinner|klarar) (?:\w+ )?inte|inte (?:hinner|klarar)|more time|extra time|exten\w*|postpone|another (?:week|month|few)|(?:\d+|\w+) (?:more|further|extra) (?:days?|weeks?|months?)|(?:can ?not|can['’]?t|won['’]?t) (?:make|manage)\w*)\b/,
  ],
  [
    'call-off',
    /\b(?:skit\w*|strunt\w*|skipp\w*|glom\w*|slang\w*|kast\w*|radera\w*|stryk\w*|ta(?:r)? bort|stall\w* in|instal\w*|avbok\w*|avblas\w*|blas\w* av|lagg\w* ne[dr]\w*|dra\w* tillbaka|aterkall\w*|angra\w* (?!det\b|den\b|detta\b|mig\b|\w*beslut|\w*godkann|andring)(?=[a-z]{4})|(?:blir|blev|blivit) (?:\w+ )?(?:inget|inte|inge)\b|inte (?:langre )?aktuell\w*|kommer (?:\w+ )?inte|(?:aker|reser|far) (?:\w+ )?inte|behovs (?:\w+ )?inte|forget|drop|scrap|bin|never ?mind|cancel\w*|call\w* (?:it |them )?off|throw\w*|discard|delete|withdraw\w*|not (?:going|happening|coming)|won['’]?t (?:go|happen|come)|isn['’]?t happening)\b/,
  ],
  [
    'reject',
    /\b(?:avsla\w*|avstyrk\w*|avboj\w*|neka\w*|(?:sag\w*|ger|ge|far|blir|tacka\w*) (?:\w+ ){0,2}nej|nej (?:till|fran)|reject\w*|declin\w*|turn\w* (?:\w+ )?down|(?:say|said) no|refus\w*|(?:hinner|kan|orkar|klarar) (?:\w+ )?inte|inte (?:hinner|kan|orkar|klarar)|(?:can ?not|can['’]?t) (?:take|receive|host|do|make))\b/,
  ],
  [
    'approve',
    /\b(?:godkann\w*|bifall\w*|tillstyrk\w*|klubba\w*|kor pa|(?:sag\w*|ger|ge|blir|tacka\w*) (?:\w+ ){0,2}ja\b|ja (?:till|fran mig)|valkomna|tar (?:\w+ )?emot|go ahead|approv\w*|say yes|accept\w*|welcome|okej fran mig|ok fran mig)\b/,
  ],
  [
    'send-in',
    /\b(?:skicka\w* in|lamna\w* in|skicka\w* (?:den|det|ivag)|ivag med|send\w* (?:it|in)|submit\w*|hand (?:it )?in)\b/,
  ],
  [
    'status',
    /^(?:(?:o|och|men|and|but|so) )*(?:nar (?:far|kommer|blir|avgors|bestams|fattas) (?:vi|jag|det|den|beslutet)\b.*|hur (?:gar|ligger) (?:det|den)\b(?: till)?(?: med (?:den|det))?|vad hander (?:nu|sen|sedan|da)|vem (?:har|skoter|tar|ager|ansvarar|bestammer|beslutar|avgor)(?: (?:hand|om|for|ju|egentligen|over))*(?: (?:den|det|dem|dom|detta))?(?: (?:da|nu))?|var ligger (?:den|det)|when (?:do|will|is|does) (?:we|i|it)\b.*|who (?:has|owns|takes|decides|is)(?: (?:care|on|of|about|over|responsible|for))*(?: (?:it|that|them|this))?(?: (?:then|now))?|how is it going|what happens (?:now|next|then))$/,
  ],
];

/**
 * A text folded for reading what it says of the thing that was just shown; undefined where it is too long for that,
 * speaks of a new one, or asks what the rules are.
 */
export function saidOfShown(text: string): string | undefined {
  if (countWords(text) > MOST_WORDS) return undefined;
  const said = fold(text.normalize('NFC'))
    .replace(/[”“"]/g, '')
    .replace(/[^\p{L}\p{N}'’.,:/+-]+/gu, ' ')
    .replace(/(?<!\d)[,:.]|[,:.](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return asksRule.test(said) || ofAnother.test(said) ? undefined : said;
}

/** What a thing that is shown may be called, and what is wanted of it: "i outlook", "på sändlistan". */
const ofShown =
  /^(?:alltihop\w*|alltsammans|allting|everything|resan|besoket|remissen|arendet|utkastet|forslaget|avtalet|medlemskapet|delegationen|brevet|listan|sandlistan|\w*kalender\w*|outlook|word\w*|papper|stallet|detta|denna|dessa|dagen|tiden|tider|time|times|svaret|yttrandet|namnden|politiker\w*|committee|board|mote\w*|meetings?|agenda\w*|dagordning\w*|trip|visit|referral|matter|draft|agreement|membership|calendar|paper|this|that|them|they|these|those|dagar|(?:for|efter)?middagen|lunchen|kvallen|morgonen|natten|morse|(?:for|efter)middags|evening|morning|afternoon|night|lunchtime|hosten|varen|sommaren|vintern|autumn|spring|summer|winter|veck\w*|week\w*|month\w*|manad\w*|writing|some|more|our|your|mina?|postpone|push|move|delay|reschedule|send|write|email|mail|take|come|make|have|give|happen|godkann\w*|avsla\w*|approve\w*|accept\w*|reject\w*|declin\w*|cancel\w*)$/;
const beside =
  /\b(?:till|fran|pa|i|om|to|from|about|of|for|with)\s+(?:(?:the|en|ett|den|det|a|an|my|min|mitt|var|vart|nasta|kommande|next|following|coming) )*([a-z]{4,})\b/g;
/** What stands after a preposition that belongs to what was asked, and names nothing: "vad ville dom titta på egentligen". */
const adverb =
  /^(?:vanligt|vanlig|samma|usual|same|egentligen|faktiskt|riktigt|alls|ungefar|ocksa|forresten|ihop|tillsammans|redan|idag|igen|istallet|really|actually|exactly|then|again|already|anymore|anyway|together|instead|though)$/;
/** "How do I pull out of it": who speaks, and no place. */
const whoSpeaks =
  /(?<=\b(?:do|did|can|could|should|must|may|will|would|shall|have|had|am|was|if|when|where|what|how|that|and|but|so) )i (?=[a-z])/g;
/** "I need a letter to send them", "what are they coming to look at": who speaks, what is done, and no place. */
const noPlace =
  /\bto (?:look|see|study|learn|talk|hear|discuss|watch)\b|\bi (?=(?:need|want|wish|have|had|would|will|can|could|must|should|think|guess|like|got|get|was|forgot|know|suppose|sent|wrote)\b)|\bto [a-z]+(?= (?:(?:to|on|at|with|about) )?(?:it|that|this|them|him|her|back|over|out|off|on|up)\b)/g;
const called =
  /\b[a-z]{3,}(?<!tjanste|konferens|studie|delegations)(?:resan|besoket|remissen|avtalet|deklarationen)\b|\b(?:nan|nagra|any|anybody|somebody)\b/;

/** "En vecka till räcker": so much more, and not to where. */
const lengthMore = /\b((?:dag|veck|manad)\w*) till\b/g;

/** Whether a folded text names something else than what was shown: "helsingforsresan", "dom från paris". */
export function speaksOfOther(said: string): boolean {
  if (called.test(said)) return true;
  const bare = said.replace(lengthMore, '$1 ').replace(noPlace, ' ').replace(whoSpeaks, ' ');
  // A day is no thing: "kan vi svara tidigare, typ i februari".
  return [...partTimes(bare).words.matchAll(beside)].some(
    ([, word = '']) => !ofShown.test(word) && !adverb.test(word),
  );
}

/** What a folded text wants of it, the plainest first; `among` are those that the thing can be asked for. */
export function wishIn(said: string, among: readonly Wish[]): Wish | undefined {
  const wish = patterns.find(([one, words]) => among.includes(one) && words.test(said))?.[0];
  if (wish === undefined || wish === 'why' || wish === 'status') return wish;
  return asksOfShown(said) || speaksOfOther(said) ? undefined : wish;
}

/** A word for what was just shown; before a day "den" is an article. */
const pointing =
  /\b(?:den(?! \d| (?:forsta|andra|tredje)\b)|dem|dom|deras|dess|denna|detta|it|that|this|they|them|their|those|these)\b/;

/** Any of its kind: "en resa", "a king". */
const ofAny = /\b(?:en|ett|nagon|nagot|nagra|nan|nat|a|an|any|some)\s[a-z]{3,}/;

/** Whether a text may be said of what was just shown: it is short, names nothing else, and asks not what the rules are. */
export function maySpeakOfShown(text: string): boolean {
  const said = saidOfShown(text);
  if (said === undefined || speaksOfOther(said)) return false;
  return pointing.test(said) || !ofAny.test(said);
}

/** Whether a text has a word that points at what was just shown: "vad kostar den". */
export const pointsAtShown = (text: string): boolean => pointing.test(fold(text));

/** What moves a thing to other days, said of it in so many words; days are named for many reasons. */
const moves =
  /\b(?:istallet|i stallet|instead|flytta\w*|omboka\w*|boka\w* (?:\w+ )?om|rebook\w*|andra\w*|byt\w*|skjut\w*|blir|kommer|komma|aker|reser|flyger|move\w*|change\w*|come|comes|coming|arriv\w*|make it|rather)\b/;
const MOST_BESIDE_DAYS = 5;

/** Whether a folded text that names days may move the thing that was shown to them. */
export const movesShown = (said: string): boolean =>
  (moves.test(said) || countWords(said) <= MOST_BESIDE_DAYS) &&
  !speaksOfOther(
    said.replace(
      /\b(?:till|to|from|fran|pa|on|den)\s+(?=\d|\w+ \d|jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)/g,
      ' ',
    ),
  );

const question =
  /^(?:(?:o|och|men|jaha|ok|and|but|so) )*(?:vad|vem|vems|nar|var|vart|hur|vilk\w+|varfor|finns|who|whose|what|when|where|how|why|which|is there|are there)\b/;

/** Whether a folded text asks, and tells of nothing to be changed. */
export const asksOfShown = (said: string): boolean => question.test(said);
