import type { Segment } from '../segments.ts';
import { isSaidToStay, staysAtHome } from './stays-at-home.ts';

/** Titles of a high political level (5#2): heads of state and government, ministers, mayors, ambassadors, parliaments. */
const HIGH =
  /(?<![\p{L}-])(?:H\.\s?E\.|his excellency|her excellency|(?:his|her|their) (?:imperial |royal |serene )?(?:majesty|majesties|highness(?:es)?)|grand du(?:ke|chess)|storhertig(?:en|innan|inna)?|kungliga? höghet(?:er(?:na)?|en)?|h\.?m\.? (?:konungen|drottningen)|kung(?:en|aparet)?|drottning(?:en)?|king|queen|kronprins(?:essan|en|essa)?|crown prince(?:ss)?|prince(?:ss)?|prins(?:essan|essa|en)?|emir(?:en)?|sultan(?:en)?|påven|pope|(?:\p{L}+s)?president(?:en|ent)?|burgomaster|maire|(?:ober)?bürgermeister(?:in)?|burgemeester|alcalde(?:sa)?|sindac[oa]|prefeit[oa]|(?:yli)?pormestari|alderm[ae]n|vice ?president(?:en)?|premiärminister(?:n|s)?|statsminister(?:n|ns|en|s)?|prime minister|chancellor|förbundskansler(?:n)?|\p{L}*minister(?:n|ns|en|s)?|ministers|ministrar(?:na)?|statsråd(?:et)?|secretary of state|statssekreterare(?:n)?|state secretary|governing mayor|intendent[ae]|lord mayor|mayor|mayors|deputy mayors?|vice[- ]?mayors?|\p{L}*borgmästar(?:e|en|es|ens|na)|\p{L}*borgmester(?:en)?|överborgmästare(?:n)?|oberbürgermeister|\p{L}*borgarråd(?:et)?|byrådsleder|governor|guvernör(?:en)?|landshövding|ambassadör(?:en|s|ens)?|ambassador|ambassadors|chargé d'affaires|talman(?:nen)?|speaker of (?:the )?\p{L}+|members of (?:the )?(?:\p{L}+ )?(?:parliament|landtag)|MPs|landtagsabgeordnete|ordførar(?:en?)?|ordfører(?:en)?|formannskapet|parlamentsledamöter|parlamentariker|riksdagsledamöter|stortingsrepresentanter|folketingsmedlemmer|eu[- ]?(?:commissioner|kommissionär)|commissioner(?!s? of police)|kommissionär(?:en)?|kommunstyrelsens? ordförande|fullmäktiges? ordförande|\p{L}*fullmäktigeordförande(?:n|ns)?|\p{L}*fullmäktiges? presidium|presidium of the (?:city|municipal) council|stadsfullmäktiges ordförande|chair(?:man|woman|person)? of the (?:city council|(?:municipal |city |provincial |regional )?people['’]s (?:committee|council)|(?:provincial|regional) (?:council|government)|(?:\p{L}+ )?parliamentary committee)|(?:från|from) (?:the )?(?:parlamentet|parliament|riksdagen|nationalförsamlingen|national assembly|senaten|senate)(?=[^.]{0,90}(?:ledam[oö]t|members|chair|ordförande))|council leader|leader of the council|president of the (?:city )?council|city council president|parliamentary (?:delegation|committee)|parlamentsutskott|statsbesök\p{L}*|state visit|head of (?:state|government)|statschef(?:en)?|regeringschef(?:en)?|generalsekreterare(?:n)?|secretary[- ]general|hög politisk nivå|high political level|high-level (?:political|visit|delegation))(?![\p{L}-])/giu;

/** They are named, but do not come: offices, greetings, offices of former times, the city's own. */
const NOT_COMING_BEFORE =
  /(?:hälsning(?:ar)? från|(?:cabinet|bureau|nom|adjointe?|gabinete|oficina|despacho|nombre|nome|ufficio|gabinetto) (?:du|de la|au|à la|del|della|do|da)|büro (?:des|der)|auftrag (?:des|der)|greetings from|behalf of the office of|office of the|former|f\.?d\.?|före detta|tidigare|ex-|not(?: the)?|inte(?: någon)?|ingen|no|without(?: the)?|utan|unlike|deputy to the|vice\s+ordföranden för ett|signed by(?: the| our)?|undertecknat av|letter from(?: the| our)?|addressed to(?: the| our)?|ställ(?:t|as|d) till(?: vår)?|brev från|på uppdrag av|uppdrag från|asked by|appointed by|utsedd av|(?:by|at the) (?:the )?(?:kind )?request of(?: our| the)?|trouble(?: the| your)?|at first(?: the| our)?|till en början|advis[eo]rs? to the|rådgivare (?:till|åt)|staff of the|secretary to the|sekreterare (?:åt|till)|spouse of the|med anledning av att|(?<!\p{L})(?:your|era?|ert)|the association of|förbundet för|king'?s?)\s+$/iu;
const NOT_COMING_AFTER =
  /^[^.;]{0,90}(?:cancelled|canceled|cannot (?:come|join|travel)|can't (?:come|join)|will not (?:come|join|travel|be|attend|take part)|not (?:be )?(?:able|travell?ing|joining|coming|attending)|unable to|intended to come|(?:del(?:tar|tager)|kommer|följer) icke|kommer (?:tyvärr )?inte|inte (?:med|kan|kommer|följer|deltar)|avbokat|förhindrad|f(?:ått|ick) förhinder|lämna\p{L}* återbud|had to (?:cancel|withdraw|stay)|has withdrawn|stannar hemma|stays at home)|^['’]s (?:\p{L}+ ){0,2}(?:office|bureau|department|directorate|cabinet|team|unit|administration|agency|council|committee|staff)(?!\p{L})|^ \p{L}*(?:chef|sekreterare|rådgivare|assistent|talesperson)(?:en|n)?(?!\p{L})|^ (?:\p{L}+ )?\p{L}*(?:kontor|kansli|stab|avdelning|enhet|medarbetare|handläggare)(?:et|en|er|na)?(?=\s(?:i|från|på|vill|önskar|kommer|skulle))|^\s*['’]?\s*(?:'s office|s kansli|s kontor|'s (?:staff|spouse|wife|husband|assistant|private secretary|office|adviser|advisor|secretary|spokes)|s? association|s'? association|s'? network|s stab|sends? (?:his|her|their) (?:greetings|regards)|hälsar|student|och jag hälsar|street|gata|plats|college|school|bay|university|hotel)/iu;
/** Only a meeting with the city's own shows the level: "wishes to meet the Mayor". */
const MEETS_OURS =
  /(?:meet|met|see|greet|audience with|courtesy call on|call on|träffa|möta|møte|mottas av|received by|uppvakta|hälsa på|samtal med)\s+(?:(?:the|your|with|er|vår|ert|stadens|stockholms)\s+)*(?:lord mayor|mayor|vice mayors?|city leadership|leadership of the city|political leadership|finansborgarråd\p{L}*|borgarråd\p{L}*|kommunfullmäktiges? (?:presidium|ordförande)|politiska? ledning\p{L}*)/iu;

/** The words that show a high political level, or null. */
export function readHighLevel(segments: readonly Segment[]): string | null {
  const said = segments.filter(
    ({ kind, field }) => kind !== 'signature' && kind !== 'sender' && field !== 'letter',
  );
  const named = said.flatMap(({ text }, position) => titlesIn(text, said[position + 1]?.text ?? ''));
  // "The Mayor is not coming himself": nor is the Mayor whose assistant writes.
  // "President is a big word", of the president of a parents' association: nor is it an office further on.
  const absent = new Set(
    named.flatMap(({ title, stays, isLesser }) => (stays || isLesser ? [title.toLowerCase()] : [])),
  );
  for (const { text } of said) {
    const meets = MEETS_OURS.exec(text);
    if (meets !== null) return meets[0];
    const coming = named.find(
      (one) => one.text === text && one.comes && !absent.has(one.title.toLowerCase()),
    );
    if (coming !== undefined) return coming.title;
  }
  return null;
}

/** Somebody of a high level who is named: whether they may come, and whether it is said that they do not. */
interface Named {
  readonly text: string;
  readonly title: string;
  readonly comes: boolean;
  readonly stays: boolean;
  /** The same word for something less. */
  readonly isLesser: boolean;
}

function titlesIn(text: string, next: string): Named[] {
  return [...text.matchAll(HIGH)].map((match) => {
    const [title] = match;
    const [before, after] = [text.slice(0, match.index), text.slice(match.index + title.length)];
    const isLesser = isNoOffice(title, before, after);
    const comes = !(
      NOT_COMING_BEFORE.test(before) ||
      NOT_COMING_AFTER.test(after) ||
      staysAtHome(before, after, next) ||
      isLesser
    );
    return { text, title, comes, stays: isSaidToStay(after), isLesser };
  });
}

/** Whether a word is a title of such a level, and so no place. */
export const isHighTitle = (word: string): boolean =>
  [...word.matchAll(HIGH)].some(([title]) => title.length === word.length);

/** "the president of our association", "speakers": the same words for lesser things. */
function isNoOffice(word: string, before: string, after: string): boolean {
  if (/^(?:vice ?)?president/iu.test(word)) {
    return (
      /^\s*(?:i|för|of|för|av)\s+(?:[\p{L}'’-]+\s+){0,3}(?:\p{L}*(?:förening\p{L}*|förbund\p{L}*|association|society|union|club|klubb\p{L}*|bolag\p{L}*|company|university|universitet\p{L}*|institut\p{L}*|chamber|network|nätverk\p{L}*|federation|board|foundation|stiftelse\p{L}*|board|committee|student\p{L}*))/iu.test(
        after,
      ) || /(?:vår|our)\s+$/iu.test(before)
    );
  }
  if (/^king$|^kung$|^queen$|^prince|^prins/iu.test(word))
    return /^\s+(?:county|size|'s cross|street|crab)/iu.test(after) || word === word.toLowerCase();
  if (/^commissioner$/iu.test(word))
    return /(?:police|fire|parks|health|deputy|additional|assistant|municipal|joint)\s+$/iu.test(before);
  if (/^ministers$/iu.test(word)) return /(?:church|parish)/iu.test(before);
  if (/minister/iu.test(word) && /^administer/iu.test(word)) return true;
  return false;
}

const INFORMAL =
  /(?:informell\p{L}*|informal\p{L}*|unofficial\p{L}*|inofficiell\p{L}*|arbetsbesök|arbeidsbesøk|working visit|technical visit|privat(?!e secretar|sekreterar)\p{L}*|privately|private visit|in (?:a |his |her )?private capacity|utan ceremoni\p{L}*|ingen ceremoni|no (?:ceremon\p{L}+|formalit\p{L}+|protocol)|inga formaliteter|low[- ]key|enkelt (?:arbets)?besök|nothing ceremonial|nothing formal|without (?:ceremony|formalit\p{L}+)|på fritiden|off the record)/iu;

/** Heads of state and government, whose working visits, and private ones, need the city's care none the less. */
const OF_STATE =
  /(?:stats|premiär)minister|prime minister|president|chancellor|kansler|kung|drottning|king|queen|majesty|majestät|emir|sultan|påve|pope|head of (?:state|government)|statschef|regeringschef/iu;
const WORKING =
  /arbetsbesök\p{L}*|arbeidsbesøk|working visit|(?:är|kommer|is|comes) privat(?:ly)?(?!\p{L})/giu;

/** Whether the visit is said to be informal; `level`: the words that show a high political level. */
export function isInformal(text: string, level: string | null): boolean {
  return INFORMAL.test(level !== null && OF_STATE.test(level) ? text.replace(WORKING, '') : text);
}

const PRIORITISED =
  /(?:prioriterad\p{L}*\s+(?:\p{L}+\s+){0,2}(?:delegation\p{L}*|besök\p{L}*|partner\p{L}*|samarbetspartner|gäst\p{L}*|grupp\p{L}*)|(?:delegation\p{L}*|besök\p{L}*)[^.;]{0,60}(?:är|som|har|pekats|utpekad\p{L}*|klassad\p{L}*|räknas)[^.;]{0,60}(?:prioriterad\p{L}*|prioriterat)|prioriterad\p{L}* av (?:staden|stockholm\p{L}*|kommunstyrelsen|stadsledning\p{L}*|stadens ledning)|(?:av|enligt) (?:staden|kommunstyrelsen|stadsledning\p{L}*|stadens ledning|internationella enheten)[^.;]{0,40}prioriter(?:ad\p{L}*|at|ats)|som prioritera[dt]\p{L}*|(?:utsett|utvalt|valt|räknat)[^.;]{0,60} (?:till |som |bland )?(?:ett av |en av )?de prioriterade|till prioriterad\p{L}*|(?:staden|kommunstyrelsen|stadsledningen) (?:själv )?(?:har )?(?:(?:beslutat|bestämt|valt) (?:att |sig för att )?)?(?:ska |skall )?prioriter(?:at|ar|as|a|ade)(?!\p{L})|receives? (?:\p{L}+ ){0,2}with priority|prioritised by|prioritized by|(?:city|stockholm|you|office|executive)\p{L}*(?:'s)?[^.;]{0,50}(?:prioriti[sz]ed?|as (?:a )?priority|priority status)|priorit(?:y|i[sz]ed) (?:delegation|visit|partner\p{L}*|city|guest|status)|(?:designated|listed|named|classed|identified|singled out|marked) as (?:a |being a |of )?(?:special )?priority|(?:designat|declar|nam|list)(?:e|ed|es)\s[^.;]{0,60} (?:a|as a|as) priority|delegations?[^.;]{0,40}(?:gives?|given|gave) (?:\p{L}+ )?priority|(?:ger|gett|fått|givits) (?:\p{L}+ )?(?:prioritet|företräde)|on (?:your|the city's) (?:list of )?priorit\p{L}+|priority list|prio(?:rit\p{L}*)? enl(?:igt|\.)|lista (?:över |med )?prioriterade|(?:bland|av|among|one of) (?:de|the) (?:städer|delegationer|besök|gäster|cities|delegations|visits|guests) (?:som|that|which) (?:stockholm\p{L}*|staden\p{L}*|kommunstyrelsen|your|the city)[^.;]{0,40} priorit\p{L}+)/iu;
/** The visitors' own priorities, or a question of how the city sets its own. */
const OTHER_PRIORITY =
  /(?:how|hur)\s+(?:do |does )?(?:you|ni|staden|the city)\s+(?:prioriti[sz]e|prioriterar)|(?:våra|our|their|deras)\s+priorit|inte (?:någon )?prioriterad|not (?:a )?priority/iu;

/** The words by which the city is said to prioritise the delegation, or null. */
export function readPrioritised(segments: readonly Segment[]): string | null {
  for (const { text, kind } of segments) {
    const match = kind === 'signature' || OTHER_PRIORITY.test(text) ? null : PRIORITISED.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}

/** An order or a place is a question of protocol where guests, speeches, tables or flags have it, and not where plots are sold in it. */
const ORDER =
  /(?:(?:vem|vilka) (?:ska )?(?:sitter|sitta|står|tala|talar) (?:bredvid|var|först|med)|who (?:sits|stands|speaks|greets)(?! \p{L}+(?:ish|ese|ian|man|ench|utch|abic)(?!\p{L}))(?! (?:in|on|with|at) the (?:boards?|firms?|compan\p{L}+|committees?)(?!\p{L}))|vilken ordning|in (?:which|what) order)/iu;
const CEREMONY =
  /(?<!\p{L})(?:tal|talen|talar|speech\p{L}*|speaks?|toast\p{L}*|skål\p{L}*|flag\p{L}*|fan(?:a|or|orna)|gåv\p{L}*|gifts?|titul\p{L}*|hälsar?|greets?|guests?|gäst\p{L}*|tables?|bord(?:et)?|lunch\p{L}*|middag\p{L}*|dinner|ceremon\p{L}*|anthems?|nationalsång\p{L}*|hymn\p{L}*|\p{L}*minist\p{L}*|mayors?|borgmästar\p{L}*|ambassad\p{L}*|dignitar\p{L}*|delegat\p{L}*|podium|först|first|bredvid|next to|beside)(?!\p{L})/iu;
const PROTOCOL =
  /(?:flagg(?:a|an|or|ning|as|ar)|(?:which |what )?flags?(?! ship)|protokollär\p{L}*|protokollfråg\p{L}*|fråga om protokoll|(?:a )?(?:question|matter|point)s? of protocol|protocol (?:question|advice|issue|officer)s?|(?<!to the )protocol department|order of precedence|rangordning|bordsplacering\p{L}*|placering(?:en)? vid (?:bordet|lunchen|middagen)|seating(?: plan| order| arrangement)?|(?:exchange of )?gifts?(?= |\b.{0,20}(?:exchange|be brought|appropriate|to give|bring))|gåvoutbyte|presenter och tal|tal och presenter|gifts and speeches|speeches and gifts|hålla tal|hur brukar ni göra med presenter|gåv(?:a|or|an)\b|forms? of address|how to address|tilltal\p{L}*|titulera\p{L}*|klädkod|dress code|national anthems?|nationalsång\p{L}*|etikett|etiquette|ceremoniel\p{L}*)/iu;

/** The words of a question on protocol, or null. */
export function readProtocol(segments: readonly Segment[]): string | null {
  for (const { text, kind } of segments) {
    const match =
      kind === 'signature' ? null : (PROTOCOL.exec(text) ?? (CEREMONY.test(text) ? ORDER.exec(text) : null));
    if (
      match !== null &&
      !/(?:not needed|not required|behövs (?:inte|ej))/iu.test(text) &&
      /(?:\?|who|vem|advise|råd|hur ska|how (?:should|do)|behöver|vilken|what|which|svarar för|hjälp|fråga|question)/iu.test(
        text,
      )
    )
      return match[0];
  }
  return null;
}

const SEVERAL =
  /(?:flera (?:olika )?(?:förvaltningar|områden|nämnder|verksamheter|verksamhetsområden|fält|ämnen|avdelningar)|several (?:departments|administrations|fields|areas|sectors|topics|policy areas|services|units)|different (?:departments|administrations|sectors|policy areas)|cross[- ]?departmental|across (?:departments|the departments|sectors|policy areas|your departments)|various (?:departments|sectors|fields)|samlad ingång|en väg in|en enda kontakt|one front door|one (?:coordinating \p{L}+|host|coordinator|point of contact|contact point|entry point)|single (?:entry|point of contact|contact)|bred (?:bild|överblick)|helhetsbild|broad (?:picture|overview|programme)|brett program|(?:one |a )?(?:joint|common|shared) programme?|all-round|gemensamt program|(?:three|four|five|six|tre|fyra|fem|sex) (?:things|saker|områden|teman|themes|areas|topics|förvaltningar|departments|fields)|förvaltningsövergripande|spretig\p{L}*|var(?:je|t) (?:sektor|förvaltning|enhet) för sig|skilt för sig|multi-?sector\p{L}*|multisektoriel\p{L}*)/iu;

/** Whether a text says itself that the visit concerns several fields. */
export const saysSeveralFields = (text: string): boolean => SEVERAL.test(text);
