declare module 'snowball-stemmers' {
  /** A stemmer of the Snowball project for a language by its English name. */
  export function newStemmer(language: 'swedish' | 'english'): { stem(word: string): string };
}
