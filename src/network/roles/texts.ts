import { defineTexts } from '../../language/texts.ts';

/** What is said of who has which role. */
export const roleTexts = defineTexts('network-roles', {
  sv: {
    'list-contact_person':
      'Internationella kontaktpersoner, enligt katalogen. De ingår i nätverket som kommunstyrelsen leder (5#10).',
    'list-head': 'Chefer, enligt katalogen:',
    'list-registrar': 'Registratorer, enligt katalogen:',
    'list-strategist': 'Strateger på stadsledningskontoret, enligt katalogen:',
    'list-rotel_officer': 'Handläggare på rotlarna, enligt katalogen:',
    'list-administrator': 'Administratörer av Utblick, enligt katalogen:',
    listNobody: 'Katalogen har ingen sådan just nu.',
    atUnit: '{{unit}}: {{names}}',
    awayHere: '{{name}} (borta till och med {{until}})',
    standInHere: '{{name}} (borta till och med {{until}}; {{deputy}} svarar)',
    lacking: 'Utan kontaktperson på plats: {{units}}. Skriv ”Vilka saknar kontaktperson?” för mer.',
    'is-head': '**{{name}}** är chef för {{administration}}{{since}}.',
    'is-registrar': '**{{name}}** är registrator för {{unit}}{{since}}.',
    'nobody-head': 'Katalogen har ingen chef för {{unit}} just nu. Skriv till {{mailbox}}.',
    'nobody-registrar': 'Katalogen har ingen registrator för {{unit}} just nu. Skriv till {{mailbox}}.',
    'ask-head': 'Vem är chef för {{unit}}?',
    'ask-registrar': 'Vem är registrator för {{unit}}?',
    deputyUsual: '**{{deputy}}** ersätter {{name}} vid frånvaro, {{roles}}.',
    deputyThen: '**{{deputy}}** ersätter {{name}} {{period}}, {{roles}}.',
    deputyNone: 'Just nu har {{name}} ingen ersättare i katalogen.',
    deputyNoneThen: '{{days}} har {{name}} ingen ersättare i katalogen.',
    deputyHidden:
      'Så vitt du får se har {{name}} ingen ersättare i katalogen. Vem som ersätter vissa dagar visas bara för dem som arbetar på samma enhet och för administratörer.',
  },
  en: {
    'list-contact_person':
      'International contact persons, by the directory. They form the network that the City Executive Board leads (5#10).',
    'list-head': 'Heads, by the directory:',
    'list-registrar': 'Registrars, by the directory:',
    'list-strategist': 'Strategists at the City Executive Office (stadsledningskontoret), by the directory:',
    'list-rotel_officer': 'Officers of the rotlar, by the directory:',
    'list-administrator': 'Administrators of Utblick, by the directory:',
    listNobody: 'The directory has none right now.',
    atUnit: '{{unit}}: {{names}}',
    awayHere: '{{name}} (away until and including {{until}})',
    standInHere: '{{name}} (away until and including {{until}}; {{deputy}} answers)',
    lacking:
      'Without a contact person who is present: {{units}}. Write “Which units lack a contact person?” for more.',
    'is-head': '**{{name}}** is the head of {{administration}}{{since}}.',
    'is-registrar': '**{{name}}** is registrar for {{unit}}{{since}}.',
    'nobody-head': 'The directory has no head of {{unit}} right now. Write to {{mailbox}}.',
    'nobody-registrar': 'The directory has no registrar for {{unit}} right now. Write to {{mailbox}}.',
    'ask-head': 'Who is the head of {{unit}}?',
    'ask-registrar': 'Who is the registrar of {{unit}}?',
    deputyUsual: '**{{deputy}}** stands in for {{name}} during absence, {{roles}}.',
    deputyThen: '**{{deputy}}** stands in for {{name}} {{period}}, {{roles}}.',
    deputyNone: 'Right now {{name}} has no deputy in the directory.',
    deputyNoneThen: '{{days}} {{name}} has no deputy in the directory.',
    deputyHidden:
      'As far as you may see {{name}} has no deputy in the directory. Who stands in on certain days is shown only to those who work at the same unit and to administrators.',
  },
});
