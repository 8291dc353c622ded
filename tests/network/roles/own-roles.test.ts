import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../../../src/network/model.ts';
import { roleTexts } from '../../../src/network/roles/texts.ts';
import { whatRoleMay } from '../../../src/network/roles/what-roles-may.ts';
import { adele, isaiah, loadDemoCity, lynne, patti, stranger, talkWith } from '../../support/demo-city.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('what one is here, what that lets one do, and who keeps the directory', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['vad förväntas av mig egentligen', adele, /du chef för Kulturförvaltningen .*\n\nSom chef kan du/],
    ['va får en chef göra i den här boten', adele, /du chef för Kulturförvaltningen .*\n\nSom chef kan du/],
    [
      'Jag är ny som registrator, vad förväntas jag göra hos dig?',
      isaiah,
      /du registrator .*\n\nSom registrator/,
    ],
    ['vilka befogenheter har jag i det här verktyget', isaiah, /du registrator för Kulturnämnden/],
    ['what can I do in here as chair', patti, /you are chair of .*\n\nAs chair of IB you can/],
    ['vad kan jag göra här som handläggare på en rotel', lynne, /\n\nSom handläggare på en rotel kan du/],
  ])('"%s" is answered by the directory', async (question, from, expected) => {
    expect((await say(question, from)).text).toMatch(expected);
  });

  test('what a role may do is what authority grants it, and nothing more', async () => {
    const { text } = await say('vad får jag göra här som chef', adele);

    expect(text).toContain('- utse enhetens kontaktperson');
    expect(text).toContain('- ta hand om enhetens remisser');
    expect(text).not.toMatch(/sprida nyheter|besluta i ärenden|stänga av/);
    expect((await say('vad får jag göra här som registrator', isaiah)).text).not.toContain('utse enhetens');
  });

  test('a role that one has not is told as another’s', async () => {
    expect((await say('vad får jag göra här som chef', isaiah)).text).toMatch(
      /du registrator för .*\n\nDen rollen har du inte\. En chef kan här:/,
    );
  });

  test.each([
    [
      'jag saknas i din lista över folk, hur blir jag inlagd',
      /^Du finns inte i stadens katalog\. Katalogen sköts/,
    ],
    ['you say that you do not know me, how do I get into the directory', /^You are not in the directory/],
  ])('"%s" is answered with who keeps the directory, and what is open to all', async (question, expected) => {
    const { text } = await say(question, stranger);

    expect(text).toMatch(expected);
    expect(text).toMatch(/\*\*Alex Wilber\*\*/);
    expect(text).toMatch(/lämna en besöksförfrågan|hand in a visit request/);
  });
});

test.each(roles)('%s may do something here, which is told in both languages', (role) => {
  const told = whatRoleMay(role);

  expect(told.length).toBeGreaterThan(0);
  for (const thing of told)
    for (const language of ['sv', 'en'] as const) expect(roleTexts(language)(thing)).not.toBe('');
});
