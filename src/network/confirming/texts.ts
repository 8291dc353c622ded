import { defineTexts } from '../../language/texts.ts';

/** Which contact persons their heads have confirmed. */
export const confirmationTexts = defineTexts('contact-confirmations', {
  sv: {
    confirmed: 'Bekräftade för {{year}} ({{count}})',
    notConfirmed: 'Inte bekräftade för {{year}} ({{count}})',
    by: '{{unit}}: {{name}}, {{date}}',
    byHead: '{{unit}}: {{head}} är chef',
    noHead: '{{unit}}: ingen chef i katalogen',
    changed: 'har bytt kontaktperson sedan dess',
    askRemind: 'Påminn dem om att bekräfta',
    nothingSent:
      'Inget har skickats: det går ut en gång om året, i februari. De här är kvar, och en chef kan bekräfta när som helst genom att skriva ”Bekräfta kontaktperson”.',
    rule: 'Cheferna får frågan i februari, och kan bekräfta när som helst genom att skriva ”Bekräfta kontaktperson”. Inget har skickats nu.',
    before: '{{name}} är redan bekräftad som kontaktperson för {{unit}} för {{year}}.',
    which: 'Vilken enhet gäller det?',
    ask: 'Bekräfta kontaktperson för {{unit}}',
  },
  en: {
    confirmed: 'Confirmed for {{year}} ({{count}})',
    notConfirmed: 'Not confirmed for {{year}} ({{count}})',
    by: '{{unit}}: {{name}}, {{date}}',
    byHead: '{{unit}}: {{head}} is the head',
    noHead: '{{unit}}: no head in the directory',
    changed: 'has changed its contact person since then',
    askRemind: 'Remind them to confirm',
    nothingSent:
      'Nothing was sent: it goes out once a year, in February. These are left, and a head can confirm at any time by writing “Confirm contact person”.',
    rule: 'The heads are asked in February, and can confirm at any time by writing “Confirm contact person”. Nothing was sent now.',
    before: '{{name}} is already confirmed as contact person for {{unit}} for {{year}}.',
    which: 'Which unit is it about?',
    ask: 'Confirm contact person for {{unit}}',
  },
});
