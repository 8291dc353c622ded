/** Whether a question asks if something may be done, or for what, who, when and how. */
export type QuestionForm = 'whether' | 'what';

const asksWhat =
  /^(vad?|vilk(a|en|et)|hur|när|vem|vems|varför|var|what|which|how|when|who|whom|whose|why|where|(av|till|för|hos|åt|på|från|i|inom|efter|med|om|under|utifrån|with|by|to|for|from|of|in|on|at|under) (vem|vad|vilk(a|en|et)|what|which|whom))\b/u;
/** So begin questions of what that ask for a verdict all the same: "vad gäller", "when may we", "how do I answer". */
const asksVerdict =
  /^(när (får|kan|går)|under vilka \p{L}+ (får|kan|går)|when (may|can)|under (what|which) \p{L}+ (may|can|are|is)|vad? gäller|vad säg|vem (av oss )?har rätt|who('s| is) right|vad? (ska|bör|kan) (jag|vi) (säga|svara|göra)|hur (gör|ska|bör) (jag|vi)|hur ställer|what (about|if)|what (do|should|can) (i|we) (say|answer|tell|do)|how (about|do (i|we)|should (i|we)))/u;
/** Something, whatever it is: what begins as if it asked whether there is any asks what it is. */
const something =
  '(?:(?:är|finns) det (?:\\p{L}+ )?|har (?:ni|du) |is there |are there |do you have |have you )?(?:något|nåt|nånting|någonting|saker|tips|råd|(?:any |some )?(?:tips|advice)|anything|something|things)';
/** That somebody ought to: "vi borde ha", "that we need to". */
const toBeDone =
  '(?:(?:som|that) )?(?:(?:vi|jag|man|en|we|i|one|you) )?(?:\\p{L}+ )?(?:bör|borde|måste|behöver|behövs|ska|skall|should|ought|must|needs?)';
const toThinkOf =
  '.*(?:koll(?:a|at)|göra|gjorts?|veta|tän(?:ka|kt)|se|undersök(?:a|t)|överväg(?:a|t)|do|know|look|check|consider|examine|think|in mind)';
/** Asks what there is to do first, though it begins as if it asked whether: "is there anything that we should have done?" */
const asksWhatElse = new RegExp(
  `^(?!är det \\p{L}+ (?:som )?(?:(?:vi|jag|man|en|staden|kommunen) )?(?:får|kan)(?!\\p{L}))(?:${something} (?:(?:särskilt|annat|mer|else|special|more|in particular) )?(?:${toBeDone}|${toThinkOf})|(?:behöver|måste|bör|ska|do|should|must|need) (?:vi|jag|man|we|i) (?:göra|kolla|veta|tänka på|do|check|know|think of|consider) (?:något|nåt|någonting|anything|something)|(?:(?:har|have) .*)?(?:tips|advice))(?!\\p{L})`,
  'u',
);
/** How one comes to know: who asks how to judge or choose asks what to go by. */
const asksWhatToGoBy =
  /^(hur|how) \p{L}+ (jag|vi|man|en|i|we|one|you) (bedöma?r?|avgöra?|välja?e?r?|prioritera[r]?|rangordna[r]?|väga?e?r?|veta?|vet|judge|choose|pick|decide|prioriti[sz]e|rank|weigh|assess|know|tell)\b/u;
const asksWhether =
  /^(får|kan|ska|skall|bör|borde|måste|behöver|har|är|går|funkar|duger|håller|uppfyller|stämmer|gäller|finns|räcker|may|can|could|should|must|do|does|is|are|will|would|have|has|need|shall|am)\b/u;
/** Key words alone that ask for what is required: "biståndsprojekt villkor". */
const namesWhat = /(?<!\p{L})(villkor|kriteri|krav|förutsättning|condition|requirement|criteria)/u;
/** "Får vi …, när den inte kostar något": told after a question, it asks nothing. */
const isCondition = /^(när|when|where) (den|det|de|dom|it|they) (?!.*\b(får|kan|ska|may|can|should)\b)/u;
const lead = /^(och|å|o|men|så|alltså|eller|hej|ok|okej|sen|and|but|so|or|hi|hello|then|well)[\s,!]+/u;
/** Asks to be told, which is how one asks politely: "could you explain what …" asks what. */
const asksToBeTold =
  /^(kan|kunde|skulle|could|can|would|will) (du|ni|you) (\p{L}+ ){1,4}?(?=(vad?|vilk(a|en|et)|hur|vem|varför|what|which|how|who|why)\b)/u;
const hasToDo =
  '(?:ska|skall|bör|måste|bestämmer|beslutar|avgör|ansvarar|sköter|should|shall|must|has to|decides|handles)';
/** "Är det vi eller kontoret som ska svara?", "is it I who must see to it or somebody at the office?" */
const whoOfTwo = new RegExp(
  `^(?:är det|is it) (?:.+ (?:eller|or) .+ (?:som|that|who)(?!\\p{L})|.+ (?:som|that|who) ${hasToDo} .+ (?:eller|or) (?!inte|ej|not|${hasToDo}|får|kan|går|är|behöver|do|does|may|can|is)(?:\\p{L}+ ?){1,5}$)`,
  'u',
);

/** The form of a question: that of its last part that has one; without a sign, whether. */
export function formOf(question: string): QuestionForm {
  const [first, ...others] = partsOf(question);
  for (const part of [...others.filter((one) => !isCondition.test(one)).toReversed(), first ?? '']) {
    if (whoOfTwo.test(part) || asksWhatElse.test(part) || asksWhatToGoBy.test(part)) return 'what';
    if (asksVerdict.test(part) || asksWhether.test(part)) return 'whether';
    if (asksWhat.test(part)) return 'what';
  }
  const text = question.toLowerCase();
  return namesWhat.test(text) && !permits.test(text) && !obliges.test(text) ? 'what' : 'whether';
}

/** Whether a message asks at all: by its sign, or by how a part of it begins. What is only told does not. */
export function isAsked(message: string): boolean {
  if (message.includes('?')) return true;
  return partsOf(message).some(
    (part) =>
      asksWhether.test(part) || asksVerdict.test(part) || (asksWhat.test(part) && !isCondition.test(part)),
  );
}

/** Whether a text shows by any sign how it is asked; key words do not. */
export function showsForm(question: string): boolean {
  return partsOf(question).some((part) => asksWhether.test(part) || asksWhat.test(part));
}

/** Whether a question names two, of whom one is the answer: "is it the council or the board that decides?" */
export function asksWhoOfTwo(question: string): boolean {
  return partsOf(question).some((part) => whoOfTwo.test(part));
}

/** What stands between the verb and those of whom it is asked: "är det", "can the". */
const beforeWhom = /^\p{L}+ (?:(?:väl |då |ens )?(?:det|it) (?:väl |då )?)?(?:the )?/u;

/** Of whom it is asked whether they may or do, with the words that follow: "kommunstyrelsen själv besluta"; empty where it is not. */
export function whoIsAskedOf(question: string): string {
  const part = partsOf(withoutAlternative(question)).findLast((one) => asksWhether.test(one));
  return part?.replace(beforeWhom, '') ?? '';
}

function partsOf(question: string): string[] {
  return writtenPartsOf(question).map(bare);
}

/** The parts of a question with the words that they begin by: "or", "but". */
function writtenPartsOf(question: string): string[] {
  return question
    .toLowerCase()
    .normalize('NFC')
    .split(/[.,;:!?\n–—]+/)
    .map((part) => part.trim());
}

const bare = (part: string) => part.replace(lead, '').replace(asksToBeTold, '');

const beginsWithMust =
  /^(måste|behöver|behövs|krävs|är (vi|jag|man|det) (skyldiga?|tvungna?|tvingande|obligatoriskt|ett krav|nödvändigt)|must|need|do (we|i|you|they) (need|have) to|does \p{L}+ (need|have) to|is it (mandatory|required|compulsory|necessary))\b/u;
const obliges =
  /\b(måste|behöver|behövs|krävs|kravet?|tvungna?|tvingande|obligatorisk\w*|skyldiga?|nödvändig\w*|must|need(s|ed)?|have to|has to|required?|mandatory|compulsory|obliged|binding)\b/u;
const permits = /\b(får|kan|kunna|går|okej?|tillåt\w*|lov|may|can|could|allowed|permitted|fine|possible)\b/u;

/** "Is that right?", "har hon rätt i det?": so many words ask of what stands before. */
const LONGEST_TAG = 4;

/** Asks whether something may be, or is enough. */
const asksLeave =
  /^(får|kan|kunde|räcker|duger|(har|äger|have|has|does|do) .*(rätt|befogenhet|mandat|power|right|authority)|may|can|could|(is|are) .*(enough|sufficient|free|allowed|able))\b/u;
/** What others must, or what must be, where what is asked may not be: "or does the council have to?", "eller är det fullmäktige som måste?" */
const otherwiseMust =
  /[\s,]+(?:eller|or)\s+(?:(?:är|is) (?:det|it) [^.!?]{2,60}? (?:som|that|who) (?:måste|ska|skall|has|have|must|should)|(?:is|are|är) (?:it|there|det) (?:(?:a|in|any|really) )?(?:need|needed|necessary|required|nödvändigt|ett krav)|(?:måste|behöver|behövs|ska|skall|krävs|must|should|does|do|has|have|needs?)(?! (?:vi|jag|man|we|i|you)(?!\p{L})))(?!\p{L})[^.!?\n]*/iu;

/** Asks straight out whether something is in order. */
const asksIfFine =
  /(?<!\p{L})(?:är det (?:okej|ok|okay|lugnt|fritt fram|tillåtet|i sin ordning)|is it (?:ok|okay|fine|all right|alright|permitted|allowed|acceptable))(?!\p{L})/iu;
/** The same where they themselves must: "is it okay to …, or do we have to …?", "… eller är vi skyldiga?" */
const otherwiseWeMust =
  /[\s,]+(?:eller|or)\s+(?:(?:måste|behöver|must|need) (?:vi|jag|man|det|we|i|it)(?!\p{L})|(?:ska|är|do|should|are|is) (?:vi|jag|man|det|we|i|it|there)(?=[^.!?]*(?<!\p{L})(?:behöv\p{L}*|skyldiga?|tvung\p{L}*|krav|have to|must|need|obliged|required|bound)(?!\p{L})))[^.!?\n]*/iu;

/** A question without what must be otherwise: who asks whether one may, or another must, asks whether one may. */
export function withoutAlternative(question: string): string {
  const sentences = question.split(/(?<=[.!?\n])\s+/u);
  return sentences
    .map((sentence) => {
      if (asksIfFine.test(sentence)) return sentence.replace(otherwiseMust, '').replace(otherwiseWeMust, '');
      return asksLeave.test(bare(sentence.trim().toLowerCase()))
        ? sentence.replace(otherwiseMust, '')
        : sentence;
    })
    .join(' ');
}

/** What holds if what is asked before may not be: "may a firm take part, or does it have to be city to city?" */
const isAlternative = /^(eller|or) (måste|behöver|ska|skall|must|should|does|need) (det|it)\b/u;

/** Whether a question asks what has to be done, and not what may be: its last part that has a form, or all of it. */
export function asksObligation(question: string): boolean {
  const itself = withoutAlternative(question);
  const asking = writtenPartsOf(itself).filter(
    (part) => asksWhether.test(bare(part)) || asksWhat.test(bare(part)),
  );
  const last = (asking.findLast((part) => !isAlternative.test(part)) ?? asking.at(-1))?.replace(lead, '');
  if (last !== undefined && beginsWithMust.test(last)) return true;
  // What is told before is not asked, unless all that is asked is whether it is so.
  const isWhole = last !== undefined && last.split(/\s+/u).length > LONGEST_TAG;
  const text = isWhole ? last : itself.toLowerCase().normalize('NFC');
  return obliges.test(text) && !permits.test(text);
}

/** Asks whether something is welcome, or may be: of the last part that asks. */
const asksIfWelcome =
  /(?<!\p{L})(får|far|kan|kunna|går|okej?|ok|tillåt\p{L}*|lov|fritt fram|lugnt|positiv\p{L}*|välkom\p{L}*|gärna|glad|skäl|argument|stöd|may|can|could|allowed|permitted|fine|okay|all right|possible|welcome|glad|happy|keen|reason|support)(?!\p{L})/u;

/** "Ser staden gärna att …?", "tillåter strategin …?" */
const asksOfCity =
  /^(ser|ger|vill|gillar|tycker|välkomnar|tillåter|medger|stöder|stödjer) (staden|stan|strategin|kommunen)(?!\p{L})/u;

/** What would be so otherwise is not asked for itself: "or is it frowned upon?" */
const isOtherwise = /^(eller|or) /u;

/** Whether a question asks, straight out, if one may, is welcome to or has reason to; none that asks whether to leave it out. */
export function asksStraightIfWelcome(question: string): boolean {
  const last = writtenPartsOf(withoutAlternative(question))
    .filter((part) => !isOtherwise.test(part))
    .map(bare)
    .findLast((part) => asksWhether.test(part) || asksWhat.test(part) || asksOfCity.test(part));
  if (last === undefined || asksWhat.test(last)) return false;
  return asksIfWelcome.test(last) && !omits.test(last) && !forbids.test(last);
}

/** Asks whether something is wrong, as it is told. */
const forbids =
  /(?<!\p{L})(är (det|\p{L}+( \p{L}+){0,4}) (fel|förbjudet|otillåtet)|(inte|inget|väl inte) (fel|förbjudet|otillåtet)|is it (wrong|forbidden)|isn't it (wrong|forbidden))\b/u;
/** Asks whether something may be left out, or claims that it may: what is told is not done. */
const omits =
  /(?<!\p{L})(är (det|\p{L}+( \p{L}+){0,4}) (onödigt|frivilligt)|onödigt att|slipp(a|er)|skipp(a|ar)|hoppa(r)? över|strunta(r)? i|låta bli|(kan|får|måste|behöver) (vi |jag |man |det )?(väl |verkligen |egentligen )?(inte|ingen|inget|inga)|(inte|aldrig|ingen) (behöver|måste|krävs)|unnecessary|is it optional|skip|(can|may|must|need)(n't| not)|don't (we|i) have to|(we|i|they) don't|(do|does|need) not (have|need)|(do|does)n't (have|need) to|no need (to|for)|need not)\b/u;

const negated = /^(\p{L}+ (\p{L}+ ){0,2}(inte|not)|\p{L}+n't)\b/u;

/** Whether a question expects to be denied, so that a Swedish yes to it is "jo": "gäller den inte bolagen?" */
export function asksNegated(question: string): boolean {
  return partsOf(question).some((part) => asksWhether.test(part) && negated.test(part));
}

/** Whether a yes to a question could mean that something may not be done: "är det fel att …?" */
export function asksByDenial(question: string): boolean {
  return asksIfForbidden(question) || omits.test(question.toLowerCase().normalize('NFC'));
}

/** Whether it is asked if something is wrong that is told as done: "är det inget fel att …?" */
export function asksIfForbidden(question: string): boolean {
  return forbids.test(question.toLowerCase().normalize('NFC'));
}

const HAS_TO =
  '(?:ska|skall|bör|borde|måste|behöver|should|must|shall|need|(?:do|does|did) (?=\\p{L}+ (?:\\p{L}+ )?(?:have|need)))';
/** Whom it is asked of, and what stands before the verb. */
const beforeVerb =
  '(?:vi|jag|man|ni|en|nämnden|kontoret|förvaltningen|we|i|one|you|the \\p{L}+) (?:(?:verkligen|först|alltid|då|väl|inte|even|really|first|always|have to|need to|to|ha|have) )*';
const verbToDo = new RegExp(
  `(?:^|(?<!\\p{L})(?:eller|or) )${HAS_TO} ?(?<verb>${beforeVerb}\\p{L}+(?: \\p{L}+)?)`,
  'u',
);

/** Who and the verb, with the word after it, of what a question asks whether somebody has to do; undefined where it asks no such thing. */
export function verbAskedToDo(question: string): string | undefined {
  return partsOf(question).flatMap((part) => verbToDo.exec(part)?.groups?.verb ?? [])[0];
}
