import { describe, expect, test } from 'vitest';
import { deadlineOf, type LetterReading, letterReading } from '../../src/remiss/model.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { sayWarning } from '../../src/remiss/reading/texts.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { outline, readLetterCases } from '../support/letters.ts';
import { readShared } from '../support/source-document.ts';

const directory = demoDirectory();
const read = (text: string) => readLetter({ text }, directory);
const sorted = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value);

describe('A letter says what it says, whatever its layout:', () => {
  const cases = readLetterCases();

  test('there are many of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  test.each(cases)('$name', ({ text, expected }) => {
    const reading = read(text);
    const found = outline(reading, directory);
    const looked = { letter_kind: 'remiss', other_dnrs: [], own_numbers: [], ...expected };
    const inOrder = Object.entries(looked).map(([field, value]) =>
      field === 'warnings' || field === 'instructions' ? [field, sorted(value)] : [field, value],
    );

    expect(Object.fromEntries(inOrder.map(([field]) => [field, found[String(field)]]))).toEqual(
      Object.fromEntries(inOrder),
    );
    // It can be kept as JSON and read again.
    expect(letterReading.parse(JSON.parse(JSON.stringify(reading)))).toEqual(reading);
  });
});

describe('The letter of 2016', () => {
  const text = readShared('remiss-171-482-2016.txt');
  const reading = read(text);
  const unitsOf = (all: LetterReading['recipients']) => all.map(({ unit }) => unit);

  test('has one diary number in three forms, apart from the number that the recipient gave it', () => {
    expect(reading.dnr).toMatchObject({ text: '171-482/2016', key: '482/2016', planCode: '171' });
    expect(reading.dnr?.forms.toSorted()).toEqual(['000482/2016', '171-482-2016', '171-482/2016']);
    expect(reading.ownNumbers).toEqual(['618 2016-1.51']);
    // The example in the instructions is no number of anything.
    expect(reading.otherDnrs).toEqual([]);
  });

  test('has its title and one deadline, which neither stamp nor decision is', () => {
    expect(reading.title).toBe('Internationell strategi för Stockholms stad');
    expect(reading.letterDate).toBe('2016-06-21');
    expect(reading.deadlines.map(({ kind, date }) => [kind, date])).toEqual([['external', '2016-10-17']]);
  });

  test('lists 19 and was mailed to 19, which are not the same ones', () => {
    expect(reading.recipients).toHaveLength(19);
    expect(reading.mailed).toHaveLength(19);
    expect(unitsOf(reading.recipients)).not.toContain(null);
    expect(unitsOf(reading.onlyMailed)).toEqual(['stadsarkivet']);
    expect(unitsOf(reading.onlyListed)).toEqual(['val']);
  });

  test('never takes a mailbox called by a code for the unit that is left over', () => {
    const codes = reading.mailed.filter(({ mailboxCode }) => mailboxCode !== null);

    expect(codes.map(({ mailboxCode, unit }) => [mailboxCode, unit])).toEqual([
      ['SD23', null],
      ['SD01', null],
      ['SD12', 'sdn-sodermalm'],
    ]);
    expect(reading.unknown).toEqual(['Funktion SD23 Remiss', 'Funktion SD01 REMISS']);
    expect(reading.warnings).toContainEqual({
      code: 'perhaps-mailed',
      units: ['sdn-hagersten-liljeholmen', 'sdn-rinkeby-kista'],
      mailboxes: ['Funktion SD23 Remiss', 'Funktion SD01 REMISS'],
    });
  });

  test('matches units tolerantly and quotes them as they stand', () => {
    expect(reading.mailed).toContainEqual({
      words: 'Remiss Forv-Åldrenämnden',
      unit: 'aldre',
      mailboxCode: null,
    });
    expect(reading.mailed).toContainEqual({
      words: 'Remiss SRV-Serviceämnden',
      unit: 'service',
      mailboxCode: null,
    });
  });

  test('says whom to ask, where to answer and how', () => {
    expect(reading.responsible).toMatchObject({
      office: 'Finansroteln',
      role: 'borgarrådssekreterare',
      person: { asOf: '2016-06-21', mail: null },
    });
    expect(reading.answerAddress).toBe('RI-remissvar.SLK@stockholm.se');
    expect(reading.paperAddress).toBe('KF/KS kansli, Stadshuset, 105 35 STOCKHOLM');
    expect(reading.instructions.map(({ code }) => code).toSorted()).toEqual([
      'contact-if-late',
      'dnr-as-heading',
      'no-referral-papers',
      'not-stapled',
      'paper-copy',
      'word-format',
    ]);
    expect(reading.attachments).toHaveLength(3);
  });

  test('has its parts read alone and in any order', () => {
    const [mail = '', rest = ''] = text.split(/(?=^Till berörd remissinstans)/m);
    const [letter = '', list = ''] = rest.split(/(?=^Remitteringsmapp)/m);
    const essence = ({
      dnr,
      title,
      recipients,
      mailed,
      onlyListed,
      onlyMailed,
      ...other
    }: LetterReading) => ({
      dnr: dnr?.text,
      title,
      deadline: deadlineOf(other),
      recipients,
      mailed,
      onlyListed,
      onlyMailed,
      answerAddress: other.answerAddress,
    });

    expect(essence(read([list, letter, mail].join('\n\n')))).toEqual(essence(reading));
    expect(essence(read([letter, mail, list].join('\n\n')))).toEqual(essence(reading));
    expect(read(mail)).toMatchObject({
      dnr: { key: '482/2016' },
      recipients: [],
      deadlines: [],
      onlyMailed: [],
    });
    expect(read(letter)).toMatchObject({ dnr: { text: '171-482/2016' }, mailed: [], recipients: [] });
    expect(read(list).recipients).toEqual(reading.recipients);
    expect(deadlineOf(read(list))).toBe('2016-10-17');
  });
});

describe('The last day stands, wherever the answer is to be sent:', () => {
  test.each([
    'Remissvaret ska ha inkommit senast den 15 mars 2027 till registrator@stockholm.se.',
    'Svaret skickas till registrator.ks@stockholm.se senast den 15 mars 2027.',
    'Svaret skickas till Registrator <registrator@stockholm.se> senast den 15 mars 2027.',
    'Svaret skickas till registrator (registrator@stockholm.se) senast den 15 mars 2027.',
    'Svaret skickas till registratorskontoret senast den 15 mars 2027.',
    'Svaret skickas till registrator på stadsledningskontoret senast den 15 mars 2027.',
    'Svaret skickas till förvaltningen@stockholm.se senast den 15 mars 2027.',
    'Svar senast den 15 mars 2027 till anmälan@stockholm.se.',
    'Svar lämnas senast, till beslut@stockholm.se, den 15 mars 2027.',
    'Svar lämnas senast, på www.stockholm.se/beslut, den 15 mars 2027.',
    'Comments, with the form to use, no later than 15 March 2027.',
  ])('%s', (sentence) => {
    const { deadlines } = read(`Remiss: Lekplatsplan\nDnr: KS 2027/61\n\n${sentence}\n`);

    expect(deadlines.map(({ kind, date }) => [kind, date])).toEqual([['external', '2027-03-15']]);
  });

  test.each([
    'Internt: utkast till registrator senast den 15 mars 2027.',
    'Underlag till remissvar till oss senast den 15 mars 2027.',
    'Utkast till svar till registrator (anna@stockholm.se) senast den 15 mars 2027.',
  ])('but one on the way is kept apart: %s', (sentence) => {
    const { deadlines } = read(`Remiss: Lekplatsplan\nDnr: KS 2027/61\n\n${sentence}\n`);

    expect(deadlines.map(({ kind, date }) => [kind, date])).toEqual([['internal', '2027-03-15']]);
  });
});

describe('What is not a letter', () => {
  test('is read to nothing, and says so', () => {
    expect(read(' \n ').warnings).toEqual([{ code: 'no-text' }]);
    expect(read('Hej, hur mår du?').warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-dnr', 'no-deadline', 'no-recipients', 'no-answer-address']),
    );
  });

  test('neither the proposal nor the strategy that was sent out has a deadline', () => {
    expect(deadlineOf(read(readShared('tjansteutlatande-171-482-2016.txt')))).toBeNull();
    expect(deadlineOf(read(readShared('internationell-strategi-2016.md')))).toBeNull();
  });
});

test('every warning says in both languages what it is about, with nothing left to fill', () => {
  const warnings = readLetterCases().flatMap(({ text }) => read(text).warnings);
  const nameOf = (unit: string) => directory.units.find(({ id }) => id === unit)?.name ?? unit;

  expect(new Set(warnings.map(({ code }) => code)).size).toBeGreaterThanOrEqual(16);
  for (const warning of warnings) {
    for (const language of ['sv', 'en'] as const) {
      const said = sayWarning(warning, language, nameOf);
      expect(said).toMatch(/^\p{Lu}.*[.?]$/su);
      expect(said).not.toMatch(/\{\{|undefined|null/);
    }
    if ('unit' in warning) expect(sayWarning(warning, 'sv', nameOf)).toContain(nameOf(warning.unit));
  }
});

test.each([
  ['till RI-remissvar.SLK@stockholm.se och ett exemplar på papper till KF/KS kansli.', 'KF/KS kansli'],
  [
    'till RI-remissvar.SLK@stockholm.se samt på papper till KF/KS kansli, Stadshuset.',
    'KF/KS kansli, Stadshuset',
  ],
  ['på papper till KF/KS kansli och i Word till RI-remissvar.SLK@stockholm.se.', 'KF/KS kansli'],
  ['till RI-remissvar.SLK@stockholm.se. Ett exemplar på papper skickas till KF/KS kansli.', 'KF/KS kansli'],
])('where paper goes is told from where the digital answer goes: %s', (words, paperAddress) => {
  const text = `Remiss av strategi\n\nDnr KS 2026/1\n\nSvaret skickas ${words}`;
  const answerAddress = 'RI-remissvar.SLK@stockholm.se';
  expect(readLetter({ text }, { units: [] })).toMatchObject({ answerAddress, paperAddress });
});
