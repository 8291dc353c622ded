import { z } from 'zod';
import { type Language, languageOfLocale } from '../../language/language.ts';
import { type PageRequest, topics } from '../../pages/model.ts';

const querySchema = z.object({
  unit: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .nullable()
    .catch(null),
  topic: z.enum(topics).nullable().catch(null),
  year: z.coerce.number().int().min(2000).max(2999).nullable().catch(null),
  whole: z.literal('1').nullable().catch(null),
  language: z.enum(['sv', 'en']).nullable().catch(null),
});

/** What part of the page an address asks for; what is not understood is as if it was not said. */
export type PageQuery = Pick<PageRequest, 'unit' | 'topic' | 'year' | 'whole'> & {
  readonly language: Language | null;
};

/** Reads the query of an address. */
export function readQuery(address: string): PageQuery {
  const asked = new URL(address, 'http://localhost').searchParams;
  const given = (name: string) => asked.get(name) || null;
  const year = given('year');
  const read = querySchema.parse({
    unit: given('unit'),
    topic: given('topic'),
    year: year === null ? null : Number(year),
    whole: given('whole'),
    language: given('language'),
  });
  return { ...read, whole: read.whole === '1' };
}

/** The address of the page with something in it changed; what is the usual is left out. */
export function addressOf(query: PageQuery, changes: Partial<PageQuery> = {}): string {
  const { unit, topic, year, whole, language } = { ...query, ...changes };
  const asked = new URLSearchParams();
  if (topic !== null) asked.set('topic', topic);
  if (unit !== null) asked.set('unit', unit);
  if (year !== null) asked.set('year', String(year));
  if (whole) asked.set('whole', '1');
  if (language !== null) asked.set('language', language);
  const text = asked.toString();
  return text === '' ? '/tab' : `/tab?${text}`;
}

/** Where what a search finds is shown: its record, or the part of the page that lists its like. */
const places: Readonly<Record<string, (id: string) => string>> = {
  visits: (id) => `/tab/record/visit/${id}`,
  matters: (id) => `/tab/record/matter/${id}`,
  commitments: (id) => `/tab/record/commitment/${id}`,
  remisses: () => '/tab?topic=remiss',
  contacts: () => '/tab?topic=network',
};

/** Where a link of `tabLink` leads to: `/tab?show=visits&id=…`; undefined for every other address. */
export function placeShown(address: string): string | undefined {
  const { searchParams } = new URL(address, 'http://localhost');
  const [search, id] = [searchParams.get('show') ?? '', searchParams.get('id') ?? ''];
  return Object.hasOwn(places, search) ? places[search]?.(encodeURIComponent(id)) : undefined;
}

/** An address of ours with the language that somebody chose, if they did. */
export function withLanguage(address: string, language: Language | null): string {
  if (language === null) return address;
  return `${address}${address.includes('?') ? '&' : '?'}language=${language}`;
}

/** The language of a page: the one that was chosen, else the browser's. */
export function languageOf({ language }: Pick<PageQuery, 'language'>, accepted: string): Language {
  return language ?? languageOfLocale(accepted);
}
