import { countWords } from '../../language/words.ts';
import type { Segment } from './segments.ts';

/** What is said not to be the matter, or to be somebody else's: it must lead to no unit. */
const SET_ASIDE =
  /(?:(?<!\p{L})(?:inga frågor om|har vi inga|ingen fråga om|inte (?:intresserade|intresserad) av|inte (?:heller )?(?:om|för)\s|behöver ni inte|behövs inte|hoppa(?:r)? över|skip (?:that|this|it)|please skip|not interested in|no questions (?:about|on)|not (?:coming|here|looking) for|not about|har vi gott om|we have (?:plenty|enough)|nästa gång|next time|another time|har vi (?:redan )?(?:sett|besökt)|har vi redan hört|en annan gång|(?:own|our) (?:free )?time|free time|(?<!klara\p{L}* [^.;]{0,60})på egen hand|on our own|(?<!(?:vote|live|manage|walk|read|swim) )by ourselves|(?:ordnar|fixar|löser) vi(?=\s*(?:själva|på egen hand|[,.;!?)]|$))|sköter vi själva|själva\.?$|sköts av andra|(?:kom|hamnade|skickades|came|was sent) (?:till|hos|in|to) [^.]{0,40}(?:brevlåda|inkorg|mailbox|inbox)|sköter andra|lämnar vi (?:därhän|åt)|ligger utanför|utanför vårt uppdrag|redan gått igenom|(?:meet|see|visit) elsewhere|(?:is|are) outside (?:our|the scope)|redan (?:sett|fått|berättat|besökt|talat|träffat)|already (?:seen|visited|told|met|been|covered|had)|have seen enough|not politicians|hör inte (?:till saken|hit)|ointressan[td]|(?:är )?inte (?:vårt bord|vår sak)|(?:is|are) not (?:in|part of) (?:the|our) (?:content|scope|programme)|(?:is|are) out of scope|nothing on\s|(?:faller|ligger) utanför|den hoppar vi|(?:we|vi) already did|har vi redan gjort))/iu;
/** "all questions, from preschool to building permits": examples, not the matter. */
const EXAMPLES =
  /(?<!\p{L})(?:be it|whether (?:it(?:['’]s| is)|that is)|no matter if it is|vare sig det (?:är|gäller|handlar om)|oavsett om det (?:är|gäller|handlar om)|om det så (?:är|gäller)|enten det (?:er|gjelder))(?: about)?\s[^.;:!?]{2,90}?(?=[,;.:!?)]|\s[–—-]\s|$)|(?<=(?<!\p{L})(?:(?:any|all|every|alla|vilka) (?:kinds? of )?(?:questions?|frågor?)(?: at all| som helst)?|anything at all|vad som helst)\s)\([^()]*\)|(?<!\p{L})(?:allt|allting|everything|anything|alla frågor|all questions|all kinds of \p{L}+),? (?:from|från|mellan|like|som)\s[^.;!?]*/iu;
/** "power of attorney instead of a guardian": what follows is not the matter; "children who do not like books" is. */
const SET_AGAINST =
  /(?<!\p{L})(?:rather than|instead of|i stället för|istället för|snarare än|utom|förutom|except|apart from|bortsett från|(?<!(?:som|who|which|that|they|do|does|did|can|could|have|has|had|kan|har) )(?:not|inte))\s(?!only|bara|till saken|hit(?!\p{L})|vårt bord|vår sak)[^,;.!?]{1,40}(?=[,;.!?]|$)/giu;
/** How they travel, live, eat and pay. */
const LOGISTICS =
  /(?<!\p{L})(?:(?:our|the|a|at|in|vårt|ett|bokat|booked) (?:hotel|hotell|hostel)|hotell?(?:et)? (?:på|i|har|has|on)|hostel|vandrarhem|boende har vi|bor vi|vi bor|stay(?:ing)? (?:at|on|in (?!stockholm|town|sweden))|(?:dubbel|enkel)rum|double rooms?|(?:own|egen|pay for|betalar|äter|eat|served?|bjud\p{L}*) lunch|lunch(?:en)? (?:ordnar|betalar|äter)|middag|dinner|vegetarian|allergi|halal|parkera|parking (?:place|space|lot)s? for|where to park|park (?:the|our|a) (?:bus|coach|minibus|car)|park our|bussen|vår buss|egen buss|by bus|own (?:bus|coach)|ferry from|färjan|tåget|train to|by train|flyget|flight|arlanda|(?:our|travel|the) budget|vår budget|resebudget\p{L}*|rullstol för|interpreter for us|konferens i|conference in|congress in|kongress i|föddes|was born|(?:is there|are there|get|give|finns det|får vi|får man|ges)(?: \p{L}+)? (?:discounts?|rabatt(?:er)?)(?!\p{L})|kindest|tack för senast|thank you for)/iu;
/** What is drunk by the way: where others have it, as on a playground, it is a part of what is told. */
const COFFEE =
  /(?<!koka\p{L}* )(?<!\p{L})(?:(?:over|over a cup of|and|with|över|och|med) )?(?:kaffe|coffee|fika)(?!\p{L})/giu;
/** The same to the end of its last word: "parkeras". */
const WORDS_OF_LOGISTICS = new RegExp(`${LOGISTICS.source}\\p{L}*`, 'iu');
/** "Buses, pools and so on" within dashes or brackets: examples of what was just named. */
const AND_SO_ON =
  /(?:\s[–—-]|\()\s?[^–—();:.!?]{3,80}?\s(?:and so on|etc\.?|och så vidare|osv\.?)\s?(?:[–—-]\s|\))/giu;
/** "Two of us plus an interpreter for sign language": whoever comes to help them understand is no matter. */
const INTERPRETER =
  /(?<=(?:plus|and|with|och|med|samt|jämte|\+)\s(?:an?|our|their|en|vår|två|two)\s)(?:(?:sign[- ]?language|teckenspråks?)[\s-]?(?:interpreters?|tolk(?:ar)?)|(?:interpreters?|tolk(?:ar)?) (?:for|of|in|för|på|i) (?:sign language|teckenspråk))(?!\p{L})/giu;
/** The visitors' own town hall is no house of ours. */
const THEIR_HALL =
  /(?<!\p{L})(?:[Ss]tadshuset|[Rr]ådhuset|[Cc]ity [Hh]all|[Tt]own [Hh]all) (?:i|in|of) (?!Stockholm|the)\p{Lu}\p{L}+/gu;
/** "Vi är ett gäng från kajerna", "a gang of teachers", "we saw a film about it": who they are, and how they heard of it. */
const BY_THE_WAY =
  /(?<!(?:lämna\p{L}*|gå ur|går ur|gå med i|med i|tillhör\p{L}*|leave|join|in|out of)\s)(?<!\p{L})(?:(?:vi är|är vi|vi är bara) )?(?:ett (?:\p{L}+ )?gäng|hela gänget|a (?:\p{L}+ )?(?:gang|bunch)(?= of\s))(?=[\s.,!?])|(?:saw|seen|watched|såg|sett) (?:a|an|the|en|ett) (?:\p{L}+ )?(?:film|documentary|dokumentär|programme|reportage|inslag)(?= (?:about|on|om)(?!\p{L}))|(?:har|hade) [^.;,]{2,50} berättat|(?:sorry|excuse)(?: for)? my (?:\p{L}+ )?(?:english|swedish)[^.,;!?]*|(?:det )?berättade (?:en|ett|hon|han|de|min|vår)(?!\p{L})/giu;
/** "To book a visit" is about no book. */
const TO_BOOK =
  /(?<=(?<!\p{L})(?:to|please|would|could|can|we|you|I|the city)\s)book(?=\s(?:an?|the|our|your|you|us|it|this|that|them|some|in|for|tickets?|\d)(?!\p{L}))/giu;
/** Said of the city that is asked or of the date; says nothing of the matter. */
const FORMALITY =
  /^(?:hej|hello|hi|dear|till|to|bästa|god dag|goddag|good (?:morning|afternoon|day|evening)|kära|kære|tack|thanks|thank you|ring|svara|please (?:reply|confirm|let)|(?:with )?(?:my |our )?(?:kind|best|friendly|warm)(?:est)? (?:regards|greetings)|med (?:vänlig\p{L}*|bästa) hälsning\p{L}*)[^.!?]{0,40}!*$/iu;
/** "Dear Södermalm District Council": whom they write to is whom they want to see. */
const TO_A_DISTRICT =
  /(?:district (?:council|committee|administration|department)|stadsdels(?:nämnd|förvaltning))/iu;
/** "Dear friends in Hägersten", "hej alla på Trafikkontoret": so are those who are greeted by where they are. */
const TO_A_PLACE =
  /^(?:[Hh]ej(?:san)?|[Hh]ei|[Hh]allå|[Hh]ello|[Hh]i|[Dd]ear|[Tt]ill|[Tt]o|[Bb]ästa|[Kk]ära|[Kk]ære|[Kk]jære|[Gg]ood \p{L}+|[Gg]od \p{L}+)\s[^.!?]{0,40}?(?<!\p{L})(?:in|at|of|i|på|hos)\s(?!Stockholm|(?:[Tt]he )?[Cc]ity)\p{Lu}/u;
const isFormality = (text: string) =>
  FORMALITY.test(text) && !TO_A_DISTRICT.test(text) && !TO_A_PLACE.test(text);
const BREAK =
  /,\s+(?:men|but|nu|now|utan|so|så|eftersom|because|since|as)\s|;\s+|\s[–—]\s|,\s+(?=(?:everyone|that|we|vi|our|det|the)\s)|\s(?:men|but|utan)\s/iu;

/** Whoever dictates makes no stops: of so many words only those around are about something else. */
const LONGEST_CLAUSE = 40;
const ASIDE = new RegExp(
  `(?:\\S+\\s+){0,6}(?:${SET_ASIDE.source}|${LOGISTICS.source})(?:\\s+\\S+){0,2}`,
  'giu',
);

/** The parts of a text that say what the visit is about. */
export function readTopics(segments: readonly Segment[]): string[] {
  const topics: string[] = [];
  for (const { text, kind, field } of segments) {
    if (kind === 'signature' || kind === 'sender' || isFormality(text)) continue;
    if (field !== null && field !== 'topic' && field !== 'origin') continue;
    if (isWholeSetAside(text)) continue;
    const parts = withoutCells(text)
      .replace(EXAMPLES, ' ')
      .replace(SET_AGAINST, ' ')
      .replace(AND_SO_ON, ' ')
      .replace(BY_THE_WAY, ' ')
      .replace(THEIR_HALL, ' ')
      .replace(TO_BOOK, ' ')
      .replace(COFFEE, ' ')
      .replace(INTERPRETER, ' ')
      .split(BREAK)
      .map((part) => (ASK.test(part) ? part.replace(WORDS_OF_LOGISTICS, ' ') : part))
      .map((part) => (countWords(part) > LONGEST_CLAUSE ? part.replace(ASIDE, ' ') : part))
      .filter((part) => !SET_ASIDE.test(part) && !LOGISTICS.test(part) && !isFormality(part.trim()));
    topics.push(...parts.map((part) => part.trim()).filter((part) => /\p{L}{3}/u.test(part)));
  }
  return topics;
}

/** "Tue 8 June | schools; libraries | visit": a row of a table is one list. */
function withoutCells(text: string): string {
  return /\s\|\s/u.test(text) ? text.replace(/\s*\|\s*|;\s+/gu, ', ') : text;
}

/** "They have already told us all about it, so please skip that": what goes before is meant too. */
function isWholeSetAside(text: string): boolean {
  return (
    countWords(text) <= LONGEST_CLAUSE &&
    /(?:skip (?:that|this|it)|(?:that|this|det) (?:is|are|är|blir|tar vi) (?:for|till|på|nästa)?|hoppa över det|behöver (?:ni|vi) inte|not needed)/iu.test(
      text,
    ) &&
    SET_ASIDE.test(text)
  );
}

const ASK =
  /(?:(?<!\p{L})(?:hur|hvordan)\s(?:\p{L}+\s)?(?:ni|staden|kommunen|I|dere)(?!\p{L})|(?<!\p{L})how\s(?:do|does|did)\s(?:you|the city)(?!\p{L})|vill|önskar|onskar|ønsker|skulle|kan (?:vi|ni|nån|någon|man)|får vi|would like|want|wish|hope|could|can (?:we|you|someone|anyone)|may we|ask(?:s)? (?:for|if)|request|please|tacksam|gärna|helst|undrar|interested|intresse\p{L}*|nyfikna|curious|keen|passar|vem |who )/iu;

/** The sentences that ask for something. */
export function readAsks(segments: readonly Segment[]): string[] {
  return segments
    .filter(({ kind, field, text }) => kind === 'sentence' && field === null && ASK.test(text))
    .map(({ text }) => text);
}
