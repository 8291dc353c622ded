import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter, findMatter, listMatters } from '../../src/beredning/matter-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { alex, loadDemoCity, megan, patti } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { startWalk, type Walker } from '../support/walk.ts';
import { makeMatter } from './make-matter.ts';

describe('Foreign policy, which the city does not conduct (4#1)', () => {
  let bot: TestBot;
  let walks: Record<'sv' | 'en', Walker>;

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    walks = { en: await startWalk(bot, 'en'), sv: await startWalk(bot, 'sv') };
  });

  afterAll(() => bot?.close());

  it.each([
    ['sv', 'Vi vill skriva under ett uttalande mot kriget i Gaza med andra städer'],
    ['sv', 'Vi vill göra ett uttalande om mänskliga rättigheter i Iran'],
    ['sv', 'Vi vill gå med i ett upprop mot kärnvapen, till IB'],
    ['en', "We'd like to issue a joint statement with other capitals on the coup in Mali"],
  ] as const)(
    'is told of at once, with its paragraph, when a declaration begins (%s: "%s")',
    async (language, text) => {
      const walk = walks[language];
      const told = await walk.say(text, megan);
      expect(told.text).toContain(walk.words('den bedriver staden inte (4#1)', 'does not conduct (4#1)'));
      expect(JSON.stringify(told.card)).toContain(
        walk.words('om det rör utrikespolitik (4#1)', 'whether it touches foreign policy (4#1)'),
      );
    },
  );

  it('is asked of every declaration before it can be sent in, and the record names the rule', async () => {
    const walk = walks.sv;
    const begun = await walk.say('Vi vill skriva under en deklaration om klimatneutrala städer', megan);
    expect(begun.text).not.toContain('4#1');
    const what = { subject: 'declaration', onBehalfOf: 'ks', addedBurden: 'no' };
    await walk.press('beredning-edit', {}, { from: megan, data: { part: 'why' } });
    const why = { purpose: 'Visa vägen', directions: 'influence', benefit: 'Lärande' };
    await walk.press('beredning-form', why, { from: megan, data: { go: 'review' } });

    await walk.press('beredning-edit', {}, { from: megan, data: { part: 'what' } });
    const unsaid = await walk.press('beredning-form', what, { from: megan, data: { go: 'review' } });
    expect(JSON.stringify(unsaid.card)).toContain('Det här saknas: om det rör utrikespolitik (4#1).');
    expect(JSON.stringify(unsaid.card)).not.toContain('beredning-submit');

    await walk.press('beredning-edit', {}, { from: megan, data: { part: 'what' } });
    const foreign = { ...what, foreignPolicy: 'yes' };
    const stopped = await walk.press('beredning-form', foreign, { from: megan, data: { go: 'review' } });
    expect(JSON.stringify(stopped.card)).toContain('Det här gör staden inte');
    expect(JSON.stringify(stopped.card)).toContain('Internationell strategi 4#1');

    await walk.press('beredning-edit', {}, { from: megan });
    const own = { ...what, foreignPolicy: 'no' };
    await walk.press('beredning-form', own, { from: megan, data: { go: 'review' } });
    const sent = await walk.press('beredning-submit', {}, { from: megan });
    expect(JSON.stringify(sent.card)).toContain('Inskickat som IB');
    expect(JSON.stringify(sent.card)).toContain('Rör utrikespolitik (4#1)');

    const [matter] = await listMatters(bot.services.store.database, { states: ['submitted'] });
    const entries = await listHistory(bot.services.store.database, `beredning:${matter?.id}`);
    expect(JSON.stringify(entries)).toContain('"rules":["4#1","5#4"]');
  });

  it('is still open for a declaration of before it was asked, which its card says', async () => {
    const walk = walks.sv;
    const { store } = bot.services;
    const proposal = { kind: 'declaration', title: 'Städer för klimatet', addedBurden: false } as const;
    const matter = makeMatter({ number: 'IB 2025-7', state: 'submitted', proposal });
    await store.transaction((transaction) => addMatter(transaction, matter));
    const shown = await walk.say('visa IB 2025-7', alex);
    expect(JSON.stringify(shown.card)).toContain('inte besvarat om den rör utrikespolitik');
  });

  it.each([
    ['sv', 'IB 2025-8', 'Det är inte godkänt: först behöver det besvaras'],
    ['en', 'IB 2025-9', 'It is not approved: first it must be answered'],
  ] as const)(
    'must be answered before a declaration is approved by a card (%s)',
    async (language, number, words) => {
      const walk = walks[language];
      const { store } = bot.services;
      const proposal = { kind: 'declaration', title: `Städer för ${number}`, addedBurden: false } as const;
      const id = number.replace(/\D/g, '').padEnd(32, '0');
      const matter = makeMatter({ id, number, state: 'at-beredning', proposal });
      await store.transaction((transaction) => addMatter(transaction, matter));
      const old = await walk.say(`${walk.words('visa', 'show')} ${number}`, patti);

      const refused = await walk.press('beredning-approve', {}, { from: patti, on: old });
      expect(JSON.stringify(refused.card)).toContain(words);
      const condition = { condition: 'Bara städer' };
      const again = await walk.press('beredning-approve-if', condition, { from: patti, on: old });
      expect(JSON.stringify(again.card)).toContain(words);
      expect(await findMatter(store.database, id)).toMatchObject({ state: 'at-beredning', decision: null });

      const question = { question: walk.words('Rör den utrikespolitik?', 'Does it touch foreign policy?') };
      const asked = await walk.press('beredning-send-back', question, { from: patti, on: refused });
      expect(JSON.stringify(asked.card)).toContain(question.question);
      expect(await findMatter(store.database, id)).toMatchObject({ state: 'returned' });
    },
  );

  it.each([
    'den där deklarationen om klimatsmarta hamnar, rör den utrikespolitik',
    'rör deklarationen om klimatsmarta hamnar utrikespolitik eller är vi fria att skriva på',
  ])('is told of one declaration where that is asked of it: “%s”', async (text) => {
    const walk = walks.sv;
    const { store } = bot.services;
    const proposal = { kind: 'declaration', title: 'Deklaration om klimatsmarta hamnar' } as const;
    const matter = makeMatter({ id: '7'.repeat(32), number: 'IB 2025-17', state: 'submitted', proposal });
    if ((await findMatter(store.database, matter.id)) === undefined)
      await store.transaction((transaction) => addMatter(transaction, matter));

    const told = JSON.stringify((await walk.say(text, alex)).card);
    expect(told).toContain('Det är inte besvarat om den rör utrikespolitik');
    expect(told).toContain('IB 2025-17');
    const again = await walk.say('är det utrikespolitik', alex);
    expect(JSON.stringify(again.card)).toContain('Det är inte besvarat om den rör utrikespolitik');
    const rule = await walk.say('får vi skriva på en deklaration som rör utrikespolitik', alex);
    expect(rule.text).toContain('4#1');
    expect(rule.text).toMatch(/^\*\*Nej/);
  });
});
