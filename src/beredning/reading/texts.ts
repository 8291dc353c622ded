import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import type { Doubt } from './model.ts';

/** What is said of what was read. */
export const readTexts = defineTexts('beredning-reading', {
  sv: {
    read: 'Jag har fyllt i det som du skrev. Inget är inskickat än: se över och komplettera.',
    readWithDoubts: 'Jag har fyllt i det som du skrev. Inget är inskickat än. Se särskilt över det här:',
    whatNext:
      'När du har skickat in bereder en strateg ärendet, IB:s ledamöter tittar på det, och finansborgarrådet beslutar på delegation (5#4).',
    foreignPolicy:
      '**Det kan röra utrikespolitik, och den bedriver staden inte (4#1).** Dit räknas frågor om Sveriges förhållande till andra stater, bistånd och säkerhetspolitik. I så fall tas det inte upp i IB.',
    range: 'Du skrev {{words}}. Jag räknar med det högre beloppet.',
    multiplied: 'Du skrev {{words}} per person. Jag har räknat om det till summan för alla.',
    'per-person': 'Du skrev {{words}} per person. Fyll i hur många som reser och vad det kostar totalt.',
    'no-currency': 'Jag läste {{words}} som kronor. Ändra om det är något annat.',
    'foreign-money': 'Du skrev {{words}}. Fyll i beloppet i kronor.',
    'several-amounts': 'Jag såg flera belopp ({{words}}) och vet inte vad som är totalt. Fyll i kostnaden.',
    'sum-differs': 'Beloppen ({{words}}) går inte ihop med totalen. Se över kostnaderna.',
    'too-much': 'Du skrev {{words}}. Så mycket kan jag inte ta emot. Fyll i kostnaden.',
    'several-places': 'Jag såg flera orter: {{words}}. Fyll i den som gäller.',
    'place-spelling': 'Du skrev {{words}}. Se efter att orten blev rätt.',
    'several-numbers-of-travellers': 'Jag såg flera antal resenärer: {{words}}. Fyll i det som gäller.',
    'too-many-travellers':
      'Du skrev {{words}} resenärer. Så många kan jag inte ta emot. Fyll i hur många som reser.',
    'no-day': 'Du skrev {{words}} utan dag. Fyll i första och sista dagen.',
    'no-such-day': 'Det finns ingen dag som heter {{words}}. Fyll i första och sista dagen.',
    reversed: 'Du skrev {{words}}. Sista dagen kommer före den första. Fyll i dem som det ska vara.',
    passed: 'Dagen {{words}} har redan varit. Se efter att datumet är rätt.',
  },
  en: {
    read: 'I have filled in what you wrote. Nothing has been submitted yet: look it over and complete it.',
    readWithDoubts:
      'I have filled in what you wrote. Nothing has been submitted yet. Look at this in particular:',
    whatNext:
      'Once you have submitted it a strategist prepares it, the members of IB look at it, and the Mayor (finansborgarrådet) decides by delegation (5#4).',
    foreignPolicy:
      "**It may touch foreign policy, which the city does not conduct (4#1).** That includes Sweden's relations with other states, aid and security policy. In that case IB does not take it up.",
    range: 'You wrote {{words}}. I count with the higher amount.',
    multiplied: 'You wrote {{words}} per person. I have turned it into the sum for everybody.',
    'per-person': 'You wrote {{words}} per person. Fill in how many travel, and the total cost.',
    'no-currency': 'I read {{words}} as kronor. Change it if it is something else.',
    'foreign-money': 'You wrote {{words}}. Fill in the amount in kronor.',
    'several-amounts': 'I saw several amounts ({{words}}) and cannot tell the total. Fill in the cost.',
    'sum-differs': 'The amounts ({{words}}) do not add up to the total. Look over the costs.',
    'too-much': 'You wrote {{words}}. That is more than I can take. Fill in the cost.',
    'several-places': 'I saw several places: {{words}}. Fill in the one that holds.',
    'place-spelling': 'You wrote {{words}}. See that the place came out right.',
    'several-numbers-of-travellers':
      'I saw several numbers of travellers: {{words}}. Fill in the one that holds.',
    'too-many-travellers':
      'You wrote {{words}} travellers. That is more than I can take. Fill in how many travel.',
    'no-day': 'You wrote {{words}} without a day. Fill in the first and the last day.',
    'no-such-day': 'There is no such day as {{words}}. Fill in the first and the last day.',
    reversed: 'You wrote {{words}}. The last day comes before the first. Fill them in as they should be.',
    passed: 'The day {{words}} has been. See that the date is right.',
  },
});

/** What a doubt says to the person whose words were read, as Markdown. */
export function doubtText({ code, words }: Doubt, language: Language): string {
  return readTexts(language)(code, { words: escapeMarkdown(words) });
}
