import type { AuditEntry } from '@postern/contracts';

/** Said by the words already, or by the link; ids of other things say nothing to a person, and stand in the export. */
const UNTOLD: ReadonlySet<string> = new Set(['action', 'target', 'invitation', 'ban']);
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** What is known of an entry besides its words, each as a few words. */
export function detailsOf({ reason, data }: AuditEntry): readonly string[] {
  const rest = Object.entries(data ?? {}).filter(
    ([name, value]) => !UNTOLD.has(name) && !ID.test(String(value)),
  );
  return [
    ...(reason === undefined ? [] : [reason]),
    ...rest.map(([name, value]) => `${name.replaceAll('_', ' ')} ${String(value)}`),
  ];
}
