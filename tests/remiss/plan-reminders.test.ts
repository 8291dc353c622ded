import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayAfter } from '../../src/calendar/civil-date.ts';
import { isWorkingDay, workingDaysUntil } from '../../src/calendar/working-days.ts';
import { aimDay, dayMissed } from '../../src/remiss/dates/plan-dates.ts';
import {
  dueReminder,
  ladderDays,
  type ReminderState,
  type Step,
  snoozeFault,
} from '../../src/remiss/reminders/plan-reminders.ts';

const ladder = [20, 10, 5, 1];
const registered: ReminderState = {
  deadline: '2016-10-17',
  since: '2016-06-22',
  ladder,
  papers: null,
  taken: [],
  snoozedUntil: null,
  ended: false,
};
const due = (today: string, changes: Partial<ReminderState> = {}) =>
  dueReminder({ ...registered, ...changes }, today);

describe('The ladder', () => {
  it('of the letter of 2016', () => {
    expect(ladderDays('2016-10-17', ladder).map(({ date }) => date)).toEqual([
      '2016-09-19',
      '2016-10-03',
      '2016-10-10',
      '2016-10-14',
      '2016-10-17',
      '2016-10-18',
    ]);
  });

  it('over Christmas, for a deadline on a Sunday, counts offices that are open', () => {
    expect(ladderDays('2027-01-03', [5, 1])).toEqual([
      { step: 'before-5', date: '2026-12-21' },
      { step: 'before-1', date: '2026-12-29' },
      { step: 'day', date: '2026-12-30' },
      { step: 'after', date: '2027-01-04' },
    ]);
  });

  it('has working days alone, in order, whatever the deadline and the ladder', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        fc.array(fc.integer({ min: -3, max: 60 })),
        (days, steps) => {
          const deadline = addDays('2024-01-01', days);
          const dates = ladderDays(deadline, steps).map(({ date }) => date);

          expect(dates.every(isWorkingDay)).toBe(true);
          expect(dates).toEqual([...new Set(dates)].sort());
        },
      ),
    );
  });
});

describe('A reminder', () => {
  it.each<[today: string, step: Step | undefined, left: number]>([
    ['2016-09-16', undefined, 0],
    ['2016-09-19', 'before-20', 20],
    ['2016-10-14', 'before-1', 1],
    ['2016-10-17', 'day', 0],
    ['2016-10-18', 'after', 0],
  ])('on %s is %s', (today, step, left) => {
    const taken = ladderDays('2016-10-17', ladder)
      .filter(({ date }) => date < today)
      .map((taken) => taken.step);
    const found = due(today, { taken });

    expect(found?.step).toBe(step);
    if (found !== undefined) expect(found.workingDaysLeft).toBe(left);
  });

  it('that was missed comes once, the next working day, with the days that are left then', () => {
    const found = due('2016-10-05', { taken: ['before-20'] });

    expect(found).toEqual({
      step: 'before-10',
      passedOver: [],
      workingDaysLeft: 8,
      workingDaysLate: 0,
    });
    expect(due('2016-10-05', { taken: ['before-20', 'before-10'] })).toBeUndefined();
  });

  it('of several that were missed, the latest one stands for all', () => {
    expect(due('2016-10-19')).toEqual({
      step: 'after',
      passedOver: ['before-20', 'before-10', 'before-5', 'before-1', 'day'],
      workingDaysLeft: 0,
      workingDaysLate: 2,
    });
  });

  it('of a day before the remiss was registered never comes', () => {
    expect(due('2016-10-06', { since: '2016-10-05' })).toBeUndefined();
  });

  it('does not come after the end, nor on a day off, nor while it is snoozed', () => {
    expect(due('2016-10-17', { ended: true })).toBeUndefined();
    expect(due('2016-10-16', { taken: [] })).toBeUndefined();
    expect(due('2016-10-12', { snoozedUntil: '2016-10-13' })).toBeUndefined();
    expect(due('2016-10-13', { snoozedUntil: '2016-10-13' })?.step).toBe('before-5');
  });

  it('of the papers comes some working days before they go out, whatever the ladder, and stands for others of its day', () => {
    const papers = '2016-09-26';
    expect(ladderDays('2016-10-17', ladder, papers).slice(0, 3)).toEqual([
      { step: 'before-20', date: '2016-09-19' },
      { step: 'papers-2016-09-26', date: '2016-09-19' },
      { step: 'before-10', date: '2016-10-03' },
    ]);
    expect(due('2016-09-19', { papers })).toMatchObject({
      step: `papers-${papers}`,
      passedOver: ['before-20'],
    });
    const taken = [`papers-${papers}`, 'before-20'] as const;
    expect(due('2016-09-20', { papers, taken })).toBeUndefined();
    expect(due('2016-10-03', { papers, taken })?.step).toBe('before-10');
    expect(due('2016-09-19', { papers, ended: true })).toBeUndefined();
  });

  it.each([
    ['2016-10-17', '2016-10-17', '2016-10-10', undefined],
    ['2016-10-11', '2016-10-17', '2016-10-10', undefined],
    ['2016-10-18', '2016-10-17', '2016-10-10', 'too-late-to-snooze'],
    ['2016-10-10', '2016-10-17', '2016-10-10', 'past-snooze'],
    ['2020-01-01', '2026-10-23', '2026-10-01', 'past-snooze'],
    ['2026-10-24', '2026-10-25', '2026-10-01', 'too-late-to-snooze'],
    ['2026-10-25', '2026-10-25', '2026-10-24', 'no-time-to-snooze'],
  ])('rests until %s before %s, asked on %s: %s', (date, deadline, today, fault) => {
    expect(snoozeFault(date, deadline, today)).toBe(fault);
  });
});

/** What may happen on a day of a random history. */
type Event = 'down' | 'answered' | 'snooze' | 'extend' | 'nothing';

interface Sent {
  readonly deadline: string;
  readonly step: Step;
  readonly on: string;
}

/** Lives through the days as the job does: reminded each working morning that it runs, then what happens. */
function live(history: { deadline: string; since: string; events: readonly Event[] }) {
  let state: ReminderState = { ...registered, deadline: history.deadline, since: history.since };
  const sent: Sent[] = [];
  const extensions: { readonly on: string; readonly from: string }[] = [];
  let endedOn: string | undefined;
  const up = new Set<string>();
  let today = dayAfter(history.since);
  for (const event of history.events) {
    if (event !== 'down') {
      up.add(today);
      // Twice, as when two processes run.
      for (const _process of [1, 2]) {
        const reminder = dueReminder(state, today);
        if (reminder === undefined) continue;
        sent.push({ deadline: state.deadline, step: reminder.step, on: today });
        expect(reminder.workingDaysLeft).toBe(workingDaysUntil(today, aimDay(state.deadline)));
        state = { ...state, taken: [...state.taken, reminder.step, ...reminder.passedOver] };
      }
    }
    if (event === 'answered' && endedOn === undefined) {
      endedOn = today;
      state = { ...state, ended: true };
    }
    const rest = addDays(today, 4);
    if (event === 'snooze' && snoozeFault(rest, state.deadline, today) === undefined) {
      state = { ...state, snoozedUntil: rest };
    }
    if (event === 'extend' && endedOn === undefined) {
      extensions.push({ on: today, from: state.deadline });
      const later = state.deadline > today ? state.deadline : today;
      state = { ...state, deadline: addDays(later, 17), since: today, taken: [], snoozedUntil: null };
    }
    today = dayAfter(today);
  }
  return { sent, state, extensions, endedOn, up, lastDay: today };
}

describe('Over random histories', () => {
  const events = fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.constant<Event>('nothing') },
      { weight: 6, arbitrary: fc.constant<Event>('down') },
      { weight: 2, arbitrary: fc.constant<Event>('snooze') },
      { weight: 1, arbitrary: fc.constantFrom<Event>('answered', 'extend') },
    ),
    { minLength: 40, maxLength: 110 },
  );
  const history = fc
    .record({ start: fc.integer({ min: 0, max: 1_500 }), time: fc.integer({ min: 1, max: 80 }), events })
    .map(({ start, time, events: happening }) => {
      const since = addDays('2026-01-01', start);
      return { since, deadline: addDays(since, time), events: happening };
    });

  it('each step comes at most once, none after the end, and none for a deadline that was extended', () => {
    fc.assert(
      fc.property(history, (lived) => {
        const { sent, endedOn, extensions } = live(lived);
        const keys = sent.map(({ deadline, step }) => `${deadline} ${step}`);

        expect(keys).toEqual([...new Set(keys)]);
        if (endedOn !== undefined) expect(sent.filter(({ on }) => on > endedOn)).toEqual([]);
        for (const { on, from } of extensions) {
          expect(sent.filter((one) => one.deadline === from && one.on > on)).toEqual([]);
        }
        expect(sent.every(({ on }) => isWorkingDay(on))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('none is missing: of every step whose day came, it or a later one was sent on the first day it could be', () => {
    fc.assert(
      fc.property(history, (lived) => {
        const { sent, state, endedOn, up, lastDay } = live(lived);
        const end = endedOn ?? lastDay;
        for (const { step, date } of ladderDays(state.deadline, state.ladder)) {
          if (date <= state.since || date > end) continue;
          const first = [...up]
            .sort()
            .find(
              (day) => day >= date && day <= end && isWorkingDay(day) && day >= (state.snoozedUntil ?? ''),
            );
          if (first === undefined) continue;
          const later = ladderDays(state.deadline, state.ladder).filter((one) => one.date >= date);
          const found = sent.filter(
            (one) => one.deadline === state.deadline && later.some((other) => other.step === one.step),
          );
          expect({ step, found: found.some(({ on }) => on <= first) }).toEqual({ step, found: true });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the day itself is never slept through', () => {
    fc.assert(
      fc.property(history, (lived) => {
        const { state } = live(lived);

        expect((state.snoozedUntil ?? '') <= aimDay(state.deadline)).toBe(true);
        expect(dayMissed(state.deadline) > state.deadline).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
