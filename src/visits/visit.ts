import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import { triageReasons } from './model.ts';

/**
 * `offered` to an owner who has not said anything yet; `accepted` by the owner; `assessed` by the grounds of
 * 3.3#6; `decided`; `done` once a welcomed visit has been; `withdrawn`. There is always one owner.
 */
export const visitStates = ['offered', 'accepted', 'assessed', 'decided', 'done', 'withdrawn'] as const;
export type VisitState = (typeof visitStates)[number];

/** States in which somebody still has something to do. */
export const openStates = ['offered', 'accepted', 'assessed'] as const satisfies readonly VisitState[];

/** What a visitor is answered. */
export const answers = ['welcome', 'welcome_with_changes', 'decline'] as const;
export type Answer = (typeof answers)[number];

/** More people than this are no delegation, and whose last day comes more days after the first is no visitor. */
export const MOST_PEOPLE = 2_000;
export const MOST_DAYS = 60;

/** What is known of a visit, as a person has read it and corrected it. Empty text: not known. */
export const visitFacts = z.object({
  origin: z.string(),
  /** ISO 3166 code; visits are counted by it. */
  country: z.string().length(2).nullable(),
  /** Who comes: titles and organisation. */
  who: z.string(),
  people: z.number().int().positive().nullable(),
  from: civilDate.nullable(),
  until: civilDate.nullable(),
  topics: z.string(),
  asks: z.string(),
  invitationLetterRequested: z.boolean(),
  highPoliticalLevel: z.boolean(),
  /** Whom an answer goes to outside the city: name, address. */
  contact: z.string(),
  /** The language that an answer is written in. */
  language: z.enum(['sv', 'en']),
});
export type VisitFacts = z.infer<typeof visitFacts>;

/** Why a unit has a visit: by triage, or because a person chose it. */
export const unitReasons = [...triageReasons, 'chosen'] as const;
export type UnitReason = (typeof unitReasons)[number];

/** By what right somebody owns a visit. */
export const ownedBy = [
  'contact_person',
  'deputy',
  'head',
  'registrar',
  'office',
  'administrator',
  'chosen',
] as const;
export type OwnedBy = (typeof ownedBy)[number];

/** The one who sees to a visit. */
export interface Ownership {
  readonly person: string;
  readonly by: OwnedBy;
  /** The absent or silent person in whose place it is. */
  readonly insteadOf: string | null;
  /** The paragraph that makes it theirs. */
  readonly because: string;
}

/** The grounds for receiving visits, in the order of 3.3#6. */
export const grounds = [
  'mutual_learning',
  'new_perspectives',
  'development',
  'competence',
  'image',
  'large_groups',
] as const;
export type Ground = (typeof grounds)[number];

export const degrees = ['yes', 'partly', 'no', 'unknown'] as const;
export type Degree = (typeof degrees)[number];

/** What the handler answered on a visit: the grounds of 3.3#6, and two questions of practice. */
const assessmentAnswers = z.object({
  grounds: z.record(z.enum(grounds), z.enum(degrees)),
  /** Whether it is this unit's field. */
  ourField: z.enum(degrees),
  /** Whether there is time and people on those days. */
  capacity: z.enum(degrees),
});
export type AssessmentAnswers = z.infer<typeof assessmentAnswers>;

export interface Assessment {
  readonly answers: AssessmentAnswers;
  readonly note: string;
}

export interface Decision {
  readonly answer: Answer;
  /** What is to be changed, or why not; shown in the letter. */
  readonly words: string;
  /** Civil date of the decision. */
  readonly on: string;
}

/** Who said that a visit is especially prioritised, and that the strategy supports it (4#5). */
export interface InvitationGrounds {
  readonly prioritisedBy: string;
  readonly supportedBy: string;
}

/** A request to visit the city, from the moment it is saved. */
export interface Visit {
  readonly id: string;
  /** By which people speak of it. */
  readonly number: number;
  /** Counts its changes. */
  readonly version: number;
  readonly state: VisitState;
  readonly facts: VisitFacts;
  /** The units whose fields it is about, for the statistics. */
  readonly fields: readonly string[];
  readonly unit: string;
  readonly reason: UnitReason;
  readonly because: string;
  /** Who in the city saved the request; null once personal data is erased, and so are `owner` and `text`. */
  readonly requester: { readonly id: string; readonly name: string } | null;
  readonly owner: Ownership | null;
  /** Whom it was offered to since somebody last decided where it belongs. */
  readonly tried: readonly string[];
  /** The civil date from which the owner's silence counts. */
  readonly waitingSince: string;
  /** The request as it came. */
  readonly text: string;
  readonly assessment: Assessment | null;
  readonly decision: Decision | null;
  readonly invitation: InvitationGrounds | null;
  readonly createdOn: string;
  readonly erasedOn: string | null;
}

/** What can be done to a visit. */
export const visitActs = [
  'accept',
  'hand_over',
  'assess',
  'decide',
  'invite',
  'change',
  'withdraw',
  'escalate',
  'complete',
] as const;
export type VisitAct = (typeof visitActs)[number];

/** What can happen to a visit. */
export const eventActs = ['save', ...visitActs] as const;
type EventAct = (typeof eventActs)[number];

/** What happened to a visit, for people to read; the record holds the proof. */
export interface VisitEvent {
  readonly at: Date;
  /** Null for the system, and once personal data is erased. */
  readonly actor: string | null;
  readonly act: EventAct;
  readonly state: VisitState;
  readonly unit: string;
  readonly owner: string | null;
  /** Why, in a person's own words. */
  readonly words: string;
}
