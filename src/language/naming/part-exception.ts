const exception =
  /(?:[\s,]+|^)(?:utom|förutom|exklusive|(?:men|dock) inte|bortsett från|except(?: for)?|excluding|but not|other than|apart from)\s+(?:(?:för|hos|på|de|dem|dom|som är|the ones|those|for|at|of|from)\s+)*(?<except>[^,?.!]+)/iu;

/** "Inte trafik" after a comma, at the end. */
const afterComma =
  /\s*,\s*(?:men\s+|but\s+)?(?:inte|ej|icke|not)\s+(?:(?:för|hos|på|från|for|at|from)\s+)?(?<except>[^,?.!]+?)\s*[?.!]*$/iu;

/**
 * Words apart from what they take out: "remisser utom trafik" is "remisser" and "trafik"; empty where nothing is. What
 * stands after a comma and a not is taken out too, unless `isOther` knows it as something else ("inte besvarade").
 */
export function partException(
  text: string,
  isOther: (words: string) => boolean = () => true,
): { readonly words: string; readonly except: string } {
  const last = afterComma.exec(text);
  const found = exception.exec(text) ?? (isOther(last?.groups?.except ?? '') ? null : last);
  if (found === null) return { words: text, except: '' };
  const words = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  return { words: words.trim(), except: found.groups?.except?.trim() ?? '' };
}
