import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import type { Answer, Proof } from '../../src/strategy/answering/answer.ts';
import { citationName, sayAnswer } from '../../src/strategy/answering/say-answer.ts';
import { toMarkdown, toPlainText } from '../../src/strategy/answering/show-answer.ts';

const proof = (paragraph: string, quote: string | null = `Ordagrant ${paragraph}.`): Proof => ({
  paragraph,
  document: 'Internationell strategi för Stockholms stad',
  quote,
  excerpt: quote,
  says: `Våra ord om ${paragraph}.`,
});

const no: Answer = {
  id: 'twin-city-agreement',
  language: 'sv',
  verdict: 'no',
  text: 'Staden har inga vänorter. Den har grannar.',
  conditions: [],
  checked: [],
  instead: 'Ett samarbetsavtal kan ingås.',
  decision: { matter: 'Avtal', decider: 'Kommunstyrelsen', paragraph: '5#3', conditions: 'Annat är tyst.' },
  proofs: [proof('4#2'), proof('4#3'), proof('4#4')],
  nearest: [],
  underReview: [],
  reworded: [],
  edition: {
    title: 'Internationell strategi för Stockholms stad',
    dnr: '171-482/2016',
    dated: '2016-06-02',
    status: 'proposed',
    replaces: null,
    imported: true,
  },
  complete: true,
  suggestions: [],
};
const bare = { ...no, instead: undefined, decision: undefined };
const conditional: Answer = { ...no, verdict: 'conditional', instead: undefined, conditions: ['ett', 'två'] };
const silent: Answer = { ...bare, verdict: 'not_covered', proofs: [], nearest: ['5#9', '4#4'] };
const unknown: Answer = {
  ...silent,
  id: null,
  nearest: [],
  complete: false,
  suggestions: ['Får vi?', 'Vem?'],
};
const reviewed: Answer = { ...bare, verdict: 'info', underReview: ['4#3'], complete: false };

describe('The parts of an answer come in the order in which they are read:', () => {
  test.each<[string, Answer, string]>([
    ['a no', no, 'Nej. | paragraph | quote 4#2 | I stället: | Vem beslutar: | Källa:'],
    ['a yes', { ...bare, verdict: 'yes' }, 'Ja. | paragraph | quote 4#2 | Källa:'],
    [
      'a yes-if',
      conditional,
      'Ja, om villkoren är uppfyllda. | list | paragraph | quote 4#2 | Vem beslutar: | Källa:',
    ],
    ['information', { ...bare, verdict: 'info' }, 'paragraph | paragraph | quote 4#2 | Källa:'],
    ['silence', silent, 'Framgår inte av strategin. | paragraph | Närmast:'],
    ['what is not understood, with no claim to a source', unknown, 'paragraph | paragraph'],
    [
      'what is under review, with every quote',
      reviewed,
      'paragraph | paragraph | quote 4#2 | quote 4#3 | quote 4#4 | Källa:',
    ],
  ])('%s', (_what, answer, expected) => {
    const names = sayAnswer(answer).map((part) => {
      if (part.kind === 'quote') return `quote ${part.source.split(' ').at(-1)}`;
      return 'lead' in part && part.lead !== undefined ? part.lead : part.kind;
    });

    expect(names.join(' | ')).toBe(expected);
  });

  test('the same in English', () => {
    const shown = toPlainText({ ...no, language: 'en' });

    expect(shown).toMatch(
      /^No\. .*\n\nInternationell strategi 4#2: .*\n\nInstead: .*\n\nWho decides: .*\n\nSource: /s,
    );
    expect(shown).toContain('(a proposal, not adopted, 2 June 2016, diary number 171-482/2016)');
    expect(citationName('4#2', 'en')).toBe('Internationell strategi 4#2');
  });
});

const source =
  'Källa: Internationell strategi för Stockholms stad 4#2 [1], 4#3 [2], 4#4 [3] (förslag, inte antaget, 2 juni 2016, dnr 171-482/2016)';

test('the whole of a no in a chat', () => {
  expect(toMarkdown(no).split('\n\n')).toEqual([
    '**Nej.** Staden har inga vänorter. [1]',
    'Den har grannar.',
    '> ”Ordagrant 4\\#2.”\n> Internationell strategi 4#2 [1]',
    '**I stället:** Ett samarbetsavtal kan ingås. [2] [3]',
    '**Vem beslutar:** Avtal: Kommunstyrelsen (5#3). Annat är tyst.',
    source,
  ]);
});

test('the whole of a yes-if in a terminal', () => {
  expect(toPlainText(conditional).split('\n\n')).toEqual([
    'Ja, om villkoren är uppfyllda. Staden har inga vänorter.',
    '- ett\n- två',
    'Den har grannar.',
    'Internationell strategi 4#2: ”Ordagrant 4#2.”',
    'Vem beslutar: Avtal: Kommunstyrelsen (5#3). Annat är tyst.',
    source,
  ]);
});

describe('The marks in the text', () => {
  test.each([
    ['a no', no],
    ['a yes-if', conditional],
    ['what is under review', reviewed],
  ])('of %s agree with its citations, and every citation has one', (_what, answer) => {
    const shown = toMarkdown(answer);
    const marks = new Set([...shown.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number)));

    expect([...marks].sort()).toEqual(answer.proofs.map((_, place) => place + 1));
    for (const [place, { paragraph }] of answer.proofs.entries())
      expect(shown).toContain(` ${paragraph} [${place + 1}]`);
  });

  test.each([
    ['silence', silent],
    ['what is not understood', unknown],
  ])('of %s are none', (_what, answer) => {
    expect(toMarkdown(answer)).not.toMatch(/\[\d+\]/);
  });
});

describe('The source says how the edition stands:', () => {
  test.each([
    ['proposed', '(förslag, inte antaget, 2 juni 2016, dnr 171-482/2016)'],
    ['adopted', '(antagen, 2 juni 2016, dnr 171-482/2016)'],
    ['replaced', '(ersatt, 2 juni 2016, dnr 171-482/2016)'],
  ] as const)('%s', (status, expected) => {
    for (const answer of [no, silent, reviewed])
      expect(toPlainText({ ...answer, edition: { ...no.edition, status } })).toContain(expected);
  });

  test('without a date and a diary number where none is known', () => {
    const edition = { ...no.edition, dnr: null, dated: null, status: 'adopted' } as const;

    expect(toPlainText({ ...no, edition })).toMatch(/4#4 \[3\] \(antagen\)$/);
  });

  test('that it is not imported, so that our own words stand for its own', () => {
    const edition = { ...no.edition, imported: false };
    const proofs = no.proofs.map(({ paragraph }) => proof(paragraph, null));
    const shown = toPlainText({ ...no, edition, proofs });

    expect(shown).toMatch(/med våra egna ord\)$/);
    expect(shown).not.toContain('”');
    expect(toPlainText({ ...silent, edition })).not.toContain('egna ord');
    expect(toPlainText(no)).not.toContain('egna ord');
  });
});

describe('In a terminal', () => {
  test('nothing is marked up or escaped', () => {
    const shown = toPlainText({ ...no, proofs: [proof('4#2', '*Ett* [b] <c> & #d_e')] });

    expect(shown).toContain('”*Ett* [b] <c> & #d_e”');
    expect(shown).not.toMatch(/\*\*|\\|&amp;/);
  });

  test('the questions that may be meant are listed last', () => {
    expect(toPlainText(unknown)).toMatch(/\n\n\? Får vi\?\n\n\? Vem\?$/);
  });
});

describe('Whatever a quote holds', () => {
  const marks =
    '* ** _ ` ``` ~~~ # [a](b) ![a](b) [1]:/u <b> <!-- <at> &lt; & \\ | > - 1. http://a.se <http://a.se> ” ord';
  const pieces = [...marks.split(' '), '# ', '- ', ' ', '  '];
  const breaks = ['\n', '\n\n', '\r\n', '\n===\n', '\n---\n', '\n    ', '\n\n# ', '\n\n- '];
  interface Node {
    readonly type: string;
    readonly children?: readonly Node[];
  }
  const typesOf = ({ type, children = [] }: Node): string[] => [type, ...children.flatMap(typesOf)];
  const read = (quote: string) =>
    fromMarkdown(toMarkdown({ ...no, proofs: [proof('4#2', quote), ...no.proofs.slice(1)] }));
  const plain = typesOf(read('ord'));

  test('on one line, it is shown word for word, with no formatting of its own', () => {
    const marked = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
    // No paragraph begins so far in: that would be code.
    const isLine = (quote: string) => !/[\r\n\0]|^[ \t]*(?:\t| {4})/.test(quote);
    const text = fc.oneof(marked, fc.string({ unit: 'grapheme' })).filter(isLine);
    const isWordForWord = (quote: string) => {
      const tree = read(quote);
      const shown = tree.children.find(({ type }) => type === 'blockquote');

      expect(typesOf(tree)).toEqual(plain);
      expect(shown && textOf(shown)).toBe(`”${quote}”\nInternationell strategi 4#2 [1]`);
    };
    fc.assert(fc.property(text, isWordForWord), { numRuns: 300 });
  });

  test('on many lines too, nothing of it becomes emphasis, link, picture, HTML, code or heading', () => {
    const text = fc.array(fc.constantFrom(...pieces, ...breaks)).map((parts) => parts.join(''));
    const formats =
      /^(emphasis|link|linkReference|definition|image|imageReference|html|code|inlineCode|heading)$/;
    const isUnformatted = (quote: string) => {
      const types = typesOf(read(quote));

      expect(types.filter((type) => formats.test(type))).toEqual([]);
      expect(types.filter((type) => type === 'strong')).toHaveLength(3);
    };
    fc.assert(fc.property(text, isUnformatted), { numRuns: 300 });
  });
});
