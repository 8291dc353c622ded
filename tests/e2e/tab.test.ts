import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignIn } from '../../src/http/tab/sign-in.ts';
import { accept, refuse } from '../../src/outcome.ts';
import { forgetOfferedFiles, offerFile } from '../../src/store/offered-files.ts';
import { launchBrowser } from '../support/browser.ts';
import { alex, megan } from '../support/demo-city.ts';
import { fillDeadlines } from '../support/page-city.ts';
import { startTab, type TabServer } from '../support/tab-server.ts';
import { morning } from '../support/test-bot.ts';
import { fillYear } from '../support/year-city.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: TabServer;
let inTeams: TabServer;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  server = await startTab();
  await fillYear(server.store, 2026, { visits: 60, matters: 40, commitments: 24 });
  await fillDeadlines(server.store, '2026-11-23');
  await server.actAs(alex);
  // As in Teams: whoever sends this token is known.
  const signIn: SignIn = async (authorization) =>
    authorization === 'Bearer of-megan' ? accept({ person: megan.aadObjectId }) : refuse('no-token');
  const chatLink = 'https://teams.microsoft.com/l/entity/app/conversations';
  inTeams = await startTab({ signIn, chatLink }, server.store);
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 40')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await inTeams?.close();
  await server?.close();
});

async function open(path: string, base = server.url): Promise<void> {
  await page.goto(base + path);
  await page.locator('main:not([aria-busy])').waitFor();
}

/** What axe finds against WCAG 2.2 at AA, and against its best practices. */
async function axeFinds(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe: library } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await library.run({ runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** How much wider than the window the page is. */
const overflow = () =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the page in a browser', () => {
  it.each([
    ['on a desktop in light', 1280, 'light', 'none', '/tab?language=sv'],
    ['on a desktop in dark', 1280, 'dark', 'none', '/tab?language=en&whole=1'],
    ['on a phone in light', 390, 'light', 'none', '/tab?language=en'],
    ['on the smallest phone in dark', 320, 'dark', 'none', '/tab?language=sv'],
    ['in the colours of the person’s system', 1280, 'light', 'active', '/tab?language=sv'],
    ['as a record', 320, 'light', 'none', '/tab/record/remiss-recipient/remiss-1-kultur?language=sv'],
    ['as a record that is not there', 390, 'dark', 'none', '/tab/record/visit/none?language=en'],
    ['narrowed down to nothing', 390, 'light', 'none', '/tab?language=sv&unit=val&topic=visits'],
  ] as const)(
    'is accessible %s, and needs no scrolling sideways',
    async (_how, width, colorScheme, forcedColors, path) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, forcedColors });
      await open(path);

      expect(await axeFinds()).toEqual([]);
      expect(await overflow()).toBe(0);
    },
  );

  it('is accessible in the themes of Teams', async () => {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await open('/tab?language=sv');
    for (const theme of ['default', 'dark', 'contrast']) {
      await page.locator('html').evaluate((root, name) => root.setAttribute('data-theme', name), theme);
      expect(await axeFinds()).toEqual([]);
    }
  });

  it('is narrowed down with the keyboard, and keeps its place', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open('/tab?language=sv');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Hoppa till innehållet');
    await page.locator('#topic-remiss').focus();
    await page.keyboard.press('Enter');
    await page.locator('#topic-remiss[aria-current]').waitFor();

    expect(await page.locator(':focus').getAttribute('id')).toBe('topic-remiss');
    expect(page.url()).toContain('topic=remiss');
    expect(await page.getByRole('heading', { name: 'Besök på gång' }).count()).toBe(0);
    await page.locator('#unit').selectOption('trafik');
    await page.waitForURL(/unit=trafik/);
    await page.goBack();
    await page.locator('#topic-remiss[aria-current]').waitFor();
    await expect.poll(() => page.locator('#unit').inputValue()).toBe('');
  });

  it('opens a record from the time line, and the way back', async () => {
    await open('/tab?language=sv');
    await page
      .getByRole('link', { name: 'Riktlinjer för deltagande i internationella nätverk' })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Historik' }).waitFor();
    expect(await page.title()).toContain('Riktlinjer för deltagande');
    await page.getByRole('link', { name: 'Till översikten' }).click();
    await page.getByRole('heading', { name: 'På tidslinjen' }).waitFor();
  });

  it('changes its language, and remembers it', async () => {
    await open('/tab?language=sv');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'On the time line' }).waitFor();
    await open('/tab');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('speaks the chosen language around its content too, also when the server is away', async () => {
    await open('/tab?language=en');
    await page.getByRole('heading', { name: 'On the time line' }).waitFor();
    await open('/tab');
    await page.getByRole('heading', { name: 'On the time line' }).waitFor();
    expect(await page.locator('a.skip').textContent()).toBe('Skip to content');
    expect(await page.locator('#status').textContent()).toContain('The page is up to date.');

    await page.route('**/tab/content*', (route) => route.abort());
    await open('/tab');
    await page.getByText('Check that you are online').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('a.skip').textContent()).toBe('Skip to content');
    await page.unroute('**/tab/content*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'On the time line' }).waitFor();
    faults.splice(0);
  });

  it('shows the same as a chart in a table', async () => {
    await open('/tab?language=sv&topic=figures');
    await page.locator('figure').first().getByText('Visa som tabell').click();
    expect(await page.getByRole('rowheader', { name: 'jan' }).first().isVisible()).toBe(true);
    expect(await axeFinds()).toEqual([]);
  });

  it('says so in a sentence when the server is away, and comes back', async () => {
    await page.route('**/tab/content*', (route) => route.abort());
    await open('/tab?language=sv');
    await page.getByText('Kontrollera att du är uppkopplad').waitFor();
    await page.unroute('**/tab/content*');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('heading', { name: 'På tidslinjen' }).waitFor();
    faults.splice(0);
  });
});

describe('the page in Teams', () => {
  const teams = (token: string, subPageId = '') => `globalThis.microsoftTeams = {
    app: {
      initialize: async () => undefined,
      getContext: async () => ({ app: { theme: 'dark', locale: 'en-GB' }, page: { subPageId: ${JSON.stringify(subPageId)} } }),
      registerOnThemeChangeHandler: (handler) => { globalThis.changeTheme = handler; },
      notifySuccess: () => undefined,
      openLink: async (link) => { globalThis.opened = link; },
    },
    authentication: { getAuthToken: async () => ${token} },
  };`;

  it('signs in by itself, takes the theme, and opens the chat', async () => {
    await page.route('**/*-teams.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: teams("'of-megan'") }),
    );
    await open('/tab?language=sv', inTeams.url);
    await page.getByText('Megan Bowen').waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await axeFinds()).toEqual([]);
    await page.evaluate('changeTheme("contrast")');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
    await page.getByRole('link', { name: 'Öppna chatten' }).click();
    expect(await page.evaluate('opened')).toBe('https://teams.microsoft.com/l/entity/app/conversations');
  });

  it('goes to the part of the page that a link in a card leads to', async () => {
    const script = teams("'of-megan'", '?show=remisses&id=1');
    await page.route('**/*-teams.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await open('/tab', inTeams.url);
    await page.locator('h1').waitFor();
    expect(await page.locator('#main').textContent()).toMatch(/remiss|referral/i);
    expect(page.url()).toContain('/tab?show=remisses');
  });

  it('saves a document under its name by the reader’s token, and says so when it is gone', async () => {
    const { database } = inTeams.store;
    const bytes = new TextEncoder().encode('Beslut å');
    const file = { id: 'one', person: megan.aadObjectId, name: 'Svar å.docx', bytes, offeredAt: morning };
    await offerFile(database, file);
    await offerFile(database, { ...file, id: 'two', name: 'Underlag.xlsx' });
    await page.setViewportSize({ width: 320, height: 900 });
    await open('/tab/record/document/one?language=sv', inTeams.url);
    expect(await axeFinds()).toEqual([]);
    expect(await overflow()).toBe(0);
    const fetched = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta Svar å.docx' }).click();
    const download = await fetched;
    expect(download.suggestedFilename()).toBe('Svar å.docx');
    expect(await text(await download.createReadStream())).toBe('Beslut å');
    await expect.poll(() => page.locator('#status').textContent()).toBe('Svar å.docx är hämtat.');

    await forgetOfferedFiles(database, { id: 'two' });
    await page.getByRole('link', { name: 'Hämta Underlag.xlsx' }).click();
    await page.getByRole('heading', { name: 'Dokumentet finns inte här' }).waitFor();
  });

  it('says kindly that nobody is signed in', async () => {
    await page.route('**/*-teams.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: teams('Promise.reject(new Error("consent"))') }),
    );
    await open('/tab?language=sv', inTeams.url);
    await page.getByRole('heading', { name: 'Du är inte inloggad' }).waitFor();
    expect(await axeFinds()).toEqual([]);
  });
});

it('had no fault in the browser, nor anything that its rules refuse', () => {
  expect(faults).toEqual([]);
});
