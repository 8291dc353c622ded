import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { texts } from '../texts.ts';
import type { UnitPicked } from './pick-unit.ts';
import { nameOfUnit } from './unit-names.ts';

/** Asks which of several units is meant, and offers what is said of each by its name; or says that none is known. */
export function askWhichUnit(
  picked: Exclude<UnitPicked, { found: 'one' }>,
  language: Language,
  askedOf: (unit: string) => string,
): Reply {
  const say = texts(language);
  if (picked.found === 'none') return { text: say('unknownUnit') };
  const names = picked.units.map((unit) => nameOfUnit(unit, language));
  const text = say('severalUnits', { units: names.join(', ') });
  return { text, prompts: names.map((title) => ({ title, text: askedOf(title) })) };
}
