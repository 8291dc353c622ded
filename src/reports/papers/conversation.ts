import { civilDateAt } from '../../calendar/civil-date.ts';
import { partTimes } from '../../calendar/time-words.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { readAmendment } from '../../conversation/list-follow-up.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatNumber } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { ownUnits, unitsCalled } from '../../network/units/pick-unit.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { knowsUnit, narrowsByUnit, unitsMeant } from '../../network/units/units-meant.ts';
import { newestYearWithEntries } from '../year/read-year.ts';
import { handOverYear, type YearPorts } from './hand-over-year.ts';
import { paperTexts } from './texts.ts';
import { readCityYear, readYearQuestion } from './year-question.ts';

/** Who asks for the annual account gets its material as documents: of the whole city, or of a unit. */
export function yearIntents(ports: YearPorts): Intent[] {
  const goesOn: Pick<Intent, 'answersEdits' | 'goesOn' | 'knows' | 'narrows'> = {
    answersEdits: true,
    goesOn: ofAnother,
    // Which unit is meant is told where it is asked for in full.
    knows: async ({ text }) => readCityYear(text) !== undefined || knowsUnit(ports.store, unitWords(text)),
    narrows: narrowsByUnit(ports.store, ofAnother),
  };
  return [
    {
      name: 'yearly-pack',
      claim: (text) => (readCityYear(text) === undefined ? 0 : 0.97),
      ...goesOn,
      handle: (turn) => giveCity(ports, turn),
    },
    {
      name: 'yearly-pack-of-unit',
      claim: (text) => (readYearQuestion(text) === undefined ? 0 : 0.9),
      ...goesOn,
      ...answersFound(async (turn) => {
        const named = unitsAsked(await currentDirectory(ports.store), turn);
        // Plans are made by units: without a name it is that of whoever asks.
        const isPlan = readYearQuestion(turn.text)?.isPlan === true;
        const units = named.length === 0 && isPlan ? await unitsAlone(ports, turn) : named;
        return units.length === 0 ? undefined : { reply: () => giveUnits(ports, turn, units) };
      }),
    },
  ];
}

/** "Samma på engelska till gästerna": whom it is for is the asker's matter. */
const inLanguage =
  /^(?:[\p{L}]+[\s,]+){0,5}?(?:på|till|in|into|an?|the) (?:(?<sv>svenska|swedish)|engelska|english)(?!\p{L})(?![^?]*\?)[^?]{0,40}[.!?]*$/iu;

function inOtherLanguage(text: string, earlier: string): string | undefined {
  const match = inLanguage.exec(text.normalize('NFC').trim());
  const before = readCityYear(earlier) ?? readYearQuestion(earlier);
  if (match === null || before === undefined) return undefined;
  const say = paperTexts(match.groups?.sv === undefined ? 'en' : 'sv');
  const [year, unit] = [before.time ?? '', unitWords(earlier)];
  return say(unit === '' ? 'askYear' : 'askUnit', { year, unit })
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Samma fast för 2025", "å för kultur", "på engelska": the same of another year or unit, or in the other language. */
function ofAnother(text: string, earlier: string): string | undefined {
  const translated = inOtherLanguage(text, earlier);
  if (translated !== undefined) return translated;
  const amendment = readAmendment(text, earlier);
  if (amendment === undefined) return undefined;
  const { words, time, isAll } = amendment;
  const say = paperTexts(/annual|yearly/i.test(earlier) ? 'en' : 'sv');
  const year = (time === '' ? partTimes(earlier).time : time).replace(/^(?:för|of|for)\s+/iu, '');
  // "Och förra året" of a unit is still that of the unit.
  const meant = words === '' && !isAll ? partTimes(unitWords(earlier)).words : words;
  const unit = meant.replace(/^(?:för|hos|for|of|at)\s+/iu, '');
  if (unit !== '') return say('askUnit', { year, unit }).replace(/\s+/g, ' ');
  const asked = say('askYear', { year });
  return readCityYear(asked) === undefined ? undefined : asked;
}

const unitWords = (text: string) => /\s(?:för|for)\s+(?<unit>.+)$/iu.exec(text)?.groups?.unit ?? '';

/** The units whose year a message asks for: those that it names, or the asker's own. */
function unitsAsked(directory: Directory, { text, person, at }: MessageTurn): readonly Unit[] {
  const { rest = '', isOwn = false } = readYearQuestion(text) ?? {};
  const called = unitsCalled(findUnits(directory, rest));
  const named = called.length > 0 ? called : unitsMeant(directory, unitWords(rest));
  if (named.length > 0) return named;
  const own = ownUnits(directory, person.id, civilDateAt(at));
  return !isOwn || own.found === 'none' ? [] : own.found === 'one' ? [own.unit] : own.units;
}

/** The whole city's, or that of their own unit for whoever may have that alone. */
async function giveCity(ports: YearPorts, turn: MessageTurn): Promise<Reply> {
  const own = await unitsAlone(ports, turn);
  if (own.length === 0) return give(ports, turn, null);
  const reply = await giveUnits(ports, turn, own);
  const only = paperTexts(languageOfWish(turn))('onlyUnit');
  return { ...reply, text: [only, reply.text ?? ''].join(' ') };
}

/** The units whose year somebody may have, where the city's is not theirs to have. */
async function unitsAlone({ store }: YearPorts, { person, at }: MessageTurn): Promise<readonly Unit[]> {
  const directory = await currentDirectory(store);
  const mayTake = (unit: string | null) =>
    may(directory, { person: person.id, act: 'take-yearly-pack', unit }, civilDateAt(at)).ok;
  return mayTake(null) ? [] : directory.units.filter(({ id }) => mayTake(id));
}

/** That of the only unit; of several it is asked which. */
async function giveUnits(ports: YearPorts, turn: MessageTurn, units: readonly Unit[]): Promise<Reply> {
  const [only, ...others] = units;
  if (only !== undefined && others.length === 0) return give(ports, turn, only);
  const language = languageOfWish(turn);
  const say = paperTexts(language);
  const year = yearMeant(timeOf(turn.text), civilDateAt(turn.at));
  return { text: say('whichUnit'), prompts: units.map((unit) => promptFor(unit, year, language)) };
}

function promptFor(unit: Unit, year: number, language: Language) {
  const title = paperTexts(language)('askUnit', { year, unit: nameOfUnit(unit, language) });
  return { title, text: title };
}

async function give(ports: YearPorts, turn: MessageTurn, unit: Unit | null): Promise<Reply> {
  const language = languageOfWish(turn);
  const say = paperTexts(language);
  const today = civilDateAt(turn.at);
  const asked = yearMeant(timeOf(turn.text), today);
  // A plan is made before its year begins, from what has been done.
  const isAhead = asked > Number(today.slice(0, 4)) && readYearQuestion(turn.text)?.isPlan === true;
  const year = isAhead ? Number(today.slice(0, 4)) : asked;
  const request = { person: turn.person.id, year, unit: unit?.id ?? null, language, at: turn.at };
  const given = await handOverYear(ports, request);
  const name = unit === null ? '' : inSentence(nameOfUnit(unit, language), language);
  if (given.ok) {
    const { counted: count, files } = given.value;
    const counted = { year, count, number: formatNumber(count, language) };
    const notBegun = isAhead ? `${say('notBegun', { plan: asked, year })} ` : '';
    const text =
      unit === null
        ? say('handedOver', counted)
        : say('handedOverUnit', { ...counted, unit: name, scope: say('scope') });
    return { text: `${notBegun}${text}`, files, language };
  }
  switch (given.refusal) {
    case 'not-yours': {
      if (unit === null) return { text: say('notYours') };
      const own = await unitsAlone(ports, turn);
      return {
        text: say('notYoursUnit', { unit: name }),
        prompts: own.map((theirs) => promptFor(theirs, year, language)),
      };
    }
    case 'future':
      return { text: say('future', { year }) };
    case 'empty':
      return empty(ports, { year, unit, today }, language);
  }
}

interface Empty {
  readonly year: number;
  readonly unit: Unit | null;
  readonly today: string;
}

/** That a year has nothing, with the latest that has. */
async function empty({ store }: YearPorts, { year, unit, today }: Empty, language: Language): Promise<Reply> {
  const say = paperTexts(language);
  const other = await newestYearWithEntries(store.database, today, unit?.id ?? null);
  if (unit !== null) {
    const text = say('emptyUnit', { year, unit: inSentence(nameOfUnit(unit, language), language) });
    return { text, prompts: other === null ? [] : [promptFor(unit, other, language)] };
  }
  return { text: other === null ? say('emptyAll', { year }) : say('empty', { year, other }) };
}

const timeOf = (text: string) => (readCityYear(text) ?? readYearQuestion(text))?.time;

/** The year that is named; this one when none is. */
function yearMeant(words: string | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (words === undefined || /i år|this/i.test(words)) return thisYear;
  if (/nästa|next/i.test(words)) return thisYear + 1;
  return /förra|fjol|last/i.test(words) ? thisYear - 1 : Number(words);
}

/** The wish is short, and has words of one language. */
function languageOfWish({ text, language }: MessageTurn): Language {
  if (/års|underlag|verksamhets|\bför\b/i.test(text)) return 'sv';
  return /annual|yearly/i.test(text) ? 'en' : languageOfText(text, language);
}
