import type { Language } from '../../language/language.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames } from '../../network/units/unit-names.ts';
import { namesOf } from './texts.ts';

/** The names of units of the directory, to stand in a sentence. */
export const namesIn = (directory: Directory, units: readonly string[], language: Language): string =>
  namesOf(
    units.map((unit) => bothNames(directory.units, unit)),
    language,
  );
