/** "Espoosta", "Tampereelta": from there. */
const FROM_THERE = /(?:sta|stä|lta|ltä)$/u;
/** "Turun kaupungin", "Helsingin yliopistosta": of there, before what is of it. */
const OF_THERE = /n$/u;
const WHAT_IS_OF_IT = /^\s(?:kaupun|kunna|kunta|yliopisto|seurakun|maakun|sataman|kirjasto|koulu)/u;

/** How the stem of a word ends in the nominative: its consonants are weaker in most cases. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/$/u, ''],
  [/ee$/u, 'e'],
  [/ng(?=\p{L}$)/u, 'nk'],
  [/nn(?=\p{L}$)/u, 'nt'],
  [/de$/u, 'ti'],
  [/d(?=\p{L}$)/u, 't'],
  [/(?<=\p{L}r|\p{L}l)(?=\p{L}$)/u, 'k'],
];

/**
 * What a name may be in the nominative that stands in a Finnish case of place or possession: "Turun" before "kaupungin"
 * as "Turku". None where neither its ending nor what follows shows such a case.
 */
export function finnishNominatives(name: string, after: string): string[] {
  const isOf = OF_THERE.test(name) && WHAT_IS_OF_IT.test(after);
  if (!FROM_THERE.test(name) && !isOf) return [];
  const stem = name.replace(isOf ? OF_THERE : FROM_THERE, '');
  return endings.map(([weak, strong]) => stem.replace(weak, strong));
}
