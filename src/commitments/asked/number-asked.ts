import { readAskedFacts } from '../../language/naming/asked-fact.ts';

const byNumber =
  /^\s*(?:(visa|öppna|se|rätta|ändra|avsluta|historik|show|open|correct|change|end)\s+)?(?:åtagande(?:t)?|commitment)\s*(?:nr\.?|nummer|no\.?|number|#)?\s*(\d{1,9})\s*[.?!]?\s*$/i;

/** "Åtagande 3, när går det ut?" */
const withNumber =
  /(?<!\p{L})(?:åtagande(?:t)?|commitment)\s+(?:nr\.?\s*|nummer\s+|no\.?\s*|number\s+|#)?(\d{1,9})(?!\d)/iu;

const LONGEST = 140;

/** The number in "åtagande 12" and what is wanted of it, or undefined. */
export function numberAsked(text: string): { number: number; wants: 'show' | 'correct' | 'end' } | undefined {
  const match = byNumber.exec(text);
  if (match === null) {
    const number = withNumber.exec(text)?.[1];
    const isAsked = number !== undefined && text.length <= LONGEST && readAskedFacts(text).length > 0;
    return isAsked ? { number: Number(number), wants: 'show' } : undefined;
  }
  const word = match[1]?.toLowerCase() ?? '';
  const wants = /^(?:rätta|ändra|correct|change)$/.test(word)
    ? 'correct'
    : /^(?:avsluta|end)$/.test(word)
      ? 'end'
      : 'show';
  return { number: Number(match[2]), wants };
}
