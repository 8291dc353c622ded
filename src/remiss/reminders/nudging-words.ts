/** What it is called to remind somebody, as a verb or as something that is given; folded, as a part of a pattern. */
export const NUDGING = [
  String.raw`pam+in\w*|ping(?:a\w*|s|ed|ing)?|tjat\w*|putt\w*|puff\w*|knuff\w*|jaga\w*`,
  String.raw`(?:stot|ligg|skynda|driv|tryck)\w* pa|press pa`,
  String.raw`remind\w*|nudg\w*|nag(?:s|ged|ging)?|chas(?:e|es|ed|ing)|prod(?:s|ded|ding)?|pok(?:e|es|ed|ing)`,
].join('|');
