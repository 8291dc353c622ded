import { expect, test } from 'vitest';
import { listGroup } from '../../src/outbox/message-register.ts';
import { listHistory } from '../../src/record/register.ts';
import { reminderText } from '../../src/visits/card/news.ts';
import { cardGroup, newsGroup } from '../../src/visits/card/tell-parties.ts';
import { eraseVisits } from '../../src/visits/erase-visits.ts';
import { listEvents } from '../../src/visits/event-register.ts';
import { acceptVisit } from '../../src/visits/handling/accept-visit.ts';
import { assessVisit } from '../../src/visits/handling/assess-visit.ts';
import { decideVisit } from '../../src/visits/handling/decide-visit.ts';
import { escalateVisits } from '../../src/visits/handling/escalate-visits.ts';
import { dueReminder, followVisits } from '../../src/visits/handling/follow-visits.ts';
import { handOverVisit } from '../../src/visits/handling/hand-over-visit.ts';
import { withdrawVisit } from '../../src/visits/handling/withdraw-visit.ts';
import { addDraft, findDraft } from '../../src/visits/intake/draft-register.ts';
import { visitsKeeping } from '../../src/visits/kept.ts';
import { countVisits } from '../../src/visits/lists/statistics.ts';
import type { VisitPorts } from '../../src/visits/ports.ts';
import { findVisit, listVisits } from '../../src/visits/visit-register.ts';
import { makeDirectory } from '../support/make-directory.ts';
import { eachStore } from '../support/stores.ts';
import { saved, settle, trafficRequest, visitCity, visitPorts } from '../support/visit-city.ts';

const monday = '2026-11-23T08:00:00Z';
const assessment = { answers: { grounds: {}, ourField: 'yes', capacity: 'yes' }, note: 'Anna' } as never;

eachStore('Visits by the clock', (given) => {
  const at = (now: string) => visitPorts(given.store, now);
  const visit = async () => (await findVisit(given.store.database, 'visit-1')) ?? undefined;
  const begin = async () => {
    await settle(given.store);
    const ports = at(monday);
    return saved(ports, trafficRequest(ports.at));
  };
  const welcome = async () => {
    await begin();
    const ports = at(monday);
    const press = { visit: 'visit-1', actor: 'cecilia', at: ports.at };
    await acceptVisit(ports, press);
    await assessVisit(ports, press, assessment);
    expect((await decideVisit(ports, press, { answer: 'welcome', words: 'Anna' })).ok).toBe(true);
  };
  const news = async () =>
    (await listGroup(given.store.database, newsGroup('visit-1'))).map(({ addressee, notice }) => [
      'person' in addressee ? addressee.person : '',
      notice.kind,
    ]);

  test('silence is reminded of, then goes to the deputy, the head, the office; each is told', async () => {
    await begin();
    expect(await escalateVisits(at('2026-11-24T06:00:00Z'))).toEqual([]);
    expect(await escalateVisits(at('2026-11-24T06:30:00Z'))).toEqual([]);
    expect(await news()).toEqual([['cecilia', 'visit-reminder']]);

    const owners: (string | undefined)[] = [];
    for (const day of ['25', '26', '27', '30']) {
      await escalateVisits(at(`2026-11-${day}T06:00:00Z`));
      owners.push((await visit())?.owner?.person);
    }
    // Two working days each; the weekend does not count.
    expect(owners).toEqual(['david', 'david', 'hedda', 'hedda']);
    await escalateVisits(at('2026-12-01T06:00:00Z'));
    expect(await visit()).toMatchObject({
      owner: { person: 'sara', by: 'office', because: '5#9' },
      state: 'offered',
    });
    expect(await listGroup(given.store.database, cardGroup('visit-1', 'sara'))).toHaveLength(1);
    expect(await news()).toContainEqual(['rut', 'visit-news']);
    const history = await listHistory(given.store.database, 'visit:visit-1');
    expect(history.at(-1)).toMatchObject({
      actor: 'system:escalate-visits',
      after: { why: 'silent', because: '5#9' },
    });
  });

  test('whose days have passed undecided stays with its owner, who is told once and can close it', async () => {
    await begin();
    for (const day of ['2027-03-04', '2027-03-05', '2027-03-08', '2027-04-12'])
      expect(await escalateVisits(at(`${day}T06:00:00Z`))).toEqual([]);

    const [reminder, ...more] = (await listGroup(given.store.database, newsGroup('visit-1'))).filter(
      ({ notice }) => notice.kind === 'visit-reminder',
    );
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({
      addressee: { person: 'cecilia' },
      notice: { data: { kind: 'over', date: '2027-03-03' } },
    });
    expect(reminderText(reminder?.notice.data as never, 'sv')).toContain(
      'skulle ha varit klart 3 mars 2027, men är inte beslutat.',
    );
    const ports = at('2027-03-08T08:00:00Z');
    const press = { visit: 'visit-1', actor: 'cecilia', at: ports.at };
    expect((await withdrawVisit(ports, press, 'Det blev inte av')).ok).toBe(true);
    expect(await visit()).toMatchObject({ state: 'withdrawn' });
  });

  test('nothing is passed on on a Saturday or a holiday', async () => {
    await begin();
    expect(await escalateVisits(at('2026-11-28T06:00:00Z'))).toEqual([]);
    expect(await escalateVisits(at('2026-12-25T06:00:00Z'))).toEqual([]);
    expect((await visit())?.owner?.person).toBe('cecilia');
  });

  test('a unit without anybody, and a district, have an owner from the first moment', async () => {
    const absences = ['cecilia', 'david', 'hedda'].map((who) => [who, '2026-11-23', '2026-11-27'] as const);
    await settle(given.store, makeDirectory({ ...visitCity, absences }));
    const ports = at(monday);
    expect(await saved(ports, trafficRequest(ports.at))).toMatchObject({
      owner: { person: 'sara', because: '5#9' },
    });
    const district = trafficRequest(ports.at, { id: 'visit-2', unit: 'sodermalm', reason: 'district' });
    expect(await saved(ports, district)).toMatchObject({ owner: { person: 'disa', because: '5#7' } });
  });

  test('a deputy who acts is in the record with the one they act for', async () => {
    await settle(
      given.store,
      makeDirectory({ ...visitCity, absences: [['cecilia', '2026-11-24', '2026-11-27']] }),
    );
    const ports = at(monday);
    await saved(ports, trafficRequest(ports.at));
    const tuesday = at('2026-11-24T08:00:00Z');
    expect((await acceptVisit(tuesday, { visit: 'visit-1', actor: 'david', at: tuesday.at })).ok).toBe(true);
    const history = await listHistory(given.store.database, 'visit:visit-1');
    expect(history.at(-1)).toMatchObject({ actor: 'david', actingFor: 'cecilia' });
    expect(await visit()).toMatchObject({
      state: 'accepted',
      owner: { person: 'david', insteadOf: 'cecilia' },
    });
  });

  test('an owner who also stands in for the head acts for nobody; one who owns it in another place does', async () => {
    const away = makeDirectory({
      ...visitCity,
      deputies: [
        ['cecilia', 'david', 'trafik'],
        ['hedda', 'rut', 'trafik'],
      ],
      absences: [
        ['cecilia', '2026-11-20', '2026-11-27'],
        ['hedda', '2026-11-20', '2026-11-27'],
      ],
    });
    await settle(given.store, away);
    const ports = at(monday);
    const press = (actor: string) => ({ visit: 'visit-1', actor, at: ports.at });
    await saved(ports, trafficRequest(ports.at));
    await acceptVisit(ports, press('david'));
    await assessVisit(ports, press('david'), assessment);
    await handOverVisit(ports, press('david'), { unit: 'trafik', person: 'rut', words: 'Hon vet mest' });
    await acceptVisit(ports, press('rut'));
    await assessVisit(ports, press('rut'), assessment);
    await handOverVisit(ports, press('rut'), { unit: 'trafik', person: 'david', words: 'Åter' });
    await handOverVisit(ports, press('rut'), { unit: 'trafik', person: 'rut', words: 'I chefens ställe' });

    const history = await listHistory(given.store.database, 'visit:visit-1');
    expect(history.slice(1).map(({ act, actor, actingFor }) => [act, actor, actingFor])).toEqual([
      ['accept-visit', 'david', 'cecilia'],
      ['assess-visit', 'david', 'cecilia'],
      ['hand_over-visit', 'david', 'cecilia'],
      ['accept-visit', 'rut', undefined],
      ['assess-visit', 'rut', undefined],
      ['hand_over-visit', 'rut', undefined],
      ['hand_over-visit', 'rut', 'hedda'],
    ]);
  });

  test('the owner is reminded of a coming visit once a day of reminding, and it is done when it has been', async () => {
    await welcome();
    const before = (await news()).length;
    for (const day of ['2027-02-22', '2027-02-23', '2027-02-23', '2027-03-01', '2027-03-02', '2027-03-03']) {
      await followVisits(at(`${day}T05:30:00Z`));
    }
    const reminders = (await news()).slice(before);
    expect(reminders).toEqual([
      ['cecilia', 'visit-reminder'],
      ['cecilia', 'visit-reminder'],
    ]);
    expect((await visit())?.state).toBe('decided');
    await followVisits(at('2027-03-04T05:30:00Z'));
    expect((await visit())?.state).toBe('done');
  });

  test('a reminder of a coming visit that was missed comes on the next working day, once, and none of days before it was decided', async () => {
    await welcome();
    const remindedOf = async (...days: string[]) => {
      const before = (await news()).length;
      for (const day of days) await followVisits(at(`${day}T06:05:00Z`));
      return (await news()).length - before;
    };
    expect(await remindedOf('2027-02-22')).toBe(0);
    // Nobody was there on Tuesday; on Saturday nobody is reminded.
    expect(await remindedOf('2027-02-24')).toBe(1);
    expect(await remindedOf('2027-02-25', '2027-02-26', '2027-02-27')).toBe(0);
    expect(await remindedOf('2027-03-02')).toBe(1);
    expect(await remindedOf('2027-03-03')).toBe(0);

    const late = { ...trafficRequest(at(monday).at), id: 'visit-2' };
    const decided = await saved(at(monday), late);
    const decision = { answer: 'welcome', words: '', on: '2027-02-24' } as const;
    expect(dueReminder({ ...decided, decision }, '2027-02-25')).toBeUndefined();
    expect(dueReminder({ ...decided, decision }, '2027-03-01')).toBe('2027-03-01');
  });

  test('a visit that is handed over or withdrawn while owners are reminded is told of as it has become', async () => {
    await welcome();
    const press = { visit: 'visit-1', actor: 'cecilia', at: new Date(monday) };
    /** Ports in whose store something happens before each transaction. */
    const meanwhileIn = (meanwhile: () => Promise<unknown>, day: string): VisitPorts => ({
      ...at(`${day}T06:05:00Z`),
      store: {
        ...given.store,
        transaction: async (work) => {
          await meanwhile();
          return given.store.transaction(work);
        },
      },
    });
    const reminded = async () =>
      (await news()).flatMap(([person, kind]) => (kind === 'visit-reminder' ? [person] : []));

    const to = { unit: 'trafik', person: 'hedda', words: 'Chefen tar det' };
    await followVisits(meanwhileIn(() => handOverVisit(at(monday), press, to), '2027-02-23'));
    expect(await reminded()).toEqual(['hedda']);
    const withdraw = () => withdrawVisit(at(monday), { ...press, actor: 'rut' }, 'Inställt');
    await followVisits(meanwhileIn(withdraw, '2027-03-01'));
    expect(await reminded()).toEqual(['hedda']);
  });

  test('personal data is erased after its time, in the trace and in messages too; the figures are kept', async () => {
    await welcome();
    const figures = countVisits(await listVisits(given.store.database, {}), '2027');
    expect(await eraseVisits(at('2029-03-03T02:00:00Z'), 24)).toEqual([]);
    expect(await eraseVisits(at('2029-03-04T02:00:00Z'), 24)).toHaveLength(1);
    expect(await eraseVisits(at('2029-03-05T02:00:00Z'), 24)).toEqual([]);

    const erased = await visit();
    expect(erased).toMatchObject({ requester: null, owner: null, text: '', erasedOn: '2029-03-04' });
    expect(countVisits(await listVisits(given.store.database, {}), '2027')).toEqual(figures);
    const events = await listEvents(given.store.database, 'visit-1');
    const messages = await Promise.all(
      [newsGroup('visit-1'), ...['rut', 'cecilia'].map((person) => cardGroup('visit-1', person))].map(
        (group) => listGroup(given.store.database, group),
      ),
    );
    const left = JSON.stringify([erased, events, messages.flat().map(({ notice }) => notice)]);
    expect(left).not.toMatch(/Anna|Rut|Cecilia/);
    expect(messages.flat().length).toBeGreaterThan(2);
    const press = { visit: 'visit-1', actor: 'cecilia', at: at('2029-03-05T08:00:00Z').at };
    expect(await acceptVisit(at(monday), press)).toEqual({ ok: false, refusal: 'unknown-visit' });
  });

  test('what was read and never saved is forgotten after a week, as is declared', async () => {
    const rule = visitsKeeping.tables.find(({ table }) => table === 'visit_draft')?.rule;
    expect(rule).toMatchObject({ job: 'erase-visits', days: 7 });
    const draft = {
      ...{ id: 'draft-1', person: 'rut', text: 'Hej', at: new Date(monday) },
      reading: {
        ...{
          otherMatter: null,
          language: 'sv',
          origin: null,
          topics: [],
          asks: [],
          informal: false,
          severalFields: false,
        },
        requester: { name: null, organisation: null, mail: null, phone: null },
        people: { number: null, titles: [] },
        dates: { proposed: null, alternatives: [], year: null, words: null },
        ...{ invitationLetterRequested: false, highPoliticalLevel: null, prioritised: null, protocol: null },
      },
      triage: { outcome: 'unclear', candidates: [], coordinator: null },
    } as const;
    await addDraft(given.store.database, draft as never);
    expect(await findDraft(given.store.database, 'draft-1', 'ivar')).toBeUndefined();
    await eraseVisits(at('2026-11-30T07:00:00Z'), 24);
    expect(await findDraft(given.store.database, 'draft-1', 'rut')).toBeDefined();
    await eraseVisits(at('2026-11-30T09:00:00Z'), 24);
    expect(await findDraft(given.store.database, 'draft-1', 'rut')).toBeUndefined();
  });
});
