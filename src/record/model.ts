/** Any value that JSON can hold; what the record keeps of a state before and after. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A change of state: who did what to which thing, and what it was before and after. */
export interface Change {
  readonly at: Date;
  /** Entra object id of the person, or `system:<job>`. */
  readonly actor: string;
  /** Whose authority the actor used, where it was another's (a deputy); undefined where it was their own. */
  readonly actingFor: string | undefined;
  /** Verb in the words of the feature, such as `import-edition`. */
  readonly act: string;
  /** What was changed, as `kind:id`. */
  readonly subject: string;
  readonly before: Json;
  readonly after: Json;
}

/** A change as it stands in the record, chained to the entry before it. */
export interface Entry extends Change {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
}
