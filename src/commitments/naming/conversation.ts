import { civilDateAt } from '../../calendar/civil-date.ts';
import { answersFound, type Found, type Intent } from '../../conversation/feature.ts';
import type { Named } from '../../conversation/named.ts';
import type { OtherOne } from '../../conversation/other-one.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { tellingWords } from '../../language/content-stems.ts';
import { shortened } from '../../language/cut-text.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import { namesVaguely } from '../../language/naming/mentions.ts';
import { namedAtAll } from '../../language/naming/named-at-all.ts';
import { isShort } from '../../language/naming/parts-told.ts';
import {
  asksInGeneral,
  asksSomething,
  isQuestion,
  mayTellOfOne,
  namedIn,
  presupposes,
  type Telling,
  toldOf,
} from '../../language/naming/told-of.ts';
import { findPlaces } from '../../language/places/places.ts';
import { countWords, fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { languageIn } from '../asked/language-in.ts';
import { showAsked } from '../card/show-commitment.ts';
import { heldFacts } from '../card/told-fact.ts';
import { ownUnits } from '../form/conversation.ts';
import { listCard } from '../lists/list-card.ts';
import { showList } from '../lists/show-list.ts';
import { overviewTexts } from '../lists/texts.ts';
import { type AskedKind, type Commitment, standingOn } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { readKind } from '../reading/read-kind.ts';
import { listCommitments } from '../register.ts';
import { titleOf } from '../say.ts';
import { nearnessTo } from '../themes.ts';
import { readCommitmentNames, toTellable } from './commitment-names.ts';

/** Above what nobody claims; of a place that others know too a trip or visit is meant first, unless it says what only these have. */
const CLAIM = 0.43;
/** So few may be meant where none is named. */
const MOST_OF_KIND = 10;

const leaving = String.raw`\b(?:lamna\w*|gatt ur|ga ur|gar ur|gick ur|uttrad\w*|avsluta\w*|sagt? upp|sade upp|left|leave|leaving|quit|terminat\w*|withdr[ae]w\w*)\b`;
export const toldOfCommitment: Telling = {
  kinds: {
    sv: 'avtalet|samarbetsavtalet|samarbetet|medlemskapet|nätverket|projektet|avsiktsförklaringen|överenskommelsen',
    en: 'agreement|membership|network|cooperation|project|letter of intent|deal',
  },
  acts: new RegExp(
    [
      leaving,
      String.raw`\b(?:vart (?:pengarna|avgiften|det|kostnaden)|vard\w*|worth|forlang\w*|forny\w*|omprov\w*|review\w*|(?:kor\w*|fortsatt\w*|hang\w*) vidare|fortsatt\w*|hall\w* pa|(?:carry|go|keep) on|continue|(?:ta|tar|tagit) (?:\w+ )?(?:stallning|beslut)|(?<=\bnar (?:\w+ ){0,3})(?:bestamma|besluta|avgora)|(?<=\bwhen (?:\w+ ){0,4})decide|decide (?:on|about)|till nar|tills nar|until when|renew\w*|extend\w*|(?:loper|lopt|gar|gatt|gick) (?:\w+ ){0,2}ut|upp for|prov(?:a|as|ning\w*)|hur lange|how long|upphor\w*|galler (?:\w+ )?(?:an|fortfarande|langre)|ta\w* slut|slut\w*|expir\w*|r[ua]n\w* out|end(?:s|ed)?)\b`,
      String.raw`\b(?:(?:sedan|sen) nar|since when|how long have (?:we|the city)|(?:vem|vilka|who)(?: \w+){0,2} (?:bestamde|beslutade|decided|approved))\b`,
      String.raw`\b(?:avgift\w*|lagger vi|betala\w*|kosta\w*|fees?|pa(?:y|ys|id)|costs?)\b`,
      String.raw`\b(?:skoter|haller i|ansvar\w*|kontakt\w*|mellan oss|skrev (?:vi )?(?:pa|under)|skrivit (?:pa|under)|teckna(?:t|de)|signed|pa gang|(?:har|have) (?:vi|we) (?:redan |already )?(?:nat\w*|nagot|nagra|nagon\w*|something|anything|any)|between us|in charge|(?:det|vad|allt|what|whatever|everything|all) (?:vi|we|staden|the city) (?:\w+ )?(?:har|have|holds?|has)\b(?! (?:att|to)\b)|looks? after)\b`,
    ].join('|'),
  ),
};
const tellsOfLeaving = new RegExp(leaving);
/** "Det där nätverket", with nothing that says which. */
const unnamed =
  /\b(?:det dar|den dar|det|vart|that|the|our) (?:gamla |old )?(natverk\w*|medlemskap\w*|(?:samarbets)?avtal\w*|network|membership|agreement)\b/;

/** "Är Eurocities värt pengarna längre?", "har vi nåt med Berlin redan": the card of the commitment, or those that may be meant. */
export function toldIntent(ports: CommitmentPorts): Intent {
  return {
    name: 'commitment-told',
    claim: (text) => (mayTellOfOne(text) && maySpeakOf(fold(text)) ? CLAIM : 0),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const found = await commitmentsTold(ports, turn);
      if (found.length > 0) return { reply: () => showTold(ports, turn, found) };
      const asked = agreementWith(turn);
      return asked === undefined ? undefined : { reply: () => showList(ports, { ...turn, text: asked }) };
    }),
  };
}

const theAgreement =
  /(?<!\p{L})(?:(?:samarbets|samverkans)?avtalet (?:som )?(?:vi har )?(?:med|m|i) (?:staden )?(?<sv>\p{L}+)|(?<before>\p{L}+?)s?-?(?:avtalet|samarbetsavtalet)|the (?:\p{L}+ )?agreement (?:that |which )?(?:we have )?(?:with|in) (?:the city of )?(?<en>\p{L}+)|(?:the|our) (?<first>\p{L}+) agreement)(?!\p{L})/iu;

/** "Nairobiavtalet, har det inte gått ut?": the list of what there is with a place, where nothing that is told of is with it. */
function agreementWith(turn: MessageTurn): string | undefined {
  const { sv, before, en, first } = theAgreement.exec(turn.text.normalize('NFC'))?.groups ?? {};
  const [place, ...others] = findPlaces(sv ?? before ?? en ?? first ?? '');
  if (place === undefined || others.length > 0 || place.misspelt || asksInGeneral(turn.text))
    return undefined;
  if (!toldOfCommitment.acts.test(fold(turn.text))) return undefined;
  const say = overviewTexts(languageIn(turn));
  return `${say('again-all')} ${say('againAgreements')} ${say('againWith', { counterpart: place.name })}`;
}

const kinds = new RegExp(
  `(?:${fold(toldOfCommitment.kinds.sv)}|\\b(?:the|our) (?:\\w+ )?(?:${toldOfCommitment.kinds.en}))\\b`,
);
/** Its name, and nothing else. */
const MOST_WORDS_OF_NAME = 3;
/** Names of what the city is part of may be any words: those beside them tell. */
const maySpeakOf = (said: string) =>
  saysOfOne(said) ||
  namesVaguely(said) ||
  countWords(said.replace(toShow, '')) <= MOST_WORDS_OF_NAME ||
  readAskedFacts(said).some((fact) => heldFacts.includes(fact));
const toShow =
  /^(?:(?:kan|kunde|can|could|would) (?:du|ni|jag|you|i) )?(?:(?:please|snalla) )?(?:visa|oppna|ta fram|plocka fram|fa se|se|show|open|pull up|bring up|see|get)(?: (?:mig|oss|me|us|upp))? |[ ,]+(?:tack|please|pls|thanks)[ .!]*$/g;
/** "Visa det vi har med Berlin", "allt vi har ihop": nothing is told. */
const asksToSee =
  /^(?:(?:hej|hi|kan|kunde|can|could|du|ni|you|please|snalla) )*(?:visa|oppna|ta fram|plocka fram|se|show|open|pull up|bring up|see|allt|everything)\b/;
const saysOfOne = (said: string) => toldOfCommitment.acts.test(said) || presupposes(said) || kinds.test(said);

async function commitmentsTold(
  { store }: CommitmentPorts,
  turn: MessageTurn,
): Promise<readonly Commitment[]> {
  const today = civilDateAt(turn.at);
  const said = fold(turn.text);
  const mayBeUnnamed = isShort(turn.text) && !asksSomething(turn.text) && tellsOfLeaving.test(said);
  const noun = mayBeUnnamed ? unnamed.exec(said)?.[1] : undefined;
  const mayBeNamed = (await readCommitmentNames(store)).mayBeIn(turn.text).length > 0;
  if (noun === undefined && !mayBeNamed) return [];
  const all = await listCommitments(store.database);
  const things = all
    .map(toTellable)
    .filter(({ isProper }) => isProper === true || saysOfOne(said) || namesVaguely(said));
  const named = toldOf(things, turn.text, toldOfCommitment);
  const standing = named.filter((one) => standingOn(one, today) !== 'ended');
  if (named.length > 0) return standing.length > 0 ? standing : named;
  if (noun === undefined) return [];
  const kind = readKind(noun);
  const ofKind = all
    .filter((one) => one.kind === kind || [one.kind, kind].every((each) => members.some((of) => of === each)))
    .filter((one) => standingOn(one, today) !== 'ended');
  const own = ownUnits(await currentDirectory(store), turn.person.id, today);
  const theirs = ofKind.filter(({ unit, contact }) => own.includes(unit) || contact === turn.person.id);
  const meant = theirs.length > 0 ? theirs : ofKind;
  return meant.length <= MOST_OF_KIND ? meant : [];
}

/** The commitments that a message names by their counterpart, whatever it says of them. */
export async function namedCommitments(ports: CommitmentPorts, turn: MessageTurn): Promise<Named[]> {
  if ((await readCommitmentNames(ports.store)).mayBeIn(turn.text).length === 0) return [];
  const all = await listCommitments(ports.store.database);
  const found = namedAtAll(all.map(toTellable), turn.text, toldOfCommitment.kinds);
  return found.map((one) => toNamed(ports, turn, one, civilDateAt(turn.at)));
}

/** A commitment with the words that lead to it. */
export function toNamed(ports: CommitmentPorts, turn: MessageTurn, one: Commitment, today: string): Named {
  const language = languageIn(turn);
  return {
    prompt: {
      title: shortened(titleOf(one, language), TITLE),
      text: language === 'sv' ? `Visa åtagande ${one.number}` : `Show commitment ${one.number}`,
    },
    show: () => showAsked(ports, turn, one.id, language),
    isOver: standingOn(one, today) === 'ended',
  };
}

/** So much of a title is enough to know it by. */
const TITLE = 40;

/** Another commitment than that of the number that was `shown`, which a message turns to: "å den med Berlin". */
export async function otherCommitment(
  ports: CommitmentPorts,
  turn: MessageTurn,
  { words, turnsTo }: OtherOne,
  shown: number | undefined,
): Promise<Found | undefined> {
  const mayBeNamed = (await readCommitmentNames(ports.store)).mayBeIn(words).length > 0;
  const all = await listCommitments(ports.store.database);
  const theme = themeSaid(words, all.find(({ number }) => number === shown)?.theme);
  if (!mayBeNamed && theme === undefined) return undefined;
  const others = all.filter(({ number }) => number !== shown);
  const named = namedIn(others.map(toTellable), words, { kinds: toldOfCommitment.kinds, turnsTo });
  const found = named.length > 0 || theme === undefined ? named : await onTheme(ports, turn, others, theme);
  const isAsked = !toldOfCommitment.acts.test(fold(words));
  return found.length === 0 ? undefined : { reply: () => showTold(ports, turn, found, isAsked) };
}

/**
 * What one is about that is called by its kind: "the transport network", "nätverket om klimat"; of the kind alone, what
 * the one is about that was shown before. Undefined for none.
 */
function themeSaid(words: string, before: string | null = null): Theme | undefined {
  const [noun] = kindSaid.exec(fold(words)) ?? [];
  const theme = tellingWords(fold(words).replace(noun ?? '', ' ')).join(' ') || (before ?? '');
  const kind = readKind(noun ?? '');
  if (noun === undefined || theme === '') return undefined;
  return { kinds: members.some((one) => one === kind) ? members : kind === null ? null : [kind], theme };
}
const kindSaid = new RegExp(
  `(?:${fold(toldOfCommitment.kinds.sv)})\\b|\\b(?:${toldOfCommitment.kinds.en})s?\\b`,
);
const members: readonly AskedKind[] = ['membership', 'network'];

interface Theme {
  /** Null: of any. */
  readonly kinds: readonly AskedKind[] | null;
  readonly theme: string;
}

/** Those in force of the kind that are on a theme, or else near it. */
async function onTheme(
  { store }: CommitmentPorts,
  { at }: MessageTurn,
  some: readonly Commitment[],
  { kinds, theme }: Theme,
): Promise<readonly Commitment[]> {
  const nearness = nearnessTo(theme, await currentDirectory(store));
  const standing = some.filter(
    (one) => (kinds?.includes(one.kind) ?? true) && standingOn(one, civilDateAt(at)) !== 'ended',
  );
  const same = standing.filter((one) => nearness(one) === 'same');
  return same.length > 0 ? same : standing.filter((one) => nearness(one) === 'near');
}

async function showTold(
  ports: CommitmentPorts,
  turn: MessageTurn,
  found: readonly Commitment[],
  isAsked = isQuestion(turn.text),
): Promise<Reply> {
  const language = languageIn(turn);
  const say = overviewTexts(language);
  const [only, ...others] = found;
  if (only === undefined) throw new Error('a message that tells of no commitment was claimed by it');
  const note = isAsked || asksToSee.test(fold(turn.text)) ? '' : say('toldChangedNothing');
  if (others.length === 0) return showAsked(ports, turn, only.id, language, note);
  const directory = await currentDirectory(ports.store);
  const view = { title: say('toldTitle'), directory, today: civilDateAt(turn.at) };
  return { card: listCard(found, view, language), ...(note === '' ? {} : { text: note }) };
}
