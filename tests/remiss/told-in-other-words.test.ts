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

  it.each([
    ['har ja nåt som gått över tiden', isaiah, 'Försenade remisser'],
    ['is anything past its deadline on our side', isaiah, 'Overdue referrals'],
    ['remisserna som har gått över tiden', isaiah, 'Försenade remisser'],
    ['va har vi kvar som ska in efter nyår', isaiah, 'Mina öppna remisser|Öppna remisser|som går ut från'],
    ['which papers from city hall are still sitting on my desk', isaiah, 'My referrals'],
  ])('“%s” is a list', async (text, from, title) => {
    expect(await say([text], from)).toMatch(new RegExp(title));
  });

  it.each([
    ['just the one we blew the date on', 'Overdue referrals'],
    ['bara dom vi missat datumet på', 'Försenade remisser'],
  ])('“%s” narrows what was listed', async (text, title) => {
    const said = await say([/one/.test(text) ? 'which referrals do we have left' : 'Mina remisser', text]);
    expect(said.toLowerCase()).toMatch(
      new RegExp(title.toLowerCase().replace('försenade', '(?:mina )?försenade')),
    );
    expect(said).not.toContain('Klimathandlingsplan 2030');
  });

  it.each([
    ['be dom om en vecka till på den', '2026-12-01'],
    ['kan vi få två veckor till på den', '2026-12-08'],
  ])(
    'after a list of one, “%s” is of that one, and counted from today where it is late',
    async (text, day) => {
      const said = await say(['Försenade remisser', text]);
      expect(said).toContain('Be om mer tid');
      expect(said).toContain(day);
      expect(said).not.toContain('Cykelplan');
    },
  );

  it.each([
    ['kan vi få till den femte mars för cykelplanen', '2027-03-05'],
    ['Kan vi få två veckor till på KS 2026/812?', '2027-03-01'],
    ['any chance we could get until mid march for the cycling plan, our committee is swamped', '2027-03-15'],
  ])('“%s” fills in that day', async (text, day) => {
    const said = await say([text]);
    expect(said).toMatch(nothingChanged);
    expect(said).toContain(`"value":"${day}"`);
  });

  it('the last day is moved for all by the day that it is moved to, whatever else is told', async () => {
    const text =
      'Hejsan, jag har pratat med trafikborgarrådets kansli idag och de tycker att nämnderna behöver lite mer luft, så jag skulle vilja skjuta på sista dagen för cykelplanen till den första mars om det går bra';
    const said = await say([text], lynne);
    expect(said).toContain('Rätta uppgifterna');
    expect(said).toContain('"value":"2027-03-01"');
    expect(said).not.toContain('är inte skickad till');
  });

  it.each([
    ['vi har diariefört cykelplanen hos oss som 1.6/2214/2026', '1.6/2214/2026'],
    ["we've filed the cycling plan as KUL 2026/77", 'KUL 2026/77'],
  ])('“%s” fills in the own number', async (text, number) => {
    const said = await say([text]);
    expect(said).toMatch(nothingChanged);
    expect(said).toContain(`"value":"${number}"`);
  });

  it('of one’s own the one that is called by a word is meant, and whether it has left is asked', async () => {
    const said = await say(['nätverken är yttrandet expedierat eller inte']);
    expect(said).toContain('Riktlinjer för nätverk');
    expect(said).not.toMatch(nothingChanged);
  });

  it('“det blev fel” after the card brings the card again', async () => {
    const said = await say(['KS 2026/812', 'det blev fel den har inte gått iväg än']);
    expect(said).toContain('KS 2026/812');
    expect(said).not.toContain('ask-office');
  });

  it('whom nothing was heard of is told to the sender', async () => {
    expect(await say(['vilka har ja inte hört nåt av om cykelplanen'], lynne)).toContain(
      'Ingen av 2 mottagare har svarat än',
    );
  });

  it('why it is to be done so early is explained', async () => {
    expect(
      await say(['why on earth do we have to be done with the bike plan weeks before february 15']),
    ).toContain('How I counted');
  });
});
