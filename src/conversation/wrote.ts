import { z } from 'zod';
import { cutText } from '../language/cut-text.ts';
import { storableText } from '../store/json-text.ts';

/** What somebody wrote on a card, at most so long: whole characters, none that the store refuses, no space around them. */
export const wrote = (most: number) =>
  z
    .string()
    .default('')
    .transform((text) => cutText(storableText(text).trim(), most));
