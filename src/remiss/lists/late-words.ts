const theDay =
  '(?:(?:the|our|its|their|that|sin|sitt|var(?:t|a)?|den|det) )?(?:due date|dates?|deadline\\w*|last day|due|time|tid(?:en)?|svarstid\\w*|datum(?:et)?|sista (?:svars)?dag\\w*)';

/** By a verb and the day: "gått över tiden", "blew the date", "past their deadline"; folded, as a part of a pattern. */
export const pastTheDay = [
  `(?:(?:gatt|gar|gick|ligger|drog|dragit|ar) )?(?:over|forbi) ${theDay}(?! (?:i|hur|for)\\b)`,
  `(?:missat|missade|spruckit|sprack|sprangt|passerat|passerade|missed|blew|blown|overran|overshot|overrun) ${theDay}`,
  `(?:(?:gone|went|run|is|are|were) )?(?:past|over|beyond) ${theDay}`,
].join('|');
