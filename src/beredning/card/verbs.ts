import { z } from 'zod';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { cutText } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { readKronor } from '../../language/read-kronor.ts';
import { type Outcome, refuse } from '../../outcome.ts';
import { putOnAgenda, sendToBeredning } from '../handling/bring-to-beredning.ts';
import { type CancelRefusal, cancelTrip } from '../handling/cancel-trip.ts';
import type { Acted } from '../handling/change-matter.ts';
import { type ChairAct, decideMatter } from '../handling/decide-matter.ts';
import { declareConflict } from '../handling/declare-conflict.ts';
import { giveView } from '../handling/give-view.ts';
import { askRequester, prepareMatter } from '../handling/prepare-matter.ts';
import { withdrawMatter } from '../handling/withdraw-matter.ts';
import { type MatterAct, stances } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { texts } from '../texts.ts';
import { showMatter } from './show-matter.ts';

/** What somebody wrote on a card; null when nothing. */
const written = wrote(2_000).transform((text) => text || null);

const common = { matter: z.string().length(32), language: z.enum(['sv', 'en']) };
const matterData = z.object(common);
/** `seen` is the revision that the card showed. */
const seenData = { ...common, seen: z.coerce.number().int().min(1) };

/** Everything that is done on a matter's card. */
export function matterVerbs(ports: BeredningPorts): Verb[] {
  return [
    verb('beredning-show', matterData, (turn, { matter, language }) =>
      showMatter(ports, turn, matter, language),
    ),
    ...chairVerbs(ports),
    ...memberVerbs(ports),
    ...officeVerbs(ports),
  ];
}

/** Tells what came of an act, with the matter as it stands for whoever pressed. */
async function answer(
  ports: BeredningPorts,
  turn: Turn,
  about: { readonly matter: string; readonly language: Language; readonly act: MatterAct },
  acted: Outcome<Acted, Parameters<typeof refusedText>[0]>,
): Promise<Reply> {
  const { matter, language, act } = about;
  const say = texts(language);
  const note = acted.ok
    ? say(acted.value.changed ? `done-${act}` : 'nothingNew')
    : refusedText(acted.refusal, language);
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
  return texts(language)(`refused-${refusal}`);
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
      return answer(ports, turn, { matter, language, act }, decided);
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
  const viewed = z.object({ ...seenData, stance: z.enum(stances), viewReason: written });
  return [
    verb('beredning-support', z.object(seenData), async (turn, { matter, seen, language }) => {
      const view = { matter, seen, stance: 'supports', reason: null, ...actorOf(turn) } as const;
      return answer(ports, turn, { matter, language, act: 'give-view' }, await giveView(ports, view));
    }),
    verb('beredning-view', viewed, async (turn, { matter, seen, language, stance, viewReason }) => {
      const view = { matter, seen, stance, reason: viewReason, ...actorOf(turn) };
      return answer(ports, turn, { matter, language, act: 'give-view' }, await giveView(ports, view));
    }),
    verb('beredning-conflict', z.object({ ...common, conflictReason: written }), async (turn, data) => {
      const { matter, language, conflictReason: reason } = data;
      const declared = await declareConflict(ports, { matter, reason, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'declare-conflict' }, declared);
    }),
  ];
}

/** What strategists do to prepare a matter, and the requester to take it back or to call it off. */
function officeVerbs(ports: BeredningPorts): Verb[] {
  return [
    verb(
      'beredning-prepare',
      z.object({ ...common, dnr: written, assessment: written }),
      async (turn, { matter, language, dnr, assessment }) => {
        const request = { matter, dnr: dnr === null ? null : cutText(dnr, 60), assessment, ...actorOf(turn) };
        return answer(ports, turn, { matter, language, act: 'prepare' }, await prepareMatter(ports, request));
      },
    ),
    verb('beredning-ask', z.object({ ...common, ask: written }), async (turn, { matter, language, ask }) => {
      const asked = await askRequester(ports, { matter, question: ask ?? '', ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'ask-requester' }, asked);
    }),
    verb('beredning-schedule', z.object({ ...common, meeting: z.iso.date() }), async (turn, data) => {
      const { matter, language, meeting } = data;
      const put = await putOnAgenda(ports, { matter, meeting, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'put-on-agenda' }, put);
    }),
    verb('beredning-send', matterData, async (turn, { matter, language }) => {
      const sent = await sendToBeredning(ports, { matter, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'send-to-beredning' }, sent);
    }),
    verb('beredning-withdraw', matterData, async (turn, { matter, language }) => {
      const withdrawn = await withdrawMatter(ports, { matter, ...actorOf(turn) });
      return answer(ports, turn, { matter, language, act: 'withdraw' }, withdrawn);
    }),
    cancelVerb(ports),
  ];
}

/** A trip is called off, with what was paid all the same where something was. */
function cancelVerb(ports: BeredningPorts): Verb {
  const data = z.object({ ...common, cancelReason: written, cancelPaid: written });
  return verb(
    'beredning-cancel',
    data,
    async (turn, { matter, language, cancelReason: reason, cancelPaid }) => {
      const about = { matter, language, act: 'cancel' } as const;
      const paid = cancelPaid === null ? 0 : readKronor(cancelPaid);
      if (paid === undefined) return answer(ports, turn, about, refuse('paid-unread'));
      return answer(ports, turn, about, await cancelTrip(ports, { matter, reason, paid, ...actorOf(turn) }));
    },
  );
}

function actorOf(turn: Turn): { readonly actor: string; readonly at: Date } {
  return { actor: turn.person.id, at: turn.at };
}
