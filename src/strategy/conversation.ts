import { courtesyBeside } from '../conversation/courtesy/beside.ts';
import { courtesyOf } from '../conversation/courtesy/courtesy.ts';
import type { Intent } from '../conversation/feature.ts';
import { escapeMarkdown } from '../conversation/markdown.ts';
import type { CardContent, Citation, MessageTurn, Prompt, Reply } from '../conversation/turn.ts';
import { shortened } from '../language/cut-text.ts';
import { recentTexts } from '../language/kept/recent-texts.ts';
import { recentTextsIn } from '../language/kept/recent-texts-by-language.ts';
import { type Bilingual, type Language, languageOfText, languages } from '../language/language.ts';
import { isNeighbourLanguage } from '../language/neighbour-language.ts';
import { isOtherLanguage } from '../language/other-language.ts';
import type { Answer } from './answering/answer.ts';
import { answerForLog } from './answering/answer-for-log.ts';
import type { ModelPorts } from './answering/answer-with-model.ts';
import { citationName } from './answering/say-answer.ts';
import { toMarkdown } from './answering/show-answer.ts';
import { wordsAsked } from './follow-ups/asked-words.ts';
import type { ConversationMemory, Topic } from './follow-ups/conversation-memory.ts';
import { beginsAfresh, isFreshStart, withoutFreshStart } from './follow-ups/follows-up.ts';
import { type GoingOn, goOnFrom, topicWith } from './follow-ups/goes-on.ts';
import { asksOfAnswer, asksToDoHere, meantHere, meantNamed } from './follow-ups/meant-here.ts';
import { paragraphsNamed, showParagraphs } from './follow-ups/paragraphs.ts';
import { placeAlone } from './follow-ups/place-alone.ts';
import { leadsToOffice, sayMore } from './follow-ups/say-more.ts';
import { languageWished, wantsOtherLanguage, wishOf } from './follow-ups/wishes.ts';
import { showingForwarded } from './questions/forwarded-conversation.ts';
import type { QuestionLog } from './questions/log-behind.ts';
import { asksNothing } from './search/asks-nothing.ts';
import { isByChance, surelyOfStrategy } from './search/of-rules.ts';
import { texts } from './texts.ts';

export interface ConversationPorts extends ModelPorts {
  readonly questionLog: QuestionLog;
}

/** Whatever no other room claims is a question to the strategy. */
const FALLBACK_CLAIM = 0.1;
/** More than of those who know a name in it, and less than of those who know its words. */
const ACT_CLAIM = 0.48;
const SURE_CLAIM = 0.47;
/** Less than of those who know a name in it, and more than nothing: "du fattar ju ingenting", "kortare". */
const WISH_CLAIM = 0.3;

/** Whoever complains speaks of what was answered, and of nothing that was shown. */
const COMPLAINT_CLAIM = 0.5;

/** Each turn asks it of a text, and people ask what others asked. */
const MOST_KEPT = 2_000;

/** Whether what the strategy would be found to say to a text is a guess, or nothing. */
function foundByChance({ search, knowledge }: ConversationPorts, text: string): boolean {
  const language = languageOfText(text, 'sv');
  const finding = search.find(text, language);
  if (asksToDoHere({ search, knowledge }, text)) return false;
  return (
    isByChance(text, finding, knowledge.answers) || asksNothing(search, text, language, finding) !== undefined
  );
}

/** Any text that nobody else claims is taken as a question to the strategy. */
export function askIntent(ports: ConversationPorts, memory: ConversationMemory): Intent {
  const byChance = recentTexts(MOST_KEPT, (text) => foundByChance(ports, text));
  const meantAs = recentTextsIn(MOST_KEPT, (text, language) =>
    [meantNamed(ports, text, language), meantHere(ports, text, language)].filter(
      (meant) => meant !== undefined,
    ),
  );
  return {
    name: 'ask-strategy',
    claim: (text) => {
      const courtesy = courtesyBeside(text);
      if (courtesy?.kind === 'complaint' && courtesy.isSure) return COMPLAINT_CLAIM;
      if (asksToDoHere(ports, text)) return ACT_CLAIM;
      const finding = ports.search.find(text, languageOfText(text, 'sv'));
      if (surelyOfStrategy(text, finding, ports.knowledge.answers)) return SURE_CLAIM;
      return asksOfAnswer(text) ? WISH_CLAIM : FALLBACK_CLAIM;
    },
    answersEdits: true,
    answersByChance: (turn) => {
      const { text } = turn;
      // "Och med Oslo?" asks the same of another place, and nothing of whatever is called so.
      if (placeAlone(text) !== undefined && !turn.edited && memory.recall(turn) !== undefined) return false;
      return byChance(text);
    },
    readsOnly: ports.languageModel === undefined,
    meantAs,
    handle: async (turn: MessageTurn): Promise<Reply> => {
      if (isOtherLanguage(turn.text)) return otherLanguage;
      const isFresh = beginsAfresh(turn.text);
      const topic = isFresh || turn.edited ? undefined : memory.recall(turn);
      const text = isFresh ? withoutFreshStart(turn.text) : turn.text;
      return (await moreOf(ports, turn, topic)) ?? askQuestion({ ports, memory }, { ...turn, text }, topic);
    },
  };
}

/** Said in both languages: which of them the writer reads is not known. */
const otherLanguage: Reply = {
  text: languages.map((language) => texts(language)('otherLanguage')).join('\n\n'),
};

/** What is wished of the answer before, or a paragraph that is asked for by its name; undefined for a question. */
async function moreOf(
  ports: ConversationPorts,
  { text, language }: MessageTurn,
  topic: Topic | undefined,
): Promise<Reply | undefined> {
  const spoken =
    (courtesyOf(text) ?? courtesyBeside(text))?.language ?? languageOfText(text, topic?.language ?? language);
  const named = paragraphsNamed(text);
  if (named.length > 0) return showParagraphs(named, await ports.editions.ground(), spoken);
  const words = await wordsAsked(ports, text, spoken);
  if (words !== undefined) return words;
  if (wantsOtherLanguage(text)) return { text: texts(spoken)('onlyTwoLanguages') };
  const wished = languageWished(text);
  if (wished !== undefined && topic === undefined)
    return { text: texts(wished)('languageChosen'), language: wished, prompts: exampleQuestions[wished] };
  const wish = wishOf(text);
  if (wish === undefined) return undefined;
  // Without an answer before, "vem ska jag ringa?" is a question like any other.
  if (topic === undefined) {
    if (wish === 'who') return undefined;
    if (wish === 'office') return { text: texts(spoken)('officeFirst'), shows: showingForwarded(spoken) };
    return { text: texts(spoken)(wish === 'wrong' ? 'wrongFirst' : 'noTopic') };
  }
  const card = leadsToOffice(wish) ? askOfficeCard(topic.id, topic.answers, topic.question) : undefined;
  return { ...sayMore(topic, wish, spoken), ...(card === undefined ? {} : { card }) };
}

interface Asking {
  readonly ports: ConversationPorts;
  readonly memory: ConversationMemory;
}

async function askQuestion(
  { ports, memory }: Asking,
  turn: MessageTurn,
  topic: Topic | undefined,
): Promise<Reply> {
  const wished = topic && languageWished(turn.text);
  const going: GoingOn = topic === undefined ? { text: turn.text } : goOnFrom(ports, topic, turn.text);
  const { text, earlier, addedBefore, beside, about, whole } =
    topic !== undefined && wished !== undefined ? { text: topic.question } : going;
  const spoken = languageOfText(text, topic?.language ?? turn.language);
  const sayIn = wished ?? (earlier === undefined ? undefined : spoken);
  const asked = { ...turn, text, earlier, addedBefore, whole, about, sayIn, person: turn.person.id };
  const { answers, entry } = await answerForLog(ports, asked);
  const { id } = entry;
  // Nothing was spoken of, and nothing is left unanswered, where the matter was left out.
  if (answers[0].asksBack === true)
    return { text: answers[0].text, prompts: exampleQuestions[answers[0].language] };
  const spokenOf = whole ?? (earlier === undefined ? text : topicWith(earlier, text, answers));
  const question = beside === true && topic !== undefined ? topic.question : spokenOf;
  const isAdded = earlier !== undefined && whole === undefined && spokenOf !== earlier;
  const added = beside === true ? topic?.added : isAdded ? [...(addedBefore ?? []), text] : addedBefore;
  return {
    said: () =>
      memory.remember(turn, { question, added, language: answers[0].language, answers, id }, { byAll: true }),
    text: [...leadsOf(turn, { earlier, wished }, answers[0].language), ...numbered(answers)].join('\n\n'),
    citations: answers.flatMap(citationsOf),
    byModel: answers.some(({ byModel }) => byModel === true),
    card: askOfficeCard(id, answers, question),
    feedback: {
      onSent: (message) => ports.questionLog.add({ ...entry, message }),
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
      const language = /^(new|start|forget)/i.test(turn.text) ? 'en' : 'sv';
      return { text: texts(language)('freshStart'), prompts: exampleQuestions[language] };
    },
  };
}

/** What is said before the answer itself. */
function leadsOf(
  turn: MessageTurn,
  { earlier, wished }: { readonly earlier: string | undefined; readonly wished: Language | undefined },
  language: Language,
): string[] {
  const say = texts(language);
  const edited = turn.edited ? [say('editedLead')] : [];
  const chosen = wished === undefined ? [] : [texts(wished)('languageChosen')];
  const followUp =
    earlier === undefined
      ? []
      : [`*${say('followUp', { question: escapeMarkdown(shortened(earlier, RECOGNISED)) })}*`];
  // A Norwegian or a Dane reads Swedish, and is told why it is not their own language.
  const neighbour = isNeighbourLanguage(turn.text) ? [`*${say('neighbourLanguage')}*`] : [];
  return [...edited, ...chosen, ...neighbour, ...followUp];
}

/** So much of a question is enough to know it again by. */
const RECOGNISED = 60;

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
    abstract: proof.excerpt ?? proof.says,
  }));
}

/** So long a question is said again with the choice; of a longer one the choice alone, which goes on from it. */
const LONGEST_SAID_AGAIN = 300;

function askOfficeCard(id: string, answers: readonly [Answer, ...Answer[]], question: string): CardContent {
  const { language } = answers[0];
  const say = texts(language);
  const data = { language, lead: say('askOfficeLead'), action: say('askOffice'), question: id };
  const offered = answers.flatMap(({ clarifies, suggestions, asksHere, leftOpen = [] }) =>
    clarifies === undefined
      ? [asksHere ?? [], leftOpen, suggestions].flat().map((text) => ({ title: text, text }))
      : clarifies.choices.map((choice) => ({
          title: choice,
          text: question.length > LONGEST_SAID_AGAIN ? choice : `${question} ${choice}`,
        })),
  );
  if (offered.length === 0) return { template: 'ask-office', data };
  return { template: 'suggestions', data: { ...data, suggestions: offered } };
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
