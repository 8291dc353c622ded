import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { personalMessage } from './support/activities.ts';
import { loadDemoCity } from './support/demo-city.ts';
import { startTestBot } from './support/test-bot.ts';
test('x', async () => {
  const bot = await startTestBot(); await loadDemoCity(bot);
  for (const q of readFileSync('/tmp/fix-visits-data/q.txt','utf8').trim().split('\n')) {
    const a = await bot.ask(personalMessage(q, {}));
    console.log('>>> '+q+'\n'+JSON.stringify(a.text ?? null)?.slice(0,700)+' '+JSON.stringify(a.attachments ?? '').slice(0,500)+ JSON.stringify(a.suggestedActions ?? ''));
  }
  await bot.close();
});
