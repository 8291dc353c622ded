import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLetter } from '../../src/remiss/reading/read-letter.ts';
import { findHeadsById, saveRemiss } from '../../src/remiss/remiss-register.ts';
import { readToldAct } from '../../src/remiss/told/read-told-act.ts';
import { isaiah, loadDemoCity, stranger, talkWith } from '../support/demo-city.ts';
import { addOpenRemiss } from '../support/open-remisses.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('What is told of a remiss without its number is answered with its card:', () => {
  let bot: TestBot;
  const { say, cardOf } = talkWith(() => bot);

  beforeAll(async () => {
    // A Tuesday: on a Monday, people get a message about all of theirs.
    bot = await startTestBot({ clock: { now: () => new Date('2026-11-24T08:00:00Z') } });
    await loadDemoCity(bot);
    await bot.services.store.transaction(async (transaction) => {
      for (const [id, title] of [
        ['2001/2026', 'EU:s kulturprogram'],
        ['2002/2026', 'Program för idrottsutbyte'],
      ] as const) {
        await addOpenRemiss(transaction, { id, deadline: '2027-02-15', units: ['kultur', 'trafik'] });
        const [head] = await findHeadsById(transaction, [id]);
        if (head === undefined) throw new Error('nothing was registered');
        await saveRemiss(transaction, {
          ...head,
          title,
          reading: readLetter({ text: title }, { units: [] }),
        });
      }
    });
  });
  afterAll(() => bot?.close());

  test.each([
    'vi har svarat på EU:s kulturprogram',
    'Vi har redan skickat svaret på EU:s kulturprogram.',
    'Svaret på EU:s kulturprogram är skickat',
    'kan vi få anstånd med remissen om EU:s kulturprogram?',
    'Vi behöver mer tid för remissen EU:s kulturprogram',
  ])('%s', async (text) => {
    const card = cardOf(await say(text, isaiah));
    for (const words of ['KS 2001/2026 till Kulturnämnden', 'har inte ändrat något', 'Be om mer tid'])
      expect(card).toContain(words);
  });

  test.each([
    'We have answered EU:s kulturprogram',
    'Can we have more time for the referral on EU:s kulturprogram?',
  ])('%s', async (text) => {
    expect(cardOf(await say(text, isaiah))).toContain('What you wrote has changed nothing.');
  });

  test.each([
    'kan vi få mer tid?',
    'Kan vi få anstånd?',
    'kan vi få anstånd med remissen',
    'vi hinner inte svara, kan vi få längre tid?',
    'Vi skulle behöva mer tid',
    'can we get an extension?',
    'Vi hinner inte till den dagen. Nämnden ses först veckan därpå. Kan vi få två veckor till, annars blir det ett yttrande från kontoret och det vill ingen här?',
    'We need more time',
  ])('of several, those that are the asker’s own are listed: %s', async (text) => {
    const card = cardOf(await say(text, isaiah));
    for (const title of ['EU:s kulturprogram', 'Program för idrottsutbyte']) expect(card).toContain(title);
  });

  test('who has none is told who asks, and a title that none has is not known', async () => {
    expect((await say('kan vi få mer tid?', stranger)).text).toContain('Du har inga öppna remisser.');
    expect((await say('Vi har svarat på rymdprogrammet', isaiah)).text).toContain(
      'hittar ingen sådan remiss',
    );
  });

  test.each([
    'Kan vi få mer tid för besöket från Oslo?',
    'Vi behöver mer tid till resan',
    'Vem bestämmer om vi kan få mer tid?',
    'Extension for whoever handles EU matters?',
    'remisser med mer tid',
    'Vi har svarat på frågan',
    'Förläng KS 2026/1300',
    'We have answered the question',
    'Har vi svarat på EU:s kulturprogram?',
  ])('not for: %s', (text) => {
    expect(readToldAct(text)).toBeUndefined();
  });
});
