import { describeRule } from '../../testing/scan-for-test.ts';
import { wayOutOnlyInText } from './way-out-only-in-text.ts';

describeRule(
  wayOutOnlyInText,
  [
    {
      title: 'a word without a field',
      html: '<p>News <a href="https://elsewhere-site.net/u">Unsubscribe</a></p>',
    },
    {
      title: 'German',
      html: '<p>Neues <a href="https://elsewhere-site.net/u">Newsletter abbestellen</a></p>',
    },
  ],
  [
    {
      title: 'with the field',
      html: '<p>News <a href="https://berg.example/u">Unsubscribe</a></p>',
      headers: ['List-Unsubscribe: <https://berg.example/u>'],
    },
    { title: 'a question', text: 'How do I unsubscribe from the gym?' },
  ],
);
