import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findUnits } from '../../../src/network/directory/directory.ts';
import { demoDirectory } from '../../support/demo-directory.ts';
import { makeDirectory } from '../../support/make-directory.ts';

const directory = demoDirectory();
const first = (text: string) => findUnits(directory, text)[0];

const named: Readonly<Record<string, readonly string[]>> = {
  trafik: [
    'Trafik',
    'trafiknämnden',
    'trafikkontorets',
    'trafiknamnden',
    'TK',
    'tk',
    'vem är kontaktperson för trafik?',
  ],
  stadsbyggnad: ['Stadsbyggnad', 'SBK', 'stadsbyggnadskontoret'],
  ks: ['SLK', 'KS', 'ks', 'stadsledningskontoret', 'kommunstyrelsen', 'kommunstyrelse'],
  miljo: ['miljöförvaltningen', 'miljo', 'MHN', 'hälsoskydd', 'Miljö- och hälsoskyddsnämnden'],
  aldre: ['äldreförvaltningen', 'Aldrenamnden', 'Äldrenämnden', 'Forv-Åldrenämnden'],
  utbildning: ['Utbildningsförvaltningen', 'utbildningsnamnden', 'Remiss UTBF Forv-Utbildningsnämnden'],
  kyrkogard: ['kyrkogårdsförvaltningen', 'KYF', 'kyrkogardsnamnden'],
  overformyndare: ['överförmyndarnämnden', 'overformyndarforvaltningen', 'OFN'],
  stadsarkivet: ['stadsarkivet', 'SSA'],
  val: ['valnämnden', 'val'],
  'stadshus-ab': ['Stockholms Stadshus AB', 'Stadshus AB'],
  'sdn-sodermalm': ['Södermalm', 'sodermalm', 'södermalms stadsdelsnämnd'],
  'sdn-rinkeby-kista': ['Rinkeby-Kista', 'kista', 'rinkeby', 'sdn-rinkeby-kista'],
  'sdn-hagersten-liljeholmen': ['Hägersten-Liljeholmens stadsdelsförvaltning', 'hagersten', 'liljeholmen'],
};

/** English says department, office, administration and committee of one and the same. */
const loosely: Readonly<Record<string, readonly string[]>> = {
  trafik: ['Transport Office', 'the transport administration', 'Transport Committee'],
  utbildning: ['the education office', 'Education Administration'],
  idrott: ['Sports administration', 'the sports office'],
  stadsbyggnad: ['city planning office'],
  ks: ['City Executive Administration'],
  val: ['the election office'],
};

const spoken: Readonly<Record<string, readonly string[]>> = {
  trafik: [
    'traffic',
    'the Traffic Department',
    'Traffic office',
    'Who sits in the traffic committee?',
    'cykelbanor',
    'trafikfrågor',
    'trafiksäkerhetsarbete',
    'congestion pricing',
    'Who is the contact person for transport?',
    'En delegation från Oslo vill se stadens cykelbanor och hur man snöröjer dem',
  ],
  stadsbyggnad: ['bygglov', 'city planning', 'arkitekter'],
  miljo: ['klimatfrågor', 'climate change', 'luftkvaliteten'],
  aldre: ['aldreomsorg', 'We want to see how Stockholm works with elderly care and welfare technology'],
  utbildning: ['skolbesök', 'We are a group of teachers who would like to visit schools'],
  kultur: ['bibliotek', 'libraries', 'museer'],
  kyrkogard: ['Woodland Cemetery', 'begravningar'],
  social: ['socialtjänsten', 'homeless people'],
  val: ['elections', 'röstning'],
  service: ['upphandlingar', 'procurement'],
  'stadshus-ab': ['hamnen', 'public housing'],
  arbetsmarknad: ['unemployment', 'jobb'],
};

const misspelt: Readonly<Record<string, readonly string[]>> = {
  trafik: ['trafiknämden', 'trafikkontort'],
  stadsbyggnad: ['stadsbygnadskontoret'],
  service: ['Remiss SRV-Serviceämnden'],
  arbetsmarknad: ['Remiss Forv-Arbeitsmarknadsnämnden'],
  exploatering: ['exploteringskontoret'],
  overformyndare: ['överförmynder'],
};

const rows = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([unit, texts]) => texts.map((text) => [text, unit] as const));

describe('A unit', () => {
  test.each([...rows(named), ...rows(loosely)])('is found by its name: %s is %s', (text, unit) => {
    expect(first(text)).toMatchObject({ unit: { id: unit }, named: true });
    expect(first(text)?.score).toBeGreaterThan(0.5);
  });

  test.each(rows(spoken))('is found by what it works with: %s is for %s', (text, unit) => {
    expect(first(text)).toMatchObject({ unit: { id: unit }, named: false });
  });

  test.each([
    ['biblioteksplan', 'kultur'],
    ['the library plan', 'kultur'],
    ['skolan', 'utbildning'],
  ])('has a word that is its topic before those whose trouble is told by it: %s is for %s', (text, unit) => {
    const [best, ...others] = findUnits(directory, text);

    expect(best?.unit.id).toBe(unit);
    expect(others.every(({ score }) => score < 0.2)).toBe(true);
  });

  test.each(rows(misspelt))('is found in spite of a slip: %s is %s', (text, unit) => {
    expect(first(text)?.unit.id).toBe(unit);
  });

  test.each([
    ...[
      '',
      '!!!',
      'hej',
      'Riga',
      'pizza',
      'stockholm',
      'nämnden',
      'förvaltningen',
      'of',
      'if',
      'vem är kontaktperson?',
      "hasn't",
      "don't",
      "isn't",
      "haven't",
    ],
    // Kommunfullmäktige, not Kulturförvaltningen.
    'KF',
  ])('is not found by %j', (text) => {
    expect(findUnits(directory, text)).toEqual([]);
  });

  test('is none by a word that every text may have, and that sounds like it', () => {
    expect(first('det gick aldrig iväg')?.unit.id).not.toBe('aldre');
    expect(first('äldre')?.unit.id).toBe('aldre');
  });

  test('is a guess where only the sound of it is known', () => {
    expect(first('polisen')).toMatchObject({ guessed: true });
    expect(first('bibloteken')).toMatchObject({ unit: { id: 'kultur' }, guessed: true });
    for (const text of ['ungdomar', 'cykelbanor', 'simhallar', 'Trafiknämnden', 'Transport Committee'])
      expect(first(text)).toMatchObject({ guessed: false });
  });

  test('is one of several where the text fits several, the likeliest first', () => {
    const districts = findUnits(directory, 'stadsdelsnämnd');
    expect(districts.map(({ unit }) => unit.kind)).toEqual(['district', 'district', 'district']);
    const both = findUnits(directory, 'trafik och idrott').map(({ unit }) => unit.id);
    expect(both.sort()).toEqual(['idrott', 'trafik']);
  });

  test('is found anew when the directory has changed', () => {
    expect(findUnits(makeDirectory({ units: { fiske: 'specialist' } }), 'fiske')).toMatchObject([
      { unit: { id: 'fiske' } },
    ]);
    expect(findUnits(makeDirectory({}), 'fiske')).toEqual([]);
    expect(findUnits(directory, 'fiske')).toEqual([]);
  });

  test('has a share, the shares fall and make one, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem()), (text) => {
        const scores = findUnits(directory, text).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
        if (scores.length > 0) expect(scores.reduce((sum, score) => sum + score)).toBeCloseTo(1);
      }),
    );
  });
});
