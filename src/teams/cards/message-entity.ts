import { texts } from '../../conversation/texts.ts';
import type { Citation, Reply } from '../../conversation/turn.ts';
import type { Bilingual, Language } from '../../language/language.ts';

/** Teams' own limits for citations. */
const NAME_LENGTH = 80;
const ABSTRACT_LENGTH = 160;
const MOST_CITATIONS = 20;

/** The same wherever the label stands, or Teams takes none of it. */
const LABEL_ID = 'utblick-sensitivity';

/** What the sensitivity label is called in the city; by default what the catalogue says. */
export type LabelNames = Partial<Bilingual<string | undefined>>;

/**
 * What Teams is told of a message beside its words: its sources, that a language model has phrased it, only where one
 * has (AI Act, article 50), and how sensitive it is. Of the root entity there may be one. [Teams: bot messages with
 * AI-generated content]
 */
export function messageEntities(reply: Reply, labels: LabelNames): { readonly entities?: readonly object[] } {
  const { citations, byModel } = reply;
  const label = labelOf(reply, labels);
  if (citations === undefined && byModel !== true && label === undefined) return {};
  const entity = {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    ...(byModel === true ? { additionalType: ['AIGeneratedContent'] } : {}),
    ...(citations === undefined ? {} : { citation: citations.slice(0, MOST_CITATIONS).map(claimOf) }),
    ...(label === undefined ? {} : { usageInfo: label }),
  };
  return { entities: [entity] };
}

function labelOf(reply: Reply, labels: LabelNames): object | undefined {
  const about = reply.tellsOf ?? reply.card?.tellsOf;
  if (about === undefined) return undefined;
  const language = languageOf(reply);
  const say = texts(language);
  return {
    type: 'https://schema.org/Message',
    '@type': 'CreativeWork',
    '@id': LABEL_ID,
    name: labels[language] ?? say('labelName'),
    description: say(`label-${about}`),
  };
}

/** What its card is written in, or its text. */
function languageOf({ card, language = 'sv' }: Reply): Language {
  const written = card?.data.language;
  return written === 'sv' || written === 'en' ? written : language;
}

function claimOf({ name, abstract }: Citation, position: number) {
  return {
    '@type': 'Claim',
    position: position + 1,
    appearance: {
      '@type': 'DigitalDocument',
      name: shorten(name, NAME_LENGTH),
      abstract: shorten(abstract, ABSTRACT_LENGTH),
    },
  };
}

/** Cuts a text at a word, so that it is at most `most` characters long with its ellipsis. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most - 1).trimEnd()}…`;
}
