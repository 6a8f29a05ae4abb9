import { beyondVerifying } from './beyond-verifying.ts';
import { confirmed } from './confirmed.ts';
import { failedKnownDomain } from './failed-known-domain.ts';
import { failed } from './failed.ts';
import { invalidSignature } from './invalid-signature.ts';
import { nothingPassed } from './nothing-passed.ts';
import { papersOfAnother } from './papers-of-another.ts';
import { refusedByOwner } from './refused-by-owner.ts';
import { trustedForwarder } from './trusted-forwarder.ts';
import { unsignedBrand } from './unsigned-brand.ts';
import { unsignedStrictDomain } from './unsigned-strict-domain.ts';
import type { Rule } from '../rule.ts';

/** Rules on who vouches for the sender, in the order in which findings are listed. */
export const authenticationRules: readonly Rule[] = [
  confirmed,
  trustedForwarder,
  failedKnownDomain,
  refusedByOwner,
  failed,
  papersOfAnother,
  invalidSignature,
  nothingPassed,
  unsignedBrand,
  unsignedStrictDomain,
  beyondVerifying,
];
