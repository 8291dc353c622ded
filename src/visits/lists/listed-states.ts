/** Which visits a list is to show, by how they stand. */
const listedStates = ['late', 'undecided', 'decided', 'declined', 'withdrawn'] as const;
export type ListedState = (typeof listedStates)[number];
/** Whether those that are to come are meant, or those that have been. */
const tenses = ['coming', 'been'] as const;
export type Tense = (typeof tenses)[number];

/** Words of a pattern that stand by themselves, in folded text. */
export const bound = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');
/** How visits stand, by the words for it; the first that fits is meant. */
export const states: readonly (readonly [ListedState, RegExp])[] = [
  ['late', bound('forsenade?|sena|overdue|late|delayed')],
  [
    'undecided',
    bound(
      '(?:inte|ej|aldrig|not|never|(?:have|has|are)n t)(?: [^ ]+){0,2} (?:beslutade?|beslutats|decided(?: on)?|approved|confirmed|bekraftade?|godkanda?)|obeslutade?|obesvarade?|oavgjorda?|oppna|pagaende|aktuella|(?:vantar pa|utan) (?:beslut|svar|besked)|undecided|unanswered|not(?: yet)? decided|open|pending|current|(?:waiting for|awaiting) (?:a |an )?(?:decision|answer)',
    ),
  ],
  [
    'decided',
    bound('beslutade?|godkanda?|valkomnade?|bekraftade?|decided(?: on)?|approved|confirmed|welcomed'),
  ],
  [
    'declined',
    bound(
      'avbojda|avbojts?|nekade|nekats?|(?:sagt|sade|sa|tackat|tackade|svarat) nej(?: till)?|fatt (?:ett )?nej|declined|refused|rejected|turned down|(?:said|say) no(?: to)?',
    ),
  ],
  [
    'withdrawn',
    bound('tillbakadragna|dragits tillbaka|installda|installt|avbokade|withdrawn|cancell?ed|called off'),
  ],
];
/** Whether they have been or are to come, by the words for it. */
export const tenseWords: readonly (readonly [Tense, RegExp])[] = [
  [
    'been',
    bound(
      'haft|varit|inkom(?:mit|na)?|(?<=(?:redan|har) )vart|vart (?=har(?!\\p{L}))|blev|blivit|tagit emot|fatt|genomforda?|genomforts|gangna|tidigare|gamla|kommit|(?<!(?:i|denna|nasta) )var|kom|tog|hade|had|been|were|was|came|come and gone|agt rum|agde rum|past|earlier|previous|received|did|took place|taken place|completed',
    ),
  ],
  [
    'coming',
    bound(
      'kommande|kommer|framfor (?:oss|sig|mig)|vantar|inplanerade?|planerade?|bokade?|framover|framtida|coming|come|upcoming|planned|scheduled|ahead|expected|expecting|will',
    ),
  ],
];
