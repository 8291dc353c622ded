import { defineTexts } from '../../language/texts.ts';

/** What is said when papers are handed over, or are not. */
export const handOverTexts = defineTexts('beredning-hand-over', {
  sv: {
    handedOver: 'Här är beslutet för {{number}}, som Word-dokument och som maskinläsbar fil.',
    minutesHandedOver: 'Här är ett utkast till minnesanteckningar från mötet {{date}}.',
    'refused-not-yours':
      'De här handlingarna hämtas av strateger, registratorn, IB:s ledamöter och finansroteln.',
    'refused-not-decided': 'Ärendet är inte avgjort än, så det finns inget beslut att hämta.',
    'refused-unknown-matter': 'Jag hittar inte det ärendet. Skriv numret, till exempel: beslut IB 2026-14.',
    'refused-no-such-meeting':
      'Jag hittar inget möte då. Skriv dagen, till exempel: minnesanteckningar 12 februari.',
    writePersonally: 'Handlingar lämnar jag ut i vår egen chatt. Skriv till mig där.',
  },
  en: {
    handedOver: 'Here is the decision on {{number}}, as a Word document and as a machine-readable file.',
    minutesHandedOver: 'Here is a draft of the minutes of the meeting on {{date}}.',
    'refused-not-yours':
      "These documents are for strategists, the registrar, IB's members and the Mayor's office.",
    'refused-not-decided': 'The matter has not been decided yet, so there is no decision to hand over.',
    'refused-unknown-matter':
      'I cannot find that matter. Write its number, for example: decision IB 2026-14.',
    'refused-no-such-meeting': 'I find no meeting then. Write the day, for example: minutes IB 12 February.',
    writePersonally: 'I hand over documents in our own chat. Write to me there.',
  },
});
