import { escapeMarkdown } from '../conversation/markdown.ts';
import { formatDate } from '../language/format.ts';
import type { Language } from '../language/language.ts';
import { defineTexts } from '../language/texts.ts';
import type { Directory } from '../network/model.ts';
import type { ReadingWarning } from './model.ts';
import { unitName } from './recipient-view.ts';

const texts = defineTexts('remiss-warning', {
  sv: {
    'no-text': 'Dokumentet har ingen text som går att läsa.',
    'no-dnr': 'Jag hittar inget diarienummer. Skriv det.',
    'several-dnrs': 'Jag hittar flera diarienummer: {{numbers}}. Skriv det som gäller remissen.',
    'no-title': 'Jag hittar ingen titel. Skriv vad ärendet gäller.',
    'no-deadline': 'Jag hittar ingen sista dag. Vilken dag ska svaret vara inne?',
    'several-deadlines': 'Brevet anger flera sista dagar: {{dates}}. Välj den som gäller.',
    'deadline-unreadable': 'Sista dagen går inte att läsa: ”{{words}}”. Välj den.',
    'deadline-year-assumed': 'Brevet anger inget år: ”{{words}}”. Jag läste {{date}}.',
    'deadline-counted': 'Jag räknade fram {{date}} från ”{{words}}”. Kontrollera den.',
    'deadline-weekday-differs': 'Veckodagen stämmer inte med datumet: ”{{words}}”. Jag läste {{date}}.',
    'deadline-is-before': 'Brevet säger före ett datum: ”{{words}}”. Kontrollera om {{date}} är sista dagen.',
    'deadline-before-letter': 'Sista dagen {{date}} är före brevets datum {{letterDate}}. Kontrollera den.',
    'deadline-extended': 'Brevet flyttar sista dagen till {{date}}.',
    'no-recipients': 'Jag hittar inga mottagare. Välj dem.',
    'only-mailed': '{{unit}} fick brevet men står inte på listan. Välj till den om den ska svara.',
    'only-listed':
      '{{unit}} står på listan men fick inte brevet. Skicka det vidare eller tala om det för roteln.',
    'unknown-mailbox':
      'Brevlådan ”{{words}}” känner jag inte igen. Välj dess nämnd bland mottagarna om den ska svara.',
    'unknown-recipient': 'Mottagaren ”{{words}}” finns inte i katalogen. Den får inga påminnelser härifrån.',
    'perhaps-mailed': '{{units}} kan ha fått brevet i {{mailboxes}}. Kontrollera det.',
    'misspelt-unit': 'Jag läste ”{{words}}” som {{unit}}.',
    'listed-twice': '{{unit}} står två gånger på listan.',
    'mailed-twice': '{{unit}} fick brevet i flera brevlådor.',
    'no-answer-address': 'Brevet säger inte vart svaret ska skickas. Fråga avsändaren.',
  },
  en: {
    'no-text': 'The document has no text that can be read.',
    'no-dnr': 'I find no diary number. Write it.',
    'several-dnrs': 'I find several diary numbers: {{numbers}}. Write the one of this referral.',
    'no-title': 'I find no title. Write what the matter is about.',
    'no-deadline': 'I find no deadline. By which day must the answer be in?',
    'several-deadlines': 'The letter names several last days: {{dates}}. Choose the one that holds.',
    'deadline-unreadable': 'The last day cannot be read: “{{words}}”. Choose it.',
    'deadline-year-assumed': 'The letter gives no year: “{{words}}”. I read {{date}}.',
    'deadline-counted': 'I counted {{date}} from “{{words}}”. Check it.',
    'deadline-weekday-differs': 'The weekday does not fit the date: “{{words}}”. I read {{date}}.',
    'deadline-is-before': 'The letter says before a date: “{{words}}”. Check that {{date}} is the last day.',
    'deadline-before-letter': 'The last day {{date}} is before the letter of {{letterDate}}. Check it.',
    'deadline-extended': 'The letter moves the last day to {{date}}.',
    'no-recipients': 'I find no recipients. Choose them.',
    'only-mailed': '{{unit}} got the letter but is not on the list. Add it if it is to answer.',
    'only-listed': '{{unit}} is on the list but did not get the letter. Pass it on, or tell the office.',
    'unknown-mailbox':
      'I do not know the mailbox “{{words}}”. Choose its committee among the recipients if it is to answer.',
    'unknown-recipient': 'The recipient “{{words}}” is not in the directory. It gets no reminders from here.',
    'perhaps-mailed': '{{units}} may have got the letter in {{mailboxes}}. Check it.',
    'misspelt-unit': 'I read “{{words}}” as {{unit}}.',
    'listed-twice': '{{unit}} is on the list twice.',
    'mailed-twice': '{{unit}} got the letter in several mailboxes.',
    'no-answer-address': 'The letter does not say where to send the answer. Ask the sender.',
  },
});

/** What a person should look at before a letter is registered, and what can be done. */
export function warningText(warning: ReadingWarning, directory: Directory, language: Language): string {
  const date = (civil: string) => formatDate(civil, language);
  const values = Object.entries(warning).flatMap(([key, value]): [string, string][] => {
    if (key === 'code' || value === null) return [];
    const shown = [value].flat().map((one) => {
      if (key === 'unit' || key === 'units') return unitName(directory, one);
      return /^\d{4}-\d\d-\d\d$/.test(one) ? date(one) : escapeMarkdown(one);
    });
    return [[key, shown.join(', ')]];
  });
  return texts(language)(warning.code, Object.fromEntries(values));
}
