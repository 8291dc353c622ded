import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** A headless browser from the npm registry alone, which calls nobody by itself. */
export async function launchBrowser(): Promise<Browser> {
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--disable-background-networking', '--no-first-run'],
    headless: true,
    // Without it names of files lose their Swedish letters.
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
  });
}
