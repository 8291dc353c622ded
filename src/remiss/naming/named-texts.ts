import { defineTexts } from '../../language/texts.ts';

/** What is said of a remiss that a message names by its number. */
export const namedTexts = defineTexts('remiss-named', {
  sv: {
    matterTitle: 'Remiss {{dnr}}',
    unknown:
      'Jag hittar ingen remiss med diarienumret {{numbers}}. Kontrollera numret, eller skriv ”mina remisser”. Är remissen inte registrerad än, klistra in hela brevet här.',
    noneCalled: 'Ingen remiss som heter så är registrerad: {{name}}. Är den ny, klistra in hela brevet här.',
    noneThen: 'Ingen remiss är registrerad då: {{name}}.',
    perhaps: 'Menar du någon av dessa?',
    askOpen: 'Öppna remisser',
    nothingChanged: 'Det du skrev har inte ändrat något. Välj här vad som ska göras med remissen.',
    nothingChangedYet: 'Det du skrev har inte ändrat något. Öppna remissen i listan och gör det där.',
    filledIn: 'Det du skrev har inte ändrat något än. Det står ifyllt här: gå vidare om det stämmer.',
    othersDo:
      'Det du skrev har inte ändrat något. Enhetens registrator, chef eller handläggare gör det på remissens kort, och du har ingen knapp för det.',
    othersDoAt:
      'Det du skrev har inte ändrat något. Enhetens registrator, chef eller handläggare gör det på remissens kort, och du har ingen knapp för det. För {{unit}}: {{names}}.',
    notedBefore:
      'Det du skrev har inte ändrat något. Svaret är redan noterat: {{stance}}. Vill ni ändra det, tryck Ångra avslutet och notera det på nytt.',
    nothingChangedWhich: 'Det du skrev har inte ändrat något. Vilken remiss menar du?',
    notSentTo: 'Remissen är inte skickad till {{units}}, som den är registrerad.',
    repliesHidden: 'Vad {{units}} har svarat ser bara avsändaren och enheten själv. Här är dagarna.',
    meeting:
      'Nämndens sista sammanträde före sista dagen är {{meeting}}, och handlingarna dit ska ut {{papers}}.',
    'meeting-to-come':
      'Nämndens sista sammanträde före sista dagen är {{meeting}}. Handlingarna dit skulle ut {{papers}}.',
    'meeting-today':
      'Nämndens sista sammanträde före sista dagen är i dag, {{meeting}}. Handlingarna dit skulle ut {{papers}}.',
    'meeting-over':
      'Nämndens sista sammanträde före sista dagen var {{meeting}}. Handlingarna dit skulle ut {{papers}}.',
    noneForTime:
      'Du har inga öppna remisser. Gäller det en remiss, ber enhetens registrator, chef eller handläggare om mer tid på remissens kort. Skriv annars vad det gäller.',
    nothingDone: 'Det du skrev har inte ändrat något. Här gör du det.',
    onlyThis: 'Just det kan jag inte svara på. Det här är vad jag vet om remissen.',
    noRemiss:
      'Jag hittar ingen remiss som du kan frågas om. Skriv diarienumret, till exempel ”hur räknade du 171-482/2016?”',
    whichUnit: 'Dagarna är olika för varje enhet. Vilken menar du?',
    'asked-at-once-at-once': 'Ja, protokollet behöver justeras omedelbart för att svaret ska hinna.',
    'asked-at-once-as-usual': 'Nej, svaret hinner med vanlig justering.',
    'asked-as-usual-at-once': 'Nej, protokollet behöver justeras omedelbart för att svaret ska hinna.',
    'asked-as-usual-as-usual': 'Ja, svaret hinner med vanlig justering.',
    toRegister:
      'Inget är registrerat än. En ny remiss registrerar jag från brevet: klistra in det här, eller skicka det som Word, PDF eller e-post. Mottagare och sista dag kan du rätta innan du trycker Registrera.',
    toRegisterUnits: 'Du skrev att det ska till {{units}}.',
    toRegisterDay: 'Sista dag, som jag läste det: {{date}}.',
    meetingNone: 'Jag kan inte ange något sammanträde: {{reason}}.',
    meetingOfEach: 'När nämnden möts och handlingarna ska ut är olika för varje enhet. Öppna enhetens kort.',
  },
  en: {
    matterTitle: 'Referral {{dnr}}',
    unknown:
      'I find no referral with the diary number {{numbers}}. Check the number, or write “my referrals”. If the referral is not registered yet, paste the whole letter here.',
    noneCalled:
      'No referral of that name is registered: {{name}}. If it is new, paste the whole letter here.',
    noneThen: 'No referral is registered for then: {{name}}.',
    perhaps: 'Do you mean one of these?',
    askOpen: 'Open referrals',
    nothingChanged: 'What you wrote has changed nothing. Choose here what is to be done with the referral.',
    nothingChangedYet: 'What you wrote has changed nothing. Open the referral in the list and do it there.',
    filledIn: 'What you wrote has changed nothing yet. It is filled in here: go on if it is right.',
    othersDo:
      "What you wrote has changed nothing. The unit's registrar, head or handler does it on the card of the referral, and you have no button for it.",
    othersDoAt:
      "What you wrote has changed nothing. The unit's registrar, head or handler does it on the card of the referral, and you have no button for it. For {{unit}}: {{names}}.",
    notedBefore:
      'What you wrote has changed nothing. The answer is noted already: {{stance}}. To change it, press Undo the ending and note it anew.',
    nothingChangedWhich: 'What you wrote has changed nothing. Which referral do you mean?',
    notSentTo: 'The referral was not sent to {{units}}, as it is registered.',
    meeting:
      "The committee's last meeting before the last day is on {{meeting}}, and its papers go out on {{papers}}.",
    'meeting-to-come':
      "The committee's last meeting before the last day is on {{meeting}}. Its papers were to go out on {{papers}}.",
    'meeting-today':
      "The committee's last meeting before the last day is today, {{meeting}}. Its papers were to go out on {{papers}}.",
    'meeting-over':
      "The committee's last meeting before the last day was on {{meeting}}. Its papers were to go out on {{papers}}.",
    noneForTime:
      "You have no open referrals. For a referral, the unit's registrar, head or handler asks for more time on its card. Otherwise write what it is about.",
    nothingDone: 'What you wrote has changed nothing. You do it here.',
    onlyThis: 'I cannot answer just that. This is what I know about the referral.',
    noRemiss:
      'I find no referral of yours. Write the diary number, for example “how did you count 171-482/2016?”',
    whichUnit: 'The days differ by unit. Which one do you mean?',
    'asked-at-once-at-once': 'Yes, the minutes must be signed at once for the answer to be in time.',
    'asked-at-once-as-usual': 'No, the answer is in time with the minutes signed as usual.',
    'asked-as-usual-at-once': 'No, the minutes must be signed at once for the answer to be in time.',
    'asked-as-usual-as-usual': 'Yes, the answer is in time with the minutes signed as usual.',
    toRegister:
      'Nothing is registered yet. I register a new referral from its letter: paste it here, or send it as Word, PDF or e-mail. Recipients and the last day can be put right before you press Register.',
    toRegisterUnits: 'You wrote that it goes to {{units}}.',
    toRegisterDay: 'Last day, as I read it: {{date}}.',
    meetingNone: 'I can name no meeting: {{reason}}.',
    meetingOfEach:
      'When the committee meets and its papers go out differs by unit. Open the card of the unit.',
    repliesHidden:
      'What {{units}} has answered is for the sender and the unit itself to see. Here are the days.',
  },
});
