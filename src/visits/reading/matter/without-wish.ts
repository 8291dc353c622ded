import type { OtherMatter } from '../../model.ts';
import { asksForFacts } from './only-facts.ts';

const oneOf = (...forms: readonly string[]) => `(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`;

/** Whoever is wished to come is not whoever writes: "hope to see you", "that you can come". */
const NOT_YOU = '(?<!(?:you|ni|dere|er)(?: can| could| may| will| kan| kunde| vill| skulle)?(?: \\p{L}+)? )';
const SV_WISH =
  'vill|vil|vilja|önskar|ønsker|skulle(?! ju(?!\\p{L}))|hoppas|håper|håber|tänker|planerar|kan|kunde|kunne|får|ska|skal|gärna|gjerne|möjligt|mulig';
const SV_COMING =
  'komma|komme|besöka|besøke|besøge|gästa|hälsa på|se|träffa|treffe|möta|møte|høre|höra|lära|lære|göra om|ta emot|ta imot|studera|förstå|veta|delta|titta|följa|prata|snakke|sitta';
const EN_WISH =
  "(?:would|should)(?: \\p{L}+)? (?:like|love|be)|['’]d (?:\\p{L}+ )?(?:like|love)|wants?|wish(?:es)?|hop(?:es?|ing)|may|might|can|could|shall|plan(?:s|ning)?|asks?|intends?|eager|keen|possible|allowed|interested";
const EN_COMING =
  'come|coming|visit|visiting|see|seeing|meet|meeting|learn|learning|hear|spend|receive|host|join|follow|study|have us|bring|send (?:\\p{L}+ )?(?:\\p{L}+ )?to you|look|understand|know|show|talk|discuss|compare|ride|walk|shadow|sit in';
/** What somebody asks to see, to hear or to do here. */
const WISHES = [
  `(?<!\\p{L})(?:${SV_WISH})(?!\\p{L})[^.!?]{0,90}?(?<!\\p{L})${NOT_YOU}(?:${SV_COMING})(?!\\p{L}| (?:er|dere|dig|av er|från er)(?!\\p{L}))`,
  `(?:(?<!\\p{L})(?:${EN_WISH})|['’]d (?:like|love))(?!\\p{L})[^.!?]{0,90}?(?<!\\p{L})${NOT_YOU}(?:${EN_COMING})(?!\\p{L}| (?:(?:from )?you|each other)(?!\\p{L}))`,
  oneOf(
    'how (?:do|does|can|could) (?:you|your|stockholm|the city)[^.!?]*(?=\\?)',
    'hur (?:\\p{L}+ ){1,2}(?:ni|staden|stockholm)[^.!?]*(?=\\?)',
  ),
];
/** "Vi kommer 20 april": that somebody comes, where nothing is wished. */
const COMES = oneOf(
  '(?:vi|de|gruppen) kommer (?:gärna|den|på|till|i|vecka|igen|tillbaka|\\d+)',
  'kommer gärna',
  "(?:we|they)(?:['’]ll| will| shall) (?:be )?(?:come|coming|visit|back)",
  '(?:instead|i ?stället)(?=\\?)',
  // A request in a few words: what it is called, its matter, what is asked.
  '(?:request(?:s| for| an?)|förfrågan|anhåller|ansöker|theme|tema|topic|ämne|purpose|syfte)',
  '(?:arrives?|arriving|anländer|ankommer) (?:on|in|den|i)',
  '(?:interested|intresserade|nyfikna|curious)',
  '(?:our|vår) (?:own )?(?:turn|tur)',
  '(?:how|hur) [^.!?]*(?=\\?)',
  '(?:för att (?:se|lära|höra|träffa|studera)|in order to (?:see|learn|hear|meet|study))',
  '(?:we|vi) (?:are|är) (?:free|lediga)',
);
const WISHED = new RegExp(WISHES.join('|'), 'iu');
const ASKS = new RegExp([...WISHES, COMES].join('|'), 'iu');

/** They are home again. */
const HOME_AGAIN = oneOf(
  '(?:nu|åter|väl|tryggt|lyckligt|är|well|safely|safe|are|got|back|now)(?: \\p{L}+)? (?:hemma|hemkomna|hjemme|tilbake|tilbage|home)(?: (?:i|in) \\p{L}+)?(?: igen| again)?(?=\\s*[,.!:;–]| (?:vill|och|and|igen|again|i|in)(?!\\p{L}))',
  '(?:landed|arrived|returned|got (?:back|home))(?: \\p{L}+){0,5} (?:last night|yesterday|this morning|safely|safe and sound)',
);
/** Thanks for what was, and how it was. */
const THANKS_FOR_PAST = oneOf(
  '(?:tack|takk|tak)(?: \\p{L}+){0,3} (?:för|for) (?:senast|sist|sidst|denna gång|den här gången|besöket|visiten|gästfriheten|mottagandet)',
  '(?:tack|takk|tak|thanks|thank you)(?: \\p{L}+){0,4} (?:för|for) (?:(?!att|that|om|about|to|of|regarding|concerning)\\p{L}+ ){0,3}?\\p{L}*(?:days?|mornings?|afternoons?|dagar|dager|dage|dagen|dag|förmiddag|eftermiddag|visit|besök|besøk|besøg|tour|welcome|hospitality|mottagande)',
  '(?:it|det) (?:was|were|var|blev|ble)(?: \\p{L}+){0,3} (?:visit|days|trip|besök|dagar|tur|resa|tour)',
);
/** A visit that was made, told by whoever keeps account of it. */
const WAS_HERE = oneOf(
  '(?:besöket|gruppen|delegationen|gästerna|studiebesöket|besøket|(?:visit|group|delegation|guests|visitors|party))(?:\\s[^.!?\\n]{0,60}?)?\\s(?:genomfördes|avslutades|var här|kom (?:som|på|enligt)|blev lyckat|gick bra|was here|were here|came (?:on|as|by|last)|took place|went (?:well|as|smoothly)|has left|have left|was completed|is over|är över|är avslutat)',
);
/** What was planned does not come about. */
const CALLED_OFF = oneOf(
  '(?:måste|tvungna att|tvingas|nødt til å|nødt til at|har)(?: (?:vi|tyvärr|alltså|dessvärre|de))* (?:ställa in|ställt in|avboka|avbokat|avlyse|avlyst)',
  '(?:must|have to|has to|had to|need to)(?: unfortunately| sadly| regretfully)? (?:cancel|call (?:it|this|the \\p{L}+) off)',
  '(?:vi|de|gruppen|delegationen|\\p{L}+ från \\p{L}+) kommer (?:alltså|tyvärr|dessvärre|därför) inte(?![^.!?]*(?<!\\p{L})(?:utan|men|förrän|före)(?!\\p{L}))',
);
const IS_OVER = new RegExp([HOME_AGAIN, THANKS_FOR_PAST, WAS_HERE, CALLED_OFF].join('|'), 'iu');

/** What a machine answers for somebody who is away. */
const ANSWERED_BY_MACHINE =
  /^\W*(?:(?:subject|ämne|re|sv)\s*:\s*)*(?:automatic reply|auto-?reply|out of (?:the )?office(?! hours)|autosvar|automatiskt svar|automatisk svar|frånvaromeddelande|abwesenheitsnotiz)(?!\p{L})/iu;

const THEIRS = "(?:the )?(?:city of )?(?:stockholms?(?:['’]s)?(?: stads?)?)";
const GUESTS =
  '(?:talare|föreläsare|delegation|representanter|kollegor|gäster|delegater|medarbetare|deltagare|speakers?|delegation|representatives?|colleagues|guests|delegates|many|participants|observers)';
/** Whom they ask to come to them. */
const INVITES = new RegExp(
  oneOf(
    'välkom(?:na|men) till (?:oss|vår|vårt|våra)',
    'welcome to (?:us|our)',
    'kom(?: gärna)? till (?!stockholm|er|dig|oss)\\p{L}+!',
    `(?:vill|önskar|hoppas|ser gärna)(?: gärna)? (?:att )?${THEIRS} (?:är|ska vara|kommer|deltar|finns) (?:med|hos|till|på)`,
    `(?:want|would like|wish|invite|ask)s? ${THEIRS} to (?:be (?:with|among|part)|come|join|take part|attend)`,
    `${GUESTS}[^.!?]{0,50} (?:från|from|of|hos|av) ${THEIRS}[^.!?]{0,60} (?:hos oss|with us|on our|at our|to our|among us|till oss|till vår|på vår|på vårt)`,
    `(?:invit(?:e|es|ing)|bjuder(?: härmed)? in|inbjuder|inviterar)(?: [^\\s.!?]+){0,5}? ${THEIRS}[^.!?]{0,60} (?:to|till|in|i) (?!stockholm)`,
    '(?:vi|we)(?: gladly| gärna)? (?:står för|betalar|cover|pay(?: for)?)(?: (?!our|vår)\\p{L}+){0,3} \\p{L}*(?:resa|resor|resan|hotell|boende|logi|uppehälle|hotels?|flights?|travel|accommodation|meals)(?![^.!?]*(?:själv|ourselves))',
    '(?:resa|resan|hotell|boende|logi|måltider|uppehälle) (?:står|betalar|bjuder) vi',
    // "If three of your experts could join us and give a talk".
    '(?:(?:of|from|av|från|bland) (?:your|you|yours|era?|ert)|your \\p{L}+|era \\p{L}+)(?!\\p{L})[^.!?]{0,60} (?:give|hold|deliver|ge|hålla|holda) (?:an? |the |en |ett )?(?:\\p{L}+ )?(?:talk|lecture|keynote|speech|presentation|workshop|föredrag|föreläsning|anförande)(?= (?:at|on|in|about|to|for|during|hos|på|om|i|vid|under|för)(?!\\p{L})|\\s*[.,!?])',
  ),
  'iu',
);
/** They would be paid for or met here, and ask it for themselves. */
const HERE =
  /(?<!\p{L})(?:(?:come|visit|komma|besöka|komme) (?:to |till )?(?:you|er|stockholm|dere)|(?:hos|at|with) (?:er|you|dere))(?!\p{L})/iu;

const KIN =
  '(?:wife|husband|partner|boyfriend|girlfriend|fianc[eé]e?|kids|children|teenagers|sons?|daughters?|sambo|fru|hustru|make|man|pojkvän|flickvän|fästm[aö]n?|barn|söner|döttrar|familj|family|parents|föräldrar|kone|mann)';
/** A family, a couple, or somebody on holiday. */
const ON_HOLIDAY = new RegExp(
  oneOf(
    `(?:my|min|mitt|mina|our|våra) (?:\\p{L}+ )?${KIN}`,
    '(?:vuxna|adults|voksne)(?:,| och| and| og| &)(?: [^\\s.!?]+){0,2} (?:barn|children|kids|børn)',
    '(?:på|on|our|vår|för|for) (?:a |en )?(?:\\p{L}+ )?(?:semester|holidays?|vacation|honeymoon|ferie|bröllopsresa|semestern)',
  ),
  'iu',
);
/** What guests of a town ask. */
const TOURIST_ASKS = new RegExp(
  oneOf(
    '(?:vad|what)[^.!?]{0,30} (?:kostar|cost)s?',
    '\\p{L}*(?:biljett(?:er)?|tickets?|inträde|entré|öppet|öppettider|opening hours|admission)',
    '(?:kan|får|måste|behöver) man',
    '(?:is|are) (?:the|it|there)(?: [^\\s.!?]+){1,4} (?:open|free|closed)',
    '(?:finns|fins) (?:det|där)',
    '(?:is|are) there (?:a|an|any)',
    'where (?:can|do) we (?:park|eat|buy|rent|swim|book)',
  ),
  'iu',
);
/** "Can you book both for us and say what a ticket costs?": the sights of the town, not the city's work. */
const ASKS_TO_BOOK =
  /(?<!\p{L})(?:(?:can|could|would|will|kan|skulle|vill) (?:you|ni|du)(?: kindly| please| kunna| vänligen)?|please|vänligen) (?:help (?:us|me) (?:to )?|hjälpa? (?:oss|mig) (?:att )?)?(?:book|reserve|boka|reservera)(?!\p{L})/iu;
const TICKETS =
  /(?<!\p{L})(?:\p{L}*biljett\p{L}*|tickets?|entrance fees?|admission|inträde\p{L}*|entrén?)(?!\p{L})/iu;
const AT_WORK =
  /(?<!\p{L})(?:i tjänsten|in our work|for work|colleagues?|kollegor|kommun(?:en|ens)?|municipality|city of|city council|how you|hur ni|study visit|studiebesök|(?:we|vi) (?:work|arbetar|jobbar)|(?:I|jag) (?:work|arbetar|jobbar)|delegation|students?|elever|pupils|teachers?)(?!\p{L})/iu;

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n/u);

/** Whether some sentence asks to come, to see or to learn, for whoever writes or those they write for. */
export const asksYet = (text: string): boolean => sentencesOf(text).some((sentence) => ASKS.test(sentence));

/** Whether whoever writes wishes to come, to see or to learn, and says so as a wish. */
export const isWished = (text: string): boolean =>
  sentencesOf(text).some((sentence) => WISHED.test(sentence) && !asksForFacts(sentence));

/** Whether nothing is asked but what can be sent: figures, a list. */
export function asksOnlyForFacts(text: string): boolean {
  const sentences = sentencesOf(text);
  return (
    sentences.some(asksForFacts) &&
    !sentences.some((sentence) => ASKS.test(sentence) && !asksForFacts(sentence))
  );
}

/**
 * What a text is that as a whole asks for no visit, whatever it has in common with one: a visit that is over or called
 * off, an invitation to come to those who write, a question of people on holiday, sights that are to be booked. Undefined where it may be a request.
 */
export function matterWithoutWish(text: string): OtherMatter | undefined {
  if (ANSWERED_BY_MACHINE.test(text)) return 'nothing_asked';
  const sentences = sentencesOf(text);
  const isAsked = (some: readonly string[]) => some.some((sentence) => ASKS.test(sentence));
  if (sentences.some((sentence) => INVITES.test(sentence))) {
    const rest = sentences.filter((sentence) => !INVITES.test(sentence) || HERE.test(sentence));
    if (!isAsked(rest)) return 'trip';
  }
  if (IS_OVER.test(text) && !isAsked(sentences)) return 'nothing_asked';
  if (ASKS_TO_BOOK.test(text) && TICKETS.test(text) && !AT_WORK.test(text)) return 'citizen';
  const isTourist = ON_HOLIDAY.test(text) && TOURIST_ASKS.test(text) && !AT_WORK.test(text);
  return isTourist && !sentences.some((sentence) => WISHED.test(sentence)) ? 'citizen' : undefined;
}
