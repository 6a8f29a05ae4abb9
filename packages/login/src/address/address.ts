/** A checked address. Two spellings of one account have the same `account`. */
export interface Address {
  /** Key of the account, and where mail goes: local part in lower case, domain as A-label. */
  readonly account: string;
  /** Key of budgets: `account` without `+tag`, and without dots at Gmail. Never an account key. */
  readonly limiter: string;
  /** As typed and trimmed, or `account` where it is suspicious; for showing only. */
  readonly display: string;
  readonly domain: string;
  /** Normalising changed more than case: a look-alike, or an address of another script. */
  readonly suspicious: boolean;
}
