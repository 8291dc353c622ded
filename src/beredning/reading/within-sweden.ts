import { findPlaces, isInSweden } from '../../language/places/places.ts';
import { fold } from '../../language/words.ts';
import { forBeredning, goes } from './claim.ts';

/** Whoever asks whether a trip is for IB says so in fewer characters; a longer text is a request. */
const LONGEST = 200;
/** "Behöver det upp", "måste vi", "does it have to": whether, and no wish to have it handled. */
const asksWhether =
  /\?|\b(?:(?:behover|maste|ska|skall|far|kan|kravs|gar|galler|bor|ar|beror|angar|ror|bryr) (?:ni|det|den|detta|resan|sadant|vi|jag|man|beredningen|ib)|(?:does|do|must|should|can|may|is|has|need) (?:it|that|this|the trip|we|i|one|(?:the )?ib|(?:the )?beredning(?:en)?)|(?:does|do|is) (?:such )?a (?:\w+ )?trip)\b/;

/** "Måste det upp till er", "er ok": who is asked is IB and its office. */
const fromYou =
  /\b(?:via er|genom er|hos er|(?:fraga|frag[ae]r|kolla med|hora med|ask|check with) (?:er|you|u)|ni (?:som )?(?:godkanner|beslutar|bestammer|maste|ska|behover)|you (?:who )?(?:approve|decide)|(?:upp|opp|gar?|komma|tas?|lamnas?|skickas?) (?:\w+ )?(?:till|via|genom|hos) er|(?:er|ert|era|your) (?:ok\b|okej|godkannande|tillstand|ja|approval|permission|go ahead)|(?:go|come|up|through|past) (?:to |through |by )?you)\b/;

/** What one goes to. */
const attends =
  /\b(?:going to|heading to|off to|(?:going|heading|driving|flying) (?:down|up|over) to|(?:\w*konferens\w*|\w*mote|massa\w*|kurs|conference|meeting|fair|course) (?:i|in) \w|\bska (?:ner|ned|upp|bort|over|ut|in|dit|till|te|t) )/;

/** Whether a text tells of going somewhere, and each place that it names is in Sweden. */
export function isTripWithinSweden(text: string): boolean {
  const places = findPlaces(text);
  const said = folded(text);
  return (
    places.length > 0 &&
    places.every(({ name }) => isInSweden(name)) &&
    (goes.test(said) || attends.test(said))
  );
}

/** Whether a text asks if a trip within Sweden is for IB. */
export function asksOfTripWithinSweden(text: string): boolean {
  if (text.length > LONGEST) return false;
  const said = folded(text);
  return (
    (forBeredning.test(said) || fromYou.test(said)) && asksWhether.test(said) && isTripWithinSweden(text)
  );
}

const folded = (text: string) => fold(text.normalize('NFC')).replace(/\s+/g, ' ');
