const someGuests = '(?:delegation(?:er|s)?|studiebesok|besok(?:are)?|gast(?:er)?|grupp(?:er)?)';

/** Whom one receives is asked of the rules too: only with a time is it asked of the register, in folded words. */
export const asksToReceive = (said: string): boolean =>
  /^(?:ska|skall|far|maste|behover|har|do|will|are|have|must) (?:vi|we)\b.*\b(?:ta emot|sta vard|receiv\w*|host\w*|welcom\w*|tak(?:e|ing))\b/.test(
    said,
  );

const arePeople =
  '(?:ta hand om|ta emot|ha hand om|sta vard for|visa runt|vanta oss|rakna med|look after|take care of|host|receive|welcome|expect|know (?:about|of))';
const areTo = '(?:ska|skall|maste|bor|behover|should|must|have to|need to|ought to|are to|am to|will)';
/** Those that somebody is to receive, in folded words; without a time it is asked which ones one is to. */
export const areToBeReceived = new RegExp(
  `(?<=(?:besok(?:en)?|delegationer(?:na)?|delegations|visits|gaster|besokare|grupper|guests|visitors|groups)) (?:(?:som|that|whom) )?(?<who>(?:vi|jag|we|i)(?: (?:hos|pa|at|in) [^ ]+)?) ${areTo} ${arePeople}(?= |$)`,
  'u',
);

const nobody = '(?:ingen|nobody|no one|noone)';
const seenTo =
  '(?:svarat(?: pa)?|besvarat|tagit(?: (?:hand om|sig an|over))?|gett (?:svar|besked)(?: (?:om|pa))?|avgjort|beslutat(?: om)?|hanterat|handlagt|tittat pa|answered|replied to|responded to|taken(?: (?:care of|on))?|decided(?: on)?|handled|dealt with|looked at|seen to)';
const beenSeenTo =
  '(?:besvarats?|besvarade?|avgjorts?|avgjorda?|beslutats|hanterats|hanterade?|handlagts|klara?|omhandertagna|tagits? (?:om hand|hand om)|answered|replied to|responded to|settled|handled|dealt with|taken care of|decided on)';
const anAnswer = '(?:(?:nagot|nat|ett|sitt|a|an|any|our) )?(?:svar|besked|beslut|answer|reply|decision)';
const not =
  '(?:(?:fortfarande|annu|an|still) )*(?:inte|ej|aldrig|not|never|haven t|hasn t|aren t|isn t)(?: (?:annu|an|yet))*';
/** That nobody has decided it yet, in words for who waits and who has not acted. */
const undecided = new RegExp(
  ` (?:(?:som|that|which) )?(?:${[
    `(?:(?:har|have|has) )?${nobody} (?:(?:har|have|has) )?(?:(?:annu|an|yet) )*${seenTo}`,
    `(?:(?:har|have|has) )?(?:vi|we) (?:(?:har|have|has) )?${not}(?: (?:har|have))? ${seenTo}`,
    `(?:(?:har|have|has) )?${not}(?: (?:har|have|has))? (?:fatt|had|got|gotten|received) ${anAnswer}`,
    `(?:(?:har|have|has|ar|are|is) )?${not}(?: (?:har|ar|blivit|been))* ${beenSeenTo}`,
    `(?:(?:fortfarande|annu|still) )?(?:saknar|lacks?|(?:ar |are )?without)(?: (?:fortfarande|annu))? (?:${anAnswer}|(?:an )?(?:agare|ansvarig|handlaggare|owner))`,
    `(?:(?:bara|fortfarande|still) )*(?:(?:ligger|star|sitter) (?:och|o|a) vantar|vantar (?:fortfarande|an)|(?:are |is )?(?:still|just) waiting)(?: (?:pa|for) ${anAnswer})?`,
  ].join('|')})(?: (?:an|annu|yet|fortfarande|pa|on))*(?= |$)`,
  'u',
);

/** Other words in which a list of visits is asked for, folded, and those that say the same. */
const others: readonly (readonly [RegExp, string])[] = [
  // "Vilket besök har vi i december": whether there are more nobody knows who asks.
  [/^vilket besok(?= (?:har|hade|fick|far|kommer|kom|finns|blir|ligger|star)(?!\p{L}))/u, 'vilka besok'],
  [/^(which|what) visit(?= (?:do|did|have|had|is|was|are|will)(?!\p{L}))/u, '$1 visits'],
  [/^vad? (?:(?:ar|finns|blir|kommer) det|har vi|har jag) for(?= )/u, 'vilka'],
  [undecided, ' that are not decided'],
  // Why it is asked.
  [/ (?:sa att|for att|eftersom|darfor att|because|so that|so (?:i|we) can)(?= ).*$/u, ''],
  [areToBeReceived, ' $<who>'],
  // "… som jag måste vara med på"
  [
    / (?:som )?(?:jag|vi) (?:maste|ska|skall|bor|behover) (?:va|vara) (?:med|dar)(?: (?:pa|vid))?(?= |$)/u,
    '',
  ],
  // "Kommer nån till oss på miljö eller är det lugnt?"
  [
    / eller (?:(?:ar|e) )?(?:det|de) [^ ]+$| eller (?:slipper|kommer|klarar|far|har|ska) (?:vi|jag)(?: [^ ]+){0,3}$| eller (?:inte|ej)$| or (?:is it|are we|do we|can we|will we)(?: [^ ]+){1,4}$| or not$/u,
    '',
  ],
  // "Ska vi ta emot nån delegation framöver?"
  [
    new RegExp(
      `^(?:ska|skall|kommer|far|maste|behover|har) vi(?: (?:att|ta emot|fa|ha|besok av|in|sta vard for))* (?:nan|nagon|nagra|nagot|nat) (?:(?:utlandska?|internationella?|annan|mer) )*${someGuests}(?: (?:att|o|och) ta emot| utifran| pa (?:besok|gang)| hit| inbokade?)?(?= |$)`,
      'u',
    ),
    'kommer det besok',
  ],
  [
    /^(?:do|will|are|have|must) we (?:(?:have|need|got|going|still|to) )*(?:receiv\w*|host\w*|welcom\w*|tak\w+|get|getting|got|have|having|expect\w*)(?: in)? (?:any|some|a) (?:(?:foreign|international|more) )*(?:delegations?|visitors|guests|visits?|groups?)(?: to (?:receive|host|welcome|look after|take))?(?= |$)/u,
    'are there visits',
  ],
  // "Är det någon utländsk delegation på gång till oss?"
  [
    new RegExp(
      `^(?:ar|finns|kommer|vantas|blir) det (?:nan|nagon|nagra|nagot|nat) (?:(?:utlandska?|utlandskt|internationella?|annan|mer) )*${someGuests}(?! av )(?: (?:pa (?:gang|vag|besok)|som kommer|till oss|hit|hos oss|inbokade?|nu))*(?= |$)`,
      'u',
    ),
    'kommer det besok',
  ],
  [
    /^(?:is|are) there (?:any|a|some) (?:(?:foreign|international|more) )*(?:delegations?|visitors|guests|visits?|groups?)(?! of )(?: (?:coming|on (?:the|its|their) way|expected|due|to us|here|over|now))*(?= |$)/u,
    'are there visits',
  ],
  // "Nån från Frankrike som kommer hit?"
  [
    /^(?:(?:kommer|ar|finns|vantar) )?(?:(?:det|de) )?(?:nan|nagon|nagra|folk|gaster) (?:mer )?fran (\p{L}+(?: \p{L}+)??)(?: som| att)? (?:(?:kommer|komma|ska komma|vantas|ar pa vag)(?: hit| till oss| till stan)?|hit|till oss)(?= |$)/u,
    'kommer det besok fran $1',
  ],
  [
    /^(?:(?:is|are|will|have we|do we have) )?(?:there )?(?:anyone|anybody|someone|somebody|people|guests|visitors) (?:else )?from (\p{L}+(?: \p{L}+)??)(?: (?:who|that)(?: is| are)?)? (?:coming|come|comes|expected|due)(?: here| over| to us| to see us| to visit)*(?= |$)/u,
    'are there coming visits from $1',
  ],
  [
    /^kommer (?:(?:det|de) )?(?:nan|nagon|nagra|folk|gaster|besokare) (?:(?:till|te) oss|hit)(?= |$)/u,
    'kommer det besok',
  ],
  [
    /^(?:is|are) (?:anyone|anybody|people|guests|visitors) coming(?: (?:to us|here|to see us|over))?(?= |$)/u,
    'are there coming visits',
  ],
];

/** A folded wish to see a list of visits, in the words by which it is read. */
export const asListed = (list: string): string =>
  others.reduce((said, [form, words]) => said.replace(form, words), list);
