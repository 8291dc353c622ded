import { soundsSpelledOut } from '../../language/everyday-spelling.ts';
import { fold } from '../../language/words.ts';
import { overviewTexts } from '../lists/texts.ts';
import { asksForRules } from './existing-question.ts';
import { languageIn } from './language-in.ts';
import { NOUN } from './nouns.ts';

/** A question of what somebody has or is part of, whoever that is. */
export interface HolderQuestion {
  /** As a list is asked for. */
  readonly asked: string;
  /** The words for a unit, which there may be none of; undefined where it is "we" or the city. */
  readonly unit: string | undefined;
}

const ASIDE =
  '(?:val|ju|egentligen|redan|nu|just nu|idag|i dag|faktiskt|fortfarande|inte|totalt|sammanlagt|tillsammans|om aret|per ar|arligen|varje ar|already|currently|now|really|today|altogether|in total|together|a year|per year|every year)';
const SOME =
  '(?:nagra|nagot|nagon|nan|nat|ngt|ngn|inga|inget|ingen|ett|en|manga|internationell\\w*|utlandsk\\w*|gallande|any|no|an?|some|many|international|foreign)';
const ABROAD =
  '(?:utomlands|utrikes|i utlandet|i andra lander|internationellt|(?:med|with) (?:andra|other|nagon|nagra|any|utlandska|foreign) (?:stader|stad|lander|parter|cities|city|countries|parties)|abroad|in other countries)';
const COOPERATIONS =
  'samarbeten(?:a)?|samverkan|partnerskap(?:en)?|co-?operations|collaborations|partnerships';
const THING = `(?<thing>${NOUN}|${COOPERATIONS})`;
const HOLDER = '(?<holder>[^ ]+(?: [^ ]+){0,4}?)';
const MEMBER =
  '(?:med(?: i)?|medlem(?:mar)?(?: (?:i|av|hos))?|(?:en )?del av|anslut(?:na|en|et) till|(?:a )?members?(?: of)?|(?:a )?part of|in)';
const END = `(?: ${ABROAD})?(?: ${ASIDE})*(?: (?:va|eller|eller hur|visst|right))?$`;
const PAYS = '(?:betalar|lagger|ger|kostar|do|does)';
const OF_MEMBERSHIP = `(?:(?:att|o|och|a) va(?:ra)? (?:med|me) i|(?:allt |det |de |dom )?(?:som )?(?:vi|we) (?:ar|e|are) (?:med|me|part|members?|in)(?: (?:i|of))?|to be (?:in|part of|members? of)|(?:\\w+ )?medlems\\w*|(?:our |the )?member\\w*(?: fees?)?|(?:vara |sina )?natverk\\w*|(?:our )?networks?)`;

const forms = [
  `^(?:har|ingar|has|have|does|do|is|are) ${HOLDER}(?: have| part of| members? of)?(?: ${ASIDE})*(?: (?:i|in))?(?: ${SOME})* ${THING}${END}`,
  `^(?:hur manga|how many) (?:${SOME} )*${THING} (?:har|finns(?: det)? (?:hos|i|pa|inom)|do|does|has|have|are there (?:in|at)) ${HOLDER}(?: have)?${END}`,
  `^(?:vilka|vad for|which|what) (?:${SOME} )*${THING} (?:har|do|does|have|has) ${HOLDER}(?: have)?${END}`,
  `^(?:vad|what) (?:ar|is|are) ${HOLDER}(?: ${ASIDE})* ${MEMBER}${END}`,
  `^(?:vad|va|hur mycket|what|how much) ${PAYS} ${HOLDER}(?: pay| spend)?(?: ${ASIDE})*(?: (?:for|i|pa|in|on|till))?(?: ${ASIDE})* ${OF_MEMBERSHIP}${END}`,
].map((form) => new RegExp(form));
/** "Kulturnämnden har väl inga avtal?": only where it is asked, for it may be told. */
const told = new RegExp(`^${HOLDER} (?:har|has|have)(?: ${ASIDE})*(?: ${SOME})+ ${THING}${END}`);
const asksBack = /\?\s*$|\b(?:val|va|eller hur|visst|right)\b/;
const we = /^(?:vi|we)$/;
const city =
  /^(?:(?:hela )?(?:staden|stan)|stockholm(?:s stad)?|(?:the )?(?:whole )?city|registret|the register)$/;
/** What these say of a holder is no name of it. */
const noHolder =
  /^(?:du|ni|man|de|dom|det|den|han|hon|you|they|it|there|andra|others?)$|\b(?:att|to|som|that)\b/;
const LONGEST = 140;

/**
 * Reads what somebody asks that a unit, the city or "we" has or is part of ("Kulturnämnden har väl inga avtal?", "vad är vi
 * med i?"), and how such a list is asked for; undefined where it asks what may be done, or anything else.
 */
export function readHolderQuestion(text: string): HolderQuestion | undefined {
  if (text.length > LONGEST) return undefined;
  const said = fold(soundsSpelledOut(text.normalize('NFC').trim()))
    .replace(/[\s?.!,:]+$/, '')
    .replace(/[,\s]+/g, ' ');
  if (asksForRules(said)) return undefined;
  const patterns = asksBack.test(fold(text)) ? [...forms, told] : forms;
  const groups = patterns.map((form) => form.exec(said)?.groups).find((found) => found !== undefined);
  const holder = groups?.holder;
  if (holder === undefined || noHolder.test(holder)) return undefined;
  const say = overviewTexts(languageIn({ text, language: 'sv' }));
  const thing = groups?.thing;
  const noun =
    thing === undefined
      ? say('nounMemberships')
      : new RegExp(`^(?:${COOPERATIONS})$`).test(thing)
        ? say('nounCommitments')
        : thing;
  if (/^(?:jag|i)$/.test(holder)) return { asked: say('askedMine', { noun }), unit: undefined };
  if (we.test(holder)) return { asked: say('askedOwn', { noun }), unit: undefined };
  if (city.test(holder)) return { asked: say('askedAll', { noun }), unit: undefined };
  const unit = holder.replace(/^(?:the|vi pa|we at) /, '');
  return { asked: say('askedOf', { noun, unit }), unit };
}
