import type { Language } from '../../src/language/language.ts';
import { cardAction, type Made, personalMessage } from './activities.ts';
import { adele, alex, isaiah, megan, patti } from './demo-city.ts';
import type { SentActivity } from './fake-connector.ts';
import type { TestBot } from './test-bot.ts';

type Someone = typeof alex;
type Element = Readonly<Record<string, unknown>>;

/** What somebody read: a text, a card, or both. */
export interface Shown {
  /** What was said or pressed before. */
  readonly after: string;
  readonly text: string;
  readonly card: Element | undefined;
}

/** Speaks to a bot in one language, presses the buttons of its cards as a client does, and keeps all that is shown. */
export interface Walker {
  readonly language: Language;
  /** The words in the walker's language. */
  readonly words: (sv: string, en: string) => string;
  say(text: string, from?: Someone): Promise<Shown>;
  /** Presses the button of this verb on the card that was shown last, or on `on`; inputs keep their values. */
  press(
    verb: string,
    given?: Element,
    options?: { from?: Someone; on?: Shown; data?: Element },
  ): Promise<Shown>;
  /** Does something whose words are another's, such as to paste a letter, and keeps nothing of what is shown. */
  quietly<Result>(work: () => Promise<Result>): Promise<Result>;
  /** All that was shown, to others too. */
  readonly shown: () => readonly Shown[];
}

/** Lets people greet the bot in a language, so that it knows them and what they speak. */
export async function startWalk(bot: TestBot, language: Language): Promise<Walker> {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const chats = new Map<string, Made>();
  for (const from of [alex, megan, adele, isaiah, patti]) {
    const hello = personalMessage(language === 'sv' ? 'hej' : 'hello', { from, locale });
    chats.set(from.aadObjectId, hello);
    await bot.ask(hello);
  }
  const pressed: Shown[] = [];
  const said = new Map<string, string>();
  const left = new Set<unknown>();
  let last: Shown | undefined;
  const chatOf = ({ aadObjectId }: Someone) => chats.get(aadObjectId) as Made;
  const see = (shown: Shown) => {
    if (shown.card !== undefined) last = shown;
    return shown;
  };
  return {
    language,
    words: (sv, en) => (language === 'sv' ? sv : en),
    say: async (text, from = alex) => {
      const message = personalMessage(text, { from, locale, conversation: chatOf(from).conversation });
      said.set(message.id, text);
      const calls = await bot.exchange(message);
      const answer = calls.find(({ target }) => target === message.id);
      if (answer === undefined) throw new Error(`no answer to ${text}`);
      return see(shownBy(text, answer.activity));
    },
    press: async (verb, given = {}, { from = alex, on = last, data = {} } = {}) => {
      const card = on?.card ?? {};
      const fits = (action: Element) =>
        action.verb === verb &&
        Object.entries(data).every(([key, value]) => (action.data as Element | undefined)?.[key] === value);
      const action = elementsOf(card).find((one) => one.type === 'Action.Execute' && fits(one));
      if (action === undefined) throw new Error(`there is no button ${verb} after "${on?.after}"`);
      const whole = { ...inputsOf(card), ...given, ...(action.data as Element) };
      const { body } = await bot.post(cardAction(chatOf(from), verb, whole, { from, locale }));
      const { value } = body as { value: unknown };
      const shown = {
        after: `[${String(action.title)}]`,
        text: typeof value === 'string' ? value : '',
        card: typeof value === 'string' ? undefined : (value as Element),
      };
      pressed.push(shown);
      return see(shown);
    },
    quietly: async (work) => {
      const [calls, presses] = [bot.connector.calls.length, pressed.length];
      const result = await work();
      for (const call of bot.connector.calls.slice(calls)) left.add(call);
      pressed.splice(presses);
      return result;
    },
    shown: () => [
      ...bot.connector.calls
        .filter((call) => !left.has(call))
        .map(({ target, activity }) => shownBy(said.get(target ?? '') ?? '', activity)),
      ...pressed,
    ],
  };
}

function shownBy(after: string, { text = '', attachments }: SentActivity): Shown {
  return { after, text, card: attachments?.[0]?.content as Element | undefined };
}

/** Choices hold what is sent back beside what is read. */
const choicesOf = (element: Element) =>
  (Array.isArray(element.choices) ? element.choices : []) as readonly Element[];

/** Every object of a card. */
export function elementsOf(part: unknown): Element[] {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(elementsOf);
  return Array.isArray(part) ? inner : [part as Element, ...inner];
}

/** What a client sends of inputs that nobody has touched. */
function inputsOf(card: Element): Element {
  const inputs = elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value = '' }) => [String(id), String(value)]));
}

const read = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText', 'fallbackText', 'speak'];

/** All that can be read of what was shown: texts, facts, labels, choices and buttons. */
export function wordsOf({ text, card }: Shown): string[] {
  const elements = elementsOf(card);
  const choices = new Set(elements.flatMap(choicesOf));
  const onCard = elements.flatMap((element) => [
    ...read.map((key) => element[key]),
    // The value of a fact is read; that of an input or a choice is data.
    ...(element.type === undefined && 'title' in element && !choices.has(element) ? [element.value] : []),
  ]);
  return [text, ...onCard].filter((one) => typeof one === 'string' && one !== '') as string[];
}
