import { type Hit, partOf, type Search } from '../conversation/offers.ts';
import type { Turn } from '../conversation/turn.ts';
import { formatDate } from '../language/format.ts';
import { keptOf } from '../language/kept/kept-objects.ts';
import { type Language, languages } from '../language/language.ts';
import { defineTexts } from '../language/texts.ts';
import { fold, hasWords, stem } from '../language/words.ts';
import type { AskPorts } from './answering/ask.ts';
import type { Ground } from './answering/compose-answer.ts';
import { citationName } from './answering/say-answer.ts';
import type { Knowledge } from './knowledge/load-knowledge.ts';
import type { Provision } from './model.ts';
import { texts } from './texts.ts';

const searchTexts = defineTexts('strategy-search', {
  sv: {
    modality: 'Styrka',
    binds: 'Gäller',
    applies: 'När',
    edition: 'Utgåva',
    quote: 'Ordalydelse',
  },
  en: {
    modality: 'Force',
    binds: 'Binds',
    applies: 'When',
    edition: 'Edition',
    quote: 'Wording',
  },
});

const modalities: Readonly<Record<Language, Readonly<Record<Provision['modality'][number], string>>>> = {
  sv: { ska: 'ska', bör: 'bör', kan: 'kan', inte: 'inte', konstaterande: 'konstaterande' },
  en: { ska: 'must', bör: 'should', kan: 'may', inte: 'not', konstaterande: 'statement' },
};

/** Provisions by paragraph or by what they say, in either language; in the order of the document. */
export function provisionSearch({ editions }: Pick<AskPorts, 'editions'>): Search {
  return {
    id: 'provisions',
    title: { sv: 'Strategin', en: 'The strategy' },
    hasPage: false,
    find: async (turn, words, part) => {
      const ground = await editions.ground();
      const paragraph = /^\s*\d+(?:\.\d+)*(?:#\w*)?\s*$/.test(words) ? words.trim() : undefined;
      const searched = searchedOf(ground.knowledge);
      const found = [...ground.knowledge.provisions.values()].filter(({ id }) =>
        paragraph === undefined ? hasWords(searched.get(id) ?? '', stemmed(words)) : id.startsWith(paragraph),
      );
      return partOf(found, part).map((provision) => toHit(provision, ground, turn));
    },
    show: async (turn, id) => {
      const ground = await editions.ground();
      const provision = ground.knowledge.provisions.get(id);
      return provision === undefined ? undefined : toHit(provision, ground, turn);
    },
  };
}

/** In what each provision is searched. */
const searchedOf = keptOf(
  ({ provisions }: Pick<Knowledge, 'provisions'>) =>
    new Map([...provisions.values()].map((provision) => [provision.id, wordsOf(provision)])),
);

/** The beginnings of all words of a provision: a stem finds every form of its word. */
function wordsOf({ says, binds, applies, topics }: Provision): string {
  const all = languages.flatMap((language) => [says[language], binds[language], applies[language]]);
  return [...all, ...topics].join(' ');
}

/** What the forms of each word have in common; half a word stays as it is. */
function stemmed(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => {
      const stems = languages
        .map((language) => stem(word, language))
        .filter((one) => fold(word).startsWith(one));
      return stems.sort((one, other) => one.length - other.length)[0] ?? word;
    })
    .join(' ');
}

function toHit(provision: Provision, ground: Ground, { language }: Turn): Hit {
  const { id, modality, says, binds, applies } = provision;
  const [say, sayAnswer] = [searchTexts(language), texts(language)];
  const withheld = ground.underReview.has(id);
  const told = withheld ? sayAnswer('notDescribed') : says[language];
  const quote = ground.paragraphs.get(id)?.text;
  const { title, dated, status } = ground.edition;
  return {
    id,
    title: citationName(id, language),
    line: told,
    text: told,
    facts: [
      ...(withheld
        ? []
        : [
            { title: say('modality'), value: modality.map((one) => modalities[language][one]).join(', ') },
            { title: say('binds'), value: binds[language] },
            { title: say('applies'), value: applies[language] },
          ]),
      ...(quote === undefined ? [] : [{ title: say('quote'), value: `”${quote.replace(/\s+/g, ' ')}”` }]),
      {
        title: say('edition'),
        value: [title, dated && formatDate(dated, language), sayAnswer(status)].filter(Boolean).join(', '),
      },
    ],
  };
}
