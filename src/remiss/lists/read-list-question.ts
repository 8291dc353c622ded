import { partTimes } from '../../calendar/time-words.ts';
import { partException } from '../../language/naming/part-exception.ts';
import { fold, wordsOf } from '../../language/words.ts';
import { pastTheDay } from './late-words.ts';

/** Which remisses a list is to show, by how they stand. */
export type ListState = 'late' | 'answered' | 'extended' | 'open' | 'asking' | 'sent';

/** A wish to see a list of remisses, as far as its words tell. */
export interface ListQuestion {
  /** Undefined where nothing is said of it. */
  readonly state: ListState | undefined;
  /** Whether the asker's own are meant. */
  readonly isOwn: boolean;
  /** Whether those are meant whose day has been: "gick ut". */
  readonly hasBeen: boolean;
  /** The words for units whose remisses are left out; empty for none. */
  readonly except: string;
  /** The time that is named, in the asker's own words; empty for none. */
  readonly time: string;
  /** What is left of the words: a unit, words of a title, or something that is not understood. */
  readonly rest: string;
}

/** A list is asked for in a few words. */
const MOST_WORDS = 14;
/** With a greeting before them. */
const MOST_BEFORE = 8;

const remisses = /\b(?:remiss(?:er(?:na|nas|s)?|es)|referrals)\b/;
const begins =
  /^(?:(?:hej|hi|hello|snalla|please|ok|och|and)\s+)*(?:(?:kan|skulle|kunde|could|can)\s+(?:du|ni|jag|you|i)\s+(?:fa\s+|please\s+)?)?/;
/** What a message about something else has beside the word: somebody does something, or a rule is asked for. */
const tellsOtherwise = new RegExp(
  [
    String.raw`^(?:ar|ska|skall|kan|can|do|does|should|is|are)\b(?! there)`,
    String.raw`\b(?:vad (?:ar|gor|sager|hander|blir)|what (?:is|are|do|does|happens))\b`,
    String.raw`\b(?:jag|man|nagon|skicka\w*|lamna\w*|hantera\w*|far|bor|maste|betyd\w*|innebar|behov\w*|vill|skriv\w*|registrera\w*|kalender\w*|statistik\w*|hur(?! manga)|varfor|vem|nar|per|varje|brukar|aren)\b`,
    String.raw`\b(?:strateg\w*|policy\w*|regl\w*|rules?|how(?! many)|why|who|when|where|may|must|should|send|sent|write|register|calendar|statistics)\b`,
  ].join('|'),
);

/** "Har ingen svarat på", "have not been answered", "saknar svar": what is denied of an answer says that none is in. */
const notAnswered =
  /\b(?:inte|ej|icke|ingen|inget|inga|aldrig|saknar|saknas|utan|vantar|not|\w*n t|havent|hasnt|nobody|no one|noone|none|never|no|without|lacks?|lacking|waiting|awaiting)(?: (?!tid\b)\w+){0,3}? (?:besvara\w*|svarat|svar(?:et)?|svarad\w*|yttra\w*|answer\w*|repl(?:y|ies|ied)|respon\w*)(?: pa\b)?(?: an\b)?/;

/** What was sent out; an answer that was sent is none of it. */
const sentOut =
  /(?<!\b(?:svar|yttrand|answer|repl).*)\b(?:skicka(?:t|ts|de|des)|(?:ut)?sant|sande|remittera(?:t|ts|de|des)|registrera(?:t|ts|de|des|d|de)|sent|registered)(?: (?:ut|out))?\b(?!.*\b(?:svar|yttrand|answer|repl))/;

const states: readonly (readonly [ListState, RegExp])[] = [
  [
    'open',
    /\b(?:(?:det )?(?:ar (?:det )?)?(?:mest )?(?:bratt?om|bradsk\w*|akuta?(?:st)?|angelag\w*)(?: med)?|brinner(?: det)?(?: i)?|(?:tar|ta) (?:vi )?forst|(?:most |more )?(?:urgent|pressing)|first|oppna|obesvarad\w*|pagaende|aktuella|aterstaende|(?:ar |som ar )?kvar|(?:ligger |finns )?ute(?: (?:pa|for) (?:remiss|svar|synpunkter))?|(?:are |is )out(?! of)(?: (?:for comment|there))?(?= (?:right )?now\b| at\b|$)|(?:are |is |have )?left|(?:inte|ej) (?:ar )?(?:besvarad\w*|svarat pa|klara)|open|unanswered|pending|current|outstanding|remaining|not (?:yet )?answered)\b/,
  ],
  [
    'late',
    new RegExp(
      String.raw`\b(?:${pastTheDay}|forsenad\w*|sena|forfall(?:na|it)|overskrid\w*|missa(?:d\w*|t|de)?(?: (?:nagon|nagot|nagra|nan|nat))?|(?:har )?(?:redan )?(?:passerat|gatt ut|lopt ut)|overdue|late|missed(?: any| anything)?|expired)\b`,
    ),
  ],
  [
    'asking',
    /\b(?:(?:dar|som|with|where) )?(?:(?:nagon|nan|nagra|de|vi|who|someone|somebody|anyone) )?(?:(?:har|have|has) )?(?:ber|bett|bad|be|begar|begart|begarde|sokt|soker|onskar|vill|ask(?:s|ed|ing)?|want(?:s|ed)?|request(?:s|ed|ing)?)(?: (?:ha|om|for|to|have|an|a|the|lite|nagon)){0,3} (?:(?:mer|mera|langre|extra) (?:svars)?tid|anstand|forlangning\w*|uppskov|more time|extensions?)\b/,
  ],
  ['open', notAnswered],
  ['sent', sentOut],
  [
    'answered',
    /\b(?:besvarad\w*|avslutad\w*|klara|(?:har )?(?:redan )?(?:svarat pa|svarat|besvarat\w*)|svarade(?: vi)? pa|besvarade|answer(?:ed)?|closed|finished)\b/,
  ],
  [
    'extended',
    /\b(?:(?:med|fatt|har|som) )*(?:mer|langre|forlangd) (?:tid|svarstid)\b|\bforlangda\b|\b(?:(?:with|given|have) )*(?:more time|extended|extensions?)\b/,
  ],
];

const own = /\b(?:mina|min|mig|my|mine|me)\b/;

const been = /\b(?:gick|lopte|hade|forfoll|ended|expired|ran out|were|had)\b/;

/** Words that ask, and words that join: they tell neither a unit nor a matter. */
const joiningWords = new Set(
  `visa lista ge se hamta fram ta upp mig oss mina min vara var alla all allt samtliga some
  nagra any vilka vilken vilket vad what which for till at hos pa i inom av fran om med over och eller som ar har vi
  vart ligger finns det den de ska skall vara besvaras besvara svaras svara inne gar ut ga lopa loper lopte forfaller senast
  fram innan fore efter under mellan denna detta har nasta nu just sista dag dagen svarsdag show list give get me us
  my mine our ours the of to at in on by until till before after from with about is are there do we have due end ends
  ending expire expires expiring run runs running out out next this last now yet redan an ej inte not already been
  that som does snart soon going up through during within deadline deadlines tack thanks please kan du ni skulle kunde can could you
  those right dom dar va e me o i still yet fortfarande annu been nagon nan anyone anybody fa hej hi hello ok snalla rada rakna plocka remissarenden stycken igen s years ersta slutet slut borjan end beginning new hur manga how many stycken fick fatt kommit kom did got get received gick forfoll hade ended expired ran were had`.split(
    /\s+/,
  ),
);

/** Reads a wish to see a list of remisses; undefined where something else is meant. */
export function readListQuestion(text: string): ListQuestion | undefined {
  if (wordsOf(text).length > MOST_WORDS + MOST_BEFORE) return undefined;
  const { words: said, time } = partTimes(text);
  const { words, except } = partException(
    said,
    (out) => out === '' || states.some(([, tells]) => tells.test(fold(out))),
  );
  const whole = words.replace(/['’]s\b/gi, '');
  const plain = fold(whole)
    .replace(/[^\p{L}\p{N}\s/:-]+/gu, ' ')
    .trim();
  const asked = plain.replace(begins, '');
  if (!remisses.test(asked) || wordsOf(asked).length > MOST_WORDS) return undefined;
  const [state, form] = states.find(([, pattern]) => pattern.test(asked)) ?? [];
  const beside = form === undefined ? asked : asked.replace(form, ' ');
  // Who has done or not done it is told by the form itself.
  const isOfForm = state === 'asking' || form === notAnswered || form === sentOut;
  if (tellsOtherwise.test(isOfForm ? beside : asked)) return undefined;
  const left = beside.replace(remisses, ' ');
  // Hyphens and the case of letters tell a unit: the words stand as they were written.
  const telling = new Set(left.split(/[\s/:]+/).filter((word) => !isCommon(word)));
  const written = whole.split(/\s+/).filter((word) => telling.has(bare(word)));
  return {
    state,
    isOwn: own.test(asked),
    ...{ hasBeen: been.test(asked), time, except },
    rest: written.join(' ').replace(/[?!.,:]+(?=\s|$)/g, ''),
  };
}

const bare = (word: string) => fold(word).replace(/[^\p{L}\p{N}/:-]+/gu, '');
const isCommon = (word: string) => word === '' || word === '-' || /^\d/.test(word) || joiningWords.has(word);
