import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { readAmendment } from '../../conversation/list-follow-up.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatNumber } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { newestYearWithEntries } from '../year/read-year.ts';
import { handOverYear, type YearPorts } from './hand-over-year.ts';
import { paperTexts } from './texts.ts';

/** "Årsredovisning 2026", "underlag till årsredovisningen för 2026", "annual account 2026", "yearly report". */
const asksYear =
  /^\s*(?:(?:ge|hämta|visa|skapa|gör|ta fram|skicka|get|make|give|show|create)\s+(?:mig\s+|me\s+)?)?(?:(?:underlag(?:et)?|siffror(?:na)?|material)\s+(?:till|för)\s+)?(?:the\s+)?(?:årsredovisning(?:en)?|årsrapport(?:en)?|årsunderlag(?:et)?|annual (?:account|report)|yearly (?:pack|report|account))\s*(?:för|om|for|of)?\s*((?:19|20)\d\d|i år|i fjol|förra året|this year|last year)?\s*[.!]?\s*$/i;

/** Who asks for the annual account gets its material as documents. */
export function yearIntent(ports: YearPorts): Intent {
  return {
    name: 'yearly-pack',
    claim: (text) => (asksYear.test(text) ? 0.97 : 0),
    answersEdits: true,
    goesOn: ofAnotherYear,
    handle: (turn) => giveYear(ports, turn),
  };
}

/** "Samma fast för 2025": the same of another year. */
function ofAnotherYear(text: string, earlier: string): string | undefined {
  const { words, time } = readAmendment(text, earlier) ?? {};
  if (words !== '' || time === undefined) return undefined;
  const language = /annual|yearly/i.test(earlier) ? 'en' : 'sv';
  const asked = paperTexts(language)('askYear', { year: time.replace(/^(?:för|of|for)\s+/iu, '') });
  return asksYear.test(asked) ? asked : undefined;
}

async function giveYear(ports: YearPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWish(turn);
  const say = paperTexts(language);
  const year = yearMeant(asksYear.exec(turn.text)?.[1], civilDateAt(turn.at));
  const given = await handOverYear(ports, { person: turn.person.id, year, language, at: turn.at });
  if (given.ok) {
    const { counted: count } = given.value;
    const number = formatNumber(count, language);
    return { text: say('handedOver', { year, count, number }), files: given.value.files, language };
  }
  switch (given.refusal) {
    case 'not-yours':
      return { text: say('notYours') };
    case 'future':
      return { text: say('future', { year }) };
    case 'empty': {
      const other = await newestYearWithEntries(ports.store.database, civilDateAt(turn.at));
      return { text: other === null ? say('emptyAll', { year }) : say('empty', { year, other }) };
    }
  }
}

/** The year that is named; this one when none is. */
function yearMeant(words: string | undefined, today: string): number {
  const thisYear = Number(today.slice(0, 4));
  if (words === undefined || /i år|this/i.test(words)) return thisYear;
  return /förra|fjol|last/i.test(words) ? thisYear - 1 : Number(words);
}

/** The wish is short, and has words of one language. */
function languageOfWish({ text, language }: MessageTurn): Language {
  if (/års|underlag/i.test(text)) return 'sv';
  return /annual|yearly/i.test(text) ? 'en' : languageOfText(text, language);
}
