import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { isAlone } from '../../conversation/alone.ts';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { rolesOn } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { calledAlike } from '../called-alike.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { correctCommitment } from '../handling/correct-commitment.ts';
import { registerCommitment } from '../handling/register-commitment.ts';
import { type Commitment, type CommitmentFacts, type Kind, standingOn } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { tellsOfBound } from '../reading/tells-of-bound.ts';
import { type AnyRefusal, refusalText } from '../refusals.ts';
import { findCommitment, listCommitments } from '../register.ts';
import { duplicatesCard, formCard, inputsOf } from './cards.ts';
import { showingForm } from './go-on.ts';
import { asksWhereToEnter, readJoined, withoutWhetherEntered } from './read-joined.ts';
import { factsTold, readRegistration } from './read-registration.ts';
import { registeredText } from './registered-text.ts';
import { formTexts } from './texts.ts';
import { type FormInputs, factsOfForm, formInputs } from './values.ts';

const REGISTER = 'commitment-register';
/** What is claimed is not told by the day; what is written is read with the turn's. */
const ANY_DAY = '2000-01-01';

const common = { commitment: z.string().min(1).max(64), language: z.enum(['sv', 'en']) };
const shown = z.object(common);
const saved = z.object({
  ...common,
  ...formInputs,
  version: z.coerce.number().int().default(0),
  seen: z.array(z.string().max(64)).max(50).default([]),
});

/** What is told in a sentence, and no letter. */
const LONGEST_TOLD = 300;
const tellsOfJoined = (text: string) =>
  text.length <= LONGEST_TOLD && (asksWhereToEnter(text) || tellsOfBound(withoutWhetherEntered(text)));

/** Opens a form with what the sentence says: kind, counterpart and more. */
export function registerIntent(ports: CommitmentPorts): Intent {
  return {
    name: REGISTER,
    claim: (text) => (readRegistration(text, ANY_DAY) === undefined && !tellsOfJoined(text) ? 0 : 0.95),
    handle: (asked) => {
      const turn = { ...asked, text: withoutWhetherEntered(asked.text) };
      const wish = readRegistration(turn.text, civilDateAt(turn.at));
      const joined = readJoined(withoutWhetherEntered(turn.written ?? turn.text));
      const said = wish?.language ?? languageOfText(turn.text, turn.language);
      if (wish !== undefined || !tellsOfBound(turn.text))
        return openForm(ports, turn, { ...joined, ...wish?.facts }, said);
      const bound = { ...readJoined(turn.text), ...joined, ...factsTold(turn.text, civilDateAt(turn.at)) };
      return noteBound(ports, turn, bound, said);
    },
  };
}

/** What is told as done is filled in to be saved; what the register holds already is shown. */
async function noteBound(
  ports: CommitmentPorts,
  turn: MessageTurn,
  facts: Partial<CommitmentFacts>,
  language: Language,
): Promise<Reply> {
  const today = civilDateAt(turn.at);
  const { counterpart = '' } = facts;
  const held = (await listCommitments(ports.store.database)).filter(
    (one) =>
      counterpart !== '' &&
      calledAlike(one.counterpart, counterpart) &&
      standingOn(one, today) !== 'ended' &&
      isOfLikeKind(one.kind, facts.kind),
  );
  const [only, ...others] = held;
  if (only !== undefined && others.length === 0)
    return showCommitment(ports, turn, only.id, language, formTexts(language)('heldBefore'));
  const reply = await openForm(ports, turn, facts, language);
  return reply.card === undefined ? reply : { ...reply, text: formTexts(language)('toldFilledIn') };
}

const memberships: readonly (Kind | undefined)[] = ['membership', 'network'];
/** People say network and membership of the same; an agreement beside a membership is another thing. */
const isOfLikeKind = (held: Kind, told: Kind | undefined): boolean =>
  told === undefined || held === told || (memberships.includes(held) && memberships.includes(told));

/** A form with what is known, for the one who speaks; the unit is their own where they have one. */
export async function openForm(
  { store }: Pick<CommitmentPorts, 'store'>,
  turn: Turn,
  known: Partial<CommitmentFacts>,
  language: Language,
): Promise<Reply> {
  if (!isAlone(turn)) return { text: formTexts(language)('writePersonally') };
  const directory = await currentDirectory(store);
  const today = civilDateAt(turn.at);
  const own = ownUnits(directory, turn.person.id, today);
  const unit = known.unit ?? (own.length === 1 ? own[0] : undefined);
  const facts = { ...known, ...(unit === undefined ? {} : { unit }) };
  const id = idOfDelivery(turn.key);
  const inputs = inputsOf(facts, directory);
  const card = formCard({ id, inputs, commitment: null, problem: '' }, directory, language);
  return { card, shows: showingForm(id, inputs, language) };
}

/** The units whose commitments somebody keeps by a role there. */
export function ownUnits(directory: Directory, person: string, today: string): string[] {
  const held = rolesOn(directory, person, today).flatMap(({ unit }) => (unit === null ? [] : [unit]));
  return [...new Set(held)].filter(
    (unit) => may(directory, { person, act: 'keep-commitments', unit }, today).ok,
  );
}

/** What is done with forms: a new one is saved, and one that is there is corrected. */
export function formVerbs(ports: CommitmentPorts): Verb[] {
  return [
    verb('commitment-save', saved, (turn, data) => save(ports, turn, data)),
    verb('commitment-correct-form', shown, (turn, data) => openCorrection(ports, turn, data)),
    verb('commitment-correct', saved, (turn, data) => correct(ports, turn, data)),
  ];
}

type Saved = z.infer<typeof saved>;

async function save(ports: CommitmentPorts, turn: Turn, data: Saved): Promise<Reply> {
  const { commitment: id, language, seen } = data;
  const directory = await currentDirectory(ports.store);
  const facts = factsOfForm(data, directory);
  if (!facts.ok) return again(directory, data, null, facts.refusal);
  const press = { id, facts: facts.value, seen, actor: turn.person.id, at: turn.at };
  const registered = await registerCommitment(ports, press);
  if (!registered.ok) return again(directory, data, null, registered.refusal);
  const today = civilDateAt(turn.at);
  const { value } = registered;
  if (!value.done) {
    const found = { id, inputs: inputsIn(data), duplicates: value.duplicates, today };
    return { card: duplicatesCard(found, directory, language) };
  }
  const note = value.isNew ? registeredText(value.commitment, language) : formTexts(language)('savedBefore');
  return showCommitment(ports, turn, id, language, note);
}

async function openCorrection(
  { store }: CommitmentPorts,
  _turn: Turn,
  { commitment: id, language }: z.infer<typeof shown>,
): Promise<Reply> {
  const commitment = await findCommitment(store.database, id);
  if (commitment === undefined) return { text: refusalText('unknown-commitment', language) };
  const directory = await currentDirectory(store);
  const inputs = inputsOf(commitment, directory);
  const card = formCard({ id, commitment, inputs, problem: '' }, directory, language);
  return { card, shows: showingForm(id, inputs, language) };
}

async function correct(ports: CommitmentPorts, turn: Turn, data: Saved): Promise<Reply> {
  const { commitment: id, version, language } = data;
  const say = formTexts(language);
  const directory = await currentDirectory(ports.store);
  const before = await findCommitment(ports.store.database, id);
  const facts = factsOfForm(data, directory);
  if (!facts.ok) return again(directory, data, before ?? null, facts.refusal);
  const press = { commitment: id, version, actor: turn.person.id, at: turn.at };
  const corrected = await correctCommitment(ports, press, facts.value);
  if (corrected.ok) {
    const note = say(corrected.value.changed ? 'corrected' : 'nothingChanged');
    return showCommitment(ports, turn, id, language, note);
  }
  // What was written is kept where it can be mended; else what holds now is shown.
  if (mendable.includes(corrected.refusal)) return again(directory, data, before ?? null, corrected.refusal);
  return showCommitment(ports, turn, id, language, refusalText(corrected.refusal, language));
}

const mendable: readonly AnyRefusal[] = ['bad-dates', 'unknown-unit', 'unknown-contact', 'no-counterpart'];

/** The form once more with what was written, and what is wrong with it. */
function again(directory: Directory, data: Saved, commitment: Commitment | null, refusal: AnyRefusal): Reply {
  const problem = refusalText(refusal, data.language);
  const form = { id: data.commitment, commitment, inputs: inputsIn(data), problem };
  return { card: formCard(form, directory, data.language) };
}

function inputsIn(data: Saved): FormInputs {
  const { commitment: _id, version: _version, seen: _seen, language: _language, ...inputs } = data;
  return inputs;
}
