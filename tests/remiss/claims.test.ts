import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAskedTime } from '../../src/calendar/named-period.ts';
import { remissFeature } from '../../src/remiss/feature.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { repository } from '../support/child.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { outline, readLetterCases } from '../support/letters.ts';
import { readShared } from '../support/source-document.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';
import { morning } from '../support/test-bot.ts';

const { intents } = remissFeature({
  store: { database: undefined } as never,
  clock: { now: () => morning },
  send: async () => undefined,
});

/**
 * The intent of the room that knows a text most as its own, if any does. What is claimed for less is taken only where
 * something is called so: `tests/language/naming/told-of.test.ts` counts how much of the strategy's that is.
 */
function claimantOf(text: string): string | undefined {
  return intents
    .map(({ name, claim }) => ({ name, claim: claim(text) }))
    .filter(({ claim }) => claim >= 0.5)
    .sort((one, other) => other.claim - one.claim)[0]?.name;
}

describe('What is meant for the remiss room:', () => {
  it.each([
    ['mina remisser', 'my-remisses'],
    ['Visa mina öppna remisser', 'my-remisses'],
    ['my referrals', 'my-remisses'],
    ['Vilka remisser går ut i oktober?', 'remisses-due'],
    ['Vilka remisser ska besvaras nästa vecka?', 'remisses-due'],
    ['Which referrals are due in October?', 'remisses-due'],
    ['Vilka remisser löper ut i mars?', 'remisses-due'],
    ['Which referrals run out in March?', 'remisses-due'],
    ['Remisser den här månaden', 'remisses-in-period'],
    ['Vilka remisser har vi i mars 2027?', 'remisses-in-period'],
    ['Veckans remisser', 'remisses-in-period'],
    ['Referrals this month', 'remisses-in-period'],
    ["This week's referrals", 'remisses-in-period'],
    ['Besvarade remisser', 'answered-remisses'],
    ['Visa våra besvarade remisser', 'answered-remisses'],
    ['Vilka remisser har vi svarat på?', 'answered-remisses'],
    ['Vilka remisser är besvarade?', 'answered-remisses'],
    ['Answered referrals', 'answered-remisses'],
    ['Which referrals have we answered?', 'answered-remisses'],
    ['Remisser för Kulturnämnden', 'list-remisses'],
    ['Remisser för kultur', 'list-remisses'],
    ['Kulturnämndens remisser', 'list-remisses'],
    ['Kulturnämndens försenade remisser', 'list-remisses'],
    ['Vilka remisser har Kulturnämnden?', 'list-remisses'],
    ['Vilka remisser har utbildning?', 'list-remisses'],
    ['visa remisser för TK', 'list-remisses'],
    ['Försenade remisser', 'list-remisses'],
    ['Vilka remisser är försenade?', 'list-remisses'],
    ['Har vi några försenade remisser?', 'list-remisses'],
    ['remisser till nyår', 'list-remisses'],
    ['remisser', 'list-remisses'],
    ['Alla öppna remisser', 'list-remisses'],
    ['Referrals for the Culture Committee', 'list-remisses'],
    ["The Culture Committee's referrals", 'list-remisses'],
    ['Which referrals does the Culture Committee have?', 'list-remisses'],
    ['Overdue referrals', 'list-remisses'],
    ['Which referrals are late?', 'list-remisses'],
    ['Referrals until March', 'list-remisses'],
    ['sök remiss internationell', 'find-remiss'],
    ['visa remiss 171-482/2016', 'find-remiss'],
    ['171-482/2016', 'remiss-by-number'],
    ['Remiss KS 2026/123', 'remiss-by-number'],
    ['Hur räknade du?', 'remiss-dates'],
    ['hur räknade du 171-482/2016?', 'remiss-dates'],
    ['How did you count?', 'remiss-dates'],
    ['Vilka har svarat på remissen om strategin?', 'remiss-by-short-name'],
    ['Vem har inte svarat på remissen 171-482/2016?', 'remiss-replies'],
    ['remisstatistik', 'remiss-statistics'],
    ['Statistik över remisser', 'remiss-statistics'],
    ['Vilka har svarat på KS 2026/1300?', 'remiss-replies'],
    ['Vi avstår från KS 2026/1300', 'remiss-by-number'],
    ['KS2026-1300 är besvarad', 'remiss-by-number'],
    ['171-482/2016 är besvarad', 'remiss-by-number'],
    ['Vi har svarat på 2026/1300', 'remiss-by-number'],
    ['Remiss 2026/61', 'remiss-by-number'],
    ['dnr 61/2026 är klart', 'remiss-by-number'],
    ['Anna tar ks 2026/1300', 'remiss-by-number'],
    ['Vem är handläggare för KS 2026/1300?', 'remiss-by-number'],
    ['Has anyone answered KS 2026/1300?', 'remiss-by-number'],
    ['What is going on with KS 2026/1300?', 'remiss-by-number'],
    ['Remisser till kalendern', 'remiss-calendar'],
    ['Svarsmall 171-482/2016', 'remiss-answer-template'],
  ])('"%s" → %s', (text, name) => {
    expect(claimantOf(text)).toBe(name);
  });

  // Line breaks are lost where somebody pastes from a mail on a phone.
  it.each(['diary-mail-and-list', 'english-letter', 'registry-mail', 'labels', 'reminder', 'in-weeks'])(
    'the letter %s in one line, with its number and last day',
    (name) => {
      const { text, expected } = readLetterCases().find((letter) => letter.name === name) ?? {};
      const line = (text ?? '').replace(/\s+/g, ' ').trim();
      const read = outline(readLetter({ text: line }, demoDirectory()), demoDirectory());

      expect(claimantOf(line)).toBe('remiss-letter');
      expect(read.dnr).toBe(expected?.dnr);
      if (name !== 'in-weeks') expect(read.deadline).toBe(expected?.deadline);
    },
  );

  it.each([
    'Remiss: EU:s nya direktiv om stadsluft. Dnr KS 2026/1412. Remissinstanser: Trafiknämnden, Kulturnämnden. Svar ska ha inkommit senast den 30 april 2027 till kommunstyrelsen.',
    'Remiss av ny vattenplan, dnr KS 2026/1500. Remissinstanser: Kulturnämnden, Trafiknämnden. Svara senast 3 maj 2027.',
  ])('a letter in running text, with the list on the line of its name', (text) => {
    expect(claimantOf(text)).toBe('remiss-letter');
    const { recipients } = readLetter({ text }, demoDirectory());
    expect(recipients.map(({ unit }) => unit).toSorted()).toEqual(['kultur', 'trafik']);
  });

  it('whoever asks of such a list by its name is answered, and sends no letter', () => {
    expect(claimantOf('Vilka är remissinstanser för KS 2026/1300 senast 3 maj, Kulturnämnden?')).not.toBe(
      'remiss-letter',
    );
  });

  it.each([
    'Vi har fått remissen KS 2026/1300 om ny taxa för torghandel från kommunstyrelsen, och både socialnämnden och trafiknämnden ska svara senast den 15 januari 2027. Räcker det att förvaltningen svarar?',
    'När ska Kulturnämnden och Trafiknämnden senast ha svarat på remissen KS 2026/1300 om ny taxa för torghandel? Skriv till mig på anna@stad.example.',
    'Förläng svarstiden för remissen KS 2026/1300 till den 15 januari 2027 för Kulturnämnden, Trafiknämnden och Socialnämnden, säger SLK.',
  ])('no letter, though all of its marks are there: %s', (text) => {
    expect(claimantOf(text)).not.toBe('remiss-letter');
  });

  const letters = join(repository, 'tests', 'remiss', 'letters');
  it.each(readdirSync(letters).filter((name) => existsSync(join(letters, name, 'letter.txt'))))(
    'the letter %s',
    (name) => {
      const text = readFileSync(join(letters, name, 'letter.txt'), 'utf8');

      expect(claimantOf(text)).toBe('remiss-letter');
    },
  );

  it('the letter of 2016, and the letter of 2016 in one page without its mail', () => {
    const letter = readShared('remiss-171-482-2016.txt');

    expect(claimantOf(letter)).toBe('remiss-letter');
    expect(claimantOf(letter.slice(letter.indexOf('Till berörd')))).toBe('remiss-letter');
  });

  it('an answer to a remiss, to be checked', () => {
    const answer = `KS 171-482-2016\n\nRemissvar från Södermalms stadsdelsnämnd\n\n${'Nämnden tillstyrker förslaget. '.repeat(20)}`;

    expect(claimantOf(answer)).toBe('remiss-answer-check');
  });
});

describe('What is not meant for it:', () => {
  it.each([
    'Vem svarar på en remiss?',
    'Hur lång tid har man på sig att svara på en remiss?',
    'Var strategin ute på remiss?',
    'Vad svarade nämnderna på remissen?',
    'Vilka fick remissen?',
    'EU-remiss som rör fem nämnder, vem bestämmer vad staden tycker?',
    'Vem är kontaktperson för trafik?',
    'Kan jag lägga en remiss i kalendern?',
    'Vad är remisser?',
    'Är remisser bindande?',
    'Hur hanterar nämnderna remisser?',
    'Får nämnder skicka remisser till andra städer?',
    'Vilka regler gäller för remisser?',
    'Vem ansvarar för remisser?',
    'How are referrals sent?',
    'Hur räknas kostnaderna för en resa?',
    'Får vi teckna ett vänortsavtal med Riga (KS 2026/77)?',
    'Kan vi bli medlem i Eurocities, ärende KS 2026/77?',
    'Vem beslutar om svaret på KS 2026/1300?',
    'Får vi och andra nämnder i staden gå med i nätverket KS 2026/77?',
    'Får vi flytta pengar till vänorten i Riga enligt KS 2026/77?',
    'Vad säger strategin om remissvar som KS 2026/1300?',
    'Får vi åka på utbyte läsåret 2026/27?',
    'Vi söker Erasmus HT 2026/27',
    'Vi svarar under 2026/2027',
    'Vi ska svara den 12/3 2027',
    'Gäller förordning (EU) 2016/679 när vi svarar?',
    'Svara enligt EU 2016/679',
    'Kommunallagen (2017:725) gäller när vi svarar',
    'Note No. 114/2026. The Embassy asks for an answer',
    'Ring 08-508 29 000 om svaret',
    'Vi avstår från IB 2026-14',
  ])('"%s"', (text) => {
    expect(claimantOf(text)).toBeUndefined();
  });

  it('the papers for a decision about the same matter', () => {
    expect(claimantOf(readShared('tjansteutlatande-171-482-2016.txt'))).toBeUndefined();
    expect(claimantOf(readShared('internationell-strategi-2016.md'))).toBeUndefined();
  });

  it('hardly any question that the strategy knows: some speak of answering a remiss too', () => {
    const examples = strategyQuestions();

    expect(examples.length).toBeGreaterThan(5_000);
    const taken = examples.filter((text) => claimantOf(text) !== undefined);
    expect(taken.length, taken.join('\n')).toBeLessThan(examples.length / 2_000);
  });
});

describe('The time that a question is about', () => {
  it.each([
    ['Vilka remisser går ut i oktober?', '2026-11-25', '2027-10-01', '2027-10-31'],
    ['Vilka remisser går ut i oktober?', '2026-10-31', '2026-10-01', '2026-10-31'],
    ['Which referrals are due in February 2028?', '2026-11-25', '2028-02-01', '2028-02-29'],
    ['Vilka remisser går ut den här månaden?', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['Vilka remisser går ut nästa månad?', '2026-12-31', '2027-01-01', '2027-01-31'],
    ['Månadens remisser', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['Veckans remisser', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['Vilka remisser går ut denna vecka?', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['Vilka remisser går ut nästa vecka?', '2026-11-29', '2026-11-30', '2026-12-06'],
    ['Remisser till nyår', '2026-11-25', '2026-11-25', '2026-12-31'],
    ['Remisser före jul', '2026-12-27', '2026-12-27', '2027-12-24'],
    ['Remisser till mars', '2026-11-25', '2026-11-25', '2027-02-28'],
    ['Remisser till Kulturnämnden till och med mars', '2026-11-25', '2026-11-25', '2027-03-31'],
    ['Remisser senast den 15 mars', '2026-11-25', '2026-11-25', '2027-03-15'],
    ['Remisser före 15 mars', '2026-11-25', '2026-11-25', '2027-03-14'],
    ['Referrals before the end of March', '2026-11-25', '2026-11-25', '2027-03-31'],
    ['Referrals until 15 January', '2026-11-25', '2026-11-25', '2027-01-15'],
    ['Remisser i år', '2026-11-25', '2026-01-01', '2026-12-31'],
  ])('"%s" on %s is %s to %s', (text, today, from, until) => {
    expect(readAskedTime(text, { today, hasBeen: false }).period).toEqual({ from, until });
  });

  it.each([
    ['Vilka besök hade vi i oktober?', '2026-11-25', '2026-10-01', '2026-10-31'],
    ['Vilka besök hade vi i december?', '2026-11-25', '2025-12-01', '2025-12-31'],
    ['Which visits did we have last month?', '2026-01-25', '2025-12-01', '2025-12-31'],
    ['Vilka besök hade vi förra veckan?', '2026-11-25', '2026-11-16', '2026-11-22'],
    ['Vilka besök hade vi i fjol?', '2026-11-25', '2025-01-01', '2025-12-31'],
  ])('"%s" on %s is %s to %s, since it asks of what has been', (text, today, from, until) => {
    expect(readAskedTime(text, { today, hasBeen: true }).period).toEqual({ from, until });
  });

  it('is none where no time is said', () => {
    expect(
      readAskedTime('Vilka remisser går ut?', { today: '2026-11-25', hasBeen: false }).period,
    ).toBeUndefined();
  });
});
