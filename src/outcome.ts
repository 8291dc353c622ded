/** What a rule or a use case answers: a value, or a refusal as a code that each language has a sentence for. */
export type Outcome<Value, Refusal> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** The work was done; here is what it gave. */
export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** The work was not done, for this reason; nothing has changed. */
export const refuse = <Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal,
});
