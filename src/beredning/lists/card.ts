import { z } from 'zod';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent } from '../../conversation/turn.ts';
import { formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { costTold } from '../figures/figures.ts';
import { meetingTexts } from '../meetings/meeting-texts.ts';
import { isConditional, type Matter, states } from '../model.ts';
import { texts } from '../texts.ts';
import { listTexts } from './texts.ts';

/** A matter in a list: plain data, so that it can be sent later. */
export const rowSchema = z.object({
  matter: z.string(),
  number: z.string(),
  title: z.string(),
  place: z.string().default(''),
  state: z.enum(states),
  /** Whether it was approved with a condition. */
  isConditional: z.boolean().default(false),
  cost: z.number(),
  position: z.number().nullable(),
  /** Why it is in the list, where that is not plain. */
  mark: z.enum(['waits-for-you', 'urgent']).nullable(),
  mayMove: z.boolean(),
  /** Id of the matter above it, where it may be moved past that one. */
  past: z.string().default(''),
});
export type Row = z.infer<typeof rowSchema>;

/** The row of a matter. */
export function rowOf(matter: Matter, about: Partial<Pick<Row, 'mark' | 'past'>> = {}): Row {
  return {
    matter: matter.id,
    number: matter.number ?? '',
    title: matter.proposal.title ?? matter.proposal.place ?? '',
    place: matter.proposal.place ?? '',
    state: matter.state,
    isConditional: isConditional(matter),
    cost: costTold(matter),
    position: matter.position,
    mark: about.mark ?? null,
    mayMove: (about.past ?? '') !== '',
    past: about.past ?? '',
  };
}

/** A list of matters, each with a way to it. `meeting` is whose agenda it is, when it is one. */
export function listCard(
  list: {
    readonly heading: string;
    readonly lead: string;
    readonly rows: readonly Row[];
    readonly meeting?: string;
    /** Whether the reader may move the meeting or call it off. */
    readonly mayReplan?: boolean;
  },
  language: Language,
): CardContent {
  const say = listTexts(language);
  return {
    template: 'beredning-list',
    tellsOf: 'matter',
    lists: list.rows.map(({ number, title, place }) => ({ title: `${title} ${place}`, text: number })),
    data: {
      language,
      heading: list.heading,
      lead: list.lead,
      meeting: list.meeting ?? '',
      replans: list.mayReplan === true ? [{}] : [],
      words: replanWords(language),
      show: say('show'),
      up: say('up'),
      rows: list.rows.map((row) => ({
        matter: row.matter,
        title: titleOf(row, language),
        status: statusOf(row, language),
        mayMove: row.mayMove,
        past: row.past,
      })),
    },
  };
}

/** The words on the buttons by which a strategist moves a meeting or calls it off. */
function replanWords(language: Language): Record<string, string> {
  const say = meetingTexts(language);
  const words = ['move', 'moveLabel', 'moveMissing', 'callOff', 'callOffSure', 'callOffDo'] as const;
  return Object.fromEntries(words.map((word) => [word, say(word)]));
}

function titleOf({ position, number, title, state }: Row, language: Language): string {
  const name = title === '' ? texts(language)(`state-${state}`) : escapeMarkdown(title);
  const place = position === null || state === 'withdrawn' ? '' : `${position}. `;
  return `${place}${[number, name].filter((part) => part !== '').join(': ')}`;
}

function statusOf({ state, isConditional, cost, mark }: Row, language: Language): string {
  const say = listTexts(language);
  const parts = [
    texts(language)(isConditional ? 'state-approved-with-condition' : `state-${state}`),
    cost > 0 ? formatKronor(cost, language) : '',
    mark === 'waits-for-you' ? `**${say('waitsForYou')}**` : mark === 'urgent' ? say('urgentRow') : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
