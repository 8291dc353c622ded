import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardAction, personalMessage } from '../support/activities.ts';
import { isaiah, lynne, megan } from '../support/demo-city.ts';
import { pressedData } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('A remiss that was just shown is gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  it.each([
    'kan ni ge oss två veckor till',
    'kan vi få mer tid?',
    'vi hinner inte',
    'nu är det ivägskickat',
    'vi skicka in den igår',
    'svaret är iväg',
    'vi svarar inte, vi skippar den',
    'Megan får ta den',
    'we need another week',
  ])('“%s” brings its card, and changes nothing', async (text) => {
    const { said } = await sayAfter(bot, ['KS 2026/812', text], isaiah);

    expect(said).toMatch(/Det du skrev har inte ändrat något|What you wrote has changed nothing/);
    expect(said).toContain('KS 2026/812');
  });

  it.each([
    'varför just den dan',
    'hur har ni räknat ut den dagen',
    'hur kom ni fram till det',
    'Hur räknade du?',
    'why that day?',
  ])('“%s” explains its dates', async (text) => {
    const { said } = await sayAfter(bot, ['cykelremissen', text], isaiah);
    expect(said).toMatch(/Så räknade jag|How I counted/);
    expect(said).toContain('KS 2026/812');
  });

  it('its dates are explained to the contact person of a recipient too, and to others those of each', async () => {
    const ofTheirs = await sayAfter(bot, ['812', 'hur kom du fram till det datumet'], megan);
    expect(ofTheirs.said).toContain('Så räknade jag');
    expect(ofTheirs.said).toContain('Kulturnämnden');
    const ofOthers = await sayAfter(bot, ['KS 2026/812', 'hur kom du fram till det datumet'], lynne);
    expect(ofOthers.said).toContain('Dagarna är olika för varje enhet. Vilken menar du?');
  });

  it.each([
    ['vilka fler ska tycka till om den', 'Den är skickad till'],
    ['å dom andra två', 'Den är skickad till'],
    ['kan du putta på dom', 'Påminnelser kommer'],
    ['could you nudge them', 'Reminders come'],
    ['and when must it be ready for the committee', 'its papers go out'],
    ['ni får till sista mars', '"value":"2027-03-31"'],
    ['ge dom en puff', 'Påminnelser kommer'],
    ['dags att sätta lite press på dem', 'Påminnelser kommer'],
    ['okej dom ska få en vecka på sig extra', '"type":"Input.Date"'],
    ['give them another week', '"type":"Input.Date"'],
  ])('“%s” is asked of it', async (text, told) => {
    const { said } = await sayAfter(bot, ['KS 2026/812', text], lynne);
    expect(said).toContain(told);
  });

  it('one of its recipients is given more time in the form that gives it to that one alone', async () => {
    const { said } = await sayAfter(bot, ['KS 2026/812', 'ge trafik en vecka till'], lynne);
    expect(said).toContain('remiss-give-time');
    // One of its two recipients alone.
    expect(said).toMatch(/"id":"chosen"[^[\]]*"value":"[^",]+"/);
  });

  it.each(['oj nä fel det va cykel ja mena', 'hoppsan, det är ju cykel jag pratar om'])(
    'another one is turned to: %s',
    async (text) => {
      const { said } = await sayAfter(bot, ['Klimathandlingsplan 2030', text], isaiah);
      expect(said).toContain('KS 2026/812');
    },
  );

  it.each(['varför så tidigt', 'måste det vara så tidigt', 'hur kommer det sig att det är så tidigt'])(
    'how early it is has its reason in how it was counted: %s',
    async (text) => {
      const { said } = await sayAfter(bot, ['när ska handlingarna ut för KS 2026/812', text], isaiah);
      expect(said).toContain('Så räknade jag');
    },
  );

  it.each(['en vecka till räcker', 'det räcker med en vecka', 'one week would do'])(
    'how much time is enough is filled into the form: %s',
    async (text) => {
      const { said } = await sayAfter(bot, ['KS 2026/812', 'vi hinner inte', text], isaiah);
      expect(said).toContain('"type":"Input.Date"');
      expect(said).toMatch(/har inte ändrat något än|has changed nothing yet/);
    },
  );

  it('what was done by mistake is of the one that is named, whichever are open', async () => {
    const { said } = await sayAfter(
      bot,
      ['vi råkade klicka i att cykelplanen är besvarad, den gick aldrig'],
      isaiah,
    );
    expect(said).toContain('KS 2026/812');
    expect(said).not.toContain('Vilken remiss menar du?');
  });

  it('what was done by mistake is of one’s own, and of the one of which a word is said', async () => {
    const { said } = await sayAfter(bot, ['jag tryckte fel vi har inte alls svarat på den nordiska'], isaiah);
    expect(said).toContain('ett nordiskt program');
    expect(said).toContain('Det du skrev har inte ändrat något');
  });

  it('after its button in a list too', async () => {
    const { card, message } = await sayAfter(bot, ['mina remisser'], isaiah);
    const data = pressedData(card, /Visa/);
    const { body } = await bot.post(cardAction(message, 'remiss-show', data, { from: isaiah }));
    const number = /KS 2026\/\d+/.exec(JSON.stringify(body))?.[0] ?? '';
    expect(number).not.toBe('');
    const next = personalMessage('vi behöver en vecka till', {
      from: isaiah,
      conversation: message.conversation,
    });
    const sent = JSON.stringify(await bot.ask(next));
    expect(sent).toContain('Det du skrev har inte ändrat något');
    expect(sent).toContain(number);
  });

  it.each(['får man ta med sin fru?', 'tack', 'mina besök', 'vi har svarat på klimathandlingsplanen'])(
    '“%s” is said of something else',
    async (text) => {
      const { said } = await sayAfter(bot, ['KS 2026/812', text], isaiah);
      expect(said).not.toContain('KS 2026/812');
    },
  );
});
