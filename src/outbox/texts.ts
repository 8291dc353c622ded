import { defineTexts } from '../language/texts.ts';

/** What is said of messages that could not reach the one they were for. */
export const texts = defineTexts('outbox', {
  sv: {
    standingIn: 'Du får det här meddelandet eftersom mottagaren inte kan nås: {{reason}}.',
    passOn: 'Jag når inte {{name}}: {{reason}}. Skicka gärna meddelandet nedan vidare till {{mailbox}}.',
    passOnWithoutMailbox:
      'Jag når inte {{name}}: {{reason}}. Se gärna till att meddelandet nedan kommer fram.',
    passOnMany: 'Jag når inte {{count}} mottagare. Skicka gärna meddelandet nedan vidare till dem:',
    passOnEach_one: 'Jag når inte {{count}} mottagare. Hör gärna av dig om det här:',
    passOnEach_other: 'Jag når inte {{count}} mottagare. Hör gärna av dig till var och en om det här:',
    unreached: '{{name}}, {{mailbox}} ({{reason}})',
    unreachedWithoutMailbox: '{{name}} ({{reason}})',
    'no-conversation': 'Utblick är inte installerat där',
    blocked: 'Utblick är blockerat där',
    gone: 'Utblick är borttaget där, eller så finns konversationen inte längre',
    'not-in-roster': 'Utblick är inte med i konversationen',
    rejected: 'Teams tog inte emot meddelandet',
    'gave-up': 'Teams svarade inte trots många försök',
  },
  en: {
    standingIn: 'You get this message because its recipient cannot be reached: {{reason}}.',
    passOn: 'I cannot reach {{name}}: {{reason}}. Please pass the message below on to {{mailbox}}.',
    passOnWithoutMailbox:
      'I cannot reach {{name}}: {{reason}}. Please see to it that the message below arrives.',
    passOnMany: 'I cannot reach {{count}} recipients. Please pass the message below on to them:',
    passOnEach_one: 'I cannot reach {{count}} recipient. Please get in touch with them about this:',
    passOnEach_other: 'I cannot reach {{count}} recipients. Please get in touch with each about this:',
    unreached: '{{name}}, {{mailbox}} ({{reason}})',
    unreachedWithoutMailbox: '{{name}} ({{reason}})',
    'no-conversation': 'Utblick is not installed there',
    blocked: 'Utblick is blocked there',
    gone: 'Utblick was removed there, or the conversation is gone',
    'not-in-roster': 'Utblick is not part of the conversation',
    rejected: 'Teams did not take the message',
    'gave-up': 'Teams did not answer in spite of many tries',
  },
});
