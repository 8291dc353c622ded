import { z } from 'zod';
import { idOfDelivery } from '../../conversation/delivery-id.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { Reply, Turn } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { type AuthorityRefusal, authorityRefusals } from '../../network/authority.ts';
import { refusalText } from '../../network/refusals.ts';
import { findQuestion } from '../questions/question-register.ts';
import { strategistsOnly } from '../strategists-only.ts';
import {
  type ChangePorts,
  type ChangeRefusal,
  decideCityAnswer,
  writeCityAnswer,
} from './change-city-answer.ts';
import { cityAnswerContentSchema } from './model.ts';
import { findAnswer } from './register.ts';
import { cityAnswerCard, cityAnswerForm, cityAnswerListCard } from './show-city-answer.ts';
import { texts } from './texts.ts';

const language = z.enum(['sv', 'en']);
const listWords = /^(visa )?(stadens |våra )?(egna )?(standardsvar|stadens (egna )?svar|egna svar)$/i;
const listWordsEnglish = /^(show )?(the )?(city'?s )?(own answers|standard answers|city answers)$/i;

/** "Stadens svar": the city's own answers, for strategists. */
export function cityAnswersIntent(ports: ChangePorts): Intent {
  const bare = (text: string) => text.replace(/[?!.’]/g, (mark) => (mark === '’' ? "'" : '')).trim();
  return {
    name: 'city-answers',
    claim: (text) => (listWords.test(bare(text)) || listWordsEnglish.test(bare(text)) ? 0.95 : 0),
    handle: async (turn) => {
      const spoken = listWordsEnglish.test(bare(turn.text)) ? 'en' : 'sv';
      return forStrategists(ports, turn, spoken, async () => ({
        card: await cityAnswerListCard(ports, spoken),
      }));
    },
  };
}

const writes =
  /^\s*(?:(?:hej|hi|please|snälla)[\s,!.]+)?(?:(?:kan du|jag vill|vi vill|can you|i want to|we want to)\s+)?(?:skriva?|lägga? in|göra?|lägga? till|write|add|make)\s+(?:(?:ett|stadens|vårt|nytt|an?|our|the|new|city['’]?s)\s+)*(?:eget|egna|own)\s+(?:svar|answer)(?:\s+(?:på|till|om|to|for|on))?(?:\s+(?:den här |this |the )?(?:frågan|question))?\s*[:–—-]?\s*(?<question>[\s\S]*)$/iu;

/** "Skriv ett eget svar på frågan: Får vi …?": the form of an own answer, with the question in it. */
export function writeCityAnswerIntent(ports: ChangePorts): Intent {
  return {
    name: 'city-answer-write',
    claim: (text) => (writes.test(text) ? 0.96 : 0),
    handle: async (turn) => {
      const question = (writes.exec(turn.text)?.groups?.question ?? '')
        .replace(/^[”“"']|[”“"']$/gu, '')
        .trim();
      const spoken = languageOfText(turn.text, turn.language);
      return forStrategists(ports, turn, spoken, async () => {
        const asked = { id: '', text: question, language: languageOfText(question, spoken) };
        return { card: cityAnswerForm(spoken, question === '' ? {} : { question: asked }) };
      });
    },
  };
}

/**
 * Only strategists see how answers are made, and in their own chat, where nobody takes a draft for an answer; an act
 * that changes one asks again in its transaction.
 */
const forStrategists = strategistsOnly('see-questions', (spoken) => texts(spoken)('writePersonally'));

/** Writing, showing and deciding. */
export function cityAnswerVerbs(ports: ChangePorts): Verb[] {
  const one = z.object({ answer: z.string(), language });
  return [
    verb('city-answers', z.object({ language }), (turn, data) =>
      forStrategists(ports, turn, data.language, async () => ({
        card: await cityAnswerListCard(ports, data.language),
      })),
    ),
    verb('city-answer-show', one, (turn, { answer, language: spoken }) =>
      forStrategists(ports, turn, spoken, () => showAnswer(ports, turn, answer, spoken)),
    ),
    verb('city-answer-form', z.object({ answer: z.string(), question: z.string(), language }), (turn, data) =>
      forStrategists(ports, turn, data.language, () => showForm(ports, data)),
    ),
    saveVerb(ports),
    decideVerb(ports),
  ];
}

async function showAnswer(
  ports: ChangePorts,
  turn: Turn,
  id: string,
  spoken: Language,
  note = '',
): Promise<Reply> {
  const card = await cityAnswerCard(ports, turn, { id, language: spoken, note });
  return card === undefined ? { text: texts(spoken)('gone') } : { card };
}

async function showForm(
  { store }: ChangePorts,
  data: { readonly answer: string; readonly question: string; readonly language: Language },
): Promise<Reply> {
  const kept = data.answer === '' ? undefined : await findAnswer(store.database, data.answer);
  const asked = data.question === '' ? undefined : await findQuestion(store.database, data.question);
  const question = asked && { id: data.question, ...asked };
  const { content, id: answer, version } = kept ?? {};
  return { card: cityAnswerForm(data.language, { content, answer, version, question }) };
}

const formData = z.object({
  ...{ language, answer: z.string(), question: z.string(), version: z.coerce.number().int() },
  verdict: z.string(),
  cites: z.string(),
  ...{ phrasingsSv: z.string().default(''), phrasingsEn: z.string().default('') },
  ...{ textSv: z.string().default(''), textEn: z.string().default('') },
  ...{ conditionsSv: z.string().default(''), conditionsEn: z.string().default('') },
  ...{ insteadSv: z.string().default(''), insteadEn: z.string().default('') },
});
type FormData = z.infer<typeof formData>;

function saveVerb(ports: ChangePorts): Verb {
  return verb('city-answer-save', formData, (turn, data) =>
    forStrategists(ports, turn, data.language, () => saveContent(ports, turn, data)),
  );
}

async function saveContent(ports: ChangePorts, turn: Turn, data: FormData): Promise<Reply> {
  const spoken = data.language;
  const content = readContent(data);
  if (!content.success) return { text: texts(spoken)('tooLong') };
  const { answer, version, question } = data;
  const written = await writeCityAnswer(ports, {
    id: `city-${idOfDelivery(turn.key).slice(0, 16)}`,
    ...(answer === '' ? {} : { changed: { answer, version } }),
    question: question === '' ? null : question,
    content: content.data,
    person: turn.person.id,
    at: turn.at,
  });
  if (written.ok) return showAnswer(ports, turn, written.value.id, spoken);
  return refused(ports, turn, { answer, spoken }, written.refusal);
}

function readContent(data: FormData) {
  const lines = (text: string) =>
    text
      .split(/\n/)
      .map((line) => line.replace(/^\s*[-•]\s*/, '').trim())
      .filter((line) => line !== '');
  return cityAnswerContentSchema.safeParse({
    phrasings: { sv: lines(data.phrasingsSv), en: lines(data.phrasingsEn) },
    verdict: data.verdict,
    cites: data.cites.split(/[\s,;]+/).filter((id) => id !== ''),
    text: { sv: data.textSv, en: data.textEn },
    conditions: { sv: lines(data.conditionsSv), en: lines(data.conditionsEn) },
    instead: { sv: data.insteadSv, en: data.insteadEn },
  });
}

function decideVerb(ports: ChangePorts): Verb {
  const data = z.object({
    ...{ language, answer: z.string(), version: z.coerce.number().int() },
    act: z.enum(['propose', 'approve', 'return', 'withdraw']),
    reason: z.string().max(500).default(''),
  });
  return verb('city-answer-act', data, (turn, { language: spoken, ...asked }) =>
    forStrategists(ports, turn, spoken, async () => {
      const decided = await decideCityAnswer(ports, { ...asked, person: turn.person.id, at: turn.at });
      if (decided.ok) return showAnswer(ports, turn, asked.answer, spoken);
      return refused(ports, turn, { answer: asked.answer, spoken }, decided.refusal);
    }),
  );
}

/** What is wrong with what was typed is said beside the form; else the answer is shown as it stands, with the reason. */
async function refused(
  ports: ChangePorts,
  turn: Turn,
  { answer, spoken }: { readonly answer: string; readonly spoken: Language },
  refusal: ChangeRefusal,
): Promise<Reply> {
  if (isAuthority(refusal)) return { text: refusalText(refusal, spoken, 'who-strategist') };
  const note = texts(spoken)(refusal);
  const isOfAct = ['changed-meanwhile', 'replaced-meanwhile', 'not-in-this-state', 'same-person'].includes(
    refusal,
  );
  return isOfAct && answer !== '' ? showAnswer(ports, turn, answer, spoken, note) : { text: note };
}

function isAuthority(refusal: ChangeRefusal): refusal is AuthorityRefusal {
  return authorityRefusals.some((one) => one === refusal);
}
