/** What is said to a visit that is not to be, in the form of an order. */
const order = '(?:dra tillbaka|återkalla|ställa? in|avboka|blåsa? av|withdraw|cancel|call off)';
/** Before it: who wants it so. */
const wanting =
  '(?:(?:vi|jag) (?:vill|måste|behöver|ska|får|skulle vilja) |(?:we|i) (?:want to|need to|have to|must|will|would like to) |please |kan du |can you )?';

/** "Ställ in", "we have to call off", as part of a pattern. */
export const CALL_OFF = `${wanting}${order}`;

/** "Är inställt", "is cancelled", as part of a pattern: what is said of a visit that will not be. */
export const IS_OFF = [
  '(?:är|blir|blev)(?: nu| tyvärr)? (?:inställ[td]|avbok(?:at|ad)|avblåst)',
  '(?:blir|blev)(?: tyvärr| ändå| nu)? inte av(?: längre)?',
  '(?:har ställts|ställs)(?: tyvärr)? in',
  '(?:har ställt|ställde|ställer)(?: tyvärr| nu| just)? in',
  'kommer(?: tyvärr| ändå)? inte(?: längre| att (?:bli av|komma))?',
  '(?:is|are|was|has been|have been)(?: now| unfortunately)? (?:cancell?ed|called off)',
  '(?:have |has )?(?:just )?cancell?ed',
  '(?:is|are) (?:off|not (?:coming|happening|taking place|going to (?:come|happen|take place)))',
  "(?:will not|won[’']t) (?:come|happen|take place|be coming)",
].join('|');

const saysOff = new RegExp(`^\\s*${CALL_OFF}(?!\\p{L})|(?<!\\p{L})(?:${IS_OFF})\\s*[.!]*\\s*$`, 'iu');

/** Whether a text about one visit says that it is not to be: that it is called off, or is to be. */
export const saysCalledOff = (text: string): boolean => saysOff.test(text);
