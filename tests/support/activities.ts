import { randomUUID } from 'node:crypto';

export const tenant = '8d8bb9d3-3a4b-4c07-9d5e-0f3ab7c3a001';
export const anna = {
  id: '29:1anna',
  name: 'Anna Åkesson',
  aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0a001',
};
export const bertil = {
  id: '29:1bertil',
  name: 'Bertil Öst',
  aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0a002',
};
export const botAccount = { id: '28:5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50', name: 'Utblick' };

/** An activity that a test makes: whatever Teams may send. */
export type Made = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly type: string;
  readonly conversation: Readonly<Record<string, unknown>> & { readonly id: string };
};

/** Teams numbers messages by the time in milliseconds. */
let lastId = Date.parse('2026-11-23T07:00:00Z');

/** What all activities of a conversation have in common, with an id of its own. */
function made(type: string, changes: object): Made {
  return {
    type,
    id: String(++lastId),
    timestamp: '2026-11-23T08:00:00.123Z',
    localTimestamp: '2026-11-23T09:00:00.123+01:00',
    channelId: 'msteams',
    from: anna,
    recipient: botAccount,
    conversation: { conversationType: 'personal', tenantId: tenant, id: `a:1${randomUUID()}` },
    locale: 'sv-SE',
    entities: [
      {
        type: 'clientInfo',
        locale: 'sv-SE',
        country: 'SE',
        platform: 'Windows',
        timezone: 'Europe/Stockholm',
      },
    ],
    channelData: { tenant: { id: tenant } },
    ...changes,
  };
}

/** A message in a personal chat. */
export function personalMessage(text: string, changes: object = {}): Made {
  return made('message', { text, textFormat: 'plain', ...changes });
}

const mention = {
  type: 'mention',
  text: '<at>Utblick</at>',
  mentioned: { id: botAccount.id, name: 'Utblick' },
};

/** A message in a group chat; the text says where the bot is mentioned, as `<at>Utblick</at>`. */
export function groupMessage(text: string, changes: object = {}): Made {
  return personalMessage(text, {
    conversation: {
      isGroup: true,
      conversationType: 'groupChat',
      tenantId: tenant,
      id: `19:${randomUUID()}@thread.v2`,
    },
    entities: [mention],
    attachments: [{ contentType: 'text/html', content: `<div>${text}</div>` }],
    ...changes,
  });
}

/** A message that begins a thread in a channel. */
export function channelMessage(text: string, changes: object = {}): Made {
  const channel = `19:${randomUUID()}@thread.tacv2`;
  const id = String(++lastId);
  return groupMessage(text, {
    id,
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId: tenant,
      id: `${channel};messageid=${id}`,
    },
    channelData: {
      teamsChannelId: channel,
      channel: { id: channel },
      team: { id: channel },
      tenant: { id: tenant },
    },
    ...changes,
  });
}

/** The same message after its writer changed it. */
export function edited(message: Made, text: string): Made {
  const channelData = { ...(message.channelData as object), eventType: 'editMessage' };
  return { ...message, type: 'messageUpdate', text, channelData };
}

/** Something happened in a conversation: `installationUpdate`, `conversationUpdate`, `messageDelete` … */
export function event(type: string, changes: object = {}): Made {
  return made(type, changes);
}

/** Somebody pressed an Action.Execute on a card that `message` brought. */
export function cardAction(message: Made, verb: string, data: unknown, changes: object = {}): Made {
  const value = { action: { type: 'Action.Execute', title: 'x', verb, data }, trigger: 'manual' };
  return invoke(message, 'adaptiveCard/action', value, changes);
}

/** Somebody gave a thumb to the answer with the id `answer`. */
export function thumb(message: Made, answer: string, reaction: string, feedback: string): Made {
  const value = { actionName: 'feedback', actionValue: { reaction, feedback } };
  return invoke(message, 'message/submitAction', value, { replyToId: answer });
}

/** An invoke in the conversation of a message. */
export function invoke(message: Made, name: string, value: unknown, changes: object = {}): Made {
  return made('invoke', { name, value, conversation: message.conversation, ...changes });
}
