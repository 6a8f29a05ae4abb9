import { inspect } from 'node:util';

const REDACTED = '[secret]';

/**
 * Holds key material so that it cannot reach a log by accident: printing, inspecting, concatenating or
 * serialising it shows `[secret]`. The bytes come out only through {@link Secret.expose}.
 */
export class Secret {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = Uint8Array.from(bytes);
    Object.defineProperty(this, inspect.custom, { value: () => REDACTED });
  }

  /** The bytes themselves (a copy). Callers keep them in local variables only. */
  expose(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }
}
