import type { DecisionMatrix, DecisionRight } from '../decision-rights/decision-right.ts';
import { accept, type Outcome, refuse } from '../outcome.ts';
import { asksOfForeignPolicy, isOverBefore, isTrip, type MatterKind, type Proposal } from './proposal.ts';

/** What people bring to IB, rightly or not. */
export const subjects = [
  'conference',
  'event',
  'delegation-trip',
  'declaration',
  'membership',
  'network',
  'eu-policy',
  'city-view',
  'visit',
] as const satisfies readonly (MatterKind | string)[];
export type Subject = (typeof subjects)[number];

/** On whose behalf it is: that of the City Executive Board, for the whole city, or of one operation. */
export type Scope = 'city' | 'operation';

export interface GateQuestion {
  readonly subject: Subject;
  readonly scope: Scope;
  /** Whether it burdens the city's resources more than before; null: not said yet. */
  readonly addedBurden: boolean | null;
  /** Whether it touches foreign, aid or security policy (4#1); null: not said yet. */
  readonly foreignPolicy: boolean | null;
  /** Whether the place of a trip is in Sweden; false where it is not known. */
  readonly inSweden: boolean;
}

/** Why a matter is none for IB: the code has a text in each language. */
export const gateStops = [
  /** The city conducts no foreign policy of its own, whoever would decide (4#1). */
  'foreign-policy',
  /** A trip on behalf of another committee: its own delegation, on which the strategy is silent. */
  'own-trip',
  /** What is delegated is to take part in what takes place abroad. */
  'within-sweden',
  /** A declaration with an added burden is not delegated. */
  'added-burden',
  'own-declaration',
  'citywide-membership',
  'own-membership',
  'citywide-network',
  'own-network',
  'city-view',
  'own-eu-policy',
  'own-visit',
  'significant-visit',
] as const;
export type GateStop = (typeof gateStops)[number];

/** A matter that goes elsewhere. */
export interface Elsewhere {
  readonly code: GateStop;
  /** Who decides instead; null where the strategy does not say. */
  readonly decider: DecisionRight['decider'];
  /** The paragraph that decided. */
  readonly because: string;
}

/** A matter for IB, by the row of the decision matrix that makes it one. */
export interface ForBeredning {
  readonly right: DecisionRight;
  readonly because: string;
  /** The paragraphs that it was tried by, for the record. */
  readonly rules: readonly string[];
}

/** Where it stands that the city conducts no foreign policy of its own. */
export const FOREIGN_POLICY = '4#1';

/** By what row each way goes; foreign policy is nobody's in the city, and has none. */
const ways: Readonly<Record<Exclude<GateStop, 'foreign-policy'>, string>> = {
  'own-trip': 'conference-abroad',
  'within-sweden': 'conference-abroad',
  'added-burden': 'declaration',
  'own-declaration': 'own-membership',
  'citywide-membership': 'citywide-membership',
  'own-membership': 'own-membership',
  'citywide-network': 'citywide-network',
  'own-network': 'own-membership',
  'city-view': 'city-view',
  'own-eu-policy': 'own-eu-policy',
  'own-visit': 'own-visit',
  'significant-visit': 'significant-visit',
};

/** Nobody's in the city, or of a row that delegates and does not say who decides on what is not delegated. */
const silentStops = [
  'foreign-policy',
  'own-trip',
  'within-sweden',
  'added-burden',
] as const satisfies readonly GateStop[];
export type SilentStop = (typeof silentStops)[number];

/** Whether the strategy does not say who decides instead. */
export function isSilent(code: GateStop): code is SilentStop {
  return silentStops.some((one) => one === code);
}

/** Is this a matter for IB at all (4#1, 5#4)? If not: where it goes instead. Reads the decision matrix alone. */
export function passGate(question: GateQuestion, matrix: DecisionMatrix): Outcome<ForBeredning, Elsewhere> {
  const code = stopOf(question);
  if (code === undefined) {
    const right = rowOf(matrix, question.subject === 'declaration' ? 'declaration' : 'conference-abroad');
    const { paragraph } = right;
    const rules = question.foreignPolicy === false ? [FOREIGN_POLICY, paragraph] : [paragraph];
    return accept({ right, because: paragraph, rules });
  }
  if (code === 'foreign-policy') return refuse({ code, decider: null, because: FOREIGN_POLICY });
  const { decider, paragraph } = rowOf(matrix, ways[code]);
  return refuse({ code, decider: isSilent(code) ? null : decider, because: paragraph });
}

function stopOf({
  subject,
  scope,
  addedBurden,
  foreignPolicy,
  inSweden,
}: GateQuestion): GateStop | undefined {
  if (foreignPolicy === true) return 'foreign-policy';
  const city = scope === 'city';
  switch (subject) {
    case 'conference':
    case 'event':
    case 'delegation-trip':
      if (!city) return 'own-trip';
      return inSweden ? 'within-sweden' : undefined;
    case 'declaration':
      if (!city) return 'own-declaration';
      return addedBurden === true ? 'added-burden' : undefined;
    case 'membership':
      return city ? 'citywide-membership' : 'own-membership';
    case 'network':
      return city ? 'citywide-network' : 'own-network';
    case 'eu-policy':
      return city ? 'city-view' : 'own-eu-policy';
    case 'city-view':
      return 'city-view';
    case 'visit':
      return city ? 'significant-visit' : 'own-visit';
  }
}

/** The row of a matter. Throws when the matrix lacks it: its data is at fault, not whoever asks. */
function rowOf(matrix: DecisionMatrix, id: string): DecisionRight {
  const row = matrix.get(id);
  if (row === undefined) throw new Error(`the decision matrix has no row ${id}`);
  return row;
}

/** What IB is to see at once, though it stops nothing. */
export const flags = [
  /** Another party pays, in part or whole. */
  'paid-by-other',
  /** Somebody who decides for IB travels themselves. */
  'decides-own-trip',
  /** Somebody of IB asked for the trip, and may travel themselves. */
  'asked-by-beredning',
  /** A member of IB travels themselves, and is out of the handling. */
  'member-travels',
  /** A trip with an added burden: whether the delegation covers it is open in the text of 5#4. */
  'burden-on-trip',
  /** The trip was over on the day that it is tried. */
  'trip-over',
  /** A declaration of before it was asked whether it touches foreign policy (4#1). */
  'foreign-policy-open',
] as const;
export type Flag = (typeof flags)[number];

/**
 * What is to be flagged about a proposal, given who decides for IB today and who its members are, and the day
 * on which it is tried; null where it will not be.
 */
export function flagsOf(
  proposal: Proposal,
  beredning: { readonly deciders: readonly string[]; readonly members: readonly string[] },
  day: string | null,
  /** Whoever asked for a trip that may be their own; null where nobody did. */
  asker: string | null = null,
): Flag[] {
  const travels = (people: readonly string[]) =>
    proposal.travellers.some(({ person }) => person !== null && people.includes(person));
  const { funding } = proposal;
  const found: Record<Flag, boolean> = {
    'paid-by-other': funding !== null && funding.payer !== 'own-budget',
    'decides-own-trip': travels(beredning.deciders),
    'asked-by-beredning':
      asker !== null && [...beredning.deciders, ...beredning.members].includes(asker) && !travels([asker]),
    'member-travels': travels(beredning.members),
    'burden-on-trip': isTrip(proposal) && proposal.addedBurden === true,
    'trip-over': day !== null && isOverBefore(proposal, day),
    'foreign-policy-open': asksOfForeignPolicy(proposal),
  };
  return flags.filter((flag) => found[flag]);
}
