import { defineTexts } from '../../language/texts.ts';

/** What somebody else has to see to. */
export const heldTexts = defineTexts('reports-held', {
  sv: {
    title: '{{name}} har hand om',
    count_one: '{{count}} sak.',
    count_other: '{{count}} saker.',
    none: '**{{name}}** har inget öppet här av det slaget.',
    hidden: 'Det som bara andra får se står inte med.',
    notSeen:
      'Vad {{name}} har hand om visas för dem som har en roll på samma enhet, för stadens strateger och för administratörer.',
    nothingDone:
      'Det du skrev har inte ändrat något. Öppna var och en: besök lämnas över på kortet, en remiss får en annan handläggare och ett åtagande en annan kontakt.',
    several: 'Flera kan heta så. Skriv hela namnet.',
    remiss: 'Remiss {{name}}',
    matter: 'IB-ärende {{name}}',
    visit: 'Besök {{name}}',
    commitment: 'Åtagande {{name}}',
    dated: '{{what}}, {{date}}',
    more_one: 'och {{count}} till.',
    more_other: 'och {{count}} till.',
    show: 'Visa {{what}}',
    'lead-remiss': '{{number}}',
    'lead-matter': '{{number}}',
    'lead-visit': 'besök {{number}}',
    'lead-commitment': 'åtagande {{number}}',
    handOver: 'Lämna över besök {{number}} till {{name}}',
    things: 'ärenden',
    askHandOver: 'Lämna över de {{things}} som {{name}} har till {{to}}',
  },
  en: {
    title: '{{name}} sees to',
    count_one: '{{count}} thing.',
    count_other: '{{count}} things.',
    none: '**{{name}}** has nothing open here of that kind.',
    hidden: 'What only others may see is left out.',
    notSeen:
      'What {{name}} sees to is shown to those with a role at the same unit, to the strategists of the city and to administrators.',
    nothingDone:
      'What you wrote has changed nothing. Open each: a visit is handed over on its card, a referral gets another handler and a commitment another contact.',
    several: 'Several may be called that. Write the whole name.',
    remiss: 'Referral {{name}}',
    matter: 'IB matter {{name}}',
    visit: 'Visit {{name}}',
    commitment: 'Commitment {{name}}',
    dated: '{{what}}, {{date}}',
    more_one: 'and {{count}} more.',
    more_other: 'and {{count}} more.',
    show: 'Show {{what}}',
    'lead-remiss': '{{number}}',
    'lead-matter': '{{number}}',
    'lead-visit': 'visit {{number}}',
    'lead-commitment': 'commitment {{number}}',
    handOver: 'Hand over visit {{number}} to {{name}}',
    things: 'matters',
    askHandOver: 'Hand over the {{things}} that {{name}} has to {{to}}',
  },
});
