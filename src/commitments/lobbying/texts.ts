import { defineTexts } from '../../language/texts.ts';

/** Positions towards the EU (5#6). */
export const lobbyingTexts = defineTexts('commitments-lobbying', {
  sv: {
    formTitle: 'Ny ståndpunkt i en EU-fråga',
    formLead:
      'Nämnden eller bolagsstyrelsen beslutar i EU-frågor inom den egna verksamheten, i linje med stadens EU-policy (5#6).',
    reminder:
      'Allt påverkansarbete mot EU ska ske i nära samarbete med kommunstyrelsen, och vid behov med koncernstyrelsen för Stadshus AB (5#6). Stadsledningskontorets strateger får veta när du sparar.',
    labelUnit: 'Enhet',
    labelMatter: 'Vilken EU-fråga?',
    hintMatter: 'Till exempel EU:s luftkvalitetsdirektiv',
    labelView: 'Vad tycker ni, och vad vill ni påverka?',
    need: 'Behöver fyllas i.',
    save: 'Spara',
    saved:
      'Sparat som ståndpunkt {{number}}. Kommunstyrelsen är inte informerad än: bocka av när det är gjort.',
    savedBefore: 'Den är redan sparad. Inget har ändrats.',
    listTitle: 'Ståndpunkter i EU-frågor',
    listLead_one: '{{count}} ståndpunkt, {{waiting}} där kommunstyrelsen inte är informerad.',
    listLead_other: '{{count}} ståndpunkter, {{waiting}} där kommunstyrelsen inte är informerad.',
    near: 'Ingen ståndpunkt nämner {{about}} med de orden. Här är det som finns inom samma område.',
    none: 'Det finns inga ståndpunkter än.',
    line: '{{unit}}, {{date}}',
    told: 'Kommunstyrelsen informerad {{date}}',
    notTold: 'Kommunstyrelsen är inte informerad än (5#6)',
    tell: 'Kommunstyrelsen är informerad',
    nowTold: 'Noterat: kommunstyrelsen är informerad om ståndpunkt {{number}}.',
    more_one: 'och {{count}} till',
    more_other: 'och {{count}} till',
    newsTitle: '{{unit}} vill påverka i en EU-fråga',
    newsText:
      'Påverkansarbete mot EU ska ske i nära samarbete med kommunstyrelsen (5#6). Ta kontakt med enheten, och bocka av när kommunstyrelsen är informerad.',
    new: 'Ny ståndpunkt',
    newText: 'Ny ståndpunkt i en EU-fråga',
  },
  en: {
    formTitle: 'New position on an EU question',
    formLead:
      "The committee or company board decides on EU questions within its own operation, in line with the city's EU policy (5#6).",
    reminder:
      'All lobbying towards the EU must be done in close cooperation with the City Executive Board (kommunstyrelsen), and where needed with the board of Stadshus AB (5#6). The strategists at the City Executive Office are told when you save.',
    labelUnit: 'Unit',
    labelMatter: 'Which EU question?',
    hintMatter: "Such as the EU's air quality directive",
    labelView: 'What do you think, and what do you want to influence?',
    need: 'Must be filled in.',
    save: 'Save',
    saved:
      'Saved as position {{number}}. The City Executive Board has not been told yet: tick it when that is done.',
    savedBefore: 'It has been saved already. Nothing has changed.',
    listTitle: 'Positions on EU questions',
    listLead_one: '{{count}} position, {{waiting}} of which the City Executive Board has not been told.',
    listLead_other: '{{count}} positions, {{waiting}} of which the City Executive Board has not been told.',
    near: 'No position mentions {{about}} in those words. Here is what there is in the same field.',
    none: 'There are no positions yet.',
    line: '{{unit}}, {{date}}',
    told: 'The City Executive Board was told on {{date}}',
    notTold: 'The City Executive Board has not been told yet (5#6)',
    tell: 'The Board has been told',
    nowTold: 'Noted: the City Executive Board has been told of position {{number}}.',
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    newsTitle: '{{unit}} wants to influence an EU question',
    newsText:
      'Lobbying towards the EU must be done in close cooperation with the City Executive Board (5#6). Get in touch with the unit, and tick it when the Board has been told.',
    new: 'New position',
    newText: 'New position on an EU question',
  },
});
