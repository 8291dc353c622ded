import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import type { Assignment, Role } from '../../../src/network/model.ts';
import {
  adele,
  alex,
  isaiah,
  loadDemoCity,
  megan,
  patti,
  stranger,
  talkWith,
} from '../../support/demo-city.ts';
import { demoDirectory } from '../../support/demo-directory.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

const [gunnel, olle] = [
  { id: 'person:gunnel', name: 'Gunnel Strand', mail: 'gunnel@example.com' },
  { id: 'person:olle', name: 'Olle Vik', mail: 'olle@example.com' },
];
const term = (person: string, role: Role, from: string | null, until: string | null): Assignment => ({
  ...{ id: `${role}:${person}`, person, role, unit: 'kultur' },
  ...{ from, until, source: 'file' },
});

describe('who had a role before, who steps in, and who takes over', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);
  const after = async (before: string, text: string, from = alex) =>
    (await sayAfter(bot, [before, text], from)).said;

  beforeAll(async () => {
    bot = await startTestBot();
    const demo = demoDirectory();
    await loadDemoCity(bot, {
      ...demo,
      people: [...demo.people, gunnel, olle],
      assignments: [
        ...demo.assignments,
        term(gunnel.id, 'contact_person', '2010-05-01', '2015-12-31'),
        term(olle.id, 'registrar', '2027-02-01', null),
      ],
    });
  });
  afterAll(() => bot?.close());

  test.each([
    'vem va kontakt på kultur innan Megan',
    'vem hade Megans uppdrag före henne',
    'hur länge har Megan varit kontaktperson på kultur',
    'since when is Megan the contact for culture, and who was it earlier',
    'who did Megan take over from',
    'vem tog över efter Gunnel Strand',
    'Who came after Gunnel Strand?',
  ])('"%s" is answered with the terms, and from when until when they are', async (question) => {
    const { text } = await say(question, stranger);

    expect(text).toMatch(/(?:1 maj|1 May) 2010 – 31 [Dd]ecember 2015: Gunnel Strand/);
    expect(text).toMatch(/1 [Jj]anua\p{L}+ 2016 – (?:nu|now): Megan Bowen/u);
  });

  test('that the directory knows of nobody else in the role is said', async () => {
    expect((await say('vem va chef på kultur före Adele', stranger)).text).toContain(
      'Någon före eller efter har katalogen ingen uppgift om.',
    );
    expect((await say('who was head of culture before Adele', stranger)).text).toContain(
      'The directory does not tell of anybody before or after.',
    );
  });

  test.each([
    ['Vem är kontaktperson på kultur?', 'hon svarar aldrig i telefon, vem kan ja ta det med då'],
    ['Vem är kontaktperson på kultur?', 'om hon blir sjuk då, vem kliver in'],
    ['Who is the contact person at culture?', 'she does not pick up. who is second in line'],
  ])('after "%s", "%s" asks of the one who was shown', async (before, question) => {
    expect(await after(before, question, adele)).toMatch(
      /\*\*Isaiah Langer\*\* (?:ersätter|stands in for) Megan Bowen/,
    );
  });

  test('who points at nobody who was shown is asked whom is meant, and not told of the own deputy', async () => {
    expect((await say('han är sjuk i två veckor, vem går in', megan)).text).toBe(
      'Vem menar du? Skriv namnet, till exempel ”Vem ersätter Anna Berg?”.',
    );
  });

  test.each([
    ['vem går in för kontaktpersonen på kultur', /\*\*Isaiah Langer\*\* ersätter Megan Bowen/],
    [
      'vem rycker in om kontaktpersonen på kultur får förhinder',
      /\*\*Isaiah Langer\*\* ersätter Megan Bowen/,
    ],
    ['who is acting for the head of environment', /Miljöförvaltningen\*\* stands in for Förvaltningschef/],
    ['vem svingar klubban i IB om Patti är bortrest', /\*\*Borgarråd som .*\*\* ersätter Patti Fernandez/],
    ['Patti kan inte komma den 10, vem leder mötet då', /\*\*Borgarråd som .*\*\* ersätter Patti Fernandez/],
    ['who chairs IB when Patti is away', /\*\*Borgarråd som .*\*\* stands in for Patti Fernandez/],
  ])('who stands in is asked by a role too: %s', async (question, expected) => {
    expect((await say(question, stranger)).text).toMatch(expected);
  });

  test('who has no deputy is told with whose head to turn to', async () => {
    expect((await say('Isaiah är hemma med influensa, vem kliver in', adele)).text).toBe(
      'Just nu har Isaiah Langer ingen ersättare i katalogen. ' +
        'Annars kan du vända dig till **Adele Vance**, chef för Kulturförvaltningen (Kulturnämnden).',
    );
    expect((await say('vem ersätter Patti', patti)).text).not.toContain('vända dig till');
  });

  test('whoever may not note an absence is told who may, and who stands in', async () => {
    const before = await readStoredDirectory(bot.services.store.database);

    expect((await say('megan är sjuk från i dag och två veckor framåt, vem går in', adele)).text).toBe(
      'Att Megan Bowen är borta antecknar bara Megan Bowen eller en administratör. Inget har ändrats. ' +
        '**Isaiah Langer** ersätter Megan Bowen vid frånvaro, för Kulturnämnden.',
    );
    expect((await say('Megan is off sick until Friday, who covers', stranger)).text).toMatch(
      /^Only Megan Bowen or an administrator .* \*\*Isaiah Langer\*\* stands in for Megan Bowen/,
    );
    expect(await readStoredDirectory(bot.services.store.database)).toEqual(before);
  });

  test.each([
    [
      'jag slutar 31 januari, vem får registraturen',
      'Olle Vik är inskriven som registrator .* från 1 februari 2027',
    ],
    [
      "I'm leaving at the end of January, is there a successor",
      'Olle Vik is registered as registrar .* from 1 Feb',
    ],
  ])('a registrar who leaves hears who is to come: %s', async (text, expected) => {
    const said = (await say(text, isaiah)).text;

    expect(said).toMatch(new RegExp(expected));
    expect(said).toMatch(/säg till Alex Wilber .* vem som tar över|tell Alex Wilber .* who takes over/);
  });

  test('a contact person who leaves hears that nobody is to come, and who appoints; others are asked of by name', async () => {
    expect((await say('Jag går i pension i april. Finns det nån utsedd efter mig?', megan)).text).toMatch(
      /be Adele Vance skriva .*Ingen är inskriven som internationell kontaktperson för Kulturnämnden .* efter dig/,
    );
    expect((await say('vem tar över om Megan slutar', alex)).text).toContain('– nu: Megan Bowen');
  });

  test.each([
    ['jag är borta 21 december till 8 januari', 'kontaktpersonen går in för mig'],
    ['I am on leave 21 December to 8 January', 'the contact person is my deputy'],
  ])('after "%s", "%s" fills in the one who has that role there', async (before, text) => {
    const { said } = await sayAfter(bot, [before, text], adele);

    expect(said).toContain(`"value":"${megan.aadObjectId}"`);
    expect(said).toMatch(/har inte ändrat något än|has changed nothing yet/);
  });
});
