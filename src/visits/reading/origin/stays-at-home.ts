/** Whose office, or whose messenger, somebody is: "I am assistant in the office of the Mayor", "sent by our mayor". */
const SERVES =
  /(?<!\p{L})(?:(?:(?:assistants?|secretar(?:y|ies)|clerks?|advis[eo]rs?|aides?|drivers?|interpreters?|spokes\p{L}+|chief of staff|assistent|sekreterare|rådgivare|medarbetare|handläggare|tolk|stabschef|works?|working|jobbar|arbetar|jobber|arbejder) (?:of|to|in|at|for|by|hos|på|åt|till|för|i|med)|(?:office|cabinet|staff|bureau|secretariat|team|chancellery|kansli|kansliet|kontor|kontoret|stab|staben) (?:of|hos|åt|till|för))(?: (?:the|our|my|his|her|vår|min|hennes|hans))?(?: (?:office|cabinet|staff|bureau|secretariat|kansli|kontor|stab)(?:et|en)?(?: (?:of|hos|åt|för))?)?(?: (?:the|our|my|vår|min))?|(?:asked|sent|told|ordered|instructed|skickade?|skickats|utsända?|ombed(?:d|da|da)|tillsagda?)(?: here| hit)? (?:by|av)(?: (?:the|our|my|vår|min))?)\s$/iu;
/** "I write for the Mayor": unless the Mayor is who wishes to come. */
const WRITES_FOR =
  /(?<!\p{L})(?:write|writing|writes|am calling|mail|skriver|ringer|mejlar|mailar|hör av mig)(?: to you)?(?: (?:here|now|nu))? (?:for|on behalf of|in the name of|åt|för)(?: (?:the|our|my|vår|min))?\s$/iu;
const WHO_COMES =
  /^[^.;!?]{0,60}(?<!\p{L})(?:who|som)\s(?:\p{L}+ly )?(?:would|wish\p{L}*|wants?|will|hopes?|plans?|intends?|is|comes|vill|önskar|kommer|ska|skulle|hoppas|planerar)(?!\p{L})/iu;
const THEY_COME =
  /^(?:he|she|hon|han|hun)\s(?:would|wish\p{L}*|wants?|will|hopes?|plans?|intends?|is coming|comes|vill|önskar|kommer|ska|skulle|hoppas|planerar)(?!\p{L}| (?:not|inte))/iu;

/** What somebody does who lets others come: says it, signs, is busy or ill, sends them, stays at home. */
const ABSENT = [
  '(?:too |so |very |quite |much too |alltför |mycket |för |så )?(?:busy|occupied|unwell|ill in bed|sick|abroad|upptagen|upptaget|sjuk|sjukskriven|bortrest|utomlands|opptatt|optaget)',
  "(?:not|never|n['’]t|cannot)\\s(?:\\p{L}+ ){0,2}?(?:come|coming|go|going|travel|travell?ing|join|joining|attend|attending|take part|taking part|be (?:there|here|with (?:us|them)|coming|travell?ing|among))",
  '(?:has|have|had)(?: simply| sadly| unfortunately)? (?:no|not the|not any|little) time',
  '(?:stay|stays|staying|remain|remains|remaining)(?: back)? (?:at home|home|here|behind)',
  '(?:kommer|følger|följer|åker|reser|deltar|kan|vill|ska|har)(?: alltså| dock| tyvärr| själv| dessverre)* (?:inte|icke|ikke|ej)(?: (?:själv|med|tid|möjlighet|komma|delta|resa|åka|att komma))*(?=\\s*(?:[.,;!?]|$|\\s(?:men|utan|så|och|själv)))',
  '(?:hinner|orkar|rekker) (?:inte|ikke)',
  'har (?:ingen|inte) tid',
  'har fullt upp',
  'stannar (?:hemma|kvar|här)',
  '(?:sends|sent|has sent|is sending|skickar|skickade|har skickat|sänder|sender)(?: only| just| bara)? (?:us|me|oss|mig|\\d+|two|three|four|five|six|seven|eight|nine|ten|två|tre|fyra|fem|sex|sju|åtta|nio|tio)',
  '(?:(?:only |just )?(?:signs|signed|has signed)(?: (?:this|the|my|our) (?:letter|mail|paper|request|application)| it)?|(?:skriver|har)(?: bara| endast)? (?:skrivit )?under(?: brevet| ansökan| det)?|undertecknar)(?=\\s*(?:[.,;!?]|$))',
].join('|');
const IS_ABSENT = new RegExp(
  `^[^.;!?]{0,60}?(?<!\\p{L})(?:${ABSENT})(?!\\p{L})(?![^.;!?]*(?<!\\p{L})(?:but|men) (?:he|she|they|hon|han|can|could|will|would|kan|kommer|vill|skulle)(?!\\p{L}))`,
  'iu',
);
/** "My Mayor says me to write to you", unless it is of a meeting with that Mayor. */
const LETS_WRITE =
  /^[^.;!?]{0,40}?(?<!\p{L})(?:says?|said|tells?|told|asks?|asked|wants?|wanted|ordered|instructed|ber|bad|bett|säger|sa|sade|vill|ville)(?: to)? (?:me|us|mig|oss|that (?:I|we)|att (?:jag|vi))(?!\p{L})(?![^.;!?]*(?<!\p{L})(?:he|she|they|his|her|han|hon|hans|hennes|meet\p{L}*|audience|möt\p{L}*|träffa\p{L}*|call on|received?|welcome)(?!\p{L}))/iu;
const PRONOUN = /^(?:he|she|hon|han|hun)\s/iu;

/**
 * Whether somebody who is named does not come, though others of theirs do: they have others write, serve or travel, or
 * are busy. `before`, `after`: what stands around them in their sentence; `next`: the sentence after it.
 */
export function staysAtHome(before: string, after: string, next: string): boolean {
  if (isSaidToStay(after) || LETS_WRITE.test(after)) return true;
  if (PRONOUN.test(next) && IS_ABSENT.test(next.replace(PRONOUN, ''))) return true;
  const comes = WHO_COMES.test(after) || THEY_COME.test(next);
  return (SERVES.test(before) || WRITES_FOR.test(before)) && !comes;
}

/** Whether it is said of them by what follows: then they do not come, whatever else is said of them. */
export const isSaidToStay = (after: string): boolean => IS_ABSENT.test(after);
