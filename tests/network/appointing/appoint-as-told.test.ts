import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import { adele, isaiah, loadDemoCity, megan, talkWith } from '../../support/demo-city.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('who tells of a new contact person in words of their own', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });
  afterAll(() => bot?.close());

  test.each([
    ['det blir en ny kontaktperson hos oss den 1 februari, Isaiah tar det efter Megan', '2027-02-01'],
    ['isaiah ska bli kontaktperson i januari', '2027-01-01'],
    ['Isaiah will be our contact person from 1 March', '2027-03-01'],
    ['megan slutar vid nyår och isaiah tar över', '2027-01-01'],
    ['Megan is leaving at the turn of the year and Isaiah takes over', '2027-01-01'],
    ['our coordinator is stepping down, Isaiah takes her place from 1 March', '2027-03-01'],
    ['från 1 mars är det vår registrator som tar över kontaktpersonskapet', '2027-03-01'],
    ['hur gör jag för att byta ut Megan mot Isaiah från 1 mars', '2027-03-01'],
    ['how do I register that Isaiah will do the international work after Megan from 1 March', '2027-03-01'],
  ])('a head has the form, filled in, and nothing has changed: %s', async (text, from) => {
    const before = await readStoredDirectory(bot.services.store.database);
    const sent = await say(text, adele);
    const card = cardOf(sent);

    expect(sent.text).toMatch(/har inte ändrat något än|has changed nothing yet/);
    expect(card).toContain(`"value":"${from}"`);
    expect(card).toContain(isaiah.aadObjectId);
    expect(card).not.toContain(megan.aadObjectId);
    expect(await readStoredDirectory(bot.services.store.database)).toEqual(before);
  });

  test('another day goes on from the form', async () => {
    const { said } = await sayAfter(
      bot,
      ['isaiah ska bli kontaktperson i januari', 'nej vänta från första februari istället'],
      adele,
    );

    expect(said).toContain('"value":"2027-02-01"');
    expect(said).toContain(`"value":"${isaiah.aadObjectId}"`);
  });

  test('a name that the directory does not have is said, and everybody can be chosen', async () => {
    const sent = await say('vi byter internationell samordnare på nyåret, Torbjörn tar över', adele);

    expect(sent.text).toContain('hittar ingen i katalogen som heter Torbjörn. Inget har ändrats än');
    expect(cardOf(sent)).toContain(isaiah.aadObjectId);
  });

  test('whoever does not appoint is told who does', async () => {
    expect((await say('jag ska inte va kontakt längre, Isaiah tar det efter nyår', megan)).text).toBe(
      'Det här kan bara enhetens chef göra. Inget har ändrats. Den som utser: Adele Vance.',
    );
  });
});
