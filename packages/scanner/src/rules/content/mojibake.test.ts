import { describeRule } from '../../testing/scan-for-test.ts';
import { mojibake } from './mojibake.ts';

describeRule(
  mojibake,
  [{ title: 'French read wrong', html: '<p>VÃ©rifiez votre compte trÃ¨s sÃ»rement</p>' }],
  [{ title: 'French', html: '<p>Vérifiez votre compte très sûrement</p>' }],
);
