import { recentTexts } from '../language/kept/recent-texts.ts';
import { countWords, fold } from '../language/words.ts';

/** How plainly a text takes back what was done. */
type Plainness = 'plainly' | 'perhaps';

/** Said around it, and naming nothing. */
const around =
  /\b(?:hej|hi|hello|oj|ojda|hoppsan|ops|oops|sorry|forlat|ursakta|tyvarr|unfortunately|snalla|please|tack|thanks|nej|na|naj|no|nope|men|fast|och|o|sa|ok|okej|okay|but|and|so|wait|vanta|stopp?|ju|nu|bara|just|nyss|precis|alldeles|faktiskt|actually|kanske|igen|again|now|direkt|genast|hur|how|kan|kunde|far|vill|ville|skulle|maste|behover|vill ha|can|could|may|want|would|like|need|must|have|to|att|jag|du|man|vi|ni|i|you|we|me|us|mig|oss|gor|gora|do|does|did|don['’]?t|gar|det gar|is it|possible|help|hjalp\w*|for)\b/g;
/** What was done, by no name: by a word that points at it, or by what kind of act it was. */
const whose = '(?:(?:mitt|min|mina|det|den|my|the|that|this|last|senaste|sista|forra) )*';
const pointed =
  '(?:det dar|det har|detta|det|alltihop|allt|that|this|(?:det )?(?:som )?(?:jag )?(?:(?:just|nyss|precis|sist|nu) )*(?:gjorde|tryckte(?: pa)?|sparade|klickade(?: pa)?|gjort|sparat|tryckt)(?: (?:just|nyss|nu|sist))*|what i (?:just )?(?:did|saved|pressed|clicked)|i (?:just )?(?:did|saved|pressed)|senaste|sista|last one)';
const kindOfAct =
  '(?:\\w*beslut(?:et)?|\\w*godkannande(?:t)?|avslag(?:et)?|andring(?:en)?|atgard(?:en)?|steg(?:et)?|(?:knapp)?tryck(?:et|ningen)?|klick(?:et)?|val(?:et)?|overlamning(?:en)?|utnamning(?:en)?|decision|approval|rejection|change|step|click|press|action|choice|appointment|handover)';
const theAct = `${whose}(?:${pointed}|${kindOfAct})`;
const undoes =
  '(?:angra|angrar|angrade|andra mig|ogor|gora? (?:det )?ogjort|aterstall\\w*|aterta|undo|revert|reverse|roll back|take back|unsend|angerknapp\\w*|undo button)';
/** "Ta tillbaka det", "take that back": of what was done and of nothing that has a name; a thing itself is drawn back. */
const takes = `(?:(?:ta|tar) (?:tillbaka ${theAct}|${theAct} tillbaka)|(?:dra|drar) (?:tillbaka ${whose}${kindOfAct}|${whose}${kindOfAct} tillbaka)|take (?:back ${theAct}|${theAct} back))`;
const changesMind =
  '(?:angra\\w* (?:mig|mej)|(?:har )?(?:andrat|bytt|andrade|bytte) (?:mig|asikt)|changed? my mind|(?:have )?changed my mind)';
const ofAct = `(?:andra (?:mitt |det )?(?:\\w*beslut(?:et)?|\\w*godkannande(?:t)?)|change (?:my|the|that) (?:decision|approval))`;
const plain = new RegExp(`^(?:${takes}|${undoes}(?: (?:den|it|${theAct}))*|${ofAct}|${changesMind})$`);

/** Says that it was a mistake; of an answer one may say the same. */
const mistaken =
  /\b(?:tryckte|trycka|tryckt|klickade|rakade|sparade|pressed|clicked|hit|saved)\b.*\b(?:fel\w*|misstag|wrong|mistake|accident\w*)\b|\b(?:rakade|accidentally) (?:trycka|klicka|spara|godkanna|ta|press\w*|click\w*|sav\w*|approv\w*)|\bfel knapp\b|\bwrong (?:button|one)\b|\bmissclick\w*|\bmisclick\w*/;
const perhaps =
  /^(?:(?:ta|tar) (?:tillbaka (?:den|dem)|(?:den|dem) tillbaka)|take (?:it back|back it)|det (?:dar |har )?(?:var|blev) (?:inte (?:meningen|ratt|sa jag (?:menade|tankte))|fel|ett misstag|av misstag|helt fel)|(?:jag )?(?:menade|mena|mente|tankte) (?:ju )?inte (?:sa|det|det dar|det har|detta)|(?:jag )?ville (?:ju )?inte (?:det|gora det|det dar)|skulle (?:ju )?inte (?:ha )?(?:gjort|gora|blivit|bli) (?:det|sa|det dar)|det skulle (?:jag )?inte (?:ha )?(?:gjort|blivit)|fel|helt fel|av misstag|misstag|that was (?:a mistake|wrong|not right|by mistake|an accident|not what i (?:meant|wanted))|(?:i )?(?:didn['’]?t|did not) (?:mean|want|intend)(?: to)?(?: (?:do )?(?:that|this|it))?|not what i (?:meant|wanted)|(?:my|a) mistake|by mistake|(?:the )?wrong one|backa|ga tillbaka|go back|back|glom det|glom|strunta i det|skit i det|skippa det|never ?mind|forget it|scratch that|hold on|cancel|avbryt|stoppa(?: det)?)$/;

/** Whoever says more tells of something else. */
const MOST_WORDS = 14;

/** A text as it is said, without what is said around it. */
const bareOf = (said: string): string => said.replace(around, ' ').replace(/\s+/g, ' ').trim();

/** Each turn asks it of a text, and people say what others said. */
const MOST_KEPT = 2_000;

/**
 * Whether a text takes back what its writer did and names no thing: 'plainly' ("ångra", "take that back", "kan jag ändra
 * beslutet?"), or 'perhaps', as one says of an answer too ("det blev fel"); undefined where it says anything else.
 */
export const asksToTakeBack = recentTexts(MOST_KEPT, (text): Plainness | undefined => {
  if (countWords(text) > MOST_WORDS) return undefined;
  const said = fold(text)
    .replace(/[^\p{L}\d'’]+/gu, ' ')
    .trim();
  const forms = [said, bareOf(said)];
  if (forms.some((form) => plain.test(form) || mistaken.test(form))) return 'plainly';
  if (forms.some((form) => perhaps.test(form))) return 'perhaps';
  // "Nej vänta": whatever follows is of something else.
  return bareOf(said) === '' && /\b(?:vanta|stopp?|wait)\b/.test(said) ? 'perhaps' : undefined;
});

/** What a mistake is told in: the press, its button, and that it was wrong. */
const ofMistake = new RegExp(
  `\\b(?:${kindOfAct}|${undoes}|tryckte|trycka|tryckt|klickade|klicka|rakade|sparade|spara|godkanna|godkann|ta|pressed|clicked|hit|saved|save|fel\\w*|av|misstag|wrong|mistake|by|accident\\w*|knapp\\w*|button|one|mis+click\\w*|kort(?:et)?|card|pa|den|det|dar|har|the|it|that|this|var|blev|was|in|on|a|ett)\\b`,
  'g',
);

/** Whether a mistake is told with what it is about: "jag råkade lägga in klimatplanen fel". */
export function tellsOfWhat(text: string): boolean {
  const said = fold(text).replace(/[^\p{L}\d'’]+/gu, ' ');
  return mistaken.test(said) && /\p{L}{4}/u.test(bareOf(said).replace(ofMistake, ' '));
}
