import { defineTexts } from '../../language/texts.ts';

/** What is told of working days, as every date here is counted in them. */
export const workingDayTexts = defineTexts('working-days', {
  sv: {
    until_one: 'Det är en arbetsdag till {{date}}. Dagen i dag är inte med, men det är den sista.',
    until_other: 'Det är {{count}} arbetsdagar till {{date}}. Dagen i dag är inte med, men det är den sista.',
    between_one: 'Det är en arbetsdag {{period}}. Första och sista dagen är med.',
    between_other: 'Det är {{count}} arbetsdagar {{period}}. Första och sista dagen är med.',
    isOne: '{{date}} är en arbetsdag.',
    isWeekend: '{{date}} är ingen arbetsdag: det är helg.',
    isHoliday: '{{date}} är ingen arbetsdag: {{name}}.',
    next: 'Nästa helgdag på en vardag är **{{date}}** ({{name}}). Därefter: {{later}}.',
    how: 'Arbetsdagar är måndag till fredag, utom svenska helgdagar, midsommarafton, julafton och nyårsafton. Jag räknar från dagen efter i dag till och med sista dagen.',
  },
  en: {
    until_one: 'There is one working day until {{date}}. Today is not counted, the last day is.',
    until_other: 'There are {{count}} working days until {{date}}. Today is not counted, the last day is.',
    between_one: 'There is one working day {{period}}. The first and the last day are counted.',
    between_other: 'There are {{count}} working days {{period}}. The first and the last day are counted.',
    isOne: '{{date}} is a working day.',
    isWeekend: '{{date}} is not a working day: it is a weekend.',
    isHoliday: '{{date}} is not a working day: {{name}}.',
    next: 'The next holiday on a weekday is **{{date}}** ({{name}}). After that: {{later}}.',
    how: "Working days are Monday to Friday, except Swedish public holidays, Midsummer's Eve, Christmas Eve and New Year's Eve. I count from tomorrow up to and including the last day.",
  },
});
