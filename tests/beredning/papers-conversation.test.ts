import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMatter, findMatter } from '../../src/beredning/matter-register.ts';
import { addMeeting } from '../../src/beredning/meetings/register.ts';
import type { Matter } from '../../src/beredning/model.ts';
import { decisionRecordSchema } from '../../src/beredning/papers/decision-record.ts';
import { askReportsJob } from '../../src/beredning/reports/ask-reports.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { loadDirectory } from '../../src/network/directory/load-directory.ts';
import { recordChange } from '../../src/record/record-change.ts';
import { listHistory } from '../../src/record/register.ts';
import { anna, cardAction, groupMessage, personalMessage } from '../support/activities.ts';
import { readDemoDirectory } from '../support/demo-directory.ts';
import { NOTHING, readBy } from '../support/read-by.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';
import { approvedBy, makeMatter } from './make-matter.ts';

const alex = { id: 'user-id-0', name: 'Alex Wilber', aadObjectId: '00000000-0000-0000-0000-0000000000020' };
const megan = { id: 'user-id-1', name: 'Megan Bowen', aadObjectId: '00000000-0000-0000-0000-0000000000021' };
const patti = {
  id: 'user-id-4',
  name: 'Patti Fernandez',
  aadObjectId: '00000000-0000-0000-0000-0000000000024',
};

const decision = approvedBy(patti.aadObjectId, '2026-10-15T09:30:00.000Z');

/** A trip of Megan's that ended on Friday, on the agenda of the October meeting. */
const home: Matter = makeMatter({
  id: 'a'.repeat(32),
  number: 'IB 2026-14',
  dnr: 'KS 2026/171',
  meeting: '2026-10-15',
  position: 1,
  requester: megan.aadObjectId,
  requesterName: megan.name,
  decision,
  proposal: {
    title: 'Eurocities årsmöte',
    place: 'Bratislava',
    from: '2026-11-18',
    until: '2026-11-20',
    travellers: [{ person: megan.aadObjectId, name: megan.name }],
    travellerCount: 1,
    directions: ['cooperation'],
    costs: [{ kind: 'travel', amount: 28_000 }],
    onBehalfOf: 'ks',
  },
});
/** One that lasts until tomorrow, one of last year, and one that is not decided. */
const away = makeMatter({
  id: 'b'.repeat(32),
  number: 'IB 2026-15',
  requester: megan.aadObjectId,
  decision,
  proposal: { from: '2026-11-22', until: '2026-11-24', costs: [{ kind: 'other', amount: 9_000 }] },
});
const lastYear = makeMatter({
  id: 'c'.repeat(32),
  number: 'IB 2025-3',
  state: 'reported',
  report: { person: 'x', learned: 'y', cost: 7_000, costs: [], at: '2025-03-01T08:00:00.000Z' },
  decision,
  proposal: { from: '2025-02-20', until: '2025-02-21', costs: [{ kind: 'other', amount: 8_000 }] },
});
/** Its days have passed since it was begun. */
const open = makeMatter({
  id: 'd'.repeat(32),
  number: 'IB 2026-16',
  state: 'at-beredning',
  proposal: { from: '2026-11-18', until: '2026-11-20' },
});
/** Both are Megan's own drafts: one was begun in time, the other is of a trip that was over by then. */
const late = makeMatter({
  id: 'e'.repeat(32),
  number: null,
  state: 'draft',
  submittedAt: null,
  requester: megan.aadObjectId,
  proposal: { from: '2026-11-18', until: '2026-11-20' },
});
const tooLate = makeMatter({ ...late, id: 'f'.repeat(32), createdAt: '2026-11-21T08:00:00.000Z' });

describe('After a matter is decided', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
    const { store } = bot.services;
    await loadDirectory(
      { store, clock: { now: () => morning } },
      { text: readDemoDirectory(), actor: 'system:start' },
    );
    await store.transaction(async (transaction) => {
      for (const matter of [home, away, lastYear, open, late, tooLate]) await addMatter(transaction, matter);
      await addMeeting(transaction, '2026-10-15');
      for (const [act, actor] of [
        ['submit', megan.aadObjectId],
        ['approve', patti.aadObjectId],
      ] as const) {
        const subject = `beredning:${home.id}`;
        await recordChange(transaction, {
          actingFor: undefined,
          at: morning,
          actor,
          act,
          subject,
          before: {},
          after: {},
        });
      }
    });
  });
  afterAll(() => bot?.close());

  const press = async (verb: string, data: object, from: object) => {
    const { body } = await bot.post(
      cardAction(personalMessage('x'), verb, { language: 'sv', ...data }, { from }),
    );
    return JSON.stringify((body as { value: unknown }).value);
  };
  /** What is said in answer; whoever asks may be told of something else meanwhile. */
  const answersTo = async (message: ReturnType<typeof personalMessage>) => {
    const calls = await bot.exchange(message);
    return calls.filter(({ target }) => target === message.id);
  };
  const say = async (text: string, from: object = megan) =>
    JSON.stringify(await answersTo(personalMessage(text, { from })));
  const filesOf = async (text: string, from: object) => {
    const [first, ...links] = await answersTo(personalMessage(text, { from }));
    const addresses = links.flatMap(
      ({ activity }) => /\]\((http:[^)]+)\)/.exec(activity.text ?? '')?.[1] ?? [],
    );
    const bytes = await Promise.all(
      addresses.map(async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer())),
    );
    return { text: first?.activity.text ?? '', bytes };
  };

  describe('figures', () => {
    it('tell anybody what trips have cost, against last year, and offer other divisions', async () => {
      const card = await say('Vad har vi lagt på resor i år?', anna);

      expect(card).toContain('Staden har lagt 37\u00a0000\u00a0kr på 2 resor');
      expect(card).toContain('Samma tid 2025: 7\u00a0000\u00a0kr på 1 resa.');
      expect(card).toContain('Chart.VerticalBar');
      expect(card).toContain('Per inriktning');
    });

    it('are divided anew by a press, in the language of the card', async () => {
      const data = { by: 'direction', year: 2026, place: '', language: 'en' };

      expect(await press('beredning-figures', data, anna)).toContain('cooperation');
      expect(await press('beredning-figures', { ...data, by: 'unit' }, anna)).toContain(
        'City Executive Board',
      );
    });

    it('are none where there were no trips', async () => {
      expect(await say('Vad kostade resorna 2019?')).toContain('Inga resor som gått genom');
    });
  });

  describe('the report', () => {
    const report = { matter: home.id, learned: 'Vi *lärde* oss om elbussar', cost: '26,5 tkr' };

    it('is asked for in the chat of whoever has come home, once however often the job runs', async () => {
      const greeting = personalMessage('hej', { from: megan });
      await bot.ask(greeting);
      const { store, clock } = bot.services;
      const job = askReportsJob({ store, clock });

      await job.run(null, bot.outbox.send);
      await job.run(null, bot.outbox.send);
      const isForm = ({ conversation, activity }: { conversation: string; activity: object }) =>
        conversation === greeting.conversation.id && JSON.stringify(activity).includes('Hur gick resan?');
      const call = await bot.connector.waitFor(isForm);

      expect(JSON.stringify(call.activity)).toContain('Resan slutade 20 november 2026');
      expect(bot.connector.calls.filter(isForm)).toHaveLength(1);
    });

    it('is asked for again where the amount can not be read, and what was written stays', async () => {
      const answer = await press('beredning-report', { ...report, cost: '1 500 euro' }, megan);

      expect(answer).toContain('Jag kan inte läsa beloppet');
      expect(answer).toContain('Vi *lärde* oss om elbussar');
      // 12,7 kronor or thousands of them?
      expect(await press('beredning-report', { ...report, cost: '12,7' }, megan)).toContain(
        'hela kronor eller en enhet',
      );
      expect((await findMatter(bot.services.store.database, home.id))?.state).toBe('approved');
    });

    it('is not taken from others, nor before the trip is over', async () => {
      expect(await press('beredning-report', report, alex)).toContain('Det är inte din uppgift');
      expect(await press('beredning-report', { ...report, matter: away.id }, megan)).toContain(
        'inte slut än',
      );
      expect((await findMatter(bot.services.store.database, home.id))?.report).toBeNull();
    });

    it('is offered to whoever wants to write it unasked', async () => {
      expect(await say('Rapportera resa')).toContain('Eurocities årsmöte, IB 2026-14');
      expect(await say('rapportera resa IB 2026-99')).toContain('Skriv numret');
      expect(await say('Rapportera resa', anna)).toContain('ingen resa att rapportera');
    });

    it('is said not to be wanted before anything is written', async () => {
      for (const [text, from, why] of [
        ['Återrapportera IB 2026-15', megan, 'Resan är inte slut än'],
        ['Report trip IB 2026-15', megan, 'The trip is not over yet'],
        ['Återrapportera IB 2026-14', alex, 'Det är inte din uppgift'],
        ['Återrapportera IB 2025-3', megan, 'Det är inte din uppgift'],
      ] as const) {
        const answer = await say(text, from);
        expect(answer, text).toContain(why);
        expect(answer, text).not.toContain('beredning-report');
      }
    });

    it('is kept once when it is sent twice at once, and whoever is late is told what holds', async () => {
      const answers = await Promise.all([
        press('beredning-report', report, megan),
        press('beredning-report', { ...report, cost: '30 000 kr' }, megan),
      ]);
      const saved = (await findMatter(bot.services.store.database, home.id))?.report;

      expect(answers.filter((answer) => answer.includes('Tack!'))).toHaveLength(1);
      expect(answers.filter((answer) => answer.includes('redan återrapporterad'))).toHaveLength(1);
      expect([26_500, 30_000]).toContain(saved?.cost);
      expect(await press('beredning-report', report, megan)).toContain('redan återrapporterad');
      const history = await listHistory(bot.services.store.database, `beredning:${home.id}`);
      expect(history.filter(({ act }) => act === 'report')).toHaveLength(1);
    });

    it('is what the figures count from then on', async () => {
      const cost = (await findMatter(bot.services.store.database, home.id))?.report?.cost;

      const figures = { by: 'month', year: 2026, place: '' };
      expect(await press('beredning-figures', figures, anna)).toContain(
        cost === 26_500 ? '35\u00a0500\u00a0kr' : '39\u00a0000\u00a0kr',
      );
    });
  });

  describe('a trip that has been', () => {
    it('is remarked on to its writer and to whoever decides, and stops nothing that was begun in time', async () => {
      const remark = 'Obs! Resan har redan varit.';
      const own = await press('beredning-review', { matter: late.id }, megan);
      expect(own).toContain(remark);
      expect(own).not.toContain('Se efter att dagarna är rätt');
      expect(await press('beredning-show', { matter: open.id }, patti)).toContain(remark);
      expect(await press('beredning-show', { matter: open.id, language: 'en' }, patti)).toContain(
        'Note: the trip is over already.',
      );
      // It was decided on before.
      expect(await press('beredning-show', { matter: home.id }, patti)).not.toContain(remark);
    });

    it('can not be submitted when it was over before its matter was begun', async () => {
      const answer = await press('beredning-review', { matter: tooLate.id }, megan);
      expect(answer).toContain('Resan har redan varit, och IB tar ställning innan någon åker');
    });
  });

  describe('the decision', () => {
    it('is handed over as a document and as data that fit the schema', async () => {
      const { text, bytes } = await filesOf('Beslut IB 2026-14', alex);
      const [document, data] = bytes;
      const read = await readDocument({ name: 'a.docx', bytes: document ?? new Uint8Array() });
      const said = read.ok ? read.value.blocks.map((block) => block.text).join('\n') : '';

      expect(text).toContain('Här är beslutet för IB 2026-14');
      expect(said).toContain('Beslut på delegation: Eurocities årsmöte');
      expect(said).toContain('Patti Fernandez');
      const record = decisionRecordSchema.parse(JSON.parse(new TextDecoder().decode(data)));
      expect(record.participants.map(({ person }) => person.name)).toEqual([
        'Megan Bowen',
        'Patti Fernandez',
      ]);
      expect(record.record.entries).toHaveLength(3);
    });

    it.each([
      'jag behöver få ut beslutet om PLACE som fil till diariet',
      'Jag ska diarieföra beslutet om PLACE',
      'the registrar wants the decision on PLACE, can I get it as a document',
    ])('is handed over by what the matter is called too: %s', async (text) => {
      const { bytes } = await filesOf(text.replace('PLACE', home.proposal.place ?? ''), alex);
      expect(bytes).toHaveLength(2);
    });

    it.each(['hur diarieför man ett beslut om PLACE', 'beslut om en konferens som word'])(
      'but nothing is handed over to “%s”',
      async (text) => {
        expect((await filesOf(text.replace('PLACE', home.proposal.place ?? ''), alex)).bytes).toEqual([]);
      },
    );

    it('is its requester’s to take too, and nobody else’s', async () => {
      expect((await filesOf('beslut IB 2026-14', megan)).bytes).toHaveLength(2);
      expect((await filesOf('beslut IB 2026-14', anna)).text).toContain('hämtas av strateger');
      expect((await filesOf('beslut IB 2026-14', anna)).bytes).toEqual([]);
    });

    it('is not there before it is made, and where others read along for the one who asks alone', async () => {
      expect((await filesOf('beslut IB 2026-16', alex)).text).toContain('inte avgjort än');
      expect((await filesOf('beslut IB 2026-77', alex)).text).toContain('hittar inte');
      const read = readBy(
        await bot.exchange(groupMessage('<at>Utblick</at> beslut IB 2026-14', { from: alex })),
      );
      expect(read.one).toContain('bara du kan öppna');
      expect(read.all).toBe(NOTHING);
    });
  });

  describe('minutes', () => {
    it('of the latest meeting, or of the one that is named, are handed over', async () => {
      const latest = await filesOf('Minnesanteckningar', alex);
      const named = await filesOf('minnesanteckningar IB 15 oktober', patti);

      expect(latest.text).toContain('15 oktober 2026');
      expect(named.bytes).toHaveLength(1);
      const read = await readDocument({ name: 'a.docx', bytes: named.bytes[0] ?? new Uint8Array() });
      const said = read.ok ? read.value.blocks.map((block) => block.text).join('\n') : '';
      expect(said).toContain('1. IB 2026-14 Eurocities årsmöte');
      expect(said).toContain('Godkänns. Patti Fernandez');
    });

    it('of no meeting are not', async () => {
      expect((await filesOf('minnesanteckningar 3 mars', alex)).text).toContain('hittar inget möte');
      expect((await filesOf('minnesanteckningar', anna)).text).toContain('hämtas av strateger');
    });
  });

  describe('what somebody writes', () => {
    it('becomes a draft with what was written, and what is uncertain is told', async () => {
      const draft = await say(
        'Jag vill att borgarrådet åker på Smart City Expo i Barcelona 17–19 november 2027, 2 personer, 20–25 tkr',
      );

      expect(draft).toContain('Inget är inskickat än');
      expect(draft).toContain('räknar med det högre beloppet');
      expect(draft).toContain('Smart City Expo');
      expect(draft).toContain('25\u00a0000\u00a0kr');
    });

    it('that is a question goes to the strategy', async () => {
      expect(await say('Vem beslutar om en konferensresa?')).toContain('5#4');
    });
  });

  describe('a trip that is called off', () => {
    const off = makeMatter({
      ...home,
      id: '9'.repeat(32),
      number: 'IB 2026-17',
      meeting: null,
      position: null,
      proposal: { ...home.proposal, title: 'Inställt möte', from: '2026-11-10', until: '2026-11-12' },
    });
    const cancel = { matter: off.id, cancelReason: 'Mötet *ställdes* in' };
    const stored = () => findMatter(bot.services.store.database, off.id);

    it('is so by its requester alone, with a reason', async () => {
      await bot.services.store.transaction((transaction) => addMatter(transaction, off));
      expect(await press('beredning-show', { matter: off.id }, alex)).not.toContain('beredning-cancel');
      expect(await press('beredning-show', { matter: off.id }, megan)).toContain('beredning-cancel');
      expect(await press('beredning-cancel', cancel, alex)).toContain('Det är inte din uppgift');
      expect(await press('beredning-cancel', { ...cancel, cancelReason: ' ' }, megan)).toContain(
        'Skriv skälet också',
      );
      expect(await press('beredning-cancel', { ...cancel, matter: open.id }, megan)).toContain(
        'Det är inte din uppgift',
      );
      expect((await stored())?.state).toBe('approved');
    });

    it('is told to whoever decided, stands in the record, and wants no report', async () => {
      const greeting = personalMessage('hej', { from: patti });
      await bot.exchange(greeting);
      const answer = await press('beredning-cancel', cancel, megan);
      expect(answer).toContain('Resan är inställd');
      expect(answer).toContain('Inställd resa.');
      expect(answer).toContain('Mötet \\\\*ställdes\\\\* in');
      const told = await bot.connector.waitFor(
        ({ conversation, activity }) =>
          conversation === greeting.conversation.id &&
          JSON.stringify(activity).includes('Megan Bowen har ställt in resan'),
      );
      expect(JSON.stringify(told.activity)).toContain('IB 2026-17');

      const history = await listHistory(bot.services.store.database, `beredning:${off.id}`);
      expect(history.map(({ act, after }) => [act, after])).toMatchObject([
        ['cancel', { state: 'cancelled', reason: cancel.cancelReason }],
      ]);
      const { version } = (await stored()) ?? {};
      expect(await press('beredning-cancel', cancel, megan)).toContain(
        'Resan är inställd. Inget har ändrats',
      );
      const report = { matter: off.id, learned: 'x', cost: '1 kr' };
      expect(await press('beredning-report', report, megan)).toContain(
        'Resan är inställd. Inget har ändrats',
      );
      expect((await stored())?.version).toBe(version);
    });

    it('is warned of before the press, and may be taken up again by its requester alone', async () => {
      const other = { ...off, id: '4'.repeat(32), number: 'IB 2026-20' };
      await bot.services.store.transaction((transaction) => addMatter(transaction, other));
      const greeting = personalMessage('hej', { from: patti });
      await bot.exchange(greeting);
      const asked = { matter: other.id };
      const card = await press('beredning-show', asked, megan);
      expect(card).toContain('Resan gäller då inte längre');
      expect(card).not.toContain('beredning-take-up');
      const isOff = await press('beredning-cancel', { ...cancel, ...asked, cancelPaid: '900' }, megan);
      expect(isOff).toContain('beredning-take-up');

      expect(await press('beredning-take-up', asked, alex)).toContain('Det är inte din uppgift');
      const answer = await press('beredning-take-up', asked, megan);
      expect(answer).toContain('Resan gäller igen, så som den godkändes');
      expect(answer).not.toContain('Inställd resa');
      expect(await press('beredning-take-up', asked, megan)).toContain('Inget har ändrats');
      const told = await bot.connector.waitFor(
        ({ conversation, activity }) =>
          conversation === greeting.conversation.id &&
          JSON.stringify(activity).includes('Megan Bowen har tagit upp resan igen'),
      );
      expect(JSON.stringify(told.activity)).toContain('IB 2026-20');
      expect(await findMatter(bot.services.store.database, other.id)).toMatchObject({
        ...{ state: 'approved', cancellation: null, decision: off.decision },
      });
      const history = await listHistory(bot.services.store.database, `beredning:${other.id}`);
      expect(history.map(({ act, before }) => [act, before])).toMatchObject([
        ['cancel', { state: 'approved' }],
        ['take-up-again', { state: 'cancelled', reason: cancel.cancelReason, paid: 900 }],
      ]);
      const inWords = await say('Ta upp resan IB 2026-17 igen', megan);
      expect(JSON.stringify(inWords)).toContain('beredning-take-up');
      await press('beredning-cancel', { ...cancel, ...asked }, megan);
    });

    it('is no money spent', async () => {
      const figures = { by: 'month', year: 2026, place: '' };
      expect(await press('beredning-figures', figures, anna)).toContain(' på 2 resor');
    });

    it('is so with what was paid all the same, which the figures count', async () => {
      const paidFor = { ...off, id: '7'.repeat(32), number: 'IB 2026-19' };
      await bot.services.store.transaction((transaction) => addMatter(transaction, paidFor));
      const paid = { ...cancel, matter: paidFor.id };
      expect(await press('beredning-show', paid, megan)).toContain('Vad har staden betalat ändå');
      for (const unread of ['4,5', 'en del', '100 euro', '2000 mkr'])
        expect(await press('beredning-cancel', { ...paid, cancelPaid: unread }, megan)).toContain(
          'hela kronor eller en enhet',
        );
      expect((await findMatter(bot.services.store.database, paidFor.id))?.state).toBe('approved');

      const answer = await press('beredning-cancel', { ...paid, cancelPaid: '4,5 tkr' }, megan);
      expect(answer).toContain('Betalt ändå: 4\u00a0500\u00a0kr');
      const history = await listHistory(bot.services.store.database, `beredning:${paidFor.id}`);
      expect(history.at(-1)?.after).toMatchObject({ state: 'cancelled', paid: 4_500 });
      const figures = await press('beredning-figures', { by: 'month', year: 2026, place: '' }, anna);
      expect(figures).toContain(' på 3 resor');
      expect(figures).toContain('Av dem är 1 resa inställd, som ändå kostade 4\u00a0500\u00a0kr');
    });
  });

  describe('a report that was wrong', () => {
    const wrong = makeMatter({
      ...home,
      id: '8'.repeat(32),
      number: 'IB 2026-18',
      meeting: null,
      position: null,
      state: 'reported',
      report: {
        ...{ person: megan.aadObjectId, learned: 'Elbussar', cost: 13, costs: [] },
        at: '2026-11-21T08:00:00.000Z',
      },
    });

    it('is corrected from the form as it stands, and what it said before is kept', async () => {
      await bot.services.store.transaction((transaction) => addMatter(transaction, wrong));
      const saved = async () => await findMatter(bot.services.store.database, wrong.id);
      const before = wrong.report;
      const form = await say('Rätta rapporten IB 2026-18');
      expect(form).toContain('Så här står rapporten nu');
      expect(form).toContain(`"corrects":"${before?.at}"`);
      expect(await say('Correct the report on IB 2026-18')).toContain('This is the report as it stands');
      expect(await say('Rätta rapporten IB 2026-18', alex)).toContain('Det är inte din uppgift');

      const correction = { matter: wrong.id, learned: 'Elbussar', cost: '12,7 tkr', corrects: before?.at };
      expect(await press('beredning-report', correction, alex)).toContain('Det är inte din uppgift');
      expect(await press('beredning-report', { ...correction, cost: 'mycket' }, megan)).toContain(
        'Jag kan inte läsa beloppet',
      );
      expect(await press('beredning-report', { ...correction, corrects: '' }, megan)).toContain(
        'redan återrapporterad',
      );
      const stale = { ...correction, corrects: '2026-11-01T08:00:00.000Z' };
      expect(await press('beredning-report', stale, megan)).toContain('rätta rapporten');
      expect((await saved())?.report).toEqual(before);

      expect(await press('beredning-report', correction, megan)).toContain(
        'är rättad: 12\u00a0700\u00a0kr, mot godkända 28\u00a0000\u00a0kr',
      );
      expect(await saved()).toMatchObject({ report: { cost: 12_700 }, corrections: [{ before }] });
      expect(await press('beredning-report', correction, megan)).toContain('redan återrapporterad');
      const last = (await listHistory(bot.services.store.database, `beredning:${wrong.id}`)).at(-1);
      expect(last).toMatchObject({
        act: 'correct-report',
        before: { cost: before?.cost },
        after: { cost: 12_700 },
      });
    });
  });
});
