import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { event, type Made, personalMessage } from '../../support/activities.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.close());

const question = 'Får vi teckna ett vänortsavtal?';
const answer = /^\*\*Nej\.\*\*/;
const apology = /^Något gick fel hos mig, och inget har ändrats\. .* ange ([0-9a-f]{8}) till den/;
const deadline = 10_000;

const saidTo = ({ conversation }: Made) =>
  bot.connector.calls
    .filter((call) => call.conversation === conversation.id)
    .map(({ activity }) => activity.text ?? '');
const errorsSince = (count: number) => bot.logged.slice(count).filter(({ level }) => level >= 50);

describe('when the connector refuses a reply', () => {
  test.each([
    ['500', { status: 500 }],
    ['502', { status: 502, body: { error: { code: 'ServiceError' } } }],
    ['503', { status: 503, headers: { 'retry-after': '1' } }],
    ['504', { status: 504 }],
    ['429 with a time to wait', { status: 429, headers: { 'retry-after': '1' } }],
    ['429', { status: 429, body: { error: { code: 'Throttled' } } }],
    ['412', { status: 412, body: { error: { code: 'PreconditionFailed' } } }],
    ['403', { status: 403, body: { error: { code: 'MessageWritesBlocked', message: 'blocked' } } }],
    ['404', { status: 404, body: { error: { code: 'ConversationNotFound' } } }],
    ['413', { status: 413, body: { error: { code: 'MessageSizeTooBig' } } }],
  ])('with %s, it is sent once, logged, and followed by an apology', async (_name, refusal) => {
    const message = personalMessage(question);
    const logged = bot.logged.length;
    bot.connector.answerNext(refusal);

    expect(await bot.post(message)).toEqual({ status: 200, body: undefined });
    const said = saidTo(message);
    expect(said).toEqual([expect.stringMatching(answer), expect.stringMatching(apology)]);
    const reference = apology.exec(said[1] ?? '')?.[1];
    expect(errorsSince(logged)).toEqual([expect.objectContaining({ msg: 'turn failed', reference })]);
    expect(said[1]).not.toMatch(/Error|\bat |\.ts|blocked/);
    expect(JSON.stringify(bot.logged)).not.toMatch(/vänort/);
  });

  test('and the apology too, both are logged under one reference and nothing more is sent', async () => {
    const message = personalMessage(question);
    const logged = bot.logged.length;
    bot.connector.answerNext({ status: 403 }, 2);

    expect(await bot.post(message)).toEqual({ status: 200, body: undefined });
    expect(saidTo(message)).toHaveLength(2);
    const errors = errorsSince(logged) as { msg: string; reference?: string }[];
    expect(errors.map(({ msg }) => msg)).toEqual(['turn failed', 'apology not sent']);
    expect(errors[0]?.reference).toBe(errors[1]?.reference);
  });

  test('by cutting the connection, it is sent once', async () => {
    const message = personalMessage(question);
    bot.connector.dropNext();

    expect((await bot.post(message)).status).toBe(200);
    expect(saidTo(message)).toEqual([expect.stringMatching(answer), expect.stringMatching(apology)]);
  });

  test('by breaking off in the middle of its answer, it is sent once', async () => {
    const message = personalMessage(question);
    const logged = bot.logged.length;
    bot.connector.breakOffNext();

    expect((await bot.post(message)).status).toBe(200);
    expect(saidTo(message)).toEqual([expect.stringMatching(answer), expect.stringMatching(apology)]);
    expect(errorsSince(logged)).toMatchObject([{ msg: 'turn failed', err: { code: 'ECONNRESET' } }]);
  });

  test('to a welcome, the next notice of the installation brings it', async () => {
    const installed = event('installationUpdate', { action: 'add' });
    bot.connector.answerNext({ status: 502 }, 2);
    await bot.post(installed);
    const again = await bot.ask({ ...installed, id: '17' });

    expect(again.text).toMatch(/^Hej! Jag är Utblick/);
  });
});

describe('when the connector takes a reply in an unusual way', () => {
  test('without an id, the answer stands and no thumb can find it', async () => {
    const message = personalMessage(question);
    bot.connector.answerNext({ status: 202 });

    expect((await bot.post(message)).status).toBe(200);
    expect(saidTo(message)).toEqual([expect.stringMatching(answer)]);
  });
});

describe('when the connector does not answer', () => {
  // Only these: all else goes on at its own pace.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test('the reply is given up at the deadline and not sent again', async () => {
    const message = personalMessage(question);
    const logged = bot.logged.length;
    let answered = false;
    bot.connector.hangNext();
    const posted = bot.post(message).finally(() => {
      answered = true;
    });
    await bot.connector.waitFor(({ conversation }) => conversation === message.conversation.id);

    await vi.advanceTimersByTimeAsync(deadline - 1);
    expect(answered).toBe(false);
    expect(saidTo(message)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);

    expect(await posted).toEqual({ status: 200, body: undefined });
    expect(saidTo(message)).toEqual([expect.stringMatching(answer), expect.stringMatching(apology)]);
    expect(errorsSince(logged)).toMatchObject([{ msg: 'turn failed', err: { type: 'TimeoutError' } }]);
  });
});
