import type { Concept } from '../../data/phrases/concepts/concepts.ts';
import { conceptsIn } from '../../facts/concepts-in.ts';
import type { Link } from '../../facts/link-facts.ts';
import { leadsOnlyToGood } from '../../facts/good-places.ts';
import { collapseBlanks } from '../../text/collapse-blanks.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { isStranger } from './setting.ts';
import { fact, NOTHING, type Rule, type Sign } from '../rule.ts';

/** A button that orders ("confirm now", "claim", "pay") and leads to somebody else than the sender. */
export const callToAction: Rule = {
  code: 'content.call-to-action',
  group: 'content-button',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'phishing',
  source: 'APWG and public rule bases: the button is where phishing earns',
  texts: {
    en: {
      title: 'Button leads to a stranger',
      explanation:
        'A button that wants you to confirm, claim, pay or sign in leads to {domain}, not to the sender.',
      advice: 'Do not press it. Open the site of the sender yourself.',
      summary: 'A button wants you to act and leads to {domain}, not to the sender',
      clause: 'its button leads to {domain}',
    },
    ru: {
      title: 'Кнопка ведёт к чужим',
      explanation:
        'Кнопка просит подтвердить, получить, оплатить или войти, но ведёт на {domain}, а не к отправителю.',
      advice: 'Не нажимайте. Откройте сайт отправителя сами.',
      summary: 'Кнопка просит действовать и ведёт на {domain}, а не к отправителю',
      clause: 'кнопка ведёт на {domain}',
    },
  },
  evaluate: (facts) => {
    if (facts.bulk.isList || facts.isAnswer) {
      return NOTHING;
    }
    const best = buttonsAway(facts).reduce<Button | undefined>(
      (strongest, button) => (button.force > (strongest?.force ?? 0) ? button : strongest),
      undefined,
    );
    return best === undefined ? NOTHING : signOf(best, facts);
  },
};

interface Button {
  readonly link: Link;
  readonly domain: string;
  readonly force: number;
}

/** Orders that only an impostor needs a stranger's site for, and those that everybody gives. */
const STRONG: readonly Concept[] = [
  'verify',
  'update',
  'signIn',
  'claim',
  'pay',
  'renew',
  'unlock',
  'keep',
  'connect',
];
const MIDDLE: readonly Concept[] = [
  'track',
  'win',
  'avoid',
  'cancel',
  'scan',
  'survey',
  'chance',
  'prize',
  'women',
];
const WEAK: readonly Concept[] = ['open', 'apply', 'answer', 'document', 'voicemail', 'messages', 'free'];

/** Buttons looked at; the one that matters is among the first. */
const BUTTONS = 30;
/** Longer labels are sentences with a link in them: weaker, and then no buttons at all, in characters. */
const LABEL_CHARACTERS = 45;
const SENTENCE_CHARACTERS = 90;

function buttonsAway(facts: MessageFacts): readonly Button[] {
  const seen = new Set<string>();
  const buttons: Button[] = [];
  for (const link of facts.links.web) {
    const domain = link.host?.root ?? '';
    const label = collapseBlanks(link.text).trim();
    const isLabel = label !== '' && label.length <= SENTENCE_CHARACTERS && link.textHost === '';
    if (!isLabel || link.isClickTracker || seen.has(label) || seen.size >= BUTTONS) {
      continue;
    }
    seen.add(label);
    if (domain === '' || link.isOfAuthor) {
      continue;
    }
    const force = forceOf(label) * (label.length > LABEL_CHARACTERS ? 0.6 : 1);
    if (force > 0) {
      buttons.push({ link, domain, force });
    }
  }
  return buttons;
}

function forceOf(label: string): number {
  if (LEAVING.test(label)) {
    return 0;
  }
  const concepts = conceptsIn(label);
  const has = (wanted: readonly Concept[]): boolean => wanted.some((concept) => concepts.has(concept));
  return has(STRONG) ? 1 : has(MIDDLE) ? 0.75 : has(WEAK) ? 0.45 : 0;
}

/** Labels of links by which a letter is left. */
const LEAVING =
  /unsubscri|abmeld|désinscri|desuscri|descadastr|afmeld|cancella|отпис|browser|privacy|preferences/i;

function signOf({ link, domain, force }: Button, facts: MessageFacts): readonly Sign[] {
  const isOnlyPlace = facts.links.roots.length <= 2;
  const bulk = facts.bulk.hasOneClick ? 0.35 : facts.bulk.hasUnsubscribe ? 0.6 : 1;
  const place = link.isFreeHosting || link.isShortener || link.hasAbusedEnding || link.isIpAddress ? 0.4 : 0;
  const stranger = isStranger(facts) ? 1.3 : 0.25;
  const good = leadsOnlyToGood(facts) ? 0.4 : 1;
  const weight = (1 + (isOnlyPlace ? 0.3 : 0) + place) * stranger * force * bulk * good;
  return weight < 0.3
    ? NOTHING
    : [
        {
          facts: [fact('domain', domain)],
          quote: link.text,
          weight,
          severity: weight >= 1.2 ? 'medium' : 'low',
        },
      ];
}
