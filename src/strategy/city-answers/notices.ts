import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import type { SendJob } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { findPerson, holdersOn } from '../../network/directory/directory.ts';
import { readStoredDirectory } from '../../network/directory/directory-register.ts';
import { type NoticeKind, noticeKind } from '../../outbox/model.ts';
import { queueNotice } from '../../outbox/queue-notice.ts';
import type { Transaction } from '../../store/store.ts';
import type { CityAnswerAct } from './model.ts';
import type { AnswerEvent, KeptAnswer } from './register.ts';
import { texts } from './texts.ts';

const news = z.object({
  answer: z.string(),
  act: z.enum(['propose', 'approve', 'return', 'withdraw']),
  question: z.string(),
  who: z.string(),
  reason: z.string(),
});

/** What has become of an answer of the city's own, for the strategists. */
export const cityAnswerNotice: NoticeKind = noticeKind('city-answer-news', news, {
  render: ({ answer, act, question, who, reason }, language) => {
    const say = texts(language);
    return {
      card: {
        template: 'city-answer-news',
        data: {
          language,
          answer,
          title: say(`news-${act}`),
          text: say('newsWho', { who: escapeMarkdown(who) }),
          question: escapeMarkdown(question),
          reason: escapeMarkdown(reason),
          action: say('open'),
        },
      },
    };
  },
  fallback: 'none',
});

/** A proposal is for the other strategists; what was decided, for those who wrote it. Nobody hears of their own act. */
export async function tellOthers(
  transaction: Transaction,
  send: SendJob,
  change: {
    readonly answer: KeptAnswer;
    readonly events: readonly AnswerEvent[];
    readonly act: Exclude<CityAnswerAct, 'write'>;
    readonly person: string;
    readonly at: Date;
    readonly reason: string;
  },
): Promise<void> {
  const { answer, events, act, person, at, reason } = change;
  const directory = await readStoredDirectory(transaction);
  const strategists = holdersOn(directory, 'strategist', null, civilDateAt(at)).map(
    (holder) => holder.person.id,
  );
  const writers = new Set(events.filter((event) => event.act === 'write').map((event) => event.person));
  const hearers = act === 'propose' ? strategists : strategists.filter((one) => writers.has(one));
  const who = findPerson(directory, person)?.name ?? '';
  const { phrasings } = answer.content;
  const data = { answer: answer.id, act, question: phrasings.sv[0] ?? phrasings.en[0] ?? '', who, reason };
  for (const hearer of hearers.filter((one) => one !== person)) {
    await queueNotice(transaction, send, {
      key: `city-answer:${answer.id}:${answer.version}:${hearer}`,
      addressee: { person: hearer },
      notice: { kind: cityAnswerNotice.name, data },
      at,
    });
  }
}
