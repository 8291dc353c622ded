import { findKronor, MOST_KRONOR } from '../../language/numbers/read-kronor.ts';
import { fold } from '../../language/words.ts';
import type { AskedKind, Scope } from '../model.ts';
import type { Answers } from '../pre-check/verdict.ts';
import { readCounterpart } from './read-counterpart.ts';
import { readKindOfWish } from './read-kind.ts';
import { readTerm } from './read-term.ts';

/** What a sentence says of a commitment that somebody means to make. Null is what it does not say. */
export interface Wish {
  readonly kind: AskedKind | null;
  readonly counterpart: string | null;
  readonly theme: string | null;
  readonly scope: Scope | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly costPerYear: number | null;
  readonly addedBurden: boolean | null;
  /** What the text itself answers. */
  readonly answers: Answers;
}

/** Takes what somebody has written, and what day it is; gives what can be read of it. */
export function readWish(text: string, today: string): Wish {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const theme = readTheme(plain);
  return {
    kind: readKindOfWish(plain),
    counterpart: readCounterpart(plain),
    theme,
    scope: readScope(plain),
    ...readTerm(plain, today),
    costPerYear: readCost(plain),
    addedBurden: readBurden(plain),
    answers: readAnswers(plain, theme),
  };
}

/** "om cykling", "kring smarta städer", "on cycling": up to where dates, costs or another clause begin. */
const themePattern =
  /(?:avtal\p{L}*|överenskommelse\p{L}*|avsiktsförklaring\p{L}*|agreements?|intent|understanding|nätverk\p{L}*|network|samarbete\p{L}*|samverkan|partnerskap\p{L}*|co-?operation|collaboration|partnership|something|något|nåt|grupp|klubb|förening|allians|forum|group|club|association|alliance|medlem\p{L}*|members?\p{L}*|projekt\p{L}*|projects?|deklaration\p{L}*|declarations?)(?!\p{L}).*?\b(?:om|kring|inom|gällande|rörande|avseende|on|about|regarding|concerning|for|för)\s+(?<theme>(?!året|år\b|månaden|the year)\p{L}[^.;:!?\n]*)/iu;
const themeEnds =
  /(?:,|\s+(?:(?:\p{L}+ )?(?:tusen|hundra|thousand|hundred)|what|vad|låter|från|fr\.?o\.?m|med start|med början|som|heter|kallad|kallas|called|named|där|till och med|t\.?o\.?m|under|mellan|för \d|i (?:\p{L}+|\d+) år|till en kostnad|kostnad|from|starting|which|where|until|between|during|for \d|for \p{L}+ years|at a cost|i (?:går|förrgår|dag|\p{L}+(?:dags|ras|tas))|igår|idag|nyss|nyligen|sedan|sen|till|(?:i )?förra|last \p{L}+|this \p{L}+|yesterday|recently|since|och (?:det|avtalet|vi)|and (?:it|we)|\d{4}-\d{2}-\d{2}|\d{1,2}(?:\.|:?e)? \p{L}{3,9} \d{4}|\d{4}(?:\s*[-–—]\s*\d{4})?))(?=[\s.,]|$).*$/iu;

/** "cykling, skola och vård": several, of which the first alone is named where a clause may begin. */
const severalThemes = /^[\p{L} -]+(?:, [\p{L} -]+)+,? (?:och|samt|and) \p{L}/u;

function readTheme(text: string): string | null {
  const said = themePattern.exec(text)?.groups?.theme;
  if (said !== undefined && severalThemes.test(said)) return said.trim().slice(0, 200);
  const theme = said?.replace(themeEnds, '').trim();
  if (theme === undefined || theme === '' || /^\p{Lu}[\p{L}-]*$/u.test(theme)) return null;
  return theme.replace(/\s+(?:med|with)\s+\p{Lu}.*$/u, '').slice(0, 200);
}

function readScope(text: string): Scope | null {
  const folded = fold(text);
  if (
    /\b(?:stadsovergripande|hela staden|for staden|city-?wide|whole city|on behalf of the city)\b/.test(
      folded,
    )
  ) {
    return 'city';
  }
  return /\b(?:var(?:t)? (?:forvaltning|verksamhet|namnd|kontor|bolag)|verksamhetsspecifik\w*|our (?:department|operation|office|company|committee))\b/.test(
    folded,
  )
    ? 'operation'
    : null;
}

function readCost(text: string): number | null {
  const amounts = findKronor(text);
  const [only, ...others] = amounts;
  // What comes in is no cost.
  if (
    /(?<!\p{L})(?:\p{L}*bidrag\p{L}*|stöd|beviljat|får|fått|fick|grants?|granted|awarded|received|receive|get|funding)(?!\p{L})/iu.test(
      text,
    )
  )
    return null;
  return only === undefined || others.length > 0 || only.kronor > MOST_KRONOR ? null : only.kronor;
}

function readBurden(text: string): boolean | null {
  const folded = fold(text);
  if (
    /\b(?:ingen|inga|utan|no|without) (?:\w+ )?(?:okad\w* |added |increased |extra )?(?:resurs\w*|burden|kostnad\w*|costs?)\b/.test(
      folded,
    )
  ) {
    return false;
  }
  return /\b(?:okad\w* (?:resurs\w*|kostnad\w*)|added burden|extra (?:kostnad|resurs)\w*)\b/.test(folded)
    ? true
    : null;
}

/** In per cent: what another party has to bear (4#6). */
const WHOLE = 100;

function readAnswers(text: string, theme: string | null): Answers {
  const folded = fold(text);
  const whole =
    /\b(?:sida|annan part|eu|world bank|varldsbanken|another party)\b.{0,40}\b(?:betalar|finansierar|star for|bar|pays?|finances?|funds?|bears?) (?:allt|hela|alla|everything|all|the whole|it all)\b|\b(?:helfinansier\w*|fullt finansier\w*|wholly (?:financed|funded)|fully funded)\b/;
  const part =
    /\b(?:medfinansier\w*|delfinansier\w*|halften|co-?financ\w*|co-?fund\w*|egna pengar|egen insats)\b/;
  const forums =
    /\b(?:inga befintliga (?:forum|natverk)|undersokt (?:befintliga|etablerade)|looked at existing|no existing forum)\b/;
  const mutual =
    /\b(?:omsesidig nytta|(?:bada|bagge)(?: (?:parter|stader)\w*)? (?:har )?nytta|(?:lar|laer|larande) av varandra|mutual benefit|benefits both|both (?:sides |cities )?(?:learn|benefit)|learn from each other)\b/;
  const planned =
    /\b(?:verksamhetsplan\w*|planerad\w* (?:verksamhets)?utveckling|planned development|in our plan)\b/;
  const share = Number(/\b(\d{1,3}) ?(?:%|procent\b|per ?cent\b)/.exec(folded)?.[1] ?? Number.NaN);
  return {
    ...(theme === null ? {} : { 'one-theme': isOneTheme(theme) ? ('yes' as const) : ('unknown' as const) }),
    ...(part.test(folded) || share < WHOLE
      ? { 'wholly-financed': 'no' as const }
      : whole.test(folded) || share === WHOLE
        ? { 'wholly-financed': 'yes' as const }
        : {}),
    ...(forums.test(folded) ? { 'existing-forums': 'yes' as const } : {}),
    ...(mutual.test(folded) ? { 'mutual-benefit': 'yes' as const } : {}),
    ...(planned.test(folded) ? { 'planned-development': 'yes' as const } : {}),
  };
}

/** One field and not several, nor cooperation at large. */
function isOneTheme(theme: string): boolean {
  const folded = fold(theme);
  return !/,| och | samt | and |\/| allt | everything|allmant|samarbete$|cooperation$/.test(
    ` ${folded} `.trimEnd(),
  );
}
