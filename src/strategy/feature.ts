import { civilDateAt } from '../calendar/civil-date.ts';
import { forThemAlone } from '../conversation/alone.ts';
import type { Feature, Job, SendJob } from '../conversation/feature.ts';
import { cityAnswersIntent, cityAnswerVerbs, writeCityAnswerIntent } from './city-answers/conversation.ts';
import { cityAnswerNotice } from './city-answers/notices.ts';
import { askIntent, type ConversationPorts, exampleQuestions, freshStartIntent } from './conversation.ts';
import { editionIntents } from './editions/conversation.ts';
import { createConversationMemory } from './follow-ups/conversation-memory.ts';
import { shownParagraphIntent } from './follow-ups/shown-paragraph.ts';
import { strategyKeeping } from './kept.ts';
import { termSpeller } from './knowledge/spelling.ts';
import { forgetBudgets } from './language-model/budget-register.ts';
import { leftOpenIntent } from './left-open/conversation.ts';
import { askMessageAction } from './message-actions.ts';
import { otherPlaceIntent } from './other-place.ts';
import { correctionIntent, correctionVerbs } from './questions/correct-conversation.ts';
import { forwardedIntent, forwardedVerbs } from './questions/forwarded-conversation.ts';
import { forwardedNotice, moreForwardedNotice, officeAnswerNotice } from './questions/forwarded-notices.ts';
import { createQuestionLog } from './questions/log-behind.ts';
import { questionLogIntent, questionLogVerb } from './questions/log-conversation.ts';
import { saveReaction } from './questions/question-register.ts';
import { takeBackOfQuestion } from './questions/take-back.ts';
import { provisionSearch } from './searches.ts';

/** Answers questions to the strategy, with the paragraph that proves the answer. */
export function strategyFeature(
  given: Omit<ConversationPorts, 'questionLog'> & { readonly send: SendJob },
): Feature {
  const ports = { ...given, questionLog: createQuestionLog(given.store.database) };
  const memory = createConversationMemory();
  return {
    name: 'strategy',
    takesBack: (_turn, done, language) => takeBackOfQuestion(done, language),
    keeps: strategyKeeping,
    intents: [
      freshStartIntent(memory),
      forThemAlone(questionLogIntent(ports)),
      forThemAlone(forwardedIntent(ports)),
      forThemAlone(correctionIntent(ports)),
      forThemAlone(cityAnswersIntent(ports)),
      forThemAlone(writeCityAnswerIntent(ports)),
      ...editionIntents(ports),
      leftOpenIntent(ports),
      otherPlaceIntent(ports, memory),
      shownParagraphIntent(() => ports.editions.ground()),
      askIntent(ports, memory),
    ],
    verbs: [
      ...forwardedVerbs(ports),
      ...correctionVerbs(ports),
      questionLogVerb(ports),
      ...cityAnswerVerbs(ports),
    ],
    jobs: [forgetBudgetsJob(ports)],
    notices: [cityAnswerNotice, forwardedNotice, moreForwardedNotice, officeAnswerNotice],
    searches: [provisionSearch(ports)],
    messageActions: [askMessageAction(ports)],
    calledBy: {
      sv: ['strategi', 'strategin', 'eu', 'fråga', 'avtal', 'samarbetsavtal'],
      en: ['strategy', 'the strategy', 'question', 'agreement', 'agreements'],
    },
    begunBy: {
      sv: [{ title: 'Får vi gå med i ett EU-projekt?', text: 'Får vi gå med i ett EU-projekt?' }],
      en: [{ title: 'May we join an EU project?', text: 'May we join an EU project?' }],
    },
    examples: exampleQuestions,
    putsRight: termSpeller(ports.knowledge),
    startAfresh: (turn) => memory.forget(turn, { byAll: true }),
    takeFeedback: async (_turn, { message, reaction, reason }) => {
      await ports.questionLog.upToDate();
      return saveReaction(ports.store.database, message, reaction, reason);
    },
  };
}

/** Who asked the model how often is of no use after the day. */
function forgetBudgetsJob({ store, clock }: Pick<ConversationPorts, 'store' | 'clock'>): Job {
  return {
    name: 'forget-model-use',
    cron: '20 3 * * *',
    run: async () => {
      await forgetBudgets(store.database, civilDateAt(clock.now()));
    },
  };
}
