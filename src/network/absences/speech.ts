import type { MessageTurn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import type { Directory, Person } from '../model.ts';
import type { SaidOfAbsence } from './read-absence.ts';

/** What is said of whose absence, and by whom. */
export interface Speech {
  readonly turn: MessageTurn;
  readonly said: SaidOfAbsence;
  readonly directory: Directory;
  readonly person: Person;
  readonly language: Language;
  readonly today: string;
}
