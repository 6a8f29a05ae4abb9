import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { codeOf, nextMail, startTestPostern } from '../../../apps/server/src/testing/test-postern.ts';
import type { TestPostern } from '../../../apps/server/src/testing/test-postern.ts';
import { makeCertificate } from '../../dovecot/make-certificate.ts';
import { freePort } from '../../free-port.ts';
import { startTlsFront } from './tls-front.ts';
import type { TlsFront } from './tls-front.ts';

export interface Answered {
  readonly status: number;
  /** Those that were sent twice are joined by commas, as a browser joins them. */
  readonly header: (name: string) => string;
  readonly setCookies: readonly string[];
  readonly body: string;
}

/** A Postern as it stands in public: behind a declared proxy that speaks TLS, at an https address. */
export interface PublicPostern {
  readonly host: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Path of the certificate to trust. */
  readonly certificateFile: string;
  readonly weaken: TlsFront['weaken'];
  readonly get: (path: string, cookie?: string) => Promise<Answered>;
  /** Signs somebody in. */
  readonly signIn: (email: string) => Promise<SignedIn>;
  readonly stop: () => Promise<void>;
}

export interface SignedIn {
  /** The session, as a browser sends it. */
  readonly cookie: string;
  /** Every cookie that was set on the way, as it was set. */
  readonly setCookies: readonly string[];
}

const HOST = 'localhost';

export async function startPublicPostern(): Promise<PublicPostern> {
  const [httpPort, httpsPort, behind] = [await freePort(), await freePort(), await freePort()];
  const certificate = makeCertificate({ names: [HOST] });
  const folder = mkdtempSync(join(tmpdir(), 'postern-headers-'));
  const certificateFile = join(folder, 'certificate.pem');
  writeFileSync(certificateFile, certificate.cert);
  const origin = `https://${HOST}:${String(httpsPort)}`;
  const postern = await startTestPostern({ environment: { PORT: String(behind), PUBLIC_URL: origin } });
  const front = await startTlsFront({ certificate, httpPort, httpsPort, behind });
  const client = createClient(origin, certificate.cert);
  return {
    host: HOST,
    httpPort,
    httpsPort,
    certificateFile,
    weaken: front.weaken,
    get: (path, cookie = '') => client('GET', path, cookie),
    signIn: (email) => signIn(postern, client, email),
    stop: async () => {
      await front.stop();
      await postern.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

type Client = (
  method: 'GET' | 'POST',
  path: string,
  cookie: string,
  fields?: Readonly<Record<string, string>>,
) => Promise<Answered>;

/** Speaks TLS, trusts our certificate alone, follows nothing. */
function createClient(origin: string, ca: string): Client {
  return (method, path, cookie, fields) =>
    new Promise((resolve, reject) => {
      const form = { origin, 'content-type': 'application/x-www-form-urlencoded' };
      const headers = { cookie, ...(method === 'POST' ? form : {}) };
      const asked = request(new URL(path, origin), { method, headers, ca });
      asked.once('error', reject);
      asked.once('response', (answer) => {
        text(answer).then((body) => {
          resolve({
            status: answer.statusCode ?? 0,
            header: (name) => answer.headersDistinct[name]?.join(', ') ?? '',
            setCookies: answer.headers['set-cookie'] ?? [],
            body,
          });
        }, reject);
      });
      asked.end(fields === undefined ? undefined : new URLSearchParams(fields).toString());
    });
}

async function signIn({ mails }: TestPostern, client: Client, email: string): Promise<SignedIn> {
  const before = mails.length;
  const started = await client('POST', '/sign-in', '', { email });
  const bound = started.setCookies.map(nameAndValue).join('; ');
  const { body } = await client('GET', '/sign-in/check-mail', bound);
  const cid = /name="cid" value="([^"]+)"/.exec(body)?.[1] ?? '';
  const code = codeOf(await nextMail(mails, before));
  const done = await client('POST', '/sign-in/code', bound, { cid, code });
  const cookie = done.setCookies.map(nameAndValue).find((line) => line.startsWith('__Host-pl_sid='));
  if (cookie === undefined) throw new Error(`the code was not taken: ${String(done.status)}`);
  return { cookie, setCookies: [...started.setCookies, ...done.setCookies] };
}

function nameAndValue(setCookie: string): string {
  return setCookie.split(';', 1)[0] ?? '';
}
