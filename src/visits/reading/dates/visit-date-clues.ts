import { WEEKDAY } from '../../../language/dates/date-words.ts';

/** An answer is wanted by then. */
export const DEADLINE =
  /(?:^|[^\p{L}])(?:svar\p{L}*|besked|återkom\p{L}*|repl(?:y|ies)|answer|respon\p{L}+|notice|confirm\p{L}*|(?<!(?:hade|har) )anmäl\p{L}*|bekräft\p{L}*|let (?:us|me) know|hör av|get back|drop (?:me|us) a line|write back|tell (?:us|me)|registration|decision|beslut|bestäm\p{L}*)(?!\p{L})[^.;]{0,40}(?:senast|före|innan|by|before|until|till|no later than)\s+(?:\p{L}+day\s+|\p{L}+dag(?:en)?\s+)?(?:the |den )?$|(?:^|[^\p{L}])(?:senast|no later than|at the latest|deadline|rsvp|sista (?:svars)?dag\p{L}*)[^.;,]{0,20}$/iu;
export const BEFORE_DEADLINE = /^\s*(?:at the latest|är sista|is the (?:deadline|last)|senast)/iu;
/** Something else happens then. */
export const OTHER_EVENT =
  /(?:^|[^\p{L}])(?:turnering\p{L}*|tournament|cup|(?:evening meal|dinner|middag) (?:with|at|med|hos|på)(?! (?:you|your|er|era?t?)(?!\p{L}))|festival\p{L}*|konferens\p{L}*|conference|(?:för|på|till) (?:en )?kurs(?:en)?|for (?:a |the )?course|attend(?:ing)? (?:a|the|an) (?:\p{L}+ )?(?:training|course|programme)|kongress\p{L}*|congress|mässa\p{L}*|fair|expo|summit|seminari\p{L}*|born|född\p{L}*|skickat|tel(?:efon)?\.?[- ]?notis\p{L}*|minnesanteckning\p{L}*|phone note|file note|sent on|dated|daterat|brev (?:av|från|den)|letter of|(?:our|the|vårt|vår|telephone|phone) (?:telephone |phone )?(?:conversation|\p{L}*samtal\p{L}*) (?:of|on|den|från)|(?:as|som) (?:confirmed|bekräftat)|gets? in(?: at)?|mail of|mejl den|(?:mail|mejl|letter) from|(?:byrån|kontoret|vi|we|office) (?:stänger|closes?)|(?:speaks|talar) (?:at|on|vid|på)|ringde|slutade|började|retired|(?:jag|I)(?: är| e| am|['’]m) (?:på (?:\p{L}*ledighet|kurs)|ledig|på semester|off|away|on leave|sjuk)|(?<!\p{L})(?:on (?:\p{L}+ )?leave|on holiday|off sick|föräldraledig|sjukskriven|tjänstledig)(?: again)? (?:until|till|to|from|från|t\.?o\.?m\.?)|called|phone call|telefonsamtal|senast vi|förra besöket|last visit|previous visit|besökte oss|tidigare besök|semester|holiday|stängt|closed|jul\p{L}* är|invigdes|grundad\p{L}*|founded|visum\p{L}* går ut|flyger hem|flight home|board meeting|(?:council|board|committee|nämnden|styrelsen|fullmäktige|rådet) (?:decides?|meets|votes|beslutar|sammanträder)|styrelsemöte|sammanträde\p{L}*|beslut\p{L}* togs|(?:enligt|enl\.) [^.;]{0,30}beslut|går inte|(?:fungerar|funkar) inte|kan vi inte|cannot|can't|not possible|impossible|except|utom)(?!\p{L})[^.;]{0,60}$|(?:^|[^\p{L}])inte(?!\p{L})[^.;]{0,24}$|(?:^|[^\p{L}])(?<!(?:why|if|is|are) )not(?: on)?(?: the)?(?: \p{L}+day)?\s*$/iu;
/** "13 Sept Stockholm": a stop of a journey. */
export const IN_STOCKHOLM = /^[\s:,–-]*(?:in |i )?stockholm(?!\p{L})/iu;
export const STOCKHOLM_ON =
  /(?<!\p{L})(?:and|och|then|sedan|därefter|,)\s+(?:in |i )?stockholm,?\s+(?:on |den |the )?$/iu;
/** "On Friday one of us withdrew". */
export const HAPPENED =
  /^[^.;,]{0,60}(?<!\p{L})(?:withdrew|dropped out|told|called|hoppade av|meddelade|fick förhinder)(?!\p{L})/iu;
export const AT_NIGHT =
  /^,?\s*(?:sent )?(?:på (?:kvällen|natten)|(?:late )?(?:in the|at) (?:evening|night)|night|evening)(?!\p{L})/iu;
/** It was to be then, once. */
export const EARLIER_PLAN =
  /(?<!\p{L})(?<!no |not |inte )(?:earlier|previous(?:ly)?|tidigare|original(?:ly)?|ursprungligen|först (?:var|skulle)|(?:stod|låg|var satt|var bokad) (?:på|till|för)|was (?:set|down|booked) for|(?:skjuta upp|skjuter upp|postpon\p{L}*)(?![^.;]*\s(?:to|till|until)\s(?:\p{L}+\s){0,2}$)|first (?:planned|set|meant)|(?:första|ursprungliga) (?:tanken|planen|datumet|förslaget) var|first (?:idea|plan|date|thought|proposal) was|(?:had|hade) (?:said|told you|sagt|skrivit|nämnt))(?!\p{L})[^.;]{0,60}$/iu;
export const OTHER_EVENT_AFTER =
  /^[\s:,–-]+(?:travel|resdag|flight|flyg|private|privat|sightseeing|hemresa|ankomst|arrival|departure)(?!\p{L})|^[\s,]*(?:flyger|reser|åker|fortsätter|(?:we|they|I) (?:fly|leave|travel|go|move))(?!\p{L})|^[^.;]{0,40}(?:är vi (?:i|på)(?! (?:stan|stockholm)(?!\p{L}))|we are (?:in|at)(?! (?:town|stockholm)(?!\p{L}))|for (?:a|the|our) (?:\p{L}+ )?(?:wedding|funeral|match|concert|holiday|family)|(?:går|passer|virker|fungerer) ikke|passar inte|we(?:'ll| will) be in|går inte|(?:fungerar|funkar) inte|kan vi inte|does not work|doesn't work|is impossible|är det konferens|är (?:bortval|uteslut)\p{L}*|går bort|faller bort|(?:is|are) (?:ruled |obviously |of course )?out(?! of)|clash(?:es)?|krockar|we go on to|[^.;]{0,40}(?:off the table|no longer (?:possible|works?|valid)|gäller inte längre|går inte längre|är struken)|reser vi vidare|åker vi vidare|skrev ni|wrote to you|konferens|conference)/iu;
/** "We are in Copenhagen until the 9th": then they are still elsewhere. */
export const ELSEWHERE_UNTIL =
  /(?:are|is|stay|be|är|stannar|sitter)(?: all)? (?:in|i) (?!stockholm|town|stan|sweden|sverige|scandinavia|norden|the|your|er)[\p{L}-]+(?: [\p{L}-]+)? (?:until|till|through|fram till|t\.?o\.?m\.?)\s(?:on |den |the )?(?:\p{L}+day |\p{L}+dag(?:en)? )?(?:den |the )?$/iu;
/** "12 July or so, the exact day is still open". */
export const STILL_OPEN =
  /^[^.;]{0,50}?(?:(?:exact|precise) (?:day|date)s?[^.;]{0,20}(?:open|not (?:yet )?(?:fixed|decided|set))|(?:exakt|precis)\p{L}* (?:dag|datum)\p{L}*[^.;]{0,25}(?:öppe[nt]|inte (?:bestäm|klar|spik)\p{L}*))/iu;
/** They come then. */
export const VISIT =
  /(?:besök\p{L}*|visit\p{L}*|komm\p{L}*|kom\b|come|coming|arriv\p{L}*|anländ\p{L}*|propos\p{L}*|suggest\p{L}*|föreslå\p{L}*|förslag|forslag|passar|passer|suit\p{L}*|datum|dato|date\p{L}*|önskas|ledig dag|spare day|day off|när|when|når|at your disposal|till (?:ert|er) förfogande|tid|time|preferabl\p{L}+|helst|gärna|möte\p{L}*|meeting|meet|träffa|host|ta emot|receive|här|here|ønske\p{L}*|vill|would like|plan\p{L}*|bokad för stockholm|free|available|lediga|in stockholm|i stockholm|hos er|with you|program(?:me)? days?|tour|studieresa|study)[^.;]{0,60}$/iu;
/** It was another day before. */
export const MOVED =
  /(?:(?:please |var vänlig(?:a)? och )(?:read|läs)|det blir|blir det|(?:it['’]s|it is|is|are|är) now|överens om|enats om|bestämt (?:oss för )?|(?:eller|or) (?:egentligen|snarare|rather|actually|(?:ännu |even )?hellre|(?:allra |aller )?helst|preferably|ideally|better(?: still| yet)?)|^\s*(?:alltså|dvs\.?|so|(?:please )?read|läs)|landat i|agreed on|settled on|slutlig\p{L}* (?:önskemål\p{L}*|datum\p{L}*|förslag\p{L}*)(?: är| blir|:)?|final (?:date|wish|choice|proposal)s?(?: is| are|:)?|(?<!\p{L})(?:make it|let['’]s say|låt oss säga|ta i stället)|(?:ändra|flytta)\p{L}* (?:det |besöket |mötet |\p{L}+ veck(?:a|or) )?(?:framåt |fram |bakåt )?till|moved (?:it )?to|changed (?:it )?to|rescheduled (?:to|for)|nytt datum(?: är|:)?|new date(?: is|:)?|det rätta(?: datumet)?(?: är|:)|rätt (?:dag|datum|vecka)(?: är| ska vara|:)|(?:correct|right) (?:day|date|week)s?(?: is| are| should be|:)|(?:it|that|which) (?:should|ought to) (?:be|read|say|have (?:been|read|said))|(?:det|som) (?:ska|skulle|skall) (?:vara|stå))\s+(?:i stället |instead )?(?:on |den |the )?(?:\p{L}+day |\p{L}+dag(?:en)? )?(?:on |den |the )?$/iu;
/** "If that is not right for you": nothing is said of the day yet. */
const WHETHER = String.raw`(?<!\p{L})(?:om|ifall|såvida|huruvida|inte|if|unless|whether|in case|not)`;
export const ASKED_WHETHER = new RegExp(
  String.raw`${WHETHER}\s(?:(?:att|that|the|den|on|${WEEKDAY},?)\s){0,3}$`,
  'iu',
);
/** "The 17th, that was wrong": it is taken back. */
export const TAKEN_BACK = new RegExp(
  String.raw`^[^.;]{0,50}?(?<!\p{L})(?<!${WHETHER}(?!\p{L})[^.;,]{0,40})(?:(?:var|blev|är|was|were|is) (?:fel|felaktig\p{L}*|felskriv\p{L}*|wrong|incorrect|not right|an error|(?:a|my) (?:mistake|slip|typo))|by mistake|in error|av misstag)(?!\p{L})`,
  'iu',
);
export const INSTEAD = /^[^.,;]{0,12}\s(?:i stället|istället|instead)(?!\p{L})/iu;
export const POSSIBLE =
  /^[^.,;]{0,20}\s(?:be (?:possible|convenient|fine|good)|vara (?:möjlig|bra|lämplig)\p{L}*|suit|work|passa|fungera)(?!\p{L})/iu;
export const FREE_THEN =
  /^[\s,]*(?:we(?:['’]re| are)|vi är|är vi) (?:free|available|lediga|fria|(?:all )?(?:yours|at your disposal)|(?:helt )?era|till ert förfogande)/iu;
export const JOURNEY =
  /(?:in|i|through|touring|around) (?:sweden|sverige|scandinavia|skandinavien|norden|the nordics?(?: countries)?|the region|europe|europa|the baltic\p{L}*)[^.;]{0,20}$/iu;
/** They only arrive then. */
export const ARRIVING =
  /(?:flight|flyg\p{L}*|plane|train|tåg\p{L}*|ferry|färja\p{L}*)\s(?:arrives?|lands?|anländer|landar)\s*(?:on |den |the )?$|(?:arriv\p{L}*|land|anländ\p{L}*|kommer fram|flyger in|fly in|ankommer)\s+(?:\p{L}+\s+){0,3}(?:(?:evening|night|kväll\p{L}*|natt\p{L}*|late)\s*(?:of |on |den |the )?(?:\p{L}+day |\p{L}+dag(?:en)? )?|(?:on|den)\s*)(?:of |on |den |the )?$/iu;
/** "arriving the 12th": the day before, when another is named. */
export const ARRIVES =
  /(?<!\p{L})(?:arriv(?:e|es|ing)|reach(?:es|ing)?|land(?:s|ing)?(?: on)?|fly(?:ing)? in|anländer|landar|når|flyger in|ankommer|ankomst:?|ank\.)\s+(?:(?:by|with|med) \p{L}+ )?(?:\p{Lu}\p{Ll}+ )?(?:on |den |the )?(?:(?:\p{L}{2,5}|\p{L}+day|\p{L}+dag(?:en)?)\.?,? )?$/iu;
export const LEAVING =
  /(?:^|[^\p{L}])(?:(?:reser|åker|far|flyger|flyver|flyr|rejser|reiser|kører|kjører|drar|fahren|fliegen|reisen) (?:hem|hjem|heim|vidare|videre|tillbaka|tilbage|tilbake|zurück|nach Hause)|go(?:es|ing)? back|lämnar|leav\p{L}+|depart\p{L}*|avresa\p{L}*|avr\.|hem(?:resa)?|return\p{L}*|going home|(?:go(?:es)?|head(?:s|ing)?) home|drar hem|flyger (?:hem|tillbaka))\s*(?:\p{L}+\s+){0,2}(?:on |den |the )?(?:\p{L}{2} )?$|(?:^|[^\p{L}])(?:to|till|until|till och med|t\.?\s?o\.?\s?m\.?)(?:\s+(?:the |den )?(?:\p{L}+dag(?:en)? |\p{L}+day )?(?:the |den )?|\s*)$/iu;
/** "Den 16 juni, … och sedan titta på era ängar den 17:e": the visit goes on. */
const GOES_ON =
  /(?<!\p{L})(?:och|and) (?:sedan|sen|därefter|then|afterwards)(?!\p{L})(?![^.;]*(?:hem|vidare|home|fly|flyg|leav|train|tåg|färj|ferry|åk|res))[^.;]{0,60}$/iu;
/** "19 January, the whole day, and 20 January until lunch": between two days nothing is said but how much of the first. */
const AND_THE_NEXT = new RegExp(
  String.raw`^[\s,(]*(?:(?:all|the|hela|från|from|fr|till|until|to|kl|at|efter|after|på|in)?\.?\s?(?:(?:whole|full|entire|half|halva)\s)?(?:day|dag(?:en)?|morning|morgon(?:en)?|afternoon|(?:för|efter)middag(?:en)?|[ef]m|lunch|noon|evening|kväll(?:en)?|\d{1,2}(?:[.:]\d\d)?(?:\s?[ap]m)?)[\s,.)–-]+){1,4}(?:and|och|samt|plus|&)\s(?:(?:on|the|den|sedan|then)\s|${WEEKDAY},?\s){0,2}$`,
  'iu',
);
/** Whether the visit goes on, by what stands between its first day and the one after it. */
export const goesOnAfter = (between: string) => GOES_ON.test(between) || AND_THE_NEXT.test(between);
export const GOING_HOME = /(?:hem|hjem|heim|home|tillbaka|back)\s+(?:\p{L}+\s+)?$/iu;
export const ALTERNATIVE =
  /(?:^|[^\p{L}])(?:alternativ\p{L}*|annars|otherwise|or|eller|second choice|i andra hand|reserv\p{L}*|backup|plan b(?: is| är| would be| blir)?|possibly also|även|also)[\s:,]*(?:\p{L}+\s+){0,2}(?:on |den |the )?$/iu;
/** "16 March or 23 March": neither is put before the other. */
export const OR =
  /^\s*,?\s*(?:or|eller|el\.?)\s+(?:(?:else|alternatively|annars|också|on|in|den|the)\s+){0,2}(?:\p{L}+day\s+|\p{L}+dag(?:en)?\s+)?(?:den\s+|the\s+)?$/iu;
/** The same within days that are read at once: "21 or 28 January". */
export const OR_WITHIN = /\s(?:or|eller|el\.?)\s/iu;
/** One day is put before another, somewhere in the text. */
export const PREFERS =
  /(?<!\p{L})(?:helst|hellre|preferabl\p{L}+|prefer\p{L}*|rather|annars|otherwise|if not|om inte|i första hand|i andra hand|first choice|second choice)(?!\p{L})/iu;

/** "Önskad dag för besöket", beside those of arrival and departure. */
export const OF_THE_VISIT = /önsk|ønsk|prefer|desired|requested|wished|besök|besøg|visit|möte|meeting/iu;

/** "The programme is 31 March": the visit itself, beside days of travel. */
export const PROGRAMME =
  /(?<!\p{L})(?:program(?:me|met)?|dagen för er|the day for you)(?: with you| hos er)? (?:is|are|är|runs|blir|will be)\s(?:from |on )?$/iu;
/** "Prep meeting, City of Ghent, 16 Nov": when they spoke of the visit. */
const PREPARED =
  /^\s*(?:prep\p{L}*|planning|kick-?off|förberedande|planerings\p{L}*)[\s-]*(?:meeting|call|möte\p{L}*|samtal\p{L}*)(?!\p{L})[^.;!?]{0,60}$|^\s*(?:planeringsmöte|förmöte|avstämningsmöte)\p{L}*(?!\p{L})[^.;!?]{0,60}$/iu;
const NOTED =
  /^\s*(?:(?:telefon|samtals)?(?:anteckning|notering|notis|lapp|meddelande)\p{L}*|tel(?:efon)?\.?\s?ant\.?|tillägg|addition|(?:telefon)?samtal(?:et)?|(?:tel|tfn|tlf)\.?|mejl|mail|brev|ink(?:om|ommet|\.)?|noterat|(?:(?:tele)?phone |call |file |desk )?(?:note|message|memo))(?:\s(?:från|av|på|per|tfn|telefon|den|kl|of|on|from|for|taken|received|tagen|mottaget|inkommet|(?:the )?(?:reception\p{L}*|switchboard|desk)|växeln)){0,4}[\s:.,]*$/iu;
/** "Telefonanteckning 20/11": when it was written down, or when they spoke of it. */
export const OF_THE_NOTE = new RegExp(`${NOTED.source}|${PREPARED.source}`, 'iu');
export const WITH_YOU = /^[\s:,–-]+(?:\p{L}+ ){0,3}(?:with you|hos er|at your)(?!\p{L})/iu;
export const BARE_WEEKDAY = new RegExp(`^(?:on|på|pa)\\s+${WEEKDAY}$`, 'iu');
