import type { DecisionMatrix } from '../decision-rights/decision-right.ts';
import type { Directory } from '../network/model.ts';
import type { Outcome } from '../outcome.ts';
import { type Elsewhere, type ForBeredning, type GateQuestion, passGate, type Scope } from './gate.ts';
import type { Proposal } from './proposal.ts';

/** On whose behalf it is: the whole city's when it is the City Executive Board's. */
export function scopeOf(onBehalfOf: string | null, directory: Pick<Directory, 'units'>): Scope {
  const unit = directory.units.find(({ id }) => id === onBehalfOf);
  return unit?.kind === 'executive' ? 'city' : 'operation';
}

/** Takes a proposal through the gate. What has not been said yet stops nothing. */
export function passMatter(
  proposal: Proposal,
  directory: Pick<Directory, 'units'>,
  matrix: DecisionMatrix,
): Outcome<ForBeredning, Elsewhere> {
  const { kind, onBehalfOf, addedBurden } = proposal;
  const question: GateQuestion = {
    subject: kind ?? 'conference',
    scope: onBehalfOf === null ? 'city' : scopeOf(onBehalfOf, directory),
    addedBurden,
  };
  return passGate(question, matrix);
}
