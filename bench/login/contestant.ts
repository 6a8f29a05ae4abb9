/** Where a contestant keeps its rows. */
export type Engine = 'sqlite' | 'postgres';

/** The steps of a sign-in that are timed. Each gets a person by number, and what the step before left. */
export const STEPS = ['ask for a link', 'open the link', 'ask for a code', 'type the code'] as const;
export type Step = (typeof STEPS)[number];

/** What the browser keeps between two steps; the mail is in the contestant's own letter box. */
export interface Waiting {
  readonly attempt: string;
  readonly cookie: string;
}

/** Through the function from `Request` to `Response`, or by the functions below it. */
export type Way = 'handler' | 'core';

export interface Contestant {
  readonly name: string;
  /** Asks for a mail; throws where anything is refused. */
  ask(kind: 'link' | 'code', person: number, way: Way): Promise<Waiting>;
  /** Signs in with what was in the mail, in a browser that was never here; throws where that is refused. */
  prove(kind: 'link' | 'code', waiting: Waiting, person: number, way: Way): Promise<void>;
  /** Resolves when everything it does after the answer is done: that is work of the same step. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const ORIGIN = 'https://bench.example.org';

/** People have accounts; each asks from a network of their own. */
export function addressOf(person: number): string {
  return `person${String(person).padStart(6, '0')}@example.org`;
}

export function networkOf(person: number): string {
  return `10.${String((person >> 16) & 255)}.${String((person >> 8) & 255)}.${String(person & 255)}`;
}

export const USER_AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** A POST of JSON from a page of the site. */
export function jsonPost(path: string, body: object, more: Readonly<Record<string, string>> = {}): Request {
  const headers = { 'content-type': 'application/json', origin: ORIGIN, 'user-agent': USER_AGENT, ...more };
  return new Request(`${ORIGIN}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}
