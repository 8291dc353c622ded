import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredDirectory } from '../../src/network/directory-register.ts';
import { loadDirectory } from '../../src/network/load-directory.ts';
import { listHistory } from '../../src/record/register.ts';
import { cardAction, personalMessage } from '../support/activities.ts';
import { repository } from '../support/child.ts';
import { morning, startTestBot, type TestBot } from '../support/test-bot.ts';

const demo = join(repository, 'src', 'network', 'demo-directory.yaml');
const alex = { id: 'user-id-0', name: 'Alex Wilber', aadObjectId: '00000000-0000-0000-0000-0000000000020' };
const adele = { id: 'user-id-2', name: 'Adele Vance', aadObjectId: '00000000-0000-0000-0000-0000000000022' };
const megan = { id: 'user-id-1', name: 'Megan Bowen', aadObjectId: '00000000-0000-0000-0000-0000000000021' };
const stranger = { id: 'user-id-9', name: 'Okänd', aadObjectId: '00000000-0000-0000-0000-00000000009999' };

describe('the city in chat', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
    const text = await readFile(demo, 'utf8');
    const loaded = await loadDirectory(
      { store: bot.services.store, clock: { now: () => morning } },
      { text, actor: 'system:start' },
    );
    expect(loaded.ok).toBe(true);
  });

  afterAll(() => bot?.close());

  const say = async (text: string, from: object = alex) => bot.ask(personalMessage(text, { from }));
  const cardOf = (sent: { attachments?: readonly { content: unknown }[] }) =>
    JSON.stringify(sent.attachments?.[0]?.content);
  const press = async (verb: string, data: object, from: object) => {
    const { body } = await bot.post(cardAction(personalMessage('x'), verb, data, { from }));
    return body as { statusCode: number; type: string; value: unknown };
  };

  it.each([
    ['Vem är kontaktperson för trafik?', 'Trafiknämnden'],
    ['vem e kontaktperson på trafikkontoret', 'Trafiknämnden'],
    ['Who is the contact person for transport?', 'Trafiknämnden'],
    ['kontaktperson kultur', 'Megan Bowen'],
  ])('"%s" is answered with the person, since when, and a way to write', async (question, expected) => {
    const sent = await say(question);

    expect(sent.text).toContain(expected);
    expect(sent.text).toMatch(/sedan|since/);
    expect(cardOf(sent)).toContain('https://teams.microsoft.com/l/chat/0/0?users=');
  });

  it('a district has no contact person, and its own way is told', async () => {
    const sent = await say('Vem är kontaktperson för Södermalms stadsdelsnämnd?');

    expect(sent.text).toContain('5#7');
    expect(sent.text).toContain('5#9');
  });

  it('a unit that nobody knows is asked for kindly', async () => {
    expect((await say('Vem är kontaktperson för xyzzy?')).text).toContain('känner inte igen');
  });

  it.each(['Vem utser kontaktperson?', 'Vad gör en kontaktperson?'])(
    '"%s" goes to the strategy',
    async (question) => {
      expect((await say(question)).text).toContain('5#10');
    },
  );

  it('a head appoints a contact person by the card; it is recorded, shown, and kept in the history', async () => {
    const form = await press('appoint-form', { unit: 'kultur', language: 'sv' }, adele);
    expect(JSON.stringify(form.value)).toContain('Vem ska vara kontaktperson?');

    const data = { unit: 'kultur', person: alex.aadObjectId, from: '2026-11-23', language: 'sv' };
    const done = await press('appoint-contact-person', data, adele);
    expect(JSON.stringify(done.value)).toContain('Alex Wilber är kontaktperson för Kulturnämnden');
    const again = await press('appoint-contact-person', data, adele);
    expect(JSON.stringify(again.value)).toContain('redan');

    expect((await say('Vem är kontaktperson för kultur?')).text).toContain('Alex Wilber');
    expect((await say('historik kontaktperson kultur')).text).toMatch(
      /1 januari 2016 – 22 november 2026: Megan Bowen/,
    );
    expect(await listHistory(bot.services.store.database, 'unit:kultur')).toHaveLength(1);
  });

  it.each([
    ['the head of another unit', adele, 'trafik', 'egen enhet'],
    ['one without the role', megan, 'kultur', 'enhetens chef'],
    ['one who is not in the directory', stranger, 'kultur', 'hittar dig inte'],
  ])('%s appoints nobody', async (_who, from, unit, words) => {
    const before = await readStoredDirectory(bot.services.store.database);
    const data = { unit, person: megan.aadObjectId, from: '2026-11-23', language: 'sv' };

    const { value } = await press('appoint-contact-person', data, from);

    expect(String(value)).toContain(words);
    expect(await readStoredDirectory(bot.services.store.database)).toEqual(before);
  });

  it('a head confirms the contact person for the year, once, and not one who is no longer it', async () => {
    const data = { unit: 'kultur', person: alex.aadObjectId, year: '2026', language: 'sv' };
    expect(JSON.stringify((await press('confirm-contact-person', data, adele)).value)).toContain(
      'bekräftad för 2026',
    );
    await press('confirm-contact-person', data, adele);
    expect(await listHistory(bot.services.store.database, 'unit:kultur')).toHaveLength(2);

    const old = { ...data, person: megan.aadObjectId };
    expect(String((await press('confirm-contact-person', old, adele)).value)).toContain('har ändrats');
  });

  it('a strategist sees which units lack a contact person, and others do not', async () => {
    expect(cardOf(await say('Vilka saknar kontaktperson?'))).toContain('Enheter utan kontaktperson');
    expect((await say('Vilka saknar kontaktperson?', megan)).text).toContain('strateg');
  });

  it('one acts as another, every message says so, and stops', async () => {
    expect((await say('agera som Förvaltningschef, Trafikkontoret')).text).toContain(
      'Du agerar som Förvaltningschef, Trafikkontoret.',
    );
    expect((await say('Får vi teckna ett vänortsavtal?')).text).toContain('Du agerar som Förvaltningschef');
    expect(cardOf(await say('Vilka saknar kontaktperson?'))).toContain('Du agerar som Förvaltningschef');
    const { value } = await press('appoint-form', { unit: 'trafik', language: 'sv' }, alex);
    expect(JSON.stringify(value)).toContain('Utse kontaktperson för Trafiknämnden');
    expect((await say('agera som mig själv')).text).toBe('Du är dig själv igen.');
    expect((await say('hej')).text).not.toContain('agerar');
  });
});
