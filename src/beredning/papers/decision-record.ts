import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { DecisionMatrix } from '../../decision-rights/decision-right.ts';
import { bilingual } from '../../decision-rights/decision-right.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import type { Entry } from '../../record/model.ts';
import { beredningOn, mayBeOwnTrip } from '../handling/who-handles.ts';
import {
  type Conflict,
  conflictSchema,
  decisionSchema,
  type Matter,
  postponementSchema,
  questionSchema,
  reportSchema,
  viewSchema,
} from '../model.ts';
import { nameOf } from '../name-of.ts';
import { citysCost, proposalSchema, totalCost } from '../proposal.ts';

/** Says which shape the data have; a change that readers must know of gets another number. */
const DECISION_RECORD_FORMAT = 'utblick-ib-decision/1';

const person = z.strictObject({ id: z.string(), name: z.string() });

/** What somebody did in the handling of a matter. */
const participationSchema = z.strictObject({
  person,
  /** In whose place, where it was another's. */
  actingFor: person.nullable(),
  acts: z.array(z.string()),
});

const recordSchema = z.strictObject({
  subject: z.string(),
  entries: z.array(
    z.strictObject({
      number: z.int(),
      at: z.iso.datetime(),
      act: z.string(),
      actor: z.string(),
      actingFor: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  /** SHA-256, in hexadecimal, over the hashes of the entries as a JSON array (RFC 8785). */
  hash: z.string(),
});

/** A decision by delegation with all that the diary must keep of it; amounts in whole kronor, instants in UTC. */
export const decisionRecordSchema = z.strictObject({
  format: z.literal(DECISION_RECORD_FORMAT),
  matter: z.strictObject({
    id: z.string(),
    number: z.string().nullable(),
    dnr: z.string().nullable(),
    revision: z.int(),
    requester: person,
    urgent: z.boolean(),
    meeting: z.string().nullable(),
    assessment: z.string().nullable(),
  }),
  proposal: proposalSchema,
  cost: z.strictObject({ total: z.int(), city: z.int() }),
  decision: decisionSchema,
  decider: person,
  /** The chair in whose place it was decided. */
  decidedFor: person.nullable(),
  /** What the decision rests on, from the decision matrix. */
  delegation: z.strictObject({ paragraph: z.string(), matter: bilingual, decider: bilingual.nullable() }),
  participants: z.array(participationSchema),
  views: z.array(viewSchema),
  conflicts: z.array(conflictSchema),
  questions: z.array(questionSchema),
  postponements: z.array(postponementSchema),
  /** Whoever acted in another's place, when. */
  reassignments: z.array(
    z.strictObject({ person, actingFor: person, act: z.string(), at: z.iso.datetime() }),
  ),
  times: z.strictObject({
    created: z.iso.datetime(),
    submitted: z.iso.datetime().nullable(),
    sent: z.iso.datetime().nullable(),
    decided: z.iso.datetime(),
  }),
  report: reportSchema.nullable(),
  record: recordSchema,
  /** Names of everybody who is spoken of by id. */
  people: z.array(person),
});
export type DecisionRecord = z.infer<typeof decisionRecordSchema>;
type NamedPerson = z.infer<typeof person>;

export interface DecidedMatter {
  readonly matter: Matter;
  /** The record of the matter, oldest first. */
  readonly entries: readonly Entry[];
  readonly directory: Directory;
  readonly matrix: DecisionMatrix;
}

/** Puts together the record of a decision. Refused where nothing has been decided. */
export function decisionRecordOf(decided: DecidedMatter): Outcome<DecisionRecord, 'not-decided'> {
  const { matter, entries, directory, matrix } = decided;
  const { decision, proposal } = matter;
  if (decision === null) return refuse('not-decided');
  const named = (id: string): NamedPerson => ({ id, name: nameOf(directory, matter, id) || id });
  const right = matrix.get(proposal.kind === 'declaration' ? 'declaration' : 'conference-abroad');
  const byPeople = entries.filter(({ actor }) => !actor.startsWith('system:'));
  return accept({
    format: DECISION_RECORD_FORMAT,
    matter: {
      id: matter.id,
      number: matter.number,
      dnr: matter.dnr,
      revision: matter.revision,
      requester: named(matter.requester),
      urgent: matter.urgent,
      meeting: matter.meeting,
      assessment: matter.assessment,
    },
    proposal,
    cost: { total: totalCost(proposal), city: citysCost(proposal) },
    decision,
    decider: named(decision.person),
    decidedFor: decision.actingFor === null ? null : named(decision.actingFor),
    delegation: {
      paragraph: decision.paragraph,
      matter: right?.matter ?? { sv: '–', en: '–' },
      decider: right?.decider ?? null,
    },
    participants: participantsOf(byPeople, named),
    views: matter.views,
    conflicts: conflictsOf(decided, decision.at),
    questions: matter.questions,
    postponements: matter.postponements,
    reassignments: byPeople.flatMap(({ actor, actingFor, act, at }) =>
      actingFor === undefined || actingFor === null
        ? []
        : [{ person: named(actor), actingFor: named(actingFor), act, at: at.toISOString() }],
    ),
    times: {
      created: matter.createdAt,
      submitted: matter.submittedAt,
      sent: matter.sentAt,
      decided: decision.at,
    },
    report: matter.report,
    record: recordOf(entries),
    people: peopleIn(matter, byPeople).map(named),
  });
}

/** Those of IB who were out of the handling: who said so, and who travel or asked for it themselves, which nobody needs to say. */
export function conflictsOf(
  { matter, directory }: Pick<DecidedMatter, 'matter' | 'directory'>,
  at: string,
): Conflict[] {
  const { deciders, members } = beredningOn(directory, civilDateAt(new Date(at)));
  const declared = matter.conflicts.map(({ person: id }) => id);
  const travelling = matter.proposal.travellers
    .flatMap(({ person: id }) => id ?? [])
    .filter((id) => [...deciders, ...members].includes(id) && !declared.includes(id));
  const own = travelling.map((id) => ({ person: id, cause: 'own-trip', reason: null, at }) as const);
  const { requester } = matter;
  const isOwnRequest =
    mayBeOwnTrip(matter) &&
    [...deciders, ...members].includes(requester) &&
    ![...declared, ...travelling].includes(requester);
  const asked = { person: requester, cause: 'own-request', reason: null, at } as const;
  return [...matter.conflicts, ...own, ...(isOwnRequest ? [asked] : [])];
}

function participantsOf(
  entries: readonly Entry[],
  named: (id: string) => NamedPerson,
): DecisionRecord['participants'] {
  const groups = Map.groupBy(entries, ({ actor, actingFor }) => JSON.stringify([actor, actingFor ?? null]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { actor, actingFor } = first;
    return [
      {
        person: named(actor),
        actingFor: actingFor === undefined || actingFor === null ? null : named(actingFor),
        acts: [...new Set(group.map(({ act }) => act))],
      },
    ];
  });
}

function peopleIn(matter: Matter, entries: readonly Entry[]): string[] {
  const ids = [
    matter.requester,
    ...entries.flatMap(({ actor, actingFor }) => [actor, ...(actingFor ? [actingFor] : [])]),
    ...matter.views.map(({ person: id }) => id),
    ...matter.conflicts.map(({ person: id }) => id),
    ...matter.proposal.travellers.flatMap(({ person: id }) => id ?? []),
    ...matter.questions.map(({ person: id }) => id),
    ...matter.postponements.map(({ person: id }) => id),
    ...(matter.decision === null ? [] : [matter.decision.person]),
    ...(matter.report === null ? [] : [matter.report.person]),
  ];
  return [...new Set(ids)];
}

function recordOf(entries: readonly Entry[]): DecisionRecord['record'] {
  const hashes = entries.map(({ hash }) => hash);
  return {
    subject: entries[0]?.subject ?? '',
    entries: entries.map(({ number, at, act, actor, actingFor, hash }) => ({
      number,
      at: at.toISOString(),
      act,
      actor,
      actingFor: actingFor ?? null,
      hash,
    })),
    hash: createHash('sha256')
      .update(canonicalize(hashes) ?? '')
      .digest('hex'),
  };
}
