import { BRANDS } from '../data/brands.ts';

/** Characters of path, query and fragment that are looked at. */
const PATH_CHARACTERS = 2_000;

/** Words of signing in, as whole pieces of a host or path. */
const LOGIN_WORDS =
  /(?:^|[^a-z])(?:log-?in|log-?on|sign-?in|sign-?on|signin|verify|verification|verifizier\w{0,6}|auth|authenticate|account|konto|secure|security|update|confirm|password|passwd|webmail|owa|unlock|suspend\w{0,3}|credential\w?|wallet|recovery?)(?:$|[^a-z])/;

/** True where host or path speak of signing in. */
export function hasLoginWords(url: URL): boolean {
  return LOGIN_WORDS.test(`${url.hostname}${url.pathname}`.slice(0, PATH_CHARACTERS).toLowerCase());
}

/** Plain words of unmistakable brands, as they stand in paths. */
const PATH_BRANDS: ReadonlyMap<string, string> = new Map(
  BRANDS.filter((brand) => !brand.ambiguous).flatMap((brand) =>
    brand.words.filter((word) => word.length > 3).map((word) => [word, brand.name]),
  ),
);

/** The brand named in a path as a whole piece ("/paypal/login"). */
export function brandInPath(url: URL): string | undefined {
  const path = url.pathname.slice(0, PATH_CHARACTERS).toLowerCase();
  for (const piece of path.split(/[^a-z0-9]+/)) {
    const name = PATH_BRANDS.get(piece);
    if (name !== undefined) {
      return name;
    }
  }
  return undefined;
}

/** An address of the reader in the ways in which it may stand in a link. */
export interface SpelledAddress {
  /** Plain, escaped and hexadecimal, in small letters. */
  readonly small: readonly string[];
  readonly base64: string;
}

/** Spells an address once for all links of a message. */
export function spellAddress(address: string): SpelledAddress {
  const bytes = Buffer.from(address);
  return {
    small: [address, encodeURIComponent(address.toWellFormed()).toLowerCase(), bytes.toString('hex')],
    base64: bytes.toString('base64').replace(/=+$/, ''),
  };
}

/** True where the reader's own address stands in the link. */
export function namesRecipient(url: URL, recipients: readonly SpelledAddress[]): boolean {
  if (recipients.length === 0) {
    return false;
  }
  const tail = `${url.pathname}${url.search}${url.hash}`.slice(0, PATH_CHARACTERS);
  if (tail.length < 8) {
    return false;
  }
  const lower = tail.toLowerCase();
  return recipients.some(
    ({ small, base64 }) => small.some((spelled) => lower.includes(spelled)) || tail.includes(base64),
  );
}

/** True where the path ends in a file that runs or an archive. */
export function endsInProgram(url: URL): boolean {
  return /\.(?:exe|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|iso|img|vhdx?|jar|apk|dmg|pkg|xll|zip|rar|7z|gz|tgz|cab)$/i.test(
    url.pathname.slice(-PATH_CHARACTERS),
  );
}
