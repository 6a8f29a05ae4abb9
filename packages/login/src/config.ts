import type { Keyring } from '@postern/keyring';
import type { Address } from './address/address.ts';
import type { Clock } from './clock.ts';
import type { LoginEvent } from './events.ts';
import type { Limits } from './limits.ts';
import type { DeliverMail } from './mail/mail.ts';
import type { Store } from './store.ts';
import type { Users } from './users.ts';

export type SignUpPolicy = 'open' | 'closed' | ((address: Address) => boolean | Promise<boolean>);

/** Session lifetimes in milliseconds. */
export interface SessionLifetimes {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export type SessionPreset = 'strict' | 'balanced' | 'portal' | 'long';

export interface LoginConfig {
  /** Origin (and nothing more) of the site, such as `https://mail.example.org`. No request can change it. */
  readonly publicUrl: string;
  /** Accepts an `http:` public URL, on a loopback name only. */
  readonly insecureDev?: boolean;
  /** Name of the site in mails. Default: the host of `publicUrl`. */
  readonly appName?: string;
  readonly keyring: Keyring;
  readonly store: Store;
  readonly users: Users;
  readonly deliver: DeliverMail;
  readonly clock: Clock;
  readonly onEvent?: (event: LoginEvent) => void;
  /** Default `open`. The address rules and budgets hold in either case. */
  readonly signUp?: SignUpPolicy;
  /** Default `__Host-pl_`. Must begin with `__Host-`. */
  readonly cookiePrefix?: string;
  readonly limits?: Partial<Limits>;
  /** Origins of unsafe requests. Default: the public origin alone. */
  readonly trustedOrigins?: readonly string[];
  /** Life of a link and its code, in milliseconds. Default 10 minutes, at most 60. */
  readonly linkTtlMs?: number;
  /** Default `balanced`. */
  readonly session?: SessionPreset | SessionLifetimes;
  /** Paths of the host's pages. */
  readonly paths?: {
    /** Landing page of sign-in links. Default `/login/verify`. */
    readonly verify?: string;
    /** Landing page of set-up and invitation links. Default `/login/welcome`. */
    readonly grant?: string;
  };
}
