import { splitHeaders } from '@postern/mime';
import { describe, expect, test } from 'vitest';
import { findBorder, type Border } from './find-hop.ts';

const OUTSIDE =
  'Received: from out.berg.example (out.berg.example [192.0.2.10]) by mx.home.example with ESMTPS; Tue, 03 Nov 2026 10:00:01 +0000';
const FORGED = OUTSIDE.replace('192.0.2.10', '198.51.100.1');
const PATH = 'Return-Path: <anna@berg.example>';

function borderOf(...lines: readonly string[]): Border {
  const { fields } = splitHeaders(Buffer.from([...lines, 'From: anna@berg.example', '', ''].join('\r\n')));
  return findBorder(fields, ['.home.example']);
}

describe('W18: the border of the own provider', () => {
  test('is the first field from the top with a client of the Internet', () => {
    expect(borderOf(PATH, OUTSIDE, FORGED).hop?.ip).toBe('192.0.2.10');
  });

  test.each([
    [
      'a step without a from clause',
      'Received: by 2002:a05:6402:1 with SMTP id x; Tue, 03 Nov 2026 10:00:02 +0000',
    ],
    ['a delivery over LMTP', 'Received: from mx.home.example by imap.home.example with LMTP id x'],
    [
      'a filter on the same machine',
      'Received: from localhost (localhost [127.0.0.1]) by mx.home.example (Postfix) with ESMTP id x',
    ],
  ])('lies behind %s', (_title, inside) => {
    expect(borderOf(PATH, inside, OUTSIDE, FORGED).hop?.ip).toBe('192.0.2.10');
  });

  test.each([
    [
      'another provider wrote the top',
      'from a.example (a.example [192.0.2.1]) by mx.other.example',
      'not-own-provider',
    ],
    [
      'a name that only ends alike',
      'from a.example (a.example [192.0.2.1]) by mx.nothome.example',
      'not-own-provider',
    ],
    [
      'a machine inside connected',
      'from gw.home.example (gw [10.0.0.3]) by mx.home.example',
      'inside-provider',
    ],
    ['a proxy hides the client', 'from evil.example (gw [172.17.0.1]) by mx.home.example', 'inside-provider'],
    ['no address was written', 'from a.example by mx.home.example with ESMTPS', 'no-address'],
  ])('is unknown where %s, and what comes below is not believed', (_title, top, noHop) => {
    expect(borderOf(PATH, `Received: ${top}`, FORGED)).toMatchObject({ hop: undefined, noHop });
  });

  test('a Return-Path below it may be the sender’s own', () => {
    expect(borderOf(OUTSIDE, PATH)).toMatchObject({ noHop: 'no-return-path' });
    expect(borderOf('Return-Path: <a@x.example>, <b@y.example>', OUTSIDE).noHop).toBe('no-return-path');
  });

  test('the own provider may write MAIL FROM into its Received field', () => {
    const exim = OUTSIDE.replace(
      'with ESMTPS',
      'with esmtps (Exim 4.98) (envelope-from <anna@berg.example>) id 1',
    );
    expect(borderOf(exim, FORGED).hop).toMatchObject({ ip: '192.0.2.10', mailFrom: 'anna@berg.example' });
    const greeting = OUTSIDE.replace('(out.berg', '(envelope-from <anna@berg.example>) (out.berg');
    expect(borderOf(greeting)).toMatchObject({ hop: undefined, noHop: 'no-return-path' });
  });

  test('a client that calls itself a machine of the provider may be one: only a pass counts', () => {
    expect(borderOf(PATH, OUTSIDE.replace('from out.berg', 'from mx2.home'))).toMatchObject({
      looksInternal: true,
    });
    expect(borderOf(PATH, OUTSIDE).looksInternal).toBe(false);
  });

  test('of a provider whose names are not known nothing is believed', () => {
    expect(findBorder(splitHeaders(Buffer.from(`${PATH}\r\n${OUTSIDE}\r\n\r\n`)).fields, []).noHop).toBe(
      'not-own-provider',
    );
  });
});
