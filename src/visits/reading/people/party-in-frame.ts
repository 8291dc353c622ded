import { type CoordinatedParty, coordinatedPartyAt } from './coordinated-party.ts';
import type { Count } from './people-without-number.ts';

/** A count of a party, and from where to where in the text it is told. */
export interface PartyCount extends Count {
  readonly start: number;
  readonly end: number;
}

const SO =
  '(?:(?:alltså|bara|endast|only|just|then|då|så|as|också|also|now|nu|over|in total|totalt|the following|följande):?\\s)?';
const GROUP =
  '(?:(?:the|our|their|vårt|vår|hela)\\s)?(?:(?:whole|full|\\p{L}+)\\s)?(?:sällskapet?|gruppen?|grupp|delegation(?:en)?|följet?|party|group|team|resenärerna|deltagarna|gästerna|besökarna|travellers|visitors|participants|delegates|(?:vi|we|those|de) (?:som|who) (?:kommer|reser|come|travel))';
/** What stands before a list of those who come, how sure that makes it, and whether somebody comes besides. */
interface Frame {
  readonly form: RegExp;
  readonly weight: number;
  readonly isLed?: true;
  /** False where things are told so as well. */
  readonly isSaid?: false;
  readonly fits: (party: CoordinatedParty) => boolean;
}

const isOfPeople = ({ parts, isKnown, isCounted, hasWriter }: CoordinatedParty) =>
  hasWriter || isCounted || (parts > 1 && isKnown);
const isSure = ({ isKnown }: CoordinatedParty) => isKnown;

const frames: readonly Frame[] = [
  // "We are two crane men, a pilot and an electrician", "vi kommer sex ingenjör och en tolk"
  {
    form: new RegExp(
      `(?<!\\p{L})(?:(?:vi|we)(?:['’]re|['’]d be|['’]ll be|\\s(?:är|er|blir|are|will be|would be|shall be|ska vara|skulle (?:vara|bli)|kommer att (?:vara|bli)|kommer|reser|come|travel|will come|will travel|are coming|are travelling))|(?:är|blir|kommer|reser|are|will be|would be)\\s(?:vi|we))\\s${SO}`,
      'giu',
    ),
    weight: 87,
    fits: (party) => isOfPeople(party) && party.number > 1,
  },
  {
    form: new RegExp(
      `(?<!\\p{L})(?:they|de)\\s(?:come|travel|will come|will travel|kommer|reser)\\s${SO}`,
      'giu',
    ),
    weight: 80,
    fits: (party) => isOfPeople(party) && party.number > 1,
  },
  // "Sällskapet är talmannen, tre ledamöter och en tolk"
  {
    form: new RegExp(
      `(?<!\\p{L})${GROUP}(?:\\s(?:is|are|är|blir|består av|utgörs av|consists of|comprises|will be|will consist of|will comprise|would be)|:)\\s${SO}`,
      'giu',
    ),
    weight: 87,
    fits: (party) => isOfPeople(party) && party.parts > 1,
  },
  {
    form: new RegExp(
      `(?<!\\p{L})(?:coming(?: over| along)?|travelling|kommer) (?:are|is|will be|would be|gör)\\s${SO}`,
      'giu',
    ),
    weight: 87,
    fits: (party) => isSure(party) || party.isCounted,
  },
  // "Det är gamle Henrik, hans dotter och jag", "så kommer jag och drängen", "could you receive me and our apprentice"
  {
    form: /(?<!\p{L})(?:(?:det|it|that)(?:['’]s|['’]d be|['’]ll be|\s(?:är|blir|is|will be|would be))|(?:så|då|och|nu|sedan) (?:kommer|reser|åker)|receive|welcome|take in|host|expect|will meet|släppa in|ta emot|tar emot|räkna med)\s(?:bara |only |just )?/giu,
    weight: 84,
    fits: ({ hasWriter, isAdded }) => hasWriter && isAdded,
  },
  // "There will be the dean, a verger and me"
  {
    form: /(?<!\p{L})(?:there (?:will|would) (?:be|come)|det (?:kommer|reser))\s/giu,
    weight: 84,
    fits: (party) => isSure(party) && party.isAdded,
  },
  // "We would send the beadle, two gravediggers and the organist"
  {
    form: /(?<!\p{L})(?:we|vi|I|jag|they|de)(?:['’]d|['’]ll)?\s(?:will |would |want to |would like to |vill |skulle vilja |tänker |kan )?(?:send|sending|skickar?|sänder?)\s/giu,
    weight: 82,
    fits: (party) => isSure(party) && party.isAdded,
  },
  // "Delegationen leds av landshövdingen, med fyra tjänstemän"
  {
    form: /(?<!\p{L})(?:leds av|ledd av|(?:is |will be )?(?:led|headed) by)\s/giu,
    weight: 70,
    fits: (party) => party.parts > 1,
  },
  // "With me are my boss and Tomás", "med ministern följer två tjänstemän och ambassadören"
  {
    form: /(?<!\p{L})(?:with|med)\s(?:me|mig|him|her|honom|henne|(?:the\s)?\p{L}{4,}(?:en|an)?)\s(?:själv\s)?(?:are|is|will be|come|comes|will come|would come|travel|travels|följer|kommer|reser|åker|har jag|har (?:han|hon))\s(?:också |även |also )?/giu,
    weight: 87,
    isLed: true,
    fits: (party) => isSure(party) || party.isCounted,
  },
  // "The Ambassador will be accompanied by the First Secretary only"
  {
    form: /(?<!\p{L})(?:accompanied|joined) (?:only |solely )?by\s|(?:åtföljs|åtföljd|medföljs|följs) (?:bara |endast )?av\s|(?:i sällskap med|in the company of)\s/giu,
    weight: 87,
    isLed: true,
    fits: (party) => isSure(party) || party.isCounted,
  },
  // "Jag är notarie och tar med mig två yngre kolleger"
  {
    form: /(?<!\p{L})(?:(?:tar|ta|har|ha) med mig|(?:I|jag|he|she|han|hon)(?:['’]\p{L}+)?\s(?:\p{L}+\s){0,3}?(?:bring(?:s|ing)?(?: along| with me)?|(?:comes?|coming|travels?|travelling|kommer|komma|reser|resa|åker|åka) (?:together |tillsammans |ihop )?(?:with|med))|(?:tar|har) med sig|brings (?:along|with (?:him|her)))\s(?:också |även |also )?/giu,
    weight: 84,
    isLed: true,
    isSaid: false,
    fits: isSure,
  },
];

const OF_WRITER = /(?<!\p{L})(?:I|jag|me|mig)(?!\p{L})/iu;
/** "Six of us", "seven people, me included": whoever brings them is counted. */
const WITH_WRITER =
  /^\s(?:of us|av oss)(?!\p{L})|^[^.;:!?]{0,60}(?:me|myself|mig)(?: själv)? (?:included|inräknad|medräknad)(?!\p{L})/iu;
/** A number of one kind is less sure than a list. */
const ONE_KIND = 80;
/** Where a sentence, or a clause after a colon, begins with those who come. */
const BEGINS =
  /(?:^|[:;–—,]\s)(?:(?:so|så|just|only|bara|endast|thus|alltså|och|and|also|hej,|hi,|hello,)\s)?/giu;
const ENDS = /^(?:\s\([^()]*\))?\s*(?:[.!?;]|$)/u;
const TOLD_OF =
  /^\s(?:who|som|that|from|från|of|at|in|på|i|för|for|vid|hos|with|med|as|av)\s[^.;:!?]*[.!?]?\s*$/iu;
const COME =
  /^(?:,?\s(?:who|som|from|från|of|at|in|på|i|för|for|vid|hos|all|alla|båda|both|tillsammans|together)\s[^.;:!?]{2,60}?|,\s[\p{L}\d]+\s\p{L}+(?=,\s))?,?\s(?:will|would|wish(?:es)?|wants?|hopes?|are (?:coming|planning|travelling|hoping)|comes?|travel|plan|intend|kommer(?! att)|vill|skulle|önskar|ønsker|reser|åker|följer|deltar|hoppas|planerar)(?!\p{L})/iu;
const WITH_SOMEBODY =
  /^[^.;:!?]{0,40}?\s(?:(?:följer|kommer|reser|åker) med|(?:comes?|travels?|go|come along|accompan\p{L}+|joins?)(?: with)?)\s(?:mig|honom|henne|me|him|her)(?!\p{L})/iu;
/** Only somebody does. */
const WISH =
  /^(?:\s(?:from|från|fra|of|at|in|på|i|vid)\s[^.,;:!?]{2,40})?,?\s(?:would|wish(?:es)?|wants?|hopes?|vill|önskar|ønsker|hoppas|undrar|ask)(?!\p{L})/iu;
const DID_NOT =
  /(?<!\p{L})(?:skulle ha|would have|could not|couldn['’]t|kunde inte|stannar hemma|stays? at home|wanted to come but|ville)(?!\p{L})/iu;
const WISHES = /(?<!\p{L})(?:kan|får|kunde|skulle|vill|can|could|may|might|would|let)\s(?:nu\s)?/giu;

/** The full stop of "Mr." ends no sentence, and brackets hold what is said of those before them. */
const NO_PART = /(?<=(?<!\p{L})(?:Mr|Ms|Mrs|Dr|Prof))\.|\s\([^()]*\)/gu;

/** The parties that are told by a list, wherever what is around it says that these are those who come. */
export function countsInFrames(written: string, neighbour: boolean): PartyCount[] {
  const text = written.replace(NO_PART, (part) => ' '.repeat(part.length));
  const framed = frames.flatMap(({ form, weight, isLed, isSaid = true, fits }) =>
    [...text.matchAll(form)].flatMap(({ 0: head, index }) => {
      const party = coordinatedPartyAt(text.slice(index + head.length), { neighbour, isSaid });
      if (party === undefined || !fits(party)) return [];
      const isCounted = (party.hasWriter && OF_WRITER.test(head)) || WITH_WRITER.test(party.after);
      const leaders = isLed && !isCounted ? 1 : 0;
      const surely = party.parts > 1 || leaders > 0 ? weight : ONE_KIND;
      return [
        { ...placed(text, index + head.length, party), number: party.number + leaders, weight: surely },
      ];
    }),
  );
  const counts = [...framed, ...countsAtBeginning(text, neighbour), ...countsAfterWish(text, neighbour)];
  return counts.filter((count) => !isPartOf(count, counts));
}

/** Whether a count tells only some of a party that is told in whole where it stands. */
export const isPartOf = (
  { start, number }: Pick<PartyCount, 'start' | 'number'>,
  parties: readonly PartyCount[],
): boolean => parties.some((party) => start >= party.start && start < party.end && number < party.number);

const placed = (text: string, start: number, { after }: CoordinatedParty) => ({
  start,
  end: text.length - after.length,
});

function countsAtBeginning(text: string, neighbour: boolean): PartyCount[] {
  return [...text.matchAll(BEGINS)].flatMap(({ 0: head, index }) => {
    const party = coordinatedPartyAt(text.slice(index + head.length), { neighbour, isSaid: false });
    if (party === undefined || party.parts < 2 || !party.isAdded) return [];
    if (!isSure(party) && !(party.isCounted && WISH.test(party.after))) return [];
    const { number, parts, hasWriter, after, beginsWithName } = party;
    if (DID_NOT.test(after) || (beginsWithName && !hasWriter)) return [];
    const isAlone = ENDS.test(after) || TOLD_OF.test(after);
    if (!isAlone && !COME.test(after)) return [];
    // "Only the two of us, my mother and I.": after a comma only a list with the writer, and nothing else.
    if (head.startsWith(',') && !(hasWriter && ENDS.test(after))) return [];
    const leader = WITH_SOMEBODY.test(after) ? 1 : 0;
    return [
      {
        ...placed(text, index + head.length, party),
        number: number + leader,
        weight: head.startsWith(',') ? 83 : hasWriter ? 86 : 62 + parts,
      },
    ];
  });
}

function countsAfterWish(text: string, neighbour: boolean): PartyCount[] {
  return [...text.matchAll(WISHES)].flatMap(({ 0: head, index }) => {
    const party = coordinatedPartyAt(text.slice(index + head.length), { neighbour, isSaid: false });
    if (party === undefined || party.parts < 2 || !party.isAdded || !isSure(party)) return [];
    return party.hasWriter || party.isCounted
      ? [
          {
            ...placed(text, index + head.length, party),
            number: party.number,
            weight: party.hasWriter ? 84 : 62,
          },
        ]
      : [];
  });
}
