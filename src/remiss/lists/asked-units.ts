import { fold } from '../../language/words.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { unitsCalled } from '../../network/units/pick-unit.ts';

/** The units of which something is asked in the words beside the number of a remiss. */
export interface AskedUnits {
  /** Of those that it was sent to. */
  readonly recipients: readonly Unit[];
  /** Others, of which it can only be said that it was not sent to them. */
  readonly others: readonly Unit[];
}

/** Whom something was sent to is no unit that is asked about: "svaret är skickat till stadsledningskontoret". */
const whereTo = /\b(?:till|to)\s.*$/;
/** Nor is whoever it came from, unless an answer did. */
const whereFrom =
  /(?<!\b(?:svar\w*|yttrande\w*|nagot|inget|kommit|inkommit|answers?|replies|reply|anything|nothing|heard) )\b(?:fran|from) [^,;:.?!]*/g;
/** Nor what it is about. */
const about = /\b(?:om|angaende|gallande|about|regarding|concerning|referrals? on) [^,;:.?!]*/g;
/** Whose remiss it is: its sender, or the recipient that has it. */
const whose = /(?:\b\S+s )*\b\S+s remiss\w*|\b(?:the )?(?:\S+ ){0,3}\S+['’]s referral\b/g;

/** Somebody's office is theirs, whatever unit is called an office: "trafikborgarrådets kansli". */
const theirOffice = /\b\w{4,}s (?:kansli|kontor|stab|sekretariat|office|staff)\w*/g;

/** Whoever has answered is a unit, though it is called by its field alone: "has culture replied". */
const whoAnswered =
  /\b(?:har|have|has|did) (?<who>(?:the )?\p{L}+(?: (?:committee|board|office))?)(?: (?:och|o|and) (?<also>(?:the )?\p{L}+(?: (?:committee|board|office))?))? (?:\p{L}+ ){0,2}(?:svarat|lamnat|yttrat|skickat|answer\w*|repl\w*|respond\w*|sent|submitted)\b/u;

/** Takes the words beside the number, folded, and those that the remiss was sent to, with what it is called. */
export function readAskedUnits(
  rest: string,
  { units, titles }: { readonly units: readonly string[]; readonly titles: readonly string[] },
  directory: Directory,
): AskedUnits {
  const bare = titles.reduce((left, title) => left.replaceAll(fold(title), ' '), rest);
  const spoken = bare.replace(whereTo, '').replace(whereFrom, ' ').replace(about, ' ');
  const callOf = (words: string) => unitsCalled(findUnits(directory, words));
  const recipients = callOf(spoken).filter(({ id }) => units.includes(id));
  if (recipients.length > 0) return { recipients, others: [] };
  const { who = '', also = '' } = whoAnswered.exec(spoken)?.groups ?? {};
  const answering = [who, also].flatMap((words) => findUnits(directory, words)[0] ?? []);
  const known = answering.filter(({ guessed, unit }) => !guessed && units.includes(unit.id));
  if (known.length > 0) return { recipients: known.map(({ unit }) => unit), others: [] };
  // The executive board sends remisses; whoever names it seldom asks whether it was sent one.
  const others = callOf(spoken.replace(whose, ' ').replace(theirOffice, ' ')).filter(
    ({ kind }) => kind !== 'executive',
  );
  return { recipients, others };
}
