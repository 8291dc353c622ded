import { defineTexts } from '../../language/texts.ts';

/** What is said of reporting on a trip. */
export const reportTexts = defineTexts('beredning-report', {
  sv: {
    title: 'Hur gick resan? {{title}}',
    lead: 'Resan slutade {{date}}. Berätta kort vad du tar med dig hem, och vad den kostade.',
    leadAgain: 'Resan slutade {{date}} och rapporten saknas än. Det räcker med några meningar.',
    leadAsked: 'Berätta kort vad ni tog med er hem, och vad resan kostade.',
    filledIn: 'Rapportera resan: {{learned}}',
    written: 'Det du skrev står ifyllt och är inte inskickat än. Fyll i vad resan kostade och skicka in.',
    leadCorrect: 'Så här står rapporten nu. Ändra det som är fel.',
    approved: 'Godkänd kostnad: {{cost}}.',
    learnedLabel: 'Vad lärde ni er, och vem får del av det?',
    learnedMissing: 'Skriv några ord om vad resan gav.',
    costLabel: 'Vad kostade resan totalt, vem som än betalade?',
    costPlaceholder: 'till exempel 26 500 kr',
    costMissing: 'Fyll i vad resan kostade.',
    costUnread:
      'Jag kan inte läsa beloppet. Skriv hela kronor eller en enhet, till exempel 26 500 kr eller 26,5 tkr.',
    learnedUnread: 'Skriv några ord om vad resan gav.',
    action: 'Skicka in rapporten',
    thanks: 'Tack! Rapporten för {{number}} är sparad: {{cost}}, mot godkända {{approved}}.',
    corrected: 'Rapporten för {{number}} är rättad: {{cost}}, mot godkända {{approved}}.',
    alreadyReported:
      'Resan är redan återrapporterad. Inget har ändrats. Vill du rätta rapporten, skriv ”rätta rapporten” och numret, till exempel: rätta rapporten IB 2026-14.',
    which: 'Vilken resa gäller det? Skriv numret, till exempel: rapportera resa IB 2026-14.',
    choose: 'Vilken resa vill du rapportera?',
    nothingToReport: 'Du har ingen resa att rapportera just nu.',
    missingTitle: 'Rapport saknas: {{number}} {{title}}',
    missing_one: 'Resan slutade {{date}}. Resenären har fått frågan {{count}} gång och inte svarat.',
    missing_other: 'Resan slutade {{date}}. Resenären har fått frågan {{count}} gånger och inte svarat.',
    'refused-not-a-trip': 'En deklaration har ingen resa att rapportera. Inget har ändrats.',
    'refused-not-over-yet': 'Resan är inte slut än. Rapportera när den är det. Inget har ändrats.',
  },
  en: {
    title: 'How did the trip go? {{title}}',
    lead: 'The trip ended on {{date}}. Tell briefly what you bring home, and what it cost.',
    leadAgain: 'The trip ended on {{date}}, and its report is still missing. A few sentences are enough.',
    leadAsked: 'Tell briefly what you brought home, and what the trip cost.',
    filledIn: 'Report the trip: {{learned}}',
    written:
      'What you wrote is filled in, and has not been handed in yet. Fill in what the trip cost, and send it.',
    leadCorrect: 'This is the report as it stands. Change what is wrong.',
    approved: 'Approved cost: {{cost}}.',
    learnedLabel: 'What did you learn, and who gets to share it?',
    learnedMissing: 'Write a few words on what the trip gave.',
    costLabel: 'What did the trip cost in all, whoever paid?',
    costPlaceholder: 'for example SEK 26,500',
    costMissing: 'Fill in what the trip cost.',
    costUnread: 'I cannot read the amount. Write whole kronor or a unit, for example SEK 26,500 or 26.5 tkr.',
    learnedUnread: 'Write a few words on what the trip gave.',
    action: 'Submit the report',
    thanks: 'Thank you! The report on {{number}} is saved: {{cost}}, against {{approved}} approved.',
    corrected: 'The report on {{number}} is corrected: {{cost}}, against {{approved}} approved.',
    alreadyReported:
      'The trip has been reported on already. Nothing has changed. To correct the report, write its number, for example: correct the report IB 2026-14.',
    which: 'Which trip is it? Write its number, for example: report trip IB 2026-14.',
    choose: 'Which trip do you want to report on?',
    nothingToReport: 'You have no trip to report on right now.',
    missingTitle: 'Report missing: {{number}} {{title}}',
    missing_one:
      'The trip ended on {{date}}. The traveller has been asked {{count}} time and has not answered.',
    missing_other:
      'The trip ended on {{date}}. The traveller has been asked {{count}} times and has not answered.',
    'refused-not-a-trip': 'A declaration has no trip to report on. Nothing has changed.',
    'refused-not-over-yet': 'The trip is not over yet. Report when it is. Nothing has changed.',
  },
});
