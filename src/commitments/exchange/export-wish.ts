import { asksForFileAlone, fileOfList, formatIn, listOfFile } from '../../conversation/asks-for-file.ts';
import { fold } from '../../language/words.ts';
import { readHolderQuestion } from '../asked/holder-question.ts';
import { languageIn } from '../asked/language-in.ts';
import { asksForList } from '../asked/list-question.ts';
import { NOUN } from '../asked/nouns.ts';
import { overviewTexts } from '../lists/texts.ts';

/** A file of the register that somebody wants. */
export interface ExportWish {
  readonly format: 'xlsx' | 'csv';
  /** The question whose list is meant; undefined for the whole register. */
  readonly asked: string | undefined;
}

const AS =
  '(?:som|i|till|as|in|to)\\s+(?:en |ett |an? )?(?:excel|csv|xlsx|fil|file|kalkyl|spreadsheet|tabell|table)[\\p{L}-]*';
const wantsExport =
  /^\s*(?:exportera|export|ladda ner|download)\s+(?<asked>(?:alla |all |våra |our |the )?(?:åtaganden?a?|avtal(?:en)?|medlemskap(?:en)?|commitments?|agreements|memberships)\b[^?]{0,80})$/i;
const whole = /^(?:alla |all |våra |our |the )?(?:åtaganden?a?|commitments?)$/i;
const ending = new RegExp(`^(?<asked>.{4,}?)[\\s,]+${AS}(?:[\\s,]+(?:tack|please|pls))?[\\s.!?]*$`, 'iu');
const within = new RegExp(`\\s+${AS}(?=\\s|[.!]|$)`, 'giu');

/** The file of the register that a text asks for, or of a list of it ("avtal hos trafik som Excel"); undefined where it asks for none. */
export function readExportWish(text: string): ExportWish | undefined {
  const plain = text.normalize('NFC').trim();
  const format = formatIn(plain);
  const shown = listOfFile(plain);
  if (shown !== undefined) return asksForList(shown) ? { format, asked: shown } : undefined;
  const named = wantsExport.exec(plain)?.groups?.asked;
  const list = (named ?? ending.exec(plain)?.groups?.asked)?.replace(within, '').replace(/[\s.!?]+$/, '');
  if (list === undefined) return named === undefined ? undefined : { format, asked: undefined };
  // "Exportera avtal" is of all of them.
  const asked = [list, ...(named === undefined ? [] : [`alla ${list}`])].find(asksForList);
  if (asked !== undefined) return { format, asked: whole.test(asked) ? undefined : asked };
  return named === undefined ? undefined : { format, asked: undefined };
}

const inForce =
  /\b(?:(?:fortfarande|annu|nu) galler|galler (?:nu|fortfarande|an|i ?dag)|gallande|giltig\w*|aktuella|aktiva|levande|in force|current|active|still (?:valid|apply|applies|in force|running))\b/;
const noun = new RegExp(NOUN);

/** The file of the whole register that was understood as `meant`, of what is in force alone where what was `told` says so. */
export function exportInForce(told: string, meant: string): string | undefined {
  const wish = readExportWish(meant);
  if (wish === undefined || wish.asked !== undefined || !inForce.test(fold(told))) return undefined;
  const language = languageIn({ text: meant, language: 'sv' });
  const say = overviewTexts(language);
  const [listed = say('againEverything')] = noun.exec(fold(told)) ?? [];
  return fileOfList(`${say('again-all')} ${listed} ${say('againInForce')}`, formatIn(told), language);
}

/** What is asked in full where a text asks for a file alone, after the list that was asked for as `asked`; undefined for any other. */
export function exportOfShown(text: string, asked: string): string | undefined {
  const list = listOfFile(asked) ?? readHolderQuestion(asked)?.asked ?? asked;
  if (!asksForFileAlone(text) || !asksForList(list)) return undefined;
  return fileOfList(list, formatIn(text), languageIn({ text: list, language: 'sv' }));
}
