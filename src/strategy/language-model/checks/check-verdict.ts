import type { Knowledge } from '../../knowledge/load-knowledge.ts';
import type { StandardAnswer, Verdict } from '../../model.ts';
import { type Asking, asksDuty, readAsking } from '../../search/asking.ts';
import type { ModelReply, Rejection } from '../model.ts';
import type { CheckContext } from './context.ts';

const rulings = ['yes', 'no', 'conditional'] as const;
type Ruling = (typeof rulings)[number];
const isRuling = (verdict: Verdict): verdict is Ruling => rulings.some((ruling) => ruling === verdict);

/** The verdict is one that the proving provision can carry: one that people have given on it, or that its modality allows. */
export function checkVerdict(reply: ModelReply, { ground, question }: CheckContext): Rejection | undefined {
  const [proving] = reply.provisions;
  if (!isRuling(reply.verdict) || proving === undefined) return undefined;
  if (rulingsOn(proving, ground.knowledge).has(reply.verdict)) return undefined;
  const isDuty = asksDuty(readAsking(question)) && dutiesOn(proving, ground.knowledge).has(reply.verdict);
  return isDuty ? undefined : 'verdict-disagrees';
}

/** What people have said of duties where a provision is the proof. */
function dutiesOn(provision: string, knowledge: Knowledge): ReadonlySet<Verdict> {
  const answers = [...knowledge.answers.values()].filter(({ cites }) => cites[0] === provision);
  return new Set(answers.flatMap(({ must }) => must ?? []));
}

/** What may be ruled where a provision is the proof. A statement of fact alone rules nothing. */
function rulingsOn(provision: string, knowledge: Knowledge): ReadonlySet<Ruling> {
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

/**
 * A verdict does not contradict one that the deterministic engine has good grounds for; in doubt the stricter holds. Where a
 * duty is asked for, the grounds are what the answers say of that; where it is asked what or who, no verdict is wanted.
 */
export function checkContradiction(
  { verdict }: Pick<ModelReply, 'verdict'>,
  { prepared, rivals, question }: CheckContext,
): Rejection | undefined {
  const asking = readAsking(question);
  const likely = (ruling: Verdict, share: number) =>
    rivals.some((rival) => rulingOf(rival.answer, asking) === ruling && rival.share >= share);
  const permits = verdict === 'yes' || verdict === 'conditional';
  if (permits && likely('no', CAUTION)) return 'contradicts';
  if (verdict === 'yes' && likely('conditional', CAUTION)) return 'contradicts';
  if (prepared.share < SURE) return undefined;
  if ((verdict === 'not_covered') !== (prepared.verdict === 'not_covered')) return 'contradicts';
  if (!isRuling(prepared.verdict) || prepared.verdict === verdict) return undefined;
  return verdict === 'info' && asking.form === 'what' ? undefined : 'contradicts';
}

/** What an answer rules on how it is asked; a no to what is no duty stays a no. */
function rulingOf({ verdict, must, may }: StandardAnswer, asking: Asking): Verdict {
  if (!asksDuty(asking)) return (asking.ifWelcome ? may : undefined) ?? verdict;
  return must ?? (verdict === 'conditional' ? 'info' : verdict);
}
