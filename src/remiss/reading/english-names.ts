/** Fields by which the city's committees are called in English, and the Swedish words for them. */
const fields: readonly (readonly [english: string, swedish: string])[] = [
  ['culture', 'kultur'],
  ['sports?', 'idrotts'],
  ['sports and recreation', 'idrotts'],
  ['(?:traffic|transport)', 'trafik'],
  ['(?:city|urban) planning', 'stadsbyggnads'],
  ['(?:city )?development', 'exploaterings'],
  ['(?:real estate|property)', 'fastighets'],
  ['education', 'utbildnings'],
  ['(?:labou?r market|employment)', 'arbetsmarknads'],
  ['(?:social|social services|social welfare)', 'social'],
  ['(?:elderly|elderly services|senior citizens|elder care)', 'äldre'],
  ['(?:environment|environment and health|environmental)', 'miljö- och hälsoskydds'],
  ['(?:cemetery|cemeteries)', 'kyrkogårds'],
  ['(?:service|services)', 'service'],
  ['(?:election|elections|electoral)', 'val'],
  ['chief guardians?', 'överförmyndar'],
];
const body = '(?:committee|board|administration|department)';
const patterns = fields.map(
  ([english, swedish]) =>
    [new RegExp(`^(?:the\\s+)?${english}\\s+${body}$`, 'i'), `${swedish}nämnden`] as const,
);

/** The Swedish name of a committee that a letter calls by an English one; undefined where there is none. */
export function swedishName(name: string): string | undefined {
  const bare = name.trim().replace(/\s+/g, ' ');
  return patterns.find(([pattern]) => pattern.test(bare))?.[1];
}
