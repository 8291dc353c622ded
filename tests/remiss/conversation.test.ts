import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../src/documents/write-docx.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import { listHistory } from '../../src/record/register.ts';
import { verifyRecord } from '../../src/record/verify.ts';
import { loadMeetings } from '../../src/remiss/dates/load-meetings.ts';
import { listCases } from '../../src/remiss/recipient-register.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { offerFile } from '../../src/store/offered-files.ts';
import { cardAction, type Made, personalMessage } from '../support/activities.ts';
import { readDemoDirectory } from '../support/demo-directory.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

const registrar = '8f6b9f40-0000-4000-8000-000000000001';
const handler = '8f6b9f40-0000-4000-8000-000000000002';
const officer = '8f6b9f40-0000-4000-8000-000000000003';
const culture = '8f6b9f40-0000-4000-8000-000000000004';
const nobody = '8f6b9f40-0000-4000-8000-000000000009';
const people = [
  [registrar, 'Rut Registrator', '{role: registrar, unit: sdn-sodermalm}'],
  [handler, 'Hanna Handläggare', ''],
  [officer, 'Olle på roteln', '{role: rotel_officer}'],
  [culture, 'Kim Registrator', '{role: registrar, unit: kultur}'],
] as const;
const from = (id: string) => ({ id: `29:${id}`, name: id, aadObjectId: id });
const meetings = `units:
  - unit: sdn-sodermalm
    meetings: [2016-05-26, 2016-06-16, 2016-08-25, 2016-09-22, 2016-10-13, 2016-11-24]
`;

/** One remiss lived through, in the order of its days. */
/** Notices are delivered by a job. */
const soon = { timeout: 30_000 };

describe('the letter of 2016, in chat', () => {
  let bot: TestBot;
  let now = new Date('2016-06-22T08:00:00Z');
  let draft: string;
  let recipient: string;
  let firstRecipient: string;
  const greetings = new Map<string, Made>();

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    const demo = readDemoDirectory();
    const added = people.map(
      ([id, name, role]) =>
        `  - id: ${id}\n    name: ${name}\n    mail: a@stad.example\n    roles: [${role}]\n`,
    );
    const text = demo.replace('\npeople:\n', `\npeople:\n${added.join('')}`);
    const ports = { store: bot.services.store, clock: { now: () => now } };
    expect((await loadDirectory(ports, { text, actor: 'system:start' })).ok).toBe(true);
    expect((await loadMeetings(ports, { text: meetings, actor: 'system:start' })).ok).toBe(true);
    for (const [id] of people) {
      const greeting = personalMessage('hej', { from: from(id) });
      greetings.set(id, greeting);
      await bot.ask(greeting);
    }
  });

  afterAll(() => bot?.close());

  const inChatOf = (who: string) => {
    const conversation = greetings.get(who)?.conversation;
    return { from: from(who), ...(conversation === undefined ? {} : { conversation }) };
  };
  /** Sends a document with a few words beside it. */
  const sendFile = async (downloadUrl: string, who: string) => {
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, name: 'svar.docx', content: { downloadUrl } }];
    const message = personalMessage('Stämmer det här?', { ...inChatOf(who), attachments });
    const calls = await bot.exchange(message);
    return calls.find(({ target }) => target === message.id)?.activity.text ?? '';
  };
  /** What the bot answers, whatever notices arrive meanwhile. */
  const exchange = async (text: string, who: string) => {
    const message = personalMessage(text, inChatOf(who));
    const calls = await bot.exchange(message);
    return calls.filter(({ target }) => target === message.id).map(({ activity }) => activity);
  };
  const say = async (text: string, who: string) => {
    const [answer, ...more] = await exchange(text, who);
    if (answer === undefined || more.length > 0) throw new Error('the bot did not say one thing');
    return answer;
  };
  const cardOf = (sent: { attachments?: readonly { content: unknown }[] }) =>
    JSON.stringify(sent.attachments?.[0]?.content);
  const press = async (verb: string, data: object, who: string) => {
    const { body } = await bot.post(
      cardAction(personalMessage('x', inChatOf(who)), verb, data, { from: from(who) }),
    );
    return JSON.stringify((body as { value: unknown }).value);
  };
  const stored = async () => {
    const [found] = await listCases(bot.services.store.database, { recipient });
    if (found === undefined) throw new Error('there is no such recipient');
    return found.recipient;
  };
  /** A form, filled in on the state that holds, unless another version is said. */
  const submit = async (verb: string, data: object, who: string) =>
    press(verb, { recipient, version: (await stored()).version, language: 'sv', ...data }, who);
  const heard = (who: string, words: string) =>
    bot.connector.calls.filter(
      ({ method, conversation, activity }) =>
        method === 'POST' &&
        conversation === greetings.get(who)?.conversation.id &&
        JSON.stringify(activity).includes(words),
    );
  const remind = async (at: string) => {
    now = new Date(at);
    return sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
  };

  it('is read from a paste and shown for correction, with what does not agree', async () => {
    const card = cardOf(await say(readShared('remiss-171-482-2016.txt'), registrar));

    for (const words of [
      'Internationell strategi för Stockholms stad',
      '171-482/2016',
      '2016-10-17',
      '19 mottagare',
      '19 brevlådor',
      'Valnämnden',
      'Stadsarkivet',
      'RI-remissvar.SLK@stockholm.se',
    ]) {
      expect(card).toContain(words);
    }
    expect(card).toContain('"id":"answerAddress"');
    draft = /"draft":"([0-9a-f]{32})"/.exec(card)?.[1] ?? '';
    expect(draft).toHaveLength(32);
  });

  it('brought by a strategist makes nobody a recipient who was not sent it', async () => {
    await say('agera som Internationell strateg 1, Stadsledningskontoret', nobody);
    const card = cardOf(await say(readShared('remiss-171-482-2016.txt'), nobody));
    await say('agera som mig själv', nobody);

    expect(card).toContain('19 mottagare');
    // It can be added by hand, and is no recipient by itself.
    expect(card.slice(0, card.indexOf('Fler enheter'))).not.toContain('Kommunstyrelsen');
  });

  it('is no business of somebody without a role', async () => {
    expect((await say(readShared('remiss-171-482-2016.txt'), nobody)).text).toContain('hittar dig inte');
    expect((await say(readShared('remiss-171-482-2016.txt'), handler)).text).toContain('registrator');
    const data = {
      draft,
      dnr: '1/2016',
      title: 'x',
      deadline: '2016-10-17',
      units: 'kultur',
      language: 'sv',
    };
    expect(await press('remiss-register', data, handler)).toContain('Inget har ändrats');
  });

  const correct = () => ({
    draft,
    dnr: '171-482/2016',
    title: 'Internationell strategi för Stockholms stad',
    deadline: '2016-10-17',
    units: 'sdn-sodermalm,sdn-rinkeby-kista,kultur,trafik',
    language: 'sv',
  });

  it.each([
    [{ deadline: '' }, 'Välj sista dagen'],
    [{ dnr: 'okänt' }, 'känner inte igen diarienumret'],
    [{ title: ' ' }, 'vad ärendet gäller'],
    [{ answerAddress: 'kansliet' }, 'hel e-postadress'],
    [{ units: 'finns-inte' }, 'minst en mottagare'],
    [{ draft: '0'.repeat(32) }, 'Klistra in det igen'],
  ])('is not registered with %j', async (wrong, words) => {
    expect(await press('remiss-register', { ...correct(), ...wrong }, registrar)).toContain(words);
    expect(await listCases(bot.services.store.database)).toEqual([]);
  });

  it('is registered once, also when pressed twice at once, and shows when the committee can answer', async () => {
    const presses = await Promise.all([
      press('remiss-register', correct(), registrar),
      press('remiss-register', correct(), registrar),
    ]);

    expect(presses.join()).toContain('Remissen är registrerad.');
    expect(presses.join()).toContain('Inget har dubblerats');
    expect(presses.join()).toContain('3 andra mottagare får sina kort i Teams');
    await expect.poll(() => heard(culture, 'med er som mottagare'), soon).toHaveLength(1);
    expect(heard(registrar, 'med er som mottagare')).toEqual([]);
    for (const words of ['13 oktober 2016', '6 oktober 2016', 'omedelbar justering', 'KS 171-482-2016']) {
      expect(presses[0]).toContain(words);
    }
    const cases = await listCases(bot.services.store.database);
    expect(cases).toHaveLength(4);
    recipient = cases.find((one) => one.recipient.unit === 'sdn-sodermalm')?.recipient.id ?? '';
    firstRecipient = recipient;
    expect(await stored()).toMatchObject({ receivedOn: '2016-06-22', version: 2 });
    expect(await listHistory(bot.services.store.database, `remiss:${cases[0]?.remiss.id}`)).toHaveLength(1);
  });

  it('is recognised when another unit brings it under another form of its number', async () => {
    const other = {
      ...correct(),
      dnr: '000482/2016',
      deadline: '2016-10-20',
      title: ' INTERNATIONELL strategi för Stockholms stad',
    };
    const card = await press('remiss-register', other, culture);

    expect(card).toContain('redan registrerad');
    expect(card).toContain('20 oktober 2016');
    expect(card).toContain('till Kulturnämnden');
    expect(await listCases(bot.services.store.database)).toHaveLength(4);
  });

  it('tells how each date was counted', async () => {
    const card = cardOf(await say('Hur räknade du?', registrar));

    for (const words of [
      '5 arbetsdagar före sammanträdet',
      '25 augusti 2016',
      '14 dagar',
      '20 arbetsdagar före',
    ]) {
      expect(card).toContain(words);
    }
    expect(await press('remiss-dates', { recipient, language: 'en' }, registrar)).toContain('How I counted');
  });

  it('gets a handler, who hears it, and a plan; others change nothing', async () => {
    expect(await submit('remiss-handler', { handler }, culture)).toContain('egen enhet');
    expect(await submit('remiss-handler', { handler: 'x' }, registrar)).toContain('katalog');
    expect(await submit('remiss-handler', { handler }, registrar)).toContain('Hanna Handläggare');
    expect(await submit('remiss-handler', { handler }, registrar)).toContain('Det var redan så');
    await expect.poll(() => heard(handler, 'Du är handläggare'), soon).toHaveLength(1);
    const plan = { way: 'namnd', ownDnr: '618-2016-1.5.1', ladder: '20, 10, 5, 1' };
    expect(await submit('remiss-plan', { ...plan, ladder: 'ofta' }, handler)).toContain('komma emellan');
    expect(await submit('remiss-plan', plan, handler)).toContain('nämnden svarar');
    expect(await stored()).toMatchObject({ handler, way: 'namnd', ownDnr: '618-2016-1.5.1' });
  });

  it('of two who change the same state, the second is told and shown what holds', async () => {
    const { version } = await stored();
    const data = (until: string) => ({ recipient, version, until, language: 'sv' });
    const both = await Promise.all([
      press('remiss-snooze', data('2016-09-28'), handler),
      press('remiss-snooze', data('2016-09-29'), registrar),
    ]);

    expect(both.filter((card) => card.includes('Sparat.'))).toHaveLength(1);
    expect(both.filter((card) => card.includes('Någon hann ändra före dig'))).toHaveLength(1);
    expect((await stored()).version).toBe(version + 1);
    expect(await submit('remiss-snooze', { until: '2016-10-18' }, handler)).toContain('som längst');
    expect(await submit('remiss-snooze', { until: '2012-01-01' }, handler)).toContain('Välj en senare dag');
  });

  it('rests while it is snoozed, then reminds once, with the days that are left', async () => {
    expect(await remind('2016-09-19T06:00:00Z')).toBe(3);
    expect(heard(registrar, '"text":"Påminnelse"')).toHaveLength(0);
    expect(await remind('2016-09-30T06:00:00Z')).toBe(1);
    const twice = await Promise.all([remind('2016-09-30T06:00:00Z'), remind('2016-09-30T06:00:00Z')]);

    expect(twice).toEqual([0, 0]);
    await expect.poll(() => heard(registrar, '11 arbetsdagar kvar'), soon).toHaveLength(1);
    await expect.poll(() => heard(handler, '11 arbetsdagar kvar'), soon).toHaveLength(1);
    expect(JSON.stringify(heard(handler, '11 arbetsdagar kvar')[0])).toContain('Häfta inte ihop');
  });

  it('lists, finds and exports it', async () => {
    expect(cardOf(await say('mina remisser', handler))).toContain('171-482/2016');
    expect(cardOf(await say('Vilka remisser går ut i oktober?', handler))).toContain('Södermalm');
    expect((await say('Vilka remisser går ut i december?', handler)).text).toContain('Inga remisser');
    expect(cardOf(await say('Vilka remisser löper ut i oktober?', handler))).toContain('Södermalm');
    expect(cardOf(await say('Remisser i oktober', handler))).toContain('Södermalm');
    expect((await say('Besvarade remisser', handler)).text).toContain('inga besvarade remisser');
    expect(cardOf(await say('sök remiss internationell', officer))).toContain('171-482/2016');
    expect(cardOf(await say('000482/2016', officer))).toContain('Internationell strategi');
    const calendar = await exchange('Remisser till kalendern', handler);
    expect(calendar.map(({ text }) => text).join(' ')).toContain('remisser.ics');
    const template = await exchange('Svarsmall 171-482/2016', handler);
    expect(template.map(({ text }) => text).join(' ')).toContain('KS-171-482-2016.docx');

    expect(await press('remiss-template', { recipient, language: 'sv' }, handler)).toContain(
      'KS 171-482-2016',
    );
    expect(await press('remiss-calendar', { recipient, language: 'sv' }, handler)).toContain('Outlook');
    expect(await press('remiss-template', { recipient, language: 'sv' }, culture)).toContain('egen enhet');
    await expect.poll(() => heard(handler, 'remisser.ics').length, soon).toBeGreaterThan(0);

    const [, address = ''] = /\]\((http[^)]+)\)/.exec(template.map(({ text }) => text).join(' ')) ?? [];
    expect(await sendFile(address, handler)).toContain('Rubriken stämmer: KS 171-482-2016');
  });

  it('tells of an answer with another heading, sent as a document', async () => {
    const parts = [
      { kind: 'paragraph', text: 'Remissvar, dnr 171-482/2016' },
      { kind: 'paragraph', text: 'Nämnden ser positivt på förslaget till strategi. '.repeat(8) },
    ] as const;
    const bytes = await writeDocx({ title: 'Svar från Södermalm', language: 'sv', parts });
    const file = { id: 'wrong-heading', person: handler, name: 'svar.docx', bytes, offeredAt: now };
    await offerFile(bot.services.store.database, file);

    expect(await sendFile(`${bot.url}/files/wrong-heading`, handler)).toContain('Svar från Södermalm');
  });

  it('asks the rotel for more time by a drafted message, and is granted it to an exact day', async () => {
    const wanted = { until: '2016-11-28', reason: 'Nämnden möts den 24 november' };
    expect(await submit('remiss-extension-draft', { ...wanted, until: '2016-10-17' }, handler)).toContain(
      'Välj en dag efter',
    );
    const draftCard = await submit('remiss-extension-draft', wanted, handler);
    expect(draftCard).toContain('Olle på roteln');
    expect(draftCard).toContain('senast 28 november 2016');
    const ask = { ...wanted, message: 'Hej! Vi behöver mer tid.' };
    expect(await submit('remiss-extension-ask', ask, handler)).toContain('Frågan har gått till');
    expect(await submit('remiss-extension-ask', ask, handler)).not.toContain('"Sparat."');
    await expect.poll(() => heard(officer, 'Vi behöver mer tid'), soon).toHaveLength(1);

    const grant = { granted: 'true', until: '2016-11-30' };
    expect(await submit('remiss-extension-decide', grant, handler)).toContain('roteln');
    expect(await submit('remiss-extension-decide', grant, officer)).toContain(
      'Beviljat till 30 november 2016',
    );
    expect(await submit('remiss-extension-decide', { ...grant, granted: 'false' }, officer)).toContain(
      'redan avgjord',
    );
    await expect.poll(() => heard(handler, 'Roteln har beviljat mer tid'), soon).toHaveLength(1);
    expect((await stored()).extension).toMatchObject({ state: 'granted', until: '2016-11-30' });
  });

  it('after the deadline tells the late ones and, once, the rotel; the extended one is left in peace', async () => {
    const before = heard(handler, '"text":"Påminnelse"').length;
    expect(await remind('2016-10-18T06:00:00Z')).toBe(3);
    await expect.poll(() => heard(officer, 'Sista dagen har passerat'), soon).toHaveLength(1);
    const told = JSON.stringify(heard(officer, 'Sista dagen har passerat')[0]);
    expect(told).toContain('Kulturnämnden');
    expect(told).not.toContain('Södermalm');
    expect(heard(handler, '"text":"Påminnelse"')).toHaveLength(before);
    await expect.poll(() => heard(culture, 'Sista dagen var'), soon).toHaveLength(1);
  });

  it('is answered when Word and paper are both sent, each ticked by itself; then nobody is reminded', async () => {
    now = new Date('2016-11-25T08:00:00Z');
    const sent = { on: '2016-11-25', stance: 'support', attachments: 'Protokoll.pdf\n' };
    expect(await submit('remiss-answered', { ...sent, word: 'false', paper: 'false' }, handler)).toContain(
      'Kryssa för',
    );
    // A day that was left empty is asked for: the card is no older than before.
    expect(await submit('remiss-answered', { ...sent, on: '', word: 'true' }, handler)).toContain(
      'Välj en dag',
    );
    expect(await submit('remiss-snooze', { until: '' }, handler)).toContain('Välj en dag');
    expect(await submit('remiss-answered', { ...sent, on: '2016-11-26', word: 'true' }, handler)).toContain(
      'har varit',
    );
    expect(await submit('remiss-answered', { ...sent, on: '2012-12-01', word: 'true' }, handler)).toContain(
      'fanns inte brevet än',
    );
    expect(await submit('remiss-answered', { ...sent, word: 'true', paper: 'false' }, handler)).toContain(
      'papper saknas',
    );
    expect((await stored()).endedOn).toBeNull();
    expect(await submit('remiss-answered', { ...sent, word: 'true', paper: 'true' }, handler)).toContain(
      'Besvarad',
    );
    expect(await stored()).toMatchObject({ endedOn: '2016-11-25', attachments: ['Protokoll.pdf'] });
    expect(await submit('remiss-snooze', { until: '2016-11-28' }, handler)).toContain('redan avslutad');
    expect(await press('remiss-plan-form', { recipient, language: 'sv' }, handler)).toContain(
      'redan avslutad',
    );
    expect(await remind('2016-11-30T06:00:00Z')).toBe(0);
  });

  it('is opened again by those who may mark it; others of the unit hear it, and reminders go on', async () => {
    const card = await press('remiss-show', { recipient, language: 'sv' }, registrar);
    expect(card).toContain('"verb":"remiss-reopen"');
    expect(await submit('remiss-reopen', {}, culture)).toContain('egen enhet');
    expect(await submit('remiss-reopen', { version: 1 }, registrar)).toContain('hann ändra');
    expect((await stored()).endedOn).toBe('2016-11-25');

    expect(await submit('remiss-reopen', {}, registrar)).toContain('Avslutet är ångrat');
    expect(await submit('remiss-reopen', {}, registrar)).toContain('redan öppen');

    const nothing = { wordOn: null, paperOn: null, stance: null, attachments: [], endedOn: null };
    expect(await stored()).toMatchObject(nothing);
    await expect.poll(() => heard(handler, 'Avslutet är ångrat'), soon).toHaveLength(1);
    expect(heard(registrar, 'Avslutet är ångrat')).toHaveLength(0);
    expect(await remind('2016-11-30T06:30:00Z')).toBe(1);

    const abstained = { on: '2016-11-25', stance: 'abstained', word: 'false', paper: 'false' };
    expect(await submit('remiss-answered', abstained, handler)).toContain('avstår från att svara');
    expect(await submit('remiss-reopen', {}, handler)).toContain('Avslutet är ångrat');
    const sent = { on: '2016-11-25', stance: 'support', word: 'true', paper: 'true' };
    expect(await submit('remiss-answered', sent, handler)).toContain('Besvarad');
  });

  it('changes the cards that were sent before, so that an old one says what holds', async () => {
    await expect
      .poll(
        () =>
          bot.connector.calls.filter(
            ({ method, activity }) => method === 'PUT' && JSON.stringify(activity).includes('Besvarad'),
          ).length,
        soon,
      )
      .toBeGreaterThan(0);
  });

  it('rolls up for the sender, as a bar and a list, and in figures', async () => {
    expect((await say('Vilka har svarat på remissen 171-482/2016?', culture)).text).toContain('roteln');
    const card = cardOf(await say('Vilka har svarat på remissen 171-482/2016?', officer));
    expect(card).toContain('1 av 4 har svarat');
    expect(card).toContain('Chart.HorizontalBar');
    expect(card).toContain('besvarad i tid');
    expect(cardOf(await say('Besvarade remisser', handler))).toContain('171-482/2016');
    expect(cardOf(await say('Besvarade remisser', officer))).toContain('besvarad i tid');
    expect((await say('Besvarade remisser', culture)).text).toContain('inga besvarade remisser');
    expect(cardOf(await say('remisstatistik', officer))).toContain('1 i tid, 3 sena');
  });

  /** A second remiss, whose last day a later letter moves. */
  const second = `Kulturroteln
2016-11-28

Remiss: Biblioteksplan, dnr KS 2016/901

Svara senast den 20 januari 2017 till kulturroteln@stad.example.

Sändlista
Kulturnämnden
Södermalms stadsdelsnämnd`;
  const later = `Kulturroteln
2016-12-05

Förlängd svarstid: Biblioteksplan, dnr KS 2016/901

Svarstiden är förlängd till den 10 februari 2017.`;
  let moving: { draft: string; remiss: string; version: string; language: string };

  it('of a second remiss is received by a press, with the own number', async () => {
    now = new Date('2016-11-30T08:00:00Z');
    const card = cardOf(await say(second, officer));
    const data = { dnr: 'KS 2016/901', title: 'Biblioteksplan', deadline: '2017-01-20', language: 'sv' };
    const id = /"draft":"([0-9a-f]{32})"/.exec(card)?.[1] ?? '';
    await press('remiss-register', { ...data, draft: id, units: 'kultur,sdn-sodermalm' }, officer);
    const cases = await listCases(bot.services.store.database);
    recipient =
      cases.find((one) => one.remiss.title === 'Biblioteksplan' && one.recipient.unit === 'sdn-sodermalm')
        ?.recipient.id ?? '';

    expect(await press('remiss-show', { recipient, language: 'sv' }, registrar)).toContain('inte noterat än');
    const received = { on: '2016-11-29', ownDnr: ' 700-2016-1.5.1 ' };
    expect(await submit('remiss-received', { ...received, on: '2016-12-24' }, registrar)).toContain(
      'har varit',
    );
    expect(await submit('remiss-received', received, culture)).toContain('egen enhet');
    expect(await submit('remiss-received', received, registrar)).toContain('29 november 2016');
    expect(await submit('remiss-received', received, registrar)).toContain('Det var redan så');
    expect(await stored()).toMatchObject({ receivedOn: '2016-11-29', ownDnr: '700-2016-1.5.1' });
    await submit('remiss-handler', { handler }, registrar);
  });

  it('of a letter that moves the last day shows before and after', async () => {
    now = new Date('2016-12-06T08:00:00Z');
    const card = cardOf(await say(later, registrar));

    for (const words of ['Ny sista dag?', '20 januari 2017', '10 februari 2017', 'Flytta tiden']) {
      expect(card).toContain(words);
    }
    const [, data = ''] = /"verb":"remiss-move".*?"data":(\{[^}]*\})/.exec(card) ?? [];
    moving = JSON.parse(data);
    expect(await press('remiss-letter-form', moving, registrar)).toContain('Stämmer det här?');
    expect(await press('remiss-move-form', moving, registrar)).toContain('Ny sista dag?');
    expect(await press('remiss-move-form', moving, handler)).toContain('registrator');
    const move = { ...moving, deadline: '2017-02-10', scope: 'all' };
    expect(await press('remiss-move', { ...move, deadline: '' }, registrar)).toContain('Välj sista dagen');
    expect(await press('remiss-move', move, handler)).toContain('Inget har ändrats');
  });

  it('is moved by a press, also by two at once, and handlers and the rotel hear it', async () => {
    const move = { ...moving, deadline: '2017-02-10', scope: 'all' };
    // The last day is the sender's: a recipient's registrar moves it for nobody else.
    expect(await press('remiss-move', move, registrar)).toContain('flyttas av avsändaren');
    const presses = await Promise.all([
      press('remiss-move', move, officer),
      press('remiss-move', move, officer),
      press('remiss-move', { ...move, deadline: '2017-02-17' }, officer),
    ]);

    expect(presses.filter((card) => card.includes('Sista dagen är flyttad från'))).toHaveLength(1);
    expect(presses.filter((card) => card.includes('Någon hann ändra före dig'))).not.toHaveLength(0);
    const [found] = await listCases(bot.services.store.database, { recipient });
    expect(found?.remiss).toMatchObject({ version: 2, deadlineSince: '2016-12-06' });
    await expect.poll(() => heard(handler, 'Sista dagen är flyttad'), soon).toHaveLength(1);
    // Whichever was first, what holds in the end is the day that the letter says.
    if (found?.remiss.deadline !== '2017-02-10')
      await press('remiss-move', { ...move, version: '2' }, officer);
    expect(cardOf(await say(later, culture))).toContain('är redan noterad');
    expect(cardOf(await say(second, registrar))).toContain('redan registrerad');
  });

  it('gives one recipient more time where the letter is for it alone', async () => {
    const only = later.replace('10 februari', '24 februari').replace('2016-12-05', '2016-12-06');
    const card = cardOf(await say(`${only}\n\nSändlista\nSödermalms stadsdelsnämnd`, registrar));
    const { version } = await stored();
    expect(card).toContain(`"value":"${recipient}@${version}"`);
    const [, data = ''] = /"verb":"remiss-move".*?"data":(\{[^}]*\})/.exec(card) ?? [];
    const noted = { ...JSON.parse(data), deadline: '2017-02-24', scope: `${recipient}@${version}` };
    expect(await press('remiss-move', noted, culture)).toContain('egen enhet');
    expect(await press('remiss-move', noted, registrar)).toContain('mer tid till 24 februari 2017');
    expect(await press('remiss-move', noted, registrar)).toContain('Det var redan så');
    await expect.poll(() => heard(officer, 'Biblioteksplan (Södermalms'), soon).toHaveLength(1);
    expect((await stored()).extension).toMatchObject({ state: 'granted', until: '2017-02-24' });
  });

  it('is corrected by those who may, with what came in between shown', async () => {
    const [found] = await listCases(bot.services.store.database, { recipient });
    const version = String(found?.remiss.version);
    const data = { remiss: found?.remiss.id, version, language: 'sv', deadline: found?.remiss.deadline };
    expect(await press('remiss-correct-form', data, registrar)).toContain('kulturroteln@stad.example');
    expect(await press('remiss-correct-form', data, handler)).toContain('registrator');
    const corrected = {
      ...data,
      title: 'Biblioteksplan 2017–2020',
      office: 'Kulturroteln',
      answerAddress: '',
    };
    expect(await press('remiss-correct', { ...corrected, answerAddress: 'x' }, officer)).toContain(
      'e-postadress',
    );
    expect(await press('remiss-correct', corrected, officer)).toContain('rättade');
    expect(await press('remiss-correct', { ...corrected, title: 'Annat' }, registrar)).toContain(
      'hann ändra',
    );
    expect(await press('remiss-back', data, registrar)).toContain('Biblioteksplan 2017–2020');
    expect(await press('remiss-back', data, nobody)).toContain('ingen remiss');
  });

  const storedRemiss = async () => {
    const [found] = await listCases(bot.services.store.database, { recipient });
    if (found === undefined) throw new Error('there is no such recipient');
    return found.remiss;
  };
  /** The form of a correction, on the state that holds. */
  const correctWith = async (data: object, who: string) => {
    const { id, version } = await storedRemiss();
    const words = { title: 'Biblioteksplan', office: 'Kulturroteln', answerAddress: '' };
    return press('remiss-correct', { remiss: id, version, language: 'sv', ...words, ...data }, who);
  };

  it('is corrected but for its last day by a registrar, since that day holds for others too', async () => {
    const asked = { remiss: (await storedRemiss()).id, language: 'sv' };
    expect(await press('remiss-correct-form', asked, officer)).toContain('"id":"deadline"');
    const form = await press('remiss-correct-form', asked, registrar);
    expect(form).not.toContain('"id":"deadline"');
    expect(form).toContain('gäller också andra enheter');

    expect(await correctWith({ title: 'Plan för biblioteken' }, registrar)).toContain('rättade');
    expect(await storedRemiss()).toMatchObject({ title: 'Plan för biblioteken', deadline: '2017-02-10' });

    const kansli = 'KF/KS kansli, Stadshuset';
    const paper = await correctWith({ title: 'Plan för biblioteken', paperAddress: kansli }, registrar);
    expect(paper).toContain(`☐ Skicka svaret på papper till ${kansli}.`);
    const opened = await press('remiss-correct-form', asked, registrar);
    expect(opened).toContain(`"value":"${kansli}"`);
    const kept = { title: 'Plan för biblioteken', office: 'Roteln' };
    expect(await correctWith(kept, registrar)).toContain(kansli);
    // A client sends nothing of a field that was emptied; the card says that it has it.
    const [, emptied = ''] = /"verb":"remiss-correct".*?"data":(\{[^}]*\})/.exec(opened) ?? [];
    const { has } = JSON.parse(emptied);
    expect(await correctWith({ ...kept, has }, registrar)).not.toContain(kansli);
    expect((await storedRemiss()).paperAddress).toBeNull();

    // A form that was opened while it was theirs to move.
    const again = await correctWith({ title: 'Planen', deadline: '2017-02-20' }, registrar);
    expect(again).toContain('spara resten');
    expect(again).toContain('"value":"Planen"');
    expect(again).not.toContain('"id":"deadline"');
    expect(await storedRemiss()).toMatchObject({ title: 'Plan för biblioteken', deadline: '2017-02-10' });
  });

  it('gets no last day before its letter, and one that has passed only when it is confirmed', async () => {
    const before = await storedRemiss();
    const wrong = { deadline: '2012-01-01' };
    expect(await correctWith(wrong, officer)).toContain('fanns inte brevet än');
    expect(await correctWith({ ...wrong, passed: '2012-01-01' }, officer)).toContain('fanns inte brevet än');
    const asked = await correctWith({ title: 'Planen', deadline: '2016-12-01' }, officer);
    for (const words of ['har redan passerat', '"passed":"2016-12-01"', '"value":"Planen"'])
      expect(asked).toContain(words);
    const move = { ...moving, version: String(before.version), scope: 'all' };
    expect(await press('remiss-move', { ...move, deadline: '2012-01-01' }, officer)).toContain(
      'fanns inte brevet än',
    );
    const letter = await press('remiss-move', { ...move, deadline: '2016-12-01' }, officer);
    for (const words of ['har redan passerat', 'Ny sista dag?', '"passed":"2016-12-01"'])
      expect(letter).toContain(words);
    expect(await storedRemiss()).toEqual(before);

    const confirmed = { deadline: '2016-12-01', passed: '2016-12-01' };
    expect(await correctWith(confirmed, officer)).toContain('Sista dagen är flyttad från');
    expect(await correctWith({ ...confirmed, deadline: '2017-02-10' }, officer)).toContain(
      '10 februari 2017',
    );
  });

  it('is registered without an address for the answer where what was read is emptied', async () => {
    const third = second.replaceAll('Biblioteksplan', 'Museiplan').replace('2016/901', '2016/902');
    const card = cardOf(await say(third, officer));
    expect(card).toContain('"value":"kulturroteln@stad.example"');
    const [, sent = ''] = /"verb":"remiss-register".*?"data":(\{[^}]*\})/.exec(card) ?? [];
    const filled = { dnr: 'KS 2016/902', title: 'Museiplan', deadline: '2017-01-20', units: 'kultur' };
    // A client sends nothing of an empty field.
    await press('remiss-register', { ...filled, ...JSON.parse(sent) }, officer);

    const cases = await listCases(bot.services.store.database);
    expect(cases.find(({ remiss }) => remiss.title === 'Museiplan')?.remiss.answerAddress).toBeNull();
  });

  it('leaves a record that holds together and names nobody', async () => {
    const { store } = bot.services;
    expect((await verifyRecord(store.database)).whole).toBe(true);
    const history = await listHistory(store.database, `remiss-recipient:${firstRecipient}`);
    expect(history.map(({ act }) => act)).toEqual([
      'receive-remiss',
      'set-remiss-handler',
      'plan-remiss-answer',
      'snooze-remiss-reminders',
      'ask-remiss-extension',
      'grant-remiss-extension',
      'mark-remiss-answered',
      'mark-remiss-answered',
      'reopen-remiss',
      'mark-remiss-answered',
      'reopen-remiss',
      'mark-remiss-answered',
    ]);
    expect(JSON.stringify(history)).not.toMatch(/Hanna|Olle|Rut|@/);
  });
});
