import { civilDateAt } from '../../calendar/civil-date.ts';
import { yearOfAll } from '../../calendar/whole-periods.ts';
import type { Intent } from '../../conversation/feature.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { timesTaken } from '../../conversation/times-taken.ts';
import type { CardContent, MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate, formatKronor, formatPeriod } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import type { DateRange } from '../../language/read-dates.ts';
import { currentDirectory } from '../../network/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import { nameOfUnit } from '../../network/unit-names.ts';
import { showCommitment } from '../card/show-commitment.ts';
import { ownUnits } from '../form/conversation.ts';
import { type Commitment, standingOn } from '../model.ts';
import type { CommitmentPorts } from '../ports.ts';
import { listCommitments } from '../register.ts';
import { standingText, titleOf } from '../say.ts';
import { shownCommitmentIntent } from '../shown/conversation.ts';
import { shownTexts } from '../shown/texts.ts';
import { texts } from '../texts.ts';
import { unitName } from '../view.ts';
import { isOfCountryIn } from './commitment-names.ts';
import { findFor } from './find-commitments.ts';
import { commitmentFollowUps } from './follow-up.ts';
import { languageIn } from './language-in.ts';
import { asksForList, type ListQuestion, numberAsked, readListQuestion } from './list-question.ts';
import type { Ending } from './read-ending.ts';
import { showByNumber } from './show-by-number.ts';
import { overviewTexts } from './texts.ts';

/** A card is read on a phone. */
const MOST_ROWS = 10;

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
    shownCommitmentIntent(byNumber),
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
  const own = ownUnits(directory, turn.person.id, today);
  const isOfCountry = isOfCountryIn(question.counterpart ?? '');
  const scene = { directory, own, person: turn.person.id, today, isOfCountry };
  const all = await listCommitments(store.database);
  const { commitments, unit } = findFor(question, all, scene);
  const [only, ...others] = commitments;
  if (question.toEnd && only !== undefined && others.length === 0) {
    return showCommitment({ store }, turn, only.id, language);
  }
  const title = titleFor(
    question,
    unit === null ? null : nameOfUnit(unit, language),
    own.length > 0,
    language,
  );
  const say = overviewTexts(language);
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
  return { card: listCard(commitments, view, language), ...leftOut };
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
  { ending, reviews, during, counterpart, whose }: ListQuestion,
  unit: string | null,
  hasUnits: boolean,
  language: Language,
): string {
  const say = overviewTexts(language);
  const title = timedTitle({ ending, reviews, during }, language);
  if (title !== undefined) return unit === null ? title : `${title}: ${escapeMarkdown(unit)}`;
  if (counterpart !== null)
    return say('titleCounterpart', { counterpart: escapeMarkdown(titled(counterpart)) });
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

interface ListView {
  readonly title: string;
  readonly directory: Directory;
  readonly today: string;
  /** Whether each is shown with the day of its review. */
  readonly showsReviews?: boolean;
  /** Whether only those without a fee are shown. */
  readonly isFree?: boolean;
}

/** A list of commitments, each of which can be opened, with what those cost together that are in force. */
export function listCard(
  commitments: readonly Commitment[],
  view: ListView,
  language: Language,
): CardContent {
  const say = overviewTexts(language);
  const left = commitments.length - MOST_ROWS;
  const cost = commitments
    .filter((one) => standingOn(one, view.today) === 'in-force')
    .reduce((sum, { costPerYear }) => sum + (costPerYear ?? 0), 0);
  return {
    template: 'commitment-list',
    lists: commitments.map(({ number, counterpart, theme }) => ({
      title: `${counterpart} ${theme}`,
      text: shownTexts(language)('show', { number }),
    })),
    data: {
      language,
      title: view.title,
      lead: [
        say('lead', { count: commitments.length }),
        view.isFree === true ? say('leadFree') : '',
        cost > 0 ? say('leadCost', { cost: formatKronor(cost, language) }) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
      rows: commitments.slice(0, MOST_ROWS).map((one) => ({
        commitment: one.id,
        name: titleOf(one, language),
        line: lineOf(one, view, language),
        show: texts(language)('show'),
      })),
      more: left > 0 ? say('more', { count: left }) : '',
      export: say('export'),
      sayExport: say('exportText'),
    },
  };
}

function lineOf(
  one: Commitment,
  { directory, today, showsReviews = false }: ListView,
  language: Language,
): string {
  const say = overviewTexts(language);
  const line = say(one.costPerYear === null ? 'line' : 'lineCost', {
    unit: escapeMarkdown(unitName(directory, one.unit, language)),
    standing: standingText(one, today, language),
    cost: one.costPerYear === null ? '' : formatKronor(one.costPerYear, language),
  });
  if (!showsReviews || one.reviewOn === null) return line;
  return say('lineReview', { line, date: formatDate(one.reviewOn, language) });
}
