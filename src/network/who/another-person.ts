/** That somebody is to do it in the place of another, in folded words: "nä alex får göra det", "let Anna take it". */
const another =
  /\b(?:istallet|i stallet|instead|byt\w*|hellre|rather|lat|let|(?:far|kan|ska|skulle|can|could|will|should) (?:\w+ )?(?:ta|gora|fixa|skota|ha|take|do|have|handle|cover)|(?:tar|ta) (?:over|hand|dem|dom|de|det|den|mina)|takes?)\b/;
/** "Nej, Alex": a name and nothing else, in place of what was said. */
const nameAfterNo = /^(?:(?:nej|nah?|nae|no|nope|forlat|sorry|vanta|wait) )+(?:[a-z-]{3,} ?){1,2}$/;

/** Whether a folded text says of what was just filled in for somebody that it is to be another person. */
export const saysAnotherPerson = (said: string): boolean => another.test(said) || nameAfterNo.test(said);
