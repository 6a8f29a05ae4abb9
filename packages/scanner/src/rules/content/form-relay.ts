import { signIf, type Rule } from '../rule.ts';

/** A form of a web site was used to write to somebody else: what was filled in is an advertisement. */
export const formRelay: Rule = {
  code: 'content.form-relay',
  group: 'content-manner',
  severity: 'medium',
  weight: 2.4,
  hard: undefined,
  category: 'spam',
  source:
    'Open form-to-mail scripts (CVE-2001-0357, FormMail) and comment forms of today send what anybody fills in',
  texts: {
    en: {
      title: 'Advertisement through a web form',
      explanation: 'The message is what somebody filled into a form of a web site, and it leads elsewhere.',
      advice: 'Do not follow its links; the site it came through knows nothing of it.',
      summary: "It is an advertisement sent through somebody's web form",
      clause: 'it came through a form of a web site',
    },
    ru: {
      title: 'Реклама через форму сайта',
      explanation: 'Письмо — то, что кто-то ввёл в форму на сайте, и ведёт оно в другое место.',
      advice: 'Не переходите по ссылкам: сайт, через который оно пришло, о нём не знает.',
      summary: 'Это реклама, отправленная через чужую форму',
      clause: 'оно пришло через форму на чужом сайте',
    },
  },
  evaluate: ({ visibleText, links, pitches, headerShape, author }) => {
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const isAway = links.roots.some((root) => root !== author.host.root);
    return signIf(
      !headerShape.hasThreadFields &&
        (sold > 0 || isAway || pressing + excuse > 2) &&
        FORM.test(visibleText.slice(0, HEAD)),
      [],
    );
  },
};

/** Characters in which the script says what it is. */
const HEAD = 600;
const FORM =
  /\b(?:below is the result of your|result of your feedback form|feedback form\.? +it was submitted by|the following (?:form|message) was submitted (?:by|from)|form submission from:? |new submission from (?:your )?(?:contact|web))/i;
