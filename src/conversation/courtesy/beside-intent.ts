import { countWords } from '../../language/words.ts';
import type { Intent } from '../feature.ts';
import { matterBeside } from './beside.ts';

/** From this on somebody knows the matter as their own. */
const SURE = 0.5;
/** What is said in a line is read without its greeting; a letter belongs together. */
const MOST_WORDS = 12;

/** "Gomorron, mina remisser": whoever of `others` knows the matter by itself is given it without the greeting. */
export function besideCourtesy(others: readonly Intent[]): Intent {
  const claimOn = (text: string) => Math.max(0, ...others.map(({ claim }) => claim(text)));
  return {
    name: 'matter-beside-courtesy',
    claim: (text) => {
      if (countWords(text) > MOST_WORDS) return 0;
      const matter = matterBeside(text);
      const claim = matter === undefined ? 0 : claimOn(matter);
      return claim >= SURE ? claim : 0;
    },
    meantAs: (text) => [matterBeside(text)].filter((matter) => matter !== undefined),
    meansOthers: true,
    handle: () => Promise.reject(new Error('a matter beside a greeting is for whoever knows it')),
  };
}
