import { describeRule } from '../../testing/scan-for-test.ts';
import { numberedServer } from './numbered-server.ts';

describeRule(
  numberedServer,
  [
    {
      title: 'a rented machine',
      headers: ['Received: from ip203-0-113-9.cloud.example (unknown [203.0.113.9]) by mx.home.example; Tue'],
    },
    {
      title: 'a virtual machine by its number',
      headers: [
        'Received: from vmi1234567.hoster.example (vmi1234567.hoster.example [203.0.113.9]) by mx.home.example',
      ],
    },
  ],
  [
    {
      title: 'a mail server with a name',
      headers: ['Received: from mail.berg.example (mail.berg.example [203.0.113.9]) by mx.home.example; Tue'],
    },
    {
      title: 'an exit of a large service',
      headers: [
        'Received: from mail-ej1-f41.google.com (mail-ej1-f41.google.com [203.0.113.9]) by mx.home.example',
      ],
    },
    {
      title: 'an exit of a sending service with a number in its name',
      headers: [
        'Received: from a48-85.smtp-out.mailer.example (a48-85.smtp-out.mailer.example [203.0.113.9]) by mx.home.example',
      ],
    },
    {
      title: 'a hoster that writes from its own machines',
      from: 'Hoster <info@hoster.example>',
      headers: ['Received: from vmi1234567.hoster.example (x [203.0.113.9]) by mx.home.example; Tue'],
    },
  ],
);
