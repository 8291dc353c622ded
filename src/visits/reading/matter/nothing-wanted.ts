/** Whoever comes once more thanks for the last time too. */
const NOT_AGAIN =
  '(?![\\s\\S]*(?<!\\p{L})(?:komm(?:a|er) (?:(?:vi|de|jag) )?(?:igen|tillbaka|en gång till)|ett (?:nytt|andra|till) besök|(?:ännu|ytterligare) ett besök|nu (?:vill|skulle|önskar|planerar|hoppas)|another (?:visit|group|delegation|team)|(?:come|visit(?: you)?|see you) (?:back|again)|(?:second|new) visit|now (?:we|another|our|the|some)|this time|den här gången|nästa (?:besök|gång|år|vår|höst|grupp)|next (?:visit|time|year|spring|autumn|group)|(?:vill|vilja|önskar|hoppas|would (?:very much |really )?like|want|wish|hope)(?: to| att| få| kunna| gärna)*(?: \\p{L}+)?? (?:se(?! er(?!\\p{L}))|besöka|komma|träffa(?! er(?!\\p{L}))|höra|visit|see(?! you(?!\\p{L}))|come|meet(?! you(?!\\p{L}))|hear(?! from)|bring))(?!\\p{L}))';
const THANKS =
  '(?<!\\p{L})(?:tack|takk|tak|thank you|thanks)(?: (?:så|very|so) (?:hemskt |väldigt )?(?:mycket|much))?(?: igen| again| once (?:more|again))?';
const VISIT =
  '\\p{L}*(?:besök|visning|rundtur|dag|förmiddag|eftermiddag|mottagande|bemötande|visit|tour|day|morning|afternoon|welcome|reception|hospitality)(?:et|en)?';
const THEN =
  '(?:förra (?:veckan|månaden|året)|i (?:mån|tis|ons|tors|fre|lör|sön)dags|i ?går|i förrgår|i (?:vår|somr|höst|vintr)as|häromdagen|häromveckan|för [^.!?]{2,20} sedan|last (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|earlier this (?:week|month|year)|the other (?:day|week)|[^.!?]{2,20} ago)';
/** "Tack för ett givande studiebesök i förra veckan", "thank you for letting us see it": a visit that was made. */
const THANKS_FOR_VISIT = [
  `(?:thanks?|thank (?:yo)?u)(?: so+| very)?(?: much)? for (?:yesterday|today|last (?:week|month|night)|everything|all your help)${NOT_AGAIN}`,
  `tack (?:så (?:mycket|hemskt mycket) )?för (?:senast|i ?går|i ?dag|förra veckan|allt)(?!\\p{L})${NOT_AGAIN}`,
  `${THANKS} (?:för|for) (?:att (?:vi|jag) fick|att ni (?:tog emot|visade|lät)|(?:having|letting|allowing|showing|receiving|hosting) (?:us|me))(?!\\p{L})[^.!?]{0,80}(?<!\\p{L})${THEN}(?!\\p{L})${NOT_AGAIN}`,
  `${THANKS} (?:för|for) (?:(?:ett|en|det|den|er|ert|the|a|an|your|all) )?(?:\\p{L}+,? ){0,3}?${VISIT}(?!\\p{L})[^.!?]{0,60}(?<!\\p{L})${THEN}(?!\\p{L})${NOT_AGAIN}`,
];
/** "Vi hade fem gäster från Cork här i tisdags", "we were with you last month": what has been is told. */
const HAS_BEEN = [
  `(?:(?:vi|we) (?:hade|had|received|tog emot|hosted|welcomed)|(?:vi|we) (?:var|were))(?: [^.!?]{0,60})? (?:gäster|besök(?:are)?|guests|visitors|delegation|hos er|with you|at your \\p{L}+)(?!\\p{L})[^.!?]{0,50}?(?<!\\p{L})${THEN}(?!\\p{L})${NOT_AGAIN}(?![\\s\\S]*(?<!\\p{L})(?:ta emot|får vi|kan vi|may we|could we|can we)(?!\\p{L}))`,
];
/** What is sent to somebody else, and to the city for its knowledge. */
const COPIED =
  "(?:nothing is (?:asked|wanted|required) of (?:you|them|the city)|(?:inget|ingenting) (?:begärs|önskas|krävs) av (?:er|staden|stockholm)|(?:stockholm(?: city)?|the city(?: of stockholm)?|you) (?:is|are) (?:only |just )?(?:copied|in copy|on copy|cc[’']?d)(?: in)? (?:only )?for (?:your |their |its )?(?:information|knowledge)|(?:staden|stockholms? stad|ni) (?:får|står på) (?:en )?kopia (?:\\p{L}+ )?för kännedom)";

/** Thanks for a visit that was made, and copies for somebody\'s knowledge: they ask for no visit. */
export const NOTHING_WANTED = new RegExp([...THANKS_FOR_VISIT, ...HAS_BEEN, COPIED].join('|'), 'iu');

/** Thanks for what was good. */
export const THANKED = new RegExp(
  `(?:thank you|thanks|many thanks|tack|tusen takk|tak)(?: so much| very much| så mycket| igen| again)? (?:for|för) (?:having|hosting|receiving|showing|att ni (?:tog|visade)|last (?:week|tuesday|month|time)|(?:the|a) (?:great|wonderful|lovely|fantastic|nice)|(?:en|ett) (?:fantastisk|underbar|härlig|fin|mycket|lyckad))${NOT_AGAIN}`,
  'iu',
);
/** Thanks for a visit, and no question. */
export const THANKED_FOR_VISIT = new RegExp(
  `(?:tack|thank you|thanks|many thanks) (?:så mycket )?(?:för|for) (?:the |your |ett |det |den |all |en )?(?:\\p{L}+ )?(?:senaste |fina |visning\\p{L}*|\\p{L}*besök\\p{L}*|mottagande\\p{L}*|reception|hospitality|warm welcome|visit|welcome|tour|visningen|studiebesöket|day)${NOT_AGAIN}[^?]*$`,
  'iu',
);
