import type { Done, TakenBack } from '../../conversation/done.ts';
import type { Language } from '../../language/language.ts';
import { defineTexts } from '../../language/texts.ts';
import { actText } from '../../pages/act-texts.ts';

/** What is said of what somebody did with a question or an answer of the city's own, and wants to take back. */
const takeBackTexts = defineTexts('strategy-take-back', {
  sv: {
    'forward-question': 'Den är skickad. Till dess att den är besvarad kan du ta tillbaka den.',
    'forward-question-ask': 'Ta tillbaka frågan',
    'answer-question':
      'Svaret är skickat. Det rättas på dess kort, och den som frågade får veta att det är rättat.',
    'answer-question-ask': 'Frågor som skickats vidare',
    'take-back-question':
      'Den är tillbakatagen. Ska den besvaras skickar du den igen, under svaret på frågan.',
    'city-answer': 'Det står kvar. En strateg ändrar det eller drar in det där stadens svar visas.',
    'city-answer-ask': 'Stadens svar',
  },
  en: {
    'forward-question': 'It is sent. Until it is answered you can take it back.',
    'forward-question-ask': 'Take back my question',
    'answer-question':
      'The answer is sent. It is corrected on its card, and whoever asked is told that it is.',
    'answer-question-ask': 'Questions passed on',
    'take-back-question':
      'It is taken back. If it is to be answered, send it again below the answer to the question.',
    'city-answer': 'It stands. A strategist changes it or withdraws it where the city answers are shown.',
    'city-answer-ask': 'City answers',
  },
});

/** What somebody did last with a question or an answer, and what changes it; undefined where it was something else. */
export async function takeBackOfQuestion(
  [{ act, subject }]: Done,
  language: Language,
): Promise<TakenBack | undefined> {
  const [kind = ''] = subject.split(':');
  if (kind !== 'question' && kind !== 'city-answer') return undefined;
  const say = takeBackTexts(language);
  const what = actText(act, language);
  if (act === 'take-back-question') return { what, how: say(act) };
  const known = act === 'forward-question' ? act : kind === 'question' ? 'answer-question' : 'city-answer';
  const ask = say(`${known}-ask`);
  return { what, how: say(known), prompts: [{ title: ask, text: ask }] };
}
