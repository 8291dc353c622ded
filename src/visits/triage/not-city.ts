import { MONTH } from '../../language/dates/date-words.ts';
import { countWords } from '../../language/words.ts';
import { type NotCity, notCity, type VisitReading } from '../model.ts';
import { ANY_WORD, countedAt } from '../reading/people/people-phrases.ts';
import { asks, partOfWish } from './ask-place.ts';

/** A word that is the state's, or a court, only after words such as these: not "local government", nor "tennis court". */
const after = (words: string, name: string) => `(?<=^|(?<!\\p{L})(?:${words}) )${name}`;
const OF_THE_STATE = "the|swedish|sweden['’]s|national|central";

/** What is done here by others than the city, as whoever asks to see it calls it. */
const forms: Readonly<Record<NotCity, string>> = {
  region: `(?<!hem)(?:sjuk|hälso-? och sjuk|akut|primär|cancer)vård(?:en|ens)?|(?:barn|universitets|akut|förlossnings)?sjukhus(?:et|en|ens|ets)?|(?:nya )?karolinska(?: (?:sjukhuset|universitetssjukhuset|university hospital|hospital))?|södersjukhuset|sös|danderyds sjukhus|sankt görans?|s:t görans?|vårdcentral(?:en|er|erna)?|akutmottagning(?:en|ar)?|accident and emergency(?: department)?|ambulans(?:en|er|sjukvården)?|ambulances?|region stockholm|stockholm region|storstockholms lokaltrafik|sl(?:s|:s)?|kollektivtrafik(?:en|ens)?|tunnelbanan?s?|tunnelbane\\p{L}+|pendeltåg(?:en)?|(?:university |children's |emergency )?hospitals?|health ?care(?: system)?|primary care|emergency (?:rooms?|departments?)|public transport(?:ation)?|subway|(?:metro|underground)(?=\\s*(?:[.,;:!?)]|$)|\\s(?:on|in|and|or|of|at|here|too|lines?|stations?|trains?|network|system|railway|den|i|och|på|works?|is)(?!\\p{L}))|commuter trains?|(?:(?:tram|metro|train|bus|tube) and )?(?:tram|metro|train|bus|tube) drivers?|(?:tunnelbane|spårvagns|lok|tåg|buss)förar(?:e|na|en)`,
  parliament: `(?:sveriges )?riksdag(?:en|ens)?|riksdags(?:huset|ledam\\p{L}+)|åhörarläktaren|${after(`${OF_THE_STATE}|visit(?:ing)?|see|to`, 'parliament')}`,
  government: `(?:sveriges )?regering(?:en|ens)?|regeringskansliet|rosenbad|(?:utrikes|finans|justitie|försvars|social|utbildnings|miljö|kultur|närings|arbetsmarknads)departementet|government offices|${after(OF_THE_STATE, 'government')}(?! of (?!sweden))|ministry (?:of|for) \\p{L}+`,
  countyBoard: 'länsstyrelsen?|county administrative board',
  police:
    'polis(?:en|ens)?|polismyndigheten|polisstation(?:en)?|polishuset|police(?: (?:authority|station|force))?',
  court: `(?:högsta|ting|hov|förvaltnings|kammar)?domstol(?:en|ar|arna)?|tingsrätt(?:en|er)?|hovrätt(?:en|er)?|${after(`an?|some|${OF_THE_STATE}|stockholm|law|supreme|district|administrative|visit(?:ing)?|see`, 'courts?')}(?= (?:in|of) (?:stockholm|sweden)|\\s*(?:[.,!?]|on |den |and |och |$))`,
  university:
    'stockholms? universitet(?:et)?|stockholm university|kth|royal institute of technology|karolinska institut(?:et)?|handelshögskolan|stockholm school of economics|konstfack|södertörns? (?:högskola|university)|universitetet|högskolan|universities in (?:stockholm|sweden)',
  museum:
    'vasaskeppet|skeppet vasa|(?:the )?vasa ship|ship vasa|abba the museum|drottningholms? (?:slott|palace)|(?:vasa|nobel(?:pris)?|abba|armé|sjöhistoriska |tekniska |nordiska |moderna |historiska |etnografiska |östasiatiska )museet|nationalmuse(?:um|et)|naturhistoriska riksmuseet|skansen|fotografiska(?: museet)?|gröna lund|junibacken|kungliga slottet|(?:vasa|nobel(?: prize)?|abba|nordic|national|swedish history|army) museum|museum of modern art|dramaten|(?:kungl(?:iga|\\.)|riks|statens|royal(?: swedish)?|(?:swedish )?national) ?(?:oper\\p{L}*|dramati\\p{L}*|balett?\\p{L}*|ballet|teater\\p{L}*|theatre|slott\\p{L}*|palace|bibliotek\\p{L}*|library|arkivet|archives?|akademi\\p{L}*|academy|muse(?:et|um|er)|gallery|armoury)(?: (?:house|theatre))?',
  authority:
    '(?:\\p{L}+ )?kärnkraftverk\\p{L}*|nuclear (?:power )?(?:station|plant)s?|migrationsverket|arbetsförmedlingen|försäkringskassan|skatteverket|kriminalvården|trafikverket|tullverket|försvarsmakten|folkhälsomyndigheten|naturvårdsverket|energimyndigheten|skolverket|socialstyrelsen|swedish (?:migration agency|public employment service|social insurance agency|tax agency|prison and probation service|transport administration|customs|armed forces|public health agency|environmental protection agency|energy agency|national agency for education)',
  company:
    '(?:ericssons?|spotifys?|klarnas?|scanias?|volvos?|abb|ikeas?|h&m|astra ?zenecas?|electrolux|northvolts?|telias?|saab|skanskas?)(?! (?:globe|arena)(?!\\p{L}))|\\p{L}*fabrik(?:en|er|erna)?|factory|factories',
};

/** Words between what is asked and what it is about that make it something else: "hur ni samarbetar med polisen". */
const APART =
  '(?:ni|you|we|vi|med|och|and|or|eller|från|fran|from|efter|after|än|than|inte|not|utan|without|till|stad(?:en|ens)?|city|cities|kommun\\p{L}*|municipal\\p{L}*|förvaltning\\p{L}*|department|äldre\\p{L}*|elder\\p{L}*)';
const SEE =
  '(?:shown(?: round| around)?|visade? runt(?: på| i)?|guidade? tur(?:er)?|rundvandring|besöka?|sitta|sit(?: in)?|studiebesök(?: (?:hos|på|i|till|vid))?|guidning(?: (?:på|av|i))?|guided (?:tour|visit)s?(?: of| at| in| to)?|(?:tickets?|biljett(?:er)?) (?:to|for|till)|gästa|se|träffar?|möta|studera(?! (?:på|vid)(?!\\p{L}))|titta på|höra?(?: mer)? (?:om|hur)|lära (?:sig|oss|känna)(?: mer)?(?: om| av)?|veta(?: mer)? (?:om|hur)|förstå(?: hur)?|intresserade? av|besök(?:et)? (?:hos|på|i|till|vid)|rundtur (?:på|i|hos)|visning (?:av|på|hos)|komma till|program(?:met)? (?:hos|på|om)|(?:come|go) to|(?:prata|tala) med|(?:talk|speak)(?:ing)? (?:to|with)|visit(?:ing)?(?: to| at)?|see(?: how)?|meet(?:ing)?(?: with)?|tour(?: of)?|study(?! at(?!\\p{L}))|ride(?: along)? with|follow|shadow|åka med|följa(?: med)?|learn(?: more)? (?:about|from|how)|hear(?: more)? (?:about|from|how)|understand(?: how)?|know(?: more)? (?:about|how)|interested in|look at|spend (?:\\p{L}+ ){1,3}(?:with|at)|tillbringa (?:\\p{L}+ ){1,3}(?:med|hos|på))';
/** Towns around the city, where much of what is its neighbours' and the region's stands. */
const NEAR =
  '(?:solna|huddinge|danderyd|södertälje|sodertalje|sundbyberg|nacka|lidingö|lidingo|kista|sigtuna|täby|taby)';
/** Parts of the city: what stands there is its, the region's or the state's. */
const PART_OF_CITY =
  '(?:högdalen|farsta|skärholmen|vällingby|hässelby|spånga|tensta|rinkeby|bromma|alvik|kungsholmen|norrmalm|vasastan|östermalm|södermalm|gamla stan|djurgården|hammarby\\p{L}*|liljeholmen|hägersten|älvsjö|enskede|årsta|skarpnäck|bagarmossen|bredäng|akalla|husby|hjorthagen|frihamnen)';
/** "Polisen i Oslo", "the police chief of Bergen" are theirs; "in May" is no place. */
const THEIRS = `(?!(?: \\p{L}+)? (?:i|in|of|från|from) (?!stockholm|sweden|sverige|${NEAR}|${PART_OF_CITY}|${MONTH}|(?:slutet|början|mitten|early|mid|late)(?!\\p{L})|the (?:beginning|end|middle|morning|afternoon|spring|summer|autumn|week)(?!\\p{L}))\\p{L})`;
/** "Your police" may be what they take the city to have: what the city never has is still not the city's. */
const NEVER_OURS: readonly NotCity[] = ['region', 'parliament', 'museum'];
const YOUR = '(?<!(?<!\\p{L})(?:your|era?|ert) )';
/** The parliament of the young is the city's. */
const OF_US =
  "(?<!(?<!\\p{L})(?:youth|children['’]?s|young people['’]s|barnens|ungas|ungdomarnas|ungdomens|elevernas) )";

const namesOf = (whose: NotCity) =>
  `${OF_US}${NEVER_OURS.includes(whose) ? '' : YOUR}(?<![\\p{L}-])(?:${forms[whose]})(?!\\p{L})${whose === 'company' ? '' : THEIRS}`;
const ofAll = `(?:${notCity.map(namesOf).join('|')})`;
const named = new Map(notCity.map((whose) => [whose, new RegExp(namesOf(whose), 'iu')]));
const anywhere = new RegExp(ofAll, 'giu');
/** Of whatever house: no stage of the city's. */
const BEHIND =
  /(?<!\p{L})(?:bakom (?:scenen|kulisserna)|behind the (?:scenes|curtains?)|backstage)(?!\p{L})/giu;
const anyone = new RegExp(ofAll, 'iu');
/** "The Swedish Police, to learn how they deal with gangs": theirs, too. */
const HOW_THEY =
  /(?<!\p{L})(?:(?:to|att) \p{L}+ (?:about |om )?)?(?:how|what|hur|vad) (?:they|de|dom)\s[^.;:!?]*/giu;
const asked = new RegExp(
  `(?<!\\p{L})${SEE}(?:\\s+(?!${APART}(?!\\p{L}))[\\p{L}’'-]+){0,3}?\\s+${ofAll}`,
  'iu',
);
/** "The ward at the Karolinska Hospital", and not "how you work at hospitals". */
const WITHIN = `(?<!\\p{L})${SEE}(?:\\s+(?!${APART}(?!\\p{L}))[\\p{L}’'-]+){1,5}?\\s+(?:at|in|on|of|på|i|hos|vid|av)\\s+(?:the\\s+)?(?:(?!(?:${APART}|your|era?|ert)(?!\\p{L}))[\\p{L}’'-]+\\s+)?${ofAll}`;
const askedWithin = new RegExp(WITHIN, 'iu');
/** "Dear Ericsson, …": what is "yours" is theirs then. */
const addressed = new RegExp(
  `^(?:dear|hej|hello|hi|till|to|bästa|kära)\\s+(?:friends at\\s+|vänner på\\s+)?${ofAll}\\s*[,!]`,
  'iu',
);
/** "KTH students", "Ericsson vill": those who come. */
const WHO_COMES =
  '(?! (?:vill|önskar|skulle|kommer|har|är|ber|would|wants?|wish(?:es)?|hopes?|asks?|is|are|has|have|officers?|officials?|staff|employees?|students?|nurses?|doctors?|judges?|researchers?|teachers?|managers?|engineers?|chiefs?|people|personal(?:en)?|anställda|studenter(?:na)?|forskare|lärare|chefer)(?!\\p{L}))';
/** A field of a form says what it is about without a verb. */
const alone = new RegExp(`^(?:(?!${APART}(?!\\p{L}))\\p{L}+ ){0,2}${ofAll}${WHO_COMES}`, 'iu');
const LONGEST_ALONE = 6;

/** "As it is the hospital of the city", "can the city book it?": what the writers take for granted, and whom they ask to arrange it. */
const ARRANGE = '(?:book|arrange|organi[sz]e|help|forward|boka|ordna|hjälpa|förmedla)(?!\\p{L})';
const SUPPOSED = new RegExp(
  [
    `(?<!\\p{L})(?:(?:it|this|that|they|the \\p{L}+|det|den|\\p{L}+(?:et|en)) (?:is|are|är|belongs?|tillhör|hör)(?: väl| surely)? (?:the \\p{L}+ of the city|the city['’]s|(?:to )?(?:you|yours|the city)|stadens|era?|till er|staden)|(?:can|could|if|would|kan|om) (?:the city|staden)\\s+(?:it|that|us|them))(?!\\p{L})`,
    `(?<!\\p{L})(?:the city|staden)\\s(?:\\p{L}+\\s){0,4}?${ARRANGE}`,
  ].join('|'),
  'giu',
);
/** "The museum is the state's", "it is not run by the city": they say it themselves. */
const SAID_TO_BE_OTHERS =
  /(?<!\p{L})(?:(?:is|are|['’]s)(?: of course| surely)? (?:(?:run|owned|managed|kept) by the state|state[- ](?:run|owned)|the state['’]s|an? (?:authority|agency|museum) of the state)|(?:is|are|does|do)(?: not|n['’]t) (?:(?:run|owned|managed|kept|done) by|belong to|part of|for) the city|(?:är|drivs|ägs)(?: ju| väl| nog)? (?:statlig[at]?|statens|av staten)|(?:är|drivs|tillhör|hör)(?: ju| väl)? (?:inte|ej) (?:stadens|av staden|staden|till staden))(?!\p{L})/iu;

/** "We wish to see the hospital, nothing else in the city" */
const NOTHING_ELSE =
  /(?<!\p{L})(?:nothing|nowhere|nobody|no one|inget|ingenting|ingen|inga|inte) (?:else|other|annat|annan|andra|mer|more)(?: \p{L}+){0,3} (?:the city|staden|stadens|city hall|stadshuset)(?!\p{L})/giu;

/** Somebody or something of the city, which makes it a part of the matter. */
const OF_THE_CITY =
  /(?<!\p{L})(?:staden|stadens|stadshuset|borgarråd\p{L}*|kommunen|kommunens|kommunal\p{L}*|stadsledning\p{L}*|(?:the|your|stockholm) city(?:['’]s)?(?! of (?!stockholm))|city of stockholm|city hall|(?:the|your|lord) mayor|borgmästar\p{L}*|municipal\p{L}*|(?:and|och|samt) (?:you|er)(?= (?:on|the day|den|dagen)))(?!\p{L})/iu;

/** "And see your falconers": what they take to be the city's, whether a unit is known for it or not. */
const YOURS = new RegExp(
  `(?<!\\p{L})(?:${SEE}|and|och|samt)\\s+(?:your|era|ert)\\s+(?!(?:beautiful |fine |vackra )?(?:country|land|city|stad|capital|huvudstad)(?!\\p{L}))\\p{L}`,
  'iu',
);

/** "Your hospital", "era ambulanser". */
const YOUR_NEVER_OURS = new RegExp(
  `(?<!\\p{L})(?:your|era?|ert) (?:${NEVER_OURS.map((whose) => forms[whose]).join('|')})(?!\\p{L})`,
  'giu',
);

/** What a reading has of the wishes. */
type Asked = Pick<VisitReading, 'topics' | 'asks'>;

/** "The psychiatric ward at the hospital", "how the region receives the injured", "Scania's truck factory": what others do, and what is theirs. */
const OF_THEIRS = new RegExp(
  `${WITHIN}|(?<!\\p{L})läktaren(?!\\p{L})|(?<!\\p{L})(?:how|hur)\\s(?:${ofAll}|regionen|the region)(?!\\p{L})[^.;:!?]*|(?<!\\p{L})(?:${forms.company})(?:['’]s)?(?:\\s[\\p{L}-]+)?\\s(?=\\p{L}*fabrik|factor)`,
  'giu',
);

/** Whom a letter is written to, where that is not the city: it was sent on, or is a copy. */
export function writtenToOthers({ topics, asks }: Asked): NotCity[] {
  const [greeting] = [...topics, ...asks].flatMap((topic) => addressed.exec(topic)?.[0] ?? []);
  return greeting === undefined ? [] : notCity.filter((whose) => named.get(whose)?.test(greeting));
}

/** Whose it is that the visitors ask to see where that is not the city's; empty where it is, or nothing tells. */
export function askedOfOthers({ topics, asks: sentences }: Asked): NotCity[] {
  const writtenTo = writtenToOthers({ topics, asks: sentences });
  if (writtenTo.length > 0) return writtenTo;
  if (
    topics.some(
      (topic) =>
        OF_THE_CITY.test(
          [SUPPOSED, SAID_TO_BE_OTHERS, NOTHING_ELSE].reduce((rest, form) => rest.replace(form, ' '), topic),
        ) || YOURS.test(topic.replace(YOUR_NEVER_OURS, ' ')),
    )
  )
    return [];
  const asking = topics.filter(
    (topic) =>
      asked.test(topic) ||
      askedWithin.test(topic) ||
      (countWords(topic) <= LONGEST_ALONE && alone.test(topic)),
  );
  const whose = notCity.filter((one) => asking.some((topic) => named.get(one)?.test(topic)));
  // Whatever it is that they say not to be the city's: most often a place to be seen.
  return whose.length === 0 && [...topics, ...sentences].some((one) => SAID_TO_BE_OTHERS.test(one))
    ? ['museum']
    : whose;
}

/** What is asked without what is said to be others': the wish that goes before it. */
function withoutSaid({ topics, asks: asked }: Asked): readonly string[] {
  const isSaid = (topic: string) =>
    SAID_TO_BE_OTHERS.test(topic) ||
    asked.some((sentence) => SAID_TO_BE_OTHERS.test(sentence) && sentence.startsWith(topic));
  const said = topics.findIndex(isSaid);
  const wish = topics.findLastIndex((topic, place) => place < said && (asks(topic) || anyone.test(topic)));
  return said < 0 ? topics : topics.filter((_, place) => place !== said && place !== wish);
}

/**
 * A reading without what others than the city do, and without who the visitors are: what they want to see is left
 * for a unit of the city, or nothing is.
 */
export function withoutOthers<Reading extends Asked>(reading: Reading): Reading {
  return {
    ...reading,
    topics: withoutSaid(reading).map((topic) =>
      withoutCounted(partOfWish(topic))
        .replace(anyone.test(topic) ? HOW_THEY : /$^/u, ' ')
        .replace(OF_THEIRS, ' ')
        .replace(BEHIND, ' ')
        .replace(anywhere, ' '),
    ),
  };
}

/** "A visit to the parliament for 20 pupils": the pupils come, and are not to be seen. */
function withoutCounted(text: string): string {
  let end = 0;
  const counted = [...text.matchAll(ANY_WORD)].flatMap(({ index: start }) => {
    // "Tjugo fem elever": the five are within the twenty-five.
    const people = start < end ? undefined : countedAt(text.slice(start), false, false);
    if (people === undefined) return [];
    end = start + people.length;
    return [{ start, end }];
  });
  return counted.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
