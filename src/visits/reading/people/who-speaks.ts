/** The writer, alone or among others, in any case. */
const FIRST_PERSON =
  /(?<!\p{L})(?:I|me|my(?:self)?|mine|we|us|ours?|ourselves|jag|mig|min|mitt|mina|vi|oss|vår[at]?|jeg|undertecknad)(?!\p{L})/iu;
/** Whoever wishes something, comes, or is from somewhere may be a visitor. */
const OF_VISITORS =
  /(?<!\p{L})(?:from|från|fra|would|will|wish\p{L}*|want\p{L}*|hop(?:e|es|ing)|plan\p{L}*|prepar\p{L}*|could|may|com(?:e|es|ing)|visit\p{L}*|travel\p{L}*|arriv\p{L}*|attend\p{L}*|join\p{L}*|participa\p{L}*|delegation\p{L}*|group\p{L}*|party|team|vill|önska\p{L}*|ønsk\p{L}*|skulle|hoppas|kommer|reser|åker|besök\p{L}*|deltar?|grupp\p{L}*|sällskap\p{L}*|(?:in|after|efter|i) (?:total|tot|allt|all)|tot\p{L}*|antal|number|pers\p{L}*|people|pax)(?!\p{L})|\d{1,2}[./ ]\d|[:+(]/iu;
const WISH_OF_ONE =
  /(?<!\p{L})(?:(?:could|may|can|might) I|I(?:['’]d| would)(?: very much| really| dearly)? (?:like|love|be (?:glad|grateful|happy|delighted))|I (?:want|wish|hope)|(?:får|kan|kunde|skulle) jag|jag (?:vill|skulle|önskar|hoppas))(?!\p{L})/iu;
const WISH_OF_MORE =
  /(?<!\p{L})(?:(?:could|may|can|might) we|we(?:['’](?:d|re|ll)| would| want| wish| hope| come| could| can| may| will| are)|(?:of|let|for) us|(?:får|kan|kunde|skulle) vi|vi (?:vill|skulle|önskar|hoppas|kommer|kan|får|är|blir|ska))(?!\p{L})/iu;
/** Whoever brings others, or writes for them, is not the only one who comes. */
const WITH_OTHERS =
  /(?<!\p{L})(?:bring\p{L}*|(?:tar|ta|har) med mig|with my|with our|med min\p{L}*|med mitt|my (?:team|group|class|students|pupils|colleagues|staff)|mina|on behalf|arrang\p{L}*|organis\p{L}*|organiz\p{L}*|small group|they|de)(?!\p{L})/iu;

/** Who only would like to see something need not come alone. */
const ASK_OF_ONE = /(?<!\p{L})(?:(?:could|may|can|might) I|(?:får|kan|kunde|skulle) jag)(?!\p{L})/iu;

/** Whether a text is of one who asks to come, and of nobody who comes along. */
export const asksForOne = (text: string): boolean =>
  ASK_OF_ONE.test(text) && !WISH_OF_MORE.test(text) && !WITH_OTHERS.test(text);

/** Whether somebody speaks for themselves in a text, and says what they wish. */
export const speaksOfWish = (text: string): boolean => WISH_OF_ONE.test(text) || WISH_OF_MORE.test(text);

/** Whether a sentence tells of neither the writer nor of anybody who wishes or comes: "three of four buses stand still". */
export const tellsOfOthers = (sentence: string): boolean =>
  !FIRST_PERSON.test(sentence) && !OF_VISITORS.test(sentence);
