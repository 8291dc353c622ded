import { fold, wordsOf } from '../../language/words.ts';
import type { Database } from '../../store/store.ts';
import { asDiaryWrites, findNumberForms, keyOf } from '../reading/diary-number-forms.ts';
import type { Remiss } from '../register-model.ts';
import { listOfDnr, listRemisses } from '../remiss-register.ts';

/** Words that say nothing of which remiss is meant. */
const common = new Set(
  `remiss remissen remisser remisserna referral referrals the about of on for om med pa till den det har svarat
  vilka vem hur manga who which have has answered replied how many dnr nummer number ks och and`.split(/\s+/),
);

/** The remisses that a text names by number, in whatever form, or else by words of the title. */
export async function findRemisses(database: Database, text: string): Promise<Remiss[]> {
  const byNumber = await findByKeys(database, findNumberForms(asDiaryWrites(text)).map(keyOf));
  if (byNumber.length > 0) return byNumber;
  const words = wordsOf(fold(text)).filter((word) => word.length > 1 && !common.has(word));
  if (words.length === 0) return [];
  const all = await listRemisses(database);
  return all.filter(({ title }) => words.every((word) => fold(title).includes(word)));
}

/** The remisses of some keys of diary numbers, each once. */
export async function findByKeys(database: Database, keys: readonly string[]): Promise<Remiss[]> {
  const found = await Promise.all([...new Set(keys)].map((key) => listOfDnr(database, key)));
  return found.flat().map(({ remiss }) => remiss);
}
