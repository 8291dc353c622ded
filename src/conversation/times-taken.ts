import type { Language } from '../language/language.ts';
import { texts } from './texts.ts';

/** Which times a list can be asked for, where the one that was asked for can't be read: a sentence of plain text. */
export const timesTaken = (language: Language): string => texts(language)('timesTaken');
