import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { type DocumentPart, writeDocx } from '../../src/documents/write-docx.ts';

const read = async (title: string, parts: readonly DocumentPart[]) => {
  const bytes = await writeDocx({ title, language: 'sv', parts, footer: 'Dnr KS 2026/1' });
  const document = await readDocument({ name: 'brev.docx', bytes });
  if (!document.ok) throw new Error(document.refusal);
  return document.value.blocks;
};

describe('A document that is written', () => {
  it('says what it was given, in order, when it is read back', async () => {
    const blocks = await read('Minnesanteckningar', [
      { kind: 'heading', level: 1, text: 'Ärenden' },
      { kind: 'paragraph', text: [{ text: 'Beslut: ', bold: true }, { text: 'bifall' }] },
      { kind: 'bullets', items: ['ett', 'två'] },
      { kind: 'facts', rows: [{ label: 'Kostnad', value: '28 000 kr' }] },
      { kind: 'table', header: ['Vem', 'Vad'], rows: [['Ordförande', 'stöder']] },
      { kind: 'heading', level: 2, text: 'Övrigt' },
    ]);

    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Minnesanteckningar' },
      { kind: 'heading', level: 1, text: 'Ärenden' },
      { kind: 'paragraph', text: 'Beslut: bifall' },
      { kind: 'bullet', text: 'ett' },
      { kind: 'bullet', text: 'två' },
      ...['Kostnad', '28 000 kr', 'Vem', 'Vad', 'Ordförande', 'stöder'].map((text) => ({
        kind: 'paragraph',
        text,
      })),
      { kind: 'heading', level: 2, text: 'Övrigt' },
    ]);
  });

  it('opens whatever people wrote: markup, control characters, half a character', async () => {
    const nasty = '<w:p> & "x" \u0001\u000b\ud800 ]]>';
    const blocks = await read(nasty, [{ kind: 'paragraph', text: `${nasty}\nrad två` }]);

    expect(blocks[0]).toMatchObject({ text: expect.stringContaining('<w:p> & "x"') });
    expect(blocks[1]).toMatchObject({ text: expect.stringContaining('rad två') });
  });
});
