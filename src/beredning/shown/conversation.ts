import { civilDateAt } from '../../calendar/civil-date.ts';
import { factOfShown } from '../../conversation/asked-of-shown.ts';
import type { Intent } from '../../conversation/feature.ts';
import { saidOfShown, speaksOfOther, type Wish, wishIn } from '../../conversation/said-of-shown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { showAsked } from '../card/show-matter.ts';
import { heldFacts } from '../card/told-fact.ts';
import { formCard } from '../form/cards.ts';
import { formTexts } from '../form/texts.ts';
import { type FormPart, valuesOf } from '../form/values.ts';
import { editProposal } from '../handling/edit-proposal.ts';
import { nameAskedOf, nameToDecide } from '../lists/deciding-words.ts';
import { otherMatter } from '../lists/told-conversation.ts';
import { findMatter } from '../matter-register.ts';
import type { BeredningPorts } from '../ports.ts';
import { emptyProposal, type Proposal } from '../proposal.ts';
import { claimMatter } from '../reading/claim.ts';
import { doubtText } from '../reading/texts.ts';
import { asksToGoAhead, showWhetherToPay } from './asks-to-go-ahead.ts';
import { mattersNamedBeside } from './names-matters.ts';
import { type Changes, monthMovedTo, readChanges } from './read-changes.ts';
import { ABOUT_SHOWN, showing, shownMatter } from './shown-matter.ts';

/** What the card of a matter, or the summary of a draft, is the place for. */
const wishes: readonly Wish[] = ['why', 'document', 'call-off', 'reject', 'approve', 'send-in', 'status'];
/** Of these the card tells; the others it does where it is pressed. */
const told: readonly (Wish | undefined)[] = ['why', 'status', 'document'];
const conflict = /\b(?:javig\w*|jav\b|konflikt\w*|biased|conflict)/;

/** Whether a text is of a change does not depend on what it is changed from, nor on the day. */
const anyTrip: Proposal = { ...emptyProposal, travellerCount: 2 };
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
      if (asksToGoAhead(text) && !namesAnother(text)) return text;
      const said = saidOfShown(text);
      if (said === undefined || namesAnother(text)) return undefined;
      const wish = wishIn(said, wishes);
      const { number, language } = shownMatter(thing);
      if (wish === 'document' && number !== null)
        return language === 'sv' ? `Beslut ${number}` : `Decision ${number}`;
      const isChange =
        Object.keys(readChanges(text, anyTrip, ANY_DAY, nobody)).length > 0 ||
        monthMovedTo(text, ANY_DAY, nobody) !== undefined;
      if (factOfShown(text, heldFacts) !== undefined) return text;
      return wish !== undefined || isChange || (conflict.test(said) && !speaksOfOther(said))
        ? text
        : undefined;
    },
    staysWith: (text) => text,
    names: (turn, thing) => mattersNamedBeside(ports, turn, thing),
    turnsTo: (turn, other) => {
      const shown = turn.shown === undefined ? undefined : shownMatter(turn.shown).matter;
      return otherMatter(ports, turn, other, shown);
    },
    handle: (turn) => goOn(ports, turn),
  };
}

/** Another matter, by its number or its name, or a new one. */
function namesAnother(text: string): boolean {
  const named = nameToDecide(text) ?? nameAskedOf(text) ?? '';
  return /\bib\s*\d{4}-\d/i.test(text) || named !== '' || claimMatter(text) === 'matter';
}

async function goOn(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const shown = shownMatter(turn.shown ?? '');
  const language = languageOfText(turn.text, shown.language);
  const say = formTexts(language);
  const { matter: id } = shown;
  const looked = await editProposal(ports.store, {
    ...{ matter: id, person: turn.person.id, at: turn.at, changes: {} },
  });
  if (looked.ok) {
    const { matter, proposal } = looked.value;
    const directory = await currentDirectory(ports.store);
    const said = [...shown.said, turn.text];
    const today = civilDateAt(turn.at);
    let changed = proposal;
    for (const text of said) changed = { ...changed, ...readChanges(text, changed, today, directory) };
    const month = monthMovedTo(turn.text, today, directory);
    const part =
      partOf(readChanges(turn.text, proposal, today, directory)) ??
      (month === undefined ? undefined : 'trip');
    if (part !== undefined) {
      const values = valuesOf(part, changed);
      const about = { number: matter.number, title: proposal.title };
      const card = formCard({ matter: id, about, part, values, units: directory.units, language });
      const shows = showing(matter, language, said);
      if (month === undefined) return { text: say('filledIn'), card, language, shows };
      return { text: doubtText({ code: 'no-day', words: month }, language), card, language, shows };
    }
  }
  const wish = wishIn(fold(turn.text), wishes);
  const matter = await findMatter(ports.store.database, id);
  if (asksToGoAhead(turn.text) && matter !== undefined)
    return showWhetherToPay(ports, turn, matter, language);
  const isAsked = told.includes(wish) || factOfShown(turn.text, heldFacts) !== undefined;
  return showAsked(ports, turn, id, language, isAsked ? '' : say('nothingChanged'));
}

/** The part of the form that holds what is changed; undefined where nothing is. */
function partOf({ costs, ...trip }: Changes): FormPart | undefined {
  if (Object.keys(trip).length > 0) return 'trip';
  return costs === undefined ? undefined : 'money';
}
