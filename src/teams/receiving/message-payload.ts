import { z } from 'zod';
import { textOfHtml } from '../../documents/text-of-html.ts';

/** A message as the client of whoever acts on it tells it: anybody's words, checked by nobody. */
export const messagePayload = z.looseObject({
  id: z.string().nullish(),
  subject: z.string().nullish(),
  body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
  attachments: z
    .array(
      z.looseObject({
        contentType: z.string().nullish(),
        content: z.unknown().optional(),
        name: z.string().nullish(),
      }),
    )
    .nullish(),
});
export type MessagePayload = z.infer<typeof messagePayload>;

/** A message that another one passes on comes as JSON in a text. */
const passedOn = z.looseObject({ originalMessageContent: z.string() });
const quoted = z.looseObject({ messagePreview: z.string() });

/** The subject and the words of a message, with those that it passes on or quotes. */
export function textOfMessage({ subject, body, attachments }: MessagePayload): string {
  const content = body?.content ?? '';
  const own = body?.contentType === 'text' ? content : textOfHtml(content);
  const others = (attachments ?? []).map(({ contentType, content: inner }) => {
    if (contentType === 'forwardedMessageReference') {
      const parsed = passedOn.safeParse(jsonOf(inner));
      return parsed.success ? textOfHtml(parsed.data.originalMessageContent) : '';
    }
    if (contentType !== 'messageReference') return '';
    const parsed = quoted.safeParse(jsonOf(inner));
    return parsed.success ? parsed.data.messagePreview : '';
  });
  return [subject ?? '', own, ...others].filter((part) => part.trim() !== '').join('\n\n');
}

/** The names of the files that hang on a message: they lie where the bot has no right to read. */
export function unreachedFiles({ attachments }: MessagePayload): string[] {
  return (attachments ?? []).flatMap(({ contentType, name }) =>
    contentType === 'reference' && name ? [name] : [],
  );
}

function jsonOf(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
