import { namesTime, partTimes } from '../../calendar/time-words.ts';
import { bareFolded, fold, wordsOf } from '../../language/words.ts';

/** Which matters a list is to show, by how they stand. */
const listedStates = [
  ...(['unreported', 'to-come', 'late', 'undecided', 'approved', 'rejected', 'decided'] as const),
  ...(['postponed', 'cancelled', 'withdrawn'] as const),
] as const;
export type ListedState = (typeof listedStates)[number];

/** A wish to see a list of matters of IB, as far as its words tell. */
export interface ListQuestion {
  /** Undefined where nothing is said of it. */
  readonly state: ListedState | undefined;
  /** Whose they are: those that the asker has decided, or has asked for or travels in; undefined: everybody's. */
  readonly whose: 'decided-by-asker' | 'of-asker' | undefined;
  /** Only declarations and the like; undefined for trips too. */
  readonly kind?: 'declaration' | undefined;
  /** How those stand that are left out; undefined for none. */
  readonly except?: ListedState | undefined;
  /** The words for units whose matters are left out, as they were written; undefined for none. */
  readonly exceptUnit?: string | undefined;
  /** The words for the unit on whose behalf they are, as they were written; undefined for any. */
  readonly unit?: string | undefined;
}

/** A list is asked for in a few words. */
const MOST_WORDS = 14;
/** With a greeting before them. */
const MOST_BEFORE = 8;

const bound = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
const begins =
  /^(?:(?:hej|hi|hello|snalla|please|ok|och|and)\s+)*(?:(?:kan|skulle|kunde|could|can)\s+(?:du|ni|jag|you|i)\s+(?:fa\s+|please\s+)?)?/;
const beredning = bound('ib|ib s|internationella beredningen|beredningens?');
const matters = bound('arenden(?:a)?|matters|cases');
const declarations = bound(
  'deklarationer(?:na)?|upprop(?:en)?|uttalanden(?:a)?|initiativ(?:en)?|declarations?|pledges|appeals|statements|initiatives',
);
/** Of which it is asked whether they were reported on or decided. */
const trips = bound('resor(?:na)?|tjansteresor(?:na)?|trips|journeys');
/** "Vilka resor har gått till IB": whatever became of them. */
const handled = bound(
  '(?:har |have |has )?(?:gatt|gick|varit|var|kommit|kom|skickats|behandlats|behandlat|tagits|tagit|provats|gone|went|been|come|came|passed)(?: upp| in)?(?: (?:till|genom|via|i|hos|infor|av|to|through|before|by|via|up))?(?= (?:ib|internationella beredningen|beredningen)(?!\\p{L}))',
);
const decisions = bound('beslut(?:en)?|decisions');
/** What is asked of decisions without a word for matters: "vad har jag beslutat?". */
const whatever = bound('(?:which|what) trips|vilka resor|vad|what');
const byAsker = bound('har jag|jag har|fattade jag|tog jag|have i|i have|did i|i ve');
const ofAsker = bound('mina|my');

const toCome = bound(
  '(?:inte|ej|annu inte|not|yet to be|havent|haven t)(?: (?:ar|have|been|blivit|annu|har|yet|be|hunnit|an))* (?:gjorda|gjorts|genomforda|genomforts|avresta|rest|akt|gatt av stapeln|varit|blivit av|made|taken place|happened|travelled|done|begun|borjat|started)|(?:som )?(?:aterstar|ar kvar) att gora|still to (?:come|be made|happen)|(?:som )?(?:ligger|ar) framfor oss|ahead of us',
);

const states: readonly (readonly [ListedState, RegExp])[] = [
  [
    'unreported',
    bound(
      '(?:som )?(?:saknar|vantar pa|utan)(?: en| sin)? (?:ater|rese)?rapport(?:er)?|(?:som )?(?:inte|ej)(?: ar| har| annu)* (?:blivit )?(?:ater)?rapporterad?e?s?t?s?|orapporterade|unreported|(?:that |which )?(?:are |were |have )?not(?: yet)?(?: been)? reported(?: on)?|(?:that |which )?(?:lack|miss|need|without|are missing)(?:s|ing)? (?:a |their )?reports?',
    ),
  ],
  ['to-come', toCome],
  ['late', bound('forsenade?|sena|overskridna|overdue|late|delayed')],
  [
    'undecided',
    bound(
      '(?:inte|ej)(?: ar| annu)* (?:beslutade?|avgjorda)|pa gang|obeslutade?|oavgjorda|oppna|pagaende|aktuella|(?:vantar|vantande|utan|ligger och vantar)(?: fortfarande| just nu)?(?: pa)?(?: ett| nagot)?(?: beslut| avgorande)?|undecided|not(?: yet)? decided|open|pending|ongoing|current|(?:waiting|waits|wait|awaiting|await)(?: for)?(?: a| the)?(?: decisions?)?',
    ),
  ],
  [
    'approved',
    bound(
      'godkanda|godkande|godkants?|bifallna|bifallits?|bifallit|klubba(?:t|de|ts)|(?:sagt|sade|sa) (?:vi |ni |ib )?ja(?: till)?|gett klartecken(?: till)?|skrivit under(?: pa)?|approved|granted|agreed to|signed(?: off)?|(?:said|say) yes(?: to)?|given the (?:go ahead|green light)(?: to)?',
    ),
  ],
  [
    'rejected',
    bound(
      'avslagna|avslagits?|avslagit|nekade|nekat|(?:sagt|sade|sa) (?:vi |ni |ib )?nej(?: till)?|avslog|rejected|declined|refused|turn(?:ed)? down|(?:said|say) no(?: to)?|reject|refuse',
    ),
  ],
  ['postponed', bound('bordlagda|bordlagts?|postponed|tabled')],
  ['cancelled', bound('installda|stallts in|cancell?ed|called off')],
  ['withdrawn', bound('aterkallade|aterkallats?|tillbakadragna|dragits tillbaka|withdrawn')],
  ['decided', bound('beslutade|beslutats?|avgjorda|avgjorts?|fattats?|fattade|tagits?|decided|taken|made')],
];

/** "Which matters are decided in IB?" and "are for IB?" ask for the rule; what has been is told in another tense. */
const rule =
  /(?<!\p{L})(?:are|is|be|ar) (?:decided|approved|rejected|taken|made)(?!\p{L})|^(?:vad|what) (?:ar|are|is)(?!\p{L})|(?<!\p{L})(?:ar|are|is) (?:for|till) (?:ib|internationella beredningen)(?!\p{L})/u;

/** Words that ask, that join and that tell a time that is read: they tell nothing else of a matter. */
const joining = new Set(
  `visa lista ge fram hamta upp mig oss alla all samtliga nagra nagon any some vilka vilken hur manga which how many
  i hos pa av om for till inom and och men but eller som ar har vi finns det den de ligger just nu redan an annu fortfarande hittills idag senaste
  sista tidigare internationella hos oss stadens staden show list give me us the of to in on at by from with about is
  are was were there do does did we have has been had this next last now yet still already so far today recent latest ny nya
  i ar arets aret forra fjol nasta denna detta har manaden manad manads veckan vecka year month week s tack thanks
  januari februari mars april maj juni juli augusti september oktober november december january february march may june
  july august october under vid mellan efter fore sedan sen during between after before since`.split(/\s+/),
);

/** For whom they are, at the end: "för Kulturnämnden", "hos kultur". */
const unitAtEnd =
  /\s(?:för|hos|for|at)\s+(?<unit>(?!ib(?!\p{L})|internationella|beslut|(?:a |the )?decisions?(?!\p{L}))[^\d]{2,60})$/iu;
/** What is called so is a unit without a look at which there are. */
const calledUnit =
  /(?:nämnd(?:en)?|kontor(?:et)?|förvaltning(?:en)?|bolag(?:et)?|styrelse(?:n)?|committee|board|department|office|administration|council|company)$/iu;

/**
 * Reads a wish to see a list of matters of IB; undefined where something else is meant. With `anyUnit` whatever stands
 * last, after a word for it, is taken for a unit: whoever asks so must see whether it is one.
 */
export function readListQuestion(text: string, anyUnit = false): ListQuestion | undefined {
  if (wordsOf(text).length > MOST_WORDS + MOST_BEFORE) return undefined;
  const said = partTimes(text).words.replace(/[\s?!.]+$/u, '');
  const exceptUnit = unitLeftOut(said, anyUnit);
  if (exceptUnit !== undefined) {
    const read = readListQuestion(said.replace(exception, ''), anyUnit);
    return read && { ...read, exceptUnit };
  }
  const unit = unitAtEnd.exec(said)?.groups?.unit;
  const isUnit = unit !== undefined && (anyUnit || calledUnit.test(unit));
  const ofUnit = isUnit ? readWithException(said.replace(unitAtEnd, '')) : undefined;
  return ofUnit === undefined ? readWithException(said) : { ...ofUnit, unit };
}

/** "Utom de godkända", "except those already decided". */
const exception =
  /\s(?:utom|förutom|except|but not|other than)\s(?:(?:för|for|de|dem|dom|those|the|ones|som|that|which|redan|already|är|are|have been|har blivit)\s)*(?<words>\p{L}[\p{L} ]{2,40}?)(?:\s+ones)?$/iu;

/** The words for a unit that is left out: no way in which matters stand. */
function unitLeftOut(said: string, anyUnit: boolean): string | undefined {
  const words = exception.exec(said)?.groups?.words;
  // "Utom de godkända för kulturnämnden": the state is left out, and the unit is not.
  if (words === undefined || stateIn(words.split(/\s(?:för|hos|for|at)\s/iu)[0] ?? '') !== undefined)
    return undefined;
  return anyUnit || calledUnit.test(words) ? words : undefined;
}

/** The same where matters that stand so are left out of it. */
function readWithException(said: string): ListQuestion | undefined {
  // "Approved but not yet made" is how some stand, and takes none away.
  if (bareFolded(said).search(toCome) >= 0) return readMatters(said);
  const except = stateIn(exception.exec(said)?.groups?.words ?? '');
  if (except === undefined) return readMatters(said);
  const read = readMatters(said.replace(exception, ''));
  return read && { ...read, except };
}

/** How matters stand that some words tell of, and nothing else. */
export function stateIn(words: string): ListedState | undefined {
  const plain = bareFolded(words);
  const [state, form] = states.find(([, one]) => said(plain, one)) ?? [];
  return form !== undefined && only(plain, words, [form, matters, trips, beredning]) ? state : undefined;
}

const travelled =
  /(?<!\p{L})(?:rest|akt|varit (?:ute|ivag|utomlands|pa (?:resa|konferens))|kommit hem|hemkom\p{L}*|iv[aä]g|ute och rest|varit (?:borta|ute)|travelled|traveled|been (?:abroad|away|on (?:a )?trips?)|went (?:abroad|away|on (?:a )?trips?)|come (?:back|home)|came (?:back|home)|returned|(?:resor|trips|journeys)(?: som)? (?:are|is|ar) (?:over|slut|avslutade|done|finished))(?!\p{L})/u;
const not =
  /(?<!\p{L})(?:inte|ej|utan att|annu inte|not|never|without|no|havent|hasnt|haven t|hasn t)(?!\p{L})/u;
const told =
  /(?<!\p{L})(?:\p{L}*rapport\p{L}*|redovisa\p{L}*|skrivit|lamnat|\p{L}*report\p{L}*|written|wrote|accounted|handed|told)(?!\p{L})/u;
const whoOrWhich =
  /^(?:vilka|vilken|vem|ar det (?:nagon|nagra)|finns det (?:nagon|nagra)|har (?:nagon|nagra|alla)|who|which|has any\p{L}*|is there any\p{L}*|are there any\p{L}*|any\p{L}*)(?!\p{L})/u;

/** "Vilka har rest men inte skrivit något om det?" asks for trips by those who made them. */
const asksWhoHasNotReported = (plain: string): boolean =>
  [whoOrWhich, travelled, not, told].every((part) => part.test(plain));

/** Trips stand so without a word for IB: nobody else decides on those that are spoken of here. */
const ofTrips: readonly ListedState[] = ['unreported', 'to-come', 'approved', 'rejected', 'decided'];
/** Whether words name declarations, and nothing else. */
export const namesDeclarations = (words: string): boolean => {
  const plain = bareFolded(words);
  return said(plain, declarations) && only(plain, words, [declarations, beredning]);
};

/** How many were made is asked of figures. */
const counts = /^(?:hur manga|how many) /;

function readMatters(text: string): ListQuestion | undefined {
  const plain = bareFolded(text).replace(begins, '');
  if (plain === '' || wordsOf(plain).length > MOST_WORDS || (rule.test(plain) && !said(plain, toCome)))
    return undefined;
  if (asksWhoHasNotReported(plain)) return { state: 'unreported', whose: undefined };
  const isByAsker = said(plain, byAsker);
  const [state] = states.find(([, form]) => said(plain, form)) ?? [];
  const areDeclarations = said(plain, declarations);
  const subjects = [...plain.matchAll(matters), ...plain.matchAll(declarations)];
  const isOfDecisions = said(plain, decisions);
  const stands = state ?? (isOfDecisions ? 'decided' : undefined);
  const decidedByAsker =
    isByAsker && (stands === 'decided' || stands === 'approved' || stands === 'rejected');
  // What the city has signed the register of commitments tells, and what it may sign the strategy.
  if (areDeclarations && state !== 'undecided' && !said(plain, beredning)) return undefined;
  // "Vilka ärenden är IB-ärenden?" asks what such a matter is.
  if (subjects.length > 1) return undefined;
  const isNamed = subjects.length === 1 || isOfDecisions;
  const wasHandled =
    said(plain, handled) && (subjects.length === 1 || said(plain, trips) || said(plain, whatever));
  if (wasHandled)
    return only(plain, text, [handled, beredning, matters, trips, whatever, ofAsker])
      ? { state: undefined, whose: said(plain, ofAsker) ? 'of-asker' : undefined }
      : undefined;
  const isOfTrips =
    said(plain, trips) &&
    state !== undefined &&
    ofTrips.includes(state) &&
    (state !== 'decided' || !counts.test(plain));
  if (
    !decidedByAsker &&
    !isOfTrips &&
    !(isNamed && (said(plain, beredning) || (subjects.length === 1 && state !== undefined)))
  )
    return undefined;
  if (decidedByAsker && !isNamed && !said(plain, whatever)) return undefined;
  const named = [matters, ...(isOfTrips ? [trips] : []), ...(areDeclarations ? [declarations] : [])];
  const forms = [...states.map(([, form]) => form), beredning, ...named, decisions, byAsker, ofAsker];
  if (!only(plain, text, [...forms, ...(decidedByAsker || isOfDecisions ? [whatever] : [])]))
    return undefined;
  return {
    state: stands,
    ...(areDeclarations && { kind: 'declaration' as const }),
    whose: decidedByAsker ? 'decided-by-asker' : isByAsker || said(plain, ofAsker) ? 'of-asker' : undefined,
  };
}

/** Whether nothing stands beside words of some forms. */
const only = (plain: string, text: string, forms: readonly RegExp[]): boolean =>
  wordsOf(forms.reduce(without, plain)).every((word) => joining.has(word) || isOfTime(word, text));

/** Words of a time that can't be read are no other matter: the asker is told which can. */
const isOfTime = (folded: string, text: string) =>
  wordsOf(text).some((word) => fold(word) === folded && namesTime(word));
const said = (plain: string, form: RegExp) => plain.search(form) >= 0;
const without = (plain: string, form: RegExp) => plain.replace(form, ' ');
