import { civilDateAt } from '../../calendar/civil-date.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import type { Intent } from '../../conversation/feature.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { DateRange } from '../../language/read-dates.ts';
import { rolesOn } from '../../network/directory.ts';
import { currentDirectory } from '../../network/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit } from '../../network/unit-names.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { ownUnits } from '../form/conversation.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { shownCommitmentIntent } from '../shown/conversation.ts';
import { isOfCountryIn } from './commitment-names.ts';
import { findFor } from './find-commitments.ts';
import { commitmentFollowUps } from './follow-up.ts';
import { languageIn } from './language-in.ts';
import { listCard } from './list-card.ts';
import { asksForList, type ListQuestion, numberAsked, readListQuestion } from './list-question.ts';
import type { Ending } from './read-ending.ts';
import { showByNumber } from './show-by-number.ts';
import { overviewTexts } from './texts.ts';

/** A commitment by its number, and lists: "våra åtaganden", "vilka avtal löper ut i år?". */
export function overviewIntents(ports: CommitmentPorts): Intent[] {
  const byNumber: Intent = {
    name: 'commitment-by-number',
    claim: (text) => (numberAsked(text) === undefined ? 0 : 0.98),
    answersEdits: true,
    handle: (turn) => showByNumber(ports, turn),
  };
  return [
    byNumber,
    shownCommitmentIntent(ports, byNumber),
    {
      name: 'commitment-list',
      claim: (text) => (asksForList(text) ? 0.9 : 0),
      answersEdits: true,
      ...commitmentFollowUps(ports.store, (text) => languageIn({ text, language: 'sv' })),
      handle: (turn) => showList(ports, turn),
    },
  ];
}

async function showList({ store }: CommitmentPorts, turn: MessageTurn): Promise<Reply> {
  const language = languageIn(turn);
  const today = civilDateAt(turn.at);
  const question = readListQuestion(turn.text, today);
  if (question.isTimeUnclear)
    return { text: sentenceOf([overviewTexts(language)('whichTime'), timesTaken(language)]) };
  const directory = await currentDirectory(store);
  const own = unitsOf(directory, turn.person.id, today);
  const isOfCountry = isOfCountryIn(question.counterpart ?? '');
  const scene = { directory, own, person: turn.person.id, today, isOfCountry };
  const all = await listCommitments(store.database);
  const { commitments, unit, except } = findFor(question, all, scene);
  const [only, ...others] = commitments;
  if (question.toEnd && only !== undefined && others.length === 0) {
    return showCommitment({ store }, turn, only.id, language);
  }
  const say = overviewTexts(language);
  const named = unit === null ? null : nameOfUnit(unit, language);
  const list = titleFor(question, named, own.length > 0, language);
  const title =
    except === null
      ? list
      : say('titleExcept', { title: list, unit: escapeMarkdown(nameOfUnit(except, language)) });
  // "Avtal" are no memberships to the register, and are to whoever asks what runs out.
  const whole =
    question.ending === null ? commitments : findFor({ ...question, kinds: null }, all, scene).commitments;
  const other = whole.length - commitments.length;
  const leftOut =
    other > 0 && question.ending !== null ? leftOutOf(other, question.ending, language) : undefined;
  if (commitments.length === 0) {
    const register = { title: say('register'), text: say('registerText') };
    const none = `**${title}.** ${say('none')}`;
    return leftOut === undefined
      ? { text: `${none} ${say('noneHow')}`, prompts: [register] }
      : { text: `${none} ${leftOut.text}`, prompts: [...leftOut.prompts, register] };
  }
  const view = {
    title,
    directory,
    today,
    showsReviews: question.reviews !== null,
    isFree: question.fee === 'without',
  };
  const note = question.region === null ? {} : { text: say('notByRegion') };
  return { card: listCard(commitments, view, language), ...note, ...leftOut };
}

/** The units whose commitments somebody keeps, or those that they have another role in. */
function unitsOf(directory: Directory, person: string, today: string): string[] {
  const kept = ownUnits(directory, person, today);
  if (kept.length > 0) return kept;
  return rolesOn(directory, person, today).flatMap(({ unit }) => (unit === null ? [] : [unit]));
}

/** Says that commitments of other kinds end as well, with the way to them. */
function leftOutOf(count: number, ending: Ending, language: Language) {
  const say = overviewTexts(language);
  const { from, until } = ending;
  const year = from === null ? undefined : yearOfAll({ from, until });
  const every =
    year === undefined
      ? say(ending.over ? 'askOver' : 'askEnding')
      : say(ending.over ? 'askOverIn' : 'askEndingIn', { year });
  return { text: say('leftOut', { count }), prompts: [{ title: every, text: every }] };
}

function titleFor(
  { ending, reviews, during, counterpart, theme, whose }: ListQuestion,
  unit: string | null,
  hasUnits: boolean,
  language: Language,
): string {
  const say = overviewTexts(language);
  const title = timedTitle({ ending, reviews, during }, language);
  if (title !== undefined) return unit === null ? title : `${title}: ${escapeMarkdown(unit)}`;
  if (counterpart !== null)
    return say('titleCounterpart', { counterpart: escapeMarkdown(titled(counterpart)) });
  if (theme !== null) return say('titleTheme', { theme: escapeMarkdown(theme) });
  if (unit !== null) return say('titleUnit', { unit: escapeMarkdown(unit) });
  return say(whose === 'own' && hasUnits ? 'titleOwn' : 'titleAll');
}

/** What a list of what happens in a time is called; undefined for any other. */
function timedTitle(
  { ending, reviews, during }: Pick<ListQuestion, 'ending' | 'reviews' | 'during'>,
  language: Language,
): string | undefined {
  if (ending !== null) return endingTitle(ending, language);
  if (reviews !== null) return reviewsTitle(reviews.period, language);
  if (during === null) return undefined;
  return overviewTexts(language)('titleDuring', { period: periodText(during, language) });
}

function endingTitle({ from, until, over }: Ending, language: Language): string {
  const say = overviewTexts(language);
  if (from === null) return say('titleOverEver');
  return say(over ? 'titleOver' : 'titleEnding', { period: periodText({ from, until }, language) });
}

function reviewsTitle(period: DateRange | null, language: Language): string {
  const say = overviewTexts(language);
  if (period === null) return say('titleReviews');
  return say('titleReviewsIn', { period: periodText(period, language) });
}

function periodText({ from, until }: DateRange, language: Language): string {
  return yearOfAll({ from, until }) ?? formatPeriod({ from, until }, language);
}

const titled = (name: string) => name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
