import { createWishReader, type WishForms } from '../../language/read-wish.ts';

const oneOf = (some: readonly string[]) => some.join('|');
const messages = '(?:meddelande(?:n|na)?|påminnelse(?:r|rna)?|leverans(?:er|erna)?|notis(?:er|erna)?)';
const messagesEn = '(?:messages?|reminders?|deliver(?:y|ies)|notices?)';

const forms: WishForms<'undelivered'> = {
  sv: {
    undelivered: oneOf([
      `(?:(?:visa|lista|finns det|har vi|vilka är|är det) )?(?:alla |några |de )?(?:olevererade|ej levererade|uppgivna|misslyckade) ${messages}`,
      `(?:vilka|vad för|är det några|finns det(?: några)?|visa|lista) ${messages} (?:som )?(?:(?:inte|aldrig|ej) (?:har )?(?:kommit|kom|kommer|gått|nått) fram|har (?:inte|aldrig|ej) (?:kommit|gått|nått) fram|(?:kom|kommer|gick|går) (?:inte|aldrig|ej) fram)`,
      `(?:vilka|vad för) ${messages} (?:kunde inte levereras|gick inte att leverera|är inte levererade|har inte levererats)`,
      `(?:har|kom|kommer|gick) (?:alla )?${messages} (?:kommit |gått )?fram`,
      '(?:vad|vilka) har inte (?:kommit fram|levererats)',
      '(?:vem|vilka) (?:kan|når) (?:du|utblick|boten) inte(?: nå)?',
      `(?:vem|vilka) har inte (?:fått|nåtts av) (?:sina |våra |dina )?${messages}`,
    ]),
  },
  en: {
    undelivered: oneOf([
      `(?:(?:show|list|are there) )?(?:me )?(?:all |any |the )*(?:undelivered|failed) ${messagesEn}`,
      `(?:which|what) ${messagesEn} (?:were|was|are|is|have|has) (?:not|never) (?:yet )?(?:been )?(?:delivered|arrived|got through)`,
      `(?:which|what) ${messagesEn} (?:did not|didn t|never|do not|could not) (?:arrive|arrived|get through|got through|be delivered)`,
      `(?:have|did|were) all ${messagesEn} (?:been )?(?:delivered|arrived?|got through|get through)`,
      '(?:who|whom) (?:can|could) (?:you|utblick) not reach',
      '(?:who|whom) (?:can t|cannot|couldn t) (?:you|utblick) reach',
      '(?:who|whom) could not be reached',
    ]),
  },
};

/** Whether it is asked which messages have not arrived, and in which language. */
export const undeliveredWish = createWishReader(forms, '(?:(?:hej|hello|hi|utblick) )*');
