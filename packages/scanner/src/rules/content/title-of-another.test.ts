import { describeRule } from '../../testing/scan-for-test.ts';
import { titleOfAnother } from './title-of-another.ts';

describeRule(
  titleOfAnother,
  [
    {
      title: 'a copied page',
      html: '<html><head><title>PayPal</title></head><body><p>Confirm</p><a href="https://elsewhere-site.net/">x</a></body></html>',
    },
  ],
  [
    {
      title: 'the brand itself',
      from: 'Service <service@paypal.com>',
      html: '<html><head><title>PayPal</title></head><body><a href="https://www.paypal.com/">x</a></body></html>',
    },
    {
      title: 'a shop that links to the brand',
      html: '<html><head><title>Pay with PayPal</title></head><body><a href="https://www.paypal.com/">x</a><a href="https://berg.example/">y</a></body></html>',
    },
    {
      title: 'a title of its own',
      html: '<html><head><title>Berg news</title></head><body><a href="https://berg.example/">x</a></body></html>',
    },
  ],
);
