import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/documents/model.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { encodeWindows1252 } from '../support/make-document.ts';
import { readShared } from '../support/source-document.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const readBlocks = async (content: string | Uint8Array, name = 'a.txt'): Promise<readonly Block[]> => {
  const read = await readDocument({ name, bytes: typeof content === 'string' ? encode(content) : content });
  if (!read.ok) throw new Error(`refused: ${read.refusal}`);
  return read.value.blocks;
};
/** `H2 3.1 Profilering`, `P …`, `B …`, `F1 …`. */
const outline = async (content: string, name?: string) =>
  (await readBlocks(content, name)).map((block) => {
    if (block.kind === 'heading') return `H${block.level} ${block.text}`;
    if (block.kind === 'footnote') return `F${block.marker} ${block.text}`;
    return `${block.kind === 'bullet' ? 'B' : 'P'} ${block.text}`;
  });

describe('The text of a document', () => {
  const text = 'Åtgärder – ”så här” och så vidare…';
  test.each([
    ['UTF-8', encode(text)],
    ['UTF-8 with a mark', encode(`\ufeff${text}`)],
    ['Windows-1252', encodeWindows1252(text)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16, large end first', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('is decoded from %s', async (_encoding, bytes) => {
    expect(await readBlocks(bytes)).toEqual([{ kind: 'paragraph', text }]);
  });

  test.each([
    ['composed', 'Va\u0308nort', 'Vänort'],
    ['without soft hyphens', 'sam\u00adarbete', 'samarbete'],
    ['without ligatures', 'ﬁnansborgarråd', 'finansborgarråd'],
    ['with plain spaces', 'EU:s\u00a0fonder \t och', 'EU:s fonder och'],
    ['without emphasis', 'i *Vision 2040 - Ett* och **alla** _så_', 'i Vision 2040 - Ett och alla så'],
    ['with what only looks like emphasis', 'fil_a_b och 2*3*4', 'fil_a_b och 2*3*4'],
    ['with powers', 'På 100 m² bor 10² och släpper ut CO²', 'På 100 m² bor 10² och släpper ut CO²'],
  ])('is given %s', async (_what, raw, clean) => {
    expect(await readBlocks(`${raw}.`)).toEqual([{ kind: 'paragraph', text: `${clean}.` }]);
  });

  test.each(['ord[^1] då.', 'ord¹ då.', 'ord ¹ då.'])(
    'names the notes that it refers to: %s',
    async (raw) => {
      expect(await readBlocks(raw)).toEqual([
        { kind: 'paragraph', text: 'ord då.', footnoteReferences: ['1'] },
      ]);
    },
  );

  test.each([
    ['sam-\narbete', 'samarbete'],
    ['EU-\nprojekt', 'EU-projekt'],
    ['Rinkeby-\nKista', 'Rinkeby-Kista'],
    ['start-\noch slutdatum', 'start- och slutdatum'],
    ['e-\npost', 'e-post'],
    ['it-frågor och it-\nfrågor', 'it-frågor och it-frågor'],
    ['nämnder/\nbolag', 'nämnder/bolag'],
    ['Vision 2040 -\nEtt Stockholm', 'Vision 2040 - Ett Stockholm'],
    ['Vision 2040\n- Ett Stockholm', 'Vision 2040 - Ett Stockholm'],
  ])('has lines joined: %j', async (raw, joined) => {
    expect(await outline(`${raw}.`)).toEqual([`P ${joined}.`]);
  });
});

describe('A plain text', () => {
  const text = 'En mening som är lång nog.';

  test('has headings by number, and short lines over others', async () => {
    const source = `Titel för det hela\n\n1 Bakgrund\n${text}\n\n3.1 Profilering\n\n${text}\n\nUnderrubrik\n\n${text}`;
    expect(await outline(source)).toEqual([
      'H1 Titel för det hela',
      'H2 1 Bakgrund',
      `P ${text}`,
      'H3 3.1 Profilering',
      `P ${text}`,
      'H4 Underrubrik',
      `P ${text}`,
    ]);
  });

  test.each(['-', '*', '•', '–', 'o', '\uf0b7'])('has bullets by %s', async (glyph) => {
    const source = `Detta gäller:\n${glyph} Första\n  delen.\n${glyph} Andra.\n\n${text}`;
    expect(await outline(source)).toEqual(['P Detta gäller:', 'B Första delen.', 'B Andra.', `P ${text}`]);
  });

  test('has numbered items that are no headings', async () => {
    expect(await outline(`Tre saker:\n\n1. En\n2. Två\n3. Tre`)).toEqual([
      'P Tre saker:',
      'B En',
      'B Två',
      'B Tre',
    ]);
  });

  test.each([
    ['[^1]: Så är det.', 'ord[^1]'],
    ['¹ Så är det.', 'ord¹'],
    ['1) Så är det.', 'ord1)'],
  ])('has footnotes: %s', async (note, reference) => {
    const blocks = await readBlocks(`Detta ${reference} står här.\n\n${note}`);
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'Detta ord står här.', footnoteReferences: ['1'] },
      { kind: 'footnote', marker: '1', text: 'Så är det.' },
    ]);
  });

  test('keeps the fields of a letter apart, and the rows of a table', async () => {
    const source =
      'Från: Sara\nTill: Remiss A; Remiss B\nÄmne: Ärende\n\n| Nämnd | Övriga |\n|---|---|\n| Södermalm | |';
    expect(await outline(source)).toEqual([
      'P Från: Sara',
      'P Till: Remiss A; Remiss B',
      'P Ämne: Ärende',
      'P | Nämnd | Övriga |',
      'P | Södermalm | |',
    ]);
  });

  test('has paragraphs by short last lines where no blank ones part them', async () => {
    const source = [
      'Staden ska verka för att det blir bra och att alla som',
      'berörs får veta det.',
      'Nämnden ska göra det som behövs för att staden ska nå',
      'sina mål. Den ska också följa upp det som har gjorts, i',
      'den ordning som gäller.',
    ];
    expect(await outline(source.join('\n'))).toEqual([
      `P ${source.slice(0, 2).join(' ')}`,
      `P ${source.slice(2).join(' ')}`,
    ]);
  });

  test('reads the letter of 2016 with its date, its fields and its list', async () => {
    const lines = await outline(readShared('remiss-171-482-2016.txt'));
    expect(lines).toContain('P Dnr: 171-482/2016');
    expect(lines).toContain('P För yttrande senast: 17 oktober 2016');
    expect(lines).toContain('B KF/KS kansli i pappersform.');
    expect(lines).toContain('P | Hägersten-Liljeholmen | Arbetsmarknadsnämnden | Stockholms Stadshus |');
  });

  test('reads the tjänsteutlåtande with its seven footnotes', async () => {
    const lines = await outline(readShared('tjansteutlatande-171-482-2016.txt'));
    expect(lines.filter((line) => /^F\d/.test(line))).toHaveLength(7);
    expect(lines).toContain('H2 Ärendets beredning');
  });
});

describe('Markdown', () => {
  test('has all that it can say', async () => {
    const source = [
      '# Titel',
      '**2 Fet rubrik**',
      'En rad  \noch nästa<br>till<sup>1</sup> slut[^not].',
      '> Citat',
      '- Ett\n  - Två\n\n  Mer',
      '• Tre\n• Fyra',
      '    kod',
      '[^not]: Så\n\n    är det.',
    ].join('\n\n');
    expect(await outline(source, 'a.md')).toEqual([
      'H1 Titel',
      'H2 2 Fet rubrik',
      'P En rad och nästa till slut.',
      'P Citat',
      'B Ett',
      'B Två',
      'P Mer',
      'B Tre',
      'B Fyra',
      'P kod',
      'Fnot Så är det.',
    ]);
  });
});

describe('No word is lost', () => {
  const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
  const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `Att ${words.join(' ')}.`);

  test.each(['a.txt', 'a.md'])('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 12 }), async (sentences) => {
        const blocks = await readBlocks(`# Titel\n\n## Del\n\n${sentences.join('\n\n')}`, name);
        expect(blocks.slice(2).map((block) => block.text)).toEqual(sentences);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever the letters are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.lorem({ mode: 'sentences', maxCount: 20 }),
        fc.infiniteStream(fc.constantFrom(' ', '\n', '\n\n', '  ')),
        async (text, gaps) => {
          const words = text.split(' ');
          const source = words.map((each) => each + gaps.next().value).join('');
          const blocks = await readBlocks(source);
          expect(
            blocks
              .map((block) => block.text)
              .join(' ')
              .split(' '),
          ).toEqual(words);
        },
      ),
    );
  });
});
