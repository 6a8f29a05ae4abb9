import { describeRule } from '../../testing/scan-for-test.ts';
import { noteWithPublicPage } from './note-with-public-page.ts';

describeRule(
  noteWithPublicPage,
  [
    {
      title: 'a sum and a file of a stranger',
      from: 'Alberto <alberto304@gmail.com>',
      text: 'Your account already has 28728$ https://drive.google.com/file/d/1uu',
    },
  ],
  [
    {
      title: 'a long letter that shares a file',
      text: `${'We met on Sunday and spoke about the garden. '.repeat(12)} https://drive.google.com/file/d/1uu`,
    },
    {
      title: 'an answer with a file',
      subject: 'Re: garden',
      headers: ['In-Reply-To: <x@y.example>'],
      text: 'Here it is: https://drive.google.com/file/d/1uu',
    },
    { title: 'a note with a link to a newspaper', text: 'Read this: https://paper.example/1' },
  ],
);
