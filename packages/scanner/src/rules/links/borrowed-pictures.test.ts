import { describeRule } from '../../testing/scan-for-test.ts';
import { borrowedPictures } from './borrowed-pictures.ts';

describeRule(
  borrowedPictures,
  [
    {
      title: 'the logo fetched from the brand that is imitated',
      from: 'PayPal <desk@gardenclub.example>',
      html: '<img src="https://www.paypalobjects.com/x.png"><img src="https://www.paypal.com/logo.png"><a href="https://elsewhere.example/">Log in</a>',
    },
    {
      title: 'three strangers',
      html: '<img src="https://pictures.example/a.png"><a href="https://elsewhere.example/">Win</a>',
    },
  ],
  [
    {
      title: 'pictures of the sender',
      html: '<img src="https://img.berg.example/a.png"><a href="https://elsewhere.example/">x</a>',
    },
    {
      title: 'a newsletter whose service hosts the pictures and counts the clicks',
      html: '<img src="https://mcusercontent.com/a.png"><a href="https://berg.us1.list-manage.com/x">x</a>',
    },
    {
      title: 'pictures and links of one network of content',
      html: '<img src="https://d1.cdn.example/a.png"><a href="https://www.cdn.example/x">x</a>',
    },
    { title: 'pictures without links', html: '<img src="https://pictures.example/a.png">' },
  ],
);
