import { formatInstant } from '../../language/format.ts';
import { texts } from '../texts.ts';
import { isCut } from './only-about.ts';
import type { Packing } from './overview.ts';

/** All rows as a page that loads and runs nothing: any browser shows and prints it. */
export function summaryOf({ title, at, language, gathered }: Packing): string {
  const say = texts(language);
  const heading = escapeHtml(title);
  const cut = isCut(gathered) ? `<p>${escapeHtml(say('summaryCut'))}</p>` : '';
  const sections = Object.entries(gathered).map(
    ([table, rows]) =>
      `<section><h2>${escapeHtml(table)} (${rows.length})</h2>${rows.map((row) => tableOf(row)).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${heading}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}th,td{border:1px solid #767676;padding:.25rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:14rem;font-weight:600;background:#f2f2f2}pre{margin:0;white-space:pre-wrap;font:inherit}</style></head>
<body><main><h1>${heading}</h1><p>${escapeHtml(say('summaryLead', { at: formatInstant(at, language) }))}</p>${cut}
${sections.length === 0 ? `<p>${escapeHtml(say('summaryNothing'))}</p>` : sections.join('\n')}</main></body></html>`;
}

function tableOf(row: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([column, value]) => `<tr><th scope="row">${escapeHtml(column)}</th><td>${shown(value)}</td></tr>`);
  return `<table><tbody>${lines.join('')}</tbody></table>`;
}

function shown(value: unknown): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escapeHtml(String(value));
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
