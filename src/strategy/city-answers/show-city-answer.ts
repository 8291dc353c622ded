import { civilDateAt } from '../../calendar/civil-date.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { CardContent, Turn } from '../../conversation/turn.ts';
import { formatInstant } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { may } from '../../network/authority.ts';
import { findPerson } from '../../network/directory/directory.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory } from '../../network/model.ts';
import type { Store } from '../../store/store.ts';
import { toPlainText } from '../answering/show-answer.ts';
import type { Editions } from '../editions/editions.ts';
import { verdicts } from '../model.ts';
import { actsOpen } from './acts.ts';
import { composeCityAnswer, toCityAnswer } from './city-answers-in-force.ts';
import { inPlaceOf } from './in-place-of.ts';
import { type CityAnswerContent, cityAnswerStates } from './model.ts';
import { type AnswerEvent, findAnswer, type KeptAnswer, listAnswers, listEvents } from './register.ts';
import { texts } from './texts.ts';

export interface ShowPorts {
  readonly store: Store;
  readonly editions: Editions;
}

/** An answer as it will be said in both languages, how it came about, and what this person can do with it. */
export async function cityAnswerCard(
  { store, editions }: ShowPorts,
  turn: Turn,
  { id, language, note = '' }: { readonly id: string; readonly language: Language; readonly note?: string },
): Promise<CardContent | undefined> {
  const kept = await findAnswer(store.database, id);
  if (kept === undefined) return undefined;
  const [ground, events, directory] = await Promise.all([
    editions.ground(),
    listEvents(store.database, id),
    currentDirectory(store),
  ]);
  const say = texts(language);
  const answer = toCityAnswer(kept, ground);
  const previewIn = (shown: Language) =>
    escapeMarkdown(toPlainText(composeCityAnswer({ ...answer, outdated: [] }, ground, shown)));
  const open = openActs(kept, events, directory, turn);
  return {
    template: 'city-answer',
    data: {
      ...{ language, answer: id, version: kept.version, note },
      title: firstPhrasing(kept.content, language),
      state: say(kept.state),
      color: kept.state === 'in-force' ? 'Good' : 'Default',
      outdated:
        answer.outdated.length === 0 ? '' : say('outdated', { paragraphs: answer.outdated.join(', ') }),
      replaces: await replacesText(store, kept, language),
      ...{ asked: say('asked'), previewSv: say('previewSv'), previewEn: say('previewEn') },
      phrasings: [...kept.content.phrasings.sv, ...kept.content.phrasings.en].map((text) => ({
        text: escapeMarkdown(text),
      })),
      ...{ sv: previewIn('sv'), en: previewIn('en'), history: say('history') },
      events: events.map((event) => ({ text: eventLine(event, directory, language) })),
      reasons: open.some((act) => act === 'return' || act === 'withdraw')
        ? [{ label: say('reasonLabel') }]
        : [],
      acts: open.filter((act) => act !== 'write').map((act) => ({ act, title: say(`do-${act}`) })),
      edit: say('edit'),
    },
  };
}

/** What becomes of the answer in force, of one that is not in force yet. */
async function replacesText({ database }: Store, kept: KeptAnswer, language: Language): Promise<string> {
  if (kept.state !== 'draft' && kept.state !== 'proposed') return '';
  const replaced = inPlaceOf(kept.replaces, await listAnswers(database, cityAnswerStates));
  if (replaced === undefined) return '';
  return texts(language)(replaced.id === kept.replaces ? 'replaces' : 'replaced-meanwhile');
}

/** What this person may do with an answer: nothing without a strategist's right. */
function openActs(
  kept: KeptAnswer,
  events: readonly AnswerEvent[],
  directory: Directory,
  { person, at }: Turn,
) {
  const authority = may(
    directory,
    { person: person.id, act: 'approve-city-answer', unit: null },
    civilDateAt(at),
  );
  if (!authority.ok) return [];
  return actsOpen(kept, events, { person: person.id, actingFor: authority.value.actingFor });
}

function eventLine(
  { act, person, at, reason }: AnswerEvent,
  directory: Directory,
  language: Language,
): string {
  const who = escapeMarkdown(findPerson(directory, person)?.name ?? '–');
  return texts(language)(`did-${act}`, {
    at: formatInstant(at, language),
    who,
    reason: escapeMarkdown(reason),
  }).trim();
}

function firstPhrasing({ phrasings }: CityAnswerContent, language: Language): string {
  const [own] = phrasings[language];
  return escapeMarkdown(own ?? phrasings.sv[0] ?? phrasings.en[0] ?? '');
}

/** All answers that are not withdrawn, those that need somebody first. */
export async function cityAnswerListCard(
  { store, editions }: ShowPorts,
  language: Language,
): Promise<CardContent> {
  const say = texts(language);
  const ground = await editions.ground();
  const kept = await listAnswers(store.database, ['proposed', 'draft', 'in-force']);
  const order = ['proposed', 'draft', 'in-force', 'withdrawn'];
  const outdatedOf = (answer: KeptAnswer) => toCityAnswer(answer, ground).outdated.join(', ');
  const rows = kept
    .map((answer) => ({ answer, outdated: outdatedOf(answer) }))
    .sort(
      (one, other) =>
        Number(other.outdated !== '') - Number(one.outdated !== '') ||
        order.indexOf(one.answer.state) - order.indexOf(other.answer.state),
    )
    .slice(0, MOST_ROWS)
    .map(({ answer, outdated }) => ({
      answer: answer.id,
      title: firstPhrasing(answer.content, language),
      line: `${say(answer.state)} · ${answer.content.cites.join(', ')}`,
      outdated: outdated === '' ? '' : say('outdated', { paragraphs: outdated }),
    }));
  return {
    template: 'city-answer-list',
    data: {
      ...{ language, title: say('listTitle'), rows },
      lead: kept.length === 0 ? say('listEmpty') : say('listLead', { count: kept.length }),
      ...{ show: say('open'), write: say('write'), log: say('log') },
    },
  };
}

const MOST_ROWS = 15;

const empty: CityAnswerContent = {
  phrasings: { sv: [], en: [] },
  verdict: 'info',
  cites: [],
  text: { sv: '', en: '' },
  conditions: { sv: [], en: [] },
  instead: { sv: '', en: '' },
};

/** The form: empty, with the question that it is to answer, or with what stands. */
export function cityAnswerForm(
  language: Language,
  filled: {
    readonly content?: CityAnswerContent | undefined;
    readonly answer?: string | undefined;
    readonly version?: number | undefined;
    readonly question?:
      | { readonly id: string; readonly text: string; readonly language: Language }
      | undefined;
  },
): CardContent {
  const say = texts(language);
  const { question, answer = '', version = 0 } = filled;
  const content = filled.content ?? empty;
  const phrasing = (one: Language) =>
    question?.language === one ? [question.text.replace(/\s+/g, ' ')] : content.phrasings[one];
  const labels = ['phrasingsSv', 'phrasingsEn', 'verdict', 'cites', 'textSv', 'textEn'] as const;
  const further = ['conditionsSv', 'conditionsEn', 'insteadSv', 'insteadEn', 'needed', 'save'] as const;
  return {
    template: 'city-answer-form',
    data: {
      ...{ language, answer, version, question: question?.id ?? '' },
      ...{ title: say('formTitle'), lead: say('formLead') },
      labels: Object.fromEntries([...labels, ...further].map((key) => [key, say(key)])),
      verdicts: verdicts.map((verdict) => ({ title: say(`verdict-${verdict}`), value: verdict })),
      values: {
        phrasingsSv: phrasing('sv').join('\n'),
        phrasingsEn: phrasing('en').join('\n'),
        verdict: content.verdict,
        cites: content.cites.join(', '),
        textSv: content.text.sv,
        textEn: content.text.en,
        conditionsSv: content.conditions.sv.join('\n'),
        conditionsEn: content.conditions.en.join('\n'),
        insteadSv: content.instead.sv,
        insteadEn: content.instead.en,
      },
    },
  };
}
