import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUnits } from '../../src/network/directory/directory.ts';
import { readStoredDirectory } from '../../src/network/directory/directory-register.ts';
import { findFallbackIn } from '../../src/network/units/find-fallback.ts';
import { listHistory } from '../../src/record/register.ts';
import { channelMessage, event } from '../support/activities.ts';
import { adele, alex, loadDemoCity, megan, patti, stranger, talkWith } from '../support/demo-city.ts';
import { readDemoDirectory } from '../support/demo-directory.ts';
import { saying, sayingFeature, say as sayNotice } from '../support/said.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

/** Registrator, Miljöförvaltningen. */
const neverMet = 'c224a717-d27c-5500-99e8-a542d82823c6';

describe('the directory, looked after in chat', () => {
  let bot: TestBot;
  let folder: string;
  let file: string;
  let demo: string;
  const { say } = talkWith(() => bot);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'utblick-directory-'));
    file = join(folder, 'directory.yaml');
    demo = readDemoDirectory();
    await writeFile(file, demo);
    bot = await startTestBot({ directoryFile: file, start: { features: [sayingFeature] } });
    await loadDemoCity(bot);
  });

  afterAll(async () => {
    await bot?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const directory = () => readStoredDirectory(bot.services.store.database);
  const unitNow = async (unit: string) => (await directory()).units.find(({ id }) => id === unit);
  const history = (subject: string) => listHistory(bot.services.store.database, subject);

  it('is loaded anew by an administrator, who sees how much has changed', async () => {
    expect((await say('ladda katalogen')).text).toContain('samma sak');
    await writeFile(
      file,
      demo.replace('Megan Bowen\n', 'Megan Bowen-Ek\n').replace(/\n {6}- \{role: strategist, unit: ks\}/, ''),
    );

    expect((await say('ladda katalogen', megan)).text).toContain('en administratör');
    expect((await say('reload the directory', stranger)).text).toContain('cannot find you');
    const { text } = await say('Ladda om katalogen');
    expect(text).toBe('Katalogen är laddad:\n\n- Personer: 1 ändrad\n- Uppdrag: 1 avslutad');
    expect((await directory()).people).toContainEqual(expect.objectContaining({ name: 'Megan Bowen-Ek' }));
    expect((await history('directory:city')).at(-1)).toMatchObject({
      actor: alex.aadObjectId,
      act: 'load-directory',
    });
  });

  it('stays as it is when the file has faults, which are told by their lines, or is gone', async () => {
    const before = await directory();
    await writeFile(
      file,
      demo.replace('kind: executive', 'kimd: executive').replace('unit: kultur}', 'unit: fiske}'),
    );
    const { text } = await say('ladda katalogen');
    const line = demo.split('\n').findIndex((content) => content.includes('kind: executive')) + 1;

    expect(text).toContain('Katalogfilen har 3 fel, så den senaste katalogen gäller fortfarande.');
    expect(text).toMatch(new RegExp(`- Rad ${line}: kimd is not known here`));
    await rm(file);
    expect((await say('reload directory')).text).toContain('cannot read the directory file');
    expect(await directory()).toEqual(before);
  });

  it('shows anybody by which words a unit is found', async () => {
    const { text } = await say('ämnen för trafik', stranger);
    expect(text).toContain('**Trafiknämnden** hittas på de här orden: TK, trafik');
    expect((await say('topics for transport')).text).toContain(
      '**Transport Committee** is found by these words',
    );
    expect((await say('ämnen för xyzzy')).text).toContain('känner inte igen');
  });

  it('takes topics from an administrator, which find the unit at once and outlive a load of the file', async () => {
    const found = async () => findUnits(await directory(), 'zeppelinarna').map(({ unit }) => unit.id);
    expect(await found()).not.toContain('trafik');

    expect((await say('lägg till ämnet zeppelinare för trafik', megan)).text).toContain('en administratör');
    expect((await say('lägg till ämnet ”zeppelinare” för trafik')).text).toContain(
      'zeppelinare är nu ett ämne för Trafiknämnden.',
    );
    expect((await say('lägg till ämnet Zeppelinare för trafik')).text).toContain('redan ett ämne');
    expect((await say('remove the topic waste for transport')).text).toContain(
      'waste is no longer a topic of the Transport Committee.',
    );
    await writeFile(file, `${demo}\n# anew\n`.replace('snöröjning, snöskottning', 'snöskottning'));
    expect((await say('ladda katalogen')).text).toContain('Enheter: 1 ändrad');

    expect(await found()).toEqual(['trafik']);
    const topics = (await unitNow('trafik'))?.topics ?? [];
    expect(topics).toContain('zeppelinare');
    expect(topics).not.toContain('waste');
    expect(topics).not.toContain('snöröjning');
    const acts = (await history('unit:trafik')).map(({ act, actor }) => [act, actor]);
    expect(acts).toEqual([
      ['change-topics', alex.aadObjectId],
      ['change-topics', alex.aadObjectId],
    ]);
  });

  it('takes what was said of a topic back, and says kindly what it does not understand', async () => {
    expect((await say('ta bort ämnet zeppelinare')).text).toContain('för Trafiknämnden”');
    expect((await say('ta bort ämnet zeppelinare för trafik')).text).toContain('inte längre');
    expect((await say('ta bort ämnet zeppelinare för trafik')).text).toContain('inget ämne');
    expect((await say('ta bort ämnet zeppelinare')).text).toContain('Ingen enhet har');
    expect((await say('add the topic waste to transport')).text).toContain('waste is now a topic');
    expect((await unitNow('trafik'))?.topics).toContain('waste');
    expect((await say(`lägg till ämnet ${'x'.repeat(61)} för trafik`)).text).toContain('högst 60 tecken');
    expect((await say('lägg till ämnet båtar för xyzzy')).text).toContain('känner inte igen');
  });

  it('knows the channel that is said to be a unit’s, by those who may say so', async () => {
    const inChannel = (text: string, from: object, changes: object = {}) =>
      bot.ask(channelMessage(`<at>Utblick</at> ${text}`, { from, ...changes }));
    const first = channelMessage('<at>Utblick</at> det här är Kulturförvaltningens kanal', { from: megan });
    const { conversation } = first;

    expect((await say('det här är Kulturförvaltningens kanal', megan)).text).toContain('Skriv det i kanalen');
    expect((await inChannel('det här är Trafikkontorets kanal', megan)).text).toContain('egen enhet');
    expect((await inChannel('det här är Kulturförvaltningens kanal', patti)).text).toContain('enhetens chef');
    expect((await bot.ask(first)).text).toContain('Nu är det här kanalen för Kulturnämnden');
    const again = { conversation };
    expect((await inChannel('this is the channel of kultur', adele, again)).text).toContain('already');
    expect((await unitNow('kultur'))?.channel).toBe(conversation.id.split(';')[0]);
    expect((await history('unit:kultur')).map(({ actor }) => actor)).toEqual([megan.aadObjectId]);
  });

  it('lets the channel hear what the contact person can’t be told, as long as the bot is there', async () => {
    const channel = (await unitNow('kultur'))?.channel ?? '';
    await sayNotice(bot, saying({ person: neverMet }, 'to nobody else', { unit: 'kultur' }));
    const { activity } = await bot.connector.waitFor(
      (call) => call.conversation === channel && (call.activity.text ?? '').includes('to nobody else'),
    );
    expect(activity.text).toContain('mottagaren inte kan nås');

    const ask = findFallbackIn(bot.services);
    const reached = async () => (await ask({ person: neverMet }, 'kultur', []))?.addressee;
    expect(await reached()).toEqual({ conversation: channel });
    await bot.post(
      event('conversationUpdate', {
        conversation: { conversationType: 'channel', id: channel },
        membersRemoved: [{ id: '28:5d2f0f3e-7c1a-4b0e-8f0a-6b1c2d3e4f50' }],
      }),
    );
    expect(await reached()).not.toEqual({ conversation: channel });

    const there = {
      conversation: { conversationType: 'channel', isGroup: true, id: `${channel};messageid=7` },
    };
    const text = '<at>Utblick</at> det här är inte längre Kulturförvaltningens kanal';
    expect((await bot.ask(channelMessage(text, { from: adele, ...there }))).text).toContain(
      'inte längre kanalen',
    );
    expect((await unitNow('kultur'))?.channel).toBeNull();
  });
});
