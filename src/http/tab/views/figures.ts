import type { Chart, YearFigures } from '../../../pages/model.ts';
import { type Content, html } from '../html.ts';
import { addressOf } from '../query.ts';
import { tabTexts } from '../texts.ts';
import { keyView } from './key.ts';
import type { ViewOptions } from './options.ts';

/** The figures of a year: large numbers, and charts each with its table. */
export function figuresView(
  { title, lead, years, year, key, charts, note }: YearFigures,
  { query, language }: ViewOptions,
): Content {
  const say = tabTexts(language);
  return html`<section class="figures" id="figures" aria-labelledby="figures-title" tabindex="-1">
    <div class="figures-top">
      <div>
        <h2 id="figures-title">${title}</h2>
        <p class="lead">${lead}</p>
      </div>
      <nav aria-label=${say('year')}>
        <ul class="chips">
          ${years.map(
            (
              one,
            ) => html`<li><a class="chip" id=${`year-${one}`} data-go href=${addressOf(query, { year: one })}
              aria-current=${one === year ? 'true' : null}>${one}</a></li>`,
          )}
        </ul>
      </nav>
    </div>
    ${key.length === 0 ? null : keyView(key, title)}
    ${charts.length === 0 ? null : html`<div class="charts">${charts.map((chart) => chartView(chart, say('asTable')))}</div>`}
    <p class="note">${note}</p>
  </section>`;
}

function chartView({ id, title, summary, svg, table }: Chart, asTable: string): Content {
  return html`<figure class="panel chart" aria-labelledby=${id}>
    <figcaption>
      <h3 id=${id}>${title}</h3>
      <p class="lead">${summary}</p>
    </figcaption>
    <div class="drawing" role="img" aria-label=${summary} dangerouslySetInnerHTML=${{ __html: svg }}></div>
    <details>
      <summary>${asTable}</summary>
      <div class="scroll" tabindex="0" role="region" aria-labelledby=${id}>
        <table>
          <thead><tr>${table.header.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
          <tbody>
            ${table.rows.map(
              ([name, ...values]) => html`<tr>
                <th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
