import { readNumberWords } from '../../language/numbers/number-words.ts';
import { fold } from '../../language/words.ts';
import { MOST_TRAVELLERS } from '../proposal.ts';
import type { Doubt } from './model.ts';

const COUNT =
  '(?<count>\\d{1,3}|en|ett|tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|femton|tjugo|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an)';
/** Words for all who travel. */
const EVERYBODY =
  '(?:personer|person|pers|prs|deltagare|resenarer|resenar|resande|people|ppl|pax|persons|travellers|participants|delegates|st|stycken)';
/** Words for some of them, whom somebody may accompany. */
const SOME =
  '(?:ledamoter|ledamot|tjanstepersoner|tjansteperson|tjansteman|handlaggare|\\w*sekreterare|medarbetare|sakkunniga?|kollegor|kollega|\\w*representanter|advisers?|officials?|colleagues?|secretary|secretaries|councillors)';
/** The one who is accompanied. */
const OFFICIAL = '(?:\\w*borgarr?ad\\w*|\\w*borgmast\\w*|(?:deputy |vice )?mayor)';
const LEADER = `(?:${OFFICIAL}|hon|han|hen|jag|she|he|i|me)`;
const WITH =
  '(?: ?\\+ ?| plus | och | o | samt | and | tillsammans med | med | m | with |.{0,60}? ta med | with )';

const everybody = new RegExp(`(?<![\\p{L}\\d.,–/-])${COUNT} ?${EVERYBODY}(?![\\p{L}])`, 'gu');
/** "Vi är tre som …", "there are six of us": those who speak count themselves, and name nothing that they are. */
const ofUs = new RegExp(
  `(?:\\b(?:(?:vi|dom|de) (?:ar|e|blir|aker|reser)|we (?:are|re|will be)|we['’]re|(?:grupp|group|party) (?:pa|om|of))(?: (?:bara|totalt|alltsa|just|only))? ${COUNT}(?= (?:som|kostar|det|och|totalt|till|it|costs|and|som|fran|ska|vill|who|that|from|i allt|in all|altogether)\\b| ?[.,;:)–-]|$))|(?<![\\p{L}\\d.,–/-])${COUNT.replace('<count>', '<ours>')} (?:av oss|of us)(?!\\p{L})`,
  'u',
);
/** "Skicka två ingenjörer till …": whatever they are, they are sent. */
const sent = new RegExp(
  `\\b(?:skickar?|sander?|send(?:ing)?) ${COUNT.replace('|en|ett|', '|')} (?:\\p{L}+ )?\\p{L}{4,}(?:er|or|ar|are|n|s) (?:till|to|pa|ner|upp|ivag)(?!\\p{L})`,
  'u',
);
const delegation = new RegExp(`delegation(?: (?:med|pa|om|of))? ${COUNT}(?![\\p{L}\\d])`, 'u');
const some = new RegExp(`(?<![\\p{L}\\d.,–/-])${COUNT} (?:\\p{L}+ )?${SOME}(?![\\p{L}])`, 'gu');
const accompanied = new RegExp(
  `(?:${LEADER}${WITH}|${OFFICIAL} [^.;\\n]{0,120}?(?: tillsammans med | plus | med | m | with |, with ))${COUNT}(?:(?: (?:\\p{L}+ )?${SOME})|(?=\\.|,|$| (?:ska|vill|i|pa|till|to)\\b))`,
  'u',
);
/** "Jag skulle behöva åka till Wien i april med två medarbetare": who goes says so, and who comes along. */
const alongWithMe = new RegExp(
  `\\b(?:jag|ja|i)\\b[^.;\\n]{0,80}\\b(?:aka|resa|fara|flyga|aker|reser|flyger|ska|go|travel|fly|going)\\b[^.;\\n]{0,60}\\b(?:med|me|m|with|tillsammans med|together with) ${COUNT} (?:\\p{L}+ )?${SOME}(?!\\p{L})`,
  'u',
);
const withMe = new RegExp(`${LEADER}\\b.*\\b(?:tillsammans med|together with|med) (?:mig|me)\\b`, 'u');
/** "Borgmästaren + jag": the one who is accompanied, and the one who says so. */
const TOGETHER = '(?: ?[+&] ?| plus | och | o | a | samt | and )';
const ME = '(?:jag|ja|undertecknad|i|me)';
const twoOfUs = new RegExp(
  `${OFFICIAL}${TOGETHER}${ME}(?!\\p{L})|(?<!\\p{L})${ME}${TOGETHER}(?:the )?${OFFICIAL}(?!\\p{L})`,
  'u',
);
const alone =
  /\b(?:ensam|sjalv|alone|by (?:him|her|my)self|(?:bara|endast|enbart) (?:jag|ja|mig|mej|hon|han|hen)(?! (?:far|kan|vill|inte|slipper)\b)|(?:only|just) (?:me|her|him|myself)|me only)\b/;

interface CountReading {
  readonly count: number | null;
  readonly doubts: readonly Doubt[];
}

/** How many travel, where the text says it; `words` are those of a line that speaks of nothing else. */
export function readTravellerCount(text: string, words?: string): CountReading {
  const read = readCount(text, words);
  return read.count === null || read.count <= MOST_TRAVELLERS
    ? read
    : { count: null, doubts: [{ code: 'too-many-travellers', words: String(read.count) }] };
}

function readCount(text: string, words?: string): CountReading {
  if (words !== undefined) {
    const only = /^(\d{1,3})\b/.exec(words)?.[1];
    const said = only === undefined ? countsIn(fold(words), everybody)[0] : Number(only);
    if (said !== undefined) return { count: said, doubts: [] };
  }
  const folded = fold(text.normalize('NFC')).replace(/\s+/g, ' ');
  const all = [...new Set(countsIn(folded, everybody))];
  if (all.length > 1) {
    return { count: null, doubts: [{ code: 'several-numbers-of-travellers', words: all.join(', ') }] };
  }
  const single =
    all[0] ??
    countOf(delegation.exec(folded)) ??
    countOf(ofUs.exec(folded)) ??
    countOf(sent.exec(folded)) ??
    company(folded);
  return { count: single ?? null, doubts: [] };
}

/** Somebody and those with them, or those alone. */
function company(folded: string): number | undefined {
  const others = countOf(accompanied.exec(folded)) ?? countOf(alongWithMe.exec(folded));
  if (others !== undefined) return others + 1;
  if (withMe.test(folded)) return 2;
  const counts = countsIn(folded, some);
  if (counts.length === 0 && twoOfUs.test(folded)) return 2;
  if (counts.length === 1)
    return new RegExp(`${LEADER} (?:och|o|and) |${SOME} (?:och|o|and) ${LEADER}\\b`, 'u').test(folded)
      ? (counts[0] ?? 0) + 1
      : counts[0];
  return counts.length === 0 && alone.test(folded) ? 1 : undefined;
}

function countsIn(folded: string, pattern: RegExp): number[] {
  return [...folded.matchAll(pattern)].flatMap((match) => countOf(match) ?? []);
}

function countOf(match: RegExpExecArray | RegExpMatchArray | null): number | undefined {
  const said = match?.groups?.count ?? match?.groups?.ours;
  if (said === undefined) return undefined;
  if (said === 'an') return 1;
  return /^\d/.test(said) ? Number(said) : readNumberWords(said);
}
