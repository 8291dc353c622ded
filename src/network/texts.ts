import { defineTexts } from '../language/texts.ts';

/** What the network room says: contact persons, absences, acting as another. */
export const texts = defineTexts('network', {
  sv: {
    contact: '**{{name}}** är internationell kontaktperson för {{unit}}{{since}}.',
    receives:
      '{{unit}} bedömer själv besök i sin verksamhet (5#7), och den internationella kontaktpersonen samordnar dem (5#10).',
    coordinates:
      '{{unit}} samordnar besök på hög politisk nivå och besök som gäller flera verksamheter (5#2). Stadsledningskontoret hjälper till (5#9); skriv till {{mailbox}}.',
    since: ' sedan {{date}}',
    away: '{{name}} är borta till och med {{until}}.',
    standIn: '{{deputy}} tar ärendena under tiden.',
    noStandIn: 'Ingen ersättare är utsedd för tiden. Skriv till {{mailbox}}.',
    noContact:
      '{{unit}} har ingen internationell kontaktperson just nu. Chefen ska utse en (5#10). Skriv till {{mailbox}} så länge.',
    executive:
      '{{unit}} har ingen internationell kontaktperson, och strategin kräver ingen: 5#10 gäller fackförvaltningar och bolag. Kommunstyrelsen leder själv nätverket (5#10) och samordnar stadens internationella arbete (5#2); stadsledningskontoret ger råd (5#9). Skriv till {{mailbox}}.',
    unnamed:
      '{{unit}} har ingen internationell kontaktperson, och strategin kräver ingen: 5#10 gäller fackförvaltningar och bolag. Skriv till {{mailbox}}. Stadsledningskontoret ger råd (5#9).',
    district:
      'Stadsdelsförvaltningar har ingen utpekad internationell kontaktperson i strategin (5#10). {{unit}} bedömer själv sina besök (5#7); skriv till {{mailbox}}. Stadsledningskontoret ger råd (5#9).',
    noMailbox: 'enhetens registrator',
    unknownUnit:
      'Jag känner inte igen den enheten. Skriv namnet på nämnden, förvaltningen eller bolaget, till exempel ”Vem är kontaktperson för trafik?”',
    severalUnits: 'Menar du {{units}}?',
    askContact: 'Vem är kontaktperson för {{unit}}?',
    askHistory: 'Tidigare kontaktpersoner för {{unit}}',
    writeTo: 'Skriv i Teams',
    historyTitle: 'Kontaktpersoner för {{unit}}',
    historyLine: '{{from}} – {{until}}: {{name}}',
    open: 'nu',
    fromStart: 'från början',
    noHistory: 'Ingen har varit kontaktperson för {{unit}}.',
    askContactThen: 'Vem är kontaktperson för {{unit}} {{days}}?',
    daysFrom: 'från och med {{date}}',
    daysUntil: 'till och med {{date}}',
    termsTitle: 'Kontaktperson för {{unit}} {{days}}, enligt katalogen:',
    termsNone:
      'Katalogen har ingen kontaktperson för {{unit}} {{days}}. Skriv ”Tidigare kontaktpersoner för {{unit}}” för att se alla.',
    gapsTitle: 'Enheter utan kontaktperson',
    gapsNoneOwn: 'Där du är chef finns en kontaktperson på plats.',
    gapsNone: 'Alla fackförvaltningar och bolag har en kontaktperson som är på plats.',
    gapsLead_one: 'En enhet saknar en kontaktperson som är på plats idag (5#10).',
    gapsLead_other: '{{count}} enheter saknar en kontaktperson som är på plats idag (5#10).',
    'gap-none': 'Ingen är utsedd.',
    'gap-ended': '{{name}} slutade {{date}}.',
    'gap-absent': '{{name}} är borta till och med {{date}}, och ingen ersättare är på plats.',
    gapNext: '{{name}} börjar {{date}}.',
    gapHead: 'Den som utser: {{name}}.',
    gapsDistricts:
      'Stadsdelsnämnder nämns inte i 5#10. De bedömer själva sina besök (5#7), med råd av stadsledningskontoret (5#9).',
    appoint: 'Utse',
    appointTitle: 'Utse kontaktperson för {{unit}}',
    appointPerson: 'Vem ska vara kontaktperson?',
    appointPersonMissing: 'Välj en person.',
    appointFrom: 'Från och med',
    appointFromMissing: 'Välj ett datum.',
    appointed: '{{name}} är kontaktperson för {{unit}} från {{date}}',
    appointedBefore: '{{name}} är redan kontaktperson för {{unit}}',
    appointedAhead: '{{name}} är redan utsedd till kontaktperson för {{unit}} från {{date}}',
    appointedNote: 'Det är antecknat.',
    appointedTold: 'Det är antecknat, och de som berörs får veta det.',
    appointedNotice:
      '**{{name}}** är internationell kontaktperson för {{unit}} från {{date}} (5#10). {{by}} har antecknat det. Skriv ”Vad gör en kontaktperson?” för att se vad det innebär.',
    replacedNotice:
      '**{{name}}** är internationell kontaktperson för {{unit}} till och med {{until}}. {{next}} tar över {{date}}. {{by}} har antecknat det.',
    removedNotice:
      'Uppdraget för **{{name}}** som internationell kontaktperson för {{unit}}, {{from}} – {{until}}, utgår. {{next}} är kontaktperson från {{date}}. {{by}} har antecknat det.',
    appointedNoChange: 'Inget har ändrats.',
    termCut: 'Uppdraget för {{name}} slutar {{until}}.',
    termCutFrom: 'Uppdraget för {{name}} slutar {{until}} i stället för {{planned}}.',
    termGone: 'Uppdraget för {{name}}, {{from}} – {{until}}, utgår.',
    untilFurther: 'tills vidare',
    appointUnknown:
      'Jag hittar ingen i katalogen som heter {{words}}. Inget har ändrats än. Välj vem som ska vara kontaktperson.',
    appointMeant:
      'Det du skrev har inte ändrat något än. Välj vem som ska vara kontaktperson, och från vilken dag.',
    appointSeveral: 'Flera passar in på {{words}}. Inget har ändrats än. Välj vem du menar.',
    appointNotHeld:
      '{{words}} är inte kontaktperson för {{unit}} då. Inget har ändrats. Skriv ”Vem är kontaktperson för {{unit}}?” för att se vem det är.',
    appointNoEnd:
      'En kontaktperson utses tills någon annan tar över. Inget har ändrats. Skriv bara den första dagen, till exempel ”från 1 januari”.',
    askAppoint: 'Byt kontaktperson för {{unit}}',
    askAppointPerson: 'Byt kontaktperson för {{unit}} till {{name}}{{days}}',
    appointPastTitle: 'Det ändrar dagar som har varit',
    appointPastLead: 'Om {{name}} är kontaktperson för {{unit}} från {{date}} blir det så här:',
    appointPastUnchanged: 'Inget har ändrats än. Vad gäller?',
    appointFromToday: 'Utse från idag',
    appointAsSaid: 'Utse från {{date}}',
    confirmTitle: 'Stämmer kontaktpersonen för {{unit}}?',
    confirmLead:
      'En gång om året bekräftar varje chef sin internationella kontaktperson (5#10). Just nu: {{name}}{{since}}.',
    confirmLeadNone:
      'En gång om året bekräftar varje chef sin internationella kontaktperson (5#10). Just nu är ingen utsedd.',
    confirmYes: 'Ja, det stämmer',
    confirmChange: 'Byt person',
    confirmed: '{{name}} är bekräftad för {{year}}',
    confirmedNote: 'Tack. Frågan kommer tillbaka nästa år.',
    confirmChanged:
      'Kontaktpersonen har ändrats sedan frågan ställdes. Inget har bekräftats; se vem det är nu.',
    leavingThanks: 'Tack för att du berättar det. Inget har ändrats än.',
    leavingContact:
      'Du är internationell kontaktperson för {{unit}}, och chefen utser den som tar över (5#10): be {{head}} skriva till mig ”Byt kontaktperson för {{unit}} till …{{from}}”.',
    leavingFrom: ' från {{date}}',
    leavingOther:
      'Roller ändras i katalogen av en administratör: säg till {{administrator}} vilken dag som är din sista, och vem som tar över.',
    leavingNothing: 'Du har inget uppdrag i stadens katalog, så inget behöver ändras här.',
    leavingAway: 'Är du bara borta en tid, skriv till exempel ”jag är borta 3–14 juli”.',
    actingNow: 'Skriv ”agera som mig själv” när du vill sluta.',
    actingEnded: 'Du är dig själv igen.',
    actingUnknown:
      'Jag hittar ingen i katalogen som heter så. Skriv ”agera som” och ett namn eller en roll, till exempel ”agera som chef trafik”.',
    actingSeveral: 'Flera passar in. Vem menar du?',
    'unknown-person': 'Jag hittar dig inte i stadens katalog. Kontakta en administratör.',
    'no-role': 'Det här kan bara {{who}} göra. Inget har ändrats.',
    'role-ended': 'Ditt uppdrag har löpt ut, så du kan inte göra det här längre. Inget har ändrats.',
    'role-not-begun': 'Ditt uppdrag har inte börjat än, så du kan inte göra det här. Inget har ändrats.',
    'other-unit': 'Du kan bara göra det här för din egen enhet. Inget har ändrats.',
    'deputy-not-now': 'Du är ersättare, men den du ersätter är på plats. Inget har ändrats.',
    'who-head': 'enhetens chef',
    'who-strategist': 'en strateg på stadsledningskontoret',
    'who-administrator': 'en administratör',
    'who-unit': 'enhetens chef, dess kontaktperson eller en administratör',
  },
  en: {
    contact: '**{{name}}** is the international contact person for {{unit}}{{since}}.',
    receives:
      '{{unit}} assesses visits in its own field itself (5#7), and the international contact person coordinates them (5#10).',
    coordinates:
      '{{unit}} coordinates visits at a high political level and those that concern several fields (5#2). The City Executive Office (stadsledningskontoret) helps (5#9); write to {{mailbox}}.',
    since: ' since {{date}}',
    away: '{{name}} is away until and including {{until}}.',
    standIn: '{{deputy}} takes over meanwhile.',
    noStandIn: 'Nobody stands in meanwhile. Write to {{mailbox}}.',
    noContact:
      '{{unit}} has no international contact person right now. Its head must appoint one (5#10). Until then, write to {{mailbox}}.',
    executive:
      '{{unit}} has no international contact person, and the strategy asks for none: 5#10 is about specialist administrations and companies. The City Executive Board leads the network itself (5#10) and coordinates the international work of the city (5#2); the City Executive Office (stadsledningskontoret) gives advice (5#9). Write to {{mailbox}}.',
    unnamed:
      '{{unit}} has no international contact person, and the strategy asks for none: 5#10 is about specialist administrations and companies. Write to {{mailbox}}. The City Executive Office (stadsledningskontoret) gives advice (5#9).',
    district:
      'The strategy names no contact persons for district administrations (5#10). {{unit}} assesses its own visits (5#7); write to {{mailbox}}. The City Executive Office (stadsledningskontoret) gives advice (5#9).',
    noMailbox: "the unit's registrar",
    unknownUnit:
      'I do not know that unit. Write the name of the committee, administration or company, for example “Who is the contact person for transport?”',
    severalUnits: 'Do you mean {{units}}?',
    askContact: 'Who is the contact person for {{unit}}?',
    askHistory: 'Previous contact persons for {{unit}}',
    writeTo: 'Write in Teams',
    historyTitle: 'Contact persons for {{unit}}',
    historyLine: '{{from}} – {{until}}: {{name}}',
    open: 'now',
    fromStart: 'the beginning',
    noHistory: 'Nobody has been contact person for {{unit}}.',
    askContactThen: 'Who is the contact person for {{unit}} {{days}}?',
    daysFrom: 'from {{date}}',
    daysUntil: 'until and including {{date}}',
    termsTitle: 'Contact person for {{unit}} {{days}}, by the directory:',
    termsNone:
      'The directory has no contact person for {{unit}} {{days}}. Write “Previous contact persons for {{unit}}” to see all.',
    gapsTitle: 'Units without a contact person',
    gapsNoneOwn: 'Where you are head, a contact person is present.',
    gapsNone: 'All specialist administrations and companies have a contact person who is present.',
    gapsLead_one: 'One unit has no contact person who is present today (5#10).',
    gapsLead_other: '{{count}} units have no contact person who is present today (5#10).',
    'gap-none': 'Nobody is appointed.',
    'gap-ended': '{{name}} left on {{date}}.',
    'gap-absent': '{{name}} is away until and including {{date}}, and no deputy is present.',
    gapNext: '{{name}} begins on {{date}}.',
    gapHead: 'Who appoints: {{name}}.',
    gapsDistricts:
      '5#10 does not name district committees. They assess their own visits (5#7), with advice from the City Executive Office (5#9).',
    appoint: 'Appoint',
    appointTitle: 'Appoint a contact person for {{unit}}',
    appointPerson: 'Who is to be contact person?',
    appointPersonMissing: 'Choose a person.',
    appointFrom: 'From and including',
    appointFromMissing: 'Choose a date.',
    appointed: '{{name}} is contact person for {{unit}} from {{date}}',
    appointedBefore: '{{name}} is already contact person for {{unit}}',
    appointedAhead: '{{name}} is already appointed contact person for {{unit}} from {{date}}',
    appointedNote: 'It is recorded.',
    appointedTold: 'It is recorded, and those who are concerned will be told.',
    appointedNotice:
      '**{{name}}** is the international contact person for {{unit}} from {{date}} (5#10). {{by}} has noted it. Write “What does a contact person do?” to see what that means.',
    replacedNotice:
      '**{{name}}** is the international contact person for {{unit}} until and including {{until}}. {{next}} takes over on {{date}}. {{by}} has noted it.',
    removedNotice:
      'The term of **{{name}}** as international contact person for {{unit}}, {{from}} – {{until}}, is taken away. {{next}} is the contact person from {{date}}. {{by}} has noted it.',
    appointedNoChange: 'Nothing has changed.',
    termCut: 'The term of {{name}} ends on {{until}}.',
    termCutFrom: 'The term of {{name}} ends on {{until}} instead of {{planned}}.',
    termGone: 'The term of {{name}}, {{from}} – {{until}}, is taken away.',
    untilFurther: 'until further notice',
    appointUnknown:
      'I find nobody called {{words}} in the directory. Nothing has changed yet. Choose who is to be contact person.',
    appointMeant:
      'What you wrote has changed nothing yet. Choose who is to be contact person, and from which day.',
    appointSeveral: 'Several fit {{words}}. Nothing has changed yet. Choose whom you mean.',
    appointNotHeld:
      '{{words}} is not contact person for {{unit}} then. Nothing has changed. Write “Who is the contact person for {{unit}}?” to see who it is.',
    appointNoEnd:
      'A contact person is appointed until somebody else takes over. Nothing has changed. Write the first day alone, for example “from 1 January”.',
    askAppoint: 'Replace the contact person for {{unit}}',
    askAppointPerson: 'Replace the contact person for {{unit}} with {{name}}{{days}}',
    appointPastTitle: 'That changes days that have been',
    appointPastLead: 'If {{name}} is contact person for {{unit}} from {{date}}, it becomes so:',
    appointPastUnchanged: 'Nothing has changed yet. Which is it to be?',
    appointFromToday: 'Appoint from today',
    appointAsSaid: 'Appoint from {{date}}',
    confirmTitle: 'Is this the contact person for {{unit}}?',
    confirmLead:
      'Once a year each head confirms the international contact person (5#10). Right now: {{name}}{{since}}.',
    confirmLeadNone:
      'Once a year each head confirms the international contact person (5#10). Right now nobody is appointed.',
    confirmYes: 'Yes, that is right',
    confirmChange: 'Change person',
    confirmed: '{{name}} is confirmed for {{year}}',
    confirmedNote: 'Thank you. The question comes back next year.',
    confirmChanged:
      'The contact person has changed since the question was asked. Nothing has been confirmed; see who it is now.',
    leavingThanks: 'Thank you for telling me. Nothing has changed yet.',
    leavingContact:
      'You are the international contact person for {{unit}}, and the head appoints whoever takes over (5#10): ask {{head}} to write to me “Replace the contact person for {{unit}} with …{{from}}”.',
    leavingFrom: ' from {{date}}',
    leavingOther:
      'An administrator changes roles in the directory: tell {{administrator}} which day is your last, and who takes over.',
    leavingNothing: 'You have no role in the directory of the city, so nothing needs to be changed here.',
    leavingAway: 'If you are only away for a time, write for example “I am away 3–14 July”.',
    actingNow: 'Write “act as myself” when you want to stop.',
    actingEnded: 'You are yourself again.',
    actingUnknown:
      'I find nobody of that name in the directory. Write “act as” and a name or a role, for example “act as head transport”.',
    actingSeveral: 'Several fit. Whom do you mean?',
    'unknown-person': "I cannot find you in the city's directory. Contact an administrator.",
    'no-role': 'Only {{who}} can do this. Nothing has changed.',
    'role-ended': 'Your appointment has ended, so you can no longer do this. Nothing has changed.',
    'role-not-begun': 'Your appointment has not begun yet, so you cannot do this. Nothing has changed.',
    'other-unit': 'You can do this for your own unit only. Nothing has changed.',
    'deputy-not-now': 'You are a deputy, but the person you stand in for is present. Nothing has changed.',
    'who-head': 'the head of the unit',
    'who-strategist': 'a strategist at the City Executive Office',
    'who-administrator': 'an administrator',
    'who-unit': 'the head of the unit, its contact person or an administrator',
  },
});
