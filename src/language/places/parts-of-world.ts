import { bareFolded } from '../words.ts';
import { countryOrHomeOf } from './countries-in.ts';
import { shippedGazetteer } from './load-gazetteer.ts';

/** A part of the world: its name as it stands after "i" or "in", what is of it, and its countries (ISO 3166). */
interface Part {
  readonly named: RegExp;
  readonly of: RegExp;
  readonly countries: ReadonlySet<string>;
}

const part = (named: string, of: string, countries: string): Part => ({
  named: new RegExp(`^(?:hela |the |all of |de )?(?:${named})$`),
  of: new RegExp(`\\b(?:${of})\\b`),
  countries: new Set(countries.split(' ')),
});

const scandinavian = 'DK NO SE';
const nordic = `${scandinavian} FI IS FO GL`;
const baltic = 'EE LV LT';
const northern = `${nordic} ${baltic} GB IE GG IM JE`;
const western = 'AT BE CH DE FR LI LU MC NL';
const eastern = 'BG BY CZ HU MD PL RO RU SK UA';
const southern = 'AD AL BA CY ES GI GR HR IT ME MK MT PT RS SI SM VA XK';
const middleEast = 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE';
const asian =
  'AE AF AM AZ BD BH BN BT CN GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE';
const african =
  'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW';
const northAmerican = 'BM CA GL US';
const southAmerican = 'AR BO BR CL CO EC FK GF GY PE PY SR UY VE';
const centralAmerican =
  'AG AI AW BB BS BZ CR CU CW DM DO GD GP GT HN HT JM KN KY LC MQ MS MX NI PA PR SV TC TT VC VG VI';
const oceanian = 'AS AU CK FJ FM GU KI MH NC NR NZ PF PG PW SB TO TV VU WS';

/** After the regions of the United Nations; Turkey, Cyprus and the Caucasus lie in what people call either. */
const partsOfWorld: readonly Part[] = [
  part('skandinavien|scandinavia', 'skandinavisk\\w*|scandinavian', scandinavian),
  part('norden|(?:nordiska|nordic) (?:lander|landerna|countries)|nordics', 'nordisk\\w*|nordic', nordic),
  part(
    'baltikum|baltics|baltstaterna|(?:baltiska|baltic) (?:lander|landerna|states|countries)',
    'baltisk\\w*|baltic',
    baltic,
  ),
  part(
    'ostersjo(?:omradet|regionen|landerna)|baltic sea (?:region|area|countries)',
    'baltic sea',
    `DE PL RU FI SE DK ${baltic}`,
  ),
  part('nordeuropa|norra europa|northern europe', 'nordeuropeisk\\w*|northern european', northern),
  part('vasteuropa|western europe', 'vasteuropeisk\\w*|western european', `${western} GB IE`),
  part('osteuropa|ostra europa|eastern europe', 'osteuropeisk\\w*|eastern european', `${eastern} ${baltic}`),
  part('sydeuropa|sodra europa|southern europe', 'sydeuropeisk\\w*|southern european', southern),
  part(
    'europa|europe|(?:europeiska|european) (?:lander|landerna|countries)',
    'europeisk\\w*|european',
    `${northern} ${western} ${eastern} ${southern} TR GE AM AZ`,
  ),
  part('mellanostern|middle east', 'mellanostern|middle eastern', middleEast),
  part('asien|asia|(?:asiatiska|asian) (?:lander|countries)', 'asiatisk\\w*|asian', asian),
  part('afrika|africa|(?:afrikanska|african) (?:lander|countries)', 'afrikansk\\w*|african', african),
  part('nordamerika|north america', 'nordamerikansk\\w*|north american', northAmerican),
  part('sydamerika|south america', 'sydamerikansk\\w*|south american', southAmerican),
  part(
    'latinamerika|latin america',
    'latinamerikansk\\w*|latin american',
    `${southAmerican} ${centralAmerican}`,
  ),
  part('amerika|americas?', 'amerikas', `${northAmerican} ${southAmerican} ${centralAmerican}`),
  part('oceanien|oceania', 'oceania', oceanian),
];

/** Whether folded words are the name of a part of the world: "hela norden", "the Baltics". */
export const isPartOfWorld = (folded: string): boolean =>
  partsOfWorld.some(({ named }) => named.test(folded));

/**
 * Whether what words name lies in a part of the world, by the country that they name ("Riga") or the part ("Nordic
 * Libraries"); undefined where they tell neither. Throws where `folded` is no part of the world.
 */
export function liesIn(folded: string, words: string): boolean | undefined {
  const asked = partsOfWorld.find(({ named }) => named.test(folded));
  if (asked === undefined) throw new Error(`no part of the world: ${folded}`);
  const country = countryOrHomeOf(words);
  if (country !== undefined) return asked.countries.has(country);
  const bare = bareFolded(words);
  const own = partsOfWorld.find(({ of }) => of.test(bare));
  if (own === undefined) return undefined;
  const countries = [...own.countries];
  if (countries.every((one) => asked.countries.has(one))) return true;
  // "European" may be of a part of Europe.
  return countries.some((one) => asked.countries.has(one)) ? undefined : false;
}

/** Whether a country (ISO 3166) lies in a part of the world. */
export const liesInPart = (folded: string, country: string): boolean =>
  partsOfWorld.some(({ named, countries }) => named.test(folded) && countries.has(country));

/** Whether folded words name a country, and nothing else. */
export function isCountry(folded: string): boolean {
  const place = shippedGazetteer().find(folded.replace(/^the /, ''));
  return place?.kind === 'country' && !place.isCommonWord;
}
