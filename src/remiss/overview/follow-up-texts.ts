import { defineTexts } from '../../language/texts.ts';

/** A list that is gone on from, in words that its reader knows. */
export const followUpTexts = defineTexts('remiss-follow-up', {
  sv: { own: 'mina {{list}}', been: 'som gick ut' },
  en: { own: 'my {{list}}', been: 'that ended' },
});
