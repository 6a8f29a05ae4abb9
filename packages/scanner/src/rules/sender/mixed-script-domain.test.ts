import { describeRule } from '../../testing/scan-for-test.ts';
import { mixedScriptDomain } from './mixed-script-domain.ts';

describeRule(
  mixedScriptDomain,
  [{ title: 'Latin with one Cyrillic letter', from: 'Service <info@xn--pypal-4ve.com>' }],
  [
    { title: 'all Cyrillic', from: 'Редакция <info@xn--e1afmkfd.xn--p1ai>' },
    { title: 'German umlauts', from: 'Bäcker <info@xn--bcker-gra.de>' },
  ],
);
