import { countWords } from '../../language/words.ts';
import { ANY_DAY, readDaysAsked } from '../contact/days-asked.ts';
import { plainQuestion } from './plain-question.ts';

/** The role that somebody is looked for in at a unit. */
export type RoleSought = 'contact_person' | 'head' | 'registrar';

/** Words that may name a unit. */
export interface Place {
  readonly words: string;
  /** Whether they stand where one is: "på idrott", and not "om idrott". */
  readonly within: boolean;
}

/** Who is sought, and how they are to be reached. */
export interface Sought {
  readonly role: RoleSought;
  /** What is asked for to reach them by, where it is asked for. */
  readonly by: 'mail' | 'number' | undefined;
}

/** Whom a text looks for, and in which words it may say where. */
export interface PlaceQuestion extends Sought {
  /** What may name a unit, the likeliest first. */
  readonly places: readonly Place[];
  /** Whether only the name of a unit is a place, and what several work with is none. */
  readonly byName: boolean;
  /** Whether it says "hos oss", and so may mean the unit of whoever asks. */
  readonly own: boolean;
}

/** Longer texts tell of something. */
const MOST_WORDS = 25;

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
const begins = (pattern: string) => new RegExp(`^\\s*${LEAD_IN}(?:${pattern})(?!\\p{L})`, 'iu');
const LEAD_IN =
  '(?:(?:hej(?:san)?|hallå|tjena|hello|hi|hey|ursäkta|sorry|excuse me|ok|okej|och|men|and|but|så|so)[\\s,!.]+|(?:vet du|vet ni|kan du säga|kan du berätta|säg mig|jag undrar|undrar|do you know|can you tell me|could you tell me|tell me|please)\\s+)*';
const WHO =
  '(?:(?:till|med|hos|åt|av|to|with) )?(?:vem|vilka|vilken (?:person|människa|kollega)|who|whom|which (?:person|colleague)|what person)';
/** To turn to somebody, whatever it is done by. */
export const TURN_TO =
  'prata|pratar|bolla|bollar|rådfråga|höra med|kolla med|tala|talar|snacka|snackar|ring|ringa|ringer|mejla|mejlar|maila|mailar|skriva till|skriver|vända|vänder|höra av|hör|få tag|får tag|ta kontakt|kontakt|kontakta|kontaktar|nå|når|fråga|frågar|talk|speak|approach|consult|contact|call|phone|email|e-mail|write to|reach|get hold|get in touch|turn to|turn|ask|go-to';
const ME = '(?:jag|ja|man|vi|en|i|we|one|you)';
const IN_CHARGE =
  'representerar|representerade|företräder|ansvar|ansvarar|ansvarig|ansvariga|ansvarade|håller|höll|hålla|sköter|skötte|har hand|hade hand|tar hand|tog hand|jobbar|jobbade|arbetar|arbetade|koll på|handlägger|handlade|svarar för|driver|drev|basar över|in charge|responsible|represents?|handles?|handled|handling|dealing|deals?|dealt|works?|worked|working|takes? care|took care|looks? after|looked after|runs?|ran|does|doing';
export const ABROAD =
  'internationell\\p{L}*|international\\p{L}*|utland\\p{L}*|utländsk\\p{L}*|utomlands|foreign\\p{L}*|abroad|overseas|delegation\\p{L}*|(?:studie)?besök\\p{L}*|visit\\p{L}*';
const matter = word(ABROAD);
const visit = word('delegation\\p{L}*|(?:studie)?besök\\p{L}*|visits?|visitors?');
const SOMEBODY = '(?:nån|någon|nan|anyone|anybody|someone|somebody|any|en|an?)(?!\\p{L})';
/** How somebody is reached. */
const REACH =
  '(?:e-?)?(?:mejl|mail|post)(?:en)?|\\p{L}*(?:adress|nummer|numret|uppgift)\\p{L}*|telefon(?:en)?|mobil(?:en)?|tfn|e-?mails?|phone|(?:phone )?numbers?|address|contact (?:details|info\\p{L}*)';
const numberAsked = word(
  '\\p{L}*num(?:mer|ret)\\p{L}*|telefon(?:en)?|mobil(?:en)?|tfn|phone|(?:phone )?numbers?',
);
const mailAsked = word(
  '(?:e-?)?(?:mejl|mail|post)(?:en)?|(?:e-?)?\\p{L}*adress\\p{L}*|e-?mails?|address|contact (?:details|info\\p{L}*)|kontaktuppgift\\p{L}*',
);

const ROLES = {
  registrar: 'registrator|registratorn|registrators|registratorns|registrars?',
  head: '(?:förvaltnings|bolags|stadsdels)?(?:chef|chefen|chefs|direktör|direktören)|boss|bossen|basen|vd|vd:n|head|director|ceo|manager',
  contact_person:
    '(?:internationella? |international )?(?:samordnare|samordnaren|coordinator)|(?:internationella? |international )person(?:en)?|kontaktperson|kontaktpersonen|kontaktpersons|kontaktpersonens|kontakt|kontakten|kontaktpersoner|contact|contacts|contact persons?',
} as const satisfies Readonly<Record<RoleSought, string>>;

/** "Vem ska jag prata med", "finns nån jag kan ringa": to be turned to. */
const turns = [
  // "Who do I bug over at Trafik": whatever is done to somebody at a place, they are turned to.
  `(?:${WHO}) (?:do|should|can|could|would|must) (?:i|we|one) \\p{L}+ (?:(?:over|up|down|there) )?(?:at|with|from)`,
  `(?:${WHO}) (?:ska|kan|bör|får|skulle) ${ME} (?:kunna )?\\p{L}+ (?:(?:borta|där|nere|uppe|över) )?(?:på|hos|vid)`,
  `(?:${WHO})(?:.*(?<!\\p{L}))?(?:${ME}|do i|should i|can i|could i) (?:kan |ska |bör |can |should |best |bäst )?(?:${TURN_TO})`,
  `(?:${WHO})(?:.*(?<!\\p{L}))?(?:${TURN_TO}) (?:jag|man|vi)`,
  `(?:${WHO})(?: är| e|['’]?s| is)?(?: the| den| det)?(?: best| bäst| rätt| right| bra| good)?(?: person(?:en)?)? (?:(?:att |å |o |to |för att )(?:${TURN_TO})|go-to person)`,
  `(?:finns|har|is there|are there|do you have|have you got)(?: det)?(?:.*(?<!\\p{L}))?${SOMEBODY}(?:.*(?<!\\p{L}))?(?:${ME}|to|att) (?:kan |ska |can |could |should )?(?:${TURN_TO})`,
  `(?:${WHO}) (?:kan|skulle kunna|can|could) (?:hjälpa|help|svara|answer)`,
  `(?:kan|skulle|can|could) ${SOMEBODY} (?:på|hos|vid|at|from|från) .*(?<!\\p{L})(?:hjälpa|hjälp|svara|help|assist|answer|ringa|träffa|ta emot|call|meet)`,
  `(?:(?:jag|vi|i|we) (?:behöver|vill|måste|skulle vilja|need|want|would like)|söker|letar efter|looking for)(?:.*(?<!\\p{L}))?(?:${TURN_TO})(?: (?:i|på|med|to|with|till|of))? (?:nån|någon|den som|rätt person|anyone|someone|somebody|whoever|the (?:right )?person)`,
].map(begins);
/** "Vem håller i det internationella", "har de nån internationell person". */
const handles = [
  `(?:${WHO})(?: all)? (?:(?:är|e|is|det|som|de|den|der|ar|are|var|was|were) )*(?:${IN_CHARGE})(?=.*(?<!\\p{L})(?:${ABROAD}))`,
  `(?:${WHO}) (?:(?:hos|på|i|inom|at|in) .*(?<!\\p{L}))?(?:${IN_CHARGE})(?=.*(?<!\\p{L})(?:${ABROAD}))`,
  `(?:finns|har|is there|does|do)(?:.*(?<!\\p{L}))?${SOMEBODY}(?: \\p{L}+)? (?:(?:person|kontakt|contact|ansvarig|samordnare|coordinator)|(?:.* )?(?:som|who) (?:${IN_CHARGE}))`,
].map(begins);
const holds = (role: RoleSought) => [
  begins(
    `(?:${WHO})(?: (?:är|e|ar|heter|is|are|var|was|were|har|varit|has|been|used|to|be|blir|det|som|${ABROAD}))+(?: \\p{L}+){0,3} (?:${ROLES[role]})`,
  ),
  begins(
    `(?:jag |vi |i |we |i['’]m )?(?:söker|behöver|letar efter|vill nå|vill ha|need|want|am looking for|looking for)(?: (?:the|your|er|en|ett|a|an|to reach|${ABROAD}|(?:${REACH}) (?:till|för|to|for|of)))*(?: \\p{L}+s)? (?:${ROLES[role]})`,
  ),
  new RegExp(
    `^\\s*(?:(?:internationella? |international |the )*(?:${ROLES[role]})) (?:på|pa|hos|för|i|vid|at|for|of) [^?.!]{2,40}[?.!]*\\s*$`,
    'iu',
  ),
  begins(`(?:.*(?<!\\p{L}))?(?:${REACH}) (?:till|för|åt|to|of|for) (?:.* )?(?:${ROLES[role]})`),
  begins(
    `(?:vad|what) (?:heter|är|is) (?:.*(?<!\\p{L}))?(?:${ROLES[role]})(?:s)?(?: (?:namn|name|${REACH}))?`,
  ),
];
/** What a registrar keeps. */
const DIARY =
  'diari(?:et|um|er|erna)|diarieföring\\p{L}*|(?:official )?(?:diary|registry|records|case register)';
const heldBy = {
  registrar: [
    ...holds('registrar'),
    begins(
      '(?:vem|vilka|who)(?: (?:är|e|det|de|dom|den|som|is|it|that|who))* (?:diarieför|registrerar|registers)',
    ),
    begins(
      `(?:${WHO})(?: (?:det|som|is|it|är|that))* (?:${IN_CHARGE}|för|keeps?|kept|maintains?)(?: (?:hand|om|i|för|med|over|of|care|after|for|with))* (?:the )?(?:${DIARY})`,
    ),
  ],
  head: holds('head'),
  contact_person: holds('contact_person'),
} as const satisfies Readonly<Record<RoleSought, readonly RegExp[]>>;
/** "Vem leder socialförvaltningen", "who runs the Culture Department". */
const leads = begins(
  '(?:vem|who) (?:leder|ledde|basar över|basar på|runs|ran|leads|led|heads|headed|manages|managed|is running|is heading) (?:the )?(?<place>.+)',
);

/** What asks of a rule, a decision or the text of the strategy: who may, must, decides or appoints. */
const ofRules = word(
  `strateg\\p{L}*|policy\\p{L}*|regler\\p{L}*|rules?|beslut\\p{L}*|decid\\p{L}*|bestäm\\p{L}*|godkänn\\p{L}*|approv\\p{L}*|utse\\p{L}*|appoint\\p{L}*|får(?! ${ME} (?:tag|kontakt))|may|måste(?! ${ME})|must|bör(?! ${ME})|ska(?! ${ME})|should(?! (?:i|we|one))|mandat\\p{L}*|uppdrag\\p{L}*|uppgift(?:er|en)|duties|tasks?|byt\\p{L}*|replac\\p{L}*|ersätt\\p{L}*`,
);
/** What tells more than where: a clause, a second question. */
const clause = word(
  'att(?! (?:kontakta|prata|ringa|nå|mejla|maila|tala))|när|if|when|that|whether|medan|eller|or|och (?:vad|vem|hur|vilka|finns)|and (?:what|who|how|which)|samt|som (?:kommer|vill|ska)',
);
const sentences = /[.!?]\s+\p{L}.*\p{L}/u;

/** Whom a text looks for at some place; undefined when it asks something else. Whether the place is one, the directory tells. */
export function readPlaceQuestion(text: string): PlaceQuestion | undefined {
  const said = plainQuestion(text);
  if (countWords(said) > MOST_WORDS || ofRules.test(said) || sentences.test(said)) return undefined;
  const led = leads.exec(readDaysAsked(said, ANY_DAY)?.rest ?? said)?.groups?.place;
  if (led !== undefined)
    return clause.test(led)
      ? undefined
      : { role: 'head', places: [{ words: led, within: false }], byName: true, by: undefined, own: false };
  const role = roleSought(said);
  if (role === undefined) return undefined;
  const places = placesIn(said);
  // Whoever asks whom to call about a visit that there is, and says no place, has the own one in mind.
  const turned = turnsTo(said) && visit.test(said) && !supposed.test(said);
  const own = ownPlace.test(said) || (places.length === 0 && turned);
  if (places.length === 0 && !own) return undefined;
  return { role, places, byName: false, by: wayAsked(said), own };
}

function wayAsked(said: string): Sought['by'] {
  return numberAsked.test(said) ? 'number' : mailAsked.test(said) ? 'mail' : undefined;
}

/** Who is sought by a text that is known to look for somebody. */
export function soughtIn(text: string): Sought {
  return { role: roleNamed(text) ?? 'contact_person', by: wayAsked(text) };
}

/** "Min chef undrar vem kontaktpersonen är": a head may ask or be set aside, and the contact person is who is sought. */
const surelyContact = word(
  'kontaktperson(?:en)?|contact persons?|samordnare(?:n)?|koordinator(?:n)?|coordinators?',
);

/** Who wants to know it is not who is sought. */
const onBehalf =
  /(?<!\p{L})(?:min|vår|my|our) \p{L}+ (?=(?:vill|behöver|undrar|fråga\p{L}*|säger|sa|sade|bad|ber|want\p{L}*|need\p{L}*|ask\p{L}*|wonder\p{L}*|says|said)(?!\p{L}))/giu;

/** Whether a text names a contact person in any of the words for one. */
export const namesContact = (text: string): boolean => word(ROLES.contact_person).test(text);

/** The role that a text names which is known to look for somebody; undefined where it names none. */
export function roleNamed(text: string): RoleSought | undefined {
  if (surelyContact.test(text)) return 'contact_person';
  const said = text.replace(onBehalf, ' ');
  return (['registrar', 'head'] as const).find((role) => word(ROLES[role]).test(said));
}

function roleSought(said: string): RoleSought | undefined {
  const isPlain = !clause.test(said);
  const held = (['registrar', 'head', 'contact_person'] as const).find((role) =>
    heldBy[role].some((form) => form.test(said)),
  );
  if (held !== undefined && isPlain) return held;
  if (turnsTo(said)) return 'contact_person';
  return isPlain && handles.some((form) => form.test(said)) ? 'contact_person' : undefined;
}

const turnsTo = (said: string) => turns.some((form) => form.test(said));
/** "Om jag vill bjuda in en delegation": what might be, and not what there is. */
const supposed = word(
  `(?:om|ifall|när) (?:jag|man|vi|nån|någon|det|de)|(?:if|when) (?:i|we|you|one|they|someone|somebody|there)`,
);

const ownPlace = word(
  '(?:hos|på|åt|för|at|for|with) (?:oss|us)|(?:hos|på|i|vid|at|in) (?:vår|vårt|våran|our|min|mitt|my) (?:förvaltning|nämnd|enhet|bolag|kontor|department|administration|unit|company|office|place)|(?:vår|vårt|våran|our|min|my)(?= (?:internationella?|international)? ?(?:kontakt|contact|registr|chef|boss|head))',
);

const LEADS = 'på|pa|hos|vid|at|with|inom|i|in|within|för|for|of|över|till|to|from|från';
const CUTS = `${LEADS}|om|kring|angående|gällande|rörande|jag|vi|man|som|när|med|about|regarding|concerning|on|that|when|who|whom|we|if|ifall|inför|nu|just|now|idag|då|then|please|tack|should|can|could|would|do|ska|kan|bör|jobbar|arbetar|har|sköter|svarar|works|handles|back|[12]\\d{3}`;
const placed = new RegExp(
  `(?<!\\p{L})(?<lead>${LEADS})\\s+(?!(?:${LEADS})\\s)(?:the\\s+)?(?<place>[^?.!,;]+?)(?=\\s+(?:${CUTS})(?!\\p{L})|[?!,;]|\\.\\s|\\.?\\s*$)`,
  'giu',
);
/** "Trafikkontorets kontaktperson", "har fastighetskontoret nån internationell". */
const besides = [
  /(?:representerar|representerade|företräder|represents?) (?:the )?(?<place>\p{L}[^?.!,]*)/iu,
  new RegExp(
    `(?<place>\\p{L}[\\p{L}&-]+s) (?:internationella? |international )?(?:${Object.values(ROLES).join('|')})(?!\\p{L})`,
    'iu',
  ),
  /^\s*(?:har|hade|does|has|did) (?:the )?(?<place>\p{L}.*?) (?:nån|någon|nån|have|had|an?|en) /iu,
  /(?<!\p{L})(?:kontaktperson(?:en)?|kontakten|contact person)\s+(?<place>[\p{L}-]+(?: [\p{L}-]+)?)\s*[?.!]*\s*$/iu,
];
/** What begins so names no unit: "do i call". */
const noPlace = new RegExp(
  `^(?:${TURN_TO}|oss|us|er|you|mig|me|dig|det|den|de|en|ett|an?|${REACH}|${Object.values(ROLES).join('|')})(?!\\p{L})`,
  'iu',
);
const atUnit = /^(?:på|pa|hos|vid|at|inom|within|i|in)$/u;
const atFirst = /^(?:på|pa|hos|vid|at)$/iu;

/** What may name a unit: "på Trafikkontoret" before "i internationella ärenden". */
export function placesIn(said: string): Place[] {
  const found = [...said.matchAll(placed)].map(({ groups: { lead = '', place = '' } = {} }) => ({
    first: atFirst.test(lead),
    within: atUnit.test(lead),
    words: withoutMatter(place),
  }));
  const beside = besides.map((form) => ({
    first: false,
    within: false,
    words: withoutMatter(form.exec(said)?.groups?.place ?? ''),
  }));
  const ordered = [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first), ...beside];
  return ordered
    .filter(({ words }) => words !== '' && !noPlace.test(words))
    .map(({ words, within }) => ({ words, within }));
}

/** "Det internationella" is what it is about, and no place. */
function withoutMatter(place: string): string {
  return place.replace(new RegExp(matter.source, 'giu'), ' ').replace(/\s+/g, ' ').trim();
}
