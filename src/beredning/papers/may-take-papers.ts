import { may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import type { Matter } from '../model.ts';

/** Whether somebody may take papers of IB: those of the City Executive Board, its registrar among them, and IB. */
export function mayTakePapers(directory: Directory, person: string, today: string): boolean {
  const unit = directory.units.find(({ kind }) => kind === 'executive')?.id ?? null;
  return may(directory, { person, act: 'take-papers', unit }, today).ok;
}

/** Whether somebody may take the papers of a decision: its requester too. */
export function mayTakeDecision(
  directory: Directory,
  { requester }: Pick<Matter, 'requester'>,
  person: string,
  today: string,
): boolean {
  return requester === person || mayTakePapers(directory, person, today);
}
