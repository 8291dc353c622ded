import { isOtherLanguage } from '../../../language/other-language.ts';
import { readForeign } from './numbers-of-other-tongues.ts';
import type { Count } from './people-without-number.ts';

const WORD = "[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*";
const WRITER = '(?:ich|moi|yo|io|eu|ik|minä|meine Wenigkeit)(?!\\p{L})';
/** "Mme Rochat (directrice des écoles)", "Frau Dr. Keller". */
const NAMED = `(?:Frau|Herr|M\\.|Mme|Mlle|Mr?|Sr\\.?|Sra\\.?|Sig\\.?|Sig\\.ra|Don|Doña|Dr\\.?|Prof\\.?)(?:\\s(?:Dr|Prof)\\.?)?\\s\\p{Lu}${WORD}(?:\\s\\p{Lu}${WORD})?`;
/** Somebody by an article, or by whose they are. */
const ONE = `(?:une?|el|la|le|il|lo|un|una|uno|um|uma|o|a|eine?|der|die|das|mon|ma|notre|votre|son|sa|leur|mi|su|nuestr[oa]|mio|mia|il mio|la mia|meu|minha|o meu|a minha|meine?|unsere?|ihre?|seine?|mijn|onze)\\s${WORD}|l['’]${WORD}`;
const COUNTED = `(?<![\\p{L}\\d])(?<number>\\d{1,3}|[\\p{L}\\p{M}]{2,12})\\s${WORD}`;
/** Where they work, and what more is said of them. */
const MORE = `(?:\\s\\([^()]{2,40}\\)|(?:\\s(?!(?:et|und|sowie|samt|y|en|ja|plus)\\s)${WORD}){0,4})`;
const AND = '(?:et|y|e|und|en|ja|sowie|samt|plus|ainsi que|así como|i)';
const PART = `(?:${[WRITER, NAMED, ONE, COUNTED.replace('<number>', ':')].join('|')})${MORE}`;
const LIST = `(?<list>${PART}(?:,\\s${PART})*,?\\s${AND}\\s${PART})`;
/** "Viajamos la alcaldesa y …", "es kommen …", "nous sommes …": what follows is who comes. */
const COMES =
  '(?:viaj\\p{L}+|vendr\\p{L}+|vienen|venimos|asist\\p{L}+|particip\\p{L}+|vien(?:nent|drons|dront)|venons|kommen|reisen|verr\\p{L}+|veniamo|vengono|vêm|somos|ser[eí]amos|seremos|(?:nous )?(?:sommes|serons|serions)|siamo|saremo|wir sind|wir wären)';
const WISH =
  '(?:möchten|würden|wollen|fragen|bitten|kommen|souhait\\p{L}+|aimer\\p{L}+|voudr\\p{L}+|désir\\p{L}+|viendr\\p{L}+|dese\\p{L}+|quier\\p{L}+|querr\\p{L}+|vorre\\p{L}+|desider\\p{L}+|gostar\\p{L}+|willen|haluai\\p{L}+)';
const AFTER_VERB = new RegExp(
  `(?<!\\p{L})${COMES}(?:\\s(?:del?|aus|von|di|de la|du)\\s[^,.;:!?]{2,40},)?\\s${LIST}`,
  'giu',
);
const BEFORE_VERB = new RegExp(`(?:^|[.,:;!?]\\s)${LIST},?\\s${WISH}(?!\\p{L})`, 'giu');
const PARTS = new RegExp(`(?:^|,\\s|,?\\s${AND}\\s)(?=${PART})`, 'giu');
const COUNTED_PART = new RegExp(`^${COUNTED}`, 'iu');
const SOMEBODY = new RegExp(`^(?:${WRITER}|${NAMED}|${ONE})`, 'iu');
/** As sure as a list of ours before what they wish. */
const LISTED = 87;

/** How many a part of a list is: so many as it counts, or one. */
function inPart(part: string): number | undefined {
  const number = readForeign(COUNTED_PART.exec(part)?.groups?.number ?? '');
  return number ?? (SOMEBODY.test(part) ? 1 : undefined);
}

/** How many a list in another tongue tells, one by one or so many of a kind, where those come or wish to. */
export function countsListedInOtherTongues(text: string): Count[] {
  if (!isOtherLanguage(text)) return [];
  return [AFTER_VERB, BEFORE_VERB].flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ groups }) => {
      const list = groups?.list ?? '';
      const starts = [...list.matchAll(PARTS)].map(({ index, 0: join }) => index + join.length);
      const parts = starts.map((start) => inPart(list.slice(start)));
      // "Guten Tag, mein Kollege und ich": what stands before the first of them is nobody.
      const numbers = parts.slice(parts.findIndex((part) => part !== undefined));
      if (numbers.length < 2 || numbers.some((part) => part === undefined)) return [];
      return [{ number: numbers.reduce<number>((sum, part) => sum + (part ?? 0), 0), weight: LISTED }];
    }),
  );
}
