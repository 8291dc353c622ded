import { escapeMarkdown } from '../conversation/markdown.ts';
import type { Language } from '../language/language.ts';
import { texts } from './texts.ts';

const known = [
  ...['bot', 'strategy', 'network', 'beredning', 'remiss', 'visits', 'commitments', 'reports'],
] as const;
type Known = 'bot' | 'strategy' | 'network' | 'beredning' | 'remiss' | 'visits' | 'commitments' | 'reports';

/** What a room is called in a sentence; its own name where it has no other. */
export function roomTitle(room: string, language: Language): string {
  return isKnown(room) ? texts(language)(`room-${room}`) : escapeMarkdown(room);
}

const isKnown = (room: string): room is Known => (known as readonly string[]).includes(room);
