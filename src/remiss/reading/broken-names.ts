import type { MatchUnit } from './match-unit.ts';

/** Whether a line, or a cell, goes on with the name above it. */
export function isContinued(before: string, text: string, match: MatchUnit): boolean {
  if (/\p{L}-$/u.test(before) || /[,;/]$/.test(before)) return true;
  const known = match(before);
  if (/^AB$/i.test(text) && known !== undefined && known.unit.kind !== 'company') return false;
  if (/^(?:AB|aktiebolag|KB|HB|stad|kommun|stadsdelsnämnd|nämnd(?:en)?)$/i.test(text)) return true;
  if (/^\p{Ll}/u.test(text) && match(text) === undefined) return true;
  if (/^(?:Stiftelsen|Föreningen|Region|Stockholms?|Länsstyrelsen i|Polismyndigheten,?)$/u.test(before))
    return true;
  return (
    match(before) === undefined && match(text) === undefined && match(joinPart(before, text)) !== undefined
  );
}

/** Puts the two parts of a broken name together. */
export function joinPart(before: string, text: string): string {
  if (/\p{L}-$/u.test(before)) {
    const isBroken = /^\p{Ll}/u.test(text) && !/^(?:och|samt)\b/.test(text);
    return isBroken ? before.slice(0, -1) + text : before + text;
  }
  return `${before} ${text}`;
}
