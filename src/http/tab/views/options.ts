import type { Language } from '../../../language/language.ts';
import type { PageQuery } from '../query.ts';

/** What views are told of besides what they show. */
export interface ViewOptions {
  readonly query: PageQuery;
  readonly language: Language;
  readonly chatLink: string | undefined;
}
