import { toThemAlone } from '../../conversation/alone.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { checkAuthority } from '../check-authority.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import { isAmong, type TopicAmendment } from '../directory/unit-amendments.ts';
import type { Directory, Unit } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { pickUnit, type UnitPicked } from '../units/pick-unit.ts';
import { inSentence, nameOfUnit } from '../units/unit-names.ts';
import { changeTopic } from './change-topic.ts';
import { texts } from './texts.ts';

const shown =
  /^\s*(?:(?:visa|vilka är|show|what are|list)\s+)?(?:the\s+)?(?:ämnen(?:a)?|ämnena|topics)\s+(?:för|hos|på|for|of|at)\s+(?<unit>[^?]{2,80})\??\s*$/iu;
const added =
  /^\s*(?:lägg till|add)\s+(?:the\s+)?(?:ämnet|ämne|topic)\s+(?<topic>.+)\s+(?:för|hos|till|for|to)\s+(?<unit>\S.*?)\s*[.!]?\s*$/iu;
const removed =
  /^\s*(?:ta bort|stryk|remove|delete)\s+(?:the\s+)?(?:ämnet|ämne|topic)\s+(?<topic>.+?)(?:\s+(?:för|hos|från|for|from|of)\s+(?<unit>(?:(?!\s(?:för|hos|från|for|from|of)\s).)+?))?\s*[.!]?\s*$/iu;

/** "Ämnen för trafik", "lägg till ämnet elsparkcyklar för trafik", "ta bort ämnet avfall för trafik". */
export function topicIntents(store: Store): Intent[] {
  const intent = (
    name: string,
    pattern: RegExp,
    answer: (spoken: Spoken) => Promise<Reply>,
    answersEdits = false,
  ): Intent => ({
    name,
    claim: (text) => (pattern.test(text) ? 0.9 : 0),
    answersEdits,
    handle: async (turn) => {
      const { topic = '', unit } = pattern.exec(turn.text)?.groups ?? {};
      const directory = await currentDirectory(store);
      const language = languageOfText(turn.text, turn.language);
      return answer({ store, turn, directory, language, topic: unquote(topic), unit });
    },
  });
  return [
    intent('topics', shown, showTopics, true),
    intent('add-topic', added, (spoken) => takeChange(spoken, 'added')),
    intent('remove-topic', removed, (spoken) => takeChange(spoken, 'removed')),
  ];
}

interface Spoken {
  readonly store: Store;
  readonly turn: MessageTurn;
  readonly directory: Directory;
  readonly language: Language;
  readonly topic: string;
  /** The words that name the unit, where it is named. */
  readonly unit: string | undefined;
}

async function showTopics({ directory, language, unit = '' }: Spoken): Promise<Reply> {
  const picked = pickUnit(directory, unit);
  return picked.found === 'one' ? { text: topicsText(picked.unit, language) } : notOneUnit(picked, language);
}

async function takeChange(spoken: Spoken, what: TopicAmendment['what']): Promise<Reply> {
  const { store, turn, language, topic } = spoken;
  const say = texts(language);
  const words = { topic: escapeMarkdown(topic) };
  const { directory, authority } = await checkAuthority(store, turn, 'change-topics');
  if (!authority.ok)
    return toThemAlone({ text: refusalText(authority.refusal, language, 'who-administrator') });
  if (spoken.unit === undefined) return askWhere(spoken);
  const picked = pickUnit(directory, spoken.unit);
  if (picked.found !== 'one') return notOneUnit(picked, language);
  const { id } = picked.unit;
  const changed = await changeTopic(store, { unit: id, topic, what, actor: turn.person.id, at: turn.at });
  if (!changed.ok) {
    const { refusal } = changed;
    if (refusal === 'bad-topic') return { text: say('bad-topic') };
    if (refusal === 'unknown-unit') return { text: say('unknownUnit') };
    return toThemAlone({ text: refusalText(refusal, language, 'who-administrator') });
  }
  const outcome = {
    added: changed.value.changed ? 'topicAdded' : 'topicThere',
    removed: changed.value.changed ? 'topicRemoved' : 'topicNotThere',
  } as const;
  const line = say(outcome[what], {
    ...words,
    unit: escapeMarkdown(inSentence(nameOfUnit(picked.unit, language), language)),
  });
  return { text: `${line}\n\n${topicsText(changed.value.unit, language)}` };
}

/** A topic may stand at several units: it is asked from which of them it is to go. */
function askWhere({ directory, language, topic }: Spoken): Reply {
  const say = texts(language);
  const words = { topic: escapeMarkdown(topic) };
  const units = directory.units.filter(({ topics }) => isAmong(topics, topic));
  const [first] = units;
  if (first === undefined) return { text: say('topicNowhere', words) };
  return { text: say('topicWhere', { ...words, unit: escapeMarkdown(nameOfUnit(first, language)) }) };
}

function topicsText(found: Unit, language: Language): string {
  const { topics } = found;
  const say = texts(language);
  const unit = escapeMarkdown(nameOfUnit(found, language));
  const list = topics.map(escapeMarkdown).join(', ');
  const line = list === '' ? say('topicsNone', { unit }) : say('topics', { unit, topics: list });
  return `${line} ${say('topicsHow')}`;
}

/** Asks which unit is meant, or says that none is known. */
export function notOneUnit(picked: Exclude<UnitPicked, { found: 'one' }>, language: Language): Reply {
  const say = texts(language);
  if (picked.found === 'none') return { text: say('unknownUnit') };
  return {
    text: say('severalUnits', { units: picked.units.map((one) => nameOfUnit(one, language)).join(', ') }),
  };
}

function unquote(topic: string): string {
  return topic.replace(/^["”“'’«»]+|["”“'’«»]+$/gu, '').trim();
}
