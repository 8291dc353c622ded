import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { calledBy, definiteForms, isIn, PART } from '../../language/naming/called-by.ts';
import { lagging } from '../../language/naming/lagging-words.ts';
import { isShort } from '../../language/naming/parts-told.ts';
import { isSaidOfOne } from '../../language/naming/told-of.ts';
import { fold } from '../../language/words.ts';
import type { RemissHead } from '../register-model.ts';
import { asksStrategy, readNaming } from './named-remiss.ts';

/** What is about to be late, to be put off, or to be in by a day: work with a last day. */
const ofWork = new RegExp(
  [
    String.raw`\b${lagging}\b`,
    String.raw`\b(?:hinner|hinna|hann|klarar|(?:sena?|efter|klara?|fardiga?) me[d]?|skjut\w* (?:pa|fram|upp)|flytta\w* fram|senarelagg\w*|kan (?:det |den )?vanta|(?:tid|lange) (?:har|far) (?:vi|jag) pa (?:oss|mig)|i tid|mer tid|(?:vara|ska|maste) inn?e?|sista (?:svars)?dag\w*|svar(?:a|at|et)|yttra\w*|ivag|skicka\w* (?:in|ivag)|(?:lamna|kom)\w* in|(?:av)?(?:bock|prick|klar)\w*|tjat\w*|pam+in\w*|pinga\w*)\b`,
    String.raw`\b(?:in time|late (?:with|on)|behind (?:with|on)|make it|(?:won['’]?t|can['’]?t|cannot) (?:make|manage|finish)|postpon\w*|push\w* back|more time|(?:time|long) (?:do|have) (?:we|i) (?:have|got)|due|deadline\w*|last day|answer(?:ed)?|repl(?:y|ied)|sent (?:in|off)|(?:sent|handed|turned|got) (?:\w+ )?(?:in|off|out)|nag\w*|remind\w*|chas(?:e|ing))\b`,
  ].join('|'),
);
/** Where that which somebody works with stands: after a word for it, or first in what is said or asked ("är eu-kulturen avbockad"). */
const fields = [
  /(?:^|(?<!\p{L})(?:med|me|på|pa|om|är|e) )(?:(?<!(?:är|e) )(?:det|den) |(?!det |den )\p{L}{2,3}[ -])?(?<field>\p{L}{4,}(?:et|en|an|na|n|t))(?!\p{L}| som(?!\p{L}))/dgiu,
  /(?:^|(?<!\p{L})(?:with|on|about|finish|make|answer|answered) )the (?<field>\p{L}{4,})(?!\p{L})/dgiu,
];

/** What a text says of work with a last day by its field alone ("vi hinner inte med klimatet"), in the forms in which titles have it. */
export function fieldsTold(written: string): readonly string[] {
  const text = soundsSpelledOut(written.normalize('NFC').trim());
  if (!isShort(text) || asksStrategy(fold(text)) || readNaming(text) !== undefined) return [];
  return fields.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups, indices }) => {
      const field = groups?.field?.toLowerCase() ?? '';
      const [start = 0, end = 0] = indices?.groups?.field ?? [];
      const mention = { start, end, isDefinite: true, needsAct: true };
      const isOfWork = ofWork.test(fold(`${text.slice(0, start)} ${text.slice(end)}`));
      if (!isOfWork || !isSaidOfOne(text, mention, { acts: ofWork })) return [];
      return [field, ...inDefinite(field)];
    }),
  );
}

/** A word without its ending, as titles may have it. */
export const inDefinite = (word: string): readonly string[] =>
  definiteForms(word).filter(({ length }) => length >= PART);

/** Those whose title has one of these. */
export const ofFields = (some: readonly RemissHead[], forms: readonly string[]): readonly RemissHead[] =>
  some.filter(({ title }) => forms.some((form) => isIn(form, calledBy(title))));
