import type { Segment } from './segments.ts';

/** A letter by which the city invites the visitors, most often for their visas (4#5). */
const LETTER =
  /(?:inbj(?:udnings)?[.-]?\s?brev\p{L}*|inv(?:it)?\.? let+ers?|inbjudan(?:s)?brev\p{L}*|invitasjonsbrev\p{L}*|invitationsbrev\p{L}*|invit\p{L}* let+ers?|let+ers? of invit\p{L}*|visa (?:letter|support|invitation)s?|visum(?:brev|inbjudan|stöd)|inbjudan i brevform|invitation (?:in|as) (?:the form of )?a letter|official invitation|officiell inbjudan|formell inbj(?:udan)?|formal invitation|written invitation|skriftlig inbjudan|inbjudan (?:(?:ställd )?till (?:den |er |vår )?(?:\p{L}+ )?(?:ambassad|konsulat)(?:en|et)|för visum|behövs|för våra visum)|invitation (?:for|to obtain|to get) (?:the |our |their )?visas?|(?:write|issue|send|address|direct|need|want|requir)\p{L}* (?:us |them )?an? invitation to (?:the |our |your )?(?:\p{L}+ )?(?:embassy|consulate)|invite us (?:officially|formally)|support(?:ing)? letters?|lettres? d['’]invitation|cartas? (?:de )?(?:invitaci[oó]n|convite)|letter[ae] (?:di |d['’])invit\p{L}*|einladungs(?:schreiben|brief)\p{L}*|uitnodigingsbrief\p{L}*|kutsukirje\p{L}*|letters? (?:that|where|in which|saying(?: that)?) you invit\p{L}*|letters?(?: (?!of|for)\p{L}+){0,3} inviting (?:us|me|our|the|them|all)|brev (?:där|som|i vilket)[^.,;]{0,30}(?:bjuder in|inbjuder)|papers? (?:of|for) (?:the )?(?:invit\p{L}*|visas?)|invit\p{L}* papers?|letters? (?:for|to) (?:the|our) (?:\p{L}+ )?(?:embassy|consulate)|brev till (?:\p{L}+ )?ambassaden|(?:need|requir)\p{L}* (?:an? )?(?:\p{L}+ )?invitation(?! to)|invitation[^.;]{0,40}(?:may|could|can) (?:kindly )?be (?:forwarded|sent|issued)|behöver (?:en )?inbjudan|(?:send|issue|provide)\p{L}* (?:us |them |me )?(?:an? )?(?:official |formal )?invitation(?! to)|invitation(?=[^.;]{0,40}visa)|inbjudan(?=[^.;]{0,40}vis(?:um|a|ering))|vis(?:um|ering)\p{L}*[^.;]{0,40}(?:en|er|ert|officiell|skriftlig) inbjudan|brev[^.;]{0,40}vis(?:um|a)|letters?[^.;]{0,40}visas?)/iu;
/** It is there already, or not wanted. */
const NOT_ASKED =
  /(?:redan (?:fått|ordnat|har)|har (?:vi )?(?:redan )?(?:fått|ordnat)|fått (?:ett )?från|already (?:have|has|got|received|been (?:issued|received|sent)|issued|come|came|arrived|sent)|(?:har|has|have) (?:redan |already )?(?:kommit|come|arrived) (?:from|från)|have (?:already )?(?:received|obtained|got)|issued by (?:the )?(?!you|your|stockholm|city)|(?:inte|ej|inget|ingen|inga|not|no|without(?! (?:it|this|that|which|them))|utan(?! (?:den|det|dem))|pas|kein\p{L}*|nicht|non|geen|don't|do not|doesn't|nor)\s+(?:\p{L}+\s+){0,4}(?:(?:inbjud|invit|einlad|uitnodig|kutsu)\p{L}*|letter|lettre|carta|visa)|(?:behövs|krävs|erfordras|fordras|behöver|brauch\p{L}+|benötig\p{L}+|needs?|needed|required|necessary|kræves|trengs)\s+(?:det |wir )?(?:\p{L}+\s)?(?:inte|ej|not|nicht|keine?n?)(?!\p{L})|(?:is|are) not (?:needed|required|necessary)|isn't (?:needed|required)|no need|(?:is|are|has been|have been|was|were) (?:being )?(?:handled|arranged|sorted|seen to|taken care of)|(?:ordnas|sköts|fixas|ordnar|sköter) (?:av|genom|via|vårt|vår|vi)(?!\p{L})|nothing (?:is )?needed|don['’]t worry|not necessary|unnecessary|onödigt|no longer|svenska institutet|from the (?:swedish institute|ministry|university))/iu;
/** "Without it no visa is given": why it is asked for. */
const ELSE_NO_VISA =
  /(?<!\p{L})(?:no visas?(?: \p{L}+)? (?:given|granted|issued|possible|stamped)|inga? vis(?:um|ering) (?:ges|beviljas|utfärdas)|(?:without|utan) (?:it|this|that|one|which|den|det|detta)(?!\p{L})[^.;!?]*)/giu;
/** Not there yet: "nobody may travel without a letter of invitation, so could you send us one?" */
const SEND_ONE =
  /(?:could|can|would|please|kan|skulle|(?:beg|ask|ber|request) (?:you|er) (?:to|att)) (?:you |ni )?(?:kindly |please )?(?:send|issue|write|skicka|skriva|utfärda)\s(?:\p{L}+\s){0,2}(?:one|ett|en|it|det)(?!\p{L})/iu;
const NO =
  /^(?:no|nej|nei|none|n\/a|-|inte|ej|not? (?:needed|required)|behövs (?:ej|inte)|n|0)(?![\p{L}])|(?<!\p{L})(?:none|not) (?:needed|required|necessary)|behövs (?:ej|inte)/iu;

/** "[ ] Yes [x] No". */
const NO_TICKED = /(?:\[\s*[x✓✔]\s*\]|[☒☑✓✔])\s*(?:no|nej|nei)(?!\p{L})/iu;

/** "Please send an official letter for the visa, without letter the consul says no": it is asked for in a clause of its own. */
const ASKS_FOR =
  /(?<!\p{L})(?:please|kindly|could|can|would|may we ask|kan|skulle|vänligen|snälla|ber)(?!\p{L})/iu;
const isAskedInClause = (text: string): boolean =>
  text
    .split(/[,;:]|\s[–—-]\s/u)
    .some((clause) => ASKS_FOR.test(clause) && LETTER.test(clause) && !NOT_ASKED.test(clause));

/** "Could you write it?", after what was said of the letter. */
const SEND_IT = new RegExp(`${SEND_ONE.source}\\s*(?:[.,;!?]|$)`, 'iu');
const TURN = /(?<!\p{L})(?:but|however|yet|still|men|dock|däremot|ändå)(?!\p{L})/giu;

/** "We need no visa, but our accountants demand a letter": what counts is said after the turn. */
function isAskedAfterTurn(text: string): boolean {
  const turn = [...text.matchAll(TURN)].at(-1);
  const last = turn === undefined ? '' : text.slice(turn.index + turn[0].length);
  return LETTER.test(last) && !NOT_ASKED.test(last);
}

/** Whether the city is asked to write a letter of invitation. */
export function asksForInvitation(segments: readonly Segment[]): boolean {
  return segments.some(({ text, kind, field }, position) => {
    if (kind === 'signature' || kind === 'sender') return false;
    if (field === 'letter') return !NO.test(text.trim()) && !NO_TICKED.test(text);
    if (!LETTER.test(text)) return false;
    const next = segments[position + 1]?.text ?? '';
    const isAskedAfterAll =
      SEND_ONE.test(text) || SEND_IT.test(next) || isAskedAfterTurn(text) || isAskedInClause(text);
    if (NOT_ASKED.test(text.replace(ELSE_NO_VISA, ' ')) && !isAskedAfterAll) return false;
    if (/\?\s*$/.test(text) && NO.test(next)) return false;
    return !/^(?:this|it|that|det|detta|den) (?:is|has|have|har|är|behövs)?[^.]{0,30}(?:already|redan|not|inte)/iu.test(
      next,
    );
  });
}
