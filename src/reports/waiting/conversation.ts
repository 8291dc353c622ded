import { civilDateAt } from '../../calendar/civil-date.ts';
import { isAlone } from '../../conversation/alone.ts';
import type { Intent, News } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Prompt, Reply, Turn } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { unitsAlone } from '../../network/units/units-meant.ts';
import { unitsInPlaceOfOwn } from '../../remiss/lists/own-units.ts';
import { listHeads } from '../../remiss/recipient-register.ts';
import type { Store } from '../../store/store.ts';
import { numberedLines, rowsOf } from '../numbered-lines.ts';
import { namedInAct } from './done-with-words.ts';
import { readWaiting, type Waiting } from './read-waiting.ts';
import { waitingTexts } from './texts.ts';
import { languageOfWaitingWish } from './wishes.ts';

/** A list is read on a phone. */
const MOST_LINES = 10;
/** No more than Teams shows side by side. */
const MOST_PROMPTS = 6;

/** "Vad väntar på mig?", "något att godkänna?": what waits in all rooms. */
export function waitingIntent(store: Store): Intent {
  return {
    name: 'waiting',
    claim: (text) => (languageOfWaitingWish(text) === undefined ? 0 : 0.95),
    answersEdits: true,
    goesOn: (text, earlier) =>
      namedInAct(text) === undefined
        ? undefined
        : waitingTexts(languageOfWaitingWish(earlier) ?? 'sv')('askWaiting'),
    // What is no unit may be the name of one of them, which its own room knows.
    knows: async ({ written = '' }) => {
      const named = namedInAct(written) ?? '';
      if (named === '') return true;
      const directory = await currentDirectory(store);
      return [named, named.replace(/['’]?s$/, '')].some((unit) => unitsAlone(directory, unit).length > 0);
    },
    handle: (turn) => showWaiting(store, turn),
  };
}

/** How much waits for somebody who greets in their own chat; undefined when nothing does. */
export async function waitingNews(store: Store, turn: Turn, language: Language): Promise<News | undefined> {
  if (!isAlone(turn)) return undefined;
  const { length } = await readWaiting(store, turn.person.id, turn.at);
  if (length === 0) return undefined;
  const say = waitingTexts(language);
  return {
    text: say('lead', { count: length }),
    prompt: { title: say('askWaiting'), text: say('askWaiting') },
  };
}

/** The list; to who does something with it in words, that words do nothing. */
async function showWaiting(store: Store, turn: MessageTurn): Promise<Reply> {
  const reply = await listWaiting(store, turn);
  if (turn.written === undefined || namedInAct(turn.written) === undefined) return reply;
  const say = waitingTexts(languageOfWaitingWish(turn.text) ?? turn.language);
  return { ...reply, text: `${say('nothingDone')}\n\n${reply.text}` };
}

async function listWaiting(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfWaitingWish(turn.text) ?? turn.language;
  const say = waitingTexts(language);
  const waiting = await readWaiting(store, turn.person.id, turn.at);
  if (waiting.length === 0) return nothingWaits(store, turn, language);
  const left = waiting.length - MOST_LINES;
  const shown = waiting.slice(0, MOST_LINES);
  const rows = rowsOf(
    shown.map((one) => ({
      title: one.name,
      text: say(`lead-${one.kind}`, { number: one.number ?? '' }).trim(),
    })),
  );
  const lines = [
    `**${say('title')}.** ${say('lead', { count: waiting.length })}`,
    numberedLines(
      shown.map((one) => lineOf(one, language)),
      1,
      waiting.length,
    ),
    left > 0 ? say('more', { count: left }) : '',
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n\n'),
    lists: rows,
    prompts: promptsFor(waiting, language),
    ...(waiting.some(({ kind }) => kind === 'matter') ? { tellsOf: 'matter' } : {}),
  };
}

/** What lies with the unit of somebody for whom nothing waits is told of: others there have it to answer. */
async function nothingWaits(store: Store, { person, at }: MessageTurn, language: Language): Promise<Reply> {
  const say = waitingTexts(language);
  const units = await unitsInPlaceOfOwn(store, { person: person.id, today: civilDateAt(at) });
  const ids = units.map(({ id }) => id);
  const open = ids.length === 0 ? [] : await listHeads(store.database, { units: ids, open: true });
  const none = `**${say('title')}.** ${say('none')}`;
  if (open.length === 0) return { text: none };
  const ask = say('askRemiss');
  return {
    text: `${none} ${say('atUnit', { count: open.length })}`,
    prompts: [{ title: ask, text: ask }],
  };
}

function lineOf({ kind, name, firstDay = null, date }: Waiting, language: Language): string {
  const say = waitingTexts(language);
  const unnamed = firstDay === null ? say('unnamed') : formatDate(firstDay, language);
  const what = say(kind, { name: name === '' ? unnamed : escapeMarkdown(name) });
  if (date === null) return what;
  return say(kind === 'extension' ? 'datedExtension' : 'dated', { what, date: formatDate(date, language) });
}

/** The way to each of the first by itself, as many as there is place for beside the way on to each room. */
function promptsFor(waiting: readonly Waiting[], language: Language): Prompt[] {
  const say = waitingTexts(language);
  const asks = {
    remiss: 'askRemiss',
    extension: 'askExtension',
    matter: 'askMatter',
    visit: 'askVisit',
    review: 'askReview',
    'city-answer': 'askCityAnswer',
    question: 'askQuestion',
  } as const;
  const ways = [...new Set(waiting.map(({ kind, number = '' }) => say(asks[kind], { dnr: number })))].slice(
    0,
    MOST_PROMPTS,
  );
  const single = waiting.filter(
    ({ kind, number = '' }) => number !== '' && kind !== 'extension' && kind !== 'city-answer',
  );
  const each = single
    .slice(0, MOST_PROMPTS - ways.length)
    .map(({ kind, number = '' }) => say('show', { what: say(`lead-${kind}`, { number }) }));
  return [...each, ...ways].map((way) => ({ title: way, text: way }));
}
