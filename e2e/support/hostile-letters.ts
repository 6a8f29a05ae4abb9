import { payload } from './vectors-script.ts';

/** Markup for places where only text belongs; each would run where it is taken for HTML. */
export function textPayloads(place: string): string[] {
  const script = payload(place);
  return [
    `<img src=x: onerror=${script}>`,
    `</title></textarea></script></style><svg onload=${script}>`,
    `"'\`><script>${script}</script>`,
    `{{constructor.constructor('${script}')()}} \${${script}}`,
  ];
}

/** A message whose every field is markup: subject, names, addresses, ids, file names, type, text. */
export function markupLetter(subject: string): string {
  const [image = '', closing = '', script = '', braces = ''] = textPayloads('field');
  const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
  return [
    `From: ${quoted(`${image}${closing}`)} <"<img/src=x:/onerror=${payload('address')}>"@friends.example>`,
    `To: ${quoted(script)} <you@test.example>`,
    `Cc: ${quoted(braces)} <other@test.example>`,
    `Reply-To: ${quoted(image)} <reply@friends.example>`,
    `Subject: ${encodedWord(`${subject} ${image} ${closing} ${script} ${braces}`)}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    `Message-ID: <${closing.replaceAll(/[<>\s]/g, '')}@friends.example>`,
    `List-Id: ${image}`,
    `List-Unsubscribe: <javascript:${payload('unsubscribe')}>`,
    `X-Other: ${closing}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="edge"',
    '',
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Here it begins.',
    `x@x.co?]<img/src=x:/onerror=${payload('text')}>`,
    `http://a/?"><b onmouseover=${payload('text')}>`,
    `[<script>${payload('text')}</script>] https://h.example/<img src=x: onerror=${payload('text')}>`,
    `javascript:${payload('text')}  java\tscript:${payload('text')}`,
    `> ${image}`,
    `>> ${closing}`,
    script,
    braces,
    ...fileNames().flatMap((name, index) => [
      '--edge',
      index === 0 ? `Content-Type: text/${image}` : 'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`,
      `Content-ID: <${quoted(image)}>`,
      '',
      `<script>${payload('file')}</script>`,
    ]),
    '--edge--',
    '',
  ].join('\n');
}

/** Names of attached files that are markup, turn their own letters around, climb folders, or never end. */
export function fileNames(): string[] {
  const [image = '', closing = '', script = ''] = textPayloads('file');
  return [
    image,
    `${closing}.html`,
    `${script}.svg`,
    'invoice\u202Efdp.exe',
    `${'long'.repeat(250)}.txt`,
    '../../../etc/passwd',
    'a\r\nSet-Cookie: x=1.txt',
  ];
}

function encodedWord(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}
