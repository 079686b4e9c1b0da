/** What a system finds of one time: where, and its TIMEX3 value. */
export interface FoundTime {
  readonly span: readonly [start: number, end: number];
  readonly value: string;
}
