import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkFeature } from '../../src/network/feature.ts';
import { loadDirectory } from '../../src/network/load-directory.ts';
import { listHistory } from '../../src/record/register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { repository } from '../support/child.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

const alex = { id: 'user-id-0', name: 'Alex Wilber', aadObjectId: '00000000-0000-0000-0000-0000000000020' };
const megan = { id: 'user-id-1', name: 'Megan Bowen', aadObjectId: '00000000-0000-0000-0000-0000000000021' };
const adele = { id: 'user-id-2', name: 'Adele Vance', aadObjectId: '00000000-0000-0000-0000-0000000000022' };

describe('information in the international network', () => {
  let bot: TestBot;
  let preview: Record<string, unknown>;

  beforeAll(async () => {
    bot = await startTestBot();
    const text = await readFile(join(repository, 'src/network/demo-directory.yaml'), 'utf8');
    await loadDirectory(
      { store: bot.services.store, clock: { now: () => morning } },
      { text, actor: 'system:start' },
    );
  });

  afterAll(() => bot?.close());

  const press = async (verb: string, data: object, from: object) => {
    const { body } = await bot.post(cardAction(personalMessage('x'), verb, data, { from }));
    return JSON.stringify((body as { value: unknown }).value);
  };

  it('is shown to a strategist with those who will get it, before anything is sent', async () => {
    const sent = await bot.ask(personalMessage('Sprid: Ny utlysning\nSista dag *1 mars*', { from: alex }));
    const card = sent.attachments?.[0]?.content as { actions: { data: Record<string, unknown> }[] };

    preview = card.actions[0]?.data ?? {};
    expect(preview.text).toBe('Ny utlysning\nSista dag *1 mars*');
    expect(JSON.stringify(card)).toContain('Megan Bowen');
    expect(JSON.stringify(card)).toContain('Sista dag \\\\*1 mars\\\\*');
  });

  it('is no business of others', async () => {
    const sent = await bot.ask(personalMessage('Sprid: hej alla', { from: megan }));

    expect(sent.text).toContain('strateg');
    expect(await press('broadcast-send', preview, megan)).toContain('strateg');
    expect(await press('delivery-report', { group: 'broadcast:x', language: 'sv' }, megan)).toContain(
      'strateg',
    );
  });

  it('reaches a contact person in their own chat, once however often it is pressed, and is recorded once', async () => {
    const greeting = personalMessage('hej', { from: megan });
    await bot.ask(greeting);

    expect(await press('broadcast-send', preview, alex)).toContain('Så har det gått');
    expect(await press('broadcast-send', preview, alex)).toContain('Så har det gått');
    const call = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === greeting.conversation.id && (activity.text ?? '').includes('Ny utlysning'),
    );

    expect(call.activity.text).toContain('från Alex Wilber');
    expect(call.activity.text).toContain('Sista dag \\*1 mars\\*');
    const arrived = bot.connector.calls.filter(({ activity }) =>
      (activity.text ?? '').includes('Till internationella'),
    );
    expect(arrived.filter(({ conversation }) => conversation === greeting.conversation.id)).toHaveLength(1);
    expect(await listHistory(bot.services.store.database, `broadcast:${preview.id}`)).toHaveLength(1);
  });

  it('tells how it has fared, and sends again to those whom it did not reach', async () => {
    const group = { group: `broadcast:${preview.id}`, language: 'sv' };
    const failed = () => press('delivery-report', group, alex);
    await expect.poll(failed, { timeout: 30_000 }).toContain('Har inte lagt till Utblick');

    expect(await press('resend-failed', group, alex)).toContain('Så har det gått');
  });
});

describe('the yearly question to heads', () => {
  it('comes once to each head of a specialist administration or company, as a card with its answer', async () => {
    const bot = await startTestBot();
    try {
      const { store, clock } = bot.services;
      const text = await readFile(join(repository, 'src/network/demo-directory.yaml'), 'utf8');
      await loadDirectory({ store, clock }, { text, actor: 'system:start' });
      const greeting = personalMessage('hej', { from: adele });
      await bot.ask(greeting);
      const { send } = bot.outbox;
      const [job] = networkFeature({ ...bot.services, send, localMode: false }).jobs;

      await job?.run(null, send);
      await job?.run(null, send);
      const call = await bot.connector.waitFor(
        ({ conversation, activity }) =>
          conversation === greeting.conversation.id && activity.attachments !== undefined,
      );

      const card = JSON.stringify(call.activity.attachments);
      expect(card).toContain('Stämmer kontaktpersonen för Kulturnämnden?');
      expect(card).toContain('Megan Bowen');
      const asked = bot.connector.calls.filter(({ activity }) =>
        JSON.stringify(activity).includes('Kulturnämnden?'),
      );
      expect(asked.filter(({ conversation }) => conversation === greeting.conversation.id)).toHaveLength(1);
    } finally {
      await bot.close();
    }
  });
});

it('nobody acts as another where people are authenticated', () => {
  const ports = {
    store: undefined as never,
    clock: { now: () => morning },
    send: async () => undefined,
    readDirectoryFile: async () => '',
  };
  const names = (localMode: boolean) =>
    networkFeature({ ...ports, localMode }).intents.map(({ name }) => name);

  expect(names(true)).toContain('act-as');
  expect(names(false)).not.toContain('act-as');
});
