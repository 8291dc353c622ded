import { escapeMarkdown } from '../../conversation/markdown.ts';
import { shortened } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import { texts } from '../texts.ts';
import type { Visit } from '../visit.ts';
import { daysText } from './visit-card.ts';

/** So much of where it comes from is enough to know it by. */
const ORIGIN = 60;

/** A visit as the heading of a form names it, so that nobody acts on another one: "3 från Riga, 3–4 mars 2027". */
export const nameInTitle = ({ number, facts }: Pick<Visit, 'number' | 'facts'>, language: Language): string =>
  texts(language)(facts.from === null ? 'inTitle' : 'inTitleThen', {
    number,
    origin: escapeMarkdown(shortened(facts.origin, ORIGIN)),
    days: daysText(facts, language),
  });
