import type { Keyring } from '@postern/keyring';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';

/** The browser works for a moment and posts again. Milliseconds. */
const SEALED_MS = 5 * 60_000;
const Sealed = z.object({ until: z.number(), fields: z.record(z.string(), z.string()) });

type FormFields = Readonly<Record<string, string>>;

export interface SealedForms {
  readonly seal: (path: string, fields: FormFields) => string;
  /** Undefined for what is none of ours, of another form, or too old. */
  readonly open: (path: string, sealed: string) => FormFields | undefined;
}

/** A form that goes through a page in between goes sealed: its password stands in no page, history or cache. */
export function createSealedForms(keyring: Keyring, clock: Clock): SealedForms {
  return Object.freeze({
    seal: (path: string, fields: FormFields) =>
      keyring.seal('seal.link', JSON.stringify({ until: clock.now() + SEALED_MS, fields }), ['form', path]),
    open: (path: string, sealed: string) => {
      const opened = keyring.openText('seal.link', sealed, ['form', path]);
      if (!opened.ok) return undefined;
      const { until, fields } = Sealed.parse(JSON.parse(opened.text));
      return until > clock.now() ? fields : undefined;
    },
  });
}
