import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import { listHistory } from '../../../src/record/register.ts';
import { personalMessage } from '../../support/activities.ts';
import { adele, alex, isaiah, loadDemoCity, megan, stranger, talkWith } from '../../support/demo-city.ts';
import { type Part, partsOf, pressedData } from '../../support/dialog.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

describe('absences in chat', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  const directory = () => readStoredDirectory(bot.services.store.database);
  const absencesOf = async ({ aadObjectId }: typeof megan) =>
    (await directory()).absences
      .filter(({ person }) => person === aadObjectId)
      .map(({ from, until }) => `${from}..${until}`);
  const contentOf = (sent: Awaited<ReturnType<typeof say>>) => sent.attachments?.[0]?.content as Part;
  /** What a press on the form that a sentence brings says, as it is filled in. */
  const saved = async (sentence: string, from: typeof megan = alex) => {
    const card = contentOf(await say(sentence, from));
    return press('set-absence', pressedData(card, /^(?:Spara frånvaron|Save the absence)$/), from);
  };
  /** What a press on the button of a card that a sentence brings says. */
  const pressed = async (sentence: string, button: RegExp, from: typeof megan = alex) =>
    press('end-absence', pressedData(contentOf(await say(sentence, from)), button), from);
  const form = (changes: object) => ({
    about: megan.aadObjectId,
    ...{ from: '2027-08-02', until: '2027-08-06', deputy: 'none', unit: 'none', language: 'sv' },
    ...changes,
  });

  it.each([
    ['åker på semester 21 dec t 6 jan, isaiah fixar mitt så länge', '2026-12-21', '2027-01-06'],
    ['ledig 3-7 feb, isaiah kollar mina grejer', '2027-02-03', '2027-02-07'],
    ['on leave 1 to 12 March, Isaiah covers for me', '2027-03-01', '2027-03-12'],
  ])('“%s” is filled in, and noted by a press alone', async (sentence, from, until) => {
    const before = await absencesOf(megan);
    const card = cardOf(await say(sentence, megan));

    for (const value of [from, until, isaiah.aadObjectId]) expect(card).toContain(`"value":"${value}"`);
    expect(await absencesOf(megan)).toEqual(before);
  });

  it.each([
    ['tre veckor sa läkaren nu', '2027-02-23'],
    ['det blir en vecka bara', '2027-02-09'],
  ])('another length is told of the form that was filled in: “%s”', async (text, until) => {
    const { said } = await sayAfter(
      bot,
      ['opereras 3 februari, borta två veckor, isaiah tar mina grejer', text],
      megan,
    );

    expect(said).toContain('"value":"2027-02-03"');
    expect(said).toContain(`"value":"${until}"`);
  });

  it.each([
    ['Jag går på föräldraledighet från 1 februari till sista augusti', '2027-02-01', '2027-08-31'],
    ['jag är borta till jul', '2026-11-23', '2026-12-24'],
    ['jag är borta från 7 december och två veckor framåt', '2026-12-07', '2026-12-20'],
    ['jag är borta vecka 51 och 52', '2026-12-14', '2026-12-27'],
    ['jag är ledig måndag till onsdag nästa vecka', '2026-11-30', '2026-12-02'],
    ['jag är borta 3-14 juli om chefen godkänner', '2027-07-03', '2027-07-14'],
    ['ja går på föräldraledigt i februari nån måste ta mina grejer', '2027-02-01', '2027-02-28'],
    ['I am on leave for three weeks starting 7 December', '2026-12-07', '2026-12-27'],
    ['Hej! Jag kommer vara föräldraledig mars och april ut', '2027-03-01', '2027-04-30'],
    ['Lägg in semester för mig från midsommar till mitten av augusti', '2027-06-25', '2027-08-15'],
    ['jag tar ledigt vecka 52', '2026-12-21', '2026-12-27'],
    ['ja e ledig v 52 å 53', '2026-12-21', '2027-01-03'],
    ['jag är ledig v 52 o v 53', '2026-12-21', '2027-01-03'],
    ['ja e borta 21 å 22 dec', '2026-12-21', '2026-12-22'],
  ])('“%s” is filled in to its last day, and nothing is noted', async (sentence, from, until) => {
    const before = await directory();
    const parts = partsOf(contentOf(await say(sentence, megan)));
    const shownIn = (wanted: string) => parts.find(({ id }) => id === wanted)?.value;

    expect([shownIn('from'), shownIn('until'), shownIn('deputy')]).toEqual([from, until, 'none']);
    expect(await directory()).toEqual(before);
  });

  it.each([
    [
      'Borta i juli, Maj tar mina ärenden',
      '2027-07-01',
      '2027-07-31',
      'ingen i katalogen som passar in på Maj',
    ],
    [
      'I am away in July, May covers for me',
      '2027-07-01',
      '2027-07-31',
      'nobody in the directory who fits May',
    ],
    ['borta i maj, Isaiah tar mina ärenden', '2027-05-01', '2027-05-31', 'Spara om det stämmer'],
    ['ja e ledig hela mellandagarna, isaiah tar mitt', '2026-12-27', '2026-12-30', 'Spara om det stämmer'],
  ])('“%s”: a month that does something is somebody, and the days are those before', async (...told) => {
    const [sentence, from, until, words] = told;
    const card = await say(sentence, megan);
    const parts = partsOf(contentOf(card));
    const shownIn = (wanted: string) => parts.find(({ id }) => id === wanted)?.value;

    expect([shownIn('from'), shownIn('until')]).toEqual([from, until]);
    expect(cardOf(card)).toContain(words);
  });

  it.each([
    ['Isaiah får besluta åt mig i januari', isaiah],
    ['jag är borta i januari, chefen tar mina ärenden', adele],
    ['ja e ledig i januari adele får hugga in', adele],
  ])('“%s” is filled in with who is meant', async (sentence, deputy) => {
    const parts = partsOf(contentOf(await say(sentence, megan)));
    expect(parts.find(({ id }) => id === 'deputy')?.value).toBe(deputy.aadObjectId);
    expect(parts.find(({ id }) => id === 'until')?.value).toBe('2027-01-31');
  });

  it.each(['nä adele får göra de', 'nej, Adele', 'let Adele do it', 'kan adele fixa det'])(
    'after one that is filled in, “%s” fills in another deputy, and the same days',
    async (next) => {
      const before = await absencesOf(megan);
      const { card } = await sayAfter(
        bot,
        ['Jag är borta 4–8 januari, Isaiah tar mina ärenden', next],
        megan,
      );
      const shownIn = (wanted: string) => partsOf(card).find(({ id }) => id === wanted)?.value;

      const filled = ['from', 'until', 'deputy'].map(shownIn);
      expect(filled).toEqual(['2027-01-04', '2027-01-08', adele.aadObjectId]);
      expect(await absencesOf(megan)).toEqual(before);
    },
  );

  it.each([
    ['nej till den 10:e', '2027-01-04', '2027-01-10'],
    ['nionde blev det, planet är sent', '2027-01-04', '2027-01-09'],
    ['the 12th instead', '2027-01-04', '2027-01-12'],
    ['nej 14 januari', '2027-01-04', '2027-01-14'],
    ['make it from the 5th', '2027-01-05', '2027-01-08'],
  ])('after one that is filled in, “%s” fills in %s to %s', async (next, from, until) => {
    const { card } = await sayAfter(bot, ['Jag är borta 4–8 januari', next], megan);
    const filled = ['from', 'until'].map((wanted) => partsOf(card).find(({ id }) => id === wanted)?.value);
    expect(filled).toEqual([from, until]);
  });

  it.each(['jag är borta från 1 februari', 'jag är borta från 1 februari tills barnet börjar förskolan'])(
    '“%s” leaves the last day to be filled in',
    async (sentence) => {
      const sent = await say(sentence, megan);
      const parts = partsOf(contentOf(sent));

      expect(cardOf(sent)).toContain('Fyll i sista dagen');
      expect(parts.find(({ id }) => id === 'from')?.value).toBe('2027-02-01');
      expect(parts.find(({ id }) => id === 'until')?.value).toBe('');
    },
  );

  it('are noted by a press with the deputy who is named, who hears of it in their own chat', async () => {
    const greeting = personalMessage('hej', { from: isaiah });
    await bot.ask(greeting);
    const sentence = 'jag är borta 3–14 juli, Isaiah tar mina ärenden';

    expect(await saved(sentence, megan)).toContain(
      'Antecknat: du är borta 3–14 juli 2027. Isaiah Langer tar ärendena under tiden.',
    );
    const told = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === greeting.conversation.id && (activity.text ?? '').includes('ersättare'),
    );
    expect(told.activity.text).toContain('**Isaiah Langer** är ersättare för **Megan Bowen** 3–14 juli 2027');
    expect((await directory()).deputies).toContainEqual({
      ...{ person: megan.aadObjectId, deputy: isaiah.aadObjectId, unit: null },
      ...{ from: '2027-07-03', until: '2027-07-14' },
    });

    expect(await saved(sentence, megan)).toContain('redan antecknat');
    expect(await listHistory(bot.services.store.database, `person:${megan.aadObjectId}`)).toHaveLength(1);
  });

  it('are noted in English too, and shown in the contact person’s answer while they last', async () => {
    expect(await saved('I am away today to 27 November, Isaiah covers for me', megan)).toContain(
      'you are away 23–27 November 2026. Isaiah Langer takes the matters',
    );
    const answer = await say('Vem är kontaktperson för kultur?');
    expect(answer.text).toContain('Megan Bowen är borta till och med 27 november 2026.');
    expect(answer.text).toContain('Isaiah Langer tar ärendena');
  });

  it.each([
    ['Vem är min ersättare?', megan, 'Isaiah Langer** är din ersättare när du är borta, för Kulturnämnden'],
    ['Vem ersätter mig när jag är borta?', megan, 'Isaiah Langer** är din ersättare 3–14 juli 2027'],
    [
      'Who is my deputy?',
      megan,
      'Isaiah Langer** is your deputy when you are away, for the Culture Committee',
    ],
    ['Who is my deputy?', alex, 'You have no deputy'],
    ['Vem är min ersättare?', stranger, 'hittar dig inte'],
  ])('%s is answered with who stands in, and how to name one', async (question, from, words) => {
    expect((await say(question, from)).text).toContain(words);
  });

  it.each([
    [
      'who may be several',
      'jag är borta 2–6 augusti, kontaktperson tar mina',
      'Flera passar in på kontaktperson',
    ],
    [
      'whom nobody knows',
      'jag är borta 2–6 augusti, Xerxes tar mina',
      'ingen i katalogen som passar in på Xerxes',
    ],
  ])(
    'with a deputy %s change nothing, and bring choices with the days filled in',
    async (_who, text, words) => {
      const before = await directory();
      const card = cardOf(await say(text, megan));

      expect(card).toContain(words);
      expect(card).toContain('2027-08-06');
      expect(card).toContain('Internationell kontaktperson, Trafikkontoret');
      expect(await directory()).toEqual(before);
    },
  );

  it.each([
    ['Jag är borta 30 februari till 3 mars, Adele tar mina ärenden', 'ingen dag som heter 30 februari'],
    ['Jag är borta 2027-02-30 till 2027-03-05, Adele tar mina ärenden', 'ingen dag som heter 2027-02-30'],
    ['Jag är borta 14–3 juli, Adele tar mina ärenden', 'Sista dagen kommer före den första'],
    ['Jag är borta 2027-05-10 till 2027-05-01', 'Sista dagen kommer före den första'],
    ['I am away 14 to 3 July, Adele covers for me', 'The last day comes before the first'],
    ['ta bort min frånvaro 14–3 juli', 'Sista dagen kommer före den första'],
    ['Jag är tillbaka 30 november–31 november', 'ingen dag som heter 31 november'],
  ])('are kindly refused, and nothing is changed: "%s"', async (text, words) => {
    const before = await directory();

    expect((await say(text, megan)).text).toContain(words);
    expect(await directory()).toEqual(before);
  });

  it.each(['frånvaro', 'Lägg in frånvaro', 'jag är borta'])('are asked for by a form: "%s"', async (text) => {
    const card = cardOf(await say(text, megan));
    expect(card).toContain('Första dagen');
    expect(card).toContain('3–14 juli 2027');
    // Only an administrator says who is away.
    expect(card).not.toContain('Vem är borta?');
    expect(card).not.toContain('Gäller');
    const ofAlex = cardOf(await say(text, alex));
    expect(ofAlex).toContain('Vem är borta?');
    expect(ofAlex).toContain('Gäller');
  });

  it('are saved by the form, kindly refused with faults, and never for another by one who may not', async () => {
    const deputy = adele.aadObjectId;
    expect(await press('set-absence', form({ deputy, until: '2027-08-01' }), megan)).toContain(
      'Sista dagen kommer före',
    );
    expect(await press('set-absence', form({ deputy: megan.aadObjectId }), megan)).toContain(
      'sin egen ersättare',
    );
    expect(await press('set-absence', form({ deputy }), isaiah)).toContain('en administratör');
    expect(await press('set-absence', form({ deputy }), stranger)).toContain('hittar dig inte');
    expect(await press('set-absence', form({ deputy }), megan)).toContain('Adele Vance tar ärendena');
    expect(await press('set-absence', form({ deputy }), megan)).toContain('redan antecknat');
    expect(await absencesOf(megan)).toEqual([
      '2026-11-23..2026-11-27',
      '2027-07-03..2027-07-14',
      '2027-08-02..2027-08-06',
    ]);
  });

  it('end when the person is back, and are taken away by a press, once', async () => {
    const before = await directory();
    expect((await say('jag är tillbaka', megan)).text).toBe(
      'Det du skrev har inte ändrat något än. Tryck om det stämmer.',
    );
    expect(await directory()).toEqual(before);
    expect(await pressed('jag är tillbaka på torsdag', /tillbaka 26 november 2026$/, megan)).toContain(
      'Välkommen tillbaka 26 november 2026',
    );
    expect(await absencesOf(megan)).toContain('2026-11-23..2026-11-25');
    expect(await pressed('jag är tillbaka', /tillbaka 23 november 2026$/, megan)).toContain(
      'Frånvaron 23–25 november 2026 är borttagen. Ersättaren får veta det.',
    );
    expect((await say('jag är tillbaka', megan)).text).toContain('inte antecknad som borta');

    const which = cardOf(await say('ta bort min frånvaro', megan));
    expect(which).toContain('Ta bort 2–6 augusti 2027');
    expect(which).toContain('Ta bort 3–14 juli 2027');
    const [july] = (await directory()).absences.filter(({ from }) => from === '2027-07-03');
    const data = { about: megan.aadObjectId, absence: july?.id ?? '', language: 'sv' };
    expect(await press('end-absence', data, isaiah)).toContain('en administratör');
    expect(await press('end-absence', data, megan)).toContain('3–14 juli 2027 är borttagen');
    expect(await press('end-absence', data, megan)).toContain('redan borttagen');
    expect(await absencesOf(megan)).toHaveLength(1);
    expect((await say('ta bort min frånvaro', megan)).text).toContain('har inte ändrat något');
    expect(await absencesOf(megan)).toHaveLength(1);
    expect(await pressed('ta bort min frånvaro', /^Ta bort 2–6 augusti 2027$/, megan)).toContain(
      '2–6 augusti 2027 är borttagen',
    );
    expect((await say('ta bort min frånvaro', megan)).text).toContain('ingen frånvaro antecknad');
  });

  it('of another are an administrator’s to note and to end, and the person hears of both', async () => {
    const greeting = personalMessage('hej', { from: adele });
    await bot.ask(greeting);
    const heard = (words: string) =>
      bot.connector.waitFor(
        ({ conversation, activity }) =>
          conversation === greeting.conversation.id && (activity.text ?? '').includes(words),
      );

    expect((await say('Adele Vance är borta 3–14 juli', isaiah)).text).toContain('en administratör');
    expect(await saved('frånvaro för Adele 3–14 juli, Isaiah tar ärendena')).toContain(
      'Adele Vance är borta 3–14 juli 2027. Isaiah Langer tar',
    );
    await heard('Alex Wilber har antecknat att du är borta 3–14 juli 2027');
    expect(await pressed('ta bort frånvaro för Adele', /^Ta bort 3–14 juli 2027$/)).toContain('är borttagen');
    await heard('Alex Wilber har antecknat att du är tillbaka');
    const unit = { about: alex.aadObjectId, deputy: adele.aadObjectId, unit: 'ks' };
    expect(await press('set-absence', form(unit))).toContain('Adele Vance tar ärendena');
    await heard('ersättare för **Alex Wilber** 2–6 augusti 2027, för Kommunstyrelsen');
    expect((await say('frånvaro för Xerxes 3 juli')).text).toContain('ingen i katalogen som heter Xerxes');
    expect(cardOf(await say('frånvaro för kontaktperson 3 juli'))).toContain('Vem menar du?');
  });

  it('begin tomorrow, where that is what was written', async () => {
    expect(await saved('Jag är borta i morgon', adele)).toContain('du är borta 24 november 2026');
    expect(await absencesOf(adele)).toEqual(['2026-11-24..2026-11-24']);
  });

  it('are nothing for one who is not in the directory', async () => {
    expect((await say('jag är borta 3–14 juli', stranger)).text).toContain('hittar dig inte');
    expect((await say('frånvaro', stranger)).text).toContain('hittar dig inte');
  });
});
