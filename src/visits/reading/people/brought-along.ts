import { isPeople, isPerson } from './person-words.ts';

/** "Kommer med fyra jurister.": who was named before, and these. */
const COMES_WITH = /(?:^|[.;]\s)(?:kommer|reser|comes|coming|will come)\s(?:med|with)\s+$/iu;
/** "Four researchers from my laboratory will accompany me." */
const ACCOMPANY_ME =
  /^[^.;:]{0,40}?\s(?:(?:will |would )?(?:accompany|accompanying|join) me|(?:travel|come|go)(?:ing)? with me|(?:följer|kommer|reser|åker) med mig|gör mig sällskap)(?!\p{L})/iu;
/** "Med mig kommer två kollegor", "jag har med mig två": the writer is one more. */
const WITH_ME =
  /(?<!\p{L})(?:med mig|with me)(?: själv)?\s(?:kommer|följer|reser|åker|har jag|har|come|comes|will come|travel|will travel|are|will be|I have)\s$|(?<!\p{L})(?:jag har|har jag|I have|I will have) (?:med mig|with me)\s$/iu;

/** "Jag skriver åt sex ingenjörer och följer själv med som tolk." */
const COMES_TOO =
  /^[^.;:]{0,60}?\s(?:och (?:följer|kommer|åker|reser) själv med|and (?:come|will come|am coming) along(?: myself| too)?)(?!\p{L})/iu;
/** "Our librarian, who will come with two assistants". */
const WHO_COMES_WITH =
  /,\s(?:who|som)\s(?:(?:will|would|shall|wants? to|vill|skulle|ska) )?(?:comes?|travels?|kommer?|reser?|åker?) (?:together |tillsammans )?(?:with|med)\s$/iu;

/** Whether the counted ones come with somebody who is told of around them, by what stands before and after: one more. */
export const areBrought = (before: string, after: string): boolean =>
  [COMES_WITH, WITH_ME, WHO_COMES_WITH].some((form) => form.test(before)) ||
  [ACCOMPANY_ME, COMES_TOO].some((form) => form.test(after));

const COMES_WITH_ONE =
  /(?<!\p{L})(?:I|[Jj]ag)(?:['’]\p{L}+)?\s(?:\p{L}+\s){0,2}?(?:com(?:e|ing)|travel(?:ling|ing)?|kommer?|reser?|åker?)\s(?:together\s|tillsammans\s)?(?:with|med)\s(?:my|our|an?|one|min|vår|en)\s(?:\p{L}+\s)?(?<who>\p{L}+)(?=\s*[.,;!)]|\s(?:on|in|to|who|den|i|för|som)(?!\p{L}))/u;

/** "I would travel with our librarian": two. */
export function comesWithOne(text: string): boolean {
  const { who = '' } = COMES_WITH_ONE.exec(text)?.groups ?? {};
  return isPerson(who) && !isPeople(who);
}

/** "I will bring four of my team": whoever brings them is one more. */
export const bringsThem = (before: string): boolean =>
  /(?<!\p{L})(?:I|jag)(?:['’](?:d|ll|m))?\s(?:(?:will|would|shall|am|can|could|vill|kan|tänker|like to|skulle vilja)\s){0,2}(?:bring|bringing|(?:tar|ta|har|ha) med mig)(?: along| with me)?\s(?:(?:my|the|mina|de|våra|our)\s)?$/iu.test(
    before,
  );
