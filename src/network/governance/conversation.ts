import { z } from 'zod';
import { toThemAlone } from '../../conversation/alone.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import type { CardContent, MessageTurn, Reply } from '../../conversation/turn.ts';
import { formatDate } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { may } from '../authority.ts';
import { checkAuthority } from '../check-authority.ts';
import { confirmContactPerson } from '../confirming/confirm-contact-person.ts';
import { reachable } from '../directory/directory.ts';
import type { Directory } from '../model.ts';
import { refusalText } from '../refusals.ts';
import { texts } from '../texts.ts';
import { nameOfUnit } from '../units/unit-names.ts';
import { ABROAD } from '../who/read-place-question.ts';
import { noteCard } from './cards.ts';
import type { Gap } from './gaps.ts';
import { gapsSeenBy } from './gaps-seen.ts';

const gapsAsked =
  /\b(?:saknar|utan|luckor|without|missing|lacks?|gaps?)\b.*\b(?:kontaktperson\w*|contact persons?)\b|\b(?:kontaktperson\w*|contact persons?)\b.*\b(?:saknas|luckor|missing|gaps?)\b|^luckrapport$/i;
/** "Vilka har ingen kontaktperson?", "which units do not have a contact person?" */
const whoHasNone =
  /^\s*(?:vilka|vilken|which|what units|who)\b.*\b(?:har|have|has|do|does)\b.*\b(?:ingen|inte|aldrig|no|not|never|don['’]t|doesn['’]t)\b.*\b(?:kontaktperson\w*|contact persons?)\b/i;
/** What is to be done and what is allowed is for the strategy to say. */
const aboutRules =
  /(?<!\p{L})(?:om|if|when|när|händer|happens|gäller|regler|rules|får|may|kan (?:vi|man)|can (?:we|one|a)|ska|should|must|måste|behöver|needs?|have to)(?!\p{L})/iu;
/** "Saknar nån som har hand om det internationella": a contact person, by what they do. */
const whoDoesAbroad = new RegExp(
  `(?<!\\p{L})(?:\\p{L}*person|någon|nån|someone|somebody|anyone|anybody) (?:som|who|that|to)(?: \\p{L}+){1,5}? (?:${ABROAD})(?!\\p{L})`,
  'iu',
);
const asksForGaps = (text: string) => {
  const said = text.normalize('NFC').replace(whoDoesAbroad, 'kontaktperson');
  // What it is for may be told in a sentence beside it.
  return said
    .split(/(?<=[.?!:])\s+/u)
    .some((part) => [gapsAsked, whoHasNone].some((asks) => asks.test(part)) && !aboutRules.test(part));
};

/** "Vilka saknar kontaktperson?": for strategists and administrators the whole city, for heads their own unit. */
export function gapsIntent(store: Store): Intent {
  return {
    name: 'contact-gaps',
    claim: (text) => (asksForGaps(text) ? 0.85 : 0),
    answersEdits: true,
    handle: (turn) => reportGaps(store, turn),
  };
}

async function reportGaps(store: Store, turn: MessageTurn): Promise<Reply> {
  const language = languageOfText(turn.text, turn.language);
  const { directory, today, authority: all } = await checkAuthority(store, turn, 'see-gaps');
  const seen = gapsSeenBy(directory, turn.person.id, today);
  if (seen === undefined) {
    const refusal = all.ok ? 'no-role' : all.refusal;
    return toThemAlone({ text: refusalText(refusal, language, 'who-strategist') });
  }
  const { gaps, unnamed, ofAll } = seen;
  const view = { directory, language, ofAll, districts: unnamed.length > 0, person: turn.person.id, today };
  return { card: gapsCard(gaps, view) };
}

interface GapsView {
  readonly directory: Directory;
  readonly language: Language;
  /** Whether all units were looked at, and not only those that one is head of. */
  readonly ofAll: boolean;
  readonly districts: boolean;
  readonly person: string;
  readonly today: string;
}

function gapsCard(gaps: readonly Gap[], view: GapsView): CardContent {
  const say = texts(view.language);
  const lead =
    gaps.length > 0 ? say('gapsLead', { count: gaps.length }) : say(view.ofAll ? 'gapsNone' : 'gapsNoneOwn');
  const districts = view.districts ? say('gapsDistricts') : '';
  const rows = gaps.map((gap) => {
    const { unit, reason, person, until } = gap;
    const mayAppoint = may(
      view.directory,
      { person: view.person, act: 'appoint-contact-person', unit: unit.id },
      view.today,
    ).ok;
    const facts = { name: person?.name ?? '', date: until === null ? '' : formatDate(until, view.language) };
    const why = say(`gap-${reason}`, facts);
    return {
      unit: unit.id,
      name: nameOfUnit(unit, view.language),
      why,
      who: whoAppoints(gap, view),
      appoint: mayAppoint,
    };
  });
  const data = {
    language: view.language,
    title: say('gapsTitle'),
    lead,
    gaps: rows,
    districts,
    action: say('appoint'),
  };
  return { template: 'contact-gaps', data };
}

/** One who is named already and begins later, or else whose it is to appoint one (5#10). */
function whoAppoints({ unit, next }: Gap, { directory, language, today }: GapsView): string {
  const say = texts(language);
  if (next !== null) {
    return say('gapNext', { name: next.person.name, date: formatDate(next.from, language) });
  }
  const [head] = reachable(directory, 'head', unit.id, today);
  return head === undefined ? '' : say('gapHead', { name: head.person.name });
}

const unitData = z.object({ unit: z.string(), language: z.enum(['sv', 'en']) });

/** The yearly confirmation of a contact person. */
export function governanceVerbs(store: Store): Verb[] {
  return [
    verb(
      'confirm-contact-person',
      unitData.extend({ person: z.string(), year: z.coerce.number().int() }),
      async (turn, { unit, person, year, language }) => {
        const say = texts(language);
        const confirmed = await confirmContactPerson(store, {
          unit,
          person,
          year,
          actor: turn.person.id,
          at: turn.at,
        });
        if (confirmed.ok) {
          const title = say('confirmed', { name: confirmed.value.person.name, year });
          return { card: noteCard(language, title, say('confirmedNote')) };
        }
        const { refusal } = confirmed;
        return {
          text: refusal === 'contact-person-changed' ? say('confirmChanged') : refusalText(refusal, language),
        };
      },
    ),
  ];
}
