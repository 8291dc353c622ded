import { isPeople, isPerson, isThing } from './person-words.ts';

/** Said of all of them: "alltså 27 personer", "17 in all". */
export const TOTAL_BEFORE =
  /(?:alltså|dvs\.?|d\.v\.s\.?|det vill säga|sammanlagt|totalt|allt som allt|inalles|i\.e\.,?|that is,?|that makes|i\.e|namely|in total|in all|altogether|together|total(?: of)?|a total of|i alt|til sammen|tilsammans|tillsammans|sammen|exakt|närmare bestämt|exactly|precisely|to be exact|vi blir(?: alltså)?|(?:med|inklusive|with|including) (?:mig|me|myself)(?: själv)?,? (?:blir vi|är vi|vi blir|vi är|we are|we will be|it makes)|slutlig(?:t|en)|finally|head ?count|(?<=, )so|(?<=, )så|(?<=[-–—,(]\s?)all|(?<=so )count|hence|totall?ing|making|makes us|makes|gör oss|we will be|summa|sum|tot\.|(?:group|party|delegation|team|gruppen|delegationen|sällskapet) (?:counts|numbers|räknar)|(?<=\p{L}\s?)=)[:,]?\s*(?:är vi |are we |blir vi |blir det |vi |we are |(?:an? |en |ett )?(?:party|group|delegation|team|total|grupp|sällskap) (?:of|på|om) )?$/iu;
export const TOTAL_AFTER =
  /^\s*(?:personer|persons|people|pers\.?|st|stycken|stk|of us|av oss)?,?\s*\(?(?:allt som allt|sammanlagt|sammantaget|inalles|totalt|in total|in all|all in all|altogether|all told|i alt|til sammen|tillsammans|strong|in number|till antalet|together(?!\s+with)|all together|i allt|alltså(?=\s*[).,])|(?:together |tillsammans )?(?:with|including|inklusive|med) (?:myself|me|mig)(?: själv)?(?: included| (?:in|med)räknad)?(?!\p{L}))/iu;
/** "Fem personer deltar". */
export const TAKES_PART =
  /^\s*(?:personer|persons|people|deltagare|participants)\s+(?:deltar|deltager|kommer att delta|avser att delta|will (?:take part|attend|participate))(?!\p{L})/iu;
/** "18 bodies in total": whatever they are called. */
export const TOTAL_OF =
  /^\s+\p{L}+,?\s+(?:in total|total|in all|all told|altogether|totalt|sammanlagt|sammantaget|inalles|allt som allt)(?!\p{L}|\s*:?\s*\d)/iu;
/** Said of the party: "vi är nio", "a delegation of twelve", "en grupp på 9". */
export const WE_ARE =
  /(?:(?:coming|travelling|visiting) (?:are|will be)|kommer gör|vi är|vi (?:bara|endast) är|vi ar|vi er|vi blir|vi kommer att vara|vi kommer|vi på|vi e|we r|(?:we|they|there)(?:['’](?:re|d be|ll be)| are| (?:will|would|shall|should|could|might|may) be)|vi ska (?:vara|bli)|de är|de är alltså|de ar|de blir|dom är|de er|er vi|är vi|blir vi|blir de|blir dom|are we|we (?:(?:would|will|can|could) )?come as|(?:there|it) (?:is|are) us|(?:members|participants|delegates|visitors|deltagarna|resenärerna|gästerna) (?:are|will be|är|blir)|det är|det blir|det rör sig om|det gäller|(?:men|but) (?:är|are)|uppgår till|amounts? to|(?:will|to) number|gruppen:?|our party:?|group:?|storlek:?|sällskapet är|följet är på|följet er på|being)\s*(?:fortfarande|nu|still|now)?\s*(?:bara|endast|only|just|in|cirka|ca|about|around|ungefär|omkring|på|totalt|together|tillsammans|alltsammans|i alt|en grupp på|en grupp om|a group of|a team of|a party of|et hold på|ett gäng på|ett sällskap på|ett team på|en buss med)?\s*$/iu;
export const GROUP_OF =
  /(?:delegation\p{L}*|styrelse\p{L}*|kommitté\p{L}*|utskott\p{L}*|committee|grupp?\p{L}*|stab|staff|kollegium|panel|personal|group|gruppe|party|sällskap\p{L}*|team\p{L}*|teamet|gäng\p{L}*|(?<!\p{L})hold|buss|bus|skolklass|klass\p{L}*|lag|klasse|class|cohort|panel|följe\p{L}*|suite|entourage|contingent|crew|board|company|circle|size|number of (?:the )?(?:visit\p{L}*|travel\p{L}*|participa\p{L}*) ?(?:person|people|guest|member)?s?|antalet (?:\p{L}+)|bestående av|består av|consisting of|consists? of|comprising|comprises|made up of|list of(?: our)?)\s*(?:(?:is|are|är|will be)\s)?(?:of|på|om|med|with|av|will be|is|är|:)?\s*(?:about|cirka|ca|some|around|ungefär|upp till|up to|totalt|in total)?\s*$/iu;
/** The writer ("undertecknad byggmästare plus"), or one whom the others go with, stands before: they are one more. */
export const SELF =
  /(?:undertecknad|undertegnede|jag|jeg|i|myself|me|ordföranden|\p{L}+en|the \p{L}+|her|his|hon|he|she)(?:,?\s*(?:själv|myself|selv))?,?\s*(?:och|o|og|and|plus|\+|samt|jämte|tillsammans med|together with|along with|accompanied by|with|med|åtföljd av|åtföljs av|medföljs av|ledsages af|i sällskap med|in the company of)\s*(?:her|his|my|mina|sina|hans|hennes|en|a)?\s*(?:party of|grupp om|group of|sällskap på)?\s*$|undertecknad,?(?:\s\p{L}+){1,3}?,?\s(?:plus|samt|jämte)\s*$/iu;
export const ONE_MORE =
  /(?:(?<!\p{L})(?:I|jag)(?:['’]d|['’]m)? (?:will |shall |would |am |tar |)(?:bring|bringing|take|taking|med)|accompanied by|together with|along with|åtföljd av|tillsammans med|sammen med|i følge med|i sällskap med|jämte|bring with me|bring along|ta med(?: mig)?|ha med mig|have with me|with me|(?<!(?:meet|meeting|talk|speak|discuss|work|deal|contact) )with|och (?:hans|hennes|sina|mina)|and (?:her|his|my)|with (?:her|his)|and a party of|and an entourage of|med|plus|och)\s*(?:en |a |an )?(?:party of|grupp om|staff of)?\s*$/iu;
export const ALONE =
  /(?:^|[^\p{L}])(?:reser ensam|kommer ensam|ensam|alone|by myself|on my own|på egen hand|(?:just me|only me|(?:only|just) I|I alone|(?:bara|endast) jag)(?!\s(?:och|and|plus)\s))(?!\p{L})/iu;
/** Not of this visit, or not of the visitors. */
export const NOT_OURS =
  /(?:^|[^\p{L}])(?:förra|senast|last (?:year|time|month)|was|were|var (?:vi|här)|hade|then we|då var|200\d|201\d|202[0-5]|founded|grundad|has|have|har|with over|med över|employs|serves|över|more than|fler än|rum|hotel|hotell|klassen har|classes of|klasser med|age|ålder|mellan|between|the same|samma|for children|för barn|per|each|varje|our school has|(?:search|seek|need|want|söker|behöver|vill ha)(?: for)?|interview|interviewing|intervjua|meet|meeting|träffa|visit|visiting|besöka|talk to|speak (?:to|with))\s*(?:[^.,;]{0,18})$/iu;

/** Whether the writer, or a person with a title, comes first and the counted ones with them. */
export function hasSelf(before: string): boolean {
  return (
    /(?:[Uu]ndertecknad|[Uu]ndertegnede|\b[Jj]ag|\b[Jj]eg|\bI|[Mm]yself|\b[Mm]e)(?:\s+själv)?,?\s*(?:och|o|og|and|plus|\+|samt|jämte|tillsammans med|together with|along with|with|med)\s*(?:mina|my)?\s*$/u.test(
      before,
    ) || /undertecknad[^.]{0,50}(?:och|plus|samt|med|jämte|(?:med|åt)följ[sd] av)\s*$/iu.test(before)
  );
}

const LEADER =
  /(?:minister\p{L}*|mayor|borgmästar\p{L}*|borg(?:er)?mester\p{L}*|ordfører\p{L}*|ordførar\p{L}*|\p{L}*hertig\p{L}*|\p{L}*duke|duchess|ambassad(?:or|ör)\p{L}*|governor|guvernör\p{L}*|president\p{L}*|kung\p{L}*|king|queen|drottning\p{L}*|\p{L}*borgarråd\p{L}*|speaker|talman\p{L}*|commissioner|kommissionär\p{L}*|director|direktör\p{L}*|ordförande\p{L}*|ordf(?!\p{L})\.?|chair\p{L}*|chef\p{L}*|head|rector|rektor\p{L}*|dean|arkitekt\p{L}*|stadsarkivarie\p{L}*|secretary|sekreterare\p{L}*|princess|prince|prins\p{L}*|excellency|h\.e\.|bring with me|bring along|with me|ta med mig|I bring|I (?:will|would|shall) bring|I['’](?:d|ll) bring|I['’]m bringing|professor\p{L}*)/iu;

/** "The Governor, accompanied by six officials": the governor is one more. Not "with a delegation of 40". */
export function leads(before: string): boolean {
  return LEADER.test(before.slice(-220)) && !/delegation|grupp\b|group\b/iu.test(before.slice(-14));
}

/** "Whether she and two case officers may call": whoever was named before comes too. */
export const AND_THEY = /(?:^|[^\p{L}])(?:she|he|hon|han|hun)\s+(?:and|och|og|plus)\s+$/iu;
/** "The eleven who do come", "alla nio som kommer". */
export const THE_ONES = /(?:^|[^\p{L}])(?:the|de|dom|all|alla|one of|en av)\s+$/iu;
/** "The managers of Inverness, all five, would …", "Alla elva åker". */
export const ALL_OF_THEM = /(?:^|,)\s*(?:all|alla|samtliga)\s+$/iu;

/** "A judge and three clerks", "the treasurer of Bergen and her two deputies": one person stands before. */
export function follows(before: string): boolean {
  // Whoever has an article before is one person: "a poet and two organisers".
  const articled =
    /(?:^|[^\p{L}])(?:an?|en|ett|its|their|our|my|her|his|vår|min|deras)\s+(\p{L}+)\s+(?:och|and|og|plus|med|with)\s+$/iu.exec(
      before,
    );
  if (articled !== null && !NO_PERSON.test(articled[1] ?? '')) return true;
  const match =
    /(?:^|[^\p{L}])(\p{L}+)(?:\s+(?:of|i|från|from|for|för|vid|at|in charge of|med ansvar för)\s+[\p{L}\s'’]{1,45}?)?(?:\s*\([^)]{1,40}\))?,?\s+(?:och|and|og|o|plus|\+|med|with|along with|together with|tillsammans med|jämte|samt)\s+(?:her|his|their|hans|hennes|sina|deras)?\s*$/iu.exec(
      before,
    );
  const word = match?.[1] ?? '';
  const ahead = before.slice(0, (match?.index ?? 0) + 1);
  const isVerb = /er$/u.test(word) && !ARTICLE.test(ahead) && !/[:(]\s*$/.test(ahead);
  return (
    match !== null &&
    !isVerb &&
    !isPeople(word) &&
    (isPerson(word) || isPerson(word.replace(/(?:en|n)$/u, '')) || LEADER.test(` ${word} `))
  );
}

/** "The delegation will consist of the Mayor, four officials …" */
export const LISTED = /(?:consists? of|compris\p{L}+|består av|består i|utgörs av|including)\s[^.;:]*,\s*$/iu;

/** How many single persons are named one after the other right before: "The Mayor, the Deputy Mayor and". */
export function singlesBefore(before: string): number {
  const [clause = ''] = /[^.;:!?()]*$/u.exec(before) ?? [];
  const named = clause
    .replace(/\s+(?:and|och|og|samt|plus)\s*$/iu, '')
    .split(
      /,\s*|\s(?:accompanied by|ledsages af|åtföljs av|åtföljd av|medföljs av|together with|tillsammans med)\s/iu,
    )
    .toReversed();
  const end = named.findIndex((name) => !isSingle(name));
  return end < 0 ? named.length : end;
}

/** "Mayor of Liepāja", "kommunaldirektøren": a person by what they are, and where. */
export function isSingle(name: string): boolean {
  const what =
    /^\s*(?:the |an? |en |ett |our |his |her |vår |H\.E\. )?((?:[\p{L}'’]+ ){0,2}?\p{L}+?)(?:\s(?:of|i|in|from|från|fra|for|för|vid|at)\s.*)?$/iu.exec(
      name,
    )?.[1] ?? '';
  const head = what.split(' ').at(-1) ?? '';
  const bare = [head, head.replace(/(?:en|et)$/u, ''), head.replace(/n$/u, '')];
  return !isPeople(head) && (bare.some(isPerson) || LEADER.test(head));
}

const ARTICLE = /(?:the|an?|our|my|her|his|en|vår|min)\s+(?:\p{L}+\s+)?$/iu;
/** What may have an article before it, and is nobody. */
const NO_PERSON =
  /^(?:city|council|school|department|team|group|tour|day|visit|morning|time|municipality|district|week|hour|guide|delegation|grupp|stad|skola|kommun|dag|vecka|timme|rundtur|visning|lunch|meeting|möte|bus|buss|hotel|programme|program|talk|lecture)$/iu;

/** "Fem från Åbo", "sends ten to", "polska handläggare, sex, vill": a number that nothing but people can be meant by. */
export function standsAlone(before: string, after: string): boolean {
  const isFrom = /^\s+(?:(?:från|from|fra)\s+\p{L}|(?:därifrån|derfra)(?!\p{L}))/u.test(after);
  const isSet =
    /,\s*$/.test(before) && /^\s*,/.test(after) && isPeople(/(\p{L}+),\s*$/u.exec(before)?.[1] ?? '');
  const isSent =
    /(?:skickar|sänder|sends?|sending|bring|bringing|brings)\s+$/iu.test(before) &&
    /^\s+(?:to|att|för|till)\s/iu.test(after);
  const isAmong =
    /,\s*$/.test(before) &&
    /^\s*(?::|,\s*(?:from|från|vill|would|wants?|wish(?:es)?|asks?|hopes?|önskar|ønsker|skulle|som|who|on|om|in))/iu.test(
      after,
    );
  const isSome =
    /^\s+(?:av|of)\s+(?:hans|hennes|våra|mina|sina|deras|dess|our|his|her|its|their|my)\s/iu.test(after);
  const isDash = /[–-]\s*$/.test(before) && /^\s*[–-]/.test(after);
  return isFrom || isSet || isSent || isAmong || isDash || isSome;
}

/** After "vi är sju" any noun may be a profession, unless it is known for something else. */
export function isLikelyPeople(after: string): boolean {
  const word = /^\s+(\p{L}+)/u.exec(after)?.[1] ?? '';
  return word.length > 4 && /(?:er|or|ar|s|n)$/iu.test(word) && !isThing(word);
}

/** "Twelve nuns who run a home": whoever comes from somewhere, does or wishes something is somebody. */
export function areUnknownPeople(after: string): boolean {
  const phrase =
    /^\s+((?:\p{Ll}[\p{L}-]*\s+){1,3})(?:from|who|från|fra|som|wish|would|want|hope|ask|vill|ønsker|önskar|skulle)(?!\p{L})/u.exec(
      after,
    );
  const words = phrase?.[1]?.trim().split(/\s+/) ?? [];
  const last = words.at(-1) ?? '';
  return last.length > 3 && /(?:er|or|ar|s)$/iu.test(last) && !words.some(isThing);
}

/** "with two colleagues": whoever has colleagues is one more. */
export function comesWithColleagues(before: string, rest: string): boolean {
  return (
    /(?:with|med|(?<!\p{L})m|plus|accompanied by|tillsammans med|together with|jämte)\s+$/iu.test(before) &&
    /^\S+\s+(?:of my\s+|av mina\s+)?(?:colleagues|\p{L}*kollegor|\p{L}*kolleger|medarbetare|co-workers|of my|av mina)/iu.test(
      rest,
    )
  );
}

/** "Could a party of six walk through it?": what follows is what they do, and no thing that is counted. */
const PARTY_OF =
  /(?<!\p{L})(?:an?|our|en|ett|vårt?) (?:\p{L}+ )?(?:party|group|team|grupp|sällskap|gäng) (?:of|på|om)\s$/iu;
const DOES =
  /^\s(?:\p{Ll}+(?<!s|er|or|ar|na)|drives|comes|travels|flies|sails|kommer|reser|åker) (?:through|round|around|over|by|in|with|along|down|up|at|on|the|your|en|ett|hos|med|runt|genom|in|på)(?!\p{L})/u;

/** Whether a party is told by its number alone, and then by what it does. */
export const isPartyThatDoes = (number: number, before: string, after: string): boolean =>
  number > 1 && PARTY_OF.test(before) && DOES.test(after);

/** "Det är fjorton grader": what is so many need be nobody. */
export const IMPERSONAL =
  /(?<!\p{L})(?:det (?:är|blir|rör sig om|gäller)|there (?:are|will be|['’]d be)|it is)(?: \p{L}+)?\s$/iu;
/** "There is one nurse for thirty": what there is at home. */
export const THERE_IS =
  /(?<!\p{L})(?:there (?:is|was)|there['’]s|(?:det )?finns(?: det)?|det fanns)(?: \p{L}+)?\s$/iu;
/** "They stop when they are thirteen": years. */
export const OF_AGE =
  /(?<!\p{L})(?:when|once|until|till|before|after|as soon as|if|since|når|när|da|då|innan|tills|førend|før|innan|förrän|sedan)\s(?:they|de|dom|we|vi|you|man|one)(?:['’]re|\s(?:are|were|turn|become|er|var|är|blir|fyller|bliver|fylder))(?: \p{L}+)?\s$/iu;
