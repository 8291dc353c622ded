import { defineTexts } from '../../language/texts.ts';

/** What is said of a visit that somebody goes on from in a few words. */
export const shownTexts = defineTexts('visit-shown', {
  sv: {
    inviteLater:
      'Inget är ändrat. Ett inbjudningsbrev skrivs här när det är beslutat att de är välkomna (4#5).',
    notFilled: 'Det här är inte ifyllt, så se om det ska med: {{rest}}.',
    filledIn: 'Det du skrev har inte ändrat något än. Det står ifyllt här: spara om det stämmer.',
    nothingChanged: 'Det du skrev har inte ändrat något. Så här står det, med det du kan göra.',
    saveFirst:
      'Det du skrev har inte ändrat något. Spara först: sedan svarar ni, lämnar över och får brev och kalenderfil på besökets kort.',
    asRead: 'Så läste jag det. Inget är sparat än.',
    whoTakes:
      'Så läste jag det. Inget är sparat än. Sparar du går besöket till {{unit}}: {{owner}} ({{by}}) får det, och du ser på kortet hur det går.',
    'show-other': 'Visa besöket från {{place}}',
    nothingSaved: 'Inget är sparat, så det finns inget att ta bort. Låt formuläret vara.',
  },
  en: {
    inviteLater:
      'Nothing has changed. An invitation letter is written here once it is decided that they are welcome (4#5).',
    notFilled: 'This is not filled in, so see whether it belongs there: {{rest}}.',
    filledIn: 'What you wrote has changed nothing yet. It is filled in here: save it if it is right.',
    nothingChanged: 'What you wrote has changed nothing. This is how it stands, with what you can do.',
    saveFirst:
      'What you wrote has changed nothing. Save it first: then you answer, hand over and get letters and a calendar file on the card of the visit.',
    asRead: 'This is how I read it. Nothing is saved yet.',
    whoTakes:
      'This is how I read it. Nothing is saved yet. If you save it, the visit goes to {{unit}}: {{owner}} ({{by}}) gets it, and the card shows you how it goes.',
    'show-other': 'Show the visit from {{place}}',
    nothingSaved: 'Nothing is saved, so there is nothing to remove. Leave the form be.',
  },
});
