import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { personalMessage } from '../support/activities.ts';
import { alex, isaiah, megan, talkWith } from '../support/demo-city.ts';
import { addShortNamedCommitments, loadShortNamed, offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const nothingChanged = /Det du skrev har inte ändrat något|What you wrote has changed nothing/;

describe('What is told of one thing in free words leads to its card, and changes nothing:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
    await bot.services.store.transaction(async (transaction) => {
      await addShortNamedCommitments(transaction);
      const proposal = {
        title: 'Week of Regions',
        place: 'Bryssel',
        from: '2026-11-16',
        until: '2026-11-18',
      };
      await addMatter(
        transaction,
        makeMatter({
          ...{ id: 'b'.repeat(32), number: 'IB 2026-19', state: 'approved', requester: megan.aadObjectId },
          proposal: { ...proposal, kind: 'conference' },
        }),
      );
    });
  });
  afterAll(() => bot?.close());

  test.each([
    ['cykelplanen är iväg nu', 'Cykelplan för Stockholm'],
    ['vi hinner inte till deadline på cykelgrejen', 'Cykelplan för Stockholm'],
    ['jag klickade fel, vi har inte alls svarat på klimatplanen', 'Klimathandlingsplan 2030'],
    ['812 är klar o ivägskickad', 'Cykelplan för Stockholm'],
    ['812 har gått iväg', 'Cykelplan för Stockholm'],
    ['we are not going to reply to the cycle plan thing', 'Cykelplan för Stockholm'],
  ])('a remiss: %s', async (text, title) => {
    const card = cardOf(await say(text, isaiah));
    expect(card).toContain(title);
    expect(card).toMatch(nothingChanged);
  });

  test('a remiss with the day of its answer, which stands in the form', async () => {
    const card = cardOf(await say('812 gick iväg i morse', isaiah));
    expect(card).toContain('Remiss KS 2026/812');
    expect(card).toContain('"value":"2026-11-24"');
  });

  test.each([
    ['ska nån till lyon nästa år', 'IB 2026-14'],
    ['är det någon av oss som åker till Lyon', 'IB 2026-14'],
    ['has anyone been to Brussels this autumn', 'IB 2026-19'],
    ['vilka ska till Lyon', 'IB 2026-14'],
  ])('who goes somewhere: %s', async (text, number) => {
    const card = cardOf(await say(text, alex));
    expect(card).toContain(number);
    expect(card).not.toMatch(nothingChanged);
  });

  test('that nobody goes somewhere is told as that, and what one may is asked of the strategy', async () => {
    expect((await say('ska nån till Prag i vår', alex)).text).toMatch(
      /^Jag hittar ingen resa till Prag i IB\./,
    );
    expect((await say('is anybody going to Prague', alex)).text).toMatch(/^I find no trip to Prag/);
    expect(JSON.stringify(await say('får någon åka till Lyon utan beslut', alex))).not.toContain(
      'IB 2026-14',
    );
  });

  test('which remiss is meant is asked back with those of the asker, and the button tells the same of it', async () => {
    const sent = await say('sista dag är flyttad till 2 juni sa dom i mejlet', isaiah);
    expect(sent.text).toMatch(nothingChanged);
    const button = offeredIn(sent).find((text) => text.includes('2026/812')) ?? '';
    expect(button).toBe('KS 2026/812: sista dag är flyttad till 2 juni sa dom i mejlet');
    expect(cardOf(await say(button, isaiah))).toMatch(nothingChanged);
    expect(offeredIn(await say('när pingar du oss om remissen', isaiah))).toHaveLength(5);
  });

  test('whoever has no remiss is not asked which', async () => {
    expect(offeredIn(await say('när pingar du oss om remissen', alex)).join()).not.toContain('2026/');
  });

  test('how a day was reckoned is told of the remisses that are due on it', async () => {
    const sent = await say('hur kom du fram till 15 februari som sista dag', isaiah);
    expect(offeredIn(sent)).toContain('Hur räknade du KS 2026/812?');
    expect(JSON.stringify(await say('hur kom du fram till 3 maj som sista dag', isaiah))).not.toContain(
      '2026/812',
    );
  });

  test.each([
    ['jag är jävig i den där lyonresan, min fru jobbar där', 'IB 2026-14'],
    ['säg nej till lyon', 'IB 2026-14'],
    ['lyon blir inte av', 'IB 2026-14'],
    ['avslå helsingforsresan', 'IB 2026-15'],
    ['we have to move the lyon trip a week', 'IB 2026-14'],
  ])('a matter of IB: %s', async (text, number) => {
    const card = cardOf(await say(text, isaiah));
    expect(card).toContain(`${number} · `);
    expect(card).toMatch(nothingChanged);
  });

  test('a decision on paper is asked for, and nothing is told', async () => {
    const card = cardOf(await say('kan man få beslutet om lyon på papper', isaiah));
    expect(card).toContain('IB 2026-14 · ');
    expect(card).not.toMatch(nothingChanged);
  });

  test('who is home again gets the form of the report, where the trip was theirs', async () => {
    const text = 'hemma igen från bryssel, ska jag skriva nån rapport';
    expect(cardOf(await say(text, megan))).toContain('"verb":"beredning-report"');
    const other = cardOf(await say(text, isaiah));
    expect(other).toContain('IB 2026-19 · ');
    expect(other).not.toContain('"verb":"beredning-report"');
  });

  test.each([
    ['behöver ett inbjudningsbrev på engelska till gästerna från tallinn de ska söka visum', 'Tallinn'],
    ['en journalist vill ha ut allt om besöket från tallinn', 'Tallinn'],
  ])('a visit: %s', async (text, origin) => {
    const card = cardOf(await say(text, alex));
    expect(card).toContain(`från ${origin}`);
    expect(card).toMatch(nothingChanged);
  });

  test.each([
    ['dom från tallinn blir 14 istället', 'Ändra besök'],
    ['tallinnarna får nån annan ta', 'Lämna över besök'],
  ])('a visit whose form is told: %s', async (text, form) => {
    const answer = await say(text, alex);
    expect(cardOf(answer)).toContain(form);
    expect(answer.text).toContain('Det du skrev har inte ändrat något');
  });

  test('that a visit is called off opens the form that calls it off, and those of several are listed', async () => {
    expect(cardOf(await say('dom från tallinn ställde in', alex))).toContain('"verb":"visit-withdraw"');
    const several = cardOf(await say('dom från riga ställde in', alex));
    expect(several).not.toContain('"verb":"visit-withdraw"');
    expect(new Set(several.match(/Besök \d+ från Riga/g)).size).toBe(2);
  });

  test.each([
    ['är eurocities värt pengarna längre', 'Eurocities', false],
    ['finns det nåt mellan oss och graz redan', 'Graz', false],
    ['har vi nåt på gång med graz', 'Graz', false],
    ['va e de för cykelgrejen me österrikarna', 'Graz', false],
    ['hur går det med cykelgrejen med österrikarna', 'Graz', false],
    ['when does the bike thing with the Austrians end', 'Graz', false],
    ['vi lämnade eurocities i våras', 'Eurocities', true],
    ['grazavtalet ska förlängas', 'Graz', true],
    ['vi har gått ur det där nätverket för länge sen', 'Eurocities', true],
  ])('a commitment: %s', async (text, counterpart, tells) => {
    const card = cardOf(await say(text, alex));
    expect(card).toContain(counterpart);
    expect(card).toContain('commitment-history');
    expect(nothingChanged.test(card)).toBe(tells);
  });

  test.each([
    ['skicka ut till alla kontakter att eurocities har konferens i maj', 'Sprid:'],
    ['ja svarade fel på den om graz, hur rättar ja', 'Jag vill ändra mitt svar'],
  ])('what surely asks for an act is nothing of what it names: %s', async (text, leads) => {
    const sent = JSON.stringify(await say(text, alex));
    expect(sent).toContain(leads);
    expect(sent).not.toContain('commitment-history');
  });

  test.each([
    ['vem hos oss sitter på cykelplanen', isaiah, 'Cykelplan för Stockholm'],
    ['får vi påminnelser om klimatplanen å i så fall hur långt innan', isaiah, 'Klimathandlingsplan 2030'],
    [
      'hinner vi svara på klimatplanen innan jul eller måste vi be om anstånd',
      isaiah,
      'Klimathandlingsplan 2030',
    ],
    ['who at culture got the climate plan? I cannot find it', isaiah, 'Klimathandlingsplan 2030'],
    ['hördu kan du kolla om remiss åtta ett två e besvarad', isaiah, 'Cykelplan för Stockholm'],
    ['hur går det för min lyonkonferens, har de tagit ställning', isaiah, 'IB 2026-14'],
    ['klimatneutrala städer vill jag säga nej till', isaiah, 'IB 2026-16'],
    ['klimatdeklarationen, när tas den upp', isaiah, 'IB 2026-16'],
    ['can we get a heads up before the Tallinn group arrives', alex, 'Tallinn'],
    ['the Tallinn guys said yes to the time we proposed, what do I press', alex, 'Tallinn'],
    ['skriv ett svar till tallinn att dom är hjärtligt välkomna', alex, 'Tallinn'],
    ['har tallinn fått nåt besked?', alex, 'Tallinn'],
    ['812 expedierat kl 8.40 idag', isaiah, 'Cykelplan för Stockholm'],
    ['813 ligger inne två ggr tror jag, kan du kolla', isaiah, 'Klimathandlingsplan 2030'],
    ['approve Lyon delegation', isaiah, 'IB 2026-14'],
    ['Eurocities', alex, 'commitment-history'],
    ['Eurocities, vem tar fram underlaget inför omprövningen?', alex, 'commitment-history'],
    ['gäller graz än och till och med när', alex, 'Graz'],
    ['nu till nåt annat, vad var det vi skrev på ihop med graz', alex, 'Graz'],
  ])('what there is goes before what the strategy does not say: %s', async (text, from, named) => {
    const sent = JSON.stringify(await say(text, from));
    expect(sent).toContain(named);
    expect(sent).not.toContain('Internationell strategi för Stockholms stad');
  });

  test.each([
    'vad säger den om klimat',
    'vad säger strategin om cykling',
    'får vi resa till Lyon?',
    'är Helsingfors en vänort',
    'får vi gå med i Eurocities?',
    'vem bestämmer om medlemskap i Eurocities',
    'kan vi teckna avtal med Graz',
    'vem tar emot en delegation från Riga',
    'vad kostar taxi från flygplatsen in till centrala Tallinn',
    'book me flights to Helsinki 9 feb',
    'är det jäv om jag har släkt i Lyon',
    'vi funderar på att åka till Lyon',
    'kan en remiss besvaras på engelska',
    'ska vi prioritera klimatet i samarbeten',
    'is culture a priority',
    'hur tar man emot besök från Tallinn',
  ])('a question on rules names no one thing: %s', async (text) => {
    const sent = JSON.stringify(await say(text, alex));
    expect(sent).not.toMatch(/2026[/-]\d|visit-show|commitment-history|Besök \d/);
  });

  test('what goes on from a question to the strategy stays with it', async () => {
    const first = personalMessage('Kan vi teckna ett vänortsavtal med Oslo?', { from: megan });
    await bot.exchange(first);
    const next = personalMessage('och tallinn då', { from: megan, conversation: first.conversation });
    const [answer] = await bot.exchange(next);
    expect(answer?.activity.text).toMatch(/Fortsättning på ”Kan vi teckna ett vänortsavtal[\s\S]*4#2/);
  });
});
