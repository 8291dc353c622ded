import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';

/** Why a text is not a request to visit the city. */
const otherMatters = [
  /** A question about what the strategy or the city's rules say. */
  'question',
  /** Somebody of the city who wants to travel, or an invitation to the city to come elsewhere. */
  'trip',
  /** A document for comment. */
  'referral',
  'sales',
  'job_application',
  /** A citizen's errand or complaint, or a tourist's question. */
  'citizen',
  'newsletter',
  /** Nothing in it says that anybody wants to come. */
  'nothing_asked',
] as const;
export type OtherMatter = (typeof otherMatters)[number];

/** A period of whole days, both inclusive. */
const period = z.object({ from: civilDate, until: civilDate });
export type VisitPeriod = z.infer<typeof period>;

/** Where the visitors come from. */
const origin = z.object({
  /** The place as it is written in the text: a city, a country, or what a nationality stands for. */
  words: z.string(),
  /** ISO 3166 code of the country, where it is known; visits are counted by it. */
  country: z.string().length(2).nullable(),
});
export type Origin = z.infer<typeof origin>;

/** How the year of the dates was understood. */
const yearReadings = ['written', 'next_occurrence'] as const;

const dates = z.object({
  /** The first days that are proposed; null when no exact day is. */
  proposed: period.nullable(),
  /** Other days that would do too, in the order of the text. */
  alternatives: z.array(period),
  /** `next_occurrence`: no year was written, and the next such day was taken. Null without days. */
  year: z.enum(yearReadings).nullable(),
  /** The words that the dates were read from, or those of a vague time ("mid-May"). Null when none. */
  words: z.string().nullable(),
});
export type VisitDates = z.infer<typeof dates>;

const people = z.object({
  /** All who come, the writer too where the writer comes; null when it is not said. */
  number: z.number().int().positive().nullable(),
  /** What they are, as written: "deputy mayor", "rektorer". */
  titles: z.array(z.string()),
});
export type Visitors = z.infer<typeof people>;

const requester = z.object({
  name: z.string().nullable(),
  organisation: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Requester = z.infer<typeof requester>;

/** What was read of a text; each part can be corrected by a person before it is saved. */
export const visitReadingSchema = z.object({
  /** Null for a visit request, else what it is instead. */
  otherMatter: z.enum(otherMatters).nullable(),
  language: z.enum(['sv', 'en']),
  origin: origin.nullable(),
  requester,
  people,
  dates,
  /** What may say whose the visit is: all sentences of the matter, without those on dates, contact and thanks. */
  topics: z.array(z.string()),
  /** What they want to see or hear of, in their own words and nothing else; drafts of before have none. */
  wanted: z.array(z.string()).default([]),
  /** What is asked for: the sentences of request. */
  asks: z.array(z.string()),
  invitationLetterRequested: z.boolean(),
  /** The words that show a high political level (5#2): "Mayor", "statsråd"; null when none do. */
  highPoliticalLevel: z.string().nullable(),
  /** True when such a person comes informally, on a working visit, so that the level is open to doubt. */
  informal: z.boolean(),
  /** True when the text says itself that it concerns several fields or administrations. */
  severalFields: z.boolean(),
  /** The words by which the city is said to prioritise the delegation (5#2); null when none do. */
  prioritised: z.string().nullable(),
  /** The words of a question on protocol: flags, gifts, seating (5#9); null when none do. */
  protocol: z.string().nullable(),
});
export type VisitReading = z.infer<typeof visitReadingSchema>;

/** Why a unit is the one to receive a visit. */
export const triageReasons = [
  'single_field',
  'several_fields',
  'prioritised',
  'high_political_level',
  'district',
  'protocol',
] as const;
export type TriageReason = (typeof triageReasons)[number];

const candidate = z.object({
  /** Id of a unit of the directory. */
  unit: z.string(),
  reason: z.enum(triageReasons),
  /** The paragraph that makes it theirs: 5#2, 5#7 or 5#9. */
  because: z.string(),
  /** The paragraph that says through whom: the contact person (5#10), or the office's advice (5#9); null when none. */
  through: z.string().nullable(),
});
export type TriageCandidate = z.infer<typeof candidate>;

/** Who does what visitors may ask to see, other than the city. */
export const notCity = [
  /** Health care and public transport. */
  'region',
  'parliament',
  'government',
  'countyBoard',
  'police',
  'court',
  'university',
  /** Museums and sights of the state, of foundations and of companies. */
  'museum',
  /** Another authority of the state. */
  'authority',
  'company',
] as const;
export type NotCity = (typeof notCity)[number];

/** Whose a visit is. */
export const triageSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('decided'),
    ...candidate.shape,
    /** The units whose fields the text speaks of, the likeliest first. */
    fields: z.array(z.string()),
  }),
  z.object({
    outcome: z.literal('unclear'),
    /** A person must choose: the likeliest, at most two; none when no field was recognised. */
    candidates: z.array(candidate).max(2),
    /** Who coordinates where it is about the fields of both (5#2); null where there are no two fields. */
    coordinator: candidate.nullable().default(null),
  }),
  /** All that they ask to see is done by others than the city. */
  z.object({ outcome: z.literal('not_city'), whose: z.array(z.enum(notCity)).min(1) }),
  z.object({ outcome: z.literal('not_visit'), why: z.enum(otherMatters) }),
]);
export type Triage = z.infer<typeof triageSchema>;

/** Everyone that a person may choose between, or the one that is decided. */
export function choicesOf(triage: Triage): TriageCandidate[] {
  if (triage.outcome === 'not_visit' || triage.outcome === 'not_city') return [];
  if (triage.outcome === 'decided') return [triage];
  return [...triage.candidates, ...(triage.coordinator === null ? [] : [triage.coordinator])];
}
