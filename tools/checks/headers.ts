/**
 * What a whole Postern sends over real HTTP and TLS, judged by two that are not ours: csp_evaluator for policies,
 * Mozilla's HTTP Observatory for everything together. Other headers stand, exactly, in public-https.test.ts.
 */
import type { CheckResult } from './check-result.ts';
import { policyFaults } from './headers/policy.ts';
import { startPublicPostern } from './headers/public-postern.ts';
import type { PublicPostern } from './headers/public-postern.ts';
import { judgePages } from './observatory/observatory.ts';
import type { JudgedPage, Judgement } from './observatory/observatory.ts';

/** The most that the Observatory gives such an answer, all its bonuses included; its best grade begins at 100. */
const FULL_MARKS = 130;
/** A message brings its own styles, and the frame it is shown in has only our own pages around it. */
const FRAME_MARKS = 120;
/** Cookies are worth a bonus. */
const COOKIE_MARKS = 135;

/** An answer, and the marks it must not fall below. */
export interface MarkedPage extends JudgedPage {
  readonly marks: number;
}

/** One of each kind of answer that a stranger can get. */
const STRANGERS: readonly string[] = [
  '/sign-in',
  '/sign-in/password',
  '/sign-in/link',
  '/sign-in/verify',
  '/sign-in/pages.css',
  '/sign-up',
  '/forgot/new',
  '/account/undo-address',
  '/api/v1/me',
  '/api/v1/openapi.json',
  '/robots.txt',
  '/nothing',
];

/** And of those behind the sign-in. */
const OWN: readonly string[] = ['/', '/api/v1/me', '/api/v1/nothing'];

export async function checkHeaders(): Promise<CheckResult> {
  const postern = await startPublicPostern();
  try {
    const { cookie, setCookies } = await postern.signIn('ann@example.org');
    const shell = await postern.get('/', cookie);
    const script = /src="([^"]+\.js)"/.exec(shell.body)?.[1];
    if (script === undefined) throw new Error('The page of the application has no script.');
    const pages = [
      ...[...STRANGERS, script].map((path) => ({ path, marks: FULL_MARKS })),
      ...OWN.map((path) => ({ path, cookie, marks: FULL_MARKS })),
      { path: '/message-frame', marks: FRAME_MARKS },
    ];
    const problems = await judgeHeaders(postern, pages);
    postern.weaken((headers) => ({ ...headers, 'set-cookie': setCookies.map(asSession) }));
    const ofCookies = await judgeHeaders(postern, [{ path: '/sign-in', marks: COOKIE_MARKS }]);
    return {
      summary: `${String(pages.length)} answers and ${String(setCookies.length)} cookies`,
      problems: [...problems, ...ofCookies],
    };
  } finally {
    await postern.stop();
  }
}

/**
 * Cookies are set where something is posted, and the Observatory only looks: it is shown those that were set. It knows
 * the cookie of a session, which no script may read, by its name alone: so each gets such a name.
 */
export function asSession(setCookie: string): string {
  return setCookie.replace(/^__Host-/, '__Host-session-');
}

/** What is wrong with the headers of these pages, one line each. */
export async function judgeHeaders(
  postern: PublicPostern,
  pages: readonly MarkedPage[],
): Promise<readonly string[]> {
  const judged = await judgePages(postern, pages);
  const problems: string[] = [];
  for (const [at, { path, cookie, marks }] of pages.entries()) {
    const judgement = judged[at];
    if (judgement === undefined) throw new Error('The Observatory left out a page.');
    problems.push(...findWorse(judgement, marks));
    const answer = await postern.get(path, cookie);
    const faults = policyFaults(answer.header('content-security-policy'));
    problems.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  return problems;
}

function findWorse({ path, grade, score, findings }: Judgement, marks: number): readonly string[] {
  if (findings.length === 0 && score >= marks) return [];
  return [`${path}: ${grade}, ${String(score)} of ${String(marks)}. ${findings.join('; ')}`.trim()];
}
