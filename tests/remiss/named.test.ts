import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listGroup } from '../../src/outbox/message-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { replaceCalendars } from '../../src/remiss/dates/meeting-register.ts';
import { recipientGroup } from '../../src/remiss/notices.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { findHeadsById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { channelMessage, personalMessage } from '../support/activities.ts';
import { alex, isaiah, loadDemoCity, lynne, megan, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Whatever is written of a remiss by its number is answered with its card:', () => {
  let bot: TestBot;
  const { say, press, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const deadline = '2027-01-15';
      await addOpenRemiss(transaction, { id: '1300/2026', deadline, units: ['kultur', 'trafik'] });
      await addOpenRemiss(transaction, { id: '61/2027', deadline, units: ['trafik'] });
      await addOpenRemiss(transaction, { id: '1999/2026', deadline, units: ['kyrkogard'] });
      const [titled] = await findHeadsById(transaction, ['1999/2026']);
      if (titled === undefined) throw new Error('nothing was registered');
      const reading = readLetter({ text: 'Remiss' }, { units: [] });
      await saveRemiss(transaction, { ...titled, title: 'Stadens vattenvägar', reading });
      await replaceCalendars(transaction, [
        {
          ...{ unit: 'kultur', meetings: [{ date: '2026-12-08', papersOn: null }] },
          ...{ papersWorkingDays: 5, minutesDays: 14, reminders: [20, 10, 5, 1] },
        },
      ]);
    });
  });
  afterAll(() => bot?.close());

  /** The verbs of the buttons that do something with a remiss. */
  const acts = ['remiss-answered-form', 'remiss-extension-form', 'remiss-calendar'];

  test.each([
    'Svaret på KS 2026/1300 är skickat',
    'Jag har skickat svaret på ks2026/1300',
    'Vi har yttrat oss över dnr KS 2026/1300-1.6',
    'Svaret på 2026/1300 är skickat',
    'Ändra sista dag för KS 2026/1300 till 20 februari 2027',
    'Ändra KS 2026/1300 till 20 februari 2027',
    'Ny sista dag för KS 2026/1300: 1 mars 2027',
    'Flytta fram KS 2026/1300 till 20 februari 2027',
    'Kan ni flytta fram KS 2026/1300 till 20 februari 2027?',
    'Fel datum på KS 2026/1300, det ska vara 17 januari 2027',
    'Sista dagen för KS 2026/1300 är fel',
  ])('%s', async (text) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain('Remiss 1300/2026');
    expect(card).toContain('Det du skrev har inte ändrat något.');
    for (const act of acts) expect(card).toContain(act);
    const [kept] = await listCases(bot.services.store.database, { remiss: '1300/2026' });
    expect(kept?.recipient.version).toBe(1);
  });

  test.each([
    ['Förläng KS 2026/1300 till 1 april 2027: hinner inte', '2027-04-01'],
    ['Kan ni förlänga KS 2026/1300 till 1 april 2027?', '2027-04-01'],
    ['vi behöver två veckor till för KS 2026/1300', '2027-01-29'],
  ])('“%s” brings the form with that day, and changes nothing', async (text, day) => {
    const sent = await say(text, isaiah);

    expect(cardOf(sent)).toContain(`"value":"${day}"`);
    expect(cardOf(sent)).toContain('remiss-extension-draft');
    expect(sent.text).toContain('Det du skrev har inte ändrat något än.');
    const [kept] = await listCases(bot.services.store.database, { remiss: '1300/2026' });
    expect(kept?.recipient.version).toBe(1);
  });

  test('a new last day is filled in for the sender, and whoever has no press reads who does it', async () => {
    const moved = await say('KS 2026/1300 får ligga till sista februari istället', lynne);
    expect(cardOf(moved)).toContain('"value":"2027-02-28"');
    const told = await say('KS 2026/1300 är äntligen iväg, svaret är skickat', megan);
    expect(told.text).toContain('du har ingen knapp för det. För Kulturnämnden: Isaiah Langer.');
  });

  test.each([
    'The answer to KS 2026/1300 has been sent',
    'We will not answer KS 2026/1300',
    'extension for KS 2026/1300',
    'Change the last day of KS 2026/1300 to 20 February 2027',
    'New last day for KS 2026/1300: 1 March 2027',
    'Move KS 2026/1300 to 20 February 2027',
    'Wrong date on KS 2026/1300, it should be 17 January 2027',
    'The deadline of KS 2026/1300 is wrong',
  ])('in English: %s', async (text) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain('What you wrote has changed nothing.');
    for (const act of acts) expect(card).toContain(act);
  });

  test.each([
    'KS 2026/1300',
    'ks 2026/1300',
    'Checklista KS 2026/1300',
    'kalenderfil för KS 2026/1300',
    'Status för KS 2026/1300',
    'Hur går det med KS 2026/1300?',
    'När ska svaret på KS 2026/1300 vara inne?',
    'KS 2026/1300 ska upp i nämnden i mars',
    'Sista dag för KS 2026/1300?',
    'När är sista dagen för KS 2026/1300?',
  ])('%s, which tells of nothing that was done', async (text) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain('Sista dag');
    expect(card).not.toContain('har inte ändrat något');
    for (const act of acts) expect(card).toContain(act);
  });

  test('two are listed, and one that went to many is, for whoever is at none of them', async () => {
    const two = cardOf(await say('KS 2026/1300 och KS 2027/61 är besvarade', isaiah));
    expect(two).toContain('Remiss 1300/2026');
    expect(two).toContain('Remiss 61/2027');

    expect(cardOf(await say('Svaret på KS 2026/1300 är skickat', alex))).toContain('Remisser som passar');
    expect(cardOf(await say('Vilka har svarat på KS 2026/1300?', alex))).toContain('0 av 2 har svarat');
    // In a channel, too, and none of those who read along.
    const asked = channelMessage('<at>Utblick</at> Vilka har svarat på KS 2026/1300?', { from: alex });
    const read = readBy(await bot.exchange(asked), asked.conversation.id);
    expect(read.one).toContain('0 av 2 har svarat');
    expect(read.all).toBe(NOTHING);
  });

  test('one is shown its own card also when another unit has been given more time', async () => {
    const { store } = bot.services;
    const units = ['kultur', 'trafik'];
    await store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: '1500/2026', deadline: '2027-01-15', units }),
    );
    const [, other] = await listCases(store.database, { remiss: '1500/2026' });
    if (other === undefined) throw new Error('there is no second recipient');
    const until = '2027-01-28';
    const dates = { until, reason: 'Nämnden möts senare', askedOn: '2026-11-20', decidedOn: '2026-11-20' };
    const recipient = { ...other.recipient, extension: { state: 'granted' as const, ...dates } };
    await store.transaction((transaction) => saveRecipient(transaction, recipient));

    const own = cardOf(await say('Svaret på KS 2026/1500 är skickat', isaiah));
    expect(own).toContain('till Kulturnämnden');
    expect(own).toContain('Det du skrev har inte ändrat något.');

    const listed = await say('Svaret på KS 2026/1500 är skickat', alex);
    expect(listed.text).toContain('Det du skrev har inte ändrat något. Öppna remissen i listan');
    expect(cardOf(listed)).toContain('En remiss. Några rader gäller samma remiss.');
    expect((await say('Status för KS 2026/1500', alex)).text ?? '').not.toContain('inte ändrat något');
  });

  test('the card has buttons for what its reader may do, and a question of more time is decided from it', async () => {
    const { store } = bot.services;
    await store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: '1600/2026', deadline: '2027-01-15', units: ['kultur'] }),
    );
    const shown = { recipient: '1600/2026-kultur', language: 'sv' };
    const verbsOn = (card: string) =>
      new Set([...card.matchAll(/"verb":"([^"]+)"/g)].map(([, verb]) => verb));
    const handling = [
      'remiss-answered-form',
      'remiss-handler-form',
      'remiss-plan-form',
      'remiss-snooze-form',
    ];

    const asked = await press('remiss-show', shown, isaiah);
    for (const verb of [...handling, 'remiss-correct-form']) expect(verbsOn(asked)).toContain(verb);
    expect([...verbsOn(await press('remiss-show', shown, lynne))]).toEqual([
      'remiss-dates',
      'remiss-correct-form',
      'remiss-time-form',
      'remiss-remove-form',
    ]);
    expect([...verbsOn(await press('remiss-show', shown, stranger))]).toEqual(['remiss-dates']);

    const wanted = {
      ...shown,
      version: 1,
      until: '2027-01-28',
      reason: 'Nämnden möts senare',
      message: 'Hej!',
    };
    await press('remiss-extension-ask', wanted, isaiah);
    expect(verbsOn(await press('remiss-show', shown, isaiah))).not.toContain('remiss-decide-form');
    expect(verbsOn(await press('remiss-show', shown, lynne))).toContain('remiss-decide-form');
    expect(await press('remiss-decide-form', shown, isaiah)).toContain('Inget har ändrats');

    const form = await press('remiss-decide-form', shown, lynne);
    for (const words of [
      'Kulturnämnden ber om mer tid',
      'Nämnden möts senare',
      '2027-01-28',
      'Bevilja',
      'Säg nej',
    ])
      expect(form).toContain(words);
    const decided = { ...shown, version: 2, granted: 'true', until: '2027-01-28' };
    expect(await press('remiss-extension-decide', decided, lynne)).toContain('Beviljat till 28 januari 2027');
    expect(await press('remiss-decide-form', shown, lynne)).toContain('redan avgjord');
  });

  test('what was decided of more time is put right by the sender, from its card and in words', async () => {
    const { store } = bot.services;
    await store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: '1650/2026', deadline: '2027-01-15', units: ['kultur', 'trafik'] }),
    );
    const shown = { recipient: '1650/2026-kultur', language: 'sv' };
    const message = 'Hej! Vi hinner inte med nattåget.';
    const wanted = { ...shown, until: '2027-01-28', reason: 'Nämnden möts senare', message };
    await press('remiss-extension-ask', { ...wanted, version: 1 }, isaiah);
    const all = { remiss: '1650/2026', language: 'sv' };
    for (const verb of ['remiss-recipients', 'remiss-replies'])
      expect(await press(verb, all, lynne)).toContain('ber om mer tid till 28 januari 2027');
    expect(await press('remiss-recipients', all, isaiah)).toContain('ber om mer tid');
    expect(await press('remiss-recipients', all, stranger)).not.toContain('ber om mer tid');
    const decide = async (version: number, granted: string, until: string, anew = 'false') =>
      press('remiss-extension-decide', { ...shown, version, granted, until, anew }, lynne);

    const settled = await decide(2, 'true', '2027-02-28');
    expect(settled).toContain('remiss-decide-anew-form');
    expect(settled).not.toContain('Input.Date');
    for (const words of ['Från Isaiah Langer', 'Vi hinner inte med nattåget'])
      expect(settled).toContain(words);
    expect(await decide(3, 'false', '2027-02-28')).toContain('redan avgjord');
    expect(await press('remiss-decide-anew-form', shown, isaiah)).toContain('Inget har ändrats');

    const words = cardOf(await say('Jag beviljade fel dag för KS 2026/1650', lynne));
    for (const expected of ['till Kulturnämnden', 'remiss-decide-anew-form'])
      expect(words).toContain(expected);
    const form = await press('remiss-decide-anew-form', shown, lynne);
    for (const expected of ['"value":"2027-02-28"', '"anew":"true"', 'Beviljat till 28 februari 2027'])
      expect(form).toContain(expected);

    expect(await decide(3, 'true', '2027-01-28', 'true')).toContain('Beviljat till 28 januari 2027');
    expect(await decide(3, 'false', '2027-01-28', 'true')).toContain('hann ändra');
    expect(await decide(4, 'false', '2027-01-28', 'true')).toContain('15 januari 2027 gäller');
    expect(await decide(5, 'true', '2027-01-29', 'true')).toContain('Beviljat till 29 januari 2027');
    const history = await listHistory(store.database, 'remiss-recipient:1650/2026-kultur');
    expect(history.map(({ act }) => act)).toEqual([
      'ask-remiss-extension',
      'grant-remiss-extension',
      'grant-remiss-extension',
      'decline-remiss-extension',
      'grant-remiss-extension',
    ]);
    const told = await listGroup(store.database, recipientGroup('1650/2026-kultur'));
    expect(told.map(({ notice }) => (notice.data as { occasion: string }).occasion)).toEqual([
      'extension',
      'extension-changed',
      'extension-changed',
      'extension-changed',
    ]);
  });

  test('a row of many names them all, says how many have answered to those who may know, and leads to each', async () => {
    const asked = 'visa remiss KS 2026/1300';
    const [forAlex, forAll] = [cardOf(await say(asked, alex)), cardOf(await say(asked, stranger))];

    for (const card of [forAlex, forAll]) {
      expect(card).toContain('En remiss.');
      expect(card).not.toContain('samma remiss');
      expect(card).toContain('Kulturnämnden och Trafiknämnden · sista dag 15 januari 2027');
      expect(card).toContain('"verb":"remiss-recipients"');
    }
    expect(forAlex).toContain('arbetsdagar kvar, 0 av 2 har svarat');
    expect(forAll).not.toContain('har svarat');

    const each = await press('remiss-recipients', { remiss: '1300/2026', language: 'sv' }, alex);
    expect(each).toContain('Skickad till 2 mottagare.');
    for (const recipient of ['1300/2026-kultur', '1300/2026-trafik'])
      expect(each).toContain(`"recipient":"${recipient}"`);
    expect(await press('remiss-recipients', { remiss: 'x', language: 'sv' }, alex)).toContain('finns inte');
  });

  test('what each has done is for the sender and its own to see, wherever a recipient is shown', async () => {
    const { store } = bot.services;
    await store.transaction((transaction) =>
      addOpenRemiss(transaction, { id: '1700/2026', deadline: '2027-01-15', units: ['kultur', 'trafik'] }),
    );
    const [own, other] = ['1700/2026-kultur', '1700/2026-trafik'];
    const sent = { on: '2026-11-20', stance: 'oppose', word: 'true', paper: 'false', attachments: '' };
    await press('remiss-answered', { recipient: own, version: 1, language: 'sv', ...sent }, isaiah);
    const answer = /[Bb]esvarad|avstyrker|20 november 2026|Mottagen|Handläggare|väntar på svar|\bsen\b/;
    const shown = { remiss: '1700/2026', language: 'sv' };
    const cardsFor = async (from: object) => [
      await press('remiss-recipients', shown, from),
      await press('remiss-show', { recipient: own, language: 'sv' }, from),
      cardOf(await say('visa remiss KS 2026/1700', from)),
    ];

    for (const card of await cardsFor(stranger)) {
      expect(card).toContain('Remiss 1700/2026');
      expect(card).toContain('15 januari 2027');
      expect(card).not.toMatch(answer);
    }
    const [listed] = await cardsFor(isaiah);
    expect(listed).toContain('besvarad i tid');
    expect(await press('remiss-show', { recipient: other, language: 'sv' }, isaiah)).not.toMatch(answer);
    for (const from of [isaiah, lynne])
      expect(await press('remiss-show', { recipient: own, language: 'sv' }, from)).toContain('avstyrker');
  });

  test.each([
    [
      'Har Trafiknämnden svarat på KS 2026/1300?',
      'ser bara avsändaren',
      'Remiss KS 1300/2026 till Trafiknämnden',
    ],
    ['Hur går det för trafikkontoret med KS 2026/1300?', 'ser bara avsändaren', 'till Trafiknämnden'],
    ['Has the Transport Committee answered KS 2026/1300?', 'is for the sender', 'to Transport Committee'],
    [
      'Har Utbildningsnämnden svarat på KS 2026/1300?',
      'inte skickad till Utbildningsnämnden',
      'till Kulturnämnden',
    ],
    ['Har Kulturnämnden svarat på KS 2026/1300?', 'Handläggare', 'till Kulturnämnden'],
    ['Svaret på KS 2026/1300 är skickat till Trafikkontoret', 'inte ändrat något', 'till Kulturnämnden'],
  ])('of another unit is told what is for the asker to see: %s', async (text, words, kicker) => {
    const card = cardOf(await say(text, isaiah));

    for (const expected of [words, kicker]) expect(card).toContain(expected);
    if (words !== 'Handläggare' && kicker.includes('Tra')) expect(card).not.toContain('Handläggare');
    if (words === 'Handläggare') expect(card).not.toContain('ser bara avsändaren');
  });

  test.each([
    'När ska vi svara på kommunstyrelsens remiss KS 2026/1300?',
    'Remissen KS 2026/1300 från stadsledningskontoret, när ska den besvaras?',
    'Kommunstyrelsen vill ha svar på KS 2026/1300, hur gör vi?',
    'Remissen KS 2026/1300 från Utbildningsnämnden, när ska den besvaras?',
    'När ska vi svara på Utbildningsnämndens remiss KS 2026/1300?',
    'Sista dag för remiss KS 2026/1300 om trafik och miljö?',
    'When must we answer the referral KS 2026/1300 from the Transport Committee?',
    "When must we answer the Education Committee's referral KS 2026/1300?",
  ])('of its sender and its subject nothing is asked: %s', async (text) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain('1300/2026 t');
    expect(card).toMatch(/till Kulturnämnden|to Culture Committee/);
    expect(card).not.toMatch(/inte skickad till|not sent to|ser bara avsändaren|for the sender and/);
  });

  test.each([
    ['Har det kommit svar från Trafiknämnden på KS 2026/1300?', 'till Trafiknämnden'],
    ['Är KS 2026/1300 besvarad av Trafiknämnden?', 'till Trafiknämnden'],
    ['Hur går det med Trafiknämndens remiss KS 2026/1300?', 'till Trafiknämnden'],
  ])('of a recipient it is: %s', async (text, kicker) => {
    expect(cardOf(await say(text, alex))).toContain(kicker);
  });

  test('what a title is called asks nothing of a unit', async () => {
    const { store } = bot.services;
    const [id, units] = ['1301/2026', ['kultur', 'trafik']];
    await store.transaction(async (transaction) => {
      await addOpenRemiss(transaction, { id, deadline: '2027-01-15', units });
      const [titled] = await findHeadsById(transaction, [id]);
      if (titled === undefined) throw new Error('nothing was registered');
      const reading = readLetter({ text: 'Remiss' }, { units: [] });
      await saveRemiss(transaction, { ...titled, title: 'Trafik och miljö', reading });
    });
    const card = cardOf(await say('Remissen Trafik och miljö, KS 2026/1301: när ska den besvaras?', isaiah));

    expect(card).toContain('till Kulturnämnden');
    expect(card).not.toContain('ser bara avsändaren');
  });

  test.each([
    'När ska handlingarna ut för KS 2026/1300?',
    'När är sista nämnden före KS 2026/1300?',
    'När är sista sammanträdet innan KS 2026/1300 ska vara inne?',
    'Vilken dag går handlingarna ut till KS 2026/1300?',
    'När ska handlingarna ut för remissen om remiss 1300/2026?',
  ])('%s', async (text) => {
    const card = cardOf(await say(text, isaiah));

    expect(card).toContain('till Kulturnämnden');
    expect(card).toContain('är tisdag 8 december 2026, och handlingarna dit ska ut tisdag 1 december 2026');
  });

  test.each([
    'When do the papers go out for KS 2026/1300?',
    'When is the last meeting before KS 2026/1300?',
    'When does the committee meet before KS 2026/1300?',
  ])('%s', async (text) => {
    expect(cardOf(await say(text, isaiah))).toContain(
      'is on Tuesday 8 December 2026, and its papers go out on Tuesday 1 December 2026',
    );
  });

  test.each([
    ['När är sista dagen i KS 2026/1300?', 'fredag 15 januari 2027'],
    ['Vilken är sista dagen för KS 2026/1300?', 'fredag 15 januari 2027'],
    ['What is the last day of KS 2026/1300?', 'Friday 15 January 2027'],
    ['När är sista dagen för remissen om vattenvägar?', 'fredag 15 januari 2027'],
    ['När ska remissen om vattenvägar besvaras?', 'fredag 15 januari 2027'],
    ['När ska handlingarna ut för remissen om vattenvägar?', 'sammanträden'],
    ['When is the referral on vattenvägar due?', 'Friday 15 January 2027'],
  ])('%s is told: %s', async (text, told) => {
    expect(cardOf(await say(text, isaiah))).toContain(told);
  });

  test('a title that no remiss has is said to be unknown, and when many committees meet is told of each', async () => {
    expect((await say('När ska handlingarna ut för remissen om rymdfart?', isaiah)).text).toContain(
      'Ingen remiss som heter så är registrerad',
    );
    const each = await say('När ska handlingarna ut för KS 2026/1300?', alex);
    expect(JSON.stringify(each)).toContain('olika för varje enhet');
  });

  test('of another unit is told to the sender', async () => {
    const card = cardOf(await say('Har Trafiknämnden svarat på KS 2026/1300?', alex));

    expect(card).toContain('till Trafiknämnden');
    expect(card).toContain('Handläggare');
  });

  test('whoever is at no unit sees what a search shows, and is not told who has answered', async () => {
    const found = cardOf(await say('visa remiss KS 2026/1300', stranger));

    expect(found).toContain('Remiss 1300/2026');
    expect(cardOf(await say('Svaret på KS 2026/1300 är skickat', stranger))).toBe(found);
    expect((await say('Vilka har svarat på KS 2026/1300?', stranger)).attachments).toBeUndefined();
  });

  test('one that nobody has registered is not known, and it is said what to do', async () => {
    const said = (await say('Vi avstår från KS 2026/9999', isaiah)).text;
    expect(said).toContain('Jag hittar ingen remiss med diarienumret KS 2026/9999.');
    expect(said).toContain('klistra in hela brevet');
    const english = personalMessage('We will not answer KS 2026/9999', { from: isaiah });
    expect((await bot.ask(english)).text).toContain('I find no referral with the diary number KS 2026/9999.');
  });
});
