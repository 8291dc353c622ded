import type { FileAccess } from '../../conversation/turn.ts';
import { may } from '../../network/authority.ts';
import type { Directory } from '../../network/model.ts';
import type { Matter } from '../model.ts';

/** Whether somebody may take papers of IB: those of the City Executive Board, its registrar among them, and IB. */
export function mayTakePapers(directory: Directory, person: string, today: string): boolean {
  return may(directory, { person, act: 'take-papers', unit: executiveOf(directory) }, today).ok;
}

const executiveOf = ({ units }: Directory) => units.find(({ kind }) => kind === 'executive')?.id ?? null;

/** What whoever takes papers of IB must still be allowed on that day. */
export function accessToPapers(directory: Directory): FileAccess {
  return { act: { name: 'take-papers', unit: executiveOf(directory) } };
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
