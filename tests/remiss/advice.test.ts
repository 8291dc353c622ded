import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadMeetingsFile } from '../../src/remiss/dates/load-meetings.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { findCase, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { findRemissesById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { alex, isaiah, lynne, megan, stranger } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const letter = [
  'Remissvar skickas digitalt i Word-format. Ange KS:s diarienummer som namn på ärenderubrik. Ex: KS 314-331-2004',
  'Häfta inte ihop handlingarna.',
].join('\n');

describe('What is asked around an answer', () => {
  let bot: TestBot;
  let restore = async () => {};
  const say = async (texts: readonly string[], from = isaiah) => (await sayAfter(bot, texts, from)).said;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await loadMeetingsFile(bot.services, undefined);
    await bot.services.store.transaction(async (transaction) => {
      await addOpenRemiss(transaction, { id: '480/2026', deadline: '2026-11-16', units: ['kultur'] });
      const [late] = await findRemissesById(transaction, ['480/2026']);
      if (late === undefined) throw new Error('nothing was registered');
      const reading = readLetter({ text: letter }, { units: [] });
      await saveRemiss(transaction, {
        ...late,
        title: 'Riktlinjer för nätverk',
        dnr: 'KS 2026/480',
        reading,
      });
    });
  });
  afterAll(() => bot?.close());

  it.each([
    'Vad händer om vi inte hinner svara i tid på remissen?',
    'vad gäller om nämnden svarar för sent på en remiss',
    'vi har missat svarstiden på cykelplanen, vad ska vi göra',
    'KS 2026/480 är redan försenad, vad gör man då',
    'Vem ringer vi om svaret blir sent?',
    'vad händer om svaret kommer två dagar efter sista dagen',
    'Vem kontaktar vi om svaret på KS 2026/812 blir sent?',
    'vart vänder vi oss om vi inte hinner svara på cykelplanen i tid',
  ])('“%s” is told what to do where it is late', async (text) => {
    expect(await say([text])).toContain('hör av er till den ansvariga på roteln');
  });

  it.each(['Who do we call if the answer is late?', 'whom should we tell if KS 2026/812 gets late'])(
    '“%s” is told whom to turn to',
    async (text) => {
      expect(await say([text])).toContain('get in touch with the responsible person');
    },
  );

  it('and in English', async () => {
    expect(await say(['what happens if we miss the deadline for the cycling plan'])).toContain(
      'get in touch with the responsible person',
    );
  });

  it.each([
    ['KS 2026/480', 'Får jag häfta ihop svaret?', 'Häfta inte ihop sidorna'],
    ['KS 2026/480', 'can we staple the answer', 'Do not staple the pages'],
    ['KS 2026/480', 'Vad ska stå som rubrik på remissvaret?', 'I brevet står: Sätt KS '],
    ['KS 2026/812', 'Vad ska stå som rubrik på remissvaret?', 'Brevet begär ingen särskild rubrik'],
    ['KS 2026/812', 'får vi häfta ihop svaret', 'Brevet säger inget om det'],
    ['KS 2026/812', 'måste det vara på papper?', 'Brevet säger inget om det'],
    ['KS 2026/812', 'ska vi bifoga remisshandlingarna?', 'Brevet säger inget om det'],
    ['KS 2026/480', 'ska den häftas?', 'Häfta inte ihop sidorna'],
    ['KS 2026/480', 'Vilket diarienummer ska stå som rubrik?', 'I brevet står: Sätt KS '],
  ])('after %s, “%s” is answered from the letter', async (shown, text, told) => {
    expect(await say([shown, text])).toContain(told);
  });

  it.each([
    'Får jag häfta ihop svaret?',
    'Ska vi bifoga remisshandlingarna?',
    'Vilket diarienummer ska stå som rubrik?',
  ])('where several may be meant, it is asked which: %s', async (text) => {
    expect(await say([text])).toContain('Vilken remiss menar du?');
  });

  it.each([
    'Vi avstår från KS 2026/812',
    'vi avstår från cykelplanen',
    'Kulturnämnden avstod från att yttra sig över KS 2026/812',
    'We abstain from KS 2026/812',
  ])('that one abstains is filled in, and the words change nothing: %s', async (text) => {
    const said = await say([text]);
    expect(said).toContain('"value":"abstained"');
    expect(said).toContain('remiss-answered');
  });

  it.each(['Kan vi avstå från KS 2026/812?', 'Vi kanske avstår från KS 2026/812'])(
    'what is not sure is not filled in: %s',
    async (text) => {
      expect(await say([text])).not.toContain('"value":"abstained","');
    },
  );

  it('what an answer says that is noted already is put right by undoing its ending', async () => {
    expect(await say(['KS 2026/812', 'vi avstyrker'])).toContain('"value":"oppose"');
    await bot.services.store.transaction(async (transaction) => {
      const found = await findCase(transaction, '812/2026-kultur');
      if (found === undefined) throw new Error('there is no such recipient');
      const ended = { endedOn: '2026-11-20', wordOn: '2026-11-20', stance: 'no-remarks' } as const;
      await saveRecipient(transaction, { ...found.recipient, ...ended });
      restore = () => bot.services.store.transaction((again) => saveRecipient(again, found.recipient));
    });
    const said = await say(['KS 2026/812', 'vi vill ändra till avstyrker']);
    await restore();
    expect(said).toContain('Svaret är redan noterat: har inga synpunkter');
    expect(said).toContain('remiss-reopen');
  });

  it('one is known by its title in the definite, with a day beside it', async () => {
    const said = await say(['Vi har svarat på riktlinjerna för nätverk igår']);
    expect(said).toContain('KS 2026/480');
    expect(said).toContain('"value":"2026-11-23"');
  });

  it.each([
    ['KS 2026/812', 'Måste nämnden svara?', /förvaltningen kan svara \(kontorsyttrande\)/],
    ['KS 2026/812', 'does the committee have to answer?', /its administration can/],
    [
      'KS 2026/812',
      'Behövs omedelbar justering?',
      /(?:Ja, protokollet behöver justeras omedelbart|Nej, svaret hinner)/,
    ],
    ['KS 2026/812', 'måste paragrafen justeras samma dag', /Ja, protokollet behöver|Nej, svaret hinner/],
    [
      'När ska handlingarna ut för KS 2026/812?',
      'hinner protokollet bli påskrivet på vanligt vis eller',
      /Nej, protokollet behöver|Ja, svaret hinner/,
    ],
    [
      'KS 2026/812',
      'can the minutes be signed the usual way',
      /No, the minutes must|Yes, the answer is in time/,
    ],
  ])('after %s, “%s” is of that one', async (shown, text, told) => {
    expect(await say([shown, text])).toMatch(told);
  });

  it('whether the minutes are signed at once is a yes or a no', async () => {
    expect(await say(['Behövs omedelbar justering för KS 2026/812?'])).toMatch(
      /Ja, protokollet behöver justeras omedelbart|Nej, svaret hinner med vanlig justering/,
    );
    expect(await say(['När justeras protokollet för KS 2026/812?'])).not.toMatch(
      /Ja, protokollet|Nej, svaret/,
    );
  });

  it.each([
    [
      'jobbar på ett äldreboende, får vi också säga vad vi tycker om cykelplanen',
      'Andra är inte tillfrågade',
    ],
    ['can anyone comment on the cycling plan or only those who got it', 'Others are not asked'],
  ])('“%s” is told who is asked, and who sends it', async (text, told) => {
    expect(await say([text], stranger)).toContain(told);
    expect(await say([text], stranger)).toContain('Trafikroteln');
  });

  it.each([
    ['ny grej ska ut till kultur o miljö', 'kulturnämnden'],
    [
      'jag har en ny plan om parker som ska ut på remiss till kultur, svar senast sista februari',
      '28 februari 2027',
    ],
  ])('“%s” is told how a remiss is registered, and what was read', async (text, read) => {
    const said = await say([text], lynne);
    expect(said).toContain('Inget är registrerat än');
    expect(said.toLowerCase()).toContain(read.toLowerCase());
  });

  it.each([
    'ska få ut ett nytt ärende på yttrande te nämnderna hur bär ja mej åt',
    'hur gör jag för att skicka ett ärende till nämnderna för synpunkter',
  ])('also where none of those it goes to is named: %s', async (text) => {
    expect(await say([text], lynne)).toContain('Inget är registrerat än');
  });

  it('and in English, with units that are called by their fields', async () => {
    const text =
      "I've got a letter here about noise, environment and city planning should answer by the end of february";
    const said = await say([text], lynne);
    expect(said).toContain('Nothing is registered yet');
    expect(said).toContain('28 February 2027');
    expect(said).toMatch(/Environment.*City Planning/);
  });

  it.each([
    ['ett nytt nätverk ska starta med Oslo om kultur', megan],
    ['en plan för internationellt arbete ska tas fram, vem svarar för det', megan],
    ['vad ska stå som rubrik på inbjudan', isaiah],
    ['vad händer om resan blir försenad', megan],
  ])('“%s” is no remiss', async (text, from) => {
    expect(await say([text], from)).not.toMatch(/registrerat än|I brevet|Brevet|den ansvariga på roteln/);
  });

  it.each([
    ['Vad står SD12 för?', 'SD12 är Södermalms stadsdelsnämnd'],
    ['what does SD12 stand for?', 'SD12 is Södermalm District Council'],
  ])('“%s”: the code of a unit is told', async (text, told) => {
    expect(await say([text], megan)).toContain(told);
  });

  it.each(['Vad står IB för?', 'vad betyder MIPIM', 'Vad är EU?'])(
    '“%s” is no code of a unit',
    async (text) => {
      expect(await say([text], megan)).not.toContain('i katalogen');
    },
  );

  it('a list that takes one unit out after a comma is no list of that unit', async () => {
    expect(await say(['Öppna remisser, inte kultur'], alex)).toContain('utom Kulturnämnden');
    expect(await say(['Remisser, inte besvarade'], alex)).not.toContain('utom');
  });
});
