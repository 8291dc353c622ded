import { defineTexts } from '../../language/texts.ts';

/** What stands on the buttons by which somebody declares a conflict of interest, and takes it back. */
export const conflictTexts = defineTexts('beredning-conflict', {
  sv: {
    conflict: 'Jäv',
    conflictLabel: 'Varför är du jävig? (frivilligt)',
    conflictDo: 'Jag har jäv',
    conflictBack: 'Ta tillbaka jävsanmälan',
    conflictBackLabel: 'Varför gäller jävet inte?',
    conflictBackOwn: 'Jag har inte jäv',
    conflictBackOf: '{{name}} har inte jäv',
  },
  en: {
    conflict: 'Conflict',
    conflictLabel: 'Why are you in conflict? (if you like)',
    conflictDo: 'I have a conflict of interest',
    conflictBack: 'Take back notice of conflict',
    conflictBackLabel: 'Why is there no conflict of interest?',
    conflictBackOwn: 'I have no conflict of interest',
    conflictBackOf: '{{name}} has no conflict of interest',
  },
});
