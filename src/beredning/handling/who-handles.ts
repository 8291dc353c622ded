import { may } from '../../network/authority.ts';
import { deputiesOn, findPerson, holdersOn, isAbsent, withAway } from '../../network/directory/directory.ts';
import type { Directory, Role } from '../../network/model.ts';
import { transitions } from '../acts.ts';
import type { DecidingRight, Matter, MatterAct, Part } from '../model.ts';
import { isTrip } from '../proposal.ts';

/** By what right somebody decides a matter. */
export interface RightToDecide {
  /** The chair in whose place they decide; null when they are the chair. */
  readonly actingFor: string | null;
  readonly right: DecidingRight;
}

/** What somebody is to a matter today. */
export interface Standing {
  readonly parts: readonly Part[];
  /** Null when they may not decide it. */
  readonly decides: RightToDecide | null;
  /** In whose place each part is theirs; null when it is their own. */
  readonly places: Readonly<Partial<Record<Part, string | null>>>;
  /** They would handle it, and are out of the handling. */
  readonly inConflict: boolean;
}

/** What of a matter says who is out of its handling. */
type Concerning = Pick<Matter, 'conflicts' | 'proposal' | 'requester' | 'requesterName'>;

/**
 * Everybody who is out of the handling of a matter: those who said so, those who travel themselves, and whoever asked
 * for a trip that may be their own. Whom a matter itself concerns has a conflict of interest (kommunallagen 6 kap. 28 §).
 */
export function peopleInConflict(matter: Concerning): string[] {
  const travel = matter.proposal.travellers.flatMap(({ person }) => person ?? []);
  const asked = mayBeOwnTrip(matter) ? [matter.requester] : [];
  return [...new Set([...matter.conflicts.map(({ person }) => person), ...travel, ...asked])];
}

/** Whether whoever asked for a trip may be one of those who travel: as long as not all of them are named as others. */
export function mayBeOwnTrip({ proposal, requester, requesterName }: Omit<Concerning, 'conflicts'>): boolean {
  const others = proposal.travellers.filter(({ person, name }) =>
    person === null ? name !== requesterName : person !== requester,
  );
  return isTrip(proposal) && others.length < Math.max(1, proposal.travellerCount ?? 1);
}

/**
 * What a person is to a matter on a date. The deputy of a chair in conflict decides as the deputy of one who
 * is away does; who is in conflict themselves has no part in the handling, as deputy either.
 */
export function standingIn(directory: Directory, matter: Matter, person: string, today: string): Standing {
  const out = peopleInConflict(matter);
  // Who is in conflict counts as away, so that their deputies stand in.
  const handling = withAway(
    directory,
    out.filter((one) => one !== person),
    today,
  );
  const ask = (act: 'decide-matter' | 'give-view' | 'prepare-matter') => {
    const authority = may(handling, { person, act, unit: null }, today);
    return authority.ok ? authority.value : undefined;
  };
  const isOut = out.includes(person);
  const [mayDecide, mayView] = [ask('decide-matter'), ask('give-view')];
  const [chair, member] = isOut ? [] : [mayDecide, mayView];
  const strategist = ask('prepare-matter');
  const travels = matter.proposal.travellers.some((traveller) => traveller.person === person);
  const places: Standing['places'] = {
    ...(matter.requester === person && { requester: null }),
    ...(travels && { traveller: null }),
    ...(strategist && { strategist: strategist.actingFor }),
    ...(member && { member: member.actingFor }),
    ...(chair && { chair: chair.actingFor }),
    ...(matter.conflicts.some((conflict) => conflict.person === person) && { 'in-conflict': null }),
  };
  const parts = Object.keys(places) as Part[];
  return {
    parts: parts.length === 0 ? ['outsider'] : parts,
    decides: chair === undefined ? null : rightOf(chair.actingFor, matter),
    places,
    // Who only travels has no conflict to be told of: it is not theirs to handle.
    inConflict: isOut && (mayDecide !== undefined || mayView !== undefined),
  };
}

/**
 * Whose conflicts of interest somebody may take back: their own, and as chair those of others. Who travels, or may, is
 * out whatever is said, and nobody takes back the conflict that has put them in another's place.
 */
export function conflictsToTakeBack(
  matter: Concerning,
  person: string,
  { decides }: Pick<Standing, 'decides'>,
): string[] {
  const { conflicts } = matter;
  const anyhow = peopleInConflict({ ...matter, conflicts: [] });
  const travel = (one: string) => anyhow.includes(one);
  const isTheirs = (one: string) => one === person || (decides !== null && decides.actingFor !== one);
  return conflicts.map((conflict) => conflict.person).filter((one) => !travel(one) && isTheirs(one));
}

/** In whose place an act is done: of the parts that may do it, one's own goes before another's. */
export function placeOf(act: MatterAct, { places }: Pick<Standing, 'places'>): string | null {
  const allowing = transitions[act].by.flatMap((part) => (part in places ? [places[part] ?? null] : []));
  return allowing.includes(null) ? null : (allowing[0] ?? null);
}

function rightOf(actingFor: string | null, matter: Matter): RightToDecide {
  if (actingFor === null) return { actingFor, right: 'own' };
  return { actingFor, right: peopleInConflict(matter).includes(actingFor) ? 'conflict' : 'absence' };
}

/** Somebody of IB who is to have a matter's card. */
export interface Handler {
  readonly person: string;
  readonly part: 'chair' | 'member';
  readonly actingFor: string | null;
}

/**
 * Who of IB handles a matter today: the chair and the members, in the place of each who is away or in
 * conflict their deputies. Each person once, as chair where they are both.
 */
export function handlersOf(directory: Directory, matter: Concerning, today: string): Handler[] {
  const handling = withAway(directory, peopleInConflict(matter), today);
  const handlers = new Map<string, Handler>();
  for (const [part, role] of [
    ['chair', 'beredning_chair'],
    ['member', 'beredning_member'],
  ] as const) {
    for (const handler of presentIn(handling, role, today)) {
      if (!handlers.has(handler.person)) handlers.set(handler.person, { ...handler, part });
    }
  }
  return [...handlers.values()];
}

function presentIn(directory: Directory, role: Role, today: string): Omit<Handler, 'part'>[] {
  return holdersOn(directory, role, null, today).flatMap(({ person: { id } }): Omit<Handler, 'part'>[] => {
    if (!isAbsent(directory, id, today)) return [{ person: id, actingFor: null }];
    return deputiesOn(directory, id, today)
      .filter(({ deputy, unit }) => unit === null && findPerson(directory, deputy) !== undefined)
      .map(({ deputy }) => ({ person: deputy, actingFor: id }));
  });
}

/** Who decides for IB today, and who its members are, matters aside: for the flags of a proposal. */
export function beredningOn(
  directory: Directory,
  today: string,
): { readonly deciders: readonly string[]; readonly members: readonly string[] } {
  const people = (role: Role) => [
    ...holdersOn(directory, role, null, today).map(({ person }) => person.id),
    ...presentIn(directory, role, today).map(({ person }) => person),
  ];
  return { deciders: people('beredning_chair'), members: people('beredning_member') };
}
