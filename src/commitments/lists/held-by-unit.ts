import { NOUN } from '../asked/nouns.ts';

const UNIT_WORD =
  '(?:forvaltning|namnd|enhet|kontor|avdelning|bolag|stadsdel|department|administration|committee|unit|office|company|board)';
/** "Min förvaltning", "our committee". */
const OURS = `(?:min|mitt|var|vart|my|our)(?: egen| eget| own)? ${UNIT_WORD}`;
/** "Vi på kultur", "kulturnämnden"; the city as a whole is asked of otherwise. */
const NAMED =
  '(?:(?:vi|we) (?:pa|hos|i|inom|at|in) )?(?!(?:vi|ni|du|jag|man|de|dom|we|you|they|staden|stan|stadens|stockholm\\w*|kommun\\w*|the city|city|andra|others)\\b)(?:the )?[^ ]+(?: [^ ]+)?';
const WHAT = `(?:${NOUN}|foreningar|forbund|organisationer|sammanslutningar|organi[sz]ations|associations)`;
const LIST = `(?:internationella |international )?${WHAT}(?:(?:,| och| o| a| samt| eller| and| or)+ (?:internationella )?${WHAT})*`;
const NOW = '(?: (?:i dag|idag|nu|just nu|egentligen|today|now|currently))?';
const IN =
  '(?:(?:med|medlem(?:mar)?|anslut(?:na|en|et)|part|a member|members|involved|bundna?)(?: (?:i|till|av|in|of|by|to))?|in)';
const forms = [
  `^(?:vilka|which|what) ${LIST} (?:ar|is|are) (?:det )?(?<unit>${OURS}|${NAMED}) (?:redan |already )?${IN}${NOW}$`,
  `^(?:vilka|which|what) ${LIST} (?:ar|is|are) (?:vi|we) ${IN} (?:pa|hos|i|inom|at|in) (?<unit>${OURS}|${NAMED})${NOW}$`,
  `^(?:vilka|which|what) ${LIST} (?:har|do|does|have|has) (?<unit>${OURS}|(?:vi|we) (?:pa|hos|i|inom|at|in) [^ ]+(?: [^ ]+)?)(?: (?:have|has))?${NOW}$`,
  `^(?:vilka|which|what) ${LIST} (?:har|do) (?:vi|we)(?: have)? (?:pa|hos|i|inom|at|in) (?<unit>${OURS}|${NAMED})${NOW}$`,
  `^(?:vad|what) (?:ar|is|are) (?<unit>${OURS}|(?:vi|we) (?:pa|hos|i|inom|at|in) [^ ]+) ${IN}(?: (?:for|in the way of) (?:${LIST}|[^ ]+(?: [^ ]+)?))?${NOW}$`,
  `^(?:vad|what) (?:har|does|do) (?<unit>${OURS}|${NAMED}) (?:have )?(?:for|in the way of) ${LIST}${NOW}$`,
].map((form) => new RegExp(form));
const ours = new RegExp(`^${OURS}$`);
const ofOwn = new RegExp(`\\b(?:mina?|mitt|my|mine|${OURS})\\b`);

/** Whether folded words speak of what is the asker's or their unit's, and not of what "we" have, who may be the city. */
export const speaksOfOwnUnit = (folded: string): boolean => ofOwn.test(folded);

/** Of which unit it is asked what it is part of. */
export interface HeldByUnit {
  /** The words that name it; empty where it is the asker's own. */
  readonly unit: string;
  /** Whether it is asked what the unit is a member of, and not what it has. */
  readonly isMember: boolean;
}

/** Reads "vilka nätverk är min förvaltning med i", "what agreements does our committee have" of folded words; undefined for anything else. */
export function readHeldByUnit(folded: string): HeldByUnit | undefined {
  for (const form of forms) {
    const unit = form.exec(folded)?.groups?.unit;
    if (unit === undefined) continue;
    const named = unit.replace(/^(?:vi|we) (?:pa|hos|i|inom|at|in) /, '');
    return { unit: ours.test(named) ? '' : named, isMember: new RegExp(` ${IN}\\b`).test(folded) };
  }
  return undefined;
}
