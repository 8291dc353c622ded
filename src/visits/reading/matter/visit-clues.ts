import { type Clue, clue } from './clue.ts';

/** What speaks for somebody's wanting to come here. */
export const visitClues: readonly Clue[] = [
  clue(
    3,
    /studiebesök|studiebes(?!\p{L})|studieresa (?:till (?:er|stockholm)|på|i)|study (?:visit|tour|trip)|field visit|courtesy (?:call|visit)|farewell call|hospitera|auskultera|job[- ]?shadow|shadow(?:ing)? (?:your|yours)|besøksforespørsel|besøgsanmodning|besöksförfrågan|visit (?:form|request)|request for (?:a )?visit|benchmarking visit|fact[- ]finding|inspection (?:trip|visit|tour)|technical (?:visit|tour)|working visit|exchange visit|study (?:trip|travel|journey)|our delegation consists|visit may (?:kindly )?be|kindly permit us|spare us|ber (?:(?:om )?(?:är )?att )?få (?:gå|se|besöka|komma|sitta|följa|träffa)|vill (?:ha|få) (?:en )?(?:genomg|visning|guid)|(?:shall|will) be (?:reaching|over (?=\p{L}+ \d))|(?:is|are|be|like to|wish(?:es)? to|plans? to|vill|önskar|tänker|ska) ?(?:send(?:ing)?|skicka|sända) (?:an? |en |vår |our |\p{L}+ )(?:\p{L}+ )?(?:party|group|delegation|grupp|\p{L}*(?:are|ister|ers|ors|ists|chefer|ledare|kollegor|colleagues))(?!\p{L})|(?:we|vi)(?:['’]d| would|['’]ll| will| skulle)? (?:bring|ta med|take) [^.]{0,40} (?:to|för att) (?:see|learn|visit|hear|se|höra|lära)(?!\p{L})|(?:announce|anmäler|announces?)(?: hereby)? (?:an? |our |en )?(?:[\p{L}-]+ )?delegation|shak(?:e|ing) hands with (?:your|the) (?:lord )?mayor/iu,
  ),
  clue(
    3,
    /(?:besöka?|besøke|besøge|hälsa på|titta in (?:hos|på|till)|gästa) (?:hos )?(?:er|dig|stockholm|jer|dere|staden|ert|era|stadens|en |ett |någon|något|några |dem som |et )/iu,
  ),
  clue(
    3,
    /(?:visit(?:ing)?|come (?:to|and) (?:see|visit|meet)|come to|be received by|meet(?:ing)?(?: with)?) (?:you|your|yours|stockholm|the city|a |an |one of|some)/iu,
  ),
  clue(
    3,
    /(?:komma|kommer|kom) (?:på besök|till (?:er|stockholm|dig|stadshuset|staden)|tillbaka|och (?:se|titta|besöka|hälsa))|ta(?:r)? emot (?:oss|\d+ |en|ett|fyra|fem|sex|vår|besök|en grupp|\p{L}+ personer)|(?:en|vår|deras|den) (?:delegation|grupp) (?:från|på|om|kommer)|delegationen (?:från|kommer|vill|beräknas|består)/iu,
  ),
  clue(
    3,
    /(?:host|receive|welcome|accommodate) (?:us|our|a (?:group|delegation)|them|four|five|six|\p{L}+ (?:people|persons|colleagues|officials|teachers))|(?:are|will be|is) (?:coming to|in) (?:stockholm|sweden|town)|(?:reali[sz]e|make|effectuate|carry out|pay) (?:a|an|one|our|their) (?:\p{L}+ )?visit|(?:a|our|the) (?:\p{L}+ )?(?:delegation|party|group) (?:of|from|will|would|wish)|coming to see you|be (?:with|at) you|(?:kan|skulle kunna|vill) vara hos er|look in on|call on (?:you|your)|(?:drop|pop|call) in (?:at|on|to)|stop by|(?:gärna|kan) komm(?:er|a) (?:över|förbi|hit|upp|ner)/iu,
  ),
  clue(
    2.5,
    /(?:vill|vil(?= (?:gjerne|gerne))|önskar|onskar|ønsker|skulle (?:gärna )?vilja|skulle|hoppas|tänkt|får|kan|undrar om)[^.?!]{0,60}(?:\bse\b|hälsa på|\bbesöka|\bbesoka|besøke|besøge|träffa|traffa|möte|møte|møde|titta|höra|hore|høre|lära|lære|veta|förstå|forstå|diskutera|drøfte|ta del|ett samtal|intervjua|gå en|komm[ae]|delta|följa|följe|tala|prata|snacka|tillbringa|stanna|gå bredvid|provgå|snakke|sitta (?:med|bredvid|hos)|stå (?:på|vid|bredvid|med)|hänga med|vara med (?:en|på|om|i|hos)(?!\p{L})|åka med|klättra|kika|jämföra|byta erfarenheter|rundtur|visning|genomgång|en timme|utbyte)/iu,
  ),
  clue(
    2.5,
    /(?:(?:would|should) (?:be (?:so )?(?:glad|grateful|happy|delighted)|appreciate|welcome|enjoy|love|like)|\p{L}+['’]d (?:\p{L}+ly )?(?:like|enjoy|love)|would (?:very much |really |dearly )?love|want|wants|wish(?:es)?|desire(?:s)?|hope(?:s)?|hoping|dreams?|plan(?:s|ning)?|ask(?:s)?|keen|eager|intend|would gladly|\bbeg(?:s)? (?:for|to)|be (?:so |very )?(?:happy|glad|grateful|delighted|interested)|would (?:be (?:glad|grateful|happy) (?:of|for|to)|appreciate|enjoy|value|welcome)|may we|can we|could we|could you|can you|interested|prepar\p{L}+)[^.?!]{0,90}(?:\bsee\b|\bvisit|\bmeet|learn|study|hear|discuss|tour|talk|observe|understand|exchange|compare|shadow|sit in|an hour|half[- ]day|a lecture|spend|be received|walk|sit down w(?:ith)?|find out|follow|join|attend|accompany|participate|get to know|assist (?:to|at)|discover|inspect\p{L}*|interview|introduction|an appointment|an audience|an? (?:\p{L}+ )?(?:conversation|chat|discussion)|receive|come|of (?:an|two|half)|a (?:meeting|talk|morning|day)|two hours|seeing|know|compare)/iu,
  ),
  clue(
    3,
    /(?:begär|anhåll|hemställ|framställ|önsk|ansök|efterfråg|beder|bedja|ber(?!\p{L}))\p{L}*(?:\s\p{L}+){0,4} (?:om |att )?(?:få )?(?:göra )?(?:ett |en |)(?:besöka?|studiebesök|studieresa|visning|möte)(?!\p{L})|planerar en studieresa|studieresa (?:för|med)|studerar? \p{L}+ hos er/iu,
  ),
  clue(
    2,
    /förfrågan från|(?:personer|deltagare) (?:deltar|avser att delta)|besöket (?:beräknas|väntas|planeras)|(?:dagar|dag|timmar|timme|stund|förmiddag|eftermiddag|days?|hours?|morning|afternoon) (?:hos|with|at) (?:er|you|your)(?!\p{L})/iu,
  ),
  clue(
    2,
    /(?:hur|när) (?:ni|vi) \p{Ll}+|hur \p{Ll}+ ni(?!\p{L})|how (?:do(?:es)? )?(?:you|your|stockholm|the city) |hur (?:gör|hanterar|löser|sköter) ni |hvordan (?:dere|I)\s|learn (?:from|about) (?:you|your|how)|lära (?:av er|oss)|nyfikna på|curious about|interested in|intresserar (?:oss|dem)|interests us/iu,
  ),
  clue(
    2,
    /(?:vi är|vi ar|vi er|we are|we're|vi blir|gruppen|(?:a few|some|några|\p{L}+) (?:of us|av oss)|our group|our team|our delegation|jag och|undertecknad och)[^.?!]{0,60}(?:från|fran|fra|from)\s/iu,
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
    2.5,
    /(?:could|may|can|might|skulle|kan|får) (?:[\p{L}\d]+ ){0,8}(?:talk to|speak (?:to|with)|meet|come (?:and )?(?:see|look|visit)|come along|come (?:over|by|round|up)|pop in|drop (?:in|by)|look at|prata med|träffa|titta på)|show (?:us|them|me)(?!\p{L})|visa (?:oss|dem)(?!\p{L})|(?:organiserar|ordnar|planerar|anordnar) (?:jag |vi )?en (?:\p{L}+)?resa för|gemensamt program|(?:common|joint|combined) programme|(?:we|vi|I|jag) (?:would|could|can|will|shall|kan|kommer att|skulle kunna) (?:come|komma)(?!\p{L})|would (?:mon|tues|wednes|thurs|fri)day [^.?!]{0,30} (?:work|suit)|have us over|asked by|asks? the|(?:quartet|trio|duo|kvartett) (?:of|av)|wants? to see|is it (?:possible|allowed)/iu,
  ),
  clue(
    2,
    /(?:inför (?:stats)?besöket|besöket (?:gäller|är|sker)|vid besöket av|(?:guests?|gäster|besökare|visitors) (?:from|från)|vi får besök|we host|vi är värdar|är (?:här|i stan|i stockholm)|anländer|kommer (?:den|på|till|vi)|kommer \d|kommer hit|(?:kommer|åker|reser) (?:ner|ned|upp|över) (?:på |till |den )?(?:\d|mån|tis|ons|tors|fre|er(?!\p{L}))|coming (?:down|up|over) (?:on |for |to (?:you|see))|(?:är|kommer) (?:de |han |hon )?(?:till|hos) oss (?:den |på )?(?:\d|mån|tis|ons|tors|fre)|come on|come at|arrive)/iu,
  ),
  // "I Marseille köper vi skydd", "Here in Turin we …", "our lake at Ohrid": how it is at home.
  clue(
    1.5,
    /(?:[Ii]|[Hh]os oss i|[Ii]n|[Hh]ere in) (?!Stockholm)\p{Lu}[\p{L}-]+(?: (?!(?:and|och|men|but|where|där|som) )\p{Ll}+)? (?:vi|we)(?!\p{L})/u,
  ),
  // "Eight of us would make the journey", "to see with our own eyes".
  clue(
    2,
    /\p{L}+ (?:of|av) (?:us|oss) (?:would|will|shall|want|hope|plan|wish|are (?:coming|going)|vill|skulle|kommer|tänker|hoppas)(?!\p{L})|(?:with|med) (?:our|my|våra|mina)? ?(?:own|egna) (?:eyes|ögon)/iu,
  ),
  // Whatever it is that they would love to do with what is the city's.
  clue(1, /(?:would|['’]d) (?:really |so )?love (?:to|2)\s[^.?!]{0,40}(?<!\p{L})yours?(?!\p{L})/iu),
];
