import { z } from 'zod';
import type { Intent } from '../../conversation/feature.ts';
import { asksOfShown, saidOfShown, wishIn } from '../../conversation/said-of-shown.ts';
import { languageOfText } from '../../language/language.ts';
import { ABOUT_SHOWN } from './shown-commitment.ts';
import { shownTexts } from './texts.ts';

const schema = z.object({ number: z.number(), language: z.enum(['sv', 'en']) });

const ends =
  /\b(?:gatt ur|gar ur|lamna(?:t|r|de)?|avsluta\w*|sagt upp|sager? upp|sa upp|upphor\w*|ar slut|inte (?:langre )?med|left|leave|leaving|ended|end it|terminat\w*|no longer)\b/;
const corrects =
  /\b(?:kostar|avgift\w*|kronor|kr|forlang\w*|andra\w*|ratta\w*|fel|(?:galler|loper) (?:till|ut)|ska (?:sta|vara)|costs?|wrong|change\w*|correct\w*|extend\w*)\b/;

/** "Det har vi gått ur", "den kostar 20 000 nu", right after a commitment was shown: the form of that, for `byNumber`. Nothing before a press. */
export function shownCommitmentIntent(byNumber: Intent): Intent {
  return {
    name: ABOUT_SHOWN,
    claim: () => 0,
    actsOn: (text, thing) => {
      const said = saidOfShown(text);
      if (said === undefined || asksOfShown(said)) return undefined;
      const { number, language: before } = schema.parse(JSON.parse(thing));
      const say = shownTexts(languageOfText(text, before));
      if (ends.test(said) || wishIn(said, ['call-off']) !== undefined) return say('end', { number });
      return corrects.test(said) ? say('correct', { number }) : undefined;
    },
    handle: (turn) => byNumber.handle(turn),
  };
}
