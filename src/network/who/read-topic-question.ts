import { countWords } from '../../language/words.ts';
import { plainQuestion } from './plain-question.ts';
import { ABROAD, TURN_TO } from './read-place-question.ts';

/** Longer texts tell of something. */
const MOST_WORDS = 20;
/** What a unit works with is said in few words. */
const LONGEST_TOPIC = 6;

const KIND =
  '(?:nämnd(?:er)?|förvaltning(?:ar)?|kontor|bolag|enhet(?:er)?|avdelning(?:ar)?|del av staden|committees?|boards?|departments?|administrations?|offices?|compan(?:y|ies)|units?|part of the city)';
const CITY =
  '(?:staden|stan|stockholm|stockholms stad|kommunen|(?:the |our )?city|city hall|er|oss|us|you|there|här|here)';
const LEAD_IN =
  '(?:(?:och|å|men|så|and|but|so|vet du|vet ni|kan du säga|kan ni säga|do you know|(?:(?:can|could|would) you (?:maybe |please |just )?)?tell me|(?:kan|kunde|skulle) du (?:möjligen |kanske )?(?:säga|berätta)|jag undrar|undrar)[\\s,]+)*';
const WHO = `(?:vem|vilka|who|(?:vilken|vilket|vilka|which|what) (?:person|kollega|colleague|människa|${KIND}))(?: (?:på|i|hos|inom|av|at|in|of) ${CITY})?(?: (?:är|e|det|är det|som|de|den|is|are|it|is it|that))*`;
const ABOUT =
  '(?:om|kring|angående|gällande|rörande|i frågan om|i frågor om|i ärenden om|about|on|regarding|concerning|with questions (?:on|about))';
const ASKED = '(?:frågor|ärenden|questions|enquiries|matters)';

/** To see to something, to work with it, or to know of it. */
const SEES_TO = [
  'har (?:hela |det |du )?(?:hand om|koll på|ansvar(?:et)? (?:för|över)|kunskap om|kompetens (?:om|inom))',
  'tar (?:hand om|sig an)',
  '(?:huvud)?ansvar(?:ar|iga?)(?: här)? (?:för|över)',
  '(?:svarar|står) för|sköter(?: om)?|handlägger|hanterar|driver|håller (?:i|på med)|(?:jobbar|arbetar|sysslar) (?:med|kring|på|inom)',
  '(?:vet|kan)(?: (?:något|nåt|mycket|mest|allt|en del|lite|mer))* (?:om|kring)',
  'kan(?! (?:svara|hjälpa|jag|man|vi|få|ta|ge|göra|vara|bli|åka|skriva|gå))(?: (?:något|nåt|mycket|mest|allt))*',
  '(?:(?:bra|duktig|expert|kunnig|insatt|experter) (?:på|i|inom))',
  `kan (?:svara|hjälpa|upplysa|ge svar|ge råd)(?: (?:mig|oss|till))*(?: (?:på|med|om|i|kring))?(?: ${ASKED}(?= ))?(?: ${ABOUT})?`,
  'in charge of|responsible for|accountable for|(?:works?|working) (?:with|on|in)|handles?|handling|(?:deals?|dealing) with|takes? care of|(?:looks?|looking) after|sees to|manages|runs|covers',
  '(?:knows?|know)(?: (?:anything|something|most|more|a lot))? about',
  `(?:can|could) (?:answer|help|advise)(?: (?:me|us))?(?: (?:with|on))?(?: ${ASKED}(?= ))?(?: ${ABOUT})?`,
].join('|');
const topic = '(?:(?:all |allt |alla )?(?:the )?)(?<topic>.+?)';
const END = '\\s*[?.!]*\\s*$';

const forms = [
  `${WHO} (?:${SEES_TO}) ${topic}`,
  `(?:(?:till|med|hos|to|with) )?${WHO} (?:(?:kan|ska|skall|bör|borde|måste|får|can|should|do|could|must|shall|to|att|å|o) )?(?:(?:jag|man|vi|i|we|one|you) )?(?:(?:kan|ska|bör|can|should) )?(?:${TURN_TO})(?: (?:jag|man|vi|mig|oss|sig|av|med|till|to|with))* (?:med ${ASKED} )?${ABOUT} ${topic}`,
  `(?:hos vem|var|på vilket ställe|where) (?:hör|hörs|does|do) ${topic} (?:hemma|belong)(?: (?:i|på|in) ${CITY})?`,
  `(?:(?:under|till|hos|på|i) )?(?:vilken|vilket|vilka|which) ${KIND} (?:ligger|lyder|hör|tillhör|sorterar|does|do) ${topic}(?: (?:under|till|hemma|belong(?: to)?|come under|fall under|sit (?:with|in)))?`,
  `(?:på )?vems (?:bord|ansvar|område) (?:är|ligger) ${topic}`,
].map((form) => new RegExp(`^\\s*${LEAD_IN}${form}${END}`, 'iu'));

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
/** What belongs to the strategy or to another room: what is international, rules, and things that there are. */
const ofOthers = word(
  `${ABROAD}|\\p{L}*(?:besök|beredning|projekt)\\p{L}*|projects?|\\p{L}*strategi\\p{L}*|strateg(?:y|ies)|policy\\p{L}*|regler\\p{L}*|rules?|\\p{L}*beslut\\p{L}*|decid\\p{L}*|decisions?|remiss\\p{L}*|referrals?|eu(?:-\\p{L}+)?|\\d+`,
);
/** A unit is no topic: who leads it is asked otherwise. */
const aUnit = word(
  `\\p{L}*(?:nämnd|förvaltning)(?:en|er|ens|erna|ar|arna)?|(?:nämndens?|förvaltningens?|bolagets?|bolagens?)|committees?|departments?|administrations?|boards?`,
);
/** What tells more than a topic: a clause, somebody, or one thing. */
const clause = word(
  'att|en|ett|an?|the|när|ifall|som|medan|eller|jag|vi|man|du|ni|den|det|det här|detta|denna|if|when|that|which|whether|or|i|we|they|it|this|mig|dig|min|mitt|mina|vår|vårt|våra|er|my|our|your',
);

/** Whatever stands around the topic itself: "frågor om luftkvalitet i staden". */
const lead = new RegExp(
  `^(?:(?:the|${ASKED}|issues|things|saker|allt|det|det här|det där)(?: (?:om|kring|med|som rör|som gäller|on|about|of|concerning|like))? )(?=\\p{L})`,
  'iu',
);
const tail = new RegExp(
  `(?:,? (?:${ASKED}|issues|affairs|(?:i|på|för|hos|inom|at|in|for|of) ${CITY}|stuff|egentligen|idag|i dag|nu|nuförtiden|då|där|here|there|now|today|actually|tack|please|thanks))+$`,
  'iu',
);

/** That it is of other countries, which each unit sees to in its own field. */
const abroad = new RegExp(
  `,? (?:(?:when it (?:is|comes)(?: about| to)?|when it['’]s about|(?:när|då) det (?:gäller|rör|handlar om)|vad gäller|som (?:gäller|rör)) .*?(?:${ABROAD}|other countries|andra länder)(?: \\p{L}+)?|(?:(?:jag menar|alltså|fast|i mean|that is),? )?(?:abroad|overseas|utomlands|internation\\p{L}+)(?:,? (?:alltså|menar jag|i mean))?|(?:in|i) (?:other|foreign|andra) (?:countries|länder))$`,
  'iu',
);

/** "A delegation and buses", "ett besök om bibliotek": whose visit it is, the field tells. */
const visitAnd = new RegExp(
  `^(?:en|ett|an?|our|vår|vårt) (?:${ABROAD}) (?:och|o|å|and|om|kring|on|about|regarding) (?=\\p{L})`,
  'iu',
);

/**
 * The words for a topic whose unit a text asks for ("Vem har hand om cykelfrågor?": "cykelfrågor"); undefined where it asks
 * something else. Whether they are a topic, the directory tells.
 */
export function readTopicQuestion(text: string): string | undefined {
  const said = plainQuestion(text);
  if (countWords(said) > MOST_WORDS) return undefined;
  for (const form of forms) {
    const words = form.exec(said)?.groups?.topic;
    if (words === undefined) continue;
    const alone = words
      .replace(tail, '')
      .replace(abroad, '')
      .replace(tail, '')
      .replace(visitAnd, '')
      .replace(lead, '')
      .trim();
    const isTopic =
      alone !== '' &&
      countWords(alone) <= LONGEST_TOPIC &&
      ![ofOthers, aUnit, clause].some((other) => other.test(alone)) &&
      !/[.!?:;]\s/.test(alone);
    return isTopic ? alone : undefined;
  }
  return undefined;
}
