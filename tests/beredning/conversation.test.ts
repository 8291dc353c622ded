import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMatters } from '../../src/beredning/matter-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { cardAction, groupMessage, personalMessage } from '../support/activities.ts';
import { loadDemoCity } from '../support/demo-city.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const person = (number: string, name: string) => ({
  id: `user-id-${number}`,
  name,
  aadObjectId: `00000000-0000-0000-0000-00000000000${number}`,
});
const alex = person('20', 'Alex Wilber');
const megan = person('21', 'Megan Bowen');
const patti = person('24', 'Patti Fernandez');
const lynne = person('25', 'Lynne Robbins');
const stranger = { id: 'user-id-9', name: 'Okänd', aadObjectId: '00000000-0000-0000-0000-00000000009999' };

interface Card {
  readonly body: readonly unknown[];
  readonly actions?: readonly {
    title: string;
    verb?: string;
    data?: Record<string, unknown>;
    card?: { actions: { verb: string; data: Record<string, unknown> }[] };
  }[];
}

describe('a trip, from the form to the decision', () => {
  let bot: TestBot;
  let matter: string;
  const chats = new Map<object, string>();

  beforeAll(async () => {
    bot = await startTestBot();
    await loadDemoCity(bot);
    for (const from of [alex, megan, patti, lynne]) {
      const greeting = personalMessage('hej', { from });
      await bot.ask(greeting);
      chats.set(from, greeting.conversation.id);
    }
  });

  afterAll(() => bot?.close());

  /** Each writes in their own chat, where they also hear from the bot. */
  const inChat = (text: string, from: object) => {
    const message = personalMessage(text, { from });
    const id = chats.get(from) ?? message.conversation.id;
    return { ...message, conversation: { ...message.conversation, id } };
  };
  /** What the bot answers; messages of its own accord may come in between. */
  const say = async (text: string, from: object = megan) => {
    const message = inChat(text, from);
    const calls = await bot.exchange(message);
    const answer = calls.find(({ target }) => target === message.id);
    if (answer === undefined) throw new Error(`no answer to ${text}`);
    return answer.activity;
  };
  const cardOf = (sent: { attachments?: readonly { content: unknown }[] }) =>
    sent.attachments?.[0]?.content as Card;
  const press = async (verb: string, data: object, from: object = megan) => {
    const whole = { language: 'sv', matter, seen: '1', ...data };
    const { body } = await bot.post(cardAction(inChat('x', from), verb, whole, { from }));
    const { value } = body as { value: unknown };
    return { card: value as Card, text: typeof value === 'string' ? value : JSON.stringify(value) };
  };
  /** The verbs that a card offers, also within the parts that open. */
  const offered = ({ actions = [] }: Card) =>
    actions.flatMap(({ verb, card }) => verb ?? card?.actions.map((action) => action.verb) ?? []);
  /** What arrived in somebody's chat, with these words in it. */
  const arrived = (to: object, words: string) =>
    bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === chats.get(to) && JSON.stringify(activity).includes(words),
    );

  it('begins with what the gate needs', async () => {
    const card = cardOf(await say('Ny resa till IB'));

    expect(JSON.stringify(card)).toContain('Vad är det?');
    matter = String(card.actions?.[0]?.data?.matter);
    expect(matter).toHaveLength(32);
  });

  it.each([
    ['Hur anmäler man en ny resa till IB?', /Ny resa till IB/],
    ['Vad är IB?', /5#|Internationell strategi/],
    ['Vem beslutar om resor i IB?', /5#|Internationell strategi/],
  ])('"%s" asks how, and begins nothing', async (question, answer) => {
    const sent = await say(question);
    expect(JSON.stringify(sent)).not.toContain('1 av 4');
    expect(sent.text ?? '').toMatch(answer);
  });

  it('stops kindly what is none for IB: who decides, by which paragraph, and what to hand over', async () => {
    const own = await press('beredning-form', {
      part: 'what',
      go: 'next',
      subject: 'conference',
      onBehalfOf: 'trafik',
    });
    expect(own.text).toContain('Det här avgörs inte i IB');
    expect(own.text).toContain('Internationell strategi 5#4');
    expect(own.text).toContain('Strategin säger inget om den');

    const membership = await press('beredning-form', {
      part: 'what',
      go: 'next',
      subject: 'membership',
      onBehalfOf: 'ks',
    });
    expect(membership.text).toContain('Kommunfullmäktige');
    expect(membership.text).toContain('5#3');
    expect(membership.text).toContain('Text att lämna över');
  });

  it.each(['Vem beslutar om en deklaration med ökad resursbörda?', 'form'])(
    'says of a declaration with an added burden what the paragraph says, no more (%s)',
    async (asked) => {
      const what = { part: 'what', go: 'next', subject: 'declaration', onBehalfOf: 'ks', addedBurden: 'yes' };
      const told = asked === 'form' ? (await press('beredning-form', what)).text : (await say(asked)).text;
      expect(told).toContain('inte delegerat');
      expect(told).toMatch(/sägs inte uttryckligen/);
      expect(told).toMatch(/Lyft frågan till kommunstyrelsen/);
      expect(told).toContain('5#4');
      expect(told).not.toContain('Avgörs av: Kommunstyrelsen');
    },
  );

  it.each([
    ['Borgarrådet vill åka på det här, 2 personer.', 'Jag har fyllt i'],
    ['', 'Jag har fyllt i'],
    ['The mayor would like to go to this one, two people.', 'I have filled in'],
  ])('is answered in the language of whoever passes a mail on, with the note "%s"', async (note, lead) => {
    const mail = `${note}

From: Nordic Edge <info@edge.example>
Sent: den 20 november 2026 09:00
To: Patti Fernandez
Subject: Invitation: Nordic Edge

Dear Mayor, you are invited to attend our conference in Stavanger on 9-10 September 2027, two people.`;
    const sent = await say(mail, lynne);

    expect(sent.text).toContain(lead);
    expect(sent.text).not.toContain('november');
    expect(JSON.stringify(cardOf(sent))).toContain('Nordic Edge');
  });

  it('takes the form part by part, keeps each, and says what is missing', async () => {
    const trip = await press('beredning-form', {
      part: 'what',
      go: 'next',
      subject: 'conference',
      onBehalfOf: 'ks',
    });
    expect(trip.text).toContain('2 av 4');

    const over = { part: 'trip', go: 'review', title: 'Förra årsmötet', from: '2020-06-03' };
    const refused = await press('beredning-form', { ...over, until: '2020-06-05' });
    expect(refused.text).toContain('Resan har redan varit, och IB tar ställning innan någon åker');
    expect(refused.text).toContain('Förra årsmötet');
    expect((await press('beredning-form', { ...over, language: 'en' })).text).toContain(
      'The trip is over already',
    );
    expect((await press('beredning-review', {})).text).not.toContain('Förra årsmötet');

    const review = await press('beredning-form', {
      part: 'trip',
      go: 'review',
      title: 'Eurocities årsmöte',
      place: 'Bratislava, Slovakien',
      from: '2027-06-03',
      until: '2027-06-05',
      travellerCount: '2',
      travellers: 'Adele Vance\nMegan Bowen',
    });
    expect(review.text).toContain('Det här saknas');
    expect(offered(review.card)).not.toContain('beredning-submit');

    const wrong = await press('beredning-form', { part: 'money', go: 'review', 'cost-travel': 'en del' });
    expect(wrong.text).toContain('Jag kan inte läsa beloppet ”en del”');
    const unclear = await press('beredning-form', { part: 'money', go: 'review', 'cost-travel': '12,7' });
    expect(unclear.text).toContain('”12,7”. Skriv hela kronor eller en enhet');
    await press('beredning-form', {
      part: 'money',
      go: 'review',
      'cost-travel': '12 tkr',
      'cost-lodging': '16.000:-',
      payer: 'own-budget',
    });
    const whole = await press('beredning-form', {
      part: 'why',
      go: 'next',
      purpose: 'Dela erfarenheter av klimatarbete',
      directions: 'cooperation,influence',
      benefit: 'Nya samarbeten',
      broughtHome: 'Rapport till KS',
    });
    expect(whole.text).toContain('4 av 4');
    const ready = await press('beredning-review', {});
    expect(ready.text).toContain('28\u00a0000\u00a0kr');
    expect(offered(ready.card)).toContain('beredning-submit');
  });

  it('is read from what was written, however much tells why', async () => {
    const trip =
      'Vi vill skicka två personer till Lyon den 4–6 maj 2027 på konferensen Velo-city, för kommunstyrelsen. Kostnad 28 000 kr. ';
    const why =
      'Syftet är att lära av hur Lyon har byggt sitt nät av cykelbanor, och träffa kollegor från andra städer. ';
    const sent = await say(trip + why.repeat(60), stranger);

    expect(sent.text).toContain('Jag har fyllt i det som du skrev');
    expect(JSON.stringify(cardOf(sent))).toContain('Lyon');
  });

  it('keeps the draft for its writer alone', async () => {
    expect((await press('beredning-show', {}, stranger)).text).toContain('bara den som skriver');
    expect((await press('beredning-edit', { part: 'trip' }, alex)).text).toContain('bara den som skriver');
    expect(JSON.stringify(cardOf(await say('mina ärenden i IB')))).toContain('Eurocities');
  });

  it.each([
    ['mina utkast', 'Skriv ”egna svar”.'],
    ['my drafts', 'Write “own answers”.'],
  ])('leads strategists to what they draft elsewhere, and nobody else: %s', async (text, told) => {
    expect(JSON.stringify(await say(text, alex))).toContain(told);
    const writer = JSON.stringify(await say(text));
    expect(writer).toContain('Eurocities');
    expect(writer).not.toContain(told);
    expect(JSON.stringify(await say('mina ärenden i IB', alex))).not.toContain(told);
  });

  it('tells nobody else of the draft where they read along', async () => {
    for (const text of ['<at>Utblick</at> mina ärenden i IB', '<at>Utblick</at> my matters in IB']) {
      const read = readBy(await bot.exchange(groupMessage(text, { from: megan })));
      expect(read.one).toContain('Eurocities');
      expect(read.all).toBe(NOTHING);
    }
  });

  it('is submitted once, gets its number, and the strategists hear of it', async () => {
    const receipt = (await press('beredning-submit', {})).text;
    expect(receipt).toContain('Inskickat som IB 2026-1');
    // Who asks and travels, and is none of IB, has no conflict to be told of.
    expect(receipt).not.toContain('Du har jäv');
    expect((await press('beredning-submit', {})).text).toContain('Inget har ändrats');
    await arrived(alex, 'Megan Bowen har skickat in ett ärende till IB');
  });

  it('is prepared by a strategist, and put on the agenda of a meeting', async () => {
    expect((await say('nytt IB-möte 12 februari 2027', megan)).text).toContain('strateg');
    await say('nya IB-möten 4 december och 18 december 2026', alex);
    const days = { dates: '2026-12-04,2026-12-18', language: 'sv' };
    expect((await press('beredning-add-meetings', days, alex)).text).toContain(
      '4 december 2026, 18 december 2026',
    );
    const shown = await press('beredning-show', {}, alex);
    expect(offered(shown.card)).toEqual(
      expect.arrayContaining(['beredning-prepare', 'beredning-ask', 'beredning-schedule', 'beredning-send']),
    );
    expect(
      (await press('beredning-prepare', { dnr: '171-1/2026', assessment: 'Bra' }, megan)).text,
    ).toContain('inte din uppgift');
    expect((await press('beredning-prepare', { dnr: '171-1/2026', assessment: 'Bra' }, alex)).text).toContain(
      'Sparat',
    );
    await press('beredning-schedule', { meeting: '2026-12-04' }, alex);
    await arrived(megan, 'tas upp på IB:s möte 4 december 2026');
    const agenda = JSON.stringify(cardOf(await say('vad ska IB ta upp?', lynne)));
    expect(agenda).toContain('1. IB 2026-1: Eurocities årsmöte');
    for (const asked of ['vad ligger på bordet den fjärde', 'vad ska vi ta upp den 4:e'])
      expect(JSON.stringify(cardOf(await say(asked, lynne)))).toContain('1. IB 2026-1: Eurocities årsmöte');
  });

  it('comes to IB as a card that each sees in their own way', async () => {
    await press('beredning-send', {}, alex);
    const card = JSON.stringify((await arrived(patti, 'Väntar på beslut')).activity);
    for (const words of [
      'Eurocities årsmöte',
      'Adele Vance',
      '3–5 juni 2027',
      'Bratislava',
      '28\u00a0000',
      '5#4',
    ])
      expect(card).toContain(words);
    expect(card).toContain('beredning-approve');
    const members = JSON.stringify((await arrived(lynne, 'Väntar på beslut')).activity);
    expect(members).toContain('beredning-support');
    expect(members).not.toContain('beredning-approve');
    const outside = await press('beredning-show', {}, stranger);
    expect(outside.text).toContain('Väntar på beslut');
    expect(offered(outside.card)).toEqual([]);
  });

  it('is handled again by a member who takes a conflict of interest back', async () => {
    expect((await press('beredning-conflict', { conflictReason: '' }, lynne)).text).toContain(
      'Ditt jäv är antecknat',
    );
    // Words change nothing, and lead to the button.
    const shown = JSON.stringify(cardOf(await say('jag har inte jäv i IB 2026-1', lynne)));
    expect(shown).toContain('Det du skrev har inte ändrat något');
    expect(shown).toContain('Jag har inte jäv');
    expect((await press('beredning-show', {}, patti)).text).toContain('Lynne Robbins har inte jäv');

    const [, declaredAt = ''] = /"declaredAt":"([^"]+)"/.exec(shown) ?? [];
    const own = { person: lynne.aadObjectId, declaredAt };
    const unsaid = await press('beredning-take-back-conflict', { ...own, conflictBackReason: ' ' }, lynne);
    expect(unsaid.text).toContain('Skriv skälet');
    const back = { ...own, conflictBackReason: 'Jag tryckte fel.' };
    expect((await press('beredning-take-back-conflict', back, stranger)).text).toContain('inte din uppgift');
    const older = { ...back, declaredAt: '2026-01-01T00:00:00.000Z' };
    const stale = await press('beredning-take-back-conflict', older, lynne);
    expect(stale.text).toContain('Du skrev: ”Jag tryckte fel.”');
    const taken = await press('beredning-take-back-conflict', back, lynne);
    expect(taken.text).toContain('Jävsanmälan är tillbakatagen');
    expect(offered(taken.card)).toContain('beredning-support');
  });

  it('takes the views of members, and none of others', async () => {
    expect((await press('beredning-support', {}, stranger)).text).toContain('inte din uppgift');
    expect((await press('beredning-view', { stance: 'opposes' }, lynne)).text).toContain('Skriv skälet');
    const viewed = await press('beredning-view', { stance: 'supports', viewReason: 'Angeläget *nu*' }, lynne);
    expect(viewed.text).toContain('Ditt svar är antecknat');
    expect(viewed.text).toContain('Angeläget \\\\*nu\\\\*');
    expect(
      (await press('beredning-view', { stance: 'supports', viewReason: 'Angeläget *nu*' }, lynne)).text,
    ).toContain('Det var redan så');
  });

  it.each([
    'godkänn resan till bratislava',
    'Approve the trip to Slovakia',
    'Jag godkänner IB-ärendet',
    'jag godkänner ib 2026 1',
  ])('leads whoever means to decide by "%s" to its card, and is not decided by words', async (text) => {
    const shown = JSON.stringify(cardOf(await say(text, patti)));

    expect(shown).toContain('Eurocities årsmöte');
    expect((await listMatters(bot.services.store.database, {}))[0]?.state).toBe('at-beredning');
  });

  it('shows what the requester changed to those who had given a view, and takes no decision on the old one', async () => {
    await press('beredning-form', {
      part: 'trip',
      go: 'review',
      title: 'Eurocities årsmöte',
      place: 'Wien',
      from: '2027-06-03',
      until: '2027-06-05',
      travellerCount: '2',
      travellers: '',
    });
    expect((await press('beredning-review', {})).text).toContain('Plats: Bratislava, Slovakien → Wien');
    expect((await press('beredning-amend', {})).text).toContain('Ändringarna är inskickade');
    await arrived(lynne, 'Megan Bowen har ändrat ärendet');
    const seen = await press('beredning-show', {}, lynne);
    expect(seen.text).toContain('Ändrat sedan du svarade');
    expect(seen.text).toContain('Plats: Bratislava, Slovakien → Wien');

    expect((await press('beredning-approve', { seen: '1' }, patti)).text).toContain(
      'läs det nya och tryck igen',
    );
  });

  it('is decided by the finansborgarråd alone, once, and everybody sees it', async () => {
    expect((await press('beredning-approve', { seen: '2' }, lynne)).text).toContain('inte din uppgift');
    expect((await press('beredning-reject', { seen: '2' }, patti)).text).toContain('Skriv skälet');
    const decided = await press('beredning-approve', { seen: '2' }, patti);
    expect(decided.text).toContain('Du har godkänt ärendet');
    expect(decided.text).toContain('Godkänt av Patti Fernandez 23 november 2026 kl. 09.00');
    for (const [verb, from] of [
      ['beredning-approve', patti],
      ['beredning-reject', patti],
      ['beredning-support', lynne],
      ['beredning-withdraw', megan],
    ] as const)
      expect((await press(verb, { seen: '2', rejectReason: 'nej' }, from)).text).toContain('redan avgjort');

    await arrived(megan, 'Patti Fernandez har godkänt ärendet');
    const updated = await bot.connector.waitFor(
      ({ method, conversation, activity }) =>
        method === 'PUT' &&
        conversation === chats.get(lynne) &&
        JSON.stringify(activity).includes('Godkänt av'),
    );
    expect(JSON.stringify(updated.activity)).not.toContain('beredning-support');
  });

  it('hands the decision over by its button, to those who may take it', async () => {
    expect(offered((await press('beredning-show', {}, megan)).card)).toContain('beredning-decision');
    expect(offered((await press('beredning-show', {}, stranger)).card)).toEqual([]);
    expect((await press('beredning-decision', {}, stranger)).text).not.toContain('IB 2026-1');

    const before = bot.connector.calls.length;
    expect((await press('beredning-decision', {}, megan)).text).toContain('IB 2026-1');
    const links = bot.connector.calls.slice(before).map(({ activity }) => activity.text ?? '');
    expect(links.filter((text) => /Beslut IB 2026-1\\?\.(docx|json)\]\(http/.test(text))).toHaveLength(2);
  });

  it('leaves a whole record, in which people are ids', async () => {
    const [stored] = await listMatters(bot.services.store.database, {});
    const history = await listHistory(bot.services.store.database, `beredning:${matter}`);

    expect(stored?.decision).toMatchObject({ right: 'own', actingFor: null, paragraph: '5#4', revision: 2 });
    expect(history.map(({ act }) => act)).toEqual([
      'submit',
      'prepare',
      'put-on-agenda',
      'send-to-beredning',
      'declare-conflict',
      'take-back-conflict',
      'give-view',
      'amend',
      'approve',
    ]);
    expect(JSON.stringify(history)).not.toMatch(/Patti|Lynne|Megan|Adele/);
  });

  it.each([
    ['IB 2026-1 är inställd', 'Det du skrev har inte ändrat något.'],
    ['Vi drar tillbaka ib2026-1 eftersom ingen kan åka', 'Det du skrev har inte ändrat något.'],
    ['We withdraw IB 2026-1 since nobody can go', 'What you wrote has changed nothing.'],
  ])('is shown for "%s", which changes nothing by itself', async (text, note) => {
    const before = await listMatters(bot.services.store.database, {});
    const card = JSON.stringify(cardOf(await say(text)));

    expect(card).toContain('Eurocities årsmöte');
    expect(card).toContain(note);
    expect(await listMatters(bot.services.store.database, {})).toEqual(before);
  });

  it('is shown to whoever asks of it by its number; one that nobody knows is said to be unknown', async () => {
    const card = JSON.stringify(cardOf(await say('Vad händer nu med IB 2026-1?', stranger)));

    expect(card).toContain('Godkänt av Patti');
    expect(card).not.toContain('har inte ändrat något');
    expect((await say('IB 2026-99 är inställd')).text).toContain('Jag hittar inget IB-ärende');
  });

  it.each([
    'Vad säger strategin om resor som IB 2026-1?',
    'Vi ses på IB 2026-05-12',
    'Vi ses på IB 2026 1 december',
    'Vem godkänner resan till Wien?',
  ])('is not what is meant by "%s"', async (text) => {
    expect(JSON.stringify(await say(text))).not.toContain('Eurocities årsmöte');
  });

  it('is told of by its name, and in a group its card follows the matter', async () => {
    expect(JSON.stringify(cardOf(await say('status för Eurocities', stranger)))).toContain(
      'Godkänt av Patti',
    );
    expect((await say('status för IB 2026-99')).text).toContain('Jag hittar inget IB-ärende');

    const mine = JSON.stringify(
      await bot.ask(groupMessage('<at>Utblick</at> mina ärenden i IB', { from: megan })),
    );
    expect(mine).toContain('IB 2026-1: Eurocities årsmöte');
    expect(mine).not.toContain('Dina utkast');

    const asked = groupMessage('<at>Utblick</at> visa IB 2026-1', { from: lynne });
    await bot.post(asked);
    const posted = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === asked.conversation.id && activity.attachments !== undefined,
    );
    expect(JSON.stringify(posted.activity)).toContain('"refresh"');
  });

  it('is shown in a group in the language of the question', async () => {
    const asked = groupMessage('<at>Utblick</at> What happens with IB 2026-1?', {
      from: lynne,
      locale: 'en-GB',
    });
    await bot.post(asked);
    const posted = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === asked.conversation.id && activity.attachments !== undefined,
    );
    expect(JSON.stringify(posted.activity)).toContain('Approved by Patti');
    expect(JSON.stringify(posted.activity)).not.toContain('Godkänt');
  });
});
