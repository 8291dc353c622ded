import { holidayName } from '../../calendar/working-days.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatWeekday } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { nameIn } from '../../network/units/unit-names.ts';
import { formTexts } from '../handling/form-texts.ts';
import { cardTexts } from '../recipient/card-texts.ts';
import { stillPlansAnswer } from '../recipient/recipient-status.ts';
import type { RecipientView } from '../recipient/recipient-view.ts';
import type { UnitCalendar } from '../register-model.ts';
import { ladderDays, PAPERS_DAYS, type Step } from '../reminders/plan-reminders.ts';
import { type DateStep, planDates } from './plan-dates.ts';

/** A date, and how it came about. */
export interface ExplainedDate {
  readonly date: string;
  readonly says: string;
}

/** "Hur räknade du?": every date of a recipient's plan and how it was counted, then the days of its reminders. */
export function explainDates(
  view: RecipientView,
  { today, calendar }: { readonly today: string; readonly calendar: UnitCalendar | undefined },
  language: Language,
): ExplainedDate[] {
  // What the card says of a meeting whose papers have gone out is explained, and of no other.
  const came = view.afterPapers?.date;
  const plan = planDates({ deadline: view.deadline, today, calendar, came });
  const dates = plan.steps.map((step) => ({
    date: step.date,
    says: sayStep(step, { isExtended: view.isLengthened, today }, language),
  }));
  const papers = stillPlansAnswer(view) ? (plan.route?.papers ?? null) : null;
  const reminders = ladderDays(view.deadline, view.ladder, papers).filter(({ date }) => date > today);
  return [...dates, ...reminders.map(({ date, step }) => ({ date, says: sayReminder(step, language) }))];
}

function sayReminder(step: Step, language: Language): string {
  const say = formTexts(language);
  if (step === 'day' || step === 'after') return say(`step-reminder-${step}`);
  return step.startsWith('papers-')
    ? say('step-reminder-papers', { days: PAPERS_DAYS })
    : say('step-reminder', { count: Number(step.slice('before-'.length)) });
}

function sayStep(
  step: DateStep,
  { isExtended, today }: { readonly isExtended: boolean; readonly today: string },
  language: Language,
): string {
  const say = formTexts(language);
  const date = (civil: string) => formatDate(civil, language);
  switch (step.code) {
    case 'deadline':
      return say(isExtended ? 'step-deadline-extended' : 'step-deadline');
    case 'closed':
      return say('step-closed', { name: holidayName(step.date, language) ?? say('weekend') });
    case 'meeting':
    case 'meeting-last-known':
      return say(`step-${step.code}`, { aim: date(step.aim) });
    case 'papers-counted':
      return say(step.date < today ? 'step-papers-counted-past' : 'step-papers-counted', { days: step.days });
    case 'papers-given':
      return say(step.date < today ? 'step-papers-given-past' : 'step-papers-given');
    case 'minutes-late':
    case 'minutes-in-time':
      return say(`step-${step.code}`, { days: step.days, aim: date(step.aim) });
    case 'gap':
      return say('step-gap', { next: date(step.next) });
    case 'no-route':
      return say('step-no-route', { reason: cardTexts(language)(`none-${step.reason}`) });
    case 'extension':
      return say('step-extension', { meeting: date(step.meeting) });
    default:
      return say(`step-${step.code}`);
  }
}

/** The explanation as a card, with the way back to the recipient. */
export function datesCard(
  view: RecipientView,
  dates: readonly ExplainedDate[],
  language: Language,
): CardContent {
  return {
    template: 'remiss-dates',
    data: {
      language,
      title: formTexts(language)('datesTitle'),
      subject: cardTexts(language)('kicker', { dnr: view.dnr, unit: nameIn(view.unitName, language) }),
      dates: dates.map(({ date, says }) => ({ date: formatWeekday(date, language), says })),
      recipient: view.recipient,
      back: cardTexts(language)('back'),
    },
  };
}
