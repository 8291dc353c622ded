import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listGroup } from '../../src/outbox/message-register.ts';
import { replaceCalendars } from '../../src/remiss/dates/meeting-register.ts';
import { recipientGroup } from '../../src/remiss/notices.ts';
import { recipientCard } from '../../src/remiss/recipient/recipient-card.ts';
import type { RecipientView } from '../../src/remiss/recipient/recipient-view.ts';
import { sendReminders } from '../../src/remiss/reminders/send-reminders.ts';
import { isaiah, loadDemoCity, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('When the papers of the last meeting have gone out, the card', () => {
  let bot: TestBot;
  let now = new Date('2027-01-20T08:00:00Z');
  const { say, press, cardOf } = talkWith(() => bot);
  const shown = { recipient: '2003/2026-kultur', language: 'sv' };

  beforeAll(async () => {
    bot = await startTestBot({ clock: { now: () => now } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      const deadline = '2027-02-15';
      await addOpenRemiss(transaction, { id: '2003/2026', deadline, units: ['kultur'] });
      const meetings = ['2027-01-26', '2027-02-16'].map((date) => ({ date, papersOn: null }));
      const counts = { papersWorkingDays: 5, minutesDays: 21, reminders: [20, 10, 5, 1] };
      await replaceCalendars(transaction, [{ unit: 'kultur', meetings, ...counts }]);
    });
  });
  afterAll(() => bot?.close());

  const on = (day: string) => {
    now = new Date(`${day}T08:00:00Z`);
  };
  const late = /hinns med|redan ha gått ut|kan inte svara i tid/;

  test.each([
    ['2027-01-20', 'sammanträde 26 januari 2027, handlingarna skulle ut 19 januari 2027', 'När nämnden har'],
    ['2027-01-26', 'sammanträde i dag, 26 januari 2027', 'När nämnden har'],
    ['2027-01-27', 'sammanträdde 26 januari 2027', 'Har nämnden beslutat'],
    ['2027-02-15', 'sammanträdde 26 januari 2027', 'Har nämnden beslutat'],
  ])('on %s tells of that meeting, and to send what it decides', async (day, meeting, advice) => {
    on(day);
    const card = await press('remiss-show', shown, isaiah);

    for (const words of [meeting, advice, 'omedelbart justerat', 'Tar nämnden inte upp remissen: Låt'])
      expect(card).toContain(words);
    expect(card).not.toMatch(late);
    const dates = await press('remiss-dates', shown, isaiah);
    expect(dates).toContain('Handlingarna skulle ut: 5 arbetsdagar före sammanträdet.');
    expect(dates).not.toMatch(late);
  });

  test('answers when the committee meets with the meeting that has been', async () => {
    on('2027-01-27');
    const asked = (text: string) => say(text, isaiah).then(cardOf);

    expect(await asked('När är sista sammanträdet före KS 2026/2003?')).toContain(
      'före sista dagen var tisdag 26 januari 2027',
    );
    expect(await asked('When is the last meeting before KS 2026/2003?')).toContain(
      'was on Tuesday 26 January 2027',
    );
  });

  test('reminds of sending the answer, and of nothing else once the committee is said to answer', async () => {
    on('2027-01-27');
    const plan = { ...shown, version: 1, way: 'namnd', ownDnr: '', ladder: '' };
    const planned = await press('remiss-plan', plan, isaiah);
    expect(planned).toContain('Har nämnden beslutat svaret: skicka det, omedelbart justerat');
    expect(planned).not.toContain('mer tid till');

    on('2027-02-12');
    await sendReminders({ store: bot.services.store, send: bot.outbox.send }, now);
    const [reminded] = await listGroup(bot.services.store.database, recipientGroup(shown.recipient));
    const data = reminded?.notice.data as { view: RecipientView } | undefined;
    if (data === undefined) throw new Error('nobody was reminded');
    const card = JSON.stringify(recipientCard(data.view, 'sv'));
    expect(card).toContain('sammanträdde 26 januari 2027');
    expect(card).not.toMatch(late);

    on('2027-02-16');
    const missed = await press('remiss-show', shown, isaiah);
    expect(missed).toContain('Har nämnden beslutat svaret: skicka det och tryck');
    expect(missed).not.toContain('mer tid till');
  });
});
