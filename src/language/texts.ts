import i18next from 'i18next';
import type { Language } from './language.ts';

/** One room's texts in one language: a sentence for each key, with {{placeholders}}. */
type Catalogue = Readonly<Record<string, string>>;

/** Gives the text of a key in one language, with its placeholders filled. */
export type Texts<Key extends string> = (language: Language) => (key: Key, values?: Values) => string;

/** What fills the placeholders of a text; `count` also picks the plural. */
type Values = Readonly<Record<string, string | number>>;

const instance = i18next.createInstance();
void instance.init({
  lng: 'sv',
  fallbackLng: false,
  initAsync: false,
  resources: {},
  returnNull: false,
  // Values are escaped where they are shown (Markdown, card, page), which only that place knows how to do.
  interpolation: { escapeValue: false },
});

/**
 * Adds a room's texts to the message catalogue. The English ones must have the same keys as the
 * Swedish ones, or the program does not compile; that placeholders agree is a test.
 * Plurals follow i18next: `matters_one`, `matters_other`, asked for as `matters` with a `count`.
 */
export function defineTexts<const Swedish extends Catalogue>(
  room: string,
  texts: { readonly sv: Swedish; readonly en: { readonly [Key in keyof Swedish]: string } },
): Texts<BaseKey<keyof Swedish & string>> {
  instance.addResourceBundle('sv', room, texts.sv);
  instance.addResourceBundle('en', room, texts.en);
  rooms.set(room, texts);
  const plain = { sv: plainOf(texts.sv), en: plainOf(texts.en) };
  return (language) => (key, values) =>
    plain[language].get(key) ?? translate(key, { ...values, lng: language, ns: room });
}

/** What holds no placeholder, and is no plural, is given as it stands: most texts are, and the library takes a hundred times as long. */
function plainOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const isPlain = ([key, text]: [string, string]) =>
    !plural.test(key) && !(`${key}_other` in catalogue) && !filled.test(text);
  return new Map(Object.entries(catalogue).filter(isPlain));
}

const plural = /_(?:zero|one|two|few|many|other)$/;
/** Placeholders, and texts within texts. */
const filled = /\{\{|\$t\(/;

/** i18next without its own typing of keys, which is for one global catalogue. */
const translate = instance.t as (key: string, options: object) => string;

/** `matters_one` and `matters_other` are asked for as `matters`. */
type BaseKey<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

const rooms = new Map<string, { readonly sv: Catalogue; readonly en: Catalogue }>();

/** The whole catalogue by room, for the test that compares the languages. */
export function wholeCatalogue(): ReadonlyMap<string, { readonly sv: Catalogue; readonly en: Catalogue }> {
  return rooms;
}
