import { z } from 'zod';
import { storableJson } from '../../store/json-text.ts';

/** An id, a name of Teams' own or an address: never with the character that no store takes, nor with half of one. */
const plain = z.string().refine((text) => !text.includes('\0') && text.isWellFormed());

const account = z.looseObject({
  id: plain,
  name: plain.nullish(),
  aadObjectId: plain.nullish(),
  /** Of the recipient: whether nobody else in the conversation sees the message. */
  isTargeted: z.boolean().nullish().catch(null),
});

const mention = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  mentioned: z.looseObject({ id: z.string().optional() }).optional(),
});

/** What people wrote or chose, and the names of their files: made whole, so that every reader of it may keep it. */
const attachment = z.looseObject({ contentType: z.string() }).transform(storableJson);
const said = z.unknown().transform(storableJson);

/** An activity as it comes over the wire, checked before anything of it is used. What we don't know is kept. */
export const incomingActivity = z.looseObject({
  type: plain.min(1),
  id: plain.optional(),
  name: plain.optional(),
  serviceUrl: plain,
  channelId: plain,
  timestamp: z.coerce.date().optional(),
  locale: plain.nullish(),
  text: z.string().nullish(),
  value: said.optional(),
  action: plain.optional(),
  replyToId: plain.nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: plain.min(1),
    conversationType: plain.optional(),
    tenantId: plain.optional(),
  }),
  entities: z.array(mention).nullish(),
  attachments: z.array(attachment).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z
    .looseObject({ eventType: z.string().optional(), tenant: z.looseObject({ id: z.string() }).optional() })
    .nullish(),
});

export type IncomingActivity = z.infer<typeof incomingActivity>;
