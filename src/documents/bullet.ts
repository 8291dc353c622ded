export interface TypedBullet {
  readonly glyph: string;
  readonly text: string;
}

/** Round and square glyphs, and the private characters that Symbol and Wingdings have for them. */
const glyphs = '•◦▪▫●○■□‣⁃·➢➤✓\uF0A7\uF0B7\uF0D8\uF0FC';
const glyphBullet = new RegExp(`^([${glyphs}])\\s*(\\S.*)?$`, 'su');
const dashBullet = /^([-–—*+])\s+(\S.*)$/su;
/** Word's second level is an o in Courier New. */
const letterBullet = /^(o)\s+([\p{Lu}\d].*)$/su;

/** Takes a line and gives the glyph of a list that it begins with, and the rest; undefined if it has none. */
export function readBullet(line: string): TypedBullet | undefined {
  const match = glyphBullet.exec(line) ?? dashBullet.exec(line) ?? letterBullet.exec(line);
  return match?.[1] ? { glyph: match[1], text: match[2] ?? '' } : undefined;
}

/** Takes a line and gives the text of a numbered item (`1. So`, `1) So`, `a) So`); undefined if it is none. */
export function readOrderedItem(line: string): string | undefined {
  return /^(?:\d{1,2}[.)]|\p{Ll}\))\s+(\S.*)$/su.exec(line)?.[1];
}

/** Whether a glyph also stands in running text, so that a wrapped line can begin with it. */
export function isDash(glyph: string): boolean {
  return /^[-–—*+]$/.test(glyph);
}

/** Takes text in lines and parts it before each line that a glyph begins, if it is one that stands only in lists. */
export function splitAtGlyphs(text: string): string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const item = readBullet(line.trim());
    if (parts.length > 0 && (!item || isDash(item.glyph))) parts.push(`${parts.pop()}\n${line}`);
    else parts.push(line);
  }
  return parts;
}
