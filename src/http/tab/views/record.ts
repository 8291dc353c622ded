import type { VNode } from 'preact';
import type { Language } from '../../../language/language.ts';
import type { RecordPage } from '../../../pages/model.ts';
import { html } from '../html.ts';
import { tabTexts } from '../texts.ts';
import { documentsPanel } from './documents.ts';

/** One thing: how it stands, what is known, and what was done with it by whom. */
export function recordView(
  { kind, title, state, caution, facts, history, sayInChat, documents }: RecordPage,
  { language, chatLink }: { readonly language: Language; readonly chatLink: string | undefined },
): VNode<object> {
  const say = tabTexts(language);
  return html`<article class="record" lang=${language} data-title=${title}>
    <p class="trail"><a href=${`/tab?language=${language}`} data-go>← ${say('back')}</a></p>
    <header>
      <p class="kind">${kind}</p>
      <h1 tabindex="-1">${title}</h1>
      <p class="state">${state}</p>
    </header>
    ${caution === undefined ? null : html`<p class="notice">${caution}</p>`}
    ${
      sayInChat === ''
        ? null
        : html`<p class="say">${say('sayInChat')}<strong>${sayInChat}</strong>
            ${chatLink === undefined ? null : html` <a class="button" href=${chatLink} data-teams>${say('openChat')}</a>`}</p>`
    }
    <section class="panel" aria-labelledby="facts">
      <h2 id="facts">${say('facts')}</h2>
      <dl>${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
    </section>
    ${documentsPanel(documents, language, { id: 'documents', title: 'documents' })}
    <section class="panel" aria-labelledby="history">
      <h2 id="history">${say('history')}</h2>
      ${
        history.length === 0
          ? html`<p class="empty">${say('noHistory')}</p>`
          : html`<ol class="history">
              ${history.map(
                ({ when, who, what }) =>
                  html`<li><p class="what">${what}</p><p class="who">${who}, ${when}</p></li>`,
              )}
            </ol>`
      }
    </section>
  </article>`;
}
