import { describe, expect, test } from 'vitest';
import { toldOfMatter } from '../../../src/beredning/lists/matter-acts.ts';
import { toldIntent as toldOfMatters } from '../../../src/beredning/lists/told-conversation.ts';
import {
  toldOfCommitment,
  toldIntent as toldOfCommitments,
} from '../../../src/commitments/naming/conversation.ts';
import type { Intent } from '../../../src/conversation/feature.ts';
import { languageOfText } from '../../../src/language/language.ts';
import { type Tellable, type Telling, toldOf } from '../../../src/language/naming/told-of.ts';
import { countryOf } from '../../../src/language/places/countries-in.ts';
import { passingIntents } from '../../../src/remiss/naming/passing-conversation.ts';
import { toldOfRemiss } from '../../../src/remiss/naming/passing-words.ts';
import { shippedKnowledge } from '../../../src/storeless.ts';
import { surelyOfStrategy } from '../../../src/strategy/search/of-rules.ts';
import { toldOfVisit, toldIntent as toldOfVisits } from '../../../src/visits/naming/told-conversation.ts';
import { createVisitReader } from '../../../src/visits/reader.ts';
import { strategyQuestions } from '../../support/strategy-questions.ts';

const named = (...names: string[]): Tellable<string> => ({
  ...{ item: names.join(), names, title: '' },
  country: countryOf(names.join()),
});
const titled = (title: string): Tellable<string> => ({ item: title, names: [], title });

const cities = [
  'Lyon',
  'Helsingfors',
  'Bryssel',
  'Riga',
  'Oslo',
  'Wien',
  'Köpenhamn',
  'Berlin',
  'Paris',
  'Tallinn',
];
const places = [...cities, 'Helsinki', 'Brussels', 'Vienna', 'Copenhagen'].map((city) => named(city));
const titles = [
  'EU:s kulturprogram',
  'Klimathandlingsplan 2030',
  'Cykelplan för Stockholm',
  'Riktlinjer för internationella nätverk',
  'Deklaration om klimatneutrala städer',
].map(titled);
const counterparts = [...places, named('Eurocities'), named('POLIS'), named('Nordic Libraries')];

const ports = {} as never;
const rooms: [string, Telling, readonly Tellable<string>[], readonly Intent[]][] = [
  ['remiss', toldOfRemiss, titles, passingIntents(ports, [])],
  ['beredning', toldOfMatter, [...places, ...titles], [toldOfMatters(ports)]],
  [
    'visits',
    toldOfVisit,
    places,
    [toldOfVisits({ reader: createVisitReader(), store: ports, keepMonths: 24 })],
  ],
  ['commitments', toldOfCommitment, counterparts, [toldOfCommitments(ports)]],
];

describe('Of what people ask of the strategy', () => {
  const questions = strategyQuestions();

  const { search, knowledge } = shippedKnowledge();
  // What the strategy surely answers is not looked for by its names.
  const isSure = (text: string) =>
    surelyOfStrategy(text, search.find(text, languageOfText(text, 'sv')), knowledge.answers);
  const unsure = questions.filter((text) => !isSure(text));

  test.each(rooms)('hardly anything is taken as told of one thing: %s', (_room, telling, items, intents) => {
    const looked = unsure.filter((text) => intents.some(({ claim }) => claim(text) > 0));
    // What names a network by its own name is of that one.
    const taken = looked.filter(
      (text) => !/eurocities/i.test(text) && toldOf(items, text, telling).length > 0,
    );

    expect(questions.length).toBeGreaterThan(6_000);
    expect(taken.length, taken.join('\n')).toBeLessThan(questions.length / 400);
  });
});
