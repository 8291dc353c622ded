import type { Knowledge } from '../../knowledge/load-knowledge.ts';
import type { Verdict } from '../../model.ts';
import type { ModelReply, Rejection } from '../model.ts';
import type { CheckContext } from './context.ts';

const rulings = ['yes', 'no', 'conditional'] as const;
type Ruling = (typeof rulings)[number];
const isRuling = (verdict: Verdict): verdict is Ruling => rulings.some((ruling) => ruling === verdict);

/** The verdict is one that the proving provision can carry: one that people have given on it, or that its modality allows. */
export function checkVerdict(reply: ModelReply, { ground }: CheckContext): Rejection | undefined {
  const [proving] = reply.provisions;
  if (!isRuling(reply.verdict) || proving === undefined) return undefined;
  return rulingsOn(proving, ground.knowledge).has(reply.verdict) ? undefined : 'verdict-disagrees';
}

/** What may be ruled where a provision is the proof. A statement of fact alone rules nothing. */
export function rulingsOn(provision: string, knowledge: Knowledge): ReadonlySet<Ruling> {
  const given = [...knowledge.answers.values()]
    .filter(({ cites }) => cites[0] === provision)
    .flatMap(({ verdict }) => (isRuling(verdict) ? [verdict] : []));
  const modality = knowledge.provisions.get(provision)?.modality ?? [];
  const binds = modality.some((one) => one === 'ska' || one === 'bör' || one === 'kan');
  // What may be done under conditions may not be done without them.
  const forbids = modality.some((one) => one === 'ska' || one === 'inte' || one === 'kan');
  return new Set([
    ...given,
    ...(binds ? (['yes', 'conditional'] as const) : []),
    ...(forbids ? (['no'] as const) : []),
  ]);
}

/** Where the deterministic engine is so sure, another verdict is not said. */
const SURE = 0.6;
/** So likely, a no is heeded: nobody is told that they may where they may not. */
const CAUTION = 0.2;

/** A verdict does not contradict one that the deterministic engine has good grounds for; in doubt the stricter holds. */
export function checkContradiction(
  reply: Pick<ModelReply, 'verdict'>,
  { prepared, rivals }: CheckContext,
): Rejection | undefined {
  const { verdict } = reply;
  const likely = (ruling: Verdict, share: number) =>
    rivals.some((rival) => rival.answer.verdict === ruling && rival.share >= share);
  const permits = verdict === 'yes' || verdict === 'conditional';
  if (permits && likely('no', CAUTION)) return 'contradicts';
  if (verdict === 'yes' && likely('conditional', CAUTION)) return 'contradicts';
  const isSure = prepared.share >= SURE;
  const isSilent = verdict === 'not_covered';
  if (isSure && isSilent !== (prepared.verdict === 'not_covered')) return 'contradicts';
  return isSure && isRuling(prepared.verdict) && prepared.verdict !== verdict ? 'contradicts' : undefined;
}
