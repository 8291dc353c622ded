/** Other words in which a list of visits is asked for, folded, and those that say the same. */
const others: readonly (readonly [RegExp, string])[] = [
  // "Vilket besök har vi i december": whether there are more nobody knows who asks.
  [/^vilket besok(?= (?:har|hade|fick|far|kommer|kom|finns|blir|ligger|star)(?!\p{L}))/u, 'vilka besok'],
  [/^(which|what) visit(?= (?:do|did|have|had|is|was|are|will)(?!\p{L}))/u, '$1 visits'],
  [/^vad? (?:(?:ar|finns|blir|kommer) det|har vi|har jag) for(?= )/u, 'vilka'],
  // "… som jag måste vara med på"
  [
    / (?:som )?(?:jag|vi) (?:maste|ska|skall|bor|behover) (?:va|vara) (?:med|dar)(?: (?:pa|vid))?(?= |$)/u,
    '',
  ],
  // "Kommer nån till oss på miljö eller är det lugnt?"
  [/ eller (?:(?:ar|e) )?(?:det|de) [^ ]+$| or (?:is it|are we) [^ ]+$/u, ''],
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
