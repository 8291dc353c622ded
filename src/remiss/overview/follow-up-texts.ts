import { defineTexts } from '../../language/texts.ts';

/** A list that is gone on from, in words that its reader knows. */
export const followUpTexts = defineTexts('remiss-follow-up', {
  sv: { own: 'mina {{list}}', been: 'som gick ut', except: 'utom {{units}}' },
  en: { own: 'my {{list}}', been: 'that ended', except: 'except {{units}}' },
});
