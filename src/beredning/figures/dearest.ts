import { civilDateAt } from '../../calendar/civil-date.ts';
import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import { formatKronor } from '../../language/format.ts';
import { languageOfText } from '../../language/language.ts';
import { type CostEnd, costEndIn } from '../../language/naming/cost-end.ts';
import { bareFolded } from '../../language/words.ts';
import type { Store } from '../../store/store.ts';
import { listMatters } from '../matter-register.ts';
import type { Matter } from '../model.ts';
import { placeAsked, yearAsked } from '../reading/figures-question.ts';
import { countedOn, countedStates, isCountedTrip, isTo, spentOn } from './figures.ts';
import { figuresTexts } from './texts.ts';

const trip = /\b(?:\w*resan?|\w*resor(?:na)?|konferens(?:en|er)?|trips?|journeys?|conferences?)\b/;
/** What one may pay, and how one travels, is asked of rules. */
const ofRules =
  /\b(?:far|maste|bor|ska|kan|behover|may|must|should|can|valja|choose|hur|how|(?:att|to) (?:resa|travel))\b/;
const LONGEST = 120;

/** Which end of the trips a text asks for: "vilken resa var dyrast?"; undefined where it asks for none. */
function asksEnd(text: string): CostEnd | undefined {
  const said = bareFolded(text);
  if (text.length > LONGEST || !trip.test(said) || ofRules.test(said)) return undefined;
  return costEndIn(said);
}

/** "Vilken resa var dyrast?": the trips that cost most of those that are counted in a year, by what the city paid. */
export function dearestIntent(store: Store): Intent {
  return {
    name: 'beredning-dearest',
    claim: (text) => (asksEnd(text) === undefined ? 0 : 0.86),
    answersEdits: true,
    handle: async (turn) => {
      const language = languageOfText(turn.text, turn.language);
      const say = figuresTexts(language);
      const year = yearAsked(turn.text, civilDateAt(turn.at));
      const place = placeAsked(turn.text);
      const all = await listMatters(store.database, { states: countedStates });
      const trips = all
        .filter((matter) => isCountedTrip(matter) && isTo(matter, place))
        .filter((matter) => countedOn(matter)?.startsWith(`${year}-`) === true);
      const costs = trips.map(spentOn);
      const end = asksEnd(turn.text) ?? 'dearest';
      const cost = end === 'dearest' ? Math.max(...costs) : Math.min(...costs);
      const found = trips.filter((matter) => spentOn(matter) === cost);
      if (found.length === 0) return { text: say('nothing', { year }) };
      const told = { year, count: found.length, cost: formatKronor(cost, language) };
      const prompts = found.flatMap(({ number }) =>
        number === null ? [] : [{ title: number, text: number }],
      );
      const text = [say(end, told), ...found.map((matter) => `- ${nameOf(matter)}`), '', say('ofWhich')];
      return { text: text.join('\n'), prompts, language };
    },
  };
}

const nameOf = ({ number, proposal }: Matter) =>
  [number, escapeMarkdown(proposal.title ?? proposal.place ?? '')].filter(Boolean).join(': ');
