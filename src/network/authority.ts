import { accept, type Outcome, refuse } from '../outcome.ts';
import { deputiesOn, findPerson } from './directory/directory.ts';
import type { Assignment, Directory, Role } from './model.ts';
import { covers } from './periods.ts';

/** Who may do an act: a role, in its own unit alone or for the whole city; or the person whom it is about. */
type Grant =
  | { readonly role: Role; readonly where: 'own-unit' | 'city' }
  | { readonly role: 'oneself'; readonly lent: boolean };

const oneself: Grant = { role: 'oneself', lent: false };
/** The person whom it is about, and whoever stands in for them while they are away. */
const oneselfOrDeputy: Grant = { role: 'oneself', lent: true };
const inOwnUnit = (role: Role): Grant => ({ role, where: 'own-unit' });
const inCity = (role: Role): Grant => ({ role, where: 'city' });

/** Every act that takes authority, and who may do it. A new act is a line here. */
const grants = {
  'appoint-contact-person': [inOwnUnit('head')],
  'confirm-contact-person': [inOwnUnit('head')],
  'see-gaps': [inCity('strategist'), inCity('administrator'), inOwnUnit('head')],
  broadcast: [inCity('strategist')],
  'see-undelivered': [inCity('administrator')],
  'see-deliveries': [inCity('strategist'), inCity('administrator')],
  resend: [inCity('strategist'), inCity('administrator')],
  'set-absence': [oneself, inCity('administrator')],
  'load-directory': [inCity('administrator')],
  'change-topics': [inCity('administrator')],
  'set-unit-channel': [inOwnUnit('head'), inOwnUnit('contact_person'), inCity('administrator')],
  'answer-question': [inCity('strategist')],
  'see-questions': [inCity('strategist')],
  'write-city-answer': [inCity('strategist')],
  'approve-city-answer': [inCity('strategist')],
  'turn-off': [inCity('administrator')],
  'export-person': [oneself, inCity('administrator')],
  'export-matter': [inCity('administrator'), inCity('strategist')],
  'register-remiss': [
    inOwnUnit('registrar'),
    inOwnUnit('head'),
    inCity('strategist'),
    inCity('rotel_officer'),
    inCity('administrator'),
  ],
  'receive-remiss': [inOwnUnit('registrar'), inOwnUnit('head')],
  'handle-remiss': [oneselfOrDeputy, inOwnUnit('registrar'), inOwnUnit('head'), inCity('administrator')],
  'correct-remiss': [
    inOwnUnit('registrar'),
    inCity('rotel_officer'),
    inCity('strategist'),
    inCity('administrator'),
  ],
  'decide-remiss-extension': [inCity('rotel_officer'), inCity('strategist'), inCity('administrator')],
  'see-remiss-replies': [inCity('rotel_officer'), inCity('strategist'), inCity('administrator')],
  'resend-remiss': [inCity('rotel_officer'), inCity('strategist'), inCity('administrator')],
  'prepare-matter': [inCity('strategist')],
  'plan-meeting': [inCity('strategist')],
  'give-view': [inCity('beredning_member')],
  'decide-matter': [inCity('beredning_chair')],
  'take-papers': [
    inCity('strategist'),
    inCity('beredning_chair'),
    inCity('beredning_member'),
    inCity('rotel_officer'),
  ],
  'handle-visit': [inOwnUnit('contact_person'), inOwnUnit('head')],
  'oversee-visits': [inCity('strategist')],
  'take-yearly-pack': [
    inCity('strategist'),
    inCity('rotel_officer'),
    inCity('administrator'),
    inOwnUnit('contact_person'),
    inOwnUnit('head'),
  ],
  'see-visits': [
    inCity('strategist'),
    inCity('administrator'),
    inCity('rotel_officer'),
    inOwnUnit('contact_person'),
    inOwnUnit('head'),
    inOwnUnit('registrar'),
  ],
  'keep-commitments': [inOwnUnit('contact_person'), inOwnUnit('head'), inCity('strategist')],
  'review-commitment': [
    oneselfOrDeputy,
    inOwnUnit('contact_person'),
    inOwnUnit('head'),
    inCity('strategist'),
  ],
  'note-position': [inOwnUnit('contact_person'), inOwnUnit('head'), inCity('strategist')],
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

/** What takes authority. */
export type Act = keyof typeof grants;
export const acts = Object.keys(grants) as readonly Act[];

/** What a role may do, in its own unit or the whole city. */
export function actsOf(role: Role): Act[] {
  return acts.filter((act) => {
    const granting: readonly Grant[] = grants[act];
    return granting.some((grant) => grant.role === role);
  });
}

/** By what right an act is done; the record keeps the person and `actingFor`. */
export interface Authority {
  readonly role: Role | 'oneself';
  /** The unit of the role; null when it is one of the whole city. */
  readonly unit: string | null;
  /** The absent person whose role it is, when a deputy acts. */
  readonly actingFor: string | null;
}

export const authorityRefusals = [
  'unknown-person',
  'no-role',
  'role-ended',
  'role-not-begun',
  'other-unit',
  'deputy-not-now',
] as const;
export type AuthorityRefusal = (typeof authorityRefusals)[number];

export interface AuthorityRequest {
  readonly person: string;
  readonly act: Act;
  /** The unit that the act is about; null when it is about the whole city. */
  readonly unit: string | null;
  /** The person that the act is about, where there is one; else the person who acts. */
  readonly about?: string;
}

/**
 * May this person do this act on this thing today? Roles outside their dates do not count, and a
 * deputy acts only while the absence lasts. The own role goes before another's.
 */
export function may(
  directory: Directory,
  request: AuthorityRequest,
  date: string,
): Outcome<Authority, AuthorityRefusal> {
  const { person, act, about = person } = request;
  if (findPerson(directory, person) === undefined) return refuse('unknown-person');
  const granting: readonly Grant[] = grants[act];
  const personal = granting.find(({ role }) => role === 'oneself');
  if (about === person && personal !== undefined) {
    return accept({ role: 'oneself', unit: null, actingFor: null });
  }
  const fitting = directory.assignments.filter((assignment) => fits(assignment, granting, request.unit));
  const held = fitting.filter((assignment) => covers(assignment, date));
  const own = held.find((assignment) => assignment.person === person);
  if (own !== undefined) return accept({ role: own.role, unit: own.unit, actingFor: null });
  const lent = held.find((assignment) => standsIn(directory, person, assignment, date));
  if (lent !== undefined) return accept({ role: lent.role, unit: lent.unit, actingFor: lent.person });
  if (personal === oneselfOrDeputy && standsInFor(directory, person, about, request.unit, date)) {
    return accept({ role: 'oneself', unit: null, actingFor: about });
  }
  return refuse(reasonOf(directory, { person, granting, fitting }, date));
}

/** Whether an assignment is one that the act takes, at the unit that it is about; dates aside. */
function fits(assignment: Assignment, granting: readonly Grant[], unit: string | null): boolean {
  return granting.some(
    (grant) =>
      grant.role === assignment.role &&
      (grant.where === 'city' || (unit !== null && assignment.unit === unit)),
  );
}

function standsIn(directory: Directory, deputy: string, { person, unit }: Assignment, date: string): boolean {
  return standsInFor(directory, deputy, person, unit, date);
}

function standsInFor(
  directory: Directory,
  deputy: string,
  absent: string,
  unit: string | null,
  date: string,
): boolean {
  return deputiesOn(directory, absent, date).some(
    (standIn) => standIn.deputy === deputy && (standIn.unit === null || standIn.unit === unit),
  );
}

interface Refused {
  readonly person: string;
  readonly granting: readonly Grant[];
  readonly fitting: readonly Assignment[];
}

/** The reason that is nearest to being allowed. */
function reasonOf(
  directory: Directory,
  { person, granting, fitting }: Refused,
  date: string,
): AuthorityRefusal {
  const own = fitting.filter((assignment) => assignment.person === person);
  if (own.some(({ from }) => from !== null && from > date)) return 'role-not-begun';
  const lends = (assignment: Assignment) =>
    covers(assignment, date) && isDeputyOf(directory, person, assignment);
  if (fitting.some(lends)) return 'deputy-not-now';
  if (own.length > 0) return 'role-ended';
  const elsewhere = directory.assignments.some(
    (assignment) =>
      assignment.person === person &&
      covers(assignment, date) &&
      granting.some(({ role }) => role === assignment.role),
  );
  return elsewhere ? 'other-unit' : 'no-role';
}

function isDeputyOf(directory: Directory, deputy: string, { person, unit }: Assignment): boolean {
  return directory.deputies.some(
    (entry) =>
      entry.person === person && entry.deputy === deputy && (entry.unit === null || entry.unit === unit),
  );
}
