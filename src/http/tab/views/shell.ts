import type { VNode } from 'preact';
import { type Language, languages } from '../../../language/language.ts';
import type { Assets } from '../assets.ts';
import { html } from '../html.ts';
import { tabTexts } from '../texts.ts';

/** What the browser says itself, in each language: which one is chosen is known there alone. */
const spoken = JSON.stringify(
  Object.fromEntries(
    languages.map((language) => {
      const say = tabTexts(language);
      const error = { error: say('errorTitle'), offline: say('offline'), retry: say('retry') };
      return [language, { ...error, skip: say('skip'), updated: say('updated') }];
    }),
  ),
);

/** The frame of the page: the same for everybody, so that it holds nothing that only some may see. */
export function shellView({
  assets,
  local,
  language,
}: {
  readonly assets: Assets;
  readonly local: boolean;
  readonly language: Language;
}): VNode<object> {
  const say = tabTexts(language);
  return html`<html lang=${language}>
    <head>
      <meta charset="utf-8" />
      <title>${say('title')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href=${assets.style.address} />
      ${local ? null : html`<script src=${assets.teams.address} defer></script>`}
      <script src=${assets.script.address} defer></script>
    </head>
    <body data-texts=${spoken}>
      <a class="skip" id="skip" href="#main">${say('skip')}</a>
      <main id="main" tabindex="-1" aria-busy="true">
        <h1 class="unseen">${say('heading')}</h1>
        <p class="loading">${say('loading')}</p>
      </main>
      <p id="status" class="unseen" role="status"></p>
      <noscript><p class="notice">${say('noScript')}</p></noscript>
    </body>
  </html>`;
}
