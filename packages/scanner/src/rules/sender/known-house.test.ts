import { buildProgram } from '../../testing/build-program.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { knownHouse } from './known-house.ts';

const statement = {
  from: 'PayPal <service@paypal.com>',
  html: '<a href="https://www.paypal.com/activity">Details</a>',
};

describeRule(
  knownHouse,
  [
    { title: 'every link leads to the firm that writes', ...statement },
    {
      title: 'a firm with an ending of its own',
      from: 'Apple Card <no_reply@post.applecard.apple>',
      html: '<a href="https://email.post.applecard.apple/c/1">Statement</a>',
    },
  ],
  [
    {
      title: 'one link leads elsewhere',
      ...statement,
      html: `${statement.html}<a href="https://pay-check.example/in">Sign in</a>`,
    },
    {
      title: 'the only link is the logo and a program is attached',
      ...statement,
      files: [{ name: 'invoice.exe', content: buildProgram() }],
    },
    { title: 'answers go to a free mailbox', ...statement, headers: ['Reply-To: help.desk@gmail.com'] },
    {
      title: 'the address failed its check',
      ...statement,
      headers: ['Authentication-Results: mx.home.example; dmarc=fail header.from=paypal.com'],
    },
    {
      title: 'a redirector of the firm leads on to strangers',
      from: 'Google <no-reply@google.com>',
      html: '<a href="https://www.google.com/url?q=https://evil.example/">Sign in</a>',
    },
    {
      title: 'a place of the firm where anybody puts up pages',
      from: 'Google <no-reply@google.com>',
      html: '<a href="https://docs.google.com/forms/d/1">Sign in</a>',
    },
    {
      title: 'nobody knows the firm',
      from: 'Berg <info@berg.example>',
      html: '<a href="https://berg.example/">Berg</a>',
    },
    {
      title: 'there is no link',
      from: 'PayPal <service@paypal.com>',
      text: 'Call +1 800 555 0100 to cancel.',
    },
  ],
);
