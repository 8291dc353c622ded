import type { MatchUnit } from './match-unit.ts';

const joining = /\s+(?:och|samt|and|as well as|liksom|respektive)\s+(?:till\s+|to\s+|även\s+)?/iu;
const groupNoun =
  /^(?:och\s+|samt\s+|and\s+)?(?:till\s+|to\s+)?(?:the\s+)?(?:stadsdelsnämnderna|stadsdelsnämnder|stadsdelarna|facknämnderna|facknämnder|nämnderna|bolagen|kommunala bolagen|committees)\s+(?:för\s+|i\s+)?(?=\p{Lu})/u;

/** Takes names written after one another, in any of the ways people part them, and gives them one by one. */
export function splitNames(text: string, match: MatchUnit): string[] {
  if (match(text) !== undefined) return [tidy(text)].filter((name) => name !== '');
  return text
    .split(/\s*[;\n]\s*|,\s+(?![^()]*\))|\s+\/\s+|\s*•\s*/)
    .flatMap((part) => splitJoined(part, match))
    .map(tidy)
    .filter((name) => /\p{L}{2}/u.test(name))
    .flatMap((name) => splitRun(name, match));
}

/** `Miljö- och hälsoskyddsnämnden` is one name; `Kulturnämnden och Idrottsnämnden` are two. */
function splitJoined(part: string, match: MatchUnit): string[] {
  const bare = part.replace(groupNoun, '');
  if (match(bare) !== undefined || !joining.test(bare)) return [bare];
  const shared = splitShared(bare, match);
  if (shared !== undefined) return shared;
  const cuts = [...bare.matchAll(new RegExp(joining, 'giu'))].flatMap((found) => {
    const before = bare.slice(0, found.index);
    if (before.endsWith('-') || before.trim() === '') return [];
    const after = bare.slice(found.index + found[0].length);
    return [{ word: found[0], after, sides: [before, after].map((side) => side.replace(groupNoun, '')) }];
  });
  const isKnown = (side: string) => match(tidy(side)) !== undefined;
  // A name may hold an "och" of its own: it is parted where a known one stands, else where there are more to part.
  const cut =
    cuts.find(({ sides }) => sides.some(isKnown)) ??
    cuts.find(
      ({ word, after, sides }) =>
        sides.some((side) => joining.test(side)) || /samt/i.test(word) || /^(?:the|till)\s/i.test(after),
    );
  if (cut !== undefined) return cut.sides.flatMap((side) => splitJoined(side, match));
  return [bare];
}

/** `Trafik-, stadsbyggnads- och exploateringsnämnderna` share their ending; undefined where not all are known. */
function splitShared(part: string, match: MatchUnit): string[] | undefined {
  const groups =
    /^(?<heads>(?:\p{L}+-[\s,]*)+)(?:och|samt|and)\s+(?<last>\p{L}+?nämnd)(?:erna|er|en)?$/iu.exec(
      part.trim(),
    )?.groups;
  if (groups === undefined) return undefined;
  const { heads = '', last = '' } = groups;
  const names = [...heads.split(/[\s,]+/), last]
    .filter((name) => name !== '')
    .map((name) => `${name.replace(/(?:-|nämnd)$/i, '')}nämnden`);
  return names.every((name) => match(name) !== undefined) ? names : undefined;
}

function tidy(name: string): string {
  return name
    .replace(/^[\s–—•*.:,-]+|[\s.,;:]+$/g, '')
    .replace(/^(?:och|samt|and)\s+(?:till\s+)?/i, '')
    .replace(/^(?:till|to|the)\s+(?=\S)/i, '')
    .replace(groupNoun, '')
    .replace(/\s+/g, ' ');
}

/** Recognition runs the cells of a row together: names of known units that stand side by side are parted. */
function splitRun(name: string, match: MatchUnit): string[] {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 12 || match(name) !== undefined) return [name];
  const found: string[] = [];
  let loose: string[] = [];
  for (let from = 0; from < words.length; ) {
    const length = longestMatch(words, from, match);
    if (length === 0) loose.push(words[from++] ?? '');
    else {
      if (loose.length > 0) found.push(loose.join(' '));
      loose = [];
      found.push(words.slice(from, from + length).join(' '));
      from += length;
    }
  }
  if (loose.length > 0) found.push(loose.join(' '));
  const known = found.filter((part) => match(part) !== undefined).length;
  const isRun =
    known >= 2 && found.every((part) => !/(?:-|^)(?:och|samt|and)$/i.test(part) && !part.endsWith('-'));
  return isRun ? found : [name];
}

function longestMatch(words: readonly string[], from: number, match: MatchUnit): number {
  for (let length = Math.min(5, words.length - from); length > 0; length -= 1) {
    if (match(words.slice(from, from + length).join(' '))?.exact === true) return length;
  }
  return 0;
}
