import type { Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, SentFile } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { refusalText } from '../../network/refusals.ts';
import type { Outcome } from '../../outcome.ts';
import { texts } from '../texts.ts';
import {
  type HandOverPorts,
  type HandOverRefusal,
  handOverMatter,
  handOverPerson,
  type PersonHandedOver,
} from './hand-over.ts';

const myself =
  /^\s*(?:(?:exportera|hämta|visa|ge mig|lämna ut|export|get|give me|show)\s+)?(?:mina (?:person)?uppgifter|(?:all )?my (?:personal )?data|allt (?:ni|du) (?:vet|har) om mig|registerutdrag)\s*[.?!]?\s*$/iu;
const other =
  /^\s*(?:exportera|lämna ut|hämta|export)\s+(?:alla?\s+|all\s+)?(?:person)?(?:uppgifter(?:na)?|data)\s+(?:om|för|about|for)\s+(?<who>\S.{0,120}?)\s*[.!]?\s*$/iu;
const matter =
  /^\s*(?:exportera|lämna ut|export|release)\s+(?:(?:hela |the )?(?:ärendet?|akten|handlingarna i|matter|file)\s+)?(?<words>(?:besök|visit|remiss|referral|IB|ärende|matter|(?:åtagande|commitment)(?=\s+\d)|\d).{0,80}?)\s*[.!]?\s*$/iu;

/** "Mina uppgifter", "exportera uppgifter om Anna Åkesson" (or a visitor's mail), "lämna ut besök 12", "exportera IB 2026-14". */
export function handOverIntents(ports: HandOverPorts): Intent[] {
  const asked = (turn: MessageTurn) => ({
    actor: turn.person.id,
    at: turn.at,
    key: turn.key,
    language: languageOfText(turn.text, turn.language),
  });
  return [
    {
      name: 'export-own-data',
      claim: (text) => (myself.test(text) ? 0.97 : 0),
      handle: async (turn) =>
        isOfOthers(turn)
          ? notOfOthers(asked(turn).language)
          : answerPerson(await handOverPerson(ports, null, asked(turn)), asked(turn).language),
    },
    {
      name: 'export-person',
      claim: (text) => (other.test(text) ? 0.97 : 0),
      handle: async (turn) => {
        const who = other.exec(turn.text)?.groups?.who ?? '';
        return answerPerson(await handOverPerson(ports, who, asked(turn)), asked(turn).language);
      },
    },
    {
      name: 'export-matter',
      claim: (text) => (matter.test(text) ? 0.97 : 0),
      handle: async (turn) => {
        const words = matter.exec(turn.text)?.groups?.words ?? '';
        return answerMatter(await handOverMatter(ports, words, asked(turn)), asked(turn).language);
      },
    },
  ];
}

const oneself = /(?<!\p{L})(?:mig|mej|min|mina|mitt|me|my|mine|myself)(?!\p{L})/iu;

/** Words that are only understood as this wish, and speak of no one's own: "can I get a copy of all visits". */
const isOfOthers = ({ written }: MessageTurn): boolean => written !== undefined && !oneself.test(written);

/** What is handed over stands in the record: that is not done on a guess. */
function notOfOthers(language: Language): Reply {
  const say = texts(language);
  const [own, list] = [say('ownData'), say('visitsAsSheet')];
  return {
    text: say('ownOrList'),
    language,
    prompts: [
      { title: own, text: own },
      { title: list, text: list },
    ],
  };
}

function answerMatter(made: Outcome<SentFile, HandOverRefusal>, language: Language): Reply {
  return made.ok
    ? { text: texts(language)('matterReady'), files: [made.value], language }
    : { text: refusedText(made.refusal, language) };
}

/** With the matters that name somebody so: in the file, or beside it where they may be about somebody else. */
function answerPerson(made: Outcome<PersonHandedOver, HandOverRefusal>, language: Language): Reply {
  if (!made.ok) return { text: refusedText(made.refusal, language) };
  const { file, by, naming } = made.value;
  const say = texts(language);
  const count = naming.length;
  const ready = by === 'name' ? [say('namingReady', { count }), say('namingCheck')] : [say('personReady')];
  const beside = by === 'id' && count > 0 ? [say('namingBeside', { count })] : [];
  const list = naming.map((matter) => `- ${escapeMarkdown(matter.called(language))}`).join('\n');
  const which = count > 0 ? [list] : [];
  const text = [...ready, ...beside, ...which].join('\n\n');
  return { text, files: [file], language, ...(count > 0 ? { tellsOf: 'visitors' } : {}) };
}

function refusedText(refusal: HandOverRefusal, language: Language): string {
  return refusal === 'nobody' || refusal === 'one-word' || refusal === 'several' || refusal === 'no-matter'
    ? texts(language)(refusal)
    : refusalText(refusal, language, 'who-administrator');
}
