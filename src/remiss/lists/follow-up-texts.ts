import { defineTexts } from '../../language/texts.ts';

/** A list that is gone on from, in words that its reader knows, and what one leaves out. */
export const followUpTexts = defineTexts('remiss-follow-up', {
  sv: {
    listedSent: 'registrerade remisser',
    own: 'mina {{list}}',
    been: 'som gick ut',
    except: 'utom {{units}}',
    ownOnly: 'Jag har bara sett efter bland dina: resten ser bara avsändaren och varje enhet själv.',
  },
  en: {
    listedSent: 'registered referrals',
    own: 'my {{list}}',
    been: 'that ended',
    except: 'except {{units}}',
    ownOnly: 'I have only looked among yours: the rest is for the sender and each unit itself to see.',
  },
});
