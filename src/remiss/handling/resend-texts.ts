import { defineTexts } from '../../language/texts.ts';

/** Sending the card of a remiss again to whom it has not reached. */
export const resendTexts = defineTexts('remiss-resend', {
  sv: {
    missed: 'Kortet har inte nått: {{names}}.',
    missedOne: '{{name}} ({{unit}})',
    resend: 'Skicka igen till dem',
    resent_one: 'Kortet skickas igen till {{count}} person.',
    resent_other: 'Kortet skickas igen till {{count}} personer.',
    noneMissed: 'Kortet har nått alla, eller är på väg. Inget skickas igen.',
    nothingDone: 'Det du skrev har inte skickat något.',
  },
  en: {
    missed: 'The card has not reached: {{names}}.',
    missedOne: '{{name}} ({{unit}})',
    resend: 'Send again to them',
    resent_one: 'The card is sent again to {{count}} person.',
    resent_other: 'The card is sent again to {{count}} people.',
    noneMissed: 'The card has reached everybody, or is on its way. Nothing is sent again.',
    nothingDone: 'What you wrote has sent nothing.',
  },
});
