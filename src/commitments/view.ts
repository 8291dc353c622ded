import { z } from 'zod';
import { civilDate } from '../calendar/civil-date.ts';
import type { Language } from '../language/language.ts';
import type { Directory } from '../network/model.ts';
import { bothNames, unitNameIn, unitNameSchema } from '../network/units/unit-names.ts';
import { type Commitment, kinds } from './model.ts';

/** What a message or a list shows of a commitment; plain data that a message keeps until it is delivered. */
export const commitmentView = z.object({
  commitment: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  kind: z.enum(kinds),
  counterpart: z.string(),
  theme: z.string(),
  unit: z.string(),
  unitName: unitNameSchema,
  start: civilDate.nullable(),
  end: civilDate.nullable(),
  endedOn: civilDate.nullable(),
  costPerYear: z.number().int().nullable(),
  reviewedOn: civilDate.nullable(),
});
export type CommitmentView = z.infer<typeof commitmentView>;

/** A commitment as it is shown. */
export function viewOf(commitment: Commitment, directory: Directory): CommitmentView {
  return {
    commitment: commitment.id,
    number: commitment.number,
    version: commitment.version,
    kind: commitment.kind,
    counterpart: commitment.counterpart,
    theme: commitment.theme,
    unit: commitment.unit,
    unitName: bothNames(directory.units, commitment.unit),
    start: commitment.start,
    end: commitment.end,
    endedOn: commitment.endedOn,
    costPerYear: commitment.costPerYear,
    reviewedOn: commitment.reviewedOn,
  };
}

/** A unit's name; its id when the directory no longer knows it. */
export function unitName({ units }: Directory, unit: string, language: Language): string {
  return unitNameIn(units, unit, language);
}
