import { type Clue, clue } from './clue.ts';

const WITH_YOU = '(?:to|at|in|with|of|by) (?:you(?!\\p{L})|yours|your \\p{L}|stockholm)';
/** Visits by what they are for, as administrations of the world call them. */
const KIND =
  '(?:attachment|exposure|familiari[sz]ation|bench-?marking|study|learning|observation|oversight|exchange|peer|training|educational|orientation|immersion|capacity[- ]building|experience)(?: (?:and|&) \\p{L}+)?[ -](?:visit|tour|trip|mission|travel|journey|exchange|stay|activity|programme|attachment|sharing)s?';
const MEANS_TO =
  '(?:undertak|embark|conduct|make|pay|do|have|having|carry|request|apply|solicit|desir|seek|propos|plan|intend)\\p{L}*';
const TIME =
  '\\p{L}*(?:dag|timme|timmar|stund|vecka|pass|träff|möte|stopp|utbyte|lunch)(?:en)?(?: på plats)?';
const WANTS =
  '(?:vill|önskar|hoppas|skulle|tänker|ber|söker|hemställer|anhåller|ansöker|planerar|kan|får|boka)';
const MOVES = '(?:svänga|titta|slinka|droppa|kila|åka|smita)';

const words = (...forms: readonly string[]) => new RegExp(`(?:${forms.join('|')})`, 'iu');

/** Ways of asking to come that are told by their build: to be received, to be given time, to learn beside somebody. */
export const comingClues: readonly Clue[] = [
  clue(
    3,
    words(
      `${KIND}[^.?!]{0,60} ${WITH_YOU}`,
      `${MEANS_TO}(?!\\p{L})[^.?!]{0,50} ${KIND}(?!\\p{L})`,
      `(?:attachment|immersion|stage|stay|passage|internship of observation)(?: of \\p{L}+)? (?:to|at|in|with) your`,
      'attachment of (?:[\\p{L}]+ ){0,3}\\p{L}+(?:ers|ors|ists)(?!\\p{L})',
      'understudy(?:ing)? (?:how|what|your|yours|you|the)',
      'learn(?:ing)? on the job with your',
      'desirous (?:of|to) (?:be )?(?:having|making|paying|undertaking|visit)',
    ),
  ),
  clue(
    3,
    words(
      '(?:be|being) (?:hosted|received|welcomed|guided|accepted) (?:by|at|in|with) (?:you|your)',
      'be (?:your )?guests? (?:of|with|at|by) (?:you|yours)',
      'be your guests',
      'reception of our',
      '(?:grant|accord) (?:us|me|them) (?:an? )?audience',
      '(?:host|värd(?:ar)?) (?:for|för|åt) (?:our|vår|våra|a|en) (?:\\p{L}+ )?(?:delegation|group|grupp|party|team|visit|besök|\\p{L}+(?:are|ers))(?!\\p{L})',
      '(?:depute|second|attach)(?:ing)? (?:our|\\p{L}+) \\p{L}+ (?:to|with|at) your',
      '(?:bring|bringing|send|sending) (?:our|my) [^.?!]{0,30} (?:over|across|along|to you)(?!\\p{L})',
      '(?:make|do|have) (?:an |some )?experience (?:with|at|by) you',
      'know from near',
      'date of (?:a )?meeting at your',
    ),
  ),
  clue(
    3,
    words(
      '(?:would|do|could) you (?:have|find|spare) (?:an? |some |any )?(?:slot|room|time|space|hour|morning|day) for (?:our|us|a group|them|\\p{L}+ of us)',
      '(?:fit|squeeze) us in',
      'pick your brains',
      '(?:look|nosey?|poke|walk|stroll|wander|peek) (?:round|around|into) (?:your|one of your)',
      '(?:walk|take|guide|lead) us (?:through|round|around) (?:your|the|one)',
      '(?:convenient|possible|okay|all right) (?:if|for|that)[^.?!]{0,50} (?:came|come|visited|called) (?:over|by|round|to you|across|and)',
      '(?:drives?|travels?|comes?|flies|fly|sails?|reser|åker|kör) (?:over|across|down|up|över|ner|ned|upp) (?:from|från) \\p{L}',
      '(?:might|could|can|would|kan|skulle|kunde) (?:somebody|someone|anybody|anyone|one|någon|nån) (?:of|from|among|av|hos|från) (?:yours|you|er|era|ert)(?!\\p{L}| (?:kunna |be able to )?(?:svara|skicka|mejla|ringa|answer|reply|send|call|write))',
      'come across and (?:see|look|talk|pick|learn)',
    ),
  ),
  clue(
    3,
    words(
      `${WANTS}(?!\\p{L})[^.?!]{0,70} ${TIME} (?:hos|med|vid) (?:er|era|ert)(?!\\p{L})`,
      'om (?:ett |er )?(?:mottagande|företräde|audiens|gästfrihet)',
      'avsätt(?:a|er) (?:en |ett |några )?\\p{L}*(?:dag|timme|timmar|stund) (?:åt|för|till) (?:oss|vår|våra|vårt|en grupp)',
      '(?:tog|tar|ta) er tid att (?:möta|träffa|ta emot|visa)',
      `${MOVES} (?:förbi|inom|in|upp|ner|över) (?:er|hos|till|på)(?!\\p{L})`,
      'ha oss (?:på|som|över|hos)',
      'hänga (?:på|med) (?:när|er|en)(?!\\p{L})',
      '\\p{L}*(?:studiedag|benchmarkingresa|inspirationsresa|lärresa|utbildningsresa|kunskapsresa)(?:en|ar)?[^.?!]{0,60} (?:hos|till|i) (?:er|stockholm)(?!\\p{L})',
    ),
  ),
];
