import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emptyProposal, proposalSchema } from '../../src/beredning/proposal.ts';
import { claimMatter } from '../../src/beredning/reading/claim.ts';
import { doubtCodes } from '../../src/beredning/reading/model.ts';
import { readRequest } from '../../src/beredning/reading/read-request.ts';
import { doubtText } from '../../src/beredning/reading/texts.ts';
import { findPlaces, isInSweden, placeKey } from '../../src/language/places/places.ts';
import { fold } from '../../src/language/words.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { makeDirectory, makeUnit } from '../support/make-directory.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';
import { type Field, readLabelled, readNotRequests, scoreReadings } from './score-readings.ts';

const today = '2026-11-23';
const directory = demoDirectory();
const read = (text: string) => readRequest(text, today, directory);

describe('What a request says', () => {
  it('fills the form as far as it goes', () => {
    const { proposal, doubts } = read(
      'Jag vill att borgarrådet åker på Eurocities årsmöte i Bratislava 3–5 juni, 2 personer, ca 28 000 kr',
    );

    expect(proposal).toEqual({
      ...emptyProposal,
      kind: 'conference',
      title: 'Eurocities årsmöte',
      place: 'Bratislava',
      from: '2027-06-03',
      until: '2027-06-05',
      travellerCount: 2,
      costs: [{ kind: 'other', amount: 28_000 }],
    });
    expect(doubts).toEqual([]);
  });

  it.each([
    [
      'a note above an Outlook head',
      `Kan du ordna en resa för borgarrådet? Vi vill åka, 2 personer.

Från: Baltic Cities <info@baltic.example>
Skickat: den 20 november 2026 09:00
Till: Patti Fernandez
Ämne: VB: Invitation to the Baltic Cities Summit

Dear Mayor,
you are invited to speak in Riga 12-13 May 2027.
Kind regards, Maris`,
      { title: 'Baltic Cities Summit', from: '2027-05-12', until: '2027-05-13', travellerCount: 2 },
    ],
    [
      'an English mail alone, days and name in its subject',
      `From: Nordic Edge <info@edge.example>
Sent: Tuesday, 24 November 2026 09:00
To: Patti Fernandez
Subject: Invitation: Nordic Edge, 9-10 September 2027, Stavanger

Dear Mayor, we would like to invite you to attend. The host pays the hotel.`,
      { title: 'Nordic Edge', from: '2027-09-09', until: '2027-09-10', place: 'Stavanger' },
    ],
    [
      'a marked mail',
      `Borgarrådet vill åka på detta, 3 personer.

> -----Ursprungligt meddelande-----
> Från: Lynne Robbins
> Skickat: den 20 november 2026
> Till: Patti Fernandez
> Ämne: Eurocities årsmöte i Bratislava
>
> Välkommen 3-5 juni 2027!`,
      { title: 'Eurocities årsmöte', place: 'Bratislava', from: '2027-06-03', until: '2027-06-05' },
    ],
  ])('holds nothing of the head of a mail but its subject: %s', (_which, text, expected) => {
    const { proposal, doubts } = read(text);

    expect(proposal).toMatchObject(expected);
    expect(proposal.travellers).toEqual([]);
    expect(doubts).toEqual([]);
  });

  it('holds what a list says that has no sender', () => {
    const list = 'Till: IB\nÄmne: Resa till Oslo\nDatum: 3-5 juni 2027\nAntal: 2 personer';

    expect(read(list).proposal).toMatchObject({ from: '2027-06-03', until: '2027-06-05', travellerCount: 2 });
  });

  it('is kept by line where each amount says what it is for', () => {
    const { proposal } = read(
      'Resa till Wien 3 mars: flyg 8 000 kr, hotell 6 tkr, avgift 4.500:- och traktamente 900 kr',
    );

    expect(proposal.costs).toEqual([
      { kind: 'travel', amount: 8_000 },
      { kind: 'lodging', amount: 6_000 },
      { kind: 'fees', amount: 4_500 },
      { kind: 'daily-allowance', amount: 900 },
    ]);
  });

  it('is the city that pays what is left, where a sponsor pays a known part', () => {
    const { proposal } = read(
      'Borgarrådet vill åka till Oslo 3 mars. Kostnad 20 000 kr. Arrangören betalar hotellet, 8 000 kr.',
    );

    expect(proposal.funding).toMatchObject({ payer: 'partly-sponsored', sponsor: 'Arrangören' });
    expect(proposal.funding?.sponsored).toBe(8_000);
    expect(proposal.costs).toEqual([{ kind: 'other', amount: 20_000 }]);
  });

  it.each([
    ['Resa till Oslo 3 mars, 2 personer, 20–25 tkr', 'range', '20–25 tkr'],
    ['Resa till Oslo 3 mars, 2 personer, 9 000 kr per person', 'multiplied', '9 000 kr'],
    ['Resa till Oslo 3 mars, 9 000 kr per person', 'per-person', '9 000 kr'],
    ['Resa till Oslo 3 mars, 2 personer, 65000', 'no-currency', '65000'],
    ['Resa till Oslo 3 mars, 2 personer, 1 500 euro', 'foreign-money', '1 500 euro'],
    ['Resa till Oslo 3 mars: 9 000 kr eller kanske 12 500 kr', 'several-amounts', '9 000 kr, 12 500 kr'],
    [
      'Resa till Oslo 3 mars: flyg 5 000 kr, hotell 4 000 kr, totalt 10 000 kr',
      'sum-differs',
      '5 000 kr, 4 000 kr, 10 000 kr',
    ],
    ['Resa till Oslo eller till Bergen 3 mars', 'several-places', 'Oslo, Bergen'],
    ['Resa till Bratislva 3 mars', 'place-spelling', 'Bratislva'],
    ['Resa till Oslo 3 mars, 2 personer, kanske 3 personer', 'several-numbers-of-travellers', '2, 3'],
    ['Borgarrådet vill åka till Oslo i maj', 'no-day', 'maj'],
    ['Resa till Oslo 3 mars 2025', 'passed', '3 mars 2025'],
    ['Resa till Oslo 5–3 juni, 2 personer', 'reversed', '5–3 juni'],
    ['Resa till Oslo 2027-06-05 till 2027-06-03', 'reversed', '2027-06-05 till 2027-06-03'],
    ['Resa till Oslo 30 februari till 3 mars', 'no-such-day', '30 februari'],
  ] as const)('%s: is told to be looked at', (text, code, words) => {
    expect(read(text).doubts).toContainEqual({ code, words });
  });

  it('is asked about in the language of the reader, with what was written shown as it stands', () => {
    const doubt = { code: 'several-places', words: 'Oslo *eller* Bergen' } as const;

    expect(doubtText(doubt, 'sv')).toContain('Oslo \\*eller\\* Bergen');
    expect(new Set(doubtCodes.map((code) => doubtText({ code, words: 'x' }, 'en'))).size).toBe(
      doubtCodes.length,
    );
  });

  it('is left empty where it is uncertain', () => {
    const several = read('Resa till Oslo eller till Bergen 3 mars: 9 000 kr eller kanske 12 500 kr').proposal;

    expect(several.place).toBeNull();
    expect(several.costs).toEqual([]);
    expect(read('Resa till Oslo 3 mars, 9 000 kr per person').proposal.costs).toEqual([]);
    expect(read('Resa till Oslo 3 mars, 2 personer, 1 500 euro').proposal.costs).toEqual([]);
    expect(read('Borgarrådet vill åka till Oslo i maj').proposal.from).toBeNull();
    const reversed = read('Resa till Oslo 5–3 juni, 2 personer').proposal;
    expect([reversed.from, reversed.until]).toEqual([null, null]);
  });

  it('names those of the directory who travel, and on whose behalf', () => {
    const small = makeDirectory({ roles: [['anna', 'head', 'kultur']] });
    const people = [{ id: 'anna', name: 'Anna Berg', mail: null }];
    const units = [...small.units, { ...makeUnit('ks', 'executive'), name: 'Kommunstyrelsen' }];
    const { proposal } = readRequest(
      'Anna Berg vill åka till Oslo 3 mars på uppdrag av kommunstyrelsen',
      today,
      { ...small, people, units },
    );

    expect(proposal.travellers).toEqual([{ person: 'anna', name: 'Anna Berg' }]);
    expect(proposal.onBehalfOf).toBe('ks');
  });

  it('takes a secure link as an attachment, and no other', () => {
    const { attachments } = read(
      'Resa till Oslo 3 mars. https://example.org/program.pdf, http://example.org',
    ).proposal;

    expect(attachments).toEqual([{ name: 'example.org', link: 'https://example.org/program.pdf' }]);
  });

  it.each([
    ['Resa till Oslo 3 mars, 2 pers, 1001M', [], 2, 'too-much'],
    ['Resa till Oslo 3 mars, 2 pers, 600 miljoner kr per person', [], 2, 'too-much'],
    [
      'Resa till Oslo 3 mars, 999 personer, 20 tkr',
      [{ kind: 'other', amount: 20_000 }],
      null,
      'too-many-travellers',
    ],
  ])('leaves out what no form takes: %s', (text, costs, travellerCount, doubt) => {
    const { proposal, doubts } = read(text);

    expect(proposal).toMatchObject({ costs, travellerCount });
    expect(doubts.map(({ code }) => code)).toEqual([doubt]);
  });

  it.each(['"    " åka till Oslo', 'Syfte:          ', 'Resan betalas av    '])(
    'takes nothing for a name that has no letter: %s',
    (text) => {
      const { title, purpose, funding } = read(text).proposal;
      expect([title, purpose, funding]).toEqual([null, null, null]);
    },
  );

  it('takes as much of long words as the form does', () => {
    const long = 'ord '.repeat(1_000);
    const { proposal } = read(
      `Evenemang: ${long}\nSyfte: ${long}\nNytta: ${long}\nPlats: ${long}\n${'D'}${'e'.repeat(400)} betalar hotellet`,
    );

    expect(proposalSchema.safeParse(proposal).error).toBeUndefined();
    expect(proposal.purpose).toHaveLength(2_000);
  });

  it('always fits the form, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom(
              'åka',
              'Oslo',
              '3–5 juni',
              '28 tkr',
              'per person',
              'i',
              'på',
              'Plats:',
              '2 pers',
              '999 pers',
              '1001M',
              '600 mkr',
              'hotell',
              'sponsor betalar',
              '\nSyfte:',
              'ord '.repeat(600),
            ),
          ),
          { maxLength: 12 },
        ),
        (words) => {
          expect(proposalSchema.safeParse(read(words.join(' ')).proposal).error).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['Trip to Oslo 10–11 May, 4 ppl, 20k sek', 4],
  ['vi e tre som vill dra till Oslo 12–13 maj på en konferens', 3],
  ['vi är fyra från förvaltningen som ska till Oslo 9–10 juni', 4],
  ['Resa till Oslo 3 mars, vi är sex.', 6],
  ['there are five of us going to Oslo on 4 May', 5],
  ['Konferens i Oslo 3 mars, två av oss åker', 2],
  ["We're seven who want to go to Oslo", 7],
  ['Resa till Oslo 3 mars, en grupp på nio, 20 tkr', 9],
  ['Vi är två kommuner som ordnar en konferens i Oslo', null],
  ['We are 100 years old and go to Oslo', null],
  ['me and a colleague need to get to Oslo on 4 May', 2],
  ['vi måste till Oslo 3 maj, två kollegor och jag', 3],
  ['Borgmästaren och jag till Oslo 3 maj, 20 tkr', 2],
  ['borgarrådet + jag åker på konferens i Oslo 3 maj', 2],
  ['The mayor and I go to a conference in Oslo on 4 May', 2],
  ['Jag vill att borgarrådet åker till Oslo 3 maj', null],
])('Those who speak count themselves: %s', (text, count) => {
  expect(read(text).proposal.travellerCount).toBe(count);
});

describe('The place', () => {
  it('is the same in both languages', () => {
    expect(placeKey('Aten')).toBe(placeKey('Athens'));
    expect(placeKey('Köpenhamn')).toBe(placeKey('copenhagen'));
    expect(placeKey('Tyskland')).toBe(placeKey('Germany'));
    expect(placeKey('Lilla Edet')).toBe('lilla edet');
    expect(placeKey('Oslo')).not.toBe(placeKey('Bergen'));
  });

  it.each([
    ...['Malmö', 'Göteborg', 'Örebro', 'Köpenhamn', 'Helsingfors', 'Esbo', 'Åbo', 'Tammerfors', 'Uleåborg'],
    ...['Århus', 'Tromsø', 'Reykjavik', 'Riga', 'Bryssel', 'Rom', 'Wien', 'Genève', 'Zürich', 'Düsseldorf'],
    ...['Kraków', 'Gdańsk', 'Málaga', 'São Paulo', 'Bogotá', 'Montréal', 'Chișinău', 'Medellín'],
    ...['Copenhagen', 'Helsinki', 'Brussels', 'Gothenburg', 'Rome', 'Vienna', 'Geneva', 'Turku'],
  ])('%s is written so, also where its accents are left out', (place) => {
    for (const written of [place, fold(place), place.toUpperCase()])
      expect(findPlaces(written), written).toMatchObject([{ name: place, misspelt: false }]);
  });

  it.each<[boolean, ...string[]]>([
    [true, 'Malmö', 'göteborg', 'Gothenburg, Sweden', 'Stockholm', 'Malmö/Lund', 'Umeå, Sverige', 'Visby'],
    [true, 'Härnösand', 'kungälv', 'Upplands Väsby'],
    [true, 'Malmö och Lund', 'Göteborg–Borås', 'Gothenburg in Sweden', 'Lund samt Malmö.'],
    [false, 'House of Sweden', 'Sweden House, Lisabon', 'Stockholm–Narvik', 'Göteborg via Frederikshavn'],
    [false, 'Malmö/Kastrup', 'Lund, Utah', 'Stockholm Street 5'],
    [false, 'Oslo', 'Lund, Norge', 'Malmö och Köpenhamn', 'Guangzhou', 'Lilla Edet', 'hos värden', 'Malmgö'],
  ])('is in Sweden: %s', (inSweden, ...places) => {
    for (const place of places) expect(isInSweden(place), place).toBe(inSweden);
  });
});

/** Of what the requests say, at least so much is read right; at most so much is read otherwise than it is said. */
describe.each([
  ['requests.yaml', 0.9, 0.04],
  ['held-out-requests.yaml', 0.75, 0.13],
])('In the requests of %s', (file, most, least) => {
  const scores = scoreReadings(readLabelled(file), today, directory);

  it.each(Object.keys(scores) as Field[])('%s is read', (field) => {
    const { said, right, wrong, invented } = scores[field];
    if (said >= 8) expect(right / said).toBeGreaterThanOrEqual(most);
    expect(wrong + invented).toBeLessThanOrEqual(Math.max(1, said * least));
  });

  it('days, places, numbers of people and amounts are never read wrong', () => {
    for (const field of ['from', 'until', 'people', 'cost', 'behalf', 'burden'] as const) {
      expect(scores[field].wrong + scores[field].invented, field).toBe(0);
    }
  });
});

describe('A request', () => {
  it.each(['', 'held-out-'])('is told from a question and from other things (%s)', (prefix) => {
    const requests = readLabelled(`${prefix}requests.yaml`).map(({ text }) => text);
    const { question, other } = readNotRequests(`${prefix}not-requests.yaml`);
    const claimed = (texts: readonly string[]) => texts.filter((text) => claimMatter(text) === 'matter');

    expect(requests.length - claimed(requests).length).toBeLessThanOrEqual(2);
    expect(claimed([...question, ...other])).toEqual([]);
  });

  it('is almost never seen in the questions that the strategy answers', () => {
    const examples = strategyQuestions(1);
    const claimed = examples.filter((text) => claimMatter(text) === 'matter');

    expect(examples.length).toBeGreaterThan(30_000);
    expect(claimed.length / examples.length).toBeLessThan(0.001);
  });
});

test.each([
  [
    'jag o en till behöver till köpenhamn tredje till femte mars, blir väl en femton tusen ihop, ett möte om kulturhus',
    ['2027-03-03', '2027-03-05', 15_000],
  ],
  [
    'me and a colleague need to get to Copenhagen from the third to the fifth of March, about 15 000 kr',
    ['2027-03-03', '2027-03-05', 15_000],
  ],
])('A trip is asked for with no word of going, its days in words: %s', (text, told) => {
  expect(claimMatter(text)).toBe('matter');
  const { from, until, costs } = read(text).proposal;
  expect([from, until, costs[0]?.amount]).toEqual(told);
});

test.each([
  'dom från Riga vill till biblioteket tredje mars',
  'vi behöver svar till tredje mars om Köpenhamn',
  'vi måste svara på remissen till tredje mars',
])('No trip is asked for: %s', (text) => {
  expect(claimMatter(text)).toBe('none');
});
