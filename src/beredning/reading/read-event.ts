import { fold } from '../../language/words.ts';
import type { MatterKind } from '../proposal.ts';

/** What stands where a date, a place or an amount was, in the text that titles are read from. */
export const BLANK = '¦';

const kindWords: readonly (readonly [MatterKind, RegExp])[] = [
  ['delegation-trip', /\b(?:delegationsres\w*|studieres\w*|delegation trip|study (?:visit|trip|tour))\b/],
  [
    'event',
    /\b(?:\w*massan?|expo|invigning\w*|festival\w*|jubile\w*|pris\w*utdelning\w*|gala\w*|ceremoni\w*|ceremony|firande\w*|fair|exhibition|biennale?n?|\w*biennalen|opening|award|smart city asia|mipim|evenemang)\b/,
  ],
  [
    'conference',
    /\b(?:\w*konf?e?rens\w*|kon[fg]rens|kongress\w*|\w*arsmote\w*|\w*toppmote\w*|\w+styrelsemote|\w*huvudstadsmote\w*|\w*borgmastarmote\w*|seminari\w*|workshop\w*|symposi\w*|\w*arena|conference|congress|assembly|summit|forum|velo-city|cop|citylab|dialogue|nordic edge|urban future|champion mayors|c40 mote|mayors meeting)\b/,
  ],
  ['delegation-trip', /\bdelegation\b/],
];

/** What a declaration or an initiative is called, in a folded text. */
export const declaration =
  /\b(?:\w*uttalande\w*|statement|appeal|appell|(?:oppet|oppna) brev\w*|open letter|namninsamling\w*|petition|lofte\w*|manifesto|\w*deklaration\w*|declaration|upprop\w*|manifest\w*|\w*forklaring\w*|\w*initiativ\w*|initiative|pledge|commitment|covenant|pact|charter|call for|\w*avsiktsforklaring)\b/;
const signing =
  /\b(?:skriv(?:a|er|it)? (?:under|pa)|underteckna\w*|signera\w*|stall\w* (?:sig|oss) bakom|anslut\w*|ga med i|gar med i|stodja|stotta|sign|endorse|join|adopt|delta\w* i)\b/;
/** "Göra ett uttalande", "make a statement": to say it oneself. */
const declares =
  /\b(?:gor\w*|avge\w*|utfarda\w*|publicera\w*|ta(?:r)? fram|anta\w*|sta(?:r)? bakom|make|issue|publish|put out|adopt) (?:(?:en|ett|a|an|nytt|ny|gemensamt|gemensam|joint|public|eget|egen|our own) ){0,3}(?:uttalande|deklaration|manifest|upprop|appell|oppet brev|(?:public |joint )?(?:statement|declaration|appeal|manifesto)|open letter)\b/;

/** What kind of matter a text is about; null when it does not say. */
export function readKind(text: string): MatterKind | null {
  const folded = fold(text.normalize('NFC'));
  if (isDeclaration(folded)) return 'declaration';
  return kindWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}

function isDeclaration(folded: string): boolean {
  const travels =
    /\b(?:ak[ae]\w*|res[ae]\w*|fly[gt]\w*|go to|attend|travel|trip|personer|pers|people)\b/.test(folded);
  if (travels) return /\b(?:skriva under|underteckna|sign)\b/.test(folded) && declaration.test(folded);
  if (
    /\b(?:skriv(?:a|er|it)? (?:under|pa)|underteckna\w*|stall\w* (?:sig|oss) bakom|sign|endorse)\b/.test(
      folded,
    )
  )
    return true;
  if (declares.test(folded)) return true;
  return (
    declaration.test(folded) &&
    (signing.test(folded) || /\b(?:ny|nytt|new|till ib|before ib|deltagande)\b/.test(folded))
  );
}

const GO =
  '(?:[åa]k\\p{L}*|res\\p{L}*|deltaga?\\p{L}*|delta|medverka\\p{L}*|närvara\\p{L}*|tala\\p{L}*|hålla tal|tal|skicka\\p{L}*|sända|representera\\p{L}*|inbjud\\p{L}*|bjud\\p{L}*|invited|attend\\p{L}*|go|travel|speak|join|send|ska|ska åka|participate|inbjudan|personer?|people|pers)';
const eventStop = `(?=\\s*(?:[${BLANK},;!?()\\n]|\\.(?:\\s|$)|$)|\\s+(?:i|in|på|vid|till|den|med|för|tillsammans|med|with|for|on|at|att|som|where|då|vi|kostnad\\p{L}*|om året)(?=[\\s${BLANK}]))`;
const declarationStop = `(?=\\s*(?:[${BLANK},;!?()\\n]|\\.(?:\\s|$)|$)|\\s+(?:utan|den|med|som|vilket|without|which|that|with|together|tillsammans|ihop|då)(?=[\\s${BLANK}]))`;
const TITLE = `(?<title>[\\p{L}\\d"”“][^${BLANK},;!?()\\n]*?)`;

const declarationLeads = [
  `(?:skriv(?:a|er|it)? (?:under|på)|underteckna\\p{L}*|signera\\p{L}*|ställ\\p{L}* (?:sig|oss) bakom|anslut\\p{L}* sig till|gå med i|går med i|stödja|stötta|delta i|sign|endorse|join|adopt)\\s+`,
  `(?:deklaration|upprop|initiativ|declaration|deltagande|initiative)\\p{L}*[^:\\n]{0,40}:\\s+(?:the\\s+)?`,
];
const eventLeads = [
  `${GO}[^.${BLANK}\\n]{0,50}?\\s(?:på|vid|i|till|to|at|in|the)\\s+`,
  `attend\\s+`,
  `(?:\\p{L}*borgarr?åd|borgmästare|mayor)\\p{L}*(?: ?(?:\\+|plus|och|o) ?[\\p{L}\\d]+(?: \\p{L}+)?)? (?:till|to|t)\\s+(?:the\\s+)?`,
  `(?:för|for)\\s+(?:the\\s+)?(?=[^,.\\n${BLANK}]*(?:konferens|forum|möte|kongress|committee|summit|plenum))`,
];
const quoted = /[”“"«»]((?=[^”“"«»\n]*[\p{L}\d])[^”“"«»\n]{3,120})[”“"«»]/u;

/** Words that every such matter is called by, and no name. */
const generic =
  /^(?:(?:en|ett|ngt|något|någon|the|a|an|denna|ny|nya|vår|sin|deras|klimat)\s+)*(?:konferens\p{L}*|möte\p{L}*|resa\p{L}*|kongress\p{L}*|seminari\p{L}*|deklaration\p{L}*|initiativ\p{L}*|upprop\p{L}*|studieresa|delegation\p{L}*|event|evenemang|conference|meeting|trip|declaration|plats|IB|agenda\p{L}*|borgarråd\p{L}*|det)?$/iu;

/** The name of the event or declaration, as it was written; null when there is none that is certain. */
export function readTitle(blanked: string, kind: MatterKind | null): string | null {
  const inQuotes = quoted.exec(blanked)?.[1];
  if (inQuotes !== undefined) return inQuotes.trim();
  const [leads, stop] =
    kind === 'declaration' ? [declarationLeads, declarationStop] : [eventLeads, eventStop];
  for (const lead of leads) {
    for (const match of blanked.matchAll(new RegExp(`(?<![\\p{L}])${lead}${TITLE}${stop}`, 'giu'))) {
      const title = cleaned(match.groups?.title ?? '', kind);
      if (title !== null) return title;
    }
  }
  return kind === 'declaration' ? null : namedSegment(blanked);
}

const leading =
  /^(?:(?:en|ett|the|a|an|ngt|om|uppropet|initiativet|klimatdeklarationen|deklarationen|deklaration|declaration|initiative)\s+)+(?=\S)/iu;
const request =
  /\b(?:vill|önskar|ansök\p{L}*|anmäl\p{L}*|ärende\p{L}*|resa|resor|budget|kostnad\p{L}*|hej\p{L}*|hälsningar|borgarråd\p{L}*|borgmästar\p{L}*|mayor|request|please|delegation|studieresa|syfte|till ib|flyg|hotell|hen|ska|åka?|behöver|inbjudan|belastning|lägga upp)\b/iu;

function cleaned(said: string, kind: MatterKind | null): string | null {
  const bare = said
    .replace(/["”“]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s(?:i|in|på|till|to|at|om|och|den)$/iu, '')
    .trim();
  const title = bare
    .replace(kind === 'declaration' ? leading : /^(?:(?:på|en|ett|ngt|något|the|a|an)\s+)+/iu, '')
    .trim();
  if (title.length < 3 || generic.test(title) || title.length > 200) return null;
  if (kind !== 'declaration' && request.test(title)) return null;
  const telling =
    /\p{Lu}/u.test(title) || kindWords.some(([, words]) => words.test(fold(title))) || kind === 'declaration';
  return telling ? title : eventNameOf(title);
}

/** A name in small letters, where nothing but a name can stand: "eurocities". */
function eventNameOf(title: string): string | null {
  return /^[\p{L}\d-]{5,}$/u.test(title) ? title : null;
}

/** A part between commas that names an event: "Urban Future, Rotterdam, 12–14 maj". */
function namedSegment(blanked: string): string | null {
  const segments = blanked
    .split(new RegExp(`[${BLANK},;:()\\n]|\\.(?=\\s|$)| - `, 'u'))
    .map((segment) => segment.replace(/\s+(?:i|in|på|till|den|at|on|to|för|for)$/iu, '').trim())
    .filter((segment) => segment.length >= 3 && !request.test(segment) && !generic.test(segment));
  const telling = segments.filter((segment) => kindWords.some(([, words]) => words.test(fold(segment))));
  const named = segments.filter((segment) =>
    /^(?:\p{Lu}[\p{L}\d-]*)(?: (?:of|and|the|on|för|\p{Lu}[\p{L}\d-]*|\d+))+$/u.test(segment),
  );
  const [only, another] = telling.length > 0 ? telling : named;
  return only !== undefined && another === undefined && only.split(' ').length <= 8
    ? cleaned(only, null)
    : null;
}
