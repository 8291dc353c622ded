import { z } from 'zod';
import { civilDate } from '../../calendar/civil-date.ts';

/**
 * What a year is accounted for by. `membership` and `agreement` are those in force on the last day that is
 * counted; `-in` and `-out` those that began and ended in the year. `visit` is every request, `visit-made`
 * those that took place.
 */
export const entryKinds = [
  'visit',
  'visit-made',
  'trip',
  'declaration',
  'membership',
  'membership-in',
  'membership-out',
  'agreement',
  'agreement-in',
  'agreement-out',
  'aid-project',
  'eu-project',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** The four directions of the international work (3#1), and what does not say. */
export const UNSAID = 'unsaid';

const yearEntrySchema = z.strictObject({
  kind: z.enum(entryKinds),
  /** Where its record is: `visit/<id>`, `matter/<id>`, `commitment/<id>`. */
  path: z.string(),
  /** The number that people say: `12`, `IB 2026-14`. */
  number: z.string(),
  title: z.string(),
  /** The civil date by which it belongs to the year. */
  date: civilDate,
  /** Id of a unit; null where nobody has said. */
  unit: z.string().nullable(),
  directions: z.array(z.string()),
  people: z.int().min(0),
  /** Whole kronor that the city paid; of memberships and agreements, what they cost a year. */
  cost: z.int().min(0),
});
/** One thing that figures are counted from. One thing may be several: a membership that began is also one in force. */
export type YearEntry = z.infer<typeof yearEntrySchema>;

const sumSchema = z.strictObject({ count: z.int(), people: z.int(), cost: z.int() });
export type YearSum = z.infer<typeof sumSchema>;

const yearFigureSchema = z.strictObject({
  kind: z.enum(entryKinds),
  ...sumSchema.shape,
  /** The year before, up to the same day. */
  before: sumSchema,
  /** The paths of the entries that it is the sum of, and of those of the year before. */
  entries: z.array(z.string()),
  entriesBefore: z.array(z.string()),
});
export type YearFigure = z.infer<typeof yearFigureSchema>;

const groupSchema = z.strictObject({ key: z.string(), figures: z.array(yearFigureSchema) });
export type YearGroup = z.infer<typeof groupSchema>;

/** The figures of a year with everything that they were counted from; what the JSON of the yearly pack holds. */
export const yearPackSchema = z.strictObject({
  year: z.int(),
  /** Id of the unit whose year it is; null for that of the whole city. */
  unit: z.string().nullable(),
  /** The last day that is counted: today in a year that goes on. */
  until: civilDate,
  untilBefore: civilDate,
  /** Each kind once, in the order of `entryKinds`. */
  totals: z.array(yearFigureSchema),
  /** By id of unit; `unsaid` last. */
  byUnit: z.array(groupSchema),
  /** By direction. What serves several directions counts in each of them. */
  byDirection: z.array(groupSchema),
  entries: z.array(yearEntrySchema),
  entriesBefore: z.array(yearEntrySchema),
});
export type YearPack = z.infer<typeof yearPackSchema>;
