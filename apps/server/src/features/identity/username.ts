/** Latin letters, so that no two names look alike; no @, so that no name is an address. */
const USERNAME = /^[a-z][a-z0-9._-]{2,31}$/;

/** How a user name is kept and compared, or undefined for what cannot be one. */
export function readUsername(typed: string): string | undefined {
  const name = typed.trim().toLowerCase();
  return USERNAME.test(name) ? name : undefined;
}

export const USERNAME_RULE =
  'A user name has 3 to 32 letters a to z, digits, dots, dashes or underscores, and begins with a letter.';
