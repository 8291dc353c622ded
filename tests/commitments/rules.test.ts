import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/calendar/civil-date.ts';
import { addWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { possibleDuplicates } from '../../src/commitments/handling/duplicates.ts';
import { askedKinds, type Commitment, standingOn } from '../../src/commitments/model.ts';
import { type Condition, conditionRules, conditionsOf } from '../../src/commitments/pre-check/conditions.ts';
import { examine } from '../../src/commitments/pre-check/verdict.ts';
import { whoDecides } from '../../src/commitments/pre-check/who-decides.ts';
import { keepersOf } from '../../src/commitments/reviews/keepers.ts';
import { planReview, reviewLimits } from '../../src/commitments/reviews/plan-review.ts';
import { dueEndStep, dueReviewStep, SILENCE_DAYS } from '../../src/commitments/reviews/plan-steps.ts';
import { sampleCommitment } from '../support/commitment-cards.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const dates = { start: '2027-01-01', end: '2029-12-31' };

describe('What the strategy says of a commitment', () => {
  const fulfilled = (kind: Parameters<typeof conditionsOf>[0]) =>
    Object.fromEntries(conditionsOf(kind).map((one) => [one, conditionRules[one].wants]));

  test('a twin-city agreement is refused whatever is answered', () => {
    const answer = fc.constantFrom('yes', 'no', 'unknown');
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(conditionRules)), answer), (answers) => {
        expect(examine({ kind: 'twin-city', ...dates, answers })).toMatchObject({
          code: 'refused',
          because: '4#2',
        });
      }),
    );
  });

  test.each(askedKinds.filter((kind) => kind !== 'twin-city'))(
    'a %s with every condition met is clear, and with each left open or unmet it is not',
    (kind) => {
      const answers = fulfilled(kind);
      expect(examine({ kind, ...dates, answers }).code).toBe('clear');
      for (const condition of conditionsOf(kind)) {
        if (condition === 'start-and-end') continue;
        const other = (answer: 'unknown' | 'yes' | 'no') =>
          examine({ kind, ...dates, answers: { ...answers, [condition]: answer } });
        expect(other('unknown').code).toBe('open');
        const against = other(conditionRules[condition].wants === 'yes' ? 'no' : 'yes');
        expect(against).toMatchObject({
          code: conditionRules[condition].stops ? 'refused' : 'unmet',
          because: conditionRules[condition].because,
        });
      }
    },
  );

  test.each([
    [null, null, 'open'],
    ['2027-01-01', null, 'open'],
    ['2027-01-01', '2026-01-01', 'unmet'],
    ['2027-01-01', '2027-12-31', 'clear'],
  ] as const)('an agreement from %s to %s is %s', (start, end, code) => {
    const kind = 'cooperation-agreement';
    expect(examine({ kind, start, end, answers: fulfilled(kind) }).code).toBe(code);
  });

  test('an aid project that the city pays a part of is refused, and each demand keeps its modality', () => {
    const verdict = examine({ kind: 'aid-project', ...dates, answers: { 'wholly-financed': 'no' } });
    expect(verdict).toMatchObject({ code: 'refused', because: '4#6' });
    const modalities = (condition: Condition) => conditionRules[condition].modality;
    expect(modalities('one-theme')).toBe('must');
    expect(modalities('organisation')).toBe('may');
    expect(modalities('foreign-policy')).toBe('must-not');
  });

  test('only memberships, networks and letters of intent are recommended to be re-examined (4#4)', () => {
    const recommended = askedKinds.filter(
      (kind) => examine({ kind, ...dates, answers: {} }).reviewRecommended,
    );
    expect(recommended).toEqual(['letter-of-intent', 'membership', 'network']);
  });
});

describe('Who decides', () => {
  const matrix = readDecisionMatrix();
  const decide = (
    kind: (typeof askedKinds)[number],
    scope: 'city' | 'operation',
    addedBurden: boolean | null = null,
  ) => whoDecides({ kind, scope, addedBurden }, matrix)[scope];

  test.each([
    ['membership', 'city', 'stated', '5#3', /Kommunfullmäktige/],
    ['membership', 'operation', 'stated', '5#6', /egna nämnden/],
    ['network', 'city', 'stated', '5#3', /Kommunstyrelsen/],
    ['eu-project', 'operation', 'stated', '5#6', /egna nämnden/],
    ['cooperation-agreement', 'city', 'nearest', '5#3', /Kommunstyrelsen/],
    ['letter-of-intent', 'operation', 'nearest', '5#6', /egna nämnden/],
  ] as const)('on a %s of the %s: %s, %s', (kind, scope, certainty, because, decider) => {
    expect(decide(kind, scope)).toMatchObject({ certainty, because });
    expect(decide(kind, scope)?.decider?.sv).toMatch(decider);
  });

  test('a declaration goes through IB unless it burdens the city more', () => {
    expect(decide('declaration', 'city', false)).toMatchObject({ throughBeredning: true, because: '5#4' });
    expect(decide('declaration', 'city', true)).toMatchObject({
      ...{ throughBeredning: false, because: '5#4', decider: null },
    });
  });

  test('where the text is silent it is said to be, and the office gives advice', () => {
    for (const one of [decide('aid-project', 'operation'), decide('eu-project', 'city')]) {
      expect(one).toMatchObject({ certainty: 'silent', decider: null, because: '5#9' });
    }
    expect(whoDecides({ kind: 'twin-city', scope: null, addedBurden: null }, matrix)).toEqual({});
  });
});

describe('Reviews are spread', () => {
  const anyWish = fc.record({ unit: fc.constantFrom('trafik', 'miljo', 'kultur'), since: anyDay });

  test('no month has more than it takes, none is in July, today or earlier; all are working days', () => {
    fc.assert(
      fc.property(fc.array(anyWish, { maxLength: 60 }), anyDay, (wishes, today) => {
        const planned: { unit: string; date: string }[] = [];
        for (const wish of wishes) planned.push({ unit: wish.unit, date: planReview(wish, planned, today) });
        const months = Map.groupBy(planned, ({ date }) => date.slice(0, 7));
        for (const [month, group] of months) {
          expect(group.length).toBeLessThanOrEqual(reviewLimits.ofCity);
          for (const own of Map.groupBy(group, ({ unit }) => unit).values()) {
            expect(own.length).toBeLessThanOrEqual(reviewLimits.ofUnit);
          }
          expect(month > today.slice(0, 7)).toBe(true);
          expect(month.endsWith('-07')).toBe(false);
        }
        for (const { date } of planned) expect(isWorkingDay(date)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('with room it is four years on, to the month; else as near as there is room', () => {
    const wish = { unit: 'trafik', since: '2024-03-01' };
    const on = (date: string) => ({ unit: 'trafik', date });
    expect(planReview(wish, [], '2026-11-23')).toMatch(/^2028-03/);
    expect(planReview(wish, [on('2028-03-03'), on('2028-03-06')], '2026-11-23')).toMatch(/^2028-04/);
    expect(planReview({ ...wish, since: '2024-07-01' }, [], '2026-11-23')).toMatch(/^2028-08/);
    expect(planReview({ ...wish, since: '1999-01-01' }, [], '2026-11-23')).toMatch(/^2026-12/);
  });
});

describe('Reminders', () => {
  const taken = (step: string, takenOn: string) => ({ step, takenOn });

  test('a review is asked about on its day, reminded of and escalated after silence, each once', () => {
    const about = '2026-11-03';
    expect(dueReviewStep(about, [], '2026-11-02')).toBeUndefined();
    expect(dueReviewStep(about, [], about)).toBe('asked');
    const asked = [taken('asked', '2026-11-03')];
    expect(dueReviewStep(about, asked, addWorkingDays('2026-11-03', SILENCE_DAYS - 1))).toBeUndefined();
    expect(dueReviewStep(about, asked, '2026-11-17')).toBe('reminded');
    const all = [...asked, taken('reminded', '2026-11-17'), taken('escalated', '2026-12-01')];
    expect(dueReviewStep(about, all, '2030-01-01')).toBeUndefined();
  });

  test('after a long downtime whoever was not asked is asked first, and nobody is blamed for silence', () => {
    expect(dueReviewStep('2026-01-05', [], '2026-11-23')).toBe('asked');
    expect(dueReviewStep('2026-01-05', [taken('asked', '2026-11-23')], '2026-11-24')).toBeUndefined();
  });

  test('of missed steps about an end date the latest is taken, and the others with it', () => {
    const about = { end: '2027-01-31', since: '2024-01-01', taken: [] };
    expect(dueEndStep(about, '2026-08-03')).toBeUndefined();
    expect(dueEndStep(about, '2026-08-04')).toMatchObject({ step: 'before-180', passedOver: [] });
    expect(dueEndStep(about, '2027-01-20')).toEqual({
      step: 'before-14',
      passedOver: ['before-180', 'before-60'],
    });
    expect(dueEndStep(about, '2027-02-01')).toMatchObject({ step: 'passed' });
    const passed = [taken('passed', '2027-02-01')];
    expect(dueEndStep({ ...about, taken: passed }, '2027-02-12')).toBeUndefined();
    expect(dueEndStep({ ...about, taken: passed }, '2027-02-15')).toEqual({
      step: 'passed-escalated',
      passedOver: [],
    });
  });

  test('what ran out before it was registered is asked about by nobody', () => {
    expect(dueEndStep({ end: '2019-12-31', since: '2026-11-23', taken: [] }, '2030-01-01')).toBeUndefined();
  });

  test('day by day, with days off, each step comes at most once and in order', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 5, maxLength: 25 }),
        (end, gaps) => {
          const steps: { step: string; takenOn: string }[] = [];
          let today = addDays(end, -300);
          const since = today;
          for (const gap of gaps) {
            today = addDays(today, gap);
            const due = dueEndStep({ end, since, taken: steps }, today);
            if (due !== undefined)
              for (const step of [...due.passedOver, due.step]) steps.push(taken(step, today));
          }
          expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
          const order = ['before-180', 'before-60', 'before-14', 'passed', 'passed-escalated'];
          const places = steps.map(({ step }) => order.indexOf(step));
          expect(places).toEqual(places.toSorted((one, other) => one - other));
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('who keeps a commitment: its contact, the deputy, the contact person, the head, the strategist', () => {
  const person = (id: string) => ({ id, name: id, mail: null });
  const role = (id: string, name: 'contact_person' | 'head' | 'strategist', unit: string | null) =>
    ({ id, person: id, role: name, unit, from: null, until: null, source: 'file' }) as const;
  const away = (id: string) => ({ id, person: id, from: '2026-11-01', until: '2026-11-30' });
  const directory = {
    units: [],
    people: ['anna', 'bo', 'cp', 'head', 'sara'].map(person),
    assignments: [
      role('cp', 'contact_person', 'trafik'),
      role('head', 'head', 'trafik'),
      role('sara', 'strategist', null),
    ],
    deputies: [{ person: 'anna', deputy: 'bo', unit: null, from: null, until: null }],
    absences: [],
  };
  const of = (changes: object, contact: string | null = 'anna') =>
    keepersOf({ ...directory, ...changes }, { contact, unit: 'trafik' }, '2026-11-23');

  expect(of({})).toEqual(['anna']);
  expect(of({ absences: [away('anna')] })).toEqual(['bo']);
  expect(of({ absences: [away('anna'), away('bo')] })).toEqual(['cp']);
  expect(of({}, null)).toEqual(['cp']);
  expect(of({ absences: [away('cp')] }, null)).toEqual(['head']);
  expect(of({ assignments: [role('sara', 'strategist', null)] }, 'gone')).toEqual(['sara']);
});

describe('Possible duplicates', () => {
  const other = (changes: Partial<Commitment>): Commitment => ({
    ...sampleCommitment,
    kind: 'cooperation-agreement',
    ...changes,
  });
  const facts = { kind: 'cooperation-agreement', counterpart: 'Köpenhamn', theme: 'cykling' } as const;
  test.each([
    ['called the same', { counterpart: 'KÖPENHAMN', theme: 'cykling' }, true],
    ['called so with its form', { counterpart: 'Köpenhamns kommun', theme: 'cykling och gång' }, true],
    ['misspelt', { counterpart: 'Köpenham', theme: '' }, true],
    ['on another theme', { counterpart: 'Köpenhamn', theme: 'skola' }, false],
    ['of another kind', { counterpart: 'Köpenhamn', theme: 'cykling', kind: 'membership' }, false],
    ['with another', { counterpart: 'Oslo', theme: 'cykling' }, false],
    ['ended', { counterpart: 'Köpenhamn', theme: 'cykling', endedOn: '2020-01-01' }, false],
  ] as const)('one that is %s', (_what, changes, found) => {
    expect(possibleDuplicates(facts, [other(changes)], '2026-11-23')).toHaveLength(found ? 1 : 0);
  });
});

test('a commitment stands as its dates say; what has an end in the year ahead is still in force', () => {
  const on = (start: string | null, end: string | null, endedOn: string | null) =>
    standingOn({ start, end, endedOn }, '2026-11-23');
  expect(on('2027-01-01', null, null)).toBe('coming');
  expect(on(null, null, null)).toBe('in-force');
  expect(on(null, '2026-11-23', null)).toBe('in-force');
  expect(on(null, '2026-11-22', null)).toBe('expired');
  expect(on(null, null, '2026-11-22')).toBe('ended');
  expect(on(null, null, '2026-12-31')).toBe('in-force');
});
