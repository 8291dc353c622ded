import type { Telling } from '../../language/naming/told-of.ts';
import { somebodyGoes } from '../../language/naming/told-words.ts';
import { MATTER_KINDS } from './matter-kinds.ts';

/** Tells that one is back from a trip, or reports on it. */
export const backHome =
  /\b(?:hemma|hemkom\w*|tillbaka fran|aterkom\w*|landat|kom(?:mit)? hem|(?:ater|rese)?rapport\w*|skriv\w* om hur|larde|report\w*|back from|got back|home from|returned|learn\w*|write ?-?ups?|redogor\w*|(?:skriv\w*|knapa\w*|plita\w*|snickra\w*|fa) (?:ihop|ner|ned|(?:nagra|ett par) (?:rader|ord)|nat|nagot|en sida)|sammanfatt\w*|beratta\w* (?:om )?(?:hur|vad)|anteckningar\w*|(?:write|writing|wrote|put|type) (?:\w+ ){0,3}(?:up|together|down)|my notes|sum\w* up|varit i)\b/;
export const decides =
  /\b(?:godkann\w*|avsla\w*|bifall\w*|tillstyrk\w*|avstyrk\w*|(?:nej|ja|okej|ok) (?:till|med)|approve\w*|reject\w*|turn\w* (?:\w+ )?down|yes to|no to|ok with|klubba\w*|klartecken|gront ljus|(?:fick|fatt|gar|gick|gatt|kom\w*) (?:\w+ ){0,2}igenom|(?:tagit|tar|tog|ta) stallning|ja eller nej|green light|go ahead|signed off|(?:said|say|says) (?:yes|no)|(?:sagt|sa|sade|sager) (?:ja|nej))\b/;
/** Says yes or no to it, as whoever decides does. */
export const wantsToDecide =
  /\b(?:(?:jag|vi|i|we) (?:\w+ )?(?:sager|sager nu|ger|say|approve|reject|godkanner|avslar|bifaller)|(?:nej|ja|yes|no) (?:till|to))\b/;
export const toldOfMatter: Telling = {
  kinds: MATTER_KINDS,
  acts: new RegExp(
    [
      backHome.source,
      decides.source,
      String.raw`\b(?:ta(?:r|s)? bort|stryk\w*|plocka\w* bort|radera\w*|remove\w*|delete\w*|take \w+ off|(?:satt\w*|tas?|kom\w*) (?:\w+ ){0,2}upp|dagordning\w*|agenda|va?d? (?:har )?(?:hant|hander)|happen\w*)\b`,
      String.raw`\b(?:jav\w*|partisk\w*|bedom\w*|conflict of interest|biased|tyck\w*|synpunkt\w*|emot|against|in favou?r|support\w*|think)\b`,
      String.raw`\b(?:stall\w* in|inte av|avblas\w*|avbok\w*|cancel\w*|call\w* off|hoppa\w* av|dra\w* (?:\w+ ){0,2}(?:tillbaka|ur)|avsta\w*|inte (?:aka|resa|fara) (?:\w+ ){0,4}langre|pull\w* (?:\w+ ){0,4}(?:out|application)|pull\w* (?:my|our|the)|back\w* out|withdraw\w*|drop\w*|not go|flytta\w*|skjut\w*|vanta\w*|bordlagg\w*|mov(?:e|ed|ing)|postpon\w*|wait\w*)\b`,
      String.raw`\b(?:dyr\w*|billig\w*|nota\w*|gick (?:\w+ ){0,5}(?:loss )?pa|landade (?:\w+ ){0,5}pa|kosta\w*|utlagg\w*|bill|expens\w*|cheap\w*|cost\w*|spen[dt]\w*)\b`,
      String.raw`\b(?:hur langt (?:har|kom)\w*|how far (?:has|along)|vem .*ska|(?:vem|vilka|who) (?:for|akte|reste|gick|went|travel+ed)|beslut\w*|papper\w*|word|decision|var ligger|fastnat|stuck|where is|where s|(?:ska|vill|foljer|aker|hanger) (?:\w+ )?med)\b`,
      String.raw`\bput (?:\w+ ){0,2}off\b`,
      somebodyGoes.source,
    ].join('|'),
  ),
};
