import type { Reply } from '../conversation/turn.ts';
import { languageOfLocale } from '../language/language.ts';
import { insteadKind } from './instead-notice.ts';
import type { Notice, NoticeKind } from './model.ts';
import { passOnKind } from './pass-on-notice.ts';

/** All kinds of notices by name, those of the outbox itself too, and how any notice is said. */
export interface SayNotice {
  readonly kinds: ReadonlyMap<string, NoticeKind>;
  /** What is said to a reader with this locale, or the error that tells why it can't be. */
  sayNotice(notice: Notice, locale: string | null): Reply | Error;
}

/** Puts the kinds of all rooms together. */
export function createSayNotice(own: readonly NoticeKind[]): SayNotice {
  const kinds = new Map(own.map((kind) => [kind.name, kind]));
  const find = (name: string) => kinds.get(name);
  for (const kind of [insteadKind(find), passOnKind(find)]) kinds.set(kind.name, kind);
  return {
    kinds,
    sayNotice: (notice, locale) => {
      const kind = kinds.get(notice.kind);
      if (kind === undefined) return new Error(`nobody says notices of the kind ${notice.kind}`);
      try {
        return kind.render(notice.data, languageOfLocale(locale));
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
    },
  };
}
