import type { VNode } from 'preact';
import type { Language } from '../../../language/language.ts';
import type { DocumentPage, WaitingDocument } from '../../../pages/model.ts';
import { type Content, html } from '../html.ts';
import { tabTexts } from '../texts.ts';

/** The others are unfolded. */
const MOST_SHOWN = 4;

/** Documents that wait for the reader, each with its button; nothing where there are none. */
export function documentsPanel(
  documents: readonly WaitingDocument[],
  language: Language,
  { id, title }: { readonly id: string; readonly title: 'documents' | 'otherDocuments' },
): Content {
  if (documents.length === 0) return null;
  const say = tabTexts(language);
  return html`<section class="panel documents" id=${id} aria-labelledby=${`${id}-title`} tabindex="-1">
    <h2 id=${`${id}-title`}>${say(title)}</h2>
    ${listView(documents.slice(0, MOST_SHOWN), language)}
    ${
      documents.length <= MOST_SHOWN
        ? null
        : html`<details>
            <summary>${say('moreDocuments', { count: documents.length - MOST_SHOWN })}</summary>
            ${listView(documents.slice(MOST_SHOWN), language)}
          </details>`
    }
    <p class="note">${say('documentsNote')}</p>
  </section>`;
}

const listView = (documents: readonly WaitingDocument[], language: Language): Content =>
  html`<ul class="items">${documents.map((document) => html`<li>${documentView(document, language)}</li>`)}</ul>`;

function documentView({ id, name, facts }: WaitingDocument, language: Language): Content {
  return html`<div class="item">
    <div>
      <p class="title">${name}</p>
      <p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    </div>
    <p>${fetchButton({ id, name }, language)}</p>
  </div>`;
}

/** The page in the browser fetches it with the reader's token, and saves it under its name. */
function fetchButton({ id, name }: Pick<WaitingDocument, 'id' | 'name'>, language: Language): Content {
  const say = tabTexts(language);
  return html`<a class="button" id=${`fetch-${id}`} href=${`/tab/files/${id}`} data-file=${name}
    data-fetched=${say('fetched', { name })} aria-label=${say('fetchNamed', { name })}>${say('fetch')}</a>`;
}

/** A document that was asked for where others read along, with its button, and the others that wait. */
export function documentPageView(
  { document, others }: DocumentPage,
  { language, chatLink }: { readonly language: Language; readonly chatLink: string | undefined },
): VNode<object> {
  const say = tabTexts(language);
  return html`<article class="record" lang=${language} data-title=${document.name}>
    <p class="trail"><a href=${`/tab?language=${language}`} data-go>← ${say('back')}</a></p>
    <header>
      <p class="kind">${say('document')}</p>
      <h1 tabindex="-1">${document.name}</h1>
      <p class="state">${document.facts.join(' · ')}</p>
    </header>
    <div class="say documents">
      <div class="item"><p>${say('documentLead')}</p><p>${fetchButton(document, language)}</p></div>
    </div>
    <p class="note">${say('documentOnPhone')}${
      chatLink === undefined
        ? null
        : html` <a class="quiet" href=${chatLink} data-teams>${say('openChat')}</a>`
    }</p>
    ${documentsPanel(others, language, { id: 'others', title: 'otherDocuments' })}
  </article>`;
}
