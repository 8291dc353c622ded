import { defineTexts } from '../../language/texts.ts';

/** That a meeting of IB is moved or called off, and how that is asked for. */
export const meetingTexts = defineTexts('beredning-meeting', {
  sv: {
    toldMoved: 'IB-mötet {{date}} är flyttat till {{to}}. Ärendena på dagordningen följer med.',
    toldCalledOff:
      'IB-mötet {{date}} är inställt. Ärendena på dagordningen tas upp senare; du får en ny dagordning då.',
    movedEmpty: 'IB-mötet {{date}} är flyttat till {{to}}. Ledamöterna får veta det.',
    moved_one:
      'IB-mötet {{date}} är flyttat till {{to}}, med sitt ärende. Ledamöterna och den som sökt får veta det.',
    moved_other:
      'IB-mötet {{date}} är flyttat till {{to}}, med sina {{count}} ärenden. Ledamöterna och de som sökt får veta det.',
    calledOffEmpty: 'IB-mötet {{date}} är inställt. Ledamöterna får veta det.',
    calledOff_one:
      'IB-mötet {{date}} är inställt. Dess ärende står inte på någon dagordning nu; öppna det och välj ett nytt möte. Ledamöterna och den som sökt får veta det.',
    calledOff_other:
      'IB-mötet {{date}} är inställt. Dess {{count}} ärenden står inte på någon dagordning nu; öppna dem och välj ett nytt möte. Ledamöterna och de som sökt får veta det.',
    callOffWhich: 'Vilket möte? Skriv till exempel ”ställ in IB-mötet 10 december”. Inget har ändrats.',
    moveWhich:
      'Från vilken dag till vilken? Skriv till exempel ”flytta IB-mötet 10 december till 11 december”. Inget har ändrats.',
    'refused-no-such-meeting':
      'Det finns inget IB-möte {{date}}. Skriv ”IB-möten” så visar jag dem som finns. Inget har ändrats.',
    'refused-meeting-over': 'Den dagen har redan varit. Inget har ändrats.',
    'refused-same-day': 'Mötet är redan den dagen. Inget har ändrats.',
    'refused-not-strategist': 'Det gör en strateg på stadsledningskontoret. Inget har ändrats.',
    nothingYet: 'Det du skrev har inte ändrat något än. Tryck på knappen om det stämmer.',
    'ask-add_one': 'Ska ett IB-möte läggas in {{dates}}?',
    'ask-add_other': 'Ska IB-möten läggas in {{dates}}?',
    'ask-move': 'Ska IB-mötet {{dates}} flyttas?',
    'ask-call-off': 'Ska IB-mötet {{dates}} ställas in?',
    'sure-add': 'Ledamöterna får dagordningen när det finns ärenden.',
    'sure-move': 'Ärendena på dagordningen följer med. Ledamöterna och de som sökt får veta det.',
    'sure-call-off': 'Ledamöterna får veta det, och ärendena behöver ett nytt möte.',
    add_one: 'Lägg in mötet',
    add_other: 'Lägg in mötena',
    move: 'Flytta mötet',
    moveLabel: 'Till vilken dag?',
    moveMissing: 'Välj en dag.',
    callOff: 'Ställ in mötet',
    callOffSure: 'Ledamöterna får veta det, och ärendena behöver ett nytt möte.',
    callOffDo: 'Ja, ställ in mötet',
  },
  en: {
    toldMoved: 'The IB meeting on {{date}} is moved to {{to}}. The matters on its agenda move with it.',
    toldCalledOff:
      'The IB meeting on {{date}} is called off. The matters on its agenda will be taken up later; you will get a new agenda then.',
    movedEmpty: 'The IB meeting on {{date}} is moved to {{to}}. Its members are told.',
    moved_one:
      'The IB meeting on {{date}} is moved to {{to}}, with its matter. Its members and whoever asked are told.',
    moved_other:
      'The IB meeting on {{date}} is moved to {{to}}, with its {{count}} matters. Its members and those who asked are told.',
    calledOffEmpty: 'The IB meeting on {{date}} is called off. Its members are told.',
    calledOff_one:
      'The IB meeting on {{date}} is called off. Its matter is on no agenda now; open it and choose a new meeting. Its members and whoever asked are told.',
    calledOff_other:
      'The IB meeting on {{date}} is called off. Its {{count}} matters are on no agenda now; open them and choose a new meeting. Its members and those who asked are told.',
    callOffWhich:
      'Which meeting? Write for example “cancel the IB meeting on 10 December”. Nothing has changed.',
    moveWhich:
      'From which day to which? Write for example “move the IB meeting on 10 December to 11 December”. Nothing has changed.',
    'refused-no-such-meeting':
      'There is no IB meeting on {{date}}. Write “IB meetings”, and I will show those there are. Nothing has changed.',
    'refused-meeting-over': 'That day has already been. Nothing has changed.',
    'refused-same-day': 'The meeting is on that day already. Nothing has changed.',
    'refused-not-strategist': 'A strategist at the City Executive Office does that. Nothing has changed.',
    nothingYet: 'What you wrote has changed nothing yet. Press the button if it is right.',
    'ask-add_one': 'Is a meeting of IB to be added on {{dates}}?',
    'ask-add_other': 'Are meetings of IB to be added on {{dates}}?',
    'ask-move': 'Is the IB meeting on {{dates}} to be moved?',
    'ask-call-off': 'Is the IB meeting on {{dates}} to be called off?',
    'sure-add': 'Its members get the agenda when there are matters.',
    'sure-move': 'The matters on its agenda move with it. Its members and those who asked are told.',
    'sure-call-off': 'Its members will be told, and its matters need a new meeting.',
    add_one: 'Add the meeting',
    add_other: 'Add the meetings',
    move: 'Move the meeting',
    moveLabel: 'To which day?',
    moveMissing: 'Choose a day.',
    callOff: 'Call off the meeting',
    callOffSure: 'Its members will be told, and its matters need a new meeting.',
    callOffDo: 'Yes, call off the meeting',
  },
});
