import { defineTexts } from '../../language/texts.ts';

/** What is said of a commitment in a few words, in full: each is a sentence that the room answers. */
export const shownTexts = defineTexts('commitment-shown', {
  sv: {
    show: 'Visa åtagande {{number}}',
    end: 'Avsluta åtagande {{number}}',
    correct: 'Ändra åtagande {{number}}',
    nothingChanged: 'Det du skrev har inte ändrat något. Här gör du det: spara om det stämmer.',
  },
  en: {
    show: 'Show commitment {{number}}',
    end: 'End commitment {{number}}',
    correct: 'Change commitment {{number}}',
    nothingChanged: 'What you wrote has changed nothing. Do it here: save it if it is right.',
  },
});
