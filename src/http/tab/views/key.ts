import type { KeyFigure } from '../../../pages/model.ts';
import { type Content, html } from '../html.ts';

/** Numbers that stand large, each of which leads to its list where it has one. */
export function keyView(figures: readonly KeyFigure[], label: string): Content {
  return html`<ul class="key" aria-label=${label}>
    ${figures.map(({ value, label: name, detail, section }) => {
      const content = html`<span class="value">${value}</span><span class="name">${name}</span>
        <span class="detail">${detail}</span>`;
      return html`<li>${
        section === null
          ? html`<p class="tile">${content}</p>`
          : html`<a class="tile" href=${`#${section}`}>${content}</a>`
      }</li>`;
    })}
  </ul>`;
}
