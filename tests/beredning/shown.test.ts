import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { listMatters } from '../../src/beredning/matter-register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { isaiah, megan, patti } from '../support/demo-city.ts';
import { pressedData } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What was just shown of IB is gone on from:', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterAll(() => bot?.close());

  const afterAnother = (texts: readonly string[], from: typeof patti) => sayAfter(bot, texts, from);
  const trip = 'vi vill åka till Lyon 3–5 juni, 2 personer, ca 28 000 kr';

  it.each([
    ['o en till åker med', { travellerCount: '3' }],
    ['we will be five', { travellerCount: '5' }],
    ['actually a colleague is joining', { travellerCount: '3' }],
    ['min chef vill också följa med', { travellerCount: '3' }],
    ['två kollegor hänger med', { travellerCount: '4' }],
    ['bara jag åker', { travellerCount: '1' }],
    ['flytta den till 7–8 juni', { from: '2027-06-07', until: '2027-06-08' }],
    ['det blir dyrare, 35000 typ', { 'cost-other': '35000' }],
    ['nej vänta, det är Malmö', { place: 'Malmö' }],
    ["actually it's Milan", { place: 'Milan' }],
    ['nej, till Bryssel', { place: 'Bryssel' }],
    ['det ska vara 35 000', { 'cost-other': '35000' }],
    ['boendet blev dyrare, 34', { 'cost-other': '34000' }],
    ['kostnaden är 31', { 'cost-other': '31000' }],
    ['it ended up costing more, 40', { 'cost-other': '40000' }],
    ['läste avtalet igen: 45 000 om året', { 'cost-other': '45000' }],
    ['vi blir 3', { travellerCount: '3' }],
    ['förresten blir vi 3', { travellerCount: '3' }],
    ['no, 7-8 June', { from: '2027-06-07', until: '2027-06-08' }],
  ])('“%s” fills in the form of the draft, and changes nothing', async (text, values) => {
    const { said, card } = await afterAnother([trip, text], megan);

    expect(said).toMatch(/Det du skrev har inte ändrat något än|has changed nothing yet/);
    const inputs = JSON.stringify(card);
    for (const [id, value] of Object.entries(values))
      expect(inputs).toMatch(new RegExp(`"id":"${id}"[^{}]*"value":"?${value}"?`));
    const drafts = await listMatters(bot.services.store.database, {
      states: ['draft'],
      requester: megan.aadObjectId,
    });
    for (const { proposal } of drafts) {
      expect(proposal.travellerCount).toBe(2);
      expect(proposal.from).toBe('2027-06-03');
    }
  });

  it.each(['mina kollegor hänger med', 'the city is joining a network', 'vem följer med?'])(
    '“%s” tells no number of travellers',
    async (text) => {
      const { card } = await afterAnother([trip, text], megan);
      expect(JSON.stringify(card)).not.toMatch(/"id":"travellerCount"[^{}]*"value":"?3/);
    },
  );

  it('keeps what was said before it, as long as it is not saved', async () => {
    const { said } = await afterAnother([trip, 'vi blir fyra', 'och den 7 juni istället'], megan);
    expect(said).toMatch(/"id":"travellerCount"[^{}]*"value":"?4/);
    expect(said).toMatch(/"id":"from"[^{}]*"value":"2027-06-07"/);
  });

  it.each(['får jag boka tåget eller ska jag vänta', 'vågar jag köpa biljetter nu', 'can I book now'])(
    '“%s” is whether it is decided',
    async (text) => {
      const { said } = await afterAnother([trip, text], megan);
      expect(said).toMatch(/Vänta med att boka tills|Wait with booking until/);
      const decided = await afterAnother(['IB 2026-14', text], megan);
      expect(decided.said).toMatch(/Det är godkänt|It is approved/);
    },
  );

  it('“adele hänger på” is one more of the trip that was asked for by its place', async () => {
    const { said } = await afterAnother([trip, 'adele hänger på'], megan);
    expect(said).toMatch(/"id":"travellerCount"[^{}]*"value":"?3/);
  });

  it.each([
    'nä vi skiter i den resan',
    'det blir inget',
    'strunt i alltihop, de ville inte',
    'drop everything, they are not coming',
    'we are not going',
    'skicka in den',
  ])('“%s” brings the summary again, with its buttons', async (text) => {
    const { said } = await afterAnother([trip, text], megan);
    expect(said).toMatch(/Det du skrev har inte ändrat något\.|What you wrote has changed nothing\./);
    expect(said).toContain('beredning-discard');
  });

  it.each(['ja kör på godkänn den', 'det blir nej från mig', 'jag är jävig', 'I approve'])(
    '“%s” brings the card of the matter again, and decides nothing',
    async (text) => {
      const { said } = await afterAnother(['lyonresan', text], patti);
      expect(said).toMatch(/Det du skrev har inte ändrat något|What you wrote has changed nothing/);
      expect(said).toContain('IB 2026-14');
      const matters = await listMatters(bot.services.store.database, {});
      expect(matters.filter(({ decision }) => decision !== null)).toEqual([]);
    },
  );

  it('after its button in a list too', async () => {
    const { card, message } = await afterAnother(['barcelonaresan'], patti);
    const data = pressedData(card, /Visa/);
    await bot.post(cardAction(message, 'beredning-show', data, { from: patti }));
    const next = personalMessage('godkänn den', { from: patti, conversation: message.conversation });
    const sent = await bot.ask(next);
    expect(JSON.stringify(sent)).toContain('Det du skrev har inte ändrat något');
    expect(JSON.stringify(sent)).toMatch(/IB 2026-1[78] · /);
  });

  test.each([
    'får man ta med sin fru?',
    'vem beslutar om en konferensresa?',
    'godkänn resan till Helsingfors',
    'tack',
    'mina remisser',
    'vem tar emot en kung eller president',
    'kan en stadsdel söka eu-pengar själv',
    'dom från paris ställde in',
    'glömt lösen till agresso',
  ])('“%s” is said of something else', async (text) => {
    const { said } = await afterAnother(['lyonresan', text], isaiah);
    expect(said).not.toContain('IB 2026-14');
  });
});
