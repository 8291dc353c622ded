import { describe, expect, it } from 'vitest';
import type { CityAnswer } from '../../src/strategy/city-answers/model.ts';
import {
  byTopic,
  concernsOf,
  figuresOf,
  type LogEntry,
  openQuestions,
  topicRows,
} from '../../src/strategy/questions/question-log.ts';

const entry = (changes: Partial<LogEntry> = {}): LogEntry => ({
  id: 'q',
  text: 'Får vi?',
  language: 'sv',
  answer: 'twin-city-agreement',
  verdict: 'no',
  topic: 'agreements',
  reaction: null,
  reason: null,
  saidByModel: false,
  prepared: { verdict: 'no', provision: '4#2' },
  model: { verdict: null, provision: null, notSaid: null },
  ...changes,
});

describe('A question wants an eye', () => {
  it.each<[string, Partial<LogEntry>, string[]]>([
    ['never when it is answered', {}, []],
    ['when no answer was found', { answer: null, verdict: 'not_covered' }, ['unanswered']],
    ['when it was thumbed down', { reaction: 'dislike' }, ['disliked']],
    ['a little when the strategy is silent', { verdict: 'not_covered' }, ['silent']],
    [
      'when the engines give other verdicts',
      { model: { verdict: 'yes', provision: '4#2', notSaid: 'contradicts' } },
      ['disagreement'],
    ],
    [
      'when the engines rest on other paragraphs',
      { model: { verdict: 'no', provision: '4#3', notSaid: null } },
      ['disagreement'],
    ],
    ['never when they agree', { model: { verdict: 'no', provision: '4#2', notSaid: null } }, []],
    [
      'never when the model was not reached',
      { model: { verdict: null, provision: null, notSaid: 'timeout' } },
      [],
    ],
    ['never when the model alone had an answer that agrees', { answer: null, saidByModel: true }, []],
    [
      'when the model finds nothing either',
      { answer: null, saidByModel: true, verdict: 'not_covered' },
      ['unanswered'],
    ],
  ])('%s', (_, changes, concerns) => {
    expect(concernsOf(entry(changes))).toEqual(concerns);
  });

  it('once however often it is asked, the commonest first, and not when the city has an answer', () => {
    const unanswered = (text: string, id: string) =>
      entry({ id, text, answer: null, verdict: 'not_covered' });
    const entries = [
      unanswered('Får vi hyra båtar?', '1'),
      unanswered('får vi hyra båtar', '2'),
      unanswered('Får vi köpa tåg?', '3'),
      unanswered('Får vi låna drönare?', '4'),
      entry({ id: '5', verdict: 'not_covered' }),
    ];
    const answer = {
      ...{ id: 'city-a', verdict: 'info' as const, cites: ['4#3'], text: { sv: 'x', en: 'x' }, outdated: [] },
      phrasings: { sv: ['Får vi låna drönare?'], en: [] },
    } satisfies CityAnswer;
    const open = openQuestions(entries, [answer]);

    expect(open.map(({ entry: { id }, times }) => [id, times])).toEqual([
      ['1', 2],
      ['3', 1],
    ]);
  });
});

it('is counted by topic, what has none last', () => {
  const entries = [
    entry(),
    entry({ reaction: 'like' }),
    ...[1, 2, 3].map(() => entry({ topic: null, answer: null, verdict: 'not_covered' })),
    entry({ topic: 'visits', reaction: 'dislike' }),
  ];

  expect(byTopic(entries).map(({ topic, figures }) => [topic, figures.asked])).toEqual([
    ['agreements', 2],
    ['visits', 1],
    [null, 3],
  ]);
  expect(figuresOf(entries)).toEqual({
    asked: 6,
    liked: 1,
    byConcern: { unanswered: 3, disliked: 1, disagreement: 0, silent: 0 },
  });
});

it('has no topic left out where there are many: those asked least are told together, and what has none last', () => {
  const asked = (topic: string | null, times: number) =>
    Array.from({ length: times }, () => entry({ topic, ...(topic === null ? { reaction: 'dislike' } : {}) }));
  const entries = [
    ...['eu', 'visits', 'networks', 'agreements'].flatMap((topic, place) => asked(topic, 9 - place)),
    ...['aid', 'budget', 'brand', 'goals', 'support'].flatMap((topic) => asked(topic, 2)),
    ...asked(null, 20),
  ];
  const rows = topicRows(entries, 6);

  expect(rows.map(({ topic, figures }) => [topic, figures.asked])).toEqual([
    ['eu', 9],
    ['visits', 8],
    ['networks', 7],
    ['agreements', 6],
    [{ further: 5 }, 10],
    [null, 20],
  ]);
  expect(rows.at(-1)?.figures.byConcern.disliked).toBe(20);
  expect(topicRows(entries, 10)).toEqual(byTopic(entries));
  expect(topicRows(asked('eu', 1), 6)).toHaveLength(1);
});
