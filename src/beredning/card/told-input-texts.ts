import { defineTexts } from '../../language/texts.ts';

/** Where on a matter's card that stands which somebody told beforehand. */
export const toldInputTexts = defineTexts('beredning-told-inputs', {
  sv: {
    condition:
      'Det du skrev har inte ändrat något än. Villkoret står ifyllt under Villkor. Knappen Godkänn godkänner utan villkor.',
    rejectReason: 'Det du skrev har inte ändrat något än. Skälet står ifyllt under Avslå.',
    question: 'Det du skrev har inte ändrat något än. Det står ifyllt under Fråga.',
    postponeReason: 'Det du skrev har inte ändrat något än. Skälet står ifyllt under Vänta.',
    viewReason: 'Det du skrev har inte ändrat något än. Ditt svar står ifyllt under Annat svar.',
    conflictReason: 'Det du skrev har inte ändrat något än. Skälet står ifyllt under Jäv.',
    cancelReason: 'Det du skrev har inte ändrat något än. Skälet står ifyllt under Ställ in resan.',
  },
  en: {
    condition:
      'What you wrote has changed nothing yet. The condition is filled in under Condition. The button Approve approves without it.',
    rejectReason: 'What you wrote has changed nothing yet. The reason is filled in under Reject.',
    question: 'What you wrote has changed nothing yet. It is filled in under Ask.',
    postponeReason: 'What you wrote has changed nothing yet. The reason is filled in under Wait.',
    viewReason: 'What you wrote has changed nothing yet. Your view is filled in under Other answer.',
    conflictReason: 'What you wrote has changed nothing yet. The reason is filled in under Conflict.',
    cancelReason: 'What you wrote has changed nothing yet. The reason is filled in under Cancel.',
  },
});
