/** An incoming number and the calendar day YYYY-MM-DD on which it was given. */
export interface NumberInForce {
  readonly number: string;
  readonly date: string;
}
