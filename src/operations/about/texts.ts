import { defineTexts } from '../../language/texts.ts';

/** What the bot says of itself, and of what it keeps. */
export const aboutTexts = defineTexts('about', {
  sv: {
    self: 'Jag är Utblick, en automatisk tjänst: det är ingen människa som svarar i stunden. Svaren på frågor om stadens internationella strategi är skrivna av människor i förväg, och jag letar fram det som passar din fråga. Paragrafen som svaret bygger på står alltid med.',
    model:
      'En språkmodell (AI) får läsa frågan och formulera svar. Det den har formulerat är kontrollerat mot paragraferna och märkt som AI-genererat.',
    noModel: 'Ingen språkmodell (generativ AI) används.',
    human:
      'Vill du ha svar av en människa? Ställ din fråga och tryck på Fråga stadsledningskontoret under svaret.',
    askKept: 'Vad sparar du om mig?',
    askSelf: 'Är du en AI?',
    askData: 'Mina uppgifter',
    askErase: 'Radera mina uppgifter',
    keptTitle: '**Det här sparar jag**',
    questions:
      'Frågor om strategin står i en frågelogg utan vem som frågade. Personnummer, e-postadresser och telefonnummer tas bort direkt, och namn så långt de känns igen. Strategerna på stadsledningskontoret läser loggen. Orden {{until}}.',
    forwarded:
      'Frågor som du själv skickar vidare står med ditt namn, och strategerna läser dem. Frågan, namnet och svaret {{until}}. Tills någon har svarat kan du ta tillbaka frågan.',
    messages: 'Det jag skickar till dig utan att du frågar, som påminnelser: innehållet {{until}}.',
    visits: 'Besök: personuppgifterna {{until}} räknat från besöket.',
    matters:
      'Ärenden i IB, remisser, åtaganden och noteringen av vem som gjort vad är stadens handlingar och arkiveras efter stadens regler. De kan lämnas ut om någon begär det.',
    toModel:
      'Språkmodellen får frågan utan personnummer, adresser och namn så långt de känns igen. Ett ovanligt namn som står för sig självt kan följa med.',
    runners:
      'De som sköter servern kan se allt som är sparat. Själva chatten ligger i Teams och följer stadens regler för Teams.',
    until_one: 'tas bort efter {{count}} månad',
    until_other: 'tas bort efter {{count}} månader',
    forEver: 'tas inte bort',
    eraseTitle: '**Jag raderar inget på begäran, och inget har ändrats.** Det här försvinner av sig självt:',
    'erase-questions': 'Frågor om strategin sparas utan vem som frågade. Orden {{until}}.',
    'erase-forwarded':
      'Frågor som någon själv har skickat vidare: fråga, namn och svar {{until}}. Tills någon har svarat går det att skriva ”ta tillbaka frågan”.',
    'erase-visits':
      'Besök: besökares namn och kontaktuppgifter, och vem i staden som haft hand om besöket, {{until}} räknat från besöket.',
    'erase-messages': 'Innehållet i det jag skickar utan att någon frågar, som påminnelser, {{until}}.',
    'erase-absences': 'Frånvaro {{until}}.',
    'erase-chats': 'Var i Teams jag når någon {{until}}, räknat från att jag togs bort där.',
    'erase-week': 'Utkast som inte sparats och dokument som väntar på att hämtas tas bort efter en vecka.',
    eraseWhy:
      'Det som rör ärenden är allmänna handlingar, som staden måste bevara eller gallra efter sina egna regler, och jag kan inte avgöra vad som får tas bort. Därför raderar jag inget på begäran.',
    eraseNot:
      '**Det här raderas inte:** ärenden i IB, remisser, åtaganden och protokollet över vem som gjort vad. De är allmänna handlingar och arkiveras efter stadens regler. Namn och roller i katalogen ändras där de kommer ifrån, i stadens katalog.',
    eraseAsk:
      'Vill du att något rättas eller raderas tidigare: vänd dig till stadens dataskyddsombud, eller till en administratör av Utblick, som kan ta fram vad som finns med ”exportera uppgifter om” och namnet. Vad som finns om dig själv får du med ”mina uppgifter”.',
    own: 'Skriv ”mina uppgifter” i vår egen chatt, så lämnar jag ut allt som är sparat om dig.',
  },
  en: {
    self: "I am Utblick, an automatic service: no person answers at the moment. The answers to questions on the city's international strategy were written by people beforehand, and I find the one that fits your question. The paragraph that it rests on always stands with it.",
    model:
      'A language model (AI) reads the question and may phrase answers. What it has phrased is checked against the paragraphs, and labelled as AI generated.',
    noModel: 'No language model (generative AI) is used.',
    human:
      'Would you rather have an answer from a person? Ask your question, and press Ask the City Executive Office below the answer.',
    askKept: 'What do you keep about me?',
    askSelf: 'Are you an AI?',
    askData: 'My data',
    askErase: 'Delete my data',
    keptTitle: '**This is what I keep**',
    questions:
      'Questions on the strategy stand in a question log without who asked. Personal numbers, mail addresses and telephone numbers are taken out at once, and names as far as they can be told. The strategists of the City Executive Office read the log. The words {{until}}.',
    forwarded:
      'Questions that you pass on yourself stand with your name, and the strategists read them. The question, the name and the answer {{until}}. Until somebody has answered, you can take the question back.',
    messages: 'What I send you without being asked, such as reminders: the contents {{until}}.',
    visits: 'Visits: the personal data {{until}}, counted from the visit.',
    matters:
      "Matters in IB, referrals, commitments, and the note of who did what are the city's documents, archived by the city's rules. They can be handed out to whoever asks for them.",
    toModel:
      'The language model is given the question without personal numbers, addresses, and names as far as they can be told. A rare name that stands alone may go with it.',
    runners:
      "Those who run the server can see all that is kept. The chat itself is in Teams and follows the city's rules for Teams.",
    until_one: 'are erased after {{count}} month',
    until_other: 'are erased after {{count}} months',
    forEver: 'are not erased',
    eraseTitle: '**I erase nothing at a request, and nothing has changed.** This goes by itself:',
    'erase-questions': 'Questions on the strategy are kept without who asked. The words {{until}}.',
    'erase-forwarded':
      'Questions that somebody has passed on: the question, the name and the answer {{until}}. Until somebody has answered, “take back the question” can be written.',
    'erase-visits':
      "Visits: visitors' names and contact details, and who in the city has seen to the visit, {{until}}, counted from the visit.",
    'erase-messages': 'What I send without being asked, such as reminders: the contents {{until}}.',
    'erase-absences': 'Absences {{until}}.',
    'erase-chats': 'My ways to reach somebody in Teams {{until}}, counted from when I was removed there.',
    'erase-week': 'Drafts that were not saved, and documents that wait to be taken, are erased after a week.',
    eraseWhy:
      'What belongs to matters are official documents, which the city must keep or erase by its own rules, and I cannot judge what may go. That is why I erase nothing at a request.',
    eraseNot:
      "**This is not erased:** matters in IB, referrals, commitments, and the record of who did what. They are official documents, archived by the city's rules. Names and roles of the directory are changed where they come from, in the city's directory.",
    eraseAsk:
      "To have something corrected or erased earlier, turn to the city's data protection officer, or to an administrator of Utblick, who can bring out what there is by “export data about” and the name. What there is about yourself you get by “my data”.",
    own: 'Write “my data” in our own chat, and I hand over all that is kept about you.',
  },
});
