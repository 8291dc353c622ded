import type { Intent } from '../../conversation/feature.ts';
import { saidOfShown, wishIn } from '../../conversation/said-of-shown.ts';
import type { Reply } from '../../conversation/turn.ts';
import type { Language } from '../../language/language.ts';
import { aboutTexts } from './texts.ts';
import { aboutWish, erasesIt } from './wishes.ts';

/** What is erased after some months, as the city has it. */
type KeptByMonths = 'questions' | 'forwarded' | 'messages' | 'visits' | 'absences' | 'chats';

/** What the bot says of itself rests on, as it runs here. */
export interface AboutFacts {
  readonly usesModel: boolean;
  /** After how many months what is kept of people is erased; 0: never. */
  readonly months: Readonly<Record<KeptByMonths, number>>;
}

/** "Är du en AI?", "Sparar du vad jag skriver?", "Radera mina uppgifter": what it is, and what it keeps and erases of people. */
export function aboutIntent(facts: AboutFacts): Intent {
  return {
    name: 'about-bot',
    claim: (text) => (aboutWish(text) === undefined ? 0 : 0.97),
    goesOn: (text, earlier) => {
      const { wish, language = 'sv' } = aboutWish(earlier) ?? {};
      return wish === 'kept' && erasesIt(text) ? aboutTexts(language)('askErase') : undefined;
    },
    answersEdits: true,
    readsOnly: true,
    handle: async ({ text, language }) => {
      const asked = aboutWish(text) ?? { wish: 'self', language };
      if (asked.wish === 'erase') return eraseReply(facts, asked.language);
      return asked.wish === 'self' ? selfReply(facts, asked.language) : keptReply(facts, asked.language);
    },
  };
}

const ERASE_WHY = 'about-erase-why';

/** "Varför inte?" after nothing was erased at a wish. */
export function eraseWhyIntent(): Intent {
  return {
    name: ERASE_WHY,
    claim: () => 0,
    actsOn: (text) => (wishIn(saidOfShown(text) ?? '', ['why']) === undefined ? undefined : text),
    readsOnly: true,
    handle: async ({ shown }) => {
      const language = shown === 'en' ? 'en' : 'sv';
      const say = aboutTexts(language);
      return { text: [say('eraseWhy'), say('eraseNot'), say('eraseAsk')].join('\n\n'), language };
    },
  };
}

function selfReply({ usesModel }: AboutFacts, language: Language): Reply {
  const say = aboutTexts(language);
  return {
    text: [say('self'), say(usesModel ? 'model' : 'noModel'), say('human')].join('\n\n'),
    prompts: [{ title: say('askKept'), text: say('askKept') }],
    language,
  };
}

function keptReply({ usesModel, months }: AboutFacts, language: Language): Reply {
  const say = aboutTexts(language);
  const until = untilIn(language);
  const lines = [
    say('questions', { until: until(months.questions) }),
    say('forwarded', { until: until(months.forwarded) }),
    say('visits', { until: until(months.visits) }),
    say('messages', { until: until(months.messages) }),
    say('matters'),
    ...(usesModel ? [say('toModel')] : []),
    say('runners'),
  ];
  return {
    text: [say('keptTitle'), lines.map((line) => `- ${line}`).join('\n'), say('own')].join('\n\n'),
    prompts: [
      { title: say('askData'), text: say('askData') },
      { title: say('askSelf'), text: say('askSelf') },
    ],
    language,
  };
}

/** Nothing is erased at a wish: when each kind goes by itself, what stays, and who can be asked. */
function eraseReply({ months }: AboutFacts, language: Language): Reply {
  const say = aboutTexts(language);
  const until = untilIn(language);
  const kinds = ['questions', 'forwarded', 'visits', 'messages', 'absences', 'chats'] as const;
  const lines = kinds.map((kind) => `- ${say(`erase-${kind}`, { until: until(months[kind]) })}`);
  return {
    text: [
      say('eraseTitle'),
      [...lines, `- ${say('erase-week')}`].join('\n'),
      say('eraseNot'),
      say('eraseAsk'),
    ].join('\n\n'),
    prompts: [{ title: say('askData'), text: say('askData') }],
    language,
    shows: { intent: ERASE_WHY, thing: language },
  };
}

function untilIn(language: Language): (count: number) => string {
  const say = aboutTexts(language);
  return (count) => (count === 0 ? say('forEver') : say('until', { count }));
}
