import { factOfShown } from '../../conversation/asked-of-shown.ts';
import { nameInstead } from '../../conversation/changed-mind.ts';
import type { Intent } from '../../conversation/feature.ts';
import {
  pointsAtShown,
  saidOfShown,
  speaksOfOther,
  type Wish,
  wishIn,
} from '../../conversation/said-of-shown.ts';
import { withoutFit } from '../../language/naming/fits-strategy.ts';
import { fold } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import { heldFacts } from '../card/told-fact.ts';
import { nameAskedOf, nameToDecide } from '../lists/deciding-words.ts';
import { decisionTold } from '../lists/decision-told.ts';
import { toldOfMatter } from '../lists/matter-acts.ts';
import { otherMatter } from '../lists/told-conversation.ts';
import type { BeredningPorts } from '../ports.ts';
import { emptyProposal, type Proposal } from '../proposal.ts';
import { claimMatter } from '../reading/claim.ts';
import { asksToGoAhead } from './asks-to-go-ahead.ts';
import { goOnFromMatter } from './go-on.ts';
import { mattersNamedBeside } from './names-matters.ts';
import { monthMovedTo, readChanges } from './read-changes.ts';
import { ABOUT_SHOWN, shownMatter, toldNow } from './shown-matter.ts';

/** What the card of a matter, or the summary of a draft, is the place for. */
const wishes: readonly Wish[] = ['why', 'document', 'call-off', 'reject', 'approve', 'send-in', 'status'];
/** "Hämta beslutet", as the button of the card says. */
const wantsDecision =
  /^(?:(?:kan|kunde|skulle|vill|can|could|may|please|snalla|du|ni|jag|vi|you|i|we|have|fa|ha) )*(?:hamta|hamtar|ladda (?:ne[rd]|hem)|skicka|skickar|ge|ger|visa|oppna|fa|ha|get|fetch|download|send|give|show|open|have)(?: (?:mig|oss|hit|over|me|us|se|upp|fram))* (?:(?:the|det|hela|skriftliga|sjalva|formal|written|whole) )*(?:beslutet|beslutsdokumentet|beslutsprotokollet|decision)(?: (?:document|som fil|tack|please|da|nu|till mig|to me))*$/;
const conflict = /\b(?:javig\w*|jav\b|konflikt\w*|biased|conflict)/;
/** What its card is for, said of the one that was shown: "flytta den till nästa möte istället", "put it off". */
const isSaidOf = (said: string): boolean =>
  (conflict.test(said) || (pointsAtShown(said) && toldOfMatter.acts.test(said))) && !speaksOfOther(said);

/** Whether a text is of a change does not depend on what it is changed from, nor on the day. */
const anyTrip: Proposal = {
  ...emptyProposal,
  travellerCount: 2,
  costs: [{ kind: 'other', amount: 30_000 }],
};
const ANY_DAY = '2026-01-01';
const nobody = { people: [], units: [], absences: [], deputies: [], assignments: [] } as unknown as Directory;

/**
 * "O en till åker med", "nä vi skiter i den", "godkänn den", right after a draft or a matter was shown: its form with
 * that filled in, or its card. The words alone change nothing.
 */
export function shownMatterIntent(ports: BeredningPorts): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      if (decidesShown(text, thing)) return text;
      if (asksToGoAhead(text) && !namesAnother(text)) return text;
      const said = saidOfShown(withoutFit(text));
      if (said === undefined || namesAnother(text)) return undefined;
      const wish = wishIn(said, wishes);
      const { number, language } = shownMatter(thing);
      if ((wish === 'document' || (wantsDecision.test(said) && !speaksOfOther(said))) && number !== null)
        return language === 'sv' ? `Beslut ${number}` : `Decision ${number}`;
      const isChange =
        Object.keys(readChanges(toldNow(text, shownMatter(thing)), anyTrip, ANY_DAY, nobody)).length > 0 ||
        monthMovedTo(text, ANY_DAY, nobody) !== undefined;
      if (factOfShown(withoutFit(text), heldFacts) !== undefined) return text;
      return wish !== undefined || isChange || isSaidOf(said) ? text : undefined;
    },
    staysWith: (text) => text,
    names: (turn, thing) => mattersNamedBeside(ports, turn, thing),
    turnsTo: async (turn, other) => {
      const shown = turn.shown === undefined ? undefined : shownMatter(turn.shown);
      // "Nej, det är Malmö" of a draft: where the trip goes.
      if (shown?.number === null && nameInstead(turn.text) !== undefined) return undefined;
      return otherMatter(ports, turn, other, shown?.matter);
    },
    handle: (turn) => goOnFromMatter(ports, turn),
  };
}

/** "Nej, för dyrt", "bifalles om de åker tåg": a matter that was submitted is decided so. */
function decidesShown(text: string, thing: string): boolean {
  if (shownMatter(thing).number === null) return false;
  const { words = '', head = '' } = decisionTold(text, { isShown: true }) ?? {};
  return words !== '' && !namesAnother(head) && !speaksOfOther(fold(head));
}

/** Another matter, by its number or its name, or a new one. */
function namesAnother(text: string): boolean {
  const named = nameToDecide(text) ?? nameAskedOf(text) ?? '';
  return /\bib\s*\d{4}-\d/i.test(text) || named !== '' || claimMatter(text) === 'matter';
}
