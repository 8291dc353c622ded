import { countedOn, isCountedTrip, spentOn, travelledOn } from '../../beredning/figures/figures.ts';
import type { Matter } from '../../beredning/model.ts';
import { isTrip } from '../../beredning/proposal.ts';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { YearEntry } from './model.ts';
import { isWithin, type YearSpan } from './year-span.ts';

/**
 * What went through IB and was approved: trips by their first day, with what the city paid, also for those that
 * were called off; declarations and
 * initiatives by the day of signing or, where that is not said, of the decision.
 */
export function matterEntries(matters: readonly Matter[], span: YearSpan): YearEntry[] {
  return matters.flatMap((matter): YearEntry[] => {
    const { proposal, state } = matter;
    const trip = isTrip(proposal);
    if (trip ? !isCountedTrip(matter) : state !== 'approved' && state !== 'reported') return [];
    const date = trip ? countedOn(matter) : (proposal.from ?? decidedOn(matter));
    if (!isWithin(date, span)) return [];
    return [
      {
        kind: trip ? 'trip' : 'declaration',
        path: `matter/${matter.id}`,
        number: matter.number ?? '',
        title: proposal.title ?? '',
        date,
        unit: proposal.onBehalfOf,
        directions: [...proposal.directions],
        people: trip ? travelledOn(matter) : 0,
        cost: trip ? spentOn(matter) : 0,
      },
    ];
  });
}

/** The civil dates on which declarations that went through IB were decided on, and those of their signing. */
export function declaredDays(matters: readonly Matter[]): ReadonlySet<string> {
  const declarations = matters.filter(({ proposal }) => proposal.kind === 'declaration');
  return new Set(
    declarations.flatMap((matter) => [matter.proposal.from ?? [], decidedOn(matter) ?? []].flat()),
  );
}

function decidedOn({ decision }: Matter): string | null {
  return decision === null ? null : civilDateAt(new Date(decision.at));
}
