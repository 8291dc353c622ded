const CITY =
  '(?:er|ert|staden|stadens|kommunen|kommunens|stockholms stad|you|your (?:office|city|administration|staff|people)|the (?:city|municipality)|the city of stockholm)';
const NOTHING =
  '(?:ingenting|inget|ingen|inga|nothing|no (?:meeting|help|contact|errand|reception)|nobody|no one)';
/** "Nothing else from you" is what follows on a wish, and "no idea who of you" is a question. */
const NOT_WITHIN = '(?:else|annat|annan|mer|more|aning|idea|sån|sådan|like)(?!\\p{L})';

const NOTHING_WANTED = new RegExp(
  `(?<!\\p{L})(?:${[
    `${NOTHING}(?:\\s(?!${NOT_WITHIN})[\\p{L}’']+){0,5}?\\s(?:av|från|hos|med|på|of|from|with|at|for|till) ${CITY}`,
    `(?:av|från|med|of|from|with) ${CITY}(?: (?!${NOT_WITHIN})[\\p{L}’']+){0,3}? ${NOTHING}(?!\\s${NOT_WITHIN})`,
    `(?:inte|not|never|aldrig)\\s(?:[\\p{L}’']+\\s){0,3}?(?:träffa|möta|besöka|meet|see|visit) (?:någon|något|anybody|anyone|anything) (?:av|från|på|hos|of|from|at|in) ${CITY}`,
    `(?:något|inget) möte med ${CITY}`,
    `(?:inget|ingenting|no) (?:ärende |errand )?(?:hos oss|with us)`,
    '(?:staden|kommunen|stockholms stad|the (?:city|municipality)) (?:berörs|deltar|ingår|behövs|is) (?:inte|ej|not (?:involved|concerned|needed))',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Whether it is said of visitors that they want nothing of the city: those whom they see are others. */
export const wantsNothingOfCity = (text: string): boolean => NOTHING_WANTED.test(text);
