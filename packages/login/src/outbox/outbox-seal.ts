import type { Keyring } from '@postern/keyring';
import type { OutboxKind, OutboxRow } from './outbox-store.ts';

/** Seals what waits, so that a copied database holds no live link. */
export function sealContent(keyring: Keyring, kind: OutboxKind, id: string, content: unknown): string {
  return keyring.seal('seal.outbox', JSON.stringify(content), [kind, id]);
}

/** The content of a row; undefined where its key is gone or somebody changed it. */
export function openContent(keyring: Keyring, row: OutboxRow): unknown {
  const opened = keyring.openText('seal.outbox', row.sealed, [row.kind, row.id]);
  if (!opened.ok) return undefined;
  try {
    return JSON.parse(opened.text);
  } catch {
    return undefined;
  }
}
