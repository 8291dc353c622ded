import type { Kind } from '../model.ts';

/** The words for what is listed, folded, and which kinds they stand for; null for all. */
export const nouns: readonly (readonly [RegExp, readonly Kind[] | null])[] = [
  [/\b(?:internationella )?ataganden?a?\b|\b(?:international )?commitments?\b/, null],
  [/\bsamarbetsavtal(?:en)?\b|\bcooperation agreements?\b/, ['cooperation-agreement']],
  [/\b(?:avsiktsforklaring\w*|intentionsavtal(?:en)?)\b|\bletters of intent\b/, ['letter-of-intent']],
  [/\bavtal(?:en)?\b|\bagreements?\b/, ['cooperation-agreement', 'letter-of-intent']],
  [/\bmedlemskap(?:en)?\b|\bmemberships?\b/, ['membership', 'network']],
  [/\bnatverk(?:en)?\b|\bnetworks?\b|\bklubb(?:en|ar|arna)?\b|\bclubs\b/, ['network', 'membership']],
  [/\bdeklarationer(?:na)?\b|\bdeclarations\b/, ['declaration']],
  [/\bbistandsprojekt(?:en)?\b|\baid projects\b/, ['aid-project']],
  [/\beu-?projekt(?:en)?\b|\beu[- ]projects\b/, ['eu-project']],
];
/** Any of them, as part of a pattern. */
export const NOUN = nouns.map(([words]) => words.source).join('|');

/** All the kinds that folded words name, null for all; undefined for none. */
export function kindsIn(folded: string): readonly Kind[] | null | undefined {
  const named = nouns.filter(([words]) => words.test(folded)).map(([, kinds]) => kinds);
  if (named.length === 0) return undefined;
  return named.some((kinds) => kinds === null) ? null : named.flatMap((kinds) => kinds ?? []);
}
