import { createHash } from 'node:crypto';
import { fold } from '../../language/words.ts';
import { readDiary } from '../reading/diary-number-forms.ts';
import type { Remiss } from '../register-model.ts';

/** Whose diary a remiss is of, as its number or the letter says; null where neither does. */
export function diaryOf({ dnr, dnrKey, reading }: Pick<Remiss, 'dnr' | 'dnrKey' | 'reading'>): string | null {
  // A number that was corrected to another one is not of the diary that was read.
  const read = reading.dnr?.key === dnrKey ? reading.dnr.diary : null;
  return readDiary(dnr) ?? read?.toUpperCase() ?? null;
}

/**
 * Those of some remisses of one serial number and year that are of a diary: two diaries count for themselves.
 * One that is not named may be any, unless it is named nowhere.
 */
export function ofDiary(known: readonly Remiss[], diary: string | null): readonly Remiss[] {
  const same = known.filter((remiss) => diaryOf(remiss) === diary);
  if (same.length > 0) return same;
  return known.filter((remiss) => diary === null || diaryOf(remiss) === null);
}

/** A title as it is compared, however it is spaced and written in capitals. */
export function bareTitle(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What tells two letters of one serial number and year apart: the title, and the diary where one is named. */
export function fingerprintOf(title: string, diary: string | null): string {
  const named = diary === null ? bareTitle(title) : `${diary}: ${bareTitle(title)}`;
  return createHash('sha256').update(named).digest('hex').slice(0, 16);
}

/** Whether a title is that of a registered remiss: as it is, or as it was before it was corrected. */
export function isSameTitle(
  title: string,
  { remiss, fingerprint }: { readonly remiss: Remiss; readonly fingerprint: string },
): boolean {
  if (bareTitle(title) === bareTitle(remiss.title)) return true;
  // Those that were registered before diaries were told apart have none in their fingerprint.
  return [null, diaryOf(remiss)].some((diary) => fingerprint === fingerprintOf(title, diary));
}
