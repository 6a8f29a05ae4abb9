import { describeRule } from '../../testing/scan-for-test.ts';
import { sumInNote } from './sum-in-note.ts';

describeRule(
  sumInNote,
  [
    {
      title: 'a balance and a page',
      from: 'Tresa <tresa.k@gmail.com>',
      text: 'Your account already has +28728$ https://pages.example/x',
    },
    {
      title: 'a balance and a paper',
      from: 'Tresa <tresa.k@gmail.com>',
      text: 'Your balance of +11.443$ will be blocked!',
      files: [{ name: 'a.pdf', content: '%PDF-1.4' }],
    },
  ],
  [
    {
      title: 'a friend who pays for lunch',
      from: 'Anna <anna.berg@gmail.com>',
      text: 'I owe you 12 € for lunch.',
    },
    {
      title: 'a firm with its invoice',
      from: 'Berg <office@berg.example>',
      text: 'Invoice for 1,200 EUR is attached.',
      files: [{ name: 'a.pdf', content: '%PDF-1.4' }],
    },
    {
      title: 'an answer about a price',
      from: 'Anna <anna.berg@gmail.com>',
      subject: 'Re: bicycle',
      headers: ['In-Reply-To: <x@y.example>'],
      text: 'I take 450 €, pictures: https://pictures.example/1',
    },
  ],
);
