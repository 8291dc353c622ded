import { countedStates, countFigures } from '../../beredning/figures/figures.ts';
import { listMatters } from '../../beredning/matter-register.ts';
import { listCommitments } from '../../commitments/register.ts';
import { formatDate, formatKronor, formatNumber } from '../../language/format.ts';
import type { KeyFigure, YearFigures } from '../../pages/model.ts';
import { statisticsOf, type UnitStatistics } from '../../remiss/recipient/recipient-status.ts';
import { listHeads } from '../../remiss/recipient-register.ts';
import { maySeeToday } from '../../visits/card/show-visit.ts';
import { listVisits } from '../../visits/visit-register.ts';
import { commitmentEntries } from '../year/commitment-entries.ts';
import { sumOf } from '../year/count-year.ts';
import { declaredDays, matterEntries } from '../year/matter-entries.ts';
import { visitEntries } from '../year/visit-entries.ts';
import { spansOf } from '../year/year-span.ts';
import { directionsChart, monthsPageChart, remissChart } from './figure-charts.ts';
import { figureTexts } from './figure-texts.ts';
import type { PageSource } from './page-source.ts';
import { seesRemissFigures } from './who-sees.ts';
import type { YearContent } from './year-content.ts';

/** The figures of a year for one reader; this year when none is asked for. */
export async function yearFigures(source: PageSource, asked: number | null): Promise<YearFigures> {
  const { today, language } = source;
  const thisYear = Number(today.slice(0, 4));
  const year = asked ?? thisYear;
  const say = figureTexts(language);
  const content = await readContent(source, year);
  const whole = today > `${year}-12-31`;
  const charts = [
    ...(content.trips.now.length + content.trips.before.length === 0
      ? []
      : [monthsPageChart(content, 'trip', language), directionsChart(content, language)]),
    ...(content.visits.now.length + content.visits.before.length === 0
      ? []
      : [monthsPageChart(content, 'visit', language)]),
    ...(content.remisses === null || content.remisses.length === 0
      ? []
      : [remissChart(content.remisses, source)]),
  ];
  const key =
    charts.length + content.held.now.length + content.held.before.length === 0 ? [] : keyOf(content, source);
  return {
    title: say('yearTitle', { year }),
    lead:
      key.length === 0
        ? say('yearEmpty')
        : whole
          ? say('yearLeadWhole', { before: year - 1 })
          : say('yearLead', { until: formatDate(today, language) }),
    years: [thisYear, thisYear - 1, thisYear - 2],
    year,
    key,
    charts,
    note: say('yearNote'),
  };
}

async function readContent(source: PageSource, year: number): Promise<YearContent> {
  const { database, directory, person, today, unit } = source;
  const spans = spansOf(year, today);
  const matters = (await listMatters(database, { states: countedStates })).filter(
    ({ proposal }) => unit === null || proposal.onBehalfOf === unit,
  );
  const visits = (await listVisits(database, { between: [spans.before.first, spans.now.last] }))
    .filter((visit) => unit === null || visit.unit === unit)
    .filter((visit) => maySeeToday(directory, visit, person, today));
  const tripsIn = (span: typeof spans.now) =>
    matterEntries(matters, span).filter(({ kind }) => kind === 'trip');
  const visitsIn = (span: typeof spans.now) =>
    visitEntries(visits, span).filter(({ kind }) => kind === 'visit');
  const commitments = await listCommitments(database, unit === null ? {} : { units: [unit] });
  const heldIn = (span: typeof spans.now) =>
    commitmentEntries(commitments, span, declaredDays(matters)).filter(
      ({ kind }) => kind === 'membership' || kind === 'agreement',
    );
  const figures = countFigures(matters, { year, by: 'direction', place: null }, today);
  return {
    year,
    visits: { now: visitsIn(spans.now), before: visitsIn(spans.before) },
    trips: { now: tripsIn(spans.now), before: tripsIn(spans.before) },
    held: { now: heldIn(spans.now), before: heldIn(spans.before) },
    directions: figures.parts,
    made: figures.made,
    calledOff: figures.calledOff.trips,
    costBefore: figures.before.cost,
    remisses: seesRemissFigures(source) ? await readRemisses(source, year) : null,
  };
}

/** Of the remisses whose deadline lies in the year. */
async function readRemisses({ database, today, unit }: PageSource, year: number): Promise<UnitStatistics[]> {
  const cases = (await listHeads(database, unit === null ? {} : { units: [unit] })).filter(
    ({ remiss }) => remiss.deadline.slice(0, 4) === String(year),
  );
  return statisticsOf(cases, today);
}

function keyOf(content: YearContent, { language }: PageSource): KeyFigure[] {
  const say = figureTexts(language);
  const { made, calledOff, costBefore, visits, trips, held, remisses } = content;
  const figure = (value: string, label: string, detail: string): KeyFigure => ({
    value,
    label,
    detail,
    section: null,
  });
  const number = (value: number) => formatNumber(value, language);
  const requests = sumOf(visits.now).count;
  const settled = (remisses ?? []).reduce((sum, one) => sum + one.onTime + one.late, 0);
  const onTime = (remisses ?? []).reduce((sum, one) => sum + one.onTime, 0);
  const share = settled === 0 ? 0 : Math.round((100 * onTime) / settled);
  return [
    figure(
      formatKronor(made.cost, language),
      say('keyCost'),
      say('before', { value: formatKronor(costBefore, language) }),
    ),
    figure(
      number(made.trips),
      say('keyTrips'),
      [
        ...(calledOff === 0 ? [] : [say('calledOff', { count: calledOff })]),
        say('before', { value: number(trips.before.length) }),
      ].join('; '),
    ),
    ...(visits.now.length + visits.before.length === 0
      ? []
      : [
          figure(
            number(requests),
            say('keyRequests'),
            say('before', { value: number(visits.before.length) }),
          ),
        ]),
    ...(held.now.length + held.before.length === 0
      ? []
      : [
          figure(
            number(held.now.length),
            say('keyHeld'),
            say('heldDetail', {
              cost: formatKronor(sumOf(held.now).cost, language),
              before: number(held.before.length),
            }),
          ),
        ]),
    ...(settled === 0
      ? []
      : [figure(`${share} %`, say('keyOnTime'), say('ofAnswers', { count: onTime, total: settled }))]),
  ];
}
