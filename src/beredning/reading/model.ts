import type { Proposal } from '../proposal.ts';

/** Why something that was read is to be looked at, or was seen and yet left empty. */
export const doubtCodes = [
  /** "20–25 tkr": the higher amount stands in the form. */
  'range',
  /** The amount was said for each traveller, and has been multiplied by their number. */
  'multiplied',
  /** The amount was said for each traveller, whose number is not known. */
  'per-person',
  /** A number without a currency was taken for kronor. */
  'no-currency',
  /** Other money than kronor. */
  'foreign-money',
  /** Amounts that do not say what each is for. */
  'several-amounts',
  /** The lines do not add up to the total that was said. */
  'sum-differs',
  /** More kronor than any matter costs. */
  'too-much',
  'several-places',
  /** The place was written otherwise than it is here. */
  'place-spelling',
  'several-numbers-of-travellers',
  /** More people than any delegation has. */
  'too-many-travellers',
  /** A month or season without a day. */
  'no-day',
  /** A day that no calendar has. */
  'no-such-day',
  /** The last day comes before the first. */
  'reversed',
  /** The first day has been. */
  'passed',
] as const;
type DoubtCode = (typeof doubtCodes)[number];

/** Something to look at, with the words of the text that it is about. */
export interface Doubt {
  readonly code: DoubtCode;
  readonly words: string;
}

/** What a text says of a matter. What it does not say for certain is empty in `proposal`. */
export interface Reading {
  readonly proposal: Proposal;
  readonly doubts: readonly Doubt[];
}

/** A part of the text, from its first character to the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
