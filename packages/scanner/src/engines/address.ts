/** Where an engine listens: a socket file, or a host and port. */
export type EngineAddress = { readonly path: string } | { readonly host: string; readonly port: number };

/**
 * Reads `unix:/run/clamav/clamd.ctl`, `tcp:127.0.0.1:3310`, `tcp:[::1]:3310` or the same without `tcp:`. Undefined for
 * anything else.
 */
export function parseEngineAddress(text: string): EngineAddress | undefined {
  const trimmed = text.trim();
  const path = /^(?:unix:)?(\/[^\0]+)$/.exec(trimmed)?.[1];
  if (path !== undefined) {
    return { path };
  }
  const match = /^(?:tcp:(?:\/\/)?)?(?:\[([0-9a-fA-F:.]+)\]|([^\s:[\]/@]+)):(\d{1,5})$/.exec(trimmed);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  return host !== undefined && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}
