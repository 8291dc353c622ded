import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { Reply } from '../../conversation/turn.ts';
import { recentTexts } from '../../language/kept/recent-texts.ts';
import { type Bilingual, type Language, languageOfText, languages } from '../../language/language.ts';
import { bareFolded } from '../../language/words.ts';
import type { AskPorts } from '../answering/ask.ts';
import type { Ground } from '../answering/compose-answer.ts';
import { showSource } from '../answering/show-answer.ts';
import { isSilent } from '../knowledge/is-silent.ts';
import { whatIsToBeSaid } from '../search/where-it-says.ts';
import { texts } from '../texts.ts';
import { showParagraphs } from './paragraphs.ts';

/** Wants the words themselves, and not what they say. */
const wantsWords =
  /(?<!\p{L})(?:citera|citatet|ordagrant|ord för ord|läs upp|hur lyder|lydelsen|ordalydelsen|quote|recite|verbatim|word for word|read out|exact (?:text|words?|wording))(?!\p{L})/iu;
/** So sure must it be which paragraph is meant. */
const SURE = 0.5;
const MOST_SHOWN = 2;

/** The name is what follows; written as a name, since other words may stand there as others that mean the same. */
const name = '["”“]?(?<name>\\p{Lu}[\\p{L}\\p{N}&.-]*(?: [\\p{L}\\p{N}&.-]+){0,4}?)["”“]?';
const mentions: Bilingual<RegExp> = {
  sv: new RegExp(
    `^(?:(?:[Hh]ej|[Oo]ch|[Mm]en)[\\s,]+)*(?:(?:[Nn]ämn(?:er|s)|[Oo]mnämns|[Nn]amnger)(?: strategin)? (?:ordet |namnet )?${name}|(?:[Ss]tår|[Ff]inns|[Ff]örekommer) (?:ordet|namnet) ${name})(?: (?:med )?(?:någonstans |nånstans )?i (?:strategin|den|dokumentet|texten)| med| där| alls)?\\s*\\?*$`,
    'u',
  ),
  en: new RegExp(
    `^(?:(?:[Hh]i|[Aa]nd|[Bb]ut)[\\s,]+)*(?:[Dd]oes (?:the strategy|it) (?:mention|name) (?:the (?:word|name) )?${name}|[Ii]s ${name} (?:mentioned|named)(?: at all)?)(?: in (?:the strategy|it|the text)| at all)?\\s*\\?*$`,
    'u',
  ),
};

/** Each turn asks it of a text. */
const MOST_KEPT = 2_000;

/** The name that is asked for and in which language, which a name alone may sound like either of; and whether the words are wanted. */
const readWish = recentTexts(MOST_KEPT, (text) => {
  const speaking = languages.find((one) => mentions[one].test(text.trim()));
  const named = speaking && mentions[speaking].exec(text.trim())?.groups?.name;
  return { speaking, named, wants: wantsWords.test(text) };
});

/**
 * The words of the strategy, where these are asked for: a paragraph word for word ("citera stycket om bistånd"), or
 * whether a name stands in it ("nämner strategin Sida?"). Undefined for anything else, and where no edition is imported.
 */
export async function wordsAsked(
  ports: Pick<AskPorts, 'search' | 'editions'>,
  text: string,
  otherwise: Language,
): Promise<Reply | undefined> {
  const { speaking, named, wants } = readWish(text);
  if (named === undefined && !wants) return undefined;
  const language = speaking ?? languageOfText(text, otherwise);
  if (named === undefined && whatIsToBeSaid(text, language) === text) return undefined;
  const ground = await ports.editions.ground();
  if (ground.paragraphs.size === 0) return undefined;
  if (named !== undefined) return whetherNamed(named, ground, language);
  const [best] = ports.search.find(text, language).candidates;
  if (best === undefined || isSilent(best.answer) || best.share < SURE) return undefined;
  const [cited] = ground.knowledge.answers.get(best.answer)?.cites ?? [];
  return cited === undefined ? undefined : showParagraphs([cited], ground, language);
}

/** The paragraphs that a name stands in, or that it stands in none. */
function whetherNamed(named: string, ground: Ground, language: Language): Reply {
  const wanted = bareFolded(named);
  // "Sidas" names Sida.
  const found = [...ground.paragraphs.values()].filter(({ text }) =>
    [`${wanted} `, `${wanted}s `].some((form) => ` ${bareFolded(text)} `.includes(` ${form}`)),
  );
  const say = texts(language);
  const said = escapeMarkdown(named);
  if (found.length === 0)
    return { text: [say('notNamed', { name: said }), showSource(ground.edition, language)].join('\n\n') };
  const ids = found.slice(0, MOST_SHOWN).map(({ id }) => id);
  const all = found.map(({ id }) => id).join(', ');
  const lead = say('named', { name: said, paragraphs: all });
  const shown = showParagraphs(ids, ground, language);
  return { ...shown, text: [lead, shown.text].join('\n\n') };
}
