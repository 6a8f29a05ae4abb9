import { describeRule } from '../../testing/scan-for-test.ts';
import { reportWithoutReport } from './report-without-report.ts';

describeRule(
  reportWithoutReport,
  [
    {
      title: 'an offer that wants no failures back',
      headers: ['Return-Path: <>'],
      html: '<a href="https://elsewhere.example/">Win</a>',
    },
  ],
  [
    {
      title: 'a sender with an address for failures',
      headers: ['Return-Path: <anna@berg.example>'],
      html: '<a href="https://berg.example/">x</a>',
    },
    {
      title: 'an answer by itself',
      headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
      text: 'I am away, see https://berg.example/team',
    },
    { title: 'a read receipt', headers: ['Return-Path: <>'], text: 'Your message was read.' },
    {
      title: 'a failure told by an old server',
      from: 'MAILER-DAEMON@mx.berg.example',
      headers: ['Return-Path: <>'],
      text: 'Not delivered, see https://help.berg.example/550',
    },
  ],
);
