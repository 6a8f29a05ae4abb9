import { solverScript } from '../captcha/solver-script.ts';
import { landingScript, pagesCss, passkeyScript, passwordScript, waitingScript } from '../pages/assets.ts';
import { postCode } from './code.ts';
import type { Exchange, Web } from './exchange.ts';
import { postFactorPasskey, postPasskey, postPasskeyOptions } from './passkey.ts';
import { passwordForm, postPassword } from './password.ts';
import { postProof, proofLanding } from './prove.ts';
import { postReport, reportForm } from './report.ts';
import { asset } from './respond.ts';
import { factorPage, postFactor, postFactorMail } from './second-factor.ts';
import { postSignOut } from './sign-out.ts';
import { formPage, postStart, welcome } from './start.ts';
import { landing, postVerify } from './verify.ts';
import { checkMail, status } from './wait.ts';
import { PAGED_PROOFS } from './web-paths.ts';

type Answer = (exchange: Exchange) => Response | Promise<Response>;

/** What one address does. A GET only looks; HEAD and OPTIONS are made from it. */
export interface Route {
  readonly get?: Answer;
  readonly post?: Answer;
}

/** Every address of the handler. */
export function routesOf({ paths, options }: Web): ReadonlyMap<string, Route> {
  const css = `${pagesCss()}\n${options.theme ?? ''}`;
  const routes = new Map<string, Route>([
    [paths.form, { get: formPage, post: postStart }],
    [paths.checkMail, { get: checkMail }],
    [paths.status, { get: status }],
    [paths.code, { post: postCode }],
    [paths.verify, { get: landing, post: postVerify }],
    [paths.welcome, { get: welcome }],
    [paths.secondFactor, { get: factorPage, post: postFactor }],
    [paths.secondFactorMail, { post: postFactorMail }],
    [paths.signOut, { post: postSignOut }],
    [paths.stylesheet, { get: () => asset('text/css', css) }],
    [paths.landingScript, script(landingScript())],
    [paths.waitingScript, script(waitingScript())],
    [paths.captchaScript, script((options.captchaScript ?? solverScript)())],
  ]);
  if (paths.report !== undefined) routes.set(paths.report, { get: reportForm, post: postReport });
  if (options.onProven !== undefined) {
    for (const purpose of PAGED_PROOFS) {
      const get = (exchange: Exchange): Promise<Response> => proofLanding(exchange, purpose);
      const post = (exchange: Exchange): Promise<Response> => postProof(exchange, purpose);
      routes.set(paths.prove[purpose], { get, post });
    }
  }
  if (options.passwords !== undefined) {
    routes.set(paths.password, { get: passwordForm, post: postPassword });
    routes.set(paths.passwordScript, script(passwordScript()));
  }
  if (options.passkeys !== undefined) {
    routes.set(paths.passkeyOptions, { post: postPasskeyOptions });
    routes.set(paths.passkey, { post: postPasskey });
    routes.set(paths.factorPasskey, { post: postFactorPasskey });
    routes.set(paths.passkeyScript, script(passkeyScript()));
  }
  return routes;
}

function script(text: string): Route {
  return { get: () => asset('text/javascript', text) };
}
