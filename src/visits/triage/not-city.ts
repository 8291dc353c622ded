import { countWords } from '../../language/words.ts';
import { type NotCity, notCity, type VisitReading } from '../model.ts';

/** What is done here by others than the city, as whoever asks to see it calls it. */
const forms: Readonly<Record<NotCity, string>> = {
  region:
    "(?<!hem)(?:sjuk|hälso-? och sjuk|akut|primär|cancer)vård(?:en|ens)?|(?:barn|universitets|akut|förlossnings)?sjukhus(?:et|en|ens|ets)?|(?:nya )?karolinska(?: (?:sjukhuset|universitetssjukhuset|university hospital|hospital))?|södersjukhuset|sös|danderyds sjukhus|sankt görans?|s:t görans?|vårdcentral(?:en|er|erna)?|akutmottagning(?:en|ar)?|ambulans(?:en|er|sjukvården)?|region stockholm|stockholm region|storstockholms lokaltrafik|sl(?:s|:s)?|kollektivtrafik(?:en|ens)?|tunnelbanan?|pendeltåg(?:en)?|(?:university |children's |emergency )?hospitals?|health ?care(?: system)?|primary care|emergency (?:rooms?|departments?)|public transport(?:ation)?|metro|subway|underground|commuter trains?",
  parliament: '(?:sveriges )?riksdag(?:en|ens)?|riksdagshuset|(?:swedish )?parliament',
  government:
    '(?:sveriges )?regering(?:en|ens)?|regeringskansliet|rosenbad|(?:utrikes|finans|justitie|försvars|social|utbildnings|miljö|kultur|närings|arbetsmarknads)departementet|(?:swedish )?government(?: offices)?|ministry (?:of|for) \\p{L}+',
  countyBoard: 'länsstyrelsen?|county administrative board',
  police:
    'polis(?:en|ens)?|polismyndigheten|polisstation(?:en)?|polishuset|police(?: (?:authority|station|force))?',
  court:
    '(?:högsta|ting|hov|förvaltnings|kammar)?domstol(?:en|ar|arna)?|tingsrätt(?:en|er)?|hovrätt(?:en|er)?|(?:supreme |district |administrative )?courts?(?= (?:in|of) (?:stockholm|sweden)|\\s*(?:[.,!?]|on |den |$))',
  university:
    'stockholms? universitet(?:et)?|stockholm university|kth|royal institute of technology|karolinska institut(?:et)?|handelshögskolan|stockholm school of economics|konstfack|södertörns? (?:högskola|university)|universitetet|högskolan|universities in (?:stockholm|sweden)',
  authority:
    'migrationsverket|arbetsförmedlingen|försäkringskassan|skatteverket|kriminalvården|trafikverket|tullverket|försvarsmakten|folkhälsomyndigheten|naturvårdsverket|energimyndigheten|skolverket|socialstyrelsen|swedish (?:migration agency|public employment service|social insurance agency|tax agency|prison and probation service|transport administration|customs|armed forces|public health agency|environmental protection agency|energy agency|national agency for education)',
  company:
    'ericssons?|spotifys?|klarnas?|scanias?|volvos?|abb|ikeas?|h&m|astra ?zenecas?|electrolux|northvolts?|telias?|saab|skanskas?',
};

/** Words between what is asked and what it is about that make it something else: "hur ni samarbetar med polisen". */
const APART =
  '(?:ni|you|we|vi|med|och|and|or|eller|från|fran|from|efter|after|än|than|inte|not|utan|without|till|stad(?:en|ens)?|city|cities|kommun\\p{L}*|municipal\\p{L}*|förvaltning\\p{L}*|department|äldre\\p{L}*|elder\\p{L}*)';
const SEE =
  '(?:besöka?|gästa|se|träffar?|möta|studera|titta på|höra?(?: mer)? (?:om|hur)|lära (?:sig|oss|känna)(?: mer)?(?: om| av)?|veta(?: mer)? (?:om|hur)|förstå(?: hur)?|intresserade? av|besök(?:et)? (?:hos|på|i|till|vid)|rundtur (?:på|i|hos)|visning (?:av|på|hos)|komma till|program(?:met)? (?:hos|på|om)|visit(?:ing)?(?: to| at)?|see(?: how)?|meet(?:ing)?(?: with)?|tour(?: of)?|study|learn(?: more)? (?:about|from|how)|hear(?: more)? (?:about|from|how)|understand(?: how)?|know(?: more)? (?:about|how)|interested in|look at)';
/** "Polisen i Oslo" is theirs. */
const THEIRS = '(?! (?:i|in|of) (?!stockholm|sweden|sverige)\\p{L})';

const namesOf = (whose: NotCity) =>
  `(?<![\\p{L}-])(?:${forms[whose]})(?!\\p{L})${whose === 'company' ? '' : THEIRS}`;
const ofAll = `(?:${notCity.map(namesOf).join('|')})`;
const named = new Map(notCity.map((whose) => [whose, new RegExp(namesOf(whose), 'iu')]));
const anywhere = new RegExp(ofAll, 'giu');
const asked = new RegExp(
  `(?<!\\p{L})${SEE}(?:\\s+(?!${APART}(?!\\p{L}))[\\p{L}’'-]+){0,3}?\\s+${ofAll}`,
  'iu',
);
/** A field of a form says what it is about without a verb. */
const alone = new RegExp(`^(?:\\p{L}+ ){0,2}${ofAll}`, 'iu');
const LONGEST_ALONE = 6;

/** Somebody or something of the city, which makes it a part of the matter. */
const OF_THE_CITY =
  /(?<!\p{L})(?:staden|stadens|stadshuset|borgarråd\p{L}*|kommunen|kommunens|kommunal\p{L}*|stadsledning\p{L}*|(?:the|your|stockholm) city(?:['’]s)?(?! of (?!stockholm))|city of stockholm|city hall|municipal\p{L}*)(?!\p{L})/iu;

/** Whose it is that the visitors ask to see where that is not the city's; empty where it is, or nothing tells. */
export function askedOfOthers({ topics }: Pick<VisitReading, 'topics'>): NotCity[] {
  if (topics.some((topic) => OF_THE_CITY.test(topic))) return [];
  const asking = topics.filter(
    (topic) => asked.test(topic) || (countWords(topic) <= LONGEST_ALONE && alone.test(topic)),
  );
  return notCity.filter((whose) => asking.some((topic) => named.get(whose)?.test(topic)));
}

/** A reading without what others than the city do: what is left is for a unit of the city, or nothing is. */
export function withoutOthers<Reading extends Pick<VisitReading, 'topics'>>(reading: Reading): Reading {
  return { ...reading, topics: reading.topics.map((topic) => topic.replace(anywhere, ' ')) };
}
