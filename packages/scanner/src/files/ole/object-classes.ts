/**
 * Classes of embedded objects that attackers load for the holes in them, or because they fetch and start things. As
 * they stand in a compound file (first three fields little-endian), from Microsoft's advisories on each.
 */
export const EXPLOITED_CLASSES: ReadonlyMap<string, string> = new Map([
  ['02ce020000000000c000000000000046', 'Equation Editor (CVE-2017-11882, CVE-2018-0802)'],
  ['c32ab2eac130cf11a7eb0000c05bae0b', 'web browser control (Shell.Explorer.1)'],
  ['0303000000000000c000000000000046', 'file moniker'],
  ['4bf0d1bd8b85d111b16a00c0f0283628', 'ListView control (CVE-2012-0158)'],
  ['e0f56b9944805046adeb0b013914e99c', 'ListView control, second version (CVE-2012-0158)'],
  ['b69041c78985d111b16a00c0f0283628', 'TreeView control (CVE-2012-0158)'],
  ['6edb7cd26daecf1196b8444553540000', 'Flash player (CVE-2018-4878)'],
  ['20693325f903cf118fd000aa00686f13', 'HTML document (CVE-2021-40444)'],
  ['c7b0abec197fd211978e0000f8757e2a', 'SOAP moniker (CVE-2017-8759)'],
  ['d30b2906aa48d2118432006008c3fbfc', 'scriptlet (CVE-2017-8570)'],
]);

/** Bytes of the class of a link by URL (URL moniker), as they stand in a stream. */
export const URL_MONIKER: Buffer = Buffer.from('e0c9ea79f9bace118c8200aa004ba90b', 'hex');
