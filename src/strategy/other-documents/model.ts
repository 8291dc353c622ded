/** A paragraph of a document beside the strategy, word for word. */
export interface OtherParagraph {
  /** Name of the document as it is cited: `Reseriktlinjer`. */
  readonly document: string;
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}
