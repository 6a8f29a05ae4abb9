import { describeRule } from '../../testing/scan-for-test.ts';
import { threeHouses } from './three-houses.ts';

describeRule(
  threeHouses,
  [
    {
      title: 'a bakery, a rented server and a free page',
      from: 'Parcel desk <zx@bakery.example>',
      headers: ['Return-Path: <x@throwaway.example>'],
      html: '<a href="https://elsewhere.example/1">Look</a>',
    },
  ],
  [
    {
      title: 'a shop that a service sends for',
      from: 'Tea Shop <news@teashop.example>',
      headers: ['Return-Path: <b@mailer.example>'],
      html: '<a href="https://mailer.example/1">Tea</a>',
    },
    {
      title: 'a newsletter with a way out',
      from: 'Tea Shop <news@teashop.example>',
      headers: ['Return-Path: <b@mailer.example>', 'List-Unsubscribe: <https://mailer.example/u>'],
      html: '<a href="https://video.example/1">Film</a>',
    },
    {
      title: 'a friend who sends a link',
      headers: ['Return-Path: <anna@berg.example>'],
      text: 'See https://video.example/1',
    },
  ],
);
