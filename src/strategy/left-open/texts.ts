import { defineTexts } from '../../language/texts.ts';

/** What is said of what the strategy leaves open, and of whether it contradicts itself. */
export const leftOpenTexts = defineTexts('strategy-left-open', {
  sv: {
    leftOpen:
      'Det här framgår inte av strategin, efter vad människor har gått igenom. Annat kan också saknas: fråga, så säger svaret om den är tyst.',
    underReview: 'De här paragraferna har ändrats och är under granskning: {{paragraphs}}',
    contradictions:
      'Det kan jag inte avgöra. Jag jämför inte paragrafer med varandra, och ingen motsägelse är antecknad här: det betyder inte att det inte finns någon.',
    sideBySide:
      'Tycker du att två paragrafer krockar, skriv till exempel ”visa 4#2 och 4#3”, så ser du dem ord för ord. Hur de ska läsas svarar stadsledningskontoret (SLK) på.',
    askOpen: 'Vad lämnar strategin öppet?',
    showBoth: 'Visa 4#2 och 4#3',
  },
  en: {
    leftOpen:
      'This is not stated in the strategy, by what people have gone through. Other things may be missing too: ask, and the answer says if it is silent.',
    underReview: 'These paragraphs have changed and are under review: {{paragraphs}}',
    contradictions:
      'I cannot tell. I do not compare paragraphs with each other, and no contradiction is noted here, which does not mean that there is none.',
    sideBySide:
      'If you think that two paragraphs clash, write for example “show 4#2 and 4#3” to see them word for word. How to read them the City Executive Office (stadsledningskontoret) answers.',
    askOpen: 'What does the strategy leave open?',
    showBoth: 'Show 4#2 and 4#3',
  },
});
