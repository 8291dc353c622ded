import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalMessage } from '../support/activities.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('In one conversation', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
  });

  afterAll(() => bot?.close());

  const { conversation } = personalMessage('');
  const say = async (text: string) => bot.ask(personalMessage(text, { conversation }));

  it('a follow-up keeps its topic, and says so', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('och med Oslo då?');

    expect(sent.text).toContain('vänortsavtal med Riga');
    expect(sent.text).toContain('**Nej.**');
    expect(sent.text).toContain('4#2');
  });

  it('what is asked whole is no follow-up', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('Vem leder internationella beredningen?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it('one can start afresh', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const fresh = await say('ny fråga');
    const sent = await say('och med Oslo då?');

    expect(fresh.text).toContain('börjar vi om');
    expect(sent.text).not.toContain('Riga');
  });

  it.each(['tack', 'hej'])('%s ends what was spoken of', async (word) => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    await say(word);
    const sent = await say('och med Oslo då?');

    expect(sent.text).not.toContain('Riga');
  });

  it('a whole question that begins with "och" is a topic of its own', async () => {
    await say('Får vi teckna ett vänortsavtal med Riga?');
    const sent = await say('Och vem leder internationella beredningen?');

    expect(sent.text).not.toContain('Riga');
    expect(sent.text).toContain('5#4');
  });

  it('a lone word is a topic of its own', async () => {
    await say('Vem leder internationella beredningen?');
    const sent = await say('vänorter');

    expect(sent.text).not.toContain('beredningen');
    expect(sent.text).toContain('4#2');
  });

  it('several questions get several answers, their citations numbered on', async () => {
    const sent = await say('Vem leder internationella beredningen? Får vi teckna ett vänortsavtal?');

    expect(sent.text).toMatch(/\*\*1\.\*\* [\s\S]*5#4 \[1\][\s\S]*\*\*2\.\*\* [\s\S]*4#2 \[2\]/);
  });

  it('two questions on the same matter get one answer', async () => {
    const sent = await say('Får vi teckna ett vänortsavtal? Är vänortsavtal tillåtna för staden?');

    expect(sent.text).not.toContain('**1.**');
    expect(sent.text).toContain('4#2');
  });
});
