import { Problem } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import type { z } from 'zod';

/** An answer of the server that is not a success; its words may be shown. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem?.message ?? 'The server gave an answer that makes no sense. Please try again.');
    this.name = 'ApiProblem';
    this.status = status;
    this.code = problem?.code ?? 'unreadable';
    this.problem = problem;
  }
}

export interface CallParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export type Answer<R extends RouteContract> = R extends { response: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** The address of a route with its parameters filled in. */
export function addressOf(
  route: RouteContract,
  { params = {}, query = {} }: Pick<CallParts, 'params' | 'query'> = {},
): string {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search.toString()}`;
}

/**
 * Calls one route of the API table; what comes back has the shape the contract promises.
 * @throws ApiProblem for every answer that is not a success. A 401 leads to the sign-in page.
 */
export async function call<const R extends RouteContract>(
  route: R,
  parts: CallParts = {},
): Promise<Answer<R>> {
  const response = await fetch(addressOf(route, parts), {
    method: route.method,
    credentials: 'same-origin',
    headers: parts.body === undefined ? {} : { 'content-type': 'application/json' },
    ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
  });
  if (response.status === 401) leaveForSignIn();
  if (!response.ok) throw new ApiProblem(response.status, Problem.safeParse(await readJson(response)).data);
  const answer = route.response === undefined ? undefined : route.response.parse(await readJson(response));
  // The schema of this very route has just been applied.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
  return answer as Answer<R>;
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

let isLeaving = false;

/**
 * Does what ends this session, and goes on to a page of its own. That the session has ended is heard on other ways as
 * well, and sooner: they must not lead elsewhere.
 */
export async function leaveAfter(act: () => Promise<unknown>, path: string): Promise<void> {
  isLeaving = true;
  try {
    await act();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
  window.location.assign(path);
}

export function leaveForSignIn(): void {
  if (isLeaving) return;
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

/** What went wrong, in words for a person. */
export function wordsOf(error: unknown): string {
  if (error instanceof ApiProblem) return error.message;
  return 'Postern could not be reached. Check your connection; it is tried again by itself.';
}
