import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { addMatter } from '../../src/beredning/matter-register.ts';
import { asksToTakeBack } from '../../src/conversation/take-back-words.ts';
import { makeMatter } from '../beredning/make-matter.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { answerTo } from '../support/answer-to.ts';
import { adele, alex, megan, patti } from '../support/demo-city.ts';
import { type Part, partsOf, pressedData } from '../support/dialog.ts';
import { sayAfter } from '../support/say-after.ts';
import { loadShortNamed } from '../support/short-named.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What takes back what was done', () => {
  test.each([
    'ångra',
    'Ångra!',
    'jag ångrar mig',
    'kan jag ångra det?',
    'kan du ta tillbaka det jag just gjorde',
    'ta tillbaka det där',
    'undo that please',
    'can I take that back?',
    'I changed my mind',
    'jag tryckte fel',
    'råkade trycka på godkänn',
    'jag vill återta mitt godkännande',
    'kan jag ändra beslutet?',
  ])('“%s” does plainly', (text) => {
    expect(asksToTakeBack(text)).toBe('plainly');
  });

  test.each([
    'nej vänta',
    'hoppsan, det var inte meningen',
    "I didn't mean that",
    'det blev fel',
    'ta tillbaka den',
    'take it back',
    'glöm det',
  ])('“%s” may, right after a press', (text) => {
    expect(asksToTakeBack(text)).toBe('perhaps');
  });

  test.each([
    'ångra besöket',
    'ta tillbaka frågan',
    'dra tillbaka den',
    'dra tillbaka det',
    'de ångrade sig',
    'Paris har ändrat sig',
    'får man ångra ett avtal?',
    'det blev fel dag, ska vara 3 mars',
    'jag har gjort fel i rapporten',
    'cancel the trip',
    'vänta på svar',
    'nej tack',
  ])('“%s” does not', (text) => {
    expect(asksToTakeBack(text)).toBeUndefined();
  });
});

describe('After an act', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadShortNamed(bot);
  });
  afterEach(() => bot?.close());

  /** Says the first, presses, and says the last in the same chat: what it shows, and the button that it has. */
  const pressThenSay = async (
    asked: string,
    [verb, title, changes = {}]: readonly [string, string | RegExp, Part?],
    text: string,
    from: typeof alex,
  ) => {
    const { card, message } = await sayAfter(bot, [asked], from);
    await bot.post(cardAction(message, verb, pressedData(card, title, changes), { from }));
    const answer = await answerTo(bot, personalMessage(text, { from, conversation: message.conversation }));
    const shown = (answer.attachments?.[0]?.content ?? {}) as Part;
    return { said: answer.text ?? '', card: shown, verbs: partsOf(shown).map(({ verb: one }) => one) };
  };
  const appointing = 'Jag vill att Isaiah tar över som kontaktperson efter jul';

  it.each(['ångra', 'ta tillbaka det', 'nej vänta', 'strunta i det'])(
    '“%s” tells an appointment truly, with the form that gives the role back',
    async (text) => {
      const { said, card } = await pressThenSay(appointing, ['appoint-contact-person', 'Utse'], text, adele);

      expect(said).toContain('Det senaste du gjorde: Utsåg kontaktperson (Kulturnämnden): Isaiah Langer.');
      expect(said).not.toContain('ingen är utsedd');
      expect(partsOf(card).find(({ id }) => id === 'person')?.value).toBe(megan.aadObjectId);
      expect(partsOf(card).find(({ id }) => id === 'from')?.value).toBe('2026-12-27');
    },
  );

  it('other words that call the appointment off do not say that nobody is appointed', async () => {
    const press = ['appoint-contact-person', 'Utse'] as const;
    const { said } = await pressThenSay(appointing, press, 'nä vi skippar henne nog', adele);

    expect(said).not.toContain('ingen är utsedd');
  });

  it.each(['ångra', 'undo', "I didn't mean that"])(
    '“%s” after a visit was changed leads to its form, and not to its withdrawal',
    async (text) => {
      const { said, verbs } = await pressThenSay(
        'Helsingfors blir 14 personer',
        ['visit-change', 'Spara ändringen'],
        text,
        alex,
      );

      expect(said).toMatch(/Ändrade uppgifterna|Changed the details/);
      expect(verbs).toContain('visit-change');
      expect(verbs).not.toContain('visit-withdraw');
    },
  );

  it('nobody is led to a withdrawal by that word where nothing was done', async () => {
    const { said } = await sayAfter(bot, ['alla besök', 'den från tallinn', 'ångra'], alex);

    expect(said).toContain('Okej, jag gör inget.');
    expect(said).not.toContain('visit-withdraw');
  });

  it.each([
    'hoppsan, jag klickade fel, ångra det',
    'oj, jag tryckte fel på kortet',
    'I hit the wrong button, can you revert that',
  ])('it is said that nothing is done, and where it is undone, where nothing was: %s', async (text) => {
    const { said } = await sayAfter(bot, [text], adele);

    expect(said).toMatch(/Okej, jag gör inget|All right, I do nothing/);
  });

  it('an approval stands, and it is said who can change what', async () => {
    const matter = makeMatter({ id: 'e'.repeat(32), number: 'IB 2026-40', state: 'at-beredning' });
    await bot.services.store.transaction((transaction) => addMatter(transaction, matter));
    const press = ['beredning-approve', 'Godkänn'] as const;
    const { said } = await pressThenSay('visa IB 2026-40', press, 'kan jag ändra beslutet?', patti);

    expect(said).toContain('Godkände (IB 2026-40');
    expect(said).toContain('Beslutet står');
  });

  it('an absence is removed by the form that is shown', async () => {
    const press = ['set-absence', 'Spara frånvaron'] as const;
    const { said, verbs } = await pressThenSay('Jag är borta 3–14 juli', press, 'ångra', megan);

    expect(said).toContain('Noterade frånvaro (Megan Bowen)');
    expect(verbs).toContain('end-absence');
  });

  it('a meeting that was called off is told as such, and not by its matters', async () => {
    const form = await sayAfter(bot, ['Nytt IB-möte 10 december 2026'], alex);
    const added = pressedData(form.card, /^Lägg in möte/);
    await bot.post(cardAction(form.message, 'beredning-add-meetings', added, { from: alex }));
    const agenda = await sayAfter(bot, ['IB-möten'], alex);
    const title = 'Ja, ställ in mötet';
    const data = pressedData(agenda.card, title);
    await bot.post(cardAction(agenda.message, 'beredning-call-off-meeting', data, { from: alex }));
    const { conversation } = agenda.message;
    const { text } = await answerTo(bot, personalMessage('jag tryckte fel', { from: alex, conversation }));

    expect(text).toContain('Ställde in mötet (10 december 2026)');
  });

  it('what others did is not told', async () => {
    const { message } = await sayAfter(bot, [appointing], adele);
    await pressThenSay(appointing, ['appoint-contact-person', 'Utse'], 'tack', adele);
    expect(message).toBeDefined();
    const { said } = await sayAfter(bot, ['ångra'], megan);

    expect(said).not.toContain('Utsåg');
  });
});
