import { recentTexts } from '../../language/kept/recent-texts.ts';
import { readAskedFacts } from '../../language/naming/asked-fact.ts';
import { withoutFit } from '../../language/naming/fits-strategy.ts';
import { mayTellOfOne } from '../../language/naming/told-of.ts';
import { namesRules } from '../../language/naming/told-words.ts';
import { fold } from '../../language/words.ts';
import { MATTER_KINDS } from './matter-kinds.ts';

/** One that there is: "Lyonresan", "resan till Lyon", "the Lyon trip", "den till Lyon". */
const theMatter = new RegExp(
  `(?:${fold(MATTER_KINDS.sv)})\\b|\\b(?:the|our|this|that|her|his|their) (?:[\\w-]+ ){0,3}(?:${MATTER_KINDS.en})\\b|\\b(?:den|the one) (?:till|to)\\b`,
);
/** What one may or must is asked of the rules. */
const asksLeave =
  /^(?:(?:hej|hi|och|and|men|but) )*(?:far|maste|bor|behover|kan|may|must|should|can) (?!du |ni |you )/;
const judged: readonly string[] = [
  'assessment',
  'per-person',
  'direction',
  'benefit',
  'outcome',
  'foreign-policy',
];

/** Each turn asks it of a text, and people say what others said. */
const MOST_KEPT = 2_000;

/**
 * Whether a text asks of one matter what is judged of it: whether it is in line with the strategy, what the office says,
 * what it costs a person, what it is good for. What the rules are is asked of no matter.
 */
export const asksOfAssessment = recentTexts(MOST_KEPT, (text): boolean => {
  const said = fold(withoutFit(text));
  return (
    mayTellOfOne(text) &&
    theMatter.test(said) &&
    !namesRules.test(said) &&
    !asksLeave.test(said) &&
    readAskedFacts(text).some((fact) => judged.includes(fact))
  );
});
