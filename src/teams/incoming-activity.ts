import { z } from 'zod';

const account = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
});

const mention = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  mentioned: z.looseObject({ id: z.string().optional() }).optional(),
});

const attachment = z.looseObject({ contentType: z.string() });

/** An activity as it comes over the wire, checked before anything of it is used. What we don't know is kept. */
export const incomingActivity = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  name: z.string().optional(),
  serviceUrl: z.string(),
  channelId: z.string(),
  timestamp: z.coerce.date().optional(),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  action: z.string().optional(),
  replyToId: z.string().nullish(),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  entities: z.array(mention).nullish(),
  attachments: z.array(attachment).nullish(),
  membersAdded: z.array(account).nullish(),
  channelData: z
    .looseObject({ eventType: z.string().optional(), tenant: z.looseObject({ id: z.string() }).optional() })
    .nullish(),
});

export type IncomingActivity = z.infer<typeof incomingActivity>;
