import { yearOfAll } from '../../calendar/whole-periods.ts';
import { sentenceOf } from '../../conversation/list-follow-up.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Language } from '../../language/language.ts';
import { readHolderQuestion } from '../asked/holder-question.ts';
import type { ListQuestion } from '../asked/list-question.ts';
import type { Ending } from '../asked/read-ending.ts';
import { inOwnLetters } from '../asked/register-question.ts';
import type { Commitment } from '../model.ts';
import { titleOf } from '../say.ts';
import { nearnessTo } from '../themes.ts';
import { type Found, findFor, type ListScene } from './find-commitments.ts';
import { askedAnew } from './follow-up.ts';
import { overviewTexts } from './texts.ts';

/** What a message asks for, and what there is of it. */
export interface Answer {
  readonly question: ListQuestion;
  readonly all: readonly Commitment[];
  readonly scene: ListScene;
  readonly found: Found;
}

/** Says that the unit which is asked of is none that is known, where the list is that of all. */
export function unknownHolder({ question, found }: Answer, text: string, language: Language): string {
  const named = found.unit === null && question.rest !== '' ? readHolderQuestion(text)?.unit : undefined;
  const said = named && inOwnLetters(named, text.replace(/[?.!]+$/, ''));
  return said === undefined ? '' : overviewTexts(language)('unknownHolder', { unit: escapeMarkdown(said) });
}

/** That the city has more than the asker's unit, with the way to them: "vi" may be either. */
export function inCity({ question, all, scene, found }: Answer, asked: string, language: Language) {
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

/** That what is shown is on near themes alone, and what there is of other kinds on the very one. */
export function nearText({ question, all, scene, found }: Answer, language: Language): string {
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
export function unplacedText({ unplaced }: Found, language: Language): string {
  if (unplaced.length === 0) return '';
  const names = unplaced.slice(0, MOST_NAMES).map(({ counterpart }) => escapeMarkdown(counterpart));
  const all = unplaced.length > MOST_NAMES ? [...names, '…'] : names;
  return overviewTexts(language)('unplaced', { count: unplaced.length, names: all.join(', ') });
}

/** Says that commitments of other kinds end as well, with the way to them: "avtal" are no memberships to the register, and are to whoever asks what runs out. */
export function leftOutOf({ question, all, scene, found }: Answer, language: Language) {
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
