import type { Language } from '../../src/language/language.ts';
import { cardAction, type Made, personalMessage } from './activities.ts';
import { adele, alex, isaiah, megan, patti } from './demo-city.ts';
import type { SentActivity } from './fake-connector.ts';
import type { Spoken } from './rooms.ts';

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

/** A button that somebody was shown. */
export interface Offered {
  readonly verb: string;
  readonly title: string;
  /** The inputs of its card. */
  readonly inputs: readonly Element[];
  /** What is sent of these when nobody has touched them, and what the button says. */
  readonly data: Element;
  /** A press of it, with this data. */
  press(data: Element): Made;
}

/** Sees what was said or pressed when it is done, and the buttons of each card that is shown, before the walk goes on. */
export interface Companion {
  said(message: Made): Promise<void>;
  pressed(verb: string, activity: Made): Promise<void>;
  shown(offered: readonly Offered[]): Promise<void>;
}
const nobody: Companion = {
  said: async () => undefined,
  pressed: async () => undefined,
  shown: async () => undefined,
};

/** Lets people greet the bot in a language, so that it knows them and what they speak. */
export async function startWalk(
  bot: Spoken,
  language: Language,
  companion: Companion = nobody,
): Promise<Walker> {
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
  const chatOf = (from: Someone) => {
    const chat = chats.get(from.aadObjectId) ?? personalMessage('', { from });
    chats.set(from.aadObjectId, chat);
    return chat;
  };
  const pressOf =
    (from: Someone, verb: string) =>
    (data: Element): Made =>
      cardAction(chatOf(from), verb, data, { from, locale });
  const see = async (shown: Shown, from: Someone) => {
    if (shown.card !== undefined) last = shown;
    await companion.shown(
      actionsOf(shown.card).map((action) => ({
        ...{ verb: String(action.verb), title: String(action.title), inputs: inputsOf(shown.card) },
        data: { ...valuesOf(shown.card), ...(action.data as Element) },
        press: pressOf(from, String(action.verb)),
      })),
    );
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
      await companion.said(message);
      return see(shownBy(text, answer.activity), from);
    },
    press: async (verb, given = {}, { from = alex, on = last, data = {} } = {}) => {
      const card = on?.card ?? {};
      const fits = (action: Element) =>
        action.verb === verb &&
        Object.entries(data).every(([key, value]) => (action.data as Element | undefined)?.[key] === value);
      const action = actionsOf(card).find(fits);
      if (action === undefined) throw new Error(`there is no button ${verb} after "${on?.after}"`);
      const whole = { ...valuesOf(card), ...given, ...(action.data as Element) };
      const activity = pressOf(from, verb)(whole);
      const { body } = await bot.post(activity);
      await companion.pressed(verb, activity);
      const { value } = body as { value: unknown };
      const shown = {
        after: `[${String(action.title)}]`,
        text: typeof value === 'string' ? value : '',
        card: typeof value === 'string' ? undefined : (value as Element),
      };
      pressed.push(shown);
      return see(shown, from);
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

const actionsOf = (card: unknown) => elementsOf(card).filter(({ type }) => type === 'Action.Execute');

const inputsOf = (card: unknown) => elementsOf(card).filter(({ type }) => String(type).startsWith('Input.'));

/** What a client sends of inputs that nobody has touched. */
function valuesOf(card: unknown): Element {
  return Object.fromEntries(inputsOf(card).map(({ id, value = '' }) => [String(id), String(value)]));
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
