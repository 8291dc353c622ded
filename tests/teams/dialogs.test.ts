import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findVisit } from '../../src/visits/visit-register.ts';
import { invoke, type Made, personalMessage, thumb } from '../support/activities.ts';
import { buttonOf, dialogOf, linesOf, type Part, pressedData } from '../support/dialog.ts';
import type { SentActivity } from '../support/fake-connector.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { saved, settle, trafficRequest } from '../support/visit-city.ts';

let bot: TestBot;
let number: number;
beforeAll(async () => {
  bot = await startTestBot({ start: { dialogs: true } });
  const { store, clock } = bot.services;
  await settle(store);
  const visit = await saved({ store, clock, send: async () => undefined }, trafficRequest(clock.now()));
  number = visit.number;
});
afterAll(() => bot.close());

const cecilia = { id: '29:cecilia', name: 'Cecilia', aadObjectId: 'cecilia' };
const cardOf = (sent: SentActivity) => sent.attachments?.[0]?.content as Part;

/** The message that shows the visit to its owner, with its card. */
async function shown(changes: object = {}): Promise<{ message: Made; card: Part; id: string }> {
  const message = personalMessage(`visa besök ${number}`, { from: cecilia, ...changes });
  // Notices of what was done before may arrive meanwhile.
  const call = (await bot.exchange(message)).find(
    ({ conversation, method }) => conversation === message.conversation.id && method === 'POST',
  );
  if (call?.id === undefined) throw new Error('the bot said nothing');
  return { message, card: cardOf(call.activity), id: call.id };
}
const fetchTask = (message: Made, data: unknown, replyToId: string) =>
  bot.post(invoke(message, 'task/fetch', { data, context: { theme: 'dark' } }, { from: cecilia, replyToId }));
const submitTask = (message: Made, data: unknown) =>
  bot.post(invoke(message, 'task/submit', { data, context: { theme: 'dark' } }, { from: cecilia }));

describe('a button whose verb answers with a form', () => {
  test('opens it in a dialog, whose buttons know the message that it was opened from', async () => {
    const { message, card, id } = await shown();
    const button = buttonOf(card, 'Lämna över');
    expect(button).toMatchObject({
      type: 'Action.Submit',
      data: { verb: 'visit-form', msteams: { type: 'task/fetch' } },
    });
    expect(button).not.toHaveProperty('fallback');
    const dialog = dialogOf(await fetchTask(message, button.data, id));

    expect(dialog.title).toBe('Utblick');
    expect(linesOf(dialog.card).length).toBeGreaterThan(0);
    expect(buttonOf(dialog.card, /^Lämna över/)).toMatchObject({
      type: 'Action.Submit',
      data: { verb: 'visit-hand-over', dialogOf: id },
    });
  });

  test('leaves the others as they are', async () => {
    const { card } = await shown();

    expect(buttonOf(card, 'Ta hand om')).toMatchObject({ type: 'Action.Execute', verb: 'visit-accept' });
  });

  test('is answered with the form as a card where the client has no dialogs', async () => {
    const { message, card } = await shown();
    const { data } = buttonOf(card, 'Lämna över');
    const sent = await bot.ask(personalMessage('', { ...message, id: '99', text: '', value: data }));

    expect(JSON.stringify(cardOf(sent))).toContain('Input.ChoiceSet');
  });
});

describe('a form that is sent in a dialog', () => {
  const change = async (origin: string, conversation: object = {}) => {
    const { message, card, id } = await shown(conversation);
    const dialog = dialogOf(await fetchTask(message, buttonOf(card, 'Ändra uppgifter').data, id));
    return { message, id, data: pressedData(dialog.card, /^Spara/, { origin }) };
  };

  test('closes the dialog, and the card that it was opened from shows what it led to', async () => {
    const { message, id, data } = await change('Vilnius');
    const before = bot.connector.calls.length;
    const answer = await submitTask(message, data);

    expect(answer).toEqual({ status: 200, body: undefined });
    const call = bot.connector.calls
      .slice(before)
      .find(({ method, target }) => method === 'PUT' && target === id);
    expect(call).toMatchObject({ target: id, conversation: message.conversation.id });
    expect(linesOf(cardOf(call?.activity ?? { type: '' })).join()).toContain('Vilnius');
    expect((await findVisit(bot.services.store.database, 'visit-1'))?.facts.origin).toBe('Vilnius');
  });

  const conversation = { conversationType: 'groupChat', id: '19:group@thread.v2', tenantId: undefined };

  test('shows it on the card that one alone sees where others are', async () => {
    const { message, id, data } = await change('Umeå', { conversation });
    const before = bot.connector.calls.length;
    const answer = await submitTask({ ...message, conversation }, data);

    expect(answer).toEqual({ status: 200, body: undefined });
    const call = bot.connector.calls.slice(before).find(({ target }) => target === id);
    expect(call).toMatchObject({ method: 'PUT', targeted: true, conversation: conversation.id });
    expect(linesOf(cardOf(call?.activity ?? { type: '' })).join()).toContain('Umeå');
  });

  test('shows it in the dialog where others read the card', async () => {
    // A card that all see has no mark.
    const { message, data } = await change('Oslo');
    const before = bot.connector.calls.length;
    const answer = await submitTask({ ...message, conversation }, data);

    expect(linesOf(dialogOf(answer).card).join()).toContain('Oslo');
    const changed = bot.connector.calls.slice(before).map(({ conversation: at }) => at);
    expect(changed).not.toContain(conversation.id);
  });

  test('shows it in the dialog where the card can’t be changed', async () => {
    const { message, data } = await change('Bergen');
    bot.connector.answerBy(({ method, conversation }) =>
      method === 'PUT' && conversation === message.conversation.id ? { status: 404 } : undefined,
    );
    const answer = await submitTask(message, data);

    expect(linesOf(dialogOf(answer).card).join()).toContain('Bergen');
  });

  test('a second time, changes nothing and says what holds', async () => {
    const { message, data } = await change('Esbo');
    await submitTask(message, data);
    const version = (await findVisit(bot.services.store.database, 'visit-1'))?.version;
    const answer = await submitTask(message, { ...data, dialogOf: undefined });

    expect(linesOf(dialogOf(answer).card)[0]).toMatch(/\S/);
    expect((await findVisit(bot.services.store.database, 'visit-1'))?.version).toBe(version);
  });

  test.each([
    ['nothing', undefined],
    ['no verb', {}],
    ['an unknown verb', { verb: 'constructor' }],
    ['a verb without its data', { verb: 'visit-change' }],
    ['a list', [1]],
  ])('with %s is told as an old card, in the dialog', async (_name, data) => {
    const dialog = dialogOf(await submitTask(personalMessage(''), data));

    expect(linesOf(dialog.card)).toEqual([expect.stringMatching(/^Det här kortet går inte att använda/)]);
  });
});

describe('a thumb on an answer', () => {
  const answered = async () => {
    const message = personalMessage('Får vi teckna ett vänortsavtal?');
    return { message, sent: await bot.ask(message) };
  };

  test('opens a form that asks why, in the language of whoever pressed', async () => {
    const { message, sent } = await answered();
    expect(sent.channelData).toEqual({ feedbackLoop: { type: 'custom' } });
    const value = { actionName: 'feedback', actionValue: { reaction: 'dislike' } };
    const pressed = (changes: object, asked: object = value) =>
      bot.post(invoke(message, 'message/fetchTask', asked, { replyToId: sent.id, ...changes }));

    expect(linesOf(dialogOf(await pressed({})).card)).toContain('Vad var fel med svaret?');
    const wrapped = dialogOf(await pressed({ locale: 'en-GB' }, { data: value }));
    expect(linesOf(wrapped.card)).toContain('What was wrong with the answer?');
    expect(await pressed({}, { actionName: 'feedback' })).toMatchObject({ status: 501 });
  });

  test('is kept with the reasons that were chosen and the words', async () => {
    const { message, sent } = await answered();
    const feedback = JSON.stringify({ why: 'Svaret är fel,Något saknas', feedbackText: 'Riga då?' });
    expect(await bot.post(thumb(message, sent.id, 'dislike', feedback))).toEqual({ status: 200, body: {} });
    const rows = await bot.services.store.database
      .withTables<{ question: { reason: string | null } }>()
      .selectFrom('question')
      .select('reason')
      .where('reason', 'is not', null)
      .execute();

    expect(rows).toEqual([{ reason: 'Svaret är fel, Något saknas: Riga då?' }]);
  });
});
