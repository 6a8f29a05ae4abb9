/** A folder name as IMAP spells it: modified UTF-7 (RFC 3501, section 5.1.3). */
export function imapFolderName(name: string): string {
  return name.replaceAll('&', '&-').replaceAll(/[^\x20-\x7e]+/g, encodeRun);
}

function encodeRun(run: string): string {
  const utf16 = Buffer.from(run, 'utf16le').swap16();
  return `&${utf16.toString('base64').replaceAll('=', '').replaceAll('/', ',')}-`;
}
