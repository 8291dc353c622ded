import { recentTextsIn } from '../../language/kept/recent-texts-by-language.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import { tellingWords } from '../search/frame-words.ts';
import { type JoinedPart, joinedQuestions } from '../search/joined-questions.ts';
import { namesMatter } from '../search/names-matter.ts';
import type { Answer } from './answer.ts';
import { type AskPorts, isClear, mostLikely } from './ask.ts';
import { areOnOneMatter } from './check-conditions.ts';

/** What asks by itself is believed to ask another thing from this share on, and a part of a list from the other. */
const SURE_TO_ASK = 0.55;
const SURE_OF_LIST = 0.8;

/** The questions that a sentence joins: those that are answered each by itself, and those that are left to be asked. */
export interface Joined {
  readonly apart: readonly string[];
  readonly left: readonly string[];
}

/** A part as a question, and what it seems to ask. */
interface Part {
  readonly question: string;
  readonly wants: string | undefined;
  readonly isSure: boolean;
  /** Whether it may be offered to be asked. */
  readonly isClear: boolean;
  /** Whether it asks without any word that tells of what. */
  readonly isBare: boolean;
}

/**
 * The questions that one sentence joins by "and", where they are on several matters: "får vi teckna avtal med Riga och vem
 * skriver under det?" Each names its matter by itself; what is one question ("vilka villkor och undantag gäller") has no
 * such parts. `whole` is the answer to all of it.
 */
export function joinedIn(ports: AskPorts, text: string, whole: Answer, otherwise: Language): Joined {
  const { parts, isList } = partsRead(ports, text, languageOfText(text, otherwise));
  const isSame = (one: string | null | undefined, other: string | null | undefined) =>
    areOnOneMatter(ports.knowledge.permissions, one, other);
  const sure = parts.filter(({ isSure }) => isSure);
  const apart = sure.filter(
    ({ wants }, place) => sure.findIndex((one) => isSame(one.wants, wants)) === place,
  );
  const isApart =
    apart.length > 1 &&
    apart.length === sure.length &&
    parts[0]?.isSure === true &&
    (apart.some(({ wants = '' }) => !isSilent(wants)) || !apart.some(({ wants }) => isSame(wants, whole.id)));
  const [, ...others] = parts;
  // "Vem beslutar och vad ska återrapporteras?": who, of what was spoken of, can be asked after it.
  const bare = isApart || isList ? [] : parts.filter(({ isBare }) => isBare);
  const unsaid = others.filter((part) => !(isApart ? apart.includes(part) : isSame(part.wants, whole.id)));
  return {
    apart: isApart ? apart.map(({ question }) => question) : [],
    left: [...bare, ...unsaid.filter((part) => isApart || part.isClear)].map(({ question }) => question),
  };
}

/** People ask what others asked. */
const MOST_KEPT = 2_000;
const readers = new WeakMap<AskPorts['search'], ReturnType<typeof createPartReader>>();

/** What the parts of a text ask, kept for as long as the search that tells it. */
function partsRead(ports: AskPorts, text: string, language: Language) {
  const read = readers.get(ports.search) ?? createPartReader(ports);
  readers.set(ports.search, read);
  return read(text, language);
}

const createPartReader = (ports: AskPorts) =>
  recentTextsIn(MOST_KEPT, (text, language) => {
    const joined = joinedQuestions(text);
    // In a list of things none asks by itself, and each has to be sure.
    const isList = !joined.slice(1).some(({ asks }) => asks);
    const first = joined[0]?.asked[0] ?? '';
    const read = (part: JoinedPart) =>
      readPart(ports, { ...part, asks: part.asks && !isList }, { first, language });
    return { parts: joined.map(read), isList };
  });

function readPart(
  ports: AskPorts,
  { asked, asks, leans }: JoinedPart,
  { first, language }: { readonly first: string; readonly language: Language },
): Part {
  const isAtLeast = (text: string, share: number) => isClear(ports, text, language, share);
  const found = asked.find((text) => isAtLeast(text, SURE_OF_LIST)) ?? asked[0] ?? '';
  const question = `${found.slice(0, 1).toUpperCase()}${found.slice(1)}`;
  const wants = mostLikely(ports, question, language);
  const isHere = ports.knowledge.answers.get(wants ?? '')?.meantHere !== undefined;
  const clear =
    wants !== undefined &&
    !isHere &&
    (asks || !isSilent(wants)) &&
    isAtLeast(question, SURE_TO_ASK) &&
    namesMatter(ports.search, question, language, wants);
  // What points back is sure where it asks the same with what it points to.
  const stands = !leans || (asks && mostLikely(ports, `${first} ${question}`, language) === wants);
  return {
    question,
    wants,
    isSure: clear && stands && isAtLeast(question, asks ? SURE_TO_ASK : SURE_OF_LIST),
    isClear: clear || (asks && !leans && tellingWords(question).length > 0 && !isHere),
    isBare: asks && !leans && tellingWords(question).length === 0,
  };
}
