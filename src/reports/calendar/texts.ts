import { defineTexts } from '../../language/texts.ts';

/** One's own days as a calendar file. */
export const calendarTexts = defineTexts('reports-calendar', {
  sv: {
    name: 'Mina sista dagar i Utblick',
    fileName: 'mina-sista-dagar',
    ready_one: 'Här är en kalenderfil med {{count}} dag som du ska hålla. Öppna den i Outlook.',
    ready_other: 'Här är en kalenderfil med {{count}} dagar som du ska hålla. Öppna den i Outlook.',
    passed_one: '{{count}} av dem har passerat.',
    passed_other: '{{count}} av dem har passerat.',
    holds:
      'Den har dina öppna remisser, besök att besvara och ta emot, resor att rapportera och omprövningar.',
    copyTold:
      'Det är en kopia av hur det står i dag, {{date}}: kalendern ändras inte av sig själv. Öppna en ny fil, så ändras det som redan ligger där.',
    none: 'Du har inga sista dagar att lägga i kalendern: inga öppna remisser, besök, resor att rapportera eller omprövningar.',
    copy: 'Kopia från Utblick den {{date}}. Det som gäller står i Utblick.',
    toAnswer: 'Besvara besök {{number}} från {{origin}}',
    toReport: 'Rapportera resan: {{title}}',
    toReview: 'Ompröva åtagandet: {{counterpart}}',
  },
  en: {
    name: 'My last days in Utblick',
    fileName: 'my-last-days',
    ready_one: 'Here is a calendar file with {{count}} day that you are to keep. Open it in Outlook.',
    ready_other: 'Here is a calendar file with {{count}} days that you are to keep. Open it in Outlook.',
    passed_one: '{{count}} of them has passed.',
    passed_other: '{{count}} of them have passed.',
    holds: 'It has your open referrals, visits to answer and to receive, trips to report on and reviews.',
    copyTold:
      'It is a copy of how things stand today, {{date}}: the calendar does not change by itself. Open a new file, and what is there already changes.',
    none: 'You have no last days to put into the calendar: no open referrals, visits, trips to report on or reviews.',
    copy: 'A copy from Utblick of {{date}}. What holds stands in Utblick.',
    toAnswer: 'Answer visit {{number}} from {{origin}}',
    toReport: 'Report on the trip: {{title}}',
    toReview: 'Review the commitment: {{counterpart}}',
  },
});
