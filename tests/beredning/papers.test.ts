import { describe, expect, it } from 'vitest';
import type { Matter } from '../../src/beredning/model.ts';
import { decisionDocument } from '../../src/beredning/papers/decision-document.ts';
import { decisionRecordOf, decisionRecordSchema } from '../../src/beredning/papers/decision-record.ts';
import { decidedBetween, mattersOfMeeting, minutesOf } from '../../src/beredning/papers/minutes.ts';
import type { DecisionMatrix } from '../../src/decision-rights/decision-right.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { type WrittenDocument, writeDocx } from '../../src/documents/write-docx.ts';
import { BEGINNING, chain } from '../../src/record/chain.ts';
import type { Entry } from '../../src/record/model.ts';
import { makeDirectory } from '../support/make-directory.ts';
import { makeMatter } from './make-matter.ts';

const directory = makeDirectory({
  roles: [
    ['patti', 'beredning_chair', null],
    ['lynne', 'beredning_member', null],
    ['oscar', 'beredning_member', null],
    ['alex', 'strategist', 'ks'],
  ],
  people: ['rita'],
  deputies: [['patti', 'lynne']],
  absences: [['patti', '2026-03-10', '2026-03-12']],
});

const matrix: DecisionMatrix = new Map([
  [
    'conference-abroad',
    {
      id: 'conference-abroad',
      matter: { sv: 'Konferens utomlands', en: 'Conference abroad' },
      decider: { sv: 'Finansborgarrådet', en: 'The Mayor' },
      paragraph: '5#4',
    },
  ],
]);

/** A matter decided by the deputy, with views, a conflict, a question and a postponement. */
const decided: Matter = makeMatter({
  number: 'IB 2026-7',
  dnr: 'KS 2026/171',
  requester: 'rita',
  requesterName: 'Rita',
  revision: 2,
  meeting: '2026-03-11',
  position: 1,
  assessment: 'Resan är angelägen.',
  proposal: {
    title: 'Eurocities årsmöte',
    place: 'Bratislava',
    from: '2026-06-03',
    until: '2026-06-05',
    travellerCount: 2,
    directions: ['cooperation'],
    purpose: 'Knyta kontakter & lära <mer>',
    costs: [
      { kind: 'travel', amount: 16_000 },
      { kind: 'lodging', amount: 12_000 },
    ],
    funding: { payer: 'partly-sponsored', sponsor: 'Eurocities', sponsored: 4_000 },
    onBehalfOf: 'ks',
  },
  views: [
    { person: 'lynne', stance: 'supports', reason: null, revision: 2, at: '2026-03-09T09:00:00.000Z' },
    { person: 'oscar', stance: 'opposes', reason: 'Dyrt', revision: 1, at: '2026-03-08T09:00:00.000Z' },
  ],
  conflicts: [
    { person: 'oscar', cause: 'declared', reason: 'Min syster arrangerar', at: '2026-03-09T10:00:00.000Z' },
  ],
  questions: [{ person: 'alex', text: 'Vem reser?', meeting: null, at: '2026-03-03T10:00:00.000Z' }],
  postponements: [
    {
      person: 'patti',
      actingFor: null,
      reason: 'Underlag saknas',
      meeting: '2026-02-11',
      at: '2026-02-11T10:00:00.000Z',
    },
  ],
  decision: {
    outcome: 'approved-with-condition',
    condition: 'Tåg om det går',
    reason: null,
    person: 'lynne',
    actingFor: 'patti',
    right: 'absence',
    paragraph: '5#4',
    revision: 2,
    at: '2026-03-11T09:30:00.000Z',
  },
});

function entriesOf(...acts: readonly (readonly [act: string, actor: string, actingFor?: string])[]): Entry[] {
  let previous = { number: 0, hash: BEGINNING };
  return acts.map(([act, actor, actingFor], index) => {
    const at = new Date(Date.UTC(2026, 2, 1 + index, 9));
    const change = { at, actor, actingFor, act, subject: 'beredning:7', before: {}, after: {} };
    const entry = chain(change, previous);
    previous = entry;
    return entry;
  });
}

const entries = entriesOf(
  ['submit', 'rita'],
  ['prepare', 'alex'],
  ['send-to-beredning', 'system:send-agendas'],
  ['give-view', 'lynne'],
  ['declare-conflict', 'oscar'],
  ['approve-with-condition', 'lynne', 'patti'],
);

function recordOf(matter: Matter = decided) {
  const record = decisionRecordOf({ matter, entries, directory, matrix });
  if (!record.ok) throw new Error(record.refusal);
  return record.value;
}

async function read(document: WrittenDocument): Promise<string> {
  const blocks = await readDocument({ name: 'a.docx', bytes: await writeDocx(document) });
  if (!blocks.ok) throw new Error(blocks.refusal);
  return blocks.value.blocks.map(({ text }) => text).join('\n');
}

describe('The record of a decision', () => {
  it('keeps who decided in whose place, on what delegation, who took part and who was out', () => {
    const record = recordOf();

    expect(record).toMatchObject({
      decider: { id: 'lynne', name: 'Lynne' },
      decidedFor: { id: 'patti', name: 'Patti' },
      delegation: { paragraph: '5#4', matter: { sv: 'Konferens utomlands' } },
      cost: { total: 28_000, city: 24_000 },
      reassignments: [{ person: { id: 'lynne' }, actingFor: { id: 'patti' }, act: 'approve-with-condition' }],
    });
    expect(record.participants.map(({ person, acts }) => [person.id, ...acts])).toEqual([
      ['rita', 'submit'],
      ['alex', 'prepare'],
      ['lynne', 'give-view'],
      ['oscar', 'declare-conflict'],
      ['lynne', 'approve-with-condition'],
    ]);
    expect(record.conflicts).toEqual(decided.conflicts);
  });

  it('tells of those of IB who travel themselves', () => {
    const travellers = [
      { person: 'patti', name: 'Patti' },
      { person: null, name: 'Kim' },
    ];
    const travelling = recordOf({ ...decided, proposal: { ...decided.proposal, travellers } });

    expect(travelling.conflicts.map(({ person, cause }) => [person, cause])).toEqual([
      ['oscar', 'declared'],
      ['patti', 'own-trip'],
    ]);
  });

  it('fits its schema after a journey through JSON', () => {
    const record = recordOf();

    expect(decisionRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  it('has a checksum that any change of the record changes', () => {
    const { hash } = recordOf().record;
    const changed = decisionRecordOf({ matter: decided, entries: entries.slice(1), directory, matrix });

    expect(hash).toMatch(/^[\da-f]{64}$/);
    expect(changed.ok && changed.value.record.hash).not.toBe(hash);
  });

  it('is not there before a decision', () => {
    const matter = { ...decided, decision: null };

    expect(decisionRecordOf({ matter, entries, directory, matrix })).toEqual({
      ok: false,
      refusal: 'not-decided',
    });
  });

  it('is written as a document that says all of it, in the words that were given', async () => {
    const text = await read(decisionDocument(recordOf(), 'sv', () => 'Kommunstyrelsen'));

    for (const said of [
      'Beslut på delegation: Eurocities årsmöte',
      'Godkänns med villkor.',
      'Tåg om det går',
      'Lynne, i stället för Patti som var frånvarande',
      'Konferens utomlands (Internationell strategi 5#4)',
      'KS 2026/171',
      'Knyta kontakter & lära <mer>',
      '28 000 kr',
      'avstyrker (om en tidigare lydelse)',
      'Oscar anmälde jäv och deltog inte i handläggningen: Min syster arrangerar',
      'Vem reser?',
      'Underlag saknas',
      recordOf().record.hash,
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/undefined|null|\{\{/);
  });

  it('is whole in English too', async () => {
    const text = await read(decisionDocument(recordOf(), 'en', () => 'City Executive Board'));

    expect(text).toContain('Lynne, in the place of Patti, who was absent');
    expect(text).not.toMatch(/[åäö]ndring|Beslut|Kostnad/);
  });
});

describe('The minutes of a meeting', () => {
  const postponed = makeMatter({
    number: 'IB 2026-8',
    state: 'postponed',
    meeting: '2026-04-15',
    position: 2,
    postponements: [
      {
        person: 'patti',
        actingFor: null,
        reason: 'Vi väntar på programmet',
        meeting: '2026-03-11',
        at: '2026-03-11T10:00:00.000Z',
      },
    ],
  });
  const urgent = makeMatter({
    number: 'IB 2026-6',
    urgent: true,
    decision: {
      ...decided.decision,
      outcome: 'rejected',
      condition: null,
      reason: 'För dyrt',
      at: '2026-03-02T09:30:00.000Z',
    } as Matter['decision'],
  });
  /** Sent back at the meeting, and decided later without one. */
  const sentBack = makeMatter({
    number: 'IB 2026-9',
    meeting: null,
    position: 3,
    questions: [
      { person: 'patti', text: 'Vad kostar tåget?', meeting: '2026-03-11', at: '2026-03-11T10:30:00.000Z' },
    ],
    decision: { ...decided.decision, at: '2026-05-02T09:30:00.000Z' } as Matter['decision'],
  });
  const all = [postponed, decided, urgent, sentBack];

  it('are of the matters on its agenda, also those that were postponed or sent back there, in their order', () => {
    expect(mattersOfMeeting(all, '2026-03-11').map(({ number }) => number)).toEqual([
      'IB 2026-7',
      'IB 2026-8',
      'IB 2026-9',
    ]);
    expect(decidedBetween(all, '2026-02-11', '2026-03-11').map(({ number }) => number)).toEqual([
      'IB 2026-6',
    ]);
    expect(decidedBetween(all, '2026-03-11', '2026-04-15')).toEqual([]);
  });

  it('say who was called in whose place, what was thought and what was decided', async () => {
    const text = await read(
      minutesOf(
        {
          date: '2026-03-11',
          matters: mattersOfMeeting(all, '2026-03-11'),
          betweenMeetings: [urgent],
          directory,
          at: new Date('2026-03-12T08:00:00Z'),
        },
        'sv',
      ),
    );

    for (const said of [
      'Internationella beredningens möte 11 mars 2026',
      'Lynne (för Patti)',
      '1. IB 2026-7 Eurocities årsmöte',
      'Godkänns med villkor. Lynne, i stället för Patti som var frånvarande',
      'Villkor: Tåg om det går',
      'Oscar avstyrker: Dyrt',
      'Bordlades av Patti: Vi väntar på programmet',
      'Återremitterades av Patti med en fråga: Vad kostar tåget?',
      'Avgjort mellan mötena',
      'Skäl: För dyrt',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('of an empty meeting say so', async () => {
    const empty = {
      date: '2026-03-11',
      matters: [],
      betweenMeetings: [],
      directory,
      at: new Date('2026-03-12T08:00:00Z'),
    };

    expect(await read(minutesOf(empty, 'sv'))).toContain('Inga ärenden togs upp.');
  });
});
