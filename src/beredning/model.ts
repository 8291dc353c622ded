import { z } from 'zod';
import { civilDate, civilDateAt } from '../calendar/civil-date.ts';
import { MOST_KRONOR } from '../language/numbers/read-kronor.ts';
import { proposalSchema } from './proposal.ts';

/**
 * Where a matter is. `submitted`: a strategist has it; `returned`: its requester has it, with a question;
 * `at-beredning`: its card is with IB; `approved` and `rejected` are the decisions, `reported` is the end of
 * a trip, `cancelled` that of one that was not made in the end.
 */
export const states = [
  'draft',
  'submitted',
  'returned',
  'prepared',
  'on-agenda',
  'at-beredning',
  'postponed',
  'approved',
  'rejected',
  'withdrawn',
  'reported',
  'cancelled',
] as const;
export type State = (typeof states)[number];

/** Those that are the end of a matter, or after its decision. In the others it waits for somebody. */
const endStates: readonly State[] = ['approved', 'rejected', 'withdrawn', 'reported', 'cancelled'];
export const openStates: readonly State[] = states.filter((state) => !endStates.includes(state));

/** What may be done with a matter. Who may do what, and in which state, is said in acts.ts. */
export const matterActs = [
  'amend',
  'submit',
  'withdraw',
  'prepare',
  'ask-requester',
  'put-on-agenda',
  'send-to-beredning',
  'give-view',
  'declare-conflict',
  'take-back-conflict',
  'approve',
  'approve-with-condition',
  'reject',
  'send-back',
  'postpone',
  'report',
  'correct-report',
  'cancel',
  'take-up-again',
] as const;
export type MatterAct = (typeof matterActs)[number];

/**
 * What somebody is to a matter; one person may be several. `in-conflict`: one who has a conflict of interest in it,
 * and is neither member nor chair of it meanwhile.
 */
export const parts = [
  'requester',
  'traveller',
  'strategist',
  'member',
  'chair',
  'in-conflict',
  'outsider',
] as const;
export type Part = (typeof parts)[number];

/** A person's Entra object id. */
const person = z.string().min(1);
/** An instant as ISO text. */
const instant = z.iso.datetime();
const words = z.string().trim().min(1).max(2_000);

export const stances = ['supports', 'opposes', 'asks-for-more'] as const;
export type Stance = (typeof stances)[number];

/** What a member of IB thinks of a matter. A later one takes the place of the earlier. */
export const viewSchema = z.strictObject({
  person,
  stance: z.enum(stances),
  reason: words.nullable(),
  /** The revision of the proposal that it is about. */
  revision: z.int().min(1),
  at: instant,
});
export type View = z.infer<typeof viewSchema>;

/** Somebody's conflict of interest (jäv), which takes them out of the handling. */
export const conflictSchema = z.strictObject({
  person,
  /**
   * `own-trip`: they travel themselves, so that nobody needs to declare it. `own-request`: they asked for a trip that
   * may be their own; true of a matter as it stands, and kept nowhere.
   */
  cause: z.enum(['declared', 'own-trip', 'own-request']),
  reason: words.nullable(),
  at: instant,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** Something that the requester was asked, by a strategist or by the chair (who sends the matter back). */
export const questionSchema = z.strictObject({
  person,
  text: words,
  /** The meeting on whose agenda the matter was when it was sent back; null where it was on none. */
  meeting: civilDate.nullable(),
  at: instant,
});

/** The chair lets a matter wait. */
export const postponementSchema = z.strictObject({
  person,
  actingFor: person.nullable(),
  reason: words,
  /** The meeting on whose agenda it was. */
  meeting: civilDate.nullable(),
  at: instant,
});

/** A change of the proposal after it was submitted: who made it, and what it said before. */
const amendmentSchema = z.strictObject({
  person,
  at: instant,
  /** The revision that it led to. */
  revision: z.int().min(2),
  before: proposalSchema,
});

export const decisionOutcomes = ['approved', 'approved-with-condition', 'rejected'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** By what right somebody decided: their own, or the chair's, who was absent or in conflict. */
export const decidingRights = ['own', 'absence', 'conflict'] as const;
export type DecidingRight = (typeof decidingRights)[number];

/** What the finansborgarråd decided by delegation (5#4). */
export const decisionSchema = z.strictObject({
  outcome: z.enum(decisionOutcomes),
  condition: words.nullable(),
  reason: words.nullable(),
  person,
  /** The chair in whose place a deputy decided, and why. */
  actingFor: person.nullable(),
  right: z.enum(decidingRights),
  /** The paragraph that delegates it, such as `5#4`. */
  paragraph: z.string(),
  /** The revision of the proposal that was decided on. */
  revision: z.int().min(1),
  at: instant,
});
export type Decision = z.infer<typeof decisionSchema>;

/** What the traveller brought home, and what the trip really cost (whole kronor). */
export const reportSchema = z.strictObject({
  person,
  learned: words,
  cost: z.int().min(0),
  /** By line, where it was told by line. */
  costs: proposalSchema.shape.costs,
  at: instant,
});

/** A change of a report that had been taken: who made it, and what it said before. */
const correctionSchema = z.strictObject({ person, at: instant, before: reportSchema });

/** That an approved trip will not be made, or was not. */
const cancellationSchema = z.strictObject({
  person,
  reason: words,
  /** What the city had paid all the same, in whole kronor. */
  paid: z.int().min(0).max(MOST_KRONOR).default(0),
  at: instant,
});

/** A matter for IB with all that has happened to it but who looked, which is kept apart. */
export const matterSchema = z.strictObject({
  /** 32 hexadecimal digits. */
  id: z.string().length(32),
  /** What people call it: `IB 2026-14`. Null while it is a draft. */
  number: z.string().nullable(),
  /** Grows with each change; a change that does not know the latest is refused. */
  version: z.int().min(1),
  /** Grows when the proposal changes after it was submitted. */
  revision: z.int().min(1),
  state: z.enum(states),
  requester: person,
  /** As the requester's own messages gave it: not everybody who asks is in the directory. */
  requesterName: z.string(),
  proposal: proposalSchema,
  dnr: z.string().trim().min(1).max(60).nullable(),
  /** What the strategist says of it for IB. */
  assessment: words.nullable(),
  /** Handled between meetings. */
  urgent: z.boolean(),
  /** Date of the meeting on whose agenda it is, and its place there from 1. */
  meeting: civilDate.nullable(),
  position: z.int().min(1).nullable(),
  questions: z.array(questionSchema),
  views: z.array(viewSchema),
  conflicts: z.array(conflictSchema),
  postponements: z.array(postponementSchema),
  amendments: z.array(amendmentSchema),
  decision: decisionSchema.nullable(),
  report: reportSchema.nullable(),
  /** Matters from before these two were kept have none. */
  corrections: z.array(correctionSchema).default([]),
  cancellation: cancellationSchema.nullable().default(null),
  createdAt: instant,
  submittedAt: instant.nullable(),
  /** When it was sent to IB the first time. */
  sentAt: instant.nullable(),
});
export type Matter = z.infer<typeof matterSchema>;

/** The civil date on which its first words were written. */
export function begunOn({ createdAt }: Pick<Matter, 'createdAt'>): string {
  return civilDateAt(new Date(createdAt));
}

/** Whether it stands approved with a condition. */
export function isConditional({ state, decision }: Matter): boolean {
  return state === 'approved' && decision?.outcome === 'approved-with-condition';
}

/** How a matter stands, with whether a condition goes with it. */
export function standingOf(matter: Matter): State | 'approved-with-condition' {
  return isConditional(matter) ? 'approved-with-condition' : matter.state;
}

/** Whether others than its writer have had it before them: not a draft, nor one that was thrown away. */
export function wasSubmitted({ state, submittedAt }: Matter): boolean {
  return state !== 'draft' && submittedAt !== null;
}

/** A meeting of IB, known by its date. Its agenda is the matters that name it, by their position. */
const meetingSchema = z.strictObject({
  date: civilDate,
  /** When its members got the agenda; null before. */
  notifiedAt: instant.nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;
