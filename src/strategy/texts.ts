import { defineTexts } from '../language/texts.ts';

/** What the strategy room says. */
export const texts = defineTexts('strategy', {
  sv: {
    yes: 'Ja.',
    no: 'Nej.',
    conditional: 'Ja, om:',
    not_covered: 'Framgår inte av strategin.',
    unknown:
      'Jag hittar inget svar på det i den internationella strategin. Skriv gärna frågan på ett annat sätt, eller fråga stadsledningskontoret.',
    unsure: 'Jag är inte säker på vad du menar. Är det något av det här du undrar?',
    underReview:
      'Svaret är under granskning. Texten i {{paragraphs}} har ändrats i den utgåva som gäller, och den tidigare regeln visas därför inte. Läs paragrafen nedan och fråga stadsledningskontoret om du är osäker.',
    reworded:
      'Ordalydelsen i {{paragraphs}} har ändrats sedan svaret skrevs. Svaret är under granskning; jämför med citatet.',
    instead: 'I stället',
    decides: 'Vem beslutar',
    decider: '{{matter}}: {{decider}} ({{paragraph}}).',
    deciderUnknown: '{{matter}}: framgår inte av strategin.',
    nearest: 'Närmast i strategin: {{paragraphs}}.',
    source: 'Källa:',
    dnr: 'dnr {{dnr}}',
    proposed: 'Förslag som inte är antaget',
    adopted: 'Antagen',
    replaced: 'Ersatt',
    notImported: 'Strategins text är inte inläst här, så paragrafen återges med våra egna ord.',
    shortTitle: 'Internationell strategi',
    askOffice: 'Fråga stadsledningskontoret',
    askOfficeLead: 'Räcker inte svaret?',
    forwarded: 'Din fråga är sparad för stadsledningskontoret',
    forwardedBefore: 'Frågan är redan sparad för stadsledningskontoret',
    forwardedWhat:
      '”{{question}}”\n\nDen som tar hand om frågan ser ditt namn och kan skriva till dig här i Teams.',
    forwardGone: 'Frågan finns inte kvar. Skriv den igen så går det bra att skicka den vidare.',
    editedLead: 'Du ändrade frågan. Här är svaret på den nya:',
  },
  en: {
    yes: 'Yes.',
    no: 'No.',
    conditional: 'Yes, if:',
    not_covered: 'Not stated in the strategy.',
    unknown:
      'I find no answer to that in the international strategy. Try to put it in another way, or ask the City Executive Office (stadsledningskontoret).',
    unsure: 'I am not sure what you mean. Is it one of these?',
    underReview:
      'This answer is under review. The text of {{paragraphs}} has changed in the edition in force, so the earlier rule is not shown. Read the paragraph below, and ask the City Executive Office (stadsledningskontoret) if in doubt.',
    reworded:
      'The wording of {{paragraphs}} has changed since this answer was written. The answer is under review; compare it with the quote.',
    instead: 'Instead',
    decides: 'Who decides',
    decider: '{{matter}}: {{decider}} ({{paragraph}}).',
    deciderUnknown: '{{matter}}: not stated in the strategy.',
    nearest: 'Nearest in the strategy: {{paragraphs}}.',
    source: 'Source:',
    dnr: 'diary number {{dnr}}',
    proposed: 'A proposal that has not been adopted',
    adopted: 'Adopted',
    replaced: 'Replaced',
    notImported: 'The text of the strategy is not loaded here, so the paragraph is given in our own words.',
    shortTitle: 'Internationell strategi',
    askOffice: 'Ask the City Executive Office',
    askOfficeLead: 'Is the answer not enough?',
    forwarded: 'Your question is kept for the City Executive Office',
    forwardedBefore: 'The question is already kept for the City Executive Office',
    forwardedWhat: '“{{question}}”\n\nWhoever takes it up sees your name and can write to you here in Teams.',
    forwardGone: 'The question is no longer here. Write it again, and it can be passed on.',
    editedLead: 'You changed the question. Here is the answer to the new one:',
  },
});
