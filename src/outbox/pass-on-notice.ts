import { z } from 'zod';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { Reply } from '../conversation/turn.ts';
import type { Language } from '../language/language.ts';
import type { Json } from '../record/model.ts';
import { type Notice, type NoticeKind, noticeKind, undeliverableReasons } from './model.ts';
import { texts } from './texts.ts';
import { PASS_ON } from './wrapped-notice.ts';

const json: z.ZodType<Json> = z.json();
const held = z.object({ kind: z.string(), data: json });
/** Somebody whom a message did not reach. */
const unreached = z.object({
  /** Id of the message that did not arrive. */
  message: z.string(),
  /** Whom it was for, as one text; unknown of requests from before it was kept. */
  addressee: z.string().nullable().default(null),
  name: z.string(),
  mailbox: z.string().nullable(),
  reason: z.enum(undeliverableReasons),
  /** What it says; requests from before it was kept hold one notice for all. */
  notice: held.nullable().default(null),
});
const passOnData = z.object({ ...held.shape, unreached: z.array(unreached).min(1) });
type PassOnData = z.infer<typeof passOnData>;
export type Unreached = Omit<z.infer<typeof unreached>, 'notice'> & { readonly notice: Notice };

/** The notice that asks somebody to pass on to each of these people what did not reach them. */
export function passOnNotice(people: readonly Unreached[]): Notice {
  const latest = people.at(-1);
  if (latest === undefined) throw new Error('there is nobody to pass anything on to');
  const { kind, data } = latest.notice;
  const each = people.map(({ notice, ...one }) => ({
    ...one,
    notice: { kind: notice.kind, data: notice.data },
  }));
  // An older instance that runs beside this one says the latest to all.
  return { kind: PASS_ON, data: { kind, data, unreached: each } };
}

/** Whom a message asks to be passed on to, and what; nobody where it is another kind, or its contents are erased. */
export function unreachedIn(notice: Notice): readonly Unreached[] {
  const data = notice.kind === PASS_ON ? passOnData.safeParse(notice.data) : undefined;
  return data?.success === true ? peopleOf(data.data) : [];
}

function peopleOf({ kind, data, unreached: people }: PassOnData): Unreached[] {
  return people.map((one) => ({ ...one, notice: one.notice ?? { kind, data } }));
}

/** The same request with each of these notices as `change` makes it; null where it leaves all as they are. */
export function changePassedOn(notice: Notice, change: (held: Notice) => Notice | null): Notice | null {
  const people = unreachedIn(notice);
  const changed = people.map((one) => ({ one, next: change(one.notice) }));
  if (changed.every(({ next }) => next === null)) return null;
  return passOnNotice(changed.map(({ one, next }) => ({ ...one, notice: next ?? one.notice })));
}

/** How such a request is said: whom it did not reach and why, and what they should have heard, to be read alone. */
export function passOnKind(findKind: (name: string) => NoticeKind | undefined): NoticeKind {
  const render = ({ kind: name, data }: Notice, language: Language) => {
    const kind = findKind(name);
    if (kind === undefined) throw new Error(`nobody says notices of the kind ${name}`);
    const reply = kind.render(data, language);
    return kind.strategistMayAct ? reply : toRead(reply);
  };
  return noticeKind<PassOnData>(PASS_ON, passOnData, {
    render: (data, language) => {
      const all = oncePerAddressee(
        peopleOf(data).map((one) => ({ one, reply: render(one.notice, language) })),
      );
      const people = all.map(({ one }) => one);
      const [first] = all;
      if (first === undefined || all.some(({ reply }) => !isSame(reply, first.reply))) {
        return { text: eachWithTheirs(all, language) };
      }
      const text = [preface(people, language), first.reply.text].filter(Boolean).join('\n\n');
      return { ...first.reply, text };
    },
    fallback: (data) => findKind(data.kind)?.unitOf(data.data) ?? null,
  });
}

/** What somebody should have heard, for a reader whom it is not for: the buttons are not theirs to press. */
function toRead({ prompts: _prompts, card, ...reply }: Reply): Reply {
  if (card === undefined) return reply;
  const { template, data } = card;
  return { ...reply, card: { template, data, toRead: true } };
}

interface Passed {
  readonly one: Unreached;
  readonly reply: Reply;
}

const isSame = (one: Reply, other: Reply) => JSON.stringify(one) === JSON.stringify(other);

/** Whom several messages that say the same did not reach, such as one of their own and one in another's place, is told of once. */
function oncePerAddressee(all: readonly Passed[]): Passed[] {
  const first = new Map<string, Passed>();
  for (const passed of all) {
    const { one, reply } = passed;
    const what = JSON.stringify([whomOf(one), reply]);
    if (!first.has(what)) first.set(what, passed);
  }
  return [...first.values()];
}

const whomOf = ({ addressee, message }: Unreached) => addressee ?? message;

function preface(people: readonly Unreached[], language: Language): string {
  const say = texts(language);
  const [only, ...others] = people;
  if (only !== undefined && others.length === 0) {
    const facts = { name: escapeMarkdown(only.name), reason: say(only.reason) };
    return only.mailbox === null
      ? say('passOnWithoutMailbox', facts)
      : say('passOn', { ...facts, mailbox: escapeMarkdown(only.mailbox) });
  }
  const list = people.map((one) => `- ${listed(one, language)}`).join('\n');
  return `${say('passOnMany', { count: people.length })}\n\n${list}`;
}

/** Where they should have heard different things: who, and what that is about. */
function eachWithTheirs(all: readonly Passed[], language: Language): string {
  const count = new Set(all.map(({ one }) => whomOf(one))).size;
  const lines = all.map(({ one, reply }) => `- ${[listed(one, language), aboutOf(reply)].join(': ')}`);
  return `${texts(language)('passOnEach', { count })}\n\n${lines.join('\n')}`;
}

function listed({ name, mailbox, reason }: Unreached, language: Language): string {
  const say = texts(language);
  const facts = { name: escapeMarkdown(name), reason: say(reason) };
  return mailbox === null
    ? say('unreachedWithoutMailbox', facts)
    : say('unreached', { ...facts, mailbox: escapeMarkdown(mailbox) });
}

/** The heading of a card, or the first paragraph of a text, on one line. */
function aboutOf({ text, card }: Reply): string {
  const heading = card?.data.title;
  const about = text ?? (typeof heading === 'string' ? heading : '');
  return (
    about
      .split(/\n\s*\n/)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  );
}
