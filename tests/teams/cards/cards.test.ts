import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../../src/language/language.ts';
import type { Card } from '../../../src/teams/cards/card.ts';
import { loadCards } from '../../../src/teams/cards/cards.ts';
import { plainText } from '../../../src/teams/cards/plain-text.ts';
import { trueSamples } from '../../gallery/true-samples.ts';
import { samples } from '../../support/card-samples.ts';

/** As much of the Adaptive Cards renderer as a check needs; its ESM entry does not load in Node. */
interface Renderer {
  readonly AdaptiveCard: new () => {
    parse(card: unknown, context: object): void;
    validateProperties(): { validationEvents: readonly { message: string }[] };
    toJSON(): unknown;
  };
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(index: number): { message: string };
  };
}
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer;

const cards = loadCards();
const fillSample = (template: string, language: Language) =>
  cards.fill({ template, data: samples[template]?.(language) ?? {} });

/** Every object of a card, itself included. */
function elementsOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(elementsOf);
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

/** What the renderer finds wrong with a card. It takes every second `lang` only: its pattern remembers where it was. */
function complaintsOf({ lang: _checkedByItself, ...card }: Card): string[] {
  const context = new renderer.SerializationContext();
  const parsed = new renderer.AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const all = [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
  // Charts are Teams' own; elsewhere the text that stands beside them is shown. Teams takes six buttons, which is
  // one more than the renderer does by itself.
  const ofTeams = /^Maximum number of actions exceeded \(5\)/;
  return all.filter(
    (message) =>
      !ofTeams.test(message) && !/^Unknown element type "Chart\.\w+"\. Fallback will be used/.test(message),
  );
}

const choices = /^(?:units|choices|people|degrees|answers|answerLanguages)$/;

/** As much as a card may have to hold: all units to choose from, six of whatever it lists, and long texts. */
function grown(value: unknown, key = '', list = ''): unknown {
  if (
    /^(?:words|labels|actions|bars|months|questions|candidates|amounts|scheduling|charts|submits|discards|moves|acts|reasons)$/.test(
      key,
    )
  )
    return value;
  if (Array.isArray(value)) {
    // A part of a card that is there or not, and buttons by what they ask for.
    if (/^\[(?:\{\})?\]$|"by":/.test(JSON.stringify(value))) return value;
    const length = /^(?:units|choices)$/.test(key) ? 60 : list === '' ? Math.max(6, value.length) : 2;
    return Array.from({ length }, (_, index) => grown(value[index % value.length], '', key));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, grown(inner, name, list)]));
  }
  if (typeof value !== 'string' || (choices.test(list) && key !== 'title')) return value;
  if (/^(?:title|name|state|when|line)$/.test(key)) return value.padEnd(50, ' åäö');
  const isSomebodys = /^(?:text|value|who|asks|topics|lead|note|why)$/.test(key);
  return isSomebodys ? value.padEnd(400, ' åäö') : value;
}

test('every template has a sample to be checked with', () => {
  expect(cards.names.filter((name) => !(name in samples))).toEqual([]);
  expect(Object.keys(samples).filter((name) => !cards.names.includes(name))).toEqual([]);
});

describe.each(cards.names.filter((name) => name in samples))('the card %s', (template) => {
  test.each(languages)('parses without a complaint in %s, for every client', (language) => {
    const card = fillSample(template, language);

    expect(complaintsOf(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toContain('${');
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: language });
    expect(card.fallbackText).toMatch(/\S/);
    expect(card.speak).toMatch(/\S/);
  });

  test('has nothing to press or fill in for a reader whom it is not for, but links', () => {
    const card = cards.fill({ template, data: samples[template]?.('sv') ?? {}, toRead: true });
    const kinds = elementsOf(card).map(({ type }) => String(type));

    expect(kinds.filter((type) => /^Action\.(?!OpenUrl|ToggleVisibility)|^Input\./.test(type))).toEqual([]);
    expect(card.refresh).toBeUndefined();
    expect(complaintsOf(card)).toEqual([]);
  });

  test('is taken by Teams with as much as it can hold, with every button and input', () => {
    const data = samples[template]?.('sv') ?? {};
    const card = cards.fill({ template, data: grown(data) as Record<string, unknown> });
    const kinds = (of: Card) =>
      elementsOf(of)
        .map(({ type }) => String(type))
        .filter((type) => /^(?:Action|Input)\./.test(type));

    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
    expect(complaintsOf(card)).toEqual([]);
    expect(kinds(card).length).toBeGreaterThanOrEqual(kinds(fillSample(template, 'sv')).length);
  });

  test('stands in one column, or in few that leave room on a phone', () => {
    const elements = elementsOf(fillSample(template, 'sv'));
    for (const { columns } of elements.filter(({ type }) => type === 'ColumnSet')) {
      const widths = (columns as { width?: unknown }[]).map(({ width }) => width);
      expect(widths.length).toBeLessThanOrEqual(2);
      expect(widths.filter((width) => width === 'stretch')).toHaveLength(1);
    }
    expect(elements.filter(({ type }) => type === 'Table')).toEqual([]);
  });

  test('can be read and used by everyone: texts wrap, and inputs and buttons have labels', () => {
    const elements = elementsOf(fillSample(template, 'sv'));
    const ofType = (type: RegExp) => elements.filter((element) => type.test(String(element.type)));

    for (const block of ofType(/^TextBlock$/)) expect(block).toMatchObject({ wrap: true });
    for (const input of ofType(/^Input\./))
      expect(input).toMatchObject({ id: /./, label: expect.stringMatching(/\S/) });
    // Whoever draws a list that one may type in shows the id of the value that it begins with.
    for (const { style, value, wrap } of ofType(/^Input\.ChoiceSet$/))
      expect({ style, value, wrap }).toEqual({
        style,
        value: style === 'filtered' ? undefined : value,
        wrap: style === 'expanded' ? true : wrap,
      });
    for (const action of ofType(/^Action\./)) expect(action.title).toMatch(/\S/);
    for (const image of ofType(/^Image$/)) expect(image.altText).toMatch(/\S/);
  });

  test('says in words what a chart shows, for clients that know no charts', () => {
    const charts = elementsOf(fillSample(template, 'sv')).filter(({ type }) => /^Chart\./.test(String(type)));
    for (const { data, fallback } of charts) {
      for (const { x } of data as { x: string }[]) expect(JSON.stringify(fallback)).toContain(x);
    }
  });

  test('lets clients without Action.Execute send the same verb and data', () => {
    const executes = elementsOf(fillSample(template, 'sv')).filter(({ type }) => type === 'Action.Execute');
    const { refresh } = fillSample(template, 'sv') as { refresh?: { action: { title: string } } };
    for (const { verb, data, title, fallback } of executes) {
      // Whoever refreshes a card knows Action.Execute.
      if (title === refresh?.action.title) continue;
      expect(fallback).toEqual({ type: 'Action.Submit', title, data: { verb, ...(data as object) } });
    }
  });

  test('is not made when a value is missing, and the error names the card and the value', () => {
    const data = samples[template]?.('sv') ?? {};
    for (const name of Object.keys(data)) {
      const { [name]: _left, ...rest } = data;
      expect(() => cards.fill({ template, data: rest })).toThrow(new RegExp(`${template} .*\\b${name}\\b`));
    }
  });

  test('shows what somebody wrote as it stands, expressions and quotes too', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a person may write
    const nasty = "x ${language} ${$root.question} {{DATE(2016-06-02)}} \"\\ \n </at> ${if(true, 'a', 'b')}";
    const replaced = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(replaced);
      if (typeof value !== 'object' || value === null) return nasty;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner)]));
    };
    const data = replaced(samples[template]?.('sv')) as Record<string, unknown>;
    const { fallbackText, speak, ...card } = cards.fill({ template, data });
    const written = JSON.stringify(nasty).slice(1, -1);
    // These are no Markdown: what was escaped stands there as it was written.
    const bare = plainText(nasty).trim();
    for (const said of [fallbackText, speak])
      expect(String(said).replaceAll(bare, '')).not.toMatch(/\$\{|\{\{|</);

    expect(elementsOf(card).some(({ text }) => String(text).includes(nasty))).toBe(true);
    expect(JSON.stringify(card).replaceAll(written, '')).not.toMatch(/\$\{|\{\{|<|if\(/);
  });
});

describe('As the rooms fill it, the card', () => {
  test.each(cards.names)(
    '%s is taken by Teams, by every client, in the language of its reader',
    (template) => {
      const made = trueSamples.get(template) ?? [];
      expect(made).not.toEqual([]);
      for (const data of made) {
        const card = cards.fill({ template, data });
        expect(complaintsOf(card)).toEqual([]);
        expect(card.lang).toBe(data.language);
        expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(28_000);
        expect(String(card.fallbackText).length).toBeGreaterThan(3);
        expect(String(card.speak)).not.toMatch(/[*_\\[\]]|https?:/);
        // More than six are hidden behind three dots on a phone.
        expect(((card.actions ?? []) as unknown[]).length).toBeLessThanOrEqual(6);
      }
    },
  );
});

test('no template has words of its own: all come from the catalogue, in the language of its reader', () => {
  const shown = ['text', 'title', 'label', 'errorMessage', 'placeholder', 'altText', 'fallbackText', 'speak'];
  const folder = join(import.meta.dirname, '../../../cards');
  const words = readdirSync(folder).flatMap((file) =>
    elementsOf(JSON.parse(readFileSync(join(folder, file), 'utf8'))).flatMap((element) =>
      shown
        .map((key) => String(element[key] ?? '').replace(/\$\{[^}]*\}/g, ''))
        .filter((left) => /\p{L}/u.test(left))
        .map((left) => `${file}: ${left}`),
    ),
  );

  expect(words).toEqual([]);
});

test('a template that is not there is an error', () => {
  expect(() => cards.fill({ template: 'nothing', data: {} })).toThrow('there is no card nothing');
});
