import { z } from 'zod';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { Reply } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Json } from '../record/model.ts';
import { type Notice, type NoticeKind, noticeKind, undeliverableReasons } from './model.ts';
import { texts } from './texts.ts';
import { PASS_ON } from './wrapped-notice.ts';

/** Somebody whom a message did not reach. */
const unreached = z.object({
  /** Id of the message that did not arrive. */
  message: z.string(),
  /** Whom it was for, as one text; unknown of requests from before it was kept. */
  addressee: z.string().nullable().default(null),
  name: z.string(),
  mailbox: z.string().nullable(),
  reason: z.enum(undeliverableReasons),
});
const json: z.ZodType<Json> = z.json();
const passOnData = z.object({
  kind: z.string(),
  data: json,
  unreached: z.array(unreached).min(1),
});
type PassOnData = z.infer<typeof passOnData>;
export type Unreached = z.infer<typeof unreached>;

/** The notice that asks somebody to pass `original` on to those whom it did not reach. */
export function passOnNotice(original: Notice, people: readonly Unreached[]): Notice {
  const { kind, data } = original;
  return { kind: PASS_ON, data: { kind, data, unreached: [...people] } };
}

/** Whom a message asks to be passed on to; nobody where it is another kind of message. */
export function unreachedIn(notice: Notice): readonly Unreached[] {
  return notice.kind === PASS_ON ? passOnData.parse(notice.data).unreached : [];
}

/** How such a request is said: whom it did not reach and why, then the message itself. */
export function passOnKind(findKind: (name: string) => NoticeKind | undefined): NoticeKind {
  return noticeKind<PassOnData>(PASS_ON, passOnData, {
    render: ({ kind: name, data, unreached: people }, language) => {
      const kind = findKind(name);
      if (kind === undefined) throw new Error(`nobody says notices of the kind ${name}`);
      const reply = kind.render(data, language);
      return {
        ...reply,
        text: [preface(people, language), reply.text].filter(Boolean).join('\n\n'),
      } as Reply;
    },
    fallback: (data) => findKind(data.kind)?.unitOf(data.data) ?? null,
  });
}

function preface(people: readonly Unreached[], language: Language): string {
  const say = texts(language);
  const each = onePerAddressee(people);
  const lines = each.map(({ name, mailbox, reason }) => {
    const facts = { name: escapeMarkdown(name), reason: say(reason) };
    return mailbox === null
      ? { alone: say('passOnWithoutMailbox', facts), listed: say('unreachedWithoutMailbox', facts) }
      : {
          alone: say('passOn', { ...facts, mailbox: escapeMarkdown(mailbox) }),
          listed: say('unreached', { ...facts, mailbox: escapeMarkdown(mailbox) }),
        };
  });
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return only.alone;
  const list = lines.map(({ listed }) => `- ${listed}`).join('\n');
  return `${say('passOnMany', { count: each.length })}\n\n${list}`;
}

/** Whom several messages of a group did not reach, such as one of their own and one in another's place, is told of once. */
function onePerAddressee(people: readonly Unreached[]): Unreached[] {
  const first = new Map<string, Unreached>();
  for (const one of people) {
    const whom = one.addressee ?? one.message;
    if (!first.has(whom)) first.set(whom, one);
  }
  return [...first.values()];
}
