import { describeRule } from '../../testing/scan-for-test.ts';
import { toItself } from './to-itself.ts';

describeRule(
  toItself,
  [
    {
      title: 'a link',
      from: 'A <a@lane.example>',
      to: 'a@lane.example',
      html: '<a href="https://b.example">x</a>',
    },
    { title: 'pressing', from: 'A <a@lane.example>', to: 'a@lane.example', text: 'Act now, order today!' },
  ],
  [
    {
      title: 'a note to oneself',
      from: 'reader@home.example',
      to: 'reader@home.example',
      text: 'https://b.example read later',
    },
    {
      title: 'a note without links',
      from: 'A <a@lane.example>',
      to: 'a@lane.example',
      text: 'Party on Friday, you all know where.',
    },
    {
      title: 'a machine',
      from: 'A <a@lane.example>',
      to: 'a@lane.example',
      html: '<a href="https://b.example">x</a>',
      headers: ['Auto-Submitted: auto-generated'],
    },
    {
      title: 'a copy to others',
      from: 'A <a@lane.example>',
      to: 'a@lane.example, reader@home.example',
      html: '<a href="https://b.example">x</a>',
    },
  ],
);
