import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Named, type Naming, namedByNumber } from '../../conversation/named.ts';
import type { MessageTurn } from '../../conversation/turn.ts';
import { namedBeside } from '../../language/naming/named-beside.ts';
import { numberBeside } from '../../language/naming/numbered-beside.ts';
import type { Commitment } from '../model.ts';
import { readCommitmentNames, toTellable } from '../naming/commitment-names.ts';
import { toldOfCommitment, toNamed } from '../naming/conversation.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { shownCommitment } from './shown-commitment.ts';

/** Which commitments a text names beside the one that was shown: by counterpart, people or number. */
export async function commitmentsNamedBeside(
  ports: CommitmentPorts,
  turn: MessageTurn,
  thing: string | undefined,
): Promise<Naming> {
  const numberShown = thing === undefined ? undefined : shownCommitment(thing).number;
  const said = numberBeside(turn.text);
  const mayBeNamed = (await readCommitmentNames(ports.store)).mayBeIn(turn.text).length > 0;
  if (said === undefined && !mayBeNamed && numberShown === undefined) return { isShown: false, others: [] };
  const all = await listCommitments(ports.store.database);
  const asNamed = (one: Commitment): Named => toNamed(ports, turn, one, civilDateAt(turn.at));
  const commitment = all.find(({ number }) => number === numberShown);
  const shown = commitment && asNamed(commitment);
  if (said !== undefined) {
    const others = all.filter(({ number }) => number === said).map(asNamed);
    return namedByNumber(said, { isShown: said === numberShown, shown, others });
  }
  const ofShown = commitment && toTellable(commitment);
  const { isShown, others, at } = namedBeside(
    all.map(toTellable),
    turn.text,
    toldOfCommitment.kinds,
    ofShown,
  );
  return { isShown, shown, others: others.map(asNamed), at };
}
