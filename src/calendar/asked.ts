/** On which day it is asked, and whether what is asked for has been. */
export interface Asked {
  readonly today: string;
  readonly hasBeen: boolean;
}
