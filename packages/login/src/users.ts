/** An account, as far as signing in needs to know it. */
export interface LoginUser {
  readonly id: string;
  /** A disabled account is refused, but only after the mailbox was proven. */
  readonly disabled?: boolean;
  /** Canonical address, where the account is found by its id. */
  readonly email?: string;
}

export interface NewUserDetails {
  /** The address as it was typed, for display. Mail always goes to the canonical one. */
  readonly displayAddress: string;
  /** True for the account that the set-up link made. */
  readonly administrator: boolean;
  /** As the `tenant` hook named it; empty without that hook. */
  readonly tenant: string;
}

/** The host's accounts: the only thing an application must write. */
export interface Users {
  /** The account of a canonical address, or undefined. `tenant` is empty without the `tenant` hook. */
  find(email: string, tenant: string): Promise<LoginUser | undefined>;
  /** Makes the account of a proven address. Called once per completed challenge at most. */
  create(email: string, details: NewUserDetails): Promise<LoginUser>;
  /**
   * The account of an id, with its address. Passkeys and API sessions, which know no address, need it: so
   * that a disabled account is refused there too.
   */
  byId?(userId: string): Promise<LoginUser | undefined>;
  /** Gives an existing account the administrator's role: the set-up link was completed with its address. */
  makeAdministrator?(userId: string): Promise<void>;
}
