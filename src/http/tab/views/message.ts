import type { VNode } from 'preact';
import type { Language } from '../../../language/language.ts';
import { html } from '../html.ts';
import { tabTexts } from '../texts.ts';

/** A sentence in the place of the page, with a way on. */
export function messageView(title: string, text: string, language: Language): VNode<object> {
  const say = tabTexts(language);
  return html`<div class="message" lang=${language} data-title=${title}>
    <h1 tabindex="-1">${title}</h1>
    <p>${text}</p>
    <p class="actions">
      <button type="button" class="button" data-retry>${say('retry')}</button>
      <a class="quiet" href="/tab" data-go>${say('back')}</a>
    </p>
  </div>`;
}
