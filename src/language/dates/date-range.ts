/** Civil dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly until: string;
}
