import type { Intent } from '../../conversation/feature.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { remissesNamedBeside } from './names-remisses.ts';
import { otherRemiss } from './other-remiss.ts';
import { saidInFull, withNumber } from './said-in-full.ts';
import { ABOUT_SHOWN, shownRemiss } from './shown-remiss.ts';

/**
 * "Kan ni ge oss två veckor till", "varför just den dagen?", right after a remiss was shown: what that says in full is
 * for whoever knows it by its number, or else for `named`, the card. The words alone change nothing.
 */
export function shownRemissIntent(ports: RemissPorts, named: Intent): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => saidInFull(text, shownRemiss(thing)),
    staysWith: (text, thing) => withNumber(text, shownRemiss(thing)),
    names: (turn, thing) => remissesNamedBeside(ports, turn, thing),
    turnsTo: (turn, other) => otherRemiss(ports, turn, other),
    handle: (turn) => named.handle(turn),
  };
}
