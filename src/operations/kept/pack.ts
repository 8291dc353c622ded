import JSZip from 'jszip';
import type { SentFile } from '../../conversation/turn.ts';
import { formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { texts } from '../texts.ts';
import type { Gathered } from './gather.ts';

export interface Packing {
  readonly title: string;
  readonly at: Date;
  readonly language: Language;
  readonly gathered: Gathered;
  readonly documents: readonly SentFile[];
}

/** The time that a zip gives its files: the same content gives the same bytes. */
const dated = (at: Date) => ({ date: at });

/** A zip with everything as data (JSON), the same to read (HTML, which any browser shows and prints), and documents. */
export async function pack(packing: Packing): Promise<Uint8Array> {
  const { at, gathered, documents, title } = packing;
  const zip = new JSZip();
  const data = { title, at: at.toISOString(), tables: gathered };
  zip.file('data.json', JSON.stringify(data, null, 2), dated(at));
  zip.file(texts(packing.language)('summaryName'), summaryOf(packing), dated(at));
  for (const { name, bytes } of documents) zip.file(`documents/${safeName(name)}`, bytes, dated(at));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A file's name without anything that leads out of its folder. */
function safeName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}

function summaryOf({ title, at, language, gathered }: Packing): string {
  const say = texts(language);
  const heading = escapeHtml(title);
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
<body><main><h1>${heading}</h1><p>${escapeHtml(say('summaryLead', { at: formatInstant(at, language) }))}</p>
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
