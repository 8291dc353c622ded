import { civilDateAt } from '../../calendar/civil-date.ts';
import { readAskedTime } from '../../calendar/named-period.ts';
import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply } from '../../conversation/turn.ts';
import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { formatDate } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import { countWords, fold } from '../../language/words.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import type { Directory, Unit } from '../../network/model.ts';
import { findUnits } from '../../network/units/find-units.ts';
import { inSentence, nameOfUnit } from '../../network/units/unit-names.ts';
import { unitsMeant } from '../../network/units/units-meant.ts';
import type { RemissPorts } from '../handling/change-recipient.ts';
import { namedTexts } from '../naming/named-texts.ts';
import { remissesNamed } from '../naming/remisses-named.ts';
import { refusalText } from '../refusals.ts';
import { looksLikeLetter } from './looks-like-letter.ts';
import { mayRegister } from './may-register.ts';

/** More than of a remiss that there is, which is looked for first. */
const CLAIM = 0.492;
const MOST_WORDS = 40;

/** Something that is sent out, in somebody's hand or new. */
const aPaper =
  /\b(?:ny|nytt|nya|en|ett|ytterligare|new|an?|another)(?: \p{L}+){0,2}? (?:\p{L}*remiss|brev\w*|skrivelse\w*|forslag\w*|dokument\w*|papper\w*|plan\w*|arende\w*|utredning\w*|grej\w*|sak|letter\w*|referral|paper\w*|document\w*|proposal\w*|plan|thing|matter|report|draft)\b/u;
/** It is to go out, or those who get it are to answer. */
const goesOut =
  /\b(?:(?:ska|skall|skulle|behover|maste|vill)(?: \p{L}+){0,4} (?:ut|pa (?:remiss|yttrande)|remitteras|remittera|svara\w*|yttra\w*|tycka till|besvara\w*)|(?:skicka\w*|sand\w*|ga)(?: \p{L}+){0,2} (?:ut|pa (?:remiss|yttrande))|(?:for|pa) (?:synpunkter|yttrande)|(?:should|must|to|needs? to|will|has to|have to|want to)(?: \p{L}+){0,4} (?:go out|be sent out|answer|reply|respond|comment\w*)|send(?: \p{L}+){0,4} out|(?:out )?(?:for|to) comments?)\b/u;
/** What has an answer already, or is asked of what there is. */
const isKnown =
  /\b(?:har (?:vi|ni|de|dom|\p{L}+) (?:\p{L}+ )?(?:svarat|yttrat|fatt)|have (?:we|they) (?:answered|replied|got)|vem|vems|vilk\p{L}+|nar|hur manga|varfor|who|whose|which|when|why|how many|svara\w* for|answers? for)\b/u;
/** A visit, a trip and an agreement have their own ways, and news is spread. */
const ofOther =
  /\b(?:besok\w*|delegation\w*|resa|resan|resor|studiebesok\w*|visit\w*|trips?|avtal\w*|agreement\w*|samarbet\w*|cooperat\w*|natverk\w*|network\w*|medlem\w*|member\w*|nyhet\w*|news|utlysning\w*|ib|beredning\w*|inbjud\w*|invit\w*|deklaration\w*|declaration\w*|fraga|question)\b/u;

/** No one of those whom it is to go to is named, but that it goes to such: "till nämnderna". */
const toAny =
  /\b(?:namnderna|forvaltningarna|bolagen|mottagarna|remissinstanserna|committees|boards|units|recipients)\b/;

const mayTell = (text: string): boolean => {
  const said = fold(soundsSpelledOut(text)).replace(/[^\p{L}\p{N}'’/]+/gu, ' ');
  return (
    countWords(text) <= MOST_WORDS &&
    !looksLikeLetter(text) &&
    [aPaper, goesOut].every((tells) => tells.test(said)) &&
    ![isKnown, ofOther].some((tells) => tells.test(said))
  );
};

/** "Jag har ett brev om buller som miljö ska svara på": how a new remiss is registered, and what was read of it. The words alone register nothing. */
export function toRegisterIntent({ store }: RemissPorts): Intent {
  return {
    name: 'remiss-to-register',
    claim: (text) => (mayTell(text) ? CLAIM : 0),
    answersEdits: true,
    ...answersFound(async (turn) => {
      const directory = await currentDirectory(store);
      const units = unitsTold(directory, turn.text);
      if (
        (units.length === 0 && !toAny.test(fold(turn.text))) ||
        (await remissesNamed(store, turn.text)).length > 0
      )
        return undefined;
      return { reply: async () => howTo(turn, units, directory) };
    }),
  };
}

/** Those whom it is to go to: named, or each called by its field in a list ("environment and city planning"). */
function unitsTold(directory: Directory, text: string): readonly Unit[] {
  const called = unitsMeant(directory, text);
  if (called.length > 0) return called;
  const parts = text.split(/[,;.:?!]|(?<!\p{L})(?:och|o|samt|and|till|to|for|för)(?!\p{L})/iu);
  const likely = parts.flatMap((part) =>
    findUnits(directory, part.replace(/(?<!\p{L})(?:should|must|ska|skall|will|needs?|to)(?!\p{L}).*$/iu, ''))
      .filter(({ guessed }) => !guessed)
      .slice(0, 1)
      .map(({ unit }) => unit),
  );
  return [...new Set(likely)];
}

function howTo(turn: MessageTurn, units: readonly Unit[], directory: Directory): Reply {
  const language = languageOfText(turn.text, turn.language);
  const today = civilDateAt(turn.at);
  const authority = mayRegister(directory, turn.person.id, today);
  if (!authority.ok) return { text: refusalText(authority.refusal, language, 'whoRegisters') };
  const say = namedTexts(language);
  const names = units
    .map((unit) => escapeMarkdown(inSentence(nameOfUnit(unit, language), language)))
    .join(', ');
  const { period } = readAskedTime(turn.text, { today, hasBeen: false });
  const read = units.length === 0 ? '' : ` ${say('toRegisterUnits', { units: names })}`;
  const day =
    period === undefined ? '' : ` ${say('toRegisterDay', { date: formatDate(period.until, language) })}`;
  return { text: `${say('toRegister')}${read}${day}` };
}
