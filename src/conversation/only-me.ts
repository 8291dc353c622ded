import { recentTexts } from '../language/kept/recent-texts.ts';
import { type Language, languages } from '../language/language.ts';
import { toThemAlone } from './alone.ts';
import { createMemory } from './memory.ts';
import { texts } from './texts.ts';
import type { MessageTurn, Prompt, Reply } from './turn.ts';

/** What somebody asks who wants the answer for themselves alone. */
interface OnlyMe {
  /** Empty where they say no more than that. */
  readonly asked: string;
  /** Of the words that ask for it. */
  readonly language: Language;
  /** False where they may mean something else: "privat". */
  readonly isPlain: boolean;
}

interface Grammar {
  /** Asks for it wherever it stands: "svara bara mig", "så att bara jag ser det". */
  readonly full: string;
  /** Short for it, told from the question by a sign: "bara mig: …". */
  readonly short: string;
}

const grammars: Readonly<Record<Language, Grammar>> = {
  sv: {
    full: [
      '(?:(?:kan|kunde|skulle|vill) (?:du|ni) )?(?:svara|svar|visa|berätta|säg|skicka|ge|skriv|ta)(?: (?:det|den|detta|svaret))?(?: (?:på|av))? (?:(?:bara|endast|enbart|blott)(?: (?:till|för|åt|inför))? (?:mig|mej)|(?:till |för |åt )?(?:mig|mej) (?:ensam|privat|enskilt)|privat|enskilt|i enrum)',
      'så (?:att )?(?:bara|endast|enbart) jag (?:kan )?(?:ser|se|får se|läser|läsa)(?: (?:det|den|svaret|detta))?',
      '(?:helst )?inte (?:inför|framför) (?:hela (?:kanalen|gruppen|chatten|teamet|gänget)|alla(?: (?:andra|i kanalen))?|de andra)',
      '(?:utan att|så (?:att )?inte) (?:alla|någon annan|nån annan|de andra|andra|resten) (?:kan )?(?:ser|se|läser|läsa|får se)(?: (?:det|den|svaret|detta))?',
    ].join('|'),
    short:
      '(?:bara|endast|enbart)(?: (?:till|för|åt))? (?:mig|mej)|(?:(?:svara|visa|säg|skicka|berätta) )?(?:till |för |åt )?(?:mig|mej) (?:bara|endast|enbart)|privat|enskilt|i enrum',
  },
  en: {
    full: [
      '(?:(?:can|could|would|will) you )?(?:please )?(?:answer|reply|respond|show|tell|send|give|say)(?: (?:it|this|that|the answer))? (?:(?:only|just)(?: (?:to|for))? me|(?:to |for )?me (?:alone|privately)|privately|in private)',
      'so (?:that )?only i (?:can )?(?:see|read)(?: (?:it|this|the answer))?',
      '(?:(?:please )?not in front of (?:the (?:whole|entire) (?:channel|group|team|chat)|everyone|everybody|the others))',
      '(?:without (?:anyone|anybody|everyone|others) (?:else )?(?:seeing|reading)|so (?:that )?(?:nobody|no one) else (?:can )?(?:sees?|reads?))(?: (?:it|this|the answer))?',
    ].join('|'),
    short:
      '(?:only|just)(?: (?:to|for))? me|(?:(?:answer|reply|show|tell|send) )?(?:to |for )?me only|(?:to|for) me alone|for my eyes only|privately|in private|private',
  },
};

const courtesy = '(?:[\\s,]+(?:tack|snälla|please|thanks|tack så mycket))?';
const sign = '\\s*[:,;.!?–—(-]+\\s*';

/** The forms in which a message may ask for it, in words that mean nothing else and in short; `asked` is the rest. */
function formsOf({ full, short }: Grammar): { readonly form: RegExp; readonly isPlain: boolean }[] {
  const plain = [
    `^(?:${full})${courtesy}\\s*[.!?]*$`,
    `^(?:${full})${courtesy}(?:${sign}|\\s+)(?:(?:på|to) (?=\\S))?(?<asked>\\S.*)$`,
    `^(?<asked>\\S.*?[?.!])\\s*\\(?(?:${full})${courtesy}\\)?\\s*[.!?]*$`,
    `^(?<asked>\\S.*?)(?:${sign}|\\s+(?:och|men|and|but)\\s+|\\s+)\\(?(?:${full})${courtesy}\\)?\\s*[.!?]*$`,
  ];
  const other = [
    `^(?:${short})${courtesy}\\s*[.!]*$`,
    `^(?:${short})${courtesy}${sign}(?<asked>\\S.*)$`,
    `^(?<asked>\\S.*?[?.!])\\s*\\(?(?:${short})${courtesy}\\)?\\s*[.!]*$`,
    `^(?<asked>\\S.*?)${sign}\\(?(?:${short})${courtesy}\\)?\\s*[.!]*$`,
  ];
  const read = (form: string, isPlain: boolean) => ({ form: new RegExp(form, 'isu'), isPlain });
  return [...plain.map((form) => read(form, true)), ...other.map((form) => read(form, false))];
}

const forms = languages.flatMap((language) =>
  formsOf(grammars[language]).map((form) => ({ ...form, language })),
);

/** Longer texts are letters. */
const LONGEST = 600;

const MOST_KEPT = 2_000;

/** What a message asks for that wants to be answered past the others; undefined where it does not say so. */
export const readOnlyMe = recentTexts(MOST_KEPT, (text): OnlyMe | undefined => {
  if (text.length > LONGEST) return undefined;
  const said = text.normalize('NFC').trim();
  for (const { form, language, isPlain } of forms) {
    const found = form.exec(said);
    if (found !== null) return { asked: found.groups?.asked?.trim() ?? '', language, isPlain };
  }
  return undefined;
});

/** Sees to it that whoever asks for it is answered past the others. */
export interface OnlyMeReader {
  /** What `answer` gives to the message as it is meant; how to ask where it asks nothing. */
  answering<Given extends Reply | undefined>(
    turn: MessageTurn,
    answer: (turn: MessageTurn) => Promise<Given>,
  ): Promise<Given | Reply>;
  /** The reply, which goes on where it began; `asked` is what it answers, where that may be answered again. */
  goingOn(turn: MessageTurn, reply: Reply, asked: string | undefined): Reply;
}

/** "Svara bara mig" of a question, before or after it, or of the one that was just answered before all. */
export function createOnlyMe(): OnlyMeReader {
  const answered = createMemory<string>();
  return {
    answering: async (turn, answer) => {
      const wish = readOnlyMe(turn.text);
      const isOwnChat = turn.conversation.kind === 'personal';
      if (wish === undefined || (isOwnChat && !wish.isPlain)) return answer(turn);
      const asked = wish.asked === '' && !isOwnChat ? answered.recall(turn) : wish.asked;
      if (asked === undefined || asked === '') {
        const text = texts(wish.language)(isOwnChat ? 'onlyMeHere' : 'onlyMeHow');
        return toThemAlone({ text, language: wish.language });
      }
      const reply = await answer({ ...turn, text: asked, alone: true });
      return reply && toThemAlone(reply);
    },
    goingOn: (turn, reply, asked) => {
      if (turn.conversation.kind === 'personal') return reply;
      const say = texts(reply.language ?? turn.language);
      if (turn.alone === true || reply.alone === true) {
        const ask = ({ title, text }: Prompt) => ({ title, text: `${say('onlyMe')}: ${text}` });
        return toThemAlone(reply.prompts ? { ...reply, prompts: reply.prompts.map(ask) } : reply);
      }
      if (asked === undefined) return reply;
      const said = () => {
        answered.remember(turn, asked);
        reply.said?.();
      };
      if (reply.citations === undefined) return { ...reply, said };
      const button = { title: say('onlyMe'), text: say('onlyMe') };
      return { ...reply, said, prompts: [...(reply.prompts ?? []), button] };
    },
  };
}
