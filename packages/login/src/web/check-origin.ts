const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

export interface OriginCheck {
  readonly method: string;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  /** The `Sec-Fetch-Site` header. */
  readonly secFetchSite: string | undefined;
  /** The `Sec-Fetch-Mode` header; `none` counts as a person's own navigation only with `navigate`. */
  readonly secFetchMode?: string | undefined;
  /** Whether the request carries any cookie of ours. */
  readonly hasCookie: boolean;
  /** Trusted origins, from configuration; never the `Host` header. */
  readonly trusted: readonly string[];
}

export type OriginVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'origin-foreign' | 'site-foreign' | 'site-unknown' };

const ALLOWED: OriginVerdict = { allowed: true };

/**
 * Whether an unsafe request comes from our own pages. `Origin` decides where there is one; then
 * `Sec-Fetch-Site`; where a client sends neither, the request may carry no cookie. Safe methods pass: they
 * never change state. There is no list of exceptions.
 */
export function checkOrigin(check: OriginCheck): OriginVerdict {
  if (SAFE_METHODS.includes(check.method)) return ALLOWED;
  if (check.origin !== undefined && check.origin !== 'null') {
    return check.trusted.includes(check.origin) ? ALLOWED : { allowed: false, reason: 'origin-foreign' };
  }
  if (check.secFetchSite !== undefined) {
    const own = check.secFetchSite === 'same-origin';
    const typed = check.secFetchSite === 'none' && check.secFetchMode === 'navigate';
    return own || typed ? ALLOWED : { allowed: false, reason: 'site-foreign' };
  }
  return check.hasCookie ? { allowed: false, reason: 'site-unknown' } : ALLOWED;
}

const ESSENCES = { json: 'application/json', form: 'application/x-www-form-urlencoded' } as const;

/** Whether a `Content-Type` header is the one the route takes; case and parameters do not matter. */
export function hasContentType(contentType: string | undefined, expected: keyof typeof ESSENCES): boolean {
  const essence = contentType?.split(';', 1)[0]?.trim().toLowerCase();
  return essence === ESSENCES[expected];
}
