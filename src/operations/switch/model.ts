import type { Bilingual } from '../../language/language.ts';

/** What stands for all rooms at once. */
export const WHOLE_BOT = 'bot';

/** Something that is turned off, and what its users are told. */
export interface Stop {
  /** A room's name, or `bot`. */
  readonly what: string;
  readonly reason: Bilingual<string>;
  /** Entra object id of the administrator, or `system:terminal`. */
  readonly by: string;
  readonly at: Date;
}

/** What people call the rooms. */
const aliases: readonly (readonly [what: string, words: RegExp])[] = [
  [WHOLE_BOT, /^(?:utblick|boten|botten|allt|hela (?:boten|utblick)|the bot|bot|everything|all)$/],
  ['strategy', /^(?:strategin?|strategifrågor(?:na)?|frågor(?:na)?|svar(?:en)?|strategy|questions|answers)$/],
  ['network', /^(?:nätverket|kontaktpersoner(?:na)?|utskick(?:en)?|network|contact persons|broadcasts?)$/],
  ['beredning', /^(?:ib|beredning(?:en)?|internationella beredningen|ib-ärenden(?:a)?)$/],
  ['remiss', /^(?:remiss(?:er|erna|en)?|referrals?)$/],
  ['visits', /^(?:besök(?:en|sförfrågningar(?:na)?|särenden(?:a)?)?|visits?|visit requests)$/],
  ['commitments', /^(?:åtaganden(?:a)?|avtal(?:en)?|medlemskap(?:en)?|commitments|agreements|memberships)$/],
  ['reports', /^(?:rapporter(?:na)?|årsrapport(?:en)?|reports?)$/],
];

/** "Besöksdelen": the part of the bot that is called so. */
const partOfBot = /(?:s|-)?(?:delen|biten|funktionen|modulen)$/;

/** The room that words name: by what people call it, or by its own name; undefined when there is none such. */
export function roomNamed(words: string, rooms: readonly string[]): string | undefined {
  const said = words.trim().toLowerCase().replace(partOfBot, '');
  const what = aliases.find(([, pattern]) => pattern.test(said))?.[0] ?? said;
  return what === WHOLE_BOT || rooms.includes(what) ? what : undefined;
}
