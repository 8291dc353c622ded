import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { cardAction } from '../support/activities.ts';
import { lynne, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { makeMatter } from './make-matter.ts';

const id = (mark: string) => mark.repeat(32);
const by = { requester: megan.aadObjectId, requesterName: megan.name, state: 'at-beredning' } as const;

describe('A decision that is told in words:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const [mark, place] of [
        ['a', 'Porto'],
        ['b', 'Gent'],
      ] as const) {
        const number = `IB 2026-${mark === 'a' ? 71 : 72}`;
        const proposal = { title: `Nordic Grid ${number}`, place, from: '2027-02-03', until: '2027-02-05' };
        await addMatter(transaction, makeMatter({ ...by, id: id(mark), number, proposal }));
      }
    });
  });
  afterAll(() => bot?.close());

  const inputIn = (said: string, input: string) => {
    const [, value] = new RegExp(`"id":"${input}"[^{}]*?"value":"([^"]*)"`).exec(said) ?? [];
    return value;
  };

  it.each([
    [['Godkänn Porto om de åker tåg'], 'condition', 'De åker tåg'],
    [['Godkänn Porto på villkor att de tar tåget'], 'condition', 'De tar tåget'],
    [['Godkänn resan till Porto om kostnaden blir högst 20 000'], 'condition', 'Kostnaden blir högst 20 000'],
    [['Om de åker tåg, godkänn Porto'], 'condition', 'De åker tåg'],
    [['Godkänn Porto, men bara en person'], 'condition', 'Bara en person'],
    [['Godkänn Porto om den inte blir dyrare'], 'condition', 'Om den inte blir dyrare'],
    [['Approve Porto on condition that they go by train'], 'condition', 'They go by train'],
    [['IB 2026-71', 'bifalles med villkoret att de åker tåg'], 'condition', 'De åker tåg'],
    [['IB 2026-71', 'ja, men bara om de delar rum'], 'condition', 'De delar rum'],
    [['Avslå Porto, för dyrt'], 'rejectReason', 'För dyrt'],
    [['Avslå IB 2026-71 eftersom det får vi inte råd med'], 'rejectReason', 'Det får vi inte råd med'],
    [["Turn Porto down because we can't afford it"], 'rejectReason', "We can't afford it"],
    [['IB 2026-71', 'nej, för dyrt'], 'rejectReason', 'För dyrt'],
    [['Skicka tillbaka Porto, vem åker?'], 'question', 'Vem åker?'],
  ])('of whoever decides, “%s” fills in the %s, and changes nothing', async (texts, input, words) => {
    const { said } = await sayAfter(bot, texts, patti);
    expect(said).toMatch(/har inte ändrat något än|has changed nothing yet/);
    expect(said).toContain('IB 2026-71');
    expect(inputIn(said, input)).toBe(words);
  });

  it.each([
    [['Avstyrk IB 2026-71, det är för dyrt'], 'opposes', 'Det är för dyrt'],
    [['Jag tillstyrker Porto om de åker tåg'], 'supports', 'De åker tåg'],
    [['I oppose Porto: too few meetings'], 'opposes', 'Too few meetings'],
    [['IB 2026-71', 'nej, för få möten'], 'opposes', 'För få möten'],
  ])('of a member, “%s” fills in the view', async (texts, stance, words) => {
    const { said } = await sayAfter(bot, texts, lynne);
    expect(inputIn(said, 'stance')).toBe(stance);
    expect(inputIn(said, 'viewReason')).toBe(words);
  });

  it.each(['Jag tillstyrker Porto men avstyrker Gent', 'I support Porto but oppose Gent'])(
    '“%s” brings both',
    async (text) => {
      const { said } = await sayAfter(bot, [text], lynne);
      expect(said).toContain('IB 2026-71');
      expect(said).toContain('IB 2026-72');
      expect(said).toMatch(/Öppna dem var för sig|one by one/);
    },
  );

  it('a conflict of interest is declared with the reason that was told', async () => {
    const { said } = await sayAfter(bot, ['Jag är jävig i Porto, min man jobbar där'], lynne);
    expect(inputIn(said, 'conflictReason')).toBe('Min man jobbar där');
  });

  it('stands there still when the card is refreshed, for whoever has such an input', async () => {
    const { card, message } = await sayAfter(bot, ['Avslå Porto, för dyrt'], patti);
    const { refresh } = card as { refresh: { action: { data: object } } };
    const again = cardAction(message, 'beredning-show', refresh.action.data, { from: patti });
    expect(inputIn(JSON.stringify((await bot.post(again)).body), 'rejectReason')).toBe('För dyrt');
    const others = cardAction(message, 'beredning-show', refresh.action.data, { from: megan });
    expect(JSON.stringify((await bot.post(others)).body)).not.toContain('För dyrt');
  });

  it.each(['Godkänn Porto', 'nej tack', 'nej, jag menar Gent', 'vem godkänner den om Patti är borta?'])(
    '“%s” fills in nothing',
    async (text) => {
      const { said } = await sayAfter(bot, ['IB 2026-71', text], patti);
      for (const input of ['condition', 'rejectReason']) expect(inputIn(said, input) ?? '').toBe('');
    },
  );

  it('who may not decide is told that nothing has changed', async () => {
    const { said } = await sayAfter(bot, ['Avslå Porto, för dyrt'], megan);
    expect(said).toContain('har inte ändrat något');
    expect(said).not.toContain('"id":"rejectReason"');
  });
});
