import { z } from 'zod';
import { fold } from '../../language/words.ts';
import type { Triage, VisitReading } from '../model.ts';

/** A request with what is to be read of it, as in the evaluation sets. */
export const visitItem = z.looseObject({
  id: z.string(),
  lang: z.string().optional(),
  text: z.string(),
  /** One unit; two where either may be offered, or both; `none` for what is no request. */
  units: z.array(z.string()).min(1),
  reason: z.string(),
  date_from: z.string().nullable(),
  date_to: z.string().nullable(),
  people: z.number().nullable(),
  origin: z.string().nullable(),
  /** Spellings of the origin that count as right. */
  origin_accept: z.array(z.string()),
  invitation_letter_requested: z.boolean(),
});
export type VisitItem = z.infer<typeof visitItem>;

/** What was read of a request, as other programs take it. */
export interface VisitLine {
  readonly units: readonly string[];
  readonly reason: string;
  readonly date_from: string | null;
  readonly date_to: string | null;
  readonly people: number | null;
  readonly origin: string | null;
  readonly invitation_letter_requested: boolean;
}

const NOTHING: VisitLine = {
  units: ['none'],
  reason: 'none',
  date_from: null,
  date_to: null,
  people: null,
  origin: null,
  invitation_letter_requested: false,
};

/** A reading with whose it is, as other programs take it: `none` for what is no request or not the city's, two units to choose between. */
export function toLine(reading: VisitReading, triage: Triage): VisitLine {
  if (triage.outcome === 'not_visit') return NOTHING;
  const { units, reason } = whose(triage);
  return {
    units,
    reason,
    date_from: reading.dates.proposed?.from ?? null,
    date_to: reading.dates.proposed?.until ?? null,
    people: reading.people.number,
    origin: reading.origin?.words ?? null,
    invitation_letter_requested: reading.invitationLetterRequested,
  };
}

function whose(triage: Exclude<Triage, { outcome: 'not_visit' }>): Pick<VisitLine, 'units' | 'reason'> {
  // A visit to others than the city is no unit's, and is still a visit.
  if (triage.outcome === 'not_city') return { units: ['none'], reason: 'none' };
  const candidates = triage.outcome === 'decided' ? [triage] : triage.candidates;
  return { units: candidates.map(({ unit }) => unit), reason: candidates[0]?.reason ?? 'unclear' };
}

export const visitFields = ['units', 'reason', 'none', 'dates', 'people', 'origin', 'letter'] as const;
export type VisitField = (typeof visitFields)[number];

/** Whether each field is right; null where the item does not ask for it. `none`: told as no request, or rightly not. */
export function scoreVisit(item: VisitItem, said: VisitLine): Readonly<Record<VisitField, boolean | null>> {
  const isNone = item.units.includes('none');
  const toldNone = said.units.includes('none');
  if (isNone) {
    return {
      units: null,
      reason: null,
      none: toldNone,
      dates: null,
      people: null,
      origin: null,
      letter: null,
    };
  }
  const among = said.units.length > 0 && said.units.every((unit) => item.units.includes(unit));
  const accepted = [...item.origin_accept, ...(item.origin === null ? [] : [item.origin])].map(fold);
  return {
    units: among && (item.units.length > 1 || said.units.length === 1),
    reason: said.reason === item.reason,
    none: null,
    dates: said.date_from === item.date_from && said.date_to === item.date_to,
    people: said.people === item.people,
    origin: said.origin === null ? accepted.length === 0 : accepted.includes(fold(said.origin)),
    letter: said.invitation_letter_requested === item.invitation_letter_requested,
  };
}
