import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadCards } from '../../src/teams/cards/cards.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Theme, themes } from './host-configs.ts';
import { trueSamples } from './true-samples.ts';

/**
 * Shows every card as rooms fill it, the ordinary and the largest in both languages, as Teams does on a phone (320 pixels), in light, dark and high contrast.
 * Run by hand: `node tests/gallery/card-gallery.ts FOLDER [part of a card's name]`, and look at the pictures and
 * at the page that are written there. A card that is wider than its phone is named.
 */
const [, , folder = 'devTools/cards', part = ''] = process.argv;

const WIDTH = 320;
/** So many cards are shown on one sheet. */
const SHEET = 30;
const require = createRequire(import.meta.url);
const renderer = readFileSync(require.resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
const cards = loadCards();
const shown = cards.names
  .filter((name) => name.includes(part))
  .flatMap((name) =>
    (trueSamples.get(name) ?? []).map((data) => ({
      name: `${name} (${data.language})`,
      card: cards.fill({ template: name, data }),
    })),
  );

function pageOf({ page, card, config, name }: Theme, part: typeof shown): string {
  const data = JSON.stringify({ shown: part, config }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Cards, ${name}</title><style>
    body { margin: 16px; background: ${page}; font: 14px "Segoe UI", "DejaVu Sans", sans-serif; columns: 4 ${WIDTH}px; column-gap: 16px; width: 1360px }
    figure { margin: 0 0 16px; break-inside: avoid; width: ${WIDTH}px }
    figcaption { color: #888; font-size: 12px }
    .card { background: ${card}; border-radius: 4px; border: 1px solid ${name === 'contrast' ? '#fff' : '#8884'}; overflow: hidden }
    .ac-pushButton { font: inherit; padding: 5px 12px; border-radius: 4px; border: 1px solid #8888; background: transparent; color: ${name === 'light' ? '#242424' : '#fff'}; white-space: normal }
    /* Teams lets buttons go on in the next line. */
    .ac-actionSet { flex-wrap: wrap !important; row-gap: 8px }
    .ac-actionSet > div { flex: none !important }
    .ac-input { font: inherit; max-width: 100%; box-sizing: border-box; padding: 5px; width: 100% }
    .ac-input[type=checkbox], .ac-input[type=radio] { width: auto }
  </style><body></body><script>${renderer}</script><script>{
    const { shown, config } = ${data};
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = (${toHtml.toString()})(text); result.didProcess = true;
    };
    for (const { name, card } of shown) {
      const adaptive = new AdaptiveCards.AdaptiveCard();
      adaptive.hostConfig = new AdaptiveCards.HostConfig(config);
      adaptive.parse(card);
      const figure = document.createElement('figure');
      figure.innerHTML = '<figcaption>' + name + '</figcaption><div class="card"></div>';
      figure.lastChild.append(adaptive.render());
      figure.dataset.name = name;
      document.body.append(figure);
    }
  }</script></html>`;
}

/** What a chat makes of a card's Markdown; it runs in the page. */
function toHtml(text: string): string {
  return text
    .replace(/\\([\\`*_[\]#|~])/g, (_whole, mark: string) => `&#${mark.charCodeAt(0)};`)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>')
    .replace(/^- /gm, '• ')
    .replaceAll('\n', '<br>');
}

mkdirSync(folder, { recursive: true });
/** The cards of which something does not fit; it runs in the page. */
const TOO_WIDE = `[...document.querySelectorAll('figure')]
  .filter((figure) => [...figure.querySelectorAll('.card *')].some((part) =>
    part.getBoundingClientRect().right > figure.getBoundingClientRect().right + 1))
  .map((figure) => figure.dataset.name).join(', ')`;

const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
for (const theme of themes) {
  for (let first = 0; first < shown.length; first += SHEET) {
    const html = pageOf(theme, shown.slice(first, first + SHEET));
    const name = `${theme.name}-${first / SHEET + 1}`;
    writeFileSync(join(folder, `${name}.html`), html);
    await page.setContent(html);
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, timeout: 120_000 });
    const wide = (await page.evaluate(TOO_WIDE)) as string;
    process.stdout.write(`${name}: too wide: ${wide || 'none'}\n`);
  }
}
await browser.close();
