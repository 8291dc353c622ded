import { directions } from '../commitments/model.ts';
import type { Language } from '../language/language.ts';
import type { Unit } from '../network/model.ts';
import { unitNameIn } from '../network/units/unit-names.ts';
import { texts } from './texts.ts';
import { UNSAID } from './year/model.ts';

/** The name of a unit; its id when the directory no longer knows it. */
export function unitNameOf(units: readonly Unit[], id: string | null, language: Language): string {
  if (id === null || id === UNSAID) return texts(language)('unsaid');
  return unitNameIn(units, id, language);
}

/** The name of a direction of the international work (3#1). */
export function directionName(key: string, language: Language): string {
  const direction = directions.find((one) => one === key);
  return texts(language)(direction === undefined ? 'unsaid' : `direction-${direction}`);
}

/** The name of a country, where a place is the code of one. */
export function placeName(place: string, language: Language): string {
  if (place === '') return texts(language)('unsaid');
  if (!/^[A-Z]{2}$/.test(place)) return place;
  return new Intl.DisplayNames(language, { type: 'region' }).of(place) ?? place;
}

/** A short name of a month: `jan.`, `Jan`. `month` counts from 1. */
export function shortMonth(month: number, language: Language): string {
  const name = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2026, month - 1, 15)));
  return name.replace('.', '').slice(0, 3);
}
