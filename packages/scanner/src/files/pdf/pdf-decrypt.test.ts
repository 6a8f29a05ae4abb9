import { createCipheriv, hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ArchiveBudget } from '../../archives/archive.ts';
import { flate, pdfWith, type PdfPart } from '../../testing/build-pdf.ts';
import { rc4 } from '../rc4.ts';
import { readPdf } from './read-pdf.ts';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const OWNER = Buffer.alloc(32, 0x41);
const ID = Buffer.alloc(16, 0x42);
const md5 = (bytes: Uint8Array): Buffer => hash('md5', bytes, 'buffer');

/** ISO 32000-1, algorithms 2 and 5, for a user password. */
function lock(password: Buffer): { readonly key: Buffer; readonly user: Buffer } {
  const padded = Buffer.concat([password, PADDING]).subarray(0, 32);
  let key = md5(Buffer.concat([padded, OWNER, Buffer.from([0xfc, 0xff, 0xff, 0xff]), ID]));
  for (let round = 0; round < 50; round += 1) key = md5(key);
  let user = rc4(key, md5(Buffer.concat([PADDING, ID])));
  for (let round = 1; round < 20; round += 1)
    user = rc4(
      key.map((byte) => byte ^ round),
      user,
    );
  return { key, user: Buffer.concat([user, Buffer.alloc(16)]) };
}

function objectKey(key: Buffer, number: number, isAes: boolean): Buffer {
  const salt = isAes ? Buffer.from('sAlT') : Buffer.alloc(0);
  return md5(Buffer.concat([key, Buffer.from([number, 0, 0, 0, 0]), salt]));
}

function aes(key: Buffer, plain: Buffer): Buffer {
  const vector = Buffer.alloc(16, 5);
  const cipher = createCipheriv('aes-128-cbc', key, vector);
  return Buffer.concat([vector, cipher.update(plain), cipher.final()]);
}

/** A document with an encrypted link in object 5 and an encrypted object stream in object 6. */
function locked(password: string, isAes: boolean): Uint8Array {
  const { key, user } = lock(Buffer.from(password));
  const seal = (number: number, plain: Buffer): Buffer =>
    isAes ? aes(objectKey(key, number, true), plain) : rc4(objectKey(key, number, false), plain);
  const filter = isAes
    ? '/V 4 /R 4 /CF << /StdCF << /CFM /AESV2 >> >> /StmF /StdCF /StrF /StdCF'
    : '/V 2 /R 3';
  const stream = flate('/Type /ObjStm /N 1 /First 4', '9 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>');
  const parts: readonly PdfPart[] = [
    `<< /Filter /Standard ${filter} /Length 128 /P -4 /O <${OWNER.toString('hex')}> /U <${user.toString('hex')}> >>`,
    `<< /S /URI /URI <${seal(5, Buffer.from('https://a.example/x')).toString('hex')}> >>`,
    typeof stream === 'string' ? stream : { ...stream, data: seal(6, Buffer.from(stream.data)) },
  ];
  return pdfWith(`/Encrypt 4 0 R /ID [<${ID.toString('hex')}> <00>]`, parts);
}

describe('encrypted PDF', () => {
  test.each([
    ['RC4', false],
    ['AES', true],
  ])('with an empty user password is looked into like its readers do (%s)', (_method, isAes) => {
    const found = readPdf(locked('', isAes), new ArchiveBudget());
    expect(found.links).toEqual(['https://a.example/x']);
    expect(found.marks).toContain('pdf-script');
    expect(found.marks).not.toContain('encrypted');
  });

  test('with a password of its own is told as locked', () => {
    const found = readPdf(locked('secret', false), new ArchiveBudget());
    expect(found.marks).toContain('encrypted');
    expect(found.links).toEqual([]);
  });
});
