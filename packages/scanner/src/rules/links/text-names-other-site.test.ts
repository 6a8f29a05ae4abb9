import { describeRule } from '../../testing/scan-for-test.ts';
import { textNamesOtherSite } from './text-names-other-site.ts';

const link = (href: string, text: string): string => `<p>Hello</p><a href="${href}">${text}</a>`;
const counted = ['a', 'b', 'c'].map((id) => link(`https://click.sender-net.com/c/${id}`, 'Read')).join('');

describeRule(
  textNamesOtherSite,
  [
    {
      title: "a bank's address over a foreign site",
      html: link('https://evil.example/x', 'https://www.sparkasse.de/login'),
    },
    { title: 'a bare domain', html: link('https://evil.example/x', 'paypal.com') },
    {
      title: 'a domain that only contains the shown one',
      html: link('https://paypal.com.evil.example/', 'www.paypal.com'),
    },
    {
      title: 'behind a gateway wrapper',
      html: link(
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2F&data=1',
        'www.paypal.com',
      ),
    },
  ],
  [
    { title: 'with and without www', html: link('https://www.berg.example/a', 'berg.example') },
    { title: 'a subdomain', html: link('https://login.berg.com/a', 'www.berg.com') },
    { title: 'a file name', html: link('https://files.example/x', 'README.md') },
    { title: 'words', html: link('https://evil.example/x', 'Read more') },
    {
      title: 'a newsletter whose links are counted',
      from: 'Berg Shop <news@berg-shop.com>',
      headers: ['List-Unsubscribe: <https://click.sender-net.com/u>'],
      html: counted + link('https://click.sender-net.com/c/9', 'www.berg-shop.com'),
    },
    {
      title: 'a gateway wrapper around the shown site',
      html: link(
        'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.berg.com%2F&data=1',
        'www.berg.com',
      ),
    },
  ],
);
