import { calledBy, definiteForms, isIn, PART } from '../../language/naming/called-by.ts';
import { fold, wordsInLowerCase } from '../../language/words.ts';
import type { Database } from '../../store/store.ts';
import { asDiaryWrites, findNumberForms, keyOf } from '../reading/diary-number-forms.ts';
import type { RemissHead } from '../register-model.ts';
import { listOfDnr, listRemissHeads } from '../remiss-register.ts';

/** Words that say nothing of which remiss is meant. */
const common = new Set(
  `remiss remissen remisser remisserna referral referrals the about of on for om med pa till den det har svarat
  vilka vem hur manga who which have has answered replied how many dnr nummer number ks och and`.split(/\s+/),
);

/** The remisses that a text names by number, in whatever form, or else by words of the title. */
export async function findRemisses(database: Database, text: string): Promise<RemissHead[]> {
  return namedAmong(await listRemissHeads(database), text);
}

/** Those of some remisses that a text names by number, in whatever form, or else by words of the title. */
export function namedAmong(all: readonly RemissHead[], text: string): RemissHead[] {
  const keys = new Set(findNumberForms(asDiaryWrites(text)).map(keyOf));
  const byNumber = [...keys].flatMap((key) => all.filter(({ dnrKey }) => dnrKey === key));
  if (byNumber.length > 0) return byNumber;
  const words = wordsInLowerCase(text).filter((word) => word.length > 1 && !common.has(fold(word)));
  if (words.length === 0) return [];
  return all.filter(({ title }) => {
    const called = calledBy(title);
    const isCalled = (word: string) => fold(title).includes(fold(word)) || isIn(word, called);
    // "Riktlinjerna för nätverk" are "Riktlinjer för internationella nätverk".
    const bare = (word: string) => definiteForms(word).filter((one) => one.length >= PART);
    return words.every((word) => isCalled(word) || bare(word).some(isCalled));
  });
}

/** The remisses of some keys of diary numbers, each once. */
export async function findByKeys(database: Database, keys: readonly string[]): Promise<RemissHead[]> {
  const found = await Promise.all([...new Set(keys)].map((key) => listOfDnr(database, key)));
  return found.flat().map(({ remiss }) => remiss);
}
