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
  const pieces = new Set(
    url.pathname
      .slice(0, PATH_CHARACTERS)
      .toLowerCase()
      .split(/[^a-z0-9]+/),
  );
  return [...pieces].map((piece) => PATH_BRANDS.get(piece)).find((name) => name !== undefined);
}

/** True where the reader's own address stands in the link: plain, escaped, base64 or hexadecimal. */
export function namesRecipient(url: URL, recipients: readonly string[]): boolean {
  const tail = `${url.pathname}${url.search}${url.hash}`.slice(0, PATH_CHARACTERS);
  if (tail.length < 8) {
    return false;
  }
  const lower = tail.toLowerCase();
  return recipients.some(
    (address) =>
      lower.includes(address) ||
      lower.includes(encodeURIComponent(address).toLowerCase()) ||
      tail.includes(Buffer.from(address).toString('base64').replace(/=+$/, '')) ||
      lower.includes(Buffer.from(address).toString('hex')),
  );
}

/** True where the path ends in a file that runs or an archive. */
export function endsInProgram(url: URL): boolean {
  return /\.(?:exe|scr|msi|js|jse|vbs|vbe|wsf|hta|bat|cmd|ps1|lnk|iso|img|vhdx?|jar|apk|dmg|pkg|xll|zip|rar|7z|gz|tgz|cab)$/i.test(
    url.pathname.slice(-PATH_CHARACTERS),
  );
}
