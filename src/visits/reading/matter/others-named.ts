import { MONTH } from '../../../language/dates/date-words.ts';
import { type NotCity, notCity } from '../../model.ts';

/** A word that is the state's, or a court, only after words such as these: not "local government", nor "tennis court". */
const after = (words: string, name: string) => `(?<=^|(?<!\\p{L})(?:${words}) )${name}`;
const OF_THE_STATE = "the|swedish|sweden['’]s|national|central";

/** What is done here by others than the city, as whoever asks to see it calls it. */
export const forms: Readonly<Record<NotCity, string>> = {
  region: `(?<!hem)(?:sjuk|hälso-? och sjuk|akut|primär|cancer)vård(?:en|ens)?|(?:barn|universitets|akut|förlossnings)?sjukhus(?:et|en|ens|ets)?|(?:nya )?karolinska(?: (?:sjukhuset|universitetssjukhuset|university hospital|hospital))?|södersjukhuset|sös|danderyds sjukhus|sankt görans?|s:t görans?|vårdcentral(?:en|er|erna)?|akutmottagning(?:en|ar)?|accident and emergency(?: department)?|ambulans(?:en|er|sjukvården)?|ambulances?|region stockholm|stockholm region|storstockholms lokaltrafik|sl(?:s|:s)?|kollektivtrafik(?:en|ens)?|tunnelbanan?s?|tunnelbane\\p{L}+|pendeltåg(?:en)?|(?:university |children's |emergency )?hospitals?|health ?care(?: system)?|primary care|emergency (?:rooms?|departments?)|public transport(?:ation)?|subway|(?:metro|underground)(?=\\s*(?:[.,;:!?)]|$)|\\s(?:on|in|and|or|of|at|here|too|lines?|stations?|trains?|network|system|railway|den|i|och|på|works?|is)(?!\\p{L}))|commuter trains?|(?:(?:tram|metro|train|bus|tube) and )?(?:tram|metro|train|bus|tube) drivers?|(?:tunnelbane|spårvagns|lok|tåg|buss)förar(?:e|na|en)`,
  parliament: `(?:sveriges )?riksdag(?:en|ens)?|riksdags(?:huset|ledam\\p{L}+)|åhörarläktaren|${after(`${OF_THE_STATE}|visit(?:ing)?|see|to`, 'parliament')}`,
  government: `(?:sveriges )?regering(?:en|ens)?|regeringskansliet|rosenbad|(?:utrikes|finans|justitie|försvars|social|utbildnings|miljö|kultur|närings|arbetsmarknads)departementet|government offices|${after(OF_THE_STATE, 'government')}(?! of (?!sweden))|ministry (?:of|for) \\p{L}+`,
  countyBoard: 'länsstyrelsen?|county administrative board',
  police:
    'polis(?:en|ens)?|polismyndigheten|polisstation(?:en)?|polishuset|police(?: (?:authority|station|force))?',
  court: `(?:högsta|ting|hov|förvaltnings|kammar)?domstol(?:en|ar|arna)?|tingsrätt(?:en|er)?|hovrätt(?:en|er)?|${after(`an?|some|${OF_THE_STATE}|stockholm|law|supreme|district|administrative|visit(?:ing)?|see`, 'courts?')}(?= (?:in|of) (?:stockholm|sweden)|\\s*(?:[.,!?]|on |den |and |och |$))`,
  university:
    'stockholms? universitet(?:et)?|(?:the )?university (?:in|of) stockholm|stockholm university|kungliga musikhögskolan|kungliga konsthögskolan|kth|royal institute of technology|karolinska institut(?:et)?|handelshögskolan|stockholm school of economics|konstfack|södertörns? (?:högskola|university)|universitetet|högskolan|universities in (?:stockholm|sweden)',
  museum:
    'vasaskeppet|skeppet vasa|(?:the )?vasa ship|ship vasa|abba the museum|drottningholms? (?:slott|palace)|(?:vasa|nobel(?:pris)?|abba|armé|sjöhistoriska |tekniska |nordiska |moderna |historiska |etnografiska |östasiatiska )museet|nationalmuse(?:um|et)|naturhistoriska riksmuseet|skansen|fotografiska(?: museet)?|gröna lund|junibacken|kungliga slottet|(?:vasa|nobel(?: prize)?|abba|nordic|national|swedish history|army) museum|museum of modern art|dramaten|operan|berwaldhallen|riksarkivet|stockholm opera|(?:kungl(?:iga|\\.)|riks|statens|royal(?: swedish)?|(?:swedish )?national) ?(?:oper\\p{L}*|dramati\\p{L}*|balett?\\p{L}*|ballet|teater\\p{L}*|theatre|slott\\p{L}*|palace|bibliotek\\p{L}*|library|arkivet|archives?|akademi\\p{L}*|academy|muse(?:et|um|er)|gallery|armoury)(?: (?:house|theatre))?',
  authority:
    '(?:\\p{L}+ )?kärnkraftverk\\p{L}*|nuclear (?:power )?(?:station|plant)s?|migrationsverket|migrationsmyndigheten|boverket|sida|smhi|åklagarmyndigheten|kustbevakningen|livsmedelsverket|lantmäteriet|skogsstyrelsen|statskontoret|rymdstyrelsen|swedavia|livgardet|högvakten|försvarshögskolan|svenska kraftnät|arbetsförmedlingen|försäkringskassan|skatteverket|kriminalvården|trafikverket|tullverket|försvarsmakten|folkhälsomyndigheten|naturvårdsverket|energimyndigheten|skolverket|socialstyrelsen|(?:swedish )?prosecution authority|swedish prison(?: service|s)?|prisons?(?= (?:in|near|outside) (?:stockholm|sweden))|fängelse(?:t|r)?(?= (?:i|nära|utanför) (?:stockholm|sverige))|häktet|swedish (?:institute|coast ?guard|navy|army|migration agency|public employment service|social insurance agency|tax agency|prison and probation service|transport administration|customs|armed forces|public health agency|environmental protection agency|energy agency|national agency for education)',
  company:
    '(?:ericssons?|spotifys?|klarnas?|scanias?|volvos?|abb|ikeas?|h&m|astra ?zenecas?|electrolux|northvolts?|telias?|saab|skanskas?|vattenfalls?|alfa ?lavals?|epirocs?|mojangs?|nordeas?|handelsbankens?|folksams?|norrsken house)(?! (?:globe|arena)(?!\\p{L}))|\\p{L}*fabrik(?:en|er|erna)?|factory|factories',
};

/** Towns around the city, where much of what is its neighbours' and the region's stands. */
const NEAR =
  '(?:solna|huddinge|danderyd|södertälje|sodertalje|sundbyberg|nacka|lidingö|lidingo|kista|sigtuna|täby|taby)';
/** Parts of the city: what stands there is its, the region's or the state's. */
const PART_OF_CITY =
  '(?:högdalen|farsta|skärholmen|vällingby|hässelby|spånga|tensta|rinkeby|bromma|alvik|kungsholmen|norrmalm|vasastan|östermalm|södermalm|gamla stan|djurgården|hammarby\\p{L}*|liljeholmen|hägersten|älvsjö|enskede|årsta|skarpnäck|bagarmossen|bredäng|akalla|husby|hjorthagen|frihamnen)';
/** "Polisen i Oslo", "the police chief of Bergen" are theirs; "in May" is no place. */
const THEIRS = `(?!(?: \\p{L}+)? (?:i|in|of|från|from) (?!stockholm|sweden|sverige|${NEAR}|${PART_OF_CITY}|${MONTH}|(?:slutet|början|mitten|early|mid|late)(?!\\p{L})|the (?:beginning|end|middle|morning|afternoon|spring|summer|autumn|week)(?!\\p{L}))\\p{L})`;
/** "Your police" may be what they take the city to have: what the city never has is still not the city's. */
export const NEVER_OURS: readonly NotCity[] = ['region', 'parliament', 'museum'];
const YOUR = '(?<!(?<!\\p{L})(?:your|era?|ert) )';
/** The parliament of the young is the city's. */
const OF_US =
  "(?<!(?<!\\p{L})(?:youth|children['’]?s|young people['’]s|barnens|ungas|ungdomarnas|ungdomens|elevernas) )";

const namesOf = (whose: NotCity) =>
  `${OF_US}${NEVER_OURS.includes(whose) ? '' : YOUR}(?<![\\p{L}-])(?:${forms[whose]})(?!\\p{L})${whose === 'company' ? '' : THEIRS}`;
export const ofAll = `(?:${notCity.map(namesOf).join('|')})`;
export const named = new Map(notCity.map((whose) => [whose, new RegExp(namesOf(whose), 'iu')]));
export const anywhere = new RegExp(ofAll, 'giu');

/** Words between what is asked and what it is about that make it something else: "hur ni samarbetar med polisen". */
export const APART =
  '(?:ni|you|we|vi|med|och|and|or|eller|från|fran|from|efter|after|än|than|inte|not|utan|without|till|stad(?:en|ens)?|city|cities|kommun\\p{L}*|municipal\\p{L}*|förvaltning\\p{L}*|department|äldre\\p{L}*|elder\\p{L}*)';
export const SEE =
  '(?:shown(?: round| around)?|visade? runt(?: på| i)?|guidade? tur(?:er)?|rundvandring|besöka?|sitta|sit(?: in)?|studiebesök(?: (?:hos|på|i|till|vid))?|guidning(?: (?:på|av|i))?|guided (?:tour|visit)s?(?: of| at| in| to)?|(?:tickets?|biljett(?:er)?) (?:to|for|till)|gästa|se|träffar?|möta|studera(?! (?:på|vid)(?!\\p{L}))|titta på|höra?(?: mer)? (?:om|hur)|lära (?:sig|oss|känna)(?: mer)?(?: om| av)?|veta(?: mer)? (?:om|hur)|förstå(?: hur)?|intresserade? av|besök(?:et)? (?:hos|på|i|till|vid)|rundtur (?:på|i|hos)|visning (?:av|på|hos)|komma till|program(?:met)? (?:hos|på|om)|(?:come|go) to|(?:prata|tala) med|(?:talk|speak)(?:ing)? (?:to|with)|visit(?:ing)?(?: to| at)?|see(?: how)?|meet(?:ing)?(?: with)?|tour(?: of)?|study(?! at(?!\\p{L}))|ride(?: along)? with|follow|shadow|åka med|följa(?: med)?|learn(?: more)? (?:about|from|how)|hear(?: more)? (?:about|from|how)|understand(?: how)?|know(?: more)? (?:about|how)|interested in|look at|spend (?:\\p{L}+ ){1,3}(?:with|at)|tillbringa (?:\\p{L}+ ){1,3}(?:med|hos|på))';
const asked = new RegExp(
  `(?<!\\p{L})${SEE}(?:\\s+(?!${APART}(?!\\p{L}))[\\p{L}’'-]+){0,3}?\\s+${ofAll}`,
  'iu',
);
/** "The ward at the Karolinska Hospital", and not "how you work at hospitals". */
export const WITHIN = `(?<!\\p{L})${SEE}(?:\\s+(?!${APART}(?!\\p{L}))[\\p{L}’'-]+){1,5}?\\s+(?:at|in|on|of|på|i|hos|vid|av)\\s+(?:the\\s+)?(?:(?!(?:${APART}|your|era?|ert)(?!\\p{L}))[\\p{L}’'-]+\\s+)?${ofAll}`;
const askedWithin = new RegExp(WITHIN, 'iu');

/** Whether it is asked to see somebody or something of others than the city. */
export const asksToSeeOthers = (text: string): boolean => asked.test(text) || askedWithin.test(text);
