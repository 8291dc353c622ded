import { defineTexts } from '../../language/texts.ts';

/** What is said of a commitment in a few words, in full: each is a sentence that the room answers. */
export const shownTexts = defineTexts('commitment-shown', {
  sv: {
    show: 'Visa åtagande {{number}}',
    end: 'Avsluta åtagande {{number}}',
    correct: 'Ändra åtagande {{number}}',
    extended:
      'Det du skrev har inte ändrat något. Slutdatumet är ifyllt: spara när förlängningen är beslutad. Ett samarbetsavtal ska avse ett konkret utbyte med tydlig ömsesidig nytta, och ha start- och slutdatum (4#3). Nämnden eller bolagsstyrelsen avgör om det fortfarande stämmer.',
    nothingChanged: 'Det du skrev har inte ändrat något. Här gör du det: spara om det stämmer.',
  },
  en: {
    show: 'Show commitment {{number}}',
    end: 'End commitment {{number}}',
    correct: 'Change commitment {{number}}',
    extended:
      'What you wrote has changed nothing. The end date is filled in: save it when the extension is decided. A cooperation agreement is to be of a concrete exchange with clear mutual benefit, and to have a start and an end date (4#3). The committee or board judges whether that still holds.',
    nothingChanged: 'What you wrote has changed nothing. Do it here: save it if it is right.',
  },
});
