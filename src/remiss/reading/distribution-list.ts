import type { UnitKind } from '../../network/model.ts';
import { isContinued, joinPart } from './broken-names.ts';
import { bullet, cellsOf, isRule } from './letter-text.ts';
import type { MatchUnit } from './match-unit.ts';
import { anyOf } from './noise.ts';
import { splitNames } from './split-names.ts';
import { columnsOf, type Row, readColumns } from './table-columns.ts';

/** What a letter's distribution list says, entry by entry, as it stands there. */
export interface DistributionList {
  readonly entries: readonly string[];
  /** Kinds of units of which the list names all at once: "samtliga stadsdelsnämnder". */
  readonly wholeKinds: readonly UnitKind[];
}

const starts = anyOf(`
  remitteringsmapp, remitteringslista, sändlista, sändlistan, sändningslista, remissinstanser,
  remissinstans, distributionslista, mottagare, remissmottagare, remisslista, går till, remissen går
  till, remissen skickas till, remissen har skickats till, remissen sänds till, remissen har sänts
  till, skickas för yttrande till, för yttrande till, remitteras till, ärendet remitteras till,
  ärendet har remitterats till, sänds till, följande nämnder och bolag, följande nämnder,
  distribution list, recipients, list of recipients, consulted bodies, consultees, referred to, sent
  to, referral bodies, bodies consulted
`);
/** The list's own name, at the start of a line; then nothing, a colon, or what the list is for. */
const opening = new RegExp(
  `^\\s*(?:[Bb]ilaga\\s*\\d*\\s*[:.-]?\\s*)?${starts}(?<rest>$|\\s*:.*$|\\s+\\p{Lu}.*$|\\s+(?:för|till|avseende|dnr|for|i)\\s.*$|\\s*\\(.*$)`,
  'u',
);
/** Words that also begin other lines: a list is there only where a known unit follows. */
const weakOpening = new RegExp(
  `^\\s*${anyOf(`till, to, skickas till, sänds till, går till, sent to, mottagare, recipients`)}\\s*(?<rest>:.*|)$`,
  'u',
);
/** In a sentence: "Remissen går till …", "The referral has been sent to …". */
const sentence = new RegExp(
  `${anyOf(`
  remissen går till, remissen skickas till, remissen har skickats till, remissen sänds till,
  remitteras till, har remitterats till, den gick till, remissen gick till, har sänts till, skickats
  på remiss till, skickas för yttrande till, referred to, has been sent to, is sent to
`)}:?\\s+(?<rest>.*)$`,
  'iu',
);
/** The second part of a list: those who are only told. */
const forInformation = new RegExp(
  `^\\s*(?:[-•*]\\s*)?${anyOf(`
  för kännedom, för kännedom till, kopia för kännedom, kopia till, for information, copy to, cc
`)}\\s*(?::.*)?$`,
  'iu',
);
const groupNames = anyOf(`
  stadsdelsnämnderna, stadsdelsnämnder, facknämnderna, facknämnder, nämnder, nämnderna, bolag,
  bolagen, bolag och stiftelser, övriga, övrigt, externa, externa remissinstanser, kommunala bolag,
  myndigheter, organisationer, committees, companies, districts, district committees, others, other,
  styrelser, nämnder och bolag, råd
`);
/** The head of a part of the list, or of its columns read in one line. */
const groupLabel = new RegExp(
  `^\\s*${groupNames}(?:\\s+${groupNames})*\\s*(?:\\((?:.{0,30})\\))?\\s*:?\\s*$`,
  'iu',
);
const groupPrefix = new RegExp(
  `^\\s*${anyOf(`
  stadsdelsnämnderna, stadsdelsnämnder, facknämnderna, facknämnder, nämnder, bolag, bolagen, övriga,
  externa, committees, companies, districts, others
`)}\\s*:\\s*(?<rest>\\S.*)$`,
  'iu',
);
/** A label of the letter itself, which the list only carries along or which ends it. */
const carried = new RegExp(
  `^\\s*${anyOf(`
  ärende, för yttrande senast, dnr, diarienummer, datum, svar senast, remisstid, titel, rubrik,
  matter, case number, reply by
`)}\\b.*`,
  'iu',
);
const wholes: readonly { readonly pattern: RegExp; readonly kinds: readonly UnitKind[] }[] = [
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`
  stadsdelsnämnder, stadsdelar, stadsdelsförvaltningar, district committees, districts
`)}`,
      'iu',
    ),
    kinds: ['district'],
  },
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`facknämnder, fackförvaltningar, specialist committees`)}`,
      'iu',
    ),
    kinds: ['specialist'],
  },
  {
    pattern: new RegExp(`^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`nämnder, committees`)}`, 'iu'),
    kinds: ['district', 'specialist'],
  },
  {
    pattern: new RegExp(
      `^${anyOf(`samtliga, alla, all`)}\\s+${anyOf(`bolag, bolagsstyrelser, companies`)}`,
      'iu',
    ),
    kinds: ['company'],
  },
];

/** Takes the lines and sentences of a letter, mail heads taken out, and gives its list; none where it has none. */
export function readDistributionList(
  lines: readonly string[],
  passages: readonly string[],
  match: MatchUnit,
): DistributionList {
  const listed: string[] = [];
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] ?? '';
    const weak = weakOpening.exec(line)?.groups?.rest;
    const rest = weak ?? opening.exec(line)?.groups?.rest;
    if (rest === undefined) continue;
    const list = readList(lines, number + 1, rest.replace(/^\s*:/, '').trim(), match);
    if (weak !== undefined && !list.entries.slice(0, 2).some((entry) => match(entry) !== undefined)) continue;
    listed.push(...list.entries);
    number = Math.max(number, list.end - 1);
  }
  const entries = listed.length > 0 ? listed : passages.flatMap((passage) => fromSentence(passage, match));
  const wholeKinds = entries.flatMap(
    (entry) => wholes.find(({ pattern }) => pattern.test(entry))?.kinds ?? [],
  );
  return { entries, wholeKinds: [...new Set(wholeKinds)] };
}

function readList(
  lines: readonly string[],
  from: number,
  rest: string,
  match: MatchUnit,
): { entries: string[]; end: number } {
  const isInline =
    rest !== '' && !carried.test(rest) && !/^(?:för|avseende|dnr|for|i)\s/iu.test(rest) && !/^\(/.test(rest);
  const rows: Row[] = [];
  let inline = isInline ? rest : '';
  let end = from;
  let skipping = false;
  let blanks = 0;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (line.trim() === '') {
      blanks += 1;
      if (inline !== '' && rows.length === 0 && !/[,;]\s*$/.test(inline)) break;
      continue;
    }
    if (isRule(line)) continue;
    if (forInformation.test(line)) skipping = true;
    else if (isInline && rows.length === 0 && blanks === 0 && continuesInline(inline, line))
      inline = joinLine(inline, line.trim());
    else if (isInline && rows.length === 0 && !groupPrefix.test(line)) break;
    else if (carried.test(line) && cellsOf(line) === undefined) {
      if (rows.length > 0) break;
    } else if (endsList(line, blanks, rows, match)) break;
    else if (!skipping) rows.push({ line, afterBlank: blanks > 0 });
    if (groupLabel.test(line)) skipping = false;
    blanks = 0;
  }
  return { entries: [...(inline === '' ? [] : splitNames(inline, match)), ...readRows(rows, match)], end };
}

function continuesInline(before: string, line: string): boolean {
  if (/[,;/]\s*$|\p{L}-$|\s(?:och|samt|and)$/u.test(before)) return true;
  return /^\s*\p{Ll}/u.test(line) && !/:\s/.test(line) && before.length >= 50;
}

function joinLine(before: string, line: string): string {
  const isBroken = /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) && !/^(?:och|samt)\b/.test(line);
  return isBroken ? before.slice(0, -1) + line : `${before} ${line}`;
}

/** Prose, a label of another kind or a greeting comes after the list. */
function endsList(line: string, blanks: number, rows: readonly Row[], match: MatchUnit): boolean {
  if (cellsOf(line) !== undefined || groupLabel.test(line) || columnsOf(line) !== undefined) return false;
  const text = line.replace(bullet, '').trim();
  if (/@/.test(text) || (/[.!?]$/.test(text) && !/\b(?:AB|m\.?fl)\.?$/.test(text))) return true;
  if (groupPrefix.test(line)) return false;
  if (/^\p{Lu}[\p{L} /-]{2,40}:/u.test(text) || text.length > 140) return true;
  if (/^(?:Med vänlig|Vänlig|Hälsning|Hej|Kind regards|Best regards|Yours|Bilag)/i.test(text)) return true;
  if (/\d{2}/.test(text) && match(text) === undefined && !bullet.test(line)) return true;
  const isItem =
    bullet.test(line) ||
    match(text) !== undefined ||
    splitNames(text, match).some((name) => match(name) !== undefined);
  if (isItem || rows.length === 0) return false;
  const hadBullets = rows.every(({ line: row }) => bullet.test(row));
  return blanks > 0 || (hadBullets && !/^\s{2,}/.test(line)) || text.split(/\s+/).length > 7;
}

function readRows(rows: readonly Row[], match: MatchUnit): string[] {
  const cells = rows.some(({ line }) => cellsOf(line) !== undefined || columnsOf(line) !== undefined);
  if (cells) return readColumns(rows, (text) => groupLabel.test(text), match);
  const items: string[] = [];
  for (const { line } of rows) {
    const text = line.replace(bullet, '').trim();
    const last = items.at(-1);
    const labelledRest = groupPrefix.exec(text)?.groups?.rest;
    if (groupLabel.test(text)) continue;
    if (
      last !== undefined &&
      !bullet.test(line) &&
      labelledRest === undefined &&
      isContinued(last, text, match)
    )
      items[items.length - 1] = joinPart(last, text);
    else items.push(labelledRest ?? text);
  }
  return items.flatMap((item) => splitNames(item, match));
}

function fromSentence(passage: string, match: MatchUnit): string[] {
  const rest = sentence.exec(passage)?.groups?.rest;
  if (rest === undefined) return [];
  const names = splitNames(
    rest.replace(/\s+(?:och|and)\s+(?:ska|skall|svar|måste|bör|should|must)\s.*$/iu, ''),
    match,
  );
  return names.filter((name) => match(name) !== undefined || /^\p{Lu}[\p{L}\s-]{2,50}$/u.test(name));
}
