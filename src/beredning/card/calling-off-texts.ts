import { defineTexts } from '../../language/texts.ts';

/** What a matter's card says of calling a trip off, and of taking it up again. */
export const callingOffTexts = defineTexts('beredning-calling-off', {
  sv: {
    cancel: 'Ställ in resan',
    cancelSure:
      'Resan gäller då inte längre, och den som beslutade, de som skulle resa och strategerna får veta det. Du kan ta upp den igen.',
    takeUp: 'Ta upp resan igen',
    cancelLabel: 'Varför blir resan inte av?',
    cancelPaidLabel: 'Vad har staden betalat ändå, i kronor? (lämna tomt om inget)',
    cancelDo: 'Ja, ställ in resan',
  },
  en: {
    cancel: 'Cancel the trip',
    cancelSure:
      'The trip then no longer holds, and whoever decided, those who would travel and the strategists are told. You can take it up again.',
    takeUp: 'Take up the trip again',
    cancelLabel: 'Why will the trip not be made?',
    cancelPaidLabel: 'What has the city paid all the same, in kronor? (leave empty if nothing)',
    cancelDo: 'Yes, cancel the trip',
  },
});
