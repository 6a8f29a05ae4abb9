import { describeRule } from '../../testing/scan-for-test.ts';
import { lookAlikeDomain } from './look-alike-domain.ts';

describeRule(
  lookAlikeDomain,
  [
    { title: 'a digit for a letter', from: 'Service <info@paypa1.com>' },
    { title: 'Cyrillic letters in punycode', from: 'Service <info@xn--pypal-4ve.com>' },
    { title: 'one letter left out', from: 'Team <no-reply@mcrosoft.com>' },
    { title: 'an added word', from: 'Team <no-reply@dhl-tracking.com>' },
    { title: 'the brand in front of a foreign domain', from: 'Team <no-reply@paypal.com.verify-login.net>' },
    { title: 'another ending', from: 'Team <no-reply@netflix.top>' },
    {
      title: 'a domain that the reader writes with, one letter off',
      from: 'Anna <anna@northwnd-garden.com>',
      context: { knownDomains: ['northwind-garden.com'] },
    },
    {
      title: "the reader's own domain, one letter off",
      from: 'Helpdesk <it@northwnd.com>',
      context: { ownAddresses: ['reader@northwind.com'] },
    },
  ],
  [
    {
      title: 'a domain that the reader writes with',
      from: 'Anna <anna@northwind-garden.com>',
      context: { knownDomains: ['northwind-garden.com'] },
    },
    { title: 'the brand itself', from: 'Service <service@paypal.com>' },
    { title: 'an ordinary word next to a brand', from: 'Editors <news@finance.org>' },
    { title: 'a hyphenated name of a firm', from: 'Shop <mail@meyer-online.de>' },
    { title: 'a Russian name in punycode', from: 'Редакция <info@xn--e1afmkfd.xn--p1ai>' },
    { title: 'a bank office under the name of its town', from: 'Kreissparkasse <info@kskbb.de>' },
    { title: 'an address with the word mail in it', from: 'Anna <anna@fair-mail.example>' },
    { title: 'a club that calls itself a mail club', from: 'Club <info@mail-club.example>' },
    { title: 'a person who is called like a bank', from: 'Ann Chase <ann@chase-miller.example>' },
    { title: 'one of many savings banks', from: 'Sparkasse Berg <info@sparkasse-berg.example>' },
    { title: 'a word that ends in a short brand', from: 'Team <info@mailing.example>' },
  ],
);
