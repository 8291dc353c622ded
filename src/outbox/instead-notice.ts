import { z } from 'zod';
import type { Reply } from '../conversation/turn.ts';
import type { Json } from '../record/model.ts';
import {
  type Delivery,
  type Notice,
  type NoticeKind,
  noticeKind,
  type UndeliverableReason,
  undeliverableReasons,
} from './model.ts';
import { texts } from './texts.ts';
import { INSTEAD, originalOf } from './wrapped-notice.ts';

const json: z.ZodType<Json> = z.json();
const insteadData = z.object({ kind: z.string(), data: json, reason: z.enum(undeliverableReasons) });
type InsteadData = z.infer<typeof insteadData>;

/** The notice that a deputy or a channel gets: the one that did not arrive, with why they get it. */
export function insteadOf(failed: Delivery, reason: UndeliverableReason): Notice {
  const { kind, data } = originalOf(failed.notice);
  return { kind: INSTEAD, data: { kind, data, reason } };
}

/** How a notice that stands in for another is said: a line on top of what the other would have said. */
export function insteadKind(findKind: (name: string) => NoticeKind | undefined): NoticeKind {
  return noticeKind<InsteadData>(INSTEAD, insteadData, {
    render: (data, language) => {
      const kind = findKind(data.kind);
      if (kind === undefined) throw new Error(`nobody says notices of the kind ${data.kind}`);
      const say = texts(language);
      const reply = kind.render(data.data, language);
      const preface = say('standingIn', { reason: say(data.reason) });
      return { ...reply, text: [preface, reply.text].filter(Boolean).join('\n\n') } as Reply;
    },
    fallback: (data) => findKind(data.kind)?.unitOf(data.data) ?? null,
  });
}
