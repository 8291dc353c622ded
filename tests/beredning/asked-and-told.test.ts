import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter, findMatter } from '../../src/beredning/matter-register.ts';
import { addMeeting, listMeetings, removeMeeting } from '../../src/beredning/meetings/register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import type { Proposal } from '../../src/beredning/proposal.ts';
import { alex, loadDemoCity, megan, patti } from '../support/demo-city.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { makeMatter } from './make-matter.ts';

describe('Of trips and declarations in IB', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    const matter = (
      id: string,
      number: string,
      state: Matter['state'],
      proposal: Partial<Proposal>,
    ): Matter =>
      makeMatter({
        ...{ id: id.repeat(32), number, state, requester: megan.aadObjectId, requesterName: megan.name },
        proposal: { kind: 'conference', travellerCount: 2, ...proposal },
      });
    const cost = (amount: number) => ({ costs: [{ kind: 'travel' as const, amount }] });
    await bot.services.store.transaction(async (transaction) => {
      for (const one of [
        matter('a', 'IB 2026-1', 'approved', {
          title: 'Regionveckan',
          place: 'Bryssel',
          from: '2026-11-16',
          until: '2026-11-18',
          ...cost(28_000),
        }),
        matter('b', 'IB 2026-2', 'approved', {
          title: 'Stadsmässan',
          place: 'Barcelona',
          from: '2026-06-01',
          until: '2026-06-03',
          ...cost(31_000),
        }),
        matter('c', 'IB 2025-1', 'approved', {
          title: 'Biblioteksdagen',
          place: 'Helsingfors',
          from: '2025-10-07',
          until: '2025-10-08',
          ...cost(17_000),
        }),
        matter('d', 'IB 2026-3', 'submitted', {
          kind: 'declaration',
          title: 'Deklaration om klimatneutrala städer',
          place: null,
          costs: [],
        }),
        matter('e', 'IB 2026-4', 'at-beredning', {
          kind: 'delegation-trip',
          title: 'Möte med kommissionen',
          place: 'Bryssel',
          from: '2027-01-20',
          until: '2027-01-21',
        }),
      ])
        await addMatter(transaction, one);
    });
  });
  afterAll(() => bot?.close());

  it.each([
    ['Vem beslutade om regionveckan i Bryssel och varför?', 'IB 2026-1'],
    ['Vem godkände Barcelona?', 'IB 2026-2'],
    ['vem sa ja till helsingfors', 'IB 2025-1'],
    ['who signed off on the Barcelona fair', 'IB 2026-2'],
    ['Hur långt har barcelonaansökan kommit?', 'IB 2026-2'],
    ['va gick biblioteksdagen i helsingfors loss på', 'IB 2025-1'],
    ['vad gick mässan i barcelona loss på', 'IB 2026-2'],
  ])('“%s” is told by its card', async (text, number) => {
    expect((await sayAfter(bot, [text], megan)).said).toContain(number);
  });

  it.each(['Vem beslutar om en konferens i Barcelona?', 'Vem beslutade om strategin?'])(
    'but “%s” is no question of one of them',
    async (text) => expect((await sayAfter(bot, [text], megan)).said).not.toMatch(/IB 20\d\d-/),
  );

  it.each([
    ['hur många resor har vi sagt ja till', 'Godkända ärenden i IB'],
    ['how many trips have we said yes to', 'Approved matters in IB'],
    ['hur många resor har IB sagt nej till i år', 'Inga att visa: Avslagna ärenden i IB 2026.'],
  ])('“%s” is told by the list of them', async (text, told) => {
    expect((await sayAfter(bot, [text], patti)).said).toContain(told);
  });

  it.each([
    'vi har fått frågan om att skriva under ett upprop om havsplast, hur drar jag igång det',
    "we've been asked to sign a pledge on plastic together with a bunch of other mayors, how do i get that going",
  ])('“%s” is filled in as a new declaration', async (text) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toMatch(/Jag har fyllt i det som du skrev|I have filled in what you wrote/);
    expect(said).toMatch(/upprop om havsplast"|pledge on plastic"/);
  });

  it('“får vi skriva under ett upprop om plast?” asks whether one may', async () => {
    const { said } = await sayAfter(bot, ['får vi skriva under ett upprop om plast?'], megan);
    expect(said).not.toContain('Jag har fyllt i');
  });

  it.each([
    ['ja skulle behöva åka till wien i april me två medarbetare på en museikonferens kostar typ 40 tusen', 3],
    ['I need to go to Vienna in April with two colleagues for a museum conference, about 40 000 kr', 3],
    ['vi vill skicka två medarbetare till Wien 3–5 april på konferens, 40 000 kr', 2],
  ])('“%s” counts whoever speaks where they go', async (text, count) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toMatch(
      new RegExp(`(?:Antal som åker|Number travelling|How many travel)[^}]*"value":"?${count}`),
    );
  });

  it.each(['ta det i maj istället', 'flytta den till hösten'])(
    'after a draft “%s” opens its form, and asks for the days',
    async (text) => {
      const draft = 'jag vill åka på en museikonferens i wien i april, 3 personer, 40 000 kr';
      const { said, card } = await sayAfter(bot, [draft, text], megan);
      expect(said).toMatch(/Du skrev (?:maj|hösten) utan dag/);
      expect(JSON.stringify(card)).toMatch(/"id":"from"/);
    },
  );

  it.each([
    ['dagordningen för IB', 'finns det nåt möte efter det'],
    ['what is on the IB agenda', "can't make it that day, is there another meeting after that"],
  ])('after “%s”, “%s” is the next one, or that there is none', async (agenda, text) => {
    const { store } = bot.services;
    await store.transaction((transaction) => addMeeting(transaction, '2026-12-10'));
    expect((await sayAfter(bot, [agenda, text], patti)).said).toMatch(
      /Inget IB-möte efter 10 december 2026|No IB meeting after 10 December 2026/,
    );
    await store.transaction((transaction) => addMeeting(transaction, '2027-01-14'));
    expect((await sayAfter(bot, [agenda, text], patti)).said).toMatch(/IB 14 (?:januari|January) 2027/);
    await store.transaction((transaction) => removeMeeting(transaction, '2027-01-14'));
  });

  it.each([
    'va har vi å ta ställning till den tionde',
    'va ska vi ta den tionde',
    'what are we doing on the 10th',
    'kör vi nåt den tionde',
  ])('“%s” is the agenda of that day, where IB meets on it', async (text) => {
    await bot.services.store.transaction((transaction) => addMeeting(transaction, '2026-12-10'));
    expect((await sayAfter(bot, [text], patti)).said).toMatch(/IB 10 [Dd]ecember 2026/);
    expect((await sayAfter(bot, [text.replace(/tionde|10th/, '11')], patti)).said).not.toContain('IB 1');
  });

  it.each([
    'ska ner t malmö på en konferens nästa vecka måste den förbi beredningen',
    'jag ska till malmö med jobbet, ska det via ib?',
    'ja ska ner te götet på konferens i mars behöver beredningen bry sig',
    'ska upp te sundsvall på kurs, berör det er i beredningen',
    "i'm off to gothenburg for a fair in may, does the beredning care",
  ])('“%s” is none for IB', async (text) => {
    expect((await sayAfter(bot, [text], megan)).said).toMatch(
      /Det här avgörs inte i IB|This is not decided in IB/,
    );
  });

  it.each([
    ['klimatneutrala städer den där vi ska skriva under var ligger den nu', 'IB 2026-3'],
    ['the climate declaration we are going to sign, where is it now', 'IB 2026-3'],
    ['konferensen i barcelona som jag skulle på, har den godkänts än', 'IB 2026-2'],
    ['resan till helsingfors som vi ville göra var står den', 'IB 2025-1'],
    ['den där mässan i barcelona vi skulle på, blev den godkänd', 'IB 2026-2'],
    ['ja ska till wien på konferens i mars behöver beredningen bry sig', ''],
    ['the conference in Vienna I want to go to in March, does the beredning need to see it', ''],
  ])('“%s” asks of what there is, and begins nothing', async (text, told) => {
    const { said } = await sayAfter(bot, [text], megan);
    expect(said).toContain(told);
    expect(said).not.toMatch(/Jag har fyllt i|I have filled in/);
  });

  it.each([
    [
      'jag vill åka på en museikonferens i Wien 12–14 april, bara jag, ca 11 000 kr',
      /Antal som åker[^}]*"value":"?1/,
    ],
    [
      'I would need to go to a museum conference in Vienna 12-14 April, only me, maybe 11000 kr, what happens now',
      /decides by delegation \(5#4\)[\s\S]*How many travel[^}]*"value":"?1/,
    ],
  ])('“%s” is filled in for one, with what comes next where that is asked', async (text, told) => {
    expect((await sayAfter(bot, [text], megan)).said).toMatch(told);
  });

  it.each([
    'hej patti undrar om vi har nån upprop eller liknande som nån vill att staden ska skriva på just nu som vi behöver läsa in oss på',
    'är det nån deklaration på gång',
    'Vilka deklarationer är på gång i IB?',
    'any pledges waiting for the city to sign?',
  ])('“%s” is the list of the declarations alone', async (text) => {
    const { said } = await sayAfter(bot, [text], patti);
    expect(said).toMatch(/\((?:deklarationer och initiativ|declarations and initiatives)\)/);
    expect(said).toContain('IB 2026-3');
    expect(said).not.toContain('IB 2026-4');
  });

  it.each([
    ['Vilka ärenden har IB?', 'ta bort kulturnämnden', 'Ärenden i IB utom Kulturnämnden'],
    ['Vilka ärenden väntar på beslut i IB?', 'inte trafik', 'utom Trafiknämnden'],
    ['Which matters does IB have?', 'leave out the Culture Committee', 'except the Culture Committee'],
  ])('after “%s”, “%s” leaves out those of a unit', async (list, text, title) => {
    expect((await sayAfter(bot, [list, text], patti)).said).toContain(title);
  });

  it('a list that leaves some out is gone on from for a unit', async () => {
    const list = ['Vilka ärenden har IB?', 'ta bort de godkända', 'å kulturnämnden?'];
    expect((await sayAfter(bot, list, patti)).said).toContain('för Kulturnämnden utom de godkända');
  });

  it.each(['får staden skriva under upprop', 'vilka deklarationer har staden skrivit under'])(
    'but “%s” is not',
    async (text) => expect((await sayAfter(bot, [text], patti)).said).not.toContain('IB 2026-'),
  );

  it.each([
    [['vilka resor är godkända men inte gjorda än'], 'Godkända resor i IB som inte är gjorda än'],
    [['which trips are approved but not yet made'], 'Approved trips in IB that are not yet made'],
    [
      ['vilka resor är godkända', 'bara de som inte är gjorda än'],
      'Godkända resor i IB som inte är gjorda än',
    ],
    [
      ['vilka resor är godkända men inte gjorda än', 'å deklarationerna då'],
      'Ärenden i IB (deklarationer och initiativ)',
    ],
  ])('%j is that list', async (texts, title) => {
    expect((await sayAfter(bot, texts, patti)).said).toContain(title);
  });

  it.each(['mer om IB 2026-4', 'berätta om IB 2026-4', 'more about IB 2026-4'])(
    '“%s” asks, and is told by the card alone',
    async (text) => {
      const { said } = await sayAfter(bot, [text], patti);
      expect(said).toContain('Möte med kommissionen');
      expect(said).not.toMatch(/har inte ändrat något|has changed nothing/);
    },
  );

  it('“nä det var Bryssel jag menade” is the one that is on its way, as the one before it', async () => {
    const { said } = await sayAfter(bot, ['visa IB 2026-3', 'nä vänta de va bryssel ja mena'], patti);
    expect(said).toContain('IB 2026-4');
    expect(said).not.toContain('IB 2026-1');
  });

  it.each([
    ['hur mycke har vi bränt på resor i år', 'å året före dess', 'Resor 2025'],
    ['how much have we spent on trips this year', 'and the year before that', 'Trips in 2025'],
  ])('after “%s”, “%s” is the year before', async (first, text, title) => {
    expect((await sayAfter(bot, [first, text], patti)).said).toContain(title);
  });

  it.each([
    ['Vilken resa var dyrast?', 'Stadsmässan', 'Regionveckan'],
    ['which trip cost us the most this year', 'Stadsmässan', 'Regionveckan'],
    ['Vilken konferens kostade minst i år?', 'Regionveckan', 'Stadsmässan'],
    ['den dyraste resan i fjol', 'Biblioteksdagen', 'Stadsmässan'],
  ])('“%s” is answered by that trip', async (text, told, other) => {
    const { said } = await sayAfter(bot, [text], patti);
    expect(said).toContain(told);
    expect(said).not.toContain(other);
  });

  it.each([
    ['Jämför resekostnaderna 2025 och 2026', 'Resor 2026'],
    ['hur mycke har vi bränt på resor i år', 'Resor 2026'],
    ['Resor 2026', 'Resor 2026'],
    ['resor i fjol', 'Resor 2025'],
  ])('“%s” is answered by the figures of that year', async (text, title) => {
    expect((await sayAfter(bot, [text], patti)).said).toContain(title);
  });

  it('figures that were asked for a person are said to be those of all', async () => {
    const { said } = await sayAfter(bot, ['Vad har Megan rest för?'], patti);
    expect(said).toContain('inga siffror för en enskild person');
  });

  it.each([
    'Ta bort deklarationen från IB',
    'Sätt upp deklarationen på mötet i december',
    'Vad har hänt med deklarationen?',
    'det där uttalandet om klimatneutrala städer vad har hänt med det',
    'remove the declaration from the agenda',
  ])('“%s” brings the card of the one that there is', async (text) => {
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).toContain('IB 2026-3');
    expect(said).not.toContain('1 av 4');
  });

  it.each([
    ['Ny deklaration till IB', '1 av 4'],
    ['Vem beslutar om en internationell deklaration?', 'Finansborgarrådet'],
  ])('“%s” is of none that there is', async (text, told) => {
    const { said } = await sayAfter(bot, [text], alex);
    expect(said).toContain(told);
    expect(said).not.toContain('IB 2026-3');
  });

  it('“can i just say yes to the brussels delegation” brings its card, and decides nothing', async () => {
    const { said } = await sayAfter(
      bot,
      ['can i just say yes to the brussels delegation from my phone'],
      patti,
    );
    expect(said).toContain('IB 2026-4');
  });

  it.each(['Lägg till ett IB-möte 14 januari kl 9', 'add another IB meeting on 14 January at 9'])(
    '“%s” asks first',
    async (text) => {
      const { said } = await sayAfter(bot, [text], alex);
      expect(said).toMatch(/14 (?:januari|January) 2027/);
      const days = (await listMeetings(bot.services.store.database, '2026-11-25')).map(({ date }) => date);
      expect(days).not.toContain('2027-01-14');
    },
  );

  it('what is told of a trip before “hur gör man” is filled in, and gone on from', async () => {
    const wish =
      'vi vill skicka två ingenjörer till rotterdam nu i mars kostar runt femton tusen hur gör man';
    const { said } = await sayAfter(bot, [wish], megan);
    expect(said).toContain('Rotterdam');
    expect(said).toMatch(/15.000.kr/);
    expect(said).toMatch(/Antal som åker[^}]*"2"/);
    const next = await sayAfter(bot, [wish, 'vi blir tre förresten'], megan);
    expect(next.said).toMatch(/"id":"(?:travellerCount|travellers)"[^{}]*"value":"?3/);
  });

  it.each([
    [
      ['Vilka resor saknar rapport?', 'här får du mitt då: bra möten om kulturpengar'],
      'Bra möten om kulturpengar',
    ],
    [['här kommer reserapporten: vi träffade tre städer'], 'Vi träffade tre städer'],
    [['here is my trip report: good meetings on culture'], 'Good meetings on culture'],
  ])(
    'what is told in %j stands in the form of the report, and is handed in by a press',
    async (texts, learned) => {
      const { store } = bot.services;
      const matter = makeMatter({
        ...{ id: '7'.repeat(32), number: 'IB 2026-7', state: 'approved' },
        ...{ requester: alex.aadObjectId, requesterName: alex.name },
        proposal: {
          kind: 'conference',
          title: 'Regiondagen',
          place: 'Gent',
          from: '2026-11-16',
          until: '2026-11-18',
        },
      });
      await store.transaction(async (transaction) => {
        if ((await findMatter(transaction, matter.id)) === undefined) await addMatter(transaction, matter);
      });
      const { said, card } = await sayAfter(bot, texts, alex);
      expect(said).toMatch(/Inget är inskickat än|Nothing is sent in yet/);
      expect(JSON.stringify(card)).toContain(`"value":"${learned}"`);
      expect((await findMatter(store.database, matter.id))?.report).toBeNull();
    },
  );
});
