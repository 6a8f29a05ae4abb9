/** Mozilla's HTTP Observatory: judges of headers that are not ours, asking over real HTTP and TLS. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { installObservatory } from './install.ts';

/** A page to be judged. */
export interface JudgedPage {
  readonly path: string;
  readonly cookie?: string;
}

export interface Site {
  readonly host: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Path of the certificate that the judge trusts. */
  readonly certificateFile: string;
}

const Judgements = z.array(
  z.object({
    path: z.string(),
    status: z.number(),
    score: z.number(),
    grade: z.string(),
    findings: z.array(z.string()),
  }),
);

export type Judgement = z.infer<typeof Judgements>[number];

/** Asks for every page and judges it. Throws where the Observatory cannot be installed or run. */
export async function judgePages(site: Site, pages: readonly JudgedPage[]): Promise<readonly Judgement[]> {
  const fault = installObservatory();
  if (fault !== undefined) throw new Error(fault);
  const asked = pages.map(({ path, cookie }) => ({
    path,
    headers: ['Accept: */*', ...(cookie === undefined ? [] : [`Cookie: ${cookie}`])],
  }));
  const judge = spawn(
    process.execPath,
    [join(import.meta.dirname, 'judge.mjs'), site.host, String(site.httpPort), String(site.httpsPort)],
    { stdio: ['pipe', 'pipe', 'pipe'], env: environment(site.certificateFile) },
  );
  judge.stdin.end(JSON.stringify(asked));
  const [output, errors] = await Promise.all([text(judge.stdout), text(judge.stderr), once(judge, 'close')]);
  if (judge.exitCode !== 0) throw new Error(`The Observatory failed. ${errors}`);
  return Judgements.parse(JSON.parse(output));
}

/** No proxy stands between the judge and the page, whatever the environment says of the world outside. */
function environment(certificateFile: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:https?|all|no)_proxy$/i.test(name));
  return { ...Object.fromEntries(kept), NODE_EXTRA_CA_CERTS: certificateFile };
}
