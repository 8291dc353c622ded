import { civilDateAt } from '../../calendar/civil-date.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { answerFacts } from '../../language/naming/asked-fact.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { type Edited, editProposal } from '../handling/edit-proposal.ts';
import { findMatter } from '../matter-register.ts';
import { type Matter, wasSubmitted } from '../model.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import { refusedTexts } from '../refused-texts.ts';
import { showing } from '../shown/shown-matter.ts';
import { matterCard } from './matter-card.ts';
import { readGround, sheetFor } from './matter-sheet.ts';
import { markLooked } from './register.ts';
import { reviewCard } from './review-card.ts';
import { toldFact } from './told-fact.ts';
import { toldInputTexts } from './told-input-texts.ts';
import { nothingTold, readToldInputs } from './told-inputs.ts';

/**
 * A matter as whoever speaks is to see it, with a note of what their press led to. That they have looked is
 * kept, so that nobody is reminded of what they have seen. A draft is shown to its requester alone.
 */
export function showMatter(
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  language: Language,
  note = '',
): Promise<Reply> {
  return show(ports, turn, id, language, { note });
}

/**
 * The same with the answer to what a message asks of it on top, and the condition or reason that it tells in its inputs;
 * `otherwise` stands on top where it asks and tells nothing. With `isShown` the message speaks of it as what was just shown.
 */
export function showAsked(
  ports: BeredningPorts,
  turn: MessageTurn,
  id: string,
  language: Language,
  otherwise = '',
  isShown = false,
): Promise<Reply> {
  const asked = turn.written ?? turn.text;
  return show(ports, turn, id, language, { note: otherwise, asked, said: asked, isShown });
}

/** A matter with what somebody told of it still in its inputs, when its card is refreshed. */
export const showRefreshed = (
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  language: Language,
  said: string,
): Promise<Reply> => show(ports, turn, id, language, { note: '', said, isShown: true });

async function show(
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  language: Language,
  {
    note,
    asked = '',
    said = '',
    isShown = false,
  }: { readonly note: string; readonly asked?: string; readonly said?: string; readonly isShown?: boolean },
): Promise<Reply> {
  const { store, matrix } = ports;
  const { database } = store;
  const matter = await findMatter(database, id);
  if (matter === undefined) return { text: refusedTexts(language)('refused-unknown-matter') };
  if (matter.state === 'draft') return showReview(ports, turn, id, language, note);
  // One that its writer threw away is there for nobody else.
  if (!maySee(matter, turn.person.id)) return { text: refusedTexts(language)('refused-unknown-matter') };
  await markLooked(database, id, turn.person.id, turn.at);
  const directory = await currentDirectory(store);
  const ground = await readGround({ database, directory, matrix }, matter, turn.at);
  const sheet = sheetFor(ground, turn.person.id);
  const told = said === '' ? nothingTold : readToldInputs(said, sheet, isShown);
  const filled = told.filled === null ? '' : toldInputTexts(language)(told.filled);
  // What decides asks nothing of it: "för dyrt" is the reason.
  const answered = filled === '' ? answerFacts(asked, (fact) => toldFact(fact, sheet, language)) : filled;
  return {
    card: matterCard(sheet, language, answered === '' ? note : answered, told),
    shows: showing(matter, language),
  };
}

/** The summary of what somebody writes or changes; where they may not, the matter as it stands. */
export async function showReview(
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  language: Language,
  note = '',
): Promise<Reply> {
  const looked = await editProposal(ports.store, {
    matter: id,
    person: turn.person.id,
    at: turn.at,
    changes: {},
  });
  if (looked.ok) {
    const card = await reviewOf(ports, turn, looked.value, language, note);
    return { card, shows: showing(looked.value.matter, language) };
  }
  const refused = refusedTexts(language)(`refused-${looked.refusal}`);
  if (looked.refusal === 'unknown-matter' || looked.refusal === 'still-a-draft') return { text: refused };
  return showMatter(ports, turn, id, language, note === '' ? refused : note);
}

async function reviewOf(
  { store, matrix }: BeredningPorts,
  { at }: Turn,
  edited: Edited,
  language: Language,
  note: string,
) {
  const { units } = await currentDirectory(store);
  const passed = passMatter(edited.proposal, { units }, matrix);
  const elsewhere = passed.ok ? null : passed.refusal;
  return reviewCard(edited, { units, today: civilDateAt(at), elsewhere }, language, note);
}

/** Whether somebody may see a matter: what has been submitted is everybody's to see. */
export function maySee(matter: Matter, person: string): boolean {
  return wasSubmitted(matter) || matter.requester === person;
}
