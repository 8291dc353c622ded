import { adele, isaiah, lynne, megan } from './demo-city.ts';
import type { Shown, Walker } from './walk.ts';

/** The choice of a form that is the recipient at a unit. */
const choiceOf = ({ card }: Shown, unit: string): string =>
  new RegExp(`"value":"([^"]*-${unit}@\\d+)"`).exec(JSON.stringify(card))?.[1] ?? '';

/** The first choice of a form. */
const firstChoiceOf = ({ card }: Shown): string =>
  /"choices":\[\{"title":"[^"]*","value":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? '';

/** Conversations in Swedish after the main ones, for cards that those do not show. */
export const otherConversations: Readonly<Record<string, (walk: Walker) => Promise<void>>> = {
  strategy: async ({ say, press }) => {
    await say('stadens svar');
    await press('city-answer-form');
    const answer = {
      ...{ phrasingsSv: 'Får vi låna ut drönare till en annan stad?', phrasingsEn: 'May we lend drones?' },
      ...{ verdict: 'yes', cites: '4#3', textSv: 'Drönare kan lånas ut.', textEn: 'Drones can be lent.' },
    };
    await press('city-answer-save', answer);
    await say('stadens svar');
    await say('Får vi låna ut zebror till en annan stad?', megan);
    await press('ask-office', {}, { from: megan });
    await say('mina frågor', megan);
    await say('Frågor som skickats vidare');
    await press('forwarded-show');
    await press('forwarded-answer', { answer: 'Nej.' });
    await press('forwarded-correct-form');
    await press('forwarded-correct', { answer: 'Ja, om staden har ett avtal.' });
  },
  network: async ({ say, press }) => {
    await say('Byt kontaktperson', adele);
    await say('Utse Isaiah Langer till kontaktperson från 2026-11-01', adele);
    for (const [from, until] of [
      ['2027-08-02', '2027-08-06'],
      ['2027-09-06', '2027-09-10'],
    ]) {
      await say('frånvaro', megan);
      await press('set-absence', { from, until }, { from: megan });
    }
    await say('ta bort min frånvaro', megan);
  },
  visits: async ({ say }) => {
    await say(
      'Vice borgmästaren i Milano vill helt informellt titta på ett bibliotek den 9 april 2027 med tre bibliotekarier från Milano. Det är ett arbetsbesök utan ceremonier.',
    );
  },
  beredning: async ({ say, press }) => {
    const own = { from: megan };
    await say('Vad har vi lagt på resor 2027?');
    await say('status för IB 2026-1', megan);
    await press('beredning-cancel', { cancelReason: 'Mötet ställdes in', cancelPaid: '' }, own);
    await press('beredning-take-up', {}, own);
    for (const title of ['Eurocities i Wien', 'Eurocities i Lyon']) {
      await say('Ny resa till IB', megan);
      const go = (part: string, next = 'next') => ({ ...own, data: { part, go: next } });
      await press('beredning-form', { subject: 'conference', onBehalfOf: 'ks' }, go('what'));
      const trip = { title, place: 'Wien', from: '2027-06-03', until: '2027-06-05', travellerCount: '2' };
      await press('beredning-form', trip, go('trip'));
      const why = { purpose: title, directions: 'cooperation', benefit: title, broughtHome: title };
      await press('beredning-form', why, go('why'));
      await press('beredning-form', { 'cost-travel': '9000', payer: 'own-budget' }, go('money', 'review'));
      await press('beredning-submit', {}, own);
    }
    for (const number of [2, 3]) {
      await say(`status för IB 2026-${number}`);
      await press('beredning-prepare', { dnr: `171-${number}/2026`, assessment: 'Bra' });
      await press('beredning-schedule', { meeting: '2027-02-12' });
    }
    await say('vad ska IB ta upp?');
    await say('status för IB 2026-2', megan);
    await press('beredning-review', {}, own);
    await press('beredning-edit', {}, { ...own, data: { part: 'why' } });
    await press('beredning-form', { benefit: 'Mer' }, { ...own, data: { part: 'why', go: 'review' } });
    await say('status för IB 2026-3');
    await press('beredning-send');
    await say('status för IB 2026-3', lynne);
    await press('beredning-conflict', {}, { from: lynne });
    await press('beredning-take-back-conflict', { conflictBackReason: 'Fel' }, { from: lynne });
  },
  remiss: async ({ say, press }) => {
    const own = { from: isaiah };
    const rotel = { from: lynne };
    await say('Remiss KS 2026/812', lynne);
    await press('remiss-recipients', {}, rotel);
    await press('remiss-show', {}, rotel);
    await press('remiss-decide-form', {}, rotel);
    await press('remiss-extension-decide', {}, { ...rotel, data: { granted: 'true' } });
    await press('remiss-decide-anew-form', {}, rotel);
    await say('Vilka har svarat på KS 2026/812?', lynne);
    const time = await press('remiss-time-form', {}, rotel);
    await press('remiss-give-time', { chosen: choiceOf(time, 'kultur'), until: '2027-03-01' }, rotel);
    const addition = await press('remiss-add-form', {}, rotel);
    const chosen = firstChoiceOf(addition);
    await press('remiss-add', { chosen }, rotel);
    const removal = await press('remiss-remove-form', {}, rotel);
    await press('remiss-remove', { chosen: choiceOf(removal, chosen), reason: 'Fel' }, rotel);
    await say('mina remisser', isaiah);
    const remiss = await press('remiss-show', {}, own);
    await press('remiss-answered-form', {}, { ...own, on: remiss });
    await press('remiss-answered', { on: '2026-11-23', word: 'true', paper: 'true', stance: 'support' }, own);
    const letter = [
      'Från: KS Remisser <remisser@stad.example>',
      'Ämne: Ny sista dag för remiss av Eurocities, KS 2026/812',
      '',
      'Svarstiden för remissen Eurocities, dnr KS 2026/812, är förlängd.',
      'Svaret ska vara inne senast den 1 mars 2027 och skickas till remisser@stad.example.',
    ];
    await say(letter.join('\n'), isaiah);
    const wrong = [
      'Från: KS Remisser <remisser@stad.example>',
      'Ämne: Remiss av Vattenplan, KS 2026/955',
      '',
      'Kommunstyrelsen remitterar ärendet Vattenplan, dnr KS 2026/955, till kulturnämnden för yttrande.',
      'Svaret ska vara inne senast den 3 maj 2027 och skickas till remisser@stad.example.',
    ];
    await say(wrong.join('\n'));
    await press('remiss-register', { units: 'kultur' });
    await say('Remiss KS 2026/955');
    await press('remiss-correct-form');
    await press('remiss-withdraw-form');
    await press('remiss-withdraw', { reason: 'Fel brev' });
  },
  commitments: async ({ say, press }) => {
    const own = { from: megan };
    await say('Vi tänker teckna ett vänortsavtal med Riga', megan);
    await say('Vi tänker teckna ett samarbetsavtal med Riga om bibliotek', megan);
    await press('commitment-what', {}, own);
    await press('commitment-asked', {}, own);
    await say('Typ;Motpart;Enhet;Slutdatum\nMedlemskap;ICOM;Kulturnämnden;31.12.2027', megan);
    await say('åtagande 1', megan);
    await press('commitment-end-form', {}, own);
    await press('commitment-end', { end: '2027-12-31', why: 'Klart' }, own);
  },
};
