import { z } from 'zod';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatDate, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import type { Matter } from '../model.ts';
import { lastDayOf, totalCost } from '../proposal.ts';
import { reportTexts } from './texts.ts';

/** What the form says of the trip. */
const tripSchema = z.object({
  matter: z.string(),
  number: z.string(),
  title: z.string(),
  lastDay: z.string(),
  /** What was approved, in whole kronor. */
  approved: z.number(),
});
export type ReportedTrip = z.infer<typeof tripSchema>;

/** What a matter's form says. */
export function tripOf({ id, number, proposal }: Matter): ReportedTrip {
  return {
    matter: id,
    number: number ?? '',
    title: proposal.title ?? proposal.place ?? '',
    lastDay: lastDayOf(proposal) ?? '',
    approved: totalCost(proposal),
  };
}

export interface ReportFormState {
  readonly lead: 'lead' | 'leadAgain' | 'leadAsked' | 'leadCorrect';
  /** The instant of the report that this one is to take the place of. */
  readonly corrects?: string;
  /** What was written, where it could not be taken. */
  readonly learned?: string;
  readonly cost?: string;
  readonly problem?: 'costUnread' | 'learnedUnread';
}

/** The form in which a traveller reports. */
export function reportCard(trip: ReportedTrip, language: Language, state: ReportFormState): CardContent {
  const say = reportTexts(language);
  return {
    template: 'beredning-report',
    tellsOf: 'travellers',
    data: {
      language,
      matter: trip.matter,
      corrects: state.corrects ?? '',
      title: say('title', { title: escapeMarkdown([trip.title, trip.number].filter(Boolean).join(', ')) }),
      lead: say(state.lead, { date: trip.lastDay === '' ? '' : formatDate(trip.lastDay, language) }),
      approved: say('approved', { cost: formatKronor(trip.approved, language) }),
      problem: state.problem === undefined ? '' : say(state.problem),
      learnedLabel: say('learnedLabel'),
      learnedMissing: say('learnedMissing'),
      learned: state.learned ?? '',
      costLabel: say('costLabel'),
      costMissing: say('costMissing'),
      costPlaceholder: say('costPlaceholder'),
      cost: state.cost ?? '',
      action: say('action'),
    },
  };
}

const asked = tripSchema.extend({ ask: z.number().int().min(1) });

/** The question to a traveller, in their own chat. What they brought home is not others' to tell. */
export const askReportNotice: NoticeKind = noticeKind('beredning-ask-report', asked, {
  render: ({ ask, ...trip }, language) => ({
    card: reportCard(trip, language, { lead: ask === 1 ? 'lead' : 'leadAgain' }),
  }),
});

const missing = tripSchema.extend({ asks: z.number().int() });

/** Word to a strategist that nobody has reported. */
export const reportMissingNotice: NoticeKind = noticeKind('beredning-report-missing', missing, {
  render: ({ number, title, lastDay, asks }, language) => {
    const say = reportTexts(language);
    const heading = say('missingTitle', { number, title: escapeMarkdown(title) });
    return {
      text: `**${heading}**\n\n${say('missing', { count: asks, date: formatDate(lastDay, language) })}`,
    };
  },
});
