import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeStop, saveStop } from '../../src/operations/switch/stop-register.ts';
import { anna, bertil, invoke, personalMessage } from '../support/activities.ts';
import { dialogOf, linesOf, partsOf } from '../support/dialog.ts';
import { offeringFeature } from '../support/offering-feature.ts';
import { type HttpAnswer, morning, startTestBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({ start: { features: [offeringFeature(anna.aadObjectId)] } });
});
afterAll(() => bot.close());

/** Wherever somebody writes; the bot need not be there. */
const elsewhere = personalMessage('', { conversation: { id: '19:two-people@unq.gbl.spaces' } });
const post = (name: string, value: unknown, changes: object = {}) =>
  bot.post(invoke(elsewhere, `composeExtension/${name}`, value, changes));
const search = (words: string, changes: object = {}, queryOptions: object = { skip: 0, count: 25 }) =>
  post(
    'query',
    { commandId: 'things', parameters: [{ name: 'words', value: words }], queryOptions },
    changes,
  );

interface Extension {
  composeExtension: { type: string; text?: string; attachments?: Attachment[] };
}
interface Attachment {
  contentType: string;
  content: Record<string, unknown>;
  preview: { contentType: string; content: { title: string; text: string; tap?: { value: object } } };
}
const extensionOf = ({ body }: { body: unknown }) => (body as Extension).composeExtension;
const titlesOf = (answer: { body: unknown }) =>
  (extensionOf(answer).attachments ?? []).map(({ preview }) => preview.content.title);
const linesIn = (answer: HttpAnswer) => linesOf(dialogOf(answer).card);

describe('a search while a message is written', () => {
  test('gives what is found, in the list as a preview, and as a card with the way to the tab', async () => {
    const answer = await search('Sak 7');
    const [found, ...others] = extensionOf(answer).attachments ?? [];

    expect(answer.status).toBe(200);
    expect(extensionOf(answer)).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(others).toEqual([]);
    expect(found?.preview).toMatchObject({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'Sak 7 ‹b›*', text: 'rad 7' },
    });
    expect(found).toMatchObject({ contentType: 'application/vnd.microsoft.card.adaptive' });
    expect(JSON.stringify(found?.content)).toContain('Sak 7 &lt;b&gt;\\\\*');
    expect(JSON.stringify(found?.content)).toContain(`${bot.url}/tab?show=things&id=thing-7`);
  });

  test('gives one part after the other as somebody scrolls, and nothing after the last', async () => {
    const parts = [0, 25, 50].map((skip) => search('Sak', {}, { skip, count: 25 }));
    const [first, second, third] = await Promise.all(parts);

    expect(titlesOf(first ?? { body: {} })).toHaveLength(25);
    expect(titlesOf(second ?? { body: {} })).toHaveLength(15);
    expect(extensionOf(third ?? { body: {} })).toEqual({
      type: 'result',
      attachmentLayout: 'list',
      attachments: [],
    });
  });

  test('shows all when it has just been opened', async () => {
    const opened = await post('query', {
      commandId: 'things',
      parameters: [{ name: 'initialRun', value: 'true' }],
    });

    expect(titlesOf(opened)).toHaveLength(15);
  });

  test('shows each person what they may see', async () => {
    const mine = await search('Sak 40');
    const others = await search('Sak 40', { from: bertil });

    expect(titlesOf(mine)).toEqual(['Sak 40 ‹b›*']);
    expect(extensionOf(others)).toEqual({ type: 'message', text: expect.stringContaining('”Sak 40”') });
  });

  test('says in the language of the one who writes that nothing fits, and what to do', async () => {
    const answer = await search('nowhere', { locale: 'en-GB' });

    expect(extensionOf(answer)).toEqual({
      type: 'message',
      text: 'Nothing fits “nowhere”. Try fewer or other words.',
    });
  });

  test('that goes wrong says so with a reference, and shows nothing of the code', async () => {
    const answer = await search('fel');

    expect(extensionOf(answer)).toEqual({
      type: 'message',
      text: expect.stringMatching(/^Sökningen gick fel hos mig\. .*ange [0-9a-f]{8} /),
    });
    expect(bot.logged.at(-1)).toMatchObject({ msg: 'turn failed' });
  });

  test.each([
    ['an unknown search', { commandId: '__proto__', parameters: [] }],
    ['no search', { parameters: [] }],
    ['nothing', undefined],
  ])('for %s is not answered', async (_name, value) => {
    expect(await post('query', value)).toEqual({ status: 501, body: undefined });
  });

  test('takes odd parameters for no words, and odd parts for the first', async () => {
    const value = { commandId: 'things', parameters: [{ name: 'words', value: { $ne: 1 } }] };
    const odd = await post('query', { ...value, queryOptions: { skip: -3, count: 10_000 } });

    expect(titlesOf(odd)).toHaveLength(15);
  });
});

describe('what is chosen in the list', () => {
  test('is shown as it is then', async () => {
    const [first] = extensionOf(await search('Sak 3')).attachments ?? [];
    const chosen = await post('selectItem', first?.preview.content.tap?.value);

    expect(titlesOf(chosen)).toEqual(['Sak 3 ‹b›*']);
    expect(extensionOf(chosen).attachments?.[0]?.preview.content.tap).toBeUndefined();
  });

  test('is not shown to somebody who may not see it', async () => {
    const chosen = await post('selectItem', { search: 'things', id: 'thing-40' }, { from: bertil });

    expect(extensionOf(chosen)).toMatchObject({ type: 'message', text: /^Det finns inte kvar/ });
  });
});

describe('a link to our own tab', () => {
  const link = (url: string, changes: object = {}) => post('queryLink', { url }, changes);

  test('is shown as what it leads to, in a card that every client knows', async () => {
    const shown = await link(`${bot.url}/tab?show=things&id=thing-2`);

    expect(titlesOf(shown)).toEqual(['Sak 2 ‹b›*']);
    expect(extensionOf(shown).attachments?.[0]?.content).toMatchObject({ version: '1.3' });
  });

  test.each([
    ['somebody else’s site', 'https://ond.example/tab?show=things&id=thing-2'],
    ['another page', '/health?show=things&id=thing-2'],
    ['something that is not there', '/tab?show=things&id=thing-99'],
    ['an unknown search', '/tab?show=constructor&id=1'],
    ['no address', 'tab?show'],
  ])('to %s shows nothing', async (_name, url) => {
    expect(titlesOf(await link(url.startsWith('/') ? bot.url + url : url))).toEqual([]);
  });

  test('shows nothing to somebody who may not see what it leads to', async () => {
    expect(titlesOf(await link(`${bot.url}/tab?show=things&id=thing-40`, { from: bertil }))).toEqual([]);
  });
});

describe('something that is done with a message', () => {
  const act = (messagePayload: object | undefined, changes: object = {}, commandId = 'take-thing') =>
    post('fetchTask', { commandId, commandContext: 'message', messagePayload }, changes);
  const html = (content: string) => ({ id: '17', body: { contentType: 'html', content } });

  test('opens in a dialog: the words of the message without its marks, and what they rest on', async () => {
    const opened = await act({
      ...html('<p>Hej <at id="0">Anna</at>,<br>vi vill <b>komma</b> &amp; se.</p>'),
      subject: 'Besök',
    });

    expect(dialogOf(opened).title).toBe('Ta saken');
    expect(linesIn(opened)).toEqual([
      'Anna Åkesson: Besök',
      'Hej Anna,\nvi vill komma & se.',
      'citat [1]',
      '[1] Källa 1\\#1',
    ]);
  });

  test('reads messages that it passes on or quotes', async () => {
    const attachments = [
      {
        contentType: 'forwardedMessageReference',
        content: JSON.stringify({ originalMessageContent: '<p>Vi är tolv.</p>' }),
      },
      { contentType: 'messageReference', content: JSON.stringify({ messagePreview: 'I mars.' }) },
      { contentType: 'messageReference', content: 'inte JSON' },
    ];
    const opened = await act({ id: '18', body: { contentType: 'text', content: 'Se här:' }, attachments });

    expect(linesIn(opened).slice(0, 3)).toEqual(['Anna Åkesson: Se här:', 'Vi är tolv.', 'I mars.']);
  });

  test('says which files it can’t open from there', async () => {
    const attachments = [{ contentType: 'reference', name: 'Förfrågan.docx', contentUrl: 'https://x' }];

    expect(linesIn(await act({ id: '19', body: null, attachments }))).toEqual([
      expect.stringContaining('Förfrågan.docx'),
    ]);
    expect(linesIn(await act({ ...html('<p>Se bilaga</p>'), attachments })).at(-1)).toContain(
      'Förfrågan.docx',
    );
  });

  test('has one key for one person and the same words, and another for others', async () => {
    const keyIn = async (...given: Parameters<typeof act>) => {
      await act(...given);
      return JSON.stringify(await act(...given));
    };
    const once = await keyIn(html('samma'));

    expect(await keyIn(html('samma'))).toBe(once);
    expect(await keyIn(html('ändrat'))).not.toBe(once);
  });

  test('without words is told so, and one that goes wrong says so in the dialog', async () => {
    expect(linesIn(await act(html('<p> </p>')))).toEqual(['Meddelandet har ingen text som jag kan läsa.']);
    expect(linesIn(await act(undefined))).toEqual(['Meddelandet har ingen text som jag kan läsa.']);
    expect(linesIn(await act(html('fel')))).toEqual([expect.stringMatching(/^Något gick fel hos mig/)]);
  });

  test('offers what could be said as buttons that are answered in the dialog', async () => {
    const { card } = dialogOf(await act(html('x'), {}, 'suggest-thing'));
    const button = partsOf(card).find(({ title }) => title === 'Hej!');
    expect(button?.data).toEqual({ say: 'Hej!' });
    const answered = await post('submitAction', { commandId: 'suggest-thing', data: button?.data });

    expect(linesIn(answered)).toEqual([expect.stringMatching(/^Hej! Vad vill du veta/)]);
  });

  test('that nobody offers is not answered', async () => {
    expect(await act(html('x'), {}, 'toString')).toEqual({ status: 501, body: undefined });
  });
});

test('a room that is turned off says why, in place of what its searches and actions give', async () => {
  const { store } = bot.services;
  const stop = {
    what: 'offering',
    reason: { sv: 'Vi flyttar', en: 'We are moving' },
    by: 'anna',
    at: morning,
  };
  await store.transaction((transaction) => saveStop(transaction, stop));
  const found = extensionOf(await search('Sak 7'));
  const acted = await post('fetchTask', {
    commandId: 'suggest-thing',
    messagePayload: { id: '1', body: { contentType: 'text', content: 'x' } },
  });
  await store.transaction((transaction) => removeStop(transaction, 'offering'));

  expect(found).toMatchObject({ type: 'message', text: expect.stringContaining('Vi flyttar') });
  expect(JSON.stringify(acted.body)).toContain('Vi flyttar');
});

test('where somebody writes is not kept as a place to reach them in', async () => {
  const from = { ...anna, aadObjectId: '0b4f2a52-5d0e-4d8a-9b4e-52c7a1f0aaaa' };
  await search('Sak', { from });
  const rows = await bot.services.store.database
    .withTables<{ conversation_reference: { conversation: string } }>()
    .selectFrom('conversation_reference')
    .select('conversation')
    .execute();

  expect(rows.map(({ conversation }) => conversation)).not.toContain(elsewhere.conversation.id);
});
