import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/civil-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysUntil } from '../../src/calendar/working-days.ts';
import { explainDates } from '../../src/remiss/dates/explain-dates.ts';
import { planDates } from '../../src/remiss/dates/plan-dates.ts';
import { meetingText } from '../../src/remiss/recipient/recipient-card.ts';
import { meetingsOf, type RecipientView } from '../../src/remiss/recipient/recipient-view.ts';
import type { UnitCalendar } from '../../src/remiss/register-model.ts';

const calendarOf = (dates: readonly string[], changes: Partial<UnitCalendar> = {}): UnitCalendar => ({
  unit: 'sdn-sodermalm',
  meetings: dates.map((date) => ({ date, papersOn: null })),
  papersWorkingDays: 5,
  minutesDays: 14,
  reminders: [20, 10, 5, 1],
  ...changes,
});

/** Södermalm's year as the letter of 2016 met it: nothing between June and August. */
const in2016 = calendarOf([
  '2016-05-26',
  '2016-06-16',
  '2016-08-25',
  '2016-09-22',
  '2016-10-13',
  '2016-11-24',
]);
const plan = (deadline: string, today: string, ...[calendar]: [UnitCalendar?]) =>
  planDates({ deadline, today, calendar: calendar ?? in2016 });
const withoutCalendar = (deadline: string, today: string) =>
  planDates({ deadline, today, calendar: undefined });
const codes = (found: ReturnType<typeof plan>) => found.steps.map(({ code }) => code);

describe('The day to aim at', () => {
  it.each([
    ['2016-10-17', '2016-10-17', 'a Monday'],
    ['2026-10-25', '2026-10-23', 'the Sunday on which summer time ends'],
    ['2026-03-29', '2026-03-27', 'the Sunday on which summer time begins'],
    ['2027-01-01', '2026-12-30', "New Year's Day, over the turn of the year"],
    ['2028-02-29', '2028-02-29', 'a leap day'],
    ['2026-06-20', '2026-06-18', 'Midsummer, whose eve is no working day either'],
    ['2026-04-06', '2026-04-02', 'Easter Monday'],
  ])('for %s is %s (%s)', (deadline, aim) => {
    const found = withoutCalendar(deadline, addDays(deadline, -90));

    expect(found.aim).toBe(aim);
    expect(codes(found).includes('closed')).toBe(deadline !== aim);
  });

  it('is a working day, the last one up to the deadline, whatever the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (days) => {
        const deadline = addDays('2016-01-01', days);
        const { aim } = withoutCalendar(deadline, addDays(deadline, -30));

        expect(isWorkingDay(aim)).toBe(true);
        expect(aim <= deadline).toBe(true);
        expect(workingDaysUntil(aim, deadline)).toBe(0);
      }),
    );
  });
});

describe('Back from the deadline', () => {
  it('the letter of 2016 reaches the meeting on 13 October, papers a week before, signed at once', () => {
    const found = plan('2016-10-17', '2016-06-22');

    expect(found.route).toEqual({
      meeting: '2016-10-13',
      papers: '2016-10-06',
      minutes: '2016-10-27',
      signAtOnce: true,
    });
    expect(found.gap).toEqual({ last: '2016-06-16', next: '2016-08-25' });
    expect(found.alternatives).toEqual([]);
    expect(codes(found)).toEqual(['deadline', 'gap', 'meeting', 'papers-counted', 'minutes-late']);
    expect([found.daysLeft, found.workingDaysLeft]).toEqual([117, 82]);
  });

  it('a meeting long before the deadline needs nothing signed at once', () => {
    const found = plan('2016-10-12', '2016-06-22');

    expect(found.route?.meeting).toBe('2016-09-22');
    expect(found.route?.signAtOnce).toBe(false);
    expect(codes(found)).toContain('minutes-in-time');
  });

  it('minutes that are signed on the day to aim at are in time, and never called earlier than that day', () => {
    const view = { deadline: '2016-10-06', isLengthened: false, ladder: [] } as unknown as RecipientView;
    const today = '2016-06-22';
    const says = explainDates(view, { today, calendar: in2016 }, 'sv').map((one) => one.says);

    expect(says).toContain(
      'Då justeras protokollet senast, 14 dagar efter sammanträdet. Det hinns med till 6 oktober 2016.',
    );
  });

  it('a meeting on the day itself is none before it', () => {
    expect(plan('2016-10-13', '2016-06-22').route?.meeting).toBe('2016-09-22');
  });

  it('papers go when the calendar says, where it says so', () => {
    const calendar = { ...in2016, meetings: [{ date: '2016-10-13', papersOn: '2016-09-30' }] };
    const found = plan('2016-10-17', '2016-06-22', calendar);

    expect(found.route?.papers).toBe('2016-09-30');
    expect(codes(found)).toContain('papers-given');
  });

  it.each([
    ['the summer lies between', '2016-08-20', '2016-06-22', 'no-meeting', '2016-08-29'],
    ['the papers should have gone', '2016-10-17', '2016-10-10', 'papers-passed', '2016-11-28'],
    ['the deadline has passed', '2016-10-17', '2016-10-18', 'passed', '2016-11-28'],
    ['no further meeting is known', '2017-02-01', '2017-01-10', 'beyond-calendar', null],
  ])('no meeting fits because %s', (_why, deadline, today, reason, until) => {
    const found = plan(deadline, today);

    expect(found.route).toBeNull();
    expect(found.noRoute).toBe(reason);
    expect(found.alternatives).toEqual(['administration', 'abstain', 'extension']);
    expect(found.extensionUntil).toBe(until);
  });

  it.each([
    ['while its papers can still be written', '2016-10-06', '2016-06-22', null],
    ['once its papers have gone out', '2016-10-07', '2016-06-22', '2016-10-13'],
    ['on its day', '2016-10-13', '2016-06-22', '2016-10-13'],
    ['when it has been', '2016-10-14', '2016-06-22', '2016-10-13'],
    ['when the deadline has passed', '2016-10-18', '2016-06-22', '2016-10-13'],
    ['of a remiss that came after it', '2016-10-15', '2016-10-14', null],
  ])('the last meeting %s', (_when, today, came, meeting) => {
    const found = planDates({ deadline: '2016-10-17', today, calendar: in2016, came });

    expect(found.afterPapers?.meeting ?? null).toBe(meeting);
    if (meeting === null) return;
    expect(codes(found)).toEqual(expect.arrayContaining(['meeting', 'papers-counted', 'minutes-late']));
    expect(codes(found)).not.toContain('no-route');
  });

  it('of a year without dates, no meeting that has been is called the last', () => {
    const asked = { deadline: '2017-03-15', calendar: in2016, came: '2016-06-22' };

    expect(planDates({ ...asked, today: '2016-11-25' }).afterPapers).toBeNull();
  });

  it('where no calendar is known, says so', () => {
    expect(withoutCalendar('2016-10-17', '2016-06-22')).toMatchObject({
      route: null,
      noRoute: 'no-calendar',
    });
    expect(plan('2016-10-17', '2016-06-22', calendarOf([]))).toMatchObject({ noRoute: 'no-calendar' });
  });
});

describe('Of a year without dates', () => {
  it.each([
    ['2016-10-17', '2016-06-22'],
    ['2015-12-20', '2015-06-22'],
    ['2014-12-20', '2015-01-10'],
  ])('until %s, seen on %s, nothing is said of a meeting years later', (deadline, today) => {
    const later = calendarOf(['2026-01-28', '2026-02-18']);
    const found = plan(deadline, today, later);

    expect(found.noRoute).toBe(deadline < today ? 'passed' : 'no-calendar');
    expect(found.extensionUntil).toBeNull();
  });

  it('the last known meeting is a way, and it is said that later ones are not known', () => {
    const today = '2016-11-01';
    const view = { deadline: '2017-03-15', isLengthened: false, ladder: [] } as unknown as RecipientView;
    const found = plan(view.deadline, today);

    expect(found.route?.meeting).toBe('2016-11-24');
    expect(found.knownUntil).toBe('2016-11-24');
    const says = explainDates(view, { today, calendar: in2016 }, 'sv').map((one) => one.says);
    expect(says).toContain(
      'Nämndens sista kända sammanträde. Om den möts igen före 15 mars 2017 är inte känt än.',
    );
    expect(meetingText(meetingsOf(found, today), 'sv')).toBe(
      'sammanträde 24 november 2016, handlingar ut 17 november 2016. Inga senare sammanträden är kända än.',
    );
    expect(plan('2016-12-20', today).knownUntil).toBeNull();
  });
});

describe('Whatever calendar, day and deadline:', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
  const given = fc.record({
    dates: fc.uniqueArray(day, { maxLength: 25 }),
    today: day,
    deadline: day,
    papersWorkingDays: fc.integer({ min: 0, max: 15 }),
    minutesDays: fc.integer({ min: 0, max: 21 }),
  });

  it('a route keeps its order, no later meeting would do, and every date of the plan is explained', () => {
    fc.assert(
      fc.property(given, ({ dates, today, deadline, papersWorkingDays, minutesDays }) => {
        const calendar = calendarOf(dates, { papersWorkingDays, minutesDays });
        const found = planDates({ deadline, today, calendar });
        const { route, noRoute, steps } = found;

        expect((route === null) === (noRoute !== null)).toBe(true);
        expect(found.alternatives.length > 0).toBe(route === null);
        const explained = steps.map(({ date }) => date);
        expect(explained).toEqual(expect.arrayContaining([found.deadline, found.aim]));
        if (route === null) return;
        expect(route.papers >= today && route.papers <= route.meeting && route.meeting < found.aim).toBe(
          true,
        );
        expect(dates.filter((date) => date > route.meeting && date < found.aim)).toEqual([]);
        expect(route.papers).toBe(addWorkingDays(route.meeting, -papersWorkingDays));
        expect(route.signAtOnce).toBe(addDays(route.meeting, minutesDays) > found.aim);
        expect(explained).toEqual(expect.arrayContaining([route.meeting, route.papers, route.minutes]));
      }),
    );
  });

  it('where none fits, no meeting before the deadline can still be prepared, and an extension lets one answer', () => {
    fc.assert(
      fc.property(given, ({ dates, today, deadline, papersWorkingDays }) => {
        const calendar = calendarOf(dates, { papersWorkingDays });
        const found = planDates({ deadline, today, calendar });
        if (found.noRoute === null) return;
        const preparable = dates.filter(
          (date) => addWorkingDays(date, -papersWorkingDays) >= today && date < found.aim,
        );

        expect(preparable).toEqual([]);
        if (found.extensionUntil === null) return;
        const extended = planDates({ deadline: found.extensionUntil, today, calendar });
        expect(extended.route).not.toBeNull();
        expect(found.extensionUntil > found.aim).toBe(true);
      }),
    );
  });
});
