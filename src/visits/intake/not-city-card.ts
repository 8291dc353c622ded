import type { CardContent } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { NotCity } from '../model.ts';
import { notCityTexts } from './not-city-texts.ts';

/** Says of what visitors ask to see that it is not the city's, and whose it is; a unit can be chosen all the same. */
export function notCityCard(draft: string, whose: readonly NotCity[], language: Language): CardContent {
  const say = notCityTexts(language);
  return {
    template: 'visit-choose',
    data: {
      language,
      visit: draft,
      title: say('title'),
      lead: [...whose.map((one) => say(one)), say('how')].join(' '),
      candidates: [],
      other: say('choose'),
    },
  };
}
