import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import type { ReadingWarning, ReadingWarningCode } from '../model.ts';

const sv = {
  'no-text': 'Jag hittar ingen text i brevet. Klistra in texten, eller skanna om sidan med textigenkänning.',
  'no-dnr': 'Brevet har inget diarienummer som jag känner igen. Skriv in det, eller fråga avsändaren.',
  'several-dnrs':
    'Brevet har flera diarienummer: {{numbers}}. Kontrollera vilket som gäller, och registrera fler ärenden var för sig.',
  'no-title': 'Jag ser inte vad ärendet heter. Skriv in rubriken.',
  'no-deadline':
    'Brevet säger inte när svaret ska vara inne. När är sista dag? Skriv datumet, eller fråga avsändaren.',
  'several-deadlines':
    'Brevet har flera svarsdatum: {{dates}}. Jag räknar med det första. Välj ett annat om det är det som gäller er.',
  'deadline-unreadable': 'Jag kan inte läsa ut ett datum av ”{{words}}”. Skriv sista svarsdag.',
  'deadline-year-assumed': 'Året står inte utskrivet. Jag räknar med {{date}}. Ändra om det är ett annat år.',
  'deadline-counted':
    'Brevet anger en tid, inte ett datum (”{{words}}”). Jag har räknat fram {{date}}. Ändra om tiden räknas från en annan dag.',
  'deadline-weekday-differs':
    'Veckodagen stämmer inte med datumet i ”{{words}}”. Jag räknar med {{date}}. Fråga avsändaren om du är osäker.',
  'deadline-is-before':
    'Brevet säger före {{date}}. Sikta på dagen före, eller fråga avsändaren om dagen räknas med.',
  'deadline-before-letter':
    'Svarsdatumet {{date}} ligger före brevets eget datum, {{letterDate}}. Kontrollera året.',
  'deadline-extended':
    'Svarstiden är förlängd till {{date}}.{{earlier}} Kontrollera att rätt datum står på remissen om den redan är registrerad.',
  'earlier-deadline': ' Tidigare gällde {{date}}.',
  'no-recipients':
    'Brevet har varken mejlhuvud eller sändlista. Lägg till mottagarna, eller klistra in sändlistan.',
  'only-mailed':
    '{{unit}} har fått brevet men står inte på sändlistan (”{{words}}”). Lägg till eller ta bort, eller fråga avsändaren.',
  'only-listed':
    '{{unit}} står på sändlistan men har inte fått brevet. Skicka det vidare, eller säg till avsändaren.',
  'unknown-mailbox':
    'Katalogen känner inte brevlådan ”{{words}}”. Välj vilken enhet den hör till, eller fråga avsändaren. Jag gissar inte.',
  'unknown-recipient':
    'Katalogen känner inte ”{{words}}”. Välj en enhet om det är en av stadens, annars står namnet kvar som i brevet.',
  'perhaps-mailed':
    'Det går inte att se om {{units}} har fått brevet: {{mailboxes}} kan höra dit. Fråga avsändaren, och välj sedan enhet för brevlådorna.',
  'misspelt-unit': 'Jag läser ”{{words}}” som {{unit}}. Ändra om det är fel.',
  'listed-twice': '{{unit}} står flera gånger på sändlistan. Jag räknar den en gång.',
  'mailed-twice':
    '{{unit}} har fått brevet till flera brevlådor, bland dem ”{{words}}”. Jag räknar den en gång.',
  'no-answer-address': 'Brevet säger inte vart svaret ska skickas. Skriv adressen, eller fråga avsändaren.',
} as const satisfies Readonly<Record<ReadingWarningCode | 'earlier-deadline', string>>;

/** What the reading of letters says: each warning, with what can be done. */
const texts = defineTexts('remiss-reading', {
  sv,
  en: {
    'no-text': 'I find no text in the letter. Paste the text, or scan the page again with text recognition.',
    'no-dnr': 'The letter has no diary number that I recognise. Write it in, or ask the sender.',
    'several-dnrs':
      'The letter has several diary numbers: {{numbers}}. Check which one holds, and register other matters one by one.',
    'no-title': 'I do not see what the matter is called. Write its title.',
    'no-deadline':
      'The letter does not say when the answer must be in. What is the last day? Write the date, or ask the sender.',
    'several-deadlines':
      'The letter has several dates for answers: {{dates}}. I count on the first. Choose another one if that is yours.',
    'deadline-unreadable': 'I can read no date from “{{words}}”. Write the last day for answers.',
    'deadline-year-assumed':
      'The year is not written out. I count on {{date}}. Change it if it is another year.',
    'deadline-counted':
      'The letter gives a span of time and no date (“{{words}}”). I have counted it to {{date}}. Change it if it runs from another day.',
    'deadline-weekday-differs':
      'The weekday does not fit the date in “{{words}}”. I count on {{date}}. Ask the sender if in doubt.',
    'deadline-is-before':
      'The letter says before {{date}}. Aim at the day before, or ask the sender whether that day counts.',
    'deadline-before-letter':
      'The date for answers, {{date}}, comes before the date of the letter itself, {{letterDate}}. Check the year.',
    'deadline-extended':
      'The time for answers is extended to {{date}}.{{earlier}} Check the date of the referral if it is registered already.',
    'earlier-deadline': ' Before that it was {{date}}.',
    'no-recipients':
      'The letter has neither a mail head nor a distribution list. Add the recipients, or paste the list.',
    'only-mailed':
      '{{unit}} got the letter but is not on the distribution list (“{{words}}”). Add or remove it, or ask the sender.',
    'only-listed':
      '{{unit}} is on the distribution list but did not get the letter. Pass it on, or tell the sender.',
    'unknown-mailbox':
      'The directory does not know the mailbox “{{words}}”. Choose which unit it belongs to, or ask the sender. I do not guess.',
    'unknown-recipient':
      'The directory does not know “{{words}}”. Choose a unit if it is one of the city’s; otherwise the name stays as in the letter.',
    'perhaps-mailed':
      'It can’t be seen whether {{units}} got the letter: {{mailboxes}} may be theirs. Ask the sender, then choose units for those mailboxes.',
    'misspelt-unit': 'I read “{{words}}” as {{unit}}. Change it if that is wrong.',
    'listed-twice': '{{unit}} is on the distribution list more than once. I count it once.',
    'mailed-twice': '{{unit}} got the letter at several mailboxes, “{{words}}” among them. I count it once.',
    'no-answer-address':
      'The letter does not say where the answer is to be sent. Write the address, or ask the sender.',
  },
});

/** Longer quotes hide what is said of them. */
const LONGEST_QUOTE = 160;

/** A warning in words, with what can be done. `nameOf` gives the name of a unit by its id. */
export function sayWarning(
  warning: ReadingWarning,
  language: Language,
  nameOf: (unit: string) => string,
): string {
  const say = texts(language);
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const date = (civil: string) => formatDate(civil, language);
  const quoted = (words: string) =>
    words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
  const values: Record<string, string> = {};
  if ('words' in warning) values.words = quoted(warning.words);
  if ('unit' in warning) values.unit = nameOf(warning.unit);
  if ('date' in warning) values.date = date(warning.date);
  if ('letterDate' in warning) values.letterDate = date(warning.letterDate);
  if ('dates' in warning) values.dates = and.format(warning.dates.map(date));
  if ('numbers' in warning) values.numbers = and.format(warning.numbers);
  if ('units' in warning) values.units = and.format(warning.units.map(nameOf));
  if ('mailboxes' in warning) values.mailboxes = and.format(warning.mailboxes);
  if ('earlier' in warning) {
    values.earlier = warning.earlier === null ? '' : say('earlier-deadline', { date: date(warning.earlier) });
  }
  return say(warning.code, values);
}
