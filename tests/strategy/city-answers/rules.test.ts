import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDirectory } from '../../../src/network/directory/load-directory.ts';
import { shippedKnowledge } from '../../../src/storeless.ts';
import { stateAfter } from '../../../src/strategy/city-answers/acts.ts';
import { decideCityAnswer, writeCityAnswer } from '../../../src/strategy/city-answers/change-city-answer.ts';
import {
  composeCityAnswer,
  toCityAnswer,
  wordingsOf,
} from '../../../src/strategy/city-answers/city-answers-in-force.ts';
import { findCityAnswer } from '../../../src/strategy/city-answers/find-city-answer.ts';
import {
  type CityAnswerContent,
  cityAnswerActs,
  cityAnswerStates,
} from '../../../src/strategy/city-answers/model.ts';
import { findAnswer, type KeptAnswer, listEvents } from '../../../src/strategy/city-answers/register.ts';
import { createEditions } from '../../../src/strategy/editions/editions.ts';
import { groundOf } from '../../../src/strategy/editions/ground.ts';
import { eachStore } from '../../support/stores.ts';

const { knowledge } = shippedKnowledge();
const content: CityAnswerContent = {
  phrasings: {
    sv: ['Får vi låna ut drönare till en annan stad?'],
    en: ['May we lend drones to another city?'],
  },
  verdict: 'info',
  cites: ['4#3'],
  text: { sv: 'Det går inom ett avtal.', en: 'It can be done within an agreement.' },
  conditions: { sv: [], en: [] },
  instead: { sv: '', en: '' },
};
const kept: KeptAnswer = {
  ...{ id: 'city-a', state: 'in-force', version: 3, content, question: null, replaces: null },
  wordings: {},
  changedAt: new Date('2026-11-23T08:00:00Z'),
};

describe('Whoever does what in which state:', () => {
  it('nobody approves what they have written, in their own name or for another', () => {
    const people = fc.constantFrom('a', 'b', 'c');
    const maybe = fc.option(people, { nil: null });
    const event = fc.record({ act: fc.constantFrom(...cityAnswerActs), person: people, actingFor: maybe });
    fc.assert(
      fc.property(fc.array(event), people, maybe, (events, person, actingFor) => {
        const request = { act: 'approve', version: 1, person, actingFor } as const;
        const outcome = stateAfter({ state: 'proposed', version: 1 }, events, request);
        const writers = events
          .filter(({ act }) => act === 'write' || act === 'propose')
          .flatMap((one) => [one.person, one.actingFor]);
        const isOwn = writers.includes(person) || (actingFor !== null && writers.includes(actingFor));
        expect(outcome.ok).toBe(!isOwn);
      }),
    );
  });

  it('nothing is done to what somebody has not seen, or that is withdrawn', () => {
    for (const act of cityAnswerActs) {
      for (const state of cityAnswerStates) {
        const request = { act, version: 1, person: 'x', actingFor: null };
        expect(stateAfter({ state, version: 2 }, [], request).ok).toBe(false);
        if (state === 'withdrawn') expect(stateAfter({ state, version: 1 }, [], request).ok).toBe(false);
      }
    }
  });
});

describe('A question finds the answer', () => {
  const answers = [toCityAnswer(kept, groundOf(undefined, knowledge))];

  it.each([
    ['Får vi låna ut drönare till en annan stad?', 'sv', true],
    ['får vi låna ut våra drönare till annan stad', 'sv', true],
    ['May we lend our drones to another city', 'en', true],
    ['Får vi låna ut personal till en annan förvaltning?', 'sv', false],
    ['Får vi sälja drönare?', 'sv', false],
    ['drönare', 'sv', false],
    ['', 'sv', false],
  ] as const)('%s (%s): %s', (question, language, found) => {
    expect(findCityAnswer(answers, question, language) !== undefined).toBe(found);
  });
});

describe('When a paragraph reads otherwise,', () => {
  const paragraphs = (text: string) =>
    new Map([['4#3', { id: '4#3', section: '4', heading: 'Avtal', text }]]);
  const before = { knowledge, paragraphs: paragraphs('Avtal kan ingås.') };

  it('the answer is withheld, and not before; however it is set', () => {
    const approved = { ...kept, wordings: wordingsOf(content.cites, before) };
    const ground = (text: string) => ({ ...groundOf(undefined, knowledge), paragraphs: paragraphs(text) });
    const said = (text: string) =>
      composeCityAnswer(toCityAnswer(approved, ground(text)), ground(text), 'sv');

    expect(said('Avtal  kan\ningås').text).toBe(content.text.sv);
    expect(said('Avtal kan inte ingås.')).toMatchObject({ underReview: ['4#3'], complete: false });
    expect(said('Avtal kan inte ingås.').text).not.toContain(content.text.sv);
    expect(
      toCityAnswer(approved, {
        knowledge,
        paragraphs: new Map([['1#1', paragraphs('x').get('4#3') as never]]),
      }).outdated,
    ).toEqual(['4#3']);
  });
});

eachStore('An answer of our own', (given) => {
  const at = new Date('2026-11-23T08:00:00Z');
  const strategists = ['alex', 'bea', 'cia', 'dan'];
  const directory = `units: [{id: ks, name: KS, kind: board, administration: Stadsledningskontoret, topics: [], mailbox: ks@stad.example}]
people: [${strategists.map((id) => `{id: ${id}, name: ${id}, mail: ${id}@stad.example, roles: [{role: strategist, unit: ks}]}`).join(', ')}]
deputies: []
absences: []
`;
  const prepare = async () => {
    const { store } = given;
    const loaded = await loadDirectory(
      { store, clock: { now: () => at } },
      { text: directory, actor: 'system:start' },
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
    return { store, editions: createEditions(store, knowledge), send: async () => undefined };
  };
  const write = (id: string, person: string) => ({ id, person, at, question: null, content });

  it('is approved once of many presses at once, and never by its writer', async () => {
    const ports = await prepare();
    await writeCityAnswer(ports, write('city-1', 'alex'));
    const decide = (act: 'propose' | 'approve' | 'withdraw', person: string, version: number) =>
      decideCityAnswer(ports, { answer: 'city-1', version, act, person, at, reason: '' });
    await Promise.all(['alex', 'alex'].map((person) => decide('propose', person, 1)));
    const outcomes = await Promise.all(strategists.map((person) => decide('approve', person, 2)));

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes[0]?.ok).toBe(false);
    expect((await findAnswer(given.store.database, 'city-1'))?.state).toBe('in-force');
    expect((await listEvents(given.store.database, 'city-1')).map(({ act }) => act)).toEqual([
      'write',
      'propose',
      'approve',
    ]);
  });

  it('is written once of a delivery that comes twice', async () => {
    const ports = await prepare();
    const both = await Promise.all([1, 2].map(() => writeCityAnswer(ports, write('city-2', 'bea'))));

    expect(both.every(({ ok }) => ok)).toBe(true);
    expect((await writeCityAnswer(ports, write('city-2', 'bea'))).ok).toBe(true);
    expect(await listEvents(given.store.database, 'city-2')).toHaveLength(1);
  });

  it('that is changed by two at once keeps the first change, and tells the other', async () => {
    const ports = await prepare();
    await writeCityAnswer(ports, write('city-3', 'bea'));
    const changed = { answer: 'city-3', version: 1 };
    const outcomes = await Promise.all(
      ['bea', 'cia'].map((person, index) =>
        writeCityAnswer(ports, { ...write(`city-new-${index}`, person), changed }),
      ),
    );

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
  });
});
