import { describe, expect, test } from 'vitest';
import { judgeLinks } from './facts/read-links.ts';
import { scanMessage } from './scan-message.ts';

const CONTEXT = {
  now: 0,
  ownAddresses: [],
  trustedAuthserv: ['mx.berg.example'],
  correspondent: undefined,
};

/** A message that uses the name wherever a sender may choose one. */
function messageWith(name: string): Uint8Array {
  return Buffer.from(
    [
      `Authentication-Results: mx.berg.example; ${name}=pass header.d=tal.${name}`,
      `From: "${name}" <${name}@tal.${name}>`,
      'To: anna@berg.example',
      `${name}: ${name}`,
      `X-Mailer: ${name}`,
      `Subject: ${name}: das ist nicht die Tür`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      `Content-Type: text/html; charset=${name}; ${name}=${name}`,
      '',
      `<${name} ${name}="x" style="${name}:1; color:${name}">das ist nicht die Tür die wir für sie haben und der Schlüssel`,
      `für die ist von dem das auf <a href="${name}://tal.${name}/?${name}=1">${name}</a>`,
      `<a href="https://tal.${name}/${name}?${name}=1">${name}</a><img src="https://tal.${name}/${name}.${name}"></${name}>`,
      '--x',
      `Content-Type: application/octet-stream; name="a.${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('PK\u0003\u0004 no archive at all').toString('base64'),
      '--x--',
      '',
    ].join('\r\n'),
  );
}

describe('names that every object has', () => {
  test.each(['constructor', '__proto__', 'toString', 'tostring', 'valueOf', 'hasOwnProperty'])(
    'are words like all others in fields, hosts, files and pages: %s',
    async (name) => {
      const report = await scanMessage(messageWith(name), CONTEXT);
      expect(report.verdict).not.toBe('unscannable');
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    },
  );

  test('are schemes of links that no table knows', () => {
    const links = judgeLinks([{ target: 'constructor:x', text: '', element: 'anchor' }], {
      ownRoots: [],
      authorRoot: '',
      recipients: [],
    });
    expect(links.all.map((link) => link.scheme)).toEqual(['other']);
  });
});
