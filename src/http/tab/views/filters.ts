import type { Overview } from '../../../pages/model.ts';
import { type Content, html } from '../html.ts';
import { addressOf } from '../query.ts';
import { tabTexts } from '../texts.ts';
import type { ViewOptions } from './options.ts';

/** What the page can be narrowed down to: a topic by a link, a unit by a list. */
export function filtersView({ topics, units }: Overview, { query, language }: ViewOptions): Content {
  const say = tabTexts(language);
  const chip = (topic: (typeof query)['topic'], name: string) => html`<li>
    <a class="chip" id=${`topic-${topic ?? 'all'}`} data-go href=${addressOf(query, { topic, whole: false })}
      aria-current=${query.topic === topic ? 'true' : null}>${name}</a>
  </li>`;
  return html`<div class="filters" role="search" aria-label=${say('filters')}>
    <ul class="chips">
      ${chip(null, say('everything'))}
      ${topics.map(({ value, name }) => chip(value as (typeof query)['topic'], name))}
    </ul>
    <p class="field">
      <label for="unit">${say('unit')}</label>
      <select id="unit" name="unit" data-go-by=${addressOf(query, { unit: null })}>
        <option value="" selected=${query.unit === null}>${say('allUnits')}</option>
        ${units.map(
          ({ value, name }) => html`<option value=${value} selected=${query.unit === value}>${name}</option>`,
        )}
      </select>
    </p>
  </div>`;
}
