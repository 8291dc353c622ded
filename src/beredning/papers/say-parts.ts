import type { DocumentPart } from '../../documents/write-docx.ts';
import { formatInstant, formatKronor } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { MatterAct } from '../model.ts';
import { matterActs } from '../model.ts';
import { citysCost, type Proposal, totalCost } from '../proposal.ts';
import { texts } from '../texts.ts';
import { paperTexts } from './texts.ts';

/** Gives a person's name by id. */
export type NameOf = (id: string) => string;

/** A heading with what stands under it. */
export function section(level: 1 | 2, text: string, parts: readonly DocumentPart[]): DocumentPart[] {
  return [{ kind: 'heading', level, text }, ...parts];
}

/** Rows of what is known; what is not is left out. */
export function facts(rows: readonly (readonly [label: string, value: string | null])[]): DocumentPart {
  return {
    kind: 'facts',
    rows: rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }])),
  };
}

/** An instant of the record as people read it. */
export function sayInstant(at: string, language: Language): string {
  return formatInstant(new Date(at), language);
}

/** The lines of the cost with their sum. */
export function costTable(proposal: Proposal, language: Language): DocumentPart {
  const say = paperTexts(language);
  const rows = proposal.costs.map(({ kind, amount }) => [
    texts(language)(`cost-${kind}`),
    formatKronor(amount, language),
  ]);
  return {
    kind: 'table',
    header: [say('costLine'), say('amount')],
    rows: [...rows, [say('sum'), formatKronor(totalCost(proposal), language)]],
  };
}

/** The whole cost, and what the city pays of it where that is less. */
export function sayCost(proposal: Proposal, language: Language): string {
  const [cost, city] = [totalCost(proposal), citysCost(proposal)];
  if (cost === city) return formatKronor(cost, language);
  return paperTexts(language)('sumLine', {
    cost: formatKronor(cost, language),
    city: formatKronor(city, language),
  });
}

/** What an act of the record was, in words. */
export function sayAct(act: string, language: Language): string {
  return matterActs.includes(act as MatterAct) ? paperTexts(language)(`did-${act as MatterAct}`) : act;
}
