import { factOfShown } from '../../conversation/asked-of-shown.ts';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, speaksOfOther, wishIn } from '../../conversation/said-of-shown.ts';
import { languageOfText } from '../../language/language.ts';
import { fold } from '../../language/words.ts';
import { heldFacts } from '../card/told-fact.ts';
import { asksOfWorth } from '../card/told-worth.ts';
import { otherCommitment } from '../naming/conversation.ts';
import type { CommitmentPorts } from '../ports.ts';
import { commitmentsNamedBeside } from './names-commitments.ts';
import { ABOUT_SHOWN, ONLY_LISTED, shownCommitment } from './shown-commitment.ts';
import { tellsOfMore } from './tells-of-more.ts';
import { shownTexts } from './texts.ts';

const ends =
  /\b(?:gatt ur|gar ur|lamna(?:t|r|de)?|avsluta\w*|sagt upp|sager? upp|sa upp|upphor\w*|ar slut|inte (?:langre )?med|left|leave|leaving|ended|end it|terminat\w*|no longer)\b/;
const corrects =
  /\b(?:kostar|avgift\w*|kronor|kr|forlang\w*|(?<!\b(?:den|det|de|dom|dem) )andra\w*|ratta\w*|fel|(?:galler|loper) (?:till|ut)|ska (?:sta|vara)|costs?|wrong|change\w*|correct\w*|extend\w*)\b/;

/** What the card of a commitment tells, and is asked of the one that was shown. */
const tellsOf =
  /\b(?:hur lange|till nar|tills nar|nar (?:borja|starta|sluta|upphor|galler|gar|gick|lop|blev|skrev|teckna|ingick|bestam)\w*|(?:galler|loper) (?:det|den) (?:till|ut|fortfarande|an)|kosta\w*|avgift\w*|dyrt|vem (?:har|skoter|ansvarar|ager|tecknade|skrev|beslutade|bestamde|haller)|vilken (?:namnd|forvaltning|enhet)|vad (?:handlar|galler|gar|omfattar)|how long|until when|till when|when (?:does|did|is|was|do|will) (?:it|that|this)|what does (?:it|that|this) (?:cost|cover)|how much|expensive|fees?|who (?:has|owns|signed|decided|runs|is responsible|looks after)|which (?:committee|department|unit)|what (?:is it|is that|does it) (?:about|for|cover)|is (?:it|that) still)\b/;
/** The one that was shown, by a word for it. */
const pointsAtIt = /\b(?:det|den|detta|denna|avtalet|medlemskapet|it|that|this|agreement|membership)\b/;
/** What may be done with one at large, and not with this, the strategy tells. */
const atLarge = /\b(?:ett sadant|en sadan|sana|sant|sadana|such an?|ones?)\b/;

const asksOfIt = (said: string) =>
  tellsOf.test(said) && pointsAtIt.test(said) && !atLarge.test(said) && !speaksOfOther(said);

const forMoney = /\b(?:for|of|to|pa) (?:the )?(?:pengar\w*|avgift\w*|money|fees?)\b/g;

/** One is meant by these, and several that are listed by others: "de som kostar". */
const pointsAtOne =
  /\b(?:det|den|detta|denna|avtalet|medlemskapet|natverket|it|its|that|this|the agreement|the membership|the network)\b/;

/** "När löper det ut?" right after a list of one: as of a commitment that was shown. What changes the list stays with that. */
export function onlyListedIntent(shown: Intent): Intent {
  const { actsOn, names } = shown;
  return {
    name: ONLY_LISTED,
    claim: () => 0,
    actsOn: (text, thing) => (pointsAtOne.test(fold(text)) ? actsOn?.(text, thing) : undefined),
    ...(names && { names }),
    handle: shown.handle,
  };
}

/** "Det har vi gått ur", "den kostar 20 000 nu", right after a commitment was shown: the form of that, for `byNumber`; what is asked of it, its card. Nothing before a press. */
export function shownCommitmentIntent(ports: CommitmentPorts, byNumber: Intent): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      const said = saidOfShown(text);
      const { number, language: before } = shownCommitment(thing);
      const say = shownTexts(languageOfText(text, before));
      if (asksOfWorth(text) && !speaksOfOther(fold(text).replace(forMoney, ' ')))
        return say('show', { number });
      if (said === undefined) return undefined;
      if (factOfShown(text, heldFacts) !== undefined) return say('show', { number });
      if (asksOfShown(said) || /^(?:(?:o|och|men|and|but) )*(?:galler|is) /.test(said))
        return asksOfIt(said) ? say('show', { number }) : undefined;
      if (ends.test(said) || wishIn(said, ['call-off']) !== undefined) return say('end', { number });
      return corrects.test(said) || tellsOfMore(said) ? say('correct', { number }) : undefined;
    },
    staysWith: (text, thing) => {
      const { number, language: before } = shownCommitment(thing);
      return shownTexts(languageOfText(text, before))('show', { number });
    },
    names: (turn, thing) => commitmentsNamedBeside(ports, turn, thing),
    turnsTo: (turn, other) => {
      const shown = turn.shown === undefined ? undefined : shownCommitment(turn.shown).number;
      return otherCommitment(ports, turn, other, shown);
    },
    handle: (turn) => byNumber.handle(turn),
  };
}
