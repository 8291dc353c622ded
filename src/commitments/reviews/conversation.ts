import { z } from 'zod';
import { civilDate, civilDateAt } from '../../calendar/civil-date.ts';
import { type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { formatDate, formatMonth } from '../../language/format.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { reviewAnswers } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { refusalText } from '../refusals.ts';
import { findCommitment } from '../register.ts';
import { viewOf } from '../view.ts';
import { reviewCard } from './cards.ts';
import { letExpire } from './let-expire.ts';
import { reviewCommitment } from './review-commitment.ts';
import { reviewTexts } from './texts.ts';

const asked = { commitment: z.string().min(1).max(64), about: civilDate, language: z.enum(['sv', 'en']) };
const reviewData = z.object({
  ...asked,
  answer: z.enum(reviewAnswers),
  why: wrote(1_000),
  lastDay: civilDate.or(z.literal('')).default(''),
});

const shown = z.object({ commitment: z.string().min(1).max(64), language: z.enum(['sv', 'en']) });

/** The question of a review, for whoever wants to answer before it is asked, or has lost the card. */
async function openReview(
  ports: CommitmentPorts,
  turn: Turn,
  { commitment: id, language }: z.infer<typeof shown>,
): Promise<Reply> {
  const commitment = await findCommitment(ports.store.database, id);
  if (commitment === undefined || commitment.reviewOn === null) {
    return showCommitment(ports, turn, id, language);
  }
  const view = viewOf(commitment, await currentDirectory(ports.store));
  const about = commitment.reviewOn;
  const question = { view, asks: 'review', about, step: 'asked', settledOn: null } as const;
  return { card: reviewCard(question, language) };
}

/** Answers to what was asked about commitments. */
export function reviewVerbs(ports: CommitmentPorts): Verb[] {
  return [
    verb('commitment-review-form', shown, (turn, data) => openReview(ports, turn, data)),
    verb('commitment-review', reviewData, (turn, data) => answer(ports, turn, data)),
    verb('commitment-expire', z.object(asked), async (turn, { commitment, about, language }) => {
      const press = { commitment, actor: turn.person.id, at: turn.at };
      const done = await letExpire(ports, press, about, reviewTexts(language)('expiredReason'));
      const note = done.ok
        ? reviewTexts(language)('done-leave-end', { date: formatDate(about, language) })
        : refusalText(done.refusal, language);
      return showCommitment(ports, turn, commitment, language, note);
    }),
  ];
}

async function answer(ports: CommitmentPorts, turn: Turn, data: z.infer<typeof reviewData>): Promise<Reply> {
  const { commitment, about, language, why } = data;
  const lastDay = data.lastDay === '' ? civilDateAt(turn.at) : data.lastDay;
  const press = { commitment, actor: turn.person.id, at: turn.at };
  const done = await reviewCommitment(ports, press, { about, answer: data.answer, why, lastDay });
  if (!done.ok) {
    return showCommitment(ports, turn, commitment, language, refusalText(done.refusal, language));
  }
  const { reviewOn, endedOn, end } = done.value.commitment;
  const date =
    reviewOn === null
      ? formatDate(endedOn ?? end ?? lastDay, language)
      : formatMonth(reviewOn.slice(0, 7), language);
  return showCommitment(
    ports,
    turn,
    commitment,
    language,
    reviewTexts(language)(`done-${data.answer}`, { date }),
  );
}
