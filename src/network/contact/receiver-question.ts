/** "Vem tar emot besök på Kulturnämnden?", "who takes visits about bike lanes?" */
const question =
  /^\s*(?:vem|vilka|vilken (?:enhet|nämnd|förvaltning)|who|which (?:unit|committee|department))\s+(?:(?:tar|tager)(?: emot| hand om)?|sköter|handlägger|samordnar|ansvarar för|har hand om|receives?|takes?(?: care of| on)?|handles?|coordinates?)\s+(?:de |the )?(?:internationella |utländska |international |foreign )?(?:studie)?(?:besök(?:en|et)?|visits?)\s+(?:på|hos|vid|inom|till|om|kring|to|at|about|on)\s+(?:the\s+)?(?<unit>[\p{L}&:-]+(?:\s+[\p{L}&:-]+){0,5})\s*[?.!]*\s*$/iu;

/** What is no unit's name or field: a level, several or any of them, the city, and the beginning of a clause. */
const general =
  /(?<!\p{L})(?:hög\p{L}*|högsta|high\p{L}*|nivå\p{L}*|levels?|politisk\p{L}*|political|flera?|several|more|olika|alla|all|stad(?:en|ens|s)?|city|kommun(?:en|ens)?|municipality|stockholms?|sverige|sweden|oss|us|här|here|egen|eget|egna|vår\p{L}*|our|own|en|ett|an?|any|one|nämnd(?:en|er)?|bolag(?:et|en)?|förvaltning(?:en|ar)?|stadsdel(?:en|ar)?|verksamhet\p{L}*|operations?|company|companies|vi|we|de|they|man|det|it|jag|i|ni|you|den|ingen|nobody)(?=\s|$)|^committees?$/iu;

/** The words for the unit in a question of who receives visits there; undefined when it asks of visits at large. */
export function unitOfReceiver(text: string): string | undefined {
  const unit = question.exec(text)?.groups?.unit;
  return unit === undefined || general.test(unit) ? undefined : unit;
}
