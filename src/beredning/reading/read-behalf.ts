import { findUnits } from '../../network/directory/directory.ts';
import type { Directory } from '../../network/model.ts';

const board = /\b(?:KS|kommunstyrelsen?s?|City Executive Board)\b/i;
const commissioned =
  /(?:på uppdrag av|uppdrag från|för|on behalf of|for)\s+(?:the\s+)?(?<who>[^.,;\n]{2,60}?)(?:s räkning|:s räkning| räkning|(?=[.,;\n]|$| (?:till|ska|åk\w*|res\w*|på|i) ))/giu;
/** "Trafiknämnden vill åka": whoever wants the trip, at the beginning of a sentence. */
const wanting =
  /(?:^|[.!?\n]\s*)(?<who>[\p{L}-]+(?:\s[\p{L}-]+){0,3}?)\s+(?:vill|önskar|ska|skall|planerar|avser|ansöker|wants?|wishes|would)\b/giu;
/** An office that is named as one: "borgarrådet" is none, and neither is "staden". */
const office = /(?:nämnd|kontor|förvaltning|bolag|\bAB\b|board|office|arkiv)/i;

/** Id of the unit on whose behalf something is to be done, where the text says so; else null. */
export function readOnBehalfOf(text: string, directory: Directory): string | null {
  const plain = text.normalize('NFC');
  const said = [...plain.matchAll(commissioned), ...plain.matchAll(wanting)].flatMap(
    (match) => match.groups?.who ?? [],
  );
  const units = said.flatMap((who) => unitOf(who, directory) ?? []);
  const different = [...new Set(units)];
  return different.length === 1 ? (different[0] ?? null) : null;
}

function unitOf(who: string, directory: Directory): string | undefined {
  if (board.test(who)) return directory.units.find(({ kind }) => kind === 'executive')?.id;
  if (!office.test(who)) return undefined;
  const [best] = findUnits(directory, who);
  return best?.named === true ? best.unit.id : undefined;
}
