import { z } from 'zod';
import type { Bilingual, Language } from '../../language/language.ts';
import type { Unit } from '../model.ts';

/**
 * A unit's name in both languages, as messages keep it until they are delivered. One that was kept when units had
 * one name alone is a text.
 */
export const unitNameSchema = z.union([z.string(), z.object({ sv: z.string(), en: z.string() })]);
export type UnitName = string | Bilingual<string>;

/** The name of a unit in both languages; its id when the directory no longer knows it. */
export function bothNames(units: readonly Unit[], id: string): Bilingual<string> {
  return { sv: unitNameIn(units, id, 'sv'), en: unitNameIn(units, id, 'en') };
}

/** A kept name in one language. */
export function nameIn(name: UnitName, language: Language): string {
  return typeof name === 'string' ? name : name[language];
}

/** The name of a unit in one language: the Swedish one where it has no other. */
export function nameOfUnit({ name, english }: Pick<Unit, 'name' | 'english'>, language: Language): string {
  return language === 'en' ? (english?.name ?? name) : name;
}

/** All units by their names, to choose from. */
export function unitChoices(units: readonly Unit[], language: Language): { title: string; value: string }[] {
  return units
    .map((unit) => ({ title: nameOfUnit(unit, language), value: unit.id }))
    .sort((one, other) => one.title.localeCompare(other.title, language));
}

const takesArticle = /(?:Committee|Board|Council|Department|Administration|Office|Secretariat|Archives)$/;

/** A unit's name as it stands in a sentence: English has an article before a committee, and none before a company. */
export function inSentence(name: string, language: Language): string {
  return language === 'en' && takesArticle.test(name) ? `the ${name}` : name;
}

/** The name of a unit's administration in one language. */
export function nameOfAdministration(
  { administration, english }: Pick<Unit, 'administration' | 'english'>,
  language: Language,
): string {
  return language === 'en' ? (english?.administration ?? administration) : administration;
}

/** Two names of one place, the second in brackets; one alone where they are the same, as those of a company are. */
export function bothIn(name: string, other: string): string {
  return name.endsWith(other) ? name : `${name} (${other})`;
}

/** The name of the unit of this id in one language; the id when the directory no longer knows it. */
export function unitNameIn(units: readonly Unit[], id: string, language: Language): string {
  const unit = units.find((one) => one.id === id);
  return unit === undefined ? id : nameOfUnit(unit, language);
}
