const MONTH_NAME =
  '(?:januar[iy]|februar[iy]|mars|march|april|maj|may|juni|june|juli|july|augusti?|september|o[kc]tober|november|december)';
/** "Januarinämnden", "the board in March": which meeting takes it is asked of what there is, and of no rule. Parts of patterns of folded words. */
export const meetingThen = {
  sv: String.raw`\b${MONTH_NAME}s?(?:namnd|mote|sammantrad)\w*|\b(?:namnd|mote|sammantrad)\w* (?:\w+ )?i ${MONTH_NAME}\b`,
  en: String.raw`\b${MONTH_NAME} (?:committee|board|meeting)\b|\b(?:committee|board|meeting) in ${MONTH_NAME}\b`,
};
export const ofMeetingThen = new RegExp(`${meetingThen.sv}|${meetingThen.en}`);
const whoDecides =
  /\b(?:vem|vilka|vilken|who|which) (?:\w+ )?(?!(?:beslutade|bestamde|decided)\b)(?:beslut\w*|bestam\w*|avgor\w*|fattar|betalar|godkanner|far|maste|bor|decid\w*|pays?|may|must|approves?|(?:ska|should) (?:beslut|bestam|betal|godkann|decide|pay|approve)\w*)\b/;
/** What one may do, and not what one may get or see of it. */
const mayOne =
  /\b(?:far|maste|bor) (?:vi|man|jag) (?!vara\b|veta\b|(?:ta|fatta) (?:stallning|beslut)\b|bestamma (?:oss|er|sig)\b)\w+a\b|\b(?:may|must) (?:we|i|one) (?!have\b|see\b|know\b|get\b)\w+/;
/** Of rules in so many words, what one may do or give, or who decides. */
export const namesRules = new RegExp(
  [
    String.raw`\b(?:strateg\w*|(?<!(?:foreign|aid|security) )\w*policy\w*|\w*reg(?:el|l)\w*|\w*riktlinj\w*|rules?|guidelines?|gav(?:a|an|or|orna)|presenter|gifts?|tillat\w*|allowed|(?:vad|what) (?:galler|applies|apply))\b`,
    mayOne.source,
    whoDecides.source,
  ].join('|'),
);
/** Of rules, whatever is named. */
export const ofRules = new RegExp(
  [
    String.raw`\b(?:strateg\w*|(?<!(?:foreign|aid|security) )\w*policy\w*|\w*reg(?:el|l)\w*|\w*riktlinj\w*|rules?|guidelines?|gav(?:a|an|or|orna)|presenter|gifts?|kravs|raknas|(?:vad|hur (?!lange\b)\w+|what) (?:galler|far|maste|may|must)|what applies|tillat\w*|allowed|required)\b`,
    whoDecides.source,
    String.raw`(?<!\bnar |\bwhen |\bsenast )\b(?:far|maste|bor|may|must) (?:vi|man|jag|we|i|one)\b(?! (?:be|save)\b)`,
  ].join('|'),
);
/** Words for what there is already: nothing that is to begin is "still" so. */
export const presupposing =
  /\b(?:kvar|langre|fortfarande|redan|ingenting|igen|still|any ?more|any longer|already|again)\b/;
/** A request put as a question. */
export const requests =
  /\b(?:kan|kunde|skulle|can|could|may) (?:jag|vi|man|du|ni|nan|nagon|i|we|you|someone|somebody) (?:(?:annan|inte|please|else) )?(?:fa|se|visa|skicka|skriva|lagga|ta|oppna|have|get|see|show|send|write|put|take|open)\b/;
/** How one does something, and what it would be. */
export const howTo =
  /\bhur (?:\w+ )?(?:gor|ska|far|bor|kan|viktig\w*|(?!(?:ar|blir|har|var|ligger|star)\b)\w+(?:r|s)) (?:man|vi|jag|en|staden)\b|\bhow (?:do|does|should|can|may|to|important)\b|\bvad (?:sager|star|betyder|innebar|menas)\b|\bwhat (?:does|is) (?:it(?! (?:that )?(?:they|he|she|these|those|the)\b)|the|a)\b/;
/** Of what one may, how one does it, and what it would be. */
export const inGeneral = new RegExp(
  [
    howTo.source,
    // "Ska skriva ihop något" leaves out who is to.
    String.raw`^(?:(?:hej|hi|och|and|men|but) )*(?:far|kan|ska|skall|bor|maste|behov\w*|may|can|could|must|should|do|does|shall) (?!not|inte)(?!(?<=ska )(?!(?:alla|bada|andra|vara|mina|dina|era|vissa|dessa|nagra|flera|\w+ska)\b)\w{3,}a\b)\w+`,
    String.raw`\b(?:far|maste|bor|behover|may|must|should|need) (?:vi|man|jag|we|one|i)\b`,
    String.raw`\b(?:varfor|why|om (?:man|vi|jag)|if (?:we|i|one)|att (?:vara|bli|ga)|to (?:be|become))\b`,
    String.raw`\b(?:vem|vems|vilka|vilken|who|whose|which)\b(?!.*\b(?:har|ager|skoter|ansvar\w*|handlagg\w*|haller|kommer|aker|akte|reste|for|foljer|ska (?:till|dit|med|aka|resa)|has|went|owns|looks?|looking|handles?|handling|comes?|goes|coming|going|charge)\b)`,
    String.raw`^(?:ar|blir|vore|is|would) (?:det|en|ett|it|a|an)\b|^(?:stammer det|is it true)`,
  ].join('|'),
);
export const asking =
  /\?|^(?:(?:hej|hi|hello|och|and|men|but) )*(?:vem|vems|vad|va|vilk\w+|hur|nar|var|varfor|far|kan|ska|maste|behover (?:vi|man|jag|ni|du|de|det)|ar|har|finns|whos?|whats?|which|hows?|when|wheres?|why|may|can|could|must|should|do|does|did|is|are|was|has|have)\b/;
/** Another thing that is there: "lobbyarbetet i Bryssel", "the Brussels office". */
export const othersBefore =
  /(?<other>\p{L}{3,}(?:et|en|an|arna|erna))\s(?:i|med|hos)\s$|\b(?:the|our|an?|its|present)\s(?<noun>(?:\p{L}+\s){1,3})(?:in|with|of|at)\s$/u;
/** "Har vi nåt på gång med Berlin?" asks of what there is. */
export const something = /\b(?:nat|nagot|nagonting|something|anything)\b/;
/** "Vi vill inte åka till Lyon längre": it was to be. */
export const negated = /\b(?:inte|not|never|rather not|no longer)\b[^.]{0,24}$/;
/** "The international stuff" is what all of it is about, and no one thing. */
export const ofTheField =
  /^(?:(?:this|that|the|all|det|har|dar|hela|allt) )*(?:internation\p{L}*|utland\p{L}*|utrikes\p{L}*|foreign|global\p{L}*|eu|europ\p{L}*)$/u;
/** Who is in a place, and how things are there: of what is told of one thing it is said by an act alone. */
export const elsewhere = /(?:^|\s)(?:i|in)\s$/;
/** "Måste resan till Lyon godkännas?" */
export const ofItsRules =
  /^(?:(?:hej|hi|och|and|men|but) )*(?:far|maste|bor|behover|kan|raknas|may|must|should|can|does|need) $/;
/** What goes on from what was said before: "och Tallinn då?" */
export const goingOn = /^(?:och|eller|men|and|or|but|what about|how about)\b|\bda$/;
/** What somebody would begin. */
export const wishes =
  /\b(?:vi|jag|man|namnden|staden|kontoret|we|i) (?:\w+ )?(?:vill|ska|skulle|tanker|funderar|planerar|overvager|onskar|behover|want|would|plan|consider\w*|think\w*|intend\w*|need)\b|^(?:vill|ska|behover|tanker|want|need|planning|thinking)\b/;
/** Of a thing that there is not yet: "ett avtal med", "åka till". */
export const anyBefore =
  /(?:^|\s)(?:en|ett|nagon|nagot|nan|nat|ny|nya|nytt|a|an|any|some|new)\s(?!(?:\w+ )?(?:ar|manad\w*|veck\w*|dag\w*|years?|months?|weeks?) (?:till|extra|more|med|with)\b)(?!(?:\w*svar|\w*brev|mejl|mail|tack|inbjudan|reply|letter|answer|invitation|note) (?:till|to) )(?:[\p{L}-]+\s){1,4}(?:till|med|i|fran|hos|to|with|in|from|of|at)\s$|(?:^|\s)(?:aka|resa|flyga|ga|bjuda|teckna|inga|samarbeta|travel|fly|go(?! on)|join|cooperate|visit|besoka)\s(?:\p{L}+\s)?(?:till|med|i|fran|to|in|from|with)?\s?$/u;

/** What is asked of a journey anywhere, and not of one that was made. */
export const ofTravel =
  /^(?!.*\b(?:gick|kostade|lade|spent|spend)\b).*\b(?:taxi\w*|flyg\w*|taget?|tagresa\w*|hotell\w*|restaurang\w*|vader\w*|flights?|trains?|cabs?|hotels?|restaurants?|weather)\b/;
/** "En delegation från Riga" is none that there is yet; "nåt om riktlinjerna" is of those that there are. */
export const ofAny =
  /(?:^|\s)(?:en|ett|nagon|nagot|nan|nat|ny|nytt|annan|annat|a|an|any|some|another|new)\s(?:(?!(?:om|pa|about|on)\s)\p{L}+\s)?$/u;
/** Whether somebody goes there: "ska nån till Barcelona i år", "is anybody going to Vienna". */
export const somebodyGoes = new RegExp(
  [
    String.raw`\b(?:ska|aker|reser|flyger|akte|reste|varit) (?:det )?(?:nan|nagon|nagra|folk)\b(?! (?:fran|ifran)\b)`,
    String.raw`\b(?:nan|nagon|nagra|folk)(?: (?:av|fran|hos) (?:oss|er|staden|\w+kontoret|\w+forvaltningen))?(?: som)?(?: snart)? (?:ska|aker|reser|flyger|akte|reste|varit)(?! (?:fran|ifran|hit|hos oss)\b)\b`,
    String.raw`\b(?:anyone|anybody|someone|somebody|any of us|one of us|some of us)(?: from (?:us|the city))? (?:(?:is|are|been|being) )?(?:go|goes|going|went|off|gone|been|travel\w*|headed|heading) to\b`,
    String.raw`\bwho(?: is| s| are)? (?:going|gone|travel+ing|off|headed|heading) to\b`,
    String.raw`\b(?:vilka|vem) (?:ska|aker|reser|flyger) till\b`,
  ].join('|'),
);
