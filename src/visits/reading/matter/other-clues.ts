import type { OtherMatter } from '../../model.ts';
import { type Clue, clue } from './clue.ts';
import { NOTHING_WANTED, THANKED, THANKED_FOR_VISIT } from './nothing-wanted.ts';
import { salesClues, workClues } from './sales-and-work-clues.ts';

/** What speaks for something else. */
export const otherClues: Readonly<Record<OtherMatter, readonly Clue[]>> = {
  question: [
    // "Could you tell me how many …? A link would be fine": figures, for which nobody comes.
    clue(
      9,
      /(?:vilja ha|vill ha|söker|letar efter|hitta|få|want|wish|find|seek|have|looking for)\s(?:\p{L}+\s){0,2}(?:brevvän\p{L}*|pen[- ]?pals?)|ingen ska resa|nobody (?:will|is to|needs to) travel|(?:it is )?not for travel|friends of letters?|(?:någon |något |nogen )?(?:besök|besög|besøg|resa) är (?:inte|ikke) aktuell|(?:send|sende|sända|skicka) (?:mig|oss|me|us) (?:den|det|it|dem|them|en|ett|the|a)(?: guideline| vejledning| riktlinje)? (?:som|as|by) (?:a )?pdf|att resa orkar jag|mina memoarer|my memoirs|(?:tell|send|give|skicka|säga|ge|berätta för) (?:me|mig) (?:please )?(?:how (?:many|much)|hur (?:många|mycket)|(?:the )?(?:figures|statistics|numbers)|siffror\p{L}*|statistik\p{L}*)(?!\p{L})|(?<!\p{L})(?:link|länk|spreadsheet|excel-?(?:fil|file|sheet)|pdf|table|tabell)(?! (?:till|to))(?:\s[\p{L}-]+){0,4}? (?:would be|will|is|would|vore|är|räcker|duger)(?: (?:fine|enough|great|perfect|nog|bra|utmärkt|do)(?!\p{L})|(?!\s\p{L}))/iu,
    ),
    clue(
      9,
      /(?:flying|travel(?:l?ing)?|coming over|a (?:trip|visit)|att (?:resa|flyga|komma)|en resa)(?! from| with)(?:\s[^.,;!?]{0,40})?\s(?:isn['’]t|is not|won['’]t be|will not be|är inte|är det inte|blir (?:det )?inte)\s(?:going to happen|happening|possible|an option|aktuell\p{L}*|möjlig\p{L}*|att tänka på)|(?:only|just|bara|endast|join us|(?:we|vi) (?:can |kan )?(?:record|meet|talk|spelar in|ses|träffas|pratar)) (?:on|over|via|by|per|på|över) (?:teams|zoom|skype|video)(?!\p{L})|(?:no|ingen) (?:travel|travelling|journey|resa) (?:is |är )?(?:needed|involved|required|necessary|behövs|krävs)|(?<=(?:de|vi|hon|han) )kommer inte hit(?!\s*(?:förrän|före|innan|i år|den|på))|(?<=(?:they|we|she|he) )(?:are|is|will) not (?:be )?com(?:e|ing) here(?! (?:before|until|on))/iu,
    ),
    clue(
      9,
      /(?:får|kan|ska) (?:jag|vi|han|hon|chefen|man) behålla|(?:may|can|should) (?:I|we|she|he) keep (?:it|them|the)(?!\p{L})|måste (?:det|den|de) (?:\p{L}+ )?(?:diarieföras|registreras|rapporteras)|(?:must|should) (?:it|they) be (?:registered|handed in|reported)/iu,
    ),
    clue(
      8,
      /faktur\p{L}* (?:för|på|från|har)|(?:the|our|your|an) invoice (?:for|from|has|was)|(?:proposes?|wish(?:es)?|offers?|would like|vill|föreslår|önskar)(?: to| att)? (?:conclude|sign|enter into|teckna|ingå|underteckna) (?:a |an |ett )?(?:\p{L}+[ -]){0,3}\p{L}*(?:agreement|avtal)(?!\p{L})/iu,
    ),
    clue(
      8,
      /journalist(?:en)? (?:på|från|at|with|from|for)|få en siffra|får \p{L}*(?:förvaltningen|kontoret|nämnden|bolaget) (?:göra|skriva|teckna|ingå)|(?:öppna|open) data(?: eller| or|\?)|begära ut (?:filer\p{L}*|data|siffror\p{L}*|handling\p{L}*|uppgifter\p{L}*)|behöver (?:jag|vi) (?:antal\p{L}*|siffror|statistik)|(?:helst|gärna|preferably) i(?:n)? excel|(?:ett )?citat från/iu,
    ),
    clue(
      8,
      /när vi (?:tar emot|får (?:en |ett )?(?:utländsk|besök|delegation))|when we (?:receive|host) (?:a |foreign )|vilka blanketter|which forms do we|måste vi (?:rapportera|diarieföra|anmäla|registrera)|hur (?:diarieför|rapporterar|registrerar|konterar) (?:vi|jag|man)|skicka (?:en )?(?:lista|statistik)|(?:reporter|journalist|correspondent|redaktör|freelance)\p{L}*[^.]{0,80}(?:working on|writing|article|piece|story|artikel|reportage|skriver)|answer (?:a few|some|my) questions|svara på (?:några|mina) frågor (?:per|via|på) (?:mejl|mail|telefon)|vad säger (?:strategin|policyn|reglerna)|beloppsgräns\p{L}*|får vi bjuda|(?:vem|vilka) (?:godkänner|attesterar)|på intranätet/iu,
    ),
    clue(
      9,
      /(?:do not|don['’]t|are not|will not|won['’]t) (?:plan(?:ning)?|intend(?:ing)?|wish|need|going) to (?:come|visit|travel)(?! (?:on|before|until|in 20))|(?:jag|vi) behöver inte (?:komma|resa)(?! (?:förrän|före|innan))|gäller inget (?:särskilt |visst )?besök|(?:not|no) (?:about|for) (?:a|any) (?:particular|specific) visit|(?:hur|vilka) reglerna (?:ser ut|är)|undrar (?:bara )?vad som gäller/iu,
    ),
    clue(
      9,
      /(?:telefon|phone|samtal|call)(?: om det)? (?:räcker|duger|is enough|will do)(?!\p{L})|(?:åker|reser|kommer) ingenstans|(?:are|is|['’]re) (?:not )?(?:travelling|going) (?:any|no)where|(?:svar|reply|answer) (?:per|via|på|by) (?:e-?post|mejl|e-?mail) (?:räcker|duger|is enough|will do)|räcker (?:bra |gott |fint )?med (?:ett )?svar|(?:vi|jag|we|i) (?:kan inte|kan tyvärr inte|cannot|can't|can not) (?:come|travel|visit you|komma|resa)(?: (?:to see you|to you|to stockholm|till er|till stockholm|ner|upp))?\s*[,.:;](?!\s*(?:but|men)(?!\p{L}))/iu,
    ),
    // "Skulle ni kunna ringa mig?", "a few questions by phone": whoever wants a call does not come.
    clue(
      7,
      /(?:några|ställa(?: \p{L}+){1,2}|ask(?: \p{L}+){0,2}|a few|my)(?: \p{L}+)? (?:frågor|questions)[^.?!]{0,30} (?:per|på|via|över|by|over|on) (?:the )?(?:tele)?(?:fon|phone)(?!\p{L})|(?:kan|skulle|kunde|could|can|would|may)(?:\s[^\s.?!]+){0,5}?\s(?:ringa (?:upp )?mig|(?:give me a (?:ring|call|bell)|(?:call|ring|phone) me)(?! back)|(?:(?:short|quick|brief) (?:tele)?phone call|kort telefonsamtal))(?!\p{L})(?![^.?!]{0,40}(?:besök|visit|boka|arrange|dag|day))|(?:har (?:du|ni) tid|have (?:time|a moment|\p{L}+ minutes)) (?:för|for) (?:ett |an? )?(?:\p{L}+ )?(?:(?:telefon)?samtal (?:på|per|via|över) telefon|telefonsamtal|phone call|call)(?!\p{L})(?![^.?!]{0,40}(?:besök|visit|boka|arrange|dag|day))/iu,
    ),
    clue(5, /(?:är det sant|stämmer det|is it true|is it correct) (?:att|that) (?!ni |you |er |we |vi )/iu),
    clue(
      5,
      /strategin|the strategy|eu-policyn|eu policy say|internationella strategi|(?:internationella|i|till|av) beredningen|delegationsordning|riktlinje/iu,
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
      /(?:join|sign|endorse|support(?! the visa| our visa)|become|as a partner|partner in)[^.?]{0,60}(?:proposal|declaration|network|consortium|horizon|project|application|pledge|charter)|(?:city|stockholm|staden) (?:stå som värd|host (?:the|a) (?:conference|congress|annual)|join|sign|ansluta|underteckna|vara partner|gå med)/iu,
    ),
  ],
  trip: [
    clue(
      9,
      /(?:attends?|comes?|joins?|participates?|takes? part|be)(?: \p{L}+){0,3} as our guests?|(?:komma|kommer|delta|deltar|vara) som våra gäster/iu,
    ),
    clue(
      9,
      /(?:has|have|had|is|are) (?:invited|inviting) (?:\p{L}+ of )?(?:our|us) [^.?!]{0,60}?to (?:speak|come|present|talk|take part|attend|lecture)(?!\p{L})|(?:har|hade) (?:bjudit in|inbjudit|inviterat) (?:\p{L}+ av )?(?:oss|vår|våra|vårt) |(?:bjuder in|inviterar) (?:\p{L}+ av )(?:oss|våra) |(?<!(?:you|ni|please|also|även|också) )(?:bjuder in|inviterar|bjuda in|invitera|invit(?:e|es|ing)|(?:to|att(?: få)?) (?:receive|welcome|host|ta emot|välkomna)) (?:[\p{L}\d]+ ){0,4}(?:of|from|av|från) (?:your|era|ert|er|(?:the city of )?stockholm)(?!\p{L})[^.?!]{0,60}? (?:to|till|for|att|(?:at|på|i|in)(?= (?:our|vår|vårt|våra) )) (?:våra |(?:speak|talk|lecture|present|tala|föreläsa)(?!\p{L})|(?:(?:come|komma|attend|join|delta i|take part in) )?(?:the|our|an?|vår|vårt|en|ett)\s)(?![^.?!]{0,20}(?:lunch|dinner|middag|embassy|ambassad|hotel))|(?:do|does|must|måste|behöver|får) (?:they|she|he|de|hon|han) [^.?!]{0,50}(?:to go|att (?:åka|resa)|åka|resa(?: dit)?)\?|invitation for (?:[\p{L}\d]+ ){1,3}(?:representatives?|members?|delegates?|officials?) of (?:the city|stockholm)|(?:någon|några|en representant|en talare|två) från (?:stockholm|er) (?:ville|vill|kan|kunde|skulle) (?:\p{L}+ )?(?:komma|resa|hålla|tala)/iu,
    ),
    clue(5, /(?:to be|will be|is) held in (?!stockholm|sweden|the city|your)\p{L}/iu),
    clue(
      9,
      /(?:pleased|honou?red|happy|delighted|glad) to invite (?:you|your|the (?:city|mayor)|stockholm|(?:an? )?(?:\p{L}+ ){0,3}(?:delegation|representatives?|group)[^.?!]{0,60} (?:of|from) (?:the )?(?:city of )?stockholm)|pleasure (?:of inviting|to invite)|(?:persons?|people|colleagues|representatives) of stockholm to|(?:travel|hotel|accommodation)\p{L}* (?:is|are) taken in charge|host\p{L}*(?: city)? (?:will|would) cover|invitation (?:of|from) [^.?!]{0,90} to (?:the )?(?:lord mayor|mayor|vice mayor|city|representatives|delegates|a delegation)[^.?!]{0,25}(?:of )?stockholm|(?:people|persons?|colleagues?|representatives?|someone|speakers?|experts?|somebody|delegates?) from (?:the )?(?:city of )?(?:stockholm|your (?:city|administration|team|office))(?: to)? (?:come|join|travel|speak|attend|present|visit|take part)|(?:we(?:'d|'ll)?|we (?:would|will|can|could)) (?:also )?(?:cover|pay|pay for|take care of) (?:the |your |all )?(?:hotel|travel|flight|train|cost|accommodation|expens|trip)\p{L}*|accommodation (?:for [^.]{0,40} )?(?:is|will be) (?:provided|covered|paid)/iu,
    ),
    clue(
      9,
      /(?:hotel|travel|hotell|resa|rese)\p{L}*(?: costs?| expenses|kostnad\p{L}*)? (?:are|is|will be|står vi för|betalas av) ?(?:covered|paid|provided|oss)|accommodation is provided|invites? (?:a |an )?(?:\p{L}+ )?delegation (?:of|from) stockholm|come (?:and|to) (?:study|see|visit) our|är inbjudna till/iu,
    ),
    clue(
      9,
      /behöver (?:vi|jag|resan) (?:\p{L}+(?::s)? )?(?:godkänn\p{L}*|beslut|tillstånd)|(?:honou?red|delighted|pleased) by the presence of your|^invitation:|inbjudan:|(?:äran|nöjet|glädjen) att (?:få )?(?:inbjuda|bjuda in)|(?:has|have) the honou?r (?:to|of) invit\p{L}+|(?:inbjuda|bjuder in) [^.]{0,60} till (?:en |vår |ambassadens )?(?:mottagning|middag)(?!\p{L})|(?:skicka|sända|bidra med|hitta) en (?:talare|föreläsare)(?!\p{L})|(?:tion|anniversary) of the (?:twinning|foundation)/iu,
    ),
    clue(
      9,
      /you are (?:cordially |warmly |kindly )?invited to (?:the|our|a|join|attend)\s|(?:hope|look forward|would be (?:delighted|honou?red)) to (?:see|welcome) (?:you|stockholm|your city)[^.?!]{0,30}(?:represented|there|among us|in \p{Lu})|early(?:[- ]bird)? registration|(?:we|vi) (?:hoppas|ser fram emot) (?:på )?att (?:få )?(?:se|välkomna|träffa) er (?:i|på|hos oss)/iu,
    ),
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
      /\bremiss\p{L}*|remitterat|för yttrande|yttrande (?:ska|senast|till)|betänkande\p{L}*|SOU 20|sändlista(?!n)|remissinstans\p{L}*|tjänsteutlåtande|\bmotion om|skrivelse till nämnden|referred for (?:comment|opinion)|consultation response|draft opinion|comment on (?:its|the|our) (?:draft|proposal)|(?:send|submit|respond|reply|comment|deadline|launch)\p{L}*[^.]{0,40} public consultation|public consultation (?:on|closes|ends|runs)/iu,
    ),
  ],
  sales: salesClues,
  job_application: workClues,
  citizen: [
    clue(
      9,
      /(?:min|my) (?:kusin|cousin|bror|brother|syster|sister|mor|mother|far|father)[^.]{0,60}(?:hälsa på mig|besöka mig|visit me|stay with me)/iu,
    ),
    clue(
      9,
      /leisure group|(?:free )?sightseeing maps|(?:no|inga) (?:meetings|möten) (?:or|eller) [^.]{0,20}(?:required|needed|behövs)/iu,
    ),
    clue(
      9,
      /family of (?:two|three|four|five|six|\d)|familj på (?:två|tre|fyra|fem|sex|\d)|buy (?:the )?tickets|köpa biljett\p{L}*|gift shop|discount for (?:kids|children)/iu,
    ),
    clue(
      9,
      /(?:for a long weekend|(?:en |över en )?långhelg)(?![^.?!]{0,80}(?:arbetsdag|work(?:ing)? day|day (?:that |when )?we work|dag (?:då )?vi arbetar))|pushchair|barnvagn|go up (?:in|on|to) the tower|(?:I and|me and|with) my family (?:we )?(?:come|visit|will|are)/iu,
    ),
    clue(
      9,
      /(?:nu )?får det vara nog|skattebetalare|(?:jag|vi) kräver (?:ett )?svar|enough is enough|(?:as a |your )taxpayers?|(?:utanför|outside) (?:min|vår|my|our) (?:port|dörr|fönster|door|window)(?! have| has| har)/iu,
    ),
    clue(
      9,
      /(?:can|could) you (?:tell|inform) (?:us|me) (?:whether|if|when|where)|(?:getting|get) married|our anniversary|vår bröllopsdag|boat tour|rent (?:a )?(?:bikes?|bicycles?|cars?)|hyra (?:cyklar|cykel|bil)|with (?:our )?(?:\d|two|three|four) (?:children|kids)|stag do|hen (?:do|party)|svensexa|möhippa|tips (?:for|on|om|på) (?:bars?|restau\p{L}+|pubs?|hotel\p{L}*|hotell)|any tips|båttur|do you recommend|gifta oss|vigsel|hold (?:the|our) ceremony|(?:two|three) friends from|ordna tolk|klienten|send me a copy|skicka (?:mig )?en kopia/iu,
    ),
    clue(
      8,
      /husbil\p{L}*|camper ?van|motorhome|ställplats|campingplats|camping site|(?:handed it in|lämnat in den)|(?:lost|tappat|glömt) (?:a|my|en|min|mitt|ett) (?:\p{L}+ )?(?:umbrella|paraply|wallet|plånbok|bag|väska|phone|mobil|jacket|jacka|keys|nycklar|glasses|passport|pass)|(?:jag|vi|i|we) (?:(?:flyttar|(?:am|are) moving|move)(?! (?:it |det |besöket |mötet |the (?:visit|meeting) )?(?:till|to) (?:the |den )?(?:\d|(?:mån|tis|ons|tors|fre|lör|sön)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|v\.|vecka|week))|plan to relocate|will relocate) (?:till|to|från|from)|(?:att|vill|ska|tänker) flytta (?:från|till|hit)|moving (?:to|from)|(?<=(?<!\p{L})(?:we|i)(?:['’](?:re|m)| are| am)? (?:\p{L}+ )?)fed up|less på|trött på|as a resident|som boende|when will the city|när ska (?:ni|staden) göra/iu,
    ),
    clue(
      6,
      /(?:vill klaga|lämna (?:ett )?klagomål|mitt klagomål|trasig|(?:vill|kan jag|hur) överklaga|överklaga (?:till|mitt|beslutet)|skandal|under all kritik|felanmäl|anmäla fel|(?:i|we) (?:want to |would like to |wish to |must )?complain|my complaint|fungerar inte|är sönder|vart ringer jag|vart vänder jag mig|halkade|ingen gör något|fått avslag|mitt körkort|min lägenhet|hyr en lägenhet|parkeringsböter|min ansökan|my (?:application|landlord|neighbour))/iu,
    ),
    clue(
      6,
      /(?:(?<![-–:,] )(?:opening hours|öppettider)|när öppnar|när stänger|(?:är|are) [^.?]{0,40}(?:öppet|öppna|open|closed|stängt) (?:på|on|under|över|over)|recommend (?:a |any |some )?(?:\p{L}+ )?(?:hotel|restaurant|hostel)|rekommendera (?:en |ett |något )?(?:\p{L}+ )?(?:hotell|restaurang)|hotel near|vad kostar|how much (?:is|does|are)|entrance fee|biljett\p{L}*|weekly ticket|a ticket|tickets?(?: for)? (?!are |is |have been )|sportlovet|our (?:holiday|honeymoon|vacation)(?!s?(?: (?:is|are) over|s))|på semester (?:i|till)|sightseeing|vi är en familj|family (?:of|with|from)|tourist information|how to get from|guided tours? of[^.?]{0,40}(?:sunday|saturday|english)|finns det rabatt|turister|(?:var|where)[^.?]{0,30}(?:turistbyrå|tourist office)|cruise passengers|bröllop|wedding|borrow books|stay for a weekend|weekend trip|weekendresa)/iu,
    ),
    clue(
      6.5,
      /need(?:s)? (?:a |your )?(?:permit|permission)|permission to (?:film|shoot|use|close|hold|play|stage)|tillstånd (?:för att|att|till) (?:filma|spela in|stänga|hålla|använda)|filminspelning|shooting (?:of|on|in)|film crew|crew of|(?:doing|making) a (?:feature|documentary|programme|podcast) (?:on|about)|gör (?:ett|en) (?:reportage|dokumentär|podd)/iu,
    ),
    clue(6, /would like to film|want to film|vill filma|who gives permission|vem ger tillstånd/iu),
    clue(
      4,
      /(?<!\p{L})(?:min (?:mor|far|mamma|pappa|son|dotter|bror|syster|moster|faster|morbror|farbror|kusin|svåger|svärmor|flickvän|pojkvän)|my (?:husband|wife|mother|father|son|daughter|brother|sister|aunt|uncle|cousin|niece|nephew|mother-in-law|girlfriend|boyfriend)|min resa|my trip)(?!\p{L}|['’]s\s|(?:,? \p{Lu}\p{Ll}+,?)?(?: (?:i|in|from|från) \p{L}+)? (?:leder|sköter|driver|arbetar|jobbar|undervisar|works|runs|leads|manages|heads|teaches)(?!\p{L})|[^.]{0,12} (?:is|was|är|var) (?:buried|born|svensk|swedish|född))|(?:jag flyttar|i am moving|i'm moving|uppehållstillstånd|residence permit|(?:min|en|ha|få|till|om) (?:dagisplats|skolplats)(?!er)|för min (?:son|dotter)|hälsa på mig|visit me|kommer du och hälsar på|(?:we are|we're|vi|vår familj) (?:moving|flyttar)(?! (?:it |det |besöket |mötet |the (?:visit|meeting) )?(?:till|to) (?:the |den )?(?:\d|(?:mån|tis|ons|tors|fre|lör|sön)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day|v\.|vecka|week))|places? in preschool|(?:hej|kära) mamma|grattis|fika kl)/iu,
    ),
  ],
  newsletter: [
    clue(
      9,
      /\p{L}*brev nr\.? \d|(?:du|ni) får (?:det här|detta) (?:brevet|mejlet|utskicket)? ?(?:för att|eftersom)|(?:you are receiving|you receive) this (?:\p{L}+ )?because|(?:anmäld|uppsatt) (?:till|på) (?:listan|utskicket)|avregistrera (?:dig|er)|vill (?:du|ni) inte längre (?:få|ha)|(?:no longer|don['’]t) (?:want|wish) to (?:receive|get) (?:this|our|these)|to stop receiving/iu,
    ),
    clue(
      9,
      /questionnaire|frågeformulär|fill in the (?:attached|enclosed)|fylla? i (?:den |det )?bifogade/iu,
    ),
    clue(
      9,
      /(?<!(?:via|through|on|på) )linkedin|wants to connect|visit your profile|new (?:followers|invitations)|facebook|instagram:/iu,
    ),
    clue(
      7,
      /newsletter|nyhetsbrev|unsubscribe|avprenumerera|avsluta prenumeration|eurocities flash|this week:|read more (?:online|here|on)|läs mer (?:på|här)|webbinari\p{L}*|webinars?|utlysning(?:ar)?|new call for proposals|calls for proposals|in this issue|i detta nummer|pressmeddelande|press release|survey(?!or)|enkät|take part in the draw|win a /iu,
    ),
  ],
  nothing_asked: [
    clue(14, NOTHING_WANTED),
    clue(
      12,
      /(?:besöket|resan|studiebesöket|visit|trip) [^.?!]{0,80}(?:ställdes in|blev inställ[dt]|was (?:called off|cancelled))(?![\s\S]*(?:\?|(?<!\p{L})(?:i ?stället|nu (?:är|vill|skulle|önskar|planerar|siktar)|vill (?:gärna )?se|siktar på|instead|now (?:we|they|want)|want to see)(?!\p{L})))/iu,
    ),
    clue(
      9,
      /(?:(?:vår|hela|deras|our|the) (?:grupp|group|delegation)\p{L}*|(?<!\p{L})(?:vi|we))(?: [^.,;]{0,40})? (?:kommer (?:tyvärr )?inte(?! att)|(?:are not|aren['’]t|will not be|won['’]t be) coming(?! for| because| to (?:see|talk|hear)))(?![^.]{0,60}(?<!\p{L})(?:utan|men|but|instead|rather|före|förrän|before|until))|stryk(?:a|er)? oss(?!\p{L})|(?:take|strike|cross) us off/iu,
    ),
    clue(
      14,
      /(?:warm|kind|generous) (?:reception|welcome|hospitality) (?:extended|given|shown|accorded)|have returned safely|(?:måste|nödgas|kommer att) (?:ställas in|ställa in|avbokas)|ställas in(?!\p{L})|(?:beklagar|regrets?)[^.]{0,160}(?:inställt|ställas in|cancelled|called off)/iu,
    ),
    clue(9, /kallelse:|intern(?:t|a)? (?:avstämning|möte|genomgång)|dagordning:|internal meeting/iu),
    clue(
      14,
      /(?:thanks?|thank you)[^.!?]{0,20} for the (?:\p{L}+ )?days?(?!\p{L})|safely (?:back|home)|(?:photographs|photos|pictures|bilderna) (?:are|finns|ligger) in?|please (?:storno|cancel)|(?:have|has|had|must|need|needs|regret) to (?:\p{L}+ )?cancel|not able to propose (?:a )?new date|no visit (?:on site )?is planned|inget besök (?:är )?planera|(?:can ?not|can't|will not|won't) (?:now )?(?:take place|be held|happen)|kan (?:tyvärr )?inte (?:bli av|äga rum|genomföras)|blir (?:det )?(?:tyvärr )?inte av|(?:will not|won't|are not|is not) (?:be )?(?:coming|travelling|traveling|visiting)[^.?!]{0,30}(?:after all|any ?more|this time)/iu,
    ),
    clue(12, THANKED),
    clue(
      12,
      /(?:^|[.!?:,–]\s+|\n|det är |finns |there is |there['’]s )(?:inget|ingenting|nothing) (?:att|to) (?:åtgärda|göra|do)|(?:must|has to|have to|måste) (?:be )?(?:postponed|skjutas upp|skjuta upp)|närvarande:|could not be delivered|kunde inte levereras/iu,
    ),
    clue(9, /what a (?:\p{L}+ )?(?:day|visit|tour|welcome) you gave|(?:photos|pictures) are up/iu),
    clue(6, THANKED_FOR_VISIT),
    clue(
      9,
      /(?:have|has|had|must|need|needs|regret|wish|want|wants) to cancel|(?:cancel|avboka(?:r|t)?|ställ(?:a|er) in|aflyser?|avlyser?) (?:the|our|their|vårt|sitt|besöket|resan|vores|vårt)|tvungna att ställa in|ställs in|called off|(?:var|were|was) (?:mycket|very|so) (?:nöjda?|pleased|happy|uppskatta\p{L}*)|här kommer bilder\p{L}*|here are the (?:photos|pictures)|(?:för kännedom|for your information)(?![\s\S]*\?)|protokollsutdrag|(?:will be|håller) (?:closed|stängt) on/iu,
    ),
    clue(
      7,
      /(?:has been|is|was|är|har blivit|blev) (?:cancelled|canceled|inställt|inställd|avbokat|avbokad|postponed indefinitely)|(?:cancelled|canceled|inställt|avbokat|avbokning)\s*:|won't come|kommer inte längre|no action needed|glömde (?:en|sin|sitt)|left behind|lost property|e-?mail address of|mejladress(?:en)? till|telefonnummer(?:et)? till|remove me|ingen åtgärd|autosvar|automatic reply|out of office|frånvaromeddelande|jag är på semester|faktura (?:nr|nummer|\d|bifogas)|bifogad faktura|fakturan? (?:är|har|på)|påminnelse om betalning|invoice (?:no|\d|attached|for)|the invoice|sjuk i dag|ta mitt möte|kallelse till|dagordning|agenda attached|protokoll från mötet|minnesanteckningar|testmejl|test mail|(?<!(?:efter|före|innan|after|before|with|med|over) )lunch\?/iu,
    ),
  ],
};
