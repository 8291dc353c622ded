import { defineTexts } from '../../language/texts.ts';

/** What is said of how the edition in force differs from the text that the answers were written from. */
export const changeTexts = defineTexts('strategy-changes', {
  sv: {
    askChanges: 'Vad har ändrats i strategin?',
    forStrategists:
      'Vilka bestämmelser som ska ses över visar jag för strateger. Skriv ”Vad har ändrats i strategin?” så berättar jag vilka paragrafer som är ändrade.',
    otherEdition: 'Svaren är skrivna efter {{from}}. Nu gäller {{now}}. Det här skiljer:',
    noOther:
      'Jag känner inte till någon ändring. Svaren är skrivna efter {{from}}, och ingen annan utgåva är inläst.',
    sameText:
      'Jag känner inte till någon ändring. Nu gäller {{now}}, med samma text som svaren är skrivna efter.',
    changed: 'Ändrade, och svaren om dem är under granskning: {{paragraphs}}',
    gone: 'Finns inte kvar, och svaren om dem är under granskning: {{paragraphs}}',
    reworded: 'Andra ord, men samma regel så långt det går att se: {{paragraphs}}',
    new: 'Nya, som jag inte har svar om än: {{paragraphs}}',
    moved: 'Samma ord under ett annat nummer: {{paragraphs}}',
    read: 'Skriv till exempel ”vad står i {{paragraph}}?” så visar jag paragrafen.',
    readTitle: 'Läs {{paragraph}}',
    readText: 'Vad står i {{paragraph}}?',
  },
  en: {
    askChanges: 'What has changed in the strategy?',
    forStrategists:
      'Which provisions are to be reviewed I show to strategists. Write “What has changed in the strategy?” and I will tell which paragraphs have changed.',
    otherEdition: 'The answers were written from {{from}}. Now {{now}} is in force. This is what differs:',
    noOther: 'I know of no change. The answers were written from {{from}}, and no other edition is loaded.',
    sameText:
      'I know of no change. {{now}} is in force, with the same text that the answers were written from.',
    changed: 'Changed, and answers on them are under review: {{paragraphs}}',
    gone: 'No longer there, and answers on them are under review: {{paragraphs}}',
    reworded: 'Other words, but the same rule as far as can be told: {{paragraphs}}',
    new: 'New, with no answers of mine yet: {{paragraphs}}',
    moved: 'The same words under another number: {{paragraphs}}',
    read: 'Write for example “what does {{paragraph}} say?” and I will show the paragraph.',
    readTitle: 'Read {{paragraph}}',
    readText: 'What does {{paragraph}} say?',
  },
});
