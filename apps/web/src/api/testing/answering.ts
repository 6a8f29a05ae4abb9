import { vi } from 'vitest';

/** Does it with a server that gives these answers in order; returns the addresses that were asked for. */
export async function answering(
  answers: readonly unknown[],
  act: () => Promise<unknown>,
): Promise<readonly string[]> {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json(answers[asked.length - 1]));
  });
  try {
    await act();
    return asked;
  } finally {
    vi.unstubAllGlobals();
  }
}
