import { type Directory, namesContactPerson, type Unit } from '../../network/model.ts';
import type { Triage, TriageCandidate, TriageReason, VisitReading } from '../model.ts';
import type { Field } from './field-scores.ts';
import { type Fields, findFields } from './find-fields.ts';
import type { LearntFields } from './learnt-fields.ts';
import { askedOfOthers, withoutOthers, writtenToOthers } from './not-city.ts';

/** Fields listed beside each other that make a visit one of several fields. */
const SEVERAL = 3;
/** A second unit that has this share of what speaks for the first is as likely. */
const AS_LIKELY = 0.9;
/** A field of so many times what speaks for the next is the one that is meant. */
const BY_FAR = 2.5;
/** So much says that a matter is told. */
const TOLD_WELL = 1.8;
/** What is so likely to be what districts do is theirs, in a place of theirs. */
const LIKELY_DISTRICTS = 0.5;
/** Less than this is no field. */
const LEAST = 0.3;

/**
 * Whose a visit is, by the strategy: one field its committee's or company's, through its contact person (5#7,
 * 5#10); several fields, a prioritised delegation or a high political level the Executive Board's (5#2);
 * protocol the Executive Board's through the office (5#9); a district's own activity the district's (5#7), with
 * the office's advice (5#9), since the strategy names no contact persons there. Unclear: the two likeliest, and
 * the Executive Board where it is about the fields of both (5#2). What others than the city do is nobody's here.
 */
export function triage(reading: VisitReading, directory: Directory, learnt: LearntFields): Triage {
  if (reading.otherMatter !== null) return { outcome: 'not_visit', why: reading.otherMatter };
  const executive = directory.units.find(({ kind }) => kind === 'executive');
  const fields = findFields(reading, directory, learnt);
  const likeliest = fields.units.filter(({ score }) => score >= LEAST).map(({ unit }) => unit);
  const toExecutive = (reason: TriageReason): Triage =>
    executive === undefined
      ? { outcome: 'unclear', candidates: [], coordinator: null }
      : { outcome: 'decided', ...candidateOf(executive, reason), fields: likeliest };

  const others = askedOfOthers(reading);
  const isOthers = others.length > 0 && isNobodys(findFields(withoutOthers(reading), directory, learnt));
  // A committee of a parliament that asks to see another parliament, and nobody here.
  if (isOthers && !reading.informal) return { outcome: 'not_city', whose: others };
  if (reading.highPoliticalLevel !== null) {
    if (!reading.informal || executive === undefined) return toExecutive('high_political_level');
    const other = fieldOwner(fields, directory, executive.id);
    return other === undefined
      ? toExecutive('high_political_level')
      : {
          outcome: 'unclear',
          candidates: [candidateOf(executive, 'high_political_level'), other],
          coordinator: null,
        };
  }
  if (reading.prioritised !== null) return toExecutive('prioritised');
  if (reading.protocol !== null && !isByTheWay(reading.protocol, fields)) return toExecutive('protocol');
  if (isOthers || writtenToOthers(reading).length > 0) return { outcome: 'not_city', whose: others };
  const listed = fields.listed.filter((unit) => unit !== executive?.id || fields.listed.length > SEVERAL);
  const isList = listed.length > SEVERAL || (listed.length === SEVERAL && !outweighsAll(fields));
  if (isList || (reading.severalFields && likeliest.length >= 2)) return toExecutive('several_fields');
  return oneField(fields, directory, likeliest);
}

/** Gifts that are exchanged at the end of a visit are no question of protocol where a matter is told. */
function isByTheWay(protocol: string, { units: [first] }: Fields): boolean {
  return /gift|gåv|present/iu.test(protocol) && (first?.score ?? 0) >= TOLD_WELL;
}

/** No unit's field, nor what a district does: its place alone says where it is. */
function isNobodys({ units, district }: Fields): boolean {
  const isDistricts = district !== null && (district.activity > 0 || district.isNamedItself);
  return !isDistricts && (units[0]?.score ?? 0) < LEAST;
}

/** What is told of one field by far: others that stand beside a part of it are no list of fields. */
function outweighsAll({ units: [first, second] }: Fields): boolean {
  return first !== undefined && first.score >= (second?.score ?? 0) * BY_FAR;
}

/** The unit whose field it is, apart from the Executive Board. */
function fieldOwner(fields: Fields, directory: Directory, executive: string): TriageCandidate | undefined {
  const unit = fields.units.find((field) => field.unit !== executive)?.unit ?? fields.district?.unit;
  return unit === undefined ? undefined : ownField(unit, directory);
}

function oneField(fields: Fields, directory: Directory, likeliest: readonly string[]): Triage {
  const [first, second] = fields.likely;
  const { district } = fields;
  if (district !== null && isDistrictsOwn(fields)) return decided(district.unit, directory, likeliest);
  if (first === undefined || first.score < LEAST) return supported(directory);
  if (second !== undefined && isAsLikely(first, second)) return either([first.unit, second.unit], directory);
  if (fields.together?.includes(first.unit)) return either(fields.together, directory);
  return decided(first.unit, directory, likeliest);
}

function isAsLikely(first: Field, second: Field): boolean {
  return second.score >= first.score * AS_LIKELY;
}

/**
 * What districts do, in a place of theirs, and no other unit's field more than that: by their topics, or by all words of
 * it, as where somebody tells what they saw there.
 */
function isDistrictsOwn({ district, beyondDistrict }: Fields): boolean {
  if (district === null) return false;
  if (district.likeliness >= LIKELY_DISTRICTS) return true;
  const activity = district.activity + (district.isNamedItself ? 5 : 0);
  return activity === 0 ? beyondDistrict < LEAST : activity >= beyondDistrict * 0.7;
}

function decided(unit: string, directory: Directory, fields: readonly string[]): Triage {
  const candidate = ownField(unit, directory);
  return candidate === undefined
    ? supported(directory)
    : { outcome: 'decided', ...candidate, fields: [...fields] };
}

/** No field was recognised: the office helps to judge visits (5#9), and a person chooses. */
function supported(directory: Directory): Triage {
  const executive = directory.units.filter(({ kind }) => kind === 'executive');
  const candidates = executive.map((unit) => candidateOf(unit, 'single_field'));
  return { outcome: 'unclear', candidates, coordinator: null };
}

/** One of two units, or both: then the Executive Board coordinates, unless it is one of them. */
function either(units: readonly [string, string], directory: Directory): Triage {
  const executive = directory.units.find(({ kind }) => kind === 'executive');
  const coordinates = executive !== undefined && !units.includes(executive.id);
  return {
    outcome: 'unclear',
    candidates: units.flatMap((unit) => ownField(unit, directory) ?? []),
    coordinator: coordinates ? candidateOf(executive, 'several_fields') : null,
  };
}

function ownField(id: string, directory: Directory): TriageCandidate | undefined {
  const unit = directory.units.find((one) => one.id === id);
  return unit === undefined
    ? undefined
    : candidateOf(unit, unit.kind === 'district' ? 'district' : 'single_field');
}

/** 5#10 names specialist administrations and companies; others act with the office's advice (5#9). */
function candidateOf(unit: Unit, reason: TriageReason): TriageCandidate {
  const because =
    reason === 'protocol' ? '5#9' : reason === 'single_field' || reason === 'district' ? '5#7' : '5#2';
  const through = namesContactPerson(unit) ? '5#10' : '5#9';
  return { unit: unit.id, reason, because, through };
}
