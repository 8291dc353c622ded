import { formatMonth } from '../../../language/format.ts';
import type { Language } from '../../../language/language.ts';
import type { Item, Section } from '../../../pages/model.ts';
import { type Content, html } from '../html.ts';
import { addressOf } from '../query.ts';
import { tabTexts } from '../texts.ts';
import type { ViewOptions } from './options.ts';

/** A list of the page, or its time line. */
export function sectionView(section: Section, options: ViewOptions): Content {
  const { id, title, lead, items, empty, form } = section;
  return html`<section class=${`panel ${form}`} id=${id} aria-labelledby=${`${id}-title`} tabindex="-1">
    <h2 id=${`${id}-title`}>${title}</h2>
    <p class="lead">${lead}</p>
    ${
      items.length === 0
        ? html`<p class="empty">${empty}</p>`
        : form === 'timeline'
          ? timelineView(items, options.language)
          : html`<ul class="items">${items.map((item) => html`<li>${itemView(item, item.when)}</li>`)}</ul>`
    }
    ${moreView(section, options)}
  </section>`;
}

function moreView({ id, title, items, total }: Section, { query, language }: ViewOptions): Content {
  const say = tabTexts(language);
  if (items.length < total) {
    return html`<p class="more"><a id=${`more-${id}`} data-go href=${addressOf(query, { whole: true })}>${say('showAll', { count: total })}<span class="unseen">: ${title}</span></a></p>`;
  }
  return query.whole && total > 0
    ? html`<p class="more"><a id=${`more-${id}`} data-go href=${addressOf(query, { whole: false })}>${say('showFewer')}<span class="unseen">: ${title}</span></a></p>`
    : null;
}

/** Items by month; what is late first. */
function timelineView(items: readonly Item[], language: Language): Content {
  const say = tabTexts(language);
  const groups = Map.groupBy(items, ({ date, mark }) =>
    mark?.tone === 'late' ? '' : (date ?? '').slice(0, 7),
  );
  return html`<div class="months">
    ${[...groups].map(
      ([month, group]) => html`<div class=${month === '' ? 'month late' : 'month'}>
        <h3>${month === '' ? say('late') : formatMonth(month, language)}</h3>
        <ol>
          ${group.map(
            (item) => html`<li>
              ${dateView(item.date ?? '', language)}
              ${itemView(item, item.when)}
            </li>`,
          )}
        </ol>
      </div>`,
    )}
  </div>`;
}

/** The day as it stands in the margin; the words beside it say the whole date. */
function dateView(date: string, language: Language): Content {
  const weekday = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    weekday: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  return html`<p class="day" aria-hidden="true"><span>${weekday}</span><strong>${Number(date.slice(8))}</strong></p>`;
}

function itemView({ topic, kind, title, path, facts, mark }: Item, when: string): Content {
  return html`<div class=${`item of-${topic}`}>
    <p class="kind"><span class="dot" aria-hidden="true"></span>${kind}
      ${mark === null ? null : html`<span class=${`mark ${mark.tone}`}>${mark.text}</span>`}</p>
    <p class="title">${path === null ? title : html`<a href=${`/tab/record/${path}`} data-go>${title}</a>`}</p>
    <p class="when">${when}</p>
    <p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
  </div>`;
}
