import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVisitReader } from '../../../../src/visits/reader.ts';
import { readLearntMatter } from '../../../../src/visits/reading/matter/learnt-matter.ts';
import { readMatter, surenessOf } from '../../../../src/visits/reading/matter/read-matter.ts';
import { segmentsOf } from '../../../../src/visits/reading/segments.ts';

const reader = createVisitReader();
const learnt = readLearntMatter();
const nothing = { people: false, dates: false, fromAbroad: false, highLevel: false };
const visitors = { people: true, dates: true, fromAbroad: true, highLevel: false };

/** Texts that were written to be hard to tell, and that nothing was learnt from. */
const heldOut = readFileSync(new URL('../../matters-held-out.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): { text: string; matter: string | null } => JSON.parse(line));

test('Most of what was written to be hard to tell is told, requests and others alike', () => {
  const judged = heldOut.map(({ text, matter }) => {
    const { otherMatter } = reader.read(text, '2026-11-28');
    return { isRequest: matter === null, isRight: (otherMatter === null) === (matter === null) };
  });
  const share = (isRequest: boolean) => {
    const those = judged.filter((one) => one.isRequest === isRequest);
    return those.filter(({ isRight }) => isRight).length / those.length;
  };

  expect(heldOut.length).toBeGreaterThan(300);
  expect(share(true)).toBeGreaterThan(0.78);
  expect(share(false)).toBeGreaterThan(0.7);
});

test('A text of few words is a request where it tells who comes, from where and when', () => {
  const text = 'Angående bron i Narva';

  expect(readMatter(segmentsOf(text), visitors, learnt)).toBeNull();
  expect(readMatter(segmentsOf(text), nothing, learnt)).not.toBeNull();
});

test('What a text is that asks for no visit is said', () => {
  const text = 'Vi säljer skolmöbler och har 20 procent rabatt i december. Får vi skicka vår katalog?';

  expect(readMatter(segmentsOf(text), nothing, learnt)).toBe('sales');
});

test('Whatever is written, it is a request or something else, and no surer than sure', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(text, fc.boolean(), (said, people) => {
      const signs = { ...nothing, people };
      const sureness = surenessOf(segmentsOf(said), signs, learnt);

      expect(sureness).toBeGreaterThanOrEqual(0);
      expect(sureness).toBeLessThanOrEqual(1);
      if (sureness > 0) expect(readMatter(segmentsOf(said), signs, learnt)).toBeNull();
    }),
  );
});
