import type { StandardAnswer, Verdict } from '../model.ts';
import type { Asking } from '../search/asking.ts';

/** What is said in place of a bare yes or no, where that could be taken for its opposite; `none`: nothing is. */
export type Lead = 'allowed' | 'not-allowed' | 'still-so' | 'still-must' | 'need-not' | 'none';

/**
 * How an answer begins, by how it was asked: "vi behöver väl inte …?" wants a "jo", "är det fel att …?" neither a yes nor
 * a no, and who asks what or how is given no verdict. Undefined: by the verdict alone.
 */
export function leadFor(asking: Asking, verdict: Verdict, must: StandardAnswer['must']): Lead | undefined {
  if (verdict !== 'yes' && verdict !== 'no') return undefined;
  if (asking.form === 'what') return 'none';
  if (asking.byDenial) {
    if (!asking.obliges) return verdict === 'yes' ? 'allowed' : 'not-allowed';
    if (must === undefined) return 'none';
    return must === 'yes' ? 'still-must' : 'need-not';
  }
  return verdict === 'yes' && asking.negated ? 'still-so' : undefined;
}
