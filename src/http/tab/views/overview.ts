import type { VNode } from 'preact';
import type { Overview } from '../../../pages/model.ts';
import { html } from '../html.ts';
import { addressOf } from '../query.ts';
import { tabTexts } from '../texts.ts';
import { documentsPanel } from './documents.ts';
import { figuresView } from './figures.ts';
import { filtersView } from './filters.ts';
import { keyView } from './key.ts';
import type { ViewOptions } from './options.ts';
import { sectionView } from './sections.ts';

/** The page for one reader. */
export function overviewView(overview: Overview, options: ViewOptions): VNode<object> {
  const { query, language, chatLink } = options;
  const say = tabTexts(language);
  const { reader, sections, figures, key } = overview;
  const [first, ...others] = sections;
  const timeline = first?.form === 'timeline' ? first : undefined;
  const lists = timeline === undefined ? sections : others;
  return html`<div lang=${language} data-title=${say('heading')}>
    <header class="top">
      <div class="brand">
        <p class="product">${say('product')}</p>
        <h1 tabindex="-1">${say('heading')}</h1>
        <p class="reader"><span>${overview.today}</span><span>${reader.name}</span><span>${reader.roles}</span></p>
      </div>
      <p class="tools">
        ${chatLink === undefined ? null : html`<a class="button" href=${chatLink} data-teams>${say('openChat')}</a>`}
        <a class="quiet" id="language" href=${addressOf(query, { language: language === 'sv' ? 'en' : 'sv' })}
          hreflang=${language === 'sv' ? 'en' : 'sv'} lang=${language === 'sv' ? 'en' : 'sv'}
          data-go data-language=${language === 'sv' ? 'en' : 'sv'}>${say('otherLanguage')}</a>
      </p>
    </header>
    ${chatLink === undefined ? html`<p class="notice">${say('local', { name: reader.name })}</p>` : null}
    ${overview.caution === undefined ? null : html`<p class="notice">${overview.caution}</p>`}
    ${filtersView(overview, options)}
    ${key.length === 0 ? null : keyView(key, say('inShort'))}
    ${documentsPanel(overview.documents, language, { id: 'documents', title: 'documents' })}
    <div class=${timeline === undefined || lists.length === 0 ? 'single' : 'columns'}>
      ${timeline === undefined ? null : html`<div class="main">${sectionView(timeline, options)}</div>`}
      ${lists.length === 0 ? null : html`<div class="side">${lists.map((section) => sectionView(section, options))}</div>`}
    </div>
    ${figures === null ? null : figuresView(figures, options)}
  </div>`;
}
