import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { cardAction, edited, event, personalMessage } from '../support/activities.ts';
import type { SentActivity } from '../support/fake-connector.ts';
import { readShared } from '../support/source-document.ts';
import { firstAction, latestQuestion, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
  const bytes = Buffer.from(readShared('internationell-strategi-2016.md'));
  const file = { name: 'strategi.md', bytes };
  await importEdition(bot.services, { file, facts: {}, actor: 'system:test' });
});
afterAll(() => bot.close());

const question = 'Får vi teckna ett vänortsavtal?';
const englishQuestion = 'Can we sign a twin-city agreement?';
const prompts = [
  'Vänortsavtal?',
  'Kontaktperson för trafik',
  'Ny resa till IB',
  'Mina remisser',
  'Pröva ett nytt avtal',
  'Nytt besöksärende',
];
const inEnglish = [
  'Twin cities?',
  'Contact person for transport',
  'New trip to IB',
  'My referrals',
  'Check a new agreement',
  'New visit request',
];

/** The first prompts; rooms add theirs behind. */
const promptsOf = (sent: SentActivity) => sent.suggestedActions?.actions.map(({ title }) => title);

describe('a question in a personal chat', () => {
  test('gets the verdict first, a card for more, and thumbs', async () => {
    const message = personalMessage(question);
    const answer = await bot.ask(message);

    expect(answer.text).toMatch(/^\*\*Nej\.\*\* .*\[1\]/);
    expect(answer).toMatchObject({
      type: 'message',
      textFormat: 'markdown',
      replyToId: message.id,
      channelData: { feedbackLoop: { type: 'default' } },
    });
    expect(answer.attachments).toMatchObject([{ contentType: 'application/vnd.microsoft.card.adaptive' }]);
    expect(firstAction(answer)).toMatchObject({ type: 'Action.Execute', verb: 'ask-office' });
  });

  test('gets its citations in one root entity without the AI label, since people wrote it, each marked in the text', async () => {
    const { text = '', entities = [] } = await bot.ask(personalMessage(question));

    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({
      type: 'https://schema.org/Message',
      '@type': 'Message',
      '@context': 'https://schema.org',
      '@id': '',
    });
    expect(entities[0]).not.toHaveProperty('additionalType');
    const claims = entities[0]?.citation as {
      position: number;
      appearance: { name: string; abstract: string };
    }[];
    expect(claims[0]).toMatchObject({
      '@type': 'Claim',
      position: 1,
      appearance: { '@type': 'DigitalDocument', name: 'Internationell strategi 4#2' },
    });
    expect(claims.map(({ position }) => position)).toEqual(claims.map((_, index) => index + 1));
    const marks = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));
    expect([...marks].sort()).toEqual(claims.map(({ position }) => position));
    for (const { appearance } of claims) {
      expect(appearance.name.length).toBeLessThanOrEqual(80);
      expect(appearance.abstract.length).toBeGreaterThan(20);
      expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    }
    expect(claims.some(({ appearance }) => appearance.abstract.endsWith('…'))).toBe(true);
  });

  test('is answered in the language of the question, whatever the locale', async () => {
    const swedish = await bot.ask(personalMessage(question, { locale: 'en-GB' }));
    const english = await bot.ask(personalMessage(englishQuestion, { locale: 'sv-SE' }));

    expect(swedish.text).toMatch(/^\*\*Nej\.\*\*/);
    expect(english.text).toMatch(/^\*\*(No|Yes)/);
    expect(JSON.stringify(english.attachments)).toContain('Ask the City Executive Office');
  });

  test('is answered anew, with a lead, when it is changed', async () => {
    const message = personalMessage('När får vi skriva ett inbjudningsbrev?');
    await bot.ask(message);
    const answer = await bot.ask(edited(message, question));

    expect(answer.text).toMatch(/^Du ändrade frågan\. Här är svaret på den nya:\n\n\*\*Nej\.\*\*/);
    await expect.poll(() => latestQuestion(bot)).toBe(question);
  });

  test('without an id of its activity is logged as a question of its own', async () => {
    const first = { ...personalMessage('När får vi skriva ett inbjudningsbrev?'), id: undefined };
    await bot.ask(first);
    await bot.ask({ ...first, text: question });

    await expect.poll(() => latestQuestion(bot)).toBe(question);
  });
});

describe('what is no question', () => {
  test.each([
    ['Hej!', /^Hej! Vad vill du veta/, prompts],
    ['Good morning', /^Hello! What would you like/, inEnglish],
    ['hej igen', /^Hej! Vad vill du veta/, prompts],
    ['God morgon Utblick, hur är läget?', /^Hej! Vad vill du veta/, prompts],
    ['Hej på dig!', /^Hej! Vad vill du veta/, prompts],
    ['något nytt?', /^Hej! Vad vill du veta/, prompts],
    ["What's up?", /^Hello! What would you like/, inEnglish],
    ['gomorron på er', /^Hej! Vad vill du veta/, prompts],
    ['tjenixen utblick', /^Hej! Vad vill du veta/, prompts],
    ['Heeej hur e läget?', /^Hej! Vad vill du veta/, prompts],
    ['hey how r u', /^Hello! What would you like/, inEnglish],
    ['nej tack', /^Okej\. Skriv igen/, undefined],
    ['No thanks!', /^All right\. Write again/, undefined],
    ['hjälp', /^Det här kan du fråga mig om:\n\n- Får vi teckna ett vänortsavtal\?\n- /, prompts],
    ['Tack så mycket!', /^Tack själv!/, undefined],
    ['Tack, det var till hjälp', /^Tack själv!/, undefined],
    ['tack det hjälpte', /^Tack själv!/, undefined],
    ['Thanks, that was very helpful!', /^You are welcome!/, undefined],
    ['tack snälla', /^Tack själv!/, undefined],
    ['Ok, stort tack för all hjälp', /^Tack själv!/, undefined],
    ['thx a lot', /^You are welcome!/, undefined],
    ['hejdå, trevlig helg', /^Hej då, och ha det så bra!/, undefined],
    ['tack och hej', /^Hej då/, undefined],
    ['Bye, have a nice evening', /^Goodbye, and take care!/, undefined],
    ['du e ju grym', /^Tack, vad roligt att höra!/, undefined],
    ['inte illa', /^Tack, vad roligt att höra!/, undefined],
    ["you're really helpful", /^Thank you, that is nice to hear!/, undefined],
    ['nej vänta', /^Okej, jag gör inget\./, undefined],
    ['Jag ångrar mig', /^Okej, jag gör inget\./, undefined],
    ['ok vänta lite', /^Okej, jag gör inget\./, undefined],
    ['Wait, no', /^All right, I do nothing\./, undefined],
    ['oops, undo that', /^All right, I do nothing\./, undefined],
    ['', /^Jag såg ingen fråga/, prompts],
    [' \n\t\u200b ', /^Jag såg ingen fråga/, prompts],
  ])('is answered kindly: %j', async (text, expected, offered) => {
    const reply = await bot.ask(personalMessage(text));

    expect(reply.text).toMatch(expected);
    expect(promptsOf(reply)).toEqual(offered);
    expect(reply.entities ?? []).toEqual([]);
  });

  test.each([
    ['besök', '”besök”', ['Nytt besöksärende']],
    ['Resa?', '”resa”', ['Ny resa till IB']],
    ['travel', '“travel”', ['New trip to IB']],
    ['IB', '”ib”', ['Ny resa till IB']],
  ])('the name of a matter alone is asked back about: %s', async (text, named, offered) => {
    const reply = await bot.ask(personalMessage(text));

    expect(reply.text).toContain(named);
    expect(promptsOf(reply)).toEqual(offered);
  });

  test.each([
    ['Vi vill göra något internationellt', /^Vad har ni tänkt er\?/, 'Pröva ett nytt medlemskap'],
    ['Vi vill samarbeta', /^Vad har ni tänkt er\?/, 'Nytt besöksärende'],
    ['vi vill ut i världen!', /^Vad har ni tänkt er\?/, 'Ny resa till IB'],
    ['We want to cooperate', /^What do you have in mind\?/, 'Check a new agreement'],
    [
      'We would like to do something international.',
      /^What do you have in mind\?/,
      'May we join an EU project?',
    ],
  ])(
    'a wish that names no matter is asked back about, with no verdict: %s',
    async (text, expected, offered) => {
      const reply = await bot.ask(personalMessage(text));

      expect(reply.text).toMatch(expected);
      expect(promptsOf(reply)).toContain(offered);
      expect(reply.text).not.toMatch(/Källa|Source/);
    },
  );

  test.each([
    ['a picture', { contentType: 'image/*', contentUrl: 'https://smba.example/v3/attachments/1' }],
    ['a card', { contentType: 'application/vnd.microsoft.card.adaptive', content: {} }],
  ])('%s alone is said not to be readable', async (_name, attachment) => {
    const copy = { contentType: 'text/html', content: '<div></div>' };
    const reply = await bot.ask(personalMessage('', { attachments: [attachment, copy] }));

    expect(reply.text).toMatch(/^Jag kan inte läsa bilder\./);
  });

  test('a text of 4,000 characters is taken, and a longer one is said to be too long', async () => {
    const text = `${question} ${'Och Riga? '.repeat(400)}`.slice(0, 3999);

    expect((await bot.ask(personalMessage(`${text}.`))).text).not.toMatch(/längre än jag klarar/);
    expect((await bot.ask(personalMessage(`${text}?!`))).text).toMatch(
      /längre än jag klarar \(4001 tecken; högst 4000\)/,
    );
  });

  test.each([
    event('messageDelete', { channelData: { eventType: 'softDeleteMessage' } }),
    event('messageUpdate', { text: question, channelData: { eventType: 'undeleteMessage' } }),
    event('messageReaction', { reactionsAdded: [{ type: 'like' }], replyToId: '1:1' }),
    event('typing'),
    event('event', { name: 'application/vnd.microsoft.meetingStart', value: {} }),
    event('somethingNew', { text: question, value: { verb: 'ask-office' } }),
  ])('$type is accepted in silence', async (activity) => {
    expect(await bot.exchange(activity)).toEqual([]);
  });
});

describe('what somebody writes', () => {
  test('is freed of characters that hide', async () => {
    const hidden =
      '\ufeffFår\u200b vi\u0000 tec\u00adkna \u202eett\u202c \u2066vän\u200dorts\u2060avtal\u{e0041}?\u0007';
    const answer = await bot.ask(personalMessage(hidden));

    expect(answer.text).toMatch(/^\*\*Nej\.\*\*/);
    await expect.poll(() => latestQuestion(bot)).toBe(question);
  });

  test('is shown as it was written, never formatted and never expanded', async () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is what a person may write
    const nasty =
      '**Får** _vi_ `x` [klicka](https://evil.example) <at>Solros</at> <b>teckna</b> ${language} {{question}} ' +
      '$t(strategy:yes) $& &lt;i&gt; # ~~ett~~ \\* | vänortsavtal?';
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is what a person may write
    const message = personalMessage(nasty);
    const answer = await bot.ask(message);
    expect(JSON.stringify(answer)).not.toMatch(/evil|<at>|<b>|\$\{|klicka/);

    const { verb, data } = firstAction(answer);
    const { body } = await bot.post(cardAction(message, verb, data));
    const texts = (body as { value: { body: { text: string }[] } }).value.body.map(({ text }) => text);
    const shown = texts.map((text) => fromMarkdown(text));
    expect(shown.map((tree) => plainText(tree)).join(' ')).toContain(`”${nasty}”`);
    const kinds = [...JSON.stringify(shown).matchAll(/"type":"(\w+)"/g)].map(([, kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(['root', 'paragraph', 'text']));
  });
});
