import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadMeetings } from '../../src/remiss/dates/load-meetings.ts';
import { isaiah, loadDemoCity, stranger, talkWith } from '../support/demo-city.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const clock = { now: () => new Date('2026-11-24T08:00:00Z') };
const meetings = `units:
  - {unit: kultur, meetings: [2026-10-20, 2026-12-08, 2027-02-02, 2027-03-16]}
  - {unit: trafik, meetings: [{date: 2026-11-26, papers: 2026-11-19}, 2027-01-28]}
`;

describe('When a committee meets', () => {
  let bot: TestBot;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot({ clock });
    await loadDemoCity(bot);
    const { store } = bot.services;
    expect((await loadMeetings({ store, clock }, { text: meetings, actor: 'system:start' })).ok).toBe(true);
  });
  afterAll(() => bot?.close());

  const kultur =
    'Kulturnämnden sammanträder nästa gång **tisdag 8 december 2026**. Handlingarna ska ut tisdag 1 december 2026. Därefter: tisdag 2 februari 2027, tisdag 16 mars 2027.';

  test.each([
    'När sammanträder Kulturnämnden?',
    'Nästa sammanträde i Kulturnämnden?',
    'när möts kulturnämnden nästa gång',
    'Hej, vet du när kulturnämndens nästa möte är?',
    'Vilka dagar sammanträder Kulturnämnden?',
    'sammanträdesdagar för Kulturnämnden',
    'När ska handlingarna ut till Kulturnämndens nästa möte?',
    'kommande nämndmöten på kultur',
  ])('"%s" is answered to anybody', async (asked) => {
    expect((await say(asked, stranger)).text).toBe(kultur);
  });

  test.each(['när har vi nämnd?', 'när är vårt nästa nämndmöte?'])('"%s" asks of the own', async (asked) => {
    expect((await say(asked, isaiah)).text).toBe(kultur);
  });

  test.each([
    [
      'when does the transport committee meet',
      'The Transport Committee meets next on **Thursday 26 November 2026**. Its papers went out on Thursday 19 November 2026.',
    ],
    [
      'next meeting of the Culture Committee?',
      'The Culture Committee meets next on **Tuesday 8 December 2026**.',
    ],
    ['När sammanträder Kulturnämnden våren 2027?', '1 mars – 31 maj 2027: tisdag 16 mars 2027.'],
    ['när möts kulturnämnden i januari?', 'Kulturnämnden har inget sammanträde 1–31 januari 2027'],
    ['Vilka sammanträden hade Kulturnämnden i oktober 2026?', 'tisdag 20 oktober 2026.'],
    ['När sammanträder Socialnämnden?', 'Jag har inga kommande sammanträdesdagar för Socialnämnden.'],
  ])('"%s" is answered with "%s"', async (asked, said) => {
    expect((await say(asked, stranger)).text).toContain(said);
  });

  test.each([
    'När sammanträder IB?',
    'Nästa IB-möte?',
    'När sammanträder kommunfullmäktige?',
    'Hur ofta möts nätverket?',
  ])('"%s" is none of them', async (asked) => {
    expect((await say(asked, stranger)).text ?? '').not.toMatch(/nästa gång \*\*|sammanträdesdagar/);
  });
});
