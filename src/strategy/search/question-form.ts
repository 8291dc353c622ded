/** Whether a question asks if something may be done, or for what, who, when and how. */
export type QuestionForm = 'whether' | 'what';

const asksWhat =
  /^(vad|vilk(a|en|et)|hur|när|vem|vems|varför|var|what|which|how|when|who|whom|whose|why|where|(av|till|för|hos|åt|på|från|i|inom|efter|med|om|under|utifrån|with|by|to|for|from|of|in|on|at|under) (vem|vad|vilk(a|en|et)|what|which|whom))\b/u;
/** So begin questions of what that ask for a verdict all the same: "vad gäller", "when may we", "how do I answer". */
const asksVerdict =
  /^(när (får|kan|går)|under vilka \p{L}+ (får|kan|går)|when (may|can)|under (what|which) \p{L}+ (may|can|are|is)|vad gäller|vad säg|vad (ska|bör|kan) (jag|vi) (säga|svara|göra)|hur (gör|ska|bör) (jag|vi)|hur ställer|what (about|if)|what (do|should|can) (i|we) (say|answer|tell|do)|how (about|do (i|we)|should (i|we)))/u;
const asksWhether =
  /^(får|kan|ska|skall|bör|måste|behöver|har|är|går|funkar|gäller|finns|räcker|may|can|could|should|must|do|does|is|are|will|would|have|has|need|shall|am)\b/u;
/** Key words alone that ask for what is required: "biståndsprojekt villkor". */
const namesWhat = /(?<!\p{L})(villkor|kriteri|krav|förutsättning|condition|requirement|criteria)/u;
const lead = /^(och|men|så|alltså|eller|hej|ok|okej|sen|and|but|so|or|hi|hello|then|well)[\s,!]+/u;
const whoOfTwo = /^(är det|is it) .+ (eller|or) .+ (som|that|who)\b/u;

/** The form of a question: that of its last part that has one; without a sign, whether. */
export function formOf(question: string): QuestionForm {
  for (const part of partsOf(question).toReversed()) {
    if (whoOfTwo.test(part)) return 'what';
    if (asksVerdict.test(part) || asksWhether.test(part)) return 'whether';
    if (asksWhat.test(part)) return 'what';
  }
  const text = question.toLowerCase();
  return namesWhat.test(text) && !permits.test(text) && !obliges.test(text) ? 'what' : 'whether';
}

/** Whether a question names two, of whom one is the answer: "is it the council or the board that decides?" */
export function asksWhoOfTwo(question: string): boolean {
  return partsOf(question).some((part) => whoOfTwo.test(part));
}

function partsOf(question: string): string[] {
  return question
    .toLowerCase()
    .normalize('NFC')
    .split(/[.,;:!?\n–—]+/)
    .map((part) => part.trim().replace(lead, ''));
}

const beginsWithMust =
  /^(måste|behöver|behövs|krävs|är (vi|jag|man|det) (skyldiga?|tvungna?|tvingande|obligatoriskt|ett krav|nödvändigt)|must|need|do (we|i|you|they) (need|have) to|does \p{L}+ (need|have) to|is it (mandatory|required|compulsory|necessary))\b/u;
const obliges =
  /\b(måste|behöver|behövs|krävs|kravet?|tvungna?|tvingande|obligatorisk\w*|skyldiga?|nödvändig\w*|must|need(s|ed)?|have to|has to|required?|mandatory|compulsory|obliged|binding)\b/u;
const permits = /\b(får|kan|kunna|går|okej?|tillåt\w*|lov|may|can|could|allowed|permitted|fine|possible)\b/u;

/** Whether a question asks what has to be done, and not what may be: its last part that has a form, or all of it. */
export function asksObligation(question: string): boolean {
  const last = partsOf(question).findLast((part) => asksWhether.test(part) || asksWhat.test(part));
  if (last !== undefined && beginsWithMust.test(last)) return true;
  const text = question.toLowerCase().normalize('NFC');
  return obliges.test(text) && !permits.test(text);
}

const denies =
  /(?<!\p{L})(är (det|\p{L}+( \p{L}+){0,4}) (fel|förbjudet|otillåtet|onödigt)|(inte|inget|väl inte) (fel|förbjudet|otillåtet)|slipper|låta bli|(kan|får|måste|behöver) (vi |jag |man |det )?(väl |verkligen |egentligen )?(inte|ingen|inget|inga)|is it (wrong|forbidden|unnecessary)|isn't it (wrong|forbidden)|(can|may|must|need)(n't| not)|don't (we|i) have to|(we|i) don't)\b/u;

const negated = /^(\p{L}+ (\p{L}+ ){0,2}(inte|not)|\p{L}+n't)\b/u;

/** Whether a question expects to be denied, so that a Swedish yes to it is "jo": "gäller den inte bolagen?" */
export function asksNegated(question: string): boolean {
  return partsOf(question).some((part) => asksWhether.test(part) && negated.test(part));
}

/** Whether a yes to a question could mean that something may not be done: "är det fel att …?" */
export function asksByDenial(question: string): boolean {
  return denies.test(question.toLowerCase().normalize('NFC'));
}
