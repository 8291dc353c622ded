import { bareWords } from '../../language/words.ts';

const beredning = '(?:ib|(?:internationella )?beredningen)';
const next = '(?:nästa |kommande )?';
const now =
  '(?: (?:nu|just nu|idag|i dag|i veckan|den här veckan|framöver|härnäst|nästa gång|now|today|this week|next))?';
/** "i IB", "på nästa IB-möte", "till IB:s dagordning". */
const atMeeting = `(?:i|på|till|hos|för|inför|vid) ${next}${beredning}(?: s)?(?: (?:möte|möten|mötet|dagordning|agenda))?`;
const inSwedish = [
  `vad (?:ska|tar|skall) ${beredning} .*upp.*`,
  `vad (?:ska|skall|tar) vi (?:ta upp|upp|besluta(?: om)?|behandla|diskutera|prata om) ${atMeeting}`,
  `vad (?:har vi|är det|finns(?: det)?|händer|är(?: på)? gång|är aktuellt|står|ligger|väntar|kommer upp|tas upp|behandlas|ska (?:vi )?(?:tas|ta) upp)(?: (?:på gång|uppe|på dagordningen|på agendan|på tur))? ${atMeeting}`,
  `vad är på gång ${atMeeting}`,
  `vad har ${beredning} (?:på gång|uppe|på dagordningen|på agendan|på bordet|att (?:besluta|behandla)(?: om)?)`,
  `(?:visa )?(?:dagordning|dagordningen|agenda|agendan) (?:(?:för|till|i|inför) )?${next}${beredning}.*`,
  `(?:visa )?${beredning}(?: s)? (?:dagordning|agenda)`,
  `(?:visa |kommande |nästa )?${beredning} ?(?:möte|mötet|(?:möten|mötena)(?: .*)?)`,
  `${next}(?:möte|mötet|sammanträde|sammanträdet) (?:i|med|för|på) ${beredning}`,
  `när (?:är|har|blir) (?:det |vi |vårt )?(?:nästa |kommande )?${beredning} .*möte.*`,
  `när (?:är|har|blir) (?:det |vi |vårt )?(?:nästa |kommande )?(?:möte|mötet|sammanträde|sammanträdet)(?:na)? (?:i|med|för|på) ${beredning}`,
  `vad har vi (?:på bordet|uppe)(?: den \\p{L}+)? i ${beredning}`,
  '(?:visa|ta fram|skriv ut|gör(?: i ordning)?|förbered) (?:dagordningen|agendan)(?: (?:för|till|inför|på) .*)?',
  `när (?:möts|träffas|sammanträder|ses) ${beredning}(?: (?:nästa gång|härnäst|igen))?`,
  `när (?:är|blir) (?:det )?(?:nästa|kommande) ${beredning}`,
  `(?:när|vilka (?:dagar|datum)|vilket datum|vilken dag) (?:har|är det|ligger) (?:nästa )?${beredning}(?: s)? (?:möte|möten|mötet|sammanträde|sammanträden|sammanträdet)?`,
  `(?:vilka (?:dagar|datum)|vilken dag) (?:möts|träffas|sammanträder) ${beredning}`,
];
const inEnglish = [
  'what (?:will|does) (?:the )?ib (?:take up|have on|discuss|talk about)(?: .*)?',
  '(?:show|prepare|get|draw up|make|print|give me) (?:me )?(?:the )?agenda(?: ready)?(?: (?:for|of) .*)?',
  '(?:show )?(?:the )?(?:next )?(?:ib(?: s)? agenda|agenda (?:for|of) (?:the )?(?:next )?ib)(?: .*)?',
  '(?:show )?(?:the )?(?:next |upcoming )?ib meetings?(?: .*)?',
  'what (?:is |s )?(?:on|up|coming up) (?:on|in|at|for) (?:the )?(?:next )?ib(?: s)?(?: (?:agenda|meeting))?',
  'what (?:is |s )?on (?:the )?(?:next )?ib(?: s)? agenda',
  '(?:what (?:is |s )?|anything |is there anything )?(?:on|up for) (?:the |our )?(?:agenda|decision|discussion) (?:for|of|at|in) (?:the |our )?(?:next )?ib(?: meeting)?',
  'what (?:will|do|are) we (?:discuss|discussing|take up|taking up|decide|deciding|talk about|have) (?:on |up )?(?:at|in|on) (?:the |our )?(?:next )?ib(?: meeting)?',
  'when (?:is|do we have) (?:the |our )?(?:next )?ib meeting',
  'what do we have (?:on )?(?:in|at|for) (?:the )?(?:next )?ib(?: meeting)?',
  'when (?:is|does) (?:the )?(?:next )?(?:ib|beredning) (?:meet(?: next| again)?|meeting)',
  '(?:when|what (?:days?|dates?)) (?:are|is|does) (?:the )?(?:next |coming )?(?:ib|beredning)(?: s)? (?:meet(?:ings?)?|dates?)',
  'when is (?:the |our )?next meeting (?:of|in|with) (?:the )?ib',
];
const agenda = new RegExp(`^(?:${[...inSwedish, ...inEnglish].join('|')})${now}$`, 'u');

const meeting = '(?:\\p{L}*möten?|\\p{L}*mötet|sammanträden?|meetings?|tillfällen?|gång|time|date|datum|one)';
const laterOne = new RegExp(
  `(?<!\\p{L})(?:(?:annat|ett till|another|other|later|nästa|next|fler(?:a)?|any more|senare|något mer|när|when)(?: \\p{L}+){0,3} ${meeting}|${meeting}(?: \\p{L}+){0,3} (?:efter|after|later|senare)|(?:nästa|next)(?: one)? (?:efter|after))(?!\\p{L})`,
  'u',
);
const afterThat =
  /(?<!\p{L})(?:efter (?:det|den|dess|detta)|därefter|efteråt|senare|after (?:that|this|it|the \p{L}+)|later|afterwards|another|annat|ett till|nästa|next)(?!\p{L})/u;
const longestLater = 120;

/** Whether a text asks for the meeting after the one whose agenda was shown: "is there another meeting after that". */
export function asksLaterMeeting(text: string): boolean {
  const said = bareWords(text);
  return text.length < longestLater && laterOne.test(said) && afterThat.test(said);
}

/** A meeting that is not said whose it is. */
const anyMeeting =
  /(?<!\p{L})(?:(?:(?<=vårt |our |vår )|nästa |kommande |next |upcoming )(?:möte|mötet|sammanträde|meeting)|mötet|sammanträdet|the meeting)(?!\p{L})/u;

/** Whether a text asks so of a meeting and does not say whose: "what is on the agenda for the next meeting?" */
export function mayAskAgenda(text: string): boolean {
  const said = bareWords(text);
  if (text.length >= 100 || agenda.test(said)) return false;
  const ofMember = said.replace(anyMeeting, (named) =>
    `${/^(?:nästa|kommande|next|upcoming)/u.exec(named)?.[0] ?? ''} ib möte`.trim(),
  );
  return (
    ofMember !== said && [ofMember, ofMember.replace('ib möte', 'ib meeting')].some((one) => agenda.test(one))
  );
}

/** Whether a text asks what IB takes up, or when it meets next: "vad har vi i IB nu?", "när är nästa möte i IB?". */
export function asksAgenda(text: string): boolean {
  return text.length < 100 && agenda.test(bareWords(text));
}
