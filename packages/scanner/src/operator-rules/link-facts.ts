import type { Link } from '../facts/link-facts.ts';
import { flagFact, textFact, type FactTable } from './fact-table.ts';

/** What can be asked about one link. */
export const LINK_FACTS: FactTable<Link> = {
  host: textFact('host of the target, wrappers of gateways taken off', ({ host }) => [host?.host ?? '']),
  root: textFact('registrable domain of the target', ({ host }) => [host?.root ?? '']),
  suffix: textFact('public suffix of the target: "com", "co.uk"', ({ host }) => [host?.suffix ?? '']),
  text: textFact('shown text', ({ text }) => [text]),
  textHost: textFact('domain that the shown text names', ({ textHost }) => [textHost]),
  target: textFact('target as written', ({ target }) => [target]),
  scheme: textFact('web, mail, telephone, data, script, file, inside or other', ({ scheme }) => [scheme]),
  element: textFact('anchor, area, form, refresh, frame, button or text', ({ element }) => [element]),
  redirectsTo: textFact('domain that an open redirector leads on to', ({ redirectsTo }) => [
    redirectsTo ?? '',
  ]),
  isShortener: flagFact('a link shortener', ({ isShortener }) => isShortener),
  isFreeHosting: flagFact('free hosting', ({ isFreeHosting }) => isFreeHosting),
  isClickTracker: flagFact('a counter of clicks', ({ isClickTracker }) => isClickTracker),
  isIpAddress: flagFact('a number in place of a name', ({ isIpAddress }) => isIpAddress),
  isPlainHttp: flagFact('http without encryption', ({ isPlainHttp }) => isPlainHttp),
  hasUserInfo: flagFact('a name before an @ in the address', ({ hasUserInfo }) => hasUserInfo),
  hasLoginWords: flagFact('words of signing in', ({ hasLoginWords }) => hasLoginWords),
  hasRecipient: flagFact("the recipient's address in the target", ({ hasRecipient }) => hasRecipient),
  hasMixedScripts: flagFact(
    'letters of several scripts in the host',
    ({ hasMixedScripts }) => hasMixedScripts,
  ),
  hasAbusedEnding: flagFact('an ending that is mostly abused', ({ hasAbusedEnding }) => hasAbusedEnding),
  endsInProgram: flagFact('the target is a program', ({ endsInProgram }) => endsInProgram),
};
