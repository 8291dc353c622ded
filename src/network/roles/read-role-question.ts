import type { Role, UnitKind } from '../model.ts';

/** Roles that can be listed: who is in IB the strategy says. */
export type ListedRole = Exclude<Role, 'beredning_chair' | 'beredning_member'>;
/** Roles that are asked for by where they are held. */
export type UnitRole = 'head' | 'registrar';

const AT_OFFICE = '(?: (?:på|at) (?:slk|stadsledningskontoret|the city executive office))?';

/** The words for roles that can be asked for, in the singular and in the plural. */
const named: Readonly<Record<ListedRole, { readonly one: string; readonly many: string }>> = {
  contact_person: {
    one: '(?:internationella? |international )?(?:kontaktperson(?:en)?|contact person)',
    many: '(?:internationella |international )?(?:kontaktpersoner(?:na)?|contact persons|contact people)',
  },
  head: {
    one: '(?:(?:(?:högsta|store|the|big|top) )?(?:(?:(?:förvaltnings|bolags)?chef(?:en)?|(?:förvaltnings)?direktör(?:en)?|vd|head|director|höns(?:et)?|höjdare(?:n)?|boss(?:en)?|bas(?:en)?)))',
    many: '(?:(?:förvaltnings|bolags)?chefer(?:na)?|(?:förvaltnings)?direktörer(?:na)?|heads(?: of (?:units|administrations|departments))?|directors)',
  },
  registrar: { one: '(?:registrator(?:n)?|registrar)', many: '(?:registratorer(?:na)?|registrars)' },
  strategist: {
    one: `(?:internationella? |international )?(?:strateg(?:en)?|strategist)${AT_OFFICE}`,
    many: `(?:internationella |international )?(?:strateger(?:na)?|strategists)${AT_OFFICE}`,
  },
  rotel_officer: {
    one: '(?:handläggare(?:n)? på (?:\\p{L}*rotel(?:n)?|rotlarna)|rotelhandläggare(?:n)?|rotel officer)',
    many: '(?:handläggare(?:na)? på (?:\\p{L}*rotel(?:n)?|rotlarna)|rotelhandläggar(?:e|na)|rotel officers)',
  },
  administrator: {
    one: '(?:(?:system)?administratör(?:en)?|admin|administrator)',
    many: '(?:(?:system)?administratörer(?:na)?|admins|administrators)',
  },
};

const END = '(?: egentligen| nu| just nu| idag| i dag| now| today)?\\s*[?.!]*\\s*$';
const ALL = '(?:(?:alla|samtliga|stadens|våra|de|all|the|our|of) )*';
const PLEASE = '(?:(?:kan du|kan jag få|får jag|can you|could you|please|snälla) )?';
const SHOW =
  '(?:(?:visa|lista|ge|se|list|show|give)(?: mig| me| oss| us)? )?(?:(?:en |a |the )?(?:lista(?:n)?|kontaktlista(?:n)?|list) (?:över|på|med|of) )?';
const HERE =
  '(?: (?:i staden|hos oss|vi har|(?:för|av|åt|i) (?:dig|utblick|boten|systemet)|that we have|in the city|(?:for|of) (?:you|utblick|the bot|this bot)))?';

/** Units of a kind, in the words that people use for them: "på bolagen", "in the districts". */
const kinds = {
  company: '(?:\\p{L}*bolag(?:en|et)?|bolagens|companies)',
  district:
    '(?:stadsdel(?:ar|arna|en|sförvaltning(?:ar|arna)|snämnd(?:er|erna))|(?:city )?districts?(?: (?:committees|administrations|councils))?)',
  specialist:
    '(?:(?:fack)?(?:nämnd(?:er|erna)|förvaltning(?:ar|arna))|(?:specialist )?(?:committees|administrations|departments))',
} as const satisfies Partial<Readonly<Record<UnitKind, string>>>;
const ofKind = Object.entries(kinds).map(([kind, words]) => ({
  kind: kind as keyof typeof kinds,
  form: new RegExp(
    `(?: (?:i|på|hos|inom|för|från|vid|in|at|of|for|from|within) (?:(?:alla|våra|stadens|de|the|our|all|municipal) )*)${words}(?=\\s*[?.!]*\\s*$)`,
    'iu',
  ),
}));

const heldAtUnit: ReadonlySet<ListedRole> = new Set(['contact_person', 'head', 'registrar']);

/** "Lista alla kontaktpersoner", "vilka strateger finns?", "who are the strategists?" */
const listOf = (role: ListedRole, { one, many }: { readonly one: string; readonly many: string }) => {
  // "Vem är chef hos oss?" is of the own unit, where the role is held at one.
  const only = heldAtUnit.has(role) ? `${one}(?! (?:hos|för|på|at|for) (?:oss|us)(?!\\p{L}))` : one;
  return [
    `${PLEASE}${SHOW}${ALL}${many}${HERE}`,
    `(?:vem|vilka|vilken|who|which) (?:är|e|is|are) (?:${ALL}${many}|${only})${HERE}`,
    `(?:vem|vilka|who) (?:jobbar|arbetar|sitter|tjänstgör|works?|serves?) (?:som|as)(?: an?| the)? (?:${many}|${only})${HERE}`,
    `(?:vilka|what|which) ${many} (?:finns(?: det)?|har (?:vi|staden)|are there|do we have|does the city have)${HERE}`,
    `(?:finns det|har vi|are there|do we have) (?:några|any) ${many}${HERE}`,
  ].map((pattern) => new RegExp(`^\\s*${pattern}${END}`, 'iu'));
};
const lists = Object.entries(named).map(([role, words]) => ({
  role: role as ListedRole,
  forms: listOf(role as ListedRole, words),
}));
/** The network is its contact persons (5#10). */
const inNetwork = new RegExp(
  `^\\s*(?:vem|vilka|who) (?:är|sitter|is|are) (?:med )?(?:i|in) (?:det |the |our |vårt )?(?:internationella |international )?(?:nätverket|nätverk|network)${END}`,
  'iu',
);

/** What is to be listed: who has a role, in the whole city or at the units of a kind. */
export interface ListAskedFor {
  readonly role: ListedRole;
  readonly kind: keyof typeof kinds | undefined;
}

/** The role whose holders a text asks for; undefined when it asks something else. */
export function roleToList(text: string): ListAskedFor | undefined {
  if (inNetwork.test(text)) return { role: 'contact_person', kind: undefined };
  const kind = ofKind.find(({ form }) => form.test(text));
  const whole = kind === undefined ? text : text.replace(kind.form, '');
  const role = lists.find(({ forms }) => forms.some((form) => form.test(whole)))?.role;
  return role && { role, kind: kind?.kind };
}

/** What leads on from a list, and what ends such a message. */
const onward =
  /^\s*(?:(?:och|å|o|men|visa|lista|bara|endast|and|but|show|list|only|just|what about|how about)\s+)*(?:(?:för|vad gäller|hur är det med)\s+)?|(?:\s+(?:då|också|med|tack|then|too|as well|please))?\s*[?.!]*\s*$/giu;

/**
 * What is asked in full by a message that names units of a kind, or another role, after a list ("och på bolagen?", "och
 * registratorerna?"); undefined where it asks something else. `ask` puts a role and a kind into words.
 */
export function goesOnFromList(
  text: string,
  earlier: string,
  ask: (asked: ListAskedFor) => string,
): string | undefined {
  const before = roleToList(earlier);
  if (before === undefined) return undefined;
  const said = text.normalize('NFC').replace(onward, '');
  const kind = ofKind.find(
    ({ form }) => form.exec(` på ${said}`)?.index === 0 || form.exec(` ${said}`)?.index === 0,
  );
  if (kind !== undefined) return ask({ role: before.role, kind: kind.kind });
  const other = roleToList(said);
  return other === undefined ? undefined : ask({ role: other.role, kind: other.kind ?? before.kind });
}

const at = '(?:på|för|hos|i|vid|inom|över|at|of|for|in)';
/** The strategy says who leads IB; and a part of a unit is none. */
export const noUnit =
  /(?<!\p{L})(?:ib|\p{L}*beredning\p{L}*|nätverk\p{L}*|strategin?|strategy|network|\p{L}*enhet(?:en)?|avdelning(?:en)?|unit|section|international committee)(?!\p{L})|^(?:stockholms? )?(?:stad(?:en|ens)?|city|kommun(?:en|ens)?|stockholm)$/iu;
/** "Vem basar på kultur", "who runs the Culture Administration", and one who asks in other words first. */
const leads = [
  `(?:vem|who)(?: (?:är|e|is))?(?: (?:det|it))?(?: (?:som|that))? (?:basar|styr(?: (?:och|o|å) ställer)?|leder|chefar|(?:är |e |is )?(?:högst upp|överst|at the top)|runs|leads|heads|is in charge)(?: över)? ${at} (?:the )?(?<unit>.{2,60}?)`,
  '(?:who) (?:runs|leads|heads) (?:the )?(?<unit>.{2,50}? (?:committee|administration|department|office|company))',
  `(?:vem|who)(?!\\p{L}).{3,60}[ ,](?:högsta (?:hönset|chefen)|big boss|top boss) ${at} (?:the )?(?<unit>.{2,40}?)`,
];
const ofUnit = (role: UnitRole) =>
  [
    ...(role === 'head' ? leads : []),
    `(?:vem|vilka|vilken|who) (?:är|e|heter|is|are) (?:(?:den|the|nuvarande|current) )*${named[role].one} ${at} (?:the )?(?<unit>.{2,60}?)`,
    `${named[role].one} ${at} (?:the )?(?<unit>.{2,60}?)`,
    `(?:vem|who) (?:är|is) (?:vår|min|our|my) (?:${named[role].one})`,
  ].map((pattern) => new RegExp(`^\\s*${pattern}${END}`, 'iu'));
const atUnit = { head: ofUnit('head'), registrar: ofUnit('registrar') };

const own =
  /^(?:oss|us|me|mig|(?:(?:vår|vårt|min|mitt|our|my) )?(?:egen |own )?(?:förvaltning(?:en)?|kontoret?|nämnd(?:en)?|bolag(?:et)?|jobbet|ställe(?:t)?|department|administration|committee|company|office|place))$/iu;

/** The words for the unit at which a text asks who has a role, null for the own one; undefined for another question. */
export function unitOfRole(role: UnitRole, text: string): string | null | undefined {
  const match = atUnit[role].map((form) => form.exec(text)).find((found) => found !== null);
  if (match === undefined) return undefined;
  const unit = match.groups?.unit ?? null;
  if (unit === null || own.test(unit)) return null;
  return noUnit.test(unit) ? undefined : unit;
}
