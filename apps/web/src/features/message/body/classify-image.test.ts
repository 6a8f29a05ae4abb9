import { describe, expect, test } from 'vitest';
import { classifyImage, isTracker } from './classify-image.ts';

describe('I08: every address of an image is inside the message, remote, or nothing', () => {
  test.each([
    ['cid:logo%40x', { kind: 'inside', contentId: 'logo@x' }],
    ['data:image/png;base64,iVBORw0KGgo=', { kind: 'data' }],
    ['https://img.example/a.png', { kind: 'remote', url: 'https://img.example/a.png' }],
    ['//img.example/a.png', { kind: 'remote', url: 'https://img.example/a.png' }],
    ['HTTP://IMG.example/a.png', { kind: 'remote', url: 'http://img.example/a.png' }],
    ['data:image/svg+xml;base64,PHN2Zz4=', { kind: 'none' }],
    ['data:image/png,x);background:url(//t.example)', { kind: 'none' }],
    ['javascript:alert(1)', { kind: 'none' }],
    ['blob:https://x/1', { kind: 'none' }],
    ['/api/v1/me', { kind: 'none' }],
    ['\\\\host\\share', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('%s', (src, expected) => {
    expect(classifyImage(src)).toEqual(expected);
  });
});

describe('W08: a picture that nobody sees is a tracker', () => {
  const seen = { width: '600', height: '120', hidden: false };
  test.each([
    ['https://a.example/x.gif', { ...seen, width: '1', height: '1' }, true],
    ['https://a.example/x.gif', { ...seen, hidden: true }, true],
    ['https://a.example/wf/open?upn=abc', { ...seen, width: '', height: '' }, true],
    ['https://a.example/hero.jpg', seen, false],
    ['https://a.example/opening-hours.png', { ...seen, width: '', height: '' }, false],
  ])('%s %o', (url, looks, expected) => {
    expect(isTracker(url, looks)).toBe(expected);
  });
});
