import { wordsInLowerCase } from '../../language/words.ts';

/** Words by which people ask, whatever they ask about: who asks in these alone has left out the matter. */
const frameWords: ReadonlySet<string> = new Set(
  `får fick kan kunde ska skall skulle bör borde måste behöver har är var blir går gäller funkar vi man jag ni du han hon de dom
  det den detta det här oss er mig dig sig så då nu där som att om och eller men vad vem vilka vilken vilket hur när varför
  va e nåt nån något någon nåra några me mej dej t å o fr
  inte ej väl ju nog också bara ens egentligen snälla tack hej hejsan undrar undra vill veta fråga frågar säga säger svara
  snabbt kort förstår en ett i på för av till med från min mitt mina vår vårt våra kollega kollegan chef chefen ok okej bra rätt fel
  ja nej bestämmer beslutar göra gör gjort ha få lov heter
  may might can could shall should must will would do does did is are was be have need we i you they he she it this that us me
  my our the a an of to for in on with by from and or but if so not what who which when why how where please thanks hello hi
  understand wonder wonders know ask asks asking question say says colleague boss manager right wrong decides decide allowed called`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether a word, in small letters, is one by which people ask. */
export const isFrameWord = (word: string): boolean => frameWords.has(word);

/** The words of a question that tell what it is about, in small letters; none in "får vi det?" */
export function tellingWords(question: string): string[] {
  return wordsInLowerCase(question).filter((word) => !isFrameWord(word));
}
