import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredDirectory } from '../../../src/network/directory/directory-register.ts';
import { listHistory } from '../../../src/record/register.ts';
import { cardAction, personalMessage } from '../../support/activities.ts';
import { answerTo } from '../../support/answer-to.ts';
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
import { type Part, pressedData } from '../../support/dialog.ts';
import { sayAfter } from '../../support/say-after.ts';
import { startTestBot, type TestBot } from '../../support/test-bot.ts';

// Today is 23 November 2026; Megan Bowen has been contact person of Kulturnämnden since 1 January 2016.
describe('an appointment that takes the place of others', () => {
  let bot: TestBot;
  const { press } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  const directory = () => readStoredDirectory(bot.services.store.database);
  const terms = async () =>
    (await directory()).assignments
      .filter(({ role, unit }) => role === 'contact_person' && unit === 'kultur')
      .map(({ person, from, until }) => `${person.slice(-2)} ${from}..${until ?? ''}`);
  const appoint = (person: typeof megan, from: string, changes: object = {}) =>
    press(
      'appoint-contact-person',
      { unit: 'kultur', person: person.aadObjectId, from, language: 'sv', ...changes },
      adele,
    );
  /** What the button says that appoints as it was said. */
  const agreedIn = (card: string) => /"agreed":"([^"]*)"/.exec(card)?.[1] ?? '';

  it('asks first where it takes days that have been, and changes nothing meanwhile', async () => {
    const before = await directory();
    const asked = await appoint(alex, '2026-11-01');

    expect(asked).toContain('Det ändrar dagar som har varit');
    expect(asked).toContain('Uppdraget för Megan Bowen slutar 31 oktober 2026.');
    expect(asked).toContain('"title":"Utse från 1 november 2026"');
    expect(asked).toContain('"title":"Utse från idag"');
    expect(await directory()).toEqual(before);
    expect(await appoint(alex, '2026-11-01', { agreed: 'something else' })).toContain('dagar som har varit');
    expect(await directory()).toEqual(before);
  });

  it('says whose term ends when, and who never begins', async () => {
    expect(await appoint(alex, '2027-03-01')).toContain('Uppdraget för Megan Bowen slutar 28 februari 2027.');
    const done = await appoint(isaiah, '2027-01-01');

    expect(done).toContain(
      'Uppdraget för Megan Bowen slutar 31 december 2026 i stället för 28 februari 2027. ' +
        'Uppdraget för Alex Wilber, 1 mars 2027 – tills vidare, utgår.',
    );
    expect(await terms()).toEqual(['21 2016-01-01..2026-12-31', '23 2027-01-01..']);
    const [latest] = (await listHistory(bot.services.store.database, 'unit:kultur')).slice(-1);
    expect(JSON.stringify(latest)).toContain('2027-03-01');
  });

  it('of one who would begin later brings the day forward', async () => {
    expect(await appoint(isaiah, '2026-12-01')).toContain(
      'slutar 30 november 2026 i stället för 31 december',
    );
    expect(await terms()).toEqual(['21 2016-01-01..2026-11-30', '23 2026-12-01..']);
    expect(await appoint(isaiah, '2026-12-01')).toContain(
      'är redan utsedd till kontaktperson för Kulturnämnden från 1 december 2026',
    );
  });

  it('of one who is to begin puts the day off, and the one before stays until then', async () => {
    expect(await appoint(isaiah, '2027-02-01')).toContain(
      'Uppdraget för Megan Bowen slutar 31 januari 2027 i stället för 30 november 2026.',
    );
    expect(await terms()).toEqual([
      '21 2016-01-01..2026-11-30',
      '21 2026-12-01..2027-01-31',
      '23 2027-02-01..',
    ]);
    await appoint(isaiah, '2026-12-01');
  });

  it('takes days that have been once that is agreed to', async () => {
    const asked = await appoint(alex, '2026-11-01');
    expect(asked).toContain('Uppdraget för Isaiah Langer, 1 december 2026 – tills vidare, utgår.');
    const done = await appoint(alex, '2026-11-01', { agreed: agreedIn(asked) });

    expect(done).toContain('Alex Wilber är kontaktperson för Kulturnämnden från 1 november 2026');
    expect(done).toContain('Uppdraget för Megan Bowen slutar 31 oktober 2026');
    expect(await terms()).toEqual(['21 2016-01-01..2026-10-31', '20 2026-11-01..']);
  });
});

describe('a contact person appointed in words', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);
  /** What a press on the form that a wish brings says, as it is filled in. */
  const pressed = async (wish: string) => {
    const card = (await say(wish, adele)).attachments?.[0]?.content as Part;
    return press('appoint-contact-person', pressedData(card, /^(?:Utse|Appoint)$/), adele);
  };

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  const directory = () => readStoredDirectory(bot.services.store.database);

  it.each([
    ['by one without the role', megan, 'Byt kontaktperson till Alex Wilber', /enhetens chef/],
    [
      'at another unit',
      adele,
      'Byt kontaktperson på Trafikkontoret till Megan Bowen',
      /egen enhet.*Den som utser/,
    ],
    ['at a unit that nobody knows', adele, 'Byt kontaktperson på Xyzzy till Alex Wilber', /känner inte igen/],
    ['by a stranger', stranger, 'Byt kontaktperson till Alex Wilber', /hittar dig inte/],
    [
      'in place of another one',
      adele,
      'Byt ut Isaiah mot Alex som kontaktperson',
      /Isaiah är inte kontaktperson/,
    ],
    ['from no day', adele, 'Utse Alex till kontaktperson från 31 november', /ingen dag som heter/],
    ['to a last day', adele, 'Utse Alex till kontaktperson från 1 januari till 30 juni', /första dagen/],
    ['of whom several fit', adele, 'Utse kontaktperson till kontaktperson', /Flera passar in/],
    ['of nobody', adele, 'Replace our contact person with Xerxes', /nobody called Xerxes/],
  ])('%s changes nothing, and says what to do', async (_what, from, words, expected) => {
    const before = await directory();

    expect((await say(words, from)).text).toMatch(expected);
    expect(await directory()).toEqual(before);
  });

  it('is chosen in the form where nobody is named', async () => {
    expect(cardOf(await say('Byt kontaktperson', adele))).toContain('Utse kontaktperson för Kulturnämnden');
    const later = cardOf(await say('Utse en kontaktperson för kultur från 1 januari', adele));
    expect(later).toContain('"value":"2027-01-01"');
  });

  it.each([
    ['Jag vill byta kontaktperson till Isaiah', '2026-11-23', 'slutar 22 november 2026'],
    ['Byt kontaktperson till Isaiah Langer från årsskiftet', '2027-01-01', 'slutar 31 december 2026'],
    ['Byt kontaktperson till Isaiah från mitten av januari', '2027-01-15', 'slutar 14 januari 2027'],
    ['Replace our contact person with Isaiah at New Year', '2027-01-01', 'ends on 31 December 2026'],
    ['Megan slutar 31 december, Isaiah tar över', '2027-01-01', 'slutar 31 december 2026'],
    ['Megan is leaving at the end of January and Isaiah takes over', '2027-02-01', 'ends on 31 January'],
    [
      'megan går i pension te sommaren ja vill att isaiah sätter sig på hennes stol första juli',
      '2027-07-01',
      'slutar 30 juni 2027',
    ],
    ['Megan is leaving in March and Isaiah starts 15 April', '2027-04-15', 'ends on 14 April 2027'],
  ])('“%s” is filled in, with what a press changes, and changes nothing', async (wish, from, words) => {
    const before = await directory();
    const sent = await say(wish, adele);

    expect(sent.text).toMatch(/har inte ändrat något än|has changed nothing yet/);
    expect(sent.text).toContain(words);
    for (const value of [from, isaiah.aadObjectId]) expect(cardOf(sent)).toContain(`"value":"${value}"`);
    expect(pressedData(sent.attachments?.[0]?.content as Part, /^(?:Utse|Appoint)$/)).toMatchObject({
      person: isaiah.aadObjectId,
    });
    expect(await directory()).toEqual(before);
  });

  it.each([
    ['nä vänta först i april', '2027-04-01', isaiah],
    ['nej Adele istället', '2027-03-01', adele],
    ['nä adele får göra de', '2027-03-01', adele],
  ])('“%s” fills in anew what was filled in', async (text, from, person) => {
    const { card } = await sayAfter(bot, ['isaiah får ta megans uppdrag från mars', text], adele);
    expect(pressedData(card, 'Utse')).toMatchObject({ from, person: person.aadObjectId });
  });

  it('somebody else who leaves is for whoever appoints alone, and what leaves is no person', async () => {
    for (const [text, from] of [
      ['Megan slutar 31 december, Isaiah tar över', isaiah],
      ['Avtalet med Riga slutar 31 december', adele],
    ] as const)
      expect(cardOf(await say(text, from)) ?? '').not.toContain('Utse kontaktperson');
  });

  it('takes the place of the one before, who is named with the last day', async () => {
    const done = await pressed('Byt kontaktperson på Kulturförvaltningen till Alex Wilber');

    expect(done).toContain('Alex Wilber är kontaktperson för Kulturnämnden från 23 november 2026');
    expect(done).toContain('Uppdraget för Megan Bowen slutar 22 november 2026.');
    expect((await say('Vem är kontaktperson för kultur?', patti)).text).toContain('Alex Wilber');
    expect((await say('historik kontaktperson kultur', patti)).text).toContain(
      '– 22 november 2026: Megan Bowen',
    );
    expect(await listHistory(bot.services.store.database, 'unit:kultur')).toHaveLength(1);
  });

  it('is so in English too, from the day that is said', async () => {
    const done = await pressed('Replace our contact person with Megan Bowen from 1 January');

    expect(done).toContain('Megan Bowen is contact person for the Culture Committee from 1 January 2027');
    expect(done).toContain('The term of Alex Wilber ends on 31 December 2026.');
  });

  it.each([
    ['Utse Isaiah Langer till kontaktperson från 1 februari', 'nej, från 1 mars', 'sv', '2027-03-01'],
    ['Appoint Isaiah Langer as contact person from 1 May', 'no, make it 1 June', 'en', '2027-06-01'],
  ])('“%s” once pressed is put off by “%s”', async (first, next, language, from) => {
    const { card, message } = await sayAfter(bot, [first], adele);
    const data = pressedData(card, /^(?:Utse|Appoint)$/) as object;
    await bot.post(cardAction(message, 'appoint-contact-person', data, { from: adele, locale: language }));
    const put = personalMessage(next, { from: adele, conversation: message.conversation });
    const sent = await answerTo(bot, put);
    const asked = personalMessage(language === 'sv' ? 'vem är det nu?' : 'who is it now?', {
      from: adele,
      conversation: message.conversation,
    });

    expect(sent.text).toMatch(/Megan Bowen slutar|term of Megan Bowen/);
    expect(JSON.stringify(sent.attachments)).toContain(`"value":"${from}"`);
    expect((await answerTo(bot, asked)).text).toContain('**Alex Wilber**');
  });

  it('asks first where it takes days that have been', async () => {
    const before = await directory();
    const card = cardOf(await say('Utse Isaiah Langer till kontaktperson från 2026-11-01', adele));

    expect(card).toContain('Det ändrar dagar som har varit');
    expect(await directory()).toEqual(before);
  });
});
