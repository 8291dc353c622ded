import { defineTexts } from '../../language/texts.ts';

/** What is said of information that is spread in the network, and of how it got there. */
export const broadcastTexts = defineTexts('network-broadcast', {
  sv: {
    broadcastFrom: '**Till internationella nätverket** från {{sender}}',
    broadcastWhat:
      'Inget har skickats. Skriv det som ska spridas efter ett kolon, till exempel ”Sprid: Ny utlysning, sista dag 1 mars”. Du får se vilka som nås innan det skickas.',
    broadcastTitle: 'Sprid i internationella nätverket',
    broadcastTo_one: 'En person får det här i sin egen chatt:',
    broadcastTo_other: '{{count}} personer får det här i var sin chatt:',
    broadcastMissed: 'Når inte: {{units}}. De har ingen kontaktperson på plats.',
    broadcastSend: 'Skicka',
    broadcastNone:
      'Inget har spridits i nätverket än. Skriv till exempel ”Sprid: Ny utlysning, sista dag 1 mars”.',
    broadcastLatest: 'Det senaste utskicket, från {{sender}} {{at}}: {{text}}',
    askBroadcast: 'Hur gick utskicket?',
    correct: 'Skicka en rättelse',
    correctionFrom: '**Rättelse till internationella nätverket** från {{sender}}',
    correctionOf: 'Rättelsen gäller det som spreds {{at}}: {{text}}',
    correctionTitle: 'Rätta det som {{sender}} spred {{at}}',
    correctionTo_one:
      'Den som det skickades till, eller som fick det i stället, får rättelsen och ser vad den rättar.',
    correctionTo_other:
      'De {{count}} som det skickades till, eller som fick det i stället, får rättelsen och ser vad den rättar.',
    correctionLabel: 'Rättelsen (utan formatering)',
    correctionMissing: 'Skriv vad som är rätt. Inget har skickats.',
    correctionSend: 'Skicka rättelsen',
    slipUnsent:
      'Det är inte skickat än, så det finns inget att rätta. Skriv om det efter ”Sprid:”, och skicka det nya i stället för det som jag visade. Inget har skickats.',
    correctionGone:
      'Jag hittar inte längre vilka som fick det, så ingen rättelse går att skicka. Skriv ”Sprid:” och det som ska sägas i stället. Inget har skickats.',
    reportTitle: 'Så har det gått',
    reportDelivered: 'Framme',
    reportWaiting: 'På väg',
    reportFailed: 'Kom inte fram',
    reportInstead: 'Gick i stället till {{name}}.',
    channelOf: 'kanalen för {{unit}}',
    reportRefresh: 'Visa läget nu',
    reportResend: 'Skicka igen till dem',
    'undelivered-no-conversation': 'Har inte lagt till Utblick i Teams.',
    'undelivered-blocked': 'Har blockerat Utblick.',
    'undelivered-gone': 'Har tagit bort Utblick, eller finns inte kvar.',
    'undelivered-not-in-roster': 'Utblick är inte med i konversationen.',
    'undelivered-rejected': 'Teams tog inte emot meddelandet.',
    'undelivered-gave-up': 'Teams svarade inte trots många försök.',
  },
  en: {
    broadcastFrom: '**To the international network** from {{sender}}',
    broadcastWhat:
      'Nothing has been sent. Write what to spread after a colon, for example “Spread: New call, last day 1 March”. You will see whom it reaches before it is sent.',
    broadcastTitle: 'Spread in the international network',
    broadcastTo_one: 'One person gets this in their own chat:',
    broadcastTo_other: '{{count}} people get this, each in their own chat:',
    broadcastMissed: 'Does not reach: {{units}}. They have no contact person who is present.',
    broadcastSend: 'Send',
    broadcastNone:
      'Nothing has been spread in the network yet. Write for example “Spread: New call, last day 1 March”.',
    broadcastLatest: 'The latest broadcast, from {{sender}} {{at}}: {{text}}',
    askBroadcast: 'How did the broadcast go?',
    correct: 'Send a correction',
    correctionFrom: '**Correction to the international network** from {{sender}}',
    correctionOf: 'It corrects what was spread on {{at}}: {{text}}',
    correctionTitle: 'Correct what {{sender}} spread on {{at}}',
    correctionTo_one:
      'The one whom it was sent to, or who got it instead, gets the correction and sees what it corrects.',
    correctionTo_other:
      'The {{count}} whom it was sent to, or who got it instead, get the correction and see what it corrects.',
    correctionLabel: 'The correction (without formatting)',
    correctionMissing: 'Write what is right. Nothing has been sent.',
    correctionSend: 'Send the correction',
    slipUnsent:
      'It has not been sent yet, so there is nothing to correct. Write it anew after “Spread:”, and send that instead of what I showed. Nothing has been sent.',
    correctionGone:
      'I no longer find who got it, so no correction can be sent. Write “Spread:” and what is to be said instead. Nothing has been sent.',
    reportTitle: 'How it has fared',
    reportDelivered: 'Delivered',
    reportWaiting: 'On the way',
    reportFailed: 'Did not arrive',
    reportInstead: 'Went to {{name}} instead.',
    channelOf: 'the channel of {{unit}}',
    reportRefresh: 'Show it as it is now',
    reportResend: 'Send again to them',
    'undelivered-no-conversation': 'Has not added Utblick in Teams.',
    'undelivered-blocked': 'Has blocked Utblick.',
    'undelivered-gone': 'Has removed Utblick, or is gone.',
    'undelivered-not-in-roster': 'Utblick is not part of the conversation.',
    'undelivered-rejected': 'Teams did not take the message.',
    'undelivered-gave-up': 'Teams did not answer in spite of many tries.',
  },
});
