import { defineTexts } from '../language/texts.ts';

/** What the bot says of itself, and when a message is nothing that it can answer. */
export const texts = defineTexts('conversation', {
  sv: {
    welcome:
      'Hej! Jag är Utblick. Jag svarar på frågor om stadens internationella strategi och visar paragrafen som svaret bygger på.',
    welcomeLimits:
      'Svaren är automatiska: skrivna i förväg, eller märkta som AI-genererade. Läs alltid paragrafen om något är viktigt. Skriv hjälp när som helst.',
    greeting: 'Hej! Vad vill du veta om stadens internationella arbete?',
    help: 'Det här kan du fråga mig om:',
    helpHow:
      'Ställ frågan med egna ord, på svenska eller engelska. I en kanal eller gruppchatt skriver du @Utblick först. Räcker inte svaret kan du trycka på Fråga stadsledningskontoret.',
    thanks: 'Tack själv! Hör av dig när det dyker upp något mer.',
    empty: 'Jag såg ingen fråga i ditt meddelande. Skriv den gärna som text, till exempel:',
    attachmentOnly: 'Jag kan inte läsa bilder. Skriv din fråga som text, till exempel:',
    filesSeveral: 'Skicka en fil i taget, så vet vi båda vilken det gäller.',
    'file-not-reached': 'Jag kunde inte hämta {{name}}. Skicka filen igen, eller klistra in texten.',
    'file-too-large': '{{name}} är för stor. Jag läser filer på upp till 20 MB.',
    'file-empty': '{{name}} är tom. Skicka filen igen, eller klistra in texten.',
    'file-encrypted': '{{name}} är låst med lösenord. Skicka en olåst kopia, eller klistra in texten.',
    'file-damaged':
      '{{name}} går inte att öppna. Spara om filen och skicka den igen, eller klistra in texten.',
    'file-unsupported-format':
      'Jag kan inte läsa {{name}}. Skicka Word (docx), PDF, e-post (eml, msg) eller text, eller klistra in texten.',
    'file-no-text': '{{name}} innehåller bara bilder. Klistra in texten, eller skicka en fil som har text.',
    'file-unsafe':
      '{{name}} innehåller sådant som en vanlig fil inte har, så jag öppnar den inte. Spara om den från Word och skicka den igen, eller klistra in texten.',
    fileOffer: 'Spara dokumentet i dina egna filer.',
    fileLink: 'Här är dokumentet: [{{name}}]({{url}})',
    fileDeclined: 'Då sparas inget. Be om dokumentet igen när du vill ha det.',
    fileGone: 'Dokumentet finns inte kvar hos mig. Be om det igen så gör jag ett nytt.',
    fileNotSaved: 'Dokumentet kunde inte sparas. Tryck igen, eller be om det på nytt.',
    filePersonal: 'Dokument lämnar jag bara i vår egen chatt. Öppna den och be om det där.',
    tooLong:
      'Meddelandet är längre än jag klarar ({{length}} tecken; högst {{most}}). Korta ner det till själva frågan så svarar jag.',
    editIgnored:
      'Jag såg att du ändrade ett meddelande. Inget har gjorts om. Skriv ett nytt meddelande om du vill något mer.',
    tooFast:
      'Det blev många meddelanden på en gång, så jag hinner inte med. Inget har ändrats av det senaste. Vänta en minut och skriv det igen.',
    apology:
      'Något gick fel hos mig, och inget har ändrats. Försök gärna igen. Händer det igen, ange {{reference}} till den som sköter Utblick.',
    oldCard:
      'Det här kortet går inte att använda längre. Inget har ändrats. Skriv till mig så tar vi det därifrån.',
    actingAs: 'Du agerar som {{name}}.',
  },
  en: {
    welcome:
      "Hello! I am Utblick. I answer questions about the city's international strategy and show the paragraph that the answer rests on.",
    welcomeLimits:
      'Answers are automatic: written beforehand, or labelled as AI generated. When it matters, read the paragraph too. Write help at any time.',
    greeting: "Hello! What would you like to know about the city's international work?",
    help: 'What you can ask me:',
    helpHow:
      'Ask in your own words, in Swedish or English. In a channel or group chat, write @Utblick first. If the answer is not enough, press Ask the City Executive Office.',
    thanks: 'You are welcome! Write again whenever something turns up.',
    empty: 'I saw no question in your message. Please write it as text, for example:',
    attachmentOnly: 'I cannot read pictures. Please write your question as text, for example:',
    filesSeveral: 'Send one file at a time, so that we both know which one is meant.',
    'file-not-reached': 'I could not fetch {{name}}. Send the file again, or paste its text.',
    'file-too-large': '{{name}} is too large. I read files of up to 20 MB.',
    'file-empty': '{{name}} is empty. Send the file again, or paste its text.',
    'file-encrypted': '{{name}} is locked with a password. Send an unlocked copy, or paste its text.',
    'file-damaged': '{{name}} cannot be opened. Save it anew and send it again, or paste its text.',
    'file-unsupported-format':
      'I cannot read {{name}}. Send Word (docx), PDF, mail (eml, msg) or text, or paste its text.',
    'file-no-text': '{{name}} holds pictures alone. Paste its text, or send a file that has text.',
    'file-unsafe':
      '{{name}} holds things that an ordinary file does not have, so I do not open it. Save it anew from Word and send it again, or paste its text.',
    fileOffer: 'Save the document among your own files.',
    fileLink: 'Here is the document: [{{name}}]({{url}})',
    fileDeclined: 'Nothing is saved. Ask for the document again whenever you want it.',
    fileGone: 'I no longer have the document. Ask for it again, and I will make a new one.',
    fileNotSaved: 'The document could not be saved. Press again, or ask for it anew.',
    filePersonal: 'I hand over documents in our own chat only. Open it, and ask for it there.',
    tooLong:
      'The message is longer than I can take ({{length}} characters; at most {{most}}). Shorten it to the question itself, and I will answer.',
    editIgnored:
      'I saw that you changed a message. Nothing has been done again. Write a new message if there is more.',
    tooFast:
      'That was a lot of messages at once, more than I can keep up with. The last one has changed nothing. Wait a minute, and write it again.',
    apology:
      'Something went wrong on my side, and nothing has changed. Please try again. If it happens again, give {{reference}} to whoever runs Utblick.',
    oldCard:
      'This card can no longer be used. Nothing has changed. Write to me, and we will take it from there.',
    actingAs: 'You are acting as {{name}}.',
  },
});
