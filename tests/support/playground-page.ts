import { type Browser, errors, type Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { launchBrowser } from './browser.ts';

/** A chat with the bot in Microsoft's own local client. */
export interface PlaygroundPage {
  readonly page: Page;
  /** Writes a message and sends it; resolves when it stands in the chat. */
  say(text: string): Promise<void>;
  /** Waits for a message that holds the text; where none comes, the error holds what the page shows. */
  waitForText(text: string): Promise<void>;
  press(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the client's page in a browser, and waits until the bot has welcomed whoever opened it: what is written before
 * the client has made its chat never reaches the bot.
 */
export async function openPlayground(
  address: string,
  { height, patience }: { readonly height: number; readonly patience: number },
): Promise<PlaygroundPage> {
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height } });
  page.setDefaultTimeout(patience);
  await page.goto(address);
  const waitForText = async (text: string) => {
    // The log panel beside the chat repeats messages, cut off.
    await page
      .getByText(text)
      .last()
      .waitFor()
      .catch(async (error: unknown) => {
        if (!(error instanceof errors.TimeoutError)) throw error;
        const there = await page.locator('body').innerText();
        throw new Error(`“${text}” is not shown, but this:\n${there}`, { cause: error });
      });
  };
  await waitForText('I answer questions about');
  return {
    page,
    waitForText,
    say: async (text) => {
      const box = page.getByRole('textbox').first();
      const [firstLine] = text.trim().split('\n', 1) as [string];
      await box.click();
      await page.keyboard.insertText(text);
      // The editor takes words in after the key: an early Enter is lost.
      await box.getByText(firstLine).waitFor();
      await vi.waitFor(
        async () => {
          await page.keyboard.press('Enter');
          expect((await box.innerText()).trim()).toBe('');
        },
        { timeout: patience, interval: 500 },
      );
      await waitForText(firstLine);
    },
    press: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    close: () => browser.close(),
  };
}
