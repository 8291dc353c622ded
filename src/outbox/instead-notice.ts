import { z } from 'zod';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { Reply } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Json } from '../record/model.ts';
import {
  type Delivery,
  type Fallback,
  type Notice,
  type NoticeKind,
  noticeKind,
  type UndeliverableReason,
} from './model.ts';
import { texts } from './texts.ts';

const INSTEAD = 'outbox-instead';

const json: z.ZodType<Json> = z.json();
const insteadData = z.object({
  kind: z.string(),
  data: json,
  reason: z.enum(['no-conversation', 'blocked', 'gone', 'not-in-roster', 'rejected', 'gave-up']),
  passOn: z.object({ name: z.string(), mailbox: z.string().nullable() }).nullable(),
});
type InsteadData = z.infer<typeof insteadData>;

/** The notice that somebody else gets: the one that did not arrive, with why they get it. */
export function insteadOf(failed: Delivery, reason: UndeliverableReason, fallback: Fallback): Notice {
  const { kind, data } = originalOf(failed.notice);
  return { kind: INSTEAD, data: { kind, data, reason, passOn: fallback.passOn ?? null } };
}

/** The notice itself, also where it is one that stands in for another. */
export function originalOf(notice: Notice): Notice {
  if (notice.kind !== INSTEAD) return notice;
  const { kind, data } = insteadData.parse(notice.data);
  return { kind, data };
}

/** Says `next` in the place of what `notice` said, still as one that stands in for another where it was. */
export function replaceOriginal(notice: Notice, next: Notice): Notice {
  if (notice.kind !== INSTEAD) return next;
  return { kind: INSTEAD, data: { ...insteadData.parse(notice.data), kind: next.kind, data: next.data } };
}

/** How a notice that stands in for another is said: a line on top of what the other would have said. */
export function insteadKind(findKind: (name: string) => NoticeKind | undefined): NoticeKind {
  return noticeKind<InsteadData>(INSTEAD, insteadData, {
    render: (data, language) => {
      const kind = findKind(data.kind);
      if (kind === undefined) throw new Error(`nobody says notices of the kind ${data.kind}`);
      const reply = kind.render(data.data, language);
      return { ...reply, text: [preface(data, language), reply.text].filter(Boolean).join('\n\n') } as Reply;
    },
    fallback: (data) => findKind(data.kind)?.unitOf(data.data) ?? null,
  });
}

function preface({ reason, passOn }: InsteadData, language: Language): string {
  const say = texts(language);
  if (passOn === null) return say('standingIn', { reason: say(reason) });
  const name = escapeMarkdown(passOn.name);
  return passOn.mailbox === null
    ? say('passOnWithoutMailbox', { name, reason: say(reason) })
    : say('passOn', { name, reason: say(reason), mailbox: escapeMarkdown(passOn.mailbox) });
}
