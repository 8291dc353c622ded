import type restify from 'restify';

/** A document that somebody fetches. */
export interface FetchedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** What a file is, by how its name ends. */
export function contentTypeOf(name: string): string {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(types, ending) ? types[ending] : undefined) ?? 'application/octet-stream';
}

/**
 * That a file is saved under its name (RFC 6266): in UTF-8 for those who know it, and in ASCII for the others,
 * where å, ä and ö become a and o.
 */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  // What encodeURIComponent leaves but RFC 5987 does not take.
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Sends a document to be saved, never to be shown in place of a page, and kept by no cache. */
export function sendFile(response: restify.Response, { name, bytes }: FetchedFile): void {
  response.sendRaw(200, Buffer.from(bytes), {
    'content-type': contentTypeOf(name),
    'content-disposition': contentDisposition(name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    vary: 'Authorization',
  });
}
