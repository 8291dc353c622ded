import { fold, wordsOf } from '../../language/words.ts';
import { findPeople } from '../../network/find-people.ts';
import type { Directory, Person } from '../../network/model.ts';

/** Somebody is to have it, or does already. */
const tells =
  /\b(?:handlagg\w*|tilldela\w*|assign\w*|handlers?|handles?)\b|\b(?:ska|skall|gar|lamnas?|ge|should|goes|give) (?:\w+ ){0,2}?(?:till|to)\b|\b(?:tar|skoter|takes) (?:\w+ ){0,2}?(?:remissen|hand om|den|it|care|the referral)\b/;
const name = /\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu;
const not = /\b(?:inte|ej|aldrig|not|never)\b/;

/** The one person whom a text tells to have a remiss: "handläggare är Megan", "den ska till Anna"; undefined for none or several. */
export function handlerTold(written: string, directory: Directory): Person | undefined {
  const said = fold(written);
  if (!tells.test(said) || not.test(said)) return undefined;
  const people = [...written.normalize('NFC').matchAll(name)].flatMap(([words]) => {
    const [first = ''] = wordsOf(fold(words));
    // A word of another name, such as that of a unit, calls nobody.
    const called = findPeople(directory, words).filter((one) => wordsOf(fold(one.name))[0] === first);
    return called.length === 1 ? called : [];
  });
  const [only, ...others] = new Set(people);
  return others.length === 0 ? only : undefined;
}
