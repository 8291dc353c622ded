import { accept, type Outcome, refuse } from '../../outcome.ts';
import { checkCompleteness } from './checks/check-completeness.ts';
import { checkDecider } from './checks/check-decider.ts';
import { checkFacts } from './checks/check-facts.ts';
import { checkForm } from './checks/check-form.ts';
import { checkGrounding } from './checks/check-grounding.ts';
import { checkModality } from './checks/check-modality.ts';
import { checkProvisions } from './checks/check-provisions.ts';
import { checkContradiction, checkVerdict } from './checks/check-verdict.ts';
import type { CheckContext } from './checks/context.ts';
import { type ModelReply, type Rejection, readReplySchema } from './model.ts';

/** In this order, so that the log names the gravest. */
const checks: readonly ((reply: ModelReply, context: CheckContext) => Rejection | undefined)[] = [
  checkForm,
  checkProvisions,
  checkVerdict,
  checkContradiction,
  checkModality,
  checkDecider,
  checkFacts,
  checkGrounding,
  checkCompleteness,
];

/** Reads what the model answered. Anything but JSON of the schema is refused. */
export function readReply(content: string): Outcome<ModelReply, Rejection> {
  const parsed = readReplySchema.safeParse(parseJson(content));
  return parsed.success ? accept(parsed.data) : refuse('malformed' as const);
}

/** Whether a reply may be said, or the first reason why not. What is not said is replaced by the prepared answer. */
export function judgeReply(reply: ModelReply, context: CheckContext): Outcome<ModelReply, Rejection> {
  for (const check of checks) {
    const rejection = check(reply, context);
    if (rejection !== undefined) return refuse(rejection);
  }
  return accept(reply);
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
