import { defineTexts } from '../language/texts.ts';

/** What is said of the bot's own running: the switch, and what is kept of people and matters. */
export const texts = defineTexts('operations', {
  sv: {
    ownOrList: 'Inget är utlämnat. Menar du det som finns sparat om dig själv, eller en lista som Excel?',
    ownData: 'Mina uppgifter',
    visitsAsSheet: 'Exportera besöken till Excel',
    'turn-off-stands': 'Det gäller tills en administratör skriver ”sätt på …”.',
    'turn-on-stands': 'Det gäller tills en administratör skriver ”stäng av …” med ett skäl.',
    'room-bot': 'Utblick',
    'room-strategy': 'Frågor om strategin',
    'room-network': 'Kontaktpersoner och nätverk',
    'room-beredning': 'Ärenden till IB',
    'room-remiss': 'Remisser',
    'room-visits': 'Besök',
    'room-commitments': 'Åtaganden',
    'room-reports': 'Rapporter',
    closed:
      '**{{room}}** är avstängt just nu: {{reason}}\n\nInget har ändrats, och det som väntar ligger kvar. Försök igen senare. Allt annat fungerar som vanligt.',
    closedBot:
      'Utblick är avstängt just nu: {{reason}}\n\nInget har ändrats, och det som väntar ligger kvar. Försök igen senare.',
    turnedOff:
      '**{{room}}** är nu avstängt överallt. Den som frågar får veta: ”{{sv}}” (på engelska: ”{{en}}”). Jobb som hör dit väntar. Skriv ”sätt på …” när det ska gå igen.',
    'missing-en':
      'Skälet på engelska saknas, så den som skriver på engelska läser det på svenska. Skriv gärna om det så: ”stäng av {{what}}: {{sv}} | skälet på engelska”.',
    'missing-sv':
      'Skälet på svenska saknas, så den som skriver på svenska läser det på engelska. Skriv gärna om det så: ”stäng av {{what}}: skälet på svenska | {{en}}”.',
    offBefore: '**{{room}}** är redan avstängt av det skälet. Inget har ändrats.',
    turnedOn: '**{{room}}** är på igen. Jobb som väntat tas upp inom ett par minuter.',
    onBefore: '**{{room}}** är redan på. Inget har ändrats.',
    messagesAlone:
      'Meddelandena om {{room}} går inte att stänga av för sig, bara hela rummet: skriv ”stäng av {{room}}: skälet”. Inget har ändrats.',
    reasonMissing:
      'Skriv också varför, så att de som frågar får veta: ”stäng av {{room}}: vi rättar ett fel | we are mending a fault”. Inget har ändrats.',
    turnOffMeant:
      'Inget är avstängt än. Ska **{{room}}** stängas av? Alla som frågar läser skälet: ”{{reason}}”.',
    turnOffPress: 'Stäng av {{room}}',
    turnOffCommand: 'Stäng av {{what}}: {{reason}}',
    nothingOff: 'Allt är på.',
    off: 'Det här är avstängt:',
    offLine: '{{room}} sedan {{since}}: {{reason}}',
    offLineBy: '{{room}} sedan {{since}}, av {{by}}: {{reason}}',
    atTerminal: 'någon vid terminalen',
    personReady:
      'Här är allt som Utblick har sparat om personen: en sammanfattning att läsa, och samma sak som data. Att det lämnades ut står i protokollet.',
    matterReady:
      'Här är allt som Utblick har om ärendet, med alla händelser. Pröva sekretess innan något lämnas ut. Att det togs fram står i protokollet.',
    namingReady_one:
      'I stadens katalog finns ingen som heter så, men namnet står i ett besök. Här är allt som Utblick har om det.',
    namingReady_other:
      'I stadens katalog finns ingen som heter så, men namnet står i {{count}} besök. Här är allt som Utblick har om dem.',
    namingCheck:
      'Där står också uppgifter om andra. Kontrollera att det är rätt person, och pröva sekretess innan något lämnas ut. Att det togs fram står i protokollet.',
    namingBeside_one:
      'Namnet står också i ett besök, kanske om någon annan som heter så. Det lämnas ut för sig, med ”lämna ut besök” och numret.',
    namingBeside_other:
      'Namnet står också i {{count}} besök, kanske om någon annan som heter så. De lämnas ut för sig, med ”lämna ut besök” och numret.',
    nobody:
      'Jag har letat i stadens katalog och i alla besök, och hittar ingen med det namnet. Skriv hela namnet, en besökares e-postadress eller personens id i Entra ID.',
    'one-word':
      'Jag hittar ingen med det namnet i stadens katalog. I besöken har jag inte letat, för ett ord ensamt kan stå i många. Skriv hela namnet eller en besökares e-postadress. Vet du vilket besök det gäller, skriv ”lämna ut besök” och numret.',
    several: 'Det finns flera som heter så. Skriv hela namnet, eller personens id i Entra ID.',
    'no-matter':
      'Jag hittar inget ärende som heter så, eller mer än ett. Skriv dess nummer, till exempel ”lämna ut besök 12”, ”lämna ut remiss KS 2026/123” eller ”lämna ut IB 2026-14”.',
    personTitle: 'Uppgifter om en person i Utblick',
    personFile: 'uppgifter',
    overviewName: 'oversikt.docx',
    overviewLead:
      'Framtaget {{at}} ur Utblick. manifest.json räknar upp varje fil med storlek och kontrollsumma (SHA-256).',
    overviewHistory: 'Vad som har hänt',
    overviewWhen: 'När',
    overviewWho: 'Vem',
    overviewWhat: 'Vad',
    overviewDocuments: 'Handlingar',
    overviewData: 'Uppgifter',
    overviewDataLead:
      'Allt som är sparat står i sammanfattning.html, att läsa, och i data.json, som data. Så här många poster finns i varje del av registret:',
    overviewRows: '{{table}}: {{count}}',
    summaryName: 'sammanfattning.html',
    summaryLead:
      'Framtaget {{at}}. Varje rubrik är en del av registret, med antal poster. Andra poster som nämner någon vid namn i löpande text, men inte med id, finns inte med här.',
    summaryCut:
      'I listor som nämner flera personer finns bara det som gäller den här personen. left_out säger hur många delar av en post som är utelämnade.',
    summaryNothing: 'Inget är sparat.',
  },
  en: {
    ownOrList: 'Nothing is handed over. Do you mean what is kept about yourself, or a list as Excel?',
    ownData: 'My data',
    visitsAsSheet: 'Export the visits to Excel',
    'turn-off-stands': 'It holds until an administrator writes “turn on …”.',
    'turn-on-stands': 'It holds until an administrator writes “turn off …” with a reason.',
    'room-bot': 'Utblick',
    'room-strategy': 'Questions about the strategy',
    'room-network': 'Contact persons and network',
    'room-beredning': 'Matters for IB',
    'room-remiss': 'Referrals',
    'room-visits': 'Visits',
    'room-commitments': 'Commitments',
    'room-reports': 'Reports',
    closed:
      '**{{room}}** is turned off right now: {{reason}}\n\nNothing has changed, and what is waiting stays. Please try again later. Everything else works as usual.',
    closedBot:
      'Utblick is turned off right now: {{reason}}\n\nNothing has changed, and what is waiting stays. Please try again later.',
    turnedOff:
      '**{{room}}** is now turned off everywhere. Whoever asks is told: “{{en}}” (in Swedish: “{{sv}}”). Jobs that belong there wait. Write “turn on …” when it is to go on.',
    'missing-en':
      'The reason in English is missing, so whoever writes in English reads it in Swedish. Please write it anew like this: “turn off {{what}}: {{sv}} | the reason in English”.',
    'missing-sv':
      'The reason in Swedish is missing, so whoever writes in Swedish reads it in English. Please write it anew like this: “turn off {{what}}: the reason in Swedish | {{en}}”.',
    offBefore: '**{{room}}** is turned off already, for that reason. Nothing has changed.',
    turnedOn: '**{{room}}** is on again. Jobs that have waited are taken up within a few minutes.',
    onBefore: '**{{room}}** is on already. Nothing has changed.',
    messagesAlone:
      'The messages of {{room}} cannot be turned off by themselves, only the whole room: write “turn off {{room}}: the reason”. Nothing has changed.',
    reasonMissing:
      'Please write why as well, so that whoever asks is told: “turn off {{room}}: vi rättar ett fel | we are mending a fault”. Nothing has changed.',
    turnOffMeant:
      'Nothing is turned off yet. Is **{{room}}** to be turned off? Whoever asks will read the reason: “{{reason}}”.',
    turnOffPress: 'Turn off {{room}}',
    turnOffCommand: 'Turn off {{what}}: {{reason}}',
    nothingOff: 'Everything is on.',
    off: 'This is turned off:',
    offLine: '{{room}} since {{since}}: {{reason}}',
    offLineBy: '{{room}} since {{since}}, by {{by}}: {{reason}}',
    atTerminal: 'somebody at the terminal',
    personReady:
      'Here is all that Utblick has kept about the person: a summary to read, and the same as data. That it was handed over is in the record.',
    matterReady:
      'Here is all that Utblick has on the matter, with everything that happened. Check secrecy before anything is released. That it was made is in the record.',
    namingReady_one:
      "Nobody in the city's directory has that name, but it stands in a visit. Here is all that Utblick has on it.",
    namingReady_other:
      "Nobody in the city's directory has that name, but it stands in {{count}} visits. Here is all that Utblick has on them.",
    namingCheck:
      'Data about others stands there too. Make sure that it is the right person, and check secrecy before anything is released. That it was made is in the record.',
    namingBeside_one:
      'The name also stands in a visit, perhaps of somebody else who is called so. It is handed over by itself, with “release visit” and its number.',
    namingBeside_other:
      'The name also stands in {{count}} visits, perhaps of somebody else who is called so. They are handed over by themselves, with “release visit” and the number.',
    nobody:
      "I have looked in the city's directory and in all visits, and find nobody of that name. Write the whole name, a visitor's mail address, or the id in Entra ID.",
    'one-word':
      "I find nobody of that name in the city's directory. I have not looked in the visits, since one word by itself may stand in many. Write the whole name, or a visitor's mail address. If you know which visit it is about, write “release visit” and its number.",
    several: 'Several people are called so. Write the whole name, or the id in Entra ID.',
    'no-matter':
      'I find no matter of that name, or more than one. Write its number, for example “export visit 12”, “export referral KS 2026/123” or “export IB 2026-14”.',
    personTitle: 'Data about a person in Utblick',
    personFile: 'data',
    overviewName: 'overview.docx',
    overviewLead:
      'Made {{at}} from Utblick. manifest.json lists each file with its size and checksum (SHA-256).',
    overviewHistory: 'What happened',
    overviewWhen: 'When',
    overviewWho: 'Who',
    overviewWhat: 'What',
    overviewDocuments: 'Documents',
    overviewData: 'Data',
    overviewDataLead:
      'All that is kept is in summary.html, to read, and in data.json, as data. So many entries are in each part of the register:',
    overviewRows: '{{table}}: {{count}}',
    summaryName: 'summary.html',
    summaryLead:
      'Made {{at}}. Each heading is a part of the register, with its number of entries. Other entries that mention somebody by name in running text, but not by id, are not included.',
    summaryCut:
      'Lists that name several people hold only what is about this person. left_out says how many parts of an entry were left out.',
    summaryNothing: 'Nothing is kept.',
  },
});
