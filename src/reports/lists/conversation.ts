import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import { asksForFileAlone, listOfFile } from '../../conversation/asks-for-file.ts';
import type { Intent } from '../../conversation/feature.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { FileAccess, MessageTurn, Reply } from '../../conversation/turn.ts';
import { type SheetColumn, writeCsvSheet, writeXlsxSheet } from '../../documents/sheet/write-sheet.ts';
import { formatDate, formatPeriod } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import { findPlaces } from '../../language/places/places.ts';
import { type Act, may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { findUnits, looseName, unitOfTopic } from '../../network/units/find-units.ts';
import { unitsCalled } from '../../network/units/pick-unit.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { knowsField } from '../../network/units/units-meant.ts';
import { readListQuestion as readRemisses } from '../../remiss/lists/read-list-question.ts';
import type { Store } from '../../store/store.ts';
import { rowsOf } from './rows.ts';
import { listTexts } from './texts.ts';
import {
  asksForOtherFile,
  type List,
  type ListWish,
  lists,
  readListWish,
  sheetAmended,
  unitOfAmendment,
  wishOfShown,
} from './wish.ts';

/** What somebody must be allowed to see the whole of each list. */
const actFor = {
  visits: 'see-visits',
  remisses: 'see-remiss-replies',
  matters: 'take-papers',
} as const satisfies Readonly<Record<List, Act>>;

/** "Exportera besöken till Excel", "visits as csv": a whole list as a sheet, for whoever may see the whole of it. */
export function listSheetIntent(store: Store): Intent {
  return {
    name: 'list-sheet',
    claim: (text) => {
      if (readListWish(text) !== undefined || asksForFileAlone(text)) return SURE;
      return asksForOtherFile(text) ? OTHER : 0;
    },
    answersEdits: true,
    goesOn: (text, earlier) => wishOfShown(text, earlier) ?? sheetAmended(text, earlier),
    knows: async ({ written = '' }) => knowsField(store, unitOfAmendment(written)),
    handsOut: (text, { room, asked }) => (roomsWithSheets.has(room) ? wishOfShown(text, asked) : undefined),
    handle: async (turn) => {
      const wish = readListWish(turn.text);
      return wish === undefined ? whichSheet(turn) : giveSheet(store, turn, wish);
    },
  };
}

const SURE = 0.98;
/** What has its own word on files knows better. */
const OTHER = 0.6;
/** Whose lists these are. */
const roomsWithSheets: ReadonlySet<string> = new Set(['visits', 'remiss', 'beredning', 'reports']);

/** Asks which list is meant, of all that are handed out as files. */
function whichSheet({ text, language: turns, at }: MessageTurn): Reply {
  const language = languageOfText(text, turns);
  const say = listTexts(language);
  const year = civilDateAt(at).slice(0, 4);
  const ways = [
    ...lists.map((list) => say(`askSheet-${list}`)),
    say('askCommitments'),
    say('askPack', { year }),
  ];
  return { text: say('whichSheet'), prompts: ways.map((way) => ({ title: way, text: way })), language };
}

async function giveSheet(store: Store, turn: MessageTurn, wish: ListWish): Promise<Reply> {
  const { list, language, isOwn, only, isOfShown } = wish;
  const say = listTexts(language);
  const today = civilDateAt(turn.at);
  const hasBeen = !(isOfShown && list === 'remisses' && remissesAreDue(turn.text));
  const { period, isUnclear } = readAskedTime(turn.text, { today, hasBeen });
  if (isUnclear) return { text: `${say('unclearTime')} ${timesTaken(language)}`, language };
  const directory = await currentDirectory(store);
  const allowed = unitAllowed(directory, turn, wish, today);
  if (allowed === undefined) {
    const year = today.slice(0, 4);
    const ways = [say(`ask-${list}`), say('askPack', { year }), say('askCommitments')];
    return {
      text: `${say(`notYours-${list}`)} ${say('seeHere', { year })}`,
      prompts: ways.map((way) => ({ title: way, text: way })),
      language,
    };
  }
  const { unit, isNarrowed } = allowed;
  const person = turn.person.id;
  const places = list === 'remisses' ? [] : findPlaces(wish.rest).map(({ name }) => name);
  const asked = { directory, person, today, language, unit: unit?.id ?? null, isOwn, period, only, places };
  const rows = await rowsOf[list](store, asked);
  // Who is responsible for none means those of the unit, as in the list.
  if (rows.length === 0 && isOwn && list === 'remisses')
    return giveSheet(store, turn, { ...wish, isOwn: false });
  if (rows.length === 0) return { text: say('none'), language };
  const where = [
    unit === null ? '' : say('ofUnit', { unit: inSentence(nameOfUnit(unit, language), language) }),
    places.length === 0 ? '' : say('ofPlaces', { places: places.join(', ') }),
    period === undefined
      ? ''
      : say('ofTime', { period: yearOfAll(period) ?? formatPeriod(period, language) }),
  ].join('');
  const told = [
    say(`ready-${list}`, { count: rows.length, where }),
    isNarrowed ? say('onlyUnit') : '',
    say(`leftOut-${list}`),
    say('isCopy', { date: formatDate(today, language) }),
    isOfShown ? say('wholeList') : '',
  ];
  // What is one's own stays one's own; a whole list takes the same authority when it is fetched.
  const access: FileAccess = { act: { name: actFor[list], unit: unit?.id ?? null } };
  const file = { ...(await sheetOf(rows, wish)), ...(isOwn ? {} : { access }) };
  return { text: told.filter((sentence) => sentence !== '').join(' '), files: [file], language };
}

/**
 * The unit whose list somebody may have of what they ask for, null for all; that of their only unit where all is not
 * theirs to have. Undefined where none is. One's own takes no more than being oneself.
 */
function unitAllowed(
  directory: Directory,
  { person }: MessageTurn,
  { list, isOwn, rest }: ListWish,
  today: string,
): { readonly unit: Unit | null; readonly isNarrowed: boolean } | undefined {
  const [named] = [...unitsCalled(findUnits(directory, rest)), ...ofField(directory, rest)];
  if (isOwn) return { unit: named ?? null, isNarrowed: false };
  const mayHave = (unit: string | null) =>
    may(directory, { person: person.id, act: actFor[list], unit }, today).ok;
  if (mayHave(named?.id ?? null)) return { unit: named ?? null, isNarrowed: false };
  if (named !== undefined) return undefined;
  const [own, ...more] = directory.units.filter(({ id }) => mayHave(id));
  return own === undefined || more.length > 0 ? undefined : { unit: own, isNarrowed: true };
}

/** "For traffic": the unit whose field stands where a unit is named. */
function ofField({ units }: Directory, rest: string): readonly Unit[] {
  const [, words = ''] = /\s(?:för|hos|på|for|at|of) (?:the )?(\p{L}[\p{L} -]*?)[\s.!?]*$/iu.exec(rest) ?? [];
  return words === '' ? [] : unitOfTopic(units, looseName(words));
}

/** Whether the list that was shown is of what is to be answered then: "de som går ut i januari" lie ahead in the file too. */
function remissesAreDue(text: string): boolean {
  const { state, hasBeen = false } = readRemisses(listOfFile(text) ?? text) ?? {};
  return !hasBeen && (state === undefined || state === 'open');
}

type Rows = Awaited<ReturnType<(typeof rowsOf)[List]>>;

async function sheetOf(rows: Rows, { list, format, language }: ListWish) {
  const say = listTexts(language);
  const names = Object.keys(rows[0] ?? {}) as (keyof Rows[number])[];
  const columns: SheetColumn[] = names.map((name) => ({ heading: say(name), width: WIDTHS[name] ?? 16 }));
  const cells = rows.map((row) => names.map((name) => row[name] ?? null));
  const bytes =
    format === 'csv'
      ? writeCsvSheet(columns, cells)
      : await writeXlsxSheet(say(`sheet-${list}`), columns, cells);
  return { name: `${say(`file-${list}`)}.${format}`, bytes };
}

const WIDTHS: Readonly<Partial<Record<keyof Rows[number], number>>> = {
  title: 40,
  unit: 28,
  origin: 24,
  decidedBy: 28,
};
