import { z } from 'zod';
import type { Json } from '../record/model.ts';
import type { Notice } from './model.ts';

/** Kind of the notice that stands in for another, to whoever hears it instead. */
export const INSTEAD = 'outbox-instead';
/** Kind of the notice that asks somebody to pass another on by hand. */
export const PASS_ON = 'outbox-pass-on';

const json: z.ZodType<Json> = z.json();
/** What both hold besides their own: the notice itself. */
const wrapped = z.looseObject({ kind: z.string(), data: json });

/** The notice itself, also where it is within another. */
export function originalOf(notice: Notice): Notice {
  if (notice.kind !== INSTEAD && notice.kind !== PASS_ON) return notice;
  const { kind, data } = wrapped.parse(notice.data);
  return { kind, data };
}

/** Says `next` in the place of what `notice` said, still in another's place where it was. */
export function replaceOriginal(notice: Notice, next: Notice): Notice {
  if (notice.kind !== INSTEAD) return next;
  return { kind: notice.kind, data: { ...(notice.data as { [key: string]: Json }), ...next } };
}
