import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { decisionRightSchema } from '../../decision-rights/decision-right.ts';
import { reachable } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { bothNames, unitNameSchema } from '../../network/units/unit-names.ts';
import type { Database, Transaction } from '../../store/store.ts';
import { actsOpenTo } from '../acts.ts';
import { similarMatters } from '../figures/similar-matters.ts';
import { flags, flagsOf } from '../gate.ts';
import {
  beredningOn,
  conflictsToTakeBack,
  handlersOf,
  mayBeOwnTrip,
  peopleInConflict,
  standingIn,
} from '../handling/who-handles.ts';
import { listMatters } from '../matter-register.ts';
import { listMeetings } from '../meetings/register.ts';
import { decidingRights, type Matter, matterActs, matterSchema, openStates } from '../model.ts';
import { nameOf } from '../name-of.ts';
import { mayTakeDecision } from '../papers/may-take-papers.ts';
import { passMatter } from '../pass-matter.ts';

/** All that a matter's card says, for one viewer; stored with each card that is sent. */
export const sheetSchema = z.object({
  matter: matterSchema,
  /** Null on a card that is not anybody's own. */
  viewer: z.string().nullable(),
  /** What the viewer can do. */
  acts: z.array(z.enum(matterActs)),
  /** Set when the viewer would decide in the chair's place. */
  standsIn: z.object({ name: z.string(), right: z.enum(decidingRights) }).nullable(),
  viewerInConflict: z.boolean(),
  /** Ids of those whose conflict of interest the viewer may take back. */
  mayTakeBack: z.array(z.string()).default([]),
  /** Whether there is a decision whose papers the viewer may take. */
  papers: z.boolean(),
  /** Names by id, of those whom the card speaks of. */
  names: z.record(z.string(), z.string()),
  unit: unitNameSchema,
  flags: z.array(z.enum(flags)),
  /** The row of the decision matrix that it rests on; null when it is none for IB. */
  right: decisionRightSchema.nullable(),
  similar: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      year: z.string(),
      travellers: z.number(),
      cost: z.number(),
      reported: z.boolean(),
      perPersonDay: z.number().nullable(),
    }),
  ),
  /** Members of IB who have given no view, by name. */
  waiting: z.array(z.string()),
  /** Who may decide it today, by name. */
  deciders: z.array(z.string()),
  /** Dates of the meetings to come. */
  meetings: z.array(z.string()),
  /** Ids of those who have to do with it today; unknown of cards that were sent before they were kept. */
  concerns: z.array(z.string()).default([]),
  /** In which it was asked for where many read along, of whom no language is known. */
  language: z.enum(['sv', 'en']).optional(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** The decision matrix, the directory, and where everything else is read: for what changes something, all in its transaction. */
export interface SheetPorts {
  readonly database: Database | Transaction;
  readonly directory: Directory;
  readonly matrix: Parameters<typeof passMatter>[2];
}

/** What a matter's cards have in common; `sheetFor` makes them one viewer's. */
export interface SheetGround {
  readonly directory: Directory;
  readonly today: string;
  readonly shared: Omit<
    Sheet,
    'viewer' | 'acts' | 'standsIn' | 'viewerInConflict' | 'mayTakeBack' | 'papers' | 'language'
  >;
}

/** Reads what a matter's card rests on, at an instant. */
export async function readGround(
  { database, directory, matrix }: SheetPorts,
  matter: Matter,
  at: Date,
): Promise<SheetGround> {
  const today = civilDateAt(at);
  const earlier = (await listMatters(database, { states: ['approved', 'reported'] })).filter(
    ({ id }) => id !== matter.id,
  );
  const gate = passMatter(matter.proposal, directory, matrix);
  const shared = {
    matter,
    names: namesOf(directory, matter),
    unit: matter.proposal.onBehalfOf === null ? '' : bothNames(directory.units, matter.proposal.onBehalfOf),
    flags: flagsOf(
      matter.proposal,
      beredningOn(directory, today),
      dayOfTrial(matter, today),
      mayBeOwnTrip(matter) ? matter.requester : null,
    ),
    right: gate.ok ? gate.value.right : null,
    similar: similarMatters(matter.proposal, earlier),
    waiting: handlersOf(directory, matter, today)
      .filter(({ part, person }) => part === 'member' && !matter.views.some((view) => view.person === person))
      .map(({ person }) => nameOf(directory, matter, person)),
    deciders: handlersOf(directory, matter, today)
      .filter(({ part }) => part === 'chair')
      .map(({ person }) => nameOf(directory, matter, person)),
    meetings: (await listMeetings(database, today)).map(({ date }) => date),
    concerns: concernedBy(directory, matter, today),
  };
  return { directory, today, shared };
}

/** The day on which it is or was tried: its decision's, or today; null where it ended without one. */
function dayOfTrial({ state, decision }: Matter, today: string): string | null {
  if (decision !== null) return civilDateAt(new Date(decision.at));
  return openStates.includes(state) ? today : null;
}

/** The sheet as one person sees it, or as everybody does. */
export function sheetFor({ directory, today, shared }: SheetGround, viewer: string | null): Sheet {
  const none = {
    viewer: null,
    acts: [],
    standsIn: null,
    viewerInConflict: false,
    mayTakeBack: [],
    papers: false,
  };
  if (viewer === null) return { ...shared, ...none };
  const { matter } = shared;
  const standing = standingIn(directory, matter, viewer, today);
  const { parts, decides, inConflict } = standing;
  const actingFor = decides?.actingFor ?? null;
  const open = actsOpenTo(matter.state, parts);
  const mayTakeBack = open.includes('take-back-conflict')
    ? conflictsToTakeBack(matter, viewer, standing)
    : [];
  return {
    ...shared,
    viewer,
    acts: open.filter((act) => act !== 'take-back-conflict' || mayTakeBack.length > 0),
    mayTakeBack,
    standsIn:
      decides === null || actingFor === null
        ? null
        : { name: nameOf(directory, matter, actingFor), right: decides.right },
    viewerInConflict: inConflict,
    papers: matter.decision !== null && mayTakeDecision(directory, matter, viewer, today),
  };
}

/** Who has to do with a matter: who asked for it, IB, and those who prepare it. */
function concernedBy(directory: Directory, matter: Matter, today: string): string[] {
  const people = [
    matter.requester,
    ...handlersOf(directory, matter, today).map(({ person }) => person),
    ...reachable(directory, 'strategist', null, today).map(({ person }) => person.id),
  ];
  return [...new Set(people)];
}

function namesOf(directory: Directory, matter: Matter): Record<string, string> {
  const { decision, requester, cancellation } = matter;
  const people = [
    requester,
    ...matter.questions.map(({ person }) => person),
    ...matter.views.map(({ person }) => person),
    ...peopleInConflict(matter),
    ...matter.postponements.map(({ person }) => person),
    ...(cancellation === null ? [] : [cancellation.person]),
    ...(decision === null ? [] : [decision.person, decision.actingFor ?? decision.person]),
  ];
  return Object.fromEntries(people.map((person) => [person, nameOf(directory, matter, person)]));
}
