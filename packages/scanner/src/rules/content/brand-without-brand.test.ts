import { describeRule } from '../../testing/scan-for-test.ts';
import { brandWithoutBrand } from './brand-without-brand.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  brandWithoutBrand,
  [
    {
      title: 'a letter signed by a brand',
      subject: 'Your account was limited',
      html: 'Please verify your account.' + link('https://elsewhere-site.net/x') + '<p>The PayPal team</p>',
    },
    {
      title: 'the brand in the subject',
      subject: 'Netflix: update your payment',
      html: 'Your payment has failed. Update your payment method.' + link('https://elsewhere-site.net/x'),
    },
  ],
  [
    {
      title: 'the brand links to itself',
      subject: 'Netflix: your account was limited',
      html: 'Verify your account.' + link('https://www.netflix.com/x'),
    },
    {
      title: 'an answer about a brand',
      subject: 'Re: Netflix account limited',
      headers: ['In-Reply-To: <2@home.example>'],
      html:
        'Had the same, they wanted me to verify it once more. This helped:' +
        link('https://elsewhere-site.net/x'),
    },
  ],
);
