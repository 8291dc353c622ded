import { describe, expect, it } from 'vitest';
import { textOfFile } from '../../src/documents/text-of-file.ts';
import { checkHeading, writeAnswer } from '../../src/remiss/answer/answer-document.ts';
import { answerHeading } from '../../src/remiss/answer/answer-heading.ts';
import { calendarFile } from '../../src/remiss/lists/calendar-file.ts';
import type { RecipientView } from '../../src/remiss/recipient/recipient-view.ts';

const asks = (words: string) => ({
  dnr: '171-482/2016',
  reading: { instructions: [{ code: 'dnr-as-heading', words }], dnr: null } as never,
});

describe('The heading of an answer', () => {
  it.each([
    ['Ange KS:s diarienummer som ärenderubrik. Ex: KS 314-331-2004', 'KS 171-482-2016'],
    ['Ange diarienumret som rubrik, till exempel RKK 12-99/2004', 'RKK 171-482/2016'],
    ['Ange KS diarienummer som rubrik', 'KS 171-482/2016'],
    ['State our case number as the heading', '171-482/2016'],
  ])('where the letter says "%s" is %s', (words, heading) => {
    expect(answerHeading(asks(words))).toBe(heading);
  });

  it('is free where the letter asks for none', () => {
    expect(answerHeading({ dnr: '1/2016', reading: { instructions: [], dnr: null } as never })).toBeNull();
  });

  it.each([
    ['KS 171-482-2016\nSvar', 'KS 171-482-2016', 'right'],
    ['\n  ks 171-482/2016 \nSvar', 'KS 171-482-2016', 'right'],
    ['Yttrande\nKS 171-482-2016', 'KS 171-482-2016', 'wrong'],
    ['Yttrande över 171-482/2016', null, 'free'],
    ['Yttrande', null, 'no-number'],
  ])('of %j, where %s is asked for, is %s', (text, heading, code) => {
    expect(checkHeading(text, { heading, dnr: '171-482/2016' }).code).toBe(code);
  });
});

const view: RecipientView = {
  recipient: '1-trafik',
  version: 1,
  remiss: '1',
  dnr: '171-482/2016',
  title: 'Internationell strategi',
  unit: 'trafik',
  unitName: 'Trafiknämnden',
  deadline: '2026-10-25',
  letterDeadline: '2026-10-25',
  internalDeadline: null,
  aim: '2026-10-23',
  workingDaysLeft: 10,
  workingDaysLate: 0,
  status: 'waiting',
  receivedOn: null,
  ownDnr: 'T2026-00417',
  handler: null,
  way: null,
  meeting: { date: '2026-10-15', papers: '2026-10-08', signAtOnce: true },
  afterPapers: null,
  noRoute: null,
  extensionUntil: null,
  meetingsKnownUntil: null,
  extension: null,
  ladder: [20, 10, 5, 1],
  snoozedUntil: null,
  stance: null,
  wordOn: null,
  paperOn: null,
  endedOn: null,
  attachments: [],
  wantsPaper: true,
  heading: 'KS 171-482-2016',
  instructions: [
    { code: 'not-stapled', words: 'Häfta inte.' },
    { code: 'other', words: 'Skriv kort.' },
  ],
  answerAddress: null,
  office: null,
  remissVersion: 2,
  isLengthened: false,
  paperAddress: null,
};

describe('The documents of a recipient', () => {
  it('an answer to fill in has the right heading first, and what the letter asks for', async () => {
    const { name, bytes } = await writeAnswer(view, 'sv');
    const text = await textOfFile({ name, bytes });

    expect(name).toBe('KS-171-482-2016.docx');
    expect(text.ok && checkHeading(text.value, view).code).toBe('right');
    expect(text.ok && text.value).toContain('Skriv kort.');
    expect(text.ok && text.value).toContain('T2026-00417');
  });

  it('a calendar has whole civil days, over the end of summer time, the same ids each time', () => {
    const at = new Date('2026-10-01T08:00:00Z');
    const text = new TextDecoder().decode(calendarFile([view], { at, language: 'sv' }).bytes);

    expect(text.match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20261025',
      'DTSTART;VALUE=DATE:20261023',
      'DTSTART;VALUE=DATE:20261015',
      'DTSTART;VALUE=DATE:20261008',
    ]);
    expect(text.match(/DTEND;VALUE=DATE:20261026/g)).toHaveLength(1);
    expect(text.match(/UID:\S+/g)).toHaveLength(4);
    expect(text).toBe(new TextDecoder().decode(calendarFile([view], { at, language: 'sv' }).bytes));
    const moved = { ...view, remissVersion: 3 };
    const later = new TextDecoder().decode(calendarFile([moved], { at, language: 'sv' }).bytes);
    const sequence = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1] ?? 0);
    expect(sequence(later)).toBe(sequence(text) + 1);
  });
});
