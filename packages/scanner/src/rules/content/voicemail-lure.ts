import { lureRule } from './lure-rule.ts';
import type { Rule } from '../rule.ts';

/** A voice message or fax that waits behind a link. */
export const voicemailLure: Rule = lureRule({
  code: 'content.voicemail-lure',
  category: 'phishing',
  source: 'Public reports on voicemail and fax phishing',
  texts: {
    en: {
      title: 'Voice message lure',
      explanation: 'The message says that a voice message, missed call or fax waits for you.',
      advice: 'Ask whether your telephone system sends such mails.',
      summary: 'It says that a voice message or fax waits behind a link',
      clause: 'it lures with a voice message',
    },
    ru: {
      title: 'Приманка с голосовым сообщением',
      explanation: 'Письмо говорит, что вас ждёт голосовое сообщение, звонок или факс.',
      advice: 'Узнайте, присылает ли ваша телефония такие письма.',
      summary: 'Письмо говорит о голосовом сообщении или факсе по ссылке',
      clause: 'оно заманивает голосовым сообщением',
    },
  },
  intents: [['voicemail', 1]],
  helpers: [
    ['document', 0.4],
    ['urgency', 0.3],
  ],
  needs: 'link-or-file',
  least: 1,
});
