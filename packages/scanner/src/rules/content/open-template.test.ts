import { describeRule } from '../../testing/scan-for-test.ts';
import { openTemplate } from './open-template.ts';

describeRule(
  openTemplate,
  [
    { title: 'braces', html: '<p>Dear {{first_name}}, your account</p>' },
    { title: 'signs', html: '<p>Dear ##name##, your account</p>' },
    { title: 'nothing', html: '<p>Hello undefined, your account</p>' },
  ],
  [
    { title: 'a filled one', html: '<p>Dear Anna, your account</p>' },
    { title: 'a talk about templates', text: 'Put {{name}} there' },
  ],
);
