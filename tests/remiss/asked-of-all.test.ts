import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMeetingsFile } from '../../src/remiss/dates/load-meetings.ts';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { listCases, saveRecipient } from '../../src/remiss/recipient-register.ts';
import { findHeadsById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { adele, isaiah, loadDemoCity, lynne, megan, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const remisses = [
  { id: '480/2026', title: 'Riktlinjer för nätverk', deadline: '2026-11-16', units: ['kultur', 'mhn'] },
  { id: '905/2026', title: 'Klimathandlingsplan 2030', deadline: '2026-12-18', units: ['kultur'] },
  { id: '1300/2026', title: 'EU:s kulturprogram', deadline: '2027-01-29', units: ['trafik', 'utbildning'] },
] as const;

describe('What is asked of all remisses, and what goes on from one:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-25T08:00:00Z') } });
    await loadDemoCity(bot);
    await loadMeetingsFile(bot.services, undefined);
    await bot.services.store.transaction(async (transaction) => {
      for (const { id, title, deadline, units } of remisses) {
        await addOpenRemiss(transaction, { id, deadline, units });
        const [head] = await findHeadsById(transaction, [id]);
        if (head === undefined) throw new Error('nothing was registered');
        await saveRemiss(transaction, {
          ...head,
          title,
          reading: readLetter({ text: title }, { units: [] }),
        });
      }
      const cases = await listCases(transaction, { remiss: '1300/2026' });
      const answered = cases.find(({ recipient }) => recipient.unit === 'trafik');
      if (answered === undefined) throw new Error('no recipient was added');
      const on = '2026-11-20';
      await saveRecipient(transaction, { ...answered.recipient, wordOn: on, stance: 'support', endedOn: on });
      const [asking] = await listCases(transaction, { remiss: '905/2026' });
      if (asking === undefined) throw new Error('no recipient was added');
      await saveRecipient(transaction, {
        ...asking.recipient,
        extension: {
          ...{ state: 'asked', until: '2027-01-10', reason: 'Nämnden ställer in' },
          ...{ askedBy: isaiah.aadObjectId, askedOn: '2026-11-24', decidedOn: null },
        },
      });
    });
  });
  afterAll(() => bot?.close());

  test.each([
    'Vilka remisser har ingen svarat på?',
    'Vilka remisser har inte någon svarat på?',
    'Remisser som inte har besvarats än',
    'Vilka remisser saknar svar?',
    'Which referrals have not been answered?',
    "Which referrals haven't been answered yet?",
    'Which referrals has nobody answered?',
    'referrals without an answer',
  ])('what is not answered is open: %s', async (text) => {
    const card = cardOf(await say(text, lynne));

    expect(card).toMatch(/Öppna remisser|Open referrals/);
    expect(card).toContain('905/2026');
  });

  test.each([
    'Vilka remisser är besvarade?',
    'Vilka svar har kommit in i november?',
    'which answers came in this month?',
  ])('what is answered is listed: %s', async (text) => {
    const card = cardOf(await say(text, lynne));

    expect(card).toMatch(/Besvarade remisser|Answered referrals/);
    expect(card).toContain('1300/2026');
    expect(card).not.toContain('905/2026');
  });

  test.each([
    'Har nån bett om anstånd?',
    'Vilka vill ha mer tid?',
    'Finns det några förfrågningar om mer tid?',
    'Has anyone asked for an extension?',
  ])('the sender sees who asks for more time: %s', async (text) => {
    const card = cardOf(await say(text, lynne));

    expect(card).toContain('905/2026');
    expect(card).not.toContain('480/2026');
  });

  test('others read that they see only their own', async () => {
    expect((await say('Har nån bett om anstånd?', stranger)).text).toContain('bara sett efter bland dina');
  });

  test('which committees are late are the late remisses', async () => {
    expect(cardOf(await say('Vilka nämnder är sena?', lynne))).toContain('480/2026');
  });

  test.each([
    'Har remissen om klimathandlingsplanen kommit fram till alla?',
    'Har KS 2026/905 nått alla mottagare?',
    'Has the referral KS 2026/905 reached everyone?',
  ])('whether it has reached all stands with its answers: %s', async (text) => {
    expect(cardOf(await say(text, lynne))).toMatch(/Svar på remissen|Answers to/);
  });

  test.each([
    ['Vem ska få remissen om kulturprogrammet?', 'Den är skickad till'],
    ['Saknas någon på sändlistan för kulturprogrammet?', 'Den är skickad till'],
    ['Hur många svar har kommit in på klimathandlingsplanen?', 'mottagare har svarat än'],
  ])('%s', async (text, told) => {
    expect(JSON.stringify(await say(text, lynne))).toContain(told);
  });

  test('a sender who turns to another one reads who has answered that', async () => {
    const before = 'vilka e de som inte hört av sig om klimathandlingsplanen';
    const { said } = await sayAfter(bot, [before, 'o kulturprogrammet'], lynne);
    expect(said).toContain(
      '1 av 2 har svarat eller avstått: Trafiknämnden. Har inte svarat: Utbildningsnämnden.',
    );
  });

  test.each([
    'måste den upp hos politikerna eller kan vi på kontoret svara',
    'kan förvaltningen svara själv?',
  ])('who is to answer is asked of the one that was shown: %s', async (text) => {
    const { said } = await sayAfter(bot, ['KS 2026/905', text], adele);
    expect(said).toContain('Hur remissen ska besvaras är inte noterat.');
  });

  test.each(['Klimathandlingsplanen registrerades av misstag två gånger', 'ta tillbaka KS 2026/905'])(
    'a registration is taken back on the card that asks why: %s',
    async (text) => {
      const card = cardOf(await say(text, lynne));

      expect(card).toContain('Ta tillbaka registreringen?');
      expect(card).toContain('905/2026');
    },
  );

  test('one that is answered is not taken back, nor is it for who may not', async () => {
    const replies = [
      await say('ta tillbaka KS 2026/1300', lynne),
      await say('ta tillbaka KS 2026/905', megan),
    ];
    for (const reply of replies) expect(cardOf(reply)).not.toContain('Ta tillbaka registreringen?');
  });

  test('the next reminders are those of whoever asks, and of the time that is named', async () => {
    const { text = '' } = await say('När får jag nästa påminnelse?', isaiah);
    const then = await say('Vilka påminnelser får jag den 11 december?', isaiah);

    expect(text).toContain('- fredag 4 december 2026: KS 905/2026 Klimathandlingsplan 2030');
    expect(text).not.toContain('480/2026');
    expect(then.text).toContain('fredag 11 december 2026');
    expect(then.text).not.toContain('4 december');
    expect((await say('När får jag nästa påminnelse?', stranger)).text).toContain('inga påminnelser');
  });

  test.each([
    ['Hur många arbetsdagar är det till 18 december?', '17 arbetsdagar till fredag 18 december 2026'],
    ['How many working days until 29 January?', '42 working days until Friday 29 January 2027'],
    ['Hur många arbetsdagar är det mellan 1 december och 18 december?', '14 arbetsdagar 1–18 december'],
    ['När är nästa röda dag?', '**torsdag 24 december 2026** (julafton)'],
    ['Är 24 december en arbetsdag?', 'Torsdag 24 december 2026 är ingen arbetsdag: julafton.'],
    ['Hur räknar du arbetsdagar?', 'måndag till fredag'],
    ['Vilka datum har kulturnämnden nästa år?', 'Kulturnämnden sammanträder 2027: tisdag 26 januari'],
    ['Kulturnämndens sammanträdesdatum 2027', 'Kulturnämnden sammanträder 2027: tisdag 26 januari'],
  ])('days are told by the calendar: %s', async (text, told) => {
    expect((await say(text, isaiah)).text).toContain(told);
  });

  test.each([
    'Hur många arbetsdagar har man på sig att svara på en besöksförfrågan?',
    'Hur många dagar före en resa måste jag ansöka?',
  ])('days of something else are not: %s', async (text) => {
    expect((await say(text, isaiah)).text).not.toContain('arbetsdagar till');
  });

  test.each([
    ['vad har kultur kvar att svara på', 'Öppna remisser för Kulturnämnden', '905/2026'],
    ['what does culture still have to answer', 'Open referrals for the Culture Committee', '905/2026'],
    ['vad är utbildning skyldiga oss', 'Öppna remisser för Utbildningsnämnden', '1300/2026'],
    ['what is left for the Education Committee to answer', 'Open referrals for the Education', '1300/2026'],
  ])('what a unit has to answer is a list of its own: %s', async (text, title, dnr) => {
    const card = cardOf(await say(text, lynne));
    expect(card).toContain(title);
    expect(card).toContain(dnr);
  });

  test('what one owes the mayor is one’s own, and another unit’s follows on it', async () => {
    expect(cardOf(await say('what do we owe city hall before christmas', adele))).toContain('905/2026');
    const list = ['vad har kultur kvar att svara på', 'å för utbildning då'];
    const { said } = await sayAfter(bot, list, lynne);
    expect(said).toContain('Öppna remisser för Utbildningsnämnden');
  });

  test.each(['vad ska man svara på en inbjudan', 'what does one have to answer an invitation with'])(
    'what one answers others is none of these: %s',
    async (text) => {
      expect(cardOf(await say(text, lynne))).not.toMatch(/Öppna remisser|Open referrals/);
    },
  );

  test.each([
    'vilka har inte hört av sig på eu:s kulturprogram',
    'vilka drar benen efter sig med eu:s kulturprogram',
    'who is dragging their feet on the EU culture programme',
  ])('who is silent or slow has not answered: %s', async (text) => {
    const { said } = await sayAfter(bot, [text], lynne);
    expect(said).toMatch(/1 av 3|1 av 2|1 of 2/);
    expect(said).toMatch(/Utbildningsnämnden|Education Committee/);
  });

  test.each([
    ['har kultur svarat på KS 2026/480', 'ge dom två veckor till', 'Ge mer tid'],
    ['har kultur svarat på KS 2026/480', 'ta bort dom', 'Ta bort mottagare?'],
    ['has culture answered KS 2026/480', 'give them another two weeks', 'Give more time'],
  ])('after “%s”, “%s” is of that unit alone', async (shown, text, title) => {
    const { said } = await sayAfter(bot, [shown, text], lynne);
    expect(said).toContain(title);
    expect(said).toMatch(/"value":"[^"]*kultur[^",]*"/);
    expect(said).not.toContain('Ta tillbaka registreringen?');
  });

  test('a recipient is taken out of one by its running number', async () => {
    const said = cardOf(await say('kan du plocka bort utbildning från 1300?', lynne));
    expect(said).toContain('Ta bort mottagare?');
    expect(said).toMatch(/"value":"[^"]*utbildning[^",]*"/);
  });

  test.each([
    'jag råkade lägga in klimathandlingsplanen fel den ska bort',
    'klimathandlingsplanen registrerades av misstag',
  ])('what was put in by mistake is taken back: %s', async (text) => {
    expect(cardOf(await say(text, lynne))).toContain('Ta tillbaka registreringen?');
  });

  test.each([
    'jag skrev in fel datum på klimathandlingsplanen',
    'jag råkade skicka in fel svar på klimathandlingsplanen',
  ])('what is wrong with it is not: %s', async (text) => {
    expect(cardOf(await say(text, lynne))).not.toContain('Ta tillbaka registreringen?');
  });

  test.each([
    ['diarienumret på klimathandlingsplanen tack', 'Remissen har diarienummer'],
    ['sista dagen för klimathandlingsplanen', 'Sista dagen att svara är fredag 18 december 2026.'],
    ['what is the diary number of the climate plan', 'The referral has the diary number'],
    ['måste vi ta klimathandlingsplanen redan i decembernämnden', 'sammanträde'],
    ['does the climate plan have to go to the december committee', 'meet'],
  ])('what is asked in few words is told: %s', async (text, told) => {
    const { said } = await sayAfter(bot, [text], isaiah);
    expect(said).toContain(told);
    expect(said).not.toContain('har inte ändrat något');
    expect(said).not.toContain('ask-office');
  });

  test.each([
    ['KS 2026/905', 'skickade den i morse'],
    ['KS 2026/905', 'ok skickad nyss'],
    ['KS 2026/905', 'ok sent it this morning'],
  ])('after %s, “%s” fills in today', async (shown, text) => {
    const { said } = await sayAfter(bot, [shown, text], isaiah);
    expect(said).toMatch(/Vad är skickat\?|What has been sent\?/);
    expect(said).toContain('"value":"2026-11-25"');
  });

  test('who else is to answer is told to whoever asks', async () => {
    const { said } = await sayAfter(bot, ['KS 2026/480', 'vilka fler ska svara på den'], megan);
    expect(said).toContain('Den är skickad till Kulturnämnden, ');
  });

  test('a long and polite message names one by what it is about', async () => {
    const text =
      'hej jag sitter i möte och minns inte riktigt men jag tror att vi skulle tycka till om något om kultur i eu, gjorde vi det eller ligger det kvar någonstans, tack på förhand';
    expect(cardOf(await say(text, lynne))).toContain('EU:s kulturprogram');
    const ofRiga = await say('jag vill veta något om kultur i Riga', lynne);
    expect(JSON.stringify(ofRiga)).not.toContain('kulturprogram');
  });
});
