import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import { documentLinkSchema } from '../documents/document-links.ts';
import { MOST_KRONOR } from '../language/numbers/read-kronor.ts';

/** What IB handles (5#4): trips on behalf of the City Executive Board, and declarations or initiatives. */
export const matterKinds = ['conference', 'event', 'delegation-trip', 'declaration'] as const;
export type MatterKind = (typeof matterKinds)[number];

/** The four directions of the international work (3#1): profilering, omvärldsbevakning, samverkan, påverkan. */
export const directions = ['profiling', 'monitoring', 'cooperation', 'influence'] as const;
export type Direction = (typeof directions)[number];

export const costKinds = ['travel', 'lodging', 'fees', 'daily-allowance', 'other'] as const;
export type CostKind = (typeof costKinds)[number];

export const payers = ['own-budget', 'partly-sponsored', 'sponsored'] as const;
export type Payer = (typeof payers)[number];

export const MOST_TRAVELLERS = 500;
export const MOST_COST_LINES = 20;
/** Characters of what is said in a line, and of what is told in sentences. */
export const LONGEST_LINE = 200;
export const LONGEST_TEXT = 2_000;
/** People who are named one by one. */
export const MOST_NAMED = 100;
const kronor = z.int().min(0).max(MOST_KRONOR);
const line = z.string().trim().min(1).max(LONGEST_LINE);
const words = z.string().trim().min(1).max(LONGEST_TEXT);

const costLineSchema = z.strictObject({ kind: z.enum(costKinds), amount: kronor });
/** A cost in whole kronor, whoever pays it. */
export type CostLine = z.infer<typeof costLineSchema>;

const travellerSchema = z.strictObject({
  /** Entra object id, where the directory knows them. */
  person: z.string().min(1).nullable(),
  name: line,
});
export type Traveller = z.infer<typeof travellerSchema>;

const fundingSchema = z.strictObject({
  payer: z.enum(payers),
  /** Who pays in part or whole, where it is not the city. */
  sponsor: line.nullable(),
  /** How much the sponsor pays; null where that is not known, or all of it. */
  sponsored: kronor.nullable(),
});
export type Funding = z.infer<typeof fundingSchema>;

/** What is asked for. Null, or an empty list, is what has not been said yet; `whatIsMissing` says what must be. */
export const proposalSchema = z.strictObject({
  kind: z.enum(matterKinds).nullable(),
  /** What it is: the conference, the event, the declaration. */
  title: line.nullable(),
  purpose: words.nullable(),
  directions: z.array(z.enum(directions)),
  benefit: words.nullable(),
  /** How many travel, also where not all are named. */
  travellerCount: z.int().min(0).max(MOST_TRAVELLERS).nullable(),
  travellers: z.array(travellerSchema).max(MOST_NAMED),
  /** First and last day away, or of the event; for a declaration the day of signing. */
  from: civilDate.nullable(),
  until: civilDate.nullable(),
  place: line.nullable(),
  costs: z.array(costLineSchema).max(MOST_COST_LINES),
  funding: fundingSchema.nullable(),
  /** Id of the unit on whose behalf: `ks` is the City Executive Board. */
  onBehalfOf: z.string().min(1).nullable(),
  /** Whether the city's resources are burdened more than before (5#4). */
  addedBurden: z.boolean().nullable(),
  /** What the added burden is. */
  burden: words.nullable(),
  /** Whether it touches foreign, aid or security policy, which the city does not conduct (4#1); asked of declarations. */
  foreignPolicy: z.boolean().nullable().default(null),
  attachments: z.array(documentLinkSchema).max(20),
  /** The goal of the vision or the budget that it serves. */
  goal: words.nullable(),
  /** What will be brought home and reported, and to whom. */
  broughtHome: words.nullable(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** A proposal of which nothing has been said. */
export const emptyProposal: Proposal = {
  kind: null,
  title: null,
  purpose: null,
  directions: [],
  benefit: null,
  travellerCount: null,
  travellers: [],
  from: null,
  until: null,
  place: null,
  costs: [],
  funding: null,
  onBehalfOf: null,
  addedBurden: null,
  burden: null,
  foreignPolicy: null,
  attachments: [],
  goal: null,
  broughtHome: null,
};

/** The whole cost in kronor, whoever pays. */
export function totalCost({ costs }: Pick<Proposal, 'costs'>): number {
  return costs.reduce((sum, { amount }) => sum + amount, 0);
}

/** What the city itself pays, in kronor; where a sponsor's part is not known, the whole cost. */
export function citysCost(proposal: Pick<Proposal, 'costs' | 'funding'>): number {
  const total = totalCost(proposal);
  if (proposal.funding === null) return total;
  const { payer, sponsored } = proposal.funding;
  if (payer === 'sponsored') return sponsored === null ? 0 : Math.max(0, total - sponsored);
  return payer === 'partly-sponsored' ? Math.max(0, total - (sponsored ?? 0)) : total;
}

/** Whether it is a trip, which has travellers, days, a place and a report when it is over. */
export function isTrip({ kind }: Pick<Proposal, 'kind'>): boolean {
  return kind !== null && kind !== 'declaration';
}

/** Whether it must still be said if it touches foreign policy (4#1): of declarations and initiatives. */
export function asksOfForeignPolicy({
  kind,
  foreignPolicy,
}: Pick<Proposal, 'kind' | 'foreignPolicy'>): boolean {
  return kind === 'declaration' && foreignPolicy === null;
}

/** The last day away: the first one where no other is named; null where none is. */
export function lastDayOf({ from, until }: Pick<Proposal, 'from' | 'until'>): string | null {
  return until ?? from;
}

/** Whether it is a trip whose last day lies before this one. */
export function isOverBefore(proposal: Pick<Proposal, 'kind' | 'from' | 'until'>, day: string): boolean {
  const lastDay = lastDayOf(proposal);
  return isTrip(proposal) && lastDay !== null && lastDay < day;
}
