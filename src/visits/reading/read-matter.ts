import type { OtherMatter } from '../model.ts';
import type { Segment } from './segments.ts';

/** What else was read of the text: visitors have a number, days and a home. */
export interface Signs {
  readonly people: boolean;
  readonly dates: boolean;
  /** From outside Sweden. */
  readonly fromAbroad: boolean;
  readonly highLevel: boolean;
}

interface Clue {
  readonly form: RegExp;
  readonly weight: number;
}

/** Every clue begins a word: "survey" is not found in "surveyors" either. */
const clue = (weight: number, form: RegExp): Clue => ({
  form: new RegExp(`(?<!\\p{L})(?:${form.source})`, form.flags),
  weight,
});

/** What speaks for somebody's wanting to come here. */
const visitClues: readonly Clue[] = [
  clue(
    3,
    /studiebesök|studieresa (?:till (?:er|stockholm)|på|i)|study (?:visit|tour|trip)|field visit|courtesy (?:call|visit)|farewell call|hospitera|auskultera|job[- ]?shadow|shadow(?:ing)? (?:your|yours)|besøksforespørsel|besøgsanmodning|besöksförfrågan|visit (?:form|request)|request for (?:a )?visit|benchmarking visit|fact[- ]finding/iu,
  ),
  clue(
    3,
    /(?:besöka?|besøke|besøge|hälsa på|titta in (?:hos|på|till)|gästa) (?:hos )?(?:er|dig|stockholm|jer|dere|staden|ert|era|stadens|en |ett |någon|något|et )/iu,
  ),
  clue(
    3,
    /(?:visit(?:ing)?|come (?:to|and) (?:see|visit|meet)|come to|be received by|meet(?:ing)?(?: with)?) (?:you|your|yours|stockholm|the city|a |an |one of|some)/iu,
  ),
  clue(
    3,
    /(?:komma|kommer|kom) (?:på besök|till (?:er|stockholm|dig|stadshuset|staden)|tillbaka|och (?:se|titta|besöka|hälsa))|ta(?:r)? emot (?:oss|en|ett|fyra|fem|sex|vår|besök|en grupp|\p{L}+ personer)|(?:en|vår|deras|den) (?:delegation|grupp) (?:från|på|om|kommer)|delegationen (?:från|kommer|vill|beräknas|består)/iu,
  ),
  clue(
    3,
    /(?:host|receive|welcome|accommodate) (?:us|our|a (?:group|delegation)|them|four|five|six|\p{L}+ (?:people|persons|colleagues|officials|teachers))|(?:are|will be|is) (?:coming to|in) (?:stockholm|sweden|town)|(?:a|our|the) (?:\p{L}+ )?(?:delegation|party|group) (?:of|from|will|would|wish)|coming to see you|be (?:with|at) you|look in on/iu,
  ),
  clue(
    2.5,
    /(?:vill|önskar|onskar|ønsker|skulle (?:gärna )?vilja|skulle|hoppas|tänkt|får|kan|undrar om)[^.?!]{0,60}(?:\bse\b|\bbesöka|\bbesoka|besøke|besøge|träffa|traffa|möte|møte|møde|titta|höra|hore|høre|lära|lære|veta|förstå|forstå|diskutera|drøfte|ta del|ett samtal|intervjua|gå en|komma|delta|följa|följe|tala|prata|tillbringa|stanna|gå bredvid|provgå|snakke|sitta med|jämföra|byta erfarenheter|rundtur|visning|genomgång|en timme|utbyte)/iu,
  ),
  clue(
    2.5,
    /(?:would (?:be (?:so )?(?:glad|grateful|happy|delighted)|appreciate|welcome|enjoy|love|like)|\p{L}+['’]d (?:like|enjoy|love)|would love|want|wants|wish(?:es)?|hope(?:s)?|hoping|plan(?:s|ning)?|ask(?:s)?|keen|eager|intend|be (?:so |very )?(?:happy|glad|grateful|delighted|interested)|would (?:be (?:glad|grateful|happy) (?:of|for|to)|appreciate|enjoy|value|welcome)|may we|can we|could we|could you|can you|interested|prepar\p{L}+)[^.?!]{0,90}(?:\bsee\b|\bvisit|\bmeet|learn|study|hear|discuss|tour|talk|observe|understand|exchange|compare|shadow|sit in|an hour|half[- ]day|a lecture|spend|be received|walk|follow|join|attend|accompany|participate|get to know|introduction|an appointment|an audience|receive|come|of (?:an|two|half)|a (?:meeting|talk|morning|day)|two hours|seeing|know|compare)/iu,
  ),
  clue(
    2,
    /hur ni (?:jobbar|arbetar|gör|har|ordnar|tar|håller|handlägger|redovisar|sköter|använder|ser|bevakar|reglerar|bygger|mäter|bedömer|rekryterar|utser)|how (?:you|your|stockholm|the city) |hvordan (?:dere|I)\s|learn (?:from|about) (?:you|your|how)|lära (?:av er|oss)|nyfikna på|curious about|interested in|intresserar (?:oss|dem)|interests us/iu,
  ),
  clue(
    2,
    /(?:vi är|vi ar|vi er|we are|we're|vi blir|gruppen|our group|our team|our delegation|jag och|undertecknad och)[^.?!]{0,60}(?:från|fran|fra|from)\s/iu,
  ),
  clue(
    2,
    /(?:passar|passer|föreslår|foreslår|propose|proposed|suggest|förslag|forslag|föreslog|suits?|preferably|helst|gärna den|önskat datum|ønsket dato|preferred date|arrival)/iu,
  ),
  clue(
    2.5,
    /(?:embassy|ambassad|consulate|konsulat)[^.]{0,120}(?:visit|call|besök|appointment|audience|möt|meet|träff|arrange|frågar|ber)|statsbesök|state visit|on (?:an )?official visit|plans? a visit|h\.e\. the|bekvämt för borgmästaren/iu,
  ),
  clue(
    2,
    /(?:inför (?:stats)?besöket|besöket (?:gäller|är|sker)|vid besöket av|(?:guests?|gäster|besökare|visitors) (?:from|från)|vi får besök|we host|vi är värdar|är (?:här|i stan|i stockholm)|anländer|kommer (?:den|på|till|vi)|kommer \d|kommer hit|come on|come at|arrive)/iu,
  ),
];

/** What speaks for something else. */
const otherClues: Readonly<Record<OtherMatter, readonly Clue[]>> = {
  question: [
    clue(
      5,
      /strategin|the strategy|eu-policyn|eu policy say|internationella strategi|beredningen|delegationsordning|riktlinje/iu,
    ),
    clue(
      5,
      /(?:får|måste|ska|bör|behöver|kan) (?:vi|man|en|nämnden|nämnd\p{L}*|staden|stadsdel\p{L}*|ett bolag|bolaget)[^.?]{0,60}(?:nätverk|medlem|avtal|vänort|inbjudningsbrev till|eu-projekt|samarbet|gåva|beslut|kontaktperson|gå med|godkännande|ansök|bestämma)/iu,
    ),
    clue(
      5,
      /^(?:får|vem (?:betalar|skriver under|beslutar|bestämmer|ansvarar|har rätt)|vad (?:gäller|säger|betyder|kostar|står)|måste|behöver vi|what does|who (?:signs|decides|pays|may)|does the|do we need|are we allowed|may a committee|can a committee)/iu,
    ),
    clue(
      4,
      /vad gäller\?|vad behöver vi (?:göra|tänka)|hur många besök (?:tog|fick|hade)|skriver en uppsats|journalist|ta del av (?:alla )?handlingar|senaste versionen|vem skriver under|who signs|konteras|chefen undrar|eu-pengar|projektmedel/iu,
    ),
    clue(
      6.5,
      /(?:looking for|searching for|seek(?:s|ing)?|söker|letar efter) (?:\p{L}+ ){0,2}(?:partner|partners|consortium|konsortium)|join(?:ing)? (?:the|our|a) (?:\p{L}+ )?consortium|translate (?:the|this|our)|översätta/iu,
    ),
    clue(
      5,
      /(?:join|sign|endorse|support|become|as a partner|partner in)[^.?]{0,60}(?:proposal|declaration|network|consortium|horizon|project|application|pledge|charter)|(?:city|stockholm|staden) (?:stå som värd|host (?:the|a) (?:conference|congress|annual)|join|sign|ansluta|underteckna|vara partner|gå med)/iu,
    ),
  ],
  trip: [
    clue(
      6,
      /(?:vi|jag|vår (?:enhet|grupp|nämnd|avdelning)|vårt (?:team|kontor|arbetslag)|our (?:team|unit|department|preschool|school))[^.?]{0,80}(?:åka|åker|resa|reser|flyga|flyger|bjudna|bjuden|inbjudna|travel|travelling|going|go) (?:på (?:studieresa|konferens|studiebesök) )?(?:till|to|i|for)\s(?!er\b|you|stockholm|sthlm|dig|us)/iu,
    ),
    clue(
      6,
      /(?:tjänsteres\p{L}*|utlandsres\p{L}*|ska föreläsa i|inbjuds|inbjuden att|beslut\p{L}* om (?:resan|resor|sådana resor|tjänsteresan)|allowed to travel|resebeslut|reseansökan|vill åka på (?:studieresa|konferens)|ska på (?:konferens|mässa|studieresa)|we (?:plan|want) to travel to|business trip|nätverksträff|tänker (?:resa|åka))/iu,
    ),
    clue(
      6,
      /(?:cordially |kindly |warmly )?(?:invites?|inviting) (?:the city|you|your|stockholm|all|representatives)|you are (?:cordially |warmly )?invited|inbjudan (?:till (?!ambassad)|att delta)|inbjudan:|inviterar (?:er|staden|stockholm)|bjuder (?:härmed )?in (?:er|staden|stockholm)|välkommen till (?:vår|vårt|en|årets)|send a speaker|save the date|honou?red if you|if your mayor came|att ni kommer till oss|come to us in|jubilee on|early bird|monter|delta på |exhibit at|call for abstracts|registration (?:is|ends|opens)|anmäl(?:an|er)? (?:dig|er|senast|görs)|call for (?:papers|speakers)/iu,
    ),
  ],
  referral: [
    clue(
      7,
      /\bremiss\p{L}*|remitterat|för yttrande|yttrande (?:ska|senast|till)|betänkande\p{L}*|SOU 20|sändlista|remissinstans\p{L}*|tjänsteutlåtande|\bmotion om|skrivelse till nämnden|referred for (?:comment|opinion)|consultation response|draft opinion|comment on (?:its|the|our) (?:draft|proposal)|public consultation/iu,
    ),
  ],
  sales: [
    clue(
      6,
      /book a (?:free )?demo|boka (?:en )?(?:gratis )?demo|free (?:trial|demo)|gratis (?:demo|prov)|\d+\s?% (?:off|rabatt|discount)|discount of|(?:ett|till) (?:bra|förmånligt) (?:erbjudande|pris)|our (?:platform|product|solution|software|services? (?:include|are)|company (?:offers|provides|sells))|my company|our company (?:builds|makes|produces|develops)|price list|present (?:them|it|our|your)|backlinks|vi säljer|vi levererar|vi erbjuder|vårt erbjudande|we (?:offer|provide|sell|supply|deliver|manufacture)|our price|prislista|katalog|catalogue|kampanj(?:pris)?|first (?:month|year) free|första månaden gratis|offert|quotation|limited offer|special offer|marknadsledande|leading (?:provider|supplier)|(?:15|20|30) minutes for a (?:call|demo)/iu,
    ),
  ],
  job_application: [
    clue(
      7,
      /(?:söker|sökt|ansöker om|ansökan om) (?:\p{L}+ )?(?:jobb|tjänst|praktik|praktikplats|anställning|arbete hos|sommarjobb|extrajobb|exjobb)|apply(?:ing)? for (?:a |the |your )?(?:\p{L}+ )?(?:position|job|vacancy|role|internship|traineeship|post)|job application|my (?:cv|resume|résumé)|\bcv\b|curriculum vitae|personligt brev|cover letter|traineeship|internship (?:at|with|in) your|work experience placement|elev på praktik|prao|jobba hos er|work for the city|på praktik hos|praktikplats|vacanc(?:y|ies)|lediga tjänster|letter of application/iu,
    ),
  ],
  citizen: [
    clue(
      6,
      /(?:vill klaga|lämna (?:ett )?klagomål|mitt klagomål|trasig|(?:vill|kan jag|hur) överklaga|överklaga (?:till|mitt|beslutet)|skandal|under all kritik|felanmäl|anmäla fel|(?:i|we) (?:want to |would like to |wish to |must )?complain|my complaint|fungerar inte|är sönder|vart ringer jag|vart vänder jag mig|halkade|ingen gör något|fått avslag|mitt körkort|min lägenhet|hyr en lägenhet|parkeringsböter|min ansökan|my (?:application|landlord|neighbour))/iu,
    ),
    clue(
      6,
      /(?:opening hours|öppettider|när öppnar|när stänger|(?:är|are) [^.?]{0,40}(?:öppet|öppna|open|closed|stängt) (?:på|on|under|över|over)|recommend (?:a |any |some )?(?:\p{L}+ )?(?:hotel|restaurant|hostel)|rekommendera (?:en |ett |något )?(?:\p{L}+ )?(?:hotell|restaurang)|hotel near|vad kostar|how much (?:is|does|are)|entrance fee|biljett\p{L}*|weekly ticket|a ticket|tickets?(?: for)? |sportlovet|our (?:holiday|honeymoon|vacation)|på semester (?:i|till)|sightseeing|vi är en familj|family (?:of|with|from)|tourist information|how to get from|guided tours? of[^.?]{0,40}(?:sunday|saturday|english)|finns det rabatt|turister|(?:var|where)[^.?]{0,30}(?:turistbyrå|tourist office)|cruise passengers|bröllop|wedding|borrow books|stay for a weekend|weekend trip|weekendresa)/iu,
    ),
    clue(
      6.5,
      /need(?:s)? (?:a |your )?(?:permit|permission)|permission to (?:film|shoot|use|close|hold|play|stage)|tillstånd (?:för att|att|till) (?:filma|spela in|stänga|hålla|använda)|filminspelning|shooting (?:of|on|in)|film crew/iu,
    ),
    clue(
      4,
      /(?<!\p{L})(?:min (?:mor|far|mamma|pappa|son|dotter|bror|syster)|my (?:husband|wife|mother|father|son|daughter|brother|sister)|min resa|my trip)(?!\p{L}|[^.]{0,12} (?:is|was|är|var) (?:buried|born|svensk|swedish|född))|(?:jag flyttar|i am moving|i'm moving|uppehållstillstånd|residence permit|dagisplats|skolplats|för min (?:son|dotter)|hälsa på mig|visit me|kommer du och hälsar på|(?:we are|we're|vi|vår familj) (?:moving|flyttar)|places? in preschool|mamma|grattis|fika kl)/iu,
    ),
  ],
  newsletter: [
    clue(
      7,
      /newsletter|nyhetsbrev|unsubscribe|avprenumerera|avsluta prenumeration|eurocities flash|this week:|read more (?:online|here|on)|läs mer (?:på|här)|webbinari\p{L}*|webinars?|utlysning(?:ar)?|new call for proposals|calls for proposals|in this issue|i detta nummer|pressmeddelande|press release|survey(?!or)|enkät|take part in the draw|win a /iu,
    ),
  ],
  nothing_asked: [
    clue(
      6,
      /(?:tack|thank you|thanks|many thanks) (?:så mycket )?(?:för|for) (?:the |your |ett |det |den |all |en )?(?:\p{L}+ )?(?:senaste |fina |visning\p{L}*|\p{L}*besök\p{L}*|mottagande\p{L}*|reception|hospitality|warm welcome|visit|welcome|tour|visningen|studiebesöket|day)[^?]*$/iu,
    ),
    clue(
      9,
      /(?:have|has|had|must|need|needs|regret|wish|want|wants) to cancel|(?:cancel|avboka(?:r|t)?|ställ(?:a|er) in|aflyser?|avlyser?) (?:the|our|their|vårt|sitt|besöket|resan|vores|vårt)|tvungna att ställa in|ställs in|called off|(?:var|were|was) (?:mycket|very|so) (?:nöjda?|pleased|happy|uppskatta\p{L}*)|här kommer bilder\p{L}*|here are the (?:photos|pictures)|has the honour to inform|för kännedom|for your information|protokollsutdrag|(?:will be|håller) (?:closed|stängt) on/iu,
    ),
    clue(
      7,
      /(?:has been|is|was|är|har blivit|blev) (?:cancelled|canceled|inställt|inställd|avbokat|avbokad|postponed indefinitely)|(?:cancelled|canceled|inställt|avbokat|avbokning)\s*:|won't come|kommer inte längre|no action needed|glömde (?:en|sin|sitt)|left behind|lost property|e-?mail address of|mejladress(?:en)? till|telefonnummer(?:et)? till|remove me|ingen åtgärd|autosvar|automatic reply|out of office|frånvaromeddelande|jag är på semester|faktura\p{L}*|invoice (?:no|\d|attached|for)|the invoice|sjuk i dag|ta mitt möte|kallelse till|dagordning|agenda attached|protokoll från mötet|minnesanteckningar|testmejl|test mail|lunch\?/iu,
    ),
  ],
};

/** How much must speak for a visit where nothing else does. */
const ENOUGH = 3;
/** So much speaks for a visit that nobody would doubt it. */
const BEYOND_DOUBT = 8;

/** What speaks for a visit, and the strongest of what speaks for something else. */
interface Weighing {
  readonly visit: number;
  readonly other: { readonly matter: OtherMatter; readonly weight: number };
}

/**
 * What a text is instead of a request to visit the city, or null when it is one. Those who come are told by
 * their wish to see, meet or learn here; somebody else's matter by its own words.
 */
export function readMatter(segments: readonly Segment[], signs: Signs): OtherMatter | null {
  const { visit, other } = weigh(segments, signs);
  if (other.weight > 0 && other.weight >= visit) return other.matter;
  return visit >= ENOUGH ? null : 'nothing_asked';
}

/** How sure it is that a text is a request to visit, from 0 to 1. */
export function surenessOf(segments: readonly Segment[], signs: Signs): number {
  const { visit, other } = weigh(segments, signs);
  if (visit < ENOUGH || other.weight >= visit) return 0;
  return Math.min(1, (visit - other.weight) / BEYOND_DOUBT);
}

function weigh(segments: readonly Segment[], signs: Signs): Weighing {
  const text = segments
    .filter(({ kind }) => kind !== 'signature' && kind !== 'sender')
    .map(({ text: said, label }) => (label === null ? said : `${label}: ${said}`))
    .join('\n');
  const visit =
    sumOf(visitClues, text) +
    (signs.fromAbroad ? 1.5 : 0) +
    (signs.people ? 1.5 : 0) +
    (signs.dates ? 1 : 0) +
    (signs.highLevel ? 1.5 : 0) +
    // A form that is filled in.
    (segments.filter(({ field }) => field !== null).length >= 3 ? 2 : 0);
  const others = (Object.keys(otherClues) as OtherMatter[]).map((matter) => ({
    matter,
    weight: sumOf(otherClues[matter], text),
  }));
  const other = others.reduce((one, another) => (another.weight > one.weight ? another : one));
  return { visit, other };
}

function sumOf(clues: readonly Clue[], text: string): number {
  return clues.filter(({ form }) => form.test(text)).reduce((sum, { weight }) => sum + weight, 0);
}
