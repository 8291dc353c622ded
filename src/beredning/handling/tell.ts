import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { reachable } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Transaction } from '../../store/store.ts';
import { decisionOutcomes, type Matter } from '../model.ts';
import { nameOf } from '../name-of.ts';
import type { BeredningPorts } from '../ports.ts';
import { texts } from '../texts.ts';
import { type ProposalField, proposalFields } from './what-changed.ts';

/** What people hear of a matter when they are not the ones who act. */
const news = [
  'submitted',
  'returned',
  'scheduled',
  'taken-off',
  'sent',
  'not-sent',
  'more-wanted',
  'postponed',
  'decided',
  'amended',
  'withdrawn',
  'reported',
  'report-corrected',
  'cancelled',
  'taken-up-again',
  'conflict-taken-back',
] as const;
type News = (typeof news)[number];

/** Something to tell, and to whom: people by their ids, or the strategists. */
export interface Told {
  readonly what: News;
  readonly to: readonly string[] | 'strategists';
  /** The reason, question or condition in somebody's own words. */
  readonly words?: string | null;
  readonly changed?: readonly ProposalField[];
  /** What it is told once about; the version of the matter when absent. */
  readonly onceAbout?: string;
}

/** Where something is told from. */
export interface Scene {
  readonly ports: BeredningPorts;
  readonly transaction: Transaction;
  readonly directory: Directory;
  readonly at: Date;
}

/** Tells of a change, in its transaction. Nobody is told what they did themselves. */
export async function tell(
  { ports, transaction, directory, at }: Scene,
  matter: Matter,
  actor: string,
  all: readonly Told[],
): Promise<void> {
  for (const { what, to, words = null, changed = [], onceAbout = matter.version } of all) {
    const people = to === 'strategists' ? strategistsOn(directory, civilDateAt(at)) : to;
    for (const person of new Set(people)) {
      if (person === actor) continue;
      await queueNotice(transaction, ports.send, {
        key: `beredning:${matter.id}:${onceAbout}:${what}:${person}`,
        addressee: { person },
        notice: {
          kind: matterNews.name,
          data: {
            what,
            matter: matter.id,
            number: matter.number ?? '',
            title: matter.proposal.title ?? '',
            by: nameOf(directory, matter, actor),
            words,
            meeting: matter.meeting,
            outcome: matter.decision?.outcome ?? null,
            changed: [...changed],
            toRequester: person === matter.requester,
          },
        },
        at,
      });
    }
  }
}

function strategistsOn(directory: Directory, today: string): string[] {
  return reachable(directory, 'strategist', null, today).map(({ person }) => person.id);
}

const newsData = z.object({
  what: z.enum(news),
  matter: z.string(),
  number: z.string(),
  title: z.string(),
  by: z.string(),
  words: z.string().nullable(),
  meeting: z.string().nullable(),
  outcome: z.enum(decisionOutcomes).nullable(),
  changed: z.array(z.enum(proposalFields as readonly [ProposalField, ...ProposalField[]])),
  toRequester: z.boolean(),
});
type NewsData = z.infer<typeof newsData>;

/** One thing that happened to a matter, in the chat of whom it concerns, with a way to the matter. */
export const matterNews: NoticeKind = noticeKind('beredning-news', newsData, {
  render: (data, language) => {
    const say = texts(language);
    const answers = data.what === 'returned' && data.toRequester;
    return {
      card: {
        template: 'beredning-news',
        tellsOf: 'matter',
        data: {
          language,
          matter: data.matter,
          title: say('newsTitle', { number: data.number, title: escapeMarkdown(data.title) }),
          text: newsText(data, language),
          words: data.words === null ? '' : escapeMarkdown(data.words),
          verb: answers ? 'beredning-review' : 'beredning-show',
          action: say(answers ? 'answerAndChange' : 'showMatter'),
        },
      },
    };
  },
});

function newsText({ what, by, meeting, outcome, changed }: NewsData, language: Language): string {
  const say = texts(language);
  const name = escapeMarkdown(by);
  switch (what) {
    case 'scheduled':
    case 'not-sent':
      return say(`news-${what}`, { date: meeting === null ? '' : formatDate(meeting, language) });
    case 'decided':
      return say(`news-${outcome ?? 'approved'}`, { name });
    case 'amended':
      return say('news-amended', {
        name,
        fields: changed.map((field) => say(`field-${field}`).toLowerCase()).join(', '),
      });
    default:
      return say(`news-${what}`, { name });
  }
}
