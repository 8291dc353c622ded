import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findByKey } from '../../src/outbox/message-register.ts';
import { queueNotice } from '../../src/outbox/queue-notice.ts';
import { listHistory } from '../../src/record/register.ts';
import { resent } from '../../src/remiss/lists/questions.ts';
import { recipientGroup, unreceivedNotice } from '../../src/remiss/notices.ts';
import { showRecipient } from '../../src/remiss/recipient/show-recipient.ts';
import { alex, isaiah, loadDemoCity, lynne, megan, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A remiss that has not reached somebody', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  const remiss = '1300/2026';
  const shown = { remiss, language: 'sv' };
  const keyFor = (unit: string, { aadObjectId }: { aadObjectId: string }) => `remiss ${unit} ${aadObjectId}`;
  const stateOf = async (key: string) => (await findByKey(bot.services.store.database, key))?.state;

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    const { store } = bot.services;
    await store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: remiss, deadline: '2027-01-15', units: ['kultur', 'trafik'] }),
    );
    await say('hej', isaiah);
    const view = (await showRecipient(store, `${remiss}-kultur`, '2026-11-23'))?.view;
    if (view === undefined) throw new Error('there is no such recipient');
    // To the registrar, and to somebody who no longer has anything to do with it; neither was sent.
    for (const { aadObjectId } of [isaiah, megan]) {
      await store.transaction((transaction) =>
        queueNotice(transaction, async () => undefined, {
          key: keyFor('kultur', { aadObjectId }),
          addressee: { person: aadObjectId },
          notice: { kind: unreceivedNotice.name, data: { view, occasion: 'registered' } },
          at: morning,
          group: recipientGroup(view.recipient),
        }),
      );
    }
    await sql`update outbox_message set state = 'undeliverable', reason = 'blocked' where key like 'remiss %'`.execute(
      store.database,
    );
  });
  afterAll(() => bot?.close());

  test('is shown to the sender with whom it has not reached, and words send nothing', async () => {
    const card = cardOf(await say('Skicka igen till dem som inte fick remissen KS 1300/2026', lynne));

    expect(card).toContain('Kortet har inte nått: Isaiah Langer (Kulturnämnden).');
    expect(card).toContain('Det du skrev har inte skickat något.');
    expect(card).toContain('remiss-resend');
    const asked = cardOf(await say('Vilka fick aldrig remissen KS 1300/2026?', lynne));
    expect(asked).toContain('Kortet har inte nått: Isaiah Langer (Kulturnämnden).');
    expect(asked).not.toContain('har inte skickat något');
    expect(await stateOf(keyFor('kultur', isaiah))).toBe('undeliverable');
    expect((await say('Skicka remissen KS 1300/2026 igen', isaiah)).text).toContain('roteln');
  });

  test('is sent again by nobody else than those who send remisses', async () => {
    for (const from of [isaiah, megan]) expect(await press('remiss-resend', shown, from)).toContain('roteln');
    expect(await press('remiss-resend', shown, stranger)).not.toContain('skickas igen');
    expect(await stateOf(keyFor('kultur', isaiah))).toBe('undeliverable');
  });

  test('is sent again to those alone, and once', async () => {
    const presses = await Promise.all([
      press('remiss-resend', shown, lynne),
      press('remiss-resend', shown, alex),
    ]);
    expect(presses.filter((card) => card.includes('Kortet skickas igen till 1 person.'))).toHaveLength(1);
    expect(presses.filter((card) => card.includes('Inget skickas igen.'))).toHaveLength(1);

    const sent = async () => expect(await stateOf(keyFor('kultur', isaiah))).toBe('sent');
    await vi.waitFor(sent, { timeout: 20_000, interval: 20 });
    expect(await stateOf(keyFor('kultur', megan))).toBe('undeliverable');
    const resentActs = (await listHistory(bot.services.store.database, `remiss:${remiss}`)).filter(
      ({ act }) => act === 'resend-remiss',
    );
    expect(resentActs).toHaveLength(1);
    expect(cardOf(await say('Vilka har svarat på KS 1300/2026?', lynne))).not.toContain('remiss-resend');
  });

  test.each([
    ['Vilka har inte fått remissen KS 2026/1300?', true],
    ['resend the referral KS 2026/1300', true],
    ['kan du sända remissen KS 2026/1300 på nytt till dem som aldrig fick den', true],
    ['Who did not get the referral KS 2026/1300?', true],
    ['Skicka svaret på remissen KS 2026/1300 igen', false],
    ['Vilka har inte svarat på KS 2026/1300?', false],
    ['Vi har fått remissen KS 2026/1300', false],
  ])('"%s" asks for it: %s', (text, asks) => expect(resent.test(text)).toBe(asks));
});
