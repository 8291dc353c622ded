import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/conversation/markdown.ts';
import { loadCards } from '../../src/teams/cards/cards.ts';

const cards = loadCards();

/** What somebody writes who wants to forge something. */
const pieces = fc.constantFrom(
  ...[
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '!',
    '`',
    '*',
    '_',
    '~',
    '#',
    '|',
    '\\',
    '&',
    ';',
    ':',
    '"',
    "'",
    '\n',
    ' ',
  ],
  ...[
    '](https://evil.example)',
    '<https://evil.example>',
    '![a](https://evil.example/x.png)',
    '[1]: https://e.example',
  ],
  ...[
    '\n===',
    '\n---\n',
    '- - -',
    '\n=',
    '\n-',
    '-',
    '\r',
    '\n    ',
    '\t',
    '\n\n',
    '<at>Anna</at>',
    '<a href="https://evil.example">',
    '</at>',
    '&lt;at&gt;',
    '&#60;at&#62;',
    '&#91;',
    '\\[',
    '\\\\',
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a person may write
  ...['${title}', '{{DATE(2026-01-01)}}', '**', '```', '~~~', '<!--', '\u0000', 'å', 'Anna', '1'],
);
const hostile = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
const kindsOf = (markdown: string) =>
  new Set(nodesOf(fromMarkdown(markdown) as Node).map(({ type }) => type));

/** What makes a reader believe that the bot says, links or points to something. */
const forged = [
  'link',
  'linkReference',
  'image',
  'imageReference',
  'html',
  'definition',
  'strong',
  'emphasis',
  'heading',
  'thematicBreak',
  'code',
];

describe('What somebody wrote', () => {
  test('is shown as it stands: never a heading, a rule, a link, a picture, a mention, emphasis, code or HTML', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        // Within a line, first on one, and as a paragraph of its own between others.
        const shown = [
          `Besök: ${escaped} (taget emot).`,
          escaped,
          `Skäl\n${escaped}\nSlut`,
          `a\n\n${escaped}\n\nb`,
        ];
        const kinds = shown.flatMap((markdown) => [...kindsOf(markdown)]);

        expect(kinds.filter((kind) => [...forged, 'inlineCode'].includes(kind))).toEqual([]);
        expect(escaped).not.toMatch(/<\/?at/i);
      }),
      { numRuns: 500 },
    );
  });

  test('can be read again: nothing of it is lost within a line', () => {
    fc.assert(
      fc.property(
        hostile.map((text) => text.replace(/[\s\0]+/g, ' ').trim()),
        (text) => {
          const shown = nodesOf(fromMarkdown(`x ${escapeMarkdown(text)}`) as Node)
            .map(({ value = '' }) => value)
            .join('');

          expect(shown).toBe(text === '' ? 'x' : `x ${text}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('would forge much of this if it were not escaped', () => {
    expect(kindsOf('Besök: [Anna](https://evil.example) <at>Anna</at> **x**')).toEqual(
      new Set(['root', 'paragraph', 'text', 'link', 'html', 'strong']),
    );
  });

  test('gets into a card as text alone: its buttons, addresses and elements stay those of the template', () => {
    const sample = (text: string) => ({
      template: 'visit-list',
      data: {
        language: 'sv',
        title: text,
        lead: text,
        open: 'Öppna',
        more: text,
        visits: [{ visit: 'v', name: text, when: text, state: text }],
      },
    });
    const shapeOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shapeOf);
      if (typeof value !== 'object' || value === null) return typeof value;
      const fixed = ['type', 'verb', 'url', 'style', 'data'];
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, fixed.includes(key) ? inner : shapeOf(inner)]),
      );
    };
    const plain = shapeOf(cards.fill(sample('Anna')));
    fc.assert(
      fc.property(hostile, (text) => {
        // An empty line is left out by the template itself.
        expect(shapeOf(cards.fill(sample(`x${text}`)))).toEqual(plain);
      }),
      { numRuns: 200 },
    );
  });
});
