import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { languages } from '../../src/language/language.ts';
import { stem } from '../../src/language/words.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import { createLexicon } from '../../src/strategy/search/concepts.ts';
import { comparable, readExpectedParagraphs, readShared } from '../support/source-document.ts';

const knowledge = loadKnowledge();
const paragraphs = new Map(readExpectedParagraphs().map(({ id, text }) => [id, text]));
const answers = [...knowledge.answers.values()];
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

test('a compound is known by its beginning, whatever letters it has', () => {
  const lexicon = createLexicon(knowledge.concepts);
  const named = (word: string) => lexicon.conceptsOf([stem(word, 'sv')], [word], 'sv');

  expect(named('vänortsbesöket')).toContain('twin-city');
  expect(named('biståndsprojektet')).toContain('aid');
});

describe('The provisions', () => {
  test('are one for each of the 41 paragraphs, and no more', () => {
    expect(paragraphs.size).toBe(41);
    expect([...knowledge.provisions.keys()].sort()).toEqual([...paragraphs.keys()].sort());
  });

  test('rest on phrases that stand in their paragraph', () => {
    for (const { id, anchors } of knowledge.provisions.values()) {
      const missing = anchors.filter((anchor) => !paragraphs.get(id)?.includes(comparable(anchor)));

      expect(missing, id).toEqual([]);
    }
  });

  test('count the words of modality and number as often as they stand in their paragraph', () => {
    for (const { id, markers } of knowledge.provisions.values()) {
      const words = wordsOf(paragraphs.get(id) ?? '');
      const counted = Object.keys(markers).map((marker) => [
        marker,
        words.filter((word) => word === marker).length,
      ]);

      expect(Object.fromEntries(counted), id).toEqual(markers);
    }
  });
});

describe('The answers', () => {
  test.each(languages)('all have their texts in both languages (%s)', (language) => {
    const texts = answers.flatMap(({ text, instead, conditions }) => [
      text[language],
      ...(instead === undefined ? [] : [instead[language]]),
      ...(conditions === undefined ? [] : conditions[language]),
    ]);

    expect(answers.length).toBeGreaterThan(100);
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  test('all cite paragraphs of the strategy, each once', () => {
    for (const { cites } of answers) {
      expect([...paragraphs.keys()]).toEqual(expect.arrayContaining(cites));
      expect([...new Set(cites)]).toEqual(cites);
    }
  });

  test('prove what they say, but for the one on which edition they rest on', () => {
    const unproven = answers.filter(({ verdict, cites }) => verdict !== 'not_covered' && cites.length === 0);

    expect(unproven.map(({ id }) => id)).toEqual(['edition-status']);
  });

  test.each(languages)('all have examples of how people ask (%s)', (language) => {
    const asked = knowledge.examples.filter((example) => example.language === language);
    const answered = new Set(asked.map((example) => example.answer));

    // Some are never asked for: they follow from what a question tells of its conditions.
    const followed = new Set(
      knowledge.permissions.flatMap(({ met, conditions }) => [
        met,
        ...conditions.map(({ answer }) => answer),
      ]),
    );

    expect(answers.map(({ id }) => id).filter((id) => !answered.has(id) && !followed.has(id))).toEqual([]);
  });

  test('cite every paragraph that their decision names, so that it is withheld when one of them changes', () => {
    const uncited = answers.flatMap(({ id, cites, matter }) => {
      const decision = JSON.stringify(matter === undefined ? {} : knowledge.decisionMatrix.get(matter));
      const named = decision.match(/\d+(\.\d+)*#\w+/g) ?? [];
      return named.filter((paragraph) => !cites.includes(paragraph)).map((paragraph) => `${id} ${paragraph}`);
    });

    expect(uncited).toEqual([]);
  });
});

/** Who decides what: id, decider in Swedish and in English (null: the strategy is silent), and the paragraph. */
const decisionTable = [
  ['citywide-membership', /^Kommunfullmäktige$/, /City Council/, '5#3'],
  ['citywide-network', /^Kommunstyrelsen$/, /City Executive Board/, '5#3'],
  ['city-view', /^Kommunstyrelsen$/, /City Executive Board/, '5#3'],
  ['conference-abroad', /^Finansborgarrådet på delegation.*\(IB\)/, /^The Mayor.*delegation.*\(IB\)/, '5#4'],
  ['declaration', /^Finansborgarrådet på delegation.*\(IB\)/, /^The Mayor.*delegation.*\(IB\)/, '5#4'],
  ['own-membership', /egna nämnden eller bolagsstyrelsen/, /committee or company board/, '5#6'],
  ['own-eu-policy', /bolagsstyrelsen.*EU-policy/, /committee or company board.*EU policy/, '5#6'],
  ['own-visit', /^Nämnden eller bolaget.*kontaktperson.*5#10/, /receiving committee or company.*5#10/, '5#7'],
  ['significant-visit', /^Kommunstyrelsen samordnar.*framgår inte/, /Board.*coordinates.*not stated/, '5#2'],
  ['signing', null, null, '5#9'],
] as const;

describe('The decision matrix', () => {
  test('has the matters of the plan, and no others', () => {
    expect([...knowledge.decisionMatrix.keys()].sort()).toEqual(decisionTable.map(([id]) => id).sort());
  });

  test.each(decisionTable)('%s is decided by who the strategy says', (id, sv, en, paragraph) => {
    const right = knowledge.decisionMatrix.get(id);

    expect(right?.paragraph).toBe(paragraph);
    expect(right?.decider).toEqual(
      sv === null || en === null ? null : { sv: expect.stringMatching(sv), en: expect.stringMatching(en) },
    );
  });

  test.each([
    ['citywide-membership', 'lämna eller förnya'],
    ['conference-abroad', 'nämndens delegation'],
    ['declaration', 'kommunstyrelsen'],
    ['own-membership', '3.3#4'],
    ['own-eu-policy', 'nära samarbete med kommunstyrelsen'],
    ['own-visit', '5#9'],
    ['signing', 'stadsledningskontoret'],
  ])('%s has its condition', (id, words) => {
    expect(knowledge.decisionMatrix.get(id)?.conditions?.sv).toContain(words);
  });
});

test('provisions, answers and matrix never repeat eight words in a row of the strategy', () => {
  // No exception is needed: no title or name in the strategy is as long as eight words.
  const runsOf = (text: string) => {
    const words = wordsOf(text);
    return words.slice(7).map((_, start) => words.slice(start, start + 8).join(' '));
  };
  const lines = readShared('internationell-strategi-2016.md').split('\n');
  const strategy = new Set(lines.flatMap((line) => runsOf(line.replace(/\[\^\d+\]/g, ''))));
  const ours = [
    ...[...knowledge.provisions.values()].flatMap(({ binds, applies, says }) => [binds, applies, says]),
    ...answers.flatMap(({ text, instead }) => [text, instead]),
    ...[...knowledge.decisionMatrix.values()].flatMap((right) => [
      right.matter,
      right.decider,
      right.conditions,
    ]),
  ].flatMap((text) => Object.values(text ?? {}));
  const conditions = answers.flatMap((answer) => Object.values(answer.conditions ?? {}).flat());

  expect(strategy.size).toBeGreaterThan(1_000);
  expect([...ours, ...conditions].flatMap(runsOf).filter((run) => strategy.has(run))).toEqual([]);
});

describe('Knowledge files', () => {
  type Item = Record<string, unknown>;
  const root = mkdtempSync(join(tmpdir(), 'utblick-knowledge-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const shipped = join(import.meta.dirname, '../../src/strategy/knowledge');
  const itemsOf = (file: string) => parse(readFileSync(join(shipped, file), 'utf8')) as Item[];
  const example = 'sv: Får vi ha vänorter?\nen: May we have twin cities?\n';

  /** The shipped files with one short file of examples, and one file written anew. */
  function folderWith(file: string, content: string): string {
    const folder = mkdtempSync(join(root, 'knowledge-'));
    cpSync(shipped, folder, { recursive: true, filter: (path) => basename(path) !== 'examples' });
    mkdirSync(join(folder, 'examples'));
    writeFileSync(join(folder, 'examples/voice.txt'), `# Comment\n\n[twin-city-agreement]\n${example}`);
    writeFileSync(join(folder, file), content);
    return folder;
  }

  test('load from any folder', () => {
    const { examples } = loadKnowledge(folderWith('examples/none.txt', ''));

    expect(examples.filter(({ voice }) => voice === 'voice')).toHaveLength(2);
  });

  const [provisions, matrix, voice] = ['provisions.yaml', 'decision-matrix.yaml', 'examples/voice.txt'];
  const principles = 'answers/principles.yaml';
  const swedish = { sv: 'Bara svenska' };
  const uneven = { sv: ['ett', 'två'], en: ['one'] };
  const edited = (file: string, fields: Item): [string, string] => {
    const [first, ...rest] = itemsOf(file);
    return [file, stringify([{ ...first, ...fields }, ...rest])];
  };
  const answer = (fields: Item) => edited(principles, fields);
  const doubled = (file: string): [string, string] => [file, stringify([...itemsOf(file), itemsOf(file)[0]])];

  test.each<[what: string, reason: RegExp, file: [path: string, content: string]]>([
    ['a provision without English', /en/, edited(provisions, { says: swedish })],
    ['a matter without English', /en/, edited(matrix, { matter: swedish })],
    ['an answer without English', /en/, answer({ text: swedish })],
    ['an example in another language', /line 2/, [voice, '[twin-city-agreement]\nde: Partnerstadt?']],
    ['an example that comes before its answer', /line 1/, [voice, 'sv: Vänort?\n[twin-city-agreement]']],
    ['an example without words', /line 2/, [voice, '[twin-city-agreement]\nsv: ']],
    ['a concept that stands twice', /who-decides/, doubled('concepts.yaml')],
    ['a concept without English', /en/, edited('concepts.yaml', { en: undefined })],
    ['an unknown verdict', /verdict/, answer({ verdict: 'maybe' })],
    ['a misspelt key', /insted/, answer({ insted: swedish })],
    ['a conditional without conditions', /its conditions/, answer({ verdict: 'conditional' })],
    ['more conditions in one language', /as many/, answer({ conditions: uneven })],
    ['a no without what to do instead', /instead/, answer({ verdict: 'no', instead: undefined })],
    ['a citation of nothing', /9#9/, answer({ cites: ['9#9'] })],
    ['an unknown matter', /no-matter/, answer({ matter: 'no-matter' })],
    ['a decision by no paragraph', /9#9/, edited(matrix, { paragraph: '9#9' })],
    ['an example of no answer', /no-answer/, [voice, `[no-answer]\n${example}`]],
    ['a provision that stands twice', /1#1/, doubled(provisions)],
    ['a matter that stands twice', /citywide-membership/, doubled(matrix)],
    ['an answer that stands twice', /foreign-policy/, doubled(principles)],
    ['an answer of another file', /foreign-policy/, ['answers/twice.yaml', doubled(principles)[1]]],
    ['an impossible date', /dated/, ['edition.yaml', 'title: T\ndated: "2016-13-02"']],
    ['what is no YAML', /./, [provisions, '- id: "1#1']],
    ['nothing in it', /array/, [matrix, '']],
  ])('with %s are refused, with the name of the file', (_what, reason, [file, content]) => {
    const folder = folderWith(file, content);

    expect(() => loadKnowledge(folder)).toThrow(basename(file));
    expect(() => loadKnowledge(folder)).toThrow(reason);
  });
});
