import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Assignment, Person } from '../../../src/network/model.ts';
import { adele, loadDemoCity, stranger, talkWith } from '../../support/demo-city.ts';
import { demoDirectory } from '../../support/demo-directory.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

const person = (name: string, mail: string): Person => ({ id: `person:${mail}`, name, mail });
const registrar = (of: Person, unit: string): Assignment => ({
  ...{ id: `registrar:${of.id}`, person: of.id, role: 'registrar', unit },
  ...{ from: null, until: null, source: 'file' },
});

const [annaOfTransport, annaOfSports, secondAnnaOfSports, annaWithoutRole] = [
  person('Anna Lund', 'anna.lund1@example.com'),
  person('Anna Lund', 'anna.lund2@example.com'),
  person('Anna Lund', 'anna.lund3@example.com'),
  person('Anna Lund', 'anna.lund4@example.com'),
];
const people = [
  ...[person('Maj Svensson', 'maj@example.com'), person('Per Ek', 'per@example.com')],
  ...[person('Dag Holm', 'dag@example.com'), person('Hans Lind', 'hans@example.com')],
  ...[annaOfTransport, annaOfSports, secondAnnaOfSports, annaWithoutRole],
];
const assignments = [
  registrar(annaOfTransport, 'trafik'),
  registrar(annaOfSports, 'idrott'),
  registrar(secondAnnaOfSports, 'idrott'),
];

describe('people by their names', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    const demo = demoDirectory();
    await loadDemoCity(bot, {
      ...demo,
      people: [...demo.people, ...people],
      assignments: [...demo.assignments, ...assignments],
    });
  });
  afterAll(() => bot?.close());

  it.each([
    'vem har hand om EU-frågor i maj',
    'vem vikarierar i maj',
    'vem är rätt person att fråga per mejl',
    'vem kan man nå per telefon',
    'Vem på stadsledningskontoret har koll i Maj?',
    'who is the right person in May',
    'vem är rätt person att prata med om hans resa',
    'vem är rätt person att fråga en dag i veckan',
  ])('a word that is a name too is none where it is used as a word: %s', async (question) => {
    expect((await say(question, stranger)).text).not.toMatch(/Maj Svensson|Per Ek|Dag Holm|Hans Lind/);
  });

  it.each([
    ['Vem kliver in för Maj i juli?', 'Maj Svensson'],
    ['vem kliver in för Per', 'Per Ek'],
    ['vem ersätter maj', 'Maj Svensson'],
    ['hur når jag per', 'Per Ek'],
    ['vem kliver in för megan i maj', 'Megan Bowen'],
  ])('"%s" speaks of %s', async (question, name) => {
    expect((await say(question, stranger)).text).toContain(name);
  });

  test.each([
    ['hur når jag Anna Lund?', 'E-post: {mail}.'],
    ['vem är Anna', 'E-post: {mail}.'],
    ['How do I reach Anna Lund?', 'Mail: {mail}.'],
  ])('of several of one name each button leads to one: %s', async (question, expected) => {
    const { text, suggestedActions } = await say(question, stranger);
    const actions = suggestedActions?.actions ?? [];

    expect(text).toMatch(/Vem menar du\?|Whom do you mean\?/);
    // Buttons have room for three.
    expect(text).toMatch(/en till|one more/);
    expect(new Set(actions.map(({ title }) => title)).size).toBe(3);
    for (const [position, { value }] of actions.entries()) {
      const { mail } = [annaOfTransport, annaOfSports, secondAnnaOfSports][position] ?? {};
      expect((await say(String(value), stranger)).text).toContain(expected.replace('{mail}', mail ?? ''));
    }
  });

  test.each(['Är Anna Lund borta?', 'Vem är chef för Anna Lund?', 'Vem ersätter Anna Lund?'])(
    'whatever is asked of them: %s',
    async (question) => {
      for (const { value } of (await say(question, adele)).suggestedActions?.actions ?? []) {
        const { text } = await say(String(value), adele);

        expect(text).toMatch(/Anna Lund|är chef för/);
        expect(text).not.toContain('Vem menar du?');
      }
    },
  );

  test('the unit that is said beside the name tells them apart', async () => {
    const { text } = await say('hur når jag Anna Lund på trafikkontoret?', stranger);

    expect(text).toContain('E-post: anna.lund1@example.com.');
  });

  test('one who has no role is told by the mail', async () => {
    expect((await say('hur når jag Anna Lund (anna.lund4@example.com)?', stranger)).text).toContain(
      '**Anna Lund** finns i katalogen',
    );
  });

  test.each(['vem är Adeles chef', "who is Adele's boss", 'Vem är chef för Adele Vance?'])(
    'nobody is their own head: %s',
    async (question) => {
      const { text } = await say(question, stranger);

      expect(text).not.toContain('är chef för Kulturförvaltningen');
      expect(text).toMatch(
        /Katalogen säger inte vem som är chef för Adele Vance|The directory does not tell/,
      );
    },
  );

  test.each([
    ['vem är chef för Megan', /\*\*Adele Vance\*\* är chef för/],
    ['Vem är chef för Isaiah Langer?', /\*\*Adele Vance\*\* är chef för/],
    ['vem är chef för Alex', /Stadsledningskontoret/],
    ['Who is the boss of Megan Bowen?', /\*\*Adele Vance\*\* is the head of/],
    ['vem är chef för kultur', /\*\*Adele Vance\*\* är chef för/],
    ['Vem är chef på xyzzy?', /känner inte igen/],
    ['Vem är chef för Karin Norén?', /hittar ingen i katalogen som heter Karin Norén/],
  ])('a head is asked for by whom they lead, or where: %s', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('cards are of those who were meant', async () => {
    expect(cardOf(await say('hur når jag Anna Lund (anna.lund4@example.com)?', stranger))).toContain(
      'anna.lund4',
    );
  });
});
