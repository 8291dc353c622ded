import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import { documentLinkSchema } from '../documents/document-links.ts';
import { MOST_KRONOR } from '../language/numbers/read-kronor.ts';

/** What the city can commit itself to, and the register holds. */
export const kinds = [
  'cooperation-agreement',
  'letter-of-intent',
  'membership',
  'network',
  'declaration',
  'aid-project',
  'eu-project',
] as const;
export type Kind = (typeof kinds)[number];

/** What may be asked about beforehand: the city enters into no twin-city agreements (4#2), so none is registered. */
export const askedKinds = ['twin-city', ...kinds] as const;
export type AskedKind = (typeof askedKinds)[number];

/** The four directions of the international work (3#1): profilering, omvärldsbevakning, samverkan, påverkan. */
export const directions = ['profiling', 'monitoring', 'cooperation', 'influence'] as const;
export type Direction = (typeof directions)[number];

/** Of the whole city, or within one operation: what decides who decides (5#3, 5#6). */
export const scopes = ['city', 'operation'] as const;
export type Scope = (typeof scopes)[number];

const kronor = z.int().min(0).max(MOST_KRONOR);
const line = z.string().trim().min(1).max(200);

/** What is said of a commitment. Null is what nobody has said; all dates are civil dates. */
export const factsSchema = z.strictObject({
  kind: z.enum(kinds),
  /** With whom: a city, an organisation, a network, a programme. */
  counterpart: line,
  /** The field that it is about; empty where nobody has said. */
  theme: z.string().trim().max(200),
  directions: z.array(z.enum(directions)),
  scope: z.enum(scopes),
  /** Id of the unit that keeps it. */
  unit: z.string().min(1),
  /** Who decided on it, in words: Kommunfullmäktige, Trafiknämnden. */
  decider: line.nullable(),
  decidedOn: civilDate.nullable(),
  start: civilDate.nullable(),
  end: civilDate.nullable(),
  /** Whole kronor a year, as the city pays. */
  costPerYear: kronor.nullable(),
  /** Entra object id of whoever keeps an eye on it. */
  contact: z.string().min(1).nullable(),
  documents: z.array(documentLinkSchema).max(20),
});
export type CommitmentFacts = z.infer<typeof factsSchema>;

/** A commitment as it stands in the register. */
export interface Commitment extends CommitmentFacts {
  readonly id: string;
  /** The number that people say. */
  readonly number: number;
  /** Counts its changes, so that what was done on an older state is told apart. */
  readonly version: number;
  /** The day on which it ends, or ended, because somebody said so; null for one that runs to its end date. */
  readonly endedOn: string | null;
  /** Why it was ended, in somebody's own words. */
  readonly endReason: string | null;
  /** The day on which its keeper is asked whether it is still worth having (4#4: a recommendation); null: not asked. */
  readonly reviewOn: string | null;
  /** When it was last re-examined. */
  readonly reviewedOn: string | null;
  readonly registeredBy: string;
  readonly registeredOn: string;
}

/** How far a commitment has come on a date. `expired`: its end date has passed, and nobody has said more. */
const standings = ['coming', 'in-force', 'expired', 'ended'] as const;
export type Standing = (typeof standings)[number];

/** How far a commitment has come on a civil date. */
export function standingOn(
  { start, end, endedOn }: Pick<Commitment, 'start' | 'end' | 'endedOn'>,
  date: string,
): Standing {
  if (endedOn !== null && endedOn < date) return 'ended';
  if (end !== null && end < date) return 'expired';
  return start !== null && start > date ? 'coming' : 'in-force';
}

/** The last day of a commitment, as far as it is known: the day on which it was ended, else its end date. */
export function lastDayOf({ end, endedOn }: Pick<Commitment, 'end' | 'endedOn'>): string | null {
  return endedOn ?? end;
}

/** What came out of a review. `change`: it goes on, but something about it must become another. */
export const reviewAnswers = ['keep', 'change', 'leave'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];

/** What a unit has said when it was asked whether a commitment is still worth having. */
export interface Review {
  readonly id: string;
  readonly commitment: string;
  /** The day for which it was asked. */
  readonly about: string;
  readonly answer: ReviewAnswer;
  readonly why: string;
  readonly by: string;
  readonly on: string;
}

/** A view that a unit means to put forward towards the EU, in close cooperation with the Executive Board (5#6). */
export interface Position {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly unit: string;
  /** The question of the EU that it concerns. */
  readonly matter: string;
  /** What the unit thinks of it. */
  readonly view: string;
  readonly writtenBy: string;
  readonly writtenOn: string;
  /** When the Executive Board's administration was told; null until then. */
  readonly toldOn: string | null;
  readonly toldBy: string | null;
}
