import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addVisit } from '../../src/visits/visit-register.ts';
import { alex, isaiah } from '../support/demo-city.ts';
import { makeVisit } from '../support/make-visit.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const visits = [
  { origin: 'Paris', country: 'FR', topics: 'museer', from: '2027-01-20', until: '2027-01-21' },
  { origin: 'Wien', country: 'AT', topics: 'cykelbanor', from: '2027-02-10', until: '2027-02-11' },
  { origin: 'Milano', country: 'IT', topics: 'luftkvalitet', from: '2026-03-17', until: '2026-03-18' },
  { origin: 'Oslo', country: 'NO', topics: 'skolor', from: '2025-09-10', until: '2025-09-11' },
];

describe('Visits that nobody calls by a word for a visit:', () => {
  let bot: TestBot;
  const say = async (texts: readonly string[], from = alex) => (await sayAfter(bot, texts, from)).said;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const facts of visits) {
        const state = facts.from < '2026-11-24' ? 'done' : 'accepted';
        const { number: _, ...visit } = makeVisit({
          ...{ id: facts.origin, unit: 'trafik', fields: ['trafik'], state, createdOn: facts.from, facts },
          requester: { id: alex.aadObjectId, name: alex.name },
          ...(state === 'done' && { decision: { answer: 'welcome', words: '', on: facts.from } }),
        });
        await addVisit(transaction, visit);
      }
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['va e de för gäng som ska glo på cykelbanor hos oss i februari', 'Wien'],
    ['vilka är det som vill se våra museer', 'Paris'],
    ['gruppen som kommer för att titta på cykelbanor, när är dom här', 'Wien'],
    ['kan du knåpa ihop ett svarsbrev till museifolket från paris', 'Paris'],
    ['museigänget, när kommer dom', 'Paris'],
    ['hur många är cykelgänget', 'Wien'],
    ['what is the museum visit about and when do they get here', 'Paris'],
    ['when does the museum group get here', 'Paris'],
  ])('“%s” tells of them by what they come for', async (text, origin) => {
    expect(await say([text])).toMatch(
      new RegExp(`"fallbackText":"(?:Besök|Visit) \\d+ (?:från|from) ${origin}`),
    );
  });

  it.each(['gänget som ska glo på cykelbanor', 'vilka är det som vill se våra museer'])(
    '“%s” shows nothing to whoever may not see the visit',
    async (text) => {
      expect(await say([text], isaiah)).not.toMatch(/Wien|Paris/);
    },
  );

  it.each([
    ['Tallinnbesöket', 'nej inte dom, dom som ska kolla museer', 'från Paris'],
    ['Tallinnbesöket', 'och wien då', 'från Wien'],
    ['Tallinnbesöket', 'å när kommer fransmännen', 'från Paris'],
    ['Wienbesöket', 'nej inte den, museigänget', 'från Paris'],
    ['Parisbesöket', 'fel, jag menar cykelfolket', 'från Wien'],
  ])('after “%s”, “%s” turns to another', async (shown, text, named) => {
    expect(await say([shown, text])).toContain(named);
  });

  it.each([
    ['å vad ville dom titta på egentligen', 'cykelbanor'],
    ['kan dom komma lite tidigare, typ i januari', 'från Wien'],
    ['they need a letter for the embassy tho', 'Wien'],
  ])('“%s” stays with the one that was shown', async (text, told) => {
    const said = await say(['Wienbesöket', text]);
    expect(said).toContain(told);
    expect(said).not.toContain('ask-office');
  });

  it('a country whose people have made no visit is said to have made none', async () => {
    expect(await say(['Tallinnbesöket', 'å när va de spanjorerna här'])).toContain('som du får se');
  });

  it.each([
    ['nån från frankrike som kommer hit efter jul?', 'Paris'],
    ['is anyone from Austria coming after Christmas', 'Wien'],
  ])('“%s” lists those of that country', async (text, origin) => {
    const said = await say([text]);
    expect(said).toContain(origin);
    expect(said).not.toContain('Tallinn');
  });

  it('those who have been here are listed after those to come', async () => {
    const said = await say(['Vilka besök har Trafiknämnden?', 'o dom som redan vart här']);
    expect(said).toContain('Milano');
    expect(said).not.toContain('Paris');
  });

  it('to look after somebody tells no time', async () => {
    const said = await say(['which foreign delegations am i supposed to look after this winter']);
    expect(said).toContain('Paris');
    expect(said).not.toContain('from 1 March');
  });

  it('two times are compared by how many there were in each', async () => {
    const said = await say(['hur många delegationer tog vi emot i fjol jämfört med i år']);
    expect(said).toMatch(/\*\*2025:\*\* 1 besök\.\s+\*\*2026:\*\* 1 besök\./);
  });

  it('whoever can’t, and asks whether somebody can, gets the form to hand it over', async () => {
    expect(await say(['Wienbesöket', 'jag hinner inte ta den, kan Megan'])).toContain('visit-hand-over');
  });
});
