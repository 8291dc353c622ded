/** Before a place: it is where the visitors come from, or are at home. */
export const FROM =
  /(?:^|[^\p{L}])(?:från|fran|fra|fr|from|acting for|(?:our|vår) (?:client|kund)(?: is|,|:)?|frå|out of|hailing from|of the (?:town|city|municipality)(?: of)?|based in|kommer från|here in|här i|von|de)\s+(?:the\s+)?(?:(?:city|town|municipality|county|region|kommune[nr]?|kommunen|staden|province|comune|stad|finska|norska|danska|tyska|polska)\s+(?:of\s+|i\s+)?)?$/iu;
export const INSTITUTION_OF =
  /(?:^|[^\p{L}])(?:\p{L}*city|town|municipality|county|region|province|university|universitetet|universitet|mayor|council|port|chamber|embassy|consulate(?: general)?|ambassaden|government|republic|kingdom|parliament|king|borgmästaren|borgmästare|borgmesteren|kommun|kommune|kommunen|office|department|governor|minister|president|ministry|borough|district|state|delegation|delegationen|president(?:en)? (?:för|of)|lord mayor|public library)\s+(?:\p{L}+\s+)?(?:of|i|in|för|for|från|fra)\s+(?:the\s+)?(?:republic of\s+|kingdom of\s+|(?:city|town)(?: of)?\s+|staden\s+)?$/iu;
/** "A mail from the embassy in Tokyo", "ambassaden i Tokyo hör av sig": it writes for people of that place. */
export const EMBASSY_IN = /(?:embassy|ambassad(?:en)?|high commission)\s+(?:in|i|at)\s+(?:the\s+)?$/iu;
export const FROM_EMBASSY =
  /(?:från|from|fra|av|by|via|genom|through)\s+(?:the\s+|vår\s+|our\s+)?(?:\p{L}+\s+)?\p{L}+\s+(?:in|i|at)\s+$/iu;
/** "Forwarded by the embassy in Oslo": it only passes on what others of its country wrote. */
export const PASSED_ON =
  /(?<!\p{L})(?:forward\p{L}*|passed on|sent on|relayed|vidarebefordra\p{L}*|vidaresän\p{L}*|förmedla\p{L}*|videresend\p{L}*)\s(?:\p{L}+\s)?(?:by|from|via|through|av|från|genom|fra)\s[^.,;:!?()]{0,50}$/iu;
export const WRITES =
  /^\s+(?:har\s+|has\s+|have\s+|just\s+|precis\s+)?(?:hör|hörde|hört|kommer|vill|önskar|undra\p{L}*|fråga\p{L}*|ber|bad|skriv\p{L}*|skrev|ring\p{L}*|mejla\p{L}*|maila\p{L}*|kontakta\p{L}*|skicka\p{L}*|meddela\p{L}*|comes|wants?|would|is|wrote|writes?|written|ask\p{L}*|call\p{L}*|rang|mail\p{L}*|email\p{L}*|contacted|sent|reached|got in touch)(?!\p{L})/iu;
export const IN = /(?:^|[^\p{L}])(?:i|in|at|vid|of|runt|around|near)\s+(?:the\s+)?$/iu;
/** After a place: it is its own organisation. */
export const INSTITUTION =
  /^(?:(?:’s|'s)\s+(?:\p{L}+\s+){1,2}(?=office|department|team|council|board|unit|administration|committee|section))?\s*(?:’s|'s)?\s*(?:stads?|(?:storstads|lands|stor)?kommuns?|kommunes?|kommune|prefecture|(?:municipal )?corporation|water utility|voivodeship|oblast|canton|governorate|city council|city hall|city|council|county|municipality|metropolitan|region|universitet|university|public library|fire|police|stadsarkiv|hamn|port|vand|library|department|street|office|board|unit|administration|committee|section|embassy|ambassad(?:en)?|delegation(?:en)?|team|group|society|association|government|parliament|stadsfullmäktige|bystyre|byråd|län|fylke|bostadsbolag)(?!\p{L})/iu;
/** "helsingfors kommer", "Wien hör av sig": a city stands for its people. */
export const COMES =
  /^\s+(?:kommer|hör av sig|vill|önskar|undrar|comes|wants|would like|is coming)(?!\p{L})/iu;
/** "riga, 9 tjm", "hamburg (altona), 7 …", "köpenhamns valkansli (5 pers)": a note that begins with who comes, in small letters. */
export const NOTED =
  /^(?:\s*=|\s*\([^()]{1,30}\)\s*,|,\s|\s\p{Ll}{4,}\s(?:\(|undrar|vill|kommer|önskar|wants?|comes?|hopes?))/u;
export const BEFORE_NOTED = /^(?:(?:obs|fyi|vb|fw)[:,!]?\s+)?$/iu;
/** Somewhere else than home: where a conference is, where the train starts, what is named as an example. */
export const ELSEWHERE =
  /(?:^|[^\p{L}])(?:konferens|conference|kongress|congress|mässa|fair|forum|meeting|möte|seminar|seminarium|summit|(?:must|has to|have to|needs? to|måste) (?:be|vara)|train|tåget|tåg|färja|ferry|flyg|flight|båten|like|som|as|liksom|precis som|inte|not|than|än|till|to|towards|mot|via|besökt|visited|(?:saw|seen|sett|såg|been|varit)(?: already| redan)?|(?:19|20)\d\d (?:it was|var det)|besökte|visiting|inspired by|inspirerade av|jämfört med|compared (?:to|with)|hotell|hotel|sedan|then|vänort|twin town|sister city|after|efter|before|innan|nej,? inte|last year in|(?:good|nice|great|lovely|pleasure|glad) (?:to see|seeing|to meet|meeting) (?:\p{L}+ ){0,2}you|(?:embassy|ambassaden|cousin|kusin\p{L}*|relatives|släktingar) (?:in|i)|(?:we|I) met(?: you)?|träffades|sågs|förra året i|går|kollegor i|colleagues in)\s+(?:i |in |från |from |at |for |of |den |the )?$/iu;
export const AFTER_ELSEWHERE =
  /^\s*[?!]?\s*(?:[-–—,.…?!]+)?\s*(?:nej|no,|no:|no |förlåt|ursäkta|sorry|inte |skojar|(?:just |only )?(?:kidding|joking)|skämt åsido|rättelse|rättare sagt|(?:a )?correction|or rather|I mean|jag menar)/iu;
export const ELSEWHERE_BEFORE =
  /(?:förlåt|ursäkta|sorry|nej|no)[,:]?\s+(?:det är\s+|it is\s+|jag menar\s+|from\s+|från\s+)?$/iu;

/** "People tell us of Copenhagen", "a film about Berlin": what was heard of it. */
export const HEARD_OF =
  /(?<!\p{L})(?:tells?|told|heard|read|reads|speaks?|spoke|talks?|film|books?|articles?|programme|hört|läst|berätta\p{L}*|talar|bok|artikel)\s(?:\p{L}+\s){0,2}?(?:of|about|om|on)\s$/iu;
/** "Charlotte's mum": somebody, who is called as a town is. */
export const RELATIVE =
  /^(?:['’]s)?\s(?:mum|mom|dad|mother|father|grand\p{L}+|son|daughter|brother|sister|wife|husband|aunt|uncle|cousin)(?!\p{L})/iu;

/** "Adults who have just moved to Hamburg": those at home, among whom the writers work. */
export const MOVED_HERE =
  /(?<!\p{L})(?:who|that|som)\s(?:\p{L}+\s){0,3}?(?:moved|come|came|arrived|fled|flyttat|flyttade|kommit|kom|anlänt)\s(?:here |hit |new |nya )?(?:to|till)\s$/iu;

/** How a nationality is spoken of when it is the visitors' own. */
export const OWN_PEOPLE =
  /^\s*(?:\p{L}+\s+)?(?:embassy|ambassad|delegation|grupp|group|gäster|guests|visitors|besökare|kollegor|colleagues|officials|tjänstemän|minister|parliament|government|politi|mayors?|teachers|lärare|association|förbund|society|students|studenter|handläggare|\p{L}*handläggare|experts|experter|team|ambassad\p{L}*)/iu;

/** "Gdansk's EU office": after a genitive, with words between. */
export const OWN_OFFICE =
  /^\s+(?:\p{L}+\s+){0,2}(?:office|department|team|council|board|unit|administration|committee|section|library|\p{L}*kontor|\p{L}*förvaltning|\p{L}*kansli)/iu;
export const UNKNOWN_OF =
  /(?<!\p{L})(?:our|vår|vårt|ett|en|an?)\s(?:\p{L}+\s){0,2}\p{L}*(?:company|association|union|bolag|förening|förbund|råd)(?:et|en)?\s(?:i|in|at|på)\s+$|(?:(?:^|[^\p{L}])(?:our|vår|vårt|my|min) (?:place|town|home ?town|village|city|island|stad|hemstad|hemort|ort|kommun|by),\s*|(?:^|[^\p{L}])(?:halva|hela|half of|all of)\s+)$|(?:^|[^\p{L}])(?:school|services|directorate|academy|college|education|hospital|clinic|village|cooperative|club|prefecture|governor|officers|officials|engineers|cell|city|town|municipality|county|region|cities|towns|municipalities|counties|councils|communes|province|university|mayor|council|port|authority|borough|department|office|universitetet|kommune[nr]?|kommunen|staden|rådhuset)\s+(?:of|i|in)\s+(?:the\s+)?$/iu;
export const NO_PLACE =
  /^(?:en|ett|a|an|youth|students?|seniors?|parents|pupils|community|neighbourhood|health|public|social|school|fire|police|parks|housing|transport|culture|education|sports?|planning|finance|lake|mälaren|marshal|court|stockholms?|staden|vi|jag|we|i|the|our|my|er|as|dear|hej|dig|you|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|kl|e|in|at|of|on|mr|mrs|ms|dr|hr|h\.e|svenska|sverige|sweden|swedish|kontaktcenter|växeln|inkorgen|registrator|eu|central|national|region|county|province|landkreis|ministry|department|office|city|municipality|university|universitetet|university|arlanda|bureau|directorate|secretariat|section|director|secretary|chief|head|chair(?:man|woman)?|madam|sir|lady)$/iu;
/** After a name: it is that of an office. */
export const OFFICE =
  /^(?:\s+\p{Lu}\p{L}+){0,2}\s+(?:[Dd]epartment|[Oo]ffice|[Aa]dministration|directorate|division|unit|section|committee|ministry)(?!\p{L})/u;
/** Whoever writes from a consulate may be abroad, or near. */
export const CONSULATE_IN = /(?:konsulat\p{L}*|consulate)\s(?:i|in|at)\s+$/iu;
/** "I'm Kuba": that is who writes. */
export const NAMES_WRITER = /(?:(?<!\p{L})I['’]?(?: a)?m|my name is|jag heter|mitt namn är)\s+$/iu;
/** "Ing. Gonzalo Pereira" below a letter: a name before what may be a place too. */
export const FAMILY_NAME =
  /^(?:(?:ing|dr|prof|mr|mrs|ms|arq|lic|dipl)\.?\s)*(?!\p{L}*(?:city|stadt|comun|kommun|municip|ville|stad|gemeente|council|office|universit|region|ayuntamiento|prefei|câmara|gmina|miasto|město|grad|občina|općina|port|hamn))(?:\p{L}\p{Ll}+\s(?:\p{L}\.\s)?){1,2}$/iu;
/** "We teach adults from Syria": those whom they work for are from there. */
export const THEIR_OWN_FROM =
  /(?<!\p{L})(?:undervisar|hjälper|lär|teach|help)\s(?:vi |we )?(?:vuxna|barn|elever|flyktingar|invandrare|kvinnor|män|ungdomar|unga|folk|adults|children|pupils|refugees|migrants|immigrants|women|men|people|families)\s(?:från|from|fra)\s+$/iu;
/** "From our office in Prague", and whom somebody writes for: the one is not the other's home. */
export const OWN_PREMISES = /(?:our|vårt) (?:\p{L}+ )?(?:office|kontor)(?: is| ligger)? (?:in|i)\s+$/iu;
export const FOR_A_CLIENT =
  /(?<!\p{L})(?:for (?:a|our|one) client|on behalf of|för en (?:kund|uppdragsgivare)|å [^.]{1,40} vägnar)(?!\p{L})/iu;
