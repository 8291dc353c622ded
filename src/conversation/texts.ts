import { defineTexts } from '../language/texts.ts';

/** What the bot says of itself, and when a message is nothing that it can answer. */
export const texts = defineTexts('conversation', {
  sv: {
    fileOfList: 'Exportera till {{format}}: {{asked}}',
    welcome:
      'Hej! Jag är Utblick. Jag svarar på frågor om stadens internationella strategi och visar paragrafen som svaret bygger på.',
    welcomeLimits:
      'Svaren är automatiska: skrivna i förväg, eller märkta som AI-genererade. Läs alltid paragrafen om något är viktigt. Skriv hjälp när som helst.',
    greeting: 'Hej! Vad vill du veta om stadens internationella arbete?',
    help: 'Det här kan du fråga mig om:',
    helpHow:
      'Ställ frågan med egna ord, på svenska eller engelska. I en kanal eller gruppchatt skriver du @Utblick först, och ”svara bara mig” om ingen annan ska se svaret. Räcker inte svaret kan du trycka på Fråga stadsledningskontoret.',
    thanks: 'Tack själv! Hör av dig när det dyker upp något mer.',
    'no-thanks': 'Okej. Skriv igen när det är något.',
    farewell: 'Hej då, och ha det så bra! Skriv igen när det är något.',
    praise: 'Tack, vad roligt att höra! Skriv igen när det är något.',
    dropped: 'Okej, vi släpper det. Det du skrev har inte ändrat något.',
    tooManyReminders:
      'Jag förstår att det blir mycket. På remissens kort låter ”Påminn senare” påminnelserna vila, och de upphör när svaret är noterat där. ”Mina remisser” visar korten.',
    doneLast: 'Det du skrev ändrar inget. Det senaste du gjorde: {{what}}.',
    secondThoughts:
      'Okej, jag gör inget. Det du redan har gjort ändrar eller tar du tillbaka på kortet där du gjorde det. ”Vad väntar på mig?” och ”Mina ärenden” visar korten igen.',
    matterAlone: 'Vad vill du veta eller göra med ”{{word}}”? Skriv en fråga i en mening, eller välj:',
    whichNamed: 'Menar du något av det här?',
    ofAnother:
      'Det du skrev har inte ändrat något. Det gäller något annat än det jag visade nyss. Så här står det.',
    ofWhich: 'Det du skrev har inte ändrat något. Vilket av dem menar du?',
    ofUnknown:
      'Det du skrev har inte ändrat något: jag hittar inget med namnet eller numret {{name}} som du får se, och det är inte det jag visade nyss. Vilket menar du?',
    noneCalled:
      'Jag hittar inget med {{name}} i namnet som du får se. Skriv mer av namnet, eller numret. Inget har ändrats.',
    whichNumber: 'Vilket av dessa med nummer {{number}} menar du?',
    oneNumber: 'Menar du detta med nummer {{number}}?',
    wishAlone:
      'Vad har ni tänkt er? Skriv i en mening vad det gäller och med vem: ett besök hit, en resa, ett medlemskap eller nätverk, ett avtal eller ett EU-projekt. Eller välj:',
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
    fileNotAllowed:
      'Din roll eller din del i ärendet har ändrats sedan dokumentet gjordes, så jag lämnar inte ut det. Fråga den som ansvarar nu.',
    fileWaits_one:
      'Dokument lämnar jag inte där andra läser. Det väntar på dig i Utblick i en vecka, och bara du kan öppna det: [Hämta dokumentet]({{url}})',
    fileWaits_other:
      'Dokument lämnar jag inte där andra läser. {{count}} dokument väntar på dig i Utblick i en vecka, och bara du kan öppna dem: [Hämta dokumenten]({{url}})',
    timesTaken:
      'Tiden kan vara till exempel ”i mars”, ”förra månaden”, ”Q3 2027”, ”under våren”, ”nästa år”, ”sedan midsommar” eller ”mellan 1 och 15 december”.',
    tooLong:
      'Meddelandet är längre än jag klarar ({{length}} tecken; högst {{most}}). Korta ner det till själva frågan så svarar jag.',
    editIgnored:
      'Jag såg att du ändrade ett meddelande. Inget har gjorts om. Skriv ett nytt meddelande om du vill något mer.',
    answeredInOwnChat: 'Jag svarar dig i vår egen chatt.',
    labelName: 'Internt',
    'label-visitors': 'Här står uppgifter om besökare. Dela det bara med dem som arbetar med besöket.',
    'label-travellers':
      'Här står uppgifter om dem som reser. Dela det bara med dem som behöver det i arbetet.',
    'label-matter': 'Det gäller ett ärende i internationella beredningen. Dela det bara inom staden.',
    onlyMe: 'Svara bara mig',
    onlyMeHow: 'Lägg till ”svara bara mig” till din fråga, så är det bara du som ser svaret.',
    onlyMeHere: 'Här ser bara du vad jag svarar. Skriv din fråga.',
    writeInOwnChat: 'Svaret är bara för dig. Skriv samma sak till mig i vår egen chatt.',
    tooFast:
      'Det blev många meddelanden på en gång, så jag hinner inte med. Inget har ändrats av det senaste. Vänta en minut och skriv det igen.',
    apology:
      'Något gick fel hos mig, och inget har ändrats. Försök gärna igen. Händer det igen, ange {{reference}} till den som sköter Utblick.',
    timeNotTakenAway:
      'Jag kan inte ta bort en tid mitt i listan. Skriv i stället vilken tid du vill se, som ”före januari” eller ”efter januari”.',
    leftOut: 'Det här tog jag inte med: {{words}}. Tryck på det nedan, eller skriv det för sig.',
    shownAgain: 'Jag är inte säker på vad du menar. Det här är det som jag visade nyss.',
    oldCard:
      'Det här kortet går inte att använda längre. Inget har ändrats. Skriv till mig så tar vi det därifrån.',
    actingAs: 'Du agerar som {{name}}.',
    takesLonger: 'Det tar lite längre tid än vanligt. Jag visar svaret här när det är klart.',
    feedbackLiked: 'Bra att svaret hjälpte',
    feedbackDisliked: 'Vad var fel med svaret?',
    feedbackLead: 'Det du skriver läses av dem som sköter svaren. Ditt namn sparas inte.',
    feedbackWhy: 'Varför?',
    feedbackText: 'Med egna ord (frivilligt)',
    feedbackSend: 'Skicka',
    rightAnswer: 'Svaret stämmer',
    clearAnswer: 'Det är lätt att förstå',
    wrongAnswer: 'Svaret är fel',
    wrongParagraph: 'Det är fel paragraf',
    incompleteAnswer: 'Något saknas',
    unclearAnswer: 'Det är svårt att förstå',
    searchEmpty: 'Här finns inget som du kan se än.',
    searchNothing: 'Inget stämmer med ”{{words}}”. Pröva färre eller andra ord.',
    searchGone: 'Det finns inte kvar, eller är inte längre något som du kan se. Sök igen.',
    searchFailed:
      'Sökningen gick fel hos mig. Försök igen. Händer det igen, ange {{reference}} till den som sköter Utblick.',
    openInTab: 'Öppna i Utblick',
    messageEmpty: 'Meddelandet har ingen text som jag kan läsa.',
    messageFiles:
      'Bifogade filer kan jag inte öppna härifrån ({{names}}). Skicka dem till mig i vår egen chatt.',
  },
  en: {
    fileOfList: 'Export to {{format}}: {{asked}}',
    welcome:
      "Hello! I am Utblick. I answer questions about the city's international strategy and show the paragraph that the answer rests on.",
    welcomeLimits:
      'Answers are automatic: written beforehand, or labelled as AI generated. When it matters, read the paragraph too. Write help at any time.',
    greeting: "Hello! What would you like to know about the city's international work?",
    help: 'What you can ask me:',
    helpHow:
      'Ask in your own words, in Swedish or English. In a channel or group chat, write @Utblick first, and “only me” if nobody else shall see the answer. If the answer is not enough, press Ask the City Executive Office.',
    thanks: 'You are welcome! Write again whenever something turns up.',
    'no-thanks': 'All right. Write again whenever there is something.',
    farewell: 'Goodbye, and take care! Write again whenever there is something.',
    praise: 'Thank you, that is nice to hear! Write again whenever there is something.',
    dropped: 'All right, we leave it. What you wrote has changed nothing.',
    tooManyReminders:
      'I see that it is a lot. “Remind me later” on the card of a referral lets its reminders rest, and they end when the answer is noted there. “My referrals” shows the cards.',
    doneLast: 'What you wrote changes nothing. What you did last: {{what}}.',
    secondThoughts:
      'All right, I do nothing. What you have already done is changed or taken back on the card where you did it. “What is waiting for me?” and “My matters” show the cards again.',
    matterAlone:
      'What would you like to know or do about “{{word}}”? Write a question in a sentence, or choose:',
    whichNamed: 'Do you mean any of these?',
    ofAnother:
      'What you wrote has changed nothing. It is of something else than what I showed just now. This is how it stands.',
    ofWhich: 'What you wrote has changed nothing. Which of them do you mean?',
    ofUnknown:
      'What you wrote has changed nothing: I find nothing by the name or number {{name}} that you may see, and it is not what I showed just now. Which do you mean?',
    noneCalled:
      'I find nothing with {{name}} in its name that you may see. Write more of the name, or the number. Nothing has been changed.',
    whichNumber: 'Which of these with the number {{number}} do you mean?',
    oneNumber: 'Do you mean this one with the number {{number}}?',
    wishAlone:
      'What do you have in mind? Say in a sentence what it is, and with whom: a visit here, a trip, a membership or network, an agreement or an EU project. Or choose:',
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
    fileNotAllowed:
      'Your role or your part in the matter has changed since the document was made, so I do not hand it over. Ask whoever is responsible now.',
    fileWaits_one:
      'I hand over no documents where others read. It waits for you in Utblick for a week, and you alone can open it: [Get the document]({{url}})',
    fileWaits_other:
      'I hand over no documents where others read. {{count}} documents wait for you in Utblick for a week, and you alone can open them: [Get the documents]({{url}})',
    timesTaken:
      'The time can be for example “in March”, “last month”, “Q3 2027”, “in the spring”, “next year”, “since Midsummer” or “between 1 and 15 December”.',
    tooLong:
      'The message is longer than I can take ({{length}} characters; at most {{most}}). Shorten it to the question itself, and I will answer.',
    editIgnored:
      'I saw that you changed a message. Nothing has been done again. Write a new message if there is more.',
    answeredInOwnChat: 'I answer you in our own chat.',
    labelName: 'Internal',
    'label-visitors': 'This tells of visitors. Share it only with those who work with the visit.',
    'label-travellers': 'This tells of those who travel. Share it only with those who need it at work.',
    'label-matter': 'This is a matter of the international committee. Share it only within the city.',
    onlyMe: 'Only me',
    onlyMeHow: 'Add “only me” to your question, and you alone will see the answer.',
    onlyMeHere: 'Here you alone see what I answer. Write your question.',
    writeInOwnChat: 'The answer is for you alone. Write the same to me in our own chat.',
    tooFast:
      'That was a lot of messages at once, more than I can keep up with. The last one has changed nothing. Wait a minute, and write it again.',
    apology:
      'Something went wrong on my side, and nothing has changed. Please try again. If it happens again, give {{reference}} to whoever runs Utblick.',
    timeNotTakenAway:
      'I can’t take away a time in the middle of the list. Write which time you want to see instead, such as “before January” or “after January”.',
    leftOut: 'I left this out: {{words}}. Press it below, or write it by itself.',
    shownAgain: 'I am not sure what you mean. This is what I showed just now.',
    oldCard:
      'This card can no longer be used. Nothing has changed. Write to me, and we will take it from there.',
    actingAs: 'You are acting as {{name}}.',
    takesLonger: 'This takes a little longer than usual. I will show the answer here when it is done.',
    feedbackLiked: 'Good that the answer helped',
    feedbackDisliked: 'What was wrong with the answer?',
    feedbackLead: 'Those who look after the answers read what you write. Your name is not kept.',
    feedbackWhy: 'Why?',
    feedbackText: 'In your own words (optional)',
    feedbackSend: 'Send',
    rightAnswer: 'The answer is right',
    clearAnswer: 'It is easy to understand',
    wrongAnswer: 'The answer is wrong',
    wrongParagraph: 'It is the wrong paragraph',
    incompleteAnswer: 'Something is missing',
    unclearAnswer: 'It is hard to understand',
    searchEmpty: 'There is nothing here that you can see yet.',
    searchNothing: 'Nothing fits “{{words}}”. Try fewer or other words.',
    searchGone: 'It is no longer there, or no longer something that you can see. Search again.',
    searchFailed:
      'The search went wrong on my side. Try again. If it happens again, give {{reference}} to whoever runs Utblick.',
    openInTab: 'Open in Utblick',
    messageEmpty: 'The message has no text that I can read.',
    messageFiles: 'I cannot open attached files from here ({{names}}). Send them to me in our own chat.',
  },
});
