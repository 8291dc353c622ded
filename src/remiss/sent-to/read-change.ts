import { fold, wordsOf } from '../../language/words.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import { withoutNumberForms } from '../reading/diary-number-forms.ts';

/** What a text tells of those that a remiss was sent to. */
export interface SentToRead {
  /** `add` and `remove` are told so; where neither is, the units may be those of what else is told. */
  readonly act: 'add' | 'remove' | undefined;
  readonly units: readonly Unit[];
  /** Whether whoever writes means the unit of their own: "ta bort oss". */
  readonly isOwn: boolean;
}

const takesOut = new RegExp(
  [
    String.raw`\b(?:ta|tar|tag|plocka\w*|lyft\w*|dra|drar|flytta\w*) (?:\w+ ){0,6}?(?:bort|ut|ur|tillbaka)\b`,
    String.raw`\b(?:stryk\w*|radera\w*|undanta\w*|exkludera\w*|avregistrera\w*|slopa\w*|remove|delete|drop|strike|exclude|take (?:\w+ ){0,5}?(?:off|out|away)|unsend)\b`,
    String.raw`\b(?:ska|skall|skulle|borde|behover|maste) (?:\w+ ){0,4}?(?:inte|ej|aldrig)\b(?! (?:vara|bli) (?:sen|forsen))`,
    String.raw`\b(?:slipper|slippa|(?:ar|e) (?:\w+ )?(?:inte|ej) (?:en )?(?:mottagare|remissinstans|berord\w*))\b|\b(?:inte|ej) (?:langre )?(?:beror|angar)\b`,
    String.raw`\b(?:should|need|must|does|do|are|is|was|were)(?: not|n['’ ]?t)(?: \w+){0,3}? (?:have|be|need|get|answer|reply|respond|recipients?|sent)\b`,
    String.raw`\b(?:av misstag|by mistake|felaktigt)\b`,
  ].join('|'),
);
const putsIn = new RegExp(
  [
    String.raw`\blagg\w* (?:\w+ ){0,2}?(?:till|in|upp)\b|\blagg\w* pa (?!\d|en\b|ett\b|tva\b|tre\b|nagra\b|lite\b|mer\b|extra\b|minnet\b)|\b(?:tillfoga\w*|komplettera\w*|utoka\w*|inkludera\w*|koppla (?:in|pa))\b`,
    String.raw`\b(?:add|include|copy in|bring in)\b`,
    String.raw`\b(?:ska|skall|skulle|borde|bor|behover|maste|vill att)\b.*\b(?:ocksa|aven|med|dessutom)\b|\b(?:aven|ocksa)\b.*\b(?:ska|skall|borde|behover|maste)\b`,
    String.raw`\b(?:should|must|needs?|has|have|ought)\b.*\b(?:too|also|as well)\b|\b(?:should|must|needs? to) also\b`,
    String.raw`\b(?:skicka|sand|remittera|send)\b(?! om\b)(?: \w+){0,5} (?:till|to)\b`,
    String.raw`\b(?:glomde\w*|glomt|fattas|saknas|forgot|forgotten|(?:is|are) missing)\b`,
  ].join('|'),
);
/** What else of a recipient is taken back or put in. */
const ofElse =
  /\b(?:svar(?:et|en)?|yttrande\w*|begaran|anstand\w*|paminn\w*|handlagg\w*|kontaktperson\w*|frist\w*|tid(?:en)?|answer(?! (?:it|this|the referral)\b)(?=\w* (?:of|from|by)\b)|repl(?:y|ies) (?:of|from|by)|request|extension|reminders?|handler|contact person|time|deadline|comments?|synpunkt\w*|justering\w*|justera\w*|haft\w*|stapl\w*)\b/;
/** Nor is what it is about a unit. */
const about =
  /(?<!\p{L})(?:om|angående|gällande|about|regarding|concerning)(?!\p{L})(?! (?:det|den|it)(?!\p{L}))[^,;:.?!]*/giu;
const ours = /(?<!\p{L})(?:oss|us)(?!\p{L})/u;

/** Takes a text and what the remiss that it tells of is called, and gives which units it names and whether they go in or out. */
export function readSentTo(written: string, titles: readonly string[], directory: Directory): SentToRead {
  const bare = titles.reduce(
    (left, title) => left.replaceAll(title, ' '),
    withoutNumberForms(written.normalize('NFC')),
  );
  const said = fold(bare.replace(about, ' ')).replace(/\s+/g, ' ').trim();
  const units = unitsNamed(bare.replace(about, ' '), directory);
  return { act: actIn(said), units, isOwn: units.length === 0 && ours.test(said) };
}

/** Told so, one more is to have it, whatever it is said of. */
const oneMore = /\b(?:lagg\w* (?:\w+ ){0,2}?till|komplettera\w*|utoka\w*|add|include)\b/;
const asks = /^(?:far|ska|skall|maste|behover|bor|hur|vem|vad|varfor|may|should|must|how|who|what|why)\b/;
/** Whether a text tells that one more is to have what was just spoken of: "lägg till trafik också". */
export const tellsOfOneMore = (text: string): boolean => {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  return oneMore.test(said) && !asks.test(said) && !ofElse.test(said);
};

/** A request put as a question: "could you take the City Planning Committee off it". */
const requests = /^(?:(?:hej|hi|hello)\S* )?(?:kan|kunde|skulle|can|could|would|will) (?:du|ni|you)\b/;
/** Whether a text asks whoever it is written to that somebody be put in or taken out. */
export function requestsChange(written: string): boolean {
  const said = fold(written).replace(/\s+/g, ' ').trim();
  return requests.test(said) && actIn(said) !== undefined;
}

/** Whether a text tells that somebody is to be put in or taken out, whoever it is. */
export const actTold = (text: string): SentToRead['act'] => actIn(fold(text).replace(/\s+/g, ' ').trim());

function actIn(said: string): SentToRead['act'] {
  if (ofElse.test(said)) return undefined;
  if (takesOut.test(said)) return 'remove';
  return putsIn.test(said) ? 'add' : undefined;
}

/** So many words name a unit: "Equality and Non-Discrimination". */
const MOST_WORDS = 4;

/** A text without the names of units that stand in it: "give the Culture Committee a week" is of no culture programme. */
export const withoutUnits = (text: string, directory: Directory): string =>
  callsOfUnits(text, directory).reduce((left, { words }) => {
    const name = new RegExp(`(?<!\\p{L})${words.join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'giu');
    return left.replace(name, ' ');
  }, text.normalize('NFC'));

const unitsNamed = (text: string, directory: Directory): Unit[] => [
  ...new Set(callsOfUnits(text, directory).flatMap(({ units }) => units)),
];

interface CallOfUnit {
  readonly words: readonly string[];
  readonly units: readonly Unit[];
}

/** Each unit that is called by its name or the short of it, by one word or some in a row: "miljö och stadsbyggnad". */
function callsOfUnits(text: string, directory: Directory): CallOfUnit[] {
  const calls: CallOfUnit[] = [];
  for (const part of text.split(/[,;:.?!()/]|(?<!\p{L})(?:och|o|samt|eller|and|or)(?!\p{L})/u)) {
    const words = wordsOf(part);
    for (let at = 0; at < words.length; ) {
      const [length, found] = unitAt(words, at, directory);
      if (found.length > 0) calls.push({ words: words.slice(at, at + length), units: found });
      at += length;
    }
  }
  return calls;
}

/** The longest words from a place that call one unit, and that unit. */
function unitAt(words: readonly string[], at: number, directory: Directory): [number, readonly Unit[]] {
  const short =
    words[at - 1] === 'bort' || words[at - 1] === 'till' ? unitOfShort(words[at], directory) : undefined;
  if (short !== undefined) return [1, [short]];
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const called = words.slice(at, at + length);
    // A small word at either end belongs to no name.
    if (isSmall(called[0]) || isSmall(called.at(-1))) continue;
    const [only, other] = unitsMeant(directory, called.join(' '));
    if (only !== undefined && other === undefined && isCalledBy(called, directory)) return [length, [only]];
  }
  return [1, []];
}

/** "Ta bort val": a word that is small, and the name of a unit but for what it is, right after what is done with it. */
const unitOfShort = (word = '', { units }: Directory): Unit | undefined =>
  word.length > SMALL ? undefined : units.find(({ name }) => fold(name) === `${fold(word)}namnden`);

const SMALL = 3;
/** "MF" is a short form, and "av" a small word. */
const isSmall = (word = '') => word.length <= SMALL && (word === '' || word !== word.toUpperCase());

/** Whether each word but the small ones is a part of the name: "behöver kultur" calls it by one of two. */
const isCalledBy = (called: readonly string[], directory: Directory) =>
  called.length === 1 || called.every((word) => isSmall(word) || ofName(word, directory));
const ofName = (word: string, { units }: Directory) => {
  const said = fold(word);
  return units.some(({ name, administration, english }) =>
    fold([name, administration, english?.name ?? '', english?.administration ?? ''].join(' ')).includes(said),
  );
};
