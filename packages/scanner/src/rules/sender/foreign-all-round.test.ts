import { describeRule } from '../../testing/scan-for-test.ts';
import { foreignAllRound } from './foreign-all-round.ts';

describeRule(
  foreignAllRound,
  [
    {
      title: 'a borrowed address',
      from: 'Carla Win <zx@bakery.example>',
      headers: ['Return-Path: <x@throwaway.example>', 'Reply-To: <desk@third.example>'],
      html: '<p>You are among those whom we have chosen this week.</p><a href="https://elsewhere.example/1">Look</a>',
    },
  ],
  [
    {
      title: 'a shop that a service sends for',
      from: 'Tea Shop <news@teashop.example>',
      headers: ['Return-Path: <b@mailer.example>'],
      html: '<p>Tea of this week, from the mountains of the south.</p><a href="https://mailer.example/1">Tea</a>',
    },
    {
      title: 'a desk of another name that links home',
      from: 'Anna Berg <desk@ode.example>',
      headers: ['Return-Path: <b@ode.example>', 'DKIM-Signature: v=1; d=ode.example; s=k1; b=AAAA'],
      html: '<p>Your key is ready, please fetch it on Friday morning.</p><a href="https://ode.example/1">Desk</a>',
    },
  ],
);
