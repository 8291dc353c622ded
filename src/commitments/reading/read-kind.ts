import { fold } from '../../language/words.ts';
import type { AskedKind } from '../model.ts';

/** Words by which people name each kind, folded; what is more telling stands first. */
const kindWords: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'twin-city',
    /\b(?:vanort\w*|vanskapsort\w*|twin(?:ning)?[ -]?(?:cit\w+|town\w*|agreement)?|sister[ -]?cit\w+)\b/,
  ],
  [
    'letter-of-intent',
    /\b(?:intentionsavtal\w*|avsiktsforklaring\w*|samforstandsavtal\w*|letters? of intent|loi|memorand\w+ of understanding|mou)\b/,
  ],
  [
    'eu-project',
    /\b(?:eu-?projekt\w*|eu[ -]?(?:funded )?projects?|horisont europa|horizon europe|interreg|erasmus|urbact|life-projekt\w*|digital europe)\b/,
  ],
  ['aid-project', /\b(?:bistand\w*|sida|aid[ -]project\w*|development aid|icld)\b/],
  [
    'cooperation-agreement',
    /\b(?:samarbetsavtal\w*|samarbetsoverenskommelse\w*|samverkansavtal\w*|partnerskapsavtal\w*|avtal\w* om samarbete|(?:cooperation|collaboration|partnership) agreements?|overenskommelse\w*)\b/,
  ],
  [
    'declaration',
    /\b(?:deklaration\w*|declarations?|upprop\w*|charter|pledge|covenant\w*|manifest\w*|stallningstagande)\b/,
  ],
  ['membership', /\b(?:medlem\w*|members?|membership)\b/],
  ['network', /\b(?:\w*natverk(?:et|en)?|natverk\w*|networks?)\b/],
  ['cooperation-agreement', /\b(?:avtal\w*|agreements?)\b/],
];

/** The kind of commitment that a text names, or null when it names none. */
export function readKind(text: string): AskedKind | null {
  const folded = fold(text.normalize('NFC'));
  return kindWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** What is set up or joined together with others, and said in no word of the register. */
const looseKinds: readonly (readonly [AskedKind, RegExp])[] = [
  [
    'membership',
    /\b(?:\w+ (?:grupp\w*|klubb\w*|forening\w*|allians\w*|sammanslutning\w*|forum\w*|organisation\w*)|(?:\w+ )?(?:group|club|association|alliance|forum|organi[sz]ation))\b/,
  ],
  [
    'cooperation-agreement',
    /\b(?:samarbete|samverkan|partnerskap|co-?operation|collaboration|partnership)\b|\b(?:teckna|skriva(?: pa| under)?|signa|signera|underteckna|sluta|ga in i|signing|sign|enter into) (?:nat|nagot|nan|nanting|something|anything)\b/,
  ],
];

/** The kind of what somebody means to enter into, also in looser words ("skriva nåt med Oslo", "en europeisk grupp"). */
export function readKindOfWish(text: string): AskedKind | null {
  const folded = fold(text.normalize('NFC'));
  return readKind(text) ?? looseKinds.find(([, words]) => words.test(folded))?.[0] ?? null;
}
