import { tellingWords } from '../../language/content-stems.ts';
import { factsIn } from '../../language/naming/asked-fact.ts';
import { fitTo } from '../../language/naming/called-by.ts';
import { partsTold } from '../../language/naming/parts-told.ts';
import { createShortNameReader, type ShortName } from '../../language/naming/short-name.ts';
import { isSaidOfOne } from '../../language/naming/told-of.ts';
import { fold, wordsOf } from '../../language/words.ts';
import type { Directory } from '../../network/model.ts';
import type { RemissHead } from '../register-model.ts';
import { alikeByField } from './find-by-short-name.ts';
import { asksStrategy } from './named-remiss.ts';
import { toldOfRemiss } from './passing-words.ts';
import type { RemissNames } from './remiss-names.ts';
import { inDefinite, ofFields } from './told-by-field.ts';

/** What is sent out for answers is a document, and called one, as its answer is: "cykelpapperet", "klimatsvaret". */
const readPaper = createShortNameReader({
  sv: 'pap{1,2}(?:e?ret|eren|ren)|dokument(?:et|en)|skrivelse(?:n|rna)|underlag(?:et|en)|handling(?:en|arna)|programmet|planen|utkastet|förslaget|forslaget|svaret|yttrandet',
  en: 'papers?|documents?|plan|program(?:me)?|draft|proposal|guidelines',
});
/** What some are by their titles too: of those that may be meant they go first. */
const ownKind = /^(?:plan|program)/;

const namesIn = (text: string): readonly ShortName[] =>
  readPaper(text).filter(({ by }) => by === 'kind' || by === 'about');

/** Whether a text may call a remiss by what it is about and a word for a document, whatever there is. */
export const mayCallPaper = (text: string): boolean =>
  partsTold(text).some((part) =>
    // What follows on "the paper about …" may be said of it.
    namesIn(part).some((name) => (name.by === 'about' ? saysAct(part) : isOfRemiss(part, name))),
  );

/** The remisses that a text calls so, and says or asks something of: by words of their titles, or by the field of a unit. */
export function calledAsPaper(
  { all, tellables }: RemissNames,
  text: string,
  directory: Directory,
): readonly RemissHead[] {
  // "Pappret om klimatet" has its field in the definite.
  const likely = ({ by, words }: ShortName) =>
    by === 'kind'
      ? alikeByField(all, words, directory)
      : ofFields(all, inDefinite(tellingWords(words)[0] ?? ''));
  for (const part of partsTold(text)) {
    for (const name of namesIn(part)) {
      const callable = tellables.called.withAny(wordsOf(name.words));
      const { best, left, end } = fitTo(callable, name);
      if (!isOfRemiss(part, { start: name.start, end })) continue;
      // What else is said of it ("the climate action paper") leaves no doubt where only one is called so.
      const isClear = best.length > 0 && (left.length === 0 || best.length === 1);
      const found = isClear ? best : likely(name);
      if (found.length > 0) return ofKind(found, fold(name.kind));
    }
  }
  return [];
}

const saysAct = (text: string): boolean => toldOfRemiss.acts.test(fold(text));

function isOfRemiss(text: string, { start, end }: Pick<ShortName, 'start' | 'end'>): boolean {
  const beside = fold(`${text.slice(0, start)} ${text.slice(end)}`);
  if (wordsOf(beside).length === 0) return true;
  // "Who's on the hook for the bike plan" asks of the one that there is.
  const telling = isAskedOfIt(text, { start, end }) ? { acts: { test: () => true } } : toldOfRemiss;
  const mention = { start, end, isDefinite: true, needsAct: true };
  return !asksStrategy(beside) && isSaidOfOne(text, mention, telling);
}

/** Whether a fact is asked for, and nothing said beside that and the name. */
function isAskedOfIt(text: string, { start, end }: Pick<ShortName, 'start' | 'end'>): boolean {
  const name = wordsOf(fold(text.slice(start, end)));
  return factsIn(text).some(({ others }) =>
    tellingWords(others.join(' ')).every((word) => name.includes(word)),
  );
}

/** Of some that may be meant those that are a plan, or a programme, where they are called one. */
function ofKind(found: readonly RemissHead[], kind: string): readonly RemissHead[] {
  const [own] = ownKind.exec(kind) ?? [];
  const such = own === undefined ? [] : found.filter(({ title }) => fold(title).includes(own));
  return such.length > 0 ? such : found;
}
