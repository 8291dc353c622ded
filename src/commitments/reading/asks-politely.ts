/** How somebody begins who wants a thing done, in any number of such words: "jag skulle vilja", "could you please". */
export const POLITELY =
  "(?:(?:hej|hejsan|hi|hello)[\\s,!.]+)?(?:(?:(?:jag|vi) (?:vill|skulle vilja|behöver|behover|tänkte|tankte|ska)(?: gärna| garna)?|(?:kan|kunde|skulle|vill) (?:du|ni|jag|vi)(?: kunna)?|(?:i|we)(?:['’]d| would)? (?:like|love|wish|want|need) to|(?:i|we)['’]d like to|(?:can|could|would|will) (?:you|i|we)|let me|please|snälla|snalla) )*";
