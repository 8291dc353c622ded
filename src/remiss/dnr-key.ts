/**
 * Serial number and year of a diary number, the same for every form: `171-482/2016`, `000482/2016`,
 * `171-482-2016` and `KS 2016/482` are all `482/2016`. Undefined for a text that holds no such number.
 */
export function dnrKeyOf(text: string): string | undefined {
  const yearFirst = /(?<!\d)((?:19|20)\d{2})\s*\/\s*0*(\d{1,6})(?!\d)/.exec(text);
  const yearLast = /(?<!\d)0*(\d{1,6})\s*[-/]\s*((?:19|20)\d{2})(?!\d)/.exec(text);
  if (yearLast !== null) return `${yearLast[1]}/${yearLast[2]}`;
  return yearFirst === null ? undefined : `${yearFirst[2]}/${yearFirst[1]}`;
}
