import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameAskedOf } from '../../src/beredning/lists/deciding-words.ts';
import { chooseMatters } from '../../src/beredning/lists/list-matters.ts';
import { type ListQuestion, readListQuestion } from '../../src/beredning/lists/read-list-question.ts';
import { addMatter } from '../../src/beredning/matter-register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import { matterFacts } from '../../src/reports/page/matter-facts.ts';
import { tripItems } from '../../src/reports/page/matter-items.ts';
import { readPageSource } from '../../src/reports/page/page-source.ts';
import { yearFigures } from '../../src/reports/page/year-figures.ts';
import { anna, invoke, personalMessage } from '../support/activities.ts';
import { linesOf, type Part } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { strategyQuestions } from '../support/strategy-questions.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';
import { approvedBy, makeMatter } from './make-matter.ts';

const today = '2026-11-23';
const id = (letter: string) => letter.repeat(32);
const decision = approvedBy(anna.aadObjectId, '2026-10-15T09:30:00.000Z');

const open = makeMatter({
  ...{ id: id('a'), number: 'IB 2026-1', state: 'at-beredning' },
  proposal: { title: 'Urban Future', place: 'Rotterdam', from: '2027-05-12', until: '2027-05-14' },
});
const late = makeMatter({
  ...{ id: id('b'), number: 'IB 2026-2', state: 'prepared', requester: anna.aadObjectId },
  proposal: { title: 'Nordic Edge', place: 'Stavanger', from: '2026-11-20', until: '2026-11-21' },
});
const approved = makeMatter({
  ...{ id: id('c'), number: 'IB 2026-3', decision },
  proposal: {
    ...{ title: 'Lumière', place: 'Lyon', from: '2027-02-03', until: '2027-02-04', travellerCount: 1 },
    costs: [{ kind: 'travel', amount: 12_000 }],
  },
});
const unreported = makeMatter({
  ...{ id: id('d'), number: 'IB 2026-4', decision: { ...decision, person: 'other' } },
  proposal: { title: 'Mayors Forum', place: 'Riga', from: '2026-11-01', until: '2026-11-03' },
});
const rejected = makeMatter({
  ...{ id: id('e'), number: 'IB 2025-9', state: 'rejected' },
  decision: { ...decision, outcome: 'rejected', at: '2025-03-01T08:00:00.000Z' },
  proposal: { title: 'Expo', place: 'Osaka', from: '2025-06-01', until: '2025-06-05' },
});
const draft = makeMatter({
  ...{ id: id('f'), number: null, state: 'draft', submittedAt: null, requester: anna.aadObjectId },
  proposal: { title: 'Hemlig', from: '2026-11-01' },
});
const all = [open, late, approved, unreported, rejected, draft];

const asks: readonly (readonly [ListQuestion, readonly string[], readonly Matter[]])[] = [
  [
    { state: undefined, whose: undefined },
    [
      ...['Ärenden i IB', 'IB-ärenden', 'Visa alla IB-ärenden', 'Vilka ärenden finns i IB?'],
      ...[
        'Vilka ärenden har internationella beredningen just nu?',
        'Matters in IB',
        'Show me all IB matters',
      ],
    ],
    [open, late, approved, unreported, rejected],
  ],
  [
    { state: 'undecided', whose: undefined },
    [
      ...['Vilka ärenden väntar på beslut?', 'Vilka IB-ärenden är inte beslutade än?', 'Öppna ärenden i IB'],
      ...['Hur många ärenden väntar på beslut i IB?', 'Which matters are waiting for a decision?'],
      ...['Which IB matters are still open?', 'Pending matters in IB'],
    ],
    [open, late],
  ],
  [
    { state: 'decided', whose: undefined },
    [
      ...[
        'Vilka beslut har fattats i IB?',
        'Vilka beslut har IB fattat?',
        'Senaste besluten i IB',
        'IB:s beslut',
      ],
      ...['Which decisions have been made in IB?', 'What decisions has IB taken?', 'Decisions in IB'],
    ],
    [approved, unreported, rejected],
  ],
  [
    { state: 'decided', whose: 'decided-by-asker' },
    [
      ...['Vad har jag beslutat?', 'Vilka ärenden har jag beslutat om?', 'Vilka beslut har jag fattat?'],
      ...['What have I decided?', 'Which decisions have I made?', 'Which matters have I decided on?'],
    ],
    [approved, rejected],
  ],
  [
    { state: 'late', whose: undefined },
    [
      ...['Vilka IB-ärenden är försenade?', 'Försenade ärenden i IB', 'Finns det försenade IB-ärenden?'],
      ...[
        'Vilka ärenden är försenade?',
        'Which IB matters are late?',
        'Are there any overdue matters in IB?',
      ],
    ],
    [late, unreported],
  ],
  [
    { state: 'late', whose: 'of-asker' },
    ['Mina försenade IB-ärenden', 'Vilka försenade ärenden har jag i IB?', 'My late IB matters'],
    [late],
  ],
  [{ state: 'undecided', whose: undefined }, ['IB-ärenden som är på gång'], [open, late]],
  [
    { state: 'postponed', whose: undefined },
    ['bordlagda IB-ärenden', 'Vilka IB-ärenden är bordlagda?', 'Postponed matters in IB'],
    [],
  ],
  [
    { state: 'cancelled', whose: undefined },
    ['inställda IB-ärenden', 'Vilka ärenden i IB har ställts in?', 'Cancelled matters in IB'],
    [],
  ],
  [
    { state: 'withdrawn', whose: undefined },
    ['vilka IB-ärenden är återkallade?', 'Tillbakadragna ärenden i IB', 'Which IB matters were withdrawn?'],
    [],
  ],
  [
    { state: 'rejected', whose: undefined },
    ['Avslagna IB-ärenden', 'Vilka ärenden har avslagits i IB?', 'Which IB matters were rejected?'],
    [rejected],
  ],
  [
    { state: undefined, whose: undefined, except: 'approved' },
    ['Ärenden i IB utom de godkända', 'Matters in IB except the approved ones'],
    [open, late, rejected],
  ],
  [
    { state: undefined, whose: undefined, except: 'decided' },
    ['IB-ärenden utom dem som redan är beslutade', 'All IB matters except those already decided'],
    [open, late],
  ],
  [
    { state: 'undecided', whose: undefined, kind: 'declaration' },
    ['Vilka deklarationer är på gång i IB?', 'Vilka upprop väntar på beslut?', 'Pending declarations in IB'],
    [],
  ],
];

describe('A list of matters', () => {
  it.each(asks.flatMap(([question, texts, found]) => texts.map((text) => [text, question, found] as const)))(
    'is what "%s" asks for',
    (text, question, found) => {
      expect(readListQuestion(text)).toEqual(question);
      const choice = { ...question, person: anna.aadObjectId, today, period: undefined };
      expect(chooseMatters(all, choice)).toEqual(found);
    },
  );

  it.each([
    ...['Vilka ärenden tar IB upp?', 'Vilka ärenden beslutar IB om?', 'Vilka beslut fattas i IB?'],
    ...['Vilka ärenden är IB-ärenden?', 'Vad är ett IB-ärende?', 'Which matters are decided in IB?'],
    ...['Vilka ärenden är för IB?', 'Which matters are for IB?', 'Which cases are for IB'],
    ...['What are IB matters?', 'Vilka ärenden ska till IB?', 'Vad har kommunstyrelsen beslutat?'],
    ...['Vilka beslut får jag fatta?', 'Vad gäller för beslut i IB?', 'Vad har vi beslutat om klimat?', ''],
  ])('is not what "%s" asks for', (text) => {
    expect(readListQuestion(text)).toBeUndefined();
  });

  it('is asked for by none of the questions that the strategy answers', () => {
    const examples = strategyQuestions();

    expect(examples.filter((text) => readListQuestion(text) !== undefined)).toEqual([]);
    expect(examples.filter((text) => nameAskedOf(text) !== undefined)).toEqual([]);
  });
});

const conditional = makeMatter({
  ...{ id: id('1'), number: 'IB 2026-5' },
  decision: { ...decision, outcome: 'approved-with-condition', condition: 'Bara tåg' },
  proposal: { title: 'Tågmötet', place: 'Malmö', from: '2027-03-01', until: '2027-03-02' },
});
const calledOff = makeMatter({
  ...{ id: id('2'), number: 'IB 2026-6', state: 'cancelled', decision },
  cancellation: {
    ...{ person: 'requester', reason: 'Strejk', paid: 3_500, at: '2026-10-20T08:00:00.000Z' },
  },
  proposal: {
    ...{ title: 'C40-mötet', place: 'Rom', from: '2026-11-10', until: '2026-11-12', travellerCount: 1 },
    ...{ funding: { payer: 'own-budget', sponsor: null, sponsored: null } },
    costs: [{ kind: 'travel', amount: 28_000 }],
  },
});

describe('What is asked of matters in the chat', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
    await bot.services.store.transaction(async (transaction) => {
      for (const matter of [...all, conditional, calledOff]) await addMatter(transaction, matter);
    });
  });

  afterAll(() => bot?.close());

  const say = async (text: string) => {
    const { text: words = '', attachments } = await bot.ask(personalMessage(text));
    return [words, ...linesOf((attachments?.[0]?.content ?? {}) as Part)].join('\n');
  };

  it('is listed under what it is, with what it means', async () => {
    const told = await say('Vilka IB-ärenden är försenade?');
    expect(told).toContain('Försenade ärenden i IB');
    expect(told).toContain('Försenat är det som inte är beslutat');
    expect(told).toContain('IB 2026-2: Nordic Edge');
    expect(told).not.toContain('Urban Future');
  });

  it('tells a condition, and of a trip that was called off what it cost all the same, as the page does', async () => {
    const told = await say('Godkända ärenden i IB');
    expect(told).toContain('Godkänt med villkor');
    expect(told).toContain('Inställd resa · 3\u00a0500\u00a0kr');
    expect(told).not.toContain('28\u00a0000');

    const asked = {
      person: 'anybody',
      language: 'sv',
      at: new Date(`${today}T08:00:00Z`),
      unit: null,
    } as const;
    const source = await readPageSource(bot.services.store, asked);
    const { key, charts } = await yearFigures(source, 2026);
    expect(key.find(({ label }) => label === 'Resor genom IB')?.detail).toBe('varav 1 inställd; 0 året före');
    expect(
      charts
        .map(({ svg }) => svg)
        .join('')
        .includes('>3,5 tkr<'),
    ).toBe(true);
    expect(matterFacts(source, calledOff).facts).toContainEqual(
      expect.objectContaining({ value: '3\u00a0500\u00a0kr' }),
    );
    expect(matterFacts(source, conditional).state).toBe('Godkänt med villkor');
    const trip = (await tripItems(source)).find(({ title }) => title === 'Tågmötet');
    expect(trip?.facts).toContain('Godkänt med villkor');
  });

  it('tells the same in the search of Teams', async () => {
    const found = async (words: string) => {
      const query = { commandId: 'matters', parameters: [{ name: 'words', value: words }] };
      const options = { queryOptions: { skip: 0, count: 5 } };
      const asked = invoke(personalMessage('x'), 'composeExtension/query', { ...query, ...options });
      return JSON.stringify((await bot.post(asked)).body);
    };
    expect(await found('Tågmötet')).toContain('Godkänt med villkor · Malmö');
    const calledOffFound = await found('C40-mötet');
    expect(calledOffFound).toContain('Inställd resa · Rom');
    expect(calledOffFound).toMatch(/"Betalat ändå".{0,90}3\u00a0500\u00a0kr/);
  });

  it('that are cancelled or withdrawn are listed as such, and drafts to their writer', async () => {
    const cancelled = await say('inställda IB-ärenden');
    expect(cancelled).toContain('Inställda resor i IB');
    expect(cancelled).toContain('C40-mötet');
    expect(cancelled).not.toContain('Urban Future');
    expect(await say('bordlagda IB-ärenden')).toContain('Inga att visa: Bordlagda ärenden i IB.');
    for (const asked of ['utkast i IB', 'mina IB-utkast', 'my drafts in IB'])
      expect(await say(asked), asked).toContain('Hemlig');
    for (const asked of [
      'mina utkast',
      'visa mitt utkast',
      'släng utkastet',
      'My drafts',
      'discard the draft',
    ])
      expect(await say(asked), asked).toContain('Hemlig');
    expect(await say('Vad är ett utkast till avtal?')).not.toContain('Hemlig');
  });

  it.each([
    ['vad händer med resan till Lyon', false],
    ['Hur gick det med resan till Lyon?', false],
    ['How did the trip to Lyon go?', false],
    ['jag är jävig i resan till lyon', true],
    ['Vi måste ställa in resan till Lyon.', true],
    ['resan till Lyon blev av ändå', true],
  ])('is shown by its card for "%s"', async (text, tells) => {
    const told = await say(text);

    expect(told).toContain('Lumière');
    expect(told).toMatch(/Godkänt av|Approved by/);
    expect(told.includes('har inte ändrat något')).toBe(tells);
  });

  it('is said to be unknown where no matter has that name', async () => {
    expect(await say('ställ in resan till Bryssel')).toContain('Jag hittar inget IB-ärende som heter så.');
  });

  it.each([
    ['Vilka ärenden har IB?', 'stryk dom som redan e klubbade', 'Ärenden i IB utom de godkända'],
    ['Vilka ärenden har IB?', 'ta bort de godkända', 'Ärenden i IB utom de godkända'],
    [
      'Which matters does IB have?',
      'take out the ones that are approved',
      'Matters in IB except the approved ones',
    ],
    [
      'Which matters does IB have?',
      'drop those that are already decided',
      'Matters in IB except the decided ones',
    ],
  ])('after “%s”, “%s” leaves out those that stand so', async (list, text, title) => {
    const { said } = await sayAfter(bot, [list, text], anna);
    expect(said).toContain(title);
    expect(said).toContain('Urban Future');
    expect(said).not.toContain('Lumière');
  });

  it('“inte de som är beslutade” is how some stand', async () => {
    const { said } = await sayAfter(bot, ['Vilka ärenden har IB?', 'inte de som är beslutade'], anna);
    expect(said).toContain('Ärenden i IB som väntar på beslut');
  });

  it('is of a time, where one is named', async () => {
    const told = await say('Which decisions were made in IB in 2025?');
    expect(told).toContain('Decided matters in IB 2025');
    expect(told).toContain('Expo');
    expect(told).not.toContain('Mayors Forum');
    expect(await say('Vilka ärenden har jag avslagit i år?')).toContain(
      'Inga att visa: Ärenden i IB som du har avslagit 2026.',
    );
  });

  it('is counted where it is asked how many there are', async () => {
    expect(await say('Hur många ärenden har IB?')).toMatch(/Det är \d+ ärenden\./);
    expect(await say('How many decisions were made in IB in 2025?')).toContain('There is one matter.');
    expect(await say('Vilka ärenden har IB?')).not.toContain('Det är');
    expect(await say('Mina avslagna ärenden i IB')).toContain('Dina avslagna ärenden i IB');
  });

  it('is what a trip costs, in the year of that trip', async () => {
    const told = await say('Vad kostade resan till Lyon?');
    expect(told).toContain('Resor till Lyon 2027');
    expect(told).toContain('12\u00a0000\u00a0kr');
    expect(await say('What do the trips in 2027 cost?')).toContain('Trips in 2027');
  });
});
