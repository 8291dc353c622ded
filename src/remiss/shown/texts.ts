import { defineTexts } from '../../language/texts.ts';

/** What is said of a remiss in a few words, in full: each is a sentence that the room answers. */
export const shownTexts = defineTexts('remiss-shown', {
  sv: {
    why: 'Hur räknade du {{dnr}}?',
    calendar: 'Visa remissen {{dnr}} för kalendern',
    'more-time': 'Vi behöver mer tid för remissen {{dnr}}',
    document: 'Svarsmall {{dnr}}',
    reject: 'Vi avstår från att svara på remissen {{dnr}}',
    approve: 'Visa remissen {{dnr}}',
    'send-in': 'Visa remissen {{dnr}}',
    status: 'Hur går det med remissen {{dnr}}?',
    answered: 'Svaret på remissen {{dnr}} är skickat',
    handler: 'Byt handläggare för remissen {{dnr}}',
    received: 'Remissen {{dnr}} är mottagen',
    recipient: 'Ta bort mottagare av remissen {{dnr}}',
    reminders: 'Påminn om remissen {{dnr}}',
    papers: 'När ska handlingarna ut för remissen {{dnr}}?',
    'last-day': 'Ny sista dag för remissen {{dnr}}',
  },
  en: {
    why: 'How did you count {{dnr}}?',
    calendar: 'Show the referral {{dnr}} for the calendar',
    'more-time': 'We need more time for the referral {{dnr}}',
    document: 'Answer template {{dnr}}',
    reject: 'We abstain from the referral {{dnr}}',
    approve: 'Show the referral {{dnr}}',
    'send-in': 'Show the referral {{dnr}}',
    status: 'What is happening with the referral {{dnr}}?',
    answered: 'The answer to the referral {{dnr}} is sent',
    handler: 'Change the handler of the referral {{dnr}}',
    received: 'The referral {{dnr}} is received',
    recipient: 'Remove a recipient of the referral {{dnr}}',
    reminders: 'Remind of the referral {{dnr}}',
    papers: 'When do the papers go out for the referral {{dnr}}?',
    'last-day': 'New last day of the referral {{dnr}}',
  },
});
