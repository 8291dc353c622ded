import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { formatDate } from '../../language/format.ts';
import { showCommitment, showHistory } from '../card/show-commitment.ts';
import { endCommitment, reopenCommitment } from '../handling/end-commitment.ts';
import type { CommitmentPorts } from '../ports.ts';
import { refusalText } from '../refusals.ts';
import { findCommitment } from '../register.ts';
import { endFormCard } from './cards.ts';
import { formTexts } from './texts.ts';

const shown = z.object({ commitment: z.string().min(1).max(64), language: z.enum(['sv', 'en']) });
const versioned = shown.extend({ version: z.coerce.number().int() });
const ended = versioned.extend({ on: civilDate.or(z.literal('')).default(''), why: wrote(1_000) });

/** Showing a commitment and its history, ending it, and taking that back. */
export function endVerbs(ports: CommitmentPorts): Verb[] {
  return [
    verb('commitment-show', shown, (turn, { commitment, language }) =>
      showCommitment(ports, turn, commitment, language),
    ),
    verb('commitment-history', shown, (_turn, { commitment, language }) =>
      showHistory(ports, commitment, language),
    ),
    verb('commitment-end-form', shown, (turn, data) => openEnding(ports, turn, data)),
    verb('commitment-end', ended, (turn, data) => end(ports, turn, data)),
    verb('commitment-reopen', versioned, async (turn, { commitment, version, language }) => {
      const press = { commitment, version, actor: turn.person.id, at: turn.at };
      const reopened = await reopenCommitment(ports, press);
      const note = reopened.ok ? formTexts(language)('reopened') : refusalText(reopened.refusal, language);
      return showCommitment(ports, turn, commitment, language, note);
    }),
  ];
}

async function openEnding(
  ports: CommitmentPorts,
  turn: Turn,
  { commitment: id, language }: z.infer<typeof shown>,
): Promise<Reply> {
  const commitment = await findCommitment(ports.store.database, id);
  if (commitment === undefined) return { text: refusalText('unknown-commitment', language) };
  if (commitment.endedOn !== null) {
    return showCommitment(ports, turn, id, language, refusalText('ended-already', language));
  }
  return { card: endFormCard(commitment, civilDateAt(turn.at), language) };
}

async function end(ports: CommitmentPorts, turn: Turn, data: z.infer<typeof ended>): Promise<Reply> {
  const { commitment: id, version, language, why } = data;
  const on = data.on === '' ? civilDateAt(turn.at) : data.on;
  const press = { commitment: id, version, actor: turn.person.id, at: turn.at };
  const done = await endCommitment(ports, press, { on, why });
  if (done.ok) {
    const note = formTexts(language)('ended', { date: formatDate(on, language) });
    return showCommitment(ports, turn, id, language, note);
  }
  const problem = refusalText(done.refusal, language);
  const commitment = await findCommitment(ports.store.database, id);
  if (commitment !== undefined && (done.refusal === 'no-reason' || done.refusal === 'before-start')) {
    return { card: endFormCard(commitment, on, language, { why, problem }) };
  }
  return showCommitment(ports, turn, id, language, problem);
}
