import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broadcastGroup, correctBroadcast, sendBroadcast } from '../../../src/network/broadcast/broadcast.ts';
import { broadcastVerbs } from '../../../src/network/broadcast/conversation.ts';
import { askedAfterBroadcast, slipInBroadcast } from '../../../src/network/broadcast/question.ts';
import { saveAssignment, savePerson } from '../../../src/network/directory/directory-register.ts';
import { networkFeature } from '../../../src/network/feature.ts';
import { insteadOf } from '../../../src/outbox/instead-notice.ts';
import { listGroup, saveMessages } from '../../../src/outbox/message-register.ts';
import { passOnNotice } from '../../../src/outbox/pass-on-notice.ts';
import { queueNotice } from '../../../src/outbox/queue-notice.ts';
import { listHistory } from '../../../src/record/register.ts';
import { personalMessage } from '../../support/activities.ts';
import { adele, alex, loadDemoCity, megan, talkWith } from '../../support/demo-city.ts';
import { sayAfter } from '../../support/say-after.ts';
import { eachStore } from '../../support/stores.ts';
import { firstAction, morning, startTestBot, type TestBot } from '../../support/test-bot.ts';
import { settle } from '../../support/visit-city.ts';

describe('information in the international network', () => {
  let bot: TestBot;
  let preview: Record<string, unknown>;
  const { say, press } = talkWith(() => bot);

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
  });

  afterAll(() => bot?.close());

  it('is shown to a strategist with those who will get it, before anything is sent', async () => {
    const sent = await say('Sprid: Ny utlysning\nSista dag *1 mars*', alex);
    const card = sent.attachments?.[0]?.content as { actions: { data: Record<string, unknown> }[] };

    preview = card.actions[0]?.data ?? {};
    expect(preview.text).toBe('Ny utlysning\nSista dag *1 mars*');
    expect(JSON.stringify(card)).toContain('Megan Bowen');
    expect(JSON.stringify(card)).toContain('Sista dag \\\\*1 mars\\\\*');
  });

  it.each([
    ['Sprid information till nätverket: Ny utlysning: sök nu', 'Ny utlysning: sök nu'],
    ['Skicka till nätverket: Ny utlysning', 'Ny utlysning'],
    ['Skicka ut till det internationella nätverket:\nNy utlysning', 'Ny utlysning'],
    ['Informera nätverket: Ny utlysning', 'Ny utlysning'],
    ['Tell the network: New call', 'New call'],
    ['Send this to our international network: New call', 'New call'],
    ['Spread in the network: New call', 'New call'],
    ['tell everyone in the network that the handbook is updated', 'the handbook is updated'],
    ['informera kontaktpersonerna om att mötet är flyttat', 'mötet är flyttat'],
    ['Sprid Ny utlysning', 'Ny utlysning'],
    ['till alla kontaktpersoner: Ny utlysning', 'Ny utlysning'],
    ['Hej! Till nätverket:\nNy utlysning', 'Ny utlysning'],
    ['to all contact persons: New call', 'New call'],
    ['Sprid:Ny utlysning', 'Ny utlysning'],
  ])('is what stands after the sign: %s', async (words, text) => {
    const sent = await say(words, alex);
    const card = sent.attachments?.[0]?.content as { actions: { data: Record<string, unknown> }[] };

    expect(card.actions[0]?.data.text).toBe(text);
    expect((await say(words, megan)).text).toMatch(/strateg/);
  });

  it.each([
    ['Sprid: Nytt möte 3 februari', 'nej, 4 februari', 'Nytt möte 4 februari'],
    ['Sprid: Möte kl 10.00 den 3 februari', 'förlåt, 11.00 ska det vara', 'Möte kl 11.00 den 3 februari'],
    ['Spread: New call, last day 1 March', 'sorry, 2 March', 'New call, last day 2 March'],
    ['Sprid: Möte 3 feb kl 9', 'nej 5:e, rummet var taget, ändra det', 'Möte 5 feb kl 9'],
  ])('is set right before it is sent: after “%s”, “%s”', async (wish, text, right) => {
    const { card } = await sayAfter(bot, [wish, text], alex);
    const [action] = (card as { actions: { data: Record<string, unknown> }[] }).actions;
    expect(action?.data.text).toBe(right);
  });

  it('is not sent as it was where what is told anew has no place in it', async () => {
    const { said } = await sayAfter(bot, ['Sprid: Nytt möte 3 februari', 'nej, i Blå salen'], alex);
    expect(said).toContain('Det är inte skickat än');
  });

  it.each(['Skicka till nätverket', 'Sprid information till nätverket:', 'Tell the network'])(
    'is asked for where there is none: %s',
    async (words) => {
      expect((await say(words, alex)).text).toMatch(/kolon|colon/);
      expect((await say(words, megan)).text).toMatch(/strateg/);
    },
  );

  it.each(['Hur sprider vi information till nätverket?', 'Vad ska vi berätta för nätverket?'])(
    'is not begun by a question: %s',
    async (words) => {
      expect((await say(words, alex)).text).toContain('5#10');
    },
  );

  it('is no business of others', async () => {
    const sent = await say('Sprid: hej alla', megan);

    expect(sent.text).toContain('strateg');
    expect(await press('broadcast-send', preview, megan)).toContain('strateg');
    expect(await press('delivery-report', { group: 'broadcast:x', language: 'sv' }, megan)).toContain(
      'strateg',
    );
  });

  it.each(['Hur gick utskicket?', 'Nådde utskicket alla?', 'How did the broadcast go?'])(
    'has not fared in any way before anything was sent: %s',
    async (question) => {
      expect((await say(question, alex)).text).toMatch(/Inget har spridits|Nothing has been spread/);
      expect((await say(question, megan)).text).toMatch(/strateg/);
    },
  );

  it('is what "hur gick det?" is about after it, and only then', async () => {
    const chat = personalMessage('Sprid: Ännu en utlysning', { from: alex });
    await bot.ask(chat);
    const next = { ...personalMessage('Hur gick det?', { from: alex }), conversation: chat.conversation };

    expect((await bot.ask(next)).text).toContain('Inget har spridits i nätverket än');
    expect((await say('Hur gick det?', alex)).text).not.toContain('spridits');
  });

  it('reaches a contact person in their own chat, once however often it is pressed, and is recorded once', async () => {
    const greeting = personalMessage('hej', { from: megan });
    await bot.ask(greeting);

    expect(await press('broadcast-send', preview, alex)).toContain('Så har det gått');
    expect(await press('broadcast-send', preview, alex)).toContain('Så har det gått');
    const call = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === greeting.conversation.id && (activity.text ?? '').includes('Ny utlysning'),
    );

    expect(call.activity.text).toContain('från Alex Wilber');
    expect(call.activity.text).toContain('Sista dag \\*1 mars\\*');
    const arrived = bot.connector.calls.filter(({ activity }) =>
      (activity.text ?? '').includes('Till internationella'),
    );
    expect(arrived.filter(({ conversation }) => conversation === greeting.conversation.id)).toHaveLength(1);
    expect(await listHistory(bot.services.store.database, `broadcast:${preview.id}`)).toHaveLength(1);
  });

  it('that was changed on its way, or is too long, spreads nothing', async () => {
    const { length } = bot.connector.calls;
    expect(await press('broadcast-send', { ...preview, text: 'Något annat' }, alex)).toContain(
      'Så har det gått',
    );
    const unsent = { ...preview, id: 'f'.repeat(32) };
    expect(await press('broadcast-send', { ...unsent, text: 'x'.repeat(4_001) }, alex)).toContain(
      'Inget har ändrats',
    );

    const { database } = bot.services.store;
    expect(await listHistory(database, `broadcast:${preview.id}`)).toMatchObject([
      { after: { text: preview.text } },
    ]);
    expect(await listHistory(database, `broadcast:${unsent.id}`)).toEqual([]);
    const said = bot.connector.calls.slice(length).map(({ activity }) => activity.text ?? '');
    expect(said.filter((text) => /Något annat|xxx/.test(text))).toEqual([]);
  });

  it('tells how it has fared, and sends again to those whom it did not reach', async () => {
    const group = { group: `broadcast:${preview.id}`, language: 'sv' };
    const failed = () => press('delivery-report', group, alex);
    await expect.poll(failed, { timeout: 30_000 }).toContain('Har inte lagt till Utblick');

    expect(await press('resend-failed', group, alex)).toContain('Så har det gått');
  });

  it.each(['Hur gick utskicket?', 'How did the broadcast go?'])(
    'can be asked for in words by those who may see how it has fared: %s',
    async (question) => {
      // A strategist also hears of those whom it did not reach, at any time.
      const said = await bot.exchange(personalMessage(question, { from: alex }));
      const isAnswer = ({ activity }: (typeof said)[number]) =>
        /från Alex Wilber|from Alex Wilber/.test(activity.text ?? '') &&
        JSON.stringify(activity.attachments ?? []).includes(`broadcast:${preview.id}`);
      const answers = said.filter(isAnswer);

      expect(answers).toHaveLength(1);
      expect(answers[0]?.activity.text).toContain('Ny utlysning');
    },
  );

  describe('with something wrong in it', () => {
    const group = () => `broadcast:${preview.id}`;
    const right = 'Sista dag är *10 mars*.';
    it('is corrected from what tells how it has fared, or in words; by strategists alone', async () => {
      const report = await press('delivery-report', { group: group(), language: 'sv' }, alex);
      expect(report).toContain('"title":"Skicka en rättelse"');
      const administrator = { ...alex, aadObjectId: 'db09e7c7-ec32-5084-a874-cf1fe4faefff' };
      const shown = await press('delivery-report', { group: group(), language: 'sv' }, administrator);
      expect(shown).toContain('Visa läget nu');
      expect(shown).not.toContain('Skicka en rättelse');
      const asked = { group: group(), language: 'sv' };
      expect(await press('broadcast-correct-form', asked, alex)).toMatch(/De \d+ som det skickades till/);
      for (const words of [
        'Rätta det jag spred',
        'Skicka en rättelse till nätverket',
        'ojdå de va fel datum i det jag skickade ut till alla',
        'there is a mistake in what I sent out to everybody',
      ]) {
        expect(JSON.stringify(await say(words, alex))).toContain('Sista dag \\\\*1 mars\\\\*');
        expect((await say(words, megan)).text).toContain('strateg');
      }
      const sent = { ...asked, id: 'e'.repeat(32), text: right };
      for (const verb of ['broadcast-correct-form', 'broadcast-correct'])
        expect(await press(verb, sent, megan)).toContain('strateg');
      expect(await press('broadcast-correct', { ...sent, text: ' ' }, alex)).toContain('Inget har skickats');
      const unknown = { ...sent, group: 'broadcast:x' };
      expect(await press('broadcast-correct', unknown, alex)).toContain('Inget har skickats');
      expect(await listHistory(bot.services.store.database, `broadcast:${sent.id}`)).toEqual([]);
    });

    it('is followed by its correction, to the same people, once, and recorded with both', async () => {
      const { database } = bot.services.store;
      const data = { ...firstAction(await say('rätta det jag spred', alex)).data, text: right };
      const answers = [
        await press('broadcast-correct', data, alex),
        await press('broadcast-correct', data, alex),
      ];
      expect(answers).toEqual([expect.stringContaining('Så har det gått'), expect.any(String)]);
      const call = await bot.connector.waitFor(({ activity }) =>
        (activity.text ?? '').includes('Rättelse till internationella nätverket'),
      );

      expect(call.activity.text).toContain('från Alex Wilber');
      expect(call.activity.text).toContain('Sista dag är \\*10 mars\\*.');
      expect(call.activity.text).toMatch(/Rättelsen gäller det som spreds .*: Ny utlysning/);
      const correction = `broadcast:${(data as { id?: string }).id}`;
      const reached = async (one: string) =>
        (await listGroup(database, one))
          .filter(({ insteadOf }) => insteadOf === null)
          .map((m) => m.addressee);
      expect(await reached(correction)).toEqual(await reached(group()));
      expect(await listHistory(database, correction)).toMatchObject([
        { act: 'broadcast', before: { corrects: group(), text: preview.text }, after: { text: right } },
      ]);
      expect((await say('Hur gick utskicket?', alex)).text).toContain('Sista dag är');
    });

    it('is shown anew with what is said right after it, and corrected once it has been sent', async () => {
      const chat = personalMessage('Sprid: Sista dag 1 april', { from: alex });
      const words = 'hoppsan fel datum, det är 10 april';
      // A strategist also hears of those whom the broadcast did not reach, at any time.
      const sayNext = async (text: string) => {
        const next = personalMessage(text, { from: alex, conversation: chat.conversation });
        const answer = (await bot.exchange(next)).find(({ activity }) => activity.replyToId === next.id);
        if (answer === undefined) throw new Error('nothing was answered');
        return answer.activity;
      };
      await bot.exchange(chat);

      const unsent = await sayNext(words);
      expect(JSON.stringify(unsent)).toContain('Sista dag 10 april');
      expect(JSON.stringify(unsent)).not.toContain('Skicka rättelsen');
      const { data } = firstAction(unsent);
      await press('broadcast-send', data, alex);
      const form = JSON.stringify(await sayNext('hoppsan fel datum, det är 12 april'));
      expect(form).toMatch(/"value":"[^"]*12 april"/);
      expect(form).toContain(`"group":"broadcast:${data.id}"`);
      expect(form).toContain('Rätta det som Alex Wilber spred');
      expect(JSON.stringify(await say(words, alex))).not.toContain('Skicka rättelsen');
    });
  });

  it('asks each head of a specialist administration or company once a year, by a card with its answer', async () => {
    const greeting = personalMessage('hej', { from: adele });
    // Others may hear something of the broadcast at the same moment.
    await bot.exchange(greeting);
    const { send } = bot.outbox;
    const { jobs } = networkFeature({ ...bot.services, send, localMode: false });
    const job = jobs.find(({ name }) => name === 'ask-contact-confirmations');

    await job?.run(null, send);
    await job?.run(null, send);
    const isQuestion = ({ conversation, activity }: (typeof bot.connector.calls)[number]) =>
      conversation === greeting.conversation.id && JSON.stringify(activity).includes('Kulturnämnden?');
    const call = await bot.connector.waitFor(isQuestion);

    const card = JSON.stringify(call.activity.attachments);
    expect(card).toContain('Stämmer kontaktpersonen för Kulturnämnden?');
    expect(card).toContain('Just nu: Megan Bowen sedan 1 januari 2016.');
    expect(bot.connector.calls.filter(isQuestion)).toHaveLength(1);
  });
});

eachStore('Information in the network that is sent again', (given) => {
  it('a year later from an old card, does not reach those who have come since', async () => {
    await settle(given.store);
    const verbs = broadcastVerbs({ store: given.store, send: async () => undefined });
    const press = (text: string, at: string) =>
      verbs
        .find(({ name }) => name === 'broadcast-send')
        ?.handle(
          {
            ...{ key: at, person: { id: 'sara', name: 'Sara' }, at: new Date(at) },
            conversation: { id: 'chat', kind: 'personal' },
            language: 'sv',
          },
          { id: 'b'.repeat(32), text, language: 'sv' },
        );
    const group = `broadcast:${'b'.repeat(32)}`;
    const told = async () =>
      (await listGroup(given.store.database, group)).map(({ addressee, notice }) => ({ addressee, notice }));

    await press('Ny utlysning', '2026-11-23T08:00:00Z');
    const first = await told();
    await given.store.transaction(async (transaction) => {
      await savePerson(transaction, { id: 'nina', name: 'Nina', mail: null });
      const since = { from: '2027-01-01', until: null, source: 'chat' } as const;
      await saveAssignment(transaction, {
        ...{ id: 'new', person: 'nina', role: 'contact_person', unit: 'idrott' },
        ...since,
      });
    });
    await press('En annan utlysning', '2027-11-23T08:00:00Z');

    expect(first.map(({ addressee }) => addressee)).toEqual(
      expect.arrayContaining([{ person: 'cecilia' }, { person: 'ivar' }]),
    );
    expect(await told()).toEqual(first);
    expect(await listHistory(given.store.database, group)).toMatchObject([
      { act: 'broadcast', after: { recipients: first.length } },
    ]);
  });
});

eachStore('A correction of information in the network', (given) => {
  it('goes to those whom it was sent to, or who got it in their place', async () => {
    await settle(given.store);
    const ports = { store: given.store, send: async () => undefined };
    const sent = { actor: { id: 'sara', name: 'Sara' }, at: new Date('2026-11-23T08:00:00Z') };
    await sendBroadcast(ports, { id: 'a'.repeat(32), text: 'Sista dag 1 mars', ...sent });
    const group = broadcastGroup('a'.repeat(32));
    const { database } = given.store;
    const [instead, byHand, ...reached] = await listGroup(database, group);
    if (instead === undefined || byHand === undefined) throw new Error('too few get it');
    const lost = { state: 'undeliverable', reason: 'gone' } as const;
    const channel = { conversation: '19:channel' };
    const asked = { message: byHand.id, addressee: null, name: 'x', mailbox: null, reason: 'gone' } as const;
    await given.store.transaction(async (transaction) => {
      await saveMessages(transaction, [
        ...[instead, byHand].map((message) => ({ ...message, ...lost })),
        ...reached.map((message) => ({ ...message, state: 'sent' as const })),
      ]);
      const standsIn = { group, at: sent.at };
      await queueNotice(transaction, ports.send, {
        ...{ ...standsIn, key: 'in place', addressee: channel, insteadOf: instead.id },
        notice: insteadOf(instead, 'gone'),
      });
      await queueNotice(transaction, ports.send, {
        ...{ ...standsIn, key: 'by hand', addressee: { person: 'sara' }, insteadOf: byHand.id },
        notice: passOnNotice([{ ...asked, notice: byHand.notice }]),
      });
    });
    await given.store.transaction(async (transaction) => {
      const standIns = (await listGroup(transaction, group)).filter((one) => one.insteadOf !== null);
      await saveMessages(
        transaction,
        standIns.map((message) => ({ ...message, state: 'sent' as const })),
      );
    });
    const correction = { group, id: 'c'.repeat(32), text: 'Sista dag 10 mars', ...sent };
    await correctBroadcast(ports, correction);

    const corrected = await listGroup(database, broadcastGroup(correction.id));
    expect(corrected.map(({ addressee }) => addressee)).toEqual([
      channel,
      ...[byHand, ...reached].map(({ addressee }) => addressee),
    ]);
  });
});

it.each([
  ['oj, fel tidpunkt, klockan 10', 'klockan 10'],
  ['Sorry, wrong date: it is 10 March', 'it is 10 March'],
  ['fel datum på mötet i IB, vem ändrar?', undefined],
  ['fel plats för mötet', undefined],
  ['that had a wrong date in it, how do i fix it', ''],
  ['datumet blev fel, går det att ändra det?', ''],
  ['there was a typo in it', ''],
  ['gick nåt fel?', undefined],
  ['det är fel på remisserna', undefined],
  ['Fel datum?', undefined],
])('a slip in what was spread is told from others: %s', (text, right) => {
  expect(slipInBroadcast(text)).toBe(right);
  expect(askedAfterBroadcast(text)).toBe(right === undefined ? undefined : text);
});

it.each([
  ['den 16:e blev det', 'Sprid: Möte 14 januari kl. 9', 'Sprid: Möte 16 januari kl. 9'],
  ['nej, den 3e menar jag', 'Sprid: Möte den 14 jan', 'Sprid: Möte den 3 jan'],
  ['sorry, the 20th', 'Spread: Meeting on 14 January', 'Spread: Meeting on 20 January'],
  ['4 februari blev det', 'Sprid: Möte 14 januari', 'Sprid: Möte 4 februari'],
  ['nej, den 16:e blir det, salen var bokad', 'Sprid: Möte 14 januari', 'Sprid: Möte 16 januari'],
  ['nej den 16:e för salen är upptagen', 'Sprid: Möte 14 januari', 'Sprid: Möte 16 januari'],
  ['no, the 16th, can you change it', 'Spread: Meeting 14 January', 'Spread: Meeting 16 January'],
  ['nej kl 10', 'Sprid: Möte 14 januari kl 9', 'Sprid: Möte 14 januari kl 10'],
  ['nej, 10.30', 'Sprid: Möte 14 januari kl 9', 'Sprid: Möte 14 januari kl 10.30'],
])('another day is put in place of the one that was told: %s', (text, earlier, whole) => {
  expect(askedAfterBroadcast(text, earlier)).toBe(whole);
});

it('what is told beside another day is not left out of it', () => {
  const earlier = 'Sprid: Möte 14 januari';
  expect(askedAfterBroadcast('nej 16:e, och lägg till att vi bjuder på lunch', earlier)).toBeUndefined();
});

it('nobody acts as another where people are authenticated', () => {
  const ports = {
    store: { database: undefined } as never,
    clock: { now: () => morning },
    send: async () => undefined,
    readDirectoryFile: async () => '',
  };
  const names = (localMode: boolean) =>
    networkFeature({ ...ports, localMode }).intents.map(({ name }) => name);

  expect(names(true)).toContain('act-as');
  expect(names(false)).not.toContain('act-as');
});
