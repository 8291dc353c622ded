import { civilDateAt } from '../../calendar/civil-date.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import { fileOfList } from '../../conversation/asks-for-file.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { may } from '../../network/authority.ts';
import { rolesOn } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit } from '../../network/units/unit-names.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { ownUnits } from '../form/conversation.ts';
import { type Commitment, standingOn } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { titleOf } from '../say.ts';
import { nearnessTo } from '../themes.ts';
import { isInRegionOf, isOfCountryIn } from './commitment-names.ts';
import { type Found, findFor, type ListScene } from './find-commitments.ts';
import { askedAnew } from './follow-up.ts';
import { speaksOfOwnUnit } from './held-by-unit.ts';
import { languageIn } from './language-in.ts';
import { listCard } from './list-card.ts';
import { asksForList, type ListQuestion, readListQuestion } from './list-question.ts';
import { titleFor } from './list-title.ts';
import type { Ending } from './read-ending.ts';
import { overviewTexts } from './texts.ts';

/** What a message asks for, and what there is of it. */
interface Answer {
  readonly question: ListQuestion;
  readonly all: readonly Commitment[];
  readonly scene: ListScene;
  readonly found: Found;
}

/** Answers a message that asks for commitments with a list of them, or says that there are none. */
export async function showList(
  ports: Pick<CommitmentPorts, 'store'>,
  turn: MessageTurn,
  takesUnsure = false,
): Promise<Reply> {
  const language = languageIn(turn);
  const answer = await answerTo(ports, turn, takesUnsure);
  const { question, found, scene } = answer;
  if (question.isTimeUnclear)
    return { text: sentenceOf([overviewTexts(language)('whichTime'), timesTaken(language)]) };
  const [only, ...others] = found.commitments;
  if (question.toEnd && only !== undefined && others.length === 0) {
    return showCommitment(ports, turn, only.id, language);
  }
  const title = wholeTitle(answer, language);
  const leftOut = leftOutOf(answer, language);
  const unplaced = unplacedText(found, language);
  const city = inCity(answer, turn.text, language);
  if (found.commitments.length === 0) return noneOf(answer, { title, leftOut, unplaced, city }, language);
  const text = sentenceOf([nearText(answer, language), leftOut?.text ?? '', unplaced, city?.text ?? '']);
  return {
    card: listCard(
      found.commitments,
      { ...viewOf(question, scene), title, ...exportOf(answer, turn, language) },
      language,
    ),
    ...(text === '' ? {} : { text }),
    prompts: [...(leftOut?.prompts ?? []), ...(city?.prompts ?? [])],
  };
}

/**
 * Whether the register has what a message asks for, by whom it is with, its very theme or its place. Near themes tell only
 * where it is asked what there is already.
 */
export async function holdsAny(ports: Pick<CommitmentPorts, 'store'>, turn: MessageTurn): Promise<boolean> {
  const { found } = await answerTo(ports, turn, true);
  return found.commitments.length > 0 && (!found.isNear || already.test(turn.text));
}

/** What a message asks for, as its list has it, and what that list is called. */
export async function listedFor(
  ports: Pick<CommitmentPorts, 'store'>,
  turn: MessageTurn,
): Promise<{ readonly commitments: readonly Commitment[]; readonly title: string }> {
  const answer = await answerTo(ports, turn, false);
  return { commitments: answer.found.commitments, title: wholeTitle(answer, languageIn(turn)) };
}

async function answerTo(
  { store }: Pick<CommitmentPorts, 'store'>,
  turn: MessageTurn,
  takesUnsure: boolean,
): Promise<Answer> {
  const today = civilDateAt(turn.at);
  const question = readListQuestion(turn.text, today, takesUnsure);
  const directory = await currentDirectory(store);
  const own = unitsOf(directory, turn.person.id, today, speaksOfOwnUnit(fold(turn.text)));
  const scene = {
    ...{ directory, own, person: turn.person.id, today },
    isOfCountry: isOfCountryIn(question.counterpart ?? ''),
    isInRegion: isInRegionOf(question.region),
  };
  const all = await listCommitments(store.database);
  return { question, all, scene, found: findFor(question, all, scene) };
}

const already = /(?<!\p{L})(?:redan|already)(?!\p{L})/iu;

/**
 * The units whose commitments somebody keeps, or those that they have another role in. None for whoever keeps those of all
 * units, and so speaks for the city, unless the words are of their own.
 */
function unitsOf(directory: Directory, person: string, today: string, isOfOwn: boolean): string[] {
  const keepsAll = directory.units.every(
    ({ id }) => may(directory, { person, act: 'keep-commitments', unit: id }, today).ok,
  );
  if (keepsAll && !isOfOwn) return [];
  const kept = ownUnits(directory, person, today);
  if (kept.length > 0) return kept;
  return rolesOn(directory, person, today).flatMap(({ unit }) => (unit === null ? [] : [unit]));
}

const viewOf = (question: ListQuestion, { directory, today }: ListScene) => ({
  directory,
  today,
  showsReviews: question.reviews !== null,
  isFree: question.fee === 'without',
});

function wholeTitle({ question, found, scene }: Answer, language: Language): string {
  const { unit, except } = found;
  const named = unit === null ? null : nameOfUnit(unit, language);
  const own = scene.directory.units.filter(({ id }) => scene.own.includes(id));
  const title = titleFor(
    question,
    named,
    own.map((one) => nameOfUnit(one, language)),
    language,
  );
  if (except === null) return title;
  const left = escapeMarkdown(nameOfUnit(except, language));
  return overviewTexts(language)('titleExcept', { title, unit: left });
}

/** What the button for a file says: the list that is shown, where it is not all there is. */
function exportOf({ all, found, scene }: Answer, { text }: MessageTurn, language: Language) {
  const standing = all.filter((one) => standingOn(one, scene.today) !== 'ended');
  const isWhole = standing.every((one) => found.commitments.includes(one));
  return isWhole || !asksForList(text) ? {} : { sayExport: fileOfList(text, 'xlsx', language) };
}

interface Said {
  readonly title: string;
  readonly leftOut: ReturnType<typeof leftOutOf>;
  readonly unplaced: string;
  readonly city: ReturnType<typeof inCity>;
}

/** That the city has more than the asker's unit, with the way to them: "vi" may be either. */
function inCity({ question, all, scene, found }: Answer, asked: string, language: Language) {
  if (question.whose !== 'own' || found.unit !== null || scene.own.length === 0) return undefined;
  const { commitments } = findFor(question, all, { ...scene, own: [] });
  const more = commitments.length - found.commitments.length;
  const text = askedAnew(language === 'sv' ? 'hela staden' : 'the whole city', asked, language);
  if (more <= 0 || text === undefined) return undefined;
  const say = overviewTexts(language);
  return {
    text: say('inCity', { count: commitments.length }),
    prompts: [{ title: say('askCity'), text }],
  };
}

/** That there are none; whoever asks for a network on a theme hears of an agreement on it, too. */
function noneOf(
  { question, all, scene }: Answer,
  { title, leftOut, unplaced, city }: Said,
  language: Language,
): Reply {
  const say = overviewTexts(language);
  const ofOther =
    question.theme === null ? [] : findFor({ ...question, kinds: null }, all, scene).commitments;
  if (ofOther.length > 0) {
    const text = sentenceOf([say('otherKinds'), unplaced]);
    return { card: listCard(ofOther, { ...viewOf(question, scene), title }, language), text };
  }
  const more = sentenceOf([leftOut?.text ?? '', unplaced, city?.text ?? '']);
  return {
    text: `**${title}.** ${say('none')} ${more === '' ? say('noneHow') : more}`,
    prompts: [
      ...(leftOut?.prompts ?? []),
      ...(city?.prompts ?? []),
      { title: say('register'), text: say('registerText') },
    ],
  };
}

/** That what is shown is on near themes alone, and what there is of other kinds on the very one. */
function nearText({ question, all, scene, found }: Answer, language: Language): string {
  const { theme } = question;
  if (theme === null || !found.isNear) return '';
  const say = overviewTexts(language);
  const ofAny = findFor({ ...question, kinds: null }, all, scene);
  const nearness = nearnessTo(theme, scene.directory);
  const same = ofAny.commitments.filter((one) => nearness(one) === 'same').slice(0, MOST_NAMES);
  const titles = same.map((one) => titleOf(one, language)).join(', ');
  return sentenceOf([
    say('onlyNear', { theme: escapeMarkdown(theme) }),
    same.length === 0 ? '' : say('alsoOther', { titles }),
  ]);
}

/** More of them are counted alone. */
const MOST_NAMES = 6;

/** Says of which nothing tells where in the world they are. */
function unplacedText({ unplaced }: Found, language: Language): string {
  if (unplaced.length === 0) return '';
  const names = unplaced.slice(0, MOST_NAMES).map(({ counterpart }) => escapeMarkdown(counterpart));
  const all = unplaced.length > MOST_NAMES ? [...names, '…'] : names;
  return overviewTexts(language)('unplaced', { count: unplaced.length, names: all.join(', ') });
}

/** Says that commitments of other kinds end as well, with the way to them: "avtal" are no memberships to the register, and are to whoever asks what runs out. */
function leftOutOf({ question, all, scene, found }: Answer, language: Language) {
  const { ending } = question;
  if (ending === null) return undefined;
  const count =
    findFor({ ...question, kinds: null }, all, scene).commitments.length - found.commitments.length;
  if (count <= 0) return undefined;
  const every = wayToAll(ending, language);
  return { text: overviewTexts(language)('leftOut', { count }), prompts: [{ title: every, text: every }] };
}

function wayToAll({ from, until, over }: Ending, language: Language): string {
  const say = overviewTexts(language);
  const year = from === null ? undefined : yearOfAll({ from, until });
  if (year === undefined) return say(over ? 'askOver' : 'askEnding');
  return say(over ? 'askOverIn' : 'askEndingIn', { year });
}
