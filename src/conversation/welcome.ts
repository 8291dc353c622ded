import { type Language, languageOfText, languages } from '../language/language.ts';
import { countWords } from '../language/words.ts';
import { clausesOf } from './clauses-said.ts';
import { asksHowToBegin } from './courtesy/beginning.ts';
import { type CourtesyBeside, courtesyBeside } from './courtesy/beside.ts';
import { besideCourtesy } from './courtesy/beside-intent.ts';
import { type CourtesyKind, courtesyOf } from './courtesy/courtesy.ts';
import { droppedIntent, remindersComplaintIntent } from './courtesy/dropped-or-weary.ts';
import type { Feature, Intent, News } from './feature.ts';
import { asksToTakeBack, tellsOfWhat } from './take-back-words.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply, Turn } from './turn.ts';
import { wishAloneIntent } from './wish-alone.ts';

/** One for each room, and no more than Teams shows side by side. */
const MOST_EXAMPLES = 6;

const helpWords =
  /^(hj[äa]lp( mig)?|help( me)?|kommandon|commands|vad kan du( g[öo]ra| svara p[åa]| hj[äa]lpa( mig| till)? med)?|what can you do|hur fungerar du|how do you work)$/;
/** "Inget mer". */
const nothingMore =
  /^(nej |no )?(det var inget( mer)?|inget (mer|just nu)|nothing (else|more))( tack| thanks| thank you)?$/;

/** "Nej vänta", "ångra", "wait, no": said after an act, or instead of one. */
const secondThoughts =
  /^((nej|n[äa]|oj|ok|okej|men|hoppsan|no|oops|but) )?(v[äa]nta|stopp?|avbryt|[åa]ngra( det)?|jag [åa]ngrar mig|jag [åa]ngrade mig|gl[öo]m det|backa|wait|stop|cancel|undo( that| it)?|never ?mind|forget it|hold on|scratch that|i changed my mind)( (lite|nu|d[åa]|ett tag|en stund|lite grann|now|then|please|a (moment|minute|second|bit)))?( (nej|no))?$/;

/** What the rooms have to tell whoever greets. */
export type TellNews = (turn: Turn, language: Language) => Promise<readonly News[]>;

/**
 * Greetings, goodbyes, thanks, praise, `hjälp` and the name of a matter, said in so many words and nothing else; and
 * what is greeted beside a matter.
 */
export function smallTalk(features: readonly Feature[], tellNews: TellNews): Intent[] {
  const examples = (language: Language) => examplesOf(features, language);
  const own = [
    courtesyIntent('greeting', async (language, turn) =>
      greetingReply(await tellNews(turn, language), examples(language), language),
    ),
    ...(['farewell', 'thanks', 'no-thanks', 'praise'] as const).map((kind) =>
      courtesyIntent(kind, async (language) => ({ text: texts(language)(kind) })),
    ),
    droppedIntent,
    remindersComplaintIntent,
    beginningIntent(examples),
    plainIntent('help', helpWords, async (language) => helpReply(language, examples(language))),
    plainIntent('nothing-more', nothingMore, async (language) => ({ text: texts(language)('no-thanks') })),
    secondThoughtsIntent,
    matterAlone(features),
    wishAloneIntent(features),
  ];
  return [...own, besideCourtesy([...own, ...features.flatMap(({ intents }) => intents)])];
}

/** A room may have an answer of its own to such words: "åtaganden" is a list. */
const MATTER_CLAIM = 0.2;

/** More than of what puts an answer of one's own right, and less than of who knows the words. */
const PLAIN_CLAIM = 0.49;
/** Less than of who knows what the mistake is about. */
const TOLD_CLAIM = 0.44;

/** "Jag klickade fel, vi har inte svarat": what is said beside it is of something else. */
const takesBackAlone = (text: string): boolean =>
  asksToTakeBack(text) === 'plainly' &&
  clausesOf(text).every((clause) => countWords(clause) === 1 || asksToTakeBack(clause) !== undefined);

/** Words alone undo nothing: says so, and where what was done is put right. */
const secondThoughtsIntent: Intent = {
  name: 'second-thoughts',
  keepsTopic: true,
  claim: (text) => {
    if (takesBackAlone(text)) return tellsOfWhat(text) ? TOLD_CLAIM : PLAIN_CLAIM;
    return secondThoughts.test(bare(text)) ? MATTER_CLAIM : 0;
  },
  answersEdits: true,
  handle: async ({ text, language }) => ({
    text: texts(languageOfGreeting(text, languageOfText(text, language)))('secondThoughts'),
  }),
};

/** "Besök", and no more: what is wanted is asked back, with what the rooms of that name are for. */
function matterAlone(features: readonly Feature[]): Intent {
  const calledIn = (language: Language, word: string) =>
    features.filter(({ calledBy }) => calledBy?.[language].includes(word));
  // "Åtagande 1" names one of them.
  const languageOf = (text: string) =>
    /\d/.test(text) ? undefined : languages.find((language) => calledIn(language, bare(text)).length > 0);
  return {
    name: 'matter-alone',
    claim: (text) => (languageOf(text) === undefined ? 0 : MATTER_CLAIM),
    answersEdits: true,
    handle: async (turn) => {
      const word = bare(turn.text);
      // Some words are the same in both languages.
      const language =
        calledIn(turn.language, word).length > 0 ? turn.language : (languageOf(word) ?? turn.language);
      return {
        text: texts(language)('matterAlone', { word }),
        prompts: examplesOf(calledIn(language, word), language),
      };
    },
  };
}

/** What is said when the bot is installed or added. */
export function welcomeReply(features: readonly Feature[], language: Language): Reply {
  const say = texts(language);
  return {
    text: `${say('welcome')}\n\n${say('welcomeLimits')}`,
    prompts: examplesOf(features, language),
  };
}

/** A sentence that says what is missing, with questions to begin with. */
export function nudgeReply(
  features: readonly Feature[],
  language: Language,
  what: 'empty' | 'attachmentOnly',
): Reply {
  return {
    text: texts(language)(what),
    prompts: examplesOf(features, language),
  };
}

/** A greeting, with what waits for the one who greets and the way to it first. */
function greetingReply(news: readonly News[], examples: readonly Prompt[], language: Language): Reply {
  return {
    text: [texts(language)('greeting'), ...news.map(({ text }) => text)].join('\n\n'),
    prompts: [...news.map(({ prompt }) => prompt), ...examples].slice(0, MOST_EXAMPLES),
  };
}

/** What to begin with: the first of each feature, then their second ones. */
function examplesOf(features: readonly Feature[], language: Language): Prompt[] {
  const lists = features.map((feature) => feature.examples[language]);
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  return turns.flat().slice(0, MOST_EXAMPLES);
}

function helpReply(language: Language, examples: readonly Prompt[]): Reply {
  const say = texts(language);
  const list = examples.map((example) => `- ${example.text}`).join('\n');
  return { text: `${say('help')}\n\n${list}\n\n${say('helpHow')}`, prompts: examples };
}

/** Enough to go before what was just shown, and no more. */
const SURE_CLAIM = 0.5;
/** More than of what is taken because nobody else does. */
const BESIDE_CLAIM = 0.3;

const claimBeside = (kind: CourtesyKind, said: CourtesyBeside | undefined): number => {
  if (said?.kind !== kind) return 0;
  return said.isSure ? SURE_CLAIM : BESIDE_CLAIM;
};

/** What Utblick is for and how one begins, asked in whatever words. */
function beginningIntent(examples: (language: Language) => readonly Prompt[]): Intent {
  return {
    name: 'how-to-begin',
    claim: (text) => (asksHowToBegin(text) ? 1 : 0),
    answersEdits: true,
    handle: async ({ text, language }) => {
      const spoken = languageOfText(text, language);
      return { ...helpReply(spoken, examples(spoken)), language: spoken };
    },
  };
}

/** Takes what is of this courtesy, whatever is said beside it, and answers in the language of its words. */
function courtesyIntent(
  kind: CourtesyKind,
  reply: (language: Language, turn: MessageTurn) => Promise<Reply>,
): Intent {
  return {
    name: kind,
    claim: (text) => (courtesyOf(text)?.kind === kind ? 1 : claimBeside(kind, courtesyBeside(text))),
    answersEdits: true,
    handle: async (turn) => {
      const said = courtesyOf(turn.text) ?? courtesyBeside(turn.text);
      const language = said?.language ?? languageOfText(turn.text, turn.language);
      return { ...(await reply(language, turn)), language };
    },
  };
}

function plainIntent(
  name: string,
  pattern: RegExp,
  reply: (language: Language, turn: MessageTurn) => Promise<Reply>,
): Intent {
  return {
    name,
    claim: (text) => (pattern.test(bare(text)) ? 1 : 0),
    answersEdits: true,
    handle: async (turn) => reply(languageOfGreeting(turn.text, turn.language), turn),
  };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** Such words are too short for the detector, and tell their language by themselves. */
function languageOfGreeting(text: string, otherwise: Language): Language {
  const word = bare(text).split(' ')[0] ?? '';
  if (
    /^(help|commands|what|how|nothing|no|wait|stop|cancel|undo|never|nevermind|forget|hold|scratch|oops|but|i)$/.test(
      word,
    )
  )
    return 'en';
  if (
    /^(hj[äa]lp|kommandon|vad|hur|nej|n[äå]|inget|det|v[äa]nta|stopp|avbryt|[åa]ngra|gl[öo]m|backa|oj|hoppsan|men|jag)/.test(
      word,
    )
  )
    return 'sv';
  return languageOfText(text, otherwise);
}
