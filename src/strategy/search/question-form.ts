/** Whether a question asks if something may be done, or for what, who, when and how. */
export type QuestionForm = 'whether' | 'what';

const asksWhat =
  /^(vad|vilk(a|en|et)|hur|när|vem|vems|varför|var|under vilka|på vilket|med vilka|what|which|how|when|who|whose|why|where|under (what|which)|on what|in which)\b/u;
/** So begin questions of what that ask for a verdict all the same: "vad gäller", "when may we", "how do I answer". */
const asksVerdict =
  /^(när (får|kan|går)|under vilka \p{L}+ (får|kan|går)|when (may|can)|under (what|which) \p{L}+ (may|can|are|is)|vad gäller|vad säg|vad (ska|bör|kan) (jag|vi) (säga|svara|göra)|hur (gör|ska|bör) (jag|vi)|hur ställer|what (about|if)|what (do|should|can) (i|we) (say|answer|tell|do)|how (about|do (i|we)|should (i|we)))/u;
const asksWhether =
  /^(får|kan|ska|skall|bör|måste|behöver|har|är|går|funkar|gäller|finns|räcker|may|can|could|should|must|do|does|is|are|will|would|have|has|need|shall|am)\b/u;
const lead = /^(och|men|så|alltså|hej|ok|okej|sen|and|but|so|hi|hello|then|well)[\s,!]+/u;

/** The form of a question: that of its last part that has one; without a sign, whether. */
export function formOf(question: string): QuestionForm {
  const parts = question
    .toLowerCase()
    .normalize('NFC')
    .split(/[.,;:!?\n–—]+/)
    .map((part) => part.trim().replace(lead, ''));
  for (const part of parts.toReversed()) {
    if (asksVerdict.test(part) || asksWhether.test(part)) return 'whether';
    if (asksWhat.test(part)) return 'what';
  }
  return 'whether';
}

const obliges =
  /\b(måste|behöver|behövs|krävs|kravet?|tvungna?|tvingande|obligatorisk\w*|skyldiga?|nödvändig\w*|must|need(s|ed)?|have to|has to|required?|mandatory|compulsory|obliged|binding)\b/u;
const permits = /\b(får|kan|kunna|går|okej?|tillåt\w*|lov|may|can|could|allowed|permitted|fine|possible)\b/u;

/** Whether a question asks what has to be done, and not what may be. */
export function asksObligation(question: string): boolean {
  const text = question.toLowerCase().normalize('NFC');
  return obliges.test(text) && !permits.test(text);
}

const denies =
  /(?<!\p{L})(är det (fel|förbjudet|otillåtet|onödigt)|(inte|inget|väl inte) (fel|förbjudet|otillåtet)|slipper|låta bli|(kan|får|måste|behöver) (vi |jag |man |det )?(väl )?inte|is it (wrong|forbidden|unnecessary)|isn't it (wrong|forbidden)|(can|may|must|need)(n't| not)|don't (we|i) have to|(we|i) don't)\b/u;

/** Whether a yes to a question could mean that something may not be done: "är det fel att …?" */
export function asksByDenial(question: string): boolean {
  return denies.test(question.toLowerCase().normalize('NFC'));
}
