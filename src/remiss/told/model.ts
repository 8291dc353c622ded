import type { CardContent, MessageTurn } from '../../conversation/turn.ts';
import type { Directory } from '../../network/model.ts';
import type { ListedCase } from '../register-model.ts';

/** What is told of one remiss, and the recipients of it that may be meant. */
export interface Told {
  readonly turn: MessageTurn;
  readonly cases: readonly ListedCase[];
  /** Those of the units of whoever tells it. */
  readonly own: readonly ListedCase[];
  readonly directory: Directory;
  /** Whether some of its recipients are named. */
  readonly namesUnits: boolean;
}

/** What is said of what was told, with the form in which it stands, where there is one for whoever tells it. */
export interface ToldReply {
  readonly text: string;
  readonly card?: CardContent;
}
