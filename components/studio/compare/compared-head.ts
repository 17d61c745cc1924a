/** A plan as the head of a column. */
export interface ComparedHead {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  /** Where it can be opened. */
  readonly href: string;
  readonly effective: string;
  /** The decree that it was judged by; null where none is known for its day. */
  readonly set: string | null;
}
