import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDeputy,
  readStoredDirectory,
  saveAbsence,
} from '../../../src/network/directory/directory-register.ts';
import {
  adele,
  alex,
  isaiah,
  loadDemoCity,
  lynne,
  megan,
  patti,
  stranger,
  talkWith,
} from '../../support/demo-city.ts';
import { type Part, pressedData } from '../../support/dialog.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

// Today is 23 November 2026. Megan Bowen and Adele Vance have roles at Kulturnämnden, Patti Fernandez in IB alone.
describe('absences that are asked for', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  /** Nobody is told of it, so that nothing but answers arrives in a chat. */
  const absence = (person: typeof megan, from: string, until: string, deputy?: typeof megan) =>
    bot.services.store.transaction(async (transaction) => {
      const days = { person: person.aadObjectId, from, until };
      await saveAbsence(transaction, { id: `${person.id}:${from}`, ...days }, 'chat');
      if (deputy !== undefined)
        await addDeputy(transaction, { ...days, deputy: deputy.aadObjectId, unit: null }, 'chat');
    });
  const absencesOf = async ({ aadObjectId }: typeof megan) =>
    (await readStoredDirectory(bot.services.store.database)).absences
      .filter(({ person }) => person === aadObjectId)
      .map(({ from, until }) => `${from}..${until}`);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    await absence(megan, '2026-11-30', '2026-12-02');
    await absence(megan, '2027-07-05', '2027-07-16');
    await absence(megan, '2027-08-30', '2027-09-03');
    await absence(adele, '2026-11-23', '2026-11-24');
    await absence(patti, '2026-11-23', '2026-12-01');
  });
  afterAll(() => bot?.close());

  test.each(['När är jag borta?', 'Mina frånvaror', 'Är jag borta i juli?', 'Visa min frånvaro'])(
    'the own ones, with who stands in: %s',
    async (question) => {
      const { text } = await say(question, megan);

      expect(text).toContain('- 5–16 juli 2027. Isaiah Langer tar ärendena under tiden.');
      expect(text).toContain('- 30 november – 2 december 2026.');
      expect(text).toContain('ta bort min frånvaro');
    },
  );

  test('in English, where there are none, and for one whom the directory does not know', async () => {
    expect((await say('When am I away?', megan)).text).toContain('- 5–16 July 2027. Isaiah Langer takes');
    expect((await say('Mina frånvaror', isaiah)).text).toContain('ingen frånvaro antecknad');
    expect((await say('Mina frånvaror', stranger)).text).toContain('hittar dig inte');
    expect((await say('Vem är borta?', stranger)).text).toContain('hittar dig inte');
  });

  test.each([
    ['Vem är borta?', isaiah, ['Adele Vance'], ['Megan Bowen', 'Patti Fernandez']],
    ['Vilka är borta nästa vecka?', isaiah, ['Megan Bowen'], ['Adele Vance', 'Patti Fernandez']],
    ['vem är borta nån gång i juli', patti, ['Megan Bowen', 'Isaiah Langer tar'], ['Adele Vance']],
    ['Vem är borta i juli?', patti, ['Megan Bowen', 'Isaiah Langer tar'], ['Adele Vance']],
    ['Vem är borta i sommar?', patti, ['Megan Bowen', 'Isaiah Langer tar'], ['Adele Vance']],
    ['Vilka är borta v 48-49?', alex, ['Megan Bowen', 'Adele Vance'], ['Lynne']],
    ['Vem är borta idag?', patti, ['Patti Fernandez'], ['Adele Vance']],
    ['Vem är borta?', alex, ['Adele Vance', 'Patti Fernandez'], ['Du ser']],
    ['Who is away next week?', alex, ['Megan Bowen', 'Patti Fernandez'], ['Adele Vance']],
    ['Vem är borta i mars?', isaiah, ['Ingen som du kan se'], ['Megan']],
  ])('who is away, as far as one may see it: %s', async (question, from, seen, unseen) => {
    const { text = '' } = await say(question, from);

    for (const name of seen) expect(text).toContain(name);
    for (const name of unseen) expect(text).not.toContain(name);
  });

  test('who stands in on days to come is told to those who may see when one is away', async () => {
    await absence(adele, '2027-05-03', '2027-05-07', isaiah);

    expect((await say('Vem ersätter Adele Vance?', isaiah)).text).toContain(
      'ersätter Adele Vance 3–7 maj 2027',
    );
    expect((await say('Vem ersätter Adele Vance?', patti)).text).toBe(
      'Så vitt du får se har Adele Vance ingen ersättare i katalogen. Vem som ersätter vissa dagar visas bara för dem som arbetar på samma enhet och för administratörer.',
    );
  });

  test('"vad gäller när kontaktpersonen är borta?" stays a question to the strategy', async () => {
    expect((await say('Vad gäller när kontaktpersonen är borta?')).text).toContain('Internationell strategi');
  });

  test('one of a month is taken away by the name of the month', async () => {
    const asked = await say('Ta bort min frånvaro i juli', megan);
    expect(asked.text).toContain('har inte ändrat något');
    expect(await absencesOf(megan)).toHaveLength(3);
    const data = pressedData(asked.attachments?.[0]?.content as Part, /^Ta bort 5–16 juli 2027$/);
    expect(await press('end-absence', data, megan)).toContain('Frånvaron 5–16 juli 2027 är borttagen.');
    expect(await absencesOf(megan)).toEqual(['2026-11-30..2026-12-02', '2027-08-30..2027-09-03']);
  });

  test('one that reaches out of the month, or another month, is asked for first', async () => {
    expect(cardOf(await say('Ta bort min frånvaro i september', megan))).toContain(
      'Ta bort 30 augusti – 3 september 2027',
    );
    const other = await say('Ta bort min frånvaro i mars', megan);
    expect(other.text).toContain('Ingen frånvaro är antecknad de dagarna. Inget har ändrats.');
    expect(cardOf(other)).toContain('Ta bort 30 november – 2 december 2026');
    expect(await absencesOf(megan)).toHaveLength(2);
  });

  test('"Lynne tar mina ärenden 1–5 december" says that one is away, and who stands in', async () => {
    const card = cardOf(await say('Lynne tar mina ärenden 7–11 december', megan));
    for (const value of ['2026-12-07', '2026-12-11', lynne.aadObjectId])
      expect(card).toContain(`"value":"${value}"`);
  });
});
