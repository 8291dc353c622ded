import { answersFound, type Intent } from '../../conversation/feature.ts';
import { escapeMarkdown } from '../../conversation/markdown.ts';
import type { MessageTurn, Reply, SentFile } from '../../conversation/turn.ts';
import { type Language, languageOfText } from '../../language/language.ts';
import { currentDirectory } from '../../network/directory/directory-register.ts';
import { findPeople } from '../../network/find-people.ts';
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
import { matterAskedFor, perhapsKeptAbout, personAskedFor, tellsOfRequest } from './read-hand-over-wish.ts';

const myself =
  /^\s*(?:(?:exportera|hämta|visa|ge mig|lämna ut|export|get|give me|show)\s+)?(?:mina (?:person)?uppgifter|(?:all )?my (?:personal )?data|allt (?:ni|du) (?:vet|har) om mig|registerutdrag)\s*[.?!]?\s*$/iu;
/** More than of what is taken because nobody else does, and less than of who knows the names in it. */
const REQUEST_CLAIM = 0.12;

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
      claim: (text) => (personAskedFor(text) === undefined ? 0 : 0.97),
      handle: async (turn) => {
        const who = personAskedFor(turn.text) ?? '';
        return answerPerson(await handOverPerson(ports, who, asked(turn)), asked(turn).language);
      },
    },
    {
      name: 'export-person-kept',
      claim: (text) => (perhapsKeptAbout(text) === undefined ? 0 : 0.97),
      // "Allt du har om Europa Nostra" is of no person.
      ...answersFound(async (turn) => {
        const who = perhapsKeptAbout(turn.text) ?? '';
        if (findPeople(await currentDirectory(ports.store), who).length === 0) return undefined;
        const reply = async () =>
          answerPerson(await handOverPerson(ports, who, asked(turn)), asked(turn).language);
        return { reply };
      }),
    },
    {
      name: 'matter-requested',
      // A matter that is there is shown first.
      claim: (text) => (tellsOfRequest(text) ? REQUEST_CLAIM : 0),
      answersEdits: true,
      handle: async (turn) => ({ text: texts(asked(turn).language)('no-matter') }),
    },
    {
      name: 'export-matter',
      claim: (text) => (matterAskedFor(text) === undefined ? 0 : 0.97),
      handle: async (turn) => {
        const words = matterAskedFor(turn.text) ?? '';
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
