import { defineTexts } from '../language/texts.ts';

/** What the strategy room says. */
export const texts = defineTexts('strategy', {
  sv: {
    yes: 'Ja.',
    no: 'Nej.',
    conditional: 'Ja, om villkoren är uppfyllda.',
    depends: 'Det beror på det du inte nämner.',
    allowed: 'Det går bra.',
    'not-allowed': 'Det går inte.',
    'still-so': 'Jo.',
    'still-must': 'Jo, det måste ni.',
    'need-not': 'Nej, det måste ni inte.',
    holds: 'Uppfyllt',
    fails: 'Uppfylls inte',
    untold: 'Nämns inte',
    not_covered: 'Framgår inte av strategin.',
    unknown:
      'Jag hittar inget svar på det i den internationella strategin. Skriv gärna frågan på ett annat sätt, eller fråga stadsledningskontoret.',
    whichMatter:
      'Vad gäller frågan? Skriv vad ni vill göra eller veta, till exempel: Får vi teckna ett vänortsavtal?',
    moreAsked_one: 'Du frågade mer än en sak. Jag svarade på en; ställ den andra för sig:',
    moreAsked_other: 'Du frågade mer än en sak. Jag svarade på en; ställ de andra en i taget:',
    unsure: 'Jag är inte säker på vad du menar. Är det något av det här du undrar?',
    noTwinCities: 'Observera att staden inte har några utpekade vänorter ({{paragraph}}).',
    reasonUnsaid: 'Varför det är så säger strategin inte.',
    orMeant: 'Menade du något annat? Tryck då på frågan nedan.',
    followUp: 'Fortsättning på ”{{question}}” Något annat? Skriv ny fråga.',
    freshStart: 'Då börjar vi om. Vad vill du veta om stadens internationella arbete?',
    languageChosen:
      'Jag svarar på det språk som du skriver på, svenska eller engelska. Skriv nästa fråga på svenska, så svarar jag på svenska.',
    underReview:
      'Svaret är under granskning. Texten i {{paragraphs}} har ändrats i den utgåva som gäller, och den tidigare regeln visas därför inte. Läs paragrafen nedan och fråga stadsledningskontoret om du är osäker.',
    underReviewGone:
      'Svaret är under granskning. {{paragraphs}} finns inte i den utgåva som gäller, och den tidigare regeln visas därför inte. Fråga stadsledningskontoret.',
    notDescribed: 'Paragrafen har ändrats i den utgåva som gäller; vår tidigare beskrivning visas inte.',
    reworded:
      'Ordalydelsen i {{paragraphs}} har ändrats sedan svaret skrevs. Svaret är under granskning; jämför med citatet.',
    ruleChanged_one:
      'Texten i {{paragraphs}} har ändrats i den utgåva av strategin som gäller. Det som sägs om regeln här kan vara inaktuellt. Läs paragrafen, och fråga stadsledningskontoret om du är osäker.',
    ruleChanged_other:
      'Texten i {{paragraphs}} har ändrats i den utgåva av strategin som gäller. Det som sägs om reglerna här kan vara inaktuellt. Läs paragraferna, och fråga stadsledningskontoret om du är osäker.',
    ruleMoved: 'I den utgåva av strategin som gäller har paragrafer fått andra nummer: {{paragraphs}}.',
    instead: 'I stället',
    next: 'Nästa steg',
    decides: 'Vem beslutar',
    decider: '{{matter}}: {{decider}} ({{paragraph}}).',
    deciderUnknown: '{{matter}}: framgår inte av strategin.',
    nearest: 'Närmast:',
    elsewhere: '{{document}} tar upp det, men är ett annat dokument än strategin:',
    seeAlso: 'Läs också {{source}}.',
    source: 'Källa:',
    dnr: 'dnr {{dnr}}',
    'is-proposed': 'Strategin är ett förslag och är inte antagen.',
    'is-adopted': 'Strategin är antagen.',
    'is-replaced': 'Den här utgåvan av strategin är ersatt av en annan.',
    proposed: 'förslag, inte antaget',
    adopted: 'antagen',
    replaced: 'ersatt',
    notImported: 'med våra egna ord',
    shortTitle: 'Internationell strategi',
    askOffice: 'Fråga stadsledningskontoret',
    askOfficeLead: 'Räcker inte svaret?',
    modelReads: 'Läser i strategin …',
    modelWrites: 'Skriver ett svar utifrån {{paragraphs}} och kontrollerar det …',
    editedLead: 'Du ändrade frågan. Här är svaret på den nya:',
    because: 'Därför att strategin säger så i {{paragraph}}:',
    noOtherReason: 'Andra skäl än det paragrafen anger nämns inte.',
    inShort: 'Kort sagt:',
    nearestOnly: 'Det står inte i strategin. Närmast kommer {{paragraphs}}.',
    noSource: 'Jag har inget svar att visa källan till. Skriv frågan igen, så tar vi det därifrån.',
    noLink:
      'Någon länk har jag inte, men i meddelanderutan kan du söka på Utblick och lägga in paragrafen i en chatt.',
    whoAdvises:
      'Stadsledningskontoret (SLK) ger råd (5#9): tryck på Fråga stadsledningskontoret under svaret. Vill du nå en internationell kontaktperson, skriv till exempel ”vem är kontaktperson för trafik?”',
    wrong:
      'Det var tråkigt. Tryck på tummen ned under svaret och skriv vad som är fel, eller på Fråga stadsledningskontoret så ser en människa på frågan. Skriv den gärna också med andra ord.',
    sure: 'Svaret är automatiskt, och jag kan ha missförstått frågan. Läs paragrafen om det är viktigt, eller tryck på Fråga stadsledningskontoret så svarar en människa.',
    officeHow:
      'Tryck på Fråga stadsledningskontoret nedan, så skickas din senaste fråga till strategerna där. Svaret får du här i chatten.',
    officeFirst:
      'Ställ din fråga till mig först. Räcker inte svaret trycker du på Fråga stadsledningskontoret under det, så svarar en människa.',
    otherLanguage: 'Jag förstår tyvärr bara svenska och engelska. Skriv gärna din fråga på något av dem.',
    onlyTwoLanguages: 'Jag skriver bara på svenska och engelska, och översätter inte till andra språk.',
    neighbourLanguage: 'Jag svarar på svenska. Skriv gärna på engelska om det passar bättre.',
    noParagraph: 'Någon paragraf {{paragraph}} finns inte i strategin.',
    named: 'Ja. ”{{name}}” står i {{paragraphs}}.',
    notNamed: 'Nej. ”{{name}}” står inte i strategins text.',
    wrongFirst:
      'Det var tråkigt. Skriv gärna med andra ord vad du vill veta, eller ”hjälp” så ser du vad jag kan. Räcker inte svaret trycker du på Fråga stadsledningskontoret under det, så svarar en människa.',
    noTopic: 'Jag vet inte vilket svar du menar. Skriv frågan igen, så tar vi det därifrån.',
  },
  en: {
    yes: 'Yes.',
    no: 'No.',
    conditional: 'Yes, if the conditions are met.',
    depends: 'It depends on what you do not mention.',
    allowed: 'That is all right.',
    'not-allowed': 'That is not possible.',
    'still-so': 'Yes.',
    'still-must': 'Yes, that is a must.',
    'need-not': 'No, you need not.',
    holds: 'Met',
    fails: 'Not met',
    untold: 'Not mentioned',
    not_covered: 'Not stated in the strategy.',
    unknown:
      'I find no answer to that in the international strategy. Try to put it in another way, or ask the City Executive Office (stadsledningskontoret).',
    whichMatter:
      'What is the question about? Write what you want to do or know, for example: Can we sign a twin-city agreement?',
    moreAsked_one: 'You asked more than one thing. I answered one of them; ask the other by itself:',
    moreAsked_other: 'You asked more than one thing. I answered one of them; ask the others one at a time:',
    unsure: 'I am not sure what you mean. Is it one of these?',
    noTwinCities: 'Note that the city has no designated twin cities ({{paragraph}}).',
    reasonUnsaid: 'The strategy does not say why.',
    orMeant: 'Did you mean something else? Then press the question below.',
    followUp: 'Going on from “{{question}}” Something else? Write new question.',
    freshStart: "Let us start afresh. What would you like to know about the city's international work?",
    languageChosen:
      'I answer in the language that you write in, English or Swedish. Write your next question in English, and I answer in English.',
    underReview:
      'This answer is under review. The text of {{paragraphs}} has changed in the edition in force, so the earlier rule is not shown. Read the paragraph below, and ask the City Executive Office (stadsledningskontoret) if in doubt.',
    underReviewGone:
      'This answer is under review. {{paragraphs}} is not in the edition in force, so the earlier rule is not shown. Ask the City Executive Office (stadsledningskontoret).',
    notDescribed: 'The paragraph has changed in the edition in force; our earlier description is not shown.',
    reworded:
      'The wording of {{paragraphs}} has changed since this answer was written. The answer is under review; compare it with the quote.',
    ruleChanged_one:
      'The text of {{paragraphs}} has changed in the edition of the strategy in force. What is said of the rule here may be outdated. Read the paragraph, and ask the City Executive Office (stadsledningskontoret) if in doubt.',
    ruleChanged_other:
      'The text of {{paragraphs}} has changed in the edition of the strategy in force. What is said of the rules here may be outdated. Read the paragraphs, and ask the City Executive Office (stadsledningskontoret) if in doubt.',
    ruleMoved: 'In the edition of the strategy in force, paragraphs have other numbers: {{paragraphs}}.',
    instead: 'Instead',
    next: 'Next step',
    decides: 'Who decides',
    decider: '{{matter}}: {{decider}} ({{paragraph}}).',
    deciderUnknown: '{{matter}}: not stated in the strategy.',
    nearest: 'Nearest:',
    elsewhere: '{{document}}, which is another document than the strategy, deals with it:',
    seeAlso: 'See also {{source}}.',
    source: 'Source:',
    dnr: 'diary number {{dnr}}',
    'is-proposed': 'The strategy is a proposal and has not been adopted.',
    'is-adopted': 'The strategy has been adopted.',
    'is-replaced': 'This edition of the strategy has been replaced by another.',
    proposed: 'a proposal, not adopted',
    adopted: 'adopted',
    replaced: 'replaced',
    notImported: 'in our own words',
    shortTitle: 'Internationell strategi',
    askOffice: 'Ask the City Executive Office',
    askOfficeLead: 'Is the answer not enough?',
    modelReads: 'Reading the strategy …',
    modelWrites: 'Writing an answer from {{paragraphs}}, and checking it …',
    editedLead: 'You changed the question. Here is the answer to the new one:',
    because: 'Because the strategy says so in {{paragraph}}:',
    noOtherReason: 'No other reason than what the paragraph states is given.',
    inShort: 'In short:',
    nearestOnly: 'It is not in the strategy. The nearest are {{paragraphs}}.',
    noSource:
      'I have no answer to show the source of. Write the question again, and we will take it from there.',
    noLink:
      'I have no link, but you can search for Utblick in the message box and put the paragraph into a chat.',
    whoAdvises:
      'The City Executive Office (stadsledningskontoret) gives advice (5#9): press Ask the City Executive Office below the answer. To reach an international contact person, write for example “who is the contact person for traffic?”',
    wrong:
      'I am sorry. Press thumbs down below the answer and say what is wrong, or Ask the City Executive Office so that a person looks at it. Do also try other words.',
    sure: 'The answer is automatic, and I may have misunderstood the question. When it matters, read the paragraph, or press Ask the City Executive Office and a person will answer.',
    officeHow:
      'Press Ask the City Executive Office below, and your latest question is sent to its strategists. You get the answer here in the chat.',
    officeFirst:
      'Ask me your question first. If the answer is not enough, press Ask the City Executive Office below it, and a person will answer.',
    otherLanguage:
      'I am afraid that I understand only Swedish and English. Please write your question in one of them.',
    onlyTwoLanguages: 'I write only in Swedish and English, and do not translate into other languages.',
    neighbourLanguage: 'I answer in Swedish. Feel free to write in English if that suits you better.',
    noParagraph: 'There is no paragraph {{paragraph}} in the strategy.',
    named: 'Yes. “{{name}}” stands in {{paragraphs}}.',
    notNamed: 'No. “{{name}}” does not stand in the text of the strategy.',
    wrongFirst:
      'I am sorry about that. Try to say in other words what you want to know, or write “help” to see what I can do. If the answer is not enough, press Ask the City Executive Office (stadsledningskontoret) below it, and a person answers.',
    noTopic: 'I do not know which answer you mean. Write the question again, and we will take it from there.',
  },
});
