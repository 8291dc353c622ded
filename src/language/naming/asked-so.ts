/** Words that a clause of its own begins with, before what it asks. */
const lead =
  '(?:(?:hej|hello|hi|o|och|men|sa|jaha|ok|and|but|so|just|bara|undrar|wonder|forresten|btw|du|alltsa|ursakta|sorry) )*';

/** "Vem har den", "på vilken dag": wherever it stands. */
const questionWord =
  /\b(?:vad|vem|vems|vilka|vilken|vilket|hur|var(?= (?:ar|ska|hall|blir|tas|mots|ligger|star|ager|skickar|lamnar))|vart|varifran|vartifran|varfor|who|whom|whose|what|where|which|how|why)\b/;
/** "The day when they come", "allt som vi vet om hur": said of something, and not asked. */
const notAsked =
  /\b(?:vet|forstar|beror pa|know|depends on|regardless of|oavsett) (?:inte |not )?(?:vad|vem|vilka|nar|hur|what|who|when|how)\b/;

const verbs =
  'ar|har|ska|skulle|kommer|far|blir|blev|hinner|hinns|galler|finns|maste|star|stammer|vill|aker|reser|flyger|ror|beror|handlar|strider|gick|fick|kom|syns|ligger|raderas|sparas|gallras|behover';
/** Whoever does it, right after the verb; the last are nouns in the definite. */
const subjects =
  'vi|ni|de|dom|dem|den|det|han|hon|hen|jag|du|nagon|nagot|nan|nat|alla|andra|namnden|ib|beredningen|(?:[a-z]{2} )?[a-z]{3,}(?:en|et|erna|orna|arna|na)s?|[a-z]{4,}namnden';
/** "När är det"; "när vi har svarat" tells of a time. */
const asksWhen = new RegExp(
  `\\b(?:nar(?! (?:${subjects})\\b)|when(?! (?:we|it|they|he|she|i|you|the|this|that|all)\\b))\\b`,
);
/** "Nu är vi klara", "det är vi som har den": the verb stands first, and nothing is asked. */
const said =
  '(?:nu|da|sa|idag|dag|igar|gar|imorse|morse|redan|darfor|aven|antligen|sedan|sen|nyss|precis|just|tyvarr|ocksa|har|dar|snart|det|den|detta|som|att|vad|svaret|yttrandet|jag|vi|ni|de|dom|kvar|(?<![/\\d])\\d{1,2}|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|okt|nov|dec)';
const swedishTurned = new RegExp(`(?:^${lead}|(?<!^|\\b${said}) )(?:${verbs}) (?:${subjects})\\b`);
const englishTurned = new RegExp(
  `^${lead}(?:(?:[a-z0-9/]+ ){0,3})?(?:is|are|has|have|had|did|does|do|will|was|were|am) (?:it|they|we|he|she|anyone|anybody|everyone|everybody|i|you|there|somebody|someone)\\b|^${lead}(?:is|are|has|have|did|does|do|will|was|were) (?:the|their|our|my|that|this|any|all)\\b`,
);
/** "Is IB 2026-16 in line with it": the verb stands first; "is done" tells of oneself. */
const verbFirst = new RegExp(
  `^${lead}(?:is|are|does|did|was|were) (?!not\\b|(?:done|gone|sent|over|off|due)\\b|\\w+(?:ed|en|ing)\\b)\\w`,
);
/** "In line or not", "i linje eller ej". */
const orNot = /\b(?:or not|eller (?:inte|ej))$/;
/** What somebody has done, and words that only end so. */
const supine =
  '(?!(?:precis|nyss|just|det|allt|snart|kort|minst|forst|sist|vart|fast|gott)\\b)[a-z]*(?:at|it|[trlsnfgk]t)\\b';
/** "Har Megan svarat dem", "har Wien hört av sig": somebody who is named has done it, and "har svarat" tells it of oneself. */
const hasDone = new RegExp(
  `^${lead}har (?!(?:precis|nyss|just|redan|nu)\\b|${supine})(?:[a-z0-9/]+ ){1,4}?${supine}|^${lead}has (?:[a-z0-9/]+ ){1,4}?(?:[a-z]+ed|heard|come|got|sent|said|written|given|been)\\b`,
);
/** "Är du säker på …", "nåt dnr på den": asked without a word or turn of its own. */
const bare = /^(?:nat|nagot|nan|nagon|any|status|laget)\b/;

/** Whether a clause, folded and with nothing between its words, asks something by its words alone. */
export const isAsked = (clause: string): boolean =>
  !notAsked.test(clause) &&
  (questionWord.test(clause) ||
    asksWhen.test(clause) ||
    hasDone.test(clause) ||
    swedishTurned.test(clause) ||
    englishTurned.test(clause) ||
    verbFirst.test(clause) ||
    orNot.test(clause) ||
    bare.test(clause));
