import { describeRule } from '../../testing/scan-for-test.ts';
import { documentLure } from './document-lure.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  documentLure,
  [
    {
      title: 'a shared document',
      html: 'Ben shared a document with you.' + link('https://elsewhere-site.net/x'),
    },
    { title: 'a voice message', html: 'You have a new voicemail.' + link('https://elsewhere-site.net/x') },
  ],
  [
    {
      title: "a document at the sender's site",
      html: 'Please review the document.' + link('https://berg.example/d'),
    },
    {
      title: 'an answer',
      headers: ['In-Reply-To: <2@home.example>'],
      html: 'I shared a document with you.' + link('https://elsewhere-site.net/x'),
    },
  ],
);
