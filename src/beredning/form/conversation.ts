import { z } from 'zod';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { showMatter, showReview } from '../card/show-matter.ts';
import { type Subject, subjects } from '../gate.ts';
import { type Edited, editProposal } from '../handling/edit-proposal.ts';
import { startMatter } from '../handling/start-matter.ts';
import { amendMatter, submitMatter } from '../handling/submit-matter.ts';
import { whatChanged } from '../handling/what-changed.ts';
import { withdrawMatter } from '../handling/withdraw-matter.ts';
import { begunOn } from '../model.ts';
import { passMatter } from '../pass-matter.ts';
import type { BeredningPorts } from '../ports.ts';
import { emptyProposal, isOverBefore, type Proposal } from '../proposal.ts';
import { refusedTexts } from '../refused-texts.ts';
import { texts } from '../texts.ts';
import { formCard, stopCard } from './cards.ts';
import { formTexts } from './texts.ts';
import { type FormPart, type FormValues, formParts, readPart, valuesOf } from './values.ts';

/** Keeps a draft of what is known, and shows its first part, or the summary when something is known already. */
export async function begin(
  ports: BeredningPorts,
  turn: Turn,
  language: Language,
  proposal: Proposal,
): Promise<Reply> {
  const id = idOfDelivery(turn.key);
  const requester = { id: turn.person.id, name: turn.person.name };
  const draft = await startMatter(ports.store, { id, requester, proposal, at: turn.at });
  if (whatChanged(emptyProposal, draft.proposal).length > 0) return showReview(ports, turn, id, language);
  return showPart(ports, turn, { matter: id, part: 'what', language });
}

const common = { matter: z.string().length(32), language: z.enum(['sv', 'en']) };
const matterData = z.object(common);
/** `seen` is the revision that the summary showed. */
const sendData = z.object({ ...common, seen: z.coerce.number().int().min(1).optional() });
const partData = z.object({ ...common, part: z.enum(formParts) });
const formData = z.looseObject({ ...common, part: z.enum(formParts), go: z.enum(['next', 'review']) });

/** The form part by part, its summary, and what is done with it. */
export function formVerbs(ports: BeredningPorts): Verb[] {
  return [
    verb('beredning-edit', partData, (turn, data) => showPart(ports, turn, data)),
    verb('beredning-form', formData, (turn, data) => takePart(ports, turn, data)),
    verb('beredning-review', matterData, (turn, data) => showReview(ports, turn, data.matter, data.language)),
    verb('beredning-submit', sendData, (turn, data) => submit(ports, turn, data)),
    verb('beredning-amend', sendData, async (turn, { matter, language, seen }) => {
      const amended = await amendMatter(ports, { matter, seen, actor: turn.person.id, at: turn.at });
      if (!amended.ok) return refused(ports, turn, { matter, language }, amended.refusal);
      const note = amended.value.changed ? formTexts(language)('changesSent') : texts(language)('nothingNew');
      return showMatter(ports, turn, matter, language, note);
    }),
    verb('beredning-discard', matterData, async (turn, { matter, language }) => {
      const thrown = await withdrawMatter(ports, { matter, draft: true, actor: turn.person.id, at: turn.at });
      const note = thrown.ok
        ? texts(language)('done-withdraw')
        : refusedTexts(language)(`refused-${thrown.refusal}`);
      return showMatter(ports, turn, matter, language, note);
    }),
  ];
}

interface About {
  readonly matter: string;
  readonly language: Language;
}

async function submit(
  ports: BeredningPorts,
  turn: Turn,
  about: About & { readonly seen?: number | undefined },
): Promise<Reply> {
  const { matter, language, seen } = about;
  const submitted = await submitMatter(ports, { matter, seen, actor: turn.person.id, at: turn.at });
  if (!submitted.ok) return refused(ports, turn, about, submitted.refusal);
  const number = submitted.value.matter.number ?? '';
  return showMatter(ports, turn, matter, language, formTexts(language)('submitted', { number }));
}

/** What can be mended is shown to be mended; else the matter as it stands. */
async function refused(
  ports: BeredningPorts,
  turn: Turn,
  { matter, language }: About,
  refusal: Extract<Awaited<ReturnType<typeof submitMatter>>, { ok: false }>['refusal'],
): Promise<Reply> {
  if (refusal === 'not-for-beredning') return stopOrReview(ports, turn, { matter, language });
  if (refusal === 'changed-since')
    return showReview(ports, turn, matter, language, formTexts(language)('changedMeanwhile'));
  const note = refusedTexts(language)(`refused-${refusal}`);
  return refusal === 'incomplete' || refusal === 'contradictory'
    ? showReview(ports, turn, matter, language, note)
    : showMatter(ports, turn, matter, language, note);
}

async function showPart(
  ports: BeredningPorts,
  turn: Turn,
  { matter, part, language }: About & { readonly part: FormPart },
): Promise<Reply> {
  const looked = await edit(ports, turn, matter, {});
  if (!looked.ok)
    return showMatter(ports, turn, matter, language, refusedTexts(language)(`refused-${looked.refusal}`));
  const { units } = await currentDirectory(ports.store);
  const values = valuesOf(part, looked.value.proposal);
  const about = calledIn(looked.value);
  return { card: formCard({ matter, about, part, values, units, language }) };
}

const calledIn = ({ matter: { number }, proposal: { title } }: Edited) => ({ number, title });

function edit(ports: BeredningPorts, turn: Turn, matter: string, changes: Partial<Proposal>) {
  return editProposal(ports.store, { matter, person: turn.person.id, at: turn.at, changes });
}

/** Keeps what a part says, and goes on: to the next part or the summary; the gate may stop it kindly. */
async function takePart(
  ports: BeredningPorts,
  turn: Turn,
  { matter, part, language, go, ...inputs }: z.infer<typeof formData>,
): Promise<Reply> {
  const values = textsOf(inputs);
  const directory = await currentDirectory(ports.store);
  const read = readPart(part, values, directory.people);
  const before = await edit(ports, turn, matter, {});
  const about = before.ok ? calledIn(before.value) : { number: null, title: null };
  const again = (problem: string): Reply => ({
    card: formCard({ matter, about, part, values, units: directory.units, language, problem }),
  });
  if (!read.ok) {
    const { field, said } = read.refusal;
    return again(formTexts(language)(`unreadable-${field}`, { said }));
  }
  if (part === 'trip' && (await wasOverBefore(ports, turn, matter, read.value)))
    return again(formTexts(language)('contradicts-over-before-begun'));
  const edited = await edit(ports, turn, matter, read.value);
  if (!edited.ok)
    return showMatter(ports, turn, matter, language, refusedTexts(language)(`refused-${edited.refusal}`));
  if (part === 'what' || part === 'trip') {
    const stopped = stopOf(ports, directory, { matter, language }, values, edited.value.proposal);
    if (stopped !== null) return { card: stopped };
  }
  const next = formParts[formParts.indexOf(part) + 1];
  return go === 'review' || next === undefined
    ? showReview(ports, turn, matter, language)
    : showPart(ports, turn, { matter, part: next, language });
}

/** Whether the trip, with these changes, lies before the day on which the matter was begun. */
async function wasOverBefore(
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  changes: Partial<Proposal>,
): Promise<boolean> {
  const looked = await edit(ports, turn, id, {});
  if (!looked.ok) return false;
  const { matter, proposal } = looked.value;
  return isOverBefore({ ...proposal, ...changes }, begunOn(matter));
}

/** The stop of the gate, where it stops what was chosen, which may be something that is never a matter for IB. */
function stopOf(
  { matrix }: BeredningPorts,
  directory: Directory,
  { matter, language }: About,
  values: FormValues,
  proposal: Proposal,
) {
  const chosen = subjects.find((one) => one === values.subject) ?? proposal.kind;
  const passed = passMatter(proposal, directory, matrix, chosen);
  if (passed.ok) return null;
  const subject: Subject = chosen ?? 'conference';
  return stopCard(passed.refusal, { matter, subject, title: proposal.title }, language);
}

async function stopOrReview(ports: BeredningPorts, turn: Turn, { matter, language }: About): Promise<Reply> {
  const looked = await edit(ports, turn, matter, {});
  if (!looked.ok) return showMatter(ports, turn, matter, language);
  const { proposal } = looked.value;
  const directory = await currentDirectory(ports.store);
  const stopped = stopOf(ports, directory, { matter, language }, {}, proposal);
  return stopped === null ? showReview(ports, turn, matter, language) : { card: stopped };
}

const written = wrote(2_000);

/** The inputs of a card, which are texts; anything else in it is left aside. */
function textsOf(inputs: Readonly<Record<string, unknown>>): FormValues {
  const found = Object.entries(inputs).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number'
      ? [[name, written.parse(String(value))] as const]
      : [],
  );
  return Object.fromEntries(found);
}
