import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { findHeadsById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { alex, isaiah, loadDemoCity, lynne, megan, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { sayAfter } from '../support/say-after.ts';
import { offeredIn } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const remisses = [
  ['812', 'Cykelplan för Stockholm', ['kultur', 'trafik']],
  ['905', 'Klimathandlingsplan 2030', ['kultur', 'miljo']],
  ['1300', 'EU:s kulturprogram', ['kultur', 'utbildning']],
  ['480', 'Riktlinjer för internationella nätverk', ['miljo', 'trafik']],
  ['14', 'Klimatanpassning i kulturmiljöer', ['kultur']],
  ['700', 'Stadsträd och skyfall', ['trafik', 'miljo']],
  ['1287', 'Nordisk biblioteksplan', ['kultur']],
] as const;

describe('A remiss that is spoken of in passing is found:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    // A Tuesday: on a Monday, people get a message about all of theirs.
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const [serial, title, units] of remisses) {
        const id = `${serial}/2026`;
        await addOpenRemiss(transaction, { id, deadline: '2027-02-15', units: [...units] });
        const [head] = await findHeadsById(transaction, [id]);
        if (head === undefined) throw new Error('nothing was registered');
        const reading = readLetter({ text: title }, { units: [] });
        await saveRemiss(transaction, { ...head, title, dnr: `KS 2026/${serial}`, reading });
      }
    });
  });
  afterAll(() => bot?.close());

  const told = async (text: string, from: object = isaiah) => {
    const sent = await say(text, from);
    return `${sent.text ?? ''} ${cardOf(sent) ?? ''}`;
  };

  test.each([
    ['klimathandlingsplan', '905'],
    ['show me cykelplan', '812'],
    ['eus kulturprogram', '1300'],
    ['visa kulturprogram tack', '1300'],
    ['åttahundratolv va e de för nåt', '812'],
    ['niohundrafem, vad är det', '905'],
    ['måste protokollet justeras direkt för cykelplan', '812'],
    ['den om nätverk som vi glömt', '480'],
    ['when do the papers have to be out for the bike thing', '812'],
    ['whats the last date for the bike thing', '812'],
    ['cykelpapperet, hinner vi ta det efter jul', '812'],
    ['the cycling document, is it urgent', '812'],
    ['eu-programmet är det klart från oss', '1300'],
    ['pappret om stadsträd, har vi glömt det', '700'],
    ['the library plan', '1287'],
    ['pappret om biblioteken när ska det in', '1287'],
    [
      'Good morning and sorry to bother you again, I am putting together our spring planning and would be very grateful to know the last day for the nordic library paper, many thanks and have a lovely day',
      '1287',
    ],
    ['när ska svaret på cykelplanen vara inne', '812'],
    ['biblioteksplanen den nordiska alltså är det bara vi som fått den', '1287'],
    ['vi blir sena med biblioteken, kan vi skjuta på det', '1287'],
    ['klimatyttrandet är skickat', '905'],
    ['bibliotekssvaret gick iväg i måndags', '1287'],
    ['har vi prickat av eu:s kulturprogram', '1300'],
    ['har vi skickat in det där om eus kulturpengar', '1300'],
    ['hur går det med den där om stadsträden', '700'],
    ['has anyone sent in the one about bicycles', '812'],
    ['the one about libraries, have we replied', '1287'],
    ['hur lång tid har vi på oss me cyklarna', '812'],
    ['den nordiska blev fel utskickad ta tillbaks den', '1287'],
    [
      'Hej igen, förlåt att jag stör mitt i allt, men vi satt i ledningsgruppen i morse och ingen var säker, måste vi svara alls på den där om biblioteken i norden eller kan man låta bli? Tack på förhand!',
      '1287',
    ],
  ])('“%s” is KS 2026/%s', async (text, serial) => {
    expect(await told(text)).toContain(`KS 2026/${serial}`);
  });

  test.each([
    ['är det bara vi som fått cykelplanen', 'Den är skickad till Kulturnämnden, Trafiknämnden.'],
    [
      'the bike plan, are we the only ones who got it',
      'It was sent to Culture Committee, Transport Committee.',
    ],
  ])('who got it is told: %s', async (text, words) => {
    expect(await told(text)).toContain(words);
  });

  test.each([
    ['vilka är det som inte kommit in med nåt om riktlinjerna för nätverk', 'KS 2026/480'],
    ['vem har inte svarat på nätverkspappren', 'Ingen av 2 mottagare har svarat än: Miljö'],
    ['har kultur o utbildning lämnat nåt på eu-programmet', 'Kulturnämnden och Utbildningsnämnden'],
  ])('its sender asks who is still to answer: %s', async (text, words) => {
    expect(await told(text, lynne)).toContain(words);
  });

  test.each([
    'en på trafik säger att hon aldrig sett röken av cykelplanen',
    'trafik undrar vart cykelplanen tog vägen',
    'transport says the bike plan never reached them',
  ])('its sender is shown whom the card has not reached: %s', async (text) => {
    const said = await told(text, lynne);
    expect(said).toContain('Cykelplan för Stockholm');
    expect(said).toMatch(/har svarat eller avstått|have answered or abstained/);
    expect(said).not.toMatch(/har inte ändrat något/);
  });

  test('others are told whom it was sent to, and an answer that is missing is none', async () => {
    expect(await told('vi har aldrig sett röken av nätverksriktlinjerna')).toContain('Den är skickad till');
    const ofAnswer = await told('vi har inte fått nåt svar från trafik på cykelplanen', lynne);
    expect(ofAnswer).not.toContain('Kortet har');
  });

  test('what is asked by its field tells of no unit of that name', async () => {
    const said = await told('e eu kulturen avbockad för våran del');
    expect(said).toContain('Vilken remiss menar du?');
    expect(said).not.toContain('har inte ändrat något');
  });

  test.each([
    ['how long have we got for the bike plan', 'The last day to answer is'],
    ['when did we get the bike plan', 'Received 1 September 2026.'],
  ])('what time is asked of is told: %s', async (text, words) => {
    expect(await told(text)).toContain(words);
  });

  test.each([
    ['ge nämnderna en vecka till på klimathandlingsplanen', '2027-02-22'],
    ['I have to give everyone on the bike plan another two weeks, where do I do that', '2027-03-01'],
    ['alla som har kulturprogrammet ska få en vecka extra', '2027-02-22'],
    ['everybody on the library plan gets an extra week', '2027-02-22'],
  ])('its sender is handed the form that moves the last day of all: %s', async (text, day) => {
    const said = await told(text, lynne);
    expect(said).toContain(`"value":"${day}"`);
    expect(said).toMatch(/har inte ändrat något än|has changed nothing yet/);
  });

  test('“fast” joins two clauses, and is no committee', async () => {
    const said = await told('jag råkade lägga in biblioteksplanen fast den inte skulle till nån', lynne);
    expect(said).toContain('KS 2026/1287');
    expect(said).not.toContain('Fastighetsnämnden');
  });

  test.each([
    'klimathandlingsplan',
    'show me cykelplan',
    'klimatdokumentet brinner det eller',
    'niohundrafem, vad är det',
  ])('whoever only asks for it is not told that nothing was changed: %s', async (text) => {
    expect(await told(text)).not.toMatch(/har inte ändrat något|has changed nothing/);
  });

  test.each([
    ['har utbildning svarat på eus kulturprogram', 'till Utbildningsnämnden'],
    ['has culture replied on 1300 yet', 'till Kulturnämnden'],
    ['has the traffic committee answered cykelplan', 'to Transport Committee'],
    ['har miljö lämnat in nåt om klimathandlingsplan', 'till Miljö- och hälsoskyddsnämnden'],
  ])('whether a unit has answered is asked of its card: %s', async (text, words) => {
    expect(await told(text, alex)).toContain(words);
  });

  test('what a unit has answered stays hidden from others', async () => {
    expect(await told('har utbildning svarat på eus kulturprogram', megan)).toContain(
      'ser bara avsändaren och enheten själv',
    );
  });

  test.each(['jag klickade fel, kulturnämnden har inte alls svarat på eus kulturprogram'])(
    'what is told changes nothing: %s',
    async (text) => {
      expect(await told(text)).toContain('Det du skrev har inte ändrat något');
    },
  );

  test.each(['när börjar du tjata om klimathandlingsplanen', 'hur räknades dagarna för cykelplan'])(
    'when it reminds and how it counted are told with the dates: %s',
    async (text) => {
      expect(await told(text)).toContain('Så räknade jag');
    },
  );

  test('the dates are for all to see, unit by unit where the asker has none', async () => {
    const sent = await say('Hur räknade du KS 2026/700?', megan);
    expect(sent.text).toContain('Dagarna är olika för varje enhet.');
    const [first = ''] = offeredIn(sent).filter((text) => text.includes('Trafiknämnden'));
    expect(await told(first, megan)).toContain('Remiss KS 2026/700 till Trafiknämnden');
  });

  test('more time for a unit that is named is given to that unit alone, by its sender', async () => {
    const said = await told('utbildning behöver två veckor till, var trycker jag', lynne);
    expect(said).toContain('KS 2026/1300');
    expect(said).toContain('remiss-give-time');
    expect(said).toContain('"value":"1300/2026-utbildning@1"');
    expect(said).toContain('Det du skrev har inte ändrat något');
  });

  test('one that was put in twice is asked back, and the words take nothing away', async () => {
    const sent = await say('jag la in den två ggr, ta bort ena', isaiah);
    expect(`${sent.text ?? ''} ${cardOf(sent) ?? ''}`).toMatch(/KS 2026|Vilken remiss/);
  });

  test.each([
    'did we register it twice',
    'we seem to have registered it twice',
    'I happened to register the same thing twice',
    'it is in the register twice',
    'den ligger två gånger i registret',
  ])('a registering is that, other than a register: %s', async (text) => {
    const sent = await say(text, isaiah);
    expect(`${sent.text ?? ''} ${cardOf(sent) ?? ''}`).toMatch(/KS 2026|Which referral|Vilken remiss/);
  });

  test('who asks in haste is told of no change', async () => {
    const said = await told('whos still missing on the bike thing', lynne);
    expect(said).toContain('KS 2026/812');
    expect(said).not.toContain('changed nothing');
  });

  test('who has none to answer means one of their unit by what they tell, and none by what they ask', async () => {
    const sent = await say('jag la in den två ggr, ta bort ena', megan);
    expect(sent.text).toContain('Det du skrev har inte ändrat något');
    expect(await told('can i send you the pdf with the referral here', megan)).not.toContain(
      'Which referral',
    );
  });

  test.each([
    [['har utbildning svarat på eus kulturprogram', 'å kultur, har dom svarat'], 'till Kulturnämnden'],
    [['klimathandlingsplan', 'när ska det va inne'], 'KS 2026/905'],
    [['har kultur svarat på eus kulturprogram', 'utbildning då'], 'till Utbildningsnämnden'],
    [['show me cykelplan', 'why does it say the 2nd and not the 15th'], 'How I counted'],
  ])('and gone on from: %j', async (texts, words) => {
    expect((await sayAfter(bot, texts, isaiah)).said).toContain(words);
  });

  test.each([
    'vad säger strategin om kulturprogram',
    'kan vi söka pengar från eus kulturprogram',
    'vem beslutar om klimathandlingsplan',
    'får vi göra en cykelplan ihop med köpenhamn',
    'klimatanpassning',
    'vi behöver två veckor till resan',
    'vem har fått pengar ur eu-programmet',
    'the brussels paper, is it done',
    'hur bidrar vi till klimatet genom internationellt samarbete',
    'vad står det i dokumentet om eu-projekt',
    'vi la in besöket två gånger',
    'måste vi skicka in det där om studiebesök från Riga',
    'har kontoret svarat på min fråga, den där om cykling',
    'inbjudan blev fel skickad till Riga',
    'hur lång tid har vi på oss att rapportera resan',
    'Finns det ett register över ingångna avsiktsförklaringar, så att vi inte gör samma sak två gånger?',
    'is there a register of our declarations of intent, so that we do not sign one twice',
  ])('what is asked of rules, subjects and other things is not taken for it: %s', async (text) => {
    const sent = await say(text, isaiah);
    expect([sent.text, cardOf(sent), ...offeredIn(sent)].join(' ')).not.toContain('KS 2026/');
  });
});
