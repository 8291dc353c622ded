import { civilDateAt, daysBetween } from '../../calendar/civil-date.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { PageRequest } from '../../pages/model.ts';
import type { Database, Store } from '../../store/store.ts';
import { pageTexts } from './texts.ts';

/** What every part of the page is made from. */
export interface PageSource {
  readonly database: Database;
  readonly directory: Directory;
  /** Civil date. */
  readonly today: string;
  readonly person: string;
  readonly language: Language;
  /** Id of the unit that the page is narrowed down to; null for all. */
  readonly unit: string | null;
}

/** Reads what the parts of the page share. */
export async function readPageSource(
  store: Store,
  { person, language, at, unit }: Pick<PageRequest, 'person' | 'language' | 'at' | 'unit'>,
): Promise<PageSource> {
  const directory = await currentDirectory(store);
  return { database: store.database, directory, today: civilDateAt(at), person, language, unit };
}

/** A date with how far away it is: `fredag 4 december 2026, om 9 dagar`. */
export function whenText(date: string | null, today: string, language: Language): string {
  const say = pageTexts(language);
  if (date === null) return say('noDate');
  const days = daysBetween(today, date);
  const far = Math.abs(days) > 60;
  return far ? formatDate(date, language) : `${formatWeekday(date, language)}, ${distance(days, language)}`;
}

function distance(days: number, language: Language): string {
  const say = pageTexts(language);
  if (days === 0) return say('today');
  if (days === 1) return say('tomorrow');
  return days > 0 ? say('inDays', { count: days }) : say('daysAgo', { count: -days });
}
