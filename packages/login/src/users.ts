/** An account, as far as signing in needs to know it. */
export interface LoginUser {
  readonly id: string;
  /** A disabled account is refused, but only after the mailbox was proven. */
  readonly disabled?: boolean;
}

export interface NewUserDetails {
  /** The address as it was typed, for display. Mail always goes to the canonical one. */
  readonly displayAddress: string;
  /** True for the account that the set-up link made. */
  readonly administrator: boolean;
}

/** The host's accounts: the only thing an application must write. */
export interface Users {
  /** The account of a canonical address, or undefined. */
  find(email: string): Promise<LoginUser | undefined>;
  /** Makes the account of a proven address. Called once per completed challenge at most. */
  create(email: string, details: NewUserDetails): Promise<LoginUser>;
  /** Gives an existing account the administrator's role: the set-up link was completed with its address. */
  makeAdministrator?(userId: string): Promise<void>;
}
