import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { cutText } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { readKronor } from '../../language/numbers/read-kronor.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { putOnAgenda, sendToBeredning } from '../handling/bring-to-beredning.ts';
import { type CancelRefusal, cancelTrip, takeUpTrip } from '../handling/cancel-trip.ts';
import type { Acted } from '../handling/change-matter.ts';
import { type ChairAct, decideMatter } from '../handling/decide-matter.ts';
import { declareConflict } from '../handling/declare-conflict.ts';
import { giveView } from '../handling/give-view.ts';
import { askRequester, prepareMatter } from '../handling/prepare-matter.ts';
import { takeBackConflict } from '../handling/take-back-conflict.ts';
import { withdrawMatter } from '../handling/withdraw-matter.ts';
import { type MatterAct, stances } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { refusedTexts } from '../refused-texts.ts';
import { texts } from '../texts.ts';
import { showMatter, showRefreshed } from './show-matter.ts';

/** What somebody wrote on a card; null when nothing. */
const written = wrote(2_000).transform((text) => text || null);

const common = { matter: z.string().length(32), language: z.enum(['sv', 'en']) };
const shownData = z.object({ ...common, said: z.string().max(4_000).default('') });
const counted = z.coerce.number().int().min(1);
/** `seen` is the revision that the card showed. */
const seenData = { ...common, seen: counted };
const ownData = { ...common, seen: counted.optional() };
/** Strategists build on what others have done: `version` is that of the matter when the card was made. */
const officeData = { ...ownData, version: counted.optional() };

/** Everything that is done on a matter's card. */
export function matterVerbs(ports: BeredningPorts): Verb[] {
  return [
    verb('beredning-show', shownData, (turn, { matter, language, said }) =>
      showRefreshed(ports, turn, matter, language, said),
    ),
    ...chairVerbs(ports),
    ...memberVerbs(ports),
    ...officeVerbs(ports),
    ...requesterVerbs(ports),
  ];
}

interface About {
  readonly matter: string;
  readonly language: Language;
  readonly act: MatterAct;
  /** What they wrote on the card, which the new one has no longer. */
  readonly words?: string | null;
}

/** Tells what came of an act, with the matter as it stands for whoever pressed. */
async function answer(
  ports: BeredningPorts,
  turn: Turn,
  { matter, language, act, words = null }: About,
  acted: Outcome<Acted, Parameters<typeof refusedText>[0]>,
): Promise<Reply> {
  const say = texts(language);
  if (acted.ok) {
    const note = say(acted.value.changed ? `done-${act}` : 'nothingNew');
    return showMatter(ports, turn, matter, language, note);
  }
  const refused = refusedText(acted.refusal, language);
  const isKept = acted.refusal === 'changed-since' && words !== null;
  const note = isKept ? `${refused} ${say('youWrote', { words: escapeMarkdown(words) })}` : refused;
  return showMatter(ports, turn, matter, language, note);
}

function refusedText(
  refusal:
    | Extract<Awaited<ReturnType<typeof decideMatter>>, { ok: false }>['refusal']
    | CancelRefusal
    | 'paid-unread'
    | 'no-such-meeting'
    | 'meeting-over',
  language: Language,
): string {
  return refusedTexts(language)(`refused-${refusal}`);
}

/** The inputs of the finansborgarråd's buttons, each with a name of its own, since they are on one card. */
const chairData = z.object({
  ...seenData,
  condition: written,
  rejectReason: written,
  question: written,
  postponeReason: written,
});
type ChairInput = Exclude<keyof z.infer<typeof chairData>, keyof typeof seenData>;

function chairVerbs(ports: BeredningPorts): Verb[] {
  const decide = (name: string, act: ChairAct, input: ChairInput | null) =>
    verb(name, chairData, async (turn, data) => {
      const { matter, seen, language } = data;
      const words = input === null ? null : data[input];
      const decided = await decideMatter(ports, { matter, act, seen, words, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act, words }, decided);
    });
  return [
    decide('beredning-approve', 'approve', null),
    decide('beredning-approve-if', 'approve-with-condition', 'condition'),
    decide('beredning-reject', 'reject', 'rejectReason'),
    decide('beredning-send-back', 'send-back', 'question'),
    decide('beredning-postpone', 'postpone', 'postponeReason'),
  ];
}

function memberVerbs(ports: BeredningPorts): Verb[] {
  const takingBack = z.object({
    ...common,
    person: z.string().min(1),
    // A card that was made before there was such a field may show any of their conflicts.
    declaredAt: z.string().default(''),
    conflictBackReason: written,
  });
  const viewed = z.object({ ...seenData, stance: z.enum(stances), viewReason: written });
  return [
    verb('beredning-support', z.object(seenData), async (turn, { matter, seen, language }) => {
      const view = { matter, seen, stance: 'supports', reason: null, ...actorOf(turn) } as const;
      return answer(ports, turn, { matter, language, act: 'give-view' }, await giveView(ports, view));
    }),
    verb('beredning-view', viewed, async (turn, { matter, seen, language, stance, viewReason }) => {
      const view = { matter, seen, stance, reason: viewReason, ...actorOf(turn) };
      const about = { matter, language, act: 'give-view', words: viewReason } as const;
      return answer(ports, turn, about, await giveView(ports, view));
    }),
    // Who has a conflict of interest has it, whatever has changed.
    verb('beredning-conflict', z.object({ ...common, conflictReason: written }), async (turn, data) => {
      const { matter, language, conflictReason: reason } = data;
      const declared = await declareConflict(ports, { matter, reason, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'declare-conflict' }, declared);
    }),
    verb('beredning-take-back-conflict', takingBack, async (turn, data) => {
      const { matter, language, person, declaredAt, conflictBackReason: reason } = data;
      const request = { matter, person, declaredAt, reason, ...actorOf(turn) };
      const about = { matter, language, act: 'take-back-conflict', words: reason } as const;
      return answer(ports, turn, about, await takeBackConflict(ports, request));
    }),
  ];
}

/** What strategists do to prepare a matter. */
function officeVerbs(ports: BeredningPorts): Verb[] {
  const preparing = z.object({ ...officeData, dnr: written, assessment: written });
  return [
    verb('beredning-prepare', preparing, async (turn, { language, dnr, assessment, ...seen }) => {
      const request = { ...seen, dnr: dnr === null ? null : cutText(dnr, 60), assessment, ...actorOf(turn) };
      const about = { matter: seen.matter, language, act: 'prepare', words: assessment ?? dnr } as const;
      return answer(ports, turn, about, await prepareMatter(ports, request));
    }),
    verb('beredning-ask', z.object({ ...officeData, ask: written }), async (turn, data) => {
      const { language, ask, ...seen } = data;
      const asked = await askRequester(ports, { ...seen, question: ask ?? '', ...actorOf(turn) });
      return answer(ports, turn, { matter: seen.matter, language, act: 'ask-requester', words: ask }, asked);
    }),
    verb('beredning-schedule', z.object({ ...officeData, meeting: z.iso.date() }), async (turn, data) => {
      const { language, ...put } = data;
      const about = { matter: put.matter, language, act: 'put-on-agenda' } as const;
      return answer(ports, turn, about, await putOnAgenda(ports, { ...put, ...actorOf(turn) }));
    }),
    verb('beredning-send', z.object(officeData), async (turn, { language, ...seen }) => {
      const sent = await sendToBeredning(ports, { ...seen, ...actorOf(turn) });
      return answer(ports, turn, { matter: seen.matter, language, act: 'send-to-beredning' }, sent);
    }),
  ];
}

/** The requester takes a matter back, calls a trip off with what was paid all the same, or takes it up again. */
function requesterVerbs(ports: BeredningPorts): Verb[] {
  const cancelling = z.object({ ...ownData, cancelReason: written, cancelPaid: written });
  return [
    verb('beredning-withdraw', z.object(ownData), async (turn, { language, ...seen }) => {
      const withdrawn = await withdrawMatter(ports, { ...seen, ...actorOf(turn) });
      return answer(ports, turn, { matter: seen.matter, language, act: 'withdraw' }, withdrawn);
    }),
    verb('beredning-take-up', z.object(ownData), async (turn, { language, ...seen }) => {
      const takenUp = await takeUpTrip(ports, { ...seen, ...actorOf(turn) });
      return answer(ports, turn, { matter: seen.matter, language, act: 'take-up-again' }, takenUp);
    }),
    verb('beredning-cancel', cancelling, async (turn, data) => {
      const { language, cancelReason: reason, cancelPaid, ...seen } = data;
      const about = { matter: seen.matter, language, act: 'cancel', words: reason } as const;
      const paid = cancelPaid === null ? 0 : readKronor(cancelPaid);
      if (paid === undefined) return answer(ports, turn, about, refuse('paid-unread'));
      return answer(ports, turn, about, await cancelTrip(ports, { ...seen, reason, paid, ...actorOf(turn) }));
    }),
  ];
}

function actorOf(turn: Turn): { readonly actor: string; readonly at: Date } {
  return { actor: turn.person.id, at: turn.at };
}
