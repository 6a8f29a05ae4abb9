import { describeRule } from '../../testing/scan-for-test.ts';
import { platformLure } from './platform-lure.ts';

describeRule(
  platformLure,
  [
    {
      title: 'a wallet through a survey service',
      from: '"wallet@notice.example via SurveyMonkey" <member@surveymonkeyuser.com>',
      html: '<p>Your account has been suspended. Verify your wallet now. Update your account.</p><a href="https://www.surveymonkey.com/r/x">Verify</a>',
    },
    {
      title: 'a wallet through a desk for tickets',
      from: 'Trust Assists <support@efomzyit.zendesk.com>',
      subject: 'Verify your wallet',
      text: 'Trust Wallet: verify your wallet, your account is suspended. https://search.example/x',
    },
  ],
  [
    {
      title: 'a ticket of a shop',
      from: 'Tea shop <support@tea.zendesk.com>',
      subject: 'Your question',
      text: 'Your parcel is on its way.',
    },
    {
      title: 'the service about its own passwords',
      from: 'Figma <no-reply@figma.com>',
      subject: 'Reset your password',
      text: 'Reset your password: https://www.figma.com/reset',
    },
    {
      title: 'a firm from its own address',
      from: 'Firm <info@firm.example>',
      text: 'Verify your wallet, your account is suspended.',
    },
  ],
);
