import fc from 'fast-check';
import JSZip from 'jszip';

/** Changes bytes, a text, or the parts of an archive as damage, carelessness or malice do. */
export type Mutation<Content> = (content: Content) => Content;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (length: number, where: number) => Math.floor(where * length);

/** A few changes one after the other. */
const several = <Content>(one: fc.Arbitrary<Mutation<Content>>): fc.Arbitrary<Mutation<Content>> =>
  fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((all) => (content) => all.reduce((changed, change) => change(changed), content));

/** Bytes flipped, cut off, taken out, doubled, or numbers replaced by such as readers count with. */
export const changeBytes: fc.Arbitrary<Mutation<Uint8Array>> = several(
  fc.oneof(
    fc.tuple(place, fc.nat(255)).map(
      ([where, value]): Mutation<Uint8Array> =>
        (bytes) =>
          bytes.with(Math.min(at(bytes.length, where), bytes.length - 1), value),
    ),
    place.map(
      (where): Mutation<Uint8Array> =>
        (bytes) =>
          bytes.slice(0, 1 + at(bytes.length, where)),
    ),
    fc.tuple(place, fc.integer({ min: 1, max: 400 })).map(
      ([where, length]): Mutation<Uint8Array> =>
        (bytes) =>
          join(bytes.slice(0, 1 + at(bytes.length, where)), bytes.slice(at(bytes.length, where) + length)),
    ),
    fc.tuple(place, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 40 })).map(
      ([where, length, times]): Mutation<Uint8Array> =>
        (bytes) => {
          const from = at(bytes.length, where);
          const piece = bytes.slice(from, from + length);
          return join(bytes.slice(0, from), ...new Array<Uint8Array>(times).fill(piece), bytes.slice(from));
        },
    ),
    fc.tuple(place, fc.constantFrom(0, 1, 0x7fff_ffff, 0xffff_ffff, 0x8000_0000)).map(
      ([where, number]): Mutation<Uint8Array> =>
        (bytes) => {
          const changed = Buffer.from(bytes);
          if (bytes.length >= 4)
            changed.writeUInt32LE(number, Math.min(at(bytes.length, where), bytes.length - 4));
          return new Uint8Array(changed);
        },
    ),
  ),
);

const nasty = fc.constantFrom(
  ...['\0', '\u202e', '\ud800', '\ufeff', 'a\u0301'.repeat(50), '<at>Utblick</at>', '[x](javascript:1)'],
  ...['{{x}}', '&#0;', '&amp;', ']]>', '<!--', '=1+1', '\r', '\u2028', 'İ', '𝒳'.repeat(20), '9'.repeat(400)],
  ...['-1', '1e999', 'NaN', '0'.repeat(60), ' '.repeat(3_000), '\n'.repeat(3_000), '|'.repeat(500)],
);

/** Words exchanged, lines doubled a thousand times or in another order, and characters that nobody writes. */
export const changeText: fc.Arbitrary<Mutation<string>> = several(
  fc.oneof(
    fc.tuple(place, fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 20 }))).map(
      ([where, piece]): Mutation<string> =>
        (text) =>
          text.slice(0, at(text.length, where)) + piece + text.slice(at(text.length, where)),
    ),
    fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(
      ([where, length]): Mutation<string> =>
        (text) =>
          text.slice(0, at(text.length, where)) + text.slice(at(text.length, where) + length),
    ),
    fc.tuple(place, fc.constantFrom(2, 30, 1_000)).map(
      ([where, times]): Mutation<string> =>
        (text) => {
          const lines = text.split('\n');
          const line = at(lines.length, where);
          const repeated = new Array<string>(times).fill((lines[line] ?? '').slice(0, 60));
          return lines.toSpliced(line, 1, ...repeated).join('\n');
        },
    ),
    fc.tuple(place, place).map(
      ([one, other]): Mutation<string> =>
        (text) => {
          const lines = text.split('\n');
          const [from, to] = [at(lines.length, one), at(lines.length, other)];
          return lines
            .with(from, lines[to] ?? '')
            .with(to, lines[from] ?? '')
            .join('\n');
        },
    ),
    fc.tuple(place, nasty).map(
      ([where, word]): Mutation<string> =>
        (text) => {
          const words = [...text.matchAll(/[\p{L}\d]+/gu)];
          const found = words[at(words.length, where)];
          if (found === undefined) return text;
          return text.slice(0, found.index) + word + text.slice(found.index + found[0].length);
        },
    ),
    fc.constantFrom<Mutation<string>>(
      (text) => text.replaceAll('\n', ' '),
      (text) => text.replaceAll(' ', '\n'),
      (text) => text.normalize('NFD'),
      (text) => text.toUpperCase(),
      (text) => text.replaceAll('\n', '\r\n'),
    ),
  ),
);

/** Elements doubled, nested, taken out or left open, and values that readers count with. */
const changeXml: fc.Arbitrary<Mutation<string>> = several(
  fc.oneof(
    fc
      .tuple(
        place,
        fc.constantFrom('0', '-1', '99999999999', '1048576', 'XFD1048576', 'A0', '', 'NaN', '&#x0;'),
      )
      .map(
        ([where, value]): Mutation<string> =>
          (xml) =>
            replaceNth(xml, /="[^"]*"/g, where, () => `="${value}"`),
      ),
    fc.tuple(place, fc.constantFrom(0, 2, 200)).map(
      ([where, times]): Mutation<string> =>
        (xml) =>
          replaceNth(xml, /<[^/!?][^>]*>/g, where, (tag) => tag.repeat(times)),
    ),
    fc.tuple(place, fc.constantFrom(0, 2, 200)).map(
      ([where, times]): Mutation<string> =>
        (xml) =>
          replaceNth(xml, /<(\w[\w:]*)(?:\s[^>]*)?>[^<]*<\/\1>/g, where, (all) => all.repeat(times)),
    ),
    fc.tuple(place, fc.constantFrom(3, 60, 2_000)).map(
      ([where, times]): Mutation<string> =>
        (xml) =>
          replaceNth(
            xml,
            /<(\w[\w:]*)(?:\s[^>]*)?>[^<]*<\/\1>/g,
            where,
            (all) => `<w:tbl><w:tr><w:tc>`.repeat(times) + all + `</w:tc></w:tr></w:tbl>`.repeat(times),
          ),
    ),
    fc.tuple(place, nasty).map(
      ([where, word]): Mutation<string> =>
        (xml) =>
          replaceNth(xml, />[^<]+</g, where, () => `>${word}<`),
    ),
  ),
);

function replaceNth(text: string, pattern: RegExp, where: number, change: (found: string) => string): string {
  const all = [...text.matchAll(pattern)];
  const found = all[at(all.length, where)];
  if (found === undefined) return text;
  return text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length);
}

/** The parts of an Office document: their XML changed, two exchanged, one left out or called otherwise. */
export const changeParts: fc.Arbitrary<(bytes: Uint8Array) => Promise<Uint8Array>> = fc
  .array(
    fc.oneof(
      fc.tuple(place, changeXml).map(([where, change]) => (parts: Parts) => {
        const [name, text] = parts[at(parts.length, where)] ?? ['x.xml', ''];
        return parts.with(at(parts.length, where), [name, change(text).slice(0, 2_000_000)]);
      }),
      fc.tuple(place, place).map(([one, other]) => (parts: Parts) => {
        const [from, to] = [at(parts.length, one), at(parts.length, other)];
        const [mine, theirs] = [parts[from], parts[to]];
        if (mine === undefined || theirs === undefined) return parts;
        return parts.with(from, [mine[0], theirs[1]]).with(to, [theirs[0], mine[1]]);
      }),
      place.map((where) => (parts: Parts) => parts.toSpliced(at(parts.length, where), 1)),
      fc.tuple(place, fc.constantFrom('../../x.xml', 'word/document2.xml', 'XL/WORKBOOK.XML', '.xml')).map(
        ([where, name]) =>
          (parts: Parts) =>
            parts.with(at(parts.length, where), [name, parts[at(parts.length, where)]?.[1] ?? '']),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) => async (bytes) => {
    const read = await JSZip.loadAsync(bytes);
    const files = Object.values(read.files).filter(({ dir }) => !dir);
    let parts: Parts = await Promise.all(
      files.map(async (file): Promise<[string, string]> => [file.name, await file.async('text')]),
    );
    for (const change of changes) if (parts.length > 0) parts = change(parts);
    const zip = new JSZip();
    for (const [name, text] of parts) zip.file(name, text);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  });

type Parts = [name: string, text: string][];

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
