import type { MessageTurn } from '../../conversation/turn.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { countWords, fold } from '../../language/words.ts';
import { listMatters } from '../matter-register.ts';
import { type Matter, openStates } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { toldOfMatter } from './matter-acts.ts';
import { mattersSeen } from './matters-seen.ts';

const theDeclaration =
  /\b(?:deklarationen|initiativet|uttalandet|uppropet|the (?:declaration|initiative|statement|pledge|appeal))\b/;

/** With nothing that says which: "deklarationen om kriget" may be any. */
export const theOneDeclaration = new RegExp(
  `${theDeclaration.source}(?! (?:om|mot|for|on|about|against|for))`,
);

/** "Ta bort deklarationen från IB": the one that there is, by what it is. */
export const saysOfDeclaration = (text: string): boolean =>
  countWords(text) <= MOST_WORDS &&
  theDeclaration.test(fold(text)) &&
  toldOfMatter.acts.test(fold(text)) &&
  !namesRules.test(fold(text));
/** Who says more of it names it. */
const MOST_WORDS = 10;

/** The declarations that IB has before it, where a text speaks of the one that there is. */
export async function declarationsMeant(
  store: BeredningPorts['store'],
  turn: MessageTurn,
): Promise<readonly Matter[]> {
  return saysOfDeclaration(turn.text) ? openDeclarations(store, turn) : [];
}

/** The declarations that IB has before it, of those that the one who speaks may see. */
export async function openDeclarations(
  store: BeredningPorts['store'],
  turn: MessageTurn,
): Promise<readonly Matter[]> {
  const all = await listMatters(store.database, { states: openStates });
  const ids = all.filter(({ proposal }) => proposal.kind === 'declaration').map(({ id }) => id);
  return mattersSeen(store.database, turn, ids);
}
