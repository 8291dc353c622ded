import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { findRemissesById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { isaiah, lynne, megan } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const nothingChanged = /Det du skrev har inte ändrat något|What you wrote has changed nothing/;

describe('A remiss is told in other words:', () => {
  let bot: TestBot;
  const say = async (texts: readonly string[], from = isaiah) => (await sayAfter(bot, texts, from)).said;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      await addOpenRemiss(transaction, { id: '480/2026', deadline: '2026-11-16', units: ['kultur'] });
      const [late] = await findRemissesById(transaction, ['480/2026']);
      if (late === undefined) throw new Error('nothing was registered');
      const reading = readLetter({ text: 'Riktlinjer för nätverk' }, { units: [] });
      await saveRemiss(transaction, { ...late, title: 'Riktlinjer för nätverk', reading });
      await addOpenRemiss(transaction, { id: '905/2026', deadline: '2026-12-18', units: ['kultur'] });
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['KS 2026/812', 'strunta i den. klimathandlingsplan', 'Klimathandlingsplan 2030'],
    ['KS 2026/813', 'nej, cykel', 'Cykelplan för Stockholm'],
    ['KS 2026/813', 'glöm den, cykelplanen', 'Cykelplan för Stockholm'],
    ['KS 2026/813', 'nä den är klar, den som ska in före jul', '18 december 2026'],
    ['KS 2026/813', 'no the one that is due before Christmas', '18 December 2026'],
  ])('after “%s”, “%s” turns to another', async (shown, text, named) => {
    const said = await say([shown, text]);
    expect(said).toContain(named);
    expect(said).not.toMatch(nothingChanged);
  });

  it.each(['kan vi svara tidigare, typ i februari', 'vad står det i den egentligen'])(
    '“%s” stays with the one that was shown',
    async (text) => {
      const said = await say(['KS 2026/812', text]);
      expect(said).toContain('KS 2026/812');
      expect(said).not.toContain('ask-office');
    },
  );

  it.each(['vad är det för andra som ska svara på den', 'what others have to reply to it'])(
    '“%s” tells to whom it was sent',
    async (text) => {
      expect(await say(['KS 2026/812', text])).toMatch(/Den är skickad till|It (?:was|has been|is) sent to/);
    },
  );

  it('what is to be in by some day is asked of those that are not late', async () => {
    const said = await say(['Försenade remisser', 'och vilka går ut i februari']);
    expect(said).toContain('28 februari 2027');
    expect(said).toContain('Cykelplan');
  });

  it.each(['puffa på dom som är sena', 'can you nudge the ones that haven’t answered'])(
    '“%s” lists those that are late',
    async (text) => {
      expect(await say([text], lynne)).toMatch(/Försenade remisser|Overdue referrals/i);
    },
  );

  it.each([
    'vad har vi på bordet som nån vill ha vårt yttrande om',
    'which ones do they want our opinion on',
  ])('“%s” lists one’s own', async (text) => {
    expect(await say([text])).toMatch(/Mina remisser|My referrals/);
  });

  it.each([
    ["who's on the hook for the bike plan", 'Cykelplan för Stockholm'],
    ['nu har ja äntligen fått iväg de där om klimatplanen', 'Klimathandlingsplan 2030'],
    ['varför tjatar du på mig om klimatplanen, vi skickade in förra veckan', 'Klimathandlingsplan 2030'],
    [
      'hej ursäkta att jag stör igen men vi är så underbemannade nu innan jul att jag undrar om det går att få till efter nyår med klimatplanen istället, vore jättesnällt, ha det fint',
      'Klimathandlingsplan 2030',
    ],
  ])('“%s” brings its card', async (text, title) => {
    expect(await say([text])).toContain(title);
  });

  it('a contact person, who may not see whether it is answered, is shown what was due lately by its field', async () => {
    const said = await say(['varför tjatar du på mig om nätverken, vi skickade in förra veckan'], megan);
    expect(said).toContain('Riktlinjer för nätverk');
  });
});
