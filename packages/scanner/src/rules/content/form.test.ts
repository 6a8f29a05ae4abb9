import { describeRule } from '../../testing/scan-for-test.ts';
import { form } from './form.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  form,
  [
    {
      title: 'a password field',
      html: '<form action="https://collect-site.net/"><input type="password"></form>',
    },
    {
      title: 'a form that sends elsewhere',
      html: '<form action="https://collect-site.net/"><input name="mail"></form>',
    },
  ],
  [{ title: 'no form', html: link('https://berg.example/') }],
);
