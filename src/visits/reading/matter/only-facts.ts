/** What is told in writing: how many there are, figures, a list. */
const FACTS =
  /(?<!\p{L})(?:how (?:many|much|often|large a)|hur (?:många|mycket|ofta|stor andel)|hvor (?:mange|mye|meget|ofte)|figures|statistics|siffror(?:na)?|\p{L}*statistik(?:en)?|\p{L}*statistikk(?:en)?|(?:a |the |some |en |ett )?(?:list|lista|table|tabell|spreadsheet|data|dataset|copy|copies|kopia|kopior) (?:of|över|på|med|with|on|av))(?!\p{L})/iu;
const IS_ASKED =
  /\?|(?<!\p{L})(?:please|send|tell|provide|share|give|know|learn|need|like to have|wish to have|want|skicka|sända|sende|berätta|säga|veta|ge|få|ha|behöver|önskar|vill ha|begär\p{L}*|efterfrågar|tacksam|grateful)(?!\p{L})/iu;
/** For these somebody comes; that nobody needs to is said of facts. */
const COMING =
  /(?<!(?:not|never|n['’]t|no|inte|ikke|aldrig|ingen)(?: \p{L}+){0,3}? )(?<!\p{L})(?:komma|komme|besöka|besøke|besøge|hälsa på|träffa|treffe|möta|møte|sitta ner|följa med|visa oss|ta emot oss|come|coming|visit us|visit you|visiting|meet|meeting|sit down|join|spend|show us|receive us|host us)(?!\p{L})/iu;

/** Whether a sentence asks for what is sent to those who ask, and not for those who come to see or hear it. */
export const asksForFacts = (sentence: string): boolean =>
  FACTS.test(sentence) && IS_ASKED.test(sentence) && !COMING.test(sentence);
