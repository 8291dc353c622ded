import type { Segment } from '../segments.ts';

const VAGUE =
  /(?<!\p{L})(?:(?:mid|early|late|beginning of|end of|middle of|i början av|i mitten av|i slutet av|någon gång (?:i|under)|some ?time in|during|under|in|i|next|till)[\s-]+)?(?:the\s+)?(?:januari|january|februari|february|mars|march|april|maj|may|juni|june|juli|july|augusti|august|september|oktober|october|november|december|våren|hösten|sommaren|vintern|spring|summer|autumn|winter)(?!\p{L})(?:\s+(?:of\s+)?20\d\d)?/iu;

/** "mid-May", "hösten 2027": a time without a day. */
export function vagueTime(segments: readonly Segment[]): string | null {
  for (const { text, kind } of segments) {
    const match = kind === 'signature' || kind === 'sender' ? null : VAGUE.exec(text);
    if (match !== null) return match[0].trim();
  }
  return null;
}
