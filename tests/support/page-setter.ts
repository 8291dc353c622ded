import { runsOf, type SourceBlock } from './source-document.ts';

/** Of a sheet, in points. */
export const a4 = { width: 595.28, height: 841.89 };
export const headingSizes = [20, 15, 13];

export interface Setting {
  readonly font: string;
  readonly bold: string;
  readonly italic: string;
  readonly size: number;
  readonly leading: number;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
  /** Room between paragraphs. */
  readonly gap: number;
  /** How far the first line of a paragraph stands in. */
  readonly indent: number;
  readonly header: string;
  /** Whether headings are larger than the text, or bold alone. */
  readonly hasLargeHeadings: boolean;
}

interface Word {
  readonly text: string;
  readonly font: string;
  readonly isRaised: boolean;
  /** Whether no space parts it from the word before. */
  readonly isJoined: boolean;
}

const margins = { top: 90, bottom: 90, side: 78 };

/** Sets blocks line by line, with the footnotes of each page at its foot. */
export class PageSetter {
  readonly #document: PDFKit.PDFDocument;
  readonly #setting: Setting;
  readonly #notes: ReadonlyMap<string, string>;
  #page = 0;
  #y = 0;
  #pageNotes: [string, string][] = [];

  constructor(document: PDFKit.PDFDocument, setting: Setting, blocks: readonly SourceBlock[]) {
    this.#document = document;
    this.#setting = setting;
    this.#notes = new Map(
      blocks.flatMap((block) => (block.kind === 'footnote' ? [[block.marker, block.text]] : [])),
    );
  }

  setBlock(block: Exclude<SourceBlock, { kind: 'footnote' }>): void {
    const { size, leading, gap, indent, hasLargeHeadings } = this.#setting;
    if (block.kind === 'heading') {
      const large = hasLargeHeadings ? (headingSizes[block.level - 1] ?? size) : size;
      this.#y += leading * 0.8;
      this.#setLines(this.#wordsOf(block.text, this.#setting.bold), {
        size: large,
        leading: large * 1.2,
        left: 0,
        first: 0,
      });
      this.#y += leading * 0.2;
    } else if (block.kind === 'bullet') {
      this.#setLines(this.#wordsOf(block.text), { size, leading, left: 24, first: 0, glyph: '•' });
    } else {
      this.#setLines(this.#wordsOf(block.text), { size, leading, left: 0, first: indent });
    }
    this.#y += gap;
  }

  #wordsOf(text: string, font?: string): Word[] {
    let isParted = true;
    return runsOf(text).flatMap((run): Word[] => {
      const own = font ?? (run.italic ? this.#setting.italic : this.#setting.font);
      if (run.reference !== undefined) {
        isParted = false;
        return [{ text: run.reference, font: own, isRaised: true, isJoined: true }];
      }
      const wasParted = isParted || run.text.startsWith(' ');
      isParted = run.text.endsWith(' ');
      const words = run.text.trim().split(' ');
      return words.map((word, index) => ({
        text: word,
        font: own,
        isRaised: false,
        isJoined: index === 0 && !wasParted,
      }));
    });
  }

  #setLines(
    words: readonly Word[],
    form: { size: number; leading: number; left: number; first: number; glyph?: string },
  ): void {
    const { size, leading, left, first, glyph } = form;
    const full = a4.width - 2 * margins.side - left;
    let rest = [...words];
    for (let line = 0; rest.length > 0; line += 1) {
      const start = line === 0 ? first : 0;
      const fitted = this.#fit(rest, full - start, size);
      rest = fitted.rest;
      this.#makeRoom(leading, fitted.line);
      if (glyph && line === 0)
        this.#paint(glyph, this.#setting.font, size, margins.side + left - 14, this.#y);
      const isStretched = this.#setting.isJustified && rest.length > 0;
      this.#paintLine(fitted.line, margins.side + left + start, size, isStretched ? full - start : undefined);
      this.#y += leading;
    }
  }

  #fit(words: readonly Word[], width: number, size: number): { line: Word[]; rest: Word[] } {
    const line: Word[] = [];
    for (const [index, word] of words.entries()) {
      if (this.#widthOf([...line, word], size) <= width) {
        line.push(word);
        continue;
      }
      const broken = this.#setting.isHyphenated ? this.#breakWord(line, word, width, size) : undefined;
      if (broken) return { line: [...line, broken.head], rest: [broken.tail, ...words.slice(index + 1)] };
      const from = word.isJoined ? index - 1 : index;
      return { line: line.slice(0, from), rest: words.slice(from) };
    }
    return { line, rest: [] };
  }

  /** Breaks before a consonant that a vowel follows, as Swedish mostly does. */
  #breakWord(
    line: readonly Word[],
    word: Word,
    width: number,
    size: number,
  ): { head: Word; tail: Word } | undefined {
    for (let at = word.text.length - 3; at >= 3; at -= 1) {
      if (
        !/^\p{L}+[aeiouyåäö]$/iu.test(word.text.slice(0, at)) ||
        !/^[bdfgklmnprstv][aeiouyåäö]/.test(word.text.slice(at))
      )
        continue;
      const head = { ...word, text: `${word.text.slice(0, at)}-` };
      const tail = { ...word, text: word.text.slice(at), isJoined: false };
      if (this.#widthOf([...line, head], size) <= width) return { head, tail };
    }
    return undefined;
  }

  #widthOf(words: readonly Word[], size: number): number {
    return words.reduce((sum, word, index) => {
      const space = index === 0 || word.isJoined ? 0 : this.#measure(' ', this.#setting.font, size);
      return sum + space + this.#measure(word.text, word.font, word.isRaised ? size * 0.58 : size);
    }, 0);
  }

  #measure(text: string, font: string, size: number): number {
    return this.#document.font(font).fontSize(size).widthOfString(text);
  }

  #paintLine(words: readonly Word[], left: number, size: number, width: number | undefined): void {
    const spaces = words.filter((word, index) => index > 0 && !word.isJoined).length;
    const extra = width === undefined || spaces === 0 ? 0 : (width - this.#widthOf(words, size)) / spaces;
    let x = left;
    for (const [index, word] of words.entries()) {
      if (index > 0 && !word.isJoined) x += this.#measure(' ', this.#setting.font, size) + extra;
      const own = word.isRaised ? size * 0.58 : size;
      this.#paint(word.text, word.font, own, x, word.isRaised ? this.#y - size * 0.05 : this.#y);
      x += this.#measure(word.text, word.font, own);
    }
  }

  #paint(text: string, font: string, size: number, x: number, y: number): void {
    this.#document.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
  }

  #makeRoom(leading: number, line: readonly Word[]): void {
    for (const word of line) {
      const note = word.isRaised ? this.#notes.get(word.text) : undefined;
      if (note !== undefined) this.#pageNotes.push([word.text, note]);
    }
    const foot = margins.bottom + this.#pageNotes.length * 30;
    if (this.#page > 0 && this.#y + leading <= a4.height - foot) return;
    const moved = this.#pageNotes.filter(([marker]) =>
      line.some((word) => word.isRaised && word.text === marker),
    );
    this.#pageNotes = this.#pageNotes.filter((note) => !moved.includes(note));
    this.endPage();
    this.#pageNotes = moved;
    this.#document.addPage();
    this.#page += 1;
    this.#y = margins.top;
    this.#paint(this.#setting.header, this.#setting.font, 9, margins.side, 40);
    this.#paint(`Sida ${this.#page}`, this.#setting.font, 9, a4.width / 2 - 15, a4.height - 40);
  }

  /** Sets the footnotes of the page; it can be called once more than there are pages. */
  endPage(): void {
    const notes = this.#pageNotes;
    this.#pageNotes = [];
    const width = a4.width - 2 * margins.side;
    let y = a4.height - margins.bottom - notes.length * 24;
    for (const [marker, text] of notes) {
      this.#paint(marker, this.#setting.font, 5.5, margins.side, y - 0.5);
      this.#document
        .font(this.#setting.font)
        .fontSize(9)
        .text(text, margins.side + 5, y, { width: width - 5, height: 24 });
      y += 24;
    }
  }
}
