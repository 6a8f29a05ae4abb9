import { runEngines } from '@postern/scanner/engines';
import type { Engine } from '@postern/scanner/engines';
import type { Scan } from './model.ts';

/**
 * A scan that knows what the operator's other engines say. They are asked, all at the same time, while `around` finds
 * out what it needs itself (authentication over the DNS); the scan begins when both are done. A message that is scanned
 * twice in a row is sent to them once. An engine that is away or late costs its time limit and is named in the report.
 */
export function createEngineScan(scan: Scan, engines: readonly Engine[], around: (scan: Scan) => Scan): Scan {
  if (engines.length === 0) return around(scan);
  const asked = new WeakMap<Uint8Array, ReturnType<typeof runEngines>>();

  function ask(raw: Uint8Array): ReturnType<typeof runEngines> {
    const asking = asked.get(raw) ?? runEngines(engines, raw);
    asked.set(raw, asking);
    return asking;
  }

  const informed = around(async (raw, context) => scan(raw, { ...context, engines: await ask(raw) }));
  return (raw, context) => {
    void ask(raw);
    return informed(raw, context);
  };
}
