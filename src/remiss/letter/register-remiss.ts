import { createHash } from 'node:crypto';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { AuthorityRefusal } from '../../network/authority.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { accept, type Outcome, refuse } from '../../outcome.ts';
import { recordChange } from '../../record/record-change.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Transaction } from '../../store/store.ts';
import { listCalendars } from '../dates/meeting-register.ts';
import { type ChangeScene, type RemissPorts, saveChange } from '../handling/change-recipient.ts';
import { isAnswerAddress, type LetterReading } from '../model.ts';
import { readDiaryNumber } from '../reading/diary-number-forms.ts';
import { addRecipient, findCase, listCases, lockRecipient } from '../recipient-register.ts';
import { type RecipientCase, type Remiss, unitsOf } from '../register-model.ts';
import { addRemiss, findRemissesById, listOfDnr, listWithdrawn } from '../remiss-register.ts';
import { addTo, mayChangeRecipients, newRecipient } from '../sent-to/add-recipients.ts';
import { findDraft } from './draft-register.ts';
import { type MayRegister, mayRegister, rightToRegister } from './may-register.ts';
import { diaryOf, fingerprintOf, isSameTitle, ofDiary } from './same-letter.ts';
import { tellRecipients } from './tell-recipients.ts';

/** A letter as a person has corrected what was read from it. */
export interface Registration {
  /** The draft that the card showed. */
  readonly draft: string;
  readonly dnr: string;
  readonly title: string;
  /** A civil date. */
  readonly deadline: string;
  /** Where the answer is sent; null where nobody says it, and left out where the letter's own words hold. */
  readonly answerAddress?: string | null | undefined;
  /** Ids of the units that it was sent to. */
  readonly units: readonly string[];
  /** The registered remiss that a person says it is, however its title is written. */
  readonly same?: string | undefined;
  readonly actor: string;
  readonly at: Date;
}

export interface Registered {
  readonly remiss: Remiss;
  readonly cases: readonly RecipientCase[];
  /** False when the same letter had been registered. */
  readonly isNew: boolean;
  /** The recipients that whoever registered speaks for. */
  readonly own: readonly RecipientCase[];
  /** All the others. */
  readonly others: readonly RecipientCase[];
  /** Of the units that were chosen for one that is registered already: those that became recipients, and those that did not. */
  readonly added: readonly string[];
  readonly notAdded: readonly string[];
}

export type RegistrationRefusal =
  | AuthorityRefusal
  | 'draft-gone'
  | 'unknown-remiss'
  | 'no-dnr'
  | 'no-title'
  | 'bad-address'
  | 'no-recipients'
  | 'which-diary';

/**
 * Registers a remiss with those that it was sent to. The same letter again, told by the number in whatever form,
 * its diary and the title, is recognised: it is then received by the units of whoever brought it, and sent to those that
 * were chosen besides where they may change whom it was sent to. The other recipients of a new one hear of it, once.
 */
export async function registerRemiss(
  { store, send }: RemissPorts,
  registration: Registration,
): Promise<Outcome<Registered, RegistrationRefusal>> {
  const { actor, at } = registration;
  return store.transaction(async (transaction) => {
    await oneAtATime(transaction, 'remiss-registration');
    const directory = await readStoredDirectory(transaction);
    const today = civilDateAt(at);
    const authority = mayRegister(directory, actor, today);
    if (!authority.ok) return authority;
    const draft = await findDraft(transaction, registration.draft);
    if (draft === undefined) return refuse('draft-gone' as const);
    const checked = checkRegistration(registration, directory);
    if (!checked.ok) return checked;
    const { dnrKey, title, units } = checked.value;
    const { reading } = draft;
    const diary = diaryOf({ dnr: registration.dnr, dnrKey, reading });
    const known =
      registration.same === undefined
        ? findSame(await listOfDnr(transaction, dnrKey), title, diary)
        : await findSaid(transaction, registration.same);
    if (!known.ok) return known;
    const same = known.value;
    const fingerprint = fingerprintOf(title, diary);
    const own = authority.value.units;
    const { length: withdrawn } = await listWithdrawn(transaction, dnrKey);
    const made = { dnrKey, title, fingerprint, reading, today, withdrawn };
    const remiss = same ?? newRemiss(registration, made);
    if (same === undefined) {
      await addRemiss(transaction, remiss, fingerprint);
      for (const unit of units) await addRecipient(transaction, newRecipient(remiss, unit));
      await recordChange(transaction, {
        at,
        actor,
        actingFor: rightToRegister(authority.value, units)?.actingFor ?? undefined,
        act: 'register-remiss',
        subject: `remiss:${remiss.id}`,
        before: null,
        after: { dnr: remiss.dnr, title, deadline: remiss.deadline, units },
      });
    }
    const received = same === undefined ? own.filter((unit) => units.includes(unit)) : own;
    const calendars = await listCalendars(transaction);
    const scene = { transaction, send, directory, calendars, today, actor, at };
    await markReceived(scene, remiss, { units: received, rights: authority.value.rights });
    const more = same === undefined ? noMore : await sendToMore(scene, remiss, units);
    const cases = await listCases(transaction, { remiss: remiss.id });
    const isOwn = ({ recipient }: RecipientCase) => own.includes(recipient.unit);
    const others = cases.filter((found) => !isOwn(found));
    if (same === undefined) await tellRecipients(scene, others);
    return accept({ remiss, cases, isNew: same === undefined, own: cases.filter(isOwn), others, ...more });
  });
}

const noMore = { added: [], notAdded: [] };

/** Those of the units that are no recipients become ones, where whoever brought the letter may say so. */
async function sendToMore(
  scene: ChangeScene,
  remiss: Remiss,
  units: readonly string[],
): Promise<Pick<Registered, 'added' | 'notAdded'>> {
  const held = unitsOf(await listCases(scene.transaction, { remiss: remiss.id }));
  const more = units.filter((unit) => !held.includes(unit));
  if (more.length === 0) return noMore;
  const of = { person: scene.actor, remiss, units: held };
  const authority = mayChangeRecipients(scene.directory, of, scene.today);
  if (!authority.ok) return { added: [], notAdded: more };
  const added = await addTo(scene, remiss, { units: more, authority: authority.value });
  return { added: unitsOf(added), notAdded: [] };
}

/** The registered remiss that somebody says it is. */
async function findSaid(transaction: Transaction, id: string): Promise<Outcome<Remiss, 'unknown-remiss'>> {
  const [said] = await findRemissesById(transaction, [id]);
  return said === undefined ? refuse('unknown-remiss') : accept(said);
}

/** The remiss of a title and a diary, where it is registered; refused where the diary alone could tell which it is. */
function findSame(
  known: Awaited<ReturnType<typeof listOfDnr>>,
  title: string,
  diary: string | null,
): Outcome<Remiss | undefined, 'which-diary'> {
  const titled = known.filter((one) => isSameTitle(title, one)).map(({ remiss }) => remiss);
  const [same, ...others] = ofDiary(titled, diary);
  if (same === undefined) return accept(undefined);
  return others.some((other) => diaryOf(other) !== diaryOf(same)) ? refuse('which-diary') : accept(same);
}

function checkRegistration(
  { dnr, title, answerAddress, units }: Registration,
  directory: Directory,
): Outcome<{ dnrKey: string; title: string; units: string[] }, RegistrationRefusal> {
  const dnrKey = readDiaryNumber(dnr);
  if (dnrKey === undefined) return refuse('no-dnr');
  if (title.trim() === '') return refuse('no-title');
  if (!isAnswerAddress(answerAddress ?? null)) return refuse('bad-address');
  const known = directory.units.map(({ id }) => id).filter((id) => units.includes(id));
  if (known.length === 0) return refuse('no-recipients');
  return accept({ dnrKey, title: title.trim(), units: known });
}

interface Made {
  readonly dnrKey: string;
  readonly title: string;
  readonly fingerprint: string;
  readonly reading: LetterReading;
  readonly today: string;
  /** How often a registration of its number was taken back: a new one is another. */
  readonly withdrawn: number;
}

function newRemiss({ dnr, deadline, answerAddress, actor }: Registration, made: Made): Remiss {
  const { dnrKey, title, fingerprint, reading, today, withdrawn } = made;
  const told = withdrawn === 0 ? fingerprint : `${fingerprint} ${withdrawn}`;
  return {
    id: createHash('sha256').update(`${dnrKey} ${told}`).digest('hex').slice(0, 16),
    dnrKey,
    dnr: dnr.trim(),
    title,
    deadline,
    deadlineSince: today,
    internalDeadline: reading.deadlines.find(({ kind }) => kind === 'internal')?.date ?? null,
    answerAddress: answerAddress === undefined ? reading.answerAddress : answerAddress,
    paperAddress: reading.paperAddress,
    office: reading.responsible?.office ?? null,
    reading,
    registeredBy: actor,
    registeredOn: today,
    version: 1,
  };
}

/** The letter has come to these units; one that it was not sent to becomes a recipient by having it. */
async function markReceived(
  scene: ChangeScene,
  remiss: Remiss,
  { units, rights }: { readonly units: readonly string[]; readonly rights: MayRegister['rights'] },
): Promise<void> {
  const { transaction, today } = scene;
  for (const unit of units) {
    const authority = rights.get(unit);
    if (authority === undefined) continue;
    const recipient = newRecipient(remiss, unit);
    await addRecipient(transaction, recipient);
    await lockRecipient(transaction, recipient.id);
    const found = await findCase(transaction, recipient.id);
    if (found === undefined || found.recipient.receivedOn !== null) continue;
    await saveChange(scene, found, { act: 'receive-remiss', authority, changes: { receivedOn: today } });
  }
}
