import { expect, test } from 'vitest';
import { papersText } from '../../src/remiss/reminders/papers-text.ts';

test('A contact person hears what the committee can take up at which meeting, and when its papers go out', () => {
  const kultur = { sv: 'Kulturnämnden', en: 'Culture Committee' };
  const days = { deadline: '2026-11-20', meeting: '2026-11-12', papers: '2026-11-05' };
  const remiss = { dnr: 'KS 2026/1', title: 'Bullerplan', unit: kultur, ...days };

  expect(papersText(remiss, 'sv')).toContain('ta upp remissen på sammanträdet 12 november 2026');
  expect(papersText(remiss, 'en')).toContain('take it up on 12 November 2026');
});
