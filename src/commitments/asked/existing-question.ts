import { isCountry, isPartOfWorld } from '../../language/places/parts-of-world.ts';
import type { Kind } from '../model.ts';
import { readKind } from '../reading/read-kind.ts';
import { kindsIn, NOUN } from './nouns.ts';
import { isOfNobody } from './register-question.ts';

/** What somebody asks that there is already, whoever in the city has it. */
export interface ExistingQuestion {
  /** Null: of every kind. */
  readonly kinds: readonly Kind[] | null;
  /** What it is about, folded; null where that is not said. */
  readonly theme: string | null;
  /** A part of the world, folded. */
  readonly region: string | null;
  /** A country or whoever it is with, folded. */
  readonly counterpart: string | null;
  /** False where the words may as well be of something else, so that only what is found answers. */
  readonly isSure: boolean;
}

const WE =
  '(?:vi|staden|stan|kommunen|stockholm|we|the city|(?:nagon|nan|ngn|any)(?: annan| other)? (?:namnd|forvaltning|enhet|committee|department|unit))';
const ALREADY = '(?:redan|already)';
const SOME = `(?:(?:${ALREADY}|ju|just nu|nu|idag|i dag|fortfarande|egentligen|currently|still|now|nagot|nagon|nagra|nat|nan|ngt|ngn|ett|en|any|an|a|some|annat|andra|other|befintlig\\w*|existing|internationell\\w*|international|slags|sorts|kind of|sort of) )*`;
const COOPERATION =
  '(?:samarbete(?:n|t)?|samverkan|partnerskap|(?:co-?operations?|collaborations?|partnerships?))';
const THING = `(?:${NOUN}|${COOPERATION})`;
const ANYTHING = '(?:nagot|nat|ngt|nagonting|nanting|anything|something|papers?|papper)';
const MEMBER =
  '(?:(?:med|medlem(?:mar)?|del|delaktiga|anslut(?:na|en|et)|engagerade|a member|members?|part|involved|active)(?: (?:i|av|till|in|of))?|in)';

/** That it is asked what there is, up to where it is said what it is about or with. */
const openings = [
  `(?:finns(?: det| de)?|(?:is|are) there) ${SOME}${THING}`,
  `vad har ${WE} ${SOME}(?:for|av) ${SOME}${THING}`,
  `har ${WE} ${SOME}${THING}`,
  `(?:do|does|have|has) ${WE} ${SOME}(?:have |got )?${SOME}${THING}`,
  `(?:ar|are|is) ${WE} ${SOME}${MEMBER} ${SOME}(?:${THING}|${ANYTHING})`,
  `(?:finns|har|is|are)(?: det| vi| there)? ${SOME}${ANYTHING}(?: som| that)? ${WE} ${SOME}(?:ar|har|are|have)(?: ${ALREADY})?(?: ${MEMBER})?`,
  `samarbetar ${WE}(?: ${ALREADY})?`,
  `(?:do|does) ${WE} ${SOME}(?:co-?operate|collaborate|work)`,
].join('|');
const MANY = '(?:(?:internationell\\w*|international|gallande|current) )*';
/** "Vilka avtal", "visa nätverken", or the word alone: "avtal om cykling". One that is thought of ("ett avtal om …") is none. */
const names = `(?:(?:visa|lista|show|list)(?: (?:mig|me))? )?(?:(?:vilka(?: ar)?|which(?: are)?|what(?: are)?|vad for|alla|all|any|nagra) )?(?:(?:vara|our) )?${MANY}(?:${NOUN})(?:(?: finns(?: det)?| exist| are there| har ${WE}| do ${WE} have| have ${WE}| (?:ar|are) ${WE} ${MEMBER})(?: ${ALREADY})?)?`;

const ABOUT =
  '(?:(?:som|that|which) )?(?:om|ror|beror|handlar om|kring|gallande|angaende|rorande|inom(?: omradet)?|pa temat|pa omradet|about|on|concerning|concerns?|regarding|within|in the field of|deals? with|works? (?:with|on)|(?:sysslar|jobbar|arbetar) med)';
/** "För klimat", "i skolan": words that say much else too. */
const LOOSELY = '(?:for|i|in|pa|at)';
/** What follows on it and says nothing more. */
const AFTER = `(?: (?:${ALREADY}|sedan tidigare|sen tidigare|finns (?:det|de)(?: nagra| nagot)?|(?:already |redan )?(?:signed|tecknat|tecknade|paskrivet)|idag|i dag|nu|just nu|today|now|at the moment)| (?:som |that |which )?(?:vi|we) (?:ar|are|belong|har|have)\\b.*| (?:innan|before|eller|or|sa|so|nar|when)\\b.*)?`;
/** What names no theme: a clause, or any of several. */
const THEME =
  '(?!(?:en|ett|a|an|vi|we|de|they|vad|hur|vilk\\w*|what|how|which|det|it|att|that|flera|olika|allt\\w*|several|various|everything|all)\\b)[^ ]+(?: (?!(?:med|with|av|by|som|that)\\b)[^ ]+){0,2}?';

const begins = `^(?:(?<asks>${openings})|(?<names>${names}))`;
const about = new RegExp(`${begins} ${ABOUT} (?<theme>${THEME})${AFTER}$`);
const loosely = new RegExp(`${begins} ${LOOSELY} (?<theme>${THEME})${AFTER}$`);
const place = new RegExp(`${begins} (?:i|in|fran|from) (?<place>[^ ]+(?: [^ ]+){0,3}?)${AFTER}$`);
/** "Är det fler än vi i stan som håller på med Seoul", "is anyone else in the city working with Oslo". */
const OTHERS =
  '(?:fler|flera|(?:nagon|nan|nagra|any(?:body|one)?|some(?:body|one)?)(?: (?:mer|annan|andra|else|other))?|andra|others)';
const OF_CITY =
  '(?: (?:i|pa|hos|in|at|across) (?:hela )?(?:the )?(?:staden|stan|kommunen|city|huset|house))?';
const othersToo = `(?:(?:ar|e|finns|har|is|are|does|do|has|have) (?:det |there )?${OTHERS}(?: an (?:vi|oss)|(?: other)? than us)?${OF_CITY}(?: (?:som|that|who))?(?: (?:har|ar|is|are|have))?(?: (?:redan|already|ocksa|also))? (?:haller pa|pysslar|jobbar|arbetar|samarbetar|gor (?:nat|nagot)|kontakt\\w*|working|works?|dealing|deals?|doing (?:something|anything)|contacts?|in (?:contact|touch)))`;
/** "Har vi nåt på gång med Oslo", "do we have anything going with Amsterdam". */
const anythingGoing = `(?:(?:har|have|has) ${WE}|(?:do|does|have|has) ${WE} ${SOME}(?:have|got)|finns(?: det)?|(?:is|are) there) ${SOME}${ANYTHING}(?: (?:pa gang|pa g|igang|ihop|tillsammans|going(?: on)?|on|running|planned|together|in the works))*|${othersToo}`;
const goingWith = new RegExp(`^(?:${anythingGoing}) (?:med|m|with) `);
/** Whether folded words ask whether anything at all is going on with somebody: its card is shown, and only that there is none told by a list. */
export const asksWhatIsGoing = (folded: string): boolean => goingWith.test(folded);
const withWhom = new RegExp(
  `^(?<asks>${openings}|${anythingGoing}) (?:med|m|with) (?<name>[^ ]+(?: [^ ]+){0,2}?)(?: ${ABOUT} .+)?${AFTER}$`,
);
/** "Finns redan nåt på cykelområdet", "anything on cycling already": of whatever kind. */
const whatever = new RegExp(
  `^(?<asks>(?:(?:finns(?: det| de)?|har vi|(?:is|are) there) )?${SOME}${ANYTHING}) (?:${ABOUT}|pa|for) (?<theme>${THEME})${AFTER}$`,
);
/** "Anything library-related that we are part of", "nåt biblioteksaktigt vi är med i": what it is like, and whose it is. */
const ofSort = new RegExp(
  `^(?<asks>(?:${openings}|(?:(?:finns(?: det| de)?|(?:is|are) there) )?${SOME}${ANYTHING}) (?<theme>[^ ]{4,}?)s?[ -]?(?:ish|related|aktigt|relaterat|artat)(?:(?: som| that)? ${WE}(?:['’]re)?(?: ${SOME}(?:(?:ar|har|are|have) )?(?:${ALREADY} )?(?:${MEMBER})?)?)?)(?: (?:utomlands|abroad|internationellt|internationally))?$`,
);
/** "Är vi med i nåt klimatnätverk": what it is about begins the word. */
const compound = new RegExp(
  `^(?:${[`finns(?: det)?`, `har ${WE}`, `(?:ar|are) ${WE} ${SOME}${MEMBER}`, 'vilka', 'vara'].join('|')}) ${SOME}(?<theme>(?!samarbets|samverkans|intentions|vanorts|partnerskaps)[a-z]{4,}?)s?(?<names>natverk(?:en)?|avtal(?:en)?)(?: (?:${ALREADY}|har ${WE}|ar ${WE} ${MEMBER}|finns(?: det)?))?$`,
);
const bare = new RegExp(
  `^(?:(?:visa|lista|show|list) )?(?<names>${NOUN}) (?<theme>(?!(?:om|for|i|in|med|with|on|about)\\b)[^ ]{4,})$`,
);
const alone = new RegExp(
  `^(?:(?:visa|lista|show|list|vilka|which|what) )${MANY}(?:${NOUN}) (?:finns(?: det)?|exist|are there|is there)(?: (?:idag|i dag|nu|just nu|today|now|i staden|i registret|in the city|in the register))*$`,
);
/** "Vilka länder har vi avtal med", "which cities do we have agreements with". */
const partners = new RegExp(
  `^(?:vilka|which|what) (?:andra |other )?(?:lander|stader|orter|organisationer|aktorer|countries|cities|places|organi[sz]ations) (?:har|do|does) ${WE} ${SOME}(?:have )?${THING} (?:med|i|with|in)$`,
);

const ANYBODY =
  '(?:nagon|nan|ngn|nagra|any(?:body|one)?|somebody|someone|vi|we)(?: (?:annan|andra|else|other))?(?: (?:namnd|forvaltning|enhet|committee|department|unit))?(?: (?:i|in) (?:staden|stan|kommunen|the city))?';
/** "Funderar på att gå med i nåt för ren luft, är nån i stan redan med i sånt?": what is thought of, and whether somebody is in such. */
const thoughtOf = new RegExp(
  `^.*\\b(?:(?:med|me) i|join(?:ing)?|(?:a )?(?:member|part) of) (?:nat|nagot|nan|nagon|ett|en|something|some|an?)(?: (?<names>${NOUN}))? (?:${ABOUT}|${LOOSELY}) (?<theme>${THEME})(?: (?:i|in) [^ ]+)?(?: (?:sa|och|men|and|but|so))? (?:finns (?:det|de)|(?:is|are) there|ar|are|is) ${SOME}${ANYBODY}(?: ${ALREADY})?(?: (?:som|that|who))?(?: (?:ar|are|is))?(?: ${ALREADY})? ${MEMBER} (?:sant|sadant|sana|nagot sant|nat sant|(?:something|anything) like (?:it|that)|such|one|those)$`,
);

/** The question of a text that says first what is thought of, in which nothing stands between the words; undefined for any other. */
export function readThoughtOf(folded: string): ExistingQuestion | undefined {
  const groups = rules.test(folded) ? undefined : thoughtOf.exec(folded)?.groups;
  return groups?.theme === undefined
    ? undefined
    : { ...nothing, kinds: kindsOf(groups), theme: groups.theme };
}

/** More than one is asked of: "med Peking eller Tokyo". */
const several = / (?:med|m|with) [^ ]+(?: [^ ]+)? (?:eller|och|or|and) /;

/** Whether folded words ask what may be done, and what is demanded: the strategy tells. */
export const asksForRules = (folded: string): boolean => rules.test(folded);
const rules =
  /\b(?:far|kan|ska|skall|bor|maste|behover|krav\w*|kravs|regler|villkor|tillatet|may|can|could|should|shall|must|need|needed|allowed|require\w*|rules?|beslut\w*|bestam\w*|decid\w*|strategi\w*|strategy)\b/;

/**
 * Takes folded words without what ends a sentence; gives what they ask that there is ("är vi redan med i något för klimat",
 * "avtal i Norden"), or undefined where they ask something else.
 */
export function readExisting(folded: string): ExistingQuestion | undefined {
  if (rules.test(folded)) return undefined;
  const where = place.exec(folded)?.groups;
  const named = where?.place ?? '';
  if (isPartOfWorld(named)) return { ...nothing, kinds: kindsOf(where), region: named };
  if (isCountry(named)) return { ...nothing, kinds: kindsOf(where), counterpart: named };
  const theme = about.exec(folded)?.groups;
  // Of what is itself a kind, such as twin cities, the strategy tells.
  if (theme?.theme !== undefined && readKind(theme.theme) !== null) return undefined;
  if (theme?.theme !== undefined) return { ...nothing, kinds: kindsOf(theme), theme: theme.theme };
  const whom = withWhom.exec(folded)?.groups;
  if (whom?.name !== undefined && several.test(folded)) return undefined;
  if (whom?.name !== undefined && !isOfNobody(whom.name))
    return { ...nothing, kinds: kindsOf(whom), counterpart: whom.name, isSure: isOfUs.test(whom.asks ?? '') };
  if (alone.test(folded) || partners.test(folded)) return { ...nothing, kinds: kindsIn(folded) ?? null };
  const loose = [ofSort, loosely, bare, whatever, compound]
    .map((form) => form.exec(folded)?.groups)
    .find((groups) => groups !== undefined);
  if (loose?.theme === undefined) return undefined;
  return { ...nothing, kinds: kindsOf(loose), theme: loose.theme, isSure: isOfUs.test(loose.asks ?? '') };
}

const nothing = { kinds: null, theme: null, region: null, counterpart: null, isSure: true } as const;
/** Who asks what there is already, of the city, asks nothing else. */
const isOfUs = new RegExp(`\\b${WE}\\b.*\\b${ALREADY}\\b|\\b${ALREADY}\\b.*\\b${WE}\\b`);

/** The kinds that are named where it is said what there is; a cooperation may be of any. */
function kindsOf(groups: Readonly<Record<string, string | undefined>> | undefined): readonly Kind[] | null {
  const said = groups?.asks ?? groups?.names ?? '';
  return kindsIn(said) ?? null;
}
