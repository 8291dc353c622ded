import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../src/language/language.ts';
import { defineTexts, wholeCatalogue } from '../../src/language/texts.ts';

const source = join(import.meta.dirname, '../../src');
const placeholdersOf = (text: string) => [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name);

interface Entry {
  readonly name: string;
  readonly sv: string;
  readonly en: string;
}
const entries: Entry[] = [];

beforeAll(async () => {
  // What runs is what main.ts imports; a file of texts that it does not reach yet is read all the same.
  await import('../../src/main.ts');
  for (const file of globSync('**/{texts,*-texts}.ts', { cwd: source })) await import(join(source, file));
  for (const [room, { sv, en }] of wholeCatalogue()) {
    // Other tests of the same process make texts of their own.
    if (room.startsWith('language-test')) continue;
    for (const key of new Set([...Object.keys(sv), ...Object.keys(en)]))
      entries.push({ name: `${room}: ${key}`, sv: sv[key] ?? '', en: en[key] ?? '' });
  }
});

/** The entries that are not as they should be, by name. */
const except = (isRight: (entry: Entry) => boolean) =>
  entries.filter((entry) => !isRight(entry)).map(({ name }) => name);
const inBoth = (isRight: (text: string) => boolean) =>
  except((entry) => languages.every((language) => isRight(entry[language])));

describe('The whole message catalogue', () => {
  test('has the texts of every room that says something', () => {
    const files = globSync('**/{texts,*-texts}.ts', { cwd: source });

    expect([...wholeCatalogue().keys()]).toEqual(
      expect.arrayContaining(['conversation', 'strategy', 'strategy-import']),
    );
    expect(wholeCatalogue().size).toBeGreaterThanOrEqual(files.length - 1);
    expect(entries.length).toBeGreaterThan(50);
  });

  test('has the same keys in both languages', () => {
    for (const [room, { sv, en }] of wholeCatalogue())
      expect(Object.keys(en).sort(), room).toEqual(Object.keys(sv).sort());
  });

  test('has no empty text', () => {
    expect(inBoth((text) => text.trim() !== '')).toEqual([]);
  });

  test('has the same placeholders in both languages', () => {
    const sorted = (text: string) => [...new Set(placeholdersOf(text))].sort().join(' ');

    expect(except(({ sv, en }) => sorted(sv) === sorted(en))).toEqual([]);
  });

  test('has no placeholder that would be left unfilled: plain names, braces in pairs, nothing nested', () => {
    expect(inBoth((text) => placeholdersOf(text).every((name) => /^[a-z][A-Za-z]*$/.test(name)))).toEqual([]);
    expect(inBoth((text) => !/[{}]|\$t\(/.test(text.replace(/\{\{.*?\}\}/g, '')))).toEqual([]);
  });

  test('has both forms of each text that counts, and no third one', () => {
    const names = new Set(entries.map(({ name }) => name));
    const formOf = (name: string) => /^(.*)_(one|other|zero|two|few|many)$/.exec(name);
    const lonely = [...names].filter((name) => {
      const [, base, form] = formOf(name) ?? [];
      return form !== undefined && !(names.has(`${base}_one`) && names.has(`${base}_other`));
    });

    expect(lonely).toEqual([]);
    expect([...names].filter((name) => /_(zero|two|few|many)$/.test(name))).toEqual([]);
    expect([...names].filter((name) => names.has(`${name}_other`))).toEqual([]);
  });

  test('is said whole, in both languages, once its placeholders are filled', () => {
    for (const { name, ...texts } of entries) {
      const say = defineTexts(`filled ${name}`, { sv: { text: texts.sv }, en: { text: texts.en } });
      for (const language of languages) {
        const values = Object.fromEntries(placeholdersOf(texts[language]).map((key) => [key, `<${key}>`]));
        const expected = texts[language].replace(/\{\{(.*?)\}\}/g, '<$1>');

        expect(say(language)('text', values), name).toBe(expected);
      }
    }
  });
});
