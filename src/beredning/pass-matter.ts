import type { DecisionMatrix } from '../decision-rights/decision-right.ts';
import { isInSweden } from '../language/places/places.ts';
import type { Directory } from '../network/model.ts';
import type { Outcome } from '../outcome.ts';
import {
  type Elsewhere,
  type ForBeredning,
  type GateQuestion,
  passGate,
  type Scope,
  type Subject,
} from './gate.ts';
import type { Proposal } from './proposal.ts';

/** On whose behalf it is: the whole city's when it is the City Executive Board's. */
function scopeOf(onBehalfOf: string | null, directory: Pick<Directory, 'units'>): Scope {
  const unit = directory.units.find(({ id }) => id === onBehalfOf);
  return unit?.kind === 'executive' ? 'city' : 'operation';
}

/**
 * Takes a proposal through the gate, as what its kind says or as a subject that is none of the kinds. What has not
 * been said yet stops nothing.
 */
export function passMatter(
  proposal: Proposal,
  directory: Pick<Directory, 'units'>,
  matrix: DecisionMatrix,
  subject: Subject | null = proposal.kind,
): Outcome<ForBeredning, Elsewhere> {
  const { onBehalfOf, addedBurden, foreignPolicy, place } = proposal;
  const question: GateQuestion = {
    subject: subject ?? 'conference',
    scope: onBehalfOf === null ? 'city' : scopeOf(onBehalfOf, directory),
    addedBurden,
    foreignPolicy,
    inSweden: subject !== null && place !== null && isInSweden(place),
  };
  return passGate(question, matrix);
}
