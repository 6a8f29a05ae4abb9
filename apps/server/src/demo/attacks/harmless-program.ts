/** Where the second header of a Windows program begins (PE format, MS-DOS stub). */
const PE_OFFSET = 0x80;

/** The two marks by which a scanner knows a Windows program, and nothing else: no code, nothing that could start. */
export const HARMLESS_PROGRAM: Buffer = buildProgram();

function buildProgram(): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(PE_OFFSET, 0x3c);
  bytes.write('PE\0\0', PE_OFFSET, 'latin1');
  bytes.write('Part of a demonstration; this file does nothing.', 0x100, 'latin1');
  return bytes;
}
