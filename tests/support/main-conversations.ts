import { adele, isaiah, megan, patti } from './demo-city.ts';
import type { Walker } from './walk.ts';

/** A day in the life of the bot: each of the main conversations, in the language of the walker. */
export const mainConversations: Readonly<Record<string, (walk: Walker) => Promise<void>>> = {
  strategy: async ({ say, press, words }) => {
    await say(words('hjälp', 'help'));
    await say(
      words('Får vi teckna ett vänortsavtal med Riga?', 'Can we sign a twin-city agreement with Riga?'),
    );
    await press('ask-office');
    await say(words('Vem beslutar om en konferensresa?', 'Who decides on a trip to a conference?'));
    await say(words('Vad kostar en parkeringsplats?', 'What does a parking space cost?'));
    await say(words('frågeloggen', 'question log'));
    await say(words('stadens svar', 'city answers'));
    await press('city-answer-form');
    await say(words('tack', 'thanks'));
  },
  network: async ({ say, press, words }) => {
    await say(words('Vem är kontaktperson för kultur?', 'Who is the contact person for culture?'));
    await say(
      words(
        'Vem är kontaktperson för Södermalms stadsdelsnämnd?',
        'Who is the contact person for Södermalm District Council?',
      ),
    );
    await say(words('historik kontaktperson kultur', 'history contact person culture'));
    await say(words('Vilka saknar kontaktperson?', 'Who lacks a contact person?'));
    await say(words('frånvaro', 'absence'), megan);
    await press('set-absence', { from: '2027-07-03', until: '2027-07-14' }, { from: megan });
    await say(words('ta bort min frånvaro', 'remove my absence'), megan);
    await say(words('Sprid: Ny utlysning', 'Broadcast: New call'));
    await press('broadcast-send');
    await press('broadcast-correct-form');
    await press('broadcast-correct', { text: words('Sista dag är 10 mars', 'The last day is 10 March') });
  },
  visits: async ({ say, press, words }) => {
    await say(
      words(
        'En delegation från Riga vill besöka oss den 3 mars 2027, 12 personer. De vill se hur våra bibliotek arbetar.',
        'A delegation from Riga wants to visit us on 3 March 2027, 12 people. They want to see how our libraries work.',
      ),
    );
    await press('visit-save');
    const own = { from: megan };
    await say(words('mina besök', 'my visits'), megan);
    await press('visit-accept', {}, own);
    const visit = await press('visit-form', {}, { ...own, data: { what: 'assess' } });
    await press('visit-assess', { image: 'yes' }, { ...own, on: visit });
    const decided = await press('visit-decide', { answer: 'welcome' }, own);
    for (const what of ['invite', 'hand_over', 'withdraw', 'change']) {
      await press('visit-form', {}, { ...own, on: decided, data: { what } }).catch(() => undefined);
    }
    await press('visit-text', {}, { ...own, on: decided }).catch(() => undefined);
    await press('visit-letter', {}, { ...own, on: decided });
    await say(words('kommande besök', 'upcoming visits'));
    await say(words('besöksstatistik 2027', 'visit statistics 2027'));
  },
  beredning: async ({ say, press, words }) => {
    await say(words('Ny resa till IB', 'New trip to IB'), megan);
    const own = { from: megan };
    const go = (part: string, next = 'next') => ({ ...own, data: { part, go: next } });
    await press('beredning-form', { subject: 'conference', onBehalfOf: 'ks' }, go('what'));
    const trip = {
      ...{ title: 'Eurocities', place: 'Bratislava', from: '2027-06-03', until: '2027-06-05' },
      travellerCount: '2',
    };
    await press('beredning-form', trip, go('trip'));
    const why = { purpose: 'Eurocities', directions: 'cooperation,influence', benefit: 'Eurocities' };
    await press('beredning-form', { ...why, broughtHome: 'Eurocities' }, go('why'));
    const money = { 'cost-travel': '12000', 'cost-lodging': '16000', payer: 'own-budget' };
    await press('beredning-form', money, go('money', 'review'));
    await press('beredning-submit', {}, own);
    await say(words('status för IB 2026-1', 'status for IB 2026-1'));
    await press('beredning-prepare', { dnr: '171-1/2026', assessment: 'Eurocities' });
    await press('beredning-send');
    await say(words('status för IB 2026-1', 'status for IB 2026-1'), patti);
    await press('beredning-approve', {}, { from: patti });
    await say(words('mina ärenden i IB', 'my IB matters'), megan);
    await say(words('Vad har vi lagt på resor i år?', 'What have we spent on trips this year?'));
    await say(words('nytt IB-möte 12 februari 2027', 'new IB meeting 12 February 2027'));
    await press('beredning-add-meetings');
    await say(words('vad ska IB ta upp?', 'what will IB take up?'));
    await say(words('rapportera resa', 'report trip'), megan);
  },
  remiss: async ({ say, press, words, quietly }) => {
    const letter = [
      'Från: KS Remisser <remisser@stad.example>',
      'Ämne: Remiss av Eurocities, KS 2026/812',
      '',
      'Kommunstyrelsen remitterar ärendet Eurocities, dnr KS 2026/812, till kulturnämnden och trafiknämnden för yttrande.',
      'Svaret ska vara inne senast den 15 februari 2027 och skickas till remisser@stad.example.',
    ].join('\n');
    // A letter is answered in its own language.
    await quietly(async () => {
      await say(letter);
      await press('remiss-register', { units: 'kultur,trafik' });
    });
    const own = { from: isaiah };
    await say(words('mina remisser', 'my referrals'), isaiah);
    const remiss = await press('remiss-show', {}, own);
    for (const form of ['received', 'handler', 'plan', 'extension', 'answered', 'snooze']) {
      await press(`remiss-${form}-form`, {}, { ...own, on: remiss });
    }
    await press('remiss-correct-form', {}, { ...own, on: remiss }).catch(() => undefined);
    await press('remiss-dates', {}, { ...own, on: remiss });
    await press('remiss-extension-form', {}, { ...own, on: remiss });
    await press('remiss-extension-draft', { until: '2027-02-26', reason: 'Eurocities' }, own);
    await press('remiss-extension-ask', {}, own);
    await say(words('Vilka remisser går ut i februari?', 'Which referrals are due in February?'));
    await say(words('Vilka har svarat på remissen 2026/812?', 'Who has answered the referral 2026/812?'));
    await say(words('remisstatistik', 'referral statistics'));
  },
  commitments: async ({ say, press, words }) => {
    const own = { from: megan };
    await say(words('Pröva ett nytt avtal', 'Check a new agreement'), megan);
    await say(
      words(
        'Vi tänker teckna ett samarbetsavtal med Riga om Eurocities',
        'We plan to sign a cooperation agreement with Riga on Eurocities',
      ),
      megan,
    );
    await press('commitment-check', { scope: 'unknown' }, own);
    await say(words('registrera åtagande', 'register commitment'), megan);
    const facts = { kind: 'membership', counterpart: 'Eurocities', theme: 'Eurocities', unit: 'kultur' };
    const saved = await press(
      'commitment-save',
      { ...facts, scope: 'operation', directions: 'cooperation', start: '2024-03-01', costPerYear: '45000' },
      own,
    );
    await press('commitment-correct-form', {}, { ...own, on: saved });
    await press('commitment-end-form', {}, { ...own, on: saved });
    await press('commitment-review-form', {}, { ...own, on: saved });
    await press('commitment-history', {}, { ...own, on: saved });
    await say(words('våra åtaganden', 'our commitments'), megan);
    await say(words('ny ståndpunkt i en EU-fråga', 'new position on an EU question'), megan);
    await press('eu-position-save', { unit: 'kultur', matter: 'Eurocities', view: 'Eurocities' }, own);
    await say(words('EU-ståndpunkter', 'EU positions'), megan);
  },
  operations: async ({ say, words }) => {
    await say(words('mina uppgifter', 'my data'), adele);
    await say(words('årsredovisning 2026', 'annual report 2026'));
    await say(words('årsredovisning 2019', 'annual report 2019'));
    await say(words('driftläge', 'switches'));
  },
};
