import { type Language, languageOfText } from '../language/language.ts';
import type { Feature, Intent } from './feature.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply } from './turn.ts';

/** One for each room, and no more than Teams shows side by side. */
const MOST_EXAMPLES = 6;

const greetings =
  /^(hej(san| hej)?|hall[åa]( d[äa]r)?|tj[ae]na|god ?(morgon|dag|kv[äa]ll|eftermiddag)|hi( there)?|hello|hey|good (morning|day|afternoon|evening))( utblick)?$/;
const helpWords =
  /^(hj[äa]lp( mig)?|help( me)?|kommandon|commands|vad kan du( g[öo]ra| svara p[åa]| hj[äa]lpa( mig| till)? med)?|what can you do|hur fungerar du|how do you work)$/;
const praise =
  '(ok(ej|ay)?|bra|toppen|perfekt|super|j[äa]ttebra|härligt|kanon|great|perfect|good|excellent|cool)';
/** "Det var allt", "that's all I needed". */
const ending =
  "(det var allt( jag (beh[öo]vde|undrade|ville veta))?|det r[äa]cker( s[åa])?|that(s| is|'s) (all|it)( (i|we) (need(ed)?|wanted( to know)?))?)";
const thanks = new RegExp(
  `^(${praise} )?(tack( s[åa] mycket)?( f[öo]r (hj[äa]lpen|svaret|det))?|tusen tack|thanks( a lot| so much)?( for (the|your) help)?|thank you( so much| very much)?( for (the|your) help)?|cheers)( ${ending})?$|^${praise}$|^${ending}$`,
);

/** Greetings, `hjälp` and thanks, said in so many words and nothing else. */
export function smallTalk(features: readonly Feature[]): Intent[] {
  const examples = (language: Language) => examplesOf(features, language);
  const startAfresh = (turn: MessageTurn) => {
    for (const feature of features) feature.startAfresh?.(turn);
  };
  return [
    plainIntent(
      'greeting',
      greetings,
      (language) => ({
        text: texts(language)('greeting'),
        prompts: examples(language),
      }),
      startAfresh,
    ),
    plainIntent('help', helpWords, (language) => helpReply(language, examples(language)), startAfresh),
    plainIntent('thanks', thanks, (language) => ({ text: texts(language)('thanks') }), startAfresh),
  ];
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

function plainIntent(
  name: string,
  pattern: RegExp,
  reply: (language: Language) => Reply,
  startAfresh: (turn: MessageTurn) => void,
): Intent {
  return {
    name,
    claim: (text) => (pattern.test(bare(text)) ? 1 : 0),
    answersEdits: true,
    handle: async (turn) => {
      startAfresh(turn);
      return reply(languageOfGreeting(turn.text, turn.language));
    },
  };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();
}

/** Greetings are too short for the detector, and tell their language by themselves. */
function languageOfGreeting(text: string, otherwise: Language): Language {
  const word = bare(text).split(' ')[0] ?? '';
  if (/^(hi|hello|hey|good|help|commands|what|how|thanks|thank)$/.test(word)) return 'en';
  if (/^(hej|hejsan|hall[åa]|tj[ae]na|god|hj[äa]lp|kommandon|vad|hur|tack|tusen)/.test(word)) return 'sv';
  return languageOfText(text, otherwise);
}
