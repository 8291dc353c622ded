import { z } from 'zod';
import { civilDateAt } from '../../calendar/civil-date.ts';
import { type Intent, type Verb, verb } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, Turn } from '../../conversation/turn.ts';
import { wrote } from '../../conversation/wrote.ts';
import { shortened } from '../../language/cut-text.ts';
import { formatKronor } from '../../language/format.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { readKronor } from '../../language/numbers/read-kronor.ts';
import { showMatter } from '../card/show-matter.ts';
import { readListQuestion } from '../lists/read-list-question.ts';
import { findByNumber, findMatter, listMatters } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import type { BeredningPorts } from '../ports.ts';
import { isTrip, lastDayOf, totalCost } from '../proposal.ts';
import { refusedTexts } from '../refused-texts.ts';
import { showing } from '../shown/shown-matter.ts';
import { texts } from '../texts.ts';
import { type ReportFormState, reportCard, tripOf } from './card.ts';
import { readReport, type ToldReport } from './read-report.ts';
import { correctReport, mayReport, type ReportRefusal, reportTrip } from './report-trip.ts';
import { reportTexts } from './texts.ts';

/** "Rapportera resa IB 2026-14", "återrapportera resan", "report my trip": a wish, and no question. */
const asksToReport =
  /^\s*(?:jag vill )?(?:(?:åter)?rapportera|skriv(?:a)? reserapport|lämna reserapport|reserapport|(?:rätta|ändra) (?:rese)?rapporten|report(?: on)?|correct (?:the |my )?report)\b(?=.*(?:resa|rapport|trip|\bib\b))[^?]*$/i;
/** "Här får du mitt: bra möten om …", "here is my report: …": what is said in it. */
const handsIn =
  /^(?:(?:hej|hi|ok|okej|ja|jaha|jo|då|well|right|yes)[\s,!.]+)*(?:här (?:får (?:du|ni)|är|kommer|har (?:du|ni))|here (?:is|are|comes|you (?:go|are))|here['’]s|(?:min|mitt|my) (?:rese|åter)?(?:rapport|report))(?!\p{L})(?![^:.\n]{0,40}(?:fråg|länk|list|question|link))[^:.\n]{0,40}[:.–—]\s*(?<learned>\p{L}[^?]{3,})$/iu;
/** By its word it is one's own report on a trip, whatever was spoken of before. */
const namesReport = /^[^:.]{0,60}?(?:(?:rese|åter)rapport|(?:min|vår|my|our) (?:trip )?(?:rapport|report))/iu;
/** The same, as `handsOut` says it. */
const filledIn = /^(?:Rapportera resan|Report the trip): (?<learned>[\s\S]+)$/u;

/** What a text says that hands in a report on a trip; undefined where it hands in none. */
export const learnedIn = (text: string): string | undefined =>
  (handsIn.exec(text.normalize('NFC').trim()) ?? filledIn.exec(text))?.groups?.learned?.trim();

const handsInOwn = (text: string) =>
  filledIn.test(text) || (namesReport.test(text) && learnedIn(text) !== undefined);

const matterNumber = /\bIB\s*(\d{4})-(\d{1,4})\b/i;
/** The cost is in words or figures; nobody's trip costs more. */

/** A traveller who reports without having been asked. */
export function reportIntent(ports: BeredningPorts): Intent {
  return {
    name: 'beredning-report',
    claim: (text) => (handsInOwn(text) || (text.length < 120 && asksToReport.test(text)) ? 0.95 : 0),
    // Right after the trips that lack one a report may be written in so many words.
    handsOut: (text, { asked }) => {
      const learned = readListQuestion(asked)?.state === 'unreported' ? learnedIn(text) : undefined;
      return learned && reportTexts(languageOfText(text, 'sv'))('filledIn', { learned });
    },
    handle: (turn) => offerForm(ports, turn),
  };
}

async function offerForm(ports: BeredningPorts, turn: MessageTurn): Promise<Reply> {
  const { store } = ports;
  const language = languageOfText(turn.text, turn.language);
  const say = reportTexts(language);
  const [, year, serial] = matterNumber.exec(turn.text) ?? [];
  if (year !== undefined) {
    const matter = await findByNumber(store.database, Number(year), Number(serial));
    return matter === undefined ? { text: say('which') } : showReportForm(ports, turn, matter, language);
  }
  const approved = await listMatters(store.database, { states: ['approved'] });
  const mine = approved.filter((matter) => isMineAndOver(matter, turn.person.id, civilDateAt(turn.at)));
  const [only, another] = mine;
  if (only === undefined) return { text: say('nothingToReport') };
  if (another === undefined) return reportForm(only, toldIn(turn.text, language), language);
  const prompts = mine.slice(0, 5).map(({ number, proposal }) => ({
    title: [number, proposal.place].filter(Boolean).join(' '),
    text: `${language === 'sv' ? 'Rapportera resa' : 'Report trip'} ${number}`,
  }));
  return { text: say('choose'), prompts };
}

/** The form, with what was told filled in; it is handed in by a press. */
function reportForm(matter: Matter, told: ToldReport, language: Language): Reply {
  const { leftOut, ...filled } = told;
  const card = reportCard(tripOf(matter), language, { lead: 'leadAsked', ...filled });
  const isFilled = filled.learned !== '' || filled.cost !== '';
  const text = [isFilled ? reportTexts(language)('written') : '', sayLeftOut(leftOut, language)].filter(
    Boolean,
  );
  return {
    ...(text.length > 0 && { text: text.join(' ') }),
    card,
    language,
    shows: showing(matter, language),
  };
}

/** So much is enough to know it by. */
const LEFT_OUT = 200;

/** That what was told of the cost is not all of it, or does not add up. */
const sayLeftOut = (words: string, language: Language): string =>
  words === '' ? '' : reportTexts(language)('leftOut', { words: escapeMarkdown(shortened(words, LEFT_OUT)) });

/** What a text tells that hands in a report. */
const toldIn = (text: string, language: Language) => readReport(learnedIn(text) ?? '', language);

/** The form, with what was told filled in; where the report could not be taken, that is said before anything is written. */
export async function showReportForm(
  ports: BeredningPorts,
  turn: Turn & Partial<Pick<MessageTurn, 'text'>>,
  matter: Matter,
  language: Language,
  told?: ToldReport,
): Promise<Reply> {
  const allowed = await mayReport(ports.store, matter, { person: turn.person.id, at: turn.at });
  if (!allowed.ok)
    return showMatter(ports, turn, matter.id, language, refusedText(allowed.refusal, language));
  const { report } = matter;
  if (report === null) return reportForm(matter, told ?? toldIn(turn.text ?? '', language), language);
  const { learned, cost, at: corrects } = report;
  const { cost: newCost = '', leftOut = '' } = told ?? {};
  const written = { learned, cost: newCost || formatKronor(cost, language), corrects };
  const card = reportCard(tripOf(matter), language, { lead: 'leadCorrect', ...written });
  const text = newCost === '' ? sayLeftOut(leftOut, language) : reportTexts(language)('written');
  return { ...(text !== '' && { text }), card };
}

/** Whether somebody asked for a trip or made it, and it is over: they may report it. */
export function isMineAndOver({ requester, proposal }: Matter, person: string, today: string): boolean {
  const travels = proposal.travellers.some((traveller) => traveller.person === person);
  const lastDay = lastDayOf(proposal);
  return isTrip(proposal) && (requester === person || travels) && lastDay !== null && lastDay <= today;
}

const reportData = z.object({
  matter: z.string().length(32),
  learned: wrote(2_000),
  cost: z.string().default(''),
  corrects: z.string().default(''),
  language: z.enum(['sv', 'en']),
});

/** Takes the report, or its correction; what can't be read is asked for again with what was written still there. */
export function reportVerb(ports: BeredningPorts): Verb {
  return verb(
    'beredning-report',
    reportData,
    async (turn, { matter: id, learned, cost, corrects, language }) => {
      const kronor = readKronor(cost);
      const written = { learned, cost, corrects };
      if (learned === '') return again(ports, turn, id, language, { ...written, problem: 'learnedUnread' });
      if (kronor === undefined)
        return again(ports, turn, id, language, { ...written, problem: 'costUnread' });
      const report = { matter: id, learned, cost: kronor, actor: turn.person.id, at: turn.at };
      const reported = await (corrects === ''
        ? reportTrip(ports, report)
        : correctReport(ports, { ...report, corrects }));
      if (!reported.ok) return showMatter(ports, turn, id, language, refusedText(reported.refusal, language));
      const { matter, changed } = reported.value;
      const thanks = thanksFor(corrects === '' ? 'thanks' : 'corrected', matter, kronor, language);
      return showMatter(ports, turn, id, language, changed ? thanks : texts(language)('nothingNew'));
    },
  );
}

async function again(
  ports: BeredningPorts,
  turn: Turn,
  id: string,
  language: Language,
  written: Omit<ReportFormState, 'lead'>,
): Promise<Reply> {
  const matter = await findMatter(ports.store.database, id);
  // Whoever can't report any more is told so, and not asked to mend the form.
  const takes =
    written.corrects === '' ? matter?.state === 'approved' : matter?.report?.at === written.corrects;
  if (matter === undefined || !takes) return showMatter(ports, turn, id, language);
  const lead = written.corrects === '' ? 'leadAsked' : 'leadCorrect';
  return { card: reportCard(tripOf(matter), language, { lead, ...written }) };
}

function thanksFor(
  text: 'thanks' | 'corrected',
  { number, proposal }: Matter,
  cost: number,
  language: Language,
): string {
  return reportTexts(language)(text, {
    number: number ?? '',
    cost: formatKronor(cost, language),
    approved: formatKronor(totalCost(proposal), language),
  });
}

function refusedText(refusal: ReportRefusal, language: Language): string {
  if (refusal === 'not-a-trip' || refusal === 'not-over-yet')
    return reportTexts(language)(`refused-${refusal}`);
  if (refusal === 'already-reported') return reportTexts(language)('alreadyReported');
  return refusedTexts(language)(`refused-${refusal}`);
}
