import { civilDateAt } from '../../calendar/civil-date.ts';
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
import { languageIn } from '../asked/language-in.ts';
import { asksForList, type ListQuestion, readListQuestion } from '../asked/list-question.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { ownUnits } from '../form/conversation.ts';
import { type Commitment, standingOn } from '../model.ts';
import { isInRegionOf, isOfCountryIn } from '../naming/commitment-names.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { listing } from '../shown/shown-commitment.ts';
import { type Answer, inCity, leftOutOf, nearText, unknownHolder, unplacedText } from './beside-list.ts';
import { findFor, type ListScene } from './find-commitments.ts';
import { speaksOfOwnUnit } from './held-by-unit.ts';
import { listCard } from './list-card.ts';
import { titleFor } from './list-title.ts';
import { overviewTexts } from './texts.ts';

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
  const text = sentenceOf([
    unknownHolder(answer, turn.text, language),
    nearText(answer, language),
    leftOut?.text ?? '',
    unplaced,
    city?.text ?? '',
    question.order !== undefined && found.commitments.every((one) => one.costPerYear === null)
      ? overviewTexts(language)('noCosts')
      : '',
  ]);
  return {
    ...(only !== undefined && others.length === 0 && { shows: listing(only.number, language) }),
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
