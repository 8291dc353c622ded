const exception =
  /(?:[\s,]+|^)(?:utom|förutom|exklusive|(?:men|dock) inte|bortsett från|except(?: for)?|excluding|but not|other than|apart from)\s+(?:(?:för|hos|på|de|dem|dom|som är|the ones|those|for|at|of|from)\s+)*(?<except>[^,?.!]+)/iu;

/** Words apart from what they take out: "remisser utom trafik" is "remisser" and "trafik"; empty where nothing is. */
export function partException(text: string): { readonly words: string; readonly except: string } {
  const found = exception.exec(text);
  if (found === null) return { words: text, except: '' };
  const words = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { words: words.trim(), except: found.groups?.except?.trim() ?? '' };
}
