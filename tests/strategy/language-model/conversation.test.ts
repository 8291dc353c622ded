import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openModel } from '../../../src/strategy/language-model/open-model.ts';
import { anna, bertil, groupMessage, personalMessage } from '../../support/activities.ts';
import type { Call, SentActivity } from '../../support/fake-connector.ts';
import { type FakeModel, reply, startFakeModel } from '../../support/fake-model.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

const question = 'Får vi teckna ett vänortsavtal med Riga?';
const words =
  'Med Riga kan staden inte ingå något vänortsavtal, eftersom den inte har några utpekade vänorter.';
const good = reply({
  verdict: 'no',
  provisions: ['4#2', '4#3', '4#4'],
  sentences: [
    words,
    {
      role: 'instead',
      text: 'Ett samarbetsavtal kan ingås om ett konkret utbyte i ett specifikt tematiskt område.',
    },
  ],
});

interface StreamInfo {
  readonly streamType: string;
  readonly streamSequence?: number;
  readonly streamId?: string;
}
const streamOf = ({ entities = [] }: SentActivity) =>
  entities.find(({ type }) => type === 'streaminfo') as unknown as StreamInfo | undefined;
const labelled = ({ entities = [] }: SentActivity) =>
  entities.some(({ additionalType }) => JSON.stringify(additionalType) === '["AIGeneratedContent"]');

describe('With a language model, the chat', () => {
  let fake: FakeModel;
  let bot: TestBot;

  beforeAll(async () => {
    fake = await startFakeModel();
    const settings = { protocol: 'openai', endpoint: fake.url, name: 'm', apiVersion: '', key: 'k' } as const;
    const clock = { now: () => new Date('2026-11-23T08:00:00Z') };
    const credential = () => {
      throw new Error('there is a key');
    };
    bot = await startTestBot({
      languageModel: {
        model: openModel(
          { ...settings, timeoutSeconds: 5 },
          { clock, credential, wait: async () => undefined },
        ),
        questionsPerDay: 12,
      },
    });
  });
  afterEach(() => bot.connector.answerBy(() => undefined));
  afterAll(async () => {
    await bot?.close();
    await fake?.close();
  });

  const activities = (calls: readonly Call[]) => calls.map(({ activity }) => activity);
  const logOf = async () =>
    bot.services.store.database
      .withTables<{ question: { text: string; verdict: string } }>()
      .selectFrom('question')
      .selectAll()
      .execute();

  it('says in a personal chat what is being done, shows the verdict, and ends with the whole and the AI label', async () => {
    fake.answerBy(() => good);
    const shown = activities(await bot.exchange(personalMessage(question)));
    const streams = shown.map(streamOf);
    const last = shown.at(-1);

    expect(streams.map((stream) => stream?.streamType)).toEqual([
      'informative',
      'informative',
      'streaming',
      'final',
    ]);
    expect(streams.map((stream) => stream?.streamSequence)).toEqual([1, 2, 3, undefined]);
    expect(streams[0]?.streamId).toBeUndefined();
    expect(new Set(streams.slice(1).map((stream) => stream?.streamId)).size).toBe(1);
    expect(shown.map(({ type }) => type)).toEqual(['typing', 'typing', 'typing', 'message']);
    expect(shown[1]?.text).toContain('4#2, 4#3, 4#4');
    expect(last?.text).toContain(words);
    expect(last?.text).toMatch(/^\*\*Nej\.\*\*.*\[1\][\s\S]*I stället[\s\S]*4#2 \[1\], 4#3 \[2\]/);
    expect(last?.text?.startsWith(shown[2]?.text ?? 'nothing')).toBe(true);
    expect(shown.map(labelled)).toEqual([false, false, false, true]);
    expect(last?.attachments).toHaveLength(1);
    expect(last?.channelData).toMatchObject({ feedbackLoop: { type: 'default' }, streamType: 'final' });
  });

  it('gives the prepared answer without the label, and the log tells why in no words of the question', async () => {
    fake.answerBy(() =>
      reply({ verdict: 'yes', provisions: ['4#2'], sentences: ['Ja, Hemliga Riga går bra.'] }),
    );
    const last = activities(
      await bot.exchange(personalMessage('Får vi teckna ett vänortsavtal med Hemliga Riga?')),
    ).at(-1);

    expect(last?.text).toContain('**Nej.**');
    expect(labelled(last as SentActivity)).toBe(false);
    expect(bot.logged.at(-1)).toMatchObject({
      why: 'verdict-disagrees',
      model: { verdict: 'yes', provision: '4#2' },
    });
    expect(JSON.stringify(bot.logged)).not.toContain('Hemliga');
  });

  it('keeps for the strategist where the two disagree, and no personal data', async () => {
    await bot.exchange(
      personalMessage('Ring mig eller Eva Lindqvist på 070-123 45 67 om vänortsavtal, eller anna@stad.test'),
    );
    await expect.poll(async () => (await logOf()).some(({ text }) => text.startsWith('Ring'))).toBe(true);
    const rows = await logOf();

    expect(rows.find(({ text }) => text.includes('Hemliga'))).toMatchObject({
      ...{ verdict: 'no', said_by_model: false, prepared_verdict: 'no', prepared_provision: '4#2' },
      ...{ model_verdict: 'yes', model_provision: '4#2', model_not_said: 'verdict-disagrees' },
    });
    expect(rows.find(({ text }) => text.startsWith('Ring'))?.text).toBe(
      'Ring mig eller [namn] på [telefonnummer] om vänortsavtal, eller [e-post]',
    );
    expect(JSON.stringify(rows)).not.toContain(anna.aadObjectId);
  });

  it('tells the model what a question goes on from', async () => {
    const { conversation } = personalMessage('');
    await bot.exchange(personalMessage(question, { conversation }));
    await bot.exchange(personalMessage('och med Oslo då?', { conversation }));

    expect(fake.questionOf(fake.calls.at(-1) as never)).toMatchObject({
      question: 'och med Oslo då?',
      earlier_question: question,
    });
  });

  it('says one thing in a group chat', async () => {
    fake.answerBy(() => good);
    const shown = activities(await bot.exchange(groupMessage(`<at>Utblick</at> ${question}`)));

    expect(shown.map(({ type }) => type)).toEqual(['message']);
    expect(shown[0]?.text).toContain(words);
    expect(labelled(shown[0] as SentActivity)).toBe(true);
  });

  it('answers all the same where the chat takes no stream', async () => {
    bot.connector.answerBy(({ activity }) => (activity.type === 'typing' ? { status: 403 } : undefined));
    const shown = activities(await bot.exchange(personalMessage(question)));

    expect(shown.map(({ type }) => type)).toEqual(['typing', 'message']);
    expect(streamOf(shown[1] as SentActivity)).toBeUndefined();
    expect(shown[1]?.text).toContain(words);
  });

  it('answers in a message of its own where the end of the stream is not taken', async () => {
    const exceeded = {
      error: { code: 'ContentStreamNotAllowed', message: 'Content stream exceeded its time.' },
    };
    bot.connector.answerBy(({ activity }) =>
      streamOf(activity)?.streamType === 'final' ? { status: 403, body: exceeded } : undefined,
    );
    const last = activities(await bot.exchange(personalMessage(question))).at(-1);

    expect(streamOf(last as SentActivity)).toBeUndefined();
    expect(last?.text).toContain(words);
  });

  it('is silent when the reader has pressed Stop', async () => {
    const stopped = {
      error: { code: 'ContentStreamNotAllowed', message: 'Content stream was cancelled by user.' },
    };
    bot.connector.answerBy(({ activity }) =>
      streamOf(activity)?.streamType === 'final' ? { status: 403, body: stopped } : undefined,
    );
    const shown = activities(await bot.exchange(personalMessage(question)));

    expect(shown.filter(({ type }) => type === 'message')).toHaveLength(1);
  });

  it('asks the model of each of several questions, and each has the answer that may be said', async () => {
    const before = fake.calls.length;
    fake.answerBy((call) =>
      fake.questionOf(call).question.includes('vänort') ? good : reply({ verdict: 'yes' }),
    );
    const shown = activities(
      await bot.exchange(
        personalMessage('Vem leder internationella beredningen? Får vi teckna ett vänortsavtal med Riga?'),
      ),
    );
    const sent = shown.at(-1) as SentActivity;

    expect(sent.text).toMatch(/\*\*1\.\*\* Finansborgarrådet leder[\s\S]*\*\*2\.\*\*/);
    expect(sent.text).toContain(words);
    expect(fake.calls).toHaveLength(before + 2);
  });

  it('asks the model no more than a person may on a day; the prepared answer is given then', async () => {
    const from = { ...bertil, aadObjectId: 'busy' };
    const all = await Promise.all(
      Array.from({ length: 15 }, () => bot.exchange(personalMessage(question, { from }))),
    );
    const [used] = await bot.services.store.database
      .withTables<{ model_use: { person: string; day: string; requests: number } }>()
      .selectFrom('model_use')
      .selectAll()
      .where('person', '=', 'busy')
      .execute();

    expect(all).toHaveLength(15);
    expect(used).toEqual({ person: 'busy', day: '2026-11-23', requests: 12 });
    const why = bot.logged.filter((line) => (line as { why?: string }).why === 'over-budget');
    expect(why).toHaveLength(3);
    expect((await bot.ask(personalMessage(question, { from }))).text).toContain('**Nej.**');
  });
});
