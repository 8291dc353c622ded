/** What a label of a form asks for. */
export type FieldKind = 'people' | 'date' | 'alternative' | 'origin' | 'topic' | 'letter' | 'name';

const labels: readonly (readonly [FieldKind, RegExp])[] = [
  ['alternative', /second choice|alternativ|andra hand|other dates|reserv/i],
  ['letter', /invit|visa|visum|inbjud|invitasjon|letter/i],
  [
    'people',
    /antal|antall|number|people|persons?\b|personer|participants|deltagare|deltakere|group size|pax|visitors|headcount|gruppstorlek|delegates|how many|hur många|vi är$|gruppens? storlek|^deltar(?: i mötet| på plats)?$|attend(?:ing|ees)|travelling/i,
  ],
  [
    'date',
    /\bdat(?:e|es|um|o)\b|dates|datum|when|när|når|hvornår|tidpunkt|^tid$|^tider?$|arrival|departure|ankomst|avresa|period|day\b|dag\b|^(?:meetings?|möten?|mötesdag)$/i,
  ],
  [
    'topic',
    /theme|tema|topic|ämne|subject|purpose|syfte|formål|emne|fråga|question|interest|önskemål|^vill$|about|reason|content|innehåll|program/i,
  ],
  [
    'origin',
    /city|country|land\b|organi[sz]a[ts]ion|kommun|från|fran|^fra$|^from$|stad\b|\bort\b|institution|municipality|avsändare|company|university|skola|school|hemort|origin|by\b|sender/i,
  ],
  ['name', /name|namn|navn|contact|kontakt/i],
];

/** What a label asks for; undefined when it is known for nothing. */
export function fieldOf(label: string): FieldKind | undefined {
  return labels.find(([, form]) => form.test(label))?.[0];
}

/** "Delegation från Toronto", "Musikskolan i Tammerfors": that is an answer already. */
const FROM_SOMEWHERE =
  /(?:^|\s)(?:[Ff]rån|[Ff]ran|[Ff]rom|[Ff]ra)\s+\p{Lu}\p{Ll}|\p{L}\s(?:i|in|of)\s(?!Stockholm|Sverige|Sweden)\p{Lu}\p{Ll}/u;

const LONG_LABEL =
  /^(?:önsk|ønsk|prefer|desired|request|propos|antal|number|dat(?:um|e|o)\b|invit|inbjud|vis(?:a|um)\b)/iu;

/** "Hur många är ni?", "When would you come?": a form that asks. */
const QUESTION =
  /^(?:hur många(?: (?:är|blir|kommer) (?:ni|du))?|how many(?: (?:are you|of you|people|will (?:come|you be)))?|(?:när|när (?:vill|kan|kommer) ni(?: komma)?)|when(?: (?:will|would|can|do) you(?: like to)? (?:come|visit))?)$/iu;

/** Up to three words, or four where the first tells, that ask for something, and no sentence that leads up to a colon. */
export function isLabel(label: string): boolean {
  const words = label.split(/\s+/);
  return (
    (words.length <= 3 || (words.length === 4 && LONG_LABEL.test(label)) || QUESTION.test(label)) &&
    !FROM_SOMEWHERE.test(label) &&
    !/(?<!\p{L})(?:har|blev|has|have|was)(?!\p{L})/iu.test(label) &&
    (QUESTION.test(label) ||
      !words.some((word) => /^(?:[Vv]i|[Jj]ag|[Ww]e|I|[Yy]ou|[Nn]i)$/.test(word) && words.length > 2)) &&
    labels.some(([, form]) => form.test(label))
  );
}
