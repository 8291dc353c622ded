import { asksOfThePast, type DaysAsked, readDaysAsked } from '../contact/days-asked.ts';

/** "Hade hand om", "skötte", "ledde", "satt": what was. */
const past =
  /(?<!\p{L})(?:\p{L}{2,}(?:ade|dde|tte)|höll|drev|satt|sat|led|ran|held|headed|managed|chaired|handled|covered|worked|did|used to)(?!\p{L})/iu;

/** The days of which a question asks who was or will be something; undefined where it asks of now. */
export function daysOfQuestion(text: string, today: string): DaysAsked | undefined {
  const asked = readDaysAsked(text, today);
  if (asked === undefined) return undefined;
  const { from, until } = asked.days;
  return from === today && until === today ? undefined : asked;
}

/** Whether a question asks of what has been, and of no days to come that it only mentions: "om ett besök i juni". */
export function asksWhoWas(text: string): boolean {
  return asksOfThePast(text) || past.test(text);
}
