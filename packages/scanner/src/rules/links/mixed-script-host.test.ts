import { describeRule } from '../../testing/scan-for-test.ts';
import { mixedScriptHost } from './mixed-script-host.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  mixedScriptHost,
  [{ title: 'one Cyrillic letter', html: link('https://xn--pypal-4ve.com/') }],
  [
    { title: 'umlauts', html: link('https://xn--bcker-gra.de/') },
    { title: 'all Cyrillic', html: link('https://xn--e1afmkfd.xn--p1ai/') },
  ],
);
