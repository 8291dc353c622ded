import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importEdition } from '../../src/strategy/editions/import-edition.ts';
import { personalMessage } from '../support/activities.ts';
import { readShared } from '../support/source-document.ts';
import { startTestBot, type TestBot } from '../support/test-bot.ts';

describe('Asked of the strategy as a whole', () => {
  let bot: TestBot;

  beforeAll(async () => {
    bot = await startTestBot();
  });
  afterAll(() => bot?.close());
  const say = async (text: string) => (await bot.ask(personalMessage(text))).text ?? '';

  it.each([
    'Vad är oklart? Lista allt som inte framgår',
    'Lista luckorna i strategin',
    'var är strategin otydlig',
    'vad svarar strategin inte på',
    'Vad är det som inte regleras?',
    'men vad är luddigt då, i stort',
    'oklarheter i strategin',
    'what is hazy in it, generally',
    'What does the strategy leave open?',
    'List everything the strategy does not say',
  ])('what it leaves open is listed: %s', async (text) => {
    const said = await say(text);

    expect(said).toMatch(/^(?:Det här framgår inte av strategin|This is not stated in the strategy)/);
    expect(said).toMatch(/^- (?:Inget om visum|Nothing on visas)/m);
    expect(said.match(/^- /gm)?.length).toBeGreaterThan(25);
    expect(said).not.toMatch(/^- Utblick/m);
  });

  it.each([
    'Finns det motsägelser i strategin?',
    'säger strategin emot sig själv nånstans?',
    'finns nåt som krockar i strategin',
    'Are there contradictions in the strategy?',
  ])('whether it contradicts itself is answered honestly: %s', async (text) => {
    expect(await say(text)).toMatch(/^(?:Det kan jag inte avgöra|I cannot tell)\. /);
  });

  it.each([
    'Vad säger strategin inte om vänorter?',
    'Vilka bolag omfattas inte av strategin?',
    'Vad är oklart i remissen?',
  ])('what is asked of one matter is left to others: %s', async (text) => {
    expect(await say(text)).not.toMatch(/^(?:Det här framgår inte av strategin|Det kan jag inte avgöra)/);
  });

  it('what is under review is told with it', async () => {
    const changed = readShared('internationell-strategi-2016.md').replace('tecknar inte', 'tecknar');
    const file = { name: 'strategi.md', bytes: new TextEncoder().encode(changed) };
    await importEdition(bot.services, { file, facts: {}, actor: 'anna' });

    expect(await say('Vad är oklart i strategin?')).toContain('under granskning: 4#2');
  });
});
