/** Any of some patterns, as whole words. */
export const any = (...some: readonly string[]) => new RegExp(`\\b(?:${some.join('|')})\\b`);

/** The thing itself, or who comes or goes. */
export const it =
  '(?:det|den|de|dom|dem|detta|vi|ni|den har|det har|it|they|that|this|we|[a-z]+(?:en|et|erna|orna|arna)|the [a-z]+)';
/** A word or a few between. */
export const some = '(?:[a-z0-9/]+ ){0,4}';
