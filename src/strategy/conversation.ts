import { z } from 'zod';
import { type Intent, type Verb, verb } from '../conversation/feature.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { CardContent, Citation, MessageTurn, Prompt, Reply, Turn } from '../conversation/turn.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { gather } from '../store/gather.ts';
import type { Store } from '../store/store.ts';
import type { Answer } from './answering/answer.ts';
import { answerForLog } from './answering/answer-for-log.ts';
import type { ModelPorts } from './answering/answer-with-model.ts';
import { isClear } from './answering/ask.ts';
import { citationName } from './answering/say-answer.ts';
import { toMarkdown } from './answering/show-answer.ts';
import { type ConversationMemory, isFreshStart } from './conversation-memory.ts';
import { forwardQuestion } from './questions/forward-question.ts';
import { addQuestions, type LoggedQuestion } from './questions/question-register.ts';
import { texts } from './texts.ts';

export interface ConversationPorts extends Omit<ModelPorts, 'database'> {
  readonly store: Store;
}

/** Whatever no other room claims is a question to the strategy. */
const FALLBACK_CLAIM = 0.1;
/** At most so many questions are logged together. */
const TOGETHER = 50;

/** Any text that nobody else claims is taken as a question to the strategy. */
export function askIntent(ports: ConversationPorts, memory: ConversationMemory): Intent {
  const { database } = ports.store;
  // Those who ask at the same moment share a statement.
  const log = gather(async (questions: readonly LoggedQuestion[]) => {
    await addQuestions(database, questions);
    return [];
  }, TOGETHER);
  return {
    name: 'ask-strategy',
    claim: () => FALLBACK_CLAIM,
    answersEdits: true,
    handle: async (turn: MessageTurn): Promise<Reply> => {
      const topic = memory.findTopic(turn, (text) => isClear(ports, text, turn.language));
      const asked = { ...turn, earlier: topic, person: turn.person.id };
      const { answers, entry } = await answerForLog({ ...ports, database }, asked);
      memory.remember(turn, topic ?? turn.text);
      return {
        text: [...leadsOf(turn, topic, answers[0].language), ...numbered(answers)].join('\n\n'),
        citations: answers.flatMap(citationsOf),
        byModel: answers.some(({ byModel }) => byModel === true),
        card: askOfficeCard(entry.id, answers),
        feedback: { onSent: (message) => log({ ...entry, message }) },
      };
    },
  };
}

/** "Ny fråga": what comes next is no follow-up. */
export function freshStartIntent(memory: ConversationMemory): Intent {
  return {
    name: 'start-afresh',
    claim: (text) => (isFreshStart(text) ? 1 : 0),
    handle: async (turn: MessageTurn): Promise<Reply> => {
      memory.forget(turn);
      const language = /^(new|start)/i.test(turn.text) ? 'en' : 'sv';
      return { text: texts(language)('freshStart'), prompts: exampleQuestions[language] };
    },
  };
}

/** What is said before the answer itself. */
function leadsOf(turn: MessageTurn, topic: string | undefined, language: Language): string[] {
  const say = texts(language);
  const edited = turn.edited ? [say('editedLead')] : [];
  const followUp = topic === undefined ? [] : [`*${say('followUp', { question: escapeMarkdown(topic) })}*`];
  return [...edited, ...followUp];
}

/** Each answer, its citations numbered on from those of the ones before it. */
function numbered(answers: readonly Answer[]): string[] {
  return answers.map((answer, position) => {
    const before = answers.slice(0, position).reduce((sum, { proofs }) => sum + proofs.length, 0);
    const mark = answers.length > 1 ? `**${position + 1}.** ` : '';
    return mark + toMarkdown(answer, before);
  });
}

function citationsOf({ proofs, language }: Answer): Citation[] {
  return proofs.map((proof) => ({
    name: citationName(proof.paragraph, language),
    abstract: proof.quote ?? proof.says,
  }));
}

/** "Fråga stadsledningskontoret": passes the question on to a person. */
export function askOfficeVerb(ports: ConversationPorts): Verb {
  const data = z.object({ question: z.string(), language: z.enum(['sv', 'en']) });
  return verb('ask-office', data, async (turn: Turn, { question, language }): Promise<Reply> => {
    const forwarded = await forwardQuestion(ports.store, { question, person: turn.person, at: turn.at });
    const say = texts(language);
    if (!forwarded.ok) return { card: noteCard(language, say('forwardGone'), '') };
    const { text, changed } = forwarded.value;
    const title = say(changed ? 'forwarded' : 'forwardedBefore');
    return { card: noteCard(language, title, say('forwardedWhat', { question: escapeMarkdown(text) })) };
  });
}

function askOfficeCard(question: string, answers: readonly [Answer, ...Answer[]]): CardContent {
  const { language } = answers[0];
  const suggestions = answers.flatMap((answer) => answer.suggestions);
  const say = texts(language);
  const data = { language, lead: say('askOfficeLead'), action: say('askOffice'), question };
  if (suggestions.length === 0) return { template: 'ask-office', data };
  return { template: 'suggestions', data: { ...data, suggestions: suggestions.map((text) => ({ text })) } };
}

function noteCard(language: Language, title: string, text: string): CardContent {
  return { template: 'note', data: { language, title, text } };
}

/** Questions that show what can be asked. */
export const exampleQuestions: Bilingual<readonly Prompt[]> = {
  sv: [
    { title: 'Vänortsavtal?', text: 'Får vi teckna ett vänortsavtal?' },
    { title: 'Konferens utomlands', text: 'Vem beslutar om en konferensresa för kommunstyrelsen?' },
    { title: 'Inbjudningsbrev', text: 'När får vi skriva ett inbjudningsbrev?' },
  ],
  en: [
    { title: 'Twin cities?', text: 'Can we sign a twin-city agreement?' },
    { title: 'Conference abroad', text: 'Who decides on a conference trip for the City Executive Board?' },
    { title: 'Invitation letter', text: 'When may we write an invitation letter?' },
  ],
};
