import { contentStems } from '../../../language/content-stems.ts';
import { sentencesOf } from '../../answering/sentences.ts';
import type { StandardAnswer } from '../../model.ts';
import { ADVICE } from '../evidence.ts';
import type { ModelReply, Rejection } from '../model.ts';
import type { CheckContext } from './context.ts';

/** So much of a condition's words a sentence must have to say it. */
const COVERED = 0.5;

/** A no brings the ways that are open, and a conditional answer all its conditions: as in the prepared answers. */
export function checkCompleteness(reply: ModelReply, context: CheckContext): Rejection | undefined {
  const rulings = rulingsLike(reply, context);
  const asAny = (isAsWhole: (ruling: StandardAnswer) => boolean) =>
    rulings.length === 0 || rulings.some(isAsWhole);
  if (reply.verdict === 'no') {
    const hasWays = reply.sentences.some(({ role }) => role === 'instead');
    return hasWays && bringsWays(reply, context) ? undefined : 'ways-missing';
  }
  if (reply.verdict !== 'conditional') return undefined;
  const conditions = reply.sentences.filter(({ role }) => role === 'condition');
  if (conditions.length === 0) return 'conditions-missing';
  const { language } = context;
  // A condition may be said as what holds: "the board decides on the project".
  const holding = reply.sentences.filter(({ role }) => role !== 'instead');
  const said = holding.map(({ text }) => new Set(contentStems(text, language)));
  const isSaid = (condition: string) => {
    const words = contentStems(condition, language);
    return said.some((one) => words.filter((word) => one.has(word)).length >= COVERED * words.length);
  };
  const saysAll = (ruling: StandardAnswer) => (ruling.conditions?.[language] ?? []).every(isSaid);
  return asAny(saysAll) ? undefined : 'conditions-missing';
}

/** Whether a no brings the provisions for the ways that are open, or says each of these ways in its own words. */
function bringsWays(reply: ModelReply, context: CheckContext): boolean {
  // Advice is to be had of the City Executive Office whatever is asked.
  const needed = waysOf(reply, context).filter((id) => id !== ADVICE);
  if (needed.every((id) => reply.provisions.includes(id))) return true;
  const { language } = context;
  const [likely] = rulingsLike(reply, context);
  const ways = sentencesOf(likely?.instead?.[language] ?? '').map((way) => contentStems(way, language));
  const said = reply.sentences
    .filter(({ role }) => role === 'instead')
    .map(({ text }) => contentStems(text, language));
  return ways.length > 0 && ways.every((way) => said.some((one) => areAlike(way, one)));
}

/** Whether two sentences say the same: most words of the shorter one stand in the other. */
function areAlike(one: readonly string[], other: readonly string[]): boolean {
  const common = new Set(one.filter((word) => other.includes(word))).size;
  return common > COVERED * Math.min(new Set(one).size, new Set(other).size);
}

/**
 * The provisions for the ways that are open: those of the prepared answer that the deterministic engine thought of, else
 * those that all prepared answers of the same verdict on the same provision name.
 */
function waysOf({ provisions, verdict }: ModelReply, { ground, rivals }: CheckContext): readonly string[] {
  const fits = (answer: StandardAnswer) => answer.verdict === verdict && answer.cites[0] === provisions[0];
  const likely = rivals.find(({ answer }) => fits(answer))?.answer;
  if (likely !== undefined) return likely.cites;
  const [first, ...others] = [...ground.knowledge.answers.values()].filter(fits);
  return (first?.cites ?? []).filter((id) => others.every(({ cites }) => cites.includes(id)));
}

/**
 * The prepared answers of the same verdict on the same provision: the likeliest one where the deterministic
 * engine thought of it, else those whose provisions are most nearly the same.
 */
export function rulingsLike(
  { provisions, verdict }: Pick<ModelReply, 'provisions' | 'verdict'>,
  { ground, rivals }: Pick<CheckContext, 'ground' | 'rivals'>,
): StandardAnswer[] {
  if (provisions.length === 0) return [];
  const fits = (answer: StandardAnswer) => answer.verdict === verdict && answer.cites[0] === provisions[0];
  const likely = rivals.find(({ answer }) => fits(answer))?.answer;
  if (likely !== undefined) return [likely];
  const differing = ({ cites }: StandardAnswer) =>
    cites.filter((id) => !provisions.includes(id)).length +
    provisions.filter((id) => !cites.includes(id)).length;
  const fitting = [...ground.knowledge.answers.values()].filter(fits);
  const least = Math.min(...fitting.map(differing));
  return fitting.filter((answer) => differing(answer) === least);
}
