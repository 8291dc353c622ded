import type { Language } from '../language/language.ts';
import { createWishReader } from '../language/read-wish.ts';
import type { Feature, Intent } from './feature.ts';
import { texts } from './texts.ts';

const who = '(?:jag|vi|vår \\p{L}+|vårt \\p{L}+|förvaltningen|nämnden|bolaget|enheten|staden)';
const want =
  '(?:vill|skulle vilja|önskar|tänker|tänkte|planerar att|funderar på att|ska|behöver)(?: gärna| också| nu)?';
const whoEn = '(?:i|we|our \\p{L}+|the (?:city|department|committee|company))';
const wantEn =
  '(?:want to|would like to|wish to|plan to|hope to|are (?:planning|hoping|thinking of)(?: to)?|intend to)(?: also)?';

/** "Vi vill samarbeta", "we want to do something international": a wish, and no matter. */
const wishReader = createWishReader(
  {
    sv: {
      something: `(?:${who} )?${want} (?:(?:göra|starta|börja med|hitta på) (?:något|nåt|någonting|nånting|mer|mera)(?: mer)?(?: (?:internationellt|utomlands|i utlandet|i världen))?|(?:samarbeta|samverka)(?: mer| mera)?(?: (?:internationellt|utomlands|över gränserna))?|(?:komma |ta oss |nå )?(?:ut|utåt) i (?:stora |vida )?världen|(?:jobba|arbeta|verka|engagera oss)(?: mer| mera)? internationellt|(?:bli|vara)(?: mer| mera)? internationella?)`,
    },
    en: {
      something: `(?:${whoEn} )?${wantEn} (?:(?:do|doing|start|starting) (?:something|anything|more)(?: more)?(?: (?:international|internationally|abroad))?|(?:cooperate|collaborate|cooperating|collaborating|work together)(?: more)?(?: (?:internationally|abroad))?|(?:go|get|reach)(?: out)? into the (?:wide |big )?world|work(?:ing)?(?: more)? internationally|(?:be|become)(?: more)? international)`,
    },
  },
  '(?:(?:hej|hejsan|hi|hello) )?',
);

/** Asks back what is wanted where somebody wants to do something and says no more, with what it may be to choose from. */
export function wishAloneIntent(features: readonly Feature[]): Intent {
  const offered = (language: Language) => features.flatMap(({ begunBy }) => begunBy?.[language] ?? []);
  return {
    name: 'wish-alone',
    claim: (text) => (wishReader(text) === undefined ? 0 : 1),
    answersEdits: true,
    handle: async ({ text, language: otherwise }) => {
      const language = wishReader(text)?.language ?? otherwise;
      return { text: texts(language)('wishAlone'), language, prompts: offered(language) };
    },
  };
}
