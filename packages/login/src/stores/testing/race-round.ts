/** What the rivals of one round do at the same moment. */
export interface RaceRound {
  readonly task: 'consume' | 'claim' | 'hit' | 'take' | 'rotate' | 'append';
  /** Of the challenge or the family; also the key of the counter. */
  readonly id: string;
  /** Hex; of the refresh token, for `rotate`. */
  readonly linkHash: string;
  readonly bindHash: string;
  readonly now: number;
  /** Moment at which all rivals begin, so that they meet. */
  readonly startAt: number;
  readonly tries: number;
}
