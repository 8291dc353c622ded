import { describe, expect, test } from 'vitest';
import { textOfFile } from '../../src/documents/text-of-file.ts';
import { writeDocx } from '../../src/documents/write-docx.ts';
import { languages } from '../../src/language/language.ts';
import { calendarFile } from '../../src/visits/letters/calendar-file.ts';
import {
  composeInvitation,
  composeReply,
  type Letter,
  type LetterKind,
  letterDocument,
} from '../../src/visits/letters/compose-letter.ts';
import { answers } from '../../src/visits/visit.ts';
import { makeVisit } from '../support/make-visit.ts';

const letterText = ({ paragraphs, signature }: Letter) => [...paragraphs, ...signature].join('\n');
const writer = { name: 'Cecilia Cedergren', mail: 'cecilia@stad.example', unit: 'Trafiknämnden' };
const visit = makeVisit({
  version: 4,
  facts: {
    ...{ from: '2027-03-02', until: '2027-03-03', people: 12, contact: 'Anna Ozola, anna@riga.example' },
    ...{ who: 'three planners', topics: 'Cycling in winter.' },
  },
  decision: { answer: 'welcome_with_changes', words: 'Högst åtta personer.', on: '2026-11-23' },
});
const kinds: readonly Exclude<LetterKind, 'invitation'>[] = [...answers, 'handed_over'];

describe('A letter of reply', () => {
  test.each(kinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    '%s in %s greets by name, names days and unit, and leaves nothing to fill in',
    (kind, language) => {
      const text = letterText(composeReply(visit, kind, writer, language));
      expect(text).toContain(language === 'sv' ? 'Hej Anna Ozola!' : 'Dear Anna Ozola,');
      expect(text).toContain(language === 'sv' ? '2–3 mars 2027' : '2–3 March 2027');
      expect(text).toContain('Trafiknämnden');
      expect(text).toContain('Cecilia Cedergren');
      expect(text).not.toMatch(/\{\{|undefined|null/);
    },
  );

  test('says what is to be changed, and only where that was decided', () => {
    expect(letterText(composeReply(visit, 'welcome_with_changes', writer, 'sv'))).toContain(
      'Högst åtta personer.',
    );
    expect(letterText(composeReply(visit, 'handed_over', writer, 'sv'))).not.toContain(
      'Högst åtta personer.',
    );
  });

  test('greets without a name where only an address is known', () => {
    const { facts } = makeVisit({ facts: { contact: 'anna@riga.example' } });
    const text = letterText(composeReply({ facts, decision: null }, 'decline', writer, 'en'));
    expect(text).toMatch(/^Dear Sir or Madam,\n/);
    expect(text).not.toContain('on .');
  });

  test('is the same as a document', async () => {
    const letter = composeReply(visit, 'welcome_with_changes', writer, 'sv');
    const bytes = await writeDocx(letterDocument(letter));
    const read = await textOfFile({ name: 'brev.docx', bytes });
    expect(read.ok && read.value).toContain('Högst åtta personer.');
    expect(read.ok && read.value).toContain(letter.title);
  });
});

test('An invitation is in English, says who, how many, when and why, and leaves open who signs', () => {
  const text = letterText(composeInvitation(visit, 'Trafiknämnden'));
  for (const part of [
    'three planners from Riga',
    '12 people',
    '2–3 March 2027',
    'Cycling in winter.',
    'particular priority',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain('[Name and title of the signatory]');
});

describe('A calendar file', () => {
  const entry = {
    summary: 'Besök från Riga',
    description: 'Tre planerare; snö, is',
    location: 'Trafiknämnden',
  };
  const at = new Date('2026-11-23T08:00:00Z');

  test('holds the days of the visit as whole days, the last one too', () => {
    const content = calendarFile(visit, entry, at) ?? '';
    expect(content).toContain('DTSTART;VALUE=DATE:20270302');
    expect(content).toContain('DTEND;VALUE=DATE:20270304');
    expect(content).toContain('SUMMARY:Besök från Riga');
    expect(content).toContain('Tre planerare\\; snö\\, is');
  });

  test('replaces the one of before a change, and is not made without days', () => {
    const later = calendarFile({ ...visit, version: 5 }, entry, at) ?? '';
    const uid = (content: string) => /UID:(.*)/.exec(content)?.[1];
    expect(uid(later)).toBe(uid(calendarFile(visit, entry, at) ?? ''));
    expect(later).toContain('SEQUENCE:5');
    expect(calendarFile(makeVisit(), entry, at)).toBeUndefined();
  });
});
