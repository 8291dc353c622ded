import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupMessage, personalMessage, thumb } from '../support/activities.ts';
import { alex, loadDemoCity, megan, talkWith } from '../support/demo-city.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { sayAfter } from '../support/say-after.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('The questions that the figures of the log count are listed', () => {
  let bot: TestBot;
  let now = new Date('2026-10-20T08:00:00Z');
  const { say, cardOf } = talkWith(() => bot);
  const ask = (text: string) => bot.ask(personalMessage(text, { from: megan }));

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    await loadDemoCity(bot);
    await ask('Vad kostar en parkeringsplats?');
    now = new Date('2026-11-25T08:00:00Z');
    const disliked = personalMessage('Får vi teckna ett vänortsavtal?', { from: megan });
    const answer = await bot.ask(disliked);
    await bot.post(thumb(disliked, answer.id, 'dislike', '{"feedbackText":"Vad är en vänort?"}'));
    await ask('Zebrafiskarna glimmar i kvällningen?');
  });
  afterAll(() => bot?.close());

  test.each([
    [
      'frågor med tummen ned',
      /Tummen ned i november 2026: 1\*\*\n\n- Får vi teckna ett vänortsavtal\? \(Vad är en vänort\?\)/,
    ],
    ['Vilka frågor fick tummen ner i november?', /november 2026: 1/],
    ['visa alla frågor som fick tummen ned i oktober', /Tummen ned i oktober 2026: 0/],
    ['frågor utan svar', /Utan svar i november 2026: \d[\s\S]*Zebrafiskarna/],
    ['Vilka frågor fick inget svar i oktober?', /Utan svar i oktober 2026: \d[\s\S]*parkeringsplats/],
    ['obesvarade frågor förra månaden', /i oktober 2026: 1[\s\S]*parkeringsplats/],
    ['Vilka frågor framgår inte?', /Framgår inte av strategin i november 2026/],
    ['questions with thumbs down', /Thumbs down in November 2026: 1[\s\S]*vänortsavtal/],
    ['which questions had no answer in October?', /Unanswered in October 2026: \d[\s\S]*parkeringsplats/],
    ['Frågor om vänorter i loggen', /”vänorter”[\s\S]*Frågor i november 2026: 1\*\*\n\n- Får vi teckna/],
    ['frågeloggen om avtal', /Frågor i november 2026: 1\*\*\n\n- Får vi teckna/],
    [
      'visa frågor i frågeloggen om parkeringsplatser i oktober',
      /oktober 2026: 1\*\*\n\n- Vad kostar en park/,
    ],
    ['frågor med tummen ned om parkering i loggen', /Tummen ned i november 2026: 0/],
    ['questions in the question log about agreements', /Questions in November 2026: 1[\s\S]*vänortsavtal/],
    ['unanswered questions', /Unanswered in November 2026: \d[\s\S]*Zebrafiskarna/],
  ])('"%s"', async (asked, expected) => {
    expect((await say(asked, alex)).text).toMatch(expected);
  });

  test.each([
    'får jag se vad andra har frågat dig',
    'may I see what others have asked you',
    'kan jag få läsa vad kollegorna undrat om resor? Slipper gärna fråga samma',
  ])('"%s" is told who may, where the asker may not', async (asked) => {
    expect((await say(asked, megan)).text).toMatch(/strateg på|strategist at/);
  });

  test.each([
    [['vad har de andra frågat dig i oktober'], /Frågor i oktober 2026/],
    [['can I see what my colleagues have asked you'], /Questions in November 2026/],
    [['Frågeloggen', 'visa dem som saknar svar'], /Utan svar i november 2026/],
    [['Frågeloggen oktober', 'bara de utan svar'], /Utan svar i oktober 2026/],
    [['frågor med tummen ned', 'och i oktober?'], /Tummen ned i oktober 2026: 0/],
    [['Frågeloggen', 'nej månaden innan menar jag'], /Frågor i oktober 2026/],
    [['Frågeloggen', 'och månaden innan', 'och månaden före det'], /Frågor i september 2026/],
    [['question log', 'and the month before?'], /Questions in October 2026/],
    [['question log', 'those with thumbs down'], /Thumbs down in November 2026: 1/],
  ])('%j', async (asked, expected) => {
    expect((await sayAfter(bot, asked, alex)).said).toMatch(expected);
  });

  test.each([
    ['Exportera frågeloggen', 'Som fil lämnar jag inte ut frågeloggen'],
    ['Ge mig frågeloggen i Excel', 'Som fil lämnar jag inte ut frågeloggen'],
    ['kan du ladda ner frågeloggen för oktober', 'Frågor i oktober 2026'],
    ['export the question log', 'I do not hand out the question log as a file'],
    ['send me the question log as a spreadsheet', 'I do not hand out the question log as a file'],
  ])('"%s" shows the log, and hands over the file of no other room', async (asked, expected) => {
    const sent = await say(asked, alex);
    expect(`${sent.text ?? ''}${cardOf(sent)}`).toContain(expected);
    expect(JSON.stringify(sent)).not.toContain('xlsx');
  });

  test('for strategists alone, past those who read along', async () => {
    for (const asked of ['frågor med tummen ned', 'Exportera frågeloggen', 'frågor utan svar'])
      expect((await say(asked, megan)).text).toContain('bara en strateg');
    const asked = groupMessage('<at>Utblick</at> frågor med tummen ned', { from: alex });
    const read = readBy(await bot.exchange(asked));
    expect(read.one).toContain('Tummen ned i november');
    expect(read.all).toBe(NOTHING);
  });
});
