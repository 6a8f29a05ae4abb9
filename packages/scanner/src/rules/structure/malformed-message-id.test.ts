import { describeRule } from '../../testing/scan-for-test.ts';
import { malformedMessageId } from './malformed-message-id.ts';

describeRule(
  malformedMessageId,
  [
    {
      title: 'no brackets and no domain',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nMessage-ID: 123456\n\nHi\n',
    },
  ],
  [
    { title: 'an ordinary one' },
    {
      title: 'none',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\n\nHi\n',
    },
    {
      title: 'one of a machine without a domain',
      raw: 'From: Anna Berg <anna@berg.example>\nTo: reader@home.example\nSubject: Hello\nMessage-ID: <1@desktop>\n\nHi\n',
    },
  ],
);
