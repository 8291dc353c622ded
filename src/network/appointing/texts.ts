import { defineTexts } from '../../language/texts.ts';

/** What is said of an appointment that is filled in and not done yet. */
export const appointTexts = defineTexts('appointing', {
  sv: {
    filledIn: 'Det du skrev har inte ändrat något än. Trycker du på Utse blir det så här: {{lines}}',
    filledInBare: 'Det du skrev har inte ändrat något än. Tryck på Utse om det stämmer.',
    standsAlready: 'Utnämningen är gjord och står kvar. Skriv ”ångra”, så visar jag vad som kan ändra den.',
    calledOff: 'Inget har ändrats: ingen är utsedd förrän du trycker på Utse.',
  },
  en: {
    filledIn: 'What you wrote has changed nothing yet. If you press Appoint, it becomes so: {{lines}}',
    filledInBare: 'What you wrote has changed nothing yet. Press Appoint if it is right.',
    standsAlready: 'The appointment is made and stands. Write “undo”, and I show what can change it.',
    calledOff: 'Nothing has changed: nobody is appointed before you press Appoint.',
  },
});
