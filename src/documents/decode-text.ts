/** Takes the bytes of a text file and gives its characters; undefined if they are no text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text !== undefined && !looksBinary(text) ? text : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  const wide = wideEncoding(bytes);
  if (wide) return tryDecode(bytes, wide);
  // Swedish text saved by older Windows programs is hardly ever valid UTF-8, and every byte is valid in Windows-1252.
  return tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'windows-1252');
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 by its mark, or by the zeros that every other byte is in Latin script. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  const zeros = { even: 0, odd: 0 };
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  const enough = sample.length / 4;
  if (zeros.odd > enough && zeros.even === 0) return 'utf-16le';
  if (zeros.even > enough && zeros.odd === 0) return 'utf-16be';
  return undefined;
}

/** Text has no zero characters and hardly any controls but those for white space. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, 4096);
  const controls = sample.match(/(?!\s|\u0085)\p{Cc}/gu)?.length ?? 0;
  return controls > sample.length / 100;
}
