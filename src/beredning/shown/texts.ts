import { defineTexts } from '../../language/texts.ts';

/** What is said of a matter that somebody goes on from in a few words. */
export const shownTexts = defineTexts('beredning-shown', {
  sv: {
    filledIn: 'Det du skrev har inte ändrat något än. Det står ifyllt här: gå vidare så sparas det.',
    costNotFilled: 'Kostnaden blir då {{cost}}, men den står inte här: skriv den på steg 4.',
    notFilled: 'Det här är inte ifyllt, så se om det ska med: {{rest}}.',
    wait: 'Det är inte beslutat än. Vänta med att boka tills det är godkänt.',
    approved: 'Det är godkänt.',
    nothingChanged: 'Det du skrev har inte ändrat något. Så här står det, med det du kan göra.',
  },
  en: {
    filledIn: 'What you wrote has changed nothing yet. It is filled in here: go on, and it is saved.',
    costNotFilled: 'The cost is then {{cost}}, but it is not here: write it in step 4.',
    notFilled: 'This is not filled in, so see whether it belongs there: {{rest}}.',
    wait: 'It is not decided yet. Wait with booking until it is approved.',
    approved: 'It is approved.',
    nothingChanged: 'What you wrote has changed nothing. This is how it stands, with what you can do.',
  },
});
