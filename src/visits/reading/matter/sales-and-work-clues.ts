import { type Clue, clue } from './clue.ts';

/** Whoever sells something. */
export const salesClues: readonly Clue[] = [
  // Who sells comes, too, and tells how many cities buy.
  clue(
    14,
    /(?:in|from|of) (?:the|our) sales team|(?:are|is) (?:used|running|in use) (?:in|by) (?:over |more than )?\d+ (?:cities|municipalities)|används (?:i|av) (?:över )?\d+ (?:städer|kommuner)/iu,
  ),
  // What somebody makes, and in the end whoever buys, or what is brought to be looked at.
  clue(
    16,
    /(?:(?:our|my) (?:firm|company|business)(?: \p{L}+){0,3} (?:makes|builds|sells|manufactures|produces|offers)|(?:vår firma|vårt företag)(?: \p{L}+){0,3} (?:gör|bygger|säljer|tillverkar|erbjuder)|(?:our|my|vårt|våra) (?:sales (?:team|people|managers?|director)|säljteam|säljare))(?!\p{L})[\s\S]{0,240}?(?<!\p{L})(?:buyers|purchas\p{L}+|procurement|samples|catalogue|price list|inköpare|inköpschef\p{L}*|varuprov\p{L}*|prover|katalog\p{L}*|offert)(?!\p{L})/iu,
  ),
  // Who sells or makes it, and that it is shown, or what it costs.
  clue(
    16,
    /(?:(?:head|director|manager|chief|vp) of sales|sales (?:manager|director|head|rep\p{L}*|executive|engineer)s?|(?:försäljnings|sälj)chef\p{L}*|account manager|(?:we are|I['’]m|I am|vi är|with|from|från|på) [^.!?]{2,40}(?:makers?|manufacturers?|suppliers?|tillverkare|leverantör(?:er)?) (?:of|av))(?!\p{L})[\s\S]{0,240}?(?<!\p{L})(?:(?:show|demonstrat|present|introduc|visa|demonstrera|presentera)\p{L}*(?! (?:us|oss)(?!\p{L}))[^.?!]{0,40}\s(?:products?|prices?|range|solutions?|sortiment\p{L}*|produkt\p{L}*|pris\p{L}*)|(?:special|introductory) (?:price|offer)|(?:special|introduktions)pris\p{L}*|put you down for)(?!\p{L})/iu,
  ),
  clue(
    9,
    /vi hyr ut|we rent out|\d kr ?\/ ?mån|boka (?:ett )?möte med mig(?!\p{L})|vi är (?:två |tre )?säljare|vårt verktyg|vår app(?!\p{L})|our (?:tool|app)(?!\p{L})/iu,
  ),
  clue(
    9,
    /(?:introduce|present|show you|visa|presentera) (?:you )?(?:to )?(?:our|vår|våra|vårt) (?:[\p{L}-]+ ){0,3}(?:products?|solutions?|services|technology|produkter|lösningar|tjänster|sortiment)|(?:we(?:'re| are)|vi är|from) [^.,]{0,30}(?:AB|GmbH|Ltd|Inc|Oy|B\.?V|LLC)(?!\p{L})[^.]{0,80}(?:your|er|era) (?:purchas\p{L}+|procurement|inköps\p{L}*|upphandl\p{L}*)/iu,
  ),
  clue(
    9,
    /demonstrat\p{L}+ (?:what|how) (?:we|our|it|they)|what we can do for (?:you|your)|(?:is|are) about to expire|renewal fee|prototype|prototyp|(?:show|visa) (?:you|er) (?:the|our|vår|den|det) (?:newest|latest|new|nya|senaste) (?:model\p{L}*|modell\p{L}*|product\p{L}*|produkt\p{L}*)|no obligation|utan förpliktelse\p{L}*|for sale|(?:like|want|wish) to (?:buy|invest|purchase) (?:land|property|a hotel)/iu,
  ),
  clue(
    4,
    /(?:i|we) represent|jag (?:representerar|företräder)|our (?:clients|engineers|sales|product|company)|vårt företag|our start-?up makes|our (?:firm|company|business) (?:installs|makes|builds|sells|offers|delivers)|vår firma/iu,
  ),
  clue(
    6,
    /(?:many|other|\p{L}+) cities (?:have |are )?already (?:switched|use|using|chosen|rely)|our (?:smart|intelligent|innovative|unique|award-winning|proven|ai[- ]\p{L}+|revolutionary|patented)\s|(?:vår|våra|vårt) (?:smarta|intelligenta|unika|nya|patenterade|innovativa) (?:lösning\p{L}*|produkt\p{L}*|system|plattform\p{L}*|tjänst\p{L}*)|visa upp vår|presentera (?:vår|våra|vårt) (?:lösning\p{L}*|produkt\p{L}*|tjänst\p{L}*|system|sortiment)|already (?:our )?customers|our customers|våra kunder/iu,
  ),
  clue(
    6,
    /book a (?:free )?demo|boka (?:en )?(?:gratis )?demo|free (?:trial|demo)|gratis (?:demo|prov)|\d+\s?% (?:off|rabatt|discount)|discount of|(?:ett|till) (?:bra|förmånligt) (?:erbjudande|pris)|our (?:platform|product|solution|software|services? (?:include|are)|company (?:offers|provides|sells))|my company|our company (?:builds|makes|produces|develops)|price list|present (?:them|it|our|your)|backlinks|vi säljer|vi levererar|vi erbjuder|vårt erbjudande|we (?:offer|provide|sell|supply|deliver|manufacture)|our price|prislista|katalog|catalogue|kampanj(?:pris)?|first (?:month|year) free|första månaden gratis|offert|quotation|limited offer|special offer|marknadsledande|leading (?:provider|supplier)|(?:15|20|30) minutes for a (?:call|demo)/iu,
  ),
];

/** Whoever wants to work here. */
export const workClues: readonly Clue[] = [
  // "I would like to come to Stockholm to work at your homes. How do I apply?"
  clue(
    11,
    /how (?:do|can|should|may) I apply(?!\p{L}| for (?:a|the) visit)|sponsor (?:the|a) visa|hur ansöker jag(?!\p{L}| om besök)|(?:like|want|wish|hope|come)(?: to \p{L}+)? to work (?:at|in|for|as) (?:your|one of your|a )|(?:I|jag) (?:vill|skulle vilja) (?:arbeta|jobba) (?:hos er|på era|som)(?!\p{L})/iu,
  ),
  clue(
    5,
    /(?:cv|meritförteckning) (?:bifogas|medföljer|is attached|enclosed)|(?:på|till) (?:en )?(?:anställnings)?intervju när|for (?:a|an) (?:job )?interview (?:at any|any ?time|whenever)/iu,
  ),
  clue(
    8,
    /(?:look(?:ing)? for|seek(?:ing)?|search(?:ing)? for|apply(?:ing)? for|söker|letar efter|(?:love|like|want|wish|hope|vill|önskar|hoppas)(?: to| att)?(?: få)? (?:do|göra)) (?:an? |en |min |my )?(?:\p{L}+ ){0,2}?(?:internship|traineeship|(?:work |student )?placement|praktik(?:plats)?)(?!\p{L})|offer my services|(?:om|är) ni anställer|anställer ni|are you hiring|industrial attachment|you are hiring|give me employment|sponsor my visa|(?:my|min) (?:diploma|qualifications|work experience|arbetslivserfarenhet)|my (?:cv|résumé|resume)|lediga jobb|finns det (?:några )?jobb|any (?:job|vacan\p{L}+|opening)|dear (?:hr|hiring)|years of experience (?:with|in|as)/iu,
  ),
  clue(
    7,
    /(?:söker|sökt|ansöker om|ansökan om) (?:\p{L}+ )?(?:jobb|tjänst|praktik|praktikplats|anställning|arbete(?= (?:hos|i|på|som))|sommarjobb|extrajobb|exjobb)|apply(?:ing)? for (?:a |the |your )?(?:\p{L}+ )?(?:position|job|vacancy|role|internship|traineeship|post)|job application|my (?:cv|resume|résumé)|\bcv\b|curriculum vitae|personligt brev|cover letter|traineeship|internship (?:at|with|in) your|work experience placement|elev på praktik|prao|jobba hos er|work for the city|på praktik hos|(?:vill ha|önskar|få|finns det) (?:en |någon )?praktikplats(?!er)|vacanc(?:y|ies)|lediga tjänster|letter of application/iu,
  ),
];
