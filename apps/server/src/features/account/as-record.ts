/** JSON that goes to the browser as it is: what WebAuthn asks. */
export function asRecord(options: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options));
}
