import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import type { Store } from '../../store/store.ts';
import { ANY_DAY, readDaysAsked } from '../contact/days-asked.ts';
import { daysText } from '../contact/terms.ts';
import { findPerson } from '../directory/directory.ts';
import { currentDirectory } from '../directory/directory-register.ts';
import type { Directory, Role } from '../model.ts';
import { overlap, type Period } from '../periods.ts';
import { plainQuestion } from './plain-question.ts';
import { whoTexts } from './texts.ts';

const IB =
  '(?:den |the |stadens |vår )*(?:ib|(?:internationella? |international )?beredning(?:en)?|international (?:preparation|preparatory|preparing) (?:group|committee))';
/** What those call it who know no name of it. */
const COMMITTEE = `(?:den |the |our |stockholms )*(?:international committee|(?:committee|group|beredning(?:en)?|grupp(?:en)?) (?:for|on|för|om) (?:(?:all|the|det|de) )*(?:(?:internationell|international|utland|utländsk|utrikes|foreign|overseas)\\p{L}*|abroad)(?: (?:stuff|things|matters|issues|affairs|work|questions|frågor|ärenden|saker|grejer))?)`;
const IN_IT = `(?:i|för|av|in|on|of) (?:${IB}|${COMMITTEE})`;
/** "Med mig", "with me": who asks is one of them. */
const WITH_ME = '(?: (?:med|ihop med|tillsammans med|with|beside|alongside)(?: (?:mig|oss|me|us))?)?';
const SEAT =
  '(?:(?:alla |de |the |nuvarande |current )*(?:ordförande(?:n)?|bas(?:en)?|boss(?:en)?|chef(?:en)?|ledare(?:n)?|ledamöter(?:na)?|ledamot|medlemmar(?:na)?|medlem|chair(?:man|person|woman)?|members?))';
const WHO =
  '(?:vem|vilka|who|(?:vilka|which|what) (?:politiker|personer|människor|politicians|people))(?: alla| all| else| mer| fler| andra| övriga)*(?: (?:är|is) det(?: som)?| det är som)?';
const NOW =
  '(?:nu|just nu|idag|i dag|nuförtiden|nu för tiden|numera|för närvarande|i nuläget|för tillfället|now|right now|today|currently|these days|at the moment)';
const END = `(?: (?:${NOW}|egentligen))*\\s*[?.!]*\\s*$`;
/** Who they are by name; who leads or takes part by the strategy is another question. */
const forms = [
  `${WHO} (?:är|e|var|is|are|was|were)${WITH_ME} (?:${SEAT} )?${IN_IT}`,
  `${WHO} (?:är|var) ${SEAT} (?:i|för|av) ${IB}`,
  // Whoever does now is a person; who does by the strategy is another question.
  `${WHO} (?:som )?(?:leder|styr|basar över|leads|runs|heads|is leading|is running) ${IB} ${NOW}`,
  `${WHO} (?:sitter|satt|sits|sat) (?:som|as) ${SEAT} (?:i|för|in|on|of) ${IB}`,
  `${WHO} (?:sitter|satt|sits|sat|sit)${WITH_ME} ${IN_IT}(?: (?:som|as) ${SEAT})?`,
  `(?:vem|who) (?:är|is|was|var) ${IB}s? (?:ordförande|chair)`,
  `who (?:chairs|chaired) ${IB}`,
  `${WHO} (?:chairs|runs|leads|heads|is (?:on|in)|sits (?:on|in)) ${COMMITTEE}`,
  // Whoever leads IB is the finansborgarråd (5#4).
  `(?:(?:vem|who) (?:är|e|is|heter)(?: det(?: som (?:är|e))?)?|vad heter) (?:(?:stadens|stockholms|vårt|the|our|nuvarande|current) )*(?:finansborgarråd(?:et)?|finance commissioner|mayor(?: of stockholm)?)(?: i (?:stockholm|staden|stan))?(?:s namn)?`,
  `(?:lista |visa |list |show )?${SEAT} (?:i|av|för|of|in) ${IB}(?:,? (?:vem|vilka|who) (?:är|is|are)(?: det| that| they)?)?`,
].map((form) => new RegExp(`^\\s*${form}${END}`, 'iu'));
/** "Å vem leder den?", right after who they are. */
const leads =
  /^(?:(?:och|å|o|men|and|but|so) )*(?:vem|vilken|who) (?:av (?:dem|dom) )?(?:leder|styr|basar|chairs|leads|runs|heads|(?:är|e|is) (?:det (?:som )?(?:leder|styr|är) ?|it that (?:leads|chairs) ?)?(?:den |the )?(?:ordförande(?:n)?|chef(?:en)?|boss|chair(?:man|person|woman)?)?)(?: (?:över|för|av|of|for))?(?: (?:den|det|dom|dem|it|them|that|då|then))*\s*[?.!]*$/iu;
const asksWho = (text: string) => forms.some((form) => form.test(plainQuestion(text)));
const daysIn = (text: string, today: string) => (asksWho(text) ? undefined : readDaysAsked(text, today));
const claims = (text: string) => asksWho(text) || asksWho(daysIn(text, ANY_DAY)?.rest ?? '');

/** "Who else sits there", right after who leads it. */
const others =
  /^(?:(?:och|å|o|men|and|but|so) )*(?:vem|vilka|who)(?: (?:mer|fler|andra|annars|else))? (?:(?:är|e|is|are) (?:med?|där|in it|on it|there)|sitter|sits|sit)(?: (?:mer|med|där|i den|i det|there|on it|in it))*\s*[?.!]*$/iu;

/** "Vem ersätter ordföranden", "does the leader have a deputy", right after who they are. */
const deputy =
  /(?<!\p{L})(?:ersätt(?:are(?:n)?|er)|vikarie(?:rar)?|ställföreträdare|står in|hoppar in|går in|deput(?:y|ies|i[sz]es)|stands? in|stand-in|covers?|fills? in)(?!\p{L})/iu;
const ofThem =
  /(?<!\p{L})(?:ordförande(?:n)?|ledare(?:n)?|chef(?:en)?|finansborgarråd(?:et)?|hon|han|henne|honom|chair(?:man|person|woman)?|leader|head|mayor|she|he|her|him)(?!\p{L})/iu;
const ofOneself = /(?<!\p{L})(?:jag|mig|mej|min|mitt|mina|i|me|my)(?!\p{L})/iu;
const LONGEST_GOING_ON = 80;
const asksDeputy = (text: string) =>
  text.length <= LONGEST_GOING_ON && deputy.test(text) && ofThem.test(text) && !ofOneself.test(text);

/** "Vilka sitter i internationella beredningen?": by the directory, with what the strategy says of it (5#4). */
export function beredningMembersIntent(store: Store): Intent {
  return {
    name: 'who-is-in-beredning',
    claim: (text) => (claims(text) ? 0.85 : 0),
    answersEdits: true,
    goesOn: (text) => {
      const say = whoTexts(languageOfText(text, 'sv'));
      if (leads.test(soundsSpelledOut(text.trim()))) return say('askChair');
      if (asksDeputy(text)) return say('askMembers');
      return others.test(soundsSpelledOut(text.trim())) ? say('askMembers') : undefined;
    },
    handle: async (turn) => {
      const language = languageOfText(turn.text, turn.language);
      const directory = await currentDirectory(store);
      const today = civilDateAt(turn.at);
      const days = daysIn(turn.text, today)?.days ?? { from: today, until: today };
      return { text: membersText(directory, days, today, language), prompts: [ruleAsked(language)] };
    },
  };
}

function membersText(directory: Directory, days: Period, today: string, language: Language): string {
  const say = whoTexts(language);
  const isToday = days.from === today && days.until === today;
  const title = isToday ? say('beredning') : say('beredningThen', { days: daysText(days, language) });
  const names = (role: Role) => namesIn(directory, role, days) || say('beredningNobody');
  const deputies = deputiesOfChair(directory, days);
  const lines = [
    `- ${say('beredningChair', { names: names('beredning_chair') })}`,
    ...(deputies === '' ? [] : [`- ${say('beredningDeputy', { names: deputies })}`]),
    `- ${say('beredningMembers', { names: names('beredning_member') })}`,
  ];
  return [title, lines.join('\n'), say('beredningRule')].join('\n\n');
}

function namesIn(directory: Directory, wanted: Role, days: Period): string {
  const people = directory.assignments
    .filter((assignment) => assignment.role === wanted && overlap(assignment, days))
    .map(({ person }) => person);
  return boldNames(directory, people);
}

function boldNames(directory: Directory, people: readonly string[]): string {
  const names = people.map((person) => findPerson(directory, person)?.name ?? person);
  return [...new Set(names)].map((name) => `**${escapeMarkdown(name)}**`).join(', ');
}

/** Those who stand in for whoever leads IB, by name; empty for nobody. */
function deputiesOfChair(directory: Directory, days: Period): string {
  const chairs = directory.assignments
    .filter((assignment) => assignment.role === 'beredning_chair' && overlap(assignment, days))
    .map(({ person }) => person);
  const deputies = directory.deputies.filter(
    (entry) => chairs.includes(entry.person) && overlap(entry, days),
  );
  return boldNames(
    directory,
    deputies.map(({ deputy }) => deputy),
  );
}

function ruleAsked(language: Language) {
  const text = whoTexts(language)('askBeredning');
  return { title: text, text };
}
