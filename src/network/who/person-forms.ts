/**
 * What is asked of a person: how to reach them, what they are, whether they are away, who their head or deputy is, and since
 * when they have a role, which others had before or have after them.
 */
export type AskedOfPerson = 'reach' | 'facts' | 'away' | 'head' | 'deputy' | 'terms';

const NAME = "(?<name>\\p{L}[\\p{L}'’.-]*(?:,? \\p{L}[\\p{L}'’.-]*){0,4}?)";
const WHOSE = `${NAME}(?:['’]s|s|:s|['’])?`;
/** How somebody is reached. */
const REACH =
  '(?:(?:e-?)?(?:mejl|mail|post)(?:en)?|(?:e-?)?\\p{L}*(?:adress|nummer|numret|uppgift)\\p{L}*|\\p{L}{2,}nr|telefon(?:en)?|mobil(?:en)?|tfn|tel|nr|(?:work |office )?(?:e-?mail|phone|mobile|telephone|cell)(?: (?:address|number))?|number|address|contact (?:details|info\\p{L}*))';
const LEAD =
  '(?:(?:och|men|and|but|så|vet du|vet ni|kan du säga|kan du berätta|säg|berätta|do you know|can you tell me|could you tell me|tell me|please) )*';
const END =
  '(?: (?:nu|just nu|idag|i dag|tack|då|egentligen|nuförtiden|numera|hos oss|i staden|please|thanks|now|today|exactly|these days|currently))*';
const PLACE = '(?: (?:på|hos|i|vid|från|at|from|in) .{2,40})?';
const WHEN = '(?: (?:när|medan|om|under|vid|ifall|då|when|while|if|during)(?!\\p{L}).*)?';
const GET =
  '(?:når|nå|får(?= (?:jag|man|vi|en) (?:tag|kontakt) )|kontaktar|kontakta|ringer|ringa|mejlar|mejla|mailar|maila|får tag (?:på|i)|får tag|få tag (?:på|i)|få tag|får kontakt med|få kontakt med|kommer i kontakt med|pratar med|prata med|skriver till|skriva till|hittar|hitta|reach|contact|call|phone|email|e-mail|get hold of|get in touch with|get through to|talk to|speak to|speak with|write to|find)';
const I = '(?:jag|man|vi|en|i|we|one)';
const WORKS = '(?:gör|jobbar|arbetar|sysslar|ansvarar|sitter|hör|tillhör|finns|är)';
const WHERE =
  '(?:var(?: någonstans| nånstans)?|where|(?:på |i |vid |hos |at |in |for )?(?:vilken|vilket|vilka|what|which) (?:förvaltning|nämnd|enhet|avdelning|kontor|bolag|ställe|avd|unit|department|administration|committee|office|company|part of the city))';
const ROLE =
  '(?:roll|rollen|roller|befogenheter|behörighet(?:er)?|rättigheter|permissions|powers|rights|uppdrag|titel|befattning|tjänst|jobb|uppgift|uppgifter|role|roles|job|title|position)';
const POST =
  '(?:kontaktperson(?:en)?|kontakt|chef(?:en)?|registrator(?:n)?|strateg(?:en)?|ordförande|ledamot|contact person|contact|head|registrar|strategist|chair|member|director|boss|administratör|administrator)';
const IN_PLACE =
  '(?:ersätter|vikarierar|vikarierade|täcker|hoppar in|rycker in|går in|backar|står in|steps? in|stands? in|standing in|covers?|covered|covering|fills? in|filling in|substitut(?:es|ing)|deputi[sz](?:es|ing)|replaces|replacing)';
const STAND_IN =
  '(?:backup|back-up|ersättare|vikarie|ställföreträdare|reserv|deputy|stand-in|substitute|cover|replacement)';
const OUT =
  '(?:borta|ledig|sjuk|på semester|på resa|på tjänsteresa|bortrest|frånvarande|away|off|out|on leave|on holiday|on vacation|absent|sick)';
const LEAVE = '(?:ledigt|semester|frånvaro|leave|holiday|vacation|time off|absences?)';
const TO_BE = '(?:att )?(?:vara |va |bli |ha |ta |be |have )?';
/** "Nån gång", "at all": at any time of those that are named. */
export const EVER =
  '(?: (?:nån gång|någon gång|nåt|något|nån dag|någon dag|alls|också|at all|at some point|any time|anytime|sometime|any day|ever|too))*';
const IN =
  '(?:inne|på plats|på jobbet|i tjänst|tillbaka|tillgänglig|anträffbar|in|in the office|available|back|around|at work)';
/** Who decides in whose place the strategy says. */
const DECIDES = '(?<!\\p{L})(?:beslut|besluta|bestäm|godkänn|undertecknar|utse|decid|approv|sign|appoint)';
const MATTERS =
  '(?:ärenden|jobb|saker|uppgifter|grejer|mejl|remisser|besök|matters|work|tasks|duties|cases|visits)';

const patterns: Readonly<Record<AskedOfPerson, readonly string[]>> = {
  terms: [
    `(?:vem|vilka|who) (?:var|hade|satt|skötte|was|had|held|did|has|har)(?: \\p{L}+){0,3}? (?:före|innan|efter|before|after) ${NAME}${END}`,
    `(?:vem|vilka|who) (?:tog|tar|took|takes|will take|did) (?:(?:över|vid|over) (?:efter|från|after|from)|succeed|follow|replace) ${NAME}${WHEN}`,
    `(?:vem|vilka|who) (?:efterträd\\p{L}+|ersatte|kom efter|kommer efter|succeeded|succeeds|followed|replaced|came after|comes after) ${NAME}${END}`,
    `(?:vem|who) did ${NAME} (?:take over from|succeed|replace|follow)${END}`,
    `(?:sedan|sen|since|från|from) (?:när|when) (?:är|e|har|sitter|is|has|sits) ${NAME} .{2,50}`,
    `(?:hur länge|how long) (?:har|has) ${NAME} (?:varit|suttit|haft|been|had|held|served) .{2,50}`,
    `(?:när|when) (?:började|blev|tillträdde|utsågs|did|was) ${NAME} (?:som|som en|start as|begin as|become|appointed|as|${POST}).{0,50}`,
  ],
  head: [
    `(?:vem|who) (?:är|e|is) ${WHOSE} (?:närmaste )?(?:chef|boss|manager|head)${END}`,
    `(?:vem|who) (?:är|e|is) (?:the )?(?:chef|boss|manager|head) (?:för|till|åt|to|of) ${NAME}${PLACE}${END}`,
    `(?:vem|who) (?:är det som |är de som |e de som )?(?:(?:bestämmer|basar|chefar|styr|är chef) över|bosses|manages|supervises) ${NAME}${END}`,
    `(?:vem|who) does ${NAME} (?:report|answer) to${END}`,
    `(?:vem|who) (?:lyder|does) ${NAME} (?:under|report to|answer to|work under)${END}`,
  ],
  deputy: [
    `(?:vem|vilka|who)(?: det)?(?: som)?(?: is| are| will| will be| kommer att)? ${IN_PLACE}(?: upp| in)?(?: för| åt| som| for)? ${NAME}${PLACE}${WHEN}`,
    `(?:vem|vilka|who)(?: is)? ${IN_PLACE}(?: in)? (?:när|medan|om|when|while|if) ${NAME} (?:är|is|blir) ${OUT}`,
    `(?:vem|who) (?:är|e|is) (?:the )?${STAND_IN} (?:för|till|åt|for|of|to) ${NAME}${WHEN}`,
    `(?:vem|who) (?:är|e|is) ${WHOSE} ${STAND_IN}${WHEN}`,
    `(?:vem|who) (?:tar|tar över|tar hand om|sköter|handles|takes|takes over|gets|looks after) (?:över |hand om |all )?${WHOSE} ${MATTERS}${WHEN}`,
    `(?:vem|who) (?:tar|takes) (?:över|vid|over)(?: för| for)? ${NAME}${WHEN}`,
    `(?:vem|who) (?:ska ${I}|kan ${I}|do i|should i|can i) ${GET} (?:när|medan|om|when|while|if) ${NAME} (?:är|is) ${OUT}`,
    `(?:har|does|has) ${NAME} (?:have )?(?:någon |nån |en |any |an? )?${STAND_IN}${WHEN}`,
    `(?:när|medan|om|ifall|when|while|if) ${NAME} (?:är|is) ${OUT},? (?:vem|who) (?!.*${DECIDES}).*`,
  ],
  away: [
    `(?:(?:när|hur länge|when|how long) )?(?:är|e|blir|kommer|ska|is|will) ${NAME}${PLACE} ${TO_BE}(?:${OUT}|${IN})${EVER}${END}`,
    `(?:(?:när|hur länge|when|how long) )?(?:har|ska|tar|kommer|does|is|will|has) ${NAME} ${TO_BE}(?:tagit |take |taking |got |any |some )*${LEAVE}${EVER}${END}`,
  ],
  reach: [
    `.*(?<!\\p{L})${REACH} (?:till|för|åt|to|of|for) ${NAME}${PLACE}${END}`,
    `(?:vad|what) (?:har|has|does) ${NAME} (?:have )?(?:för|as) ${REACH}${END}`,
    `(?:vilken|vilket|vilka|what|which) ${REACH} (?:har|does|is) ${NAME}(?: have)?${END}`,
    `(?:.* )?(?:är|ge mig|få|fa|har du|har ni|vet du|behöver|söker|skicka|vill ha|is|have|need|got|give me|know|send me|want) ${WHOSE} ${REACH}${END}`,
    `${WHOSE} ${REACH}${END}`,
    `(?:hur|var|how|where) (?:ska |kan |could |can |do |should |would )?(?:${I} )?${GET}(?: ${I})?(?: tag på| tag i| kontakt med)? ${NAME}${PLACE}${END}`,
    `(?:.* )?(?:vill|behöver|måste|kan|skulle|ska|want to|need to|have to|can|could)(?: ${I})?(?: vilja| behöva)? ${GET} ${NAME}${PLACE}${END}`,
    `(?:hur|how) (?:nås|is) ${NAME}(?: reached)?${END}`,
  ],
  facts: [
    `(?:vem|who) (?:är|e|ar|var|is|was) ${NAME}(?: för (?:nån|någon|en))?${PLACE}${END}`,
    `(?:vem|who) ${NAME} (?:är|is)${END}`,
    `vad (?:är|e) ${NAME} för (?:nån|någon|en)${END}`,
    `(?:vad|what) (?:${WORKS}|does|is) ${NAME}(?: (?:med|för|som|på|do|work with|work on|work as|doing|responsible for|for|in charge of))?(?: (?:nåt|något|här|here|för nåt))?${END}`,
    `(?:vad|what) (?:har|is|does) ${NAME} (?:have )?(?:för|as) ${ROLE}${END}`,
    `(?:vilken|vilket|vilka|what|which) ${ROLE} (?:har|does|is) ${NAME}(?: have| hold)?${END}`,
    `(?:.* )?(?:är|is) ${WHOSE} ${ROLE}${END}`,
    `${WHERE} (?:${WORKS}|does|is|works?) ${NAME}(?: (?:på|för|hos|åt|till|i|vid|work|sit|for|at|in|belong to|work in|work at|work for))?${END}`,
    `${WHERE} ${NAME} (?:${WORKS}|works|sits|is|belongs)(?: (?:på|för|hos|till|i|vid|for|at|in|to))?${END}`,
    `(?:vem|vilka|who|whom|för vem|åt vem|hos vem) (?:jobbar|arbetar|does) ${NAME} (?:work )?(?:för|åt|hos|under|for|under)?${END}`,
    `(?:jobbar|arbetar|är|finns|is|does|works) ${NAME} (?:kvar|fortfarande|still)(?: (?:kvar|här|here|work|working|employed|på|hos|at|in))*${PLACE}${END}`,
    `(?:är|e|is|var|was) ${NAME}(?: (?:fortfarande|ännu|också|vår|en|ny|nya|den|still|also|our|the|a|an|new|internationell|international))* ${POST}(?: (?:för|på|hos|i|vid|at|for|of|in) .{2,50})?${END}`,
    `(?:är|e|sitter|jobbar|arbetar|is|does|sits) ${NAME}(?: (?:med|där|dit|there|here|kvar|in on it))+(?: (?:eller|or) .{2,60})?${END}`,
    `(?:är|e|sitter|jobbar|arbetar|is|does) ${NAME} (?:(?:i|på|hos|vid|in|on|at|work|sit)(?!\\p{L}).{2,40}|${POST}) (?:eller|or) .{2,60}`,
    `(?:tillhör|är|is) ${NAME}(?: på| hos| i| at| in| with) .{2,40}`,
    `tillhör ${NAME} \\p{L}+${END}`,
    `(?:är det|is it) ${NAME} (?:som|who) (?:är|is) .{2,60}`,
    `(?:om|about) ${NAME}${END}`,
  ],
};

/** Whether a text asks who takes somebody's place, and not who has the role. */
export const asksForStandIn = (text: string): boolean => takesPlace.test(text);
const takesPlace = new RegExp(`(?<!\\p{L})(?:${IN_PLACE}|${STAND_IN})(?!\\p{L})`, 'iu');

/** Words after which only somebody stands, or what is somebody's: "vem ersätter Zlatan?" */
export const ofSomebody = /(?<!\p{L})(?:ersätter|ersättare|vikarie|deputy|replaces|(?:för|åt|for) \p{Lu})/u;

/** In which words something is asked of a person; the group `name` holds what would be the name. */
export const personForms: readonly { readonly asks: AskedOfPerson; readonly form: RegExp }[] = Object.entries(
  patterns,
).flatMap(([asks, forms]) =>
  forms.map((pattern) => ({
    asks: asks as AskedOfPerson,
    form: new RegExp(`^\\s*${LEAD}(?:${pattern})\\s*[?.!]*\\s*$`, 'iu'),
  })),
);
