import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerCommitment } from '../../src/commitments/handling/register-commitment.ts';
import type { CommitmentFacts } from '../../src/commitments/model.ts';
import { personalMessage } from '../support/activities.ts';
import { membership } from '../support/commitments.ts';
import { readDecisionMatrix } from '../support/decision-matrix.ts';
import { alex, loadDemoCity, megan, patti, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const trafikContact = {
  ...{ id: 'user-id-trafik', name: 'Internationell kontaktperson, Trafikkontoret' },
  aadObjectId: 'ffac5512-32c8-53c4-af5b-1ec5f20b27e5',
};
const afterNewYear = new Date('2027-01-04T08:00:00Z');

describe('What the register holds is asked for in chat', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);
  const agreement = { ...membership, kind: 'cooperation-agreement', theme: 'kultur' } as const;

  const register = async (id: string, facts: CommitmentFacts) => {
    const ports = { ...bot.services, matrix: readDecisionMatrix(), send: async () => undefined };
    const press = { id, facts: { ...facts, unit: 'kultur', contact: null }, seen: [] };
    const done = await registerCommitment(ports, { ...press, actor: megan.aadObjectId, at: afterNewYear });
    expect(done).toMatchObject({ ok: true, value: { done: true } });
  };

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => afterNewYear } });
    await loadDemoCity(bot);
    await register('oslo', { ...agreement, counterpart: 'Oslo', end: '2026-12-31', costPerYear: 100_000 });
    await register('goteborg', {
      ...agreement,
      counterpart: 'Göteborg',
      end: '2027-10-31',
      costPerYear: 20_000,
    });
    await register('eurocities', { ...membership, counterpart: 'Eurocities', costPerYear: 45_000 });
  });
  afterAll(() => bot?.close());

  test.each([
    ['Vilka avtal gick ut förra året?', 'Löpte ut 2026'],
    ['Vilka avtal har löpt ut?', 'Har löpt ut'],
    ['Which agreements have expired?', 'Have expired'],
    ['Which agreements expired last year?', 'Expired 2026'],
  ])('"%s": those that have, and not those that will', async (text, title) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain(title);
    expect(card).toContain('Oslo');
    expect(card).not.toContain('Göteborg');
  });

  test.each([
    ['Vilka avtal har vi i Europa?', 'Åtaganden i Europa', ''],
    ['agreements in the nordic countries', 'Commitments in the', ''],
    ['Vilka avtal har vi om kultur?', 'Åtaganden om kultur', ''],
    ['Vilka avtal rör kulturen?', 'Åtaganden om kulturen', ''],
    ['har vi nåt avtal om kultur redan', 'Åtaganden om kultur', ''],
    ['do we have any agreement on culture', 'Commitments on culture', ''],
    ['Vilka avtal har vi och vad kostar de?', 'Våra åtaganden', ''],
    ['which agreements do we have and for how long', 'Our commitments', ''],
  ])('"%s": no unit is made of words that name none', async (text, title, note) => {
    const sent = await say(text, megan);
    const card = cardOf(sent);
    expect(card).toContain(title);
    expect(card).toContain('Göteborg');
    expect(card).not.toContain('Eurocities');
    expect(sent.text ?? '').toContain(note);
  });

  test.each(['which agreements do we have in Asia', 'avtal i asien', 'Vilka avtal har vi i Baltikum?'])(
    '"%s" is told that there are none there',
    async (text) => {
      const sent = await say(text, megan);
      expect(sent.text).toMatch(/(?:Åtaganden|Commitments) (?:i|in) .*(?:Jag hittar inga|I find none)/);
    },
  );

  test.each([
    ['Vilka avtal har vi?', alex, 'Stadens åtaganden', 'Göteborg'],
    ['Våra avtal', alex, 'Stadens åtaganden', 'Göteborg'],
    ['which agreements do we have', alex, "The city's commitments", 'Göteborg'],
    ['Vilka avtal har vi?', patti, 'Stadens åtaganden', 'Göteborg'],
    ['Vilka avtal har vi?', megan, 'Våra åtaganden: Kulturnämnden', 'Göteborg'],
  ])(
    '"%s": of the city to whoever keeps all of it, else of the unit that is named',
    async (text, who, title, row) => {
      const card = cardOf(await say(text, who));
      expect(card).toContain(title);
      expect(card).toContain(row);
    },
  );

  test('a unit that has none is named, with what the city has and the way there', async () => {
    const sent = await say('Vilka avtal har vi?', trafikContact);
    expect(sent.text).toContain(
      '**Våra åtaganden: Trafiknämnden.** Jag hittar inga i registret. I hela staden finns 2.',
    );
    const [way] = sent.suggestedActions?.actions ?? [];
    expect(way?.title).toBe('Hela stadens');
    expect(cardOf(await say(String(way?.value), trafikContact))).toContain('Göteborg');
    const timed = await say('Vilka av våra avtal löper ut i år?', trafikContact);
    expect(timed.text).toContain('**Löper ut 2027: Trafiknämnden.**');
  });

  test.each([
    ['Kulturnämnden har väl inga avtal?', 'Åtaganden: Kulturnämnden', 'Göteborg'],
    ['Har kultur några avtal med andra städer?', 'Åtaganden: Kulturnämnden', 'Göteborg'],
    ['Hur många samarbetsavtal har Kulturnämnden?', 'Åtaganden: Kulturnämnden', 'Göteborg'],
    ['Vilka samarbeten har kulturförvaltningen utomlands?', 'Åtaganden: Kulturnämnden', 'Eurocities'],
    ['ingår kultur i några nätverk', 'Åtaganden: Kulturnämnden', 'Eurocities'],
    ['vad är kultur med i', 'Åtaganden: Kulturnämnden', 'Eurocities'],
    ['Does the Culture Committee have any memberships?', 'Commitments: Culture Committee', 'Eurocities'],
    ['Vad är vi med i?', 'Stadens åtaganden', 'Eurocities'],
    ['va betalar vi för o va me i egentligen', 'Stadens åtaganden', '45'],
    ['Vad betalar staden sammanlagt i medlemsavgifter?', 'Stadens åtaganden', '45'],
    ['vad kostar alla våra medlemskap ihop', 'Stadens åtaganden', '45'],
    ['how many memberships does the city have', "The city's commitments", 'Eurocities'],
    ['what do we pay in membership fees?', "The city's commitments", 'Eurocities'],
    ['Vilka medlemskap kostar mer än 30 000 kr?', 'från 30', 'Eurocities'],
    ['which agreements cost less than 50 000 kronor', 'at most', 'Göteborg'],
    ['finns de nån klubb för mobilitet i europa som vi redan e me i', 'Åtaganden om mobilitet i Europa', ''],
  ])('"%s" is asked of the register, and not of the strategy', async (text, title, row) => {
    const sent = await say(text, alex);
    const told = `${sent.text ?? ''}${cardOf(sent)}`;
    expect(told).toContain(title);
    expect(told).toContain(row);
    expect(told).not.toMatch(/strategin\b(?!sk)|strategy\./);
  });

  test('a limit of cost leaves out what costs more, and a unit that nobody knows is said to be none', async () => {
    expect((await say('Vilka medlemskap kostar mer än 50 000 kr?', alex)).text).toContain('Jag hittar inga');
    expect((await say('Vilka avtal har Göteborg?', alex)).text).toContain(
      'Jag känner ingen enhet som heter Göteborg',
    );
    expect((await say('Vilka avtal har kultur?', alex)).text ?? '').not.toContain('känner');
  });

  test.each([
    'Får Kulturnämnden ha medlemskap?',
    'Kan kultur ha avtal med andra städer?',
    'Hur många avtal får en nämnd ha?',
    'Har Kulturnämnden rätt att ingå avtal?',
    'Har staden några vänorter?',
    'Vad kostar ett medlemskap?',
    'Vad är vi skyldiga att göra?',
    'Kulturnämnden har ett avtal med Bergen',
  ])('"%s" is no list of the register', async (text) => {
    expect(cardOf(await say(text, alex)) ?? '').not.toMatch(/Åtaganden: |Stadens åtaganden/);
  });

  test('a network that is thought of is examined, and told first what there is on the theme', async () => {
    const sent = await say('Vi vill starta ett nytt nätverk om hållbar mobilitet', megan);
    expect(sent.text).toMatch(/forum som redan finns \(3\.3#3\).*Medlemskap i Eurocities/s);
    expect(cardOf(sent)).toContain('Inget sparas');
  });

  test('when something was joined, and who decided it, is told of the register', async () => {
    const sent = await say('Sedan när är vi med i Eurocities och vem bestämde det?', alex);
    expect(cardOf(sent)).toMatch(/gick med 1 mars 2024\. Det beslutades av/);
  });

  test('a list is handed over as it was shown, by its button and by words', async () => {
    const { conversation } = personalMessage('hej', { from: alex });
    const saidTo = async (text: string) => {
      const calls = await bot.exchange(personalMessage(text, { from: alex, conversation }));
      return calls.map(({ activity }) => `${activity.text ?? ''}${cardOf(activity)}`).join();
    };
    const button = 'Exportera till Excel: Vilka avtal har Kulturnämnden?';
    expect(await saidTo('Vilka avtal har Kulturnämnden?')).toContain(button);
    for (const text of ['som csv', button, 'avtal hos kultur som excel'])
      expect(await saidTo(text)).toMatch(/Här är \d åtaganden? ur registret \(Åtaganden: Kulturnämnden\)/);
    expect(await saidTo('Exportera åtaganden')).toMatch(/Här är \d åtaganden\. Filen/);
  });

  test('of which nothing tells where they are is said, and not left out of sight', async () => {
    const sent = await say('Vilka åtaganden har vi i Norden?', megan);
    expect(cardOf(sent)).toContain('Oslo');
    expect(cardOf(sent)).not.toContain('Eurocities');
    expect(sent.text).toContain('framgår det inte var i världen det hör hemma: Eurocities');
  });

  test.each([
    ['Vilka medlemskap löper ut i år?', '1 åtagande av annat slag', 'Vilka åtaganden löper ut 2027?'],
    [
      'Which memberships expire this year?',
      '1 commitment of another kind',
      'Which commitments expire in 2027?',
    ],
  ])('"%s" is also told of other kinds that end then, with the way to them', async (text, line, way) => {
    const sent = await say(text, megan);

    expect(sent.text).toContain(line);
    expect(sent.suggestedActions?.actions[0]).toMatchObject({ title: way });
    const whole = await say(way, megan);
    expect(cardOf(whole)).toContain('Göteborg');
    expect(whole.text ?? '').not.toMatch(/annat slag|another kind/);
  });

  test.each(['Vilka avtal löper ut 2027?', 'Vilka avtal har löpt ut?', 'Våra avtal'])(
    '"%s" is told of none where there is none',
    async (text) => expect((await say(text, megan)).text ?? '').not.toContain('annat slag'),
  );

  test('the sum is of what is in force, and says so; what has run out is not in it', async () => {
    const card = cardOf(await say('Våra åtaganden', megan)).replaceAll('\u00a0', ' ');
    expect(card).toContain('löpte ut 31 december 2026');
    expect(card).toContain('Det som gäller nu kostar tillsammans 65 000 kr per år');
    expect(cardOf(await say('Vilka avtal har löpt ut?', megan))).not.toContain('tillsammans');
  });

  test.each([
    'Vilka nätverk är vi med i?',
    'Which networks are we members of?',
    'Har staden ett medlemskap i Eurocities?',
  ])('"%s" is answered from the register', async (text) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain('Eurocities');
    expect(card).not.toContain('Oslo');
  });

  test('what is to be reviewed is shown with its day, in the language of the question', async () => {
    const card = cardOf(await say('Vilka medlemskap ska omprövas?', megan));
    expect(card).toContain('Ska omprövas');
    expect(card).toMatch(/Medlemskap i Eurocities.*omprövas kring \d+ \p{L}+ 20\d\d/u);
    expect(cardOf(await say('Which memberships are up for review?', megan))).toContain(
      'to be reviewed around',
    );
  });

  test('who means to end a membership gets its card, with the button for it', async () => {
    const card = cardOf(await say('Avsluta medlemskapet i Eurocities', megan));
    expect(card).toContain('Medlemskap i Eurocities');
    expect(card).toContain('commitment-end-form');
    expect((await say('Avsluta medlemskapet i Ingenstans', megan)).text).toContain('Jag hittar inga');
  });

  test('rules for memberships are still asked of the strategy', async () => {
    expect((await say('Hur ofta ska medlemskap omprövas?', megan)).text).toContain('4#4');
  });

  test('a place keeps its letters', async () => {
    const card = cardOf(await say('Avtal med göteborg', megan));
    expect(card).toContain('Åtaganden med Göteborg');
    expect(card).toContain('Samarbetsavtal med Göteborg');
  });

  test('what runs out ahead has not run out', async () => {
    const card = cardOf(await say('Vilka avtal löper ut i år?', megan));
    expect(card).toContain('Löper ut 2027');
    expect(card).toContain('Göteborg');
    expect(card).not.toContain('Oslo');
  });
});
