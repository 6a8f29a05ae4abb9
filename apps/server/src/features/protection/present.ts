import type { Reason, Why } from '@postern/contracts';
import { priorityOf } from '@postern/scanner';
import type { Finding, Report } from '@postern/scanner';

/** Log-odds below which a sign says nothing to a person; a grave one and a decisive one is told all the same. */
const TOLD_WEIGHT = 0.05;

/**
 * The findings of a live scan for the person who is looking, now: the strongest first, quotations and all, without
 * what weighs nothing.
 */
export function presentFindings(findings: readonly Finding[]): Reason[] {
  return findings.filter(isTold).toSorted(byStrength).map(presentFinding);
}

function isTold({ weight, hard, severity }: Finding): boolean {
  return hard !== undefined || Math.abs(weight) >= TOLD_WEIGHT || !['info', 'low'].includes(severity);
}

function byStrength(a: Finding, b: Finding): number {
  const decides = ({ hard }: Finding): number => (hard === undefined ? 0 : 1);
  return decides(b) - decides(a) || b.weight - a.weight;
}

function presentFinding(finding: Finding): Reason {
  const { code, severity, weight, title, explanation, advice, facts, quote } = finding;
  return {
    code,
    severity,
    side: weight < 0 ? 'for' : 'against',
    title,
    explanation,
    advice,
    facts: [...facts],
    ...(quote === undefined ? {} : { quote }),
  };
}

export function presentWhy(locationId: string, report: Report): Why {
  const { authentication } = report;
  return {
    locationId,
    verdict: report.verdict,
    category: report.category,
    score: Math.round(report.score),
    summary: report.summary,
    stream: report.stream,
    priority: priorityOf(report),
    reasons: presentFindings(report.findings),
    authentication: {
      spf: authentication.spf,
      dkim: authentication.dkim,
      dmarc: authentication.dmarc,
      arc: authentication.arc,
      ...(authentication.aligned === undefined ? {} : { aligned: authentication.aligned }),
      ...(authentication.verifiedBy === undefined ? {} : { verifiedBy: authentication.verifiedBy }),
    },
    links: report.links.map(({ text, target, registrableDomain, suspicions }) => ({
      text,
      target,
      registrableDomain,
      suspicions: [...suspicions],
    })),
    notChecked: report.notChecked.map(({ what, why }) => ({ what, why })),
    rulesVersion: report.rulesVersion,
  };
}
