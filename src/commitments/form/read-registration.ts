import { capitalised } from '../../language/capitalised.ts';
import { cutText } from '../../language/cut-text.ts';
import type { Language } from '../../language/language.ts';
import type { CommitmentFacts } from '../model.ts';
import { POLITELY } from '../reading/asks-politely.ts';
import { asksSomething } from '../reading/claim.ts';
import { readKind } from '../reading/read-kind.ts';
import { readWish } from '../reading/read-wish.ts';

/** "Registrera ett avtal", "nytt åtagande", "register a membership": how it begins, and the kind that it names. */
const begins = new RegExp(
  String.raw`^\s*${POLITELY}(?:(?<swedish>registrera|lägga? (?:in|till)|anteckna|skriva? in)|(?<english>register|add|record|enter|note)|(?<news>ny(?:tt)?|new))\s+(?:(?:ett|en|vårt|a|an|our|new|nytt|ny)\s+)*(?<kind>åtagande|samarbetsavtal|avtal|medlemskap|nätverk|avsiktsförklaring|intentionsavtal|eu-projekt|biståndsprojekt|commitment|(?:cooperation )?agreement|membership|network|letter of intent|eu project|aid project)(?<rest>(?![\p{L}\d-]).*)$`,
  'iu',
);
/** What may follow: with whom and about what, or a name at once ("nytt nätverk: Eurocities"). */
const follows =
  /^\s*[.!]?$|^[:,]?\s+(?:["”“(]?[\p{Lu}\d]|(?:med|i|in|with|of|om|kring|inom|gällande|rörande|avseende|on|about|regarding|concerning|för|for|från|from)\s)/u;
/** With whom, where it is written without capitals or right after the kind. */
const counterpart =
  /^[:,]?\s+(?:(?:med|i|in|with|of)\s+)?(?<name>\S.*?)(?=\s+(?:om|kring|inom|gällande|rörande|avseende|on|about|regarding|concerning|för|for|från|from|till|until|som|which|20\d\d)\s|\s+20\d\d|[,;.!]|$)/iu;
const startsWithTheme =
  /^[:,]?\s+(?:om|kring|inom|gällande|rörande|avseende|on|about|regarding|concerning|för|for|från|from)\s/iu;

/** A sentence; letters and documents are for others. */
const LONGEST = 300;

/** Somebody's wish to register a commitment, and in which language it is said. */
export interface Registration {
  readonly language: Language;
  readonly facts: Partial<CommitmentFacts>;
}

/** Reads "Registrera medlemskap i ICLEI": undefined where a text is no such wish, or is a question. `today` is a civil date. */
export function readRegistration(text: string, today: string): Registration | undefined {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (
    plain.length > LONGEST ||
    (plain.includes('?') && !/^(?:kan|kunde|skulle|can|could|would) (?:du|ni|you)\s/i.test(plain))
  )
    return undefined;
  const { swedish, english, news, kind = '', rest = '' } = begins.exec(plain)?.groups ?? {};
  if ((swedish ?? english ?? news) === undefined || !follows.test(rest)) return undefined;
  // "Nytt avtal med Oslo, vem beslutar" wants to know; who says register has said what they want.
  if (news !== undefined && asksSomething(plain)) return undefined;
  return {
    language: english !== undefined || news?.toLowerCase() === 'new' ? 'en' : 'sv',
    facts: factsIn(plain, kind, rest, today),
  };
}

function factsIn(plain: string, kindWord: string, rest: string, today: string): Partial<CommitmentFacts> {
  const wish = readWish(plain, today);
  const kind = readKind(kindWord);
  const name = startsWithTheme.test(rest) ? null : (wish.counterpart ?? nameIn(rest));
  return {
    // Nobody registers a twin city, and the word before the name says the kind: "avtal med Vänortsförbundet".
    ...(kind === null || kind === 'twin-city' ? {} : { kind }),
    ...(name === null ? {} : { counterpart: name }),
    ...(wish.theme === null ? {} : { theme: wish.theme }),
    ...(wish.scope === null ? {} : { scope: wish.scope }),
    ...{ start: wish.start, end: wish.end, costPerYear: wish.costPerYear },
  };
}

function nameIn(rest: string): string | null {
  const name = counterpart
    .exec(rest)
    ?.groups?.name?.replace(/["”“()]/g, '')
    .trim();
  return name === undefined || name === '' ? null : cutText(capitalised(name), 200);
}

/** The theme, time and cost that a sentence tells of an agreement. `today` is a civil date. */
export function factsTold(text: string, today: string): Partial<CommitmentFacts> {
  const { counterpart, theme, scope, start, end, costPerYear } = readWish(text, today);
  return {
    ...(counterpart === null ? {} : { counterpart }),
    ...(theme === null ? {} : { theme }),
    ...(scope === null ? {} : { scope }),
    ...{ start, end, costPerYear },
  };
}
