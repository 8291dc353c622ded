import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDrift, findNewParagraphs } from '../../src/strategy/editions/drift.ts';
import { findMoved, renumber } from '../../src/strategy/editions/moved.ts';
import { loadKnowledge } from '../../src/strategy/knowledge/load-knowledge.ts';
import type { StrategyParagraph } from '../../src/strategy/model.ts';
import { comparable, readShared } from '../support/source-document.ts';

const knowledge = loadKnowledge();
const { provisions } = knowledge;
const real = (
  JSON.parse(readShared('internationell-strategi-2016.paragraphs.json')) as StrategyParagraph[]
).map(({ id, section, text }): StrategyParagraph => ({ id, section, heading: '', text }));

const drifted = (paragraphs: readonly StrategyParagraph[]) => findDrift(provisions.values(), paragraphs);
const driftedIds = (paragraphs: readonly StrategyParagraph[]) =>
  drifted(paragraphs).map(({ provision }) => provision);
const withText = (id: string, change: (text: string) => string) =>
  real.map((paragraph) => (paragraph.id === id ? { ...paragraph, text: change(paragraph.text) } : paragraph));

/** The text with one piece of it changed; fails where the piece is not there. */
function replaceIn(text: string, piece: string, by: string): string {
  expect(text).toContain(piece);
  return text.replace(piece, by);
}

test('the text that our words were written from has not drifted, and has nothing new', () => {
  expect(real).toHaveLength(41);
  expect(drifted(real)).toEqual([]);
  expect(findNewParagraphs(provisions, real)).toEqual([]);
});

describe('A rule that was changed is listed, and it alone:', () => {
  const lastSentence = 'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal.';
  test.each([
    'Staden har dock inga utpekade vänorter men kan teckna vänortsavtal.',
    'Staden har utpekade vänorter och tecknar vänortsavtal.',
    'Staden har dock inga utpekade vänorter och tecknar vänortsavtal.',
    'Staden får teckna vänortsavtal med andra huvudstäder.',
    'Vänortsavtal är tillåtna.',
    'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal utan kommunfullmäktiges beslut.',
    'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal, men undantag får göras.',
    'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal, om inte KS beslutar annat.',
    'Staden har dock inga utpekade vänorter och tecknar endast undantagsvis vänortsavtal.',
    'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal annat än med huvudstäder.',
    'Staden har dock inga utpekade vänorter och tecknar inte vänortsavtal, förutom med huvudstäder.',
    `${lastSentence} Vänortsavtal med huvudstäder är tillåtna.`,
    `${lastSentence} Undantag medges av kommunstyrelsen.`,
    '',
  ])('twin-city agreements, %s', (sentence) => {
    expect(driftedIds(withText('4#2', (text) => replaceIn(text, lastSentence, sentence)))).toEqual(['4#2']);
  });

  test.each([
    ['4#3', 'ska det avse', 'bör det avse'],
    ['4#4', 'bör sådana avtal', 'ska sådana avtal'],
    ['4#5', 'Staden kan skriva', 'Staden får inte skriva'],
    ['5#10', 'bolagschefer ska utse', 'bolagschefer kan utse'],
    ['5#5', 'Samtliga nämnder', 'Nämnder'],
    ['5#8', 'Varje verksamhet', 'En verksamhet'],
  ])('%s, where "%s" became "%s"', (id, before, after) => {
    expect(driftedIds(withText(id, (text) => replaceIn(text, before, after)))).toEqual([id]);
  });

  test.each([
    ['3#1', 'Dessa fyra inriktningar', 'Dessa fem inriktningar'],
    ['4#4', 'vart fjärde år', 'vart tredje år'],
    ['5#11', 'de tre huvudmännen', 'de fyra huvudmännen'],
    ['5#4', '1:e vice ordförande', '2:e vice ordförande'],
    ['3.1#1', 'Vision 2040', 'Vision 2050'],
  ])('%s, where the number in "%s" became that of "%s"', (id, before, after) => {
    expect(driftedIds(withText(id, (text) => replaceIn(text, before, after)))).toEqual([id]);
  });

  test.each([
    ['5#3', 'Kommunfullmäktige beslutar om nya', 'Kommunstyrelsen beslutar om nya'],
    ['5#3', 'Kommunstyrelsen beslutar också', 'Finansborgarrådet beslutar också'],
    ['5#4', 'är delegerat till finansborgarrådet', 'är delegerat till stadsdirektören'],
    ['5#4', 'leds av finansborgarrådet', 'leds av fullmäktiges ordförande'],
    ['5#6', 'Nämnder och bolagsstyrelser beslutar om', 'Kommunstyrelsen beslutar om'],
    ['5#6', 'Nämnder och bolagsstyrelser beslutar i', 'Kommunstyrelsen beslutar i'],
    ['5#7', 'Samtliga nämnder och bolagsstyrelser ansvarar', 'Stadsledningskontoret ansvarar'],
    ['5#2', 'Kommunstyrelsen koordinerar', 'Stadsledningskontoret koordinerar'],
  ])('%s, where "%s" became "%s": another decides', (id, before, after) => {
    expect(driftedIds(withText(id, (text) => replaceIn(text, before, after)))).toEqual([id]);
  });
});

describe('What a drift says', () => {
  test('is which phrases are gone, and which words come more or less often', () => {
    const changed = withText('4#2', (text) => replaceIn(text, 'tecknar inte', 'kan teckna'));

    expect(drifted(changed)).toEqual([
      {
        provision: '4#2',
        reason: 'changed',
        missing: ['tecknar inte vänortsavtal'],
        markers: ['inte', 'kan'],
      },
    ]);
  });

  test('is that a paragraph is gone, with all that rested on it', () => {
    const gone = real.filter(({ id }) => id !== '5#11');

    expect(drifted(gone)).toEqual([
      { provision: '5#11', reason: 'gone', missing: provisions.get('5#11')?.anchors, markers: [] },
    ]);
  });

  test('is nothing of a new paragraph, which is listed by itself', () => {
    const longer = [...real, { id: '5#12', section: '5', heading: '', text: 'Ett nytt stycke.' }];

    expect(drifted(longer)).toEqual([]);
    expect(findNewParagraphs(provisions, longer)).toEqual(['5#12']);
  });

  test('covers every paragraph that moved up when one before it was taken out', () => {
    const text = (ordinal: number) => real.find(({ id }) => id === `4#${ordinal}`)?.text ?? '';
    const moved = real
      .filter(({ id }) => id !== '4#6')
      .map((paragraph) =>
        /^4#[2-5]$/.test(paragraph.id)
          ? { ...paragraph, text: text(Number(paragraph.id.slice(2)) + 1) }
          : paragraph,
      );

    expect(drifted(moved).map(({ provision, reason }) => [provision, reason])).toEqual([
      ['4#2', 'changed'],
      ['4#3', 'changed'],
      ['4#4', 'changed'],
      ['4#5', 'changed'],
      ['4#6', 'gone'],
    ]);
  });
});

describe('Paragraphs with other numbers', () => {
  /** The paragraphs numbered anew within their sections, as they stand in an edition. */
  const numbered = (paragraphs: readonly StrategyParagraph[]) => {
    const count = new Map<string, number>();
    return paragraphs.map((paragraph) => {
      if (paragraph.id.includes('footnote')) return paragraph;
      const next = (count.get(paragraph.section) ?? 0) + 1;
      count.set(paragraph.section, next);
      return { ...paragraph, id: `${paragraph.section}#${next}` };
    });
  };
  const inserted = (place: number, section: string) => {
    const text = 'Staden ska ha en ambassadör i varje världsdel.';
    return numbered([...real.slice(0, place), { id: '', section, heading: '', text }, ...real.slice(place)]);
  };
  const renumbered = (paragraphs: readonly StrategyParagraph[]) =>
    renumber(knowledge, findMoved(knowledge, paragraphs));
  const places = real.flatMap(({ id }, place) => (id.includes('footnote') ? [] : [place]));

  test('that stand where they stood have none', () => {
    expect(findMoved(knowledge, real)).toEqual(new Map());
    expect(renumber(knowledge, new Map())).toBe(knowledge);
  });

  test('are followed where one was put in, by rules, answers and decision rights', () => {
    const edition = inserted(
      real.findIndex(({ id }) => id === '4#2'),
      '4',
    );
    const moved = findMoved(knowledge, edition);
    const { answers, provisions: now } = renumber(knowledge, moved);

    expect(Object.fromEntries(moved)).toEqual({
      ...{ '4#2': '4#3', '4#3': '4#4', '4#4': '4#5', '4#5': '4#6', '4#6': '4#7' },
    });
    expect(now.get('4#3')).toEqual({ ...provisions.get('4#2'), id: '4#3' });
    expect(answers.get('twin-city-agreement')?.cites[0]).toBe('4#3');
    expect(findDrift(now.values(), edition)).toEqual([]);
    expect(findNewParagraphs(now, edition)).toEqual(['4#2']);
  });

  test('are followed where one was taken out, and that one is gone under the year of its edition', () => {
    const edition = numbered(real.filter(({ id }) => id !== '4#2'));
    const now = renumbered(edition);

    expect(now.provisions.get('4#2')?.says).toEqual(provisions.get('4#3')?.says);
    expect(now.answers.get('twin-city-agreement')?.cites[0]).toBe('4#2 (2016)');
    expect(findDrift(now.provisions.values(), edition)).toMatchObject([
      { provision: '4#2 (2016)', reason: 'gone' },
    ]);
  });

  test('are followed wherever one is put in or taken out, and no provision is lost', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.boolean(), (place, isTakenOut) => {
        const section = real[place]?.section ?? '';
        const edition = isTakenOut ? numbered(real.toSpliced(place, 1)) : inserted(place, section);
        const now = renumbered(edition);
        expect(now.provisions.size).toBe(provisions.size);
        expect(findDrift(now.provisions.values(), edition).map(({ reason }) => reason)).toEqual(
          isTakenOut ? ['gone'] : [],
        );
        expect(findNewParagraphs(now.provisions, edition)).toHaveLength(isTakenOut ? 0 : 1);
      }),
    );
  });

  test('are followed where their wording was touched too, and not where their rule was changed', () => {
    const change = (from: string, to: string) =>
      inserted(
        real.findIndex(({ id }) => id === '4#2'),
        '4',
      ).map((paragraph) => ({
        ...paragraph,
        text: paragraph.text.replace(from, to),
      }));

    expect(findMoved(knowledge, change('särskild ', '')).get('4#2')).toBe('4#3');
    expect(findMoved(knowledge, change('tecknar inte vänortsavtal', 'tecknar vänortsavtal')).get('4#2')).toBe(
      undefined,
    );
  });
});

describe('What scanning and retyping change is no drift:', () => {
  test.each<[string, (text: string) => string]>([
    ['capitals', (text) => text.toLocaleUpperCase('sv')],
    ['small letters', (text) => text.toLocaleLowerCase('sv')],
    ['a line break after every word', (text) => text.replaceAll(' ', '\n')],
    ['Windows line breaks with indents', (text) => text.replaceAll(' ', '\r\n    ')],
    ['double spaces', (text) => text.replaceAll(' ', '  ')],
    ['spaces that do not break', (text) => text.replaceAll(' ', '\u00a0')],
    ['soft hyphens in every word', (text) => text.replace(/(\p{L}{3})(?=\p{L}{2})/gu, '$1\u00ad')],
    ['letters apart from their dots and rings', (text) => text.normalize('NFD')],
    ['long dashes for short ones', (text) => text.replace(/ - /g, ' – ')],
  ])('%s', (_what, noise) => {
    expect(drifted(real.map((paragraph) => ({ ...paragraph, text: noise(paragraph.text) })))).toEqual([]);
  });

  test('any white space and any case, in any mixture', () => {
    const gap = fc.stringMatching(/^[ \t\r\n\u00a0\u2009]{1,4}$/);
    const noise = fc.record({
      gaps: fc.array(gap, { minLength: 1 }),
      cases: fc.array(fc.nat(2), { minLength: 1 }),
    });
    fc.assert(
      fc.property(noise, ({ gaps, cases }) => {
        const noisy = (text: string) =>
          [...text]
            .map(
              (letter, place) =>
                [letter, letter.toUpperCase(), letter.toLowerCase()][cases[place % cases.length] ?? 0],
            )
            .join('')
            .replace(/ /g, (_space, place: number) => gaps[place % gaps.length] ?? ' ');
        expect(drifted(real.map((paragraph) => ({ ...paragraph, text: noisy(paragraph.text) })))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

test('a paragraph that lost any one sentence with words that its provision rests on has drifted', () => {
  const cases = real.flatMap(({ id, text }) =>
    (text.match(/[^.!?]+[.!?]+(?:\s|$)/g) ?? [])
      .filter((sentence) =>
        provisions.get(id)?.anchors.some((anchor) => comparable(sentence).includes(comparable(anchor))),
      )
      .map((sentence) => ({ id, sentence })),
  );
  const unseen = cases.filter(
    ({ id, sentence }) => !driftedIds(withText(id, (text) => text.replace(sentence, ''))).includes(id),
  );

  expect(cases.length).toBeGreaterThan(70);
  expect(unseen).toEqual([]);
});

test.each([
  ['a sentence added', (text: string) => `${text} Från 2017 sluts avtal om vänskap med Riga.`],
  ['a word taken away', (text: string) => replaceIn(text, 'särskild ', '')],
])('%s that touches no anchor is listed as another wording', (_what, change) => {
  expect(drifted(withText('4#2', change))).toEqual([
    { provision: '4#2', reason: 'reworded', missing: [], markers: [] },
  ]);
});
