const remisses = '(?:remiss(?:en|er|erna)?|referrals?)';
/** "Mina remisser" */
export const mine = new RegExp(
  String.raw`^\s*(?:visa |lista |show |list )?(?:mina|våra|my|our)\s+(?:öppna |open )?${remisses}\s*[?.!]*\s*$`,
  'i',
);
/** Which end when. */
export const due = new RegExp(
  String.raw`\b${remisses}\b.*\b(?:går ut|gå ut|löper ut|löpa ut|förfaller|ska (?:vara )?(?:besvaras|svaras|inne)|ska vi svara|sista dag\w*|due|ends?|ending|expir(?:e|es|ing)|run(?:s|ning)? out)\b`,
  'i',
);
const month =
  '(?:januar[iy]|februar[iy]|mars|march|april|maj|may|jun[ei]|jul[iy]|augusti?|september|o[kc]tober|november|december)';
const period = String.raw`(?:(?:i |för |under |in |for |during )?(?:den här|denna|nästa|this|next)\s+(?:månaden?|veckan?|month|week)|(?:i|för|under|in|for|during)\s+${month}(?:\s+20\d\d)?)`;
const shown = '(?:visa |lista |vilka |vad för |show |list |which |what )?';
/** "Remisser den här månaden": those that end then, since that is the day that counts. */
export const inPeriod = new RegExp(
  String.raw`^\s*${shown}(?:(?:alla |våra |öppna |all |our |open )*${remisses}\s+(?:har vi |finns det |finns |do we have |are there )?${period}|(?:månadens|veckans|this (?:month|week)['’]s)\s+${remisses})\s*[?.!]*\s*$`,
  'i',
);
/** "Besvarade remisser" */
export const answered = new RegExp(
  String.raw`^\s*${shown}(?:(?:alla |mina |våra |all |my |our )*(?:besvarade|avslutade|answered|closed)\s+${remisses}|${remisses}\s+(?:som )?(?:är|har|har vi|har jag|har blivit|are|have been|have we|we have|have i|that are)\s+(?:redan |already )?(?:besvarade?|besvarats|besvarat|svarat på|avslutade|avslutats|answered|closed))\s*[?.!]*\s*$`,
  'i',
);
/** A search; its words come last. */
export const searched = new RegExp(
  String.raw`^\s*(?:sök|hitta|visa|search|find|show)\b.*?\b${remisses}\b\s*(.*)$`,
  'i',
);
/** "Hur räknade du?" */
export const counted =
  /^\s*(?:hur (?:har du räknat|räknade du)|how did you count|förklara datumen|explain the dates)\b/i;
/** Who has answered. */
export const replied = new RegExp(
  String.raw`\b(?:vilka|vem|hur många|who|how many)\b.*\b(?:har|have|has)\b.*\b(?:svarat|answered|replied)\b.*(?:\b${remisses}\b|\d[/-]\d)`,
  'i',
);
const again = '(?:igen|på nytt|en gång till|again|anew|once more)';
/** What did not come, or nobody has seen: "fick aldrig", "har inte sett röken av", "never turned up". */
const come = String.raw`(?:fick|fått|nått|nådde|nåtts|nåddes|kom(?:mit)?(?! in(?:\s|$))(?: fram)?|såg|sett|hittat|hört talas om|dök upp|dykt upp)`;
const notGot = String.raw`(?:(?:inte|aldrig) (?:har )?(?:ens )?${come}|${come} (?:aldrig|inte)|(?:tog|tagit) vägen|(?:blev|blivit) av(?! med)|(?:did ?n[o'’]?t|not|never|ha(?:ve|s) ?n[o'’]?t) (?:even )?(?:get|got|receiv\p{L}*|reach\p{L}*|arriv\p{L}*|s[ae]en?|saw|turn\p{L}* up|show\p{L}* up|hear\p{L}* of))`;
const unreached = new RegExp(`(?<!\\p{L})${notGot}(?!\\p{L})`, 'iu');
/** What is missed then is an answer or time, and not the remiss. */
const ofOther =
  /(?<!\p{L})(?:\p{L}*svar(?:et|en|at)?|yttrand\p{L}*|besked\p{L}*|answer\p{L}*|repl(?:y|ies|ied)|tid|anstånd|förlängning\p{L}*|time|extension)(?!\p{L})/iu;
/** Whether a text tells that a remiss has not reached somebody, or asks where it has gone. */
export const tellsUnreached = (text: string): boolean =>
  unreached.test(text.normalize('NFC')) && !ofOther.test(text.normalize('NFC'));
/** That something be sent, and not who got it. */
export const asksSending = /(?<!\p{L})(?:skicka|sänd|resend|send)/iu;
/** Whether it has reached all, whoever they are. */
const reached = `(?:har|nådde|fick|kom|did|has|have)(?![\\p{L}]).*(?:nått|nådde|kommit fram|kom fram|gått fram|fått|fick|reach(?:ed)?|arrived|got(?:ten)?|received?)(?![\\p{L}]).*(?:alla|samtliga|allihop\\w*|every(?:one|body)|all)(?![\\p{L}])`;
/** A text without what it says of reaching all: what is left names the remiss. */
export const withoutReaching = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:nått|nåtts|nådde|kommit|kom|gått|fram|ut|fått|fick|reach(?:ed)?|arrived|got|received?|till|to|alla|samtliga|allihopa?|every(?:one|body)|all|mottagar\p{L}*|recipients?|did|have|has)(?!\p{L})/giu,
    ' ',
  );
/** To be sent again, or whom it has not reached: both stand on the sender's card. */
export const resent = new RegExp(
  String.raw`^(?=.*(?:\b${remisses}|\d[/-]\d))(?!.*\b(?:svar|svaret|answer|reply|påminn\w*|remind\w*)\b)(?:.*\b(?:skicka|sänd|resend|send)[a-z]*\b.*\b${again}(?![\p{L}])|.*(?<![\p{L}])(?:skicka|sänd)\p{L}* (?:den |det )?om(?![\p{L}])(?! (?:jag|du|ni|vi|det|den|de) )|.*\bresend\b|.*\b(?:vilka|vem|who|which)\b.*\b(?:${notGot}|får (?:aldrig|inte))(?![\p{L}])|^\s*(?:${reached}|(?:har|have|did) (?:alla|samtliga|every(?:one|body)|all)(?![\p{L}]).*(?:fått|nåtts|got|received?)(?![\p{L}])))`,
  'iu',
);
/** Figures of all. */
export const numbers =
  /^\s*(?:remisstatistik|statistik\b.*\bremiss\w*|remiss\w*\s+statistik|(?:referral statistics|statistics\b.*\breferrals?))\s*[?.]*\s*$/i;
