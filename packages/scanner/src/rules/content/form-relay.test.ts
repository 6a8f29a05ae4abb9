import { describeRule } from '../../testing/scan-for-test.ts';
import { formRelay } from './form-relay.ts';

describeRule(
  formRelay,
  [
    {
      title: 'an old form',
      text: 'Below is the result of your feedback form. It was submitted by a1.\n\nCopy DVDs: https://a.example',
    },
    {
      title: 'a form of today',
      text: 'New submission from your contact page\nDebt relief, no credit check https://a.example',
    },
  ],
  [
    {
      title: 'a form of the own site',
      text: 'Below is the result of your feedback form. It was submitted by Anna.\n\nWhen do you open?',
    },
    { title: 'a talk about forms', text: 'How do I make the form send mail? https://a.example' },
  ],
);
